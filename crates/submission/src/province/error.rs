//! Why the file of a province is not taken.

use crate::error::ReadError;
use crate::format::Unopened;

/// Why the file of a province is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProvinceError {
    /// The file cannot be read.
    File(ReadError),
    /// Written by a later version of the program.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The figures are not those over which its digest was taken.
    Changed,
    /// It names no province.
    NoProvince {
        /// What stands there.
        found: String,
    },
    /// A year that no data can have.
    Year {
        /// What stands there.
        found: i32,
    },
    /// It bears no day.
    Undated {
        /// What stands there.
        found: String,
    },
    /// A figure of fewer than five facilities.
    TooFew {
        /// Measure.
        measure: String,
        /// So many.
        n: u32,
    },
    /// Counts or ratios that cannot be true of one group.
    Impossible {
        /// Measure.
        measure: String,
    },
    /// A measure stands twice for the same sector.
    Twice {
        /// Measure.
        measure: String,
    },
}

impl From<Unopened> for ProvinceError {
    fn from(unopened: Unopened) -> Self {
        match unopened {
            Unopened::File(error) => Self::File(error),
            Unopened::Newer { version } => Self::Newer { version },
        }
    }
}
