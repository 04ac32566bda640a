//! Times of the arithmetic and of the report on the largest example, as `name value unit`; it judges nothing.

use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue_embedded::example;
use domain::assessment::assess;
use domain::facility::Facility;
use report::outline::outline;
use report::pdf::{self, Fonts};
use std::hint::black_box;
use std::io::{Result, Write};
use std::time::{Duration, Instant};
use text::Language;

/// The slowest example of each kind of work, each timed as the shortest of many runs.
pub(crate) fn print(catalogue: &Catalogue, out: &mut impl Write) -> Result<()> {
    let today = Date {
        year: 2026,
        month: 11,
        day: 21,
    };
    let facilities: Vec<Facility> = catalogue
        .examples()
        .iter()
        .filter_map(|sector| submission::read(example(sector)?.as_bytes()).ok())
        .map(|opened| opened.facility)
        .collect();
    let slowest = |runs: u32, work: &dyn Fn(&Facility)| {
        let times = facilities
            .iter()
            .map(|facility| shortest(runs, || work(facility)));
        times.max().unwrap_or_default()
    };
    let assessing = slowest(200, &|facility| {
        black_box(assess(facility, catalogue, today));
    });
    let reporting = slowest(3, &|facility| {
        let assessment = assess(facility, catalogue, today);
        let document = outline(facility, &assessment, catalogue, "0", Language::Vi);
        let _ = black_box(pdf::write(&document, None, &Fonts::embedded(), &mut |_| {}));
    });
    writeln!(out, "assess_host {} us", assessing.as_micros())?;
    writeln!(out, "report_host {} ms", reporting.as_millis())
}

fn shortest(runs: u32, work: impl Fn()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..runs).map(once).min().unwrap_or_default()
}
