//! The usual shares of the end uses in a plant of a sector.

use crate::facility::{Facility, Stream};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, ratio};
use catalogue::{Catalogue, EndUse, SectorAnswer, ShareOf};
use rust_decimal::Decimal;

/// A default share as a part of what holds the end use, with its ends in parts of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct DefaultPart {
    pub(super) fraction: Fraction,
    pub(super) around: (Decimal, Decimal),
}

impl DefaultPart {
    /// All of what holds the end use, or less of it: a default as any other, but nothing is more than the whole.
    pub(super) fn whole(catalogue: &Catalogue) -> Self {
        let doubt = catalogue.uncertainty(Known::Default);
        Self {
            fraction: Fraction::ONE,
            around: (doubt.rest().value(), Decimal::ONE),
        }
    }
}

/// Where a stream can go, as far as nobody says: end uses that hold all of it, by id.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Uses<'a> {
    /// The end use that its row of the sector's table names.
    pub(super) row: Option<&'a str>,
    /// Those to which its carrier goes.
    pub(super) carrier: Option<&'a [String]>,
}

impl<'a> Uses<'a> {
    pub(super) fn of(stream: &Stream, facility: &Facility, catalogue: &'a Catalogue) -> Self {
        let sector = facility.site.sector.as_deref();
        let row = sector.zip(stream.template.as_deref());
        let row = row.and_then(|(sector, row)| catalogue.template(sector, row));
        let carrier = stream.carrier.as_deref();
        let carrier = carrier.and_then(|id| catalogue.carrier(id));
        Self {
            row: row.and_then(|row| row.end_use.as_deref()),
            carrier: carrier
                .map(|c| c.uses.as_slice())
                .filter(|uses| !uses.is_empty()),
        }
    }

    /// The one end use to which all of it goes.
    pub(super) fn only(self) -> Option<&'a str> {
        self.row.or(match self.carrier? {
            [only] => Some(only.as_str()),
            _ => None,
        })
    }

    /// Whether the row or the carrier says anything.
    pub(super) fn is_told(self) -> bool {
        self != Self::default()
    }
}

/// The default shares for one plant: those of its sector, else those for all sectors; none of what the kind of plant lacks, or of an area that the plant does not have.
pub(super) struct DefaultShares<'a> {
    answer: Option<&'a SectorAnswer>,
    lacking: Vec<&'a String>,
}

impl<'a> DefaultShares<'a> {
    pub(super) fn of_plant(facility: &Facility, catalogue: &'a Catalogue) -> Self {
        let site = &facility.site;
        let answer = catalogue.sector_answer(site.sector.as_deref());
        let kind = site.plant_kind.as_deref();
        let kind = answer.and_then(|a| a.kinds.iter().find(|k| Some(k.id.as_str()) == kind));
        let areas = catalogue.areas().iter().map(|file| &file.area);
        let absent = areas.filter(|area| !facility.has_area(&area.id));
        let lacking = absent.flat_map(|area| &area.end_uses);
        Self {
            answer,
            lacking: lacking
                .chain(kind.into_iter().flat_map(|k| &k.without))
                .collect(),
        }
    }

    /// Whether the plant does not have this end use.
    pub(super) fn lacks(&self, end: &EndUse) -> bool {
        self.lacking.contains(&&end.id)
    }

    /// The share of an end use, and what it is of the stream where that is known; `above` is what holds it, as a fraction of the stream.
    pub(super) fn of(
        &self,
        end: &EndUse,
        above: Option<Fraction>,
    ) -> Option<(DefaultPart, Option<Fraction>)> {
        if self.lacks(end) {
            return None;
        }
        let shares = self.answer.map(|a| a.shares.as_slice()).unwrap_or_default();
        let (inside, whole, (low, typical, high)) =
            match shares.iter().find(|s| s.end_use == end.id) {
                Some(share) => {
                    let part = share.typical.fraction();
                    let (inside, whole) = match share.of {
                        ShareOf::Stream => (within(part, above), Some(part)),
                        ShareOf::Parent => (part, above.map(|above| part * above)),
                    };
                    (inside, whole, (share.low, share.typical, share.high))
                }
                // A sector with a table of its own has no other shares.
                None if !shares.is_empty() => return None,
                None => {
                    let share = end.share.as_ref()?;
                    let typical = share.low.middle(share.high);
                    let part = typical.fraction();
                    (
                        within(part, above),
                        Some(part),
                        (share.low, typical, share.high),
                    )
                }
            };
        let of_typical = |end: Percent| ratio(end.value(), typical.value());
        let part = DefaultPart {
            fraction: inside.min(Fraction::ONE),
            around: (of_typical(low)?, of_typical(high)?),
        };
        Some((part, whole))
    }
}

/// A fraction of the stream as one of what holds it.
fn within(part: Fraction, above: Option<Fraction>) -> Fraction {
    above.and_then(|above| part.over(above)).unwrap_or(part)
}
