//! Fetching the catalogue: the part that every page needs, and the sectors one by one.

use browser::asset;
use catalogue::{Book, Catalogue, unpack};
use session::{Action, EditAction, FactoryAction, SiteAction};
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

/// The choice of a sector that an action makes or brings with it; nothing where the sector stays.
pub(crate) fn opened(action: &Action) -> Option<&Option<String>> {
    match action {
        Action::Edit(EditAction::Site(SiteAction::Sector(sector))) => Some(sector),
        Action::Factory(FactoryAction::Open { draft, .. } | FactoryAction::Replace(draft)) => {
            Some(&draft.facility.site.sector)
        }
        // What comes back with "undo" was open before, so its content is here.
        Action::Factory(
            FactoryAction::Undo
            | FactoryAction::Close
            | FactoryAction::Offer(_)
            | FactoryAction::Decline,
        )
        | Action::Page(_)
        | Action::Catalogue(_)
        | Action::Storage(_)
        | Action::Edit(_) => None,
    }
}

/// The sector whose content must be here before an action is carried out.
pub(crate) fn needed(action: &Action, catalogue: &Catalogue) -> Option<String> {
    let sector = opened(action)?.as_ref();
    sector.filter(|s| !catalogue.has_content(s)).cloned()
}
