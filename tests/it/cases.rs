//! Five published factories entered from bills alone: whether what they saved lies in the range that the program gives, and why not where it does not.
//!
//! None of them published its bills. Where the yearly consumption follows from what was published (a specific consumption times the output) it is taken; else that of the norm for its trade and time, which the row says. All published by the portal scp.gov.vn or vneec.gov.vn of the Ministry of Industry and Trade.

use crate::shared::TODAY;
use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::assessment::{Assessment, assess};
use domain::facility::{Facility, Reply, ReplyDetail, Stream};
use rust_decimal::Decimal;

/// Areas of the checklist that such a factory answers, the first of its sector.
const AREAS: usize = 12;

/// A published saving of one resource beside a bill.
struct Row {
    plant: &'static str,
    sector: &'static str,
    /// Row of the sector's table, and carrier.
    stream: (&'static str, &'static str),
    unit: Unit,
    /// Quantity of the bill, and what was saved of it.
    quantity: i64,
    saved: i64,
    price: i64,
    /// From where the bill comes.
    bill: &'static str,
}

const ROWS: [Row; 5] = [
    Row {
        plant: "Hong Ha Beer 2008, 60,000 hl",
        sector: "beer-beverage",
        stream: ("electricity", "elec-toe"),
        unit: Unit::Kwh,
        quantity: 690_000,
        saved: 144_000,
        price: 882,
        bill: "11.5 kWh/hl, the upper end of the sector's benchmark",
    },
    Row {
        plant: "Hong Ha Beer 2008, 60,000 hl",
        sector: "beer-beverage",
        stream: ("coal", "coal-cam-5-6"),
        unit: Unit::Tonne,
        quantity: 758,
        saved: 100,
        price: 1_400_000,
        bill: "306 MJ/hl of Circular 19/2016 for small breweries less 11.5 kWh/hl, at 20,934 MJ/t",
    },
    Row {
        plant: "Phong Chau Paper 2008, 10,000 t",
        sector: "pulp-paper",
        stream: ("electricity", "elec-toe"),
        unit: Unit::Kwh,
        quantity: 4_000_000,
        saved: 65_000,
        price: 1_000,
        bill: "400 kWh/t, an estimate for packaging paper",
    },
    Row {
        plant: "Phong Chau Paper 2008, 10,000 t",
        sector: "pulp-paper",
        stream: ("coal", "coal-cam-5-6"),
        unit: Unit::Tonne,
        quantity: 1_931,
        saved: 214,
        price: 1_400_000,
        bill: "5,482 MJ/t of Circular 24/2017 less 400 kWh/t, at 20,934 MJ/t",
    },
    Row {
        plant: "Sao Xanh castings 2010, 2,600 t",
        sector: "iron-steel",
        stream: ("electricity", "elec-toe"),
        unit: Unit::Kwh,
        quantity: 3_120_000,
        saved: 260_000,
        price: 1_000,
        bill: "published: 1,200 kWh/t before, 1,100 after",
    },
];

/// A factory with one bill that answers every question of its trade and of its first areas with "not done".
fn factory(sector: &str, stream: Stream) -> Facility {
    let catalogue = catalogue_embedded::whole();
    let mut facility = Facility::default();
    facility.site.sector = Some(sector.to_owned());
    facility.streams.push(stream);
    let file = catalogue.sector(sector).unwrap();
    let areas = file.sector.areas.iter().take(AREAS);
    let areas = areas.filter_map(|id| catalogue.areas().iter().find(|a| a.area.id == *id));
    for measure in file.measures.iter().chain(areas.flat_map(|a| &a.measures)) {
        let detail = ReplyDetail::plain(Reply::NotDone);
        facility.replies.insert(measure.id.clone(), detail);
    }
    facility
}

fn bill(row: &Row) -> Stream {
    let (id, carrier) = row.stream;
    Stream {
        template: Some(id.to_owned()),
        carrier: Some(carrier.to_owned()),
        quantity: Some(row.quantity.into()),
        price: Some(row.price.into()),
        known: Known::Bill,
        ..Stream::new(id.to_owned(), Group::Energy, row.unit)
    }
}

fn run(facility: &Facility) -> Assessment {
    assess(facility, catalogue_embedded::whole(), TODAY)
}

#[test]
fn published_savings_lie_in_the_range_from_bills_alone() {
    let mut outside = Vec::new();
    for row in &ROWS {
        let assessment = run(&factory(row.sector, bill(row)));
        let range = assessment.ranges.total;
        let published = Decimal::from(row.saved * row.price);
        let cost = Decimal::from(row.quantity * row.price);
        let percent = |money: Decimal| (money * Decimal::ONE_HUNDRED / cost).round_dp(1);
        println!(
            "{}, {}: published {} %, found {} % ({} to {}, likely {} to {}); bill: {}",
            row.plant,
            row.stream.0,
            percent(published),
            percent(assessment.totals.money),
            percent(range.low),
            percent(range.high),
            percent(range.likely_low),
            percent(range.likely_high),
            row.bill
        );
        if published < range.low || published > range.high {
            outside.push(format!("{} {}", row.plant, row.stream.0));
        }
    }
    // The paper mill published one step of housekeeping, 1.6 % of the power: less than all measures of the trade together come to at least.
    assert_eq!(outside, ["Phong Chau Paper 2008, 10,000 t electricity"]);
}

/// A household kiln in Kim Lan, 2016: 78.71 % less energy and 89.10 % less CO2 by a new gas kiln in place of a coal one; money was not published. It lies beyond the range, and should: a new kiln of another fuel is no measure on the old one, and three of four audits of whole plants found less than 23.5 % of fuel.
#[test]
fn a_new_kiln_of_another_fuel_lies_beyond_the_range() {
    let mut coal = Stream::new("coal".to_owned(), Group::Energy, Unit::Tonne);
    coal.template = Some("coal".to_owned());
    coal.carrier = Some("coal-cam-5-6".to_owned());
    // 391.73 t of CO2 at 98,300 kg/TJ and 20,934 MJ/t.
    coal.quantity = Some(190.into());
    coal.price = Some(2_000_000.into());
    coal.known = Known::Bill;
    let assessment = run(&factory("bricks-tiles-ceramics", coal));
    let published = Decimal::from(190 * 2_000_000) * Decimal::new(7871, 4);
    assert!(assessment.totals.money > Decimal::ZERO);
    assert!(assessment.ranges.total.high < published);
}

/// Intimex starch, 2008: wastes and no saving are published. It opens with figures all the same.
#[test]
fn a_plant_with_nothing_published_gets_figures_from_its_bills() {
    let mut power = Stream::new("electricity".to_owned(), Group::Energy, Unit::Kwh);
    power.template = Some("electricity".to_owned());
    power.carrier = Some("elec-toe".to_owned());
    // 43,200 t at 200 kWh/t, an estimate for a modern plant.
    power.cost = Some(Decimal::from(43_200_i64 * 200 * 1_000));
    let assessment = run(&factory("starch-noodle", power));
    let range = assessment.ranges.total;
    assert!(assessment.totals.money > Decimal::ZERO);
    assert!(range.low < assessment.totals.money && assessment.totals.money < range.high);
}
