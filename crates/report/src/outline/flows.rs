//! What goes in and out in a year, what it costs, and the energy in it. It repeats the accounts and adds nothing up.

use super::body::Body;
use crate::numbers::gj;
use crate::tables::{inputs, saved};
use crate::view::ReportView;
use catalogue::known::Known;
use catalogue::quantity::Percent;
use catalogue::{Cite, Group};
use document::Align::{End, Start};
use domain::assessment::StreamResult;
use rust_decimal::Decimal;
use text::number;

/// Inputs and outputs with what they cost, in part 2.
pub(super) fn brief(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    if view.assessment.streams.is_empty() {
        body.paragraph(text.report_flows_none());
        return;
    }
    for (title, groups) in [
        (text.report_flows_inputs(), Group::INPUTS.as_slice()),
        (text.report_flows_outputs(), Group::OUTPUTS.as_slice()),
    ] {
        body.print(&inputs::of_groups(view, title, groups));
        default_prices(body, groups);
    }
    let vat = vat(view);
    let (bills, streams) = (view.assessment.totals.bills, &view.assessment.streams);
    let money = view.stated_millions(bills);
    let is_sold = |s: &StreamResult| inputs::is_sold(s) && s.account.cost.is_some();
    body.paragraph(match (bills.is_zero(), streams.iter().any(is_sold)) {
        (true, _) => vat,
        (false, true) => text.report_flows_total(&money, &vat),
        (false, false) => text.report_flows_total_alone(&money, &vat),
    });
}

/// Whether prices are with value-added tax, and those of the catalogue where any is used.
fn vat(view: ReportView<'_>) -> String {
    let text = view.text;
    let (said, defaults) = match view.facility.site.vat {
        Some(vat) => (text.report_vat(text.vat(vat)), text.report_vat_defaults()),
        None => (
            text.report_vat_unsaid().to_owned(),
            text.report_vat_defaults_unsaid(),
        ),
    };
    let mut streams = view.assessment.streams.iter();
    match streams.any(|s| s.account.default_price.is_some()) {
        true => format!("{said} {defaults}"),
        false => said,
    }
}

/// Prices, what is saved of each stream, and the energy in it, in annex I.
pub(super) fn arithmetic(body: &mut Body<'_>) {
    body.print(&inputs::prices(body.view));
    savings(body);
    energy(body);
}

/// What is saved of each stream.
fn savings(body: &mut Body<'_>) {
    let view = body.view;
    body.print(&saved::every(view));
    let counted_with_water = |s: &StreamResult| {
        s.group == Group::Wastewater && !s.saved.is_zero() && s.money_saved.is_zero()
    };
    if view.assessment.streams.iter().any(counted_with_water) {
        body.note(view.text.report_streams_wastewater_note());
    }
}

/// Which money rests on default prices: of what, how much they are, and where they come from.
fn default_prices(body: &mut Body<'_>, groups: &[Group]) {
    let view = body.view;
    let text = view.text;
    let mut lines = Vec::new();
    let streams = view.assessment.streams.iter();
    for stream in streams.filter(|s| groups.contains(&s.group)) {
        let id = stream.account.default_price.as_deref();
        let entry = id.and_then(|id| view.catalogue.price(id));
        let Some((entry, price)) = entry.zip(stream.account.price) else {
            continue;
        };
        let source = body.cite(&entry.cite);
        let name = text.language.pick(&entry.vi, &entry.en);
        let price = inputs::price_in_words(view, price);
        let unit = text.unit(stream.unit);
        lines.push(
            text.report_flows_price_source(text::said::ReportFlowsPriceSource {
                name,
                price: &price,
                source: &source,
                stream: &view.stream(&stream.id),
                unit,
            }),
        );
    }
    if !lines.is_empty() {
        body.note(text.report_flows_default_note(&lines.join("; ")));
    }
}

