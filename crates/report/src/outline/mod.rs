//! The papers of one facility as [`Document`]s: which parts they have and in which order. It computes nothing and knows no paper.
//!
//! The report is what is read and signed: what it comes to, the facility, the measures, the plan. Its annexes hold the arithmetic.

#[cfg(test)]
mod agreement;
mod annexes;
mod attachment;
mod balance;
mod bilingual;
mod blank;
mod body;
mod brief;
mod closing;
mod compare;
mod declaration;
mod energy;
mod explanations;
mod finance;
mod flows;
mod followup;
mod front;
mod head;
#[cfg(test)]
mod marks;
mod measures;
mod pictures;
mod poster;
#[cfg(test)]
mod precision;
mod print;
#[cfg(test)]
mod printed;
mod profile;
#[cfg(test)]
mod snapshot;
mod steps;
mod year_after;
mod year_seen;

use crate::view::ReportView;
use body::Body;
use catalogue::Catalogue;
use document::{Block, Document};
use domain::assessment::Assessment;
use domain::facility::Facility;
use text::Language;

pub use attachment::attachment;
pub use bilingual::bilingual;
pub use blank::blank;
pub use declaration::{Declaring, application};
pub use poster::poster;
pub use year_after::{Followed, half_year, year_after, year_attachment};

/// The report and its annexes, each a document of its own; numbers of tables and sources run through both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    /// What is read and signed.
    pub report: Document,
    /// Annexes I to V.
    pub annexes: Document,
}

impl Papers {
    /// One document: the annexes behind the signature.
    #[must_use]
    pub fn together(self) -> Document {
        let mut whole = self.report;
        whole.blocks.push(Block::PageBreak);
        whole.blocks.extend(self.annexes.blocks);
        whole
    }
}

/// The report with its annexes; `digest` is the whole digest of the submission.
#[must_use]
pub fn papers(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
    digest: &str,
    language: Language,
) -> Papers {
    let view = ReportView::new(facility, assessment, catalogue, language);
    let mut body = Body::new(view);
    front::page(&mut body);
    profile::site(&mut body);
    flows::brief(&mut body);
    brief::balances(&mut body);
    measures::all(&mut body);
    followup::plan(&mut body);
    followup::remaining(&mut body);
    closing::closing(&mut body);
    let report = body.take();
    explanations::annex(&mut body);
    annexes::answers(&mut body);
    annexes::balances(&mut body);
    annexes::open(&mut body);
    annexes::sources(&mut body);
    let annexes = body.take();
    Papers {
        report: head::report(view, report, digest),
        annexes: head::annexes(view, annexes, digest),
    }
}

/// The report with its annexes behind it as one document.
#[must_use]
pub fn outline(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
    digest: &str,
    language: Language,
) -> Document {
    papers(facility, assessment, catalogue, digest, language).together()
}
