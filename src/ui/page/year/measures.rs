//! The measures of last year, each with what became of it.

use super::two_years::{
    LastProps, names, next_measure, refused, tabs, use_comparison, use_last, years,
};
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_session, use_text};
use domain::year_after::Outcome;
use session::{Page, YearPage};
use text::{Text, TwoYears};
use yew::prelude::*;

/// The measures of last year: those decided on, those of which something is said, and the others folded.
#[component]
pub(super) fn Measures(props: &LastProps) -> Html {
    let session = use_session();
    let text = use_text();
    let last = &props.last;
    let before = use_last(&session, last);
    let found = use_comparison(&session, last);
    let (then, now) = years(&session, last);
    let names = names(&session, last);
    let (next, words) = match next_measure(&session, last, &before, None) {
        Some(page) => (page, text.past_next()),
        None => (Page::Year(YearPage::Changes), text.past_changes_go()),
    };
    html! {
        <Frame title={text.past_heading()} lede={text.past_lede(&then, &now)} crumb={Page::Hub}>
            { tabs(text, YearPage::Measures) }
            {
                match found.as_ref() {
                    Err(refusal) => refused(text, refusal),
                    Ok(found) => lists(text, names, &then, &found.followed().collect::<Vec<_>>(), &found.others().collect::<Vec<_>>()),
                }
            }
            <div class="row">
                <a class="btn" href={address(&next)}>{ words }</a>
                <a class="btn ghost" href={address(&Page::Hub)}>{ text.page_back_to_tasks() }</a>
            </div>
        </Frame>
    }
}

fn lists(
    text: Text,
    names: TwoYears<'_>,
    year: &str,
    followed: &[&Outcome],
    others: &[&Outcome],
) -> Html {
    let is_planned = followed.iter().any(|o| o.planned);
    html! {
        <>
            <section aria-labelledby="past-planned">
                <h2 id="past-planned">{ text.past_planned(year) }</h2>
                if !is_planned { <p class="note">{ text.past_planned_none(year) }</p> }
                <ul class="streams">{ for followed.iter().map(|o| row(text, names, o)) }</ul>
            </section>
            if !others.is_empty() {
                <details class="more" open={followed.is_empty()}>
                    <summary>{ text.past_others(&others.len().to_string(), year) }</summary>
                    <ul class="streams">{ for others.iter().map(|o| row(text, names, o)) }</ul>
                </details>
            }
        </>
    }
}

fn row(text: Text, names: TwoYears<'_>, outcome: &Outcome) -> Html {
    let estimate = match outcome.estimated {
        Some(money) => text.past_estimated(&text.report_money_year(&text.money(money))),
        None => text.past_estimated_none().to_owned(),
    };
    let state = outcome.state.map_or("tag default", |_| "tag");
    html! {
        <li key={outcome.id.clone()}>
            <a href={address(&Page::Outcome(outcome.id.clone()))}>
                <span><b>{ text.measure_in(&outcome.id, names) }</b><small>{ estimate }</small></span>
                <span class={state}>{ text.year_state(outcome.state) }</span>
            </a>
        </li>
    }
}
