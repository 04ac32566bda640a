//! Tests of whole reports as plain text: what a small factory's report says, kept in `tests/snapshots`.
//!
//! `SXSH_ACCEPT=1 cargo test` writes what is there now; read the difference before committing it.

use super::outline;
use catalogue::Group;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use document::{Bar, Bars, Block, Cash, CashYear, Document, Entry, Flow, Step, Table, Tile};
use domain::assessment::assess;
use domain::facility::{
    Costs, Facility, OwnMeasure, OwnSaving, PlanItem, Product, Rating, Reply, ReplyDetail, Stream,
    Terms,
};
use rust_decimal::Decimal;
use std::path::PathBuf;
use text::Language;

const TODAY: Date = Date {
    year: 2026,
    month: 2,
    day: 5,
};
const DIGEST: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// The text of a document in reading order, one line for each thing a reader sees.
fn plain(document: &Document) -> String {
    let mut lines = vec![
        format!("title: {} [{}]", document.title, document.language.tag()),
        format!("subject: {}; author: {}", document.subject, document.author),
        format!(
            "issuer: {} | {}",
            document.head.issuer.join(" / "),
            document.head.number
        ),
        format!("nation: {} / {}", document.head.nation, document.head.motto),
        format!("place: {}", document.head.place_and_date),
    ];
    lines.extend(
        document
            .heading
            .iter()
            .map(|line| format!("heading: {line}")),
    );
    lines.extend(document.blocks.iter().flat_map(read));
    lines.push(format!("footer: {}", document.footer.text));
    let text = lines.join("\n").replace('\u{a0}', " ");
    let trimmed: Vec<&str> = text.lines().map(str::trim_end).collect();
    trimmed.join("\n") + "\n"
}

/// The lines of one block.
fn read(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(level, text) => {
            let marks = "#".repeat(usize::from(*level));
            vec![String::new(), format!("{marks} {text}")]
        }
        Block::Paragraph(text) => vec![text.clone()],
        Block::Centred(text) => vec![format!("> {text}")],
        Block::Note(text) => vec![format!("({text})")],
        Block::Tiles(tiles) => {
            let tile = |t: &Tile| format!("{}: {} {}", t.label, t.value, t.notes.join(" / "));
            tiles.iter().map(tile).collect()
        }
        Block::List(items) => items.iter().map(|item| format!("- {item}")).collect(),
        Block::Facts(pairs) => {
            let pairs = pairs.iter();
            pairs
                .map(|(label, value)| format!("{label}: {value}"))
                .collect()
        }
        Block::Table(table) => of_table(table),
        Block::Bars(bars) => of_bars(bars),
        Block::Cash(cash) => of_cash(cash),
        Block::Flow(flow) => of_flow(flow),
        Block::Entries(entries) => entries.iter().flat_map(of_entry).collect(),
        Block::Signature(signature) => {
            let (office, hint) = (signature.office.join(" / "), &signature.hint);
            vec![
                format!("copies: {}", signature.receivers.join(" ")),
                format!("signature: {office} {hint} {}", signature.name),
                signature.author.clone(),
            ]
        }
        Block::Annex(annex) => vec![
            String::new(),
            format!("# {}. {}", annex.number, annex.title),
            annex.with.clone(),
        ],
        Block::Steps(steps) => steps.iter().flat_map(of_step).collect(),
        Block::PageBreak => vec!["----".to_owned()],
    }
}

fn of_table(table: &Table) -> Vec<String> {
    let heads: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
    let mut lines = vec![format!("[{}]", table.caption), heads.join(" | ")];
    lines.extend(table.rows.iter().map(|row| {
        let mark = if row.strong { "= " } else { "" };
        let cells = row.cells.join(" | ").replace('\n', " / ");
        format!("{mark}{cells}")
    }));
    lines
}

fn of_bars(bars: &Bars) -> Vec<String> {
    let bar = |bar: &Bar| {
        let (share, marked) = (bar.share.round_dp(2), bar.marked.round_dp(2));
        let (label, value) = (&bar.label, &bar.value_text);
        format!("{:?} {share} {marked} {label}: {value}", bar.tone)
    };
    let mut lines: Vec<String> = bars.rows.iter().map(bar).collect();
    lines.push(format!("[{}]", bars.caption));
    lines
}

fn of_cash(cash: &Cash) -> Vec<String> {
    let year = |year: &CashYear| {
        let (net, sum) = (year.net.round_dp(2), year.sum.round_dp(2));
        format!("{}: {net} {sum}", year.label)
    };
    let mut lines: Vec<String> = cash.years.iter().map(year).collect();
    let marks = cash.marks.iter();
    lines.extend(marks.map(|(at, words)| format!("at {}: {words}", at.round_dp(2))));
    lines.push(format!("[{}] {}", cash.caption, cash.alt));
    lines
}

fn of_flow(flow: &Flow) -> Vec<String> {
    let mut lines = Vec::new();
    for (end, bands) in [("in", &flow.inputs), ("out", &flow.outputs)] {
        lines.extend(bands.iter().map(|band| {
            let (share, open) = (band.share.round_dp(2), band.open);
            let open = if open { " ?" } else { "" };
            format!("{end}{open} {share} {}: {}", band.label, band.amount)
        }));
    }
    lines.push(format!("[{}] {}", flow.caption, flow.place));
    lines
}

fn of_entry(entry: &Entry) -> Vec<String> {
    let mut lines = vec![format!("{} {}", entry.label, entry.title).trim().to_owned()];
    lines.extend(entry.lines.iter().map(|line| {
        let dashes = "–".repeat(usize::from(line.depth) + 1);
        let mark = if line.strong { "= " } else { "" };
        format!("{dashes} {mark}{}", line.text)
    }));
    lines
}

