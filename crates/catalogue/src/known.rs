//! How a number is known: from a meter or a bill, or only assumed. The weakest input names the result.

use crate::code::entry_words;

entry_words! {
    /// Where a number comes from, strongest first: the order of this list is the order of trust.
    #[derive(Hash)]
    Known {
        /// Read from a meter.
        Meter = "meter",
        /// From a bill or an invoice.
        Bill = "bill",
        /// Calculated from measured values.
        Calculated = "calculated",
        /// From a nameplate and running hours.
        Nameplate = "nameplate",
        /// Estimated by the user.
        Estimated = "estimated",
        /// A typical value of the catalogue that nobody has confirmed.
        Default = "default",
    }
}

impl Known {
    /// The ways a user can name.
    pub const CHOICES: [Known; 5] = [
        Known::Bill,
        Known::Meter,
        Known::Calculated,
        Known::Nameplate,
        Known::Estimated,
    ];

    /// Whether a bill or a meter stands behind the number.
    #[must_use]
    pub fn is_evidence(self) -> bool {
        matches!(self, Known::Meter | Known::Bill)
    }
}
