//! The mass balance of the site in kg a year: materials, chemicals and packaging in, products and known outputs out, the rest unaccounted.
//!
//! A tonne of air-dry pulp counts as a tonne: its moisture (10 %) is part of the product as sold.
//! A cubic metre of water in the product counts as 1,000 kg.

use super::process::process_losses;
use super::rest::{mean_price, total};
use super::weigh::Sheet;
use super::{
    BalanceIssue, Item, LeftOut, MassLine, MeanPrice, PossibleCause, ProcessLoss, Remainder, Role,
    Why,
};
use crate::facility::Facility;
use crate::opportunity::Books;
use catalogue::known::Known;
use catalogue::order;
use catalogue::quantity::Percent;
use catalogue::{CarrierCategory, Catalogue};
use rust_decimal::Decimal;

/// The mass balance of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MassBalance {
    /// Everything that was weighed, streams first.
    pub lines: Vec<MassLine>,
    /// What could not be weighed.
    pub left_out: Vec<LeftOut>,
    /// In, kg.
    pub inputs: Decimal,
    /// Products, kg.
    pub products: Decimal,
    /// By-products, kg.
    pub by_products: Decimal,
    /// Ordinary wastes, kg.
    pub wastes: Decimal,
    /// Hazardous wastes, kg.
    pub hazardous: Decimal,
    /// What the process takes from its inputs and nobody weighed, as usual in the sector.
    pub process: Vec<ProcessLoss>,
    /// Inputs less all outputs and what the process takes: kg, percent, VND.
    pub unaccounted: Remainder,
    /// Products in percent of the inputs.
    pub yield_percent: Option<Percent>,
    /// Something came in, something was made, and nothing that matters was left out.
    pub complete: bool,
    /// A product has no mass, so that nothing can be said of the rest.
    pub unweighed: bool,
    /// What is doubtful.
    pub issues: Vec<BalanceIssue>,
}

/// The part of the inputs above which what is left is no loss of material alone: moisture, burning or something that nobody weighed is in it, and a purchase price would mislead (a judgement of this program).
const A_LOSS: Percent = Percent::new(Decimal::from_parts(25, 0, 0, false, 0));

/// Why what is left of a mass balance is not told at a purchase price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpriced {
    /// No waste and no by-product is listed into which it could have gone.
    NoWasteListed,
    /// It is more of the inputs than a loss of material is.
    Large,
}

/// What may stand behind a balance that does not close.
#[derive(Debug, Clone, Copy)]
struct Doubts {
    inputs_left: bool,
    outputs_left: bool,
    /// The product may take up water that nobody counted.
    takes_up: bool,
    makes_nothing: bool,
    /// Something else than products goes out: it may be wet.
    wet: bool,
    /// Ash of solid fuels may be among the wastes.
    ash: bool,
}

impl Doubts {
    /// Why more products than inputs are counted.
    fn above(self) -> Vec<PossibleCause> {
        causes([
            (self.inputs_left, PossibleCause::LeftOutInputs),
            (self.takes_up, PossibleCause::TakesUpWater),
        ])
    }

    /// Why more goes out than comes in.
    fn over(self) -> Vec<PossibleCause> {
        let mut list = self.above();
        list.extend(causes([
            (self.wet, PossibleCause::WetWaste),
            (self.ash, PossibleCause::FuelAsh),
        ]));
        list
    }

    /// Why less goes out than comes in.
    fn gap(self) -> Vec<PossibleCause> {
        causes([
            (self.makes_nothing, PossibleCause::NoOutputs),
            (self.outputs_left, PossibleCause::LeftOutOutputs),
            (true, PossibleCause::LosesMoisture),
        ])
    }
}

fn causes<const N: usize>(list: [(bool, PossibleCause); N]) -> Vec<PossibleCause> {
    let found = list.into_iter().filter(|(holds, _)| *holds);
    found.map(|(_, cause)| cause).collect()
}

