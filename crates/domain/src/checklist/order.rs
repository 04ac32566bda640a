//! Which questions come first: those behind which most money may lie.
//!
//! The points of a question are the money that its measure would be expected to save alone: the published percentage, of the end use's share, of the stream's yearly cost.
//! What is not known is bridged for the order alone, and never shown or counted:
//! a percentage that nobody published counts as the median of audits of such measures, else as one per cent, the median of all; a share that nobody said is an equal part of what holds it;
//! a stream that such a factory usually has but did not enter counts as a tenth of the bills that it entered, less in areas that matter less in the sector.
//! Before anything is entered every usual stream weighs the same.
//! Programmes wait, because their single measures are asked, and of equal questions the cheaper comes first.

use super::presence::is_there;
use crate::facility::account::tree_of;
use crate::facility::{Facility, Stream};
use crate::opportunity::{Books, Measured, Partition, acts_on};
use catalogue::order;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use catalogue::{AreaFile, Catalogue, Effect, InvestClass, Measure, Resource, SectorFile};
use rust_decimal::Decimal;

/// Questions in the rapid path.
pub const RAPID: usize = 40;

/// Percentage that stands in for one that nobody published, for the order alone.
const UNPUBLISHED: Percent = Percent::new(Decimal::ONE);

/// The ids of the rapid path: the sector's own questions, then the cross-cutting questions worth most, of the areas that matter in the sector.
#[must_use]
pub(super) fn rapid<'a>(
    facility: &Facility,
    catalogue: &'a Catalogue,
    sector: Option<&'a SectorFile>,
    areas: &[&'a AreaFile],
) -> Vec<&'a str> {
    let own = sector.map(|s| s.measures.as_slice()).unwrap_or_default();
    let own = own.iter().filter(|m| is_there(m, facility, catalogue));
    let mut list: Vec<&str> = own.map(|m| m.id.as_str()).collect();
    let id = sector.map(|s| s.sector.id.as_str());
    // An area that the plant does not have keeps its place: saying "no" shortens the path and brings no new questions.
    let matters = |area: &AreaFile| sector.is_none_or(|s| s.sector.areas.contains(&area.area.id));
    let costs_of_year = YearlyCosts::open(facility, catalogue, sector);
    let mut ranked: Vec<(Vnd, InvestClass, &str)> = Vec::new();
    for (rank, area) in areas.iter().filter(|a| matters(a)).enumerate() {
        let single = |m: &&Measure| {
            !m.umbrella && !catalogue.is_covered(&m.id, id) && is_there(m, facility, catalogue)
        };
        for measure in area.measures.iter().filter(single) {
            ranked.push((
                costs_of_year.points(measure, rank),
                measure.invest,
                &measure.id,
            ));
        }
    }
    // The sort keeps the order of the areas, which is the sector's, among equals.
    order::sort_by(&mut ranked, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let room = RAPID.saturating_sub(list.len());
    list.extend(ranked.into_iter().take(room).map(|(_, _, id)| id));
    list
}

/// The yearly cost of every stream, entered or usual.
struct YearlyCosts<'a> {
    catalogue: &'a Catalogue,
    sector: Option<&'a str>,
    books: Books<'a>,
    /// Resources that such a factory usually has and this one did not enter, with their end uses.
    usual: Vec<(Resource, Partition<'a>)>,
    /// What one of them is taken to cost.
    stand_in: Vnd,
}

impl<'a> YearlyCosts<'a> {
    fn open(
        facility: &'a Facility,
        catalogue: &'a Catalogue,
        sector: Option<&'a SectorFile>,
    ) -> Self {
        let books = Books::figures(facility, catalogue);
        let costs = books.ledgers.iter().filter_map(|l| l.account.cost);
        let total: Vnd = costs.map(|c| c.value).sum();
        let mut costs_of_year = Self {
            catalogue,
            sector: sector.map(|s| s.sector.id.as_str()),
            books,
            usual: Vec::new(),
            stand_in: if total.is_zero() {
                Vnd::from(1)
            } else {
                total / Decimal::TEN
            },
        };
        for template in sector.map(|s| s.streams.as_slice()).unwrap_or_default() {
            let mut stream = Stream::new(template.id.clone(), template.group, Unit::Kg);
            stream.carrier.clone_from(&template.carrier);
            if let Some(tree) = tree_of(&stream, catalogue) {
                costs_of_year.usual_stream(&stream, tree, facility);
            }
        }
        costs_of_year
    }

