//! The first page: to whom, by which ground, what it comes to, the measures that matter, one picture. It repeats the totals and adds nothing up.

use super::body::Body;
use crate::document::{Bar, Tile, Tone};
use crate::numbers::joined;
use crate::tables::plan;
use crate::view::View;
use catalogue::Group;
use catalogue::quantity::{Percent, ratio};
use domain::assessment::StreamResult;
use domain::finance::Payback;
use domain::indicator::ResourceGroup;
use rust_decimal::Decimal;

/// So many groups of resources stand below the share.
const GROUPS: usize = 3;
/// So many inputs are drawn.
const BARS: usize = 3;

/// Everything on the first page.
pub(super) fn page(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let receiver = view.receiver();
    if !receiver.is_empty() {
        body.centred(text.report_to(&receiver));
    }
    body.paragraph(text.report_opening(&view.ground(), &view.name(), &view.year()));
    let totals = &view.assessment.totals;
    body.heading(1, text.report_main());
    if totals.counted == 0 {
        body.paragraph(text.report_savings_none());
        return;
    }
    body.tiles(tiles(view));
    body.paragraph([rests(view), range(view)].join(" "));
    body.print(&plan::main(view));
    costs(body);
}

/// Saving, its part of the bills, investment, payback.
fn tiles(view: View<'_>) -> Vec<Tile> {
    let (text, totals) = (view.text, &view.assessment.totals);
    let unit = text.report_million().to_owned();
    let mut list = vec![Tile {
        label: text.report_tile_saving().to_owned(),
        value: view.millions(totals.money),
        notes: vec![unit.clone()],
    }];
    if let Some(share) = totals.share_of_bills {
        list.push(Tile {
            label: text.report_tile_share().to_owned(),
            value: text.percent(share),
            notes: groups(view),
        });
    }
    let unknown = totals.unknown_investments;
    let mut notes = vec![unit];
    if unknown > 0 {
        notes.push(text.report_tile_without(unknown));
    }
    list.push(if unknown == totals.counted {
        Tile {
            label: text.report_tile_investment().to_owned(),
            value: text.report_not_known().to_owned(),
            notes: Vec::new(),
        }
    } else {
        Tile {
            label: text.report_tile_investment().to_owned(),
            value: view.millions(totals.investment),
            notes,
        }
    });
    let mut notes = match totals.payback {
        Payback::Years(_) => vec![text.report_tile_simple().to_owned()],
        _ => Vec::new(),
    };
    if totals.priced_in_part().is_some() {
        notes.push(text.report_tile_basis(&view.millions(totals.priced)));
    }
    list.push(Tile {
        label: text.report_tile_payback().to_owned(),
        value: view.payback(totals.payback),
        notes,
    });
    list
}

/// By how much each group of resources becomes less.
fn groups(view: View<'_>) -> Vec<String> {
    let text = view.text;
    let saved = view.assessment.resources.iter();
    let saved = saved.filter(|r| !r.percent.is_zero()).take(GROUPS);
    let line = |group: ResourceGroup, percent: &str| match group {
        ResourceGroup::Energy => text.report_tile_energy(percent),
        ResourceGroup::Materials => text.report_tile_materials(percent),
        ResourceGroup::Water => text.report_tile_water(percent),
    };
    // A tile is narrow: whole numbers, but for less than one percent.
    let short = |percent: Percent| match percent.value() < Decimal::ONE {
        true => text.percent(percent),
        false => text.whole_percent(percent.fraction()),
    };
    let mut lines: Vec<String> = saved.map(|r| line(r.group, &short(r.percent))).collect();
    // Two lines at the most, so that the picture stays on the page: the two shortest share one.
    if lines.len() > 2 {
        lines.sort_by_key(|l| std::cmp::Reverse(l.chars().count()));
        let shared = lines.split_off(1).join(", ");
        lines.push(shared);
    }
    lines
}

/// On what the saving rests.
fn rests(view: View<'_>) -> String {
    let (text, totals) = (view.text, &view.assessment.totals);
    let percent = totals.evidence_percent().unwrap_or_default();
    if percent.is_zero() {
        return text.report_rests_nothing().to_owned();
    }
    if totals.on_evidence >= totals.money {
        return text.report_rests_all().to_owned();
    }
    text.report_rests_part(&text.whole_percent(percent.fraction()))
}

/// How far the saving may lie from it.
fn range(view: View<'_>) -> String {
    let total = &view.assessment.ranges.total;
    view.text.report_uncertainty(
        &view.millions(total.likely_high),
        &view.millions(total.likely_low),
    )
}

/// What each input costs in a year, and which part of it is saved, drawn to scale.
fn costs(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let cost = |s: &StreamResult| s.account.cost.map(|c| c.value).unwrap_or_default();
    let mut list: Vec<&StreamResult> = view.assessment.streams.iter().collect();
    list.retain(|s| s.group != Group::ByProduct && cost(s) > Decimal::ZERO);
    list.sort_by_key(|s| std::cmp::Reverse(cost(s)));
    list.truncate(BARS);
    let Some(longest) = list.first().map(|s| cost(s)) else {
        return;
    };
    let bar = |s: &&StreamResult| {
        let saved = s.money_saved.clamp(Decimal::ZERO, cost(s));
        let money = view.millions(cost(s));
        Bar {
            label: view.stream_in_short(&s.id),
            value_text: joined(&if s.money_saved > Decimal::ZERO {
                text.report_costs_value(&money, &view.millions(s.money_saved))
            } else {
                money
            }),
            // Lengths on paper, not results.
            share: ratio(cost(s), longest).unwrap_or_default(),
            marked: ratio(saved, longest).unwrap_or_default(),
            tone: Tone::Middle,
        }
    };
    let rows: Vec<Bar> = list.iter().map(bar).collect();
    body.bars(text.report_costs(), rows);
}
