//! The picture of the mass balance: bands from the inputs into the site and out of it, as wide as their kilograms.

use super::rest::total;
use super::{Item, MassBalance};
use catalogue::order;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// Inputs with a band of their own; the smaller ones share one.
const LARGEST_INPUTS: usize = 6;

/// An end of a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// One input.
    Input(Item),
    /// The smaller inputs, and how many.
    OtherInputs(usize),
    /// What went out without having come in: the other side of a negative balance.
    Unexplained,
    /// The site.
    Site,
    /// Products.
    Products,
    /// By-products.
    ByProducts,
    /// Ordinary wastes.
    Wastes,
    /// Hazardous wastes.
    HazardousWastes,
    /// What the process takes, by the id of the known loss.
    Process(String),
    /// Unaccounted for.
    Unaccounted,
}

/// A band of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Where it begins; its label, when it leads into the site.
    pub from: Node,
    /// Where it ends; its label, when it leads out of the site.
    pub to: Node,
    /// Its width, kg a year; never zero.
    pub kg: Decimal,
    /// Its width in percent of all that flows in.
    pub percent: Option<Percent>,
}

/// The bands of a balance: those into the site, largest first, then those out of it. Both sides are equally wide.
#[must_use]
pub fn flows(balance: &MassBalance) -> Vec<Band> {
    let mut inputs: Vec<(&Item, Decimal)> = balance
        .lines
        .iter()
        .filter(|l| l.role.is_input() && !l.kg.is_zero())
        .map(|l| (&l.item, l.kg))
        .collect();
    // The sort keeps the order in which they were entered among equals.
    order::sort_by_key(&mut inputs, |(_, kg)| std::cmp::Reverse(*kg));
    let others = inputs.split_off(inputs.len().min(LARGEST_INPUTS));
    let rest = balance.unaccounted.amount;
    let surplus = Decimal::ZERO.saturating_sub(rest);
    let width = balance.inputs.saturating_add(surplus.max(Decimal::ZERO));
    let mut bands = Vec::new();
    let mut add = |from: Node, to: Node, kg: Decimal| {
        if kg > Decimal::ZERO {
            let percent = Percent::of(kg, width);
            bands.push(Band {
                from,
                to,
                kg,
                percent,
            });
        }
    };
    for (item, kg) in inputs {
        add(Node::Input(item.clone()), Node::Site, kg);
    }
    let sum = total(others.iter().map(|(_, kg)| *kg));
    add(Node::OtherInputs(others.len()), Node::Site, sum);
    add(Node::Unexplained, Node::Site, surplus);
    add(Node::Site, Node::Products, balance.products);
    add(Node::Site, Node::ByProducts, balance.by_products);
    add(Node::Site, Node::Wastes, balance.wastes);
    add(Node::Site, Node::HazardousWastes, balance.hazardous);
    for loss in &balance.process {
        add(Node::Site, Node::Process(loss.id.clone()), loss.kg);
    }
    add(Node::Site, Node::Unaccounted, rest);
    bands
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Site, dec};
    use super::*;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    fn sum(bands: &[Band], out: bool) -> Decimal {
        let of = bands.iter().filter(|b| (b.from == Node::Site) == out);
        total(of.map(|b| b.kg))
    }

    #[test]
    fn the_smaller_inputs_share_a_band() {
        // 10 + 20 + … + 80 = 360 kg; the two smallest (10, 20) share 30 kg; out 300 kg and 60 unaccounted.
        let site = (1..=8).fold(Site::new().product("p", Unit::Kg, "300"), |site, n| {
            let (id, kg) = (format!("m{n}"), format!("{n}0"));
            site.stream(&id, Group::Material, Unit::Kg, &kg, "1")
        });
        let bands = flows(&site.mass());
        assert_eq!(bands.len(), 9);
        let first = Node::Input(Item::Stream("m8".to_owned()));
        assert_eq!((&bands[0].from, bands[0].kg), (&first, dec("80")));
        assert_eq!(
            (&bands[6].from, bands[6].kg),
            (&Node::OtherInputs(2), dec("30"))
        );
        assert_eq!((&bands[8].to, bands[8].kg), (&Node::Unaccounted, dec("60")));
        // 30 / 360 = 8.33 %.
        assert_eq!(
            bands[6].percent.unwrap().value().trunc_with_scale(2),
            dec("8.33")
        );
        assert_eq!(sum(&bands, false), sum(&bands, true));
    }

    #[test]
    fn a_negative_balance_gets_a_band_of_what_nobody_entered() {
        let site = Site::new()
            .stream("m", Group::Material, Unit::Kg, "100", "1")
            .stream("w", Group::Waste, Unit::Kg, "30", "1")
            .product("p", Unit::Kg, "90");
        let bands = flows(&site.mass());
        assert_eq!(
            (&bands[1].from, bands[1].kg),
            (&Node::Unexplained, dec("20"))
        );
        assert_eq!(sum(&bands, false), dec("120"));
        assert_eq!(sum(&bands, true), dec("120"));
    }

    #[test]
    fn nothing_entered_draws_nothing() {
        assert!(flows(&Site::new().mass()).is_empty());
    }
}
