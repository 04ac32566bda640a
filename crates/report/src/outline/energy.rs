//! Energy by end use in annex III: each stream divided as far as somebody knows more of it than the usual shares of the sector.

use super::body::Body;
use crate::numbers::{gj, joined};
use crate::view::ReportView;
use catalogue::known::Known;
use document::Align::{End, Start};
use domain::balance::EnergyRow;
use rust_decimal::Decimal;

/// How far each level stands to the right of the one above it.
const INDENT: &str = "\u{a0}\u{a0}\u{a0}\u{a0}";

/// The table, and what it leaves out.
pub(super) fn energy(body: &mut Body<'_>) {
    let view = body.view;
    let (text, energy) = (view.text, &view.assessment.balances.energy);
    let mut rows = Vec::new();
    for row in &energy.rows {
        add(view, (row, 0), &mut rows);
    }
    body.table(
        text.balance_energy(),
        &[
            (text.balance_energy_column(), 7, Start),
            (text.balance_energy_column_quantity(), 4, End),
            (text.balance_energy_column_gj(), 3, End),
            (text.balance_energy_column_money(), 3, End),
            (text.balance_column_known(), 3, Start),
        ],
        rows,
    );
    if energy.rows.iter().any(is_cut) {
        body.note(text.report_energy_usual_parts());
    }
    if !energy.without_mj.is_empty() {
        let names: Vec<String> = energy.without_mj.iter().map(|id| view.stream(id)).collect();
        body.note(text.report_energy_incomplete(&names.join(", ")));
    }
}

/// A row and, below it and to the right, its parts, where one of them is more than a usual share.
fn add(view: ReportView<'_>, (row, depth): (&EnergyRow, usize), rows: &mut Vec<Vec<String>>) {
    let text = view.text;
    // Where a stream is not used is no part of its use.
    if row.quantity.is_some_and(|q| q.value.is_zero()) {
        return;
    }
    let gj = row.mj.and_then(|mj| mj.checked_mul(gj()));
    let show = |q: Decimal| match row.known == Known::Default {
        true => text.rounded_quantity(q, row.unit),
        false => text.quantity(q, row.unit),
    };
    let quantity = row.quantity.map(|q| joined(&show(q.value)));
    let name = view.names().energy_row(row, depth > 0);
    // What a whole stream costs is on its bill; its parts are computed.
    let whole = row.fraction.value() == Decimal::ONE;
    let cost = row.cost.map(|c| match whole {
        true => view.stated_millions(c.value),
        false => view.millions(c.value),
    });
    rows.push(vec![
        match depth.checked_sub(1) {
            Some(inner) => format!("{}– {name}", INDENT.repeat(inner)),
            None => name,
        },
        quantity.unwrap_or_default(),
        gj.map(|gj| view.computed(gj)).unwrap_or_default(),
        cost.unwrap_or_default(),
        text.known(row.known).to_owned(),
    ]);
    if row.children.iter().any(is_said) {
        for child in &row.children {
            add(view, (child, depth + 1), rows);
        }
    }
}

/// Whether more is known of a part, or of something inside it, than the usual share.
fn is_said(row: &EnergyRow) -> bool {
    row.known < Known::Default || row.children.iter().any(is_said)
}

/// Whether parts of a row are not printed.
fn is_cut(row: &EnergyRow) -> bool {
    let said = row.children.iter().any(is_said);
    (!row.children.is_empty() && !said) || (said && row.children.iter().any(is_cut))
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::super::snapshot::stream;
    use catalogue::Group;
    use catalogue::date::Date;
    use catalogue::known::Known;
    use catalogue::quantity::Unit;
    use document::{Block, Table};
    use domain::assessment::assess;
    use domain::facility::{EndUseShare, Facility};
    use text::Language;

    /// The table of a garment factory with 624.210 kWh, after a change of its shares.
    fn table(change: impl FnOnce(&mut domain::facility::Stream)) -> Table {
        let mut power = stream("e", Group::Energy, Unit::Kwh, 624_210, Some(2_151));
        power.carrier = Some("elec-toe".to_owned());
        change(&mut power);
        let mut facility = Facility::default();
        facility.site.sector = Some("garments".to_owned());
        facility.streams = vec![power].into();
        let catalogue = catalogue_embedded::whole();
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        let assessment = assess(&facility, catalogue, today);
        let paper = outline(&facility, &assessment, catalogue, "0", Language::Vi);
        let mut tables = paper.blocks.into_iter().filter_map(|b| match b {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let found = tables.find(|t| {
            t.columns
                .first()
                .is_some_and(|c| c.title == "Mục đích sử dụng")
        });
        found.unwrap()
    }

    #[test]
    fn usual_shares_are_printed_on_the_top_level_and_rounded() {
        let plain = table(|_| {});
        assert!(plain.rows.len() > 2);
        for row in &plain.rows {
            assert!(!row.cells[0].contains('–'), "{row:?}");
            let digits = row.cells[1].split('\u{a0}').next().unwrap();
            let digits = digits.replace('.', "");
            let digits = digits.trim_end_matches('0');
            assert!(digits.len() <= 3 || digits.contains(','), "{row:?}");
        }
    }

    #[test]
    fn a_share_that_was_stated_is_printed_with_its_level() {
        let said = table(|power| {
            for (node, percent) in [("motors", 60), ("compressed-air", 20)] {
                let share = EndUseShare {
                    percent: percent.into(),
                    known: Known::Meter,
                };
                power.shares.insert(node.to_owned(), share);
            }
        });
        let inside = said.rows.iter().filter(|r| r.cells[0].starts_with("– "));
        assert!(inside.count() > 0, "{said:?}");
    }
}
