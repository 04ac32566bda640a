//! Proof of whole reports: the examples and awkward factories keep to the page, and an independent checker finds them to be PDF/A-3a and PDF/UA-1.

use std::fs;
use std::path::Path;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::edition::set;
use super::flow::{Page, paginate};
use super::fonts::{Faces, Fonts, Style};
use super::strip::{BOTTOM, Draft, LEFT, Shape, TOP, WIDTH};
use super::write;
use crate::outline::{
    Declaring, Papers, application, attachment, bilingual, blank, papers, poster,
};
use catalogue::Group;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use document::{Block, Document};
use domain::assessment::assess;
use domain::facility::{Declared, Facility, OwnMeasure, OwnSaving, Reply, ReplyDetail, Stream};
use submission;
use text::Language;

pub(super) const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

pub(super) fn both(facility: &Facility, language: Language) -> Papers {
    let catalogue = catalogue_embedded::whole();
    let assessment = assess(facility, catalogue, TODAY);
    papers(facility, &assessment, catalogue, "0123456789ab", language)
}

fn report(facility: &Facility, language: Language) -> Document {
    both(facility, language).together()
}

fn wall(facility: &Facility, language: Language) -> Document {
    let catalogue = catalogue_embedded::whole();
    let assessment = assess(facility, catalogue, TODAY);
    poster(facility, &assessment, catalogue, "0123456789ab", language)
}

/// Every example: its sector and its file.
pub(super) fn examples() -> Vec<(String, Vec<u8>)> {
    let folder =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("catalogue/examples");
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    let list: Vec<(String, Vec<u8>)> = paths
        .map(|path| (name(&path), fs::read(&path).unwrap()))
        .collect();
    assert!(list.len() >= 5, "only {} examples", list.len());
    list
}

pub(super) fn facility(json: &[u8]) -> Facility {
    submission::read(json).unwrap().facility
}

pub(super) fn pages(document: &Document, faces: &Faces) -> Vec<Page> {
    let mut draft = Draft::new(faces);
    let strips = set(document, &mut draft, &mut |_| {});
    paginate(strips)
}

/// A piece of text on a page: its box, a little less high than its letters.
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

pub(super) fn pieces<'a>(page: &'a Page, faces: &Faces) -> Vec<Piece<'a>> {
    let piece = |mark: &'a super::strip::Mark| match &mark.shape {
        Shape::Text {
            text,
            face,
            size,
            stretch,
        } => {
            let shown = text.trim_end();
            let gaps = f32::from(u16::try_from(shown.matches(' ').count()).unwrap());
            let width = faces.width(Style::new(*face, *size), shown) + gaps * stretch;
            Some(Piece {
                text: shown,
                left: mark.x,
                right: mark.x + width,
                top: mark.y - 0.6 * size,
                bottom: mark.y,
            })
        }
        _ => None,
    };
    page.marks.iter().filter_map(piece).collect()
}

/// How far down a page is filled, as a part of its text area.
pub(super) fn filled(page: &Page, faces: &Faces) -> f32 {
    let list = pieces(page, faces);
    let deepest = list.iter().map(|p| p.bottom).fold(TOP, f32::max);
    (deepest - TOP) / (BOTTOM - TOP)
}

/// Nothing leaves the text area, nothing lies on something else, no page is nearly empty without need.
pub(super) fn check_pages(name: &str, document: &Document) {
    let faces = Fonts::embedded().load().unwrap();
    let pages = pages(document, &faces);
    let mut short = 0;
    for (number, page) in pages.iter().enumerate() {
        let place = format!("{name}, page {}", number + 1);
        let list = pieces(page, &faces);
        for piece in &list {
            let Piece {
                text, left, right, ..
            } = piece;
            assert!(
                *left > LEFT - 0.1 && *right < LEFT + WIDTH + 0.2,
                "{place}: {text:?} {left}–{right}"
            );
            assert!(
                piece.top > TOP - 0.1 && piece.bottom < BOTTOM + 0.1,
                "{place}: {text:?}"
            );
        }
        for (index, one) in list.iter().enumerate() {
            for other in list.iter().skip(index + 1) {
                let beside = one.right < other.left + 0.1 || other.right < one.left + 0.1;
                let below = one.bottom < other.top || other.bottom < one.top;
                assert!(
                    beside || below,
                    "{place}: {:?} lies on {:?}",
                    one.text,
                    other.text
                );
            }
        }
        short += usize::from(filled(page, &faces) < 0.35);
    }
    let breaks = document
        .blocks
        .iter()
        .filter(|b| **b == Block::PageBreak)
        .count();
    assert!(
        short <= 1 + breaks,
        "{name}: {short} nearly empty pages of {}",
        pages.len()
    );
}

