//! Projects added up year by year, each until its own last year.

use super::project::{Project, Refusal};
use catalogue::quantity::Vnd;

/// What happens in one year, before financing and discounting. Amounts are VND of that year, none below 0 but `net`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flow {
    /// Paid for the projects; year 0 only.
    pub investment: Vnd,
    /// Paid by others of it; year 0 only, never more than the investment of its project.
    pub support: Vnd,
    /// Saved.
    pub saving: Vnd,
    /// Spent on running the projects.
    pub running: Vnd,
    /// Worth at the end of a project's last year.
    pub residual: Vnd,
    /// Saving + residual − running − (investment − support).
    pub net: Vnd,
}

/// The years of one project or of several together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flows {
    /// Year 0 to the last year of the project that lives longest: 1 to 51 entries.
    pub years: Vec<Flow>,
    /// Some project was named more support than it costs, and the rest was left out.
    pub support_is_cut: bool,
}

impl Flow {
    /// The sum of two, column by column.
    fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self {
            investment: self.investment.checked_add(other.investment)?,
            support: self.support.checked_add(other.support)?,
            saving: self.saving.checked_add(other.saving)?,
            running: self.running.checked_add(other.running)?,
            residual: self.residual.checked_add(other.residual)?,
            net: self.net.checked_add(other.net)?,
        })
    }

    fn with_net(mut self) -> Option<Self> {
        let gained = self.saving.checked_add(self.residual)?;
        let paid = self.investment.checked_sub(self.support)?;
        self.net = gained.checked_sub(self.running)?.checked_sub(paid)?;
        Some(self)
    }
}

impl Flows {
    /// The net flow of every year from year 0, VND: what [`npv`](super::npv) and [`irr`](super::irr) take.
    #[must_use]
    pub fn nets(&self) -> Vec<Vnd> {
        self.years.iter().map(|year| year.net).collect()
    }
}

impl Project {
    /// The project alone, year by year.
    pub fn flows(&self) -> Result<Flows, Refusal> {
        self.check()?;
        let years = || {
            let own = Years::of(self)?;
            (0..=self.lifetime)
                .map(|year| own.flow(year))
                .collect::<Option<_>>()
        };
        Ok(Flows {
            years: years().ok_or(Refusal::Overflow)?,
            support_is_cut: self.support_is_cut(),
        })
    }
}

/// The years of one project: those between the first and the last are alike.
struct Years {
    first: Flow,
    usual: Flow,
    last: Flow,
    lifetime: u32,
}

impl Years {
    fn of(project: &Project) -> Option<Self> {
        let first = Flow {
            investment: project.investment,
            support: project.counted_support(),
            ..Flow::default()
        };
        let usual = Flow {
            saving: project.yearly_saving,
            running: project.running_cost,
            ..Flow::default()
        };
        let last = Flow {
            residual: project.residual,
            ..usual
        };
        Some(Self {
            first: first.with_net()?,
            usual: usual.with_net()?,
            last: last.with_net()?,
            lifetime: project.lifetime,
        })
    }

    /// The flow of one year; nothing after the last.
    fn flow(&self, year: u32) -> Option<Flow> {
        match year {
            0 => Some(self.first),
            _ if year < self.lifetime => Some(self.usual),
            _ if year == self.lifetime => Some(self.last),
            _ => None,
        }
    }
}