/// Shares by end use, one row for each way of knowing them.
pub(super) fn shares(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let mut rows = Vec::new();
    for stream in view.facility.streams.iter().filter(|s| s.has_figure()) {
        let result = view.assessment.streams.iter().find(|r| r.id == stream.id);
        let quantity = result.and_then(|r| r.account.quantity);
        let rough = view.names().rough_shares(stream, quantity);
        for known in Known::ALL {
            let shares = stream
                .shares
                .iter()
                .filter(|(_, share)| share.known == known && !share.percent.is_zero());
            let said = shares.map(|(node, share)| {
                let node = text.end_use(Some(node), view.catalogue);
                text.report_shares_of(&node, &text.percent(Percent::new(share.percent)))
            });
            let answered = rough.iter().filter(|(_, own)| *own == known);
            let answered = answered.map(|(words, _)| words.clone());
            let words: Vec<String> = said.chain(answered).collect();
            if !words.is_empty() {
                let name = view.names().stream(stream);
                rows.push(vec![name, words.join("; "), text.known(known).to_owned()]);
            }
        }
    }
    body.table(
        text.report_shares_caption(),
        &[
            (text.report_shares_stream(), 4, Start),
            (text.report_shares_node(), 10, Start),
            (text.report_shares_known(), 2, Start),
        ],
        rows,
    );
}

/// Energy, oil equivalent and CO2, with the year of the grid factor.
fn energy(body: &mut Body<'_>) {
    let view = body.view;
    let (text, energy) = (view.text, &view.assessment.energy);
    if energy.mj.is_zero() && energy.incomplete.is_empty() {
        return;
    }
    let gj = gj();
    // Where nothing is computed, nothing is saved.
    let is_open = view.assessment.totals.counted == 0;
    let row = |name: &str, before: Decimal, saved: Decimal| {
        let saved = match is_open {
            true => String::new(),
            false => view.computed(saved),
        };
        vec![name.to_owned(), view.computed(before), saved]
    };
    let rows = vec![
        row(
            text.report_energy_content(),
            energy.mj * gj,
            energy.mj_saved * gj,
        ),
        row(text.report_energy_toe(), energy.toe, energy.toe_saved),
        row(text.report_energy_co2(), energy.tco2, energy.tco2_saved),
    ];
    body.table(
        text.report_energy_caption(),
        &[
            (text.report_energy_what(), 6, Start),
            (text.report_energy_before(), 3, End),
            (text.report_energy_saved(), 3, End),
        ],
        rows,
    );
    if !energy.incomplete.is_empty() {
        let names: Vec<String> = energy.incomplete.iter().map(|id| view.stream(id)).collect();
        body.note(text.report_energy_incomplete(&names.join(", ")));
    }
    for note in view.names().energy_notes(energy) {
        body.note(note);
    }
    let grid = energy
        .grid_year
        .and_then(|year| view.catalogue.grid_factor(year));
    if let Some(grid) = grid {
        let source = body.cite(&grid.cite);
        let factor = number::trimmed(grid.kg_per_kwh, 4, text.language);
        body.note(text.report_energy_grid(text::said::ReportEnergyGrid {
            factor: &factor,
            source: &source,
            year: &grid.year.to_string(),
        }));
    }
    let factors = factors(view);
    let line = |(cite, names): &(Cite, Vec<String>)| {
        format!("{}: {}", names.join(", "), body.cite_alone(cite))
    };
    let sources: Vec<String> = factors.iter().map(line).collect();
    if !sources.is_empty() {
        body.note(text.report_energy_factors(&sources.join("; ")));
    }
}

/// The carriers used, by the source of their factors: the rows of its tables are found by their names.
fn factors(view: ReportView<'_>) -> Vec<(Cite, Vec<String>)> {
    let mut list: Vec<(Cite, Vec<String>)> = Vec::new();
    for stream in view.facility.streams.iter().filter(|s| s.has_figure()) {
        let id = stream.carrier.as_deref();
        let Some(carrier) = id.and_then(|id| view.catalogue.carrier(id)) else {
            continue;
        };
        let name = view.stream_in_short(&stream.id);
        let cite = Cite {
            at: None,
            ..carrier.cite.clone()
        };
        match list.iter_mut().find(|(known, _)| same_source(known, &cite)) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => list.push((cite, vec![name])),
        }
    }
    list
}

/// Whether two figures are cited in the same words.
fn same_source(one: &Cite, other: &Cite) -> bool {
    let both_general = one.verify && other.verify;
    let one_place = one.refs == other.refs && one.confidence == other.confidence;
    both_general || (one_place && one.verify == other.verify)
}
