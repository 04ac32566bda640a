//! The self-check, both ways.

use super::words::{kept, known_word};
use crate::error::ReadError;
use crate::v1;
use catalogue::date::Date;
use domain::facility::{Round, SelfCheck, Sitting};

/// The answers in a file; empty where it has none.
pub(super) fn self_check_of(written: Option<&v1::SelfCheck>) -> Result<SelfCheck, ReadError> {
    let Some(written) = written else {
        return Ok(SelfCheck::default());
    };
    Ok(SelfCheck {
        before: sitting_of(written.before.as_ref(), Round::Before)?,
        after: sitting_of(written.after.as_ref(), Round::After)?,
    })
}

fn sitting_of(written: Option<&v1::Sitting>, round: Round) -> Result<Sitting, ReadError> {
    let Some(written) = written else {
        return Ok(Sitting::default());
    };
    let on = written.on.as_ref().map(|day| {
        let path = format!("self_check.{}.on", round.code());
        known_word(Date::parse(day), path, day)
    });
    Ok(Sitting {
        on: on.transpose()?,
        answers: written.answers.clone(),
    })
}

/// The answers for a file; absent where nobody answered and nothing of a later version stands there.
pub(super) fn self_check_data(
    check: &SelfCheck,
    earlier: Option<&v1::SelfCheck>,
) -> Option<v1::SelfCheck> {
    let before = earlier.and_then(|e| e.before.as_ref());
    let after = earlier.and_then(|e| e.after.as_ref());
    let written = v1::SelfCheck {
        before: sitting_data(&check.before, before),
        after: sitting_data(&check.after, after),
        other: kept(earlier.map(|e| &e.other)),
    };
    (written != v1::SelfCheck::default()).then_some(written)
}

fn sitting_data(sitting: &Sitting, earlier: Option<&v1::Sitting>) -> Option<v1::Sitting> {
    let written = v1::Sitting {
        on: sitting.on.map(|day| day.to_string()),
        answers: sitting.answers.clone(),
        other: kept(earlier.map(|e| &e.other)),
    };
    (written != v1::Sitting::default()).then_some(written)
}

#[cfg(test)]
mod tests {
    use crate::{Contents, Holds, Opened, Remark, Stamp, next_year, read, write};
    use catalogue::date::Date;
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    const TODAY: Date = Date {
        year: 2026,
        month: 11,
        day: 28,
    };

    /// The example with this self-check in place of its own.
    fn with(check: &Value) -> Result<Opened, crate::ReadError> {
        let text = catalogue_embedded::example("tea").unwrap();
        let mut file: Value = serde_json::from_str(text).unwrap();
        file["data"]["self_check"] = check.clone();
        read(file.to_string().as_bytes())
    }

    fn written(opened: &Opened) -> Value {
        let stamp = Stamp {
            today: TODAY,
            language: "vi",
        };
        let whole = catalogue_embedded::whole();
        let nothing = BTreeMap::new();
        let data = Some(&opened.data);
        let text = write(
            Contents {
                facility: &opened.facility,
                earlier: data,
                unread: &nothing,
            },
            whole,
            stamp,
            Holds::Data,
        );
        let mut file: Value = serde_json::from_str(&text).unwrap();
        file["data"]["self_check"].take()
    }

    #[test]
    fn answers_are_read_and_written_with_what_a_later_version_adds() {
        let check = json!({
            "before": { "on": "2026-11-27", "answers": { "definition": "tidy" }, "by": "x" },
            "after": { "on": "2026-11-28", "answers": { "definition": "prevent" } },
            "third": { "answers": {} },
        });
        let opened = with(&check).unwrap();
        assert_eq!(
            opened.facility.self_check.last("definition"),
            Some("prevent")
        );
        assert_eq!(written(&opened), check);
    }

    #[test]
    fn a_file_without_a_self_check_stays_without_one() {
        let opened = with(&Value::Null).unwrap();
        assert_eq!(written(&opened), Value::Null);
        let answered = json!({ "before": { "on": null, "answers": { "benefit": "bills" } } });
        let (facility, data) = next_year(&with(&answered).unwrap());
        assert_eq!(facility.self_check.last("benefit"), None);
        assert_eq!(data.self_check, None);
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused_and_an_unknown_answer_is_told() {
        let check = json!({ "after": { "on": "2026-02-30", "answers": {} } });
        let refused = with(&check).unwrap_err();
        assert!(format!("{refused:?}").contains("data.self_check.after.on"));
        let check = json!({ "before": { "on": null, "answers": { "definition": "luck" } } });
        let remarks = with(&check)
            .unwrap()
            .remarks_beside(catalogue_embedded::whole());
        assert!(remarks.contains(&Remark::UnknownSelfCheck {
            path: "data.self_check.before.answers.definition".to_owned(),
            found: "luck".to_owned(),
        }));
    }
}
