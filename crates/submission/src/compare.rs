//! The result as it stands in a file beside the one computed again from its data: where they differ, and why.

use super::APP;
use super::error::ReadError;
use super::read::{Opened, read};
use super::remark::Remark;
use super::result::ResultV1;
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::order;
use domain::assessment::{Assessment, assess};
use domain::issue::Issue;
use serde_json::Value;

/// So many differing places are named; the others are counted.
const NAMED: usize = 3;

/// The key of a result that has everything behind it.
const EXPLANATIONS: &str = "explanations";

/// What stands before the result, the last key of a file.
const RESULT: &str = ",\"result\":";

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

/// A file that was opened and held against what its data give.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The file.
    pub opened: Opened,
    /// Its result beside the one computed again.
    pub comparison: Comparison,
    /// What is wrong or doubtful in its data.
    pub issues: Vec<Issue>,
}

/// Opens a file and holds its result against what its data give.
///
/// # Errors
/// When the bytes are not a submission of this or an earlier version.
pub fn check(bytes: &[u8], catalogue: &Catalogue) -> Result<Checked, ReadError> {
    if let Some(checked) = as_written(bytes, catalogue) {
        return Ok(checked);
    }
    let opened = read(bytes)?;
    let (comparison, issues) = again(&opened, catalogue);
    Ok(Checked {
        opened,
        comparison,
        issues,
    })
}

/// A file whose result stands there byte by byte as this program writes it: then it need not be read. Nothing for any other file.
fn as_written(bytes: &[u8], catalogue: &Catalogue) -> Option<Checked> {
    let text = std::str::from_utf8(bytes).ok()?.trim_end();
    // Quotes inside a text are escaped, so that these signs stand between two keys of one object; where it is not the outermost one, what is before them does not open.
    let (before, result) = text.split_once(RESULT)?;
    let result = result.strip_suffix('}')?;
    let opened = read(format!("{before}}}").as_bytes()).ok()?;
    let today = Date::parse(&opened.created).filter(|_| opened.result.is_null())?;
    let assessment = assess(&opened.facility, catalogue, today);
    (text_of(&ResultV1::of(&assessment)) == result).then_some(Checked {
        issues: assessment.issues,
        comparison: Comparison::Same,
        opened,
    })
}

/// A result as it stands in a file.
fn text_of(result: &ResultV1) -> String {
    serde_json::to_string(result).unwrap_or_default()
}

/// Computes the result of an opened file again, as of the day on which it was written: how it compares with the one in the file, and what is wrong or doubtful in the data.
#[must_use]
pub fn again(opened: &Opened, catalogue: &Catalogue) -> (Comparison, Vec<Issue>) {
    let Some(today) = Date::parse(&opened.created) else {
        return (Comparison::Nothing, Vec::new());
    };
    let assessment = assess(&opened.facility, catalogue, today);
    let comparison = beside(opened, &assessment, catalogue);
    (comparison, assessment.issues)
}

/// The result of an opened file beside its assessment of the day on which it was written: for whoever has assessed it anyway.
#[must_use]
pub fn beside(opened: &Opened, assessment: &Assessment, catalogue: &Catalogue) -> Comparison {
    if !opened.result.is_object() {
        return Comparison::Nothing;
    }
    // What is behind the figures is held against the file where it stands there.
    let again = if opened.result.get(EXPLANATIONS).is_some() {
        ResultV1::explained(assessment, &opened.facility, catalogue)
    } else {
        ResultV1::of(assessment)
    };
    // By way of the text, so that the page needs no second way of making JSON.
    let again: Value = serde_json::from_str(&text_of(&again)).unwrap_or_default();
    let mut differing = Differing::default();
    differences(
        Some(&opened.result),
        Some(&again),
        &mut String::new(),
        &mut |place| differing.note(place),
    );
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
            order::sort(&mut keys);
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
