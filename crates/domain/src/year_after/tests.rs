//! What holds of any two years: no change shows no saving, the order of the years matters, sums add up, no number stops the comparison.

use super::*;
use crate::assessment::assess;
use crate::facility::{
    BaseLoad, Change, ChangeKind, FollowUp, MeasureRecord, Product, Reply, ReplyDetail, State,
    Stream,
};
use catalogue::Group;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use proptest::prelude::*;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

fn nothing_else() -> FollowUp {
    let no = |kind| (kind, Change::default());
    FollowUp {
        changes: ChangeKind::ALL.map(no).into_iter().collect(),
        ..FollowUp::default()
    }
}

fn plant(year: i32, output: u64, kwh: u64, cubic_metres: u64) -> Facility {
    let mut facility = Facility::default();
    facility.site.year = Some(year);
    facility.products.push(Product {
        quantity: Some(output.into()),
        ..Product::new("p".to_owned(), Unit::Tonne)
    });
    let mut power = Stream::new("power".to_owned(), Group::Energy, Unit::Kwh);
    power.carrier = Some("elec-toe".to_owned());
    (power.quantity, power.price) = (Some(kwh.into()), Some(2000.into()));
    power.known = Known::Bill;
    let mut water = Stream::new("water".to_owned(), Group::Water, Unit::CubicMetre);
    (water.quantity, water.price) = (Some(cubic_metres.into()), Some(10_000.into()));
    water.known = Known::Meter;
    facility.streams.push(power);
    facility.streams.push(water);
    facility.replies.insert(
        "ca-leak-repair".to_owned(),
        ReplyDetail::plain(Reply::NotDone),
    );
    facility
        .replies
        .insert("ac-setpoint".to_owned(), ReplyDetail::plain(Reply::Partly));
    facility
}

fn compared(last: &Facility, this: &Facility) -> Result<YearAfter, Refusal> {
    let catalogue = catalogue_embedded::whole();
    let (old, new) = (
        assess(last, catalogue, TODAY),
        assess(this, catalogue, TODAY),
    );
    let last = Assessed {
        facility: last,
        assessment: &old,
    };
    let this = Assessed {
        facility: this,
        assessment: &new,
    };
    compare(last, this, catalogue)
}

/// Electricity, fuel, a raw material and a chemical, in quantities of the year.
fn mill(year: i32, quantities: [u64; 4]) -> Facility {
    let mut facility = plant(year, 100, quantities[0], 1_000);
    let mut coal = Stream::new("coal".to_owned(), Group::Energy, Unit::Tonne);
    coal.carrier = Some("coal-cuc-4".to_owned());
    let streams = [
        coal,
        Stream::new("wood".to_owned(), Group::Material, Unit::Tonne),
        Stream::new("soda".to_owned(), Group::Chemical, Unit::Tonne),
    ];
    let rest = quantities.into_iter().skip(1);
    for (mut stream, quantity) in streams.into_iter().zip(rest) {
        (stream.quantity, stream.price) = (Some(quantity.into()), Some(1_000.into()));
        stream.known = Known::Bill;
        facility.streams.push(stream);
    }
    facility
}

#[test]
fn each_resource_of_a_plan_is_seen_by_itself_and_energy_together_in_toe() {
    let catalogue = catalogue_embedded::whole();
    let (last, this) = (
        mill(2025, [100_000, 50, 200, 10]),
        followed(mill(2026, [90_000, 25, 190, 5])),
    );
    let found = compared(&last, &this).unwrap();
    let (old, new) = (
        assess(&last, catalogue, TODAY),
        assess(&this, catalogue, TODAY),
    );
    let of = |facility, assessment| Assessed {
        facility,
        assessment,
    };
    let seen = found.by_resource(of(&last, &old), of(&this, &new), catalogue);
    let read: Vec<(Resource, Decimal)> = seen
        .iter()
        .map(|(resource, seen)| (*resource, seen.as_ref().unwrap().percent.value()))
        .collect();
    let percent = |resource| read.iter().find(|(r, _)| *r == resource).unwrap().1;
    assert_eq!(read.len(), Resource::ALL.len());
    for (resource, expected) in [
        (Resource::Electricity, 10),
        (Resource::Fuel, 50),
        (Resource::RawMaterials, 5),
        (Resource::OtherMaterials, 50),
        (Resource::Water, 0),
    ] {
        assert_eq!(percent(resource), expected.into(), "{resource:?}");
    }
    // In TOE: 100,000 kWh × 0.0001543 and 50 t of coal by its factor.
    let coal = catalogue.carrier("coal-cuc-4").unwrap();
    let per_tonne = coal.toe.unwrap() * Unit::Tonne.in_units_of(coal.unit).unwrap();
    let power: Decimal = "15.43".parse().unwrap();
    let before = power + per_tonne * Decimal::from(50);
    let after = power * Decimal::new(9, 1) + per_tonne * Decimal::from(25);
    let toe = seen.iter().find(|(r, _)| *r == Resource::Toe).unwrap();
    let toe = toe.1.as_ref().unwrap();
    assert_eq!((toe.expected, toe.saved), (before, before - after));
    // Raw materials at last year's prices: 200 t at 1,000 VND.
    let raw = seen
        .iter()
        .find(|(r, _)| *r == Resource::RawMaterials)
        .unwrap();
    let raw = raw.1.as_ref().unwrap();
    assert_eq!(raw.expected_money, Some(Vnd::new(200_000.into())));
    assert_eq!(raw.money, Some(Vnd::new(10_000.into())));
}

