//! Tables drawn in turns, one after another: for the screen, for the paper, for the workbook, and as data.

use super::turns::{PartsDone, ReportInput, Steps, Stopped};
use browser::pieces::Pieces;
use office::tables::{MAKERS, Maker, Table, drawn};
use office::{data, paper, workbook};

/// So many bytes are handed over at a time.
const PIECE: usize = 500_000;

/// How many tables there are.
pub(super) const COUNT: usize = MAKERS.len();

/// A table with its first rows; those beyond are counted. Nothing where no programme reports on the year.
pub(super) async fn first_rows(
    input: ReportInput,
    mut steps: Steps,
    (maker, most): (Maker, usize),
) -> Result<Option<Table>, Stopped> {
    steps.rest().await?;
    let Some(office) = input.office() else {
        return Ok(None);
    };
    let drawn = drawn(maker, office);
    let mut table = drawn.frame;
    for row in drawn.rows {
        match row {
            Some(row) if table.rows.len() < most => table.rows.push(row),
            Some(_) => table.left_out += 1,
            None => {}
        }
        steps.rest().await?;
    }
    Ok(Some(table))
}

/// The tables of the paper, each with the rows that it prints.
pub(super) async fn printed(
    input: &ReportInput,
    steps: &mut Steps,
    parts_done: &PartsDone,
) -> Result<Vec<Table>, Stopped> {
    let mut printed = Vec::new();
    let Some(office) = input.office() else {
        return Ok(printed);
    };
    for (done, maker) in MAKERS.into_iter().enumerate() {
        parts_done.done(done);
        steps.rest().await?;
        if !paper::prints(maker.key) {
            continue;
        }
        let drawn = drawn(maker, office);
        let mut table = drawn.frame;
        for row in drawn.rows {
            if let Some(row) = row {
                paper::keep(&mut table, row);
            }
            steps.rest().await?;
        }
        printed.push(table);
    }
    steps.rest().await?;
    Ok(printed)
}

/// The workbook as lines of JSON in pieces, for the worker that writes it.
pub(super) async fn book(
    input: ReportInput,
    mut steps: Steps,
    parts_done: PartsDone,
) -> Result<Pieces, Stopped> {
    let pieces = Pieces::default();
    let Some(office) = input.office() else {
        return Ok(pieces);
    };
    let mut book = workbook::Lines::begin(office, input.shown.today);
    for (done, maker) in MAKERS.into_iter().enumerate() {
        parts_done.done(done);
        steps.rest().await?;
        let drawn = drawn(maker, office);
        book.sheet(office, &drawn.frame, drawn.counts_files);
        for row in drawn.rows {
            if let Some(row) = row {
                book.row(&row, drawn.counts_files);
            }
            if book.waiting() >= PIECE {
                pieces.add(book.take().as_bytes());
            }
            steps.rest().await?;
        }
    }
    pieces.add(book.take().as_bytes());
    Ok(pieces)
}

/// A form in which a table is handed to other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Data {
    Csv,
    Ndjson,
}

/// A table as data.
pub(super) async fn as_data(
    input: ReportInput,
    mut steps: Steps,
    (maker, form): (Maker, Data),
) -> Result<Pieces, Stopped> {
    let pieces = Pieces::default();
    let Some(office) = input.office() else {
        return Ok(pieces);
    };
    let drawn = drawn(maker, office);
    let mut bytes = match form {
        Data::Csv => data::csv_head(&drawn.frame),
        Data::Ndjson => Vec::new(),
    };
    for row in drawn.rows {
        match (form, row) {
            (_, None) => {}
            (Data::Csv, Some(row)) => bytes.extend(data::csv_row(&row)),
            (Data::Ndjson, Some(row)) => {
                let line = data::line(&drawn.frame.columns, &row);
                bytes.extend(line.unwrap_or_default().into_bytes());
            }
        }
        if bytes.len() >= PIECE {
            pieces.add(&std::mem::take(&mut bytes));
        }
        steps.rest().await?;
    }
    pieces.add(&bytes);
    Ok(pieces)
}
