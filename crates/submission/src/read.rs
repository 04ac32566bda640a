//! Opening a submission: size, text, JSON, envelope, migrations, fields, digest, cleaning, in this order; every refusal says what and where.

use super::clean::clean;
use super::collection::is_collection;
use super::convert::facility_of;
use super::digest::{digest, digest_of};
use super::encoding;
use super::error::{FileKind, LARGEST_FILE, LARGEST_PDF, LONGEST_SHOWN, ReadError};
use super::pdf_file::{embedded_json, embedded_jsons, is_pdf, joined};
use super::remark::Remark;
use super::v1::Data;
use super::{FORMAT, PROVINCE, VERSION, json, migrate};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::facility::{Facility, Round, SelfCheck};
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;

/// An opened submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The facility.
    pub facility: Facility,
    /// What was read, with the fields of later versions.
    pub data: Data,
    /// Program and version that wrote it.
    pub app: String,
    /// Language in which it was written.
    pub language: String,
    /// Day of writing.
    pub created: String,
    /// Catalogue of its result.
    pub catalogue: String,
    /// The digest of its data.
    pub digest: String,
    /// The result as it stands in the file.
    pub result: Value,
    /// What is to be known about it.
    pub remarks: Vec<Remark>,
}

impl Opened {
    /// What is to be known about the file beside this catalogue.
    #[must_use]
    pub fn remarks_beside(&self, catalogue: &Catalogue) -> Vec<Remark> {
        let mut remarks = self.remarks.clone();
        let sector = self.facility.site.sector.as_deref();
        let unknown = sector.filter(|sector| catalogue.sector(sector).is_none());
        remarks.extend(unknown.map(|sector| Remark::UnknownSector {
            sector: sector.chars().take(LONGEST_SHOWN).collect(),
        }));
        remarks.extend(unknown_answer(&self.facility.self_check, catalogue));
        remarks
    }
}

/// The first answer of the self-check that the catalogue does not have.
fn unknown_answer(check: &SelfCheck, catalogue: &Catalogue) -> Option<Remark> {
    if catalogue.awareness().questions.is_empty() {
        // That part of the catalogue is not here.
        return None;
    }
    let is_unknown = |question: &str, choice: &str| {
        let question = catalogue.awareness().question(question);
        question.and_then(|q| q.choice(choice)).is_none()
    };
    Round::ALL.into_iter().find_map(|round| {
        let mut answers = check.round(round).answers.iter();
        let (question, choice) = answers.find(|(q, c)| is_unknown(q, c))?;
        let shown = |text: &str| text.chars().take(LONGEST_SHOWN).collect::<String>();
        Some(Remark::UnknownSelfCheck {
            path: format!(
                "data.self_check.{}.answers.{}",
                round.code(),
                shown(question)
            ),
            found: shown(choice),
        })
    })
}

/// The text of a file that may be a submission.
fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if is_pdf(bytes) {
        return Err(ReadError::Pdf);
    }
    if let Some(kind) = FileKind::of_bytes(bytes) {
        return Err(ReadError::Other(kind));
    }
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let text = encoding::text_of(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(text)
}

/// What stands around the data, and its version.
fn envelope_of(text: &str) -> Result<(Value, u64), ReadError> {
    let envelope = json::parse(text).map_err(|error| match error {
        // The place of a slip helps only where the file is data at all.
        ReadError::NotJson { .. } => FileKind::of_text(text).map_or(error, ReadError::Other),
        other => other,
    })?;
    if is_collection(&envelope) {
        let files = envelope.get("files").and_then(Value::as_array);
        let count = files.map_or(0, Vec::len);
        return Err(ReadError::Several { count });
    }
    match envelope.get("format").and_then(Value::as_str) {
        Some(FORMAT) => {}
        Some(PROVINCE) => return Err(ReadError::Other(FileKind::Province)),
        Some(_) | None => return Err(ReadError::NotOurs),
    }
    let version = envelope
        .get("version")
        .and_then(Value::as_u64)
        .ok_or(ReadError::NotOurs)?;
    if version > VERSION {
        return Err(ReadError::Newer { version });
    }
    Ok((envelope, version))
}

