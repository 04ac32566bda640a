//! What holds for every calculator: the face, the refusals, the direction in which a result moves. Formulas are tested at each file.

use super::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// `key=value` pairs.
pub(super) fn values(text: &str) -> Values {
    text.split_whitespace()
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap();
            (key.to_owned(), value.parse().unwrap())
        })
        .collect()
}

pub(super) fn quantity(calculator: Calculator, text: &str) -> Decimal {
    calculator.run(&values(text)).unwrap().quantity
}

pub(super) fn refusal(calculator: Calculator, text: &str) -> Refusal {
    calculator.run(&values(text)).unwrap_err()
}

pub(super) fn step_of(calculator: Calculator, text: &str, key: &str) -> Decimal {
    let outcome = calculator.run(&values(text)).unwrap();
    let step = outcome.steps.into_iter().find(|step| step.key == key);
    step.unwrap().value
}

/// Equal to within a share of the expected value.
pub(super) fn near(found: Decimal, expected: &str, within: &str) {
    let expected: Decimal = expected.parse().unwrap();
    let within: Decimal = within.parse().unwrap();
    let off = (found - expected).abs();
    assert!(off <= expected.abs() * within, "{found} is not {expected}");
}

/// An ordinary factory, and the inputs that raise (`+`) or lower (`-`) the result.
const CASES: [(Calculator, &str, &str); 15] = [
    (
        Calculator::AirLeakCycle,
        "load-time=2 unload-time=8 loaded-power=75 pressure-hours=7000",
        "+load-time -unload-time +loaded-power -unloaded-share +pressure-hours +repaired-share",
    ),
    (
        Calculator::AirLeakOrifice,
        "diameter=3 leaks=5 pressure=7 pressure-hours=7000",
        "+diameter +leaks +pressure +coefficient +specific-power +pressure-hours",
    ),
    (
        Calculator::AirPressure,
        "electricity=300000 pressure-now=8 pressure-after=7",
        "+electricity +pressure-now -pressure-after",
    ),
    (
        Calculator::Lighting,
        "lamps=100 lamp-power-now=80 lamp-power-after=36 hours=3000",
        "+lamps +lamp-power-now -lamp-power-after +hours",
    ),
    (
        Calculator::Motor,
        "rated-power=22 efficiency-now=89 efficiency-after=93 hours=6000",
        "+rated-power +load -efficiency-now +efficiency-after +hours",
    ),
    (
        Calculator::VariableSpeed,
        "control=1 full-power=37 flow-1=60 hours-1=3000 flow-2=80 hours-2=2000",
        "+full-power -static-share +drive-efficiency +hours-1 +hours-2",
    ),
    (
        Calculator::PipeInsulation,
        "pipe-size=50 length=30 surface-temperature=160 hours=6000",
        "+pipe-size +length +surface-temperature -air-temperature +hours +insulation-share -boiler-efficiency",
    ),
    (
        Calculator::ExcessAir,
        "fuel=5 fuel-energy=20000000 oxygen-now=10 oxygen-after=7 stack-temperature=220",
        "+fuel-energy +oxygen-now -oxygen-after +stack-temperature -air-temperature",
    ),
    (
        Calculator::CondensateReturn,
        "condensate=1.5 condensate-temperature=90 hours=6000",
        "+condensate -flash-share +condensate-temperature -makeup-temperature +hours -boiler-efficiency",
    ),
    (
        Calculator::Blowdown,
        "steam=5 hours=6000 feed-solids=150 boiler-solids-now=1500 boiler-solids-after=3000 boiler-temperature=170",
        "+steam +hours +feed-solids -boiler-solids-now +boiler-solids-after +boiler-temperature -makeup-temperature -boiler-efficiency",
    ),
    (
        Calculator::TapLeak,
        "taps=4 volume=10 seconds=40 hours=2000",
        "+taps +volume -seconds +hours",
    ),
    (
        Calculator::CoolingTowerCycles,
        "circulation=200 range=5 hours=6000 cycles-now=2.5 cycles-after=5",
        "+circulation +range +hours -cycles-now +cycles-after",
    ),
    (
        Calculator::PowerFactor,
        "bill=2000000000 cos-phi-now=0.8",
        "+bill -cos-phi-now +cos-phi-after",
    ),
    (
        Calculator::LoadShift,
        "shifted=50000 price-now=3400 price-after=1800",
        "+shifted +price-now -price-after",
    ),
    (
        Calculator::WasteWeighing,
        "sample-mass=80 sample-days=2 working-days=300",
        "+sample-mass -sample-days +working-days",
    ),
];

