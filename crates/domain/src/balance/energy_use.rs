//! Where the energy goes: every energy stream of the year divided into its end uses, in the unit of the bill, in MJ and in VND.
//!
//! A fuel counts at its net calorific value, electricity at 3.6 MJ/kWh (the values and their sources stand with the carriers of the catalogue).
//! Slices across the end uses (peak hours) are no part of the division and have no row.

use super::rest::{Size, total};
use crate::facility::Stream;
use crate::facility::account::Figure;
use crate::facility::heat::mj_per_unit;
use crate::opportunity::{Books, Ledger, Partition, Place};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Unit, Vnd};
use catalogue::{Catalogue, Group, Supply};
use rust_decimal::Decimal;

/// Which part of a stream a row is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// An end use, by id.
    EndUse(String),
    /// What nobody allocated beside the rows around it.
    Rest,
}

/// A part of an energy stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnergyRow {
    /// Stream id.
    pub stream: String,
    /// Which part.
    pub part: Part,
    /// Fraction of the whole stream.
    pub fraction: Fraction,
    /// In the unit of the stream.
    pub quantity: Option<Figure>,
    /// Unit of the quantity.
    pub unit: Unit,
    /// MJ, where the calorific value is known.
    pub mj: Option<Decimal>,
    /// VND.
    pub cost: Option<Figure<Vnd>>,
    /// The weakest of the quantity and the share.
    pub known: Known,
    /// Its own parts and their rest; empty where none is known.
    pub children: Vec<EnergyRow>,
}

/// The energy of the site by end use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnergyUse {
    /// Rows of the top level, stream by stream in the order entered: together they are the whole stream.
    pub rows: Vec<EnergyRow>,
    /// MJ of the streams that can be counted so.
    pub mj: Decimal,
    /// Streams that cannot: without a quantity, a carrier or a calorific value.
    pub without_mj: Vec<String>,
    /// VND of the streams with a cost.
    pub cost: Vnd,
    /// Streams without a cost.
    pub without_cost: Vec<String>,
}

impl EnergyUse {
    /// Divides every energy stream.
    #[must_use]
    pub fn of(catalogue: &Catalogue, books: &Books<'_>) -> Self {
        let mut table = Self::default();
        let charge = |stream: &Stream| {
            let carrier = stream.carrier.as_deref();
            let carrier = carrier.and_then(|c| catalogue.carrier(c));
            carrier.is_some_and(|c| c.supply == Supply::Charge)
        };
        let energy = |l: &&Ledger<'_>| l.stream.group == Group::Energy && !charge(l.stream);
        for ledger in books.ledgers.iter().filter(energy) {
            let stream = ledger.stream;
            let quantity = ledger.account.quantity;
            let mj = quantity
                .zip(mj_per_unit(stream, catalogue))
                .and_then(|(q, per)| q.value.checked_mul(per));
            match mj {
                Some(mj) => table.mj = table.mj.saturating_add(mj),
                None => table.without_mj.push(stream.id.clone()),
            }
            match ledger.account.cost {
                Some(cost) => table.cost = table.cost.saturating_add(cost.value),
                None => table.without_cost.push(stream.id.clone()),
            }
            if quantity.is_none() && ledger.account.cost.is_none() {
                continue;
            }
            let whole = EnergyRow {
                stream: stream.id.clone(),
                part: Part::Rest,
                fraction: Fraction::ONE,
                quantity,
                unit: stream.unit,
                mj,
                cost: ledger.account.cost,
                known: stream.known,
                children: Vec::new(),
            };
            let rows = divide(&whole, &whole, Place::WHOLE, &ledger.partition);
            if rows.is_empty() {
                table.rows.push(whole);
            } else {
                table.rows.extend(rows);
            }
        }
        table
    }
}

/// A rest of no more than this fraction of the stream is what quotients of 28 digits left, and no end use.
const ROUNDING: Fraction = Fraction::new(Decimal::from_parts(1, 0, 0, false, 12));

/// The parts of `above` with their rest; none where no part is known. Every part is a fraction of `whole`.
fn divide(
    whole: &EnergyRow,
    above: &EnergyRow,
    place: Place,
    partition: &Partition<'_>,
) -> Vec<EnergyRow> {
    let mut rows = Vec::new();
    for (child, weight) in partition.parts_of(place) {
        let end_use = partition.node(child).unwrap_or_default();
        let mut row = part(whole, end_use, weight.fraction, weight.known);
        row.children = divide(whole, &row, child, partition);
        rows.push(row);
    }
    if rows.is_empty() {
        return rows;
    }
    let left = left_of(above, &rows);
    if left.fraction > ROUNDING {
        rows.push(left);
    }
    rows
}

/// An end use with its share of the stream.
fn part(whole: &EnergyRow, end_use: &str, fraction: Fraction, known: Known) -> EnergyRow {
    EnergyRow {
        part: Part::EndUse(end_use.to_owned()),
        fraction,
        quantity: whole.quantity.and_then(|q| share(q, fraction, known)),
        mj: whole.mj.and_then(|mj| mj.checked_mul(fraction.value())),
        cost: whole.cost.and_then(|c| share(c, fraction, known)),
        known: whole.known.max(known),
        ..whole.clone()
    }
}

