//! What the report and the workbook are drawn from, and the names of things in their language.

use crate::decimals::money_places;
use catalogue::{Catalogue, Level, Target};
use domain::assessment::Assessment;
use domain::facility::Facility;
use domain::indicator::{Comparison, Specific};
use rust_decimal::Decimal;
use submission::short_digest;
use text::{Language, Names, Text, date};

/// The provinces were merged in this year.
const MERGED: i32 = 2025;
/// Dots to write on.
const OPEN: &str = "........";

/// One facility with its results, and the language in which they are shown.
#[derive(Clone, Copy)]
pub(crate) struct ReportView<'a> {
    pub(crate) text: Text,
    pub(crate) facility: &'a Facility,
    pub(crate) assessment: &'a Assessment,
    pub(crate) catalogue: &'a Catalogue,
}

impl<'a> ReportView<'a> {
    pub(crate) fn new(
        facility: &'a Facility,
        assessment: &'a Assessment,
        catalogue: &'a Catalogue,
        language: Language,
    ) -> Self {
        let totals = &assessment.totals;
        // One figure reads the same in a table, in a sentence and in a picture: the total saving decides how, else the bills.
        let largest = match totals.money.is_zero() {
            true => totals.bills,
            false => totals.money,
        };
        let decimals = money_places(std::iter::once(largest));
        Self {
            text: Text::on_paper(language).with_decimals(decimals),
            facility,
            assessment,
            catalogue,
        }
    }