#[test]
fn words_name_their_calculator() {
    for calculator in Calculator::ALL {
        assert_eq!(Calculator::from_code(calculator.code()), Some(calculator));
    }
    assert_eq!(Calculator::from_code("perpetual-motion"), None);
    assert!(CASES.iter().map(|case| case.0).eq(Calculator::ALL));
}

#[test]
fn inputs_are_well_formed() {
    for calculator in Calculator::ALL {
        let inputs = calculator.inputs();
        for (at, input) in inputs.iter().enumerate() {
            assert!(input.low < input.high, "{calculator:?} {}", input.key);
            assert!(input.low >= Decimal::ZERO);
            if let Some(default) = input.default {
                assert!(default >= input.low && default <= input.high);
            }
            assert!(input.choices.is_sorted_by(|a, b| a.value < b.value));
            assert!(inputs[..at].iter().all(|other| other.key != input.key));
        }
    }
}

#[test]
fn every_calculator_serves_a_measure() {
    let catalogue = catalogue_embedded::whole();
    for calculator in Calculator::ALL {
        let text = catalogue.calculator(calculator).unwrap();
        assert!(!text.measures.is_empty(), "{}", calculator.code());
    }
}

/// A sector's question that stands for a cross-cutting one keeps its calculator.
#[test]
fn a_covering_question_has_the_calculators_of_what_it_covers() {
    let catalogue = catalogue_embedded::whole();
    let of = |id: &str| catalogue.calculators_of(id);
    assert_eq!(of("power-factor-correction"), [Calculator::PowerFactor]);
    assert_eq!(of("sea-02"), [Calculator::PowerFactor]);
    assert_eq!(of("light-daylight"), []);
}

/// The tables of inputs in the document are those of the program.
#[test]
fn the_document_tells_every_input() {
    let document = include_str!("../../../../docs/calculators.md");
    let mut wanted = Vec::new();
    for calculator in Calculator::ALL {
        let heading = format!("`{}`\n", calculator.code());
        let section = document.split_once(&heading).map_or("", |(_, rest)| rest);
        let section = section.split("\n## ").next().unwrap();
        for input in calculator.inputs() {
            let default = input
                .default
                .map_or("–".to_owned(), |value| value.normalize().to_string());
            let range = if input.choices.is_empty() {
                format!("{} to {}", input.low.normalize(), input.high.normalize())
            } else {
                let choice = |c: &Choice| format!("{} {}", c.value, c.key);
                let all: Vec<String> = input.choices.iter().map(choice).collect();
                all.join(", ")
            };
            let row = format!("| `{}` | {} | {range} | {default} |", input.key, input.unit);
            if !section.contains(&row) {
                wanted.push(format!("{}: {row}", calculator.code()));
            }
        }
    }
    assert!(
        wanted.is_empty(),
        "not in the document:\n{}",
        wanted.join("\n")
    );
}

#[test]
fn every_input_is_asked_for_and_kept_in_its_range() {
    for (calculator, text, _) in CASES {
        let good = values(text);
        assert_eq!(
            calculator.run(&good).unwrap().unit,
            calculator.saves().unit()
        );
        for input in calculator.inputs() {
            let key = input.key;
            let mut values = good.clone();
            values.remove(key);
            let missing = calculator.run(&values);
            assert_eq!(
                missing == Err(Refusal::Missing { key }),
                input.default.is_none()
            );
            for wrong in [
                input.low - Decimal::ONE,
                input.high + Decimal::ONE,
                Decimal::MIN,
            ] {
                values.insert(key.to_owned(), wrong);
                let (low, high) = (input.low, input.high);
                let expected = if input.choices.is_empty() {
                    Refusal::OutOfRange { key, low, high }
                } else {
                    Refusal::NotAChoice { key }
                };
                assert_eq!(calculator.run(&values), Err(expected));
            }
        }
    }
}

