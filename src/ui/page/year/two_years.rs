//! What the pages of the year after share: last year's assessment, the comparison, names, and the ways between them.

use crate::ui::link::address;
use crate::ui::store::use_assessment;
use domain::assessment::{Assessment, assess};
use domain::opportunity::Opportunity;
use domain::year_after::{Assessed, Refusal, YearAfter, compare};
use session::{LastYear, Page, Session, YearPage};
use std::rc::Rc;
use text::{Text, TwoYears};
use yew::prelude::*;

/// What a page needs of last year.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct LastProps {
    pub(super) last: Rc<LastYear>,
}

/// The assessment of last year's file, as of the day on which it was written.
#[hook]
pub(super) fn use_last(session: &Rc<Session>, last: &Rc<LastYear>) -> Rc<Assessment> {
    let catalogue = Rc::clone(&session.catalogue);
    let key = (Rc::clone(last), session.today, catalogue);
    use_memo(key, |(last, today, catalogue)| {
        assess(&last.facility, catalogue, last.written.unwrap_or(*today))
    })
}

/// What both years say.
#[hook]
pub(super) fn use_comparison(
    session: &Rc<Session>,
    last: &Rc<LastYear>,
) -> Rc<Result<YearAfter, Refusal>> {
    let before = use_last(session, last);
    let after = use_assessment(session);
    let catalogue = Rc::clone(&session.catalogue);
    let key = (
        Rc::clone(last),
        Rc::clone(&session.draft),
        session.today,
        catalogue,
    );
    use_memo(key, move |(last, draft, _, catalogue)| {
        let last = Assessed {
            facility: &last.facility,
            assessment: &before,
        };
        let this = Assessed {
            facility: &draft.facility,
            assessment: &after,
        };
        compare(last, this, catalogue)
    })
}

/// Where sentences find names.
pub(super) fn names<'a>(session: &'a Session, last: &'a LastYear) -> TwoYears<'a> {
    TwoYears {
        last: &last.facility,
        this: &session.draft.facility,
        catalogue: &session.catalogue,
    }
}

/// Both years in words; a year that is not there is empty.
pub(super) fn years(session: &Session, last: &LastYear) -> (String, String) {
    let words = |year: Option<i32>| year.map(|y| y.to_string()).unwrap_or_default();
    let this = session.draft.facility.site.year;
    (words(last.facility.site.year), words(this))
}

/// The ways between the pages.
pub(super) fn tabs(text: Text, open: YearPage) -> Html {
    let name = |of| match of {
        YearPage::Measures => text.past_tab_measures(),
        YearPage::Changes => text.past_tab_changes(),
        YearPage::Result => text.past_tab_result(),
    };
    html! {
        <nav class="tabs" aria-label={text.past_tabs()}>
            { for YearPage::ALL.map(|of| html! {
                <a key={name(of)} href={address(&Page::Year(of))} aria-current={(of == open).then_some("page")}>{ name(of) }</a>
            }) }
        </nav>
    }
}

/// Why the two years are not compared, and where that is mended.
pub(super) fn refused(text: Text, refusal: &Refusal) -> Html {
    html! {
        <p class="warn">
            { text.year_refusal(refusal) }{ " " }
            <a href={address(&Page::Facility)}>{ text.past_refused_go() }</a>
        </p>
    }
}

/// The measures decided on last year: those with an estimate first, as they were ranked.
pub(super) fn planned<'a>(last: &'a LastYear, assessment: &'a Assessment) -> Vec<&'a str> {
    let plan = &last.facility.plan;
    let chosen = |id: &str| plan.get(id).is_some_and(|item| item.chosen);
    let ranked = assessment.opportunities.iter().map(|o| o.id.as_str());
    let mut list: Vec<&str> = ranked.filter(|id| chosen(id)).collect();
    let others = plan.keys().map(String::as_str).filter(|id| chosen(id));
    let others: Vec<&str> = others.filter(|id| !list.contains(id)).collect();
    list.extend(others);
    list
}

/// A measure as last year's assessment has it.
pub(super) fn opportunity<'a>(assessment: &'a Assessment, id: &str) -> Option<&'a Opportunity> {
    let lists = [
        &assessment.opportunities,
        &assessment.without_figure,
        &assessment.left_out,
        &assessment.to_check,
    ];
    lists.into_iter().flatten().find(|o| o.id == id)
}

/// The page of the next measure of last year's plan of which nothing is said, beginning behind this one.
pub(super) fn next_measure(
    session: &Session,
    last: &LastYear,
    assessment: &Assessment,
    after: Option<&str>,
) -> Option<Page> {
    let list = planned(last, assessment);
    let record = &session.draft.facility.follow_up;
    let said = |id: &str| record.measure(id).is_some_and(|r| r.state.is_some());
    let at = after.and_then(|id| list.iter().position(|other| *other == id));
    let from = at.map_or(0, |place| place + 1);
    let (before, behind) = (list.iter().take(from), list.iter().skip(from));
    let mut open = behind.chain(before);
    let next = open.find(|id| !said(id) && Some(**id) != after)?;
    Some(Page::Outcome((*next).to_owned()))
}
