//! The review of a submission, carried in its own file: where it stands, what was remarked, what was answered, who and when.
//!
//! It stands in `data`, so that a program of an earlier version keeps it, and the digest is taken without it, so that a remark does not make another file.

use super::error::ReadError;
use super::read::typed;
use super::unique::unique;
use super::v1::Data;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Where a review stands, and everything said in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Where it stands.
    #[serde(default)]
    pub state: State,
    /// How it came there, oldest first.
    #[serde(default)]
    pub history: Vec<Turn>,
    /// What was remarked, in the order of writing.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

catalogue::words! {
    /// Where a review stands.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    State {
        /// It has come, and nobody has looked at it.
        #[default]
        Received = "received",
        /// Somebody is looking at it.
        InReview = "in-review",
        /// It went back to the factory for correction.
        Returned = "returned",
        /// The office takes it as it is.
        Accepted = "accepted",
        /// The office does not take it, and says why.
        Rejected = "rejected",
    }
}

/// One change of the state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The state after it.
    pub state: State,
    /// Who, as typed.
    pub by: String,
    /// Day, YYYY-MM-DD.
    pub on: String,
    /// Why; a rejection needs it.
    #[serde(default)]
    pub reason: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A remark on a field, a measure or the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Id inside the file.
    pub id: String,
    /// On what.
    #[serde(default)]
    pub about: About,
    /// Which: the way to the field by keys and ids, such as `streams.electricity.quantity`, or the id of the measure; empty for the whole.
    #[serde(default)]
    pub of: String,
    /// What kind of remark.
    #[serde(default)]
    pub kind: Kind,
    /// What it says.
    pub text: String,
    /// The value that the office proposes, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested: Option<String>,
    /// Who, as typed.
    pub by: String,
    /// Day, YYYY-MM-DD.
    pub on: String,
    /// What the factory answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// Who closed it and when; open where nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// On what a remark is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The submission.
    #[default]
    Whole,
    /// A field.
    Field,
    /// A measure.
    Measure,
}

/// What kind of remark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Must be corrected.
    Error,
    /// Looks odd: to be explained or corrected.
    #[default]
    Doubt,
    /// May be done better.
    Advice,
    /// Well done.
    Praise,
}

/// What the factory answered to a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What became of it.
    pub answer: Answer,
    /// In words.
    #[serde(default)]
    pub text: String,
    /// Who, as typed.
    pub by: String,
    /// Day, YYYY-MM-DD.
    pub on: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

catalogue::words! {
    /// What became of a remark in the factory.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    Answer {
        /// Corrected.
        #[default]
        Done = "done",
        /// The figure is right, and why.
        Explained = "explained",
        /// The factory sees it otherwise.
        Disagree = "disagree",
    }
}

/// Who closed a remark, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Who, as typed.
    pub by: String,
    /// Day, YYYY-MM-DD.
    pub on: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Why a step of the review cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nobody signs it.
    Nameless,
    /// A rejection without its reason.
    NoReason,
    /// No way leads from this state to that one.
    NoWay {
        /// Where it stands.
        from: State,
        /// Where it was to go.
        to: State,
    },
    /// No remark has this id.
    NoComment,
    /// Nothing is said in it.
    Empty,
}

impl State {
    /// Whether a review may go from here to there. A file sent again is received anew from every state: late corrections stay possible.
    #[must_use]
    pub fn leads_to(self, to: State) -> bool {
        match (self, to) {
            (from, State::Received) => from != State::Received,
            (State::Received, State::InReview) => true,
            (State::InReview, State::Returned | State::Accepted | State::Rejected) => true,
            (State::Accepted | State::Rejected | State::Returned, State::InReview) => true,
            _ => false,
        }
    }
}

impl Review {
    /// The review in a file; nothing where nobody said anything.
    ///
    /// # Errors
    /// Names the first field that does not fit, and an id that stands twice.
    pub fn of(data: &Data) -> Result<Option<Self>, ReadError> {
        let Some(value) = &data.review else {
            return Ok(None);
        };
        let review: Self = typed(value, "data.review")?;
        for (index, comment) in review.comments.iter().enumerate() {
            let earlier = review.comments.iter().take(index).map(|c| &c.id);
            unique(earlier, &comment.id, format!("review.comments[{index}].id"))?;
        }
        Ok(Some(review))
    }

    /// Puts the review into a file.
    pub fn put(&self, data: &mut Data) {
        data.review = serde_json::to_value(self).ok();
    }

    /// A file with this review in place of its own and everything else as it stands, whatever program wrote it; nothing where the text is no JSON with data.
    #[must_use]
    pub fn put_into(&self, text: &str) -> Option<String> {
        let mut file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
        let data = file.get_mut("data")?.as_object_mut()?;
        data.insert("review".to_owned(), serde_json::to_value(self).ok()?);
        Some(file.to_string())
    }