    fn usual_stream(&mut self, stream: &Stream, tree: Resource, facility: &Facility) {
        let mut entered = self.books.ledgers.iter();
        let is_entered = entered.any(|l| tree_of(l.stream, self.catalogue) == Some(tree));
        if !is_entered && self.usual.iter().all(|(known, _)| *known != tree) {
            let measured = Measured::default();
            let partition = Partition::of(stream, measured, tree, self.catalogue, facility);
            self.usual.push((tree, partition));
        }
    }

    /// The points of a question in the area of this rank.
    fn points(&self, measure: &Measure, rank: usize) -> Vnd {
        let mut rows = self.catalogue.typical_of(&measure.id, self.sector);
        let median = rows.find_map(|(_, row)| row.median);
        let unpublished = median.unwrap_or(UNPUBLISHED);
        let each = measure.effects.iter();
        let each = each.map(|e| self.points_of(e, unpublished, rank));
        each.sum()
    }

    fn points_of(&self, effect: &Effect, unpublished: Percent, rank: usize) -> Vnd {
        let rate = effect.expected().unwrap_or(unpublished).fraction();
        let node = effect.node.as_deref();
        let hit = self.books.ledgers.iter().filter(|l| acts_on(effect, l));
        let entered: Vnd = hit
            .filter_map(|l| Some(l.account.cost?.value * share(&l.partition, node)))
            .sum();
        let mut usual = self.usual.iter();
        let stand_in = usual.find(|(tree, _)| *tree == tree_name(effect.resource));
        let stand_in = stand_in.map_or(Vnd::ZERO, |(_, partition)| {
            let later = Decimal::TEN / (Decimal::TEN + Decimal::from(rank));
            self.stand_in * share(partition, node) * later
        });
        (entered + stand_in) * rate
    }
}

/// The share of an end use; where nobody said it, an equal part of what holds it.
fn share(partition: &Partition<'_>, node: Option<&str>) -> Fraction {
    if let Some(weight) = partition.weight(node) {
        return weight.fraction;
    }
    let Some(node) = node else {
        return Fraction::ONE;
    };
    let (beside, above) = partition.siblings(node);
    let parts = Decimal::from(beside) + Decimal::ONE;
    Fraction::new(share(partition, above).value() / parts)
}

