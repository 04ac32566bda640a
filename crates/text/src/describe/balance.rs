//! The mass balance in words: masses on one scale, its lines, and what is left.

use crate::{Names, Text, number};
use catalogue::Group;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use domain::balance::{Item, MassBalance, Node, Remainder, Role, Unpriced};
use domain::facility::{Content, Stream};
use rust_decimal::Decimal;

/// Kilograms from which a balance is read in tonnes.
const IN_TONNES: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);
/// Amounts from which a balance has so many decimals on paper at most.
const DECIMALS: [(i64, u32); 2] = [(100, 1), (10, 2)];

/// How all masses of one balance are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MassScale {
    unit: Unit,
    /// One number of decimals on paper, so that a column meets its sum and a sentence its table.
    places: Option<u32>,
}

impl Text {
    /// How all masses of a balance are read.
    #[must_use]
    pub fn mass_scale(self, balance: &MassBalance) -> MassScale {
        let largest = balance.inputs.max(balance.products);
        let unit = match largest >= IN_TONNES {
            true => Unit::Tonne,
            false => Unit::Kg,
        };
        let in_unit = |kg| in_unit(kg, unit);
        let mut most = DECIMALS
            .iter()
            .filter(|(l, _)| in_unit(largest) >= Decimal::from(*l));
        let most = most.next().map_or(3, |(_, places)| *places);
        // No more than what was entered needs.
        let entered = balance.lines.iter().map(|line| in_unit(line.kg));
        let needed = entered
            .map(|value| value.round_dp(most).normalize().scale())
            .max();
        MassScale {
            unit,
            places: self.paper.then(|| needed.unwrap_or_default()),
        }
    }

    /// Kilograms on the scale of their balance.
    #[must_use]
    pub fn mass(self, kg: Decimal, scale: MassScale) -> String {
        let value = in_unit(kg, scale.unit);
        match scale.places {
            Some(places) => {
                let digits = number::to_places(value, places, self.language);
                format!("{digits} {}", self.unit(scale.unit))
            }
            None => self.quantity(value, scale.unit),
        }
    }

    /// The part that a line plays in the mass balance.
    #[must_use]
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Material => self.group_material(),
            Role::Chemical => self.group_chemical(),
            Role::Packaging => self.group_packaging(),
            Role::WaterInProduct => self.group_water(),
            Role::Product => self.balance_products(),
            Role::ByProduct => self.balance_by_products(),
            Role::Waste => self.balance_wastes(),
            Role::HazardousWaste => self.balance_hazardous(),
        }
    }

    /// What is left of a balance; its money only where nothing is missing.
    #[must_use]
    pub fn rest(
        self,
        rest: &Remainder,
        show: impl Fn(Decimal) -> String,
        complete: bool,
    ) -> Option<String> {
        if rest.amount < Decimal::ZERO {
            return Some(self.balance_surplus(&show(rest.amount.abs())));
        }
        if rest.amount.is_zero() {
            return Some(self.balance_rest_none().to_owned());
        }
        let (amount, percent) = (show(rest.amount), self.percent(rest.percent?));
        let value = rest.value.filter(|v| complete && !v.value.is_zero());
        Some(match value {
            Some(v) => self.balance_rest_money(crate::said::BalanceRestMoney {
                amount: &amount,
                money: &self.money(v.value),
                percent: &percent,
            }),
            None => self.balance_rest_share(&amount, &percent),
        })
    }
}

