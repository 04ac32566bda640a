//! Part 4 of the report: specific consumption beside the benchmarks of the trade and the band of the programme. It judges nothing.

use super::body::Body;
use crate::document::Align::{End, Start};
use crate::view::View;
use domain::indicator::{Comparison, Specific, SplitRefusal};
use rust_decimal::Decimal;

/// Part 4.
pub(super) fn compare(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_specific());
    let list = &view.assessment.specific;
    if list.is_empty() {
        let why = view.assessment.undivided.as_ref();
        let why = why.filter(|why| **why != SplitRefusal::NoOutput);
        let why = why.map(|why| text.undivided(why, view.facility, view.catalogue));
        body.paragraph(why.unwrap_or_else(|| text.report_specific_none().to_owned()));
    }
    let rows = list.iter().map(|s| {
        vec![
            text.specific_name(s, view.facility, view.catalogue),
            view.unit_per(s),
            view.computed(s.before),
            view.computed(s.after),
            text.known(s.known).to_owned(),
        ]
    });
    body.table(
        text.report_specific_caption(),
        &[
            (text.report_specific_metric(), 6, Start),
            (text.report_specific_unit(), 3, Start),
            (text.report_specific_before(), 2, End),
            (text.report_specific_after(), 3, End),
            (text.report_specific_known(), 3, Start),
        ],
        rows.collect(),
    );
    let parts = products(view);
    if !parts.is_empty() {
        body.note(parts.join(" "));
    }
    for specific in list.iter().filter(|s| !s.comparisons.is_empty()) {
        benchmarks(body, specific);
    }
    programme(body);
}

/// Which part of the consumption is counted for which product.
fn products(view: View<'_>) -> Vec<String> {
    let text = view.text;
    let mut named: Vec<&str> = Vec::new();
    let mut lines = Vec::new();
    for s in &view.assessment.specific {
        let part = text.part_of_product(s.part, view.facility.split);
        if let Some(part) = part.filter(|_| !named.contains(&s.product.as_str())) {
            let name = text.product_named(&s.product, view.facility, view.catalogue);
            lines.push(format!("{name}: {part}"));
            named.push(&s.product);
        }
    }
    lines
}

fn benchmarks(body: &mut Body<'_>, specific: &Specific) {
    let view = body.view;
    let text = view.text;
    let mut rows = Vec::new();
    for comparison in &specific.comparisons {
        let source = body.cite(&comparison.benchmark.cite);
        rows.push(benchmark(view, comparison, source));
    }
    body.table(
        &text.report_benchmarks_caption(
            &view.computed(specific.after),
            &view.computed(specific.before),
            &text.specific_name(specific, view.facility, view.catalogue),
            &view.unit_per(specific),
        ),
        &[
            (text.report_benchmarks_who(), 9, Start),
            (text.report_benchmarks_best(), 2, End),
            (text.report_benchmarks_typical(), 3, End),
            (text.report_benchmarks_poor(), 2, End),
            (text.report_benchmarks_norm(), 3, End),
            (text.report_benchmarks_source(), 6, Start),
        ],
        rows,
    );
}

fn benchmark(view: View<'_>, comparison: &Comparison, source: String) -> Vec<String> {
    let (text, entry) = (view.text, &comparison.benchmark);
    // The catalogue's value in the unit of the table.
    let shown = |value: Option<Decimal>| {
        value
            .map(|v| view.computed(v * comparison.factor))
            .unwrap_or_default()
    };
    let (low, high) = (shown(entry.typical_low), shown(entry.typical_high));
    let typical = match (low.as_str(), high.as_str()) {
        ("", "") => String::new(),
        (low, "") => text.report_range_from(low),
        ("", high) => text.report_range_to(high),
        (low, high) if low == high => low.to_owned(),
        (low, high) => text.report_range(high, low),
    };
    vec![
        view.compared_with(comparison),
        shown(entry.best),
        typical,
        shown(entry.poor),
        shown(entry.legal_norm),
        source,
    ]
}

fn programme(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let programme = &view.assessment.programme;
    let (Some(target), Some((low, high))) = (&programme.band, programme.range()) else {
        body.paragraph(text.report_programme_none());
        return;
    };
    let source = body.cite(&target.cite);
    let indicator = target
        .indicator
        .as_ref()
        .map_or("", |i| text.language.pick(&i.vi, &i.en));
    let (low, high) = (text.percent(low), text.percent(high));
    let title = text.language.of(&target.title);
    body.paragraph(text.report_programme_band(&high, indicator, &low, &source, title));
}
