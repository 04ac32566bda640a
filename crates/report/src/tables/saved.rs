//! What is saved of each stream.

use super::inputs;
use super::table::{Cell, Column, On, Table};
use crate::numbers::joined;
use crate::view::ReportView;
use document::Align::{End, Start};
use domain::assessment::StreamResult;
use rust_decimal::Decimal;

type Col<'a> = Column<'a, Saved<'a>>;

/// A stream, and whether the money is that beside its quantity.
type Saved<'a> = (&'a StreamResult, bool);

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
                    Cell::Words(joined(&v.text.rounded_quantity(saved, s.unit)))
                })
            },
        ),
        Col::new(
            text.report_streams_money(),
            On::Paper(3, End),
            |_, (s, beside)| {
                Cell::Money(if *beside {
                    s.money_besides
                } else {
                    s.money_of_quantity
                })
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