    /// The names of its things.
    pub(crate) fn names(self) -> Names<'a> {
        self.text.names(self.facility, self.catalogue)
    }

    /// The facility's name, or that it has none.
    pub(crate) fn name(self) -> String {
        match self.facility.site.name.trim() {
            "" => self.text.report_unnamed().to_owned(),
            name => name.to_owned(),
        }
    }

    /// One sentence on what the file is about.
    pub(crate) fn subject(self) -> String {
        match self.facility.site.year {
            Some(year) => self.text.report_subject(&year.to_string()),
            None => self.text.report_title_of(&self.name()),
        }
    }

    /// A title, with the mark of an example where the facility is one.
    pub(crate) fn marked(self, title: String) -> String {
        if self.facility.example {
            format!("{title} – {}", self.text.report_example_mark())
        } else {
            title
        }
    }

    /// What stands at the foot of every page: the short digest, the catalogue's version, the day.
    pub(crate) fn foot(self, digest: &str) -> String {
        let (text, today) = (self.text, self.assessment.today);
        let day = date::short(today.year, today.month, today.day, text.language);
        let version = self
            .catalogue
            .day()
            .map(|d| text.day_of(d))
            .unwrap_or_default();
        let line = text.report_footer(text::said::ReportFooter {
            catalogue: &version,
            date: &day,
            digest: &short_digest(digest),
        });
        if self.facility.example {
            format!("{} · {line}", text.report_example_short())
        } else {
            line
        }
    }

    /// The province as it is called in law, without the former ones in it.
    pub(crate) fn province(self) -> String {
        let code = self.facility.site.province.as_deref();
        let province = code.and_then(|c| self.catalogue.province(c));
        province.map_or_else(String::new, |p| {
            self.text.language.pick(&p.vi, &p.en).to_owned()
        })
    }

    /// The year of the data; dots to write on where it is not stated.
    pub(crate) fn year(self) -> String {
        let site = &self.facility.site;
        let said = |year| self.text.year_of(year, site.first_month);
        site.year.map_or_else(|| OPEN.to_owned(), said)
    }

    /// The year in which the paper is signed.
    pub(crate) fn signing_year(self) -> String {
        self.assessment.today.year.to_string()
    }

    /// By which plan of the authorities the report is made; dots to write on where none applies.
    pub(crate) fn ground(self) -> String {
        let band = self.assessment.programme.band.as_ref();
        match band.map(|t| if self.binds(t) { t } else { self.national(t) }) {
            Some(target) => self.cited(target),
            None => OPEN.repeat(4),
        }
    }

    /// Whether a plan is of the whole province: one of before it was merged binds a part of it alone, and which part the facility stands in is not known.
    pub(crate) fn binds(self, target: &Target) -> bool {
        let Some(code) = target.province.as_deref() else {
            return true;
        };
        let province = self.catalogue.province(code);
        let merged = province.is_some_and(|p| p.former.len() > 1);
        !merged || target.from.is_some_and(|from| from > MERGED)
    }

    /// The national programme of the same year; the plan itself where there is none.
    fn national(self, plan: &'a Target) -> &'a Target {
        let year = self
            .facility
            .site
            .year
            .unwrap_or(self.assessment.today.year);
        let runs = |t: &&Target| t.runs_in(year);
        let id = |t: &Target| t.indicator.as_ref().map(|i| i.id.clone());
        let mut all = self.catalogue.targets().iter().filter(runs);
        let found = all.find(|t| t.level == Level::National && id(t) == id(plan));
        found.unwrap_or(plan)
    }

    /// A plan that the opening has cited already: its kind and number. The whole title where the opening cites another one.
    pub(crate) fn cited_again(self, target: &Target) -> String {
        let mut sources = target.cite.refs.iter();
        let law = sources.find_map(|id| self.catalogue.source(id)?.law.as_ref());
        match law.filter(|law| law.date.is_some() && self.binds(target)) {
            Some(law) => self.text.law_in_short(law),
            None => self.text.language.of(&target.title).to_owned(),
        }
    }

    /// A plan as laws are cited, with its title in the language of the paper.
    fn cited(self, target: &Target) -> String {
        let title = self.text.language.of(&target.title);
        let sources = target.cite.refs.iter();
        let mut laws = sources.filter_map(|id| self.catalogue.source(id)?.law.as_ref());
        match (laws.find(|law| law.date.is_some()), self.text.language) {
            (Some(law), Language::Vi) if !law.title.is_empty() => self.text.law_in_a_sentence(law),
            // The first page has no room for the issuer, whose name is Vietnamese.
            (Some(law), Language::En) => {
                let short = self.text.law_in_short(law);
                let day = law.date.map(|day| self.text.day_of(day));
                let short = match day {
                    Some(day) => self.text.law_of_day(&day, &short),
                    None => short,
                };
                self.text.law_titled(&short, title)
            }
            _ => title.to_owned(),
        }
    }

    /// The name of a stream without what stands in brackets behind it, where that tells it from the others.
    pub(crate) fn stream_in_short(self, id: &str) -> String {
        let short = |id: &str| {
            let whole = self.stream(id);
            let short = whole.split_once(" (").map(|(name, _)| name.to_owned());
            short.unwrap_or(whole)
        };
        let own = short(id);
        let mut others = self.facility.streams.iter().filter(|s| s.id != id);
        match others.any(|s| short(&s.id) == own) {
            true => self.stream(id),
            false => own,
        }
    }

    /// A unit of emissions where other gases than CO₂ are not counted.
    pub(crate) fn without_equivalent(self, unit: &str) -> String {
        unit.replace("CO₂e", " CO₂").replace("CO₂tđ", "CO₂")
    }

    /// The name of the sector.
    pub(crate) fn sector(self) -> String {
        let id = self.facility.site.sector.as_deref();
        let sector = id.and_then(|id| self.catalogue.sector(id));
        let name = sector.map(|s| self.text.language.pick(&s.sector.vi, &s.sector.en));
        name.unwrap_or_default().to_owned()
    }

    /// The code of the main activity with its name.
    pub(crate) fn vsic(self) -> String {
        let Some(code) = self.facility.site.vsic.as_deref() else {
            return String::new();
        };
        let entry = self.catalogue.vsic().iter().find(|v| v.code == code);
        entry.map_or_else(
            || code.to_owned(),
            |v| {
                let name = self.text.language.pick(&v.vi, &v.en);
                self.text.report_site_vsic_value(code, name)
            },
        )
    }

    /// To whom the report goes.
    pub(crate) fn receiver(self) -> String {
        let programme = &self.assessment.programme;
        self.names().receiver(programme)
    }

    /// By when.
    pub(crate) fn deadline(self) -> String {
        let programme = &self.assessment.programme;
        self.names().deadline(programme)
    }

    pub(crate) fn measure(self, id: &str) -> String {
        self.names().measure_name(id)
    }

    pub(crate) fn stream(self, id: &str) -> String {
        self.names().stream_name(id)
    }

    /// Whose figure a benchmark is.
    pub(crate) fn compared_with(self, comparison: &Comparison) -> String {
        let text = self.text;
        let words = [&comparison.benchmark.band, &comparison.benchmark.note]
            .into_iter()
            .flatten()
            .map(|pair| text.language.of(pair));
        let mut who = words.collect::<Vec<_>>().join("; ");
        if who.is_empty() {
            text.report_benchmarks_published().clone_into(&mut who);
        }
        if comparison.expired {
            who = text.report_benchmarks_expired(&who);
        }
        who
    }

    /// Unit of a specific consumption as it is printed.
    pub(crate) fn unit_per(self, specific: &Specific) -> String {
        self.text.specific_unit(specific).0
    }

    /// A specific consumption, or a figure it is compared with, in the printed unit.
    pub(crate) fn per_product(self, specific: &Specific, value: Decimal) -> Decimal {
        let (_, factor) = self.text.specific_unit(specific);
        value.checked_mul(factor).unwrap_or(value)
    }

    /// A unit of the catalogue's thresholds, such as `TOE/year`, in words.
    pub(crate) fn per_year(self, unit: &str) -> String {
        self.text.compound_unit(unit, self.catalogue)
    }
}