/// The independent checker finds nothing.
fn check_standards(name: &str, document: &Document, json: Vec<u8>) {
    let file = attachment(json, TODAY, Language::Vi);
    let bytes = write(document, Some(file), &Fonts::embedded(), &mut |_| {}).unwrap();
    for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
        let report =
            validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
        assert!(
            report.is_compliant,
            "{name}: {profile:?}: {:#?}",
            report.failures
        );
        assert!(
            report.rules.total > 90,
            "{profile:?}: {} rules",
            report.rules.total
        );
    }
}

#[test]
fn every_example_keeps_to_its_pages() {
    for (sector, json) in examples() {
        for language in [Language::Vi, Language::En] {
            let name = format!("{sector} {}", language.code());
            check_pages(&name, &report(&facility(&json), language));
        }
    }
}

#[test]
fn every_poster_is_one_page() {
    let faces = Fonts::embedded().load().unwrap();
    let mut long = verbose(3);
    for own in 0..5 {
        long.own_measures.push(OwnMeasure {
            id: format!("own-{own}"),
            name: long.site.name.clone(),
            saving: OwnSaving {
                money: Some(80_000_000.into()),
                ..OwnSaving::default()
            },
            ..OwnMeasure::default()
        });
    }
    let mut list = vec![long, Facility::default()];
    list.extend(examples().iter().map(|(_, json)| facility(json)));
    for (number, facility) in list.iter().enumerate() {
        for language in [Language::Vi, Language::En] {
            let poster = wall(facility, language);
            let name = format!("poster {number}: {}", poster.title);
            check_pages(&name, &poster);
            assert_eq!(pages(&poster, &faces).len(), 1, "{name}");
            if number < 4 {
                check_standards(&name, &poster, b"{}".to_vec());
            }
        }
    }
}

/// The annexes as a file of their own keep to the page and the standards, and say what they say behind the report.
#[test]
fn annexes_apart_are_those_behind_the_report() {
    for (sector, json) in examples().into_iter().take(3) {
        let papers = both(&facility(&json), Language::Vi);
        check_pages(&sector, &papers.annexes);
        check_standards(&sector, &papers.annexes, json.clone());
        let heads = |d: &Document| {
            d.blocks
                .iter()
                .filter(|b| matches!(b, Block::Annex(_)))
                .count()
        };
        assert_eq!(
            (heads(&papers.report), heads(&papers.annexes)),
            (0, 5),
            "{sector}"
        );
        let parts = papers.report.blocks.len() + papers.annexes.blocks.len();
        assert_eq!(papers.together().blocks.len(), parts + 1, "{sector}");
    }
}

#[test]
fn every_example_is_pdf_a_and_pdf_ua() {
    for (sector, json) in examples() {
        for language in [Language::Vi, Language::En] {
            let name = format!("{sector} {}", language.code());
            check_standards(&name, &report(&facility(&json), language), json.clone());
        }
    }
}

