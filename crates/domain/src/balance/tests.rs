//! A small factory for the tests of the balances, and what must hold for every factory.

use super::*;
use crate::facility::{
    Content, EndUseShare, FlowRole, Lost, ProcessStep, Product, StepFlow, Stream,
};
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

pub(super) fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A facility in the making.
#[derive(Debug)]
pub(super) struct Site(Facility);

impl Site {
    pub(super) fn new() -> Self {
        Self(Facility::default())
    }

    /// A stream with a quantity and a price, both from bills.
    pub(super) fn stream(mut self, id: &str, group: Group, unit: Unit, q: &str, p: &str) -> Self {
        self.0.streams.push(Stream {
            quantity: Some(dec(q)),
            price: Some(dec(p)),
            known: Known::Bill,
            ..Stream::new(id.to_owned(), group, unit)
        });
        self
    }

    pub(super) fn with_price_only(mut self, id: &str) -> Self {
        self.0.streams.push(Stream {
            price: Some(Decimal::ONE),
            ..Stream::new(id.to_owned(), Group::Energy, Unit::Tonne)
        });
        self
    }

    pub(super) fn product(mut self, id: &str, unit: Unit, q: &str) -> Self {
        self.0.products.push(product(id, unit, Some(dec(q))));
        self
    }

    pub(super) fn blank_product(&mut self, id: &str) {
        self.0.products.push(product(id, Unit::Tonne, None));
    }

    fn at(&mut self, stream: &str) -> &mut Stream {
        let mut streams = self.0.streams.iter_mut();
        streams.find(|s| s.id == stream).unwrap()
    }

    pub(super) fn change(mut self, stream: &str, change: impl FnOnce(&mut Stream)) -> Self {
        change(self.at(stream));
        self
    }

    /// Water in the product and evaporated, m³ a year.
    pub(super) fn water_beside(
        mut self,
        in_product: Option<&str>,
        evaporated: Option<&str>,
    ) -> Self {
        self.0.site.water_in_product = in_product.map(dec);
        self.0.site.water_evaporated = evaporated.map(dec);
        self
    }

    /// In a sector.
    pub(super) fn in_sector(mut self, sector: &str) -> Self {
        self.sector(sector);
        self
    }

    /// Tonnes of a row of the sector's table, at a price.
    pub(super) fn row(self, id: &str, group: Group, tonnes: &str, price: &str) -> Self {
        let site = self.stream(id, group, Unit::Tonne, tonnes, price);
        site.change(id, |s| s.template = Some(id.to_owned()))
    }

    pub(super) fn sector(&mut self, sector: &str) {
        self.0.site.sector = Some(sector.to_owned());
    }

    pub(super) fn carrier(&mut self, stream: &str, carrier: &str) {
        self.at(stream).carrier = Some(carrier.to_owned());
    }

    pub(super) fn share(&mut self, stream: &str, end_use: &str, percent: &str) {
        let share = EndUseShare {
            percent: dec(percent),
            known: Known::Estimated,
        };
        self.at(stream).shares.insert(end_use.to_owned(), share);
    }

    fn books(&self) -> Books<'_> {
        Books::figures(&self.0, catalogue_embedded::whole())
    }

    pub(super) fn mass(&self) -> MassBalance {
        MassBalance::of(&self.0, catalogue_embedded::whole(), &self.books())
    }

    pub(super) fn water(&self) -> WaterBalance {
        WaterBalance::of(&self.0, &self.books())
    }

    pub(super) fn energy(&self) -> EnergyUse {
        EnergyUse::of(catalogue_embedded::whole(), &self.books())
    }

    pub(super) fn loss(&self) -> LossCost {
        self.all().loss
    }

    fn all(&self) -> Balances {
        Balances::of(&self.0, catalogue_embedded::whole(), &self.books())
    }
}

fn product(id: &str, unit: Unit, quantity: Option<Decimal>) -> Product {
    Product {
        quantity,
        ..Product::new(id.to_owned(), unit)
    }
}

#[test]
fn gaps_stand_beside_positive_rests_alone() {
    let site = Site::new()
        .stream("m", Group::Material, Unit::Kg, "100", "1")
        .stream("tap", Group::Water, Unit::CubicMetre, "10", "1")
        .stream("out", Group::Wastewater, Unit::CubicMetre, "11", "1")
        .product("p", Unit::Kg, "80");
    let all = site.all();
    assert_eq!(all.gaps.len(), 1);
    assert_eq!(
        (all.gaps[0].of, all.gaps[0].amount),
        (GapOf::Mass, dec("20"))
    );
}

