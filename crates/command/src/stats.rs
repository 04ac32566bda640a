//! What the catalogue covers, as Markdown tables; it judges nothing.

use catalogue::date::Date;
use catalogue::{AreaFile, Benchmark, Catalogue, Cite, Confidence, Measure, SectorFile};
use std::io::{Result, Write};
use text::Text;

/// Numbers of one row, added up at the foot of its table.
type Row = Vec<usize>;

/// Sectors, areas and shared data, each as a table with its sum.
pub(crate) fn print(
    catalogue: &Catalogue,
    text: Text,
    today: Date,
    out: &mut impl Write,
) -> Result<()> {
    writeln!(out, "{}\n", text.command_stats_version(catalogue.version()))?;
    let name = |vi: &str, en: &str| text.language.pick(vi, en).to_owned();
    let sectors = catalogue
        .sectors()
        .iter()
        .map(|s| (name(&s.sector.vi, &s.sector.en), of_sector(s)));
    table(text, text.command_stats_sector_head(), sectors, out)?;
    let areas = catalogue
        .areas()
        .iter()
        .map(|a| (name(&a.area.vi, &a.area.en), of_area(a)));
    table(text, text.command_stats_area_head(), areas, out)?;
    let shared = [
        (
            text.command_stats_carriers(),
            trust(catalogue.carriers().iter().map(|c| &c.cite)),
        ),
        (
            text.command_stats_prices(),
            trust(catalogue.prices().iter().map(|p| &p.cite)),
        ),
        (
            text.command_stats_programmes(),
            trust(catalogue.targets().iter().map(|t| &t.cite)),
        ),
        (
            text.command_stats_schemes(),
            trust(catalogue.schemes().iter().map(|s| &s.cite)),
        ),
        (
            text.command_stats_thresholds(),
            trust(catalogue.thresholds().iter().map(|t| &t.cite)),
        ),
    ];
    let shared = shared.into_iter().map(|(name, levels)| {
        let mut row = vec![levels.iter().sum()];
        row.extend(levels);
        (name.to_owned(), row)
    });
    table(text, text.command_stats_whole_head(), shared, out)?;
    crate::coverage::print(catalogue, text, today, out)?;
    let sources = catalogue.sources().len();
    writeln!(out, "{}: {sources}", text.command_stats_sources())
}

/// The rows under their heading, and their sum.
fn table(
    text: Text,
    head: &str,
    rows: impl Iterator<Item = (String, Row)>,
    out: &mut impl Write,
) -> Result<()> {
    let columns = head.matches('|').count() - 1;
    writeln!(out, "{head}\n|---{}|", "|---:".repeat(columns - 1))?;
    let mut sum = vec![0; columns - 1];
    for (name, row) in rows {
        for (total, value) in sum.iter_mut().zip(&row) {
            *total += value;
        }
        line(&name, &row, out)?;
    }
    line(text.command_stats_total(), &sum, out)?;
    writeln!(out)
}

fn line(name: &str, row: &[usize], out: &mut impl Write) -> Result<()> {
    let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
    writeln!(out, "| {name} | {} |", cells.join(" | "))
}

fn of_sector(file: &SectorFile) -> Row {
    let steps = file.lines.iter().map(|l| l.steps.len()).sum();
    let norm = |b: &&Benchmark| b.legal_norm.is_some();
    let own = file.measures.iter().map(|m| &m.cite);
    let mut row = vec![
        steps,
        file.products.len(),
        file.streams.len(),
        file.measures.len(),
        file.measures.iter().filter(has_percentage).count(),
        file.benchmarks.len(),
        file.benchmarks.iter().filter(norm).count(),
    ];
    row.extend(trust(own.chain(file.benchmarks.iter().map(|b| &b.cite))));
    row
}

fn of_area(file: &AreaFile) -> Row {
    let groups = file.measures.iter().filter_map(|m| m.exclusive.as_deref());
    let groups: std::collections::BTreeSet<&str> = groups.collect();
    let mut row = vec![
        file.measures.len(),
        file.measures.iter().filter(has_percentage).count(),
        groups.len(),
    ];
    row.extend(trust(file.measures.iter().map(|m| &m.cite)));
    row
}

fn has_percentage(measure: &&Measure) -> bool {
    measure.effects.iter().any(|e| e.expected().is_some())
}

/// How many of these figures are of confidence A, B and C.
fn trust<'a>(cites: impl Iterator<Item = &'a Cite>) -> Row {
    let mut row = vec![0; 3];
    for cite in cites {
        let at = match cite.confidence {
            Confidence::A => 0,
            Confidence::B => 1,
            Confidence::C => 2,
        };
        if let Some(count) = row.get_mut(at) {
            *count += 1;
        }
    }
    row
}
