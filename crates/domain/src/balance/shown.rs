//! Which balances say something: those for which anything was entered.

use super::{Balances, StepBalance};
use rust_decimal::Decimal;

/// Which balances say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Something beside the products was weighed.
    pub mass: bool,
    /// Water or wastewater was counted.
    pub water: bool,
    /// Some energy can be counted.
    pub energy: bool,
    /// A loss has a cost.
    pub loss: bool,
    /// A process step was weighed.
    pub steps: bool,
}

impl Shown {
    /// Whether there is any.
    #[must_use]
    pub fn any(self) -> bool {
        self.mass || self.water || self.energy || self.loss || self.steps
    }
}

impl Balances {
    /// Which of them say something.
    #[must_use]
    pub fn shown(&self) -> Shown {
        let mut lines = self.loss.lines.iter();
        Shown {
            mass: self.mass.is_begun(),
            water: !self.water.lines.is_empty(),
            energy: self.energy.mj > Decimal::ZERO,
            loss: lines.any(|l| l.counted && l.total.is_some()),
            steps: self.steps.iter().any(StepBalance::is_weighed),
        }
    }
}
