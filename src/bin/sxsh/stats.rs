//! What the catalogue holds, in numbers; it judges nothing.

use std::io::{Result, Write};
use sxsh::domain::catalogue::{Catalogue, Cite, Confidence, Measure};
use sxsh::text::Text;

/// One line for each kind of thing.
pub(crate) fn print(catalogue: &Catalogue, text: Text, out: &mut impl Write) -> Result<()> {
    let measures = || {
        let shared = catalogue.areas().iter().flat_map(|a| &a.measures);
        shared.chain(catalogue.sectors().iter().flat_map(|s| &s.measures))
    };
    let has_percentage = |m: &&Measure| m.effects.iter().any(|e| e.expected().is_some());
    let benchmarks = || catalogue.sectors().iter().flat_map(|s| &s.benchmarks);
    let cites = || {
        measures()
            .map(|m| &m.cite)
            .chain(benchmarks().map(|b| &b.cite))
            .chain(catalogue.carriers().iter().map(|c| &c.cite))
            .chain(catalogue.prices().iter().map(|p| &p.cite))
            .chain(catalogue.targets().iter().map(|t| &t.cite))
            .chain(catalogue.thresholds().iter().map(|t| &t.cite))
    };
    let trusted = |level: Confidence| cites().filter(|c: &&Cite| c.confidence == level).count();
    writeln!(
        out,
        "{}: {}",
        text.command_stats_version(),
        catalogue.version()
    )?;
    for (name, count) in [
        (text.command_stats_sectors(), catalogue.sectors().len()),
        (text.command_stats_areas(), catalogue.areas().len()),
        (text.command_stats_measures(), measures().count()),
        (
            text.command_stats_percent(),
            measures().filter(has_percentage).count(),
        ),
        (text.command_stats_benchmarks(), benchmarks().count()),
    ] {
        writeln!(out, "{name}: {count}")?;
    }
    for (letter, level) in [
        ("A", Confidence::A),
        ("B", Confidence::B),
        ("C", Confidence::C),
    ] {
        writeln!(
            out,
            "{}: {}",
            text.command_stats_confidence(letter),
            trusted(level)
        )?;
    }
    Ok(())
}
