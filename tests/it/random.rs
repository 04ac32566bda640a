//! Invented factories over the real catalogue: tame ones as a factory types them, untamed ones with numbers that nobody should type.

use crate::shared::TODAY;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Group, Measure};
use domain::calculator::{Calculator, Formula};
use domain::facility::{
    BaseLoad, Calculation, Change, ChangeKind, Content, Costs, Declared, EndUseShare, Facility,
    FlowRole, FollowUp, LastYear, MeasureRecord, Measured, OwnMeasure, OwnSaving, PlanItem,
    ProcessStep, Product, Rating, Reason, Reply, ReplyDetail, Round, Split, State, StepFlow,
    Stream,
};
use proptest::collection::{btree_map, vec};
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use std::sync::LazyLock;

static MEASURES: LazyLock<Vec<&'static Measure>> = LazyLock::new(|| {
    let catalogue = catalogue_embedded::whole();
    let areas = catalogue.areas().iter().flat_map(|a| &a.measures);
    areas
        .chain(catalogue.sectors().iter().flat_map(|s| &s.measures))
        .collect()
});

/// Id, kind, unit and carrier of every stream that an invented factory may have.
const STREAMS: [(&str, Group, Unit, Option<&str>); 12] = [
    ("electricity", Group::Energy, Unit::Kwh, Some("elec-toe")),
    ("coal", Group::Energy, Unit::Tonne, Some("coal-cam-5-6")),
    ("husk", Group::Energy, Unit::Tonne, Some("husk-briquette")),
    ("diesel", Group::Energy, Unit::Litre, Some("do-l")),
    ("water-tap", Group::Water, Unit::CubicMetre, None),
    ("water-well", Group::Water, Unit::Hectolitre, None),
    ("wastewater", Group::Wastewater, Unit::CubicMetre, None),
    ("wastewater-2", Group::Wastewater, Unit::Litre, None),
    ("material", Group::Material, Unit::Tonne, None),
    ("chemical", Group::Chemical, Unit::Kg, None),
    ("packaging", Group::Packaging, Unit::ThousandPieces, None),
    ("waste", Group::Waste, Unit::Tonne, None),
];

/// Plain numbers as a factory types them.
fn plain(largest: i64) -> impl Strategy<Value = Decimal> {
    (0..=largest, 0_u32..3).prop_map(|(number, scale)| Decimal::new(number, scale))
}

/// Numbers that nobody should type, among plain ones.
fn wild() -> impl Strategy<Value = Decimal> {
    let odd = vec![
        Decimal::MAX,
        Decimal::MIN,
        Decimal::ZERO,
        Decimal::NEGATIVE_ONE,
        Decimal::new(1, 28),
        Decimal::new(1, 15),
        Decimal::from(1_000_000_000_000_000_i64),
        Decimal::from(999_999_999_999_999_i64),
        Decimal::from(1_000_000_000_000_001_i64),
    ];
    prop_oneof![2 => select(odd), 1 => plain(100_000), 1 => any::<i64>().prop_map(Decimal::from)]
}

type Number = BoxedStrategy<Decimal>;

/// How numbers are drawn: quantities, prices, money, shares.
#[derive(Clone)]
pub(super) struct Numbers {
    quantity: Number,
    price: Number,
    money: Number,
    percent: Number,
}

pub(super) fn tame() -> Numbers {
    Numbers {
        quantity: plain(1_000_000).boxed(),
        price: plain(1_000_000).boxed(),
        money: plain(2_000_000_000).boxed(),
        percent: (0_i64..45).prop_map(Decimal::from).boxed(),
    }
}

pub(super) fn untamed() -> Numbers {
    let any = || wild().boxed();
    Numbers {
        quantity: any(),
        price: any(),
        money: any(),
        percent: any(),
    }
}

