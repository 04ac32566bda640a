//! The catalogue as a browser fetches it, in one language and part by part, against the whole: names, units and figures are the same.

mod shown;

use crate::shared::{TODAY, factory, folder};
use catalogue::{Book, Catalogue, unpack};
use domain::assessment::assess;
use shown::{shown, shown_to_offices};
use std::collections::BTreeMap;
use text::Language;

type Parts = BTreeMap<String, Vec<u8>>;

/// The packed parts of a language by name, as the files of a build hold them.
fn packed(language: Language) -> Parts {
    let whole = catalogue_embedded::whole().book();
    let parts = catalogue_files::parts(whole, language).unwrap();
    parts.into_iter().collect()
}

fn part(parts: &Parts, name: &str) -> Book {
    unpack(&parts[name]).unwrap()
}

/// What the first page has.
fn start(parts: &Parts) -> Catalogue {
    let start = Catalogue::new(part(parts, "start"));
    assert!(!start.has_common());
    start
}

/// What the page has after it opened a factory of a sector (`src/ui/knowledge.rs`): the part of the first page, and then what every factory needs with the sector's own.
fn fetched(parts: &Parts, sector: &str) -> Catalogue {
    let list = vec![part(parts, "catalogue"), part(parts, sector)];
    start(parts).with(list)
}

/// What the library and the office have: every sector, and what the office alone reads, whichever comes first.
fn everything(parts: &Parts) -> [Catalogue; 2] {
    let mut list = vec![part(parts, "catalogue")];
    for sector in catalogue_embedded::whole().sectors() {
        list.push(part(parts, &sector.sector.id));
    }
    let office = || vec![part(parts, "office")];
    let office_last = start(parts).with(list.clone()).with(office());
    let office_first = start(parts).with(office()).with(list);
    [office_last, office_first]
}

fn compare(parts: &Catalogue, language: Language, sector: Option<&str>) {
    let found = shown(parts, language, sector);
    let expected = shown(catalogue_embedded::whole(), language, sector);
    assert_eq!(found.len(), expected.len(), "{sector:?}");
    let different: Vec<String> = found
        .iter()
        .zip(&expected)
        .filter(|(found, expected)| found != expected)
        .map(|(found, expected)| format!("{}: {} for {}", expected.0, found.1, expected.1))
        .collect();
    assert!(
        different.is_empty(),
        "{language:?} {sector:?}\n{}",
        different.join("\n")
    );
}

#[test]
fn the_first_part_says_what_the_whole_catalogue_says() {
    for language in Language::ALL {
        let parts = packed(language);
        let base = start(&parts).with(vec![part(&parts, "catalogue")]);
        compare(&base, language, None);
        let whole = catalogue_embedded::whole();
        // What the start needs, what every sector shares, and what the office needs.
        assert_eq!(parts.len(), whole.sectors().len() + 3);
        for file in whole.sectors() {
            let found = base.sector(&file.sector.id).unwrap();
            assert!(!found.has_content());
            let (own, other) = (&found.sector, &file.sector);
            assert_eq!(
                language.pick(&own.vi, &own.en),
                language.pick(&other.vi, &other.en)
            );
        }
    }
}

#[test]
fn every_sector_says_what_the_whole_catalogue_says() {
    for language in Language::ALL {
        let parts = packed(language);
        for file in catalogue_embedded::whole().sectors() {
            let id = &file.sector.id;
            let catalogue = fetched(&parts, id);
            assert!(catalogue.has_content(id));
            compare(&catalogue, language, Some(id));
        }
    }
}

/// Nothing is lost between the parts: together they are the whole catalogue in one language, whatever came first.
#[test]
fn the_parts_together_are_the_whole_catalogue() {
    let whole = catalogue_embedded::whole();
    for language in Language::ALL {
        let in_order = |book: &Book| {
            let mut book = book.clone();
            book.sources.sort_by(|a, b| a.id.cmp(&b.id));
            book
        };
        let spoken = in_order(&whole.book().in_one_language(language));
        for loaded in everything(&packed(language)) {
            let found = in_order(loaded.book());
            let ids = |book: &Book| -> Vec<String> {
                book.sources.iter().map(|s| s.id.clone()).collect()
            };
            let named = ids(&found);
            // A source that no entry names is fetched by nobody.
            let lost: Vec<String> = ids(&spoken)
                .into_iter()
                .filter(|id| !named.contains(id))
                .collect();
            let used = serde_json::to_string(&Book {
                sources: Vec::new(),
                ..spoken.clone()
            })
            .unwrap();
            let lost: Vec<&String> = lost
                .iter()
                .filter(|id| used.contains(&format!("\"{id}\"")))
                .collect();
            assert!(lost.is_empty(), "{lost:?}");
            let without = |book: Book| Book {
                sources: Vec::new(),
                ..book
            };
            let sources = found.sources.clone();
            assert!(sources.iter().all(|s| spoken.sources.contains(s)));
            assert_eq!(without(found), without(spoken.clone()), "{language:?}");
            compare_office(&loaded, language);
        }
    }
}

/// What the office reads of it is said as the whole catalogue says it.
fn compare_office(parts: &Catalogue, language: Language) {
    let found = shown_to_offices(parts, language);
    assert!(found.len() > 20, "{found:?}");
    let expected = shown_to_offices(catalogue_embedded::whole(), language);
    assert_eq!(found, expected);
}

/// The figures of an assessment do not depend on the language, nor on the sectors that were not fetched.
#[test]
fn the_examples_are_assessed_alike_from_their_parts() {
    let whole = catalogue_embedded::whole();
    for language in Language::ALL {
        let parts = packed(language);
        for sector in whole.examples() {
            let path = folder("catalogue/examples").join(format!("{sector}.json"));
            let facility = factory(&path);
            let catalogue = fetched(&parts, sector);
            let found = assess(&facility, &catalogue, TODAY);
            let expected = assess(&facility, whole, TODAY);
            assert_eq!(found.totals, expected.totals, "{sector}");
            assert_eq!(found.opportunities, expected.opportunities, "{sector}");
            assert_eq!(found.energy, expected.energy, "{sector}");
            assert_eq!(found.balances, expected.balances, "{sector}");
            assert_eq!(found.ranges, expected.ranges, "{sector}");
        }
    }
}

/// A page in one language does not carry the sentences of the other.
#[test]
fn the_other_language_is_left_out() {
    let whole = catalogue_embedded::whole().book();
    let long: Vec<(&str, &str)> = whole
        .areas
        .iter()
        .flat_map(|a| &a.measures)
        .map(|m| (m.vi.why.as_str(), m.en.why.as_str()))
        .collect();
    assert!(long.len() > 100);
    for language in Language::ALL {
        let base = &packed(language)["catalogue"];
        let holds = |words: &str| base.windows(words.len()).any(|w| w == words.as_bytes());
        for (vi, en) in &long {
            let other = language.other();
            assert!(holds(language.pick(vi, en)), "{vi}");
            assert!(!holds(other.pick(vi, en)), "{en}");
        }
    }
}
