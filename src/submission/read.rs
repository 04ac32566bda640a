//! Opening a submission: size, text, JSON, envelope, migrations, fields, in this order; every refusal says what and where.

use super::convert::{FieldError, facility_of};
use super::v1::Data;
use super::{FORMAT, VERSION, digest, migrate};
use crate::domain::facility::Facility;
use serde_json::Value;

/// Files larger than this are not read: no factory types 8 MB.
pub const LARGEST_FILE: usize = 8_000_000;

/// An opened submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The facility.
    pub facility: Facility,
    /// What was read, with the fields of later versions.
    pub data: Data,
    /// Language in which it was written.
    pub language: String,
    /// Day of writing.
    pub created: String,
    /// Catalogue of its result.
    pub catalogue: String,
    /// The digest in the file is the digest of its data.
    pub digest_matches: bool,
    /// The digest of its data.
    pub digest: String,
    /// The result as it stands in the file.
    pub result: Value,
}

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than [`LARGEST_FILE`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Nothing in it.
    Empty,
    /// Not UTF-8 text.
    NotText,
    /// A PDF, which is read elsewhere.
    Pdf,
    /// Not JSON, or broken off.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The text ends too early.
        truncated: bool,
    },
    /// JSON of another program.
    NotOurs,
    /// Written by a later version of the program.
    Newer {
        /// Its version.
        version: u64,
    },
    /// A field holds something else than it should.
    Field {
        /// Where, e.g. `data.streams[2].unit`.
        path: String,
        /// What stands there.
        found: String,
    },
}

/// Reads a submission.
///
/// # Errors
/// When the bytes are not a submission of this or an earlier version.
pub fn read(bytes: &[u8]) -> Result<Opened, ReadError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(b"%PDF") {
        return Err(ReadError::Pdf);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    // serde_json refuses nesting deeper than 128.
    let envelope: Value = serde_json::from_str(text).map_err(|error| ReadError::NotJson {
        line: error.line(),
        column: error.column(),
        truncated: error.is_eof(),
    })?;
    if envelope.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReadError::NotOurs);
    }
    let version = envelope
        .get("version")
        .and_then(Value::as_u64)
        .ok_or(ReadError::NotOurs)?;
    if version > VERSION {
        return Err(ReadError::Newer { version });
    }
    let mut envelope = migrate::migrate(envelope, version);
    let mut take = |key: &str| envelope.get_mut(key).map(Value::take).unwrap_or_default();
    let word = |value: Value| value.as_str().map(str::to_owned).unwrap_or_default();
    let entered = word(take("digest"));
    let language = word(take("language"));
    let created = word(take("created"));
    let catalogue = word(take("catalogue"));
    let result = take("result");
    let data = take("data");
    let data = fields(data)?;
    let facility = facility_of(&data).map_err(|FieldError { path, found }| ReadError::Field {
        path: format!("data.{path}"),
        found,
    })?;
    let computed = digest(&data);
    Ok(Opened {
        facility,
        language,
        created,
        catalogue,
        digest_matches: entered == computed,
        digest: computed,
        result,
        data,
    })
}

/// The fields of `data`; the first that does not fit is named with what stands there.
fn fields(data: Value) -> Result<Data, ReadError> {
    use serde_path_to_error::Segment;
    serde_path_to_error::deserialize(&data).map_err(|error| {
        let found = error
            .path()
            .iter()
            .try_fold(&data, |value, segment| match segment {
                Segment::Seq { index } => value.get(index),
                Segment::Map { key } => value.get(key),
                Segment::Enum { .. } | Segment::Unknown => None,
            });
        ReadError::Field {
            path: format!("data.{}", error.path()),
            found: found.map(shown).unwrap_or_default(),
        }
    })
}

/// A value as a person would read it, cut where it is long.
fn shown(value: &Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &ReadError) {
        assert_eq!(&read(bytes).unwrap_err(), expected);
    }

    #[test]
    fn what_is_not_a_submission_is_named() {
        check(b"", &ReadError::Empty);
        check(b"  \n", &ReadError::Empty);
        check(&[0xff, 0xfe, b'{', 0], &ReadError::NotText);
        check(b"%PDF-1.7", &ReadError::Pdf);
        check(
            b"{\"a\": ",
            &ReadError::NotJson {
                line: 1,
                column: 6,
                truncated: true,
            },
        );
        check(
            b"hello",
            &ReadError::NotJson {
                line: 1,
                column: 1,
                truncated: false,
            },
        );
        check(b"{}", &ReadError::NotOurs);
        check(b"{\"format\":\"other\",\"version\":1}", &ReadError::NotOurs);
        check(
            b"{\"format\":\"sxsh-submission\",\"version\":7}",
            &ReadError::Newer { version: 7 },
        );
        check(
            &vec![b' '; LARGEST_FILE + 1],
            &ReadError::TooLarge {
                bytes: LARGEST_FILE + 1,
            },
        );
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
        assert!(matches!(
            read(deep.as_bytes()),
            Err(ReadError::NotJson { .. })
        ));
    }

    #[test]
    fn a_wrong_field_is_named() {
        let file = r#"{"format":"sxsh-submission","version":1,"data":{"streams":[{"id":"x","group":"energy","unit":"furlong","known":"bill"}]}}"#;
        check(
            file.as_bytes(),
            &ReadError::Field {
                path: "data.streams[0].unit".to_owned(),
                found: "furlong".to_owned(),
            },
        );
    }

    #[test]
    fn a_field_of_the_wrong_type_is_named_with_what_stands_there() {
        let file = r#"{"format":"sxsh-submission","version":1,"data":{"streams":[{"id":"x","group":"energy","unit":"t","known":"bill","quantity":"many"}]}}"#;
        check(
            file.as_bytes(),
            &ReadError::Field {
                path: "data.streams[0].quantity".to_owned(),
                found: "many".to_owned(),
            },
        );
    }

    #[test]
    fn a_byte_order_mark_is_tolerated() {
        let file = "\u{feff}{\"format\":\"sxsh-submission\",\"version\":1,\"data\":{}}";
        assert_eq!(read(file.as_bytes()).unwrap().facility, Facility::default());
    }
}