fn stream(index: usize, n: &Numbers) -> impl Strategy<Value = Stream> + use<> {
    let (id, group, unit, carrier) = STREAMS[index];
    let nodes: Vec<String> = {
        let catalogue = catalogue_embedded::whole();
        let mut probe = Stream::new(id.to_owned(), group, unit);
        probe.carrier = carrier.map(str::to_owned);
        let tree = domain::facility::account::tree_of(&probe, catalogue).unwrap();
        catalogue
            .end_uses_of(tree, Some("beer-beverage"))
            .map(|e| e.id.clone())
            .collect()
    };
    let share = n.percent.clone().prop_map(|percent| EndUseShare {
        percent,
        known: Known::Estimated,
    });
    let months = vec(weighted(0.97, n.quantity.clone()), 12).prop_map(|m| m.try_into().unwrap());
    let costs = vec(weighted(0.97, n.money.clone()), 12).prop_map(|m| m.try_into().unwrap());
    (
        weighted(0.85, n.quantity.clone()),
        weighted(0.1, months),
        weighted(0.1, costs),
        weighted(0.8, n.price.clone()),
        weighted(0.2, n.money.clone()),
        select(Known::ALL.to_vec()),
        btree_map(select(nodes), share, 0..4),
    )
        .prop_map(
            move |(quantity, months, cost_months, price, cost, known, shares)| Stream {
                carrier: carrier.map(str::to_owned),
                quantity,
                months,
                price,
                cost,
                cost_months,
                known,
                shares: shares.into(),
                ..Stream::new(id.to_owned(), group, unit)
            },
        )
}

fn own_saving(n: &Numbers) -> impl Strategy<Value = OwnSaving> + use<> {
    let names: Vec<String> = STREAMS.iter().map(|s| s.0.to_owned()).collect();
    (
        weighted(0.8, select(names)),
        of(n.quantity.clone()),
        of(n.money.clone()),
    )
        .prop_map(|(stream, quantity, money)| OwnSaving {
            stream,
            quantity,
            money,
        })
}

fn detail(n: &Numbers) -> impl Strategy<Value = ReplyDetail> + use<> {
    let replies = vec![
        Reply::NotDone,
        Reply::NotDone,
        Reply::Partly,
        Reply::Done,
        Reply::Unknown,
        Reply::NotApplicable,
    ];
    (
        select(replies),
        weighted(0.3, n.percent.clone()),
        weighted(0.15, own_saving(n)),
        weighted(0.3, n.money.clone()),
    )
        .prop_map(|(reply, done_share, saving, investment)| ReplyDetail {
            done_share,
            saving: saving.unwrap_or_default(),
            investment,
            number: done_share,
            // Readings that were begun.
            calculation: done_share.map(|read| Calculation {
                calculator: Calculator::ALL[0],
                values: Calculator::ALL[0]
                    .inputs()
                    .iter()
                    .take(1)
                    .map(|input| (input.key.to_owned(), read))
                    .collect(),
            }),
            ..ReplyDetail::plain(reply)
        })
}

/// A record of the year after with the numbers of the factory in every place that takes one.
fn follow_up(facility: &Facility, number: Option<Decimal>) -> FollowUp {
    let stream = facility.streams.first();
    let (id, quantity) = (
        stream.map(|s| s.id.clone()),
        stream.and_then(|s| s.quantity),
    );
    let states = facility.replies.keys().zip(State::ALL);
    let records = states.map(|(measure, state)| {
        let record = MeasureRecord {
            state: Some(state),
            reasons: Reason::ALL.into_iter().collect(),
            since: catalogue::date::Date::parse("2026-05-04"),
            done_share: number,
            investment: number,
            support: quantity,
            scheme: Some("kc-28-cp".to_owned()),
            measured: Measured {
                stream: id.clone(),
                quantity,
                money: number,
                known: Some(Known::Meter),
                how: "Đồng hồ phụ".to_owned(),
            },
            note: "Ghi chú".to_owned(),
        };
        (measure.clone(), record)
    });
    let taken = id.clone().zip(quantity);
    let changes = ChangeKind::ALL.map(|kind| {
        let change = Change {
            happened: kind <= ChangeKind::Hours,
            streams: id.iter().cloned().collect(),
            taken: taken.iter().cloned().collect(),
            output: number
                .map(|n| ("product".to_owned(), n))
                .into_iter()
                .collect(),
            note: "Thêm một dây chuyền".to_owned(),
        };
        (kind, change)
    });
    let load = BaseLoad {
        percent: 30.into(),
        by_day: true,
    };
    let declared = Declared {
        yes: Some(true),
        evidence: "Giấy phép môi trường".to_owned(),
    };
    FollowUp {
        last: Some(LastYear {
            digest: "0".repeat(64),
            year: Some(2025),
        }),
        measures: records.collect(),
        changes: changes.into_iter().collect(),
        base_loads: id.map(|id| (id, load)).into_iter().collect(),
        declared: [("no-violation".to_owned(), declared)].into(),
    }
}

fn own_measure((index, (saving, investment)): (usize, (OwnSaving, Option<Decimal>))) -> OwnMeasure {
    OwnMeasure {
        id: format!("own-{index}"),
        name: "Riêng".to_owned(),
        costs: Costs {
            running: saving.money,
            lifetime: saving.quantity,
            residual: investment,
            scheme: Some("kc-28-cp".to_owned()),
            support: None,
        },
        saving,
        investment,
    }
}

