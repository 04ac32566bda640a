//! Tests over every field of the table: what cannot be read and what cannot be is told where it stands, and before a file is made.

use crate::draft::Draft;
use crate::field::{Field, Kind};
use crate::page::Page;
use crate::problem::problems;
use crate::trouble::{Problem, Trouble};
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::calculator::Calculator;
use domain::facility::{
    BaseLoad, Calculation, Change, ChangeKind, Content, Declared, EndUseShare, Facility, FlowRole,
    LastYear, MeasureRecord, OwnMeasure, PlanItem, ProcessStep, Product, Reply, ReplyDetail,
    RoughAnswer, Split, State, StepFlow, Stream,
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use text::Language;

const THIS_YEAR: i32 = 2026;

/// A measure that asks for one number.
const ASKING: &str = "ga-01";

/// A measure that a calculator serves.
const CALCULATED: &str = "ca-leak-repair";

/// A facility that asks for every field.
fn facility() -> Facility {
    let mut facility = Facility::default();
    facility.site.sector = Some("garments".to_owned());
    facility.finance.loan = Some(1_000_000.into());
    let product = Product::new("p".to_owned(), Unit::Piece);
    facility.products.push(product);
    facility.split = Split::Revenue;
    let months = Some([Some(Decimal::ONE); 12]);
    let mut by_month = Stream::new("months".to_owned(), Group::Energy, Unit::Kwh);
    (by_month.months, by_month.cost_months) = (months, months);
    let mut stream = Stream::new("s".to_owned(), Group::Waste, Unit::Piece);
    stream.lost.content = Content::Input("months".to_owned());
    let share = EndUseShare {
        percent: 10.into(),
        known: Known::Estimated,
    };
    stream.shares.insert("compressed-air".to_owned(), share);
    let rough = RoughAnswer {
        values: [("hours".to_owned(), Decimal::ONE)].into(),
        ..RoughAnswer::default()
    };
    stream.rough.insert("compressed-air".to_owned(), rough);
    facility.streams.extend([by_month, stream]);
    let asking = ReplyDetail::plain(Reply::NotDone);
    let calculated = ReplyDetail {
        calculation: Some(Calculation {
            calculator: Calculator::AirLeakCycle,
            values: [("load-time".to_owned(), Decimal::ONE)].into(),
        }),
        ..asking.clone()
    };
    facility.replies.insert(ASKING.to_owned(), asking);
    facility.replies.insert(CALCULATED.to_owned(), calculated);
    facility.own_measures.push(OwnMeasure {
        id: "own".to_owned(),
        ..OwnMeasure::default()
    });
    let decision = PlanItem::default();
    facility.plan.insert(CALCULATED.to_owned(), decision);
    let flow = StepFlow {
        id: "flow".to_owned(),
        role: FlowRole::Input,
        name: String::new(),
        kg: None,
        price: None,
    };
    facility.steps.push(ProcessStep {
        id: "step".to_owned(),
        name: String::new(),
        times: None,
        flows: vec![flow],
    });
    follow(&mut facility);
    facility
}

/// What a year after asks.
fn follow(facility: &mut Facility) {
    let record = MeasureRecord {
        state: Some(State::InProgress),
        ..MeasureRecord::default()
    };
    let follow_up = &mut *facility.follow_up;
    follow_up.last = Some(LastYear::default());
    follow_up.measures.insert(CALCULATED.to_owned(), record);
    let change = Change {
        happened: true,
        taken: [("s".to_owned(), Decimal::ONE)].into(),
        output: [("p".to_owned(), Decimal::ONE)].into(),
        ..Change::default()
    };
    follow_up.changes.insert(ChangeKind::NewLine, change);
    let load = BaseLoad {
        percent: Decimal::TEN,
        by_day: false,
    };
    follow_up.base_loads.insert("s".to_owned(), load);
    let declared = Declared::default();
    follow_up.declared.insert("permit".to_owned(), declared);
}

fn fields() -> Vec<Field> {
    Field::each(&facility(), |_| true)
}

/// What is told of a field: on its page, before the files are made, and beside its box.
fn told(draft: &Draft, field: &Field) -> Vec<Option<Trouble>> {
    let catalogue = catalogue_embedded::whole();
    let language = Language::Vi;
    let of = |list: Vec<Problem>| {
        let mut found = list.into_iter().filter(|p| p.field.as_ref() == Some(field));
        let first = found.next().map(|p| p.trouble);
        assert!(found.next().is_none(), "{field:?} is told twice");
        first
    };
    let on = |page: &Page| of(problems(draft, page, language, THIS_YEAR, catalogue));
    let home = field.spec().home.page(catalogue);
    let beside = crate::problem::of_field(draft, field, language, THIS_YEAR, catalogue);
    let pages = [home, Page::Check, Page::Download];
    let pages = pages.iter().map(on);
    pages.chain([beside.map(|p| p.trouble)]).collect()
}

#[test]
fn the_facility_asks_for_every_kind_of_field() {
    let facility = facility();
    let asked = |field: &&Field| field.spec().is_asked(&facility);
    let names = |list: Vec<Field>| -> BTreeSet<String> {
        let name = |field: &Field| format!("{field:?}").split('(').next().unwrap().to_owned();
        list.iter().filter(asked).map(name).collect()
    };
    let mut found = names(fields());
    // Shares are asked where the split is the factory's own.
    let own = Facility {
        split: Split::Own,
        ..facility.clone()
    };
    let share = Field::ProductShare("p".to_owned());
    assert!(share.spec().is_asked(&own));
    found.insert("ProductShare".to_owned());
    let all: BTreeSet<String> = Field::KINDS.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(found, all);
}

#[test]
fn text_that_is_not_taken_is_told_of_every_field() {
    let facility = facility();
    let numbers = fields().into_iter().filter(|f| f.kind() != Kind::Words);
    for field in numbers {
        let mut draft = Draft {
            facility: facility.clone(),
            ..Draft::default()
        };
        for (raw, taken) in [
            ("abc", false),
            ("-1", field.kind() == Kind::Signed),
            ("9999999999999999999999", false),
        ] {
            draft.typed(&field, raw, Language::Vi);
            let all = told(&draft, &field);
            let is_told = |t: &Option<Trouble>| matches!(t, Some(Trouble::Refused(_)));
            assert_eq!(all.iter().all(is_told), !taken, "{field:?} {raw}: {all:?}");
        }
    }
}

#[test]
fn a_figure_beyond_its_limits_is_told_of_every_field() {
    let catalogue = catalogue_embedded::whole();
    let facility = facility();
    let mut kinds = 0;
    for field in fields() {
        let limits = field.spec().limits;
        let Some((low, high)) = limits.range(&facility, catalogue, THIS_YEAR) else {
            continue;
        };
        kinds += 1;
        let below = low - Decimal::ONE;
        let below = Some(below).filter(|below| *below >= Decimal::ZERO);
        for value in [Some(high + Decimal::ONE), below].into_iter().flatten() {
            let mut draft = Draft {
                facility: facility.clone(),
                ..Draft::default()
            };
            draft.typed(&field, &value.to_string(), Language::En);
            draft.left(&field, Language::En);
            assert_eq!(draft.number(&field), Some(value), "{field:?}");
            let all = told(&draft, &field);
            let expected = Some(Trouble::Between(low, high));
            assert!(all.iter().all(|t| *t == expected), "{field:?}: {all:?}");
        }
    }
    assert!(kinds > 8, "only {kinds} fields have limits");
}

#[test]
fn a_field_that_must_be_filled_is_told() {
    let draft = Draft {
        facility: facility(),
        ..Draft::default()
    };
    let lacking: Vec<String> = problems(
        &draft,
        &Page::Check,
        Language::Vi,
        THIS_YEAR,
        catalogue_embedded::whole(),
    )
    .into_iter()
    .filter(|p| p.trouble == Trouble::Enter)
    .map(|p| p.at)
    .collect();
    let expected = [
        "name",
        "product.p.quantity",
        "year",
        "loan-rate",
        "loan-months",
    ];
    assert_eq!(lacking, expected);
}