/// Reads a submission.
///
/// # Errors
/// When the bytes are not a submission of this or an earlier version.
pub fn read(bytes: &[u8]) -> Result<Opened, ReadError> {
    let (envelope, version) = envelope_of(&text_of(bytes)?)?;
    let before = envelope.get("data").filter(|_| version < VERSION).cloned();
    let mut envelope = migrate::migrate(envelope, version);
    let mut take = |key: &str| envelope.get_mut(key).map(Value::take).unwrap_or_default();
    let word = |value: Value| value.as_str().map(str::to_owned).unwrap_or_default();
    let app = word(take("app"));
    let entered = word(take("digest"));
    let language = word(take("language"));
    let created = word(take("created"));
    let catalogue = word(take("catalogue"));
    let result = take("result");
    let mut raw = take("data");
    let mut data = fields(&raw)?;
    let mut remarks = Vec::new();
    let mut checked = digest(&data);
    // Another program may leave out what may be left out, or write what this one does not: then the digest is that of the data as it stands in the file, before it is migrated or cleaned.
    let written = before.as_ref().unwrap_or(&raw);
    if entered != checked && entered != digest_of(written) {
        remarks.push(Remark::DigestDiffers);
    }
    let found = clean(&mut raw);
    if found.changed {
        data = fields(&raw)?;
        checked = digest(&data);
    }
    remarks.extend(of_days(&created, &data));
    remarks.extend(found.remarks);
    Ok(Opened {
        facility: facility_of(&data)?,
        data,
        app,
        language,
        created,
        catalogue,
        digest: checked,
        result,
        remarks,
    })
}

