//! What stands in the workbook: which sheets, in which order. Every figure comes from the assessment; nothing is computed here.

use super::table;
use crate::citations::Citations;
use crate::tables::year_after::Years;
use crate::tables::{
    self, balances, cash, checklist, effects, first, indicators, inputs, remarks, sources,
};
use crate::view::ReportView;
use document::book::{Book, Sheet};

/// The workbook of a facility; `digest` is the whole digest of its submission.
pub(super) fn book<'a>(
    view: ReportView<'a>,
    digest: &str,
    years: Option<&'a Years<'a>>,
) -> Book<'a> {
    let text = view.text;
    let mut cited = Citations::default();
    let mut sheets = years.map_or_else(Vec::new, |years| year_after(years, &mut cited));
    sheets.extend([
        table::sheet(view, first::every(view, digest), &mut cited),
        table::sheet(view, inputs::every(view), &mut cited),
        table::sheet(view, checklist::every(view), &mut cited),
        table::sheet(view, tables::opportunities::every(view), &mut cited),
        table::sheet(view, effects::every(view), &mut cited),
        table::sheet(view, tables::finance::every(view), &mut cited),
        table::sheet(view, cash::every(view), &mut cited),
        table::sheet(view, balances::every(view), &mut cited),
        table::sheet(view, indicators::every(view), &mut cited),
        table::sheet(view, remarks::every(view), &mut cited),
    ]);
    let sources = sources::every(view, &cited);
    sheets.push(table::sheet(view, sources, &mut cited));
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

/// The sheets that compare two years.
fn year_after<'a>(years: &'a Years<'a>, cited: &mut Citations) -> Vec<Sheet<'a>> {
    use crate::tables::year_after as two;
    let (view, text) = (years.view, years.view.text);
    let mut seen = two::seen(years);
    seen.title = text.year_sheet_seen();
    seen.notes = vec![text.year_seen_note().to_owned()];
    vec![
        table::sheet(view, two::every_measure(years), cited),
        table::sheet(view, two::savings(years, text.year_sheet_savings()), cited),
        table::sheet(view, seen, cited),
        table::sheet(
            view,
            two::specific(years, text.year_sheet_specific()),
            cited,
        ),
        table::sheet(view, two::changes(years, text.year_sheet_changes()), cited),
        table::sheet(
            view,
            two::targets(years, text.year_sheet_programme()),
            cited,
        ),
    ]
}