fn tree_name(resource: Resource) -> Resource {
    match resource {
        Resource::Coal | Resource::Gas | Resource::Oil | Resource::Biomass => Resource::Fuel,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{EndUseShare, Reply, ReplyDetail};
    use catalogue::known::Known;

    fn rapid_of(facility: &Facility) -> Vec<&'static str> {
        let catalogue = catalogue_embedded::whole();
        let sector = facility.site.sector.as_deref();
        let sector = sector.and_then(|id| catalogue.sector(id));
        let areas: Vec<&AreaFile> = catalogue.areas().iter().collect();
        rapid(facility, catalogue, sector, &areas)
    }

    fn tea() -> Facility {
        let mut facility = Facility::default();
        facility.site.sector = Some("tea".to_owned());
        facility
    }

    /// Electricity and coal with their yearly cost in VND.
    fn bills(electricity: i64, coal: i64) -> Facility {
        let mut facility = tea();
        for (id, carrier, cost) in [("e", "elec-toe", electricity), ("c", "coal-cam-5-6", coal)] {
            let mut stream = Stream::new(id.to_owned(), catalogue::Group::Energy, Unit::Kg);
            stream.carrier = Some(carrier.to_owned());
            stream.quantity = Some(Decimal::ONE_HUNDRED);
            stream.cost = Some(cost.into());
            facility.streams.push(stream);
        }
        let coal = facility.streams.last_mut().unwrap();
        let whole = EndUseShare {
            percent: Decimal::ONE_HUNDRED,
            known: Known::Estimated,
        };
        coal.shares.insert("steam".to_owned(), whole);
        facility
    }

    #[test]
    fn the_sectors_own_questions_come_first_and_the_path_has_its_length() {
        for sector in catalogue_embedded::whole().sectors() {
            let mut facility = Facility::default();
            facility.site.sector = Some(sector.sector.id.clone());
            let list = rapid_of(&facility);
            assert_eq!(list.len(), RAPID, "{}", sector.sector.id);
            for (own, asked) in sector.measures.iter().zip(&list) {
                assert_eq!(own.id, *asked);
            }
        }
    }

    #[test]
    fn the_larger_bill_is_asked_about_first() {
        let place =
            |facility: &Facility, id: &str| rapid_of(facility).iter().position(|m| *m == id);
        let power = bills(10_000_000_000, 1_000_000);
        let fuel = bills(1_000_000, 10_000_000_000);
        // Motors on the electricity bill, the economiser on the coal bill: worked with the same percentages, only the bills differ.
        assert!(
            place(&power, "motor-premium-efficiency") < place(&power, "boiler-economiser")
                || place(&power, "boiler-economiser").is_none()
        );
        assert!(place(&fuel, "boiler-economiser").is_some());
        assert!(
            place(&fuel, "boiler-economiser") < place(&fuel, "motor-premium-efficiency")
                || place(&fuel, "motor-premium-efficiency").is_none()
        );
    }

    #[test]
    fn points_are_percentage_of_share_of_cost() {
        let facility = bills(1_000_000, 200_000_000);
        let catalogue = catalogue_embedded::whole();
        let sector = catalogue.sector("tea");
        let costs_of_year = YearlyCosts::open(&facility, catalogue, sector);
        let measure = catalogue.measure("boiler-economiser").unwrap();
        let effect = measure.effects.first().unwrap();
        assert_eq!(effect.node.as_deref(), Some("steam"));
        // All coal is steam, so the points are the expected percentage of the coal bill.
        let expected = Decimal::from(200_000_000) * effect.expected().unwrap().fraction();
        assert_eq!(
            costs_of_year.points_of(effect, UNPUBLISHED, 0),
            Vnd::new(expected)
        );
    }

    #[test]
    fn a_programme_and_a_covered_measure_are_not_in_the_path() {
        let catalogue = catalogue_embedded::whole();
        let list = rapid_of(&tea());
        assert!(
            list.iter()
                .all(|id| !catalogue.measure(id).unwrap().umbrella || id.starts_with("tea-"))
        );
        // tea-08 asks about the withering fans' speed; fan-vsd would ask the same again.
        assert!(catalogue.is_covered("fan-vsd", Some("tea")));
        assert!(!list.contains(&"fan-vsd"));
    }

    #[test]
    fn saying_no_to_an_area_brings_no_new_questions() {
        let mut without = tea();
        without.areas.insert("motors-drives".to_owned(), false);
        assert_eq!(rapid_of(&without), rapid_of(&tea()));
        let asked = |f: &Facility| super::super::progress(f, catalogue_embedded::whole()).asked;
        assert!(asked(&without) < asked(&tea()));
    }

    #[test]
    fn an_answer_keeps_its_question_in_the_path() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = tea();
        let id = "boiler-solar-preheat";
        let shown = |facility: &Facility| {
            let list = super::super::sections(facility, catalogue);
            let mut rapid = list.iter().filter(|s| s.rapid);
            rapid.any(|s| s.measures.iter().any(|m| m.id == id))
        };
        assert!(!shown(&facility));
        facility
            .replies
            .insert(id.to_owned(), ReplyDetail::plain(Reply::Done));
        assert!(shown(&facility));
    }
}