impl Names<'_> {
    /// What was said of a stream for the balances alone, one line each.
    #[must_use]
    pub fn said_for_balances(self, stream: &Stream) -> Vec<String> {
        let text = self.text;
        let show = |value| number::trimmed(value, 3, text.language);
        let unit = text.balance_kg_per(text.unit(stream.unit));
        let asked = stream.unit.in_units_of(Unit::Kg).is_none();
        let mass = stream.mass.filter(|_| asked);
        let mass = mass.map(|m| (text.label_mass(), format!("{} {unit}", show(m))));
        let fee = stream
            .fee
            .map(|f| (text.label_fee(), text.stated_money(Vnd::new(f))));
        let legend = match stream.group {
            Group::ByProduct => text.lost_legend_by_product(),
            Group::Wastewater => text.lost_legend_wastewater(),
            _ => text.lost_legend(),
        };
        let content = match &stream.lost.content {
            Content::Unsaid => None,
            Content::Nothing => Some(text.lost_nothing().to_owned()),
            Content::Input(id) => {
                let name = self.stream_name(id);
                let kg = stream.lost.kg.map(|kg| text.quantity(kg, Unit::Kg));
                Some(kg.map_or_else(|| name.clone(), |kg| format!("{name}, {kg}")))
            }
        };
        let content = content.map(|words| (legend, words));
        let lines = [mass, fee, content].into_iter().flatten();
        lines
            .map(|(label, words)| text.balance_said(label.trim_end_matches('?'), &words))
            .collect()
    }

    /// Name of a line of a balance.
    #[must_use]
    pub fn item(self, item: &Item) -> String {
        match item {
            Item::Stream(id) => self.stream_name(id),
            Item::Product(id) => self.product_name(id),
            Item::WaterInProduct => self.text.label_water_in_product().to_owned(),
        }
    }

    /// Name of an end of a band.
    #[must_use]
    pub fn flow_end(self, node: &Node) -> String {
        let text = self.text;
        match node {
            Node::Input(item) => self.item(item),
            Node::OtherInputs(count) => text.balance_other_inputs(*count),
            Node::Unexplained => text.balance_unexplained().to_owned(),
            Node::Site => text.balance_site().to_owned(),
            Node::Products => text.balance_products().to_owned(),
            Node::ByProducts => text.balance_by_products().to_owned(),
            Node::Wastes => text.balance_wastes().to_owned(),
            Node::HazardousWastes => text.balance_hazardous().to_owned(),
            Node::Process(id) => self.process_loss(id),
            Node::Unaccounted => text.balance_unaccounted().to_owned(),
        }
    }

    /// Name of what the process takes from its inputs.
    #[must_use]
    pub fn process_loss(self, id: &str) -> String {
        let sector = self.facility.site.sector.as_deref();
        let loss = sector.and_then(|sector| self.catalogue.known_loss(sector, id));
        loss.map_or_else(
            || id.to_owned(),
            |loss| self.text.language.pick(&loss.vi, &loss.en).to_owned(),
        )
    }

    /// The sentences that a mass balance opens with.
    #[must_use]
    pub fn mass_lines(self, balance: &MassBalance) -> Vec<String> {
        let text = self.text;
        let scale = text.mass_scale(balance);
        let mut lines = Vec::new();
        if balance.inputs > Decimal::ZERO {
            let inputs = text.mass(balance.inputs, scale);
            lines.push(match balance.yield_percent {
                None if balance.unweighed => text.balance_mass_in(&inputs),
                Some(share) if balance.products > Decimal::ZERO => {
                    let products = text.mass(balance.products, scale);
                    text.balance_mass_yield(crate::said::BalanceMassYield {
                        inputs: &inputs,
                        products: &products,
                        share: &text.percent(share),
                    })
                }
                _ => text.balance_mass_no_product(&inputs),
            });
        }
        if balance.unweighed {
            lines.push(text.balance_unweighed().to_owned());
            return lines;
        }
        for loss in &balance.process {
            let name = self.process_loss(&loss.id);
            let (amount, share) = (
                text.mass(loss.kg, scale),
                Percent::of(loss.kg, balance.inputs),
            );
            let share = share.map(|s| text.percent(s)).unwrap_or_default();
            lines.push(if loss.room < Fraction::ONE {
                text.balance_process_room(crate::said::BalanceProcessRoom {
                    amount: &amount,
                    name: &name,
                    share: &share,
                })
            } else {
                text.balance_process_line(crate::said::BalanceProcessLine {
                    amount: &amount,
                    name: &name,
                    share: &share,
                })
            });
        }
        let rest = balance.unaccounted;
        // Where the process takes all that is left, inputs and outputs do not agree by themselves.
        if balance.process.is_empty() || !rest.amount.is_zero() {
            lines.extend(text.rest(&rest, |kg| text.mass(kg, scale), balance.complete));
        }
        lines.extend(balance.unpriced().map(|why| {
            let why = match why {
                Unpriced::NoWasteListed => text.balance_no_wastes(),
                Unpriced::Large => text.balance_rest_large(),
            };
            why.to_owned()
        }));
        if !balance.complete {
            lines.push(text.balance_partial().to_owned());
        }
        lines
    }
}

/// Kilograms in the unit of their balance, which is one of mass.
fn in_unit(kg: Decimal, unit: Unit) -> Decimal {
    let factor = Unit::Kg.in_units_of(unit).unwrap_or(Decimal::ONE);
    kg.checked_mul(factor).unwrap_or(kg)
}
