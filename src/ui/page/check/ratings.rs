//! The three ratings by which the factory says whether it applies cleaner production.

use crate::ui::field::{Chips, PickOption};
use crate::ui::store::{use_send, use_session, use_text};
use domain::facility::Rating;
use session::{DecisionAction, Topic};
use yew::prelude::*;

const TOPICS: [Topic; 3] = [Topic::Awareness, Topic::Management, Topic::Improvements];

/// The three ratings, and the verdict with its definition.
#[component]
pub(super) fn Ratings() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let ratings = &session.draft.facility.ratings;
    let options: Vec<PickOption> = Rating::ALL
        .into_iter()
        .map(|r| PickOption::new(r.code(), text.rating(r)))
        .collect();
    let question = |topic: Topic| {
        let (name, legend, given) = match topic {
            Topic::Awareness => (
                "rating-awareness",
                text.ratings_awareness(),
                ratings.awareness,
            ),
            Topic::Management => (
                "rating-management",
                text.ratings_management(),
                ratings.management,
            ),
            Topic::Improvements => (
                "rating-improvements",
                text.ratings_improvements(),
                ratings.improvements,
            ),
        };
        let onpick = send.reform(move |code: String| {
            DecisionAction::Rate(topic, Rating::from_code(&code)).into()
        });
        let value = given.map_or("", Rating::code);
        html! { <Chips key={name} {name} {legend} {value} options={options.clone()} {onpick} /> }
    };
    let rated = [ratings.awareness, ratings.management, ratings.improvements];
    let clear = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            for topic in TOPICS {
                send.emit(DecisionAction::Rate(topic, None).into());
            }
        })
    };
    html! {
        <section class="panel ratings">
            <fieldset>
                <legend><h2>{ text.ratings_title() }</h2></legend>
                <p class="hint">{ text.ratings_hint() }</p>
                { for TOPICS.into_iter().map(question) }
            </fieldset>
            <p class="verdict" role="status">{ text.ratings_verdict(ratings) }</p>
            <p>{ text.ratings_definition() }</p>
            <p class="src">{ text.ratings_source() }</p>
            <button type="button" class="link" onclick={clear} disabled={rated == [None; 3]}>{ text.ratings_clear() }</button>
        </section>
    }
}
