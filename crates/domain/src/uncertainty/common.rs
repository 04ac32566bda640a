//! Figures of one kind err together: published percentages are all found where it was worth looking, default shares of one stream come from one picture of the sector.
//!
//! A figure of a kind is `mean + σ·(√ρ·Z + √(1 − ρ)·e)`: `Z` is the same for all of its kind, `e` is its own, both of mean 0 and variance 1, and ρ is [`in_common`]. So its own part has the variance `(1 − ρ)·σ²`, and the common part of a kind adds `ρ·D²` to the variance of the money, with `D = Σ ∂M/∂x·σ` over the figures of the kind: the first term of its series.

use crate::opportunity::Basis;
use rust_decimal::Decimal;

/// Kinds whose figures err together across all streams.
pub(super) const KINDS: usize = 3;

/// A kind of figures that err together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Common {
    /// Percentages published for a measure, and the number of the factory beside a published target.
    Published,
    /// What usual plants of the sector have.
    Usual,
    /// Statistics of audits.
    Typical,
    /// Default shares of one stream; each stream has a kind of its own.
    Shares,
}

impl Common {
    /// The kind of a percentage; an own figure of the factory errs alone.
    pub(super) fn of_basis(basis: &Basis) -> Option<Self> {
        match basis {
            Basis::Own => None,
            Basis::Published | Basis::Number | Basis::BillsAndOutput => Some(Common::Published),
            Basis::UsualNumber => Some(Common::Usual),
            Basis::Typical { .. } => Some(Common::Typical),
        }
    }

    pub(super) fn place(self) -> usize {
        match self {
            Common::Published => 0,
            Common::Usual => 1,
            Common::Typical => 2,
            Common::Shares => 3,
        }
    }
}

/// The part of the variance of a figure that is the same for all figures of its kind: a judgement of this program, half of it.
pub(super) fn in_common() -> Decimal {
    Decimal::new(5, 1)
}
