//! Which of the accepted submissions a report is about: a province and a data year. The activities of an office belong to another period.

use crate::fate::{Accepted, Collation};
use catalogue::date::Date;
use catalogue::{Catalogue, Family, Level, Target, YearDay};

/// What a report is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The calendar year of the bills.
    pub data_year: i32,
    /// The year of the report: its activities end on the day that the programme names.
    pub report_year: i32,
    /// How much of that year the activities are of.
    pub span: Span,
    /// Province code of 2025.
    pub province: String,
}

/// The part of its year that a report is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Span {
    /// All of it.
    #[default]
    Year,
    /// Until the day on which the programme's half year ends.
    Half,
}

impl Span {
    /// The word in data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Span::Year => "year",
            Span::Half => "half-year",
        }
    }
}

/// A programme of a family, as a report is held against it.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'a> {
    /// Its id in `programmes.toml`.
    pub programme: &'a str,
    /// Its family.
    pub family: &'a Family,
}

impl Scope {
    /// The report that follows a data year: bills of a year are complete only in the next.
    #[must_use]
    pub fn new(data_year: i32, province: String) -> Self {
        Self {
            data_year,
            report_year: data_year.saturating_add(1),
            span: Span::Year,
            province,
        }
    }

    /// Whether a submission belongs to it; one that names no province was handed to this one.
    #[must_use]
    pub fn holds(&self, one: &Accepted) -> bool {
        let province = one.record.site.province.as_deref();
        one.record.year == Some(self.data_year) && province.is_none_or(|p| p == self.province)
    }

    /// The submissions of it.
    #[must_use]
    pub fn of<'a>(&self, collation: &'a Collation) -> Vec<&'a Accepted> {
        let accepted = collation.accepted.iter();
        accepted.filter(|one| self.holds(one)).collect()
    }

    /// The same a year before.
    #[must_use]
    pub fn before(&self) -> Self {
        Self {
            data_year: self.data_year - 1,
            report_year: self.report_year - 1,
            span: self.span,
            province: self.province.clone(),
        }
    }

    /// The programme against which the report is held: the one asked for, else that of the province, else that of the state, of the data year.
    #[must_use]
    pub fn programme<'a>(
        &self,
        catalogue: &'a Catalogue,
        wanted: Option<&str>,
    ) -> Option<Chosen<'a>> {
        let families = &catalogue.office().families;
        let family_of = |programme: &str| {
            let mut families = families.iter();
            families.find(|f| f.programmes.iter().any(|p| p == programme))
        };
        let chosen = |target: &'a Target| {
            Some(Chosen {
                programme: &target.programme,
                family: family_of(&target.programme)?,
            })
        };
        let targets = || catalogue.targets().iter();
        if let Some(wanted) = wanted {
            return targets().find(|t| t.programme == wanted).and_then(chosen);
        }
        let runs = |t: &&Target| {
            let year = self.data_year;
            t.runs_in(year)
        };
        let local = |t: &&Target| t.province.as_ref() == Some(&self.province);
        let national = |t: &&Target| t.level == Level::National;
        let mut of_province = targets().filter(local).filter(runs).filter_map(chosen);
        let mut of_state = targets().filter(national).filter(runs).filter_map(chosen);
        of_province.next().or_else(|| of_state.next())
    }

    /// First and last day of the activities.
    #[must_use]
    pub fn activities(&self, family: &Family) -> (Date, Date) {
        let ends = match self.span {
            Span::Year => family.year_ends,
            Span::Half => family.half_ends,
        };
        let last = day(ends, self.report_year);
        let before = day(family.year_ends, self.report_year - 1);
        (next(before), last)
    }

    /// The day that the programme names: a submission of the day before is in time, one of that day is late.
    #[must_use]
    pub fn due(&self, family: &Family) -> Date {
        day(family.due, self.report_year)
    }
}

fn day(of: YearDay, year: i32) -> Date {
    Date {
        year,
        month: of.month,
        day: of.day,
    }
}

/// The next day.
fn next(date: Date) -> Date {
    let Date { year, month, day } = date;
    let candidates = [
        Date {
            day: day + 1,
            ..date
        },
        Date {
            month: month + 1,
            day: 1,
            year,
        },
    ];
    let found = candidates
        .into_iter()
        .find(|d| Date::parse(&d.to_string()) == Some(*d));
    found.unwrap_or(Date {
        year: year + 1,
        month: 1,
        day: 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_has_the_programme_of_its_year() {
        let catalogue = catalogue_embedded::whole();
        let of = |year, province: &str, wanted| {
            let scope = Scope::new(year, province.to_owned());
            let chosen = scope.programme(catalogue, wanted);
            chosen.map(|c| (c.programme.to_owned(), c.family.id.clone()))
        };
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(of(2018, "25", None), pair("PT-2020", "cp-1419"));
        assert_eq!(of(2025, "25", None), pair("PT-3737", "scp-889"));
        assert_eq!(of(2026, "25", None), pair("VN-889-P2", "scp-889"));
        assert_eq!(of(2025, "25", Some("LS-93")), pair("LS-93", "cp-1419"));
        assert_eq!(of(2025, "25", Some("none")), None);
    }

    #[test]
    fn activities_and_bills_are_of_two_periods() {
        let catalogue = catalogue_embedded::whole();
        let mut scope = Scope::new(2025, "25".to_owned());
        let family = scope.programme(catalogue, Some("PT-2020")).unwrap().family;
        let (first, last) = scope.activities(family);
        assert_eq!(first.to_string(), "2025-12-15");
        assert_eq!(last.to_string(), "2026-12-14");
        assert_eq!(scope.due(family).to_string(), "2026-12-15");
        scope.span = Span::Half;
        let (first, last) = scope.activities(family);
        assert_eq!(first.to_string(), "2025-12-15");
        assert_eq!(last.to_string(), "2026-06-14");
        let new_year = next(Date {
            year: 2025,
            month: 12,
            day: 31,
        });
        assert_eq!(new_year.to_string(), "2026-01-01");
    }
}