/// Both languages in one file: two parts, each with its language, bookmarks below the names of the languages, one signature.
#[test]
fn a_bilingual_report_keeps_to_the_standards() {
    let (sector, json) = examples().remove(0);
    let facility = facility(&json);
    let own = report(&facility, Language::Vi);
    let other = report(&facility, Language::En);
    let apart = [&own, &other].map(|d| pages(d, &Fonts::embedded().load().unwrap()).len());
    let both = bilingual(own, other, Language::En);
    check_standards(&format!("{sector} both"), &both, json);

    let translation = both.translation.as_deref().unwrap();
    let signatures = |d: &Document| {
        let is = |b: &&Block| matches!(b, Block::Signature(_));
        d.blocks.iter().filter(is).count()
    };
    assert_eq!((signatures(&both), signatures(translation)), (1, 0));
    let bytes = write(&both, None, &Fonts::embedded(), &mut |_| {}).unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let count = pdf.get_pages().len();
    assert!(count + 1 >= apart[0] + apart[1], "{count} of {apart:?}");
    let parts = pdf.objects.values().filter_map(|o| o.as_dict().ok());
    let parts = parts.filter(|d| {
        d.get(b"S")
            .and_then(|s| s.as_name())
            .is_ok_and(|n| n == b"Part")
    });
    let mut languages: Vec<&[u8]> = parts
        .map(|d| d.get(b"Lang").unwrap().as_str().unwrap())
        .collect();
    languages.sort_unstable();
    assert_eq!(languages, [&b"en"[..], b"vi"]);
    let contents = pdf.get_toc().unwrap().toc;
    let top: Vec<&str> = contents
        .iter()
        .filter(|e| e.level == 1)
        .map(|e| e.title.as_str())
        .collect();
    assert_eq!(top, ["Tiếng Việt", "English"]);
    assert!(contents.len() > 20, "{} bookmarks", contents.len());
}

/// The application of a factory that declared everything, or nothing.
fn asked(facility: &Facility, language: Language) -> Document {
    let catalogue = catalogue_embedded::whole();
    let assessment = assess(facility, catalogue, TODAY);
    let declaring = Declaring {
        facility,
        assessment: &assessment,
        found: None,
        digest: "0123456789ab",
        rules: domain::recognition::rules(facility, catalogue).unwrap(),
    };
    application(declaring, catalogue, language)
}

#[test]
fn every_application_keeps_to_its_pages_and_to_the_standards() {
    let faces = Fonts::embedded().load().unwrap();
    for (index, (sector, json)) in examples().into_iter().enumerate() {
        let nothing = facility(&json);
        let mut everything = nothing.clone();
        let rules = &catalogue_embedded::whole().recognitions()[0];
        for criterion in &rules.criteria {
            let said = Declared {
                yes: Some(true),
                evidence: "Văn bản số 12/2026, ngày 3 tháng 4 năm 2026, kèm phụ lục ".repeat(3),
            };
            everything
                .follow_up
                .declared
                .insert(criterion.id.clone(), said);
        }
        for (facility, language) in [(nothing, Language::Vi), (everything, Language::En)] {
            let document = asked(&facility, language);
            let name = format!("application {sector} {}", language.code());
            check_pages(&name, &document);
            let receivers = text::Text::new(language).report_receivers();
            let signed = pages(&document, &faces).into_iter().find_map(|page| {
                let pieces = pieces(&page, &faces);
                pieces.iter().position(|p| p.text == receivers)
            });
            assert!(
                signed.is_some_and(|at| at > 2),
                "{name}: the signature stands alone"
            );
            if index < 2 {
                check_standards(&name, &document, json.clone());
            }
        }
    }
}

#[test]
fn every_blank_checklist_keeps_to_its_pages_and_to_the_standards() {
    let catalogue = catalogue_embedded::whole();
    for (index, sector) in catalogue.sectors().iter().enumerate() {
        for language in [Language::Vi, Language::En] {
            let mut facility = Facility::default();
            facility.site.sector = Some(sector.sector.id.clone());
            let document = blank(&facility, catalogue, TODAY, language);
            let name = format!("blank {} {}", sector.sector.id, language.code());
            check_pages(&name, &document);
            let boxes = |b: &Block| match b {
                Block::Entries(list) => list.iter().filter(|e| e.whole).count(),
                _ => 0,
            };
            let questions: usize = document.blocks.iter().map(boxes).sum();
            assert!(questions >= 30, "{name}: {questions} questions");
            if index < 5 {
                check_standards(&name, &document, b"{}".to_vec());
            }
        }
    }
}

