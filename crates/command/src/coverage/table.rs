//! The coverage of the catalogue in lines: the table, what lacks a range, and what the answer about the kind of plant does.

use super::{COLUMNS, Row, Saved, row};
use catalogue::Catalogue;
use catalogue::date::Date;
use rust_decimal::Decimal;
use std::io::{Result, Write};
use text::Text;

/// Columns of counts in a row.
const ROW_COUNTS: usize = 6;

/// The table, one row a sector and their sum.
pub(crate) fn print(
    catalogue: &Catalogue,
    text: Text,
    today: Date,
    out: &mut impl Write,
) -> Result<()> {
    writeln!(out, "{}", text.command_stats_answer_head())?;
    let rule = "---:|".repeat(ROW_COUNTS + COLUMNS.len());
    writeln!(out, "|---|{rule}")?;
    let rows: Vec<Row> = catalogue
        .sectors()
        .iter()
        .filter(|s| !s.measures.is_empty())
        .filter_map(|s| row(&s.sector.id, true, catalogue, today))
        .collect();
    for row in &rows {
        line(row, out)?;
    }
    let sum = |of: fn(&Row) -> usize| rows.iter().map(of).sum();
    let total = Row {
        sector: text.command_stats_total().to_owned(),
        kind: None,
        open: sum(|r| r.open),
        priced: sum(|r| r.priced),
        own: sum(|r| r.own),
        own_priced: sum(|r| r.own_priced),
        with_investment: sum(|r| r.with_investment),
        without: Vec::new(),
        saved: Default::default(),
        top: (sum(|r| r.top.0), sum(|r| r.top.1)),
    };
    line(&total, out)?;
    writeln!(out, "\n{}\n", text.command_stats_answer_without())?;
    for row in rows.iter().filter(|row| !row.without.is_empty()) {
        writeln!(out, "- {}: {}", row.sector, row.without.join(", "))?;
    }
    writeln!(out)?;
    kinds(&rows, catalogue, text, today, out)
}

/// What the answer about the kind of plant does to the sector's own measures: how many have a range of how many that are open, with the kind that the example says, and with none.
fn kinds(
    rows: &[Row],
    catalogue: &Catalogue,
    text: Text,
    today: Date,
    out: &mut impl Write,
) -> Result<()> {
    writeln!(out, "{}\n", text.command_stats_answer_kinds())?;
    for said in rows {
        let unsaid = row(&said.sector, false, catalogue, today);
        if let Some((kind, unsaid)) = said.kind.as_ref().zip(unsaid) {
            let counts = [said, &unsaid].map(|row| format!("{}/{}", row.own_priced, row.own));
            writeln!(out, "- {} ({kind}): {}", said.sector, counts.join("; "))?;
        }
    }
    writeln!(out)
}

fn line(row: &Row, out: &mut impl Write) -> Result<()> {
    write!(
        out,
        "| {} | {} | {} | {} | {} | {} | {}/{} |",
        row.sector,
        row.open,
        row.priced,
        row.own,
        row.own_priced,
        row.with_investment,
        row.top.0,
        row.top.1,
    )?;
    for saved in &row.saved {
        write!(out, " {} |", saved.cell())?;
    }
    writeln!(out)
}

impl Saved {
    /// "11.0 ≤ 22.1 (5.1–22.1)": as expected, the high end, the quartiles of the audits.
    fn cell(&self) -> String {
        let show = |value: Decimal| format!("{:.1}", value.round_dp(1));
        let Some((percent, most)) = self.percent else {
            return String::new();
        };
        let percent = format!("{} ≤ {}", show(percent), show(most));
        match self.published {
            Some((low, high)) => {
                format!("{percent} ({}–{})", show(low.value()), show(high.value()))
            }
            None => percent,
        }
    }
}
