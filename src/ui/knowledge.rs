//! Fetching the catalogue: the part that every page needs, and the trades one by one.

use crate::browser::asset;
use crate::domain::catalogue::{Book, Catalogue, unpack};
use crate::session::Action;
use crate::text::Language;

async fn part(language: Language, name: &str) -> Option<Book> {
    let address = format!("catalogue/{}/{name}.bin", language.code());
    unpack(&asset::bytes(&address).await?).ok()
}

/// Takes into use the catalogue of a language with these trades; false where a part cannot be had.
pub(crate) async fn load(language: Language, sectors: &[&str]) -> bool {
    let Some(base) = part(language, "catalogue").await else {
        return false;
    };
    let base = Catalogue::new(base);
    match trades(&base, language, sectors).await {
        Some(parts) => {
            base.with(parts).install();
            true
        }
        None => false,
    }
}

/// Adds trades to the catalogue in use; false where one cannot be had.
pub(crate) async fn add(language: Language, sectors: &[&str]) -> bool {
    let present = Catalogue::embedded();
    match trades(present, language, sectors).await {
        Some(parts) if parts.is_empty() => true,
        Some(parts) => {
            // Another trade may have arrived in the meantime.
            Catalogue::embedded().with(parts).install();
            true
        }
        None => false,
    }
}

async fn trades(present: &Catalogue, language: Language, sectors: &[&str]) -> Option<Vec<Book>> {
    let mut parts = Vec::new();
    for sector in sectors.iter().filter(|s| !present.has_content(s)) {
        parts.push(part(language, sector).await?);
    }
    Some(parts)
}

/// The trade whose content must be here before an action is carried out.
pub(crate) fn needed(action: &Action) -> Option<String> {
    let sector = match action {
        Action::Sector(sector) => sector.as_ref(),
        Action::Open { draft, .. } | Action::Replace(draft) => draft.facility.site.sector.as_ref(),
        _ => None,
    };
    sector
        .filter(|s| !Catalogue::embedded().has_content(s))
        .cloned()
}