/// The checker is able to find something: the same file without its tags, or with a wrong name of the standard, is refused.
#[test]
fn the_checker_finds_what_is_wrong() {
    let document = report(&Facility::default(), Language::Vi);
    let bytes = write(&document, None, &Fonts::embedded(), &mut |_| {}).unwrap();
    for (word, other) in [
        ("/StructTreeRoot ", "/StructTreeRoox "),
        ("pdfuaid:part>1", "pdfuaid:part>7"),
    ] {
        let (word, other) = (word.as_bytes(), other.as_bytes());
        let at = bytes.windows(word.len()).position(|w| w == word).unwrap();
        let mut broken = bytes.clone();
        broken[at..at + word.len()].copy_from_slice(other);
        let report = validate_pdf_bytes(
            &broken,
            &ValidationOptions::default().profile(ValidationProfile::PdfUa1),
        )
        .unwrap();
        assert!(!report.is_compliant);
    }
}

/// The files inside a PDF, as another library takes them out.
fn attached(bytes: &[u8]) -> Vec<Vec<u8>> {
    let pdf = lopdf::Document::load_mem(bytes).unwrap();
    let is_file = |stream: &&lopdf::Stream| stream.dict.has_type(b"EmbeddedFile");
    let streams = pdf.objects.values().filter_map(|o| o.as_stream().ok());
    let files = streams.filter(is_file);
    files.map(|s| s.decompressed_content().unwrap()).collect()
}

#[test]
fn the_attachment_is_the_submission_byte_for_byte() {
    for (sector, json) in examples() {
        let document = report(&facility(&json), Language::Vi);
        let file = attachment(json.clone(), TODAY, Language::Vi);
        let bytes = write(&document, Some(file), &Fonts::embedded(), &mut |_| {}).unwrap();
        assert!(attached(&bytes) == [json], "{sector}");
    }
}

/// A factory that says far more than anybody asked for.
fn verbose(streams: usize) -> Facility {
    let mut facility = Facility::default();
    let long = "Công ty trách nhiệm hữu hạn một thành viên sản xuất thương mại dịch vụ xuất nhập khẩu bia rượu nước giải khát và thực phẩm chế biến Nguyễn Phước Thịnh Vượng";
    facility.site.name = format!("{long} (chi nhánh {})", "x".repeat(90));
    facility.site.address = format!("{long}, {long}");
    facility.site.sector = Some("beer-beverage".to_owned());
    facility.site.province = Some("25".to_owned());
    facility.site.contact.name = long.to_owned();
    let note = "nước ".repeat(300);
    let areas = catalogue_embedded::whole().areas();
    for measure in areas.iter().flat_map(|area| &area.measures).take(12) {
        let detail = ReplyDetail {
            note: note.clone(),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        facility.replies.insert(measure.id.clone(), detail);
    }
    let groups = [Group::Energy, Group::Water, Group::Material, Group::Waste];
    for number in 0..streams {
        let group = groups[number % groups.len()];
        let mut stream = Stream::new(format!("s{number}"), group, Unit::Kg);
        stream.name = format!("{number} {long}");
        stream.quantity = Some((1_234_567_890_i64 + i64::try_from(number).unwrap()).into());
        stream.price = Some(987_654_321.into());
        stream.known = Known::Estimated;
        facility.streams.push(stream);
    }
    facility
}

#[test]
fn awkward_factories_keep_to_their_pages() {
    for streams in [0, 1, 60] {
        for language in [Language::Vi, Language::En] {
            let name = format!("{streams} streams {}", language.code());
            let document = report(&verbose(streams), language);
            check_pages(&name, &document);
            check_standards(&name, &document, b"{}".to_vec());
        }
    }
    check_pages("nothing", &report(&Facility::default(), Language::Vi));
}
