//! Opening what comes in, a chosen, dropped or pasted file: handed to the part of the program that reads files, which is fetched first.

use super::opened::{Incoming, Opening, Running};
use super::store::{use_send, use_session, use_text};
use super::tools;
use session::PageAction;
use std::rc::Rc;
use yew::prelude::*;

/// Opens what comes in.
#[hook]
pub(crate) fn use_opening() -> Callback<Incoming> {
    let session = use_session();
    let opening = Opening {
        is_blank: session.factory.is_none(),
        text: use_text(),
        today: session.today,
        send: use_send(),
        catalogue: Rc::clone(&session.catalogue),
        running: use_mut_ref(Running::default),
    };
    Callback::from(move |incoming| {
        let opening = opening.clone();
        wasm_bindgen_futures::spawn_local(async move {
            match tools::fetch().await {
                Ok(tools) => (tools.take_in)(&opening, incoming),
                Err(_) => {
                    let sentence = opening.text.page_part_failed().to_owned();
                    opening.send.emit(PageAction::Notice(Some(sentence)).into());
                }
            }
        });
    })
}
