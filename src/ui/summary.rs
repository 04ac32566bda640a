//! The summary of the problems of the open page, which leads to each of them.

use super::words;
use browser::document;
use session::Session;
use text::Text;
use yew::prelude::*;

/// Whether problems of the open page are shown.
pub(crate) fn shows_problems(session: &Session) -> bool {
    !session.shown_problems().is_empty()
}

/// The summary of the problems that are shown.
pub(crate) fn summary(text: Text, session: &Session) -> Html {
    let list = session.shown_problems();
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section id="summary" class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
            <h2 id="summary-title">{ text.page_summary_title() }</h2>
            <ul>
                { for list.iter().map(|problem| html! {
                    <li key={problem.at.clone()}>
                        <ProblemLink at={problem.at.clone()} words={words::sentence(session.names(text), problem)} />
                    </li>
                }) }
            </ul>
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct LinkProps {
    at: String,
    words: String,
}

/// Leads to the field; not an address, because addresses are pages here.
#[component]
fn ProblemLink(props: &LinkProps) -> Html {
    let at = props.at.clone();
    let onclick = Callback::from(move |_: MouseEvent| document::focus(&at));
    html! { <button type="button" class="link" {onclick}>{ &props.words }</button> }
}
