//! What a file of the year after says of the year before: what became of the measures of the catalogue, and the figures of both years.

use super::kept;
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::order;
use catalogue::quantity::{Percent, Vnd};
use domain::assessment::{Assessment, assess};
use domain::facility::{Facility, State};
use domain::indicator::Resource;
use domain::year_after::{Assessed, Lack, Metric, Seen, YearAfter, compare};
use rust_decimal::Decimal;
use submission::Opened;

/// A year that follows another, as a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FollowRow {
    /// Last year's measures of the catalogue with what became of them.
    pub measures: Vec<MeasureRow>,
    /// Both years side by side; nothing where the file does not carry the year before, or the years cannot be compared.
    pub years: Option<YearsRow>,
}

/// What became of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureRow {
    /// Measure of the catalogue.
    pub measure: String,
    /// Its state; nothing where nobody said.
    pub state: Option<State>,
    /// Measured saving over the estimate of what is done; nothing where one of them is missing.
    pub realised: Option<Decimal>,
}

/// Figures of both years.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsRow {
    /// The year before.
    pub last: i32,
    /// Bills, VND: last year, this year.
    pub bills: (Decimal, Decimal),
    /// Energy, MJ; nothing where a stream of one year lacks a figure.
    pub mj: Option<(Decimal, Decimal)>,
    /// Greenhouse gases, t CO2; as energy.
    pub tco2: Option<(Decimal, Decimal)>,
    /// How much less than last year for one unit of product, by metric of the benchmarks.
    pub less: Vec<(&'static str, Percent)>,
    /// Metrics of which both years can be compared, with the saving that may be claimed from the bills.
    pub seen: Vec<(Metric, Option<Percent>)>,
    /// Resources of which both years can be compared where nothing else explains the difference.
    pub resources: Vec<SeenRow>,
    /// All of them together in money; nothing where one of them cannot be compared.
    pub money: Option<Pair>,
    /// Estimated last year, by status, measured: VND a year, never added up.
    pub savings: SavingsRow,
}

/// A resource in both years: specific consumption of the year before held against that of this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenRow {
    /// The resource.
    pub resource: Resource,
    /// Its figures, in its unit.
    pub of: Pair,
}

/// What was saved, and of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pair {
    /// Expected less used; below zero where more was used.
    pub saved: Decimal,
    /// What the plant of the year before would have used for this year's output.
    pub expected: Decimal,
}

/// Three savings of the same measures, VND a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SavingsRow {
    /// As last year's file estimated.
    pub estimated: Decimal,
    /// The estimate of what is done.
    pub by_status: Decimal,
    /// What was measured.
    pub measured: Decimal,
}

/// The row of a file that follows another; nothing of a first assessment.
pub(super) fn follow(
    opened: &Opened,
    assessment: &Assessment,
    catalogue: &Catalogue,
    today: Date,
) -> Option<FollowRow> {
    let this = &opened.facility;
    let record = &this.follow_up;
    if record.last.is_none() && record.measures.is_empty() {
        return None;
    }
    let Some(both) = both(opened, assessment, catalogue, today) else {
        // What the factory says of its measures needs no arithmetic.
        let said = record.measures.iter();
        let said = said.map(|(id, said)| (id.as_str(), said.state, None));
        return Some(FollowRow {
            measures: of_catalogue(said, catalogue),
            years: None,
        });
    };
    let measures = both.found.measures.iter().map(|o| {
        let realised = o.measured.filter(|_| o.by_status > Vnd::ZERO);
        let realised = realised.and_then(|measured| measured.over(o.by_status));
        (o.id.as_str(), o.state, realised)
    });
    Some(FollowRow {
        measures: of_catalogue(measures, catalogue),
        years: Some(years(&both, opened, assessment, catalogue)),
    })
}

/// Last year's facility with its assessment, and what both years say.
struct Both {
    last: Facility,
    old: Assessment,
    found: YearAfter,
}