/// A product whose mass is not known.
fn is_unweighed_product(left: &LeftOut) -> bool {
    matches!(left.item, Item::Product(_)) && matches!(left.why, Why::Unit(_) | Why::Factor)
}

impl MassBalance {
    /// Draws up the balance.
    #[must_use]
    pub fn of(facility: &Facility, catalogue: &Catalogue, books: &Books<'_>) -> Self {
        let mut sheet = Sheet::default();
        sheet.streams(books);
        sheet.products(facility);
        let water_given = sheet.water(books, facility.site.water_in_product);
        sheet.forgive_little(books);
        let Sheet {
            lines,
            left_out,
            issues,
        } = sheet;
        let of = |wanted: Role| total(lines.iter().filter(|l| l.role == wanted).map(|l| l.kg));
        let inputs = total(lines.iter().filter(|l| l.role.is_input()).map(|l| l.kg));
        let outputs = total(lines.iter().filter(|l| !l.role.is_input()).map(|l| l.kg));
        let (products, wastes) = (of(Role::Product), of(Role::Waste));
        let price = mean_of(&lines, Role::is_input);
        let known = lines.iter().filter_map(|l| l.known).max();
        let mut known = known.unwrap_or(Known::Meter);
        let unweighed = left_out.iter().any(is_unweighed_product);
        // Of a site that makes nothing all of the inputs are left, whatever the process would take.
        let left = match unweighed || products.is_zero() {
            true => Decimal::ZERO,
            false => inputs.saturating_sub(outputs),
        };
        let process = process_losses(&lines, left, facility, catalogue, books);
        if !process.is_empty() {
            known = known.max(Known::Default);
        }
        let gone = outputs.saturating_add(total(process.iter().map(|l| l.kg)));
        let unaccounted = match unweighed {
            true => Remainder::unknown(price, known),
            false => Remainder::of(inputs, gone, price, known),
        };
        let mut balance = Self {
            complete: !inputs.is_zero()
                && !products.is_zero()
                && !left_out.iter().any(|l| l.matters),
            unweighed,
            by_products: of(Role::ByProduct),
            hazardous: of(Role::HazardousWaste),
            inputs,
            products,
            wastes,
            process,
            unaccounted,
            yield_percent: Percent::of(products, inputs).filter(|_| !unweighed),
            issues,
            left_out,
            lines,
        };
        if balance.unpriced().is_some() {
            balance.unaccounted.value = None;
        }
        balance.doubt(Doubts {
            inputs_left: balance.has_left_out(true),
            outputs_left: balance.has_left_out(false),
            takes_up: !water_given && !products.is_zero(),
            makes_nothing: products.is_zero(),
            wet: outputs > products,
            ash: wastes > Decimal::ZERO && burns_solids(books, catalogue),
        });
        balance
    }

    /// Why what is left has no price; nothing where nothing is left, or where it may be a loss of material.
    #[must_use]
    pub fn unpriced(&self) -> Option<Unpriced> {
        let rest = &self.unaccounted;
        if rest.amount <= Decimal::ZERO {
            return None;
        }
        let outputs = self.side(false);
        let is_product_alone = outputs.iter().all(|line| line.role == Role::Product);
        if self.products > Decimal::ZERO && is_product_alone {
            return Some(Unpriced::NoWasteListed);
        }
        let is_large = rest.percent.is_some_and(|percent| percent > A_LOSS);
        is_large.then_some(Unpriced::Large)
    }

    /// Whether something that matters is not in it on one side.
    fn has_left_out(&self, input: bool) -> bool {
        let mut left = self.left_out.iter();
        left.any(|l| l.input == input && l.matters)
    }

    /// Tells what cannot be in the sums, with what may be the cause.
    fn doubt(&mut self, doubts: Doubts) {
        if self.unweighed {
            self.issues.push(BalanceIssue::Unweighed);
        }
        let rest = self.unaccounted;
        let found = rest.issues(self.inputs, &doubts.over(), &doubts.gap());
        self.issues.extend(found);
        let too_high = self.yield_percent.filter(|p| *p > Percent::WHOLE);
        self.issues
            .extend(too_high.map(|percent| BalanceIssue::YieldAbove {
                percent,
                likely: doubts.above(),
            }));
    }

