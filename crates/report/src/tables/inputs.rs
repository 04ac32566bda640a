//! What goes in and out in a year, what it costs, and what is saved of it.

use super::table::{Cell, Column, On, Table};
use crate::decimals::significant;
use crate::view::ReportView;
use catalogue::Group;
use catalogue::known::Known;
use document::Align::{End, Start};
use domain::assessment::StreamResult;
use domain::facility::account::Figure;
use rust_decimal::Decimal;
use text::number;

type Col<'a> = Column<'a, &'a StreamResult>;

/// The streams of some groups, group after group, and below several of them what they cost and bring in together.
pub(crate) fn of_groups<'a>(
    view: ReportView<'a>,
    title: &'a str,
    groups: &[Group],
) -> Table<'a, &'a StreamResult> {
    let streams = &view.assessment.streams;
    let of = |group: &Group| {
        let group = *group;
        streams.iter().filter(move |s| s.group == group)
    };
    let rows: Vec<&StreamResult> = groups.iter().flat_map(of).collect();
    let mut table = Table::new(title, columns(view, &rows), rows);
    table.has_total = table.rows.len() > 1;
    table
}

/// Whether a stream brings money in.
pub(crate) fn is_sold(stream: &StreamResult) -> bool {
    stream.group == Group::ByProduct
}

/// What streams cost, or bring in, together, where that is known of any; with the mark of default prices where one of them has such.
fn sum<'a>(view: ReportView<'a>, list: &[&StreamResult], sold: bool) -> Cell {
    let of = list.iter().filter(|s| is_sold(s) == sold);
    let known: Vec<_> = of
        .filter_map(|s| Some((s, s.account.cost?.value)))
        .collect();
    if known.is_empty() {
        return Cell::Empty;
    }
    let total = known.iter().map(|(_, cost)| *cost).sum();
    match known.iter().any(|(s, _)| is_cost_default(s)) {
        true => Cell::Words(
            view.text
                .report_flows_cost_default(&view.stated_millions(total)),
        ),
        false => Cell::Stated(total),
    }
}

/// Every stream in the order of the assessment.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, &'a StreamResult> {
    let text = view.text;
    let rows: Vec<&StreamResult> = view.assessment.streams.iter().collect();
    let columns = columns(view, &rows);
    let mut table = Table::new(text.workbook_sheet_streams(), columns, rows).with_total();
    table.pinned = 2;
    table
}

