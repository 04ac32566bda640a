//! One line of an office's work as it is kept: a JSON object. What was read stands in it as it came, so that opening work again reads and computes everything again, by the catalogue of that day.

use super::Choice;
use crate::decision::Decision;
use crate::intake::{Content, Piece, Refusal};
use crate::lists::List;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use submission::review::Review;

/// What stands in `format` of the first line of an office's work.
pub const WORK: &str = "sxsh-office";

/// The version of the lines.
const VERSION: u32 = 1;

/// One line of an office's work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Line {
    /// The first line.
    Work {
        /// [`WORK`].
        format: String,
        /// Version of the lines.
        version: u32,
        /// What the report is about.
        choice: Choice,
    },
    /// JSON that was handed in.
    Text {
        /// Its name.
        name: String,
        /// As it came.
        text: String,
    },
    /// JSON that was handed in, in another code than UTF-8.
    Bytes {
        /// Its name.
        name: String,
        /// As it came.
        bytes: Vec<u8>,
    },
    /// A file that gives no submission.
    Refused {
        /// Its name.
        name: String,
        /// Why.
        why: Refusal,
    },
    /// A file that systems leave behind.
    PassedOver {
        /// Its name.
        name: String,
    },
    /// One of the office's own lists; an empty text takes it away.
    List {
        /// The province that it is of; empty in work that was kept before lists had one.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        province: String,
        /// Which.
        list: List,
        /// The name of its file.
        name: String,
        /// As it came.
        text: String,
        /// As it came, where it is a workbook.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        bytes: Vec<u8>,
    },
    /// What was said here about a submission.
    Review {
        /// Digest of the submission.
        digest: String,
        /// The whole review.
        review: Review,
    },
    /// What was decided here about two versions.
    Decision(Decision),
}

impl Line {
    /// The first line of work.
    #[must_use]
    pub fn head(choice: Choice) -> Self {
        Line::Work {
            format: WORK.to_owned(),
            version: VERSION,
            choice,
        }
    }

    /// The line of a piece that was taken in.
    #[must_use]
    pub fn of(piece: &Piece<'_>) -> Self {
        let name = piece.name.clone();
        match &piece.content {
            Content::Json(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Line::Text {
                    name,
                    text: text.to_owned(),
                },
                Err(_) => Line::Bytes {
                    name,
                    bytes: bytes.to_vec(),
                },
            },
            Content::Refused(why) => Line::Refused {
                name,
                why: why.clone(),
            },
            Content::PassedOver => Line::PassedOver { name },
        }
    }

    /// Which of the office's own lists a line keeps; nothing where it keeps something else.
    #[must_use]
    pub fn list(&self) -> Option<List> {
        match self {
            Line::List { list, .. } => Some(*list),
            _ => None,
        }
    }

    /// The line of a list as that of a province; any other line as it is.
    #[must_use]
    pub fn of_province(mut self, of: &str) -> Self {
        if let Line::List { province, .. } = &mut self {
            of.clone_into(province);
        }
        self
    }

    /// The piece that a line keeps; nothing where it keeps something else.
    #[must_use]
    pub fn piece(self) -> Option<Piece<'static>> {
        let (name, content) = match self {
            Line::Text { name, text } => (name, Content::Json(Cow::Owned(text.into_bytes()))),
            Line::Bytes { name, bytes } => (name, Content::Json(Cow::Owned(bytes))),
            Line::Refused { name, why } => (name, Content::Refused(why)),
            Line::PassedOver { name } => (name, Content::PassedOver),
            Line::Work { .. } | Line::List { .. } | Line::Review { .. } | Line::Decision(_) => {
                return None;
            }
        };
        Some(Piece { name, content })
    }

    /// The JSON that a line keeps as text; nothing where it keeps none, or in a code without a mark.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        match self {
            Line::Text { text, .. } => Some(text.clone()),
            Line::Bytes { bytes, .. } => {
                let (mark, rest) = bytes.split_at_checked(2)?;
                let unit: fn([u8; 2]) -> u16 = match mark {
                    [0xFF, 0xFE] => u16::from_le_bytes,
                    [0xFE, 0xFF] => u16::from_be_bytes,
                    _ => return None,
                };
                let pairs = rest.chunks_exact(2).filter_map(|pair| pair.try_into().ok());
                let units: Vec<u16> = pairs.map(unit).collect();
                String::from_utf16(&units).ok()
            }
            _ => None,
        }
    }

    /// Under which key it is kept: a later line with the same key takes the place of an earlier one.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            // Before every other, so that it is read first.
            Line::Work { .. } => "choice".to_owned(),
            Line::List { province, list, .. } if province.is_empty() => {
                format!("list/{}", list.code())
            }
            Line::List { province, list, .. } => format!("list/{province}/{}", list.code()),
            Line::Review { digest, .. } => review_key(digest),
            Line::Decision(decision) => {
                let mut pair = [decision.older.as_str(), decision.newer.as_str()];
                pair.sort_unstable();
                format!("decision/{}", pair.join("/"))
            }
            Line::Text { name, .. }
            | Line::Bytes { name, .. }
            | Line::Refused { name, .. }
            | Line::PassedOver { name } => file_key(name),
        }
    }

    /// The line as text without its end.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The line that a text holds; nothing where it is none of this version.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let line: Self = serde_json::from_str(text).ok()?;
        match &line {
            Line::Work {
                format, version, ..
            } if format != WORK || *version > VERSION => None,
            _ => Some(line),
        }
    }
}

/// The key of the line of a file.
#[must_use]
pub fn file_key(name: &str) -> String {
    format!("file/{name}")
}

/// The key of the line of a review.
pub(super) fn review_key(digest: &str) -> String {
    format!("review/{digest}")
}

/// Whether bytes begin as the work of an office does.
#[must_use]
pub fn is_work(bytes: &[u8]) -> bool {
    let head = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let line = std::str::from_utf8(head).ok().and_then(Line::read);
    matches!(line, Some(Line::Work { .. }))
}
