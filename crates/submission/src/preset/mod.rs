//! What a facilitator sets for everybody in a workshop: as a value, as a short text for an address and a QR code, and as a file. See FORMAT.md.

mod error;
mod file;
mod short;
mod value;

pub use error::{Part, PresetError};
pub use file::{is_preset, read_file, write_file};
pub use short::{LONGEST_FRAGMENT, fragment, read_short, write_long, write_short};
pub use value::Preset;
