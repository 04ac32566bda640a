//! What keeps a page from being done, field by field, as values: the sentence is made by the page.

use super::draft::Draft;
use super::field::{Field, Home};
use super::limits::shares;
use super::page::{Page, StreamPage, YearPage, streams_of};
use super::trouble::{Problem, Trouble};
use catalogue::Catalogue;
use catalogue::order;
use domain::checklist::sections;
use domain::facility::Facility;
use domain::indicator::{SplitRefusal, split};
use text::Language;

/// Element id of the sector choice.
pub const SECTOR: &str = "sector";
/// Element id of the province choice.
pub const PROVINCE: &str = "province";

/// Element id of the split between the products.
pub const SPLIT: &str = "split";

/// What a figure is judged by.
#[derive(Clone, Copy)]
struct Judge<'a> {
    draft: &'a Draft,
    language: Language,
    this_year: i32,
    catalogue: &'a Catalogue,
}

/// The problems of a page in the order of its fields.
#[must_use]
pub fn problems(
    draft: &Draft,
    page: &Page,
    language: Language,
    this_year: i32,
    catalogue: &Catalogue,
) -> Vec<Problem> {
    let judge = Judge {
        draft,
        language,
        this_year,
        catalogue,
    };
    match page {
        Page::Facility => judge.facility(),
        Page::Stream(id) => {
            let mut list = judge.fields(|home| home == Home::Stream(id));
            shares(draft, id, catalogue, &mut list);
            list
        }
        Page::Step(id) => judge.fields(|home| home == Home::Step(id)),
        Page::Streams(page) => judge.streams(*page),
        Page::Section(id) => {
            let asked = asked(id, &draft.facility, catalogue);
            judge.fields(|home| is_of(home, |id| asked.contains(&id)))
        }
        Page::Checklist => {
            let own = |id: &str| draft.facility.own_measures.iter().any(|m| m.id == id);
            judge.fields(|home| is_of(home, own))
        }
        Page::Outcome(id) => judge.fields(|home| home == Home::Outcome(id)),
        Page::Year(YearPage::Measures) => judge.fields(|home| matches!(home, Home::Outcome(_))),
        Page::Year(YearPage::Changes) => judge.fields(|home| home == Home::Changes),
        Page::Recognition => judge.fields(|home| home == Home::Recognition),
        Page::Plan => judge.fields(|home| home == Home::Plan),
        Page::Check | Page::Download => judge.whole(),
        Page::Start
        | Page::Hub
        | Page::Steps
        | Page::Paper
        | Page::Results(_)
        | Page::Year(YearPage::Result)
        | Page::About
        | Page::SelfCheck(_)
        | Page::Library(_)
        | Page::Entry(..)
        | Page::Office(_)
        | Page::Workshop(_)
        | Page::Join(_) => Vec::new(),
    }
}

/// The measures about which a section of the checklist asks.
fn asked<'a>(section: &str, facility: &'a Facility, catalogue: &'a Catalogue) -> Vec<&'a str> {
    let all = sections(facility, catalogue);
    let of_it = all.iter().filter(|s| s.id == section);
    let measures = of_it.flat_map(|s| s.measures.iter().chain(&s.more));
    measures.map(|m| m.id.as_str()).collect()
}

/// Whether a page is that of one of these measures.
fn is_of(home: Home<'_>, measures: impl Fn(&str) -> bool) -> bool {
    matches!(home, Home::Measure(id) if measures(id))
}

/// The problem of one field as it stands, without required fields.
#[must_use]
pub fn trouble_of(draft: &Draft, field: &Field, language: Language) -> Option<Trouble> {
    draft.refusal(field, language).map(Trouble::Refused)
}

/// What is wrong with the figure or text in a field as it stands; an empty one is not asked for here.
#[must_use]
pub fn of_field(
    draft: &Draft,
    field: &Field,
    language: Language,
    this_year: i32,
    catalogue: &Catalogue,
) -> Option<Problem> {
    let judge = Judge {
        draft,
        language,
        this_year,
        catalogue,
    };
    let trouble = judge.figure(field)?;
    Some(Problem::of(field.clone(), trouble))
}

