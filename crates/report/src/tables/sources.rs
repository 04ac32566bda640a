//! The sources cited in the other sheets, under their numbers.

use super::table::{Cell, Column, On, Table};
use crate::citations::{Citations, address, publisher};
use crate::view::ReportView;
use catalogue::Source;

/// A source under its number.
type Numbered<'a> = (usize, &'a Source);

type Col<'a> = Column<'a, Numbered<'a>>;

/// One source a row.
pub(crate) fn every<'a>(view: ReportView<'a>, cited: &Citations) -> Table<'a, Numbered<'a>> {
    let text = view.text;
    let columns = vec![
        Col::new(
            text.report_annex_c_number(),
            On::Sheet(6),
            |_, (n, _): &(usize, &Source)| Cell::Words(format!("[{n}]")),
        ),
        Col::new(text.workbook_source_title(), On::Sheet(70), |v, (_, s)| {
            Cell::words(match &s.law {
                Some(law) => v.text.law(law),
                None => s.title.clone(),
            })
        }),
        Col::new(
            text.workbook_source_publisher(),
            On::Sheet(34),
            |_, (_, s)| Cell::words(publisher(s)),
        ),
        Col::new(text.workbook_source_year(), On::Sheet(8), |_, (_, s)| {
            let year = s.year.and_then(|year| usize::try_from(year).ok());
            Cell::of(year, Cell::Count)
        }),
        Col::new(
            text.workbook_source_address(),
            On::Sheet(50),
            |_, (_, s)| Cell::of(address(s), Cell::words),
        ),
    ];
    let rows = cited.list(view).collect();
    let mut table = Table::new(text.workbook_sheet_sources(), columns, rows);
    table.notes = vec![text.report_annex_c_trust().to_owned()];
    table
}
