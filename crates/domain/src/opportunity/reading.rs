//! A quick calculation as an own figure: which stream it saves, in which unit.

use super::books::{Books, Ledger, acts_on};
use crate::calculator::{Calculator, Formula, Outcome, Refusal, Saves};
use crate::facility::{OwnSaving, ReplyDetail};
use crate::issue::Issue;
use catalogue::quantity::{Unit, Vnd, ratio};
use catalogue::{Catalogue, Measure, Resource};
use rust_decimal::Decimal;

/// The calculation on which the saving of an answer rests: nothing where the factory's own figure stands before it, or where a reading is missing or refused.
#[must_use]
pub fn calculation_behind(detail: &ReplyDetail) -> Option<(Calculator, Outcome)> {
    let (calculator, result) = run(detail)?;
    Some((calculator, result.ok()?))
}

/// The same; what is wrong with the readings is an issue, as soon as one was taken.
pub(super) fn outcome(
    detail: &ReplyDetail,
    issues: &mut Vec<Issue>,
    measure: &str,
) -> Option<(Calculator, Outcome)> {
    let (calculator, result) = run(detail)?;
    let begun = detail
        .calculation
        .as_ref()
        .is_some_and(|c| !c.values.is_empty());
    match result {
        Ok(outcome) => Some((calculator, outcome)),
        Err(refusal) => {
            issues.extend(begun.then(|| Issue::ReadingRefused {
                measure: measure.to_owned(),
                refusal,
            }));
            None
        }
    }
}

fn run(detail: &ReplyDetail) -> Option<(Calculator, Result<Outcome, Refusal>)> {
    let calculation = detail
        .calculation
        .as_ref()
        .filter(|_| !detail.saving.is_given())?;
    let calculator = calculation.calculator;
    Some((calculator, calculator.run(&calculation.values)))
}

/// What is saved, where it is a quantity of a stream.
fn resource_of(saves: Saves) -> Option<Resource> {
    match saves {
        Saves::Electricity => Some(Resource::Electricity),
        Saves::Fuel => Some(Resource::Fuel),
        Saves::Water => Some(Resource::Water),
        Saves::Waste => Some(Resource::Waste),
        Saves::Money => None,
    }
}

/// What the readings save, as own figures on the streams that they concern; a saving of nothing has the resource whose stream is not entered.
pub(super) fn read_on_the_floor(
    calculator: Calculator,
    outcome: &Outcome,
    measure: &Measure,
    catalogue: &Catalogue,
    books: &Books<'_>,
) -> Vec<(OwnSaving, Option<Resource>)> {
    let saved = |found: Found| {
        let saving = own(found, measure, catalogue, books);
        let lacking = resource_of(found.saves).filter(|_| !saving.is_given());
        (saving, lacking)
    };
    let main = saved(Found {
        saves: calculator.saves(),
        quantity: outcome.quantity,
        money: outcome.money.map(Vnd::value),
    });
    let also = outcome.also.map(|also| {
        saved(Found {
            saves: also.saves,
            quantity: also.quantity,
            money: None,
        })
    });
    std::iter::once(main).chain(also).collect()
}

/// What a calculator found to be saved of one kind.
#[derive(Clone, Copy)]
struct Found {
    saves: Saves,
    /// In the unit of its kind.
    quantity: Decimal,
    /// The same in VND, where the calculator knows it.
    money: Option<Decimal>,
}

fn own(found: Found, measure: &Measure, catalogue: &Catalogue, books: &Books<'_>) -> OwnSaving {
    let Found {
        saves,
        quantity,
        money,
    } = found;
    let Some(wanted) = resource_of(saves) else {
        return OwnSaving {
            money: Some(money.unwrap_or(quantity)),
            ..OwnSaving::default()
        };
    };
    let named = |l: &&Ledger<'_>| {
        let mut effects = measure.effects.iter();
        effects.any(|e| acts_on(e, l)) && l.is_of(wanted)
    };
    let ledgers = books.ledgers.iter();
    let ledger = ledgers
        .clone()
        .find(named)
        .or_else(|| ledgers.clone().find(|l| l.is_of(wanted)));
    let converted = ledger.and_then(|l| Some((l, in_stream(saves, quantity, l, catalogue)?)));
    match converted {
        Some((ledger, quantity)) => OwnSaving {
            stream: Some(ledger.stream.id.clone()),
            quantity: Some(quantity),
            money,
        },
        None => OwnSaving {
            money,
            ..OwnSaving::default()
        },
    }
}

