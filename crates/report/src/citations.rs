//! The sources that a report or a workbook cites, numbered in order of first mention.

use crate::view::View;
use catalogue::{Cite, Confidence, Source};

/// Ids of the sources cited so far; number 1 stands first.
#[derive(Default)]
pub(crate) struct Citations(Vec<String>);

impl Citations {
    /// The numbers of the sources of a figure and the trust in it with the place, such as "[3] (A), table 2".
    pub(crate) fn cite(&mut self, cite: &Cite, view: View<'_>) -> String {
        let known = cite
            .refs
            .iter()
            .filter(|id| view.catalogue.source(id).is_some());
        let mut numbers = String::new();
        for id in known {
            let found = self.0.iter().position(|s| s == id);
            let number = found.unwrap_or(self.0.len());
            if found.is_none() {
                self.0.push(id.clone());
            }
            numbers.push_str(&format!("[{}]", number + 1));
        }
        let trust = match cite.confidence {
            Confidence::A => "A",
            Confidence::B => "B",
            Confidence::C => "C",
        };
        let text = view.text;
        let at = cite.at.as_ref().map(|at| text.language.of(at));
        let mark = cite.verify.then(|| text.source_verify());
        let mut line = format!("{numbers} ({trust})");
        for more in at.into_iter().chain(mark) {
            line.push_str(", ");
            line.push_str(more);
        }
        line
    }

    /// The sources with their numbers.
    pub(crate) fn list<'a>(&self, view: View<'a>) -> impl Iterator<Item = (usize, &'a Source)> {
        let found = self.0.iter().map(move |id| view.catalogue.source(id));
        (1..)
            .zip(found)
            .filter_map(|(n, source)| Some((n, source?)))
    }
}