fn followed(mut facility: Facility) -> Facility {
    facility.follow_up = nothing_else().into();
    facility
}

fn states() -> impl Strategy<Value = Option<State>> {
    prop::option::of(prop::sample::select(&State::ALL[..]))
}

proptest! {
    #[test]
    fn no_change_shows_no_saving(
        output in 1_u64..1_000_000_000,
        kwh in 1_u64..1_000_000_000_000,
        water in 1_u64..1_000_000_000,
        base in prop::option::of(0_u32..=100),
    ) {
        let last = plant(2025, output, kwh, water);
        let mut this = followed(plant(2026, output, kwh, water));
        if let Some(base) = base {
            let load = BaseLoad { percent: base.into(), by_day: false };
            this.follow_up.base_loads.insert("power".to_owned(), load);
        }
        let found = compared(&last, &this).unwrap();
        prop_assert_eq!(found.lines.len(), 3);
        for line in &found.lines {
            let seen = line.seen.as_ref().unwrap();
            prop_assert_eq!((seen.saved, seen.percent), (Decimal::ZERO, Percent::ZERO));
            prop_assert!(seen.range.likely_low <= Decimal::ZERO && Decimal::ZERO <= seen.range.likely_high);
            prop_assert_eq!(seen.verdict, Verdict::TooSmall);
        }
    }

    #[test]
    fn the_order_of_the_years_matters(gap in 1_i32..5, kwh in 1_u64..1_000_000) {
        let last = plant(2025, 100, kwh, 10);
        let this = followed(plant(2025 + gap, 100, kwh, 10));
        prop_assert!(compared(&last, &this).is_ok());
        let turned = compared(&this, &last).unwrap_err();
        prop_assert_eq!(turned, Refusal::Order { last: 2025 + gap, this: 2025 });
    }

    #[test]
    fn sums_add_up(
        first in states(),
        second in states(),
        share in prop::option::of(0_u32..=100),
        month in 1_u32..=12,
    ) {
        let last = plant(2025, 100, 1_000_000, 1000);
        let mut this = followed(plant(2026, 100, 1_000_000, 1000));
        let record = |state| MeasureRecord {
            state,
            done_share: share.map(Decimal::from),
            since: Some(Date { year: 2026, month, day: 1 }),
            ..MeasureRecord::default()
        };
        this.follow_up.measures.insert("ca-leak-repair".to_owned(), record(first));
        this.follow_up.measures.insert("ac-setpoint".to_owned(), record(second));
        let found = compared(&last, &this).unwrap();
        let sum = |of: fn(&Outcome) -> Vnd| found.measures.iter().map(of).sum::<Vnd>();
        let totals = &found.totals;
        prop_assert_eq!(totals.estimated, assess(&last, catalogue_embedded::whole(), TODAY).totals.money);
        prop_assert_eq!(totals.estimated, sum(|o| o.estimated.unwrap_or_default()));
        prop_assert_eq!(totals.by_status, sum(|o| o.by_status));
        prop_assert_eq!(totals.in_year, sum(|o| o.in_year));
        prop_assert!(totals.in_year <= totals.by_status && totals.by_status <= totals.estimated);
        let counted: usize = totals.states.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(counted + totals.unsaid, totals.measures);
    }

    /// More used for the same output is never called a saving, and less never a rise.
    #[test]
    fn the_sign_of_a_claim_is_that_of_the_difference(
        before in 1_u64..1_000_000,
        after in 1_u64..1_000_000,
    ) {
        let last = plant(2025, 100, before, 10);
        let this = followed(plant(2026, 100, after, 10));
        let found = compared(&last, &this).unwrap();
        let power = found.lines.iter().find(|l| l.metric == Metric::Electricity).unwrap();
        let seen = power.seen.as_ref().unwrap();
        match seen.verdict {
            Verdict::Saving => prop_assert!(after < before),
            Verdict::Rise => prop_assert!(after > before),
            Verdict::TooSmall => prop_assert!(seen.percent.value().abs() < found.visible.value()),
            Verdict::Undecided => {}
            Verdict::Hindered => prop_assert!(false, "{:?}", seen.hindrances),
        }
        prop_assert!(seen.range.low <= seen.range.likely_low);
        prop_assert!(seen.range.likely_low <= seen.saved && seen.saved <= seen.range.likely_high);
        prop_assert!(seen.range.likely_high <= seen.range.high);
    }

    #[test]
    fn no_number_stops_the_comparison(
        numbers in prop::collection::vec(any::<i128>().prop_map(|n| {
            let scale = u32::try_from(n.rem_euclid(20)).unwrap();
            Decimal::try_from_i128_with_scale(n % 79_228_162_514_264_337_593_543_950_335, scale).unwrap()
        }), 9),
        by_day in any::<bool>(),
    ) {
        let mut last = plant(2025, 100, 1000, 10);
        let mut this = followed(plant(2026, 100, 1000, 10));
        last.products[0].quantity = Some(numbers[0]);
        this.products[0].quantity = Some(numbers[1]);
        last.streams[0].quantity = Some(numbers[2]);
        this.streams[0].quantity = Some(numbers[3]);
        last.site.days = Some(numbers[4]);
        this.site.days = Some(numbers[5]);
        let load = BaseLoad { percent: numbers[6], by_day };
        this.follow_up.base_loads.insert("power".to_owned(), load);
        let change = Change {
            happened: true,
            taken: [("power".to_owned(), numbers[7])].into(),
            output: [("p".to_owned(), numbers[8])].into(),
            ..Change::default()
        };
        this.follow_up.changes.insert(ChangeKind::NewLine, change);
        let _ = compared(&last, &this);
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    let mut last = plant(2025, 1, 1, 1);
    let mut this = followed(plant(2026, 1, 1, 1));
    (last.site.tax_code, this.site.tax_code) = ("2600100100".into(), "2600100101".into());
    let other = Refusal::OtherFactory {
        last: "2600100100".into(),
        this: "2600100101".into(),
    };
    assert_eq!(compared(&last, &this), Err(other));
    last.site.tax_code.clear();
    assert!(compared(&last, &this).is_ok());
    this.site.year = None;
    assert_eq!(compared(&last, &this), Err(Refusal::NoYear));
}

#[test]
fn what_is_doubtful_is_told() {
    let last = plant(2023, 1, 1, 1);
    let mut this = plant(2026, 1, 1, 1);
    let record = |state, since| MeasureRecord {
        state: Some(state),
        since,
        ..MeasureRecord::default()
    };
    let later = Date {
        year: 2027,
        month: 1,
        day: 2,
    };
    let follow = &mut this.follow_up;
    follow.measures = [
        ("no-such".to_owned(), record(State::Done, None)),
        ("ac-setpoint".to_owned(), record(State::InProgress, None)),
        (
            "ca-leak-repair".to_owned(),
            record(State::Done, Some(later)),
        ),
    ]
    .into();
    for kind in &ChangeKind::ALL[1..] {
        follow.changes.insert(*kind, Change::default());
    }
    let found = compared(&last, &this).unwrap();
    assert_eq!(
        found.issues,
        [
            YearIssue::YearsBetween(2),
            YearIssue::UnknownMeasure("no-such".into()),
            YearIssue::ShareMissing("ac-setpoint".into()),
            YearIssue::DoneLater("ca-leak-repair".into()),
            YearIssue::NotAnswered(ChangeKind::NewLine),
        ]
    );
}
