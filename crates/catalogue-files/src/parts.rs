//! The catalogue as a browser fetches it: in one language, what the first page shows, what every factory needs, and sector by sector.

use catalogue::{Book, Language, OfficeBook, SectorFile, Source, pack};
use serde_json::Value;

/// What a browser fetches, in one language: what the first page shows, everything but the sectors' own content, and each sector and the office apart with the sources that only they name.
pub fn parts(book: &Book, language: Language) -> Result<Vec<(String, Vec<u8>)>, String> {
    let spoken = book.in_one_language(language);
    let mut list = Vec::new();
    let mut base = spoken.clone();
    base.sectors.iter_mut().for_each(SectorFile::keep_name);
    // The office fetches its own part; no factory reads it.
    base.office = OfficeBook::default();
    let named = names_of(&base)?;
    base.sources.retain(|s| named.contains(&s.id));
    list.push(("start".to_owned(), packed(&spoken.start())?));
    list.push(("catalogue".to_owned(), packed(&base)?));
    let own_sources = |part: &Book| -> Result<Vec<Source>, String> {
        let needed = names_of(part)?;
        let is_own = |s: &&Source| needed.contains(&s.id) && !named.contains(&s.id);
        Ok(spoken.sources.iter().filter(is_own).cloned().collect())
    };
    let mut office = Book {
        office: spoken.office.clone(),
        ..Book::default()
    };
    office.sources = own_sources(&office)?;
    list.push(("office".to_owned(), packed(&office)?));
    for sector in &spoken.sectors {
        let mut part = Book {
            sectors: vec![sector.clone()],
            ..Book::default()
        };
        part.sources = own_sources(&part)?;
        list.push((sector.sector.id.clone(), packed(&part)?));
    }
    Ok(list)
}

fn packed(book: &Book) -> Result<Vec<u8>, String> {
    pack(book).map_err(|e| e.to_string())
}

/// Every source that a book names.
fn names_of(book: &Book) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    collect_refs(
        &serde_json::to_value(book).map_err(|e| e.to_string())?,
        &mut found,
    );
    Ok(found)
}

fn collect_refs(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Array(refs)) = map.get("refs") {
                found.extend(refs.iter().filter_map(|r| Some(r.as_str()?.to_owned())));
            }
            map.values().for_each(|v| collect_refs(v, found));
        }
        Value::Array(items) => items.iter().for_each(|v| collect_refs(v, found)),
        _ => {}
    }
}
