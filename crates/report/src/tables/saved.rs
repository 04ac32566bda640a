//! What is saved of each stream.

use super::inputs;
use super::table::{Cell, Column, On, Table};
use crate::numbers::joined;
use crate::view::ReportView;
use catalogue::Group;
use catalogue::quantity::Unit;
use document::Align::{End, Start};
use domain::assessment::StreamResult;
use rust_decimal::Decimal;

type Col<'a> = Column<'a, Saved<'a>>;

/// A stream, and whether the money is that beside its quantity.
type Saved<'a> = (&'a StreamResult, bool);

/// Whether nobody knows what is saved of a stream in money: it has no price. Wastewater is priced with the water.
fn is_unpriced(s: &StreamResult) -> bool {
    s.account.price.is_none() && s.group != Group::Wastewater && s.money_of_quantity.is_zero()
}

/// A quantity in the unit in which it is read: less than a tenth of a tonne in kilograms.
fn readable(value: Decimal, unit: Unit) -> (Decimal, Unit) {
    let is_little = value.abs() < Decimal::new(1, 1) && !value.is_zero();
    match Unit::Tonne.in_units_of(Unit::Kg) {
        Some(factor) if is_little && unit == Unit::Tonne => {
            (value.saturating_mul(factor), Unit::Kg)
        }
        _ => (value, unit),
    }
}

/// A row for each stream of which something is saved; what is saved beside its quantity, such as a penalty, on a row of its own.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Saved<'a>> {
    let text = view.text;
    let quantity = |v: ReportView<'a>, s: &StreamResult, value: Decimal| {
        Cell::Words(joined(&v.text.quantity(value, s.unit)))
    };
    let columns = vec![
        Col::new(
            text.report_shares_stream(),
            On::Paper(6, Start),
            |v, (s, beside): &Saved<'a>| {
                let name = v.stream(&s.id);
                Cell::Words(if *beside {
                    v.text.results_besides(&name)
                } else {
                    name
                })
            },
        ),
        Col::new(
            text.report_flows_quantity(),
            On::Paper(4, End),
            move |v, (s, beside)| {
                let known = inputs::quantity(s).filter(|_| !beside);
                Cell::of(known, |q| quantity(v, s, q.value))
            },
        ),
        Col::new(
            text.report_streams_saved(),
            On::Paper(4, End),
            move |v, (s, beside)| {
                Cell::of((!beside).then_some(s.saved), |saved| {
                    let (saved, unit) = readable(saved, s.unit);
                    Cell::Words(joined(&v.text.rounded_quantity(saved, unit)))
                })
            },
        ),
        Col::new(
            text.report_streams_money(),
            On::Paper(3, End),
            |v, (s, beside)| match beside {
                true => Cell::Money(s.money_besides),
                false if is_unpriced(s) => Cell::words(v.text.report_not_known()),
                false => Cell::Money(s.money_of_quantity),
            },
        ),
    ];
    let rows = view.assessment.streams.iter().flat_map(|s| {
        let own = s.saves_quantity().then_some((s, false));
        own.into_iter()
            .chain(s.saves_besides().then_some((s, true)))
    });
    Table::new(text.report_streams_caption(), columns, rows.collect())
}
