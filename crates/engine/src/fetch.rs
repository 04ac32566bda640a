//! The catalogue as the worker needs it: fetched, in one language, with the content of the sectors concerned.

use browser::asset;
use catalogue::{Catalogue, unpack};
use text::Language;

/// The catalogue in a language with the content of these sectors; nothing where it cannot be had.
pub(crate) async fn fetch(language: Language, sectors: &[&str]) -> Option<Catalogue> {
    let place = format!("catalogue/{}", language.code());
    let base = asset::bytes(&format!("{place}/catalogue.bin")).await?;
    let mut catalogue = Catalogue::new(unpack(&base).ok()?);
    for sector in sectors {
        if !catalogue.has_content(sector) {
            let part = asset::bytes(&format!("{place}/{sector}.bin")).await?;
            catalogue = catalogue.with(vec![unpack(&part).ok()?]);
        }
    }
    Some(catalogue)
}
