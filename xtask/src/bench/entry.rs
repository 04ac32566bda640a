//! A figure of the bench: its budget, and how it stood when it was last recorded in BENCH.md.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::process::Outcome;

/// The most that each figure may be; a figure without a budget is only compared.
const BUDGETS: &[(&str, f64)] = &[
    ("first_load_brotli", 300_000.0),
    ("report_worker_brotli", 700_000.0),
    ("assess_host", 1_000.0),
    ("check_host", 1_000.0),
    ("keystroke_script_p95", 16.0),
    ("results_script_first", 250.0),
    ("results_script_p95", 150.0),
    ("lighthouse_lcp", 2_000.0),
    ("report_of_pdfmake", 0.333),
    ("longest_task_pdf", 50.0),
    ("longest_task_xlsx", 50.0),
    ("longest_task_json", 50.0),
    ("collate_of_duckdb_json", 1.0),
    ("collate_10000_memory", 500.0),
    ("office_page_10000_longest_task", 50.0),
    ("office_inbox_longest_task", 50.0),
    ("office_scroll_longest_task", 50.0),
    ("office_search_longest_task", 50.0),
    ("office_review_longest_task", 50.0),
    ("office_files_longest_task", 50.0),
    ("office_report_longest_task", 50.0),
    ("office_tables_longest_task", 50.0),
    ("office_pdf_longest_task", 50.0),
    ("office_html_longest_task", 50.0),
    ("office_xlsx_longest_task", 50.0),
];

/// One figure, written `name value unit`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) value: f64,
    pub(super) unit: String,
}

impl Entry {
    pub(super) fn line(&self) -> String {
        format!("{} {} {}", self.name, self.value, self.unit)
    }

    pub(super) fn read(line: &str) -> Option<Entry> {
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

    pub(super) fn is_over(&self) -> bool {
        self.budget().is_some_and(|most| self.value > most)
    }

    /// How the figure stands against its budget and against the last time.
    pub(super) fn remark(&self, before: &[Entry]) -> String {
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

/// The entries after the last heading.
pub(super) fn last_block(history: &str) -> Vec<Entry> {
    let block = history.rsplit("\n## ").next().unwrap_or_default();
    block.lines().filter_map(Entry::read).collect()
}

/// The day, by the clock of the machine.
pub(super) fn today() -> Outcome<String> {
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
