//! A quick calculation as an own figure: which stream it saves, in which unit.

use super::{Books, Ledger, acts_on};
use crate::domain::calculator::{Calculator, Outcome, Saves};
use crate::domain::catalogue::{Catalogue, Measure, Resource};
use crate::domain::facility::account::{is_hit_by, tree_of};
use crate::domain::facility::{Calculation, OwnSaving};
use crate::domain::issue::Issue;
use crate::domain::quantity::{Unit, ratio};
use rust_decimal::Decimal;

/// The result of a calculation; what is wrong with its readings is an issue.
pub(super) fn outcome(
    calculation: &Calculation,
    issues: &mut Vec<Issue>,
    measure: &str,
) -> Option<(Calculator, Outcome)> {
    let calculator = Calculator::from_code(&calculation.calculator)?;
    match calculator.run(&calculation.values) {
        Ok(outcome) => Some((calculator, outcome)),
        Err(refusal) => {
            issues.push(Issue::ReadingRefused {
                measure: measure.to_owned(),
                refusal,
            });
            None
        }
    }
}

/// What the readings save, as own figures on the streams that they concern.
pub(super) fn read_on_the_floor(
    calculator: Calculator,
    outcome: &Outcome,
    measure: &Measure,
    catalogue: &Catalogue,
    books: &Books<'_>,
) -> Vec<OwnSaving> {
    let mut list = vec![own(
        calculator.saves(),
        outcome.quantity,
        outcome.money,
        measure,
        catalogue,
        books,
    )];
    if let Some(also) = outcome.also {
        list.push(own(
            also.saves,
            also.quantity,
            None,
            measure,
            catalogue,
            books,
        ));
    }
    list
}

fn own(
    saves: Saves,
    quantity: Decimal,
    money: Option<Decimal>,
    measure: &Measure,
    catalogue: &Catalogue,
    books: &Books<'_>,
) -> OwnSaving {
    let wanted = match saves {
        Saves::Electricity => Resource::Electricity,
        Saves::Fuel => Resource::Fuel,
        Saves::Water => Resource::Water,
        Saves::Waste => Resource::Waste,
        Saves::Money => {
            return OwnSaving {
                money: Some(money.unwrap_or(quantity)),
                ..OwnSaving::default()
            };
        }
    };
    let named = |l: &&Ledger<'_>| {
        let mut effects = measure.effects.iter();
        effects.any(|e| acts_on(e, l.stream, catalogue)) && fits(l, wanted, catalogue)
    };
    let ledgers = books.ledgers.iter();
    let found = ledgers
        .clone()
        .find(named)
        .or_else(|| ledgers.clone().find(|l| fits(l, wanted, catalogue)));
    let converted = found.and_then(|l| Some((l, in_stream(saves, quantity, l, catalogue)?)));
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

fn fits(ledger: &Ledger<'_>, wanted: Resource, catalogue: &Catalogue) -> bool {
    tree_of(ledger.stream, catalogue) == Some(wanted) || is_hit_by(ledger.stream, wanted, catalogue)
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
            let per = Unit::from_code(&carrier.unit)?;
            let amount = ratio(quantity, carrier.ncv_mj?)?;
            return amount.checked_mul(per.in_units_of(unit)?);
        }
        Saves::Money => return None,
    };
    quantity.checked_mul(from.in_units_of(unit)?)
}
