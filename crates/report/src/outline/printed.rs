//! Tests that what stands on paper reads like a paper: no word of the screen, no question, no command, no working note, no shelf of copied papers.

use super::{Papers, papers};
use catalogue::date::Date;
use document::{Block, Document};
use domain::assessment::assess;
use domain::facility::Facility;
use std::fs;
use std::path::Path;
use text::Language;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

/// What no Vietnamese paper says, in small letters.
const SCREEN_VI: [&str; 9] = [
    "hãy ",
    "bạn",
    "bớt được",
    "bấm ",
    "nhấn ",
    "màn hình",
    "trang này",
    "chưa nhập",
    "nhà máy",
];
/// What no English paper says.
const SCREEN_EN: [&str; 7] = [
    "please",
    "click",
    "on screen",
    "this page",
    "your ",
    "the plant",
    "you ",
];
/// What no paper says in any language: notes on the reading, and where copies are kept.
const NOTES: [&str; 17] = [
    "scribd",
    "123doc",
    "github",
    "studocu",
    "slideshare",
    "trí nhớ",
    "chưa đọc",
    "chép lại",
    "bản đăng lại",
    "kiến thức chung",
    "hiểu biết chung",
    "from memory",
    "vẫn được dẫn",
    "still cited",
    "theo ba bài",
    "chưa tra được",
    "co2",
];

/// Whose words a text of a document is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// The program's.
    Program,
    /// Cells and lines, into which the program puts the texts of the catalogue, about other places, and those of the facility.
    Mixed,
    /// What the facility stated itself.
    Facility,
}

/// Every text of a document.
fn texts(document: &Document) -> Vec<(String, Of)> {
    let mut list: Vec<(String, Of)> = document
        .heading
        .iter()
        .map(|h| (h.clone(), Of::Program))
        .collect();
    let mut own = |text: &str| list.push((text.to_owned(), Of::Program));
    let mut quoted = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Centred(text) => own(text),
            Block::Note(text) => own(text),
            Block::List(items) => items.iter().for_each(|item| own(item)),
            Block::Facts(pairs) => pairs.iter().for_each(|(label, value)| {
                own(label);
                // Stands as it was stated.
                quoted.push((value.clone(), Of::Facility));
            }),
            Block::Tiles(tiles) => tiles.iter().for_each(|tile| own(&tile.label)),
            Block::Table(table) => {
                own(&table.caption);
                table.columns.iter().for_each(|column| own(&column.title));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                quoted.extend(cells.map(|cell| (cell.clone(), Of::Mixed)));
            }
            Block::Bars(bars) => own(&bars.caption),
            Block::Cash(cash) => own(&cash.caption),
            Block::Flow(flow) => own(&flow.caption),
            Block::Entries(entries) => {
                let lines = entries.iter().flat_map(|entry| &entry.lines);
                quoted.extend(lines.map(|line| (line.text.clone(), Of::Mixed)));
            }
            Block::Annex(annex) => own(&annex.title),
            Block::Signature(_) | Block::Steps(_) | Block::PageBreak => {}
        }
    }
    list.extend(quoted);
    list
}

/// A document without the completed checklist, which quotes the questions.
fn without_answers(document: &Document) -> Document {
    let mut annex = 0;
    let mut copy = document.clone();
    copy.blocks.retain(|block| {
        annex += usize::from(matches!(block, Block::Annex(_)));
        annex != 2
    });
    copy
}

/// Whether the parts of a cell in which a word stands are all texts of the catalogue or of the facility.
fn is_quoted(cell: &str, written: &str, is_screen: impl Fn(&str) -> bool) -> bool {
    let cell = cell.replace("? ", "?\n");
    let parts = cell.split(['\n', ',', ';', ':', '(', ')', '[', '”', '“']);
    let mut faulty = parts.map(str::trim).filter(|part| is_screen(part));
    // A source stands as title, publisher, year: whose words it is, its beginning says.
    let title = |part: &str| part.split(". ").next().unwrap_or(part).to_owned();
    faulty.all(|part| {
        let part = part.trim_matches([' ', ',', '.', ']']);
        written.contains(part) || written.contains(&title(part))
    })
}

fn check(name: &str, facility: &Facility, language: Language) {
    let catalogue = catalogue_embedded::whole();
    let assessment = assess(facility, catalogue, TODAY);
    let Papers { report, annexes } = papers(facility, &assessment, catalogue, "0", language);
    let own_name = facility.site.name.to_lowercase();
    let screen: &[&str] = match language {
        Language::Vi => &SCREEN_VI,
        Language::En => &SCREEN_EN,
    };
    let says = |text: &str| {
        let lower = text.to_lowercase();
        screen.iter().any(|word| lower.contains(word)) || lower.contains('?')
    };
    // A question of a measure stands in the completed checklist alone.
    let own = catalogue.sectors().iter().flat_map(|s| &s.measures);
    let cross = catalogue.areas().iter().flat_map(|a| &a.measures);
    let numbers = own.chain(cross).filter_map(|m| catalogue.one_number(&m.id));
    let questions: Vec<&str> = numbers.map(|n| language.pick(&n.vi, &n.en)).collect();
    let written = format!("{catalogue:?} {facility:?}").replace("\\'", "'");
    let mut faults = Vec::new();
    for document in [report, without_answers(&annexes)] {
        for (text, of) in texts(&document) {
            let mut lower = text.to_lowercase();
            if !own_name.is_empty() {
                lower = lower.replace(&own_name, "…");
            }
            let is_note = NOTES.iter().any(|word| lower.contains(word));
            let is_screen = match of {
                Of::Program => says(&lower),
                Of::Mixed => !is_quoted(&text, &written, says),
                Of::Facility => false,
            };
            let asks = questions.iter().any(|q| text.contains(q));
            if is_note || is_screen || asks {
                faults.push(text);
            }
        }
    }
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
}

#[test]
fn no_paper_speaks_like_a_screen() {
    let folder = Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../catalogue/examples"
    ));
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let facility = submission::read(&fs::read(&path).unwrap())
            .unwrap()
            .facility;
        for language in [Language::Vi, Language::En] {
            check(
                &format!("{} {}", path.display(), language.code()),
                &facility,
                language,
            );
        }
        count += 1;
    }
    assert!(count >= 5, "only {count} examples");
    for language in [Language::Vi, Language::En] {
        check("nothing", &Facility::default(), language);
    }
}
