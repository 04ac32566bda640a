//! What became of each measure: its estimate, the part of it that is done, and what was measured.

use super::subject::{Assessed, YearIssue};
use crate::facility::{Facility, MeasureRecord, Reason, State};
use crate::opportunity::{Opportunity, Standing};
use catalogue::known::Known;
use catalogue::order;
use catalogue::quantity::{Fraction, Percent, Vnd, ratio};
use rust_decimal::Decimal;

/// A measure of last year with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Measure id.
    pub id: String,
    /// Name given by the factory to its own measure.
    pub own_name: Option<String>,
    /// It was decided on last year.
    pub planned: bool,
    /// What became of it; nothing where nobody said.
    pub state: Option<State>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Last year's estimate as part of the whole, VND a year; nothing where it had none.
    pub estimated: Option<Vnd>,
    /// The fraction of it that is done.
    pub done: Fraction,
    /// The estimate of what is done, VND a year.
    pub by_status: Vnd,
    /// So many months of this year it can have worked.
    pub months: u32,
    /// The estimate of what is done in these months, VND.
    pub in_year: Vnd,
    /// The saving measured at the measure, VND a year at last year's price.
    pub measured: Option<Vnd>,
    /// How the measured saving is known.
    pub measured_known: Option<Known>,
    /// Measured over estimated saving of what is done.
    pub realised: Option<Percent>,
    /// Last year's estimate of the investment, VND.
    pub investment_estimated: Option<Vnd>,
    /// What it really cost, VND.
    pub investment: Option<Vnd>,
    /// What somebody else paid of it, VND.
    pub support: Option<Vnd>,
}

/// Sums over the measures. The three savings are never added to one another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeasureTotals {
    /// Measures with an estimate last year, or decided on, or recorded this year.
    pub measures: usize,
    /// Decided on last year.
    pub planned: usize,
    /// How many are in each state, in the order of [`State::ALL`].
    pub states: Vec<(State, usize)>,
    /// Of how many nobody said anything.
    pub unsaid: usize,
    /// Estimated, VND a year.
    pub estimated: Vnd,
    /// The part of the measures decided on, VND a year.
    pub estimated_planned: Vnd,
    /// By status, VND a year.
    pub by_status: Vnd,
    /// By status within the year that is compared, VND.
    pub in_year: Vnd,
    /// Measured, VND a year.
    pub measured: Vnd,
    /// The estimate of what is done of the measured ones, VND a year.
    pub estimated_of_measured: Vnd,
    /// Measured over estimated, of the measures that have both.
    pub realised: Option<Percent>,
    /// What was really invested, VND, as far as it was said.
    pub investment: Vnd,
    /// What others paid of it, VND.
    pub support: Vnd,
}

impl Outcome {
    /// Whether it is done, whatever became of it later.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.state, Some(State::Done | State::Kept))
    }
}

/// Every measure that last year's file counted, and those without a figure that were decided on or of which something is said.
pub(super) fn outcomes(
    last: Assessed<'_>,
    this: Assessed<'_>,
    year: i32,
    issues: &mut Vec<YearIssue>,
) -> Vec<Outcome> {
    let records = &this.facility.follow_up.measures;
    let old = last.assessment;
    let followed = Followed {
        last: last.facility,
        this: this.facility,
        year,
    };
    let others = old
        .without_figure
        .iter()
        .chain(&old.left_out)
        .chain(&old.to_check)
        .filter(|o| followed.is_planned(&o.id) || records.contains_key(&o.id));
    let all = old.opportunities.iter().chain(others);
    let mut list: Vec<Outcome> = all.map(|o| followed.outcome(o, issues)).collect();
    let known: Vec<String> = list.iter().map(|o| o.id.clone()).collect();
    let unknown = records.keys().filter(|id| !known.contains(id));
    issues.extend(unknown.map(|id| YearIssue::UnknownMeasure(id.clone())));
    order::sort_by(&mut list, |a, b| {
        let key = |o: &Outcome| (!o.planned, std::cmp::Reverse(o.estimated));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    list
}

/// The year whose measures are followed, and the one in which they are looked at.
struct Followed<'a> {
    last: &'a Facility,
    this: &'a Facility,
    /// The second of them.
    year: i32,
}

impl Followed<'_> {
    /// Whether it was decided on last year.
    fn is_planned(&self, id: &str) -> bool {
        self.last.plan.get(id).is_some_and(|item| item.chosen)
    }

    fn outcome(&self, opportunity: &Opportunity, issues: &mut Vec<YearIssue>) -> Outcome {
        let id = &opportunity.id;
        let empty = MeasureRecord::default();
        let record = self.this.follow_up.measure(id).unwrap_or(&empty);
        let counted = opportunity.standing == Standing::Counted;
        let estimated = (counted && opportunity.has_figure()).then_some(opportunity.money);
        let done = done(record, id, issues);
        let by_status = estimated.map_or(Vnd::ZERO, |e| e * done);
        let months = months(record, id, self.year, issues);
        let measured = measured(record, self.last);
        if measured.is_none() && record.measured.quantity.is_some() {
            issues.push(YearIssue::MeasuredWithoutMoney(id.clone()));
        }
        let realised = measured.filter(|_| by_status > Vnd::ZERO);
        Outcome {
            id: id.clone(),
            own_name: opportunity.own_name.clone(),
            planned: self.is_planned(id),
            state: record.state,
            reasons: record.reasons.iter().copied().collect(),
            estimated,
            done,
            by_status,
            months,
            in_year: by_status * Decimal::from(months) / Decimal::from(12),
            measured,
            measured_known: measured.and(record.measured.known),
            realised: realised.and_then(|m| m.percent_of(by_status)),
            investment_estimated: opportunity.investment.amount(),
            investment: record.investment.map(Vnd::new),
            support: record.support.map(Vnd::new),
        }
    }
}

