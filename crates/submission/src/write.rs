//! Writing a submission: the envelope with data, digest and result.

use super::convert::data_of;
use super::digest::digest;
use super::read::Opened;
use super::result::ResultV1;
use super::v1::Data;
use super::{FORMAT, VERSION};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::facility::Facility;
use serde::Serialize;
use std::collections::BTreeMap;

/// When and in which language a file is written; the clock and the choice are arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// Today.
    pub today: Date,
    /// `vi` or `en`.
    pub language: &'a str,
}

#[derive(Serialize)]
struct Envelope<'a> {
    format: &'a str,
    version: u64,
    app: &'a str,
    catalogue: &'a str,
    created: String,
    language: &'a str,
    digest: String,
    data: Data,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<ResultV1>,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Data and result: a file that is handed on.
    Everything,
    /// The same with everything behind the result: some 250 kB for a usual factory.
    Explained,
    /// Data alone: a draft, written at every pause and computed again when it is opened.
    Data,
}

/// What the user has in hand: the facility, and what a file keeps beside it.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// The facility.
    pub facility: &'a Facility,
    /// The file that was opened, whose unknown fields are kept.
    pub earlier: Option<&'a Data>,
    /// Text typed that is not a number yet.
    pub unread: &'a BTreeMap<String, String>,
}

impl<'a> Contents<'a> {
    /// A facility with nothing beside it.
    #[must_use]
    pub fn of(facility: &'a Facility) -> Self {
        static NOTHING: BTreeMap<String, String> = BTreeMap::new();
        Self {
            facility,
            earlier: None,
            unread: &NOTHING,
        }
    }
}

/// The submission as JSON text.
#[must_use]
pub fn write(
    contents: Contents<'_>,
    catalogue: &Catalogue,
    stamp: Stamp<'_>,
    holds: Holds,
) -> String {
    let Contents {
        facility,
        earlier,
        unread,
    } = contents;
    let mut data = data_of(facility, earlier);
    data.unread.clone_from(unread);
    let assessed = || assess(facility, catalogue, stamp.today);
    let result = match holds {
        Holds::Data => None,
        Holds::Everything => Some(ResultV1::of(&assessed())),
        Holds::Explained => Some(ResultV1::explained(&assessed(), facility, catalogue)),
    };
    envelope(data, catalogue.version(), stamp, result)
}

/// The file that was opened, with the result of its assessment: what is handed on, from a file of data alone.
#[must_use]
pub fn complete(opened: &Opened, assessment: &Assessment) -> String {
    let stamp = Stamp {
        today: assessment.today,
        language: &opened.language,
    };
    let result = ResultV1::of(assessment);
    envelope(
        opened.data.clone(),
        &assessment.catalogue,
        stamp,
        Some(result),
    )
}

fn envelope(data: Data, catalogue: &str, stamp: Stamp<'_>, result: Option<ResultV1>) -> String {
    let envelope = Envelope {
        format: FORMAT,
        version: VERSION,
        app: super::APP,
        catalogue,
        created: stamp.today.to_string(),
        language: stamp.language,
        digest: digest(&data),
        data,
        result,
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}
