//! The factory's own figures of measures: on a stream that is gone, of a measure that nobody knows, at a price per unit that the stream cannot have.

use super::figures::Entered;
use super::price::span;
use crate::facility::OwnSaving;
use crate::issue::Issue;
use catalogue::quantity::ratio;
use rust_decimal::Decimal;

/// How many times the stream's own price a unit saved may be worth (a judgement of this program): besides its price, water saves its discharge and a material its handling.
const FAR: Decimal = Decimal::TEN;

/// Asks about the figures of every answer and of every own measure.
pub(super) fn ask(entered: &Entered<'_>, issues: &mut Vec<Issue>) {
    let facility = entered.facility;
    let replies = facility.replies.iter().map(|(id, r)| (id, &r.saving));
    let own = facility.own_measures.iter().map(|m| (&m.id, &m.saving));
    for (measure, saving) in replies.chain(own) {
        saving_of(entered, measure, saving, issues);
    }
    let is_own = |id: &String| facility.own_measures.iter().any(|m| m.id == *id);
    let named = facility.replies.keys().chain(facility.plan.keys());
    let strange = named.filter(|id| !is_own(id) && !is_of_sector(entered, id));
    issues.extend(strange.map(|id| Issue::MeasureUnknown {
        measure: id.clone(),
    }));
}

/// Whether a question is asked in the sector of the plant; without a sector every known one is.
fn is_of_sector(entered: &Entered<'_>, measure: &str) -> bool {
    let sector = entered.facility.site.sector.as_deref();
    entered.catalogue.is_asked_in(measure, sector)
}

fn saving_of(entered: &Entered<'_>, measure: &str, saving: &OwnSaving, issues: &mut Vec<Issue>) {
    let Some(id) = saving.stream.as_deref().filter(|_| saving.is_given()) else {
        return;
    };
    if entered.facility.stream(id).is_none() {
        issues.push(Issue::SavingStreamMissing {
            measure: measure.to_owned(),
        });
        return;
    }
    let found = entered.streams.iter().find(|(s, _)| s.id == id);
    let (Some((stream, account)), Some(quantity), Some(money)) =
        (found, saving.quantity, saving.money)
    else {
        return;
    };
    // What is below zero is told by itself.
    let positive = |value: Decimal| value > Decimal::ZERO;
    let price = ratio(money, quantity).filter(|_| positive(money) && positive(quantity));
    let Some(price) = price else {
        return;
    };
    let usual = span(stream, entered.catalogue);
    let own = account.price.map(|p| p.value).filter(|p| positive(*p));
    let far = |value: Decimal| value.checked_mul(FAR).unwrap_or(Decimal::MAX);
    let (low, high) = match (own, usual) {
        (Some(own), _) => (own / FAR, far(own)),
        (None, Some((low, high))) => (low, far(high)),
        (None, None) => return,
    };
    if price < low || price > high {
        issues.push(Issue::SavingPriceUnusual {
            measure: measure.to_owned(),
            stream: id.to_owned(),
            price,
            low,
            high,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{Facility, OwnMeasure, PlanItem, Reply, ReplyDetail, Stream};
    use crate::slip::entered;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn plant() -> Facility {
        let mut facility = Facility::default();
        facility.site.sector = Some("tea".to_owned());
        let mut power = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        power.carrier = Some("elec-toe".to_owned());
        (power.quantity, power.price) = (Some(dec("120000")), Some(dec("1900")));
        facility.streams.push(power);
        facility
    }

    fn asked(facility: &Facility) -> Vec<Issue> {
        entered(facility, catalogue_embedded::whole())
    }

    #[test]
    fn money_for_a_unit_saved_that_no_such_unit_costs() {
        let with = |stream: &str, quantity: &str, money: &str| {
            let mut facility = plant();
            facility.own_measures.push(OwnMeasure {
                id: "own".to_owned(),
                saving: OwnSaving {
                    stream: Some(stream.to_owned()),
                    quantity: Some(dec(quantity)),
                    money: Some(dec(money)),
                },
                ..OwnMeasure::default()
            });
            asked(&facility)
        };
        let told = with("e", "156", "616000000");
        assert!(
            matches!(&told[..], [Issue::SavingPriceUnusual { low, high, .. }] if (*low, *high) == (dec("190"), dec("19000"))),
            "{told:?}"
        );
        assert_eq!(with("e", "10000", "25000000"), []);
        let measure = "own".to_owned();
        assert_eq!(
            with("gone", "10", "20000"),
            [Issue::SavingStreamMissing { measure }]
        );
    }

    #[test]
    fn a_measure_that_nobody_knows_or_of_another_sector() {
        let with = |id: &str| {
            let mut facility = plant();
            let reply = ReplyDetail::plain(Reply::NotDone);
            facility.replies.insert(id.to_owned(), reply);
            asked(&facility)
        };
        for strange in ["no-such-measure", "bev-01"] {
            let measure = strange.to_owned();
            assert_eq!(with(strange), [Issue::MeasureUnknown { measure }]);
        }
        assert_eq!(with("light-led"), []);
        let mut facility = plant();
        facility.plan.insert("gone".to_owned(), PlanItem::default());
        assert_eq!(asked(&facility).len(), 1);
    }
}
