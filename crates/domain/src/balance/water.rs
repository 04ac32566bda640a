//! The water balance of the site in m³ a year: intake less wastewater, water in the product and vapour, the rest unaccounted.

use super::rest::{is_sound, mean_price, measured, total};
use super::{BalanceIssue, Item, LeftOut, MeanPrice, PossibleCause, Remainder, WaterFigure, Why};
use crate::facility::Facility;
use crate::facility::account::Figure;
use crate::opportunity::{Books, Ledger};
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use rust_decimal::Decimal;

/// A water or wastewater stream that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaterLine {
    /// Stream id.
    pub stream: String,
    /// It is intake; else it is wastewater.
    pub intake: bool,
    /// m³ a year.
    pub cubic_metres: Decimal,
    /// How that is known.
    pub known: Known,
    /// VND a year: what the water cost, or what its discharge costs.
    pub cost: Option<Figure<Vnd>>,
}

/// The water balance of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaterBalance {
    /// Streams that were counted.
    pub lines: Vec<WaterLine>,
    /// Streams that were not.
    pub left_out: Vec<LeftOut>,
    /// Water taken in, m³.
    pub intake: Decimal,
    /// Wastewater, m³.
    pub wastewater: Decimal,
    /// In the product, m³, where it was given.
    pub in_product: Option<Decimal>,
    /// Evaporated, m³, where it was given.
    pub evaporated: Option<Decimal>,
    /// Intake less all outputs: m³, percent, VND at the mean price of water (its discharge is not in it).
    pub unaccounted: Remainder,
    /// Intake and wastewater are counted, both extra figures are given, and nothing was left out.
    pub complete: bool,
    /// What is doubtful.
    pub issues: Vec<BalanceIssue>,
}

/// The streams of water and wastewater: those that can be counted in m³, and those that cannot.
fn counted(books: &Books<'_>) -> (Vec<WaterLine>, Vec<LeftOut>) {
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    for ledger in &books.ledgers {
        let intake = match ledger.stream.group {
            Group::Water => true,
            Group::Wastewater => false,
            _ => continue,
        };
        match line(ledger, intake) {
            Ok(line) => lines.push(line),
            Err(why) => left_out.push(LeftOut {
                item: Item::Stream(ledger.stream.id.clone()),
                input: intake,
                why,
                matters: true,
            }),
        }
    }
    (lines, left_out)
}

impl WaterBalance {
    /// Draws up the balance.
    #[must_use]
    pub fn of(facility: &Facility, books: &Books<'_>) -> Self {
        let (lines, left_out) = counted(books);
        let mut issues = Vec::new();
        let mut given = |value: Option<Decimal>, extra: WaterFigure| {
            let sound = value.filter(|v| is_sound(*v));
            if sound != value {
                issues.push(BalanceIssue::OutOfRange(extra));
            }
            sound
        };
        let in_product = given(facility.site.water_in_product, WaterFigure::InProduct);
        let evaporated = given(facility.site.water_evaporated, WaterFigure::Evaporated);
        let sum = |wanted: bool| {
            let of = lines.iter().filter(|l| l.intake == wanted);
            total(of.map(|l| l.cubic_metres))
        };
        let (intake, wastewater) = (sum(true), sum(false));
        let outputs = [Some(wastewater), in_product, evaporated];
        let outputs = total(outputs.into_iter().flatten());
        let said = (in_product.is_some() || evaporated.is_some()).then_some(Known::Estimated);
        let known = lines.iter().map(|l| l.known).chain(said).max();
        let unaccounted =
            Remainder::of(intake, outputs, price(books), known.unwrap_or(Known::Meter));
        let no_wastewater = lines.iter().all(|l| l.intake);
        let left = |input: bool| left_out.iter().any(|l| l.input == input);
        let over = [
            left(true).then_some(PossibleCause::LeftOutInputs),
            Some(PossibleCause::OtherWater),
        ];
        let not_said = |value: Option<Decimal>, extra| {
            value.is_none().then_some(PossibleCause::NotGiven(extra))
        };
        let gap = [
            no_wastewater.then_some(PossibleCause::NoOutputs),
            left(false).then_some(PossibleCause::LeftOutOutputs),
            not_said(in_product, WaterFigure::InProduct),
            not_said(evaporated, WaterFigure::Evaporated),
        ];
        let (over, gap) = (over.into_iter().flatten(), gap.into_iter().flatten());
        let (over, gap): (Vec<_>, Vec<_>) = (over.collect(), gap.collect());
        issues.extend(unaccounted.issues(intake, &over, &gap));
        Self {
            complete: !intake.is_zero()
                && !no_wastewater
                && in_product.is_some()
                && evaporated.is_some()
                && left_out.is_empty(),
            lines,
            left_out,
            intake,
            wastewater,
            in_product,
            evaporated,
            unaccounted,
            issues,
        }
    }