fn of_step(step: &Step) -> Vec<String> {
    let (title, worth, first) = (&step.title, &step.worth, &step.first);
    let mut lines = vec![format!("* {title} | {worth} | {first}")];
    let blanks = step.blanks.iter();
    lines.extend(blanks.map(|(label, said)| format!("  {label} {said}")));
    lines
}

pub(super) fn check(name: &str, facility: &Facility, language: Language) {
    let catalogue = catalogue_embedded::whole();
    let assessment = assess(facility, catalogue, TODAY);
    let text = plain(&outline(facility, &assessment, catalogue, DIGEST, language));
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("tests/snapshots")
        .join(name);
    if std::env::var_os("SXSH_ACCEPT").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        text == expected,
        "{} differs; it is now:\n{text}",
        path.display()
    );
}

pub(super) fn stream(
    id: &str,
    group: Group,
    unit: Unit,
    quantity: i64,
    price: Option<i64>,
) -> Stream {
    Stream {
        quantity: Some(quantity.into()),
        price: price.map(Decimal::from),
        ..Stream::new(id.to_owned(), group, unit)
    }
}

/// A brewery with something in every part of the report.
fn brewery() -> Facility {
    let mut facility = Facility::default();
    let site = &mut facility.site;
    site.name = "Công ty TNHH Bia Mẫu".to_owned();
    site.province = Some("25".to_owned());
    site.sector = Some("beer-beverage".to_owned());
    site.vsic = Some("110".to_owned());
    site.year = Some(2025);
    site.employees = Some(1250.into());
    site.contact.name = "Trần Thị Mẫu".to_owned();
    facility.products.push(Product {
        kind: Some("beer".to_owned()),
        quantity: Some(100_000.into()),
        ..Product::new("p".to_owned(), Unit::Hectolitre)
    });
    let mut power = stream("e", Group::Energy, Unit::Kwh, 9_000_000, None);
    power.carrier = Some("elec-toe".to_owned());
    let mut coal = stream("c", Group::Energy, Unit::Tonne, 500, Some(1_700_000));
    coal.carrier = Some("coal-cam-3-4".to_owned());
    coal.cost = Some(900_000_000.into());
    coal.known = Known::Meter;
    facility.streams = vec![
        power,
        coal,
        stream("w", Group::Water, Unit::CubicMetre, 60_000, Some(12_000)),
    ]
    .into();
    answer(&mut facility);
    decide(&mut facility);
    rate(&mut facility);
    facility
}

/// Answers of every kind, and one to a question that there is not.
fn answer(facility: &mut Facility) {
    for (id, reply) in [
        ("bev-01", Reply::NotDone),
        ("bev-02", Reply::Unknown),
        ("bev-03", Reply::Done),
        ("no-such-measure", Reply::NotDone),
    ] {
        facility
            .replies
            .insert(id.to_owned(), ReplyDetail::plain(reply));
    }
    for area in catalogue_embedded::whole()
        .areas()
        .iter()
        .filter(|a| a.area.id == "compressed-air")
    {
        for measure in &area.measures {
            let detail = ReplyDetail {
                done_share: Some(40.into()),
                note: "Đã hỏi tổ cơ điện.".to_owned(),
                ..ReplyDetail::plain(Reply::Partly)
            };
            facility.replies.insert(measure.id.clone(), detail);
        }
    }
    facility.areas.insert("heat-pumps".to_owned(), false);
}

/// A measure of its own, in the plan, with support and a loan.
fn decide(facility: &mut Facility) {
    facility.own_measures.push(OwnMeasure {
        id: "own".to_owned(),
        name: "Thu hồi men thải".to_owned(),
        saving: OwnSaving {
            money: Some(80_000_000.into()),
            ..OwnSaving::default()
        },
        investment: Some(120_000_000.into()),
        costs: Costs {
            running: Some(5_000_000.into()),
            lifetime: Some(8.into()),
            scheme: Some("kc-28-mach".to_owned()),
            ..Costs::default()
        },
    });
    facility.finance = Terms {
        loan: Some(50_000_000.into()),
        loan_rate: Some(9.into()),
        loan_months: Some(24.into()),
        ..Terms::default()
    };
    let item = PlanItem {
        chosen: true,
        who: "Tổ men".to_owned(),
        when: String::new(),
    };
    facility.plan.insert("own".to_owned(), item);
}

/// What it says of itself, and the two rounds of the self-check.
fn rate(facility: &mut Facility) {
    facility.ratings.awareness = Some(Rating::Full);
    facility.ratings.management = Some(Rating::Partly);
    facility.ratings.improvements = Some(Rating::None);
    let answers = [
        ("definition", "prevent"),
        ("benefit", "bills"),
        ("end-of-pipe", "yes"),
    ];
    let answers = answers.map(|(question, choice)| (question.to_owned(), choice.to_owned()));
    facility.self_check.before.answers.extend(answers.clone());
    facility.self_check.after.answers.extend(answers);
    let right = ("end-of-pipe".to_owned(), "no".to_owned());
    facility.self_check.after.answers.extend([right]);
}

#[test]
fn a_brewery_in_both_languages() {
    check("brewery.vi.txt", &brewery(), Language::Vi);
    check("brewery.en.txt", &brewery(), Language::En);
}

#[test]
fn a_facility_that_said_nothing_still_has_a_report() {
    let empty = Facility {
        example: true,
        ..Facility::default()
    };
    check("empty.vi.txt", &empty, Language::Vi);
    check("empty.en.txt", &empty, Language::En);
}