/// A quantity of the calculator in the unit of a stream.
fn in_stream(
    saves: Saves,
    quantity: Decimal,
    ledger: &Ledger<'_>,
    catalogue: &Catalogue,
) -> Option<Decimal> {
    let unit = ledger.stream.unit;
    let from = match saves {
        Saves::Electricity => Unit::Kwh,
        Saves::Water => Unit::CubicMetre,
        Saves::Waste => Unit::Kg,
        Saves::Fuel => {
            let carrier = catalogue.carrier(ledger.stream.carrier.as_deref()?)?;
            let per = carrier.unit;
            let amount = ratio(quantity, carrier.ncv_mj?)?;
            return amount.checked_mul(per.in_units_of(unit)?);
        }
        Saves::Money => return None,
    };
    quantity.checked_mul(from.in_units_of(unit)?)
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Assessment, assess};
    use crate::calculator::{Calculator, Refusal};
    use crate::facility::{Calculation, Facility, Reply, ReplyDetail, Stream};
    use crate::issue::Issue;
    use crate::opportunity::{Missing, Opportunity};
    use catalogue::date::Date;
    use catalogue::known::Known;
    use catalogue::quantity::{Unit, Vnd};
    use catalogue::{Group, Resource};
    use rust_decimal::Decimal;

    const LEAKS: &str = "ca-leak-repair";

    fn calculated(measure: &str, calculator: Calculator, values: &[(&str, &str)]) -> Facility {
        let mut facility = Facility::default();
        let detail = ReplyDetail {
            calculation: Some(Calculation {
                calculator,
                values: values
                    .iter()
                    .map(|(key, value)| ((*key).to_owned(), value.parse().unwrap()))
                    .collect(),
            }),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        facility.replies.insert(measure.to_owned(), detail);
        facility
    }

    fn with_power(mut facility: Facility) -> Facility {
        facility.streams.push(Stream {
            carrier: Some("elec-toe".to_owned()),
            quantity: Some(9_000_000.into()),
            price: Some(2_000.into()),
            known: Known::Meter,
            ..Stream::new("e".to_owned(), Group::Energy, Unit::Kwh)
        });
        facility
    }

    fn run(facility: &Facility) -> Assessment {
        let today = Date {
            year: 2026,
            month: 11,
            day: 22,
        };
        assess(facility, catalogue_embedded::whole(), today)
    }

    fn only(assessment: &Assessment) -> &Opportunity {
        assert_eq!(assessment.opportunities.len(), 1);
        &assessment.opportunities[0]
    }

    /// 144 kW, 8 min on and 48 min off, a whole year: 144 / 7 × 0.7 × 0.5 × 8,760 = 63,072 kWh.
    const CYCLE: [(&str, &str); 4] = [
        ("load-time", "8"),
        ("unload-time", "48"),
        ("loaded-power", "144"),
        ("pressure-hours", "8760"),
    ];

    #[test]
    fn readings_replace_the_percentage_of_the_catalogue() {
        let result = run(&with_power(calculated(
            LEAKS,
            Calculator::AirLeakCycle,
            &CYCLE,
        )));
        let leaks = only(&result);
        assert_eq!(leaks.effects.len(), 1);
        assert_eq!(leaks.effects[0].own, Some(Known::Calculated));
        assert_eq!(
            leaks.effects[0].alone.map(|kwh| kwh.round_dp(6)),
            Some(63_072.into())
        );
        assert_eq!(leaks.known, Known::Calculated);
        assert_eq!(leaks.money.round_dp(3), Vnd::from(126_144_000));
        assert!(result.issues.is_empty());
    }

    #[test]
    fn a_refused_reading_leaves_the_percentage_and_is_told() {
        let mut values = CYCLE;
        values[3] = ("pressure-hours", "9000");
        let mut facility = with_power(calculated(LEAKS, Calculator::AirLeakCycle, &values));
        let refused = run(&facility);
        let published = |result: &Assessment| {
            let list = result.opportunities.iter().chain(&result.without_figure);
            let effects: Vec<_> = list.flat_map(|o| &o.effects).collect();
            assert!(!effects.is_empty());
            effects
                .iter()
                .all(|e| e.own.is_none() && e.range == Some((10.into(), 25.into())))
        };
        assert!(published(&refused));
        assert_eq!(
            refused.issues,
            [Issue::ReadingRefused {
                measure: LEAKS.to_owned(),
                refusal: Refusal::OutOfRange {
                    key: "pressure-hours",
                    low: Decimal::ONE,
                    high: 8760.into(),
                },
            }]
        );
        // A calculator that was only opened says nothing yet.
        let detail = facility.replies.get_mut(LEAKS).unwrap();
        detail.calculation.as_mut().unwrap().values.clear();
        let opened = run(&facility);
        assert!(published(&opened));
        assert!(opened.issues.is_empty());
    }

    #[test]
    fn the_own_figure_stands_before_the_calculation() {
        let mut facility = with_power(calculated(LEAKS, Calculator::AirLeakCycle, &CYCLE));
        let detail = facility.replies.get_mut(LEAKS).unwrap();
        detail.saving.stream = Some("e".to_owned());
        detail.saving.quantity = Some(1000.into());
        let result = run(&facility);
        assert_eq!(only(&result).effects[0].own, Some(Known::Estimated));
        let resource = only(&result).effects[0].resource;
        assert_eq!(resource, Some(Resource::Electricity));
        assert_eq!(only(&result).effects[0].alone, Some(1000.into()));
    }

    #[test]
    fn a_result_without_its_stream_names_the_stream() {
        let result = run(&calculated(LEAKS, Calculator::AirLeakCycle, &CYCLE));
        let missing: Vec<&Missing> = result
            .without_figure
            .iter()
            .flat_map(|o| o.missing())
            .collect();
        assert_eq!(missing, [&Missing::Stream(Resource::Electricity)]);
        let effects = result.without_figure.iter().flat_map(|o| &o.effects);
        let resources: Vec<_> = effects.map(|e| e.resource).collect();
        assert_eq!(resources, [Some(Resource::Electricity)]);
    }

    #[test]
    fn money_that_is_calculated_is_known_as_calculated() {
        let values = [("bill", "1200000000"), ("cos-phi-now", "0.85")];
        let result = run(&calculated(
            "power-factor-correction",
            Calculator::PowerFactor,
            &values,
        ));
        assert_eq!(only(&result).extra_money, Vnd::from(70_560_000));
        assert_eq!(only(&result).known, Known::Calculated);
    }
}
