//! What each opportunity in the total saves of which stream.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use domain::opportunity::{EffectEstimate, Opportunity};

type Col<'a> = Column<'a, Effect<'a>>;

/// An opportunity and one of its effects; without one, its other money.
type Effect<'a> = (&'a Opportunity, Option<&'a EffectEstimate>);

/// A row for each opportunity and stream.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Effect<'a>> {
    let rows = view.assessment.opportunities.iter().flat_map(|o| {
        let figured = o.effects.iter();
        let figured = figured.filter(|e| e.alone.is_some() || e.money_alone.is_some());
        let other = (!o.extra_money.is_zero()).then_some((o, None));
        figured.map(move |e| (o, Some(e))).chain(other)
    });
    let title = view.text.workbook_sheet_effects();
    let mut table = Table::new(title, columns(view), rows.collect());
    table.pinned = 1;
    table
}

fn columns<'a>(view: ReportView<'a>) -> Vec<Col<'a>> {
    let text = view.text;
    vec![
        Col::new(
            text.report_savings_name(),
            On::Sheet(44),
            |v, (o, _): &Effect<'a>| Cell::Words(v.measure(&o.id)),
        ),
        Col::new(text.report_shares_stream(), On::Sheet(32), stream),
        Col::new(
            text.report_shares_node(),
            On::Sheet(24),
            |v, (_, effect)| {
                Cell::of(*effect, |e| {
                    Cell::words(v.text.end_use(e.node.as_deref(), v.catalogue))
                })
            },
        ),
        Col::new(text.workbook_unit(), On::Sheet(10), |v, (_, effect)| {
            Cell::of(effect.and_then(|e| e.unit), |unit| {
                Cell::words(v.text.unit(unit))
            })
        }),
        Col::new(
            text.workbook_quantity_alone(),
            On::Sheet(16),
            |_, (_, effect)| Cell::of(effect.and_then(|e| e.alone), Cell::Computed),
        ),
        Col::new(
            text.workbook_quantity_together(),
            On::Sheet(16),
            |_, (_, effect)| {
                Cell::of(
                    effect.and_then(|e| e.unit.map(|_| e.together)),
                    Cell::Computed,
                )
            },
        ),
        Col::new(
            text.workbook_money_alone(),
            On::Sheet(18),
            |_, (o, effect)| {
                let money = effect.map_or(Some(o.extra_money), |e| e.money_alone);
                Cell::of(money, Cell::Money)
            },
        ),
        Col::new(
            text.workbook_money_together(),
            On::Sheet(18),
            |_, (o, effect)| {
                let money = effect.map_or(Some(o.extra_money), |e| Some(e.money_together));
                Cell::of(money, Cell::Money)
            },
        ),
    ]
}

fn stream(view: ReportView<'_>, (_, effect): &Effect<'_>) -> Cell {
    let text = view.text;
    let Some(effect) = effect else {
        return Cell::words(text.workbook_other_money());
    };
    let stream = effect.stream.as_deref().map(|id| view.stream(id));
    let resource = effect
        .resource
        .map_or("", |resource| text.resource(resource));
    Cell::Words(stream.unwrap_or_else(|| resource.to_owned()))
}
