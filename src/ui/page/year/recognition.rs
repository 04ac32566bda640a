//! The self-declaration for a voluntary recognition: vetoes, points, what is missing and why, and the application as a paper. What is met is decided by the domain alone.

use super::two_years::{LastProps, use_comparison};
use crate::ui::field::{Chips, PickOption, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, Maker, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use browser::worker::Work;
use catalogue::Criterion;
use domain::recognition::{Answered, Declaration, Missing, declaration, rules};
use domain::year_after::YearAfter;
use rust_decimal::Decimal;
use session::{Field, Page, Session, YearAction, YearPage};
use std::rc::Rc;
use text::{Text, number};
use yew::prelude::*;

/// The self-declaration of a factory, of a first year or of one that follows another.
#[component]
pub(crate) fn Recognition() -> Html {
    let session = use_session();
    let text = use_text();
    match session.draft.last.clone() {
        Some(last) => html! { <Following {last} /> },
        None => page(text, &session, None),
    }
}

/// The same with the comparison of both years.
#[component]
fn Following(props: &LastProps) -> Html {
    let session = use_session();
    let text = use_text();
    let found = use_comparison(&session, &props.last);
    page(text, &session, found.as_ref().as_ref().ok())
}

fn page(text: Text, session: &Rc<Session>, found: Option<&YearAfter>) -> Html {
    let facility = &session.draft.facility;
    let rules = rules(facility, &session.catalogue);
    let content = match rules.map(|rules| declaration(facility, found, rules)) {
        Some(declared) => opened(text, session, &declared),
        None => html! { <p class="note">{ text.recognition_page_none() }</p> },
    };
    html! {
        <Frame title={text.recognition_page_heading().to_owned()} crumb={Page::Hub}
            lede={text.recognition_page_lede().to_owned()}>
            { content }
        </Frame>
    }
}

fn opened(text: Text, session: &Rc<Session>, declared: &Declaration<'_>) -> Html {
    let tier = match declared.tier {
        Some(tier) => text.recognition_tier(text.language.pick(&tier.vi, &tier.en)),
        None => text.recognition_tier_unknown().to_owned(),
    };
    let source = text.sources(&declared.rules.cite, &session.catalogue);
    html! {
        <>
            <p class="note">{ text.recognition_intro(&source) }</p>
            <p>{ tier }</p>
            { standing(text, declared) }
            <PageForm next={Page::Hub}>
                { list(text, text.recognition_vetoes(), &declared.vetoes) }
                { list(text, text.recognition_points(), &declared.points) }
            </PageForm>
            <Maker work={Work::Application} />
        </>
    }
}

/// How far it is, with what is missing and the way to where it is mended.
fn standing(text: Text, declared: &Declaration<'_>) -> Html {
    let exact = |value: Decimal| number::trimmed(value, 1, text.language);
    let reached = text.recognition_reached(text::said::RecognitionReached {
        of: &exact(declared.of),
        pass: &text.percent(declared.rules.pass),
        reached: &exact(declared.reached),
    });
    let short = declared.short();
    html! {
        <section class="panel" aria-labelledby="recognition-standing">
            <h2 id="recognition-standing">{ text.recognition_section_result() }</h2>
            <p role="status"><b>{ text.recognition_standing(declared.standing) }</b></p>
            <p>{ reached }{ if short.is_zero() { String::new() } else { format!(" {}", text.recognition_short(&exact(short))) } }</p>
            <details class="more">
                <summary>{ text.recognition_page_missing() }</summary>
                if declared.missing().next().is_none() {
                    <p>{ text.recognition_page_missing_none() }</p>
                } else {
                    <ul class="missing">{ for declared.missing().map(|(a, why)| missing(text, a, why)) }</ul>
                }
            </details>
        </section>
    }
}

fn missing(text: Text, answered: &Answered<'_>, why: Missing) -> Html {
    let criterion = name(text, answered.criterion);
    let line = text.recognition_missing_line(criterion, text.recognition_why(why));
    let way = way(text, why).map(|(page, words)| html! { <a href={address(&page)}>{ words }</a> });
    html! {
        <li key={answered.criterion.id.clone()}>{ line }{ " " }{ way.unwrap_or_default() }</li>
    }
}

/// Where something missing is entered; a declaration is made on this page.
fn way(text: Text, why: Missing) -> Option<(Page, &'static str)> {
    match why {
        Missing::NotDeclared | Missing::DeclaredNot => None,
        Missing::NoPerson => Some((Page::Facility, text.recognition_page_go_facility())),
        Missing::NoYearBefore => Some((Page::Hub, text.recognition_page_go_hub())),
        Missing::NotCompared => Some((Page::Check, text.check_title())),
        Missing::Unanswered => {
            let page = Page::Year(YearPage::Changes);
            Some((page, text.recognition_page_go_changes()))
        }
        Missing::NothingKept | Missing::NothingMeasured => {
            let page = Page::Year(YearPage::Measures);
            Some((page, text.recognition_page_go_measures()))
        }
        Missing::NoPlan => Some((Page::Plan, text.recognition_page_go_plan())),
    }
}

fn name(text: Text, criterion: &Criterion) -> &str {
    text.language.pick(&criterion.vi, &criterion.en)
}

fn list(text: Text, heading: &'static str, answered: &[Answered<'_>]) -> Html {
    html! {
        <section>
            <h2>{ heading }</h2>
            { for answered.iter().map(|a| html! {
                <Answer key={a.criterion.id.clone()} id={a.criterion.id.clone()} name={name(text, a.criterion).to_owned()}
                    papers={text.language.of(&a.criterion.evidence).to_owned()}
                    points={a.criterion.points.map(|p| number::trimmed(p, 1, text.language))}
                    said={text.recognition_said(a.met, a.by_files)} is_met={a.met.is_ok()} by_files={a.by_files} />
            }) }
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct CriterionProps {
    id: String,
    name: String,
    papers: String,
    points: Option<String>,
    said: &'static str,
    is_met: bool,
    by_files: bool,
}

/// One criterion: declared with yes or no, or shown by the data, and the paper that the factory has for it.
#[component]
fn Answer(props: &CriterionProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let id = &props.id;
    let declared = session.draft.facility.follow_up.declared.get(id);
    let yes = declared.and_then(|d| d.yes);
    let value = match yes {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let options = vec![
        PickOption::new("yes", text.page_yes()),
        PickOption::new("no", text.page_no()),
    ];
    let onpick = {
        let id = id.clone();
        send.reform(move |word: String| YearAction::Declare(id.clone(), Some(word == "yes")).into())
    };
    let pill = if props.is_met {
        "pill now"
    } else {
        "pill later"
    };
    html! {
        <section class="panel" id={format!("criterion.{id}")}>
            if props.by_files {
                <p><b>{ &props.name }</b></p>
                <p class="hint">{ text.recognition_page_shown() }</p>
            } else {
                <Chips name={format!("declared.{id}")} legend={props.name.clone()} {value} {options} {onpick} />
            }
            <p class="meta">
                <span class={pill}>{ props.said }</span>
                if let Some(points) = &props.points { <span>{ text.recognition_page_points(points) }</span> }
            </p>
            <p class="src">{ text.recognition_page_evidence(&props.papers) }</p>
            if props.is_met || yes == Some(true) {
                <TextField field={Field::DeclaredPaper(id.clone())} optional={true} />
            }
        </section>
    }
}
