//! The result as it stands in a file beside the one computed again from its data: where they differ, and why.

use super::APP;
use super::read::Opened;
use super::remark::Remark;
use super::result::ResultV1;
use super::write::complete;
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use serde_json::Value;

/// So many differing places are named; the others are counted.
const NAMED: usize = 3;

/// What the comparison gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// The same figures.
    Same,
    /// Nothing to compare: a draft without a result, or a file without a day.
    Nothing,
    /// Other figures.
    Differs {
        /// The first places, such as `totals.money`.
        places: Vec<String>,
        /// How many more there are.
        others: usize,
        /// The likely cause.
        reason: Reason,
    },
}

/// Why a result is not what its data give today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Another catalogue; that is no fault of the file. Names it.
    Catalogue(String),
    /// Another version of the program; that is no fault either. Names it.
    Program(String),
    /// The data were changed after the file was written.
    Data,
    /// The result itself was changed.
    Result,
}

impl Comparison {
    /// Somebody changed the file.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        let Self::Differs { reason, .. } = self else {
            return false;
        };
        matches!(reason, Reason::Data | Reason::Result)
    }
}

/// Computes the result of an opened file again, as of the day on which it was written, and compares.
#[must_use]
pub fn compare(opened: &Opened, catalogue: &Catalogue) -> Comparison {
    let Some(today) = Date::parse(&opened.created).filter(|_| opened.result.is_object()) else {
        return Comparison::Nothing;
    };
    // By way of the text, so that the page needs no second way of making JSON.
    let assessment = assess(&opened.facility, catalogue, today);
    let again = complete(opened, &assessment, catalogue);
    let again: Value = serde_json::from_str(&again).unwrap_or_default();
    let mut differing = Differing::default();
    differences(
        Some(&opened.result),
        again.get("result"),
        &mut String::new(),
        &mut |place| differing.note(place),
    );
    differing.judged(opened, catalogue)
}

/// Compares the figures of an opened file with an assessment of the day on which it was written, but not how they came about: for those who compare thousands.
#[must_use]
pub fn compare_figures(
    opened: &Opened,
    assessment: &Assessment,
    catalogue: &Catalogue,
) -> Comparison {
    let Some(found) = opened
        .result
        .as_object()
        .filter(|_| Date::parse(&opened.created).is_some())
    else {
        return Comparison::Nothing;
    };
    let is_figure = |key: &&String| *key != "explanations";
    let Ok(Value::Object(again)) = serde_json::to_value(ResultV1::figures(assessment)) else {
        return Comparison::Nothing;
    };
    let mut all: Vec<&String> = found.keys().chain(again.keys()).filter(is_figure).collect();
    all.sort();
    all.dedup();
    let mut differing = Differing::default();
    for key in all {
        let mut path = key.clone();
        differences(found.get(key), again.get(key), &mut path, &mut |place| {
            differing.note(place);
        });
    }
    differing.judged(opened, catalogue)
}

/// Places that differ: the first by name, all by number.
#[derive(Default)]
struct Differing {
    places: Vec<String>,
    count: usize,
}

impl Differing {
    fn note(&mut self, place: &str) {
        self.count += 1;
        if self.places.len() < NAMED {
            self.places.push(place.to_owned());
        }
    }

    fn judged(self, opened: &Opened, catalogue: &Catalogue) -> Comparison {
        let Self { places, count } = self;
        if count == 0 {
            return Comparison::Same;
        }
        let reason = if opened.remarks.contains(&Remark::DigestDiffers) {
            Reason::Data
        } else if opened.catalogue != catalogue.version() {
            Reason::Catalogue(opened.catalogue.clone())
        } else if opened.app != APP {
            Reason::Program(opened.app.clone())
        } else {
            Reason::Result
        };
        Comparison::Differs {
            others: count - places.len(),
            places,
            reason,
        }
    }
}

/// Names every place at which two values differ, in the order of the keys.
fn differences(
    a: Option<&Value>,
    b: Option<&Value>,
    path: &mut String,
    found: &mut impl FnMut(&str),
) {
    let length = path.len();
    match (a, b) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let mut keys: Vec<&String> = a.keys().chain(b.keys()).collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                if length > 0 {
                    path.push('.');
                }
                path.push_str(key);
                differences(a.get(key), b.get(key), path, found);
                path.truncate(length);
            }
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            for index in 0..a.len().max(b.len()) {
                path.push_str(&format!("[{index}]"));
                differences(a.get(index), b.get(index), path, found);
                path.truncate(length);
            }
        }
        (a, b) if a == b => {}
        _ => found(path),
    }
}
