//! What audits of many plants found, for measures that have no percentage of an end use that can be priced: a statistic of a kind of measure, on the plant's consumption of the resource.

use super::estimate::{empty, price};
use super::{Basis, Books, EffectEstimate, Ledger, Missing, Opportunity, acts_on};
use catalogue::quantity::Fraction;
use catalogue::{Catalogue, EffectKind, Measure, Mode, Typical, TypicalWhat};
use rust_decimal::Decimal;

/// The effects of a measure by the statistics that it may use; none where it may use none.
pub(super) fn typical_effects(
    opportunity: &Opportunity,
    measure: &Measure,
    catalogue: &Catalogue,
    books: &Books<'_>,
    sector: Option<&str>,
) -> Vec<EffectEstimate> {
    let mut list = Vec::new();
    for (usage, row) in catalogue.typical_of(&measure.id, sector) {
        let Some(median) = row.median.filter(|_| usage.what == TypicalWhat::Share) else {
            continue;
        };
        // What goes into vehicles is no consumption of the plant, of which audits speak.
        let counts = |l: &&Ledger<'_>| l.is_of(usage.resource) && !l.partition.is_apart();
        let hit = books.ledgers.iter().filter(counts);
        let hit = hit.filter(|l| is_concerned(measure, l));
        let before = list.len();
        for ledger in hit {
            let rate = median.fraction() * opportunity.activity;
            let mut estimate = EffectEstimate {
                stream: Some(ledger.stream.id.clone()),
                unit: Some(ledger.stream.unit),
                baseline: ledger.account.quantity,
                price: ledger.account.price,
                weight: ledger.partition.weight(None),
                rate: Some(rate),
                ..of_row(row)
            };
            match estimate.baseline {
                Some(baseline) => {
                    let saved = baseline.value * rate;
                    estimate.alone = Some(saved);
                    price(&mut estimate, saved, ledger, books);
                }
                None => estimate.missing = Some(Missing::Quantity(ledger.stream.id.clone())),
            }
            list.push(estimate);
        }
        if list.len() == before {
            list.push(EffectEstimate {
                missing: Some(Missing::Stream(usage.resource)),
                ..of_row(row)
            });
        }
    }
    list
}

/// Whether a measure does anything to a stream: one of its effects is on such a stream, or fuel, and on an end use that the stream has, where it names one.
fn is_concerned(measure: &Measure, ledger: &Ledger<'_>) -> bool {
    let mut effects = measure.effects.iter().filter(|e| acts_on(e, ledger));
    effects.any(|effect| {
        let weight = ledger.partition.weight(effect.node.as_deref());
        // Shares that were refused say nothing of what the plant has.
        ledger.partition.refused || weight.is_some_and(|w| w.fraction > Fraction::ZERO)
    })
}

fn of_row(row: &Typical) -> EffectEstimate {
    EffectEstimate {
        range: row.low.zip(row.high),
        basis: Basis::Typical {
            row: row.id.clone(),
        },
        ..empty(Some(row.resource), None, EffectKind::Quantity, Mode::Middle)
    }
}

/// The payback in years that audits found for measures of this kind: lower quartile, median, upper quartile.
pub(super) fn typical_payback(
    measure: &Measure,
    catalogue: &Catalogue,
    sector: Option<&str>,
) -> Option<(Decimal, Decimal, Decimal)> {
    let mut rows = catalogue.typical_of(&measure.id, sector);
    let payback = rows.find_map(|(_, row)| row.payback.as_ref())?;
    Some((payback.low, payback.median, payback.high))
}