    /// The weighed lines of one side, by their part in the balance and then as entered.
    #[must_use]
    pub fn side(&self, input: bool) -> Vec<&MassLine> {
        let lines = self.lines.iter();
        let mut list: Vec<&MassLine> = lines
            .filter(|l| l.role.is_input() == input && !l.kg.is_zero())
            .collect();
        order::sort_by_key(&mut list, |l| l.role);
        list
    }

    /// Whether something beside the products was weighed: products alone are no balance.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        let beside = [self.inputs, self.by_products, self.wastes, self.hazardous];
        beside.iter().any(|kg| *kg > Decimal::ZERO)
    }

    /// What the process takes in all, kg.
    #[must_use]
    pub fn lost_in_process(&self) -> Decimal {
        total(self.process.iter().map(|l| l.kg))
    }

    /// The line of an item.
    #[must_use]
    pub fn line(&self, item: &Item) -> Option<&MassLine> {
        self.lines.iter().find(|l| l.item == *item)
    }

    /// The mean purchase price of the inputs of these roles, by mass, VND/kg.
    #[must_use]
    pub fn mean_price(&self, wanted: fn(Role) -> bool) -> Option<MeanPrice> {
        mean_of(&self.lines, wanted)
    }
}

fn mean_of(lines: &[MassLine], wanted: fn(Role) -> bool) -> Option<MeanPrice> {
    let lines = lines.iter().filter(|l| wanted(l.role));
    mean_price(lines.map(|l| (l.kg, l.cost)))
}

/// Whether ash of coal or biomass may be among the wastes.
fn burns_solids(books: &Books<'_>, catalogue: &Catalogue) -> bool {
    books.ledgers.iter().any(|l| {
        let carrier = l.stream.carrier.as_deref();
        carrier
            .and_then(|c| catalogue.carrier(c))
            .is_some_and(|c| matches!(c.category, CarrierCategory::Coal | CarrierCategory::Biomass))
    })
}

#[cfg(test)]
mod tests {
    use super::super::WaterFigure;
    use super::super::tests::{Site, dec};
    use super::*;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    /// In: 100 t at 10 million VND, 4 t of chemical at 25 million, 1,000 kg of film at 50,000 VND/kg: 105,000 kg, 1,150 million VND.
    /// Out: 90 t of product, 6 t by-product, 2 t waste, 500 kg hazardous: 98,500 kg.
    fn plant() -> Site {
        Site::new()
            .stream("raw", Group::Material, Unit::Tonne, "100", "10000000")
            .stream("chem", Group::Chemical, Unit::Tonne, "4", "25000000")
            .stream("film", Group::Packaging, Unit::Kg, "1000", "50000")
            .stream("bran", Group::ByProduct, Unit::Tonne, "6", "2000000")
            .stream("waste", Group::Waste, Unit::Tonne, "2", "500000")
            .stream("sludge", Group::HazardousWaste, Unit::Kg, "500", "6000")
            .product("p", Unit::Tonne, "90")
    }

    #[test]
    fn what_came_in_less_what_went_out() {
        let b = plant().mass();
        assert_eq!(b.inputs, dec("105000"));
        assert_eq!(b.products, dec("90000"));
        assert_eq!(
            (b.by_products, b.wastes, b.hazardous),
            (dec("6000"), dec("2000"), dec("500"))
        );
        // 105,000 − 98,500 = 6,500 kg.
        let rest = b.unaccounted;
        assert_eq!(rest.amount, dec("6500"));
        // 6,500 / 105,000 = 6.19 %.
        assert_eq!(
            rest.percent.unwrap().value().trunc_with_scale(2),
            dec("6.19")
        );
        // 1,150,000,000 / 105,000 = 10,952.38 VND/kg, times 6,500 = 71,190,476 VND.
        assert_eq!(rest.value.unwrap().value.value().trunc(), dec("71190476"));
        assert_eq!(rest.price.unwrap().priced_percent, Percent::WHOLE);
        assert_eq!(
            b.yield_percent.unwrap().value().trunc_with_scale(1),
            dec("85.7")
        );
        assert!(b.complete && b.issues.is_empty() && b.left_out.is_empty());
    }

