//! A thing of the catalogue as the library lists it.

use catalogue::{InvestClass, Technique};

catalogue::words! {
    /// What an entry is, in the order of the library.
    Kind {
        /// A solution.
        Measure = "measure",
        /// A specific consumption of a sector, with legal norms.
        Benchmark = "benchmark",
        /// A target of a national or provincial programme.
        Programme = "programme",
        /// A support scheme.
        Support = "support",
        /// A legal threshold or duty.
        Rule = "rule",
        /// A document of the bibliography.
        Source = "source",
    }
}

/// One thing of the catalogue as the library lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its id in the catalogue; stable, so that a link to it stays.
    pub id: String,
    /// Its name.
    pub title: String,
    /// One line below the name.
    pub detail: String,
    /// The sector to which alone it belongs.
    pub sector: Option<String>,
    /// The area of the checklist (measures).
    pub area: Option<String>,
    /// CP technique (measures).
    pub technique: Option<Technique>,
    /// Investment class (measures).
    pub invest: Option<InvestClass>,
    /// Everything that a search looks at, folded.
    pub(super) words: String,
}
