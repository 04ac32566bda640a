//! How a number is known: from a meter or a bill, or only assumed. The weakest input names the result.

/// Where a number comes from, strongest first: the order of this list is the order of trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// Read from a meter.
    Meter,
    /// From a bill or an invoice.
    Bill,
    /// Calculated from measured values.
    Calculated,
    /// From a nameplate and running hours.
    Nameplate,
    /// Estimated by the user.
    Estimated,
    /// A typical value of the catalogue that nobody has confirmed.
    Default,
}

impl Known {
    /// Every way, strongest first.
    pub const ALL: [Known; 6] = [
        Known::Meter,
        Known::Bill,
        Known::Calculated,
        Known::Nameplate,
        Known::Estimated,
        Known::Default,
    ];

    /// The ways a user can name.
    pub const CHOICES: [Known; 5] = [
        Known::Bill,
        Known::Meter,
        Known::Calculated,
        Known::Nameplate,
        Known::Estimated,
    ];

    /// The word in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Known::Meter => "meter",
            Known::Bill => "bill",
            Known::Calculated => "calculated",
            Known::Nameplate => "nameplate",
            Known::Estimated => "estimated",
            Known::Default => "default",
        }
    }

    /// The way named by a word in a file.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }

    /// Whether a bill or a meter stands behind the number.
    #[must_use]
    pub fn is_evidence(self) -> bool {
        matches!(self, Known::Meter | Known::Bill)
    }
}

crate::code::by_code!(Known);
