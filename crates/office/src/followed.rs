//! What became of measures in a province: how many facilities did them, and what was realised of the estimate. Every figure is one of five facilities or more.
//!
//! A facility counts for a measure when it says what became of it and the measure still concerns the plant. A ratio is the measured saving over the estimate of what is done.

use crate::check::LEAST;
use crate::fate::Accepted;
use crate::grouping::{Group, together};
use crate::record::{FileId, MeasureRow};
use crate::statistic::quartiles;
use catalogue::order;
use domain::facility::State;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A measure in a facility.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    file: &'a Accepted,
    row: &'a MeasureRow,
}

/// The facilities behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Every sector.
    All,
    /// One sector; empty where none is said.
    Sector(String),
    /// Sectors with too few facilities, together.
    Others,
}

/// Figures of one measure in some facilities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures<V> {
    /// Measure of the catalogue.
    pub measure: String,
    /// In which facilities.
    pub which: Which,
    /// The figures.
    pub value: V,
    /// Ids of the files.
    pub files: Vec<FileId>,
}

/// How many facilities did a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Facilities that say what became of it, without those that no longer have what it is about.
    pub n: usize,
    /// Done, or done and kept up.
    pub done: usize,
    /// Begun.
    pub begun: usize,
    /// Given up.
    pub dropped: usize,
}

/// What was realised of the estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Realised {
    /// Measured savings.
    pub n: usize,
    /// In so many facilities.
    pub facilities: usize,
    /// The middle one.
    pub median: Decimal,
    /// The lowest.
    pub lowest: Decimal,
    /// The highest.
    pub highest: Decimal,
}

/// The measures of which files say what became of them.
#[must_use]
pub fn said<'a>(files: &[&'a Accepted]) -> Vec<Case<'a>> {
    cases(files, |row| {
        row.state.is_some_and(|state| state != State::NotApplicable)
    })
}

/// The measures whose saving was measured and can be held against an estimate.
#[must_use]
pub fn measured<'a>(files: &[&'a Accepted]) -> Vec<Case<'a>> {
    cases(files, |row| row.realised.is_some())
}

fn cases<'a>(files: &[&'a Accepted], wanted: impl Fn(&MeasureRow) -> bool) -> Vec<Case<'a>> {
    let mut list = Vec::new();
    for file in files {
        let Some(follow) = &file.record.follow else {
            continue;
        };
        let rows = follow.measures.iter().filter(|row| wanted(row));
        list.extend(rows.map(|row| Case { file, row }));
    }
    list
}

impl<'a> Case<'a> {
    /// Its measure.
    #[must_use]
    pub fn measure(&self) -> &'a str {
        &self.row.measure
    }

    /// Its sector; empty where the file names none.
    #[must_use]
    pub fn sector(&self) -> &'a str {
        let sector = self.file.record.site.sector.as_deref();
        sector.unwrap_or_default()
    }
}

/// How many facilities stand behind cases.
#[must_use]
pub fn facilities(cases: &[Case<'_>]) -> usize {
    let files = order::set(cases.iter().map(|c| c.file.record.digest.as_str()));
    files.len()
}

/// The ids of the files behind cases.
#[must_use]
pub fn ids(cases: &[Case<'_>]) -> Vec<FileId> {
    let ids = order::set(cases.iter().map(|c| c.file.record.id()));
    ids.into_iter().collect()
}

/// How many did it.
#[must_use]
pub fn done(cases: &[Case<'_>]) -> Option<Done> {
    let count = |states: &[State]| {
        let of = |c: &&Case<'_>| c.row.state.is_some_and(|s| states.contains(&s));
        cases.iter().filter(of).count()
    };
    (facilities(cases) >= LEAST).then(|| Done {
        n: cases.len(),
        done: count(&[State::Done, State::Kept]),
        begun: count(&[State::InProgress]),
        dropped: count(&[State::Dropped]),
    })
}

/// What was realised.
#[must_use]
pub fn realised(cases: &[Case<'_>]) -> Option<Realised> {
    let mut ratios: Vec<Decimal> = cases.iter().filter_map(|c| c.row.realised).collect();
    order::sort(&mut ratios);
    let facilities = facilities(cases);
    if facilities < LEAST {
        return None;
    }
    Some(Realised {
        n: ratios.len(),
        facilities,
        median: quartiles(&ratios)?.median,
        lowest: *ratios.first()?,
        highest: *ratios.last()?,
    })
}

/// Figures of each measure: of all facilities, and sector by sector where a sector has enough of them.
#[must_use]
pub fn by_measure<V>(
    cases: &[Case<'_>],
    value: impl Fn(&[Case<'_>]) -> Option<V>,
) -> Vec<Figures<V>> {
    let mut measures = BTreeMap::<&str, Vec<Case<'_>>>::new();
    for case in cases {
        measures.entry(case.measure()).or_default().push(*case);
    }
    let mut list = Vec::new();
    for (measure, held) in measures {
        let mut add = |which: Which, held: &[Case<'_>]| {
            list.extend(value(held).map(|value| Figures {
                measure: measure.to_owned(),
                which,
                value,
                files: ids(held),
            }));
        };
        add(Which::All, &held);
        let (shown, others) = grouped(&held, |case| case.sector());
        for (sector, held) in shown {
            add(Which::Sector(sector.to_owned()), &held);
        }
        // Where no sector stands alone the others are all.
        if facilities(&others) < facilities(&held) {
            add(Which::Others, &others);
        }
    }
    list
}

/// Cases in groups of at least five facilities, by name, and those of the smaller groups together.
pub(crate) fn grouped<'a>(
    cases: &[Case<'a>],
    key: impl Fn(&Case<'a>) -> &'a str,
) -> (Vec<Group<&'a str, Case<'a>>>, Vec<Case<'a>>) {
    let mut groups = BTreeMap::<&str, Vec<Case<'a>>>::new();
    for case in cases {
        groups.entry(key(case)).or_default().push(*case);
    }
    let (mut shown, others) = together(groups.into_iter().collect(), facilities);
    order::sort_by(&mut shown, |a, b| a.0.cmp(b.0));
    (shown, others)
}
