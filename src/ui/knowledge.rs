//! Fetching the catalogue: what the first page shows, what every factory needs, and the sectors one by one.

use browser::asset;
use catalogue::{Book, Catalogue, unpack};
use session::{Action, EditAction, FactoryAction, SiteAction};
use text::Language;

/// The part that the first page needs.
const START: &str = "start";

/// The part that every factory needs.
const COMMON: &str = "catalogue";

/// The part that the office alone needs.
const OFFICE: &str = "office";

fn address(language: Language, name: &str) -> String {
    format!("catalogue/{}/{name}.bin", language.code())
}

async fn part(language: Language, name: &str) -> Option<Book> {
    unpack(&asset::bytes(&address(language, name)).await?).ok()
}

/// What the first page shows of the catalogue of a language; nothing where it cannot be had.
pub(crate) async fn start(language: Language) -> Option<Catalogue> {
    Some(Catalogue::new(part(language, START).await?))
}

/// The catalogue of a language for the same work: these sectors, and what every factory needs where `present` has it; nothing where a part cannot be had.
pub(crate) async fn like(
    present: &Catalogue,
    language: Language,
    sectors: &[&str],
) -> Option<Catalogue> {
    let base = start(language).await?;
    if !present.has_common() {
        return Some(base);
    }
    let parts = missing(&base, language, sectors).await?;
    Some(base.with(parts))
}

/// The parts that a catalogue lacks for work on a factory of one of these sectors; nothing where one cannot be had.
pub(crate) async fn missing(
    present: &Catalogue,
    language: Language,
    sectors: &[&str],
) -> Option<Vec<Book>> {
    let mut parts = Vec::new();
    if !present.has_common() {
        parts.push(part(language, COMMON).await?);
    }
    for sector in sectors.iter().filter(|s| !present.has_content(s)) {
        parts.push(part(language, sector).await?);
    }
    Some(parts)
}

/// Fetches what every factory needs before anybody asks for it, so that the browser has it at hand.
pub(crate) async fn warm(language: Language) {
    let _ = asset::bytes(&address(language, COMMON)).await;
}

/// The sectors that an action chooses or brings with it: of the factory, and of last year where that was another one; nothing where the sector stays.
pub(crate) fn opened(action: &Action) -> Option<Vec<&String>> {
    match action {
        Action::Edit(EditAction::Site(SiteAction::Sector(sector))) => Some(sector.iter().collect()),
        Action::Factory(FactoryAction::Open { draft, .. } | FactoryAction::Replace(draft)) => {
            let last = draft.last.as_ref().map(|last| &last.facility);
            let of = [Some(&draft.facility), last].into_iter().flatten();
            Some(of.filter_map(|f| f.site.sector.as_ref()).collect())
        }
        Action::Factory(FactoryAction::Begin { sector, .. }) => Some(sector.iter().collect()),
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

/// The sectors whose content must be here before an action is carried out; nothing where everything that it needs is here, of which the part that keeps factories is told by `can_keep`.
pub(crate) fn needed(
    action: &Action,
    catalogue: &Catalogue,
    can_keep: bool,
) -> Option<Vec<String>> {
    let sectors = opened(action)?;
    let lacks = sectors.iter().any(|s| !catalogue.has_content(s));
    let is_all_here = !lacks && catalogue.has_common() && can_keep;
    (!is_all_here).then(|| sectors.into_iter().cloned().collect())
}

/// What the office alone reads of the catalogue of a language; nothing where it cannot be had.
pub(crate) async fn office(language: Language) -> Option<Book> {
    part(language, OFFICE).await
}
