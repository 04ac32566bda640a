//! What makes the result uncertain, and where each of it is mended.

use crate::ui::link::address;
use crate::ui::view::PageView;
use domain::uncertainty::{Doubt, Input};
use session::Page;
use yew::prelude::*;

/// The inputs that cause most of the range.
pub(super) fn panel(view: PageView<'_>) -> Html {
    let (text, ranges) = (view.text, &view.assessment.ranges);
    if ranges.doubts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.results_doubts() }</h2>
            <p>{ text.results_doubts_why(&text.likely(&ranges.total)) }</p>
            <ol class="doubts">
                { for ranges.doubts.iter().enumerate().map(|(place, d)| html! { <li key={place}>{ line(view, d) }</li> }) }
            </ol>
        </section>
    }
}

fn line(view: PageView<'_>, doubt: &Doubt) -> Html {
    let page = match &doubt.input {
        Input::Quantity(id) | Input::Price(id) | Input::Share { stream: id, .. } => {
            Page::Stream(id.clone())
        }
        Input::Measure(id) => view.question(id),
    };
    html! {
        <a href={address(&page)}>{ view.names().doubt(doubt) }</a>
    }
}
