//! The report of a province as a paper: the same writer and the same rules as the report of a factory.

use crate::fate::Collation;
use crate::indicator::{Indicator, indicators};
use crate::scope::Span;
use crate::tables::{Cell, Row as TableRow, Table};
use crate::view::Office;
use catalogue::TargetUnit;
use catalogue::date::Date;
use catalogue::quantity::{Percent, Vnd, ratio};
use document::{
    self, Align, Bar, Bars, Block, Column, Document, Footer, Row, Signature, TitleBlock, Tone,
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use text::{Language, Text, date, number};

/// The table with a key prints so many rows, fewer where they are long; the rest stands in the workbook.
fn most_rows(key: &str) -> usize {
    match key {
        "difficulties" => 15,
        "facilities_applying" | "waste_streams" => 30,
        _ => 60,
    }
}

/// What stands before that which tells apart the figures of one indicator.
const DETAIL: &str = " – ";
/// So many bars fit half a page.
const MOST_BARS: usize = 12;

/// The tables that are printed, by their keys, with the part of the report that they open.
const PRINTED: [&str; 21] = [
    "indicators",
    "activities",
    "support",
    "facilities_applying",
    "waste_streams",
    "consumption_norms",
    "exemplary_cases",
    "difficulties",
    "potential",
    "by_sector",
    "by_commune",
    "by_zone",
    "by_former_province",
    "measures_done",
    "savings_realised",
    "realised_by_kind",
    "realised_by_sector",
    "year_on_year",
    "directory",
    "collation",
    "versions",
];

/// Tables that are left out where they have no rows: what is missing there is usual in a first year.
const OFTEN_EMPTY: [&str; 9] = [
    "by_zone",
    "by_former_province",
    "directory",
    "versions",
    "measures_done",
    "savings_realised",
    "realised_by_kind",
    "realised_by_sector",
    "year_on_year",
];

/// Whether the report prints the table with a key.
#[must_use]
pub fn prints(key: &str) -> bool {
    PRINTED.contains(&key)
}

/// Adds a row to a table of the report, which has a few of them and says how many more there are.
pub fn keep(table: &mut Table, row: TableRow) {
    let most = most_rows(table.key);
    table.keep(row, most);
}

/// The name of the report.
#[must_use]
pub fn title(office: Office<'_>) -> String {
    let year = office.scope.report_year.to_string();
    match office.scope.span {
        Span::Year => office.text.office_report_title(&province(office), &year),
        Span::Half => office
            .text
            .office_report_title_half(&province(office), &year),
    }
}

/// What it is about, with the year of its figures.
fn about(office: Office<'_>) -> String {
    let (text, scope) = (office.text, office.scope);
    let (data, year) = (scope.data_year.to_string(), scope.report_year.to_string());
    match scope.span {
        Span::Year => text.office_report_about(text::said::OfficeReportAbout {
            data: &data,
            province: &province(office),
            year: &year,
        }),
        Span::Half => text.office_report_about_half(text::said::OfficeReportAboutHalf {
            data: &data,
            province: &province(office),
            year: &year,
        }),
    }
}

/// Who issues it: the department of the province.
#[must_use]
pub fn issuer(office: Office<'_>) -> String {
    let catalogue = office.beside.catalogue;
    let province = catalogue.province(&office.scope.province);
    province.map(|p| p.department.clone()).unwrap_or_default()
}

/// The name of the province.
pub(crate) fn province(office: Office<'_>) -> String {
    let province = office.beside.catalogue.province(&office.scope.province);
    let name = province.map(|p| office.text.language.pick(&p.vi, &p.en).to_owned());
    let name = name.unwrap_or_else(|| office.scope.province.clone());
    // Inside a sentence the word for its kind is written small.
    for (kind, small) in [("Tỉnh ", "tỉnh "), ("Thành phố ", "thành phố ")] {
        if let Some(bare) = name.strip_prefix(kind) {
            return format!("{small}{bare}");
        }
    }
    name
}

/// What stands on top of a paper of the office.
pub(crate) fn head(office: Office<'_>, today: Date) -> TitleBlock {
    let text = office.text;
    TitleBlock {
        issuer: vec![issuer(office).to_uppercase()],
        number: text.report_number().to_owned(),
        nation: text.report_nation().to_owned(),
        motto: text.report_motto().to_owned(),
        place_and_date: date::place_and_open_date(&place(office), today.year, text.language),
    }
}

/// The day of a paper.
pub(crate) fn day(today: Date) -> document::Date {
    document::Date {
        year: u16::try_from(today.year).unwrap_or_default(),
        month: u8::try_from(today.month).unwrap_or(1),
        day: u8::try_from(today.day).unwrap_or(1),
    }
}

/// The report.
#[must_use]
pub fn report(office: Office<'_>, tables: &[Table], today: Date) -> Document {
    let text = office.text;
    let mut heading = vec![text.office_report_heading().to_owned(), about(office)];
    if office.collation.is_rehearsal {
        heading.push(text.office_rehearsal().to_owned());
    }
    let count = office.collation.count();
    Document {
        title: title(office),
        language: match text.language {
            Language::Vi => document::Language::Vietnamese,
            Language::En => document::Language::English,
        },
        subject: title(office),
        author: issuer(office),
        date: day(today),
        head: head(office, today),
        heading,
        blocks: blocks(office, tables),
        footer: Footer {
            text: text.office_foot(text::said::OfficeFoot {
                accepted: &count.accepted.to_string(),
                catalogue: office.beside.catalogue.version(),
                seen: &count.seen.to_string(),
            }),
        },
        translation: None,
    }
}

/// The report as JSON, for a worker that writes the file.
#[must_use]
pub fn handed_over(office: Office<'_>, tables: &[Table], today: Date) -> String {
    serde_json::to_string(&report(office, tables, today)).unwrap_or_default()
}

/// The province as the place of a letter, without the word for its kind.
fn place(office: Office<'_>) -> String {
    let name = province(office);
    let bare = ["tỉnh ", "thành phố "]
        .iter()
        .find_map(|kind| name.strip_prefix(kind));
    bare.unwrap_or(&name).to_owned()
}

fn blocks(office: Office<'_>, tables: &[Table]) -> Vec<Block> {
    let text = office.text;
    let mut blocks = vec![Block::Facts(summary(office))];
    let mut number = 0;
    for key in PRINTED {
        let Some(table) = tables.iter().find(|t| t.key == key) else {
            continue;
        };
        if OFTEN_EMPTY.contains(&key) && table.rows.is_empty() {
            continue;
        }
        number += 1;
        blocks.push(Block::Heading(1, format!("{number}. {}", table.title)));
        if table.rows.is_empty() {
            blocks.push(Block::Paragraph(text.office_no_rows().to_owned()));
        } else {
            blocks.push(Block::Table(printed(office, table, number)));
            // A total is printed in any case.
            let others = table.rows.iter().filter(|r| !r.strong).count();
            let rows = others + table.left_out;
            let left = rows.saturating_sub(most_rows(table.key));
            if left > 0 {
                blocks.push(Block::Note(text.office_more_rows(&left.to_string())));
            }
        }
        blocks.extend(table.notes.iter().map(|note| Block::Note(note.clone())));
        blocks.extend(picture(office, table));
    }
    blocks.push(Block::Signature(signature(office)));
    blocks
}

/// What the head of the department reads first.
fn summary(office: Office<'_>) -> Vec<(String, String)> {
    let text = office.text;
    let count = office.collation.count();
    let files = office.files();
    let sum = |of: fn(&crate::record::Record) -> Decimal| -> Decimal {
        files.iter().map(|f| of(&f.record)).sum()
    };
    let family = office.chosen.family;
    let (first, last) = office.scope.activities(family);
    let day = |d: Date| date::short(d.year, d.month, d.day, text.language);
    let saving = sum(|r| r.money.saving);
    let bills = sum(crate::record::Record::bills_assessed);
    let share = Percent::of(saving, bills);
    let share = share.map(|s| text.percent(s)).unwrap_or_default();
    let facts = [
        (text.office_programme(), programme(office)),
        (
            text.office_receivers(),
            text.language.of(&family.receivers).to_owned(),
        ),
        (
            text.office_activity_period(),
            text.office_span_days(&day(first), &day(last)),
        ),
        (text.office_data_year(), office.scope.data_year.to_string()),
        (
            text.office_handed_in(),
            text.office_count_line(text::said::OfficeCountLine {
                accepted: &count.accepted.to_string(),
                duplicate: &count.duplicate.to_string(),
                rejected: &count.rejected.to_string(),
                seen: &count.seen.to_string(),
                superseded: &count.superseded.to_string(),
            }),
        ),
        (text.office_in_scope(), files.len().to_string()),
        (
            text.office_saving_in_words(),
            text.office_saving_line(&text.money(Vnd::new(saving)), &share),
        ),
        (
            text.office_on_guesses_in_words(),
            text.money(Vnd::new(sum(|r| r.money.on_guesses()))),
        ),
        (
            text.office_toe_in_words(),
            number::decimal(sum(|r| r.energy.toe_saved), 1, text.language),
        ),
    ];
    let mut facts: Vec<(String, String)> = facts
        .into_iter()
        .map(|(label, value)| (label.to_owned(), value))
        .collect();
    if let Some(line) = rows_line(text, office.collation) {
        facts.insert(5, (text.commune_count_rows().to_owned(), line));
    }
    facts
}

/// The programme by its own title, else by that of its family.
fn programme(office: Office<'_>) -> String {
    let (text, family) = (office.text, office.chosen.family);
    let mut targets = office.beside.catalogue.targets().iter();
    let own = targets.find(|target| target.programme == office.chosen.programme);
    let title = own.map(|target| text.language.of(&target.title));
    let title = title.filter(|title| !title.is_empty());
    let family = || text.language.pick(&family.vi, &family.en);
    title.unwrap_or_else(family).to_owned()
}

/// The rows of communes' sheets with their fates; nothing where there are none.
#[must_use]
pub fn rows_line(text: Text, collation: &Collation) -> Option<String> {
    let count = collation.count_rows();
    (count.seen > 0).then(|| {
        text.commune_count_line(text::said::CommuneCountLine {
            accepted: &count.accepted.to_string(),
            duplicate: &count.duplicate.to_string(),
            rejected: &count.rejected.to_string(),
            seen: &count.seen.to_string(),
            superseded: &count.superseded.to_string(),
        })
    })
}

/// A table as it stands on paper: a column in which no row says anything is left out.
fn printed(office: Office<'_>, table: &Table, number: usize) -> document::Table {
    let rows = table
        .rows
        .iter()
        .filter(|r| !r.strong)
        .take(most_rows(table.key));
    let rows: Vec<&TableRow> = rows.chain(table.rows.iter().filter(|r| r.strong)).collect();
    let says = |place: usize| {
        let cell = |r: &&TableRow| r.cells.get(place).is_some_and(|c| *c != Cell::Empty);
        rows.iter().any(cell)
    };
    let columns = table.columns.iter().enumerate();
    let shown: Vec<usize> = columns
        .filter(|(place, column)| column.paper > 0 && says(*place))
        .map(|(place, _)| place)
        .collect();
    let columns = shown.iter().filter_map(|place| table.columns.get(*place));
    let wording = table.columns.iter().position(|c| c.key == "wording");
    // Seven figures of one indicator say its long words once.
    let mut before = String::new();
    let mut cells = |row: &TableRow| {
        let cell = |place: usize| row.cells.get(place).map(|c| words(office, c));
        let cells = shown.iter().map(|place| {
            let said = cell(*place).unwrap_or_default();
            if Some(*place) == wording {
                let words = as_above(&before, &said, office.text);
                before = said;
                return words;
            }
            said
        });
        cells.collect()
    };
    document::Table {
        caption: office.text.report_table(&table.title, &number.to_string()),
        columns: columns
            .map(|c| Column {
                title: c.title.clone(),
                width: c.paper,
                align: if c.is_number {
                    Align::End
                } else {
                    Align::Start
                },
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| Row {
                cells: cells(row),
                strong: row.strong,
            })
            .collect(),
    }
}

/// The words of a row, of which those are not said again that the row above it has, too: "as above – water".
fn as_above(before: &str, said: &str, text: Text) -> String {
    let parts = |words: &str| match words.rsplit_once(DETAIL) {
        Some((stem, detail)) => (stem.to_owned(), Some(detail.to_owned())),
        None => (words.to_owned(), None),
    };
    let (stem, detail) = parts(said);
    if said.is_empty() || (parts(before).0 != stem && before != stem) {
        return said.to_owned();
    }
    let above = text.office_as_above();
    detail.map_or_else(|| above.to_owned(), |d| format!("{above}{DETAIL}{d}"))
}

fn words(office: Office<'_>, cell: &Cell) -> String {
    let text = office.text;
    let joined = |words: String| words.replace(' ', "\u{a0}");
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(words) => words.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Number(value) if value.abs() >= Decimal::ONE_THOUSAND => {
            number::decimal(*value, 0, text.language)
        }
        Cell::Number(value) => number::significant(*value, 4, text.language),
        Cell::Money(value) => joined(number::money_short(Vnd::new(*value), text.language)),
        Cell::Percent(value) => text.percent(*value),
        Cell::Day(day) => date::short(day.year, day.month, day.day, text.language),
    }
}

/// The picture below a table, where it has one.
fn picture(office: Office<'_>, table: &Table) -> Option<Block> {
    let text = office.text;
    let (caption, rows) = match table.key {
        "indicators" => (text.office_bars_indicators(), of_targets(office)),
        "by_sector" => (text.office_bars_sectors(), of_savings(office, table)),
        "by_commune" => (text.office_bars_communes(), of_savings(office, table)),
        _ => return None,
    };
    (!rows.is_empty()).then(|| {
        Block::Bars(Bars {
            caption: caption.to_owned(),
            rows,
            alt: caption.to_owned(),
        })
    })
}

/// Percentages beside their targets: a dark bar and a light one below it.
fn of_targets(office: Office<'_>) -> Vec<Bar> {
    let text = office.text;
    let list = indicators(office.collation, office.scope, office.chosen, office.beside);
    let is_percent = |i: &&Indicator| {
        let unit = i.target.as_ref().and_then(|t| t.unit);
        unit == Some(TargetUnit::Percent) && i.percent.is_some()
    };
    let share = |percent: Percent| percent.fraction().within_one().value();
    // Of several denominators the programme's own is drawn, which comes first.
    let mut drawn = BTreeSet::new();
    let is_first = |i: &&Indicator| drawn.insert((i.id.clone(), i.rule.code(), i.level));
    let shown = list.iter().filter(is_percent).filter(is_first);
    shown
        .take(MOST_BARS / 2)
        .flat_map(|i| {
            let percent = i.percent.unwrap_or_default();
            let target = i.target.as_ref().and_then(|t| t.low);
            let target = Percent::new(target.unwrap_or_default());
            [
                Bar {
                    label: text.language.of(&i.wording).to_owned(),
                    value_text: text.percent(percent),
                    share: share(percent),
                    marked: Decimal::ZERO,
                    tone: Tone::Dark,
                },
                Bar {
                    label: text.office_target().to_owned(),
                    value_text: text.percent(target),
                    share: share(target),
                    marked: Decimal::ZERO,
                    tone: Tone::Light,
                },
            ]
        })
        .collect()
}

/// The savings of a table of groups, largest first.
fn of_savings(office: Office<'_>, table: &Table) -> Vec<Bar> {
    let text = office.text;
    let place = table.columns.iter().position(|c| c.key == "saving_vnd");
    let value = |row: &TableRow| match row.cells.get(place?) {
        Some(Cell::Money(value)) => Some(*value),
        _ => None,
    };
    let rows = table.rows.iter().filter(|r| !r.strong);
    let rows: Vec<(&TableRow, Decimal)> = rows.filter_map(|r| Some((r, value(r)?))).collect();
    let longest = rows.iter().map(|(_, v)| *v).max().unwrap_or_default();
    let bars = rows
        .into_iter()
        .filter(|(_, v)| *v > Decimal::ZERO)
        .take(MOST_BARS);
    bars.map(|(row, value)| Bar {
        label: match row.cells.first() {
            Some(Cell::Words(words)) => words.clone(),
            _ => String::new(),
        },
        value_text: text.report_money_year(&text.money(Vnd::new(value))),
        share: ratio(value, longest).unwrap_or_default(),
        marked: Decimal::ZERO,
        tone: Tone::Dark,
    })
    .collect()
}

fn signature(office: Office<'_>) -> Signature {
    let text = office.text;
    let receivers = text.language.of(&office.chosen.family.receivers);
    let mut lines = vec![text.report_receivers().to_owned()];
    lines.extend(receivers.split("; ").map(|r| format!("- {r};")));
    lines.push(text.report_receivers_file().to_owned());
    Signature {
        office: vec![text.office_head().to_owned()],
        hint: text.report_head_hint().to_owned(),
        receivers: lines,
        ..Signature::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_above_are_not_said_again() {
        let text = Text::new(Language::Vi);
        for (before, said, expected) in [
            ("", "Tiết kiệm – điện", "Tiết kiệm – điện"),
            ("Tiết kiệm – điện", "Tiết kiệm – nước", "như trên – nước"),
            ("Tiết kiệm – nước", "Tiết kiệm – nước", "như trên – nước"),
            ("Nhận thức", "Nhận thức", "như trên"),
            (
                "Nhận thức",
                "Nhận thức – tự đánh giá",
                "như trên – tự đánh giá",
            ),
            ("Nhận thức", "Áp dụng", "Áp dụng"),
            ("Nhận thức – a", "Áp dụng – a", "Áp dụng – a"),
            ("", "", ""),
        ] {
            assert_eq!(as_above(before, said, text), expected, "{before}, {said}");
        }
    }
}