impl Judge<'_> {
    /// The problems of the fields on these pages, in the order of the fields.
    fn fields(self, is_home: impl Fn(Home<'_>) -> bool) -> Vec<Problem> {
        let facility = &self.draft.facility;
        let checked = Field::each(facility, |field| field.spec().is_checked());
        let typed = self.draft.text.keys().cloned();
        let all = order::set(checked.into_iter().chain(typed));
        let here = all.into_iter().filter(|field| is_home(field.spec().home));
        here.filter_map(|field| {
            let trouble = self.figure(&field).or_else(|| self.lacking(&field))?;
            Some(Problem::of(field, trouble))
        })
        .collect()
    }

    /// What is wrong with the text or figure of a field.
    fn figure(self, field: &Field) -> Option<Trouble> {
        let (draft, spec) = (self.draft, field.spec());
        if !spec.is_shown(&draft.facility) {
            return None;
        }
        if let Some(refusal) = draft.refusal(field, self.language) {
            return Some(Trouble::Refused(refusal));
        }
        let value = draft
            .number(field)
            .filter(|_| spec.is_asked(&draft.facility))?;
        let limits = spec.limits;
        let (low, high) = limits.range(&draft.facility, self.catalogue, self.this_year)?;
        (value < low || value > high).then_some(Trouble::Between(low, high))
    }

    /// A field that must be filled and is not.
    fn lacking(self, field: &Field) -> Option<Trouble> {
        let (draft, spec) = (self.draft, field.spec());
        let is_empty = draft.shown(field, self.language).trim().is_empty();
        (is_empty && spec.is_needed(&draft.facility)).then_some(Trouble::Enter)
    }

    /// The page of the factory: its fields and choices as they stand below each other.
    fn facility(self) -> Vec<Problem> {
        let facility = &self.draft.facility;
        let mut list = self.fields(|home| home == Home::Facility);
        let choose = |at: &str| Problem::at(at, Trouble::Choose);
        list.extend(facility.site.sector.is_none().then(|| choose(SECTOR)));
        list.extend(facility.site.province.is_none().then(|| choose(PROVINCE)));
        if let Err(SplitRefusal::Sum(sum)) = split(facility) {
            list.push(Problem::at(SPLIT, Trouble::SplitSum(sum)));
        }
        order::sort_by_key(&mut list, |problem| place(problem, facility));
        list
    }

    /// The problems of every page: what is checked before a file is made.
    fn whole(self) -> Vec<Problem> {
        let mut list = self.facility();
        list.extend(self.fields(|home| home != Home::Facility));
        for stream in self.draft.facility.streams.iter() {
            shares(self.draft, &stream.id, self.catalogue, &mut list);
        }
        list
    }

    fn streams(self, page: StreamPage) -> Vec<Problem> {
        let mut list = Vec::new();
        for stream in streams_of(&self.draft.facility, page) {
            list.extend(self.fields(|home| home == Home::Stream(&stream.id)));
            shares(self.draft, &stream.id, self.catalogue, &mut list);
        }
        if page == StreamPage::Water {
            list.extend(self.fields(|home| home == Home::Water));
        }
        list
    }
}

