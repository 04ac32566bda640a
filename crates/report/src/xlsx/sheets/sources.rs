//! The sources cited in the other sheets, under their numbers.

use crate::citations::Citations;
use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use rust_decimal::Decimal;

/// One source a row.
pub(super) fn sources(view: View<'_>, cited: &Citations) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_annex_c_number(), 6),
        (text.workbook_source_title(), 70),
        (text.workbook_source_publisher(), 34),
        (text.workbook_source_year(), 8),
        (text.workbook_source_address(), 50),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_sources(), columns);
    for (number, source) in cited.list(view) {
        sheet.row([
            Cell::text(format!("[{number}]")),
            Cell::text(source.title.clone()),
            Cell::text(source.publisher.clone()),
            Cell::number(source.year.map(Decimal::from), Shape::Plain),
            Cell::text(source.url.clone().unwrap_or_default()),
        ]);
    }
    sheet.notes.push(text.report_annex_c_trust().to_owned());
    sheet
}
