//! "What if": a copy of a facility in which the price of electricity or the hours of running differ, to be assessed as any other. Nothing of it is kept.

use crate::facility::account::account;
use crate::facility::{Facility, Stream};
use catalogue::{CarrierCategory, Catalogue, Group, Supply};
use rust_decimal::Decimal;

/// What is tried, in whole percent above or below today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// The price of bought electricity.
    pub electricity_price: i32,
    /// The hours of running: the energy that is used follows them.
    pub hours: i32,
}

impl WhatIf {
    /// Whether nothing differs from today.
    #[must_use]
    pub fn is_today(self) -> bool {
        self == Self::default()
    }

    /// The facility as it would be.
    #[must_use]
    pub fn applied(self, facility: &Facility, catalogue: &Catalogue) -> Facility {
        let mut changed = facility.clone();
        if self.is_today() {
            return changed;
        }
        let prices: Vec<Option<Decimal>> = facility
            .streams
            .iter()
            .map(|s| account(s, facility, catalogue, &mut Vec::new()).price)
            .map(|price| price.map(|p| p.value))
            .collect();
        for (stream, price) in changed.streams.iter_mut().zip(prices) {
            if stream.group == Group::Energy {
                scale_hours(stream, times(self.hours));
            }
            if is_bought_electricity(stream, catalogue) {
                let factor = times(self.electricity_price);
                // A price of the catalogue becomes one of the facility, or it would stay as it is.
                stream.price = price.and_then(|p| p.checked_mul(factor));
                scale_cost(stream, factor);
            }
        }
        changed
    }
}

/// The factor of a change in percent.
fn times(percent: i32) -> Decimal {
    Decimal::ONE + Decimal::new(percent.into(), 2)
}

fn is_bought_electricity(stream: &Stream, catalogue: &Catalogue) -> bool {
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.and_then(|id| catalogue.carrier(id));
    carrier
        .is_some_and(|c| c.category == CarrierCategory::Electricity && c.supply == Supply::Bought)
}

fn scale_hours(stream: &mut Stream, factor: Decimal) {
    let scaled = |value: Option<Decimal>| value.and_then(|v| v.checked_mul(factor));
    stream.quantity = scaled(stream.quantity);
    stream.months = stream.months.map(|months| months.map(scaled));
    scale_cost(stream, factor);
}

fn scale_cost(stream: &mut Stream, factor: Decimal) {
    let scaled = |value: Option<Decimal>| value.and_then(|v| v.checked_mul(factor));
    stream.cost = scaled(stream.cost);
    stream.cost_months = stream.cost_months.map(|months| months.map(scaled));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::facility::{Reply, ReplyDetail};
    use catalogue::date::Date;
    use catalogue::quantity::Unit;

    fn plant() -> Facility {
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        let mut power = Stream::new("power".to_owned(), Group::Energy, Unit::Kwh);
        power.carrier = Some("elec-toe".to_owned());
        power.quantity = Some(1_000_000.into());
        power.price = Some(2_000.into());
        facility.streams.push(power);
        let open = ReplyDetail::plain(Reply::NotDone);
        facility.replies.insert("ca-leak-repair".to_owned(), open);
        facility
    }

    fn money(facility: &Facility) -> Decimal {
        let today = Date {
            year: 2026,
            month: 11,
            day: 28,
        };
        assess(facility, catalogue_embedded::whole(), today)
            .totals
            .money
    }

    #[test]
    fn today_changes_nothing() {
        let (facility, catalogue) = (plant(), catalogue_embedded::whole());
        assert_eq!(WhatIf::default().applied(&facility, catalogue), facility);
    }

    #[test]
    fn a_fifth_more_for_electricity_is_a_fifth_more_saved() {
        let (facility, catalogue) = (plant(), catalogue_embedded::whole());
        let before = money(&facility);
        assert!(before > Decimal::ZERO);
        let dearer = WhatIf {
            electricity_price: 20,
            ..WhatIf::default()
        };
        let after = money(&dearer.applied(&facility, catalogue));
        assert_eq!(
            after.round_dp(3),
            (before * Decimal::new(12, 1)).round_dp(3)
        );
    }

    #[test]
    fn half_the_hours_save_half() {
        let (facility, catalogue) = (plant(), catalogue_embedded::whole());
        let shorter = WhatIf {
            hours: -50,
            ..WhatIf::default()
        };
        let half = shorter.applied(&facility, catalogue);
        assert_eq!(half.streams[0].quantity, Some(500_000.into()));
        let both = money(&half) * Decimal::TWO;
        assert_eq!(both.round_dp(3), money(&facility).round_dp(3));
    }

    #[test]
    fn a_price_of_the_catalogue_follows_as_well() {
        let (mut facility, catalogue) = (plant(), catalogue_embedded::whole());
        facility.streams[0].price = None;
        let before = money(&facility);
        let cheaper = WhatIf {
            electricity_price: -10,
            ..WhatIf::default()
        };
        assert!(money(&cheaper.applied(&facility, catalogue)) < before);
    }
}
