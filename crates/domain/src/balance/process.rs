//! What the process takes from its inputs and nobody weighs: husk of paddy, carbon dioxide of limestone, water that dries off; by the usual part of the sector, and never more than what is left of the balance.

use super::rest::total;
use super::{Item, MassLine};
use crate::facility::Facility;
use crate::opportunity::Books;
use catalogue::quantity::{Fraction, ratio};
use catalogue::{Catalogue, KnownLoss};
use rust_decimal::Decimal;

/// What the process takes from some of its inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessLoss {
    /// Which known loss of the sector.
    pub id: String,
    /// The inputs of which it is a part, by stream.
    pub of: Vec<String>,
    /// The wastes and by-products that hold some of it, by stream.
    pub weighed: Vec<String>,
    /// kg a year.
    pub kg: Decimal,
    /// The part of the usual loss for which the balance has room; one where it has room for all.
    pub room: Fraction,
}

/// The losses of the sector's processes, together no more than what is left; one factor makes them fit, so that no order decides.
pub(super) fn process_losses(
    lines: &[MassLine],
    left: Decimal,
    facility: &Facility,
    catalogue: &Catalogue,
    books: &Books<'_>,
) -> Vec<ProcessLoss> {
    let sector = facility.site.sector.as_deref();
    let known = sector.and_then(|id| catalogue.sector(id));
    let known = known.map(|s| s.known_losses.as_slice()).unwrap_or_default();
    if left <= Decimal::ZERO || known.is_empty() {
        return Vec::new();
    }
    let usual = known.iter().filter_map(|loss| usual(loss, lines, books));
    let mut list: Vec<ProcessLoss> = usual.collect();
    let wanted = total(list.iter().map(|l| l.kg));
    if wanted > left {
        let room = ratio(left, wanted).map_or(Fraction::ZERO, Fraction::new);
        // The last takes what is left of the rest, so that no digit of a division remains.
        let mut rest = left;
        let last = list.len().saturating_sub(1);
        for (place, loss) in list.iter_mut().enumerate() {
            let part = loss.kg.saturating_mul(room.value());
            loss.kg = if place == last { rest } else { part };
            loss.room = room;
            rest = rest.saturating_sub(loss.kg);
        }
    }
    list
}

