//! What goes in and out in a year, what it costs, and what is saved of it.

use super::table::{Cell, Column, On, Table};
use crate::view::View;
use catalogue::Group;
use document::Align::{End, Start};
use domain::assessment::StreamResult;
use domain::facility::account::Figure;
use text::number;

type Col<'a> = Column<'a, &'a StreamResult>;

/// The streams of some groups, group after group; `cost` is the title above what they cost or bring in.
pub(crate) fn of_groups<'a>(
    view: View<'a>,
    title: &'a str,
    cost: &'a str,
    groups: &[Group],
) -> Table<'a, &'a StreamResult> {
    let streams = &view.assessment.streams;
    let of = |group: &Group| {
        let group = *group;
        streams.iter().filter(move |s| s.group == group)
    };
    Table::new(
        title,
        columns(view, cost),
        groups.iter().flat_map(of).collect(),
    )
}

/// Every stream in the order of the assessment.
pub(crate) fn every<'a>(view: View<'a>) -> Table<'a, &'a StreamResult> {
    let text = view.text;
    let columns = columns(view, text.report_flows_cost_or_income());
    let rows = view.assessment.streams.iter().collect();
    let mut table = Table::new(text.workbook_sheet_streams(), columns, rows).with_total();
    table.pinned = 2;
    table
}

/// The price of each stream and from where it is known.
pub(crate) fn prices<'a>(view: View<'a>) -> Table<'a, &'a StreamResult> {
    let text = view.text;
    let columns = vec![
        Col::new(
            text.report_flows_name(),
            On::Paper(7, Start),
            |v, s: &&StreamResult| Cell::Words(v.stream(&s.id)),
        ),
        Col::new(text.report_flows_price(), On::Paper(3, End), |v, s| {
            price(v, s.account.price)
        }),
        Col::new(text.report_flows_per(), On::Paper(2, Start), |v, s| {
            Cell::words(v.text.unit(s.unit))
        }),
        Col::new(text.report_flows_known(), On::Paper(3, Start), |v, s| {
            known(v, s.account.price)
        }),
    ];
    let streams = view.assessment.streams.iter();
    let priced = streams.filter(|s| s.account.price.is_some()).collect();
    Table::new(text.report_flows_prices(), columns, priced)
}

fn columns<'a>(view: View<'a>, cost: &'a str) -> Vec<Col<'a>> {
    let text = view.text;
    let totals = &view.assessment.totals;
    vec![
        Col::new(text.report_flows_group(), On::Sheet(20), |v, s| {
            Cell::words(v.text.group(s.group))
        }),
        Col::new(text.report_flows_name(), On::Both(7, Start, 32), |v, s| {
            Cell::Words(v.stream(&s.id))
        })
        .total(Cell::words(text.workbook_bills())),
        Col::new(
            text.report_flows_quantity(),
            On::Both(4, End, 14),
            |v, s| or_not_known(v, s.account.quantity, |q| Cell::Quantity(q, s.unit)),
        ),
        Col::new(text.workbook_unit(), On::Sheet(10), |v, s| {
            Cell::words(v.text.unit(s.unit))
        }),
        Col::new(text.report_flows_known(), On::Sheet(14), |v, s| {
            known(v, s.account.quantity)
        }),
        Col::new(text.workbook_price(), On::Sheet(14), |_, s| {
            Cell::of(s.account.price, |p| Cell::Entered(p.value))
        }),
        Col::new(text.workbook_price_known(), On::Sheet(14), |v, s| {
            known(v, s.account.price)
        }),
        Col::new(cost, On::Paper(4, End), |v, s| {
            // Money that rests on a price of the catalogue bears a mark, which a note explains.
            or_not_known(v, s.account.cost, |cost| match s.account.default_price {
                Some(_) => Cell::Words(v.text.report_flows_cost_default(&v.stated_millions(cost))),
                None => Cell::Stated(cost),
            })
        }),
        Col::new(text.workbook_cost(), On::Sheet(18), |v, s| {
            or_not_known(v, s.account.cost, Cell::Stated)
        })
        .total(Cell::Stated(totals.bills)),
        Col::new(text.report_flows_known(), On::Paper(3, Start), |v, s| {
            known(v, s.account.quantity)
        }),
        Col::new(text.workbook_cost_known(), On::Sheet(14), |v, s| {
            known(v, s.account.cost)
        }),
        Col::new(text.report_streams_saved(), On::Sheet(14), |_, s| {
            Cell::Computed(s.saved)
        }),
        Col::new(text.workbook_money_year(), On::Sheet(18), |_, s| {
            Cell::Money(s.money_saved)
        })
        .total(Cell::Money(totals.money)),
        Col::new(text.workbook_source(), On::Sheet(24), source),
    ]
}

fn or_not_known<N>(view: View<'_>, figure: Option<Figure<N>>, cell: impl Fn(N) -> Cell) -> Cell {
    match figure {
        Some(figure) => cell(figure.value),
        None => Cell::Missing(view.text.report_not_known().to_owned()),
    }
}

/// How a figure is known.
fn known<N>(view: View<'_>, figure: Option<Figure<N>>) -> Cell {
    let text = view.text;
    Cell::words(figure.map_or(text.report_not_known(), |f| text.known(f.known)))
}

/// A price as it stands on paper.
fn price(view: View<'_>, price: Option<Figure>) -> Cell {
    let digits = |p: Figure| number::trimmed(p.value, 2, view.text.language);
    Cell::of(price, |p| Cell::Words(digits(p)))
}

/// Where a default price comes from.
fn source(view: View<'_>, stream: &&StreamResult) -> Cell {
    let price = stream.account.default_price.as_deref();
    let price = price.and_then(|id| view.catalogue.price(id));
    Cell::of(price, |price| Cell::Source(price.cite.clone()))
}
