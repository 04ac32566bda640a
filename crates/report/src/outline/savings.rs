//! Part 5 of the report: the counted opportunities, their totals, and what was left out. Every figure comes from the assessment.

use super::body::Body;
use crate::document::Align::{End, Start};
use crate::document::{Bar, Tone};
use crate::numbers::joined;
use crate::tables::{not_counted, opportunities};
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::ratio;
use domain::assessment::StreamResult;
use domain::finance::Investment;
use domain::opportunity::Opportunity;
use rust_decimal::Decimal;

/// So many bars fit half a page.
const BARS: usize = 12;

/// Part 5.
pub(super) fn savings(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_savings());
    let list = &view.assessment.opportunities;
    if list.is_empty() {
        body.paragraph(text.report_savings_none());
    } else {
        body.paragraph(text.report_savings_intro());
        counted(body, list);
        bars(body, list);
        streams(body);
    }
    left_out(body);
}

fn counted(body: &mut Body<'_>, list: &[Opportunity]) {
    let view = body.view;
    let (text, totals) = (view.text, &view.assessment.totals);
    body.print(&opportunities::counted(view));
    if list
        .iter()
        .any(|o| matches!(o.investment, Investment::Typical(_)))
    {
        body.note(text.report_savings_typical_note());
    }
    body.note(text.report_savings_known_note());
    if totals.unknown_investments > 0 && totals.unknown_investments < totals.counted {
        body.note(text.report_savings_priced_note(&text.money(totals.priced)));
    }
}

/// The largest savings, drawn to scale; the tone says on what they rest.
fn bars(body: &mut Body<'_>, list: &[Opportunity]) {
    let view = body.view;
    let mut largest: Vec<&Opportunity> = list.iter().filter(|o| o.money > Decimal::ZERO).collect();
    largest.sort_by_key(|o| std::cmp::Reverse(o.money));
    largest.truncate(BARS);
    let Some(longest) = largest.first().map(|o| o.money) else {
        return;
    };
    let bar = |o: &&Opportunity| Bar {
        label: view.measure(&o.id),
        value_text: view.money_year(o.money),
        // A length on paper, not a result.
        share: ratio(o.money, longest).unwrap_or_default(),
        tone: match o.known {
            Known::Meter | Known::Bill => Tone::Dark,
            Known::Calculated | Known::Nameplate | Known::Estimated => Tone::Middle,
            Known::Default => Tone::Light,
        },
    };
    let rows: Vec<Bar> = largest.iter().map(bar).collect();
    let caption = view.text.report_savings_bars(&rows.len().to_string());
    body.bars(&caption, rows);
}

/// What is saved of each stream.
fn streams(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let touched = view.assessment.streams.iter();
    let rows = touched.flat_map(|s| {
        let quantity = s.account.quantity.map_or_else(
            || text.report_not_known().to_owned(),
            |q| joined(&text.quantity(q.value, s.unit)),
        );
        let of_quantity = vec![
            view.stream(&s.id),
            quantity,
            joined(&text.quantity(s.saved, s.unit)),
            view.short(s.money_of_quantity),
        ];
        let besides = vec![
            text.results_besides(&view.stream(&s.id)),
            String::new(),
            String::new(),
            view.short(s.money_besides),
        ];
        let rows = [
            s.saves_quantity().then_some(of_quantity),
            s.saves_besides().then_some(besides),
        ];
        rows.into_iter().flatten()
    });
    body.table(
        text.report_streams_caption(),
        &[
            (text.report_shares_stream(), 5, Start),
            (text.report_flows_quantity(), 4, End),
            (text.report_streams_saved(), 4, End),
            (text.report_streams_money(), 4, End),
        ],
        rows.collect(),
    );
    let counted_with_water = |s: &StreamResult| {
        s.group == Group::Wastewater && !s.saved.is_zero() && s.money_saved.is_zero()
    };
    if view.assessment.streams.iter().any(counted_with_water) {
        body.note(text.report_streams_wastewater_note());
    }
}

/// What is not in the total, and why.
fn left_out(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    if view.assessment.left_out.is_empty() {
        return;
    }
    body.heading(2, text.report_left_out());
    body.print(&not_counted::left_out(view));
}
