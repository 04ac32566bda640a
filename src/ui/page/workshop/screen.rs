//! The QR code for a projector: large, with the name of the event and three lines that are read from afar.

use super::link::{base, link};
use super::place::WorkshopPage;
use super::qr::qr;
use crate::ui::part::Frame;
use crate::ui::store::use_text;
use browser::document;
use session::Page;
use submission::preset::read_short;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The text of the preset.
    pub(super) text: String,
}

/// The QR code for a projector.
#[component]
pub(super) fn Screen(props: &Props) -> Html {
    let text = use_text();
    let back = WorkshopPage::Prepare(props.text.clone());
    let preset = match read_short(&props.text) {
        Ok(preset) => preset,
        Err(error) => {
            return html! {
                <Frame title={text.join_failed().to_owned()} crumb={Page::Workshop(String::new())}>
                    <p class="warn">{ text.preset_error(&error) }</p>
                </Frame>
            };
        }
    };
    let link = link(&props.text).unwrap_or_default();
    let label = text.workshop_qr(&link);
    let code = (!link.is_empty()).then(|| qr(&link, &label)).flatten();
    let fill = Callback::from(|_: MouseEvent| document::fill_screen());
    html! {
        <main id="main" class="projector">
            <h1 id="title" tabindex="-1">{ &preset.event }</h1>
            { code.unwrap_or_else(|| html! { <p class="warn">{ text.workshop_no_address() }</p> }) }
            <ol>
                <li>{ text.workshop_step_scan() }</li>
                <li>{ text.workshop_step_begin() }</li>
                <li>{ text.workshop_step_done() }</li>
            </ol>
            if let Some(address) = base() { <p class="where">{ text.workshop_without_scan(&address) }</p> }
            <p class="row">
                <button type="button" class="btn" onclick={fill}>{ text.workshop_full() }</button>
                <a class="btn ghost" href={back.address()}>{ text.workshop_back() }</a>
            </p>
        </main>
    }
}
