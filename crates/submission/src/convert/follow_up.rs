//! The year after, both ways.

use super::words::{kept, known_word, refused};
use crate::error::ReadError;
use crate::v1;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::order;
use domain::facility::{
    BaseLoad, Change, ChangeKind, Declared, FollowUp, LastYear, MeasureRecord, Measured, Reason,
    State,
};
use rust_decimal::Decimal;

type Written = v1::FollowUp<v1::Data>;

/// The record in a file; empty where it has none.
pub(super) fn follow_up_of(written: Option<&Written>) -> Result<FollowUp, ReadError> {
    let Some(written) = written else {
        return Ok(FollowUp::default());
    };
    let mut record = FollowUp {
        last: written.last.as_ref().map(|last| LastYear {
            digest: last.digest.clone(),
            year: last.year,
        }),
        ..FollowUp::default()
    };
    for (id, measure) in &written.measures {
        let path = format!("follow_up.measures.{id}");
        record
            .measures
            .insert(id.clone(), measure_of(measure, &path)?);
    }
    for (code, change) in &written.changes {
        let path = format!("follow_up.changes.{code}");
        let kind = known_word(ChangeKind::from_code(code), path, code)?;
        let change = Change {
            happened: change.happened,
            streams: order::set(change.streams.iter().cloned()),
            taken: change.taken.clone(),
            output: change.output.clone(),
            note: change.note.clone(),
        };
        record.changes.insert(kind, change);
    }
    for (id, load) in &written.base_loads {
        if load.percent < Decimal::ZERO || load.percent > Decimal::ONE_HUNDRED {
            let path = format!("follow_up.base_loads.{id}.percent");
            return Err(refused(&path, &load.percent.to_string()));
        }
        let load = BaseLoad {
            percent: load.percent,
            by_day: load.by_day,
        };
        record.base_loads.insert(id.clone(), load);
    }
    for (id, declared) in &written.declared {
        let declared = Declared {
            yes: declared.yes,
            evidence: declared.evidence.clone(),
        };
        record.declared.insert(id.clone(), declared);
    }
    Ok(record)
}

fn measure_of(measure: &v1::MeasureRecord, path: &str) -> Result<MeasureRecord, ReadError> {
    let at = |key: &str| format!("{path}.{key}");
    let state = measure.state.as_ref();
    let state = state.map(|word| known_word(State::from_code(word), at("state"), word));
    let since = measure.since.as_ref();
    let since = since.map(|day| known_word(Date::parse(day), at("since"), day));
    let known = measure.measured.known.as_ref();
    let known = known.map(|w| known_word(Known::from_code(w), at("measured.known"), w));
    let mut record = MeasureRecord {
        state: state.transpose()?,
        since: since.transpose()?,
        done_share: measure.done_share,
        investment: measure.investment,
        support: measure.support,
        scheme: measure.scheme.clone(),
        measured: Measured {
            stream: measure.measured.stream.clone(),
            quantity: measure.measured.quantity,
            money: measure.measured.money,
            known: known.transpose()?,
            how: measure.measured.how.clone(),
        },
        note: measure.note.clone(),
        ..MeasureRecord::default()
    };
    for (index, word) in measure.reasons.iter().enumerate() {
        let path = at(&format!("reasons[{index}]"));
        record
            .reasons
            .insert(known_word(Reason::from_code(word), path, word)?);
    }
    Ok(record)
}

/// The record for a file; absent where nothing is said. Last year's data are those of the file that was opened.
pub(super) fn follow_up_data(record: &FollowUp, earlier: Option<&Written>) -> Option<Written> {
    if *record == FollowUp::default() && earlier.is_none() {
        return None;
    }
    let measures = record.measures.iter().map(|(id, measure)| {
        let before = earlier.and_then(|e| e.measures.get(id));
        (id.clone(), measure_data(measure, before))
    });
    let changes = record.changes.iter().map(|(kind, change)| {
        let code = kind.code().to_owned();
        let before = earlier.and_then(|e| e.changes.get(&code));
        let change = v1::Change {
            happened: change.happened,
            streams: change.streams.iter().cloned().collect(),
            taken: change.taken.clone(),
            output: change.output.clone(),
            note: change.note.clone(),
            other: kept(before.map(|c| &c.other)),
        };
        (code, change)
    });
    let base_loads = record.base_loads.iter().map(|(id, load)| {
        let before = earlier.and_then(|e| e.base_loads.get(id));
        let load = v1::BaseLoad {
            percent: load.percent,
            by_day: load.by_day,
            other: kept(before.map(|l| &l.other)),
        };
        (id.clone(), load)
    });
    let declared = record.declared.iter().map(|(id, declared)| {
        let before = earlier.and_then(|e| e.declared.get(id));
        let declared = v1::Declared {
            yes: declared.yes,
            evidence: declared.evidence.clone(),
            other: kept(before.map(|d| &d.other)),
        };
        (id.clone(), declared)
    });
    Some(Written {
        last: record.last.as_ref().map(|last| last_data(last, earlier)),
        measures: order::map(measures),
        changes: order::map(changes),
        base_loads: order::map(base_loads),
        declared: order::map(declared),
        other: kept(earlier.map(|e| &e.other)),
    })
}

fn last_data(last: &LastYear, earlier: Option<&Written>) -> v1::LastYear<v1::Data> {
    let before = earlier.and_then(|e| e.last.as_ref());
    let before = before.filter(|b| b.digest == last.digest);
    v1::LastYear {
        digest: last.digest.clone(),
        year: last.year,
        created: before.map(|b| b.created.clone()).unwrap_or_default(),
        data: before.and_then(|b| b.data.clone()),
        other: kept(before.map(|b| &b.other)),
    }
}

fn measure_data(record: &MeasureRecord, before: Option<&v1::MeasureRecord>) -> v1::MeasureRecord {
    let reasons = record.reasons.iter().map(|r| r.code().to_owned());
    v1::MeasureRecord {
        state: record.state.map(|s| s.code().to_owned()),
        reasons: reasons.collect(),
        since: record.since.map(|day| day.to_string()),
        done_share: record.done_share,
        investment: record.investment,
        support: record.support,
        scheme: record.scheme.clone(),
        measured: v1::Measured {
            stream: record.measured.stream.clone(),
            quantity: record.measured.quantity,
            money: record.measured.money,
            known: record.measured.known.map(|k| k.code().to_owned()),
            how: record.measured.how.clone(),
            other: kept(before.map(|b| &b.measured.other)),
        },
        note: record.note.clone(),
        other: kept(before.map(|b| &b.other)),
    }
}
