//! Factories kept on this machine: where each text lies in the storage, and how it comes back.

use browser::clock;
use browser::storage::{self, Refused};
use session::{Draft, ShelfEntry};

const FILE: &str = "sxsh:file:";
const PREVIOUS: &str = "sxsh:previous:";
const LABEL: &str = "sxsh:label:";
const WHEN: &str = "sxsh:when:";
const LAST: &str = "sxsh:last";
const LANGUAGE: &str = "sxsh:language";
const WORKSHOP: &str = "sxsh:workshop";
const PROVINCE: &str = "sxsh:province";

/// What is kept of each factory.
const OF_EACH: [&str; 4] = [FILE, PREVIOUS, LABEL, WHEN];

/// Key of a factory's file.
pub(crate) fn file_key(id: &str) -> String {
    format!("{FILE}{id}")
}

/// Key of the generation before it.
pub(crate) fn previous_key(id: &str) -> String {
    format!("{PREVIOUS}{id}")
}

/// Keeps a factory. The text before it stays as the previous generation where `turns` says so, or where there is none yet.
pub(crate) fn save(id: &str, draft: &Draft, text: &str, turns: bool) -> Result<(), Refused> {
    let key = previous_key(id);
    let before = (turns || !storage::holds(&key))
        .then(|| storage::read(&file_key(id)))
        .flatten();
    put(id, draft, text)?;
    if storage::read(LAST).as_deref() != Some(id) {
        storage::write(LAST, id)?;
    }
    storage::write_in_window(LAST, id);
    if let Some(before) = before.filter(|b| b != text) {
        // A full storage may lack room for the second generation; the first one is safe.
        let _ = storage::write(&key, &before);
    }
    Ok(())
}

/// Keeps a factory under a new id beside the others; the one that is open stays so.
pub(crate) fn put(id: &str, draft: &Draft, text: &str) -> Result<(), Refused> {
    storage::write(&file_key(id), text)?;
    let site = &draft.facility.site;
    let year = site.year.map(|y| y.to_string()).unwrap_or_default();
    let example = if draft.facility.example { "1" } else { "" };
    let (key, label) = (
        format!("{LABEL}{id}"),
        format!("{year}\t{example}\t{}", site.name),
    );
    if storage::read(&key).as_ref() != Some(&label) {
        storage::write(&key, &label)?;
    }
    let (key, when) = (format!("{WHEN}{id}"), now());
    if storage::read(&key).as_ref() != Some(&when) {
        storage::write(&key, &when)?;
    }
    Ok(())
}

/// Day and time of day, to the minute.
fn now() -> String {
    let (year, month, day) = clock::today();
    format!("{year:04}-{month:02}-{day:02} {}", clock::time_of_day())
}

/// Forgets a factory with all its generations and every word about it; false where something of it is left.
pub(crate) fn erase(id: &str) -> bool {
    if storage::read(LAST).as_deref() == Some(id) {
        storage::remove(LAST);
    }
    if storage::read_in_window(LAST).as_deref() == Some(id) {
        storage::remove_in_window(LAST);
    }
    let keys = OF_EACH.map(|beginning| format!("{beginning}{id}"));
    keys.iter().for_each(|key| storage::remove(key));
    keys.iter().all(|key| storage::read(key).is_none())
}

/// Forgets which factory was open last, so that the way back does not lead into it.
pub(crate) fn forget_last() {
    storage::remove(LAST);
    storage::remove_in_window(LAST);
}

/// The workshop in which this machine takes part: the name of the event, and the text of its preset.
pub(crate) fn workshop() -> Option<(String, String)> {
    let kept = storage::read(WORKSHOP)?;
    let (event, text) = kept.split_once('\n')?;
    Some((event.to_owned(), text.to_owned()))
}

/// Keeps the workshop in which this machine takes part.
pub(crate) fn join(event: &str, text: &str) {
    let _ = storage::write(WORKSHOP, &format!("{event}\n{text}"));
}

/// Forgets the workshop.
pub(crate) fn leave() {
    storage::remove(WORKSHOP);
}

/// The figures of a province that are kept on this machine.
pub(crate) fn province() -> Option<String> {
    storage::read(PROVINCE)
}

/// Keeps the figures of a province in place of those that are here.
pub(crate) fn keep_province(text: &str) -> Result<(), Refused> {
    storage::write(PROVINCE, text)
}

/// Forgets the figures of a province; false where they are still here.
pub(crate) fn forget_province() -> bool {
    storage::remove(PROVINCE);
    storage::read(PROVINCE).is_none()
}

/// The factory that was open last: in this window, else in any.
pub(crate) fn last() -> Option<String> {
    let is_kept = |id: &String| storage::read(&file_key(id)).is_some();
    let here = storage::read_in_window(LAST).filter(is_kept);
    here.or_else(|| storage::read(LAST).filter(is_kept))
}

/// The factories on this machine.
pub(crate) fn shelf() -> Vec<ShelfEntry> {
    storage::keys(FILE)
        .iter()
        .filter_map(|key| key.strip_prefix(FILE))
        .map(|id| {
            let label = storage::read(&format!("{LABEL}{id}")).unwrap_or_default();
            let mut parts = label.splitn(3, '\t');
            ShelfEntry {
                id: id.to_owned(),
                year: parts.next().and_then(|year| year.parse().ok()),
                example: parts.next() == Some("1"),
                name: parts.next().unwrap_or_default().to_owned(),
                when: storage::read(&format!("{WHEN}{id}")).unwrap_or_default(),
            }
        })
        .collect()
}

/// The language that was chosen last.
pub(crate) fn language() -> Option<String> {
    storage::read(LANGUAGE)
}

/// Keeps the chosen language.
pub(crate) fn keep_language(code: &str) {
    let _ = storage::write(LANGUAGE, code);
}
