//! Specific consumption beside every benchmark of the sector. It judges nothing.

use super::body::Body;
use crate::tables::indicators::in_force_first;
use crate::view::ReportView;
use document::Align::{End, Start};
use domain::indicator::{Comparison, Specific};
use rust_decimal::Decimal;
use text::Text;

/// Every comparison with its source, in annex III.
pub(super) fn compare(body: &mut Body<'_>) {
    let view = body.view;
    let list = &view.assessment.specific;
    let parts = products(view);
    if !parts.is_empty() {
        body.note(parts.join(" "));
    }
    for specific in list.iter().filter(|s| !s.comparisons.is_empty()) {
        benchmarks(body, specific);
    }
}

/// Which part of the consumption is counted for which product.
fn products(view: ReportView<'_>) -> Vec<String> {
    let text = view.text;
    let mut named: Vec<&str> = Vec::new();
    let mut lines = Vec::new();
    for s in &view.assessment.specific {
        let part = text.part_of_product(s.part, view.facility.split);
        if let Some(part) = part.filter(|_| !named.contains(&s.product.as_str())) {
            let name = view.names().product_name(&s.product);
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
    for comparison in in_force_first(specific) {
        let source = body.cite_alone(&comparison.benchmark.cite);
        rows.push(benchmark(view, specific, comparison, source));
    }
    body.table(
        &text.report_benchmarks_caption(text::said::ReportBenchmarksCaption {
            after: &view.computed(view.per_product(specific, specific.after)),
            before: &view.computed(view.per_product(specific, specific.before)),
            metric: &view.names().specific_name(specific),
            unit: &view.unit_per(specific),
        }),
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

fn benchmark(
    view: ReportView<'_>,
    specific: &Specific,
    comparison: &Comparison,
    source: String,
) -> Vec<String> {
    let (text, entry) = (view.text, &comparison.benchmark);
    // The catalogue's value in the unit of the table.
    let shown = |value: Option<Decimal>| {
        let shown = comparison.shown(value);
        shown
            .map(|v| view.computed(view.per_product(specific, v)))
            .unwrap_or_default()
    };
    let norm = shown(entry.legal_norm);
    let typical = range_of(text, &shown(entry.typical_low), &shown(entry.typical_high));
    vec![
        view.compared_with(comparison),
        apart(shown(entry.best), &typical),
        typical.clone(),
        apart(shown(entry.poor), &typical),
        match comparison.expired && !norm.is_empty() {
            true => format!("{norm}\n{}", text.report_benchmarks_expired_norm()),
            false => norm,
        },
        source,
    ]
}

/// A figure that is not the usual one: one plant alone is neither good nor poor beside itself.
pub(super) fn apart(figure: String, typical: &str) -> String {
    match figure == typical {
        true => String::new(),
        false => figure,
    }
}

/// A range of two figures as they are printed, either of which may be missing.
pub(super) fn range_of(text: Text, low: &str, high: &str) -> String {
    match (low, high) {
        ("", "") => String::new(),
        (low, "") => text.report_range_from(low),
        ("", high) => text.report_range_to(high),
        (low, high) if low == high => low.to_owned(),
        (low, high) => text.report_range(high, low),
    }
}