    #[test]
    fn more_out_than_in_is_told_and_water_in_the_product_explains_it() {
        // 10 t of flour, 14 t of bread: 40 % too much, yield 140 %.
        let site = Site::new()
            .stream("flour", Group::Material, Unit::Tonne, "10", "12000000")
            .product("bread", Unit::Tonne, "14");
        let b = site.mass();
        assert_eq!(b.unaccounted.amount, dec("-4000"));
        assert_eq!(b.unaccounted.value, None);
        let likely = vec![PossibleCause::TakesUpWater];
        assert_eq!(
            b.issues,
            [
                BalanceIssue::Negative {
                    percent: Some(40.into()),
                    likely: likely.clone()
                },
                BalanceIssue::YieldAbove {
                    percent: 140.into(),
                    likely
                },
            ]
        );
        // 5 m³ = 5,000 kg of water: 15,000 − 14,000 = 1,000 kg; mean price 120,000,000 / 15,000 = 8,000 VND/kg.
        let site = site.water_beside(Some("5"), None);
        let b = site.mass();
        assert_eq!(b.unaccounted.amount, dec("1000"));
        let price = b.unaccounted.price.unwrap().figure;
        assert_eq!(price.value, dec("8000"));
        assert_eq!(price.known, Known::Default, "water without a price");
        assert_eq!(b.unaccounted.value, None);
        assert_eq!(b.unpriced(), Some(Unpriced::NoWasteListed));
        assert!(b.issues.is_empty());
        let b = site.water_beside(Some("-5"), None).mass();
        assert!(
            b.issues
                .contains(&BalanceIssue::OutOfRange(WaterFigure::InProduct))
        );
        assert_eq!(b.inputs, dec("10000"));
    }

    #[test]
    fn nothing_in_and_nothing_weighed_are_told() {
        let b = Site::new().mass();
        assert_eq!(
            (b.inputs, b.unaccounted.percent, b.complete),
            (Decimal::ZERO, None, false)
        );
        assert!(b.issues.is_empty());
        let b = Site::new().product("p", Unit::Tonne, "1").mass();
        assert_eq!(b.issues, [BalanceIssue::NoInput]);
        // Beer in hectolitres has no mass: nothing is said of the rest, instead of all of the malt being lost.
        let b = Site::new()
            .stream("malt", Group::Material, Unit::Tonne, "10", "15000000")
            .product("beer", Unit::Hectolitre, "700")
            .mass();
        assert_eq!(b.issues, [BalanceIssue::Unweighed]);
        assert!(b.unweighed && b.unaccounted.amount.is_zero());
        assert_eq!((b.unaccounted.percent, b.yield_percent), (None, None));
        assert!(!b.complete);
    }

    #[test]
    fn ash_of_a_solid_fuel_is_named_when_wastes_are_too_much() {
        let mut site = Site::new()
            .stream("raw", Group::Material, Unit::Tonne, "10", "1")
            .stream("coal", Group::Energy, Unit::Tonne, "50", "3000000")
            .stream("ash", Group::Waste, Unit::Tonne, "12", "0")
            .product("p", Unit::Tonne, "9");
        site.carrier("coal", "coal-cam-5-6");
        let b = site.mass();
        let likely = vec![
            PossibleCause::TakesUpWater,
            PossibleCause::WetWaste,
            PossibleCause::FuelAsh,
        ];
        assert_eq!(
            b.issues,
            [BalanceIssue::Negative {
                percent: Some(110.into()),
                likely
            }]
        );
    }
}
