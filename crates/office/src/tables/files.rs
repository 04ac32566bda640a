//! Table 9: the record of the collation; and every file with its fate, the versions, the look-alikes.

use super::facilities::{state, state_cell, state_column, version_cell, version_column};
use super::table::{Audience, Cell, Column, Row, Rows, Table, numbers, words};
use crate::decision::Decision;
use crate::difference::Change;
use crate::fate::{Conflict, Fate, Rejection, Seen, Standing, Succession};
use crate::intake::{Refusal, ZipProblem};
use crate::lateness::{Deadline, Lateness};
use crate::record::Record;
use crate::view::Office;
use catalogue::order;
use std::collections::BTreeMap;
use submission::Comparison;
use submission::review::State;
use text::Text;

/// A line of the record: its key, its words, how many.
type Counted = (&'static str, String, usize);

pub(super) fn record(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "collation",
        text.office_collation(),
        text.office_collation_sheet(),
        Audience::Public,
        vec![
            words("item", text.office_item(), 60, 8),
            numbers("count", text.office_count(), 12, 2),
        ],
    );
    let rows = [
        fates(office),
        states(office),
        doubts(office),
        catalogues(office),
    ];
    for (_, words, count) in rows.into_iter().flatten() {
        table.row(vec![Cell::words(words), Cell::Count(count)], Vec::new());
    }
    table.notes.push(text.office_collation_note().to_owned());
    table
}

/// Files seen by their fates, and which of them the report is about.
fn fates(office: Office<'_>) -> Vec<Counted> {
    let (text, collation) = (office.text, office.collation);
    let (count, rows) = (collation.count(), collation.count_rows().seen);
    let in_scope = office.files().len();
    let lines = [
        ("seen", text.office_seen(), count.seen),
        ("accepted", text.office_accepted(), count.accepted),
        ("superseded", text.office_superseded(), count.superseded),
        ("duplicate", text.office_duplicate(), count.duplicate),
        ("rejected", text.office_rejected(), count.rejected),
        ("sheet_rows", text.commune_count_rows(), rows),
        ("in_scope", text.office_in_scope(), in_scope),
        (
            "out_of_scope",
            text.office_out_of_scope(),
            count.accepted - in_scope,
        ),
        (
            "passed_over",
            text.office_passed_over(),
            collation.passed_over.len(),
        ),
    ];
    // Where no commune handed in a sheet, nothing is said of its rows.
    let told = lines
        .into_iter()
        .filter(|(key, _, count)| *key != "sheet_rows" || *count > 0);
    told.map(|(key, words, count)| (key, words.to_owned(), count))
        .collect()
}

/// The submissions of the report by the state of their review.
fn states(office: Office<'_>) -> Vec<Counted> {
    let files = office.files();
    // What is rejected is in no report.
    let states = State::ALL.into_iter().filter(|s| *s != State::Rejected);
    let lines = states.map(|of| {
        let count = files.iter().filter(|one| one.record.review.state == of);
        let words = office.text.office_state_count(state(office.text, of));
        (of.code(), words, count.count())
    });
    lines.collect()
}

/// What somebody may have to look at.
fn doubts(office: Office<'_>) -> Vec<Counted> {
    let (text, collation, files) = (office.text, office.collation, office.files());
    let deadline = Deadline::of(office);
    let late = |wanted| {
        let stands = files.iter().map(|f| deadline.lateness(f));
        stands.filter(|stands| *stands == wanted).count()
    };
    let number =
        |is_so: &dyn Fn(&Record) -> bool| files.iter().filter(|f| is_so(&f.record)).count();
    let is_other = |record: &Record| {
        matches!(record.comparison, Comparison::Differs { .. }) && !record.is_altered()
    };
    let successions = |is_so: fn(&Succession) -> bool| {
        let all = collation.successions.iter();
        all.filter(|s| is_so(s)).count()
    };
    let lines = [
        (
            "conflicts",
            text.office_conflicts(),
            successions(Succession::is_open),
        ),
        (
            "decided",
            text.office_decided_count(),
            successions(|s| s.decision.is_some()),
        ),
        (
            "lookalikes",
            text.office_lookalikes(),
            collation.lookalikes.len(),
        ),
        (
            "without_key",
            text.office_without_key(),
            number(&|r| r.key().is_none()),
        ),
        ("late", text.office_late_count(), late(Lateness::Late)),
        (
            "late_corrections",
            text.office_late_corrections(),
            late(Lateness::Correction),
        ),
        (
            "altered",
            text.office_altered(),
            number(&Record::is_altered),
        ),
        (
            "other_version",
            text.office_other_version(),
            number(&is_other),
        ),
    ];
    lines
        .map(|(key, words, count)| (key, words.to_owned(), count))
        .into()
}