/// A second product, so that there is something to split.
fn second_product(facility: &mut Facility, output: Option<Decimal>) {
    facility.products.push(Product {
        quantity: facility.streams.first().and_then(|s| s.quantity),
        mass: output,
        revenue: facility.streams.first().and_then(|s| s.cost),
        share: Some(40.into()),
        ..Product::new("second".to_owned(), Unit::Piece)
    });
    facility.products[0].revenue = facility.streams.last().and_then(|s| s.cost);
    facility.products[0].share = Some(60.into());
}

/// A process step whose flows have the figures of the streams.
fn step(facility: &mut Facility, output: Option<Decimal>) {
    let flows = FlowRole::ALL.into_iter().zip(&facility.streams);
    let flows = flows.map(|(role, s)| StepFlow {
        id: s.id.clone(),
        role,
        name: s.id.clone(),
        kg: s.quantity,
        price: s.price,
    });
    facility.steps.push(ProcessStep {
        id: "step".to_owned(),
        times: output,
        flows: flows.collect(),
        ..ProcessStep::default()
    });
}

/// The same numbers, tame or not, in every other place of a factory that takes one.
fn same_numbers(facility: &mut Facility, output: Option<Decimal>) {
    facility.site.water_in_product = output;
    facility.ratings.awareness = Some(Rating::Partly);
    let answer = ("definition".to_owned(), "prevent".to_owned());
    for round in Round::ALL {
        let sitting = facility.self_check.round_mut(round);
        sitting.on = Some(TODAY);
        sitting.answers.extend([answer.clone()]);
    }
    facility.finance.loan = output;
    facility.finance.loan_rate = Some(12.into());
    facility.finance.loan_months = output;
    facility.site.days = Some(300.into());
}

/// The same in the streams: mass, fee, answers to rough questions, what of the inputs is lost.
fn of_streams(facility: &mut Facility) {
    let first = facility.streams.first().map(|s| s.id.clone());
    for stream in &mut facility.streams {
        (stream.mass, stream.fee) = (stream.price, stream.cost);
        let asked = [
            ("compressed-air", "kw"),
            ("compressed-air", "hours"),
            ("compressor-part-load", "tenths"),
        ];
        for (node, key) in asked.into_iter().filter(|_| stream.unit == Unit::Kwh) {
            let answer = stream.rough.entry(node.to_owned()).or_default();
            answer
                .values
                .extend(stream.price.map(|v| (key.to_owned(), v)));
        }
        stream.rough.retain(|_, answer| !answer.is_empty());
        if let Some(first) = &first {
            stream.lost.content = Content::Input(first.clone());
            stream.lost.kg = stream.price;
        }
    }
}

pub(super) fn facility(n: &Numbers) -> impl Strategy<Value = Facility> + use<> {
    let streams: Vec<_> = (0..STREAMS.len())
        .map(|i| weighted(0.7, stream(i, n)))
        .collect();
    let ids: Vec<String> = MEASURES.iter().map(|m| m.id.clone()).collect();
    let own = (own_saving(n), of(n.money.clone()));
    let sectors: Vec<String> = catalogue_embedded::whole()
        .sectors()
        .iter()
        .map(|s| s.sector.id.clone())
        .collect();
    (
        of(select(sectors)),
        streams,
        btree_map(select(ids.clone()), detail(n), 0..60),
        vec(own, 0..3),
        btree_map(select(ids), any::<bool>(), 0..6),
        of(n.quantity.clone()),
        select(Split::ALL.to_vec()),
    )
        .prop_map(|(sector, streams, replies, own, plan, output, split)| {
            let mut facility = Facility {
                replies: replies.into(),
                ..Facility::default()
            };
            facility.site.sector = sector;
            facility.streams = streams.into_iter().flatten().collect();
            facility.products.push(Product {
                quantity: output,
                ..Product::new("product".to_owned(), Unit::Tonne)
            });
            facility
                .own_measures
                .extend(own.into_iter().enumerate().map(own_measure));
            facility.split = split;
            second_product(&mut facility, output);
            step(&mut facility, output);
            same_numbers(&mut facility, output);
            of_streams(&mut facility);
            facility.follow_up = follow_up(&facility, output).into();
            facility.plan = plan
                .into_iter()
                .map(|(id, chosen)| {
                    (
                        id,
                        PlanItem {
                            chosen,
                            ..PlanItem::default()
                        },
                    )
                })
                .collect();
            facility
        })
}