/// Adds projects that all start in year 0.
///
/// The horizon is the longest lifetime; the saving of a shorter project stops at its own end, and nothing is replaced.
/// Without projects there is a year 0 in which nothing happens.
/// One refused project refuses the sum: a total that silently leaves one out would mislead.
pub fn portfolio(projects: &[Project]) -> Result<Flows, Refusal> {
    projects.iter().try_for_each(Project::check)?;
    let horizon = projects.iter().map(|p| p.lifetime).max().unwrap_or(0);
    let years = || {
        let own: Vec<Years> = projects.iter().map(Years::of).collect::<Option<_>>()?;
        let together = |year| {
            let mut flows = own.iter().filter_map(|project| project.flow(year));
            flows.try_fold(Flow::default(), |sum, flow| sum.plus(&flow))
        };
        (0..=horizon).map(together).collect::<Option<_>>()
    };
    Ok(Flows {
        years: years().ok_or(Refusal::Overflow)?,
        support_is_cut: projects.iter().any(Project::support_is_cut),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Irr, irr, npv};
    use super::*;
    use crate::finance::Amount;
    use rust_decimal::Decimal;

    fn project(investment: i64, saving: i64, lifetime: u32) -> Project {
        Project {
            investment: investment.into(),
            support: Vnd::ZERO,
            yearly_saving: saving.into(),
            running_cost: Vnd::ZERO,
            lifetime,
            residual: Vnd::ZERO,
        }
    }

    fn nets(flows: &Flows) -> Vec<i64> {
        let whole = |net: Vnd| i64::try_from(net.value()).unwrap();
        flows.nets().into_iter().map(whole).collect()
    }

    #[test]
    fn one_project_year_by_year() {
        let flows = Project {
            support: 30.into(),
            running_cost: 5.into(),
            residual: 10.into(),
            ..project(100, 40, 3)
        }
        .flows()
        .unwrap();
        assert_eq!(nets(&flows), [-70, 35, 35, 45]);
        assert_eq!(flows.years[0].investment, Vnd::from(100));
        assert_eq!(flows.years[0].support, Vnd::from(30));
        assert_eq!(flows.years[2].residual, Vnd::ZERO);
        assert_eq!(flows.years[3].residual, Vnd::from(10));
        assert!(!flows.support_is_cut);
    }

    #[test]
    fn support_beyond_the_investment_is_not_a_gain_and_helps_no_other_project() {
        let rich = Project {
            support: 500.into(),
            ..project(100, 40, 1)
        };
        let flows = portfolio(&[rich, project(50, 10, 1)]).unwrap();
        assert_eq!(nets(&flows), [-50, 50]);
        assert!(flows.support_is_cut);
    }

    #[test]
    fn a_short_project_stops_at_its_own_end() {
        // 2 years of 100 for 120, 4 years of 50 for 100.
        let flows = portfolio(&[project(120, 100, 2), project(100, 50, 4)]).unwrap();
        assert_eq!(nets(&flows), [-220, 150, 150, 50, 50]);
        // At 10 %: −220 + 136.3636 + 123.9669 + 37.5657 + 34.1507 = 112.0470.
        let value = npv(&flows.nets(), Decimal::new(1, 1)).unwrap();
        assert_eq!(value.round_dp(4), Vnd::new(Decimal::new(1_120_470, 4)));
        assert!(matches!(irr(&flows.nets()), Irr::Rate(_)));
    }

    #[test]
    fn the_value_of_the_sum_is_the_sum_of_the_values() {
        let all = [project(120, 100, 2), project(100, 50, 4), project(0, 7, 50)];
        let rate = Decimal::new(1, 1);
        let each = all
            .iter()
            .map(|p| npv(&p.flows().unwrap().nets(), rate).unwrap());
        let sum: Vnd = each.sum();
        let whole = npv(&portfolio(&all).unwrap().nets(), rate).unwrap();
        assert!((sum - whole).abs().value() < Decimal::new(1, 20));
    }

    #[test]
    fn nothing_and_too_much() {
        assert_eq!(nets(&portfolio(&[]).unwrap()), [0]);
        let bad = project(-1, 100, 2);
        assert_eq!(
            portfolio(&[project(1, 1, 1), bad]),
            Err(Refusal::Negative(Amount::Investment))
        );
        let most = Project {
            investment: Vnd::LARGEST,
            yearly_saving: Vnd::LARGEST,
            residual: Vnd::LARGEST,
            ..project(0, 0, 50)
        };
        let flows = portfolio(&vec![most; 1000]).unwrap();
        assert_eq!(flows.years[50].net, Vnd::from(2_000_000_000_000_000_000));
    }
}
