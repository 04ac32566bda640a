//! The content of every sector, fetched for the library, and the names of its kinds of entries.

use crate::ui::knowledge;
use crate::ui::store::{use_catalogue, use_send};
use session::CatalogueAction;
use text::Text;
use text::library::Kind;
use yew::prelude::*;

/// How far the content of the sectors is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// On its way.
    Loading,
    /// All of it.
    Whole,
    /// Some of it could not be fetched.
    Partial,
}

/// Fetches the content of every sector; whatever is here already is shown meanwhile.
#[hook]
pub(super) fn use_whole_catalogue(text: Text) -> Content {
    let content = use_state_eq(|| Content::Loading);
    let set = content.clone();
    let (catalogue, send) = (use_catalogue(), use_send());
    use_effect_with(text, move |text| {
        let language = text.language;
        set.set(Content::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let all = catalogue.sectors().iter();
            let ids: Vec<&str> = all.map(|s| s.sector.id.as_str()).collect();
            let parts = knowledge::missing(&catalogue, language, &ids).await;
            set.set(if parts.is_some() {
                Content::Whole
            } else {
                Content::Partial
            });
            if let Some(parts) = parts.filter(|parts| !parts.is_empty()) {
                send.emit(CatalogueAction::Learn(parts).into());
            }
        });
    });
    *content
}

/// Name of a kind.
pub(super) fn kind_name(text: Text, kind: Kind) -> &'static str {
    match kind {
        Kind::Measure => text.library_measure(),
        Kind::Benchmark => text.library_benchmark(),
        Kind::Programme => text.library_programme(),
        Kind::Support => text.library_support(),
        Kind::Rule => text.library_rule(),
        Kind::Source => text.library_source(),
    }
}
