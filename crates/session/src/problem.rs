//! What keeps a page from being done, field by field, as values: the sentence is made by the page.

use super::draft::Draft;
use super::field::{Field, Home};
use super::limits::{lifetimes, numbers, outside, rough, shares, terms};
use super::page::{Page, StreamPage, YearView, streams_of};
use super::trouble::{Problem, Trouble, push};
use catalogue::Catalogue;
use domain::calculator::{Calculator, Input};
use domain::checklist::sections;
use domain::indicator::{SplitRefusal, split};
use text::Language;

/// Element id of the sector choice.
pub const SECTOR: &str = "sector";
/// Element id of the province choice.
pub const PROVINCE: &str = "province";

/// Element id of the split between the products.
pub const SPLIT: &str = "split";

/// The problems of a page in the order of its fields.
#[must_use]
pub fn problems(
    draft: &Draft,
    page: &Page,
    language: Language,
    this_year: i32,
    catalogue: &Catalogue,
) -> Vec<Problem> {
    let mut list = Vec::new();
    match page {
        Page::Facility => facility(draft, language, this_year, &mut list),
        Page::Stream(id) => {
            refused(draft, language, &mut list, |home| home == Home::Stream(id));
            shares(draft, id, catalogue, &mut list);
            rough(draft, id, catalogue, &mut list);
        }
        Page::Step(id) => refused(draft, language, &mut list, |home| home == Home::Step(id)),
        Page::Streams(page) => streams(draft, *page, language, catalogue, &mut list),
        Page::Section(id) => section(draft, id, (language, this_year), catalogue, &mut list),
        Page::Checklist => {
            let own = |id: &str| draft.facility.own_measures.iter().any(|m| m.id == id);
            refused(draft, language, &mut list, |home| is_of(home, own));
            lifetimes(draft, this_year, &mut list, own);
        }
        Page::Outcome(id) => refused(draft, language, &mut list, |home| home == Home::Outcome(id)),
        Page::Year(YearView::Measures) => {
            refused(draft, language, &mut list, |home| {
                matches!(home, Home::Outcome(_))
            });
        }
        Page::Year(YearView::Changes) => {
            refused(draft, language, &mut list, |home| home == Home::Changes);
        }
        Page::Recognition => {
            refused(draft, language, &mut list, |home| home == Home::Recognition);
        }
        Page::Plan => {
            refused(draft, language, &mut list, |home| home == Home::Plan);
            terms(draft, this_year, &mut list);
        }
        Page::Check | Page::Download => whole(draft, (language, this_year), catalogue, &mut list),
        Page::Start
        | Page::Hub
        | Page::Steps
        | Page::Paper
        | Page::Results(_)
        | Page::Year(YearView::Result)
        | Page::About
        | Page::SelfCheck(_)
        | Page::Library(_)
        | Page::Entry(..)
        | Page::Office(_)
        | Page::Workshop(_)
        | Page::Join(_) => {}
    }
    list
}

/// The problems of a section of the checklist.
fn section(
    draft: &Draft,
    id: &str,
    (language, this_year): (Language, i32),
    catalogue: &Catalogue,
    list: &mut Vec<Problem>,
) {
    let all = sections(&draft.facility, catalogue);
    let asked: Vec<&str> = all
        .iter()
        .filter(|s| s.id == id)
        .flat_map(|s| s.measures.iter().chain(&s.more))
        .map(|m| m.id.as_str())
        .collect();
    let is_asked = |id: &str| asked.contains(&id);
    refused(draft, language, list, |home| is_of(home, is_asked));
    numbers(draft, catalogue, list, is_asked);
    readings(draft, list, is_asked);
    lifetimes(draft, this_year, list, is_asked);
}

/// The problems of every page: what is checked before a file is made.
fn whole(
    draft: &Draft,
    (language, this_year): (Language, i32),
    catalogue: &Catalogue,
    list: &mut Vec<Problem>,
) {
    facility(draft, language, this_year, list);
    refused(draft, language, list, |home| home != Home::Facility);
    readings(draft, list, |_| true);
    for stream in &draft.facility.streams {
        shares(draft, &stream.id, catalogue, list);
        rough(draft, &stream.id, catalogue, list);
    }
    numbers(draft, catalogue, list, |_| true);
    lifetimes(draft, this_year, list, |_| true);
    terms(draft, this_year, list);
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
) -> Option<Problem> {
    let mut list = Vec::new();
    refusal(draft, field.clone(), language, &mut list);
    if list.is_empty() {
        outside(draft, field.clone(), this_year, &mut list);
    }
    list.pop()
}

