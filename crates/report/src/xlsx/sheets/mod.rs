//! What stands in the workbook: which sheets, in which order. Every figure comes from the assessment; nothing is computed here.

mod balances;
mod cash;
mod checklist;
mod effects;
mod facility;
mod finance;
mod indicators;
mod opportunities;
mod remarks;
mod returns;
mod sources;
mod streams;

use super::book::Book;
use crate::citations::Citations;
use crate::view::View;

/// The workbook of a facility; `digest` is the whole digest of its submission.
pub(super) fn book(view: View<'_>, digest: &str) -> Book {
    let text = view.text;
    let mut cited = Citations::default();
    let mut sheets = vec![
        facility::facility(view, digest),
        streams::streams(view, &mut cited),
        checklist::checklist(view),
        opportunities::opportunities(view, &mut cited),
        effects::effects(view),
        finance::finance(view),
        cash::cash(view),
        balances::balances(view),
        indicators::indicators(view, &mut cited),
        remarks::remarks(view),
    ];
    sheets.push(sources::sources(view, &cited));
    let name = view.name();
    Book {
        title: view.marked(text.workbook_title(&name)),
        subject: view.subject(),
        author: name.clone(),
        date: view.assessment.today,
        head: name,
        foot: view.foot(digest),
        pages: text.report_footer_pages().to_owned(),
        sheets,
    }
}
