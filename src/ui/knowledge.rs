//! Fetching the catalogue: the part that every page needs, and the sectors one by one.

use browser::asset;
use catalogue::{Book, Catalogue, unpack};
use session::Action;
use text::Language;

async fn part(language: Language, name: &str) -> Option<Book> {
    let address = format!("catalogue/{}/{name}.bin", language.code());
    unpack(&asset::bytes(&address).await?).ok()
}

/// The catalogue of a language with these sectors; nothing where a part cannot be had.
pub(crate) async fn load(language: Language, sectors: &[&str]) -> Option<Catalogue> {
    let base = Catalogue::new(part(language, "catalogue").await?);
    let parts = missing(&base, language, sectors).await?;
    Some(base.with(parts))
}

/// The parts of these sectors that a catalogue lacks; nothing where one cannot be had.
pub(crate) async fn missing(
    present: &Catalogue,
    language: Language,
    sectors: &[&str],
) -> Option<Vec<Book>> {
    let mut parts = Vec::new();
    for sector in sectors.iter().filter(|s| !present.has_content(s)) {
        parts.push(part(language, sector).await?);
    }
    Some(parts)
}

/// The sector whose content must be here before an action is carried out.
pub(crate) fn needed(action: &Action, catalogue: &Catalogue) -> Option<String> {
    let sector = match action {
        Action::Sector(sector) => sector.as_ref(),
        Action::Open { draft, .. } | Action::Replace(draft) => draft.facility.site.sector.as_ref(),
        _ => None,
    };
    sector.filter(|s| !catalogue.has_content(s)).cloned()
}
