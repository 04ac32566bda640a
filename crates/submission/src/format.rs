//! Files beside submissions, each of a kind of its own: JSON objects that say their format and version.

use crate::error::ReadError;
use crate::{encoding, json};
use serde_json::Value;

/// A kind of file.
pub(crate) struct Format {
    /// What stands in `format`.
    pub(crate) name: &'static str,
    /// The version that this program writes.
    pub(crate) version: u64,
    /// Larger files are not read, bytes.
    pub(crate) largest: usize,
}

/// Why a file is not opened.
pub(crate) enum Unopened {
    /// It cannot be read, or is of another kind.
    File(ReadError),
    /// A later version of the program wrote it.
    Newer {
        /// Its version.
        version: u64,
    },
}

impl Format {
    /// Whether bytes are a file of this kind, of whatever version, so that whoever opens any file knows what to read it as.
    pub(crate) fn is_of(&self, bytes: &[u8]) -> bool {
        self.object(bytes)
            .is_ok_and(|value| self.is_named_in(&value))
    }

    /// The object in a file of this kind.
    pub(crate) fn open(&self, bytes: &[u8]) -> Result<Value, Unopened> {
        let value = self.object(bytes).map_err(Unopened::File)?;
        let version = value.get("version").and_then(Value::as_u64);
        let version = version.filter(|_| self.is_named_in(&value));
        match version {
            None => Err(Unopened::File(ReadError::NotOurs)),
            Some(version) if version > self.version => Err(Unopened::Newer { version }),
            Some(_) => Ok(value),
        }
    }

    fn object(&self, bytes: &[u8]) -> Result<Value, ReadError> {
        if bytes.len() > self.largest {
            return Err(ReadError::TooLarge { bytes: bytes.len() });
        }
        let text = encoding::text_of(bytes)?;
        if text.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        json::parse(&text)
    }

    fn is_named_in(&self, value: &Value) -> bool {
        value.get("format").and_then(Value::as_str) == Some(self.name)
    }
}
