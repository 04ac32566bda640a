//! `cargo xtask bench`: what the product weighs, against its budgets and the last block of BENCH.md.

mod beside;
mod entry;

use crate::process::{Outcome, command, output, read, top, write};
use crate::{nation, site, tools};
use entry::{Entry, last_block, today};
use std::path::Path;

/// The figures of the office alone: of the command, and of its page.
pub(crate) fn run_office() -> Outcome {
    site::build(site::Shape::Split)?;
    let history = read(&top().join("BENCH.md")).unwrap_or_default();
    told(&office(&nation::sxsh("fast")?)?, &last_block(&history))
}

/// What of the page and its arithmetic is measured.
fn measured() -> Outcome<Vec<Entry>> {
    site::build(site::Shape::Split)?;
    let sxsh = nation::sxsh("fast")?;
    let mut entries = sizes()?;
    entries.extend(times(&sxsh)?);
    entries.extend(page(&sxsh)?);
    Ok(entries)
}

/// The figures of an earlier commit and those of this build, in one run; records nothing.
pub(crate) fn run_beside(commit: &str) -> Outcome {
    let earlier = beside::measured(commit)?;
    for line in beside::compared(&earlier, &measured()?) {
        println!("{line}");
    }
    Ok(())
}

/// Measures, prints, compares, and on request records; fails when a figure is over its budget.
pub(crate) fn run(record: bool) -> Outcome {
    let mut entries = measured()?;
    entries.extend(office(&nation::sxsh("fast")?)?);

    let file = top().join("BENCH.md");
    let history = read(&file).unwrap_or_default();
    let before = last_block(&history);
    if record {
        let start = if history.is_empty() {
            "# Measurements\n"
        } else {
            &history
        };
        let lines: Vec<String> = entries.iter().map(Entry::line).collect();
        let block = format!("\n## {}\n\n```\n{}\n```\n", today()?, lines.join("\n"));
        write(&file, &format!("{start}{block}"))?;
    }
    told(&entries, &before)
}

/// Prints the figures beside their budgets and those before; fails when one is over its budget.
fn told(entries: &[Entry], before: &[Entry]) -> Outcome {
    for entry in entries {
        println!("{}{}", entry.line(), entry.remark(before));
    }
    let over: Vec<&str> = entries
        .iter()
        .filter(|entry| entry.is_over())
        .map(|entry| entry.name.as_str())
        .collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("over the budget: {}", over.join(", ")))
    }
}

/// How long the arithmetic and the report take on this machine, on the largest example.
fn times(sxsh: &Path) -> Outcome<Vec<Entry>> {
    let lines = output(command(sxsh).arg("bench")).ok_or("`sxsh bench` failed")?;
    Ok(lines.lines().filter_map(Entry::read).collect())
}

/// How long the page works for a key and for a file, and how long a report takes beside pdfmake, in Chromium.
fn page(sxsh: &Path) -> Outcome<Vec<Entry>> {
    tools::end_to_end_packages()?;
    let mut node = command(tools::node()?);
    match tools::lighthouse() {
        Ok(program) => {
            node.env("LIGHTHOUSE", program);
        }
        Err(problem) => println!("Left out: Lighthouse. {problem}."),
    }
    // The command prints what a report says for the other writer.
    node.arg("bench/index.js")
        .env("CHROMIUM", tools::chromium()?)
        .env("SXSH", sxsh)
        .current_dir(top().join("tests/e2e"));
    let lines = output(&mut node).ok_or("tests/e2e/bench failed")?;
    Ok(lines.lines().filter_map(Entry::read).collect())
}

/// How long ten thousand invented submissions take: the collation beside DuckDB, with its memory; and the page in Chromium, with its longest task.
fn office(sxsh: &Path) -> Outcome<Vec<Entry>> {
    // What the page needs comes first: the rest takes half an hour.
    tools::end_to_end_packages()?;
    let (node, chromium) = (tools::node()?, tools::chromium()?);
    let work = nation::Work::begin()?;
    let mut python = command(tools::duckdb()?);
    python
        .arg(top().join("tests/nation/bench.py"))
        .arg(sxsh)
        .arg("10000")
        .arg(work.path());
    let collated = output(&mut python).ok_or("tests/nation/bench.py failed")?;
    let mut node = command(node);
    node.arg("bench/office.js")
        .env("CHROMIUM", chromium)
        .env("FILES", work.path().join("files-10000"))
        .current_dir(top().join("tests/e2e"));
    let page = output(&mut node).ok_or("tests/e2e/bench/office.js failed")?;
    let lines = collated.lines().chain(page.lines());
    Ok(lines.filter_map(Entry::read).collect())
}

/// What a browser fetches to open the app, for the work on a factory, and to write a report.
fn sizes() -> Outcome<Vec<Entry>> {
    let groups = crate::sizes::groups()?;
    let entry = |(name, size): (&str, usize)| Entry {
        name: name.into(),
        value: size as f64,
        unit: "bytes".into(),
    };
    Ok(groups.into_iter().map(entry).collect())
}
