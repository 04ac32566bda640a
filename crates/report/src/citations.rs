//! The sources that a report or a workbook cites, numbered in order of first mention.

use crate::view::ReportView;
use catalogue::{Cite, Confidence, Source};
use text::Text;

/// Ids of the sources cited so far; number 1 stands first.
#[derive(Default)]
pub(crate) struct Citations(Vec<String>);

impl Citations {
    /// The numbers of the sources of a figure and the trust in it with the place, such as "[3] (A), table 2"; of general knowledge only that it is such.
    pub(crate) fn cite(&mut self, cite: &Cite, view: ReportView<'_>) -> String {
        let read = cite.refs.iter().filter_map(|id| view.catalogue.source(id));
        let (soft, firm): (Vec<&Source>, Vec<&Source>) = read.partition(|s| s.soft.is_some());
        if cite.verify || (firm.is_empty() && !soft.is_empty()) {
            return view.text.term_source_verify().to_owned();
        }
        let mut numbers: Vec<usize> = Vec::new();
        for id in firm.into_iter().map(|source| &source.id) {
            let found = self
                .0
                .iter()
                .position(|s| s == id || is_one_law(s, id, view));
            let number = found.unwrap_or(self.0.len());
            if found.is_none() {
                self.0.push(id.clone());
            }
            // One law read in two places is one source.
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        let numbers: String = numbers.iter().map(|n| format!("[{}]", n + 1)).collect();
        let trust = match cite.confidence {
            Confidence::A => "A",
            Confidence::B => "B",
            Confidence::C => "C",
        };
        let mut line = format!("{numbers} ({trust})");
        if let Some(at) = &cite.at {
            line.push_str(", ");
            line.push_str(view.text.language.of(at));
        }
        line
    }

    /// The sources with their numbers.
    pub(crate) fn list<'a>(
        &self,
        view: ReportView<'a>,
    ) -> impl Iterator<Item = (usize, &'a Source)> {
        let found = self.0.iter().map(move |id| view.catalogue.source(id));
        (1..)
            .zip(found)
            .filter_map(|(n, source)| Some((n, source?)))
    }
}

/// Whether two sources are one law, read in two places: it is cited once.
fn is_one_law(one: &str, other: &str, view: ReportView<'_>) -> bool {
    let law = |id: &str| view.catalogue.source(id).and_then(|s| s.law.as_ref());
    law(one)
        .zip(law(other))
        .is_some_and(|(one, other)| one.number == other.number && one.kind == other.kind)
}

/// A source as it is printed: a law as laws are cited, anything else with its title, publisher and year.
pub(crate) fn printed(source: &Source, text: Text) -> String {
    if let Some(law) = &source.law {
        return text.law(law);
    }
    let year = source.year.map(|year| year.to_string());
    let by: Vec<&str> = [Some(publisher(source)), year.as_deref()]
        .into_iter()
        .flatten()
        .filter(|words| !words.is_empty())
        .collect();
    let line = match by.join(", ") {
        by if by.is_empty() => source.title.clone(),
        by if source.title.ends_with('?') => format!("{} {by}", source.title),
        by => format!("{}. {by}", source.title),
    };
    match address(source) {
        Some(address) => format!("{line}. {address}"),
        None => line,
    }
}

/// Who published a source, without where it was read.
pub(crate) fn publisher(source: &Source) -> &str {
    let first = source
        .publisher
        .split(';')
        .next()
        .unwrap_or_default()
        .trim();
    let lower = first.to_lowercase();
    if UNPRINTED.iter().any(|word| lower.contains(word)) {
        return "";
    }
    first
}

/// The address of a source where it is one that a signed paper may name: of an authority, a university, an international organisation.
pub(crate) fn address(source: &Source) -> Option<&str> {
    let url = source.url.as_deref().filter(|_| source.law.is_none())?;
    let host = url.split("://").nth(1)?.split('/').next()?;
    let official = |end: &str| host == end.trim_start_matches('.') || host.ends_with(end);
    OFFICIAL.iter().any(|end| official(end)).then_some(url)
}

/// Shelves of copied papers and of code, and notes that no publisher is known: nothing to print.
const UNPRINTED: [&str; 11] = [
    "scribd",
    "123doc",
    "github",
    "repository",
    "studocu",
    "slideshare",
    "bản đăng lại",
    "bản chép lại",
    "not named",
    "no publication",
    "third-party",
];

/// Ends of the names of hosts that are printed.
const OFFICIAL: [&str; 20] = [
    ".gov.vn",
    ".chinhphu.vn",
    ".evn.com.vn",
    ".gov",
    ".gov.uk",
    ".gov.au",
    ".gov.in",
    ".gc.ca",
    ".europa.eu",
    ".edu",
    ".edu.vn",
    ".ac.uk",
    ".int",
    ".un.org",
    ".unep.org",
    ".unido.org",
    ".fao.org",
    ".ifc.org",
    ".iea.org",
    ".doi.org",
];

#[cfg(test)]
mod tests {
    use super::Citations;
    use crate::view::ReportView;
    use catalogue::date::Date;
    use catalogue::{Cite, Confidence, Soft};
    use domain::assessment::assess;
    use domain::facility::Facility;
    use text::Language;

    #[test]
    fn who_sells_what_he_praises_is_named_in_no_signed_paper() {
        let (facility, catalogue) = (Facility::default(), catalogue_embedded::whole());
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        let assessment = assess(&facility, catalogue, today);
        let view = ReportView::new(&facility, &assessment, catalogue, Language::Vi);
        let of = |soft: Option<Soft>| {
            let mut sources = catalogue.sources().iter();
            sources.find(|s| s.soft == soft).unwrap().id.clone()
        };
        let (vendor, own) = (of(Some(Soft::Vendor)), of(Some(Soft::Calculation)));
        let firm = of(None);
        let cited = |refs: &[&String]| {
            let mut citations = Citations::default();
            let cite = Cite {
                refs: refs.iter().map(|id| (*id).clone()).collect(),
                at: None,
                note: None,
                confidence: Confidence::C,
                verify: false,
            };
            let line = citations.cite(&cite, view);
            let named = citations.list(view).map(|(_, s)| s.id.clone());
            (line, named.collect::<Vec<_>>())
        };
        let indicative = view.text.term_source_verify().to_owned();
        assert_eq!(cited(&[&vendor, &own]), (indicative, Vec::new()));
        let expected = ("[1] (C)".to_owned(), vec![firm.clone()]);
        assert_eq!(cited(&[&vendor, &firm]), expected);
    }
}
