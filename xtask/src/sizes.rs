//! What the built page weighs, packed as a careful host sends it, and the most that each part of it may weigh.

use crate::dist::{File, Part, files, packed};
use crate::process::{Outcome, top};

/// A group of files that are fetched together.
struct Group {
    name: &'static str,
    /// The most that it may weigh, in bytes: what was reached last, and one part in a hundred: the path that the project is built under is part of the text of a program.
    most: usize,
    holds: fn(&File) -> bool,
}

const GROUPS: &[Group] = &[
    Group {
        name: "first_load_brotli",
        most: 231_000,
        holds: |file| file.part() == Part::First,
    },
    Group {
        name: "later_parts_brotli",
        most: 1_008_000,
        holds: |file| file.part() == Part::Soon,
    },
    Group {
        name: "report_worker_brotli",
        most: 1_130_000,
        holds: |file| file.part() == Part::Worker,
    },
    Group {
        name: "office_brotli",
        most: 430_000,
        holds: |file| file.part() == Part::Office,
    },
];

/// The packed size of each group, by its name.
pub(crate) fn groups() -> Outcome<Vec<(&'static str, usize)>> {
    let all = sized()?;
    Ok(GROUPS
        .iter()
        .map(|group| (group.name, sum(group, &all)))
        .collect())
}

/// Prints what every file weighs that a browser fetches for the page, and fails where a group weighs too much.
pub(crate) fn hold() -> Outcome {
    let all = sized()?;
    for (file, size) in &all {
        if matches!(file.part(), Part::First | Part::Soon | Part::Office) {
            println!("{size:>8}  {}", file.name);
        }
    }
    let mut over = Vec::new();
    for group in GROUPS {
        let size = sum(group, &all);
        println!("{size:>8}  {} (at most {})", group.name, group.most);
        if size > group.most {
            over.push(format!(
                "{} weighs {size} bytes, {} at most",
                group.name, group.most
            ));
        }
    }
    if over.is_empty() {
        Ok(())
    } else {
        Err(over.join("; "))
    }
}

fn sum(group: &Group, all: &[(File, usize)]) -> usize {
    let held = all.iter().filter(|(file, _)| (group.holds)(file));
    held.map(|(_, size)| size).sum()
}

/// Every file of the build that belongs to a group, with its packed size: that of the copy beside it, where there is one.
fn sized() -> Outcome<Vec<(File, usize)>> {
    let mut list = Vec::new();
    for file in files(&top().join("dist"))? {
        if !GROUPS.iter().any(|group| (group.holds)(&file)) {
            continue;
        }
        let mut copy = file.path.as_os_str().to_owned();
        copy.push(".br");
        let size = match std::fs::metadata(copy) {
            Ok(copy) => usize::try_from(copy.len()).unwrap_or(usize::MAX),
            Err(_) => packed(&file.bytes()?, &file.path)?.len(),
        };
        list.push((file, size));
    }
    Ok(list)
}
