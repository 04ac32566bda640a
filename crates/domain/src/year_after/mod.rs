//! The year after: what was done of last year's measures, and what the consumption of both years says about it.
//!
//! Three savings are kept apart and never added: *estimated* (last year's arithmetic), *by status* (the estimate of what is done), and *seen* (this year's consumption beside what last year would have used for this year's output).
//! A saving is claimed from bills only where nothing else explains it: see [`Verdict`].

mod consumption;
mod growth;
mod measures;
mod seen;
mod subject;
mod target;
#[cfg(test)]
mod tests;

pub use consumption::{Lack, Metric, Year};
pub use growth::Growth;
pub use measures::{MeasureTotals, Outcome};
pub use seen::{Hindrance, Line, Seen, Verdict};
use subject::TwoYears;
pub use subject::{Assessed, YearIssue};
pub use target::GroupSaving;

use crate::assessment::Assessment;
use crate::facility::Facility;
use crate::indicator::{Programme, Resource, Specific, programme};
use catalogue::quantity::Percent;
use catalogue::{Catalogue, NormId};
use rust_decimal::Decimal;

/// Two years side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearAfter {
    /// The years to which the quantities refer.
    pub years: (i32, i32),
    /// The measures of last year: those decided on first, then by their estimate.
    pub measures: Vec<Outcome>,
    /// Their sums.
    pub totals: MeasureTotals,
    /// The output of this year beside that of last year.
    pub growth: Result<Growth, Lack>,
    /// What the consumption says, metric by metric; metrics of which both years have nothing are left out.
    pub lines: Vec<Line>,
    /// Specific consumption of each product in both years, as the bills give it.
    pub specific: Vec<SpecificPair>,
    /// The programme that applies this year.
    pub programme: Programme,
    /// From which bills of a whole site show a saving.
    pub visible: Percent,
    /// What is doubtful in the comparison.
    pub issues: Vec<YearIssue>,
}

/// The specific consumption of a product by one metric in two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecificPair {
    /// This year, with product, metric and units.
    pub this: Specific,
    /// Last year, in the unit of this year.
    pub last: Decimal,
    /// How much less than last year; below zero where it is more.
    pub less: Option<Percent>,
}

/// Why two years are not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// One of the files does not say to which year its quantities refer.
    NoYear,
    /// The year of the second file does not follow that of the first.
    Order {
        /// Year of the first file.
        last: i32,
        /// Year of the second file.
        this: i32,
    },
    /// The tax codes are those of two factories.
    OtherFactory {
        /// Tax code in the first file.
        last: String,
        /// Tax code in the second file.
        this: String,
    },
}

/// Compares two years of one factory.
///
/// # Errors
/// Why they cannot be compared at all. What only hinders a claim stands in the value.
pub fn compare(
    last: Assessed<'_>,
    this: Assessed<'_>,
    catalogue: &Catalogue,
) -> Result<YearAfter, Refusal> {
    let (before, after) = (&last.facility.site, &this.facility.site);
    let years = before.year.zip(after.year).ok_or(Refusal::NoYear)?;
    if years.1 <= years.0 {
        return Err(Refusal::Order {
            last: years.0,
            this: years.1,
        });
    }
    let (code, other) = (before.tax_code.trim(), after.tax_code.trim());
    if !code.is_empty() && !other.is_empty() && code != other {
        return Err(Refusal::OtherFactory {
            last: code.to_owned(),
            this: other.to_owned(),
        });
    }
    let mut issues = issues(last.facility, this.facility, years);
    let measures = measures::outcomes(last, this, years.1, &mut issues);
    let totals = measures::totals(&measures);
    let visible = catalogue.norm(NormId::VisibleSaving);
    let visible = Percent::new(visible.unwrap_or_default());
    let growth = growth::growth(last.facility, this.facility, catalogue);
    let two = TwoYears {
        last,
        this,
        catalogue,
    };
    let lines = seen::lines(seen::Beside {
        years: two,
        growth: &growth,
        measures: &measures,
        visible,
    });
    issues.sort();
    issues.dedup();
    Ok(YearAfter {
        years,
        measures,
        totals,
        growth,
        lines,
        specific: pairs(last.assessment, this.assessment),
        programme: programme(catalogue, after.province.as_deref(), years.1),
        visible,
        issues,
    })
}

impl YearAfter {
    /// What the consumption of the two years that were compared says by the resources that plans name; those of which both years have nothing are left out.
    #[must_use]
    pub fn by_resource(
        &self,
        last: Assessed<'_>,
        this: Assessed<'_>,
        catalogue: &Catalogue,
    ) -> Vec<(Resource, Result<Seen, Lack>)> {
        seen::by_resource(seen::Beside {
            years: TwoYears {
                last,
                this,
                catalogue,
            },
            growth: &self.growth,
            measures: &self.measures,
            visible: self.visible,
        })
    }
}

fn issues(last: &Facility, this: &Facility, years: (i32, i32)) -> Vec<YearIssue> {
    let mut list = Vec::new();
    let between = years.1 - years.0 - 1;
    if between > 0 {
        list.push(YearIssue::YearsBetween(between));
    }
    if last.site.sector != this.site.sector {
        list.push(YearIssue::SectorChanged);
    }
    let record = &this.follow_up;
    let unanswered = record.unanswered().into_iter();
    list.extend(unanswered.map(YearIssue::NotAnswered));
    let measured = record.measures.values();
    let named = measured
        .filter_map(|m| m.measured.stream.as_ref())
        .chain(record.base_loads.keys())
        .chain(record.changes.values().flat_map(|c| c.taken.keys()))
        .chain(record.changes.values().flat_map(|c| &c.streams));
    let unknown = named.filter(|id| last.stream(id).is_none() && this.stream(id).is_none());
    list.extend(unknown.map(|id| YearIssue::UnknownStream(id.clone())));
    list
}

/// The specific consumptions that both years have of one product in units that convert.
fn pairs(last: &Assessment, this: &Assessment) -> Vec<SpecificPair> {
    let pair = |now: &Specific| {
        let before = last
            .specific
            .iter()
            .find(|s| s.metric == now.metric && s.product == now.product)?;
        let per = now.per.in_units_of(before.per)?;
        let value = before.before.checked_mul(per)?;
        let less = value.checked_sub(now.before)?;
        Some(SpecificPair {
            this: now.clone(),
            last: value,
            less: Percent::of(less, value),
        })
    };
    this.specific.iter().filter_map(pair).collect()
}
