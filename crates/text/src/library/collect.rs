//! The entries of the library, drawn from the catalogue in the words of one language.

use super::{Entry, Kind, fold};
use crate::Text;
use catalogue::{
    Benchmark, Catalogue, Cite, Measure, Pair, Scheme, SectorFile, Source, Target, Threshold,
};
use std::collections::BTreeMap;

/// Every entry, kind after kind, in the order of the catalogue.
#[must_use]
pub fn entries(catalogue: &Catalogue, text: Text) -> Vec<Entry> {
    let library = Library { catalogue, text };
    let mut list = Vec::new();
    for file in catalogue.areas() {
        let area = text.language.pick(&file.area.vi, &file.area.en);
        let each = file.measures.iter();
        list.extend(each.map(|m| library.measure(m, area, Some(&file.area.id), None)));
    }
    for file in catalogue.sectors() {
        let sector = text.language.pick(&file.sector.vi, &file.sector.en);
        let each = file.measures.iter();
        list.extend(each.map(|m| library.measure(m, sector, None, Some(&file.sector.id))));
    }
    for file in catalogue.sectors() {
        list.extend(library.benchmarks(file));
    }
    let mut seen = BTreeMap::new();
    let targets = catalogue.targets().iter();
    list.extend(targets.map(|t| library.target(t, &mut seen)));
    list.extend(catalogue.schemes().iter().map(|s| library.scheme(s)));
    list.extend(catalogue.thresholds().iter().map(|t| library.threshold(t)));
    list.extend(catalogue.sources().iter().map(source));
    list
}

struct Library<'a> {
    catalogue: &'a Catalogue,
    text: Text,
}

impl Library<'_> {
    fn measure(
        &self,
        measure: &Measure,
        place: &str,
        area: Option<&str>,
        sector: Option<&str>,
    ) -> Entry {
        let words = self.text.measure(measure);
        let more = [
            words.question.as_str(),
            &words.why,
            &words.look,
            &words.first,
            words.caution.as_deref().unwrap_or_default(),
            measure
                .step
                .as_ref()
                .map_or("", |s| self.text.language.of(s)),
            &self.sources(&measure.cite),
        ]
        .join(" ");
        Entry {
            area: area.map(str::to_owned),
            sector: sector.map(str::to_owned),
            technique: Some(measure.technique),
            invest: Some(measure.invest),
            ..entry(Kind::Measure, &measure.id, &words.name, place, &more)
        }
    }

    /// Benchmarks are named by sector, product and metric; a number tells several of them apart.
    fn benchmarks(&self, file: &SectorFile) -> Vec<Entry> {
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        let sector = self.text.language.pick(&file.sector.vi, &file.sector.en);
        let each = file.benchmarks.iter().map(|benchmark| {
            let base = format!(
                "{}.{}.{}",
                file.sector.id,
                benchmark.product,
                benchmark.metric.id()
            );
            let number = count.entry(base.clone()).or_insert(0);
            *number += 1;
            let id = format!("{base}.{number}");
            let product = file.products.iter().find(|p| p.id == benchmark.product);
            let product = product.map_or("", |p| self.text.language.pick(&p.vi, &p.en));
            let title = format!(
                "{product}: {}",
                self.text.metric(benchmark.metric.id(), self.catalogue)
            );
            Entry {
                sector: Some(file.sector.id.clone()),
                ..entry(
                    Kind::Benchmark,
                    &id,
                    &title,
                    sector,
                    &self.benchmark_words(benchmark),
                )
            }
        });
        each.collect()
    }

    fn benchmark_words(&self, benchmark: &Benchmark) -> String {
        let pairs = [&benchmark.band, &benchmark.note].into_iter().flatten();
        let mut words: Vec<&str> = pairs.map(|p| self.text.language.of(p)).collect();
        let sources = self.sources(&benchmark.cite);
        words.extend([benchmark.unit.as_str(), &sources]);
        words.join(" ")
    }

    /// Several targets share a programme; a number tells them apart.
    fn target<'t>(&self, target: &'t Target, seen: &mut BTreeMap<&'t str, usize>) -> Entry {
        let number = seen.entry(&target.programme).or_insert(0);
        *number += 1;
        let id = format!("{}.{number}", target.programme);
        let say = |pair: &Option<Pair>| {
            let words = pair.as_ref().map(|p| self.text.language.of(p));
            words.unwrap_or_default().to_owned()
        };
        let indicator = target.indicator.as_ref();
        let indicator = indicator.map_or("", |i| self.text.language.pick(&i.vi, &i.en));
        let province = target.province.as_deref();
        let province = province.and_then(|code| self.catalogue.province(code));
        let province = province.map(|p| self.text.province(p)).unwrap_or_default();
        let more = [
            province,
            say(&target.deadline),
            say(&target.sender),
            say(&target.receiver),
            self.sources(&target.cite),
        ]
        .join(" ");
        let title = self.text.language.of(&target.title);
        entry(Kind::Programme, &id, title, indicator, &more)
    }

    fn scheme(&self, scheme: &Scheme) -> Entry {
        let say = |pair: &Option<Pair>| {
            let words = pair.as_ref().map(|p| self.text.language.of(p));
            words.unwrap_or_default().to_owned()
        };
        let more = [
            say(&scheme.basis),
            say(&scheme.eligibility),
            self.sources(&scheme.cite),
        ]
        .join(" ");
        let title = self.text.language.pick(&scheme.vi, &scheme.en);
        let detail = self.text.language.of(&scheme.status);
        entry(Kind::Support, &scheme.id, title, detail, &more)
    }

    fn threshold(&self, threshold: &Threshold) -> Entry {
        let pairs = [
            &threshold.condition,
            &threshold.obligation,
            &threshold.deadline,
            &threshold.receiver,
        ];
        let pairs = pairs.into_iter().flatten();
        let mut words: Vec<&str> = pairs.map(|p| self.text.language.of(p)).collect();
        let sources = self.sources(&threshold.cite);
        words.push(&sources);
        let title = self.text.language.pick(&threshold.vi, &threshold.en);
        let detail = self.text.language.of(&threshold.status);
        entry(Kind::Rule, &threshold.id, title, detail, &words.join(" "))
    }

    fn sources(&self, cite: &Cite) -> String {
        self.text.sources(cite, self.catalogue)
    }
}

fn source(source: &Source) -> Entry {
    let detail = match source.year {
        Some(year) => format!("{}, {year}", source.publisher),
        None => source.publisher.clone(),
    };
    entry(Kind::Source, &source.id, &source.title, &detail, "")
}

fn entry(kind: Kind, id: &str, title: &str, detail: &str, more: &str) -> Entry {
    Entry {
        kind,
        id: id.to_owned(),
        title: title.to_owned(),
        detail: detail.to_owned(),
        sector: None,
        area: None,
        technique: None,
        invest: None,
        words: fold(&format!("{title} {detail} {more}")),
    }
}
