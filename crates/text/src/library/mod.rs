//! The library: everything that the catalogue knows as entries that can be searched, filtered and named by an address. Knows no factory and no screen.

mod collect;
mod entry;
mod fold;
mod query;

use catalogue::order;
pub use collect::entries;
pub use entry::{Entry, Kind};
pub use fold::fold;
pub use query::Query;

/// The places in the list of the entries that a query asks for: those with its words side by side in their name first, then with the words in their name, then the others.
/// Words are whole, as Vietnamese is written syllable by syllable; only the last one may still be on its way.
#[must_use]
pub fn search(entries: &[Entry], query: &Query) -> Vec<usize> {
    let folded = fold(&query.words);
    let phrase = folded.trim_end();
    let count = phrase.split_whitespace().count();
    let wanted: Vec<String> = phrase
        .split_whitespace()
        .enumerate()
        .map(|(at, word)| match at + 1 {
            last if last == count => format!(" {word}"),
            _ => format!(" {word} "),
        })
        .collect();
    let holds = |text: &str| wanted.iter().all(|word| text.contains(word.as_str()));
    let mut found: Vec<(u8, usize)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        if query.allows(entry) && holds(&entry.words) {
            let title = fold(&entry.title);
            let rank = match (title.contains(phrase), entry.words.contains(phrase)) {
                (true, _) => 0,
                (false, _) if holds(&title) => 1,
                (false, true) => 2,
                (false, false) => 3,
            };
            found.push((rank, at));
        }
    }
    order::sort(&mut found);
    found.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Text};

    fn all() -> Vec<Entry> {
        entries(catalogue_embedded::whole(), Text::new(Language::Vi))
    }

    fn titles(query: &Query) -> Vec<String> {
        let list = all();
        search(&list, query)
            .into_iter()
            .map(|at| list[at].title.clone())
            .collect()
    }

    #[test]
    fn marks_and_capitals_do_not_matter() {
        let words = |words: &str| Query {
            words: words.to_owned(),
            ..Query::default()
        };
        let with = titles(&words("Lò Hơi"));
        assert!(!with.is_empty());
        assert_eq!(with, titles(&words("lo hoi")));
        assert_eq!(with, titles(&words("  LO   hoi ")));
        assert!(with[0].to_lowercase().contains("lò hơi"), "{}", with[0]);
        assert!(with[1].to_lowercase().contains("lò hơi"), "{}", with[1]);
        assert_eq!(titles(&words("đ")), titles(&words("d")));
        assert!(titles(&words("lo h")).len() >= with.len());
        assert!(titles(&words("xyzzy")).is_empty());
    }

    #[test]
    fn every_measure_benchmark_rule_and_source_is_there_once() {
        let catalogue = catalogue_embedded::whole();
        let list = all();
        let count = |kind: Kind| list.iter().filter(|e| e.kind == kind).count();
        assert_eq!(count(Kind::Measure), catalogue.measures().count());
        let benchmarks = catalogue.sectors().iter().map(|s| s.benchmarks.len());
        assert_eq!(count(Kind::Benchmark), benchmarks.sum::<usize>());
        assert_eq!(count(Kind::Programme), catalogue.targets().len());
        assert_eq!(count(Kind::Support), catalogue.schemes().len());
        assert_eq!(count(Kind::Rule), catalogue.thresholds().len());
        assert_eq!(count(Kind::Source), catalogue.sources().len());
        let mut names: Vec<(Kind, &str)> = list.iter().map(|e| (e.kind, e.id.as_str())).collect();
        names.sort_unstable();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before, "two entries with one address");
    }

    #[test]
    fn a_sector_sees_its_own_measures_and_those_of_its_areas() {
        let query = Query {
            kind: Some(Kind::Measure),
            sector: "tea".to_owned(),
            ..Query::default()
        };
        let list = all();
        let found = search(&list, &query);
        assert!(
            found
                .iter()
                .all(|at| list[*at].sector.as_deref() == Some("tea"))
        );
        assert!(found.len() >= 8, "{}", found.len());
    }
}
