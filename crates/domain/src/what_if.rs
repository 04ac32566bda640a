//! "What if": a copy of a facility in which the price of electricity, the hours of running or the leaks of compressed air differ, to be assessed as any other. Nothing of it is kept.

use crate::facility::account::account;
use crate::facility::{Facility, Months, OwnSaving, Reply, Stream};
use crate::opportunity::Books;
use catalogue::quantity::Percent;
use catalogue::{CarrierCategory, Catalogue, Group, Loss, Supply, Tried};
use rust_decimal::Decimal;

/// What is tried.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// The price of bought electricity, whole percent above or below today.
    pub electricity_price: i32,
    /// The hours of running, whole percent above or below today: the energy that is used follows them.
    pub hours: i32,
    /// What leaks take of the compressed air, whole percent; nothing where the figures of today stand.
    pub leaks: Option<i32>,
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
            .map(|s| account(s, facility, catalogue).price)
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
        if let Some(leaks) = self.leaks {
            leak(&mut changed, leaks, catalogue);
        }
        changed
    }
}

/// What leaks usually take of the compressed air, where the plant has compressed air and leaks that can still be repaired: what can be tried.
#[must_use]
pub fn usual_leaks(facility: &Facility, catalogue: &Catalogue) -> Option<Percent> {
    let loss = catalogue.loss_tried(Tried::AirLeaks)?;
    let is_open = repairs(facility, loss).next().is_some();
    let has_air = is_open && air(facility, loss, catalogue).next().is_some();
    has_air.then_some(loss.typical)
}

/// The measures against a loss that are still to be done, by id.
fn repairs<'a>(facility: &'a Facility, loss: &'a Loss) -> impl Iterator<Item = &'a String> {
    loss.measures.iter().filter(|id| {
        let reply = facility.replies.get(*id).map(|r| r.reply);
        matches!(reply, Some(Reply::NotDone | Reply::Partly | Reply::Unknown))
    })
}

/// The streams that the loss is a part of, each with the quantity that goes through what leaks.
fn air(
    facility: &Facility,
    loss: &Loss,
    catalogue: &Catalogue,
) -> impl Iterator<Item = (String, Decimal)> {
    let books = Books::figures(facility, catalogue);
    let through = books.ledgers.iter().filter_map(|ledger| {
        let weight = ledger.partition.weight(loss.of.as_deref())?;
        let quantity = ledger.account.quantity?.value;
        let amount = quantity.checked_mul(weight.fraction.value())?;
        (!amount.is_zero()).then(|| (ledger.stream.id.clone(), amount))
    });
    through.collect::<Vec<_>>().into_iter()
}

/// The repair saves what can be recovered of the leaks that are tried.
fn leak(facility: &mut Facility, leaks: i32, catalogue: &Catalogue) {
    let Some(loss) = catalogue.loss_tried(Tried::AirLeaks) else {
        return;
    };
    let Some((stream, amount)) = air(facility, loss, catalogue).next() else {
        return;
    };
    let recoverable = loss.recoverable.unwrap_or(Percent::WHOLE);
    let part = Decimal::new(leaks.into(), 2) * recoverable.fraction().value();
    let open: Vec<String> = repairs(facility, loss).cloned().collect();
    for id in open {
        if let Some(reply) = facility.replies.get_mut(&id) {
            reply.calculation = None;
            reply.saving = OwnSaving {
                stream: Some(stream.clone()),
                quantity: amount.checked_mul(part),
                money: None,
            };
        }
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
    stream.quantity = scaled(stream.quantity, factor);
    let months = |months: Months| months.map(|month| scaled(month, factor));
    stream.months = stream.months.map(months);
    scale_cost(stream, factor);
}

fn scale_cost(stream: &mut Stream, factor: Decimal) {
    stream.cost = scaled(stream.cost, factor);
    let months = |months: Months| months.map(|month| scaled(month, factor));
    stream.cost_months = stream.cost_months.map(months);
}

/// A value times a factor; nothing where the product cannot be held.
fn scaled(value: Option<Decimal>, factor: Decimal) -> Option<Decimal> {
    value.and_then(|v| v.checked_mul(factor))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::facility::{EndUseShare, ReplyDetail};
    use catalogue::date::Date;
    use catalogue::known::Known;
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
            .value()
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
    fn leaks_of_a_fifth_of_the_air_save_what_can_be_recovered_of_them() {
        let (mut facility, catalogue) = (plant(), catalogue_embedded::whole());
        let share = EndUseShare {
            percent: 20.into(),
            known: Known::Estimated,
        };
        facility.streams[0]
            .shares
            .insert("compressed-air".to_owned(), share);
        assert_eq!(usual_leaks(&facility, catalogue), Some(25.into()));
        let tried = WhatIf {
            leaks: Some(20),
            ..WhatIf::default()
        };
        // 1,000,000 kWh · 20 % · 20 % · 65 % = 26,000 kWh at 2,000 VND.
        let after = money(&tried.applied(&facility, catalogue));
        assert_eq!(after, Decimal::from(52_000_000));
        // Nothing leaks: nothing to save.
        let tight = WhatIf {
            leaks: Some(0),
            ..WhatIf::default()
        };
        assert_eq!(money(&tight.applied(&facility, catalogue)), Decimal::ZERO);
        // A plant that has repaired its leaks, or has no compressed air, has nothing to try.
        let mut done = facility.clone();
        done.replies
            .insert("ca-leak-repair".to_owned(), ReplyDetail::plain(Reply::Done));
        assert_eq!(usual_leaks(&done, catalogue), None);
        facility.areas.insert("compressed-air".to_owned(), false);
        facility.streams[0].shares.clear();
        assert_eq!(usual_leaks(&facility, catalogue), None);
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
