//! Table 9: the record of the collation; and every file with its fate, the versions, the look-alikes.

use super::table::{Audience, Cell, Table, numbers, words};
use crate::fate::{Conflict, Fate, Rejection, Seen};
use crate::intake::{Refusal, ZipProblem};
use crate::record::{FileId, Record};
use crate::view::Office;
use std::collections::BTreeMap;
use submission::Comparison;
use text::Text;

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
    let collation = office.collation;
    let count = collation.count();
    let files = office.files();
    let due = office.scope.due(office.chosen.family);
    let late = files
        .iter()
        .filter(|f| f.record.created.is_some_and(|d| d >= due));
    let altered = files.iter().filter(|f| f.record.is_altered()).count();
    let is_other = |record: &Record| {
        matches!(record.comparison, Comparison::Differs { .. }) && !record.is_altered()
    };
    let other = files.iter().filter(|f| is_other(&f.record)).count();
    let conflicts = collation
        .successions
        .iter()
        .filter(|s| s.conflict.is_some());
    let without_key = files.iter().filter(|f| f.record.key().is_none());
    let mut rows = vec![
        ("seen", text.office_seen().to_owned(), count.seen),
        (
            "accepted",
            text.office_accepted().to_owned(),
            count.accepted,
        ),
        (
            "superseded",
            text.office_superseded().to_owned(),
            count.superseded,
        ),
        (
            "duplicate",
            text.office_duplicate().to_owned(),
            count.duplicate,
        ),
        (
            "rejected",
            text.office_rejected().to_owned(),
            count.rejected,
        ),
        (
            "sheet_rows",
            text.commune_count_rows().to_owned(),
            collation.count_rows().seen,
        ),
        ("in_scope", text.office_in_scope().to_owned(), files.len()),
        (
            "out_of_scope",
            text.office_out_of_scope().to_owned(),
            count.accepted - files.len(),
        ),
        (
            "passed_over",
            text.office_passed_over().to_owned(),
            collation.passed_over.len(),
        ),
        (
            "conflicts",
            text.office_conflicts().to_owned(),
            conflicts.count(),
        ),
        (
            "lookalikes",
            text.office_lookalikes().to_owned(),
            collation.lookalikes.len(),
        ),
        (
            "without_key",
            text.office_without_key().to_owned(),
            without_key.count(),
        ),
        ("late", text.office_late_count().to_owned(), late.count()),
        ("altered", text.office_altered().to_owned(), altered),
        (
            "other_version",
            text.office_other_version().to_owned(),
            other,
        ),
    ];
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &files {
        *versions.entry(&one.record.catalogue).or_default() += 1;
    }
    for (version, count) in versions {
        rows.push(("catalogue", text.office_catalogue_version(version), count));
    }
    rows.retain(|(key, _, count)| *key != "sheet_rows" || *count > 0);
    for (_, words, count) in rows {
        table.row(vec![Cell::words(words), Cell::Count(count)], Vec::new());
    }
    table.notes.push(text.office_collation_note().to_owned());
    table
}

/// Every file with its fate and its reason.
#[must_use]
pub fn files(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "files",
        text.office_files(),
        text.office_files_sheet(),
        Audience::Internal,
        vec![
            words("name", text.office_file_name(), 50, 6),
            words("file", text.office_file_id(), 16, 3),
            words("fate", text.office_fate(), 16, 2),
            words("reason", text.office_reason(), 80, 8),
        ],
    );
    for seen in &office.collation.seen {
        let files = Some(seen.id.clone()).filter(|id| !id.is_empty());
        table.row(
            vec![
                Cell::words(&seen.name),
                Cell::words(&*seen.id),
                Cell::words(fate(text, seen)),
                Cell::words(reason(text, &seen.fate)),
            ],
            files.into_iter().collect(),
        );
    }
    for name in &office.collation.passed_over {
        table.row(
            vec![
                Cell::words(name),
                Cell::Empty,
                Cell::words(text.office_fate_passed_over()),
                Cell::Empty,
            ],
            Vec::new(),
        );
    }
    table
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

/// Where a version took the place of another.
#[must_use]
pub fn versions(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "versions",
        text.office_versions(),
        text.office_versions_sheet(),
        Audience::Internal,
        vec![
            words("tax_code", text.office_tax_code(), 16, 3),
            numbers("year", text.office_data_year(), 8, 2),
            words("older", text.office_older(), 40, 4),
            words("older_file", text.office_file_id(), 16, 0),
            words("older_version", text.office_version(), 12, 2),
            words("older_person", text.office_person(), 20, 0),
            words("newer", text.office_newer(), 40, 4),
            words("newer_file", text.office_file_id(), 16, 0),
            words("newer_version", text.office_version(), 12, 2),
            words("newer_person", text.office_person(), 20, 0),
            words("conflict", text.office_conflict(), 40, 4),
            numbers("differences", text.office_differences(), 10, 2),
            words("first_differences", text.office_first_differences(), 80, 0),
        ],
    );
    for succession in &office.collation.successions {
        let known = office.changes.get(&succession.older.name);
        let changes = known.map(Vec::as_slice).unwrap_or_default();
        let first = changes.iter().take(8).map(|c| {
            let or_nothing = |v: &str| {
                if v.is_empty() {
                    text.office_nothing().to_owned()
                } else {
                    v.to_owned()
                }
            };
            text.office_change(&or_nothing(&c.is), &c.path, &or_nothing(&c.was))
        });
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
                Cell::of(older.created, Cell::Day),
                Cell::words(&older.contact),
                Cell::words(&newer.name),
                Cell::words(&*newer.id),
                Cell::of(newer.created, Cell::Day),
                Cell::words(&newer.contact),
                Cell::words(conflict),
                Cell::of(known, |changes| Cell::Count(changes.len())),
                Cell::words(first.join("\n")),
            ],
            vec![older.id.clone(), newer.id.clone()],
        );
    }
    table
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
            words("other", text.office_other(), 50, 1),
        ],
    );
    let accepted = office.collation.accepted.iter();
    let ids: BTreeMap<&str, FileId> = accepted
        .map(|one| (one.name.as_str(), one.record.id()))
        .collect();
    for pair in &office.collation.lookalikes {
        let cells = vec![Cell::words(&pair.one), Cell::words(&pair.other)];
        let pair = [&pair.one, &pair.other];
        let mut found: Vec<FileId> = pair
            .iter()
            .filter_map(|name| ids.get(name.as_str()).cloned())
            .collect();
        found.sort();
        table.row(cells, found);
    }
    table.notes.push(text.office_lookalike_note().to_owned());
    table
}
