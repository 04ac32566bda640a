//! What makes the figures uncertain, and what is doubtful in the data.

use super::table::{Cell, Column, On, Table};
use crate::doubts;
use crate::view::ReportView;
use catalogue::quantity::Fraction;

type Col<'a> = Column<'a, Sentence>;

/// A sentence, and which part of the range it explains where it is a cause of it.
type Sentence = (String, Option<Fraction>);

/// The causes of the range, the largest first, then the remarks.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Sentence> {
    let text = view.text;
    let columns = vec![
        Col::new(
            text.workbook_kind(),
            On::Sheet(26),
            |v, (_, share): &Sentence| {
                Cell::words(match share {
                    Some(_) => v.text.workbook_doubt(),
                    None => v.text.workbook_remark(),
                })
            },
        ),
        Col::new(text.workbook_sentence(), On::Sheet(100), |_, (words, _)| {
            Cell::words(words.clone())
        }),
        Col::new(
            text.workbook_doubt_share(),
            On::Sheet(18),
            |_, (_, share)| Cell::of(*share, Cell::Fraction),
        ),
    ];
    let causes = view.assessment.ranges.doubts.iter().map(|doubt| {
        let words = view.names().doubt(doubt);
        (words, Some(doubt.share))
    });
    let remarks = doubts::remarks(view).into_iter().map(|words| (words, None));
    let rows: Vec<Sentence> = causes.chain(remarks).collect();
    let mut table = Table::new(text.workbook_sheet_remarks(), columns, rows);
    if table.rows.is_empty() {
        table.notes.push(text.report_remarks_none().to_owned());
    }
    table
}