#[test]
fn results_move_the_way_they_should() {
    for (calculator, text, directions) in CASES {
        for direction in directions.split_whitespace() {
            let (sign, key) = direction.split_at(1);
            let input = calculator.inputs().iter().find(|input| input.key == key);
            let input = input.unwrap();
            let mut last: Option<Decimal> = None;
            let mut seen = 0;
            let mut points: Vec<Decimal> = if input.choices.is_empty() {
                let step = (input.high - input.low) / Decimal::from(200);
                (0..=200)
                    .map(|n| input.low + step * Decimal::from(n))
                    .collect()
            } else {
                input.choices.iter().map(|choice| choice.value).collect()
            };
            // And close around the ordinary value.
            if let (Some(usual), true) = (values(text).get(key), input.choices.is_empty()) {
                points.extend((50..=150).map(|percent| usual * Decimal::new(percent, 2)));
            }
            points.sort();
            let mut first: Option<Decimal> = None;
            for point in points {
                let mut values = values(text);
                values.insert(key.to_owned(), point);
                let Ok(outcome) = calculator.run(&values) else {
                    continue;
                };
                seen += 1;
                if let Some(last) = last {
                    let rising = outcome.quantity >= last;
                    let level = outcome.quantity == last;
                    assert!(
                        level || rising == (sign == "+"),
                        "{calculator:?} {direction} at {point}"
                    );
                }
                first = first.or(Some(outcome.quantity));
                last = Some(outcome.quantity);
            }
            assert!(
                seen > 4 && first != last,
                "{calculator:?} {direction}: {seen} points"
            );
        }
    }
}

/// A decimal of any sign and scale up to 10^12, often a small whole number, or the value of an ordinary factory (`None`).
fn any_value() -> impl Strategy<Value = Option<Decimal>> {
    prop_oneof![
        4 => Just(None),
        2 => (-10_i64..2000).prop_map(|whole| Some(whole.into())),
        2 => (-1_000_000_000_000_i64..=1_000_000_000_000, 0_u32..=18)
            .prop_map(|(mantissa, scale)| Some(Decimal::new(mantissa, scale))),
        1 => Just(Some(Decimal::MAX)),
        1 => Just(Some(Decimal::new(1, 28))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever is typed: a positive result, or a refusal that names an input of this calculator.
    #[test]
    fn nothing_panics(which in 0_usize..15, typed in prop::collection::vec(any_value(), 12)) {
        let (calculator, text, _) = CASES[which];
        let mut values = values(text);
        for (input, value) in calculator.inputs().iter().zip(typed) {
            if let Some(value) = value {
                values.insert(input.key.to_owned(), value);
            }
        }
        let asked = |key: &str| calculator.inputs().iter().any(|input| input.key == key);
        match calculator.run(&values) {
            Ok(outcome) => {
                prop_assert!(outcome.quantity > Decimal::ZERO);
                prop_assert!(outcome.also.is_none_or(|also| also.quantity > Decimal::ZERO));
            }
            Err(
                Refusal::Missing { key }
                | Refusal::OutOfRange { key, .. }
                | Refusal::NotAChoice { key },
            ) => prop_assert!(asked(key)),
            Err(Refusal::NotBelow { key, other }) => prop_assert!(asked(key) && asked(other)),
            Err(Refusal::Together { keys, .. }) => prop_assert!(keys.iter().all(|key| asked(key))),
            Err(Refusal::NotPositive) => {}
            Err(Refusal::TooLarge) => prop_assert!(false, "inside its ranges nothing is too large"),
        }
    }

    /// Every corner of the ranges stays inside the arithmetic.
    #[test]
    fn corners_are_computed(which in 0_usize..15, corners in prop::collection::vec(0_u8..3, 12)) {
        let (calculator, text, _) = CASES[which];
        let mut values = values(text);
        for (input, corner) in calculator.inputs().iter().zip(corners) {
            match corner {
                0 => values.insert(input.key.to_owned(), input.low),
                1 => values.insert(input.key.to_owned(), input.high),
                _ => None,
            };
        }
        prop_assert_ne!(calculator.run(&values), Err(Refusal::TooLarge));
    }
}
