//! What became of measures in a province, as an office hands it back to factories: how many did a measure, and what was realised of its estimate. See FORMAT.md. It holds no facility, and no figure of fewer than five.

mod error;
mod file;
mod value;

pub use error::ProvinceError;
pub use file::{is_province, read_province, write_province};
pub use value::{Done, LEAST, Measure, Province, Realised, Said};
