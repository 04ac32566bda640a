//! The catalogue as the office needs it: every sector, and what no factory reads.

use crate::ui::knowledge;
use crate::ui::store::{use_catalogue, use_send};
use catalogue::Catalogue;
use session::CatalogueAction;
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// What is here of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Knowledge {
    /// On its way.
    Loading,
    /// All of it.
    Whole(Rc<Catalogue>),
    /// It could not be had.
    Missing,
}

/// The catalogue, fetched where it is not here.
#[hook]
pub(super) fn use_whole(text: Text) -> Knowledge {
    let failed = use_state_eq(|| false);
    let (catalogue, send) = (use_catalogue(), use_send());
    let is_whole = is_whole(&catalogue);
    {
        let (failed, catalogue) = (failed.setter(), Rc::clone(&catalogue));
        use_effect_with((text, is_whole), move |(text, is_whole)| {
            let language = text.language;
            if *is_whole {
                return;
            }
            failed.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                let all = catalogue.sectors().iter();
                let ids: Vec<&str> = all.map(|s| s.sector.id.as_str()).collect();
                let parts = knowledge::missing(&catalogue, language, &ids).await;
                match parts.zip(knowledge::office(language).await) {
                    Some((mut parts, office)) => {
                        parts.push(office);
                        send.emit(CatalogueAction::Learn(parts).into());
                    }
                    None => failed.set(true),
                }
            });
        });
    }
    match (is_whole, *failed) {
        (true, _) => Knowledge::Whole(catalogue),
        (false, true) => Knowledge::Missing,
        (false, false) => Knowledge::Loading,
    }
}

/// The office's own part comes together with every sector.
fn is_whole(catalogue: &Catalogue) -> bool {
    catalogue.has_common() && !catalogue.office().families.is_empty()
}