/// The catalogues by which the files were written.
fn catalogues(office: Office<'_>) -> Vec<Counted> {
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for one in office.files() {
        *versions.entry(&one.record.catalogue).or_default() += 1;
    }
    let lines = versions.into_iter().map(|(version, count)| {
        let words = office.text.office_catalogue_version(version);
        ("catalogue", words, count)
    });
    lines.collect()
}

/// Every file with its fate and its reason.
#[must_use]
pub fn files(office: Office<'_>) -> Table {
    Table {
        rows: file_rows(office).flatten().collect(),
        ..files_frame(office)
    }
}

pub(super) fn files_frame(office: Office<'_>) -> Table {
    let text = office.text;
    Table::new(
        "files",
        text.office_files(),
        text.office_files_sheet(),
        Audience::Internal,
        vec![
            words("name", text.office_file_name(), 50, 6),
            words("file", text.office_file_id(), 16, 3),
            words("fate", text.office_fate(), 16, 2),
            words("reason", text.office_reason(), 80, 8),
            state_column(text),
            version_column(text),
        ],
    )
}

pub(super) fn file_rows(office: Office<'_>) -> Rows<'_> {
    let text = office.text;
    let row = |cells, files| Row {
        cells,
        files,
        strong: false,
    };
    let seen = office.collation.seen.iter().map(move |seen| {
        let cells = vec![
            Cell::words(&seen.name),
            Cell::words(&*seen.id),
            Cell::words(fate(text, seen)),
            Cell::words(reason(text, &seen.fate)),
            state_cell(text, seen.standing),
            version_cell(seen.standing),
        ];
        let files = Some(seen.id.clone()).filter(|id| !id.is_empty());
        row(cells, files.into_iter().collect())
    });
    let passed_over = office.collation.passed_over.iter().map(move |name| {
        let fate = Cell::words(text.office_fate_passed_over());
        let mut cells = vec![Cell::words(name), Cell::Empty, fate];
        cells.resize(6, Cell::Empty);
        row(cells, Vec::new())
    });
    Box::new(seen.chain(passed_over).map(Some))
}

fn fate(text: Text, seen: &Seen) -> &'static str {
    match seen.fate {
        Fate::Accepted => text.office_fate_accepted(),
        Fate::Superseded { .. } => text.office_fate_superseded(),
        Fate::Duplicate { .. } => text.office_fate_duplicate(),
        Fate::Rejected(_) => text.office_fate_rejected(),
    }
}

/// Why a file has its fate, in a sentence; empty for what counts.
#[must_use]
pub fn reason(text: Text, fate: &Fate) -> String {
    match fate {
        Fate::Accepted => String::new(),
        Fate::Superseded { by } => text.office_superseded_by(by),
        Fate::Duplicate { of } => text.office_duplicate_of(of),
        Fate::Rejected(rejection) => match rejection {
            Rejection::Example => text.office_rejected_example().to_owned(),
            Rejection::Review(why) => text.office_rejected_review(why),
            Rejection::Unread(refusal) => self::refusal(text, refusal),
        },
    }
}

/// Why something gives no submission.
fn refusal(text: Text, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Unread(error) => text.read_error(error),
        Refusal::Document => text.office_document().to_owned(),
        Refusal::System(why) => text.file_unreadable(why),
        Refusal::Cells(faults) => {
            let faults = faults.iter().map(|fault| fault.sentence(text));
            faults.collect::<Vec<_>>().join(" ")
        }
        Refusal::Sheet { sheet, what } => what.sentence(text, sheet),
        Refusal::Zip(problem) => match problem {
            ZipProblem::Damaged => text.office_zip_damaged(),
            ZipProblem::Locked => text.office_zip_locked(),
            ZipProblem::Swollen => text.office_zip_swollen(),
            ZipProblem::Nested => text.office_zip_nested(),
            ZipProblem::Empty => text.office_zip_empty(),
        }
        .to_owned(),
    }
}

/// What stood in a field and what stands there.
fn change(text: Text, change: &Change) -> String {
    let or_nothing = |value: &str| match value {
        "" => text.office_nothing().to_owned(),
        value => value.to_owned(),
    };
    text.office_change(text::said::OfficeChange {
        is: &or_nothing(&change.is),
        path: &change.name,
        was: &or_nothing(&change.was),
    })
}