    /// Wastewater, m³, where some was counted.
    #[must_use]
    pub fn counted_wastewater(&self) -> Option<Decimal> {
        let any = self.lines.iter().any(|l| !l.intake);
        any.then_some(self.wastewater)
    }

    /// The line of a stream.
    #[must_use]
    pub fn line(&self, stream: &str) -> Option<&WaterLine> {
        self.lines.iter().find(|l| l.stream == stream)
    }
}

fn line(ledger: &Ledger<'_>, intake: bool) -> Result<WaterLine, Why> {
    let quantity = ledger.account.quantity.ok_or(Why::NoQuantity)?;
    let volume = measured(
        Some(quantity.value),
        ledger.stream.unit,
        Unit::CubicMetre,
        None,
    )?;
    Ok(WaterLine {
        stream: ledger.stream.id.clone(),
        intake,
        cubic_metres: volume,
        known: quantity.known,
        cost: ledger.account.cost,
    })
}

/// What a cubic metre of the water taken in costs, by volume over every water stream, VND/m³.
pub(super) fn price(books: &Books<'_>) -> Option<MeanPrice> {
    let water = books
        .ledgers
        .iter()
        .filter(|l| l.stream.group == Group::Water);
    mean_price(water.filter_map(|l| {
        let line = line(l, true).ok()?;
        Some((line.cubic_metres, line.cost))
    }))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Site, dec};
    use super::*;

    /// 8,000 m³ from the tap at 12,000 VND and 20,000 hl (2,000 m³) from a well at 200 VND/hl: 10,000 m³ for 100 million VND.
    fn plant(wastewater: &str) -> Site {
        Site::new()
            .stream("tap", Group::Water, Unit::CubicMetre, "8000", "12000")
            .stream("well", Group::Water, Unit::Hectolitre, "20000", "200")
            .stream(
                "out",
                Group::Wastewater,
                Unit::CubicMetre,
                wastewater,
                "9000",
            )
    }

    #[test]
    fn intake_less_what_is_known_to_leave() {
        let b = plant("7000")
            .water_beside(Some("500"), Some("1500"))
            .water();
        assert_eq!((b.intake, b.wastewater), (dec("10000"), dec("7000")));
        // 10,000 − 7,000 − 500 − 1,500 = 1,000 m³ = 10 %, at 100,000,000 / 10,000 = 10,000 VND/m³.
        assert_eq!(b.unaccounted.amount, dec("1000"));
        assert_eq!(b.unaccounted.percent, Some(10.into()));
        assert_eq!(
            b.unaccounted.value.map(|f| f.value),
            Some(Vnd::from(10_000_000))
        );
        assert!(b.complete && b.issues.is_empty());
    }

    #[test]
    fn without_the_extra_figures_the_balance_stands_but_is_not_complete() {
        let b = plant("7000").water();
        assert_eq!(b.unaccounted.amount, dec("3000"));
        assert!(!b.complete);
        // 7,000 of 10,000 m³ lost is implausible, and two figures could explain it.
        let b = plant("3000").water();
        let likely = vec![
            PossibleCause::NotGiven(WaterFigure::InProduct),
            PossibleCause::NotGiven(WaterFigure::Evaporated),
        ];
        let percent = Some(70.into());
        assert_eq!(b.issues, [BalanceIssue::Implausible { percent, likely }]);
    }

    #[test]
    fn more_wastewater_than_water_is_told() {
        let b = plant("10100").water();
        assert!(b.issues.is_empty(), "one percent is an error of the meters");
        let b = plant("12000").water();
        assert_eq!(b.unaccounted.amount, dec("-2000"));
        assert_eq!(b.unaccounted.value, None);
        let (percent, likely) = (Some(20.into()), vec![PossibleCause::OtherWater]);
        assert_eq!(b.issues, [BalanceIssue::Negative { percent, likely }]);
    }

    #[test]
    fn zero_intake_wrong_units_and_wrong_extras_are_values() {
        let b = Site::new()
            .stream("tap", Group::Water, Unit::Tonne, "8", "12000")
            .water_beside(Some("-1"), Some("2000000000000000"))
            .water();
        assert_eq!((b.intake, b.unaccounted.percent), (Decimal::ZERO, None));
        assert_eq!(b.left_out.len(), 1);
        assert_eq!(
            b.issues,
            [
                BalanceIssue::OutOfRange(WaterFigure::InProduct),
                BalanceIssue::OutOfRange(WaterFigure::Evaporated),
            ]
        );
        let b = Site::new()
            .stream("out", Group::Wastewater, Unit::CubicMetre, "5", "1")
            .water();
        assert_eq!(b.issues, [BalanceIssue::NoInput]);
    }
}
