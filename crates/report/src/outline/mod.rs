//! The report of one facility as a [`Document`]: which parts it has and in which order. It computes nothing and knows no paper.

mod annexes;
mod attachment;
mod balance;
mod bilingual;
mod blank;
mod body;
mod compare;
mod explanations;
mod finance;
mod flows;
mod followup;
mod head;
mod pictures;
mod print;
mod profile;
mod savings;
#[cfg(test)]
mod snapshot;
mod steps;
mod summary;
mod year_after;

use crate::document::Document;
use crate::view::View;
use body::Body;
use catalogue::Catalogue;
use domain::assessment::Assessment;
use domain::facility::Facility;
use text::Language;

pub use attachment::attachment;
pub use bilingual::bilingual;
pub use blank::blank;
pub use year_after::{Followed, half_year, year_after, year_attachment};

/// The report, in the order of the ministry's cleaner-production report; `digest` is the whole digest of the submission.
#[must_use]
pub fn outline(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
    digest: &str,
    language: Language,
) -> Document {
    let view = View::new(facility, assessment, catalogue, language);
    let mut body = Body::new(view);
    summary::summary(&mut body);
    profile::site(&mut body);
    profile::products(&mut body);
    flows::flows(&mut body);
    compare::compare(&mut body);
    balance::balance(&mut body);
    savings::savings(&mut body);
    finance::finance(&mut body);
    followup::to_check(&mut body);
    followup::decided(&mut body);
    followup::flags(&mut body);
    followup::doubtful(&mut body);
    body.signature(head::signature(view));
    explanations::explanations(&mut body);
    annexes::checklist(&mut body);
    annexes::sources(&mut body);
    head::document(view, body.finish(), digest)
}
