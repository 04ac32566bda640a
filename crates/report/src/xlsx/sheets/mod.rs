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
mod sources;
mod streams;

use super::book::{Book, Cell, Shape};
use crate::outline::{Citations, View};
use domain::finance::{Irr, Payback};
use text::Text;

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
    let title = text.workbook_title(&name);
    Book {
        title: if view.facility.example {
            format!("{title} – {}", text.report_example_mark())
        } else {
            title
        },
        subject: match view.facility.site.year {
            Some(year) => text.report_subject(&year.to_string()),
            None => text.report_title_of(&name),
        },
        author: name.clone(),
        date: view.assessment.today,
        head: name,
        foot: view.foot(digest),
        pages: text.report_footer_pages().to_owned(),
        sheets,
    }
}

/// Years of a payback, or the words where a number would mislead.
fn payback(text: Text, payback: Payback) -> Cell {
    match payback {
        Payback::Years(years) => Cell::number(years, Shape::Computed),
        other => Cell::text(text.payback(other)),
    }
}

/// A rate of return, or the words where there is none or more than one.
fn irr(text: Text, irr: &Irr) -> Cell {
    match irr {
        Irr::Rate(rate) => Cell::number(*rate, Shape::Percent),
        other => Cell::text(text.irr_in_short(other)),
    }
}