/// Whether a page is that of one of these measures.
fn is_of(home: Home<'_>, measures: impl Fn(&str) -> bool) -> bool {
    matches!(home, Home::Measure(id) if measures(id))
}

/// What the chosen calculator of an open question asks.
fn inputs_of(draft: &Draft, measure: &str) -> &'static [Input] {
    let detail = draft.facility.replies.get(measure);
    let chosen = detail
        .filter(|d| d.reply.is_open())
        .and_then(|d| Some(d.calculation.as_ref()?.calculator));
    chosen.map_or(&[], Calculator::inputs)
}

/// Whether a field stands on its page: a reading of a calculator that is not the chosen one is kept, but not shown.
fn is_seen(draft: &Draft, field: &Field) -> bool {
    let Field::Calculation(id, key) = field else {
        return true;
    };
    inputs_of(draft, id).iter().any(|i| i.key == key)
}

/// Readings outside the range of their calculator.
fn readings(draft: &Draft, list: &mut Vec<Problem>, wanted: impl Fn(&str) -> bool) {
    for id in draft.facility.replies.keys().filter(|id| wanted(id)) {
        for input in inputs_of(draft, id) {
            let field = Field::Calculation(id.clone(), input.key.to_owned());
            let value = draft.number(&field);
            if value.is_some_and(|v| v < input.low || v > input.high) {
                push(list, field, Trouble::Between(input.low, input.high));
            }
        }
    }
}

/// Text that is not taken, on these pages.
fn refused(
    draft: &Draft,
    language: Language,
    list: &mut Vec<Problem>,
    wanted: impl Fn(Home<'_>) -> bool,
) {
    let fields = draft.text.keys();
    for field in fields.filter(|f| wanted(f.spec().home) && is_seen(draft, f)) {
        if let Some(refusal) = draft.refusal(field, language) {
            push(list, field.clone(), Trouble::Refused(refusal));
        }
    }
}

fn facility(draft: &Draft, language: Language, this_year: i32, list: &mut Vec<Problem>) {
    let site = &draft.facility.site;
    if site.name.trim().is_empty() {
        push(list, Field::Name, Trouble::Enter);
    }
    if site.sector.is_none() {
        list.push(Problem {
            at: SECTOR.to_owned(),
            field: None,
            trouble: Trouble::Choose,
        });
    }
    for product in &draft.facility.products {
        let field = Field::ProductQuantity(product.id.clone());
        match draft.refusal(&field, language) {
            Some(refusal) => push(list, field, Trouble::Refused(refusal)),
            None if product.quantity.is_none() => push(list, field, Trouble::Enter),
            None => {}
        }
        let of_it = [
            Field::ProductMass(product.id.clone()),
            Field::ProductRevenue(product.id.clone()),
            Field::ProductShare(product.id.clone()),
        ];
        for field in of_it {
            refusal(draft, field, language, list);
        }
    }
    if let Err(SplitRefusal::Sum(sum)) = split(&draft.facility) {
        list.push(Problem {
            at: SPLIT.to_owned(),
            field: None,
            trouble: Trouble::SplitSum(sum),
        });
    }
    match (draft.refusal(&Field::Year, language), site.year) {
        (Some(refusal), _) => push(list, Field::Year, Trouble::Refused(refusal)),
        (None, None) => push(list, Field::Year, Trouble::Enter),
        (None, Some(_)) => outside(draft, Field::Year, this_year, list),
    }
    if site.province.is_none() {
        list.push(Problem {
            at: PROVINCE.to_owned(),
            field: None,
            trouble: Trouble::Choose,
        });
    }
    for field in [Field::Employees, Field::Days, Field::Shifts] {
        refusal(draft, field, language, list);
    }
    for field in [Field::Days, Field::Shifts] {
        outside(draft, field, this_year, list);
    }
}

/// Text of a field that is not taken.
fn refusal(draft: &Draft, field: Field, language: Language, list: &mut Vec<Problem>) {
    if let Some(refusal) = draft.refusal(&field, language) {
        push(list, field, Trouble::Refused(refusal));
    }
}

fn streams(
    draft: &Draft,
    page: StreamPage,
    language: Language,
    catalogue: &Catalogue,
    list: &mut Vec<Problem>,
) {
    for stream in streams_of(&draft.facility, page) {
        refused(draft, language, list, |home| {
            home == Home::Stream(&stream.id)
        });
        shares(draft, &stream.id, catalogue, list);
        rough(draft, &stream.id, catalogue, list);
    }
    if page == StreamPage::Water {
        refused(draft, language, list, |home| home == Home::Water);
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
