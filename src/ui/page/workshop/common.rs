//! What every factory needs of the catalogue, fetched where it is not here: provinces and programmes stand in it.

use crate::ui::knowledge;
use crate::ui::store::{use_catalogue, use_send};
use session::CatalogueAction;
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// Fetches what every factory needs; whether it could not be had.
#[hook]
pub(super) fn use_common(text: Text) -> bool {
    let failed = use_state_eq(|| false);
    let (catalogue, send) = (use_catalogue(), use_send());
    let is_here = catalogue.has_common();
    {
        let (failed, catalogue) = (failed.setter(), Rc::clone(&catalogue));
        use_effect_with((text.language, is_here), move |(language, is_here)| {
            let language = *language;
            if *is_here {
                return;
            }
            failed.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                match knowledge::missing(&catalogue, language, &[]).await {
                    Some(parts) => send.emit(CatalogueAction::Learn(parts).into()),
                    None => failed.set(true),
                }
            });
        });
    }
    !is_here && *failed
}
