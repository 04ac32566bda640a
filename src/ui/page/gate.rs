//! "Does the plant have this?": asked once for an area, "none" goes on, and can be taken back.

use crate::ui::store::{use_send, use_session, use_text};
use browser::{document, location};
use session::{Action, AnswerAction, Page};
use text::Text;
use yew::prelude::*;

/// The question whether the plant has what an area is about.
pub(super) struct Gate {
    /// The area.
    pub(super) area: String,
    /// The question.
    pub(super) question: String,
    /// The page after the area.
    pub(super) next: Page,
}

impl Gate {
    /// Says that the plant has it: its questions are asked.
    fn has(&self, send: &Callback<Action>) -> Callback<MouseEvent> {
        let (send, area) = (send.clone(), self.area.clone());
        Callback::from(move |_| {
            send.emit(AnswerAction::Area(area.clone(), true).into());
            document::scroll_to_top();
            document::focus("title");
        })
    }

    /// Says that the plant has none, and goes on.
    fn none(&self, send: &Callback<Action>) -> Callback<MouseEvent> {
        let (send, area, next) = (send.clone(), self.area.clone(), self.next.address());
        Callback::from(move |_| {
            send.emit(AnswerAction::Area(area.clone(), false).into());
            location::go(&next);
        })
    }

    /// The question, before anything was said.
    pub(super) fn asked(&self, text: Text, send: &Callback<Action>) -> Html {
        html! {
            <section class="gate panel" id="gate" aria-labelledby="gate-question">
                <h2 id="gate-question">{ &self.question }</h2>
                <div class="row">
                    <button type="button" class="btn" onclick={self.has(send)}>{ text.page_gate_has() }</button>
                    <button type="button" class="btn ghost" onclick={self.none(send)}>{ text.page_gate_none() }</button>
                </div>
            </section>
        }
    }

    /// How the answer is changed while its questions are asked.
    pub(super) fn changed(&self, text: Text, send: &Callback<Action>) -> Html {
        html! {
            <p class="gate" id="gate">
                { &self.question }{ " " }
                <button type="button" class="link" onclick={self.none(send)}>{ text.page_gate_none() }</button>
            </p>
        }
    }

    /// What was said, where the plant has none.
    pub(super) fn absent(&self, text: Text, send: &Callback<Action>) -> Html {
        html! {
            <p class="note gate" id="gate">
                { &self.question }{ " " }<b>{ text.page_no() }</b>{ ". " }
                <button type="button" class="link" onclick={self.has(send)}>{ text.page_gate_has() }</button>
            </p>
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PassedProps {
    /// The area that is open, which says so itself.
    #[prop_or_default]
    pub(super) here: String,
}

/// The area of which the factory said just before that it has none, and the way back.
#[component]
pub(super) fn Passed(props: &PassedProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let passed = session.passed.as_ref().filter(|id| **id != props.here);
    let mut areas = session.catalogue.areas().iter();
    let area = passed.and_then(|id| areas.find(|file| file.area.id == *id));
    let Some(area) = area.map(|file| &file.area) else {
        return Html::default();
    };
    let onclick = {
        let id = area.id.clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(AnswerAction::Area(id.clone(), true).into());
            location::go(&Page::Section(id.clone()).address());
        })
    };
    html! {
        <p class="note passed" role="status">
            { text.page_gate_passed(text.language.pick(&area.vi, &area.en)) }{ " " }
            <button type="button" class="link" {onclick}>{ text.page_gate_undo() }</button>
        </p>
    }
}
