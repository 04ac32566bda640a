//! Tests of whole reports as plain text: what a small factory's report says, kept in `tests/snapshots`.
//!
//! `SXSH_ACCEPT=1 cargo test` writes what is there now; read the difference before committing it.

use super::outline;
use catalogue::Group;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use document::{Block, Document};
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
    for block in &document.blocks {
        match block {
            Block::Heading(level, text) => {
                lines.push(String::new());
                lines.push(format!("{} {text}", "#".repeat(usize::from(*level))));
            }
            Block::Paragraph(text) => lines.push(text.clone()),
            Block::Centred(text) => lines.push(format!("> {text}")),
            Block::Note(text) => lines.push(format!("({text})")),
            Block::Tiles(tiles) => lines.extend(tiles.iter().map(|tile| {
                let notes = tile.notes.join(" / ");
                format!("{}: {} {notes}", tile.label, tile.value)
            })),
            Block::List(items) => lines.extend(items.iter().map(|item| format!("- {item}"))),
            Block::Facts(pairs) => {
                lines.extend(
                    pairs
                        .iter()
                        .map(|(label, value)| format!("{label}: {value}")),
                );
            }
            Block::Table(table) => {
                lines.push(format!("[{}]", table.caption));
                let heads: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
                lines.push(heads.join(" | "));
                for row in &table.rows {
                    let mark = if row.strong { "= " } else { "" };
                    lines.push(format!(
                        "{mark}{}",
                        row.cells.join(" | ").replace('\n', " / ")
                    ));
                }
            }
            Block::Bars(bars) => {
                for bar in &bars.rows {
                    let (share, marked) = (bar.share.round_dp(2), bar.marked.round_dp(2));
                    lines.push(format!(
                        "{:?} {share} {marked} {}: {}",
                        bar.tone, bar.label, bar.value_text
                    ));
                }
                lines.push(format!("[{}]", bars.caption));
            }
            Block::Cash(cash) => {
                for year in &cash.years {
                    let (net, sum) = (year.net.round_dp(2), year.sum.round_dp(2));
                    lines.push(format!("{}: {net} {sum}", year.label));
                }
                for (at, words) in &cash.marks {
                    lines.push(format!("at {}: {words}", at.round_dp(2)));
                }
                lines.push(format!("[{}] {}", cash.caption, cash.alt));
            }
            Block::Flow(flow) => {
                for (end, bands) in [("in", &flow.inputs), ("out", &flow.outputs)] {
                    lines.extend(bands.iter().map(|band| {
                        let (share, open) = (band.share.round_dp(2), band.open);
                        let open = if open { " ?" } else { "" };
                        format!("{end}{open} {share} {}: {}", band.label, band.amount)
                    }));
                }
                lines.push(format!("[{}] {}", flow.caption, flow.place));
            }
            Block::Entries(entries) => {
                for entry in entries {
                    lines.push(format!("{} {}", entry.label, entry.title).trim().to_owned());
                    lines.extend(entry.lines.iter().map(|line| {
                        let dashes = "–".repeat(usize::from(line.depth) + 1);
                        let mark = if line.strong { "= " } else { "" };
                        format!("{dashes} {mark}{}", line.text)
                    }));
                }
            }
            Block::Signature(signature) => {
                lines.push(format!("copies: {}", signature.receivers.join(" ")));
                let (office, hint) = (signature.office.join(" / "), &signature.hint);
                lines.push(format!("signature: {office} {hint} {}", signature.name));
                lines.push(signature.author.clone());
            }
            Block::Annex(annex) => {
                lines.push(String::new());
                lines.push(format!("# {}. {}", annex.number, annex.title));
                lines.push(annex.with.clone());
            }
            Block::Steps(steps) => {
                for step in steps {
                    lines.push(format!(
                        "* {} | {} | {}",
                        step.title, step.worth, step.first
                    ));
                    let blanks = step.blanks.iter();
                    lines.extend(blanks.map(|(label, said)| format!("  {label} {said}")));
                }
            }
            Block::PageBreak => lines.push("----".to_owned()),
        }
    }
    lines.push(format!("footer: {}", document.footer.text));
    let text = lines.join("\n").replace('\u{a0}', " ");
    let trimmed: Vec<&str> = text.lines().map(str::trim_end).collect();
    trimmed.join("\n") + "\n"
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
    facility
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