    /// Goes to another state.
    ///
    /// # Errors
    /// When nobody signs, when a rejection has no reason, and when no way leads there; nothing is changed then.
    pub fn go(&mut self, to: State, by: &str, on: &str, reason: &str) -> Result<(), Refused> {
        let from = self.state;
        if by.trim().is_empty() {
            return Err(Refused::Nameless);
        }
        if to == State::Rejected && reason.trim().is_empty() {
            return Err(Refused::NoReason);
        }
        if !from.leads_to(to) {
            return Err(Refused::NoWay { from, to });
        }
        self.state = to;
        self.history.push(Turn {
            state: to,
            by: by.trim().to_owned(),
            on: on.to_owned(),
            reason: reason.trim().to_owned(),
            other: Map::new(),
        });
        Ok(())
    }

    /// Adds a remark under an id of its own, whatever id it has.
    ///
    /// # Errors
    /// When nobody signs it or nothing is said in it.
    pub fn remark(&mut self, comment: Comment) -> Result<(), Refused> {
        if comment.by.trim().is_empty() {
            return Err(Refused::Nameless);
        }
        if comment.text.trim().is_empty() {
            return Err(Refused::Empty);
        }
        let mut number = self.comments.len() + 1;
        while self.comments.iter().any(|c| c.id == format!("c{number}")) {
            number += 1;
        }
        self.comments.push(Comment {
            id: format!("c{number}"),
            ..comment
        });
        Ok(())
    }

    /// Answers a remark; a later answer replaces an earlier one.
    ///
    /// # Errors
    /// When nobody signs, or no remark has the id.
    pub fn answer(&mut self, id: &str, reply: Reply) -> Result<(), Refused> {
        if reply.by.trim().is_empty() {
            return Err(Refused::Nameless);
        }
        self.comment(id)?.reply = Some(reply);
        Ok(())
    }

    /// Closes a remark.
    ///
    /// # Errors
    /// When nobody signs, or no remark has the id.
    pub fn close(&mut self, id: &str, by: &str, on: &str) -> Result<(), Refused> {
        if by.trim().is_empty() {
            return Err(Refused::Nameless);
        }
        self.comment(id)?.closed = Some(Closed {
            by: by.trim().to_owned(),
            on: on.to_owned(),
            other: Map::new(),
        });
        Ok(())
    }

    fn comment(&mut self, id: &str) -> Result<&mut Comment, Refused> {
        let mut comments = self.comments.iter_mut();
        comments.find(|c| c.id == id).ok_or(Refused::NoComment)
    }

    /// Remarks that nobody closed yet; praise asks for nothing.
    pub fn open(&self) -> impl Iterator<Item = &Comment> {
        let comments = self.comments.iter();
        comments.filter(|c| c.closed.is_none() && c.kind != Kind::Praise)
    }

    /// The last day on which anything was said or done; empty where nothing was.
    #[must_use]
    pub fn last_day(&self) -> &str {
        let turns = self.history.iter().map(|t| t.on.as_str());
        let said = self.comments.iter().flat_map(|c| {
            let reply = c.reply.as_ref().map(|r| r.on.as_str());
            let closed = c.closed.as_ref().map(|c| c.on.as_str());
            [Some(c.on.as_str()), reply, closed].into_iter().flatten()
        });
        turns.chain(said).max().unwrap_or_default()
    }

    /// SHA-256 of everything said and done: two threads with one mark are the same.
    #[must_use]
    pub fn mark(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        super::digest::hexadecimal(&value.to_string())
    }

    /// How much was said and done: a review only grows.
    #[must_use]
    pub fn length(&self) -> usize {
        let said = self
            .comments
            .iter()
            .map(|c| 1 + usize::from(c.reply.is_some()) + usize::from(c.closed.is_some()));
        self.history.len() + said.sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Contents, Holds, Stamp, digest, read, write};
    use catalogue::date::Date;

