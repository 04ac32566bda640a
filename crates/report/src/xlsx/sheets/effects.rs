//! What each opportunity in the total saves of which stream.

use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use domain::opportunity::{EffectEstimate, Opportunity};
use rust_decimal::Decimal;

/// A row for each opportunity and stream.
pub(super) fn effects(view: View<'_>) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_savings_name(), 44),
        (text.report_shares_stream(), 32),
        (text.report_shares_node(), 24),
        (text.workbook_unit(), 10),
        (text.workbook_quantity_alone(), 16),
        (text.workbook_quantity_together(), 16),
        (text.workbook_money_alone(), 18),
        (text.workbook_money_together(), 18),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_effects(), columns);
    sheet.pinned = 1;
    for o in &view.assessment.opportunities {
        let figured = o
            .effects
            .iter()
            .filter(|e| e.alone.is_some() || e.money_alone.is_some());
        for effect in figured {
            let cells = effect_row(view, o, effect);
            sheet.row(cells);
        }
        if !o.extra_money.is_zero() {
            let other = Cell::text(text.workbook_other_money());
            let money = Cell::money(o.extra_money);
            let mut cells = vec![Cell::text(view.measure(&o.id)), other];
            cells.extend(std::iter::repeat_n(Cell::Empty, 4));
            cells.extend([money.clone(), money]);
            sheet.row(cells);
        }
    }
    sheet
}

fn effect_row(view: View<'_>, o: &Opportunity, effect: &EffectEstimate) -> Vec<Cell> {
    let text = view.text;
    let stream = effect.stream.as_deref().map(|id| view.stream(id));
    let node = effect.node.as_deref();
    let quantity = |value: Option<Decimal>| Cell::number(value, Shape::Computed);
    vec![
        Cell::text(view.measure(&o.id)),
        Cell::text(stream.unwrap_or_else(|| text.resource(effect.resource).to_owned())),
        Cell::text(text.end_use(node, view.catalogue)),
        Cell::text(effect.unit.map_or("", |unit| text.unit(unit))),
        quantity(effect.alone),
        quantity(effect.unit.map(|_| effect.together)),
        Cell::money(effect.money_alone),
        Cell::money(effect.money_together),
    ]
}
