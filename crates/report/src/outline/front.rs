//! The first page: to whom, by which ground, what it comes to, the measures that matter, one picture. It repeats the totals and adds nothing up.

use super::body::Body;
use crate::numbers::joined;
use crate::rests::{less, rests, uncertainty};
use crate::tables::opportunities::is_typical;
use crate::tables::{inputs, plan};
use crate::view::ReportView;
use catalogue::quantity::Vnd;
use catalogue::{Group, order};
use document::{Bar, Tile, Tone};
use domain::assessment::StreamResult;
use domain::finance::Payback;
use domain::indicator::ResourceGroup;
use std::cmp::Reverse;

/// So many groups of resources stand below the share.
const GROUPS: usize = 3;
/// So many letters of small print stand on one line of a box.
const ON_A_LINE: usize = 24;
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
    body.paragraph(text.report_opening(text::said::ReportOpening {
        ground: &view.ground(),
        name: &view.name(),
        year: &view.year(),
    }));
    let totals = &view.assessment.totals;
    body.heading(1, text.report_main());
    if totals.counted == 0 {
        begin(body);
        costs(body);
        return;
    }
    body.tiles(tiles(view));
    let said = std::iter::once(uncertainty(view)).chain(plan::free(view));
    body.paragraph(said.collect::<Vec<String>>().join(" "));
    body.print(&plan::main(view));
    let typical = is_typical(&view.assessment.opportunities);
    let mark = typical.then(|| text.report_main_typical_note().to_owned());
    let below = mark.into_iter().chain([rests(view)]);
    let below = below.chain(plan::beyond(view));
    body.note(below.collect::<Vec<String>>().join(" "));
    costs(body);
}

/// Where nothing is computed: what comes next, instead of tables of nothing.
fn begin(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    if !view.facility.replies.is_empty() {
        body.paragraph(text.report_savings_none());
        return;
    }
    body.paragraph(text.report_next());
    let mut lines = Vec::new();
    if view.assessment.totals.bills.is_zero() {
        lines.push(text.report_next_bills().to_owned());
    }
    lines.push(text.report_next_checklist().to_owned());
    let sector = view.facility.site.sector.as_deref();
    let answer = view.catalogue.sector_answer(sector);
    if let Some(top) = answer.and_then(|answer| answer.top.as_ref()) {
        let names: Vec<String> = top.measures.iter().map(|id| view.measure(id)).collect();
        lines.push(text.report_next_first(&names.join("; "), text.language.of(&top.why)));
    }
    body.list(lines);
}