    const STAMP: Stamp<'_> = Stamp {
        today: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
        language: "vi",
    };

    fn file(review: &str) -> String {
        format!(
            r#"{{"format":"sxsh-submission","version":1,"created":"2026-11-21","data":{{"facility":{{"name":"Bia"}},"review":{review}}}}}"#
        )
    }

    #[test]
    fn what_is_said_in_a_file_is_kept_by_every_program_that_writes_it() {
        let review = r#"{"state":"returned","round":2,
            "history":[{"state":"returned","by":"Lan","on":"2026-12-01","reason":"thiếu","seal":"đỏ"}],
            "comments":[{"id":"c1","about":"field","of":"streams.electricity.quantity","kind":"error",
              "text":"gấp mười","suggested":"120000","by":"Lan","on":"2026-12-01","colour":"red",
              "reply":{"answer":"explained","text":"có lò điện","by":"Hà","on":"2026-12-03","x":1},
              "closed":{"by":"Lan","on":"2026-12-04","y":[2]}}]}"#;
        let opened = read(file(review).as_bytes()).unwrap();
        let again = write(
            Contents {
                earlier: Some(&opened.data),
                ..Contents::of(&opened.facility)
            },
            catalogue_embedded::whole(),
            STAMP,
            Holds::Data,
        );
        let again: Value = serde_json::from_str(&again).unwrap();
        let expected: Value = serde_json::from_str(review).unwrap();
        assert_eq!(again["data"]["review"], expected);
    }

    #[test]
    fn a_remark_makes_no_other_file() {
        let plain = read(file("null").as_bytes()).unwrap();
        let mut data = plain.data.clone();
        let mut review = Review::default();
        review.go(State::InReview, "Lan", "2026-12-01", "").unwrap();
        review.put(&mut data);
        assert_eq!(Review::of(&data), Ok(Some(review)));
        assert_eq!(digest(&data), plain.digest);
    }

    #[test]
    fn a_file_is_returned_with_everything_that_stands_in_it() {
        let text = r#"{"format":"sxsh-submission","version":1,"created":"2026-11-21","colour":"red","data":{"facility":{"name":"Bia","mood":"good"},"streams":[{"id":"a","group":"material","unit":"kg","known":"bill","quantity":"0.1","later":[1]}]},"result":{"later":true}}"#;
        let mut review = Review::default();
        review.go(State::InReview, "Lan", "2026-12-01", "").unwrap();
        let returned = review.put_into(text).unwrap();
        let mut expected: Value = serde_json::from_str(text).unwrap();
        expected["data"]["review"] = serde_json::to_value(&review).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&returned).unwrap(), expected);
        let (before, after) = (
            read(text.as_bytes()).unwrap(),
            read(returned.as_bytes()).unwrap(),
        );
        assert_eq!(Review::of(&after.data), Ok(Some(review.clone())));
        assert_eq!(after.digest, before.digest);
        assert_eq!(after.facility, before.facility);
        assert_eq!(review.put_into("[]"), None);
    }

    #[test]
    fn a_wrong_word_or_a_second_id_is_refused_with_its_place() {
        let refused = |review: &str| {
            let opened = read(file(review).as_bytes()).unwrap();
            Review::of(&opened.data).unwrap_err()
        };
        assert_eq!(
            refused(r#"{"state":"lost"}"#),
            ReadError::Field {
                path: "data.review.state".to_owned(),
                found: "lost".to_owned()
            }
        );
        let comment = r#"{"id":"c1","text":"x","by":"Lan","on":"2026-12-01"}"#;
        assert_eq!(
            refused(&format!(r#"{{"comments":[{comment},{comment}]}}"#)),
            ReadError::IdTwice {
                path: "data.review.comments[1].id".to_owned(),
                id: "c1".to_owned()
            }
        );
    }

    #[test]
    fn the_states_follow_each_other_as_a_review_goes() {
        let mut review = Review::default();
        let mut go = |to, reason: &str| review.go(to, "Lan", "2026-12-01", reason);
        assert_eq!(
            go(State::Accepted, ""),
            Err(Refused::NoWay {
                from: State::Received,
                to: State::Accepted
            })
        );
        go(State::InReview, "").unwrap();
        assert_eq!(go(State::Rejected, " "), Err(Refused::NoReason));
        go(State::Returned, "thiếu hóa đơn").unwrap();
        go(State::Received, "").unwrap();
        go(State::InReview, "").unwrap();
        go(State::Accepted, "").unwrap();
        // A late correction.
        go(State::Received, "").unwrap();
        assert_eq!(
            review.go(State::InReview, " ", "", ""),
            Err(Refused::Nameless)
        );
        assert_eq!(review.history.len(), 6);
        assert_eq!(review.state, State::Received);
    }

    #[test]
    fn a_remark_is_answered_and_closed_and_counts_as_open_until_then() {
        let mut review = Review::default();
        let comment = |text: &str, kind| Comment {
            text: text.to_owned(),
            by: "Lan".to_owned(),
            on: "2026-12-01".to_owned(),
            kind,
            ..Comment::default()
        };
        review.remark(comment("gấp mười?", Kind::Doubt)).unwrap();
        review.remark(comment("tốt", Kind::Praise)).unwrap();
        assert_eq!(
            review.remark(comment(" ", Kind::Doubt)),
            Err(Refused::Empty)
        );
        let ids: Vec<&str> = review.comments.iter().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, ["c1", "c2"]);
        assert_eq!(review.open().count(), 1);
        let reply = Reply {
            by: "Hà".to_owned(),
            on: "2026-12-03".to_owned(),
            ..Reply::default()
        };
        assert_eq!(review.answer("c9", reply.clone()), Err(Refused::NoComment));
        review.answer("c1", reply).unwrap();
        assert_eq!(review.open().count(), 1);
        review.close("c1", "Lan", "2026-12-04").unwrap();
        assert_eq!(review.open().count(), 0);
        assert_eq!((review.length(), review.last_day()), (4, "2026-12-04"));
    }
}
