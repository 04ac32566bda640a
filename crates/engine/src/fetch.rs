//! The catalogue as the worker needs it: fetched, in one language, with the content of one trade.

use browser::asset;
use catalogue::{Catalogue, unpack};
use text::Language;

/// The catalogue in a language with the content of one trade; nothing where it cannot be had.
pub(crate) async fn fetch(language: Language, sector: Option<&str>) -> Option<Catalogue> {
    let place = format!("catalogue/{}", language.code());
    let base = asset::bytes(&format!("{place}/catalogue.bin")).await?;
    let base = Catalogue::new(unpack(&base).ok()?);
    let Some(sector) = sector.filter(|s| !base.has_content(s)) else {
        return Some(base);
    };
    let part = asset::bytes(&format!("{place}/{sector}.bin")).await?;
    Some(base.with(vec![unpack(&part).ok()?]))
}
