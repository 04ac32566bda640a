//! Part 3 of the report: balances, energy and specific consumption in brief. It judges nothing; the annexes hold every line.

use super::body::Body;
use super::compare::{apart, range_of};
use crate::numbers::{gj, lowered};
use crate::view::ReportView;
use catalogue::Cite;
use catalogue::quantity::{Percent, Unit};
use document::Align::{End, Start};
use domain::indicator::{Comparison, Specific, SplitRefusal};
use rust_decimal::Decimal;
use text::number;

/// Part 3.
pub(super) fn balances(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_brief());
    for line in lines(view) {
        body.paragraph(line);
    }
    specific(body);
    programme(body);
}

/// One sentence or two for each balance that can be drawn up.
fn lines(view: ReportView<'_>) -> Vec<String> {
    let text = view.text;
    let (all, energy) = (&view.assessment.balances, &view.assessment.energy);
    let shown = all.shown();
    let mut list = Vec::new();
    let number = |value| number::significant(value, 3, text.language);
    if !energy.mj.is_zero() {
        let (gj, toe) = (number(energy.mj * gj()), number(energy.toe));
        let co2 = number(energy.tco2);
        let nothing = energy.tco2_saved.is_zero() && energy.toe_saved.is_zero();
        list.push(match nothing {
            true => text.report_brief_energy_alone(text::said::ReportBriefEnergyAlone {
                co2: &co2,
                gj: &gj,
                toe: &toe,
            }),
            false => text.report_brief_energy(text::said::ReportBriefEnergy {
                co2: &co2,
                co2_saved: &number(energy.tco2_saved),
                gj: &gj,
                toe: &toe,
                toe_saved: &number(energy.toe_saved),
            }),
        });
    }
    let titled = |title: &str, words: String| format!("{title}: {}", lowered(&words));
    if shown.mass {
        let words = view.names().mass_lines(&all.mass);
        let words = words.join(" ");
        list.push(titled(text.balance_mass(), words));
    }
    if shown.water {
        let show = |volume| text.quantity(volume, Unit::CubicMetre);
        let rest = text.rest(&all.water.unaccounted, show, all.water.complete);
        let rest = all.water.counted_wastewater().and(rest);
        list.extend(rest.map(|words| titled(text.balance_water(), words)));
    }
    if shown.loss {
        list.push(view.names().loss_lead(&all.loss));
    }
    list
}

/// What is consumed for a unit of product, beside what others need.
fn specific(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let list = &view.assessment.specific;
    if list.is_empty() {
        let why = view.assessment.undivided.as_ref();
        let why = why.filter(|why| **why != SplitRefusal::NoOutput);
        let why = why.map(|why| view.names().undivided(why));
        body.paragraph(why.unwrap_or_else(|| text.report_specific_none().to_owned()));
        return;
    }
    let source = one_source(list);
    let rows: Vec<Vec<String>> = list.iter().map(|s| row(view, s, source)).collect();
    let compared = rows
        .iter()
        .any(|row| row.iter().skip(3).any(|cell| !cell.is_empty()));
    let caption = match view.assessment.totals.counted {
        0 => text.report_specific_alone(),
        _ => text.report_specific_caption(),
    };
    body.table(
        caption,
        &[
            (text.report_specific_metric(), 7, Start),
            (text.report_specific_before(), 3, End),
            (text.report_specific_after(), 3, End),
            (text.report_benchmarks_best(), 3, End),
            (text.report_benchmarks_typical(), 4, End),
        ],
        rows,
    );
    if let Some(source) = source.filter(|_| compared) {
        let source = body.cite(source);
        body.note(text.report_brief_compared(&source));
    }
}

/// Whether a comparison is in force and says what is good or usual.
fn says(comparison: &Comparison) -> bool {
    let entry = &comparison.benchmark;
    let figures = [entry.best, entry.typical_low, entry.typical_high];
    !comparison.expired && figures.iter().any(Option::is_some)
}

/// The source that speaks of most rows, a checked one before general knowledge: figures of several sources are of different plants, and contradict each other side by side. Annex III has them all.
fn one_source(list: &[Specific]) -> Option<&Cite> {
    let all = list.iter().flat_map(|s| s.comparisons.iter());
    let cites: Vec<&Cite> = all.filter(|c| says(c)).map(|c| &c.benchmark.cite).collect();
    let rows = |cite: &Cite| {
        let spoken = list.iter().filter(|s| beside(s, Some(cite)).is_some());
        (!cite.verify, spoken.count())
    };
    let most = cites.iter().map(|cite| rows(cite)).max()?;
    cites.into_iter().find(|cite| rows(cite) == most)
}

/// The comparison that stands in the table: the first of the source.
fn beside<'a>(specific: &'a Specific, source: Option<&Cite>) -> Option<&'a Comparison> {
    let source = source?;
    let refs = &source.refs;
    let mut all = specific.comparisons.iter();
    all.find(|c| {
        let cite = &c.benchmark.cite;
        says(c) && cite.refs == *refs && cite.verify == source.verify
    })
}

fn row(view: ReportView<'_>, specific: &Specific, source: Option<&Cite>) -> Vec<String> {
    let text = view.text;
    let name = view.names().specific_name(specific);
    let compared = beside(specific, source);
    let shown = |value: Option<Decimal>| {
        let factor = compared.map_or(Decimal::ONE, |c| c.factor);
        let shown = value.and_then(|v| v.checked_mul(factor));
        shown
            .map(|v| view.computed(view.per_product(specific, v)))
            .unwrap_or_default()
    };
    let entry = compared.map(|c| &c.benchmark);
    let typical = entry.map(|e| range_of(text, &shown(e.typical_low), &shown(e.typical_high)));
    let typical = typical.unwrap_or_default();
    vec![
        format!("{name} ({})", view.unit_per(specific)),
        view.computed(view.per_product(specific, specific.before)),
        // Where nothing is computed, nothing comes after.
        match view.assessment.totals.counted {
            0 => String::new(),
            _ => view.computed(view.per_product(specific, specific.after)),
        },
        apart(shown(entry.and_then(|e| e.best)), &typical),
        typical,
    ]
}

/// The band that the programme asks for.
fn programme(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let programme = &view.assessment.programme;
    let (Some(target), Some((low, high))) = (&programme.band, programme.range()) else {
        body.paragraph(text.report_programme_none());
        return;
    };
    let indicator = target.indicator.as_ref();
    let indicator = indicator.map_or("", |i| text.language.pick(&i.vi, &i.en));
    let indicator = &lowered(indicator);
    let number = |percent: Percent| number::trimmed(percent.value(), 2, text.language);
    let title = &view.cited_again(target);
    let source = body.cite(&target.cite);
    let (high, low) = (number(high), number(low));
    body.paragraph(if view.binds(target) {
        text.report_programme_band(text::said::ReportProgrammeBand {
            high: &high,
            indicator,
            low: &low,
            source: &source,
            title,
        })
    } else {
        text.report_programme_band_near(text::said::ReportProgrammeBandNear {
            high: &high,
            indicator,
            low: &low,
            source: &source,
            title,
        })
    });
}