const GROUPS: [Group; 9] = [
    Group::Energy,
    Group::Water,
    Group::Wastewater,
    Group::Material,
    Group::Chemical,
    Group::Packaging,
    Group::Waste,
    Group::HazardousWaste,
    Group::ByProduct,
];

/// Any number up to ±10¹⁵, whole or with six decimals, and the corners.
fn number() -> impl Strategy<Value = Decimal> {
    let most = 1_000_000_000_000_000_i64;
    prop_oneof![
        (-most..=most).prop_map(Decimal::from),
        (0..=most, 0_u32..=6).prop_map(|(n, scale)| Decimal::new(n, scale)),
        (0..=100_000_i64).prop_map(Decimal::from),
        select(vec![
            Decimal::ZERO,
            Decimal::from(most),
            Decimal::from(-most)
        ]),
    ]
}

fn maybe() -> impl Strategy<Value = Option<Decimal>> {
    prop::option::weighted(0.8, number())
}

prop_compose! {
    fn sites()(
        streams in vec((select(GROUPS.to_vec()), select(Unit::ALL.to_vec()), maybe(), maybe(), maybe()), 0..14),
        products in vec((select(Unit::ALL.to_vec()), maybe()), 0..3),
        factors in vec(number(), 4),
        water in (maybe(), maybe()),
        kg in number(),
    ) -> Site {
        let mut site = Site::new();
        for (n, (group, unit, quantity, price, cost)) in streams.into_iter().enumerate() {
            let carrier = ["elec-toe", "coal-cam-5-6", "do-l", "none"][n % 4];
            let stream = Stream { quantity, price, cost, ..Stream::new(format!("s{n}"), group, unit) };
            site.0.streams.push(Stream { carrier: Some(carrier.to_owned()), ..stream });
        }
        for (n, (unit, quantity)) in products.into_iter().enumerate() {
            site.0.products.push(product(&format!("p{n}"), unit, quantity));
        }
        for (n, (stream, factor)) in site.0.streams.iter_mut().zip(factors).enumerate() {
            let content = match n % 2 {
                0 => Content::Input(format!("s{}", n + 1)),
                _ => Content::Unsaid,
            };
            (stream.mass, stream.fee) = (Some(factor), Some(factor));
            stream.lost = Lost { content, kg: Some(kg) };
        }
        (site.0.site.water_in_product, site.0.site.water_evaporated) = water;
        site
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_number_makes_a_balance_fail(site in sites()) {
        let all = site.all();
        let _ = flows(&all.mass);
        prop_assert!(all.gaps.iter().all(|g| g.amount > Decimal::ZERO));
        prop_assert!(!all.mass.complete || all.mass.inputs > Decimal::ZERO);
    }

    #[test]
    fn as_much_flows_out_as_in(
        inputs in vec(0..=1_000_000_000_000_000_i64, 0..10),
        outputs in vec(0..=1_000_000_000_000_000_i64, 0..4),
    ) {
        let groups = [Group::ByProduct, Group::Waste, Group::HazardousWaste, Group::Waste];
        let ins = inputs.iter().map(|n| (Group::Material, n));
        let outs = groups.into_iter().zip(&outputs);
        let site = ins.chain(outs).enumerate().fold(Site::new(), |site, (id, (group, kg))| {
            let kg = Decimal::new(*kg, 3).to_string();
            site.stream(&id.to_string(), group, Unit::Tonne, &kg, "0")
        });
        let bands = flows(&site.mass());
        let side = |out: bool| -> Decimal {
            bands.iter().filter(|b| (b.from == Node::Site) == out).map(|b| b.kg).sum()
        };
        prop_assert_eq!(side(true), side(false));
    }

    #[test]
    fn no_number_makes_a_step_fail(
        flows in vec((select(FlowRole::ALL.to_vec()), number(), maybe()), 0..9),
        times in maybe(),
    ) {
        let flow = |(n, (role, kg, price)): (usize, (FlowRole, Decimal, Option<Decimal>))| StepFlow {
            id: n.to_string(),
            role,
            name: String::new(),
            kg: Some(kg),
            price,
        };
        let step = ProcessStep {
            times,
            flows: flows.into_iter().enumerate().map(flow).collect(),
            ..ProcessStep::default()
        };
        let balance = step_balance(&step);
        prop_assert!(balance.loss >= Decimal::ZERO);
        prop_assert!(balance.yearly_loss.is_none_or(|l| l.value >= Vnd::ZERO));
    }
}
