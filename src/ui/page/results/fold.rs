//! A fold whose content is drawn when it is opened for the first time: nobody waits for what is not in sight.

use crate::ui::store::{use_session, use_text};
use crate::ui::view::PageView;
use domain::assessment::Assessment;
use std::rc::Rc;
use yew::prelude::*;

/// Draws the content of a fold.
type Draw = fn(PageView<'_>) -> Html;

/// The content of a fold; two are equal that are drawn by the same function.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inside(Draw);

impl PartialEq for Inside {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// A fold.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    class: &'static str,
    summary: AttrValue,
    assessment: Rc<Assessment>,
    inside: Inside,
}

/// A fold.
#[component]
pub(super) fn Fold(props: &Props) -> Html {
    let (session, text) = (use_session(), use_text());
    let opened = use_state_eq(|| false);
    let onclick = {
        let opened = opened.setter();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    let Inside(draw) = props.inside;
    html! {
        <details class={props.class}>
            <summary {onclick}>{ &props.summary }</summary>
            if *opened { { draw(PageView::new(text, &session, &props.assessment)) } }
        </details>
    }
}

/// A fold with what `draw` draws.
pub(super) fn fold(view: PageView<'_>, class: &'static str, summary: String, draw: Draw) -> Html {
    let (assessment, inside) = (Rc::clone(view.assessment), Inside(draw));
    html! { <Fold {class} {summary} {assessment} {inside} /> }
}
