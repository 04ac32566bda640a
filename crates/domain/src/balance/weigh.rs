//! What the mass balance holds: every stream and product brought to kg a year, or left out with the reason.

use super::rest::{TOLERANCE, is_sound, measured, times, total};
use super::{BalanceIssue, Item, LeftOut, WaterFigure, Why, water};
use crate::facility::Facility;
use crate::facility::account::Figure;
use crate::opportunity::Books;
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use rust_decimal::Decimal;

/// The part that a line plays in the mass balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Raw material in.
    Material,
    /// Chemical in.
    Chemical,
    /// Packaging in.
    Packaging,
    /// Water that stays in the product, in.
    WaterInProduct,
    /// Product out.
    Product,
    /// Sold by-product or scrap out.
    ByProduct,
    /// Ordinary waste out.
    Waste,
    /// Hazardous waste out.
    HazardousWaste,
}

impl Role {
    fn of(group: Group) -> Option<Self> {
        Some(match group {
            Group::Material => Role::Material,
            Group::Chemical => Role::Chemical,
            Group::Packaging => Role::Packaging,
            Group::ByProduct => Role::ByProduct,
            Group::Waste => Role::Waste,
            Group::HazardousWaste => Role::HazardousWaste,
            Group::Energy | Group::Water | Group::Wastewater => return None,
        })
    }

    /// Whether it comes in.
    #[must_use]
    pub fn is_input(self) -> bool {
        matches!(
            self,
            Role::Material | Role::Chemical | Role::Packaging | Role::WaterInProduct
        )
    }
}

/// One thing that was weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MassLine {
    /// What.
    pub item: Item,
    /// Its part in the balance.
    pub role: Role,
    /// kg a year.
    pub kg: Decimal,
    /// How the quantity is known; the facility does not say it of products.
    pub known: Option<Known>,
    /// VND a year: what an input cost, what disposal costs, what a by-product brings.
    pub cost: Option<Figure<Vnd>>,
    /// kg per unit, where the user's factor was needed.
    pub factor: Option<Decimal>,
}

impl MassLine {
    /// VND per kg.
    #[must_use]
    pub fn price(&self) -> Option<Figure> {
        let cost = self.cost?;
        Some(Figure {
            value: cost.value.per(self.kg)?,
            known: cost.known,
        })
    }
}

/// The lines of a balance in the making.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) lines: Vec<MassLine>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) issues: Vec<BalanceIssue>,
}

impl Sheet {
    pub(super) fn streams(&mut self, books: &Books<'_>) {
        for ledger in &books.ledgers {
            let Some(role) = Role::of(ledger.stream.group) else {
                continue;
            };
            // Power and steam that were sold are no material.
            if ledger.stream.carrier.is_some() {
                continue;
            }
            let item = Item::Stream(ledger.stream.id.clone());
            if !role.is_input() && !ledger.is_of_inputs() {
                self.left_out.push(LeftOut {
                    item,
                    input: false,
                    why: Why::NotOfInputs,
                    matters: false,
                });
                continue;
            }
            let quantity = ledger.account.quantity;
            let line = MassLine {
                item,
                role,
                kg: Decimal::ZERO,
                known: quantity.map(|q| q.known),
                cost: ledger.account.cost,
                factor: ledger.stream.mass,
            };
            // Products are weighed without their packing as a rule, so packaging counted in pieces leaves the balance whole.
            let matters = |_| role != Role::Packaging;
            let quantity = quantity.map(|q| q.value);
            self.weigh(line, quantity, ledger.stream.unit, matters);
        }
    }

    pub(super) fn products(&mut self, facility: &Facility) {
        for product in &facility.products {
            let line = MassLine {
                item: Item::Product(product.id.clone()),
                role: Role::Product,
                kg: Decimal::ZERO,
                known: None,
                cost: None,
                factor: product.mass,
            };
            // A product row in which nothing was entered is as good as absent.
            let matters = |why| why != Why::NoQuantity;
            self.weigh(line, product.quantity, product.unit, matters);
        }
    }

    /// Brings a quantity to kg; the line comes with the user's mass of one unit as its factor, and keeps it where it was needed.
    fn weigh(
        &mut self,
        mut line: MassLine,
        quantity: Option<Decimal>,
        unit: Unit,
        matters: impl Fn(Why) -> bool,
    ) {
        let factor = line.factor;
        match measured(quantity, unit, Unit::Kg, factor) {
            Ok(kg) => {
                line.kg = kg;
                line.factor = factor.filter(|_| unit.in_units_of(Unit::Kg).is_none());
                if line.factor.is_some() {
                    line.known = line.known.map(|k| k.max(Known::Estimated));
                }
                self.lines.push(line);
            }
            Err(why) => self.left_out.push(LeftOut {
                item: line.item,
                input: line.role.is_input(),
                why,
                matters: matters(why),
            }),
        }
    }

