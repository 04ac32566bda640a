//! The printed rules of what counts as aware and as applies, with how far the factory meets each need by its own answers.

use crate::ui::link::address;
use crate::ui::store::{use_session, use_text};
use catalogue::ConclusionId;
use domain::conclusion::{Conclusion, conclusion};
use domain::facility::Round;
use session::Page;
use text::Text;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Which are shown.
    pub(crate) list: Vec<ConclusionId>,
}

/// The rules, each with its needs and its verdict.
#[component]
pub(crate) fn Conclusions(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let facility = &session.draft.facility;
    let found = props.list.iter();
    let found = found.filter_map(|id| conclusion(*id, facility, &session.catalogue));
    let is_beside_ratings = props.list.len() > 1;
    html! {
        <section class="panel conclusions" aria-labelledby="conclusions">
            <h2 id="conclusions">{ text.conclusion_title() }</h2>
            if is_beside_ratings { <p class="hint">{ text.conclusion_hint() }</p> }
            { for found.map(|c| one(text, &c)) }
            if is_beside_ratings {
                <p><a href={address(&Page::SelfCheck(Round::After))}>{ text.self_check_invite_after() }</a></p>
            }
        </section>
    }
}

fn one(text: Text, found: &Conclusion<'_>) -> Html {
    let rule = found.rule;
    let need = |met: Option<bool>| match met {
        Some(true) => "met",
        Some(false) => "unmet",
        None => "unsaid",
    };
    html! {
        <section key={rule.id.code()}>
            <h3>{ text.language.pick(&rule.vi, &rule.en) }</h3>
            <ul class="needs">
                { for found.needs.iter().map(|(of, met)| html! {
                    <li class={need(*met)}>
                        <span>{ text.language.pick(&of.vi, &of.en) }</span>
                        <b>{ text.need_met(*met) }</b>
                    </li>
                }) }
            </ul>
            <p class="verdict">{ text.conclusion_verdict(found) }</p>
            <p class="src">{ text.conclusion_source(&text.rule_day(rule)) }</p>
        </section>
    }
}
