//! `cargo xtask bench`: what the product weighs, against its budgets and the last block of BENCH.md.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::process::{Outcome, cargo, command, output, read, top, write};
use crate::{site, tools};

/// The most that each figure may be; a figure without a budget is only compared.
const BUDGETS: &[(&str, f64)] = &[
    ("first_load_brotli", 300_000.0),
    ("report_worker_brotli", 700_000.0),
    ("assess_host", 1_000.0),
    ("check_host", 1_000.0),
    ("keystroke_script_p95", 16.0),
    ("report_of_pdfmake", 0.333),
    ("longest_task_pdf", 50.0),
    ("longest_task_xlsx", 50.0),
    ("longest_task_json", 50.0),
];

/// One figure, written `name value unit`.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    name: String,
    value: f64,
    unit: String,
}

/// Measures, prints, compares, and on request records; fails when a figure is over its budget.
pub(crate) fn run(record: bool) -> Outcome {
    site::build(site::Shape::Split)?;
    let mut entries = sizes()?;
    entries.extend(times()?);
    entries.extend(page()?);

    let file = top().join("BENCH.md");
    let history = read(&file).unwrap_or_default();
    let before = last_block(&history);
    for entry in &entries {
        println!("{}{}", entry.line(), entry.remark(&before));
    }
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

impl Entry {
    fn line(&self) -> String {
        format!("{} {} {}", self.name, self.value, self.unit)
    }

    fn read(line: &str) -> Option<Entry> {
        let mut words = line.split_whitespace();
        let (name, value, unit) = (words.next()?, words.next()?, words.next()?);
        let entry = Entry {
            name: name.into(),
            value: value.parse().ok()?,
            unit: unit.into(),
        };
        words.next().is_none().then_some(entry)
    }

    fn budget(&self) -> Option<f64> {
        BUDGETS
            .iter()
            .find(|(name, _)| *name == self.name)
            .map(|(_, most)| *most)
    }

    fn is_over(&self) -> bool {
        self.budget().is_some_and(|most| self.value > most)
    }

    /// How the figure stands against its budget and against the last time.
    fn remark(&self, before: &[Entry]) -> String {
        let budget = self
            .budget()
            .map(|most| format!("{:.0} % of the budget {most}", self.value / most * 100.0));
        let last = before
            .iter()
            .find(|last| last.name == self.name && last.value > 0.0);
        let change = last.map(|last| {
            format!(
                "{:+.1} % since last recorded",
                (self.value / last.value - 1.0) * 100.0
            )
        });
        let remarks: Vec<String> = budget.into_iter().chain(change).collect();
        if remarks.is_empty() {
            String::new()
        } else {
            format!("  # {}", remarks.join(", "))
        }
    }
}

/// How long the arithmetic and the report take on this machine, on the largest example.
fn times() -> Outcome<Vec<Entry>> {
    let mut sxsh = cargo();
    sxsh.args([
        "run",
        "--quiet",
        "--profile",
        "fast",
        "--package",
        "command",
    ]);
    let lines = output(sxsh.args(["--", "bench"])).ok_or("`sxsh bench` failed")?;
    Ok(lines.lines().filter_map(Entry::read).collect())
}

/// How long the page works for a key and for a file, and how long a report takes beside pdfmake, in Chromium.
fn page() -> Outcome<Vec<Entry>> {
    tools::end_to_end_packages()?;
    // Built for the times on the host; it prints what a report says for the other writer.
    let own = std::env::current_exe().map_err(|problem| problem.to_string())?;
    let sxsh = format!("fast/sxsh{}", std::env::consts::EXE_SUFFIX);
    let built = own
        .parent()
        .and_then(Path::parent)
        .map(|target| target.join(sxsh));
    let mut node = command(tools::node()?);
    node.arg("bench/index.js")
        .env("CHROMIUM", tools::chromium()?)
        .env("SXSH", built.ok_or("no target folder")?)
        .current_dir(top().join("tests/e2e"));
    let lines = output(&mut node).ok_or("tests/e2e/bench failed")?;
    Ok(lines.lines().filter_map(Entry::read).collect())
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

/// The entries after the last heading.
fn last_block(history: &str) -> Vec<Entry> {
    let block = history.rsplit("\n## ").next().unwrap_or_default();
    block.lines().filter_map(Entry::read).collect()
}

fn today() -> Outcome<String> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_err(|problem| format!("the clock: {problem}"))?;
    Ok(date(now.as_secs() / 86_400))
}

/// The date of a day counted from 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
fn date(days: u64) -> String {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::{Entry, date, last_block};

    #[test]
    fn days_become_dates() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(19_782), "2024-02-29");
        assert_eq!(date(20_778), "2026-11-21");
    }

    #[test]
    fn only_the_last_block_is_compared() {
        let history = "# Measurements\n\n## 2026-01-01\n\n```\na 1 bytes\n```\n\n## 2026-02-01\n\n```\na 200 bytes\n```\n";
        let before = last_block(history);
        assert_eq!(
            before,
            [Entry {
                name: "a".into(),
                value: 200.0,
                unit: "bytes".into()
            }]
        );
        let now = Entry {
            value: 210.0,
            ..before[0].clone()
        };
        assert_eq!(now.remark(&before), "  # +5.0 % since last recorded");
    }

    #[test]
    fn a_figure_over_its_budget_is_noticed() {
        let check = |value, over| {
            let entry = Entry {
                name: "first_load_brotli".into(),
                value,
                unit: "bytes".into(),
            };
            assert_eq!(entry.is_over(), over);
        };
        check(300_000.0, false);
        check(300_001.0, true);
    }
}