    /// Water in the product, at what water costs; at nothing where that is unknown, so that the mean price stays too low and never too high.
    pub(super) fn water(&mut self, books: &Books<'_>, in_product: Option<Decimal>) -> bool {
        let Some(volume) = in_product else {
            return false;
        };
        if !is_sound(volume) {
            self.issues
                .push(BalanceIssue::OutOfRange(WaterFigure::InProduct));
            return false;
        }
        let known = Known::Estimated;
        let free = Figure {
            value: Decimal::ZERO,
            known: Known::Default,
        };
        let price = water::price(books).map_or(free, |p| p.figure);
        self.lines.push(MassLine {
            item: Item::WaterInProduct,
            role: Role::WaterInProduct,
            kg: volume.saturating_mul(Decimal::ONE_THOUSAND),
            known: Some(known),
            cost: times(volume, known, price),
            factor: None,
        });
        true
    }

    /// Inputs without a mass that together cost no more than the tolerance of what the weighed inputs cost do not matter: at the mean price they would weigh less than the balance can tell.
    pub(super) fn forgive_little(&mut self, books: &Books<'_>) {
        let weighed = self.lines.iter().filter(|l| l.role.is_input());
        let spent = total(weighed.filter_map(|l| l.cost).map(|c| c.value));
        let cost_of = |left: &LeftOut| match (&left.item, left.why) {
            (Item::Stream(id), Why::Unit(_)) if left.input && left.matters => {
                Some(books.ledger(id)?.account.cost?.value)
            }
            _ => None,
        };
        let little = total(self.left_out.iter().filter_map(cost_of));
        let limit = spent.saturating_mul(TOLERANCE.value());
        if little.saturating_mul(Decimal::ONE_HUNDRED) <= limit {
            for left in &mut self.left_out {
                left.matters &= cost_of(left).is_none();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Site, dec};
    use super::*;

    #[test]
    fn other_units_need_a_factor_and_packaging_in_pieces_does_not_matter() {
        let site = Site::new()
            .stream("raw", Group::Material, Unit::Tonne, "105", "10000000")
            .product("p", Unit::Tonne, "90")
            .stream("acid", Group::Chemical, Unit::Litre, "200", "900000")
            .stream(
                "box",
                Group::Packaging,
                Unit::ThousandPieces,
                "30",
                "900000",
            );
        let b = site.mass();
        assert_eq!(b.inputs, dec("105000"));
        assert!(!b.complete);
        let told: Vec<_> = b.left_out.iter().map(|l| (l.why, l.matters)).collect();
        assert_eq!(
            told,
            [
                (Why::Unit(Unit::Litre), true),
                (Why::Unit(Unit::ThousandPieces), false)
            ]
        );
        // 200 L of 1.84 kg: 368 kg more.
        let b = site.change("acid", |s| s.mass = Some(dec("1.84"))).mass();
        assert_eq!(b.inputs, dec("105368"));
        assert!(b.complete);
        let acid = b.line(&Item::Stream("acid".to_owned())).unwrap();
        assert_eq!(
            (acid.factor, acid.known),
            (Some(dec("1.84")), Some(Known::Estimated))
        );
    }

    #[test]
    fn a_blank_product_is_as_good_as_absent_and_a_wrong_one_is_not() {
        let mut site = Site::new()
            .stream("raw", Group::Material, Unit::AirDryTonne, "10", "1")
            .product("p", Unit::Tonne, "9");
        site.blank_product("q");
        let b = site.mass();
        assert_eq!(
            (b.inputs, b.left_out.len(), b.complete),
            (dec("10000"), 1, true)
        );
        let b = site.product("r", Unit::Tonne, "-1").mass();
        assert_eq!(b.left_out[1].why, Why::OutOfRange);
        assert!(!b.complete);
    }

    #[test]
    fn inputs_too_cheap_to_weigh_do_not_matter_together() {
        // 2 % of 1,000 million VND are 20 million: felts of 12 and ropes of 8 million are little, with one more they are not.
        let site = Site::new()
            .stream("raw", Group::Material, Unit::Tonne, "100", "10000000")
            .stream("felts", Group::Material, Unit::SquareMetre, "12", "1000000")
            .stream("ropes", Group::Material, Unit::Metre, "8", "1000000")
            .product("p", Unit::Tonne, "90");
        let b = site.mass();
        assert_eq!((b.left_out.len(), b.complete), (2, true));
        let site = site.stream("belts", Group::Material, Unit::Metre, "1", "1");
        assert!(!site.mass().complete);
    }
}
