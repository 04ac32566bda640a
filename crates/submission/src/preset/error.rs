//! Why a preset is not taken.

use crate::error::ReadError;
use crate::format::Unopened;

/// A part of a preset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The name of the event.
    Event,
    /// The province.
    Province,
    /// The programme.
    Programme,
    /// The sectors.
    Sectors,
    /// The receiver.
    Receiver,
    /// The deadline.
    Deadline,
    /// The language.
    Language,
}

/// Why a preset is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PresetError {
    /// The text of an address is broken off, or was changed on its way.
    Damaged,
    /// Written by a later version of the program.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The text would be longer than an address may be.
    TooLong {
        /// So many bytes.
        bytes: usize,
    },
    /// The event has no name.
    Nameless,
    /// A part is longer than it may be, or holds what such a part never holds.
    Unfit(Part),
    /// The file cannot be read.
    File(ReadError),
}

impl From<Unopened> for PresetError {
    fn from(unopened: Unopened) -> Self {
        match unopened {
            Unopened::File(error) => Self::File(error),
            Unopened::Newer { version } => Self::Newer { version },
        }
    }
}
