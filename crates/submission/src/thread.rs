//! What the office said about a submission, as its factory reads it and answers: a review as it stands in the file, of which nothing is taken apart, so that whatever a later program wrote stays.
//!
//! Who reviews reads [`crate::review::Review`], whose reader would be weight without a use in the page of a factory.

use super::review::{About, Answer, Kind, State};
use super::v1::Data;
use serde_json::{Map, Value};

/// The review of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thread(Value);

/// One remark of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Id inside the file.
    pub id: String,
    /// On what.
    pub about: About,
    /// Which field or measure; empty for the whole.
    pub of: String,
    /// What kind of remark.
    pub kind: Kind,
    /// What it says.
    pub text: String,
    /// The value that the office proposes.
    pub suggested: Option<String>,
    /// Who and when.
    pub by: String,
    /// Day, YYYY-MM-DD.
    pub on: String,
    /// The factory's answer: what became of it, in words, who, when.
    pub reply: Option<(Answer, String, String, String)>,
    /// Who closed it, and when.
    pub closed: Option<(String, String)>,
}

/// The last turn of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turned {
    /// Where it stands.
    pub state: State,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// Day, YYYY-MM-DD.
    pub on: String,
}

impl Thread {
    /// The review in a file; nothing where nobody said anything.
    #[must_use]
    pub fn of(data: &Data) -> Option<Self> {
        data.review.clone().filter(Value::is_object).map(Self)
    }

    /// Puts the review into a file.
    pub fn put(self, data: &mut Data) {
        data.review = Some(self.0);
    }

    /// Where it stands, and why.
    #[must_use]
    pub fn turned(&self) -> Turned {
        let last = list(&self.0, "history").last();
        let words = |key: &str| last.map(|turn| words(turn, key)).unwrap_or_default();
        let state = self::words(&self.0, "state");
        Turned {
            state: State::ALL
                .into_iter()
                .find(|s| s.code() == state)
                .unwrap_or_default(),
            reason: words("reason"),
            by: words("by"),
            on: words("on"),
        }
    }

    /// Every remark in its order.
    #[must_use]
    pub fn remarks(&self) -> Vec<Said> {
        list(&self.0, "comments").iter().map(said).collect()
    }

    /// The remarks on a field, a measure, or the whole.
    #[must_use]
    pub fn remarks_on(&self, about: About, of: &str) -> Vec<Said> {
        let all = self.remarks().into_iter();
        all.filter(|one| one.about == about && one.of == of)
            .collect()
    }

    /// The review with the factory's answer to a remark; nothing where nobody signs, or no remark has the id.
    #[must_use]
    pub fn answered(
        &self,
        id: &str,
        answer: Answer,
        text: &str,
        (by, on): (&str, &str),
    ) -> Option<Self> {
        let mut next = self.clone();
        let comments = next.0.get_mut("comments")?.as_array_mut()?;
        let comment = comments.iter_mut().find(|c| words(c, "id") == id)?;
        let mut reply = signed(by, on)?;
        reply.insert("answer".to_owned(), answer.code().into());
        reply.insert("text".to_owned(), text.trim().into());
        comment
            .as_object_mut()?
            .insert("reply".to_owned(), Value::Object(reply));
        Some(next)
    }

    /// The review of a file that the factory sends again: it is received anew. Nothing where nobody signs, or where it has been received already.
    #[must_use]
    pub fn sent(&self, by: &str, on: &str) -> Option<Self> {
        if !self.turned().state.leads_to(State::Received) {
            return None;
        }
        let mut next = self.clone();
        let mut turn = signed(by, on)?;
        let received = Value::from(State::Received.code());
        turn.insert("state".to_owned(), received.clone());
        turn.insert("reason".to_owned(), "".into());
        let review = next.0.as_object_mut()?;
        review.insert("state".to_owned(), received);
        let history = review
            .entry("history")
            .or_insert_with(|| Value::from(Vec::<Value>::new()));
        history.as_array_mut()?.push(Value::Object(turn));
        Some(next)
    }
}

/// Who and when; nothing where nobody signs.
fn signed(by: &str, on: &str) -> Option<Map<String, Value>> {
    let by = Some(by.trim()).filter(|by| !by.is_empty())?;
    let mut map = Map::new();
    map.insert("by".to_owned(), by.into());
    map.insert("on".to_owned(), on.into());
    Some(map)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let found = value.get(key).and_then(Value::as_array);
    found.map(Vec::as_slice).unwrap_or_default()
}