fn both(
    opened: &Opened,
    assessment: &Assessment,
    catalogue: &Catalogue,
    today: Date,
) -> Option<Both> {
    let last = opened.last_year()?;
    let written = Date::parse(&last.created).unwrap_or(today);
    let old = assess(&last.facility, catalogue, written);
    let found = compare(
        of(&last.facility, &old),
        of(&opened.facility, assessment),
        catalogue,
    );
    Some(Both {
        found: found.ok()?,
        last: last.facility,
        old,
    })
}

fn of<'a>(facility: &'a Facility, assessment: &'a Assessment) -> Assessed<'a> {
    Assessed {
        facility,
        assessment,
    }
}

/// A factory's own measures are those of no other, so that they are left out.
fn of_catalogue<'a>(
    list: impl Iterator<Item = (&'a str, Option<State>, Option<Decimal>)>,
    catalogue: &Catalogue,
) -> Vec<MeasureRow> {
    let known = list.filter(|(id, ..)| catalogue.measure(id).is_some());
    let mut rows: Vec<MeasureRow> = known
        .map(|(id, state, realised)| MeasureRow {
            measure: id.to_owned(),
            state,
            realised: realised.map(kept),
        })
        .collect();
    order::sort_by(&mut rows, |a, b| a.measure.cmp(&b.measure));
    rows
}

fn years(both: &Both, opened: &Opened, new: &Assessment, catalogue: &Catalogue) -> YearsRow {
    let Both { last, old, found } = both;
    let resources = found.by_resource(of(last, old), of(&opened.facility, new), catalogue);
    let whole = old.energy.incomplete.is_empty() && new.energy.incomplete.is_empty();
    let energy = |of: fn(&Assessment) -> Decimal| whole.then(|| (kept(of(old)), kept(of(new))));
    let less = found.specific.iter();
    let seen = found.lines.iter().filter(|line| line.seen.is_ok());
    let totals = &found.totals;
    YearsRow {
        last: last.site.year.unwrap_or_default(),
        bills: (
            kept(old.totals.bills.value()),
            kept(new.totals.bills.value()),
        ),
        mj: energy(|a| a.energy.mj),
        tco2: energy(|a| a.energy.tco2),
        less: less
            .filter_map(|pair| Some((pair.this.metric.code(), rounded(pair.less?))))
            .collect(),
        seen: seen
            .map(|line| {
                let claimed = line.claimed().map(|seen| rounded(seen.percent));
                (line.metric, claimed)
            })
            .collect(),
        resources: resources.iter().filter_map(seen_row).collect(),
        money: together(&resources),
        savings: SavingsRow {
            estimated: kept(totals.estimated.value()),
            by_status: kept(totals.by_status.value()),
            measured: kept(totals.measured.value()),
        },
    }
}

/// What is seen of a resource; nothing where the years cannot be compared, or something else explains the difference, or may.
fn free(seen: &Result<Seen, Lack>) -> Option<&Seen> {
    let seen = seen.as_ref().ok();
    seen.filter(|seen| seen.hindrances.is_empty())
}

fn seen_row((resource, seen): &(Resource, Result<Seen, Lack>)) -> Option<SeenRow> {
    let seen = free(seen)?;
    Some(SeenRow {
        resource: *resource,
        of: Pair {
            saved: kept(seen.saved),
            expected: kept(seen.expected),
        },
    })
}

/// All resources in money. Energy as a whole is counted by its parts.
fn together(resources: &[(Resource, Result<Seen, Lack>)]) -> Option<Pair> {
    let parts = resources.iter().filter(|(r, _)| *r != Resource::Toe);
    let mut sum = None::<Pair>;
    for (_, seen) in parts {
        let seen = free(seen)?;
        let (saved, expected) = (seen.money?, seen.expected_money?);
        let sum = sum.get_or_insert_default();
        sum.saved += kept(saved.value());
        sum.expected += kept(expected.value());
    }
    sum
}

fn rounded(percent: Percent) -> Percent {
    Percent::new(kept(percent.value()))
}