/// A part of a figure, as well known as the weaker of figure and share.
fn share<N: Size>(figure: Figure<N>, fraction: Fraction, known: Known) -> Option<Figure<N>> {
    Some(Figure {
        value: figure.value.part(fraction)?,
        known: figure.known.max(known),
    })
}

/// What is left of a whole; nothing where more is taken.
fn less<N: Size>(whole: N, taken: impl Iterator<Item = N>) -> N {
    whole.less(total(taken)).max(N::default())
}

/// What is left of a figure, as well known as the weakest of all.
fn rest<N: Size>(
    whole: Figure<N>,
    taken: impl Iterator<Item = Figure<N>>,
    known: Known,
) -> Figure<N> {
    Figure {
        value: less(whole.value, taken.map(|f| f.value)),
        known: whole.known.max(known),
    }
}

/// What the rows leave of the one above them: a difference, so that the parts add up to the whole.
fn left_of(above: &EnergyRow, rows: &[EnergyRow]) -> EnergyRow {
    let known = rows.iter().map(|r| r.known).fold(above.known, Known::max);
    let quantities = rows.iter().filter_map(|r| r.quantity);
    let costs = rows.iter().filter_map(|r| r.cost);
    EnergyRow {
        part: Part::Rest,
        fraction: (above.fraction - rows.iter().map(|r| r.fraction).sum()).max(Fraction::ZERO),
        quantity: above.quantity.map(|q| rest(q, quantities, known)),
        mj: above
            .mj
            .map(|mj| less(mj, rows.iter().filter_map(|r| r.mj))),
        cost: above.cost.map(|c| rest(c, costs, known)),
        known,
        children: Vec::new(),
        ..above.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Site, dec};
    use super::*;

    /// 1 GWh of electricity at 2,000 VND/kWh.
    fn electricity(shares: &[(&str, &str)]) -> EnergyUse {
        let mut site = Site::new().stream("e", Group::Energy, Unit::Mwh, "1000", "2000000");
        site.carrier("e", "elec-toe");
        for (end_use, percent) in shares {
            site.share("e", end_use, percent);
        }
        site.energy()
    }

    fn row<'a>(rows: &'a [EnergyRow], id: &str) -> &'a EnergyRow {
        let wanted = Part::EndUse(id.to_owned());
        rows.iter().find(|r| r.part == wanted).unwrap()
    }

    #[test]
    fn parts_and_rest_are_the_whole() {
        let table = electricity(&[("motors", "60"), ("pumps", "25"), ("lighting", "10")]);
        // 1,000 MWh = 3,600,000 MJ and 2 billion VND.
        assert_eq!(
            (table.mj, table.cost),
            (dec("3600000"), Vnd::from(2_000_000_000))
        );
        let lighting = row(&table.rows, "lighting");
        assert_eq!(lighting.quantity.unwrap().value, dec("100"));
        assert_eq!(lighting.mj, Some(dec("360000")));
        assert_eq!(lighting.cost.unwrap().value, Vnd::from(200_000_000));
        assert_eq!(lighting.known, Known::Estimated);
        let motors = row(&table.rows, "motors");
        assert_eq!(
            row(&motors.children, "pumps").quantity.unwrap().value,
            dec("250")
        );
        let sum = |rows: &[EnergyRow]| total(rows.iter().map(|r| r.quantity.unwrap().value));
        assert_eq!(sum(&table.rows), dec("1000"));
        assert_eq!(sum(&motors.children), dec("600"));
        let cost = total(table.rows.iter().map(|r| r.cost.unwrap().value));
        assert_eq!(cost, Vnd::from(2_000_000_000));
    }

    #[test]
    fn a_typical_share_is_marked_and_refused_shares_leave_one_row() {
        let table = electricity(&[]);
        assert!(table.rows.len() > 1);
        assert!(table.rows.iter().any(|r| r.known == Known::Default));
        let table = electricity(&[("lighting", "60"), ("pumps", "50")]);
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].part, Part::Rest);
        assert_eq!(table.rows[0].known, Known::Bill);
    }

    #[test]
    fn fuels_count_at_their_calorific_value_in_any_unit() {
        let mut site = Site::new()
            .stream("coal", Group::Energy, Unit::Kg, "2000", "3000")
            .stream("unknown", Group::Energy, Unit::Tonne, "5", "1000");
        site.carrier("coal", "coal-cam-5-6");
        let table = site.energy();
        // 2 t of 20,934 MJ/t.
        assert_eq!(table.mj, dec("41868"));
        assert_eq!(table.without_mj, ["unknown"]);
        assert_eq!(table.cost, Vnd::from(6_005_000));
        assert!(
            site.with_price_only("gas")
                .energy()
                .without_cost
                .contains(&"gas".to_owned())
        );
    }
}
