//! The blank checklist: the questions of the rapid path, place by place, to be ticked with a pencil on the walk through the plant.

use super::head::{paper_date, paper_language};
use catalogue::date::Date;
use catalogue::{Catalogue, Measure};
use document::{Block, Document, Entry, EntryLine, Footer, TitleBlock};
use domain::checklist::codes::{CodedPlace, coded, sheet};
use domain::checklist::{Section, sections};
use domain::facility::{Facility, Reply};
use text::{Language, Text};

/// The answers that say something of their own in each question, with their letters.
const OWN: [(Reply, &str); 3] = [
    (Reply::Done, "a"),
    (Reply::Partly, "b"),
    (Reply::NotDone, "c"),
];
/// Lines for what no question asks.
const MORE: usize = 6;

/// The questions that this factory would be asked, with what it is as far as it is known; no answer is filled in.
#[must_use]
pub fn blank(
    facility: &Facility,
    catalogue: &Catalogue,
    today: Date,
    language: Language,
) -> Document {
    let text = Text::new(language);
    let site = &facility.site;
    let sector = site.sector.as_deref().and_then(|id| catalogue.sector(id));
    let sector = sector.map_or("", |s| text.language.pick(&s.sector.vi, &s.sector.en));
    // Answers already given belong to the submission, not to the paper.
    let empty = Facility {
        replies: Default::default(),
        ..facility.clone()
    };
    let version = catalogue.day().map(|d| text.day_of(d));
    let version = version.unwrap_or_default();
    let number = sheet(site.sector.as_deref(), catalogue);
    let mut blocks = vec![
        facts(text, &site.name, &number),
        Block::Note(text.blank_how().to_owned()),
    ];
    let places = coded(site.sector.as_deref(), catalogue);
    for section in sections(&empty, catalogue) {
        let coded = places.iter().find(|p| p.id == section.id);
        if let Some(coded) = coded.filter(|_| section.rapid && section.is_asked()) {
            place(&mut blocks, &section, coded, text);
        }
    }
    blocks.push(Block::Heading(1, text.blank_more().to_owned()));
    let line = EntryLine {
        room: true,
        text: text.blank_see().to_owned(),
        ..EntryLine::default()
    };
    blocks.push(Block::Entries(vec![
        Entry {
            lines: vec![line],
            ..Entry::default()
        };
        MORE
    ]));
    Document {
        title: text.blank_name(sector),
        language: paper_language(language),
        subject: text.blank_subject().to_owned(),
        author: String::new(),
        date: paper_date(today),
        head: TitleBlock::default(),
        heading: vec![text.blank_title().to_owned(), sector.to_owned()],
        blocks,
        footer: Footer {
            text: text.blank_footer(&version),
        },
        translation: None,
    }
}

/// Whose sheet it is, and which.
fn facts(text: Text, name: &str, number: &str) -> Block {
    let rows = [
        (text.blank_factory(), name.trim()),
        (text.blank_date(), ""),
        (text.blank_walked_by(), ""),
        (text.blank_with(), ""),
        (text.blank_sheet(), number),
    ];
    let row = |(label, value): (&str, &str)| (label.to_owned(), value.to_owned());
    Block::Facts(rows.into_iter().map(row).collect())
}

/// A place in the plant with its questions, each with the code by which it is typed in.
fn place(blocks: &mut Vec<Block>, section: &Section<'_>, coded: &CodedPlace<'_>, text: Text) {
    blocks.push(Block::Heading(
        1,
        text.language.of(&section.name).to_owned(),
    ));
    if let Some(gate) = section.gate {
        blocks.push(Block::Note(
            text.blank_gate(&coded.gate_code(), text.language.of(gate)),
        ));
    }
    let entries = section.measures.iter().map(|measure| {
        let code = coded.code(&measure.id).unwrap_or_default();
        question(measure, code, text)
    });
    blocks.push(Block::Entries(entries.collect()));
}

/// A question with a box for each answer and room for notes.
fn question(measure: &Measure, code: String, text: Text) -> Entry {
    let words = text.measure(measure);
    let line = |depth, text: String| EntryLine {
        depth,
        text,
        ..EntryLine::default()
    };
    let mut lines = Vec::new();
    if !words.look.is_empty() {
        lines.push(line(0, text.blank_look(&words.look)));
    }
    for (reply, letter) in OWN {
        let answer = match reply {
            Reply::Done => &words.done,
            Reply::Partly => &words.partly,
            _ => &words.open,
        };
        let meaning = text.reply(reply).to_lowercase();
        lines.push(line(
            0,
            text.blank_answer(text::said::BlankAnswer {
                answer,
                letter,
                reply: &meaning,
            }),
        ));
    }
    let other = |reply| text.reply(reply);
    lines.push(line(
        0,
        text.blank_other(other(Reply::NotApplicable), other(Reply::Unknown)),
    ));
    lines.push(EntryLine {
        room: true,
        ..line(0, text.blank_note().to_owned())
    });
    Entry {
        label: code,
        title: words.question.clone(),
        lines,
        whole: true,
    }
}