/// One loss without regard to what is left: its usual part of its inputs, less what of it was weighed.
fn usual(loss: &KnownLoss, lines: &[MassLine], books: &Books<'_>) -> Option<ProcessLoss> {
    let of_rows = |rows: &[String], inputs: bool| -> Vec<&MassLine> {
        let wanted = |line: &&MassLine| match &line.item {
            Item::Stream(id) if line.role.is_input() == inputs && !line.kg.is_zero() => {
                let row = books.ledger(id).and_then(|l| l.stream.template.as_ref());
                row.is_some_and(|row| rows.contains(row))
            }
            _ => false,
        };
        lines.iter().filter(wanted).collect()
    };
    let (of, weighed) = (of_rows(&loss.rows, true), of_rows(&loss.weighed, false));
    let sum = |lines: &[&MassLine]| total(lines.iter().map(|l| l.kg));
    let whole = sum(&of).saturating_mul(loss.typical.fraction().value());
    let kg = whole.saturating_sub(sum(&weighed));
    let ids = |lines: Vec<&MassLine>| -> Vec<String> {
        let ids = lines.into_iter().filter_map(|l| match &l.item {
            Item::Stream(id) => Some(id.clone()),
            Item::Product(_) | Item::WaterInProduct => None,
        });
        ids.collect()
    };
    (kg > Decimal::ZERO).then(|| ProcessLoss {
        id: loss.id.clone(),
        of: ids(of),
        weighed: ids(weighed),
        kg,
        room: Fraction::ONE,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Site, dec};
    use super::super::{BalanceIssue, MassBalance, PossibleCause, Why};
    use super::*;
    use catalogue::Group;
    use catalogue::known::Known;
    use catalogue::quantity::Unit;

    /// 1,000 t of paddy, 700 t of rice.
    fn mill(rice: &str) -> Site {
        Site::new()
            .in_sector("rice-mills")
            .row("paddy", Group::Material, "1000", "8000000")
            .product("rice", Unit::Tonne, rice)
    }

    fn losses(balance: &MassBalance) -> Vec<(&str, Decimal)> {
        let list = balance.process.iter();
        list.map(|l| (l.id.as_str(), l.kg)).collect()
    }

    #[test]
    fn husk_of_paddy_is_no_unexplained_rest() {
        // 20 % of 1,000 t is husk: of 300 t that are no rice 100 t are left.
        let b = mill("700").mass();
        assert_eq!(losses(&b), [("husk", dec("200000"))]);
        assert_eq!(b.unaccounted.amount, dec("100000"));
        assert_eq!(b.unaccounted.known, Known::Default);
        assert_eq!(b.lost_in_process(), dec("200000"));
        // Of it 120 t were sold: they count where they were weighed.
        let sold = mill("700").row("husk-sold", Group::ByProduct, "120", "500000");
        let b = sold.mass();
        assert_eq!(losses(&b), [("husk", dec("80000"))]);
        assert_eq!(b.unaccounted.amount, dec("100000"));
        // All of it was weighed.
        let sold = mill("700").row("husk-sold", Group::ByProduct, "210", "500000");
        assert!(sold.mass().process.is_empty());
    }

    #[test]
    fn the_process_takes_no_more_than_what_is_left() {
        let b = mill("850").mass();
        assert_eq!(losses(&b), [("husk", dec("150000"))]);
        assert_eq!(b.process[0].room, Fraction::new(dec("0.75")));
        assert!(b.unaccounted.amount.is_zero() && b.issues.is_empty());
        // A third of 7 kg leaves no digit behind.
        let third = mill("999.993").mass();
        assert!(third.unaccounted.amount.is_zero());
        // More rice than paddy.
        let b = mill("1100").mass();
        assert!(b.process.is_empty() && b.unaccounted.amount < Decimal::ZERO);
        // Nothing was made: nothing is said of the process either.
        let b = mill("0").mass();
        assert!(b.process.is_empty());
        let likely = vec![PossibleCause::NoOutputs, PossibleCause::LosesMoisture];
        let percent = Some(100.into());
        assert_eq!(b.issues, [BalanceIssue::Implausible { percent, likely }]);
    }

    #[test]
    fn what_does_not_come_out_of_the_inputs_is_left_out() {
        // Sludge of a seafood plant is made of water and of what was washed off: no raw fish.
        let site = Site::new()
            .in_sector("seafood")
            .row("raw-shrimp", Group::Material, "100", "150000000")
            .row("sludge", Group::Waste, "60", "500000")
            .product("shrimp", Unit::Tonne, "60");
        let b = site.mass();
        assert_eq!((b.wastes, b.unaccounted.amount), (dec("0"), dec("40000")));
        let why: Vec<_> = b.left_out.iter().map(|l| (l.why, l.matters)).collect();
        assert_eq!(why, [(Why::NotOfInputs, false)]);
        assert!(b.complete);
        // Somebody says that it is shrimp.
        let said = crate::facility::Content::Input("raw-shrimp".to_owned());
        let b = site.change("sludge", |s| s.lost.content = said).mass();
        assert_eq!(b.unaccounted.amount, dec("-20000"));
        // Tailings are nothing that was bought, and come out of the ore all the same.
        let site = Site::new()
            .in_sector("mining-minerals")
            .row("run-of-mine", Group::Material, "100", "100000")
            .row("tailings", Group::Waste, "60", "0")
            .product("ore", Unit::Tonne, "40");
        assert!(site.mass().unaccounted.amount.is_zero());
    }
}