fn words(value: &Value, key: &str) -> String {
    let found = value.get(key).and_then(Value::as_str);
    found.unwrap_or_default().to_owned()
}

fn said(value: &Value) -> Said {
    let about = match words(value, "about").as_str() {
        "field" => About::Field,
        "measure" => About::Measure,
        _ => About::Whole,
    };
    let kind = match words(value, "kind").as_str() {
        "error" => Kind::Error,
        "advice" => Kind::Advice,
        "praise" => Kind::Praise,
        _ => Kind::Doubt,
    };
    let reply = value.get("reply").filter(|reply| reply.is_object());
    let closed = value.get("closed").filter(|closed| closed.is_object());
    let suggested = value.get("suggested").and_then(Value::as_str);
    Said {
        id: words(value, "id"),
        about,
        of: words(value, "of"),
        kind,
        text: words(value, "text"),
        suggested: suggested.map(str::to_owned),
        by: words(value, "by"),
        on: words(value, "on"),
        reply: reply.map(|reply| {
            let answer = words(reply, "answer");
            let mut answers = Answer::ALL.into_iter();
            let answer = answers.find(|a| a.code() == answer).unwrap_or_default();
            let (by, on) = (words(reply, "by"), words(reply, "on"));
            (answer, words(reply, "text"), by, on)
        }),
        closed: closed.map(|closed| (words(closed, "by"), words(closed, "on"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::{Comment, Reply, Review};

    fn reviewed() -> Data {
        let mut review = Review::default();
        review.go(State::InReview, "Lan", "2026-12-01", "").unwrap();
        for (about, of) in [(About::Field, "streams.coal.cost"), (About::Whole, "")] {
            let comment = Comment {
                about,
                of: of.to_owned(),
                kind: Kind::Error,
                text: "?".to_owned(),
                suggested: Some("12".to_owned()),
                by: "Lan".to_owned(),
                on: "2026-12-01".to_owned(),
                ..Comment::default()
            };
            review.remark(comment).unwrap();
        }
        let why = "Bổ sung hóa đơn";
        review
            .go(State::Returned, "Lan", "2026-12-02", why)
            .unwrap();
        review.other.insert("later".to_owned(), true.into());
        let mut data = Data::default();
        review.put(&mut data);
        data
    }

    #[test]
    fn the_factory_reads_what_the_office_wrote() {
        let thread = Thread::of(&reviewed()).unwrap();
        let turned = thread.turned();
        assert_eq!(turned.state, State::Returned);
        assert_eq!(turned.reason, "Bổ sung hóa đơn");
        let at = thread.remarks_on(About::Field, "streams.coal.cost");
        assert_eq!(at.len(), 1);
        assert_eq!((at[0].id.as_str(), at[0].kind), ("c1", Kind::Error));
        assert_eq!(at[0].suggested.as_deref(), Some("12"));
        assert!(thread.remarks_on(About::Field, "streams.coal").is_empty());
        assert_eq!(Thread::of(&Data::default()), None);
    }

    #[test]
    fn the_office_reads_what_the_factory_answered_and_nothing_is_lost() {
        let mut data = reviewed();
        let thread = Thread::of(&data).unwrap();
        let signed = ("Hà", "2026-12-05");
        assert_eq!(
            thread.answered("c1", Answer::Done, "x", (" ", "2026-12-05")),
            None
        );
        assert_eq!(thread.answered("c9", Answer::Done, "x", signed), None);
        let next = thread.answered("c1", Answer::Explained, " đo lại ", signed);
        let next = next.unwrap().sent("Hà", "2026-12-05").unwrap();
        assert_eq!(next.sent("Hà", "2026-12-05"), None);
        next.put(&mut data);
        let review = Review::of(&data).unwrap().unwrap();
        let reply = Reply {
            answer: Answer::Explained,
            text: "đo lại".to_owned(),
            by: "Hà".to_owned(),
            on: "2026-12-05".to_owned(),
            ..Reply::default()
        };
        assert_eq!(review.comments[0].reply, Some(reply));
        assert_eq!(review.state, State::Received);
        assert_eq!(review.history.len(), 3);
        assert_eq!(review.other.get("later"), Some(&true.into()));
    }
}
