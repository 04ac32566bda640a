//! On what a saving rests: how its consumption is known, how the share of its end use is, and where the percentage comes from; of several effects the weakest of each.

use super::{Basis, Opportunity};
use catalogue::known::Known;

/// The three things on which a saving rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rests {
    /// How the yearly quantity or cost is known.
    pub consumption: Known,
    /// How the share of the end use is known; nothing where it is the whole stream.
    pub share: Option<Known>,
    /// Where the percentage comes from.
    pub basis: Basis,
}

impl Basis {
    /// How far a percentage stands from the factory itself.
    fn distance(&self) -> u8 {
        match self {
            Basis::Own => 0,
            Basis::Number | Basis::BillsAndOutput => 1,
            Basis::Published => 2,
            Basis::UsualNumber => 3,
            Basis::Typical { .. } => 4,
        }
    }
}

impl Opportunity {
    /// On what its saving rests; nothing where it has no figure of a stream.
    #[must_use]
    pub fn rests(&self) -> Option<Rests> {
        let effects = self.effects.iter();
        let figures = effects.filter(|e| e.alone.is_some() || e.money_alone.is_some());
        let mut found: Option<Rests> = None;
        for effect in figures {
            let baseline = effect.baseline.map(|b| b.known);
            let consumption = baseline.or(effect.price.map(|p| p.known))?;
            let share = effect.weight.filter(|_| effect.node.is_some());
            let own = Rests {
                consumption,
                share: share.map(|w| w.known),
                basis: effect.basis.clone(),
            };
            found = Some(match found {
                None => own,
                Some(before) => Rests {
                    consumption: before.consumption.max(own.consumption),
                    share: before.share.max(own.share),
                    basis: match own.basis.distance() > before.basis.distance() {
                        true => own.basis,
                        false => before.basis,
                    },
                },
            });
        }
        found
    }
}