/// Saving, its part of the bills, investment, payback.
fn tiles(view: ReportView<'_>) -> Vec<Tile> {
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
    let typical = is_typical(&view.assessment.opportunities);
    let mut notes = vec![unit];
    notes.extend(typical.then(|| text.report_tile_typical().to_owned()));
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
            value: if typical {
                text.report_savings_typical(&view.millions(totals.investment))
            } else {
                view.millions(totals.investment)
            },
            notes,
        }
    });
    let mut notes = match totals.payback {
        Payback::Years(_) => vec![text.report_tile_simple().to_owned()],
        _ => Vec::new(),
    };
    if totals.priced_in_part().is_some() && totals.priced != totals.money {
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
fn groups(view: ReportView<'_>) -> Vec<String> {
    let text = view.text;
    let saved = less(view).take(GROUPS);
    let line = |group: ResourceGroup, percent: &str| match group {
        ResourceGroup::Energy => text.report_tile_energy(percent),
        ResourceGroup::Materials => text.report_tile_materials(percent),
        ResourceGroup::Water => text.report_tile_water(percent),
    };
    let mut lines: Vec<String> = saved
        .map(|r| line(r.group, &text.percent(r.percent)))
        .collect();
    // Two lines at the most, so that the picture stays on the page: the two shortest share one.
    if lines.len() > 2 {
        order::sort_by_key(&mut lines, |l| Reverse(l.chars().count()));
        let others = lines.split_off(1);
        let shared = others.join(", ");
        match shared.chars().count() > ON_A_LINE {
            true => lines.extend(others),
            false => lines.push(shared),
        }
    }
    lines
}

/// What each input costs in a year, and which part of it is saved, drawn to scale.
fn costs(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let cost = |s: &StreamResult| s.account.cost.map(|c| c.value).unwrap_or_default();
    let mut list: Vec<&StreamResult> = view.assessment.streams.iter().collect();
    list.retain(|s| s.group != Group::ByProduct && cost(s) > Vnd::ZERO);
    order::sort_by_key(&mut list, |s| Reverse(cost(s)));
    list.truncate(BARS);
    let Some(longest) = list.first().map(|s| cost(s)) else {
        return;
    };
    let bar = |s: &&StreamResult| {
        let saved = s.money_saved.clamp(Vnd::ZERO, cost(s));
        let money = view.stated_millions(cost(s));
        let money = match inputs::is_cost_default(s) {
            true => text.report_flows_cost_default(&money),
            false => money,
        };
        Bar {
            label: view.stream_in_short(&s.id),
            value_text: joined(&if s.money_saved > Vnd::ZERO {
                text.report_costs_value(&money, &view.millions(s.money_saved))
            } else {
                money
            }),
            // Lengths on paper, not results.
            share: cost(s).over(longest).unwrap_or_default(),
            marked: saved.over(longest).unwrap_or_default(),
            tone: Tone::Middle,
        }
    };
    let rows: Vec<Bar> = list.iter().map(bar).collect();
    let saves = list.iter().any(|s| s.money_saved > Vnd::ZERO);
    let by_default = list.iter().any(|s| inputs::is_cost_default(s));
    let caption = match (saves, by_default) {
        (true, false) => text.report_costs(),
        (true, true) => text.report_costs_default(),
        (false, false) => text.report_costs_alone(),
        (false, true) => text.report_costs_alone_default(),
    };
    body.bars(caption, rows);
}

#[cfg(test)]
mod tests {
    use super::{Body, page};
    use crate::view::ReportView;
    use catalogue::date::Date;
    use document::Block;
    use domain::assessment::assess;
    use std::collections::BTreeSet;
    use text::Language;

    /// A factory that answered nothing is told what comes next, and its bills are drawn.
    #[test]
    fn without_answers_the_first_page_says_what_comes_next() {
        let catalogue = catalogue_embedded::whole();
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        let example = catalogue_embedded::example("rice-mills").unwrap();
        let mut facility = submission::read(example.as_bytes()).unwrap().facility;
        facility.replies.clear();
        facility.own_measures.clear();
        facility.plan.clear();
        let assessment = assess(&facility, catalogue, today);
        let view = ReportView::new(&facility, &assessment, catalogue, Language::Vi);
        let mut body = Body::new(view);
        page(&mut body);
        let blocks = body.take();
        let next = view.text.report_next();
        let is_next = |b: &Block| matches!(b, Block::Paragraph(words) if words == next);
        assert!(blocks.iter().any(is_next));
        assert!(blocks.iter().any(|b| matches!(b, Block::List(_))));
        assert!(blocks.iter().any(|b| matches!(b, Block::Bars(_))));
    }

    /// Two kinds of liquefied gas of one plant are two bars, and no two bars of any example have one name.
    #[test]
    fn streams_in_short_are_told_apart() {
        let catalogue = catalogue_embedded::whole();
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        for sector in catalogue.sectors() {
            let Some(example) = catalogue_embedded::example(&sector.sector.id) else {
                continue;
            };
            let facility = submission::read(example.as_bytes()).unwrap().facility;
            let assessment = assess(&facility, catalogue, today);
            let view = ReportView::new(&facility, &assessment, catalogue, Language::Vi);
            let names: Vec<String> = facility
                .streams
                .iter()
                .map(|s| view.stream_in_short(&s.id))
                .collect();
            let different: BTreeSet<&String> = names.iter().collect();
            assert_eq!(
                different.len(),
                names.len(),
                "{}: {names:?}",
                sector.sector.id
            );
        }
    }
}
