//! One yearly input or output: how much, at what price, how that is known, and where it is used.

use super::shared::Shared;
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::{Percent, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Heat of the wettest waste that still burns by itself, kcal/kg.
const LEAST_HEAT: u32 = 500;
/// Heat of the lightest liquid fuels and gases, kcal/kg, rounded up.
const MOST_HEAT: u32 = 13_000;

/// Twelve monthly figures, January first.
pub type Months = [Option<Decimal>; 12];

/// Which figure of a stream is given by months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Monthly {
    /// The quantity, in the unit of the stream.
    Quantity,
    /// The cost, VND.
    Cost,
}

/// The sum of twelve months, once none is missing and the sum can be held.
fn sum(months: &Months) -> Option<Decimal> {
    let mut months = months.iter();
    months.try_fold(Decimal::ZERO, |sum, month| sum.checked_add((*month)?))
}

/// A yearly input or output of the facility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    /// Stable id inside the facility.
    pub id: String,
    /// Kind.
    pub group: Group,
    /// Row of the sector's template from which it started.
    pub template: Option<String>,
    /// Energy carrier of the catalogue.
    pub carrier: Option<String>,
    /// The factory's own name; empty means the catalogue's.
    pub name: String,
    /// Unit of the bill.
    pub unit: Unit,
    /// Quantity in the year.
    pub quantity: Option<Decimal>,
    /// Quantity by month, instead of the year.
    pub months: Option<Months>,
    /// VND per unit: the purchase price, the cost of disposal, or the income of a by-product.
    pub price: Option<Decimal>,
    /// VND in the year.
    pub cost: Option<Decimal>,
    /// VND by month, instead of the year.
    pub cost_months: Option<Months>,
    /// How the quantity is known.
    pub known: Known,
    /// Share by end use, in percent of the stream, by end-use id.
    pub shares: Shared<BTreeMap<String, EndUseShare>>,
    /// Answers to the rough questions about end uses, by end-use id.
    pub rough: Shared<BTreeMap<String, RoughAnswer>>,
    /// Mass of one unit, kg, where the unit is no mass.
    pub mass: Option<Decimal>,
    /// Environmental fee, VND a year (wastes and wastewater).
    pub fee: Option<Decimal>,
    /// What of the inputs is lost in it (wastes, wastewater, by-products).
    pub lost: Lost,
    /// The part that tenants on the site use, percent of quantity and cost.
    pub tenants: Option<Decimal>,
    /// Net calorific value on the certificate of a fuel, kcal/kg.
    pub heat: Option<Decimal>,
}

/// What of the purchased inputs a waste consists of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// Whether and of what it consists.
    pub content: Content,
    /// How much of the input is in it, kg a year; all of the waste where nothing is said.
    pub kg: Option<Decimal>,
}

/// Whether a waste consists of a purchased input.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Content {
    /// Nobody said.
    #[default]
    Unsaid,
    /// Nothing that was bought (ash, soil).
    Nothing,
    /// This input, by stream id.
    Input(String),
}

/// The share of a stream that an end use takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndUseShare {
    /// Percent of the whole stream.
    pub percent: Decimal,
    /// Said by the user, or taken from the sector's template and not yet confirmed.
    pub known: Known,
}

/// The answer to the rough question about an end use: numbers, or one of the answers offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoughAnswer {
    /// The numbers, by their key in the question.
    pub values: BTreeMap<String, Decimal>,
    /// The answer in words, by its id in the question.
    pub choice: Option<String>,
}

impl RoughAnswer {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.choice.is_none()
    }
}

impl Stream {
    /// An empty stream.
    #[must_use]
    pub fn new(id: String, group: Group, unit: Unit) -> Self {
        Self {
            id,
            group,
            template: None,
            carrier: None,
            name: String::new(),
            unit,
            quantity: None,
            months: None,
            price: None,
            cost: None,
            cost_months: None,
            known: Known::Estimated,
            shares: Shared::default(),
            rough: Shared::default(),
            mass: None,
            fee: None,
            lost: Lost::default(),
            tenants: None,
            heat: None,
        }
    }

    /// The net calorific value on the certificate, kcal/kg; nothing where no fuel has it.
    #[must_use]
    pub fn heat_value(&self) -> Option<Decimal> {
        let possible = |value: &Decimal| {
            *value >= Decimal::from(LEAST_HEAT) && *value <= Decimal::from(MOST_HEAT)
        };
        self.heat.filter(possible)
    }

    /// The part that the plant itself uses, a fraction of one; the whole where the part of the tenants cannot be.
    #[must_use]
    pub fn own_part(&self) -> Decimal {
        let tenants = self.tenants.map_or(Percent::ZERO, Percent::new);
        let possible = tenants.is_part() && tenants != Percent::WHOLE;
        match possible {
            true => tenants.fraction().rest().value(),
            false => Decimal::ONE,
        }
    }

    /// The year's quantity: as given, or the sum of twelve months once none is missing and the sum can be held.
    #[must_use]
    pub fn yearly(&self) -> Option<Decimal> {
        match &self.months {
            None => self.quantity,
            Some(months) => sum(months),
        }
    }

    /// The year's cost, VND: as given, or the sum of twelve months once none is missing and the sum can be held.
    #[must_use]
    pub fn yearly_cost(&self) -> Option<Decimal> {
        match &self.cost_months {
            None => self.cost,
            Some(months) => sum(months),
        }
    }

    /// The months of a figure, where it is given by months.
    #[must_use]
    pub fn months_of(&self, figure: Monthly) -> Option<&Months> {
        match figure {
            Monthly::Quantity => self.months.as_ref(),
            Monthly::Cost => self.cost_months.as_ref(),
        }
    }

    /// Where the months of a figure are kept.
    pub fn months_mut(&mut self, figure: Monthly) -> &mut Option<Months> {
        match figure {
            Monthly::Quantity => &mut self.months,
            Monthly::Cost => &mut self.cost_months,
        }
    }

    /// Whether any quantity, price or cost was entered.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        self.quantity.is_some()
            || self.price.is_some()
            || self.cost.is_some()
            || [self.months, self.cost_months]
                .iter()
                .flatten()
                .any(|months| months.iter().any(Option::is_some))
    }

    /// How many of the twelve months of a figure are still empty.
    #[must_use]
    pub fn missing_months(&self, figure: Monthly) -> usize {
        let months = self.months_of(figure);
        months.map_or(0, |months| months.iter().filter(|m| m.is_none()).count())
    }
}