/// The fraction of a measure that is done: all of it, the share said where work has begun, nothing of what was dropped.
fn done(record: &MeasureRecord, id: &str, issues: &mut Vec<YearIssue>) -> Fraction {
    match record.state {
        Some(State::Done | State::Kept) => Fraction::ONE,
        Some(State::InProgress) => match record.done_share {
            Some(share) => Percent::new(share.min(Decimal::ONE_HUNDRED))
                .fraction()
                .within_one(),
            None => {
                issues.push(YearIssue::ShareMissing(id.to_owned()));
                Fraction::ZERO
            }
        },
        Some(State::NotBegun | State::Dropped | State::NotApplicable) | None => Fraction::ZERO,
    }
}

/// The whole months of a year after the one in which a measure was done; all of them where no day was said.
fn months(record: &MeasureRecord, id: &str, year: i32, issues: &mut Vec<YearIssue>) -> u32 {
    if record.state.is_none() {
        return 0;
    }
    let Some(since) = record.since else {
        return 12;
    };
    if since.year > year {
        if matches!(record.state, Some(State::Done | State::Kept)) {
            issues.push(YearIssue::DoneLater(id.to_owned()));
        }
        return 0;
    }
    if since.year < year {
        return 12;
    }
    12_u32.saturating_sub(since.month)
}

/// The measured saving in money: as said, else its quantity at last year's price, at which the estimate was made.
fn measured(record: &MeasureRecord, last: &Facility) -> Option<Vnd> {
    let measured = &record.measured;
    measured.money.map(Vnd::new).or_else(|| {
        let stream = last.stream(measured.stream.as_deref()?)?;
        let price = stream.price.or_else(|| {
            let whole = stream.yearly_cost().zip(stream.yearly());
            whole.and_then(|(cost, quantity)| ratio(cost, quantity))
        });
        Vnd::checked_at(price?, measured.quantity?)
    })
}

/// The sums.
pub(super) fn totals(list: &[Outcome]) -> MeasureTotals {
    let sum = |of: &dyn Fn(&Outcome) -> Vnd| -> Vnd {
        // Beyond the range of numbers a sum stays at its end.
        list.iter()
            .map(of)
            .fold(Vnd::ZERO, |sum, one| sum.saturating_add(one))
    };
    let rated = |o: &Outcome| o.realised.is_some();
    let of_rated = |value: Vnd, o: &Outcome| if rated(o) { value } else { Vnd::ZERO };
    let estimated_of_measured = sum(&|o| of_rated(o.by_status, o));
    let measured_of_rated = sum(&|o| of_rated(o.measured.unwrap_or_default(), o));
    let states = State::ALL.into_iter().map(|state| {
        let count = list.iter().filter(|o| o.state == Some(state)).count();
        (state, count)
    });
    MeasureTotals {
        measures: list.len(),
        planned: list.iter().filter(|o| o.planned).count(),
        states: states.collect(),
        unsaid: list.iter().filter(|o| o.state.is_none()).count(),
        estimated: sum(&|o| o.estimated.unwrap_or_default()),
        estimated_planned: sum(&|o| {
            let planned = o.estimated.filter(|_| o.planned);
            planned.unwrap_or_default()
        }),
        by_status: sum(&|o| o.by_status),
        in_year: sum(&|o| o.in_year),
        measured: sum(&|o| o.measured.unwrap_or_default()),
        estimated_of_measured,
        realised: measured_of_rated.percent_of(estimated_of_measured),
        investment: sum(&|o| o.investment.unwrap_or_default()),
        support: sum(&|o| o.support.unwrap_or_default()),
    }
}