/// The price of each stream and from where it is known.
pub(crate) fn prices<'a>(view: ReportView<'a>) -> Table<'a, &'a StreamResult> {
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

fn columns<'a>(view: ReportView<'a>, rows: &[&StreamResult]) -> Vec<Col<'a>> {
    let text = view.text;
    let totals = &view.assessment.totals;
    let sold = rows.iter().filter(|s| is_sold(s));
    let income = sold.filter_map(|s| s.account.cost).map(|c| c.value);
    vec![
        Col::new(text.report_flows_group(), On::Sheet(20), |v, s| {
            Cell::words(v.text.group(s.group))
        }),
        Col::new(text.report_flows_name(), On::Paper(7, Start), |v, s| {
            Cell::Words(v.stream(&s.id))
        })
        .total(Cell::words(text.report_flows_sum())),
        Col::new(text.report_flows_name(), On::Sheet(32), |v, s| {
            Cell::Words(v.stream(&s.id))
        })
        .total(Cell::words(text.workbook_bills())),
        Col::new(text.report_flows_quantity(), On::Paper(4, End), |v, s| {
            let is_default = s.account.quantity.map(|q| q.known) == Some(Known::Default);
            or_not_known(v, quantity(s), |q| match is_default {
                true => {
                    let digits = v.exact_quantity(q, s.unit);
                    Cell::Words(v.text.report_flows_cost_default(&digits))
                }
                false => Cell::Quantity(q, s.unit),
            })
        }),
        Col::new(text.report_flows_quantity(), On::Sheet(14), |v, s| {
            or_not_known(v, quantity(s), |q| Cell::Quantity(q, s.unit))
        }),
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
        Col::new(text.report_flows_cost(), On::Paper(3, End), |v, s| {
            if is_sold(s) { Cell::Empty } else { money(v, s) }
        })
        .total(sum(view, rows, false)),
        Col::new(text.report_flows_income(), On::Paper(3, End), |v, s| {
            if is_sold(s) { money(v, s) } else { Cell::Empty }
        })
        .total(sum(view, rows, true)),
        Col::new(text.workbook_cost(), On::Sheet(18), |v, s| {
            match is_sold(s) {
                true => Cell::Empty,
                false => or_not_known(v, s.account.cost, Cell::Stated),
            }
        })
        .total(Cell::Stated(totals.bills)),
        Col::new(
            text.workbook_income(),
            On::Sheet(18),
            |v, s| match is_sold(s) {
                true => or_not_known(v, s.account.cost, Cell::Stated),
                false => Cell::Empty,
            },
        )
        .total(Cell::Stated(income.sum())),
        Col::new(
            text.report_flows_known(),
            On::Paper(3, Start),
            |v, s| match s.account.quantity {
                None => known(v, s.account.cost),
                quantity => known(v, quantity),
            },
        ),
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

/// What a stream costs or brings in; money that rests on a price of the catalogue bears a mark, which a note explains.
fn money(view: ReportView<'_>, s: &StreamResult) -> Cell {
    or_not_known(view, s.account.cost, |cost| match is_cost_default(s) {
        true => {
            let amount = view.stated_millions(cost);
            Cell::Words(view.text.report_flows_cost_default(&amount))
        }
        false => Cell::Stated(cost),
    })
}

/// Whether what a stream costs was computed with a price of the catalogue. Where the bill is known and the quantity follows from such a price, the quantity bears the mark.
pub(crate) fn is_cost_default(s: &StreamResult) -> bool {
    let cost = s.account.cost.map(|c| c.known);
    s.account.default_price.is_some() && cost == Some(Known::Default)
}

/// The quantity of a stream; one that a default price was divided into has no more digits than that price can tell.
pub(crate) fn quantity(s: &StreamResult) -> Option<Figure> {
    let figure = s.account.quantity?;
    Some(match figure.known {
        Known::Default => Figure {
            value: significant(figure.value),
            ..figure
        },
        _ => figure,
    })
}

fn or_not_known<N>(
    view: ReportView<'_>,
    figure: Option<Figure<N>>,
    cell: impl Fn(N) -> Cell,
) -> Cell {
    match figure {
        Some(figure) => cell(figure.value),
        None => Cell::Missing(view.text.report_not_known().to_owned()),
    }
}

/// How a figure is known.
fn known<N>(view: ReportView<'_>, figure: Option<Figure<N>>) -> Cell {
    let text = view.text;
    Cell::words(figure.map_or(text.report_not_known(), |f| text.known(f.known)))
}

/// A price as it stands on paper.
fn price(view: ReportView<'_>, price: Option<Figure>) -> Cell {
    Cell::of(price, |p| Cell::Words(price_in_words(view, p)))
}

/// A price: as it was stated, a default one of ten thousand and more in whole VND.
pub(crate) fn price_in_words(view: ReportView<'_>, price: Figure) -> String {
    let is_whole = price.known == Known::Default && price.value >= Decimal::from(10_000);
    let places = if is_whole { 0 } else { 2 };
    number::trimmed(price.value, places, view.text.language)
}

/// Where a default price comes from.
fn source(view: ReportView<'_>, stream: &&StreamResult) -> Cell {
    let price = stream.account.default_price.as_deref();
    let price = price.and_then(|id| view.catalogue.price(id));
    Cell::of(price, |price| Cell::Source(price.cite.clone()))
}