/// Where a version took the place of another.
#[must_use]
pub fn versions(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "versions",
        text.office_versions(),
        text.office_versions_sheet(),
        Audience::Internal,
        version_columns(text),
    );
    for succession in &office.collation.successions {
        let known = office.changes.get(&succession.older.name);
        let changes = known.map(Vec::as_slice).unwrap_or_default();
        let first = changes.iter().take(8).map(|c| change(text, c));
        let first: Vec<String> = first.collect();
        let conflict = match succession.conflict {
            None if succession.is_row_beside_file() => text.commune_conflict_own_file(),
            None => "",
            Some(Conflict::SameDay) => text.office_conflict_same_day(),
            Some(Conflict::OtherFacility) => text.office_conflict_other_facility(),
        };
        let (older, newer) = (&succession.older, &succession.newer);
        table.row(
            vec![
                Cell::words(&succession.key.tax_code),
                Cell::Count(usize::try_from(succession.key.year).unwrap_or_default()),
                Cell::words(&older.name),
                Cell::words(&*older.id),
                version_cell(Some(older.standing)),
                state_cell(text, Some(older.standing)),
                Cell::words(&older.contact),
                Cell::words(&newer.name),
                Cell::words(&*newer.id),
                version_cell(Some(newer.standing)),
                state_cell(text, Some(newer.standing)),
                Cell::words(&newer.contact),
                Cell::words(used(text, succession)),
                Cell::words(conflict),
                Cell::of(succession.decision.as_ref(), |d| {
                    Cell::words(decided(text, d))
                }),
                Cell::of(known, |changes| Cell::Count(changes.len())),
                Cell::words(first.join("\n")),
            ],
            vec![older.id.clone(), newer.id.clone()],
        );
    }
    table
}

/// Which of two versions counts.
#[must_use]
pub fn used(text: Text, succession: &Succession) -> &'static str {
    match (succession.older.counts, succession.newer.counts) {
        (true, true) => text.office_used_both(),
        (true, false) => text.office_used_older(),
        (false, true) => text.office_used_newer(),
        (false, false) => text.office_used_other(),
    }
}

/// Who decided and when; that it was decided, where nobody signed.
#[must_use]
pub fn decided(text: Text, decision: &Decision) -> String {
    match decision.signed() {
        signed if signed.is_empty() => text.office_decided_unsigned().to_owned(),
        signed => signed,
    }
}

fn version_columns(text: Text) -> Vec<Column> {
    vec![
        words("tax_code", text.office_tax_code(), 16, 3),
        numbers("year", text.office_data_year(), 8, 2),
        words("older", text.office_older(), 40, 4),
        words("older_file", text.office_file_id(), 16, 0),
        words("older_version", text.office_version(), 12, 2),
        words("older_state", text.office_state(), 16, 0),
        words("older_person", text.office_person(), 20, 0),
        words("newer", text.office_newer(), 40, 4),
        words("newer_file", text.office_file_id(), 16, 0),
        words("newer_version", text.office_version(), 12, 2),
        words("newer_state", text.office_state(), 16, 0),
        words("newer_person", text.office_person(), 20, 0),
        words("used", text.office_used(), 12, 2),
        words("conflict", text.office_conflict(), 40, 4),
        words("decided", text.office_decided(), 24, 2),
        numbers("differences", text.office_differences(), 10, 2),
        words("first_differences", text.office_first_differences(), 80, 0),
    ]
}

/// Submissions that may be of one facility.
#[must_use]
pub fn lookalikes(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "lookalikes",
        text.office_lookalike_title(),
        text.office_lookalike_sheet(),
        Audience::Internal,
        vec![
            words("one", text.office_one(), 50, 1),
            words("one_file", text.office_file_id(), 16, 0),
            words("one_version", text.office_version(), 12, 0),
            words("one_state", text.office_state(), 16, 0),
            words("other", text.office_other(), 50, 1),
            words("other_file", text.office_file_id(), 16, 0),
            words("other_version", text.office_version(), 12, 0),
            words("other_state", text.office_state(), 16, 0),
        ],
    );
    let accepted = office.collation.accepted.iter();
    let records = order::map(accepted.map(|one| (one.name.as_str(), &*one.record)));
    for pair in &office.collation.lookalikes {
        let (mut cells, mut found) = (Vec::new(), Vec::new());
        for name in [&pair.one, &pair.other] {
            let record = records.get(name.as_str()).copied();
            let standing = record.map(Standing::of);
            cells.extend([
                Cell::words(name),
                Cell::of(record, |r| Cell::words(&*r.id)),
                version_cell(standing),
                state_cell(text, standing),
            ]);
            found.extend(record.map(Record::id));
        }
        order::sort(&mut found);
        table.row(cells, found);
    }
    table.notes.push(text.office_lookalike_note().to_owned());
    table
}
