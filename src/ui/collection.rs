//! All factories of a machine in one file: taken in beside those that are here, and handed out. It never changes what is open.

use super::{keep, kept};
use browser::{clock, download};
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::order;
use session::Draft;
use submission::{self, Stamp, collect};
use text::Text;

/// What became of the submissions of a collection.
#[derive(Default)]
pub(super) struct Counts {
    added: usize,
    /// Here already, with the same data.
    here: usize,
    /// The browser has no room, or keeps nothing.
    unsaved: usize,
    /// Why those were not understood that were not.
    refused: Vec<String>,
}

/// Keeps every submission of a collection on this machine that is not here yet.
pub(super) fn taken_in(texts: &[String], text: Text, today: Date, catalogue: &Catalogue) -> Counts {
    let digest = |file: &String| Some(submission::read(file.as_bytes()).ok()?.digest);
    let mut known = order::set(kept::all().iter().filter_map(digest));
    let stamp = Stamp {
        today,
        language: text.language.code(),
    };
    let mut counts = Counts::default();
    for file in texts {
        match submission::read(file.as_bytes()) {
            Err(error) => counts.refused.push(text.read_error(&error)),
            Ok(opened) if !known.insert(opened.digest.clone()) => counts.here += 1,
            Ok(opened) => {
                let draft = Draft::from_file(opened);
                let file = draft.to_file(catalogue, stamp);
                match keep::put(&clock::fresh_id(), &draft, &file) {
                    Ok(()) => counts.added += 1,
                    Err(_) => counts.unsaved += 1,
                }
            }
        }
    }
    counts
}

impl Counts {
    /// What happened, in sentences.
    pub(super) fn told(&self, name: &str, text: Text) -> String {
        let mut sentences = vec![text.page_several_added(self.added, name)];
        if self.here > 0 {
            sentences.push(text.page_several_here(self.here));
        }
        if self.unsaved > 0 {
            sentences.push(text.page_several_unsaved(self.unsaved));
        }
        if let Some(first) = self.refused.first() {
            sentences.push(text.page_several_refused(self.refused.len(), first));
        }
        sentences.join(" ")
    }
}

/// Hands out everything on this machine; false where the browser does not let it.
pub(crate) fn hand_out(today: Date) -> bool {
    let name = format!("SXSH-tat-ca-{today}.json");
    let file = collect(&kept::all(), today);
    download::offer(&name, "application/json", file.as_bytes())
}
