//! Proof that papers are read without turning empty pages: what is signed is short, its first page says the main things, and no page but the last of a part is much emptier than another.

use std::fs;
use std::path::Path;

use super::flow::{Page, ROOM};
use super::fonts::{Faces, Fonts};
use super::proof::{both, check_pages, examples, facility, filled, pages, pieces};
use crate::outline::{half_year, year_after};
use crate::years::YearPair;
use catalogue::date::Date;
use document::{Block, Document};
use text::{Language, Text};

/// No page but the last is filled less.
const LEAST: f32 = 0.7;

/// The pages but the last that are filled less.
fn emptier(name: &str, pages: &[Page], faces: &Faces) -> Vec<String> {
    let but_last = pages.iter().take(pages.len().saturating_sub(1));
    let filled = but_last.map(|page| filled(page, faces)).enumerate();
    let short = filled.filter(|(_, filled)| *filled < LEAST);
    let said =
        short.map(|(at, filled)| format!("{name}, page {}: {:.0} %", at + 1, filled * 100.0));
    said.collect()
}

/// The texts of a page with ordinary spaces.
fn texts(page: &Page, faces: &Faces) -> Vec<String> {
    let pieces = pieces(page, faces);
    pieces
        .iter()
        .map(|p| p.text.replace('\u{a0}', " "))
        .collect()
}

/// The first page ends with the total of the main measures.
fn has_main_total(name: &str, report: &Document, first: &str) {
    let main = report.blocks.iter().find_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let total = &main.unwrap().rows.last().unwrap().cells[1];
    assert!(
        first.contains(&total.replace('\u{a0}', " ")),
        "{name}: the main table leaves the first page"
    );
}

/// Whether the picture of the report stands on its first page.
fn has_picture(report: &Document, first: &str) -> bool {
    let picture = report.blocks.iter().find_map(|b| match b {
        Block::Bars(bars) => Some(bars.caption.as_str()),
        _ => None,
    });
    let start: Vec<&str> = picture.unwrap().split(' ').take(4).collect();
    first.contains(&start.join(" ").replace('\u{a0}', " "))
}

/// Receivers and signature stand below something that they sign.
fn is_signed(name: &str, last: &[String], language: Language) {
    let receivers = Text::new(language).report_receivers();
    let place = last.iter().position(|t| t.as_str() == receivers);
    assert!(place.is_some_and(|at| at > 2), "{name}: {last:?}");
}

#[test]
fn the_report_of_every_example_is_read_in_minutes() {
    let faces = Fonts::embedded().load().unwrap();
    let (mut moved, mut empty) = (Vec::new(), Vec::new());
    for (sector, json) in examples() {
        for language in [Language::Vi, Language::En] {
            let name = format!("{sector} {}", language.code());
            let papers = both(&facility(&json), language);
            check_pages(&name, &papers.report);
            let set = pages(&papers.report, &faces);
            assert!((4..=7).contains(&set.len()), "{name}: {} pages", set.len());
            let first = texts(&set[0], &faces).join(" ");
            has_main_total(&name, &papers.report, &first);
            if !has_picture(&papers.report, &first) {
                let left = (1.0 - filled(&set[0], &faces)) * ROOM;
                moved.push(format!("{name}: {left:.0}"));
            }
            is_signed(&name, &texts(set.last().unwrap(), &faces), language);
            empty.extend(emptier(&name, &set, &faces));
            let annexes = pages(&papers.annexes, &faces);
            empty.extend(emptier(&format!("{name}, annexes"), &annexes, &faces));
        }
    }
    assert!(
        moved.is_empty(),
        "the picture leaves the first page: {moved:#?}"
    );
    assert!(empty.is_empty(), "half-empty pages: {empty:#?}");
}

#[test]
fn the_papers_of_the_year_after_have_no_half_empty_page() {
    let faces = Fonts::embedded().load().unwrap();
    let catalogue = catalogue_embedded::whole();
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/years"));
    let mut empty = Vec::new();
    let mut papers = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let folder = entry.unwrap().path();
        let opened = |file: &str| submission::read(&fs::read(folder.join(file)).unwrap()).unwrap();
        let (last, this) = (opened("last.json"), opened("this.json"));
        let day = |file: &submission::Opened| Date::parse(&file.created).unwrap();
        let pair = YearPair::assessed((&last, day(&last)), (&this, day(&this)), catalogue);
        let found = pair.compare(catalogue).unwrap();
        for language in [Language::Vi, Language::En] {
            let name = folder.file_name().unwrap().to_string_lossy();
            let name = format!("{name} {}", language.code());
            for paper in [year_after, half_year] {
                let document = paper(pair.followed(&found), catalogue, language);
                check_pages(&name, &document);
                let set = pages(&document, &faces);
                is_signed(&name, &texts(set.last().unwrap(), &faces), language);
                empty.extend(emptier(&name, &set, &faces));
                papers += 1;
            }
        }
    }
    assert!(papers >= 60, "{papers} papers");
    assert!(empty.is_empty(), "half-empty pages: {empty:#?}");
}
