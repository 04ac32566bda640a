//! What goes in and out in a year, what it costs, and what is saved of it.

use crate::citations::Citations;
use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};

/// Every stream in the order of the assessment.
pub(super) fn streams(view: View<'_>, cited: &mut Citations) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_flows_group(), 20),
        (text.report_flows_name(), 32),
        (text.report_flows_quantity(), 14),
        (text.workbook_unit(), 10),
        (text.report_flows_known(), 14),
        (text.workbook_price(), 14),
        (text.workbook_price_known(), 14),
        (text.report_flows_cost_or_income(), 18),
        (text.workbook_cost_known(), 14),
        (text.report_streams_saved(), 14),
        (text.report_streams_money(), 18),
        (text.workbook_source(), 24),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_streams(), columns);
    sheet.pinned = 2;
    for stream in &view.assessment.streams {
        let account = &stream.account;
        let price = account.default_price.as_deref();
        let source = price
            .and_then(|id| view.catalogue.price(id))
            .map(|price| cited.cite(&price.cite, view));
        let known = |figure: Option<_>| {
            Cell::text(figure.map_or(text.report_not_known(), |known| text.known(known)))
        };
        sheet.row([
            Cell::text(text.group(stream.group)),
            Cell::text(view.stream(&stream.id)),
            Cell::number(account.quantity.map(|q| q.value), Shape::Entered),
            Cell::text(text.unit(stream.unit)),
            known(account.quantity.map(|q| q.known)),
            Cell::number(account.price.map(|p| p.value), Shape::Entered),
            known(account.price.map(|p| p.known)),
            Cell::money(account.cost.map(|c| c.value)),
            known(account.cost.map(|c| c.known)),
            Cell::number(stream.saved, Shape::Computed),
            Cell::money(stream.money_saved),
            Cell::text(source.unwrap_or_default()),
        ]);
    }
    let mut total = vec![Cell::Empty; sheet.columns.len()];
    let totals = &view.assessment.totals;
    for (column, cell) in [
        (1, Cell::text(text.workbook_bills())),
        (7, Cell::money(totals.bills)),
        (10, Cell::money(totals.money)),
    ] {
        if let Some(place) = total.get_mut(column) {
            *place = cell;
        }
    }
    if !sheet.rows.is_empty() {
        sheet.total(total);
    }
    sheet
}