/// Where something stands on the page of the factory: name, sector, one product after another with the split, year, province, all else.
fn place(problem: &Problem, facility: &Facility) -> (u8, usize) {
    let Some(field) = &problem.field else {
        let choices = [(SECTOR, 1), (SPLIT, 3), (PROVINCE, 5)];
        let found = choices.into_iter().find(|(at, _)| *at == problem.at);
        return (found.map_or(u8::MAX, |(_, place)| place), 0);
    };
    let product = field.spec().product();
    let product = product.and_then(|id| facility.products.iter().position(|p| p.id == id));
    match (field, product) {
        (Field::Name, _) => (0, 0),
        (Field::Year, _) => (4, 0),
        (_, Some(index)) => (2, index),
        (_, None) => (6, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Group;
    use catalogue::quantity::Unit;
    use domain::facility::{Product, Stream};
    use rust_decimal::Decimal;

    #[test]
    fn an_empty_facility_page_names_what_is_needed() {
        let draft = Draft::default();
        let at: Vec<String> = problems(
            &draft,
            &Page::Facility,
            Language::Vi,
            2026,
            catalogue_embedded::whole(),
        )
        .into_iter()
        .map(|p| p.at)
        .collect();
        assert_eq!(at, ["name", "sector", "year", "province"]);
    }

    #[test]
    fn refused_figures_of_the_balances_stand_on_their_pages() {
        let mut draft = Draft::default();
        let stream = Stream::new("w".to_owned(), Group::Waste, Unit::Piece);
        draft.facility.streams.push(stream);
        draft.facility.products.push(Product {
            quantity: Some(Decimal::ONE),
            ..Product::new("p".to_owned(), Unit::Piece)
        });
        let of_stream = [
            Field::StreamMass("w".into()),
            Field::StreamFee("w".into()),
            Field::StreamLost("w".into()),
        ];
        let of_water = [Field::WaterInProduct, Field::WaterEvaporated];
        let of_product = [Field::ProductMass("p".into())];
        let pages = [
            (Page::Stream("w".into()), of_stream.as_slice()),
            (Page::Streams(StreamPage::Wastes), of_stream.as_slice()),
            (Page::Streams(StreamPage::Water), of_water.as_slice()),
            (Page::Facility, of_product.as_slice()),
        ];
        for (_, fields) in &pages {
            for field in *fields {
                draft.typed(field, "abc", Language::Vi);
            }
        }
        let told = |page: &Page, field: &Field| {
            let list = problems(
                &draft,
                page,
                Language::Vi,
                2026,
                catalogue_embedded::whole(),
            );
            let of = list.iter().filter(|p| p.field.as_ref() == Some(field));
            of.count()
        };
        for (page, fields) in &pages {
            for field in *fields {
                assert_eq!(told(page, field), 1, "{page:?} {field:?}");
                assert_eq!(told(&Page::Check, field), 1, "{field:?}");
            }
        }
        let strange = told(&Page::Streams(StreamPage::Energy), &Field::WaterEvaporated);
        assert_eq!(strange, 0);
    }

    #[test]
    fn a_future_year_is_questioned() {
        let mut draft = Draft::default();
        draft.typed(&Field::Year, "2031", Language::Vi);
        let list = problems(
            &draft,
            &Page::Facility,
            Language::Vi,
            2026,
            catalogue_embedded::whole(),
        );
        let year = list.iter().find(|p| p.at == "year").unwrap();
        assert_eq!(year.trouble, Trouble::Between(2000.into(), 2026.into()));
    }

    fn at(draft: &Draft, page: &Page) -> Vec<String> {
        let list = problems(draft, page, Language::Vi, 2026, catalogue_embedded::whole());
        list.into_iter().map(|p| p.at).collect()
    }

    #[test]
    fn a_loan_without_interest_and_a_term_beyond_the_longest_are_questioned() {
        let mut draft = Draft::default();
        assert!(at(&draft, &Page::Plan).is_empty());
        draft.typed(&Field::LoanAmount, "100 tr", Language::Vi);
        assert_eq!(at(&draft, &Page::Plan), ["loan-rate", "loan-months"]);
        draft.typed(&Field::LoanRate, "abc", Language::Vi);
        draft.typed(&Field::LoanMonths, "400", Language::Vi);
        assert_eq!(at(&draft, &Page::Plan), ["loan-rate", "loan-months"]);
        draft.typed(&Field::LoanRate, "9", Language::Vi);
        draft.typed(&Field::LoanMonths, "36", Language::Vi);
        assert!(at(&draft, &Page::Plan).is_empty());
    }

    #[test]
    fn numbers_that_cannot_be_are_questioned_where_they_are_asked() {
        use crate::field::RoughKey;
        use domain::facility::{Reply, ReplyDetail};
        let mut draft = Draft::default();
        let stream = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        draft.facility.streams.push(stream);
        let key = RoughKey {
            node: "compressed-air".to_owned(),
            key: "hours".to_owned(),
        };
        draft.typed(&Field::StreamRough("e".into(), key), "25", Language::Vi);
        let hours = ["stream.e.rough-compressed-air:hours"];
        assert_eq!(at(&draft, &Page::Stream("e".into())), hours);
        assert_eq!(at(&draft, &Page::Streams(StreamPage::Energy)), hours);
        let marker = "ga-01".to_owned();
        let detail = ReplyDetail {
            number: Some(7.into()),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        draft.facility.site.sector = Some("garments".to_owned());
        draft.facility.replies.insert(marker.clone(), detail);
        let section = Page::Section("garments".to_owned());
        assert_eq!(at(&draft, &section), ["answer.ga-01.number"]);
        let all = at(&draft, &Page::Check);
        assert!(all.iter().any(|at| at == "answer.ga-01.number"));
        // What is done asks no number any more.
        let done = draft.facility.replies.get_mut(&marker);
        done.unwrap().reply = Reply::Done;
        assert!(at(&draft, &section).is_empty());
    }

    #[test]
    fn costs_are_questioned_on_the_page_where_they_are_entered() {
        use domain::facility::OwnMeasure;
        let mut draft = Draft::default();
        draft.facility.own_measures.push(OwnMeasure {
            id: "own".to_owned(),
            ..OwnMeasure::default()
        });
        draft.typed(&Field::CostRunning("own".into()), "x", Language::Vi);
        draft.typed(&Field::CostLifetime("own".into()), "80", Language::Vi);
        let leak = "ca-leak-repair";
        draft.typed(&Field::CostSupport(leak.into()), "x", Language::Vi);
        let own = ["cost.own.running", "cost.own.lifetime"];
        assert_eq!(at(&draft, &Page::Checklist), own);
        let area = Page::Section("compressed-air".to_owned());
        assert_eq!(at(&draft, &area), ["cost.ca-leak-repair.support"]);
        let all = at(&draft, &Page::Check);
        assert!(own.iter().all(|p| all.iter().any(|found| found == p)));
    }

    #[test]
    fn a_reading_is_told_on_its_page_while_its_calculator_is_chosen() {
        use domain::calculator::Calculator;
        use domain::facility::{Calculation, Reply, ReplyDetail};
        let id = "ca-leak-repair";
        let mut draft = Draft::default();
        let choose = |draft: &mut Draft, calculator: Calculator| {
            let detail = draft
                .facility
                .replies
                .entry(id.to_owned())
                .or_insert_with(|| ReplyDetail::plain(Reply::NotDone));
            let values = detail.calculation.take().map(|c| c.values);
            detail.calculation = Some(Calculation {
                calculator,
                values: values.unwrap_or_default(),
            });
        };
        let field = |key: &str| Field::Calculation(id.to_owned(), key.to_owned());
        choose(&mut draft, Calculator::AirLeakCycle);
        draft.typed(&field("load-time"), "tám", Language::Vi);
        draft.typed(&field("pressure-hours"), "9000", Language::Vi);
        let page = Page::Section("compressed-air".to_owned());
        let told = |draft: &Draft, page: &Page| -> Vec<String> {
            let list = problems(draft, page, Language::Vi, 2026, catalogue_embedded::whole());
            let readings = list.into_iter().map(|p| p.at);
            readings.filter(|at| at.starts_with("calc")).collect()
        };
        let both = [
            "calculation.ca-leak-repair.load-time",
            "calculation.ca-leak-repair.pressure-hours",
        ];
        assert_eq!(told(&draft, &page), both);
        assert_eq!(told(&draft, &Page::Check), both);
        choose(&mut draft, Calculator::AirLeakOrifice);
        assert_eq!(told(&draft, &page), both[1..]);
        assert_eq!(draft.shown(&field("load-time"), Language::Vi), "tám");
    }
}
