//! What makes the figures uncertain, and what is doubtful in the data.

use crate::doubts;
use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};

/// The causes of the range, the largest first, then the remarks.
pub(super) fn remarks(view: View<'_>) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.workbook_kind(), 26),
        (text.workbook_sentence(), 100),
        (text.workbook_doubt_share(), 18),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_remarks(), columns);
    for doubt in &view.assessment.ranges.doubts {
        sheet.row([
            Cell::text(text.workbook_doubt()),
            Cell::text(text.doubt(doubt, view.facility, view.catalogue)),
            Cell::number(doubt.share, Shape::Percent),
        ]);
    }
    for remark in doubts::remarks(view) {
        let kind = Cell::text(text.workbook_remark());
        sheet.row([kind, Cell::text(remark), Cell::Empty]);
    }
    if sheet.rows.is_empty() {
        sheet.notes.push(text.report_remarks_none().to_owned());
    }
    sheet
}