/// The JSON of a submission: the bytes themselves, or the file attached to them where they are a PDF.
///
/// # Errors
/// When a PDF is too large or gives no submission.
pub fn json_of(bytes: Vec<u8>) -> Result<Vec<u8>, ReadError> {
    if !is_pdf(&bytes) {
        return Ok(bytes);
    }
    if bytes.len() > LARGEST_PDF {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    embedded_json(&bytes).map_err(ReadError::Report)
}

/// The JSON of every submission in a PDF, in its order: several reports may have been joined into one file, and one that carries none keeps its place with the reason.
///
/// # Errors
/// When the PDF is too large or gives no submission at all.
pub fn jsons_of(pdf: &[u8]) -> Result<Vec<Result<Vec<u8>, ReadError>>, ReadError> {
    if pdf.len() > LARGEST_PDF {
        return Err(ReadError::TooLarge { bytes: pdf.len() });
    }
    let mut found = Vec::new();
    let mut problem = None;
    let mut holds_any = false;
    for part in joined(pdf) {
        match embedded_jsons(part) {
            Ok(list) => {
                holds_any = true;
                found.extend(list.into_iter().map(|one| one.map_err(ReadError::Report)));
            }
            // A report without data beside one with data is told in its place.
            Err(error) => {
                problem = problem.or(Some(error));
                found.push(Err(ReadError::Report(error)));
            }
        }
    }
    match problem {
        Some(problem) if !holds_any => Err(ReadError::Report(problem)),
        _ => Ok(found),
    }
}

/// What is odd about the day of writing and the year of the figures.
fn of_days(created: &str, data: &Data) -> Option<Remark> {
    let Some(written) = Date::parse(created) else {
        return Some(Remark::Undated {
            found: shown(&Value::from(created)),
        });
    };
    let year = data.facility.year.filter(|year| *year > written.year)?;
    Some(Remark::YearAhead {
        year,
        written: written.year,
    })
}

/// The fields of `data`; the first that does not fit is named with what stands there.
fn fields(data: &Value) -> Result<Data, ReadError> {
    typed(data, "data")
}

/// A value as what it should be; the first field that does not fit is named, its way below `root`, with what stands there.
#[cfg(feature = "paths")]
pub(super) fn typed<'a, T: Deserialize<'a>>(value: &'a Value, root: &str) -> Result<T, ReadError> {
    use serde_path_to_error::Segment;
    serde_path_to_error::deserialize(value).map_err(|error| {
        let found = error
            .path()
            .iter()
            .try_fold(value, |value, segment| match segment {
                Segment::Seq { index } => value.get(index),
                Segment::Map { key } => value.get(key),
                Segment::Enum { .. } | Segment::Unknown => None,
            });
        ReadError::Field {
            path: format!("{root}.{}", error.path()),
            found: found.map(shown).unwrap_or_default(),
        }
    })
}

/// A value as what it should be. Where it does not fit, the whole is named: without the feature `paths` nobody knows which field it was.
#[cfg(not(feature = "paths"))]
pub(super) fn typed<'a, T: Deserialize<'a>>(value: &'a Value, root: &str) -> Result<T, ReadError> {
    T::deserialize(value).map_err(|_| ReadError::Field {
        path: root.to_owned(),
        found: shown(value),
    })
}

/// A value as a person would read it, cut where it is long.
fn shown(value: &Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(LONGEST_SHOWN).collect()
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
        check(&[0xff, 0xfe, b'{'], &ReadError::NotText);
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
            b"{\"a\": 1,}",
            &ReadError::NotJson {
                line: 1,
                column: 9,
                truncated: false,
            },
        );
        check(b"hello", &ReadError::Other(FileKind::Words));
        check(b"PK\x03\x04", &ReadError::Other(FileKind::Zip));
        check(b"{}", &ReadError::NotOurs);
        check(b"{\"format\":\"other\",\"version\":1}", &ReadError::NotOurs);
        check(
            b"{\"format\":\"sxsh-province\",\"version\":1}",
            &ReadError::Other(FileKind::Province),
        );
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
            Err(ReadError::TooDeep { .. })
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
    fn entries_of_a_list_have_one_id_each() {
        let file = |ids: [&str; 2]| {
            let list = ids
                .map(|id| format!(r#"{{"id":"{id}","group":"energy","unit":"t","known":"bill"}}"#));
            format!(
                r#"{{"format":"sxsh-submission","version":1,"data":{{"streams":[{}]}}}}"#,
                list.join(",")
            )
        };
        let path = || "data.streams[1].id".to_owned();
        check(
            file(["x", "x"]).as_bytes(),
            &ReadError::IdTwice {
                path: path(),
                id: "x".to_owned(),
            },
        );
        check(
            file(["x", ""]).as_bytes(),
            &ReadError::NoId { path: path() },
        );
    }

    #[test]
    fn what_is_odd_about_a_day_or_the_text_is_told() {
        let remarks = |created: &str, data: &str| {
            let file = format!(
                r#"{{"format":"sxsh-submission","version":1,"created":"{created}","data":{data}}}"#
            );
            let mut remarks = read(file.as_bytes()).unwrap().remarks;
            remarks.retain(|r| *r != Remark::DigestDiffers);
            remarks
        };
        assert_eq!(remarks("2026-11-21", "{\"facility\":{\"year\":2026}}"), []);
        assert_eq!(
            remarks("2026-11-21", "{\"facility\":{\"year\":2099}}"),
            [Remark::YearAhead {
                year: 2099,
                written: 2026
            }]
        );
        let found = "2026-02-30".to_owned();
        assert_eq!(remarks("2026-02-30", "{}"), [Remark::Undated { found }]);
    }

    #[test]
    fn a_digest_is_that_of_the_data_in_the_file() {
        let differs = |digest: &str, streams: &str| {
            let file = format!(
                r#"{{"format":"sxsh-submission","version":1,"created":"2026-11-21","digest":"{digest}","data":{{"streams":[{{"unit":"kWh",{streams}"id":"e","group":"energy","known":"bill"}}],"facility":{{"name":"Chè Xanh"}}}}}}"#
            );
            let remarks = read(file.as_bytes()).unwrap().remarks;
            remarks.contains(&Remark::DigestDiffers)
        };
        // Computed apart, with keys left out, a number without quotes, and a null written out.
        let rows = [
            (
                "33c20bfe3a6b3cf389aa55bf7999a8aceb929493e8a733213496793bbcf2ad7a",
                r#""quantity":"120000","#,
            ),
            (
                "8d52a07ad1ebfe2b11f1971f3de3cf96a9f13fee9cbd6060f36766db3f85636a",
                r#""quantity":120000,"#,
            ),
            (
                "2a974631ea1c9e072581318657799b82de29b4df46842f761ef133c251fec3ac",
                r#""fee":null,"quantity":"120000","#,
            ),
        ];
        for (digest, stream) in rows {
            assert!(!differs(digest, stream), "{stream}");
            assert!(differs(digest, r#""quantity":"120001","#));
        }
    }

    #[test]
    fn a_byte_order_mark_is_tolerated() {
        let file = "\u{feff}{\"format\":\"sxsh-submission\",\"version\":1,\"data\":{}}";
        assert_eq!(read(file.as_bytes()).unwrap().facility, Facility::default());
    }
}
