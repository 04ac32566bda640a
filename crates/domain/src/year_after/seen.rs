//! The saving seen in the bills: what last year would have used for this year's output, less what this year used.

use super::consumption::{Amount, Amounts, Lack, Metric, both, both_of_resource, metric_of};
use super::growth::Growth;
use super::measures::Outcome;
use super::subject::{Assessed, TwoYears};
use crate::facility::{BaseLoad, Change, ChangeKind, Facility};
use crate::indicator::Resource;
use crate::opportunity::{Books, EffectEstimate};
use crate::uncertainty::{Range, square_root};
use catalogue::Catalogue;
use catalogue::known::Known;
use catalogue::quantity::{Percent, Vnd, ratio};
use rust_decimal::Decimal;

/// One metric in two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The metric.
    pub metric: Metric,
    /// What is seen, or what is missing for it.
    pub seen: Result<Seen, Lack>,
}

/// What the consumption of two years says by one metric, in its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Consumption of last year.
    pub last: Decimal,
    /// Consumption of this year as the bills give it.
    pub this: Decimal,
    /// The part of it that was said to come from a change, and is put apart.
    pub taken: Decimal,
    /// What last year's plant would have used for this year's output.
    pub expected: Decimal,
    /// Expected less used; below zero where more was used.
    pub saved: Decimal,
    /// The same as a part of what was expected.
    pub percent: Percent,
    /// How far the saving may lie from it.
    pub range: Range,
    /// Weakest quantity.
    pub known: Known,
    /// How much of the consumption does not follow the output is known of every stream.
    pub base_load_known: bool,
    /// The saving at this year's mean price, VND.
    pub money: Option<Vnd>,
    /// What last year's plant would have paid for this year's output at the same price, VND.
    pub expected_money: Option<Vnd>,
    /// Last year's estimate of all measures, a year.
    pub estimated: Decimal,
    /// The estimate of what is done, a year.
    pub by_status: Decimal,
    /// The same in the months of this year in which it was done.
    pub in_year: Decimal,
    /// Seen over the estimate of what was done in this year; only where a saving may be claimed.
    pub realised: Option<Percent>,
    /// What else explains the difference, or may.
    pub hindrances: Vec<Hindrance>,
    /// What may be said.
    pub verdict: Verdict,
}

/// What may be said of a difference between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The bills show a saving.
    Saving,
    /// The bills show that more is used than before.
    Rise,
    /// The difference is smaller than bills of a whole site can show.
    TooSmall,
    /// The range of the difference holds zero.
    Undecided,
    /// Something else explains it, or may.
    Hindered,
}

impl Verdict {
    /// The word in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Saving => "saving",
            Verdict::Rise => "rise",
            Verdict::TooSmall => "too-small",
            Verdict::Undecided => "undecided",
            Verdict::Hindered => "hindered",
        }
    }
}

/// Why a difference is not a saving of measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// Questions about what else changed were not answered.
    NotAnswered(Vec<ChangeKind>),
    /// Something changed, and its part was not said.
    Changed(ChangeKind),
    /// Products that last year did not have.
    NewProducts(Vec<String>),
    /// Streams that only one of the years has.
    OtherStreams(Vec<String>),
    /// Streams whose quantity is known from bills or meters in one of the years alone.
    KnownOtherwise(Vec<String>),
}

/// What a reading of two years rests on beside their consumption.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    pub(super) years: TwoYears<'a>,
    pub(super) growth: &'a Result<Growth, Lack>,
    pub(super) measures: &'a [Outcome],
    pub(super) visible: Percent,
}

/// Every metric of which a year has something.
pub(super) fn lines(beside: Beside<'_>) -> Vec<Line> {
    let (before, after) = beside.books();
    let catalogue = beside.years.catalogue;
    let line = |metric: Metric| {
        let amounts = both(metric, &before, &after, catalogue)?;
        let seen = beside.seen(metric, amounts);
        Some(Line { metric, seen })
    };
    Metric::ALL.into_iter().filter_map(line).collect()
}

/// The same by the resources that plans name.
pub(super) fn by_resource(beside: Beside<'_>) -> Vec<(Resource, Result<Seen, Lack>)> {
    let (before, after) = beside.books();
    let catalogue = beside.years.catalogue;
    let line = |resource: Resource| {
        let amounts = both_of_resource(resource, &before, &after, catalogue)?;
        Some((resource, beside.seen(metric_of(resource), amounts)))
    };
    Resource::ALL.into_iter().filter_map(line).collect()
}

impl<'a> Beside<'a> {
    fn books(self) -> (Books<'a>, Books<'a>) {
        let TwoYears {
            last,
            this,
            catalogue,
        } = self.years;
        let open = |facility| Books::figures(facility, catalogue);
        (open(last.facility), open(this.facility))
    }

    fn seen(self, metric: Metric, amounts: Result<Amounts, Lack>) -> Result<Seen, Lack> {
        let (before, after) = amounts?;
        let TwoYears {
            last,
            this,
            catalogue,
        } = self.years;
        let pair = Pair {
            metric,
            before: &before,
            after: &after,
            growth: self.growth.as_ref().map_err(Clone::clone)?,
            last: last.facility,
            this: this.facility,
            catalogue,
        };
        let mut seen = pair.seen().ok_or(Lack::OutOfRange)?;
        estimates(&mut seen, metric, &before, last, self.measures);
        seen.hindrances = pair.hindrances();
        seen.verdict = verdict(&seen, self.visible);
        if seen.verdict == Verdict::Saving && seen.in_year > Decimal::ZERO {
            seen.realised = Percent::of(seen.saved, seen.in_year);
        }
        Ok(seen)
    }
}

fn verdict(seen: &Seen, visible: Percent) -> Verdict {
    if !seen.hindrances.is_empty() {
        Verdict::Hindered
    } else if seen.percent.value().abs() < visible.value() {
        Verdict::TooSmall
    } else if seen.range.likely_low > Decimal::ZERO {
        Verdict::Saving
    } else if seen.range.likely_high < Decimal::ZERO {
        Verdict::Rise
    } else {
        Verdict::Undecided
    }
}

/// One metric of both years with what is needed to compare them.
struct Pair<'a> {
    metric: Metric,
    before: &'a [Amount],
    after: &'a [Amount],
    growth: &'a Growth,
    last: &'a Facility,
    this: &'a Facility,
    catalogue: &'a Catalogue,
}

/// By what the consumption of a stream is multiplied to be that of this year's output.
#[derive(Clone, Copy)]
struct Scale {
    expected: Decimal,
    low: Decimal,
    high: Decimal,
    /// The part of it that follows the output.
    follows: Decimal,
    known: bool,
}

impl Pair<'_> {
    /// The figures; nothing where a number is too large.
    fn seen(&self) -> Option<Seen> {
        let mut expected = Sums::default();
        let mut known = Known::Meter;
        let mut base_load_known = true;
        let mut follows = Decimal::ZERO;
        for amount in self.before {
            let scale = self.scale(&amount.stream)?;
            base_load_known &= scale.known;
            known = known.max(amount.known);
            follows = follows.checked_add(amount.amount.checked_mul(scale.follows)?)?;
            let doubt = self.catalogue.uncertainty(amount.known).value();
            expected.add(amount.amount, scale, doubt)?;
        }
        let mut used = Sums::default();
        for amount in self.after {
            known = known.max(amount.known);
            let doubt = self.catalogue.uncertainty(amount.known).value();
            used.add(amount.amount, Scale::SAME, doubt)?;
        }
        let (this, taken) = (used.mean, self.taken()?);
        let rest = this.checked_sub(taken.mean)?;
        let saved = expected.mean.checked_sub(rest)?;
        let range = self.range_of(&expected, &used, &taken, follows)?;
        Some(Seen {
            last: self.before.iter().map(|a| a.amount).sum(),
            this,
            taken: taken.mean,
            expected: expected.mean,
            saved,
            percent: Percent::of(saved, expected.mean).unwrap_or_default(),
            range: range.ordered(saved),
            known,
            base_load_known,
            money: self.money(saved, this),
            expected_money: self.money(expected.mean, this),
            estimated: Decimal::ZERO,
            by_status: Decimal::ZERO,
            in_year: Decimal::ZERO,
            realised: None,
            hindrances: Vec::new(),
            verdict: Verdict::Hindered,
        })
    }

    /// What the changes of the year took of this year's consumption.
    fn taken(&self) -> Option<Sums> {
        let mut taken = Sums::default();
        for amount in self.after {
            for (_, change) in self.this.follow_up.happened() {
                let part = change.taken.get(&amount.stream).copied();
                let part = part.unwrap_or_default().checked_mul(amount.factor)?;
                // Nobody's bill shows it alone.
                let doubt = self.catalogue.uncertainty(Known::Estimated).value();
                taken.add(part, Scale::SAME, doubt)?;
            }
        }
        Some(taken)
    }

    /// How far what is saved may lie from the expected value; `follows` is what grew with the output.
    fn range_of(
        &self,
        expected: &Sums,
        used: &Sums,
        taken: &Sums,
        follows: Decimal,
    ) -> Option<Range> {
        let from_shares = follows
            .checked_mul(follows)?
            .checked_mul(self.growth.variance)?;
        let ends_of_shares = follows.checked_mul(self.growth.reach)?;
        let variance = expected
            .variance
            .checked_add(used.variance)?
            .checked_add(taken.variance)?
            .checked_add(from_shares)?;
        let reach = Range::around(Decimal::ZERO, square_root(variance)).likely_high;
        let rest = used.mean.checked_sub(taken.mean)?;
        let ends = |scaled: Decimal| scaled.checked_sub(rest);
        let (low, high) = (ends(expected.scale_low)?, ends(expected.scale_high)?);
        Some(Range {
            low: expected
                .low
                .checked_sub(ends_of_shares)?
                .checked_sub(used.high)?
                .checked_add(taken.low)?,
            likely_low: low.checked_sub(reach)?,
            likely_high: high.checked_add(reach)?,
            high: expected
                .high
                .checked_add(ends_of_shares)?
                .checked_sub(used.low)?
                .checked_add(taken.high)?,
        })
    }

    /// What follows the output grows with it; the base load stays, or follows the days of production. Where nobody said how large the base load is it may be anything between nothing and all: no share holds for all plants.
    fn scale(&self, stream: &str) -> Option<Scale> {
        let growth = self.growth;
        let follows = Scale {
            expected: growth.ratio,
            low: growth.low,
            high: growth.high,
            follows: Decimal::ONE,
            known: true,
        };
        // Materials become the product: they have no base load.
        if self.metric == Metric::Materials {
            return Some(follows);
        }
        let base = self.this.follow_up.base_loads.get(stream);
        let Some(BaseLoad { percent, by_day }) = base.copied() else {
            return Some(Scale {
                low: growth.low.min(Decimal::ONE),
                high: growth.high.max(Decimal::ONE),
                known: false,
                ..follows
            });
        };
        let base = percent.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
        let base = Percent::new(base).fraction().value();
        let days = match by_day {
            false => Decimal::ONE,
            true => ratio(self.this.site.days?, self.last.site.days?)?,
        };
        let rest = Decimal::ONE - base;
        let of = |ratio: Decimal| {
            let (stays, grows) = (base.checked_mul(days)?, rest.checked_mul(ratio)?);
            stays.checked_add(grows)
        };
        Some(Scale {
            expected: of(growth.ratio)?,
            low: of(growth.low)?,
            high: of(growth.high)?,
            follows: rest,
            known: true,
        })
    }

    fn money(&self, saved: Decimal, this: Decimal) -> Option<Vnd> {
        if self.metric == Metric::Materials {
            return Some(Vnd::new(saved));
        }
        let costs = self.after.iter().map(|a| a.cost);
        let cost = costs.sum::<Option<Vnd>>()?;
        Vnd::checked_at(cost.per(this)?, saved)
    }

    fn hindrances(&self) -> Vec<Hindrance> {
        let record = &self.this.follow_up;
        let mut list = Vec::new();
        let unanswered = record.unanswered();
        if !unanswered.is_empty() {
            list.push(Hindrance::NotAnswered(unanswered));
        }
        let open = record
            .happened()
            .filter(|(kind, change)| self.touches(*kind, change) && !self.settles(*kind, change));
        list.extend(open.map(|(kind, _)| Hindrance::Changed(kind)));
        if !self.growth.new.is_empty() {
            list.push(Hindrance::NewProducts(self.growth.new.clone()));
        }
        let has = |list: &[Amount], id: &str| list.iter().any(|a| a.stream == id);
        let gone = self.before.iter().filter(|a| !has(self.after, &a.stream));
        let come = self.after.iter().filter(|a| !has(self.before, &a.stream));
        let other: Vec<String> = gone.chain(come).map(|a| a.stream.clone()).collect();
        let switched = record.changes.get(&ChangeKind::FuelSwitch);
        if !other.is_empty() && !switched.is_some_and(|c| c.happened) {
            list.push(Hindrance::OtherStreams(other));
        }
        let otherwise = self.after.iter().filter(|now| {
            let then = self.before.iter().find(|a| a.stream == now.stream);
            then.is_some_and(|a| a.known.is_evidence() != now.known.is_evidence())
        });
        let otherwise: Vec<String> = otherwise.map(|a| a.stream.clone()).collect();
        if !otherwise.is_empty() {
            list.push(Hindrance::KnownOtherwise(otherwise));
        }
        list
    }

    /// Whether a change can move this metric.
    fn touches(&self, kind: ChangeKind, change: &Change) -> bool {
        let named = change.streams.iter().chain(change.taken.keys());
        let mut named = named.peekable();
        if named.peek().is_some() {
            let here = |id: &String| {
                let mut all = self.before.iter().chain(self.after);
                all.any(|a| &a.stream == id)
            };
            return named.any(here);
        }
        match kind {
            ChangeKind::FuelSwitch => self.metric.holds_fuel(),
            ChangeKind::NewLine
            | ChangeKind::ProductMix
            | ChangeKind::Hours
            | ChangeKind::MeterReplaced
            | ChangeKind::MonthsShut => true,
        }
    }

    /// Whether what was said of a change is enough to count with it.
    fn settles(&self, kind: ChangeKind, change: &Change) -> bool {
        let touched = |a: &&Amount| change.streams.is_empty() || change.streams.contains(&a.stream);
        let taken = self
            .after
            .iter()
            .filter(touched)
            .all(|a| change.taken.contains_key(&a.stream));
        let based = |by_day: bool| {
            let of = |a: &Amount| self.this.follow_up.base_loads.get(&a.stream);
            let mut all = self.before.iter();
            self.metric == Metric::Materials
                || all.all(|a| of(a).is_some_and(|b| b.by_day || !by_day))
        };
        match kind {
            // The line's output must be left out like its consumption.
            ChangeKind::NewLine => taken && self.growth.line_apart,
            ChangeKind::ProductMix => taken || self.growth.by_shares,
            ChangeKind::MonthsShut | ChangeKind::Hours => taken || based(true),
            ChangeKind::FuelSwitch | ChangeKind::MeterReplaced => taken,
        }
    }
}

impl Scale {
    const SAME: Scale = Scale {
        expected: Decimal::ONE,
        low: Decimal::ONE,
        high: Decimal::ONE,
        follows: Decimal::ONE,
        known: true,
    };
}

/// Sums over streams: the mean, its variance by how the quantities are known, and the ends.
#[derive(Default)]
struct Sums {
    mean: Decimal,
    variance: Decimal,
    /// With the smallest and the largest scale, the quantities as they are.
    scale_low: Decimal,
    scale_high: Decimal,
    /// With these and with every quantity at its end.
    low: Decimal,
    high: Decimal,
}

impl Sums {
    fn add(&mut self, amount: Decimal, scale: Scale, doubt: Decimal) -> Option<()> {
        let mean = amount.checked_mul(scale.expected)?;
        let half = mean.checked_mul(doubt)?;
        let square = half.checked_mul(half)? / Decimal::from(6);
        let (low, high) = (
            amount.checked_mul(scale.low)?,
            amount.checked_mul(scale.high)?,
        );
        let of = |value: Decimal, factor: Decimal| value.checked_mul(factor);
        // An amount below zero has its ends the other way round.
        let ends = [
            of(low, Decimal::ONE - doubt)?,
            of(low, Decimal::ONE + doubt)?,
            of(high, Decimal::ONE - doubt)?,
            of(high, Decimal::ONE + doubt)?,
        ];
        let least = ends.iter().min().copied().unwrap_or_default();
        let most = ends.iter().max().copied().unwrap_or_default();
        self.mean = self.mean.checked_add(mean)?;
        self.variance = self.variance.checked_add(square)?;
        self.scale_low = self.scale_low.checked_add(low)?;
        self.scale_high = self.scale_high.checked_add(high)?;
        self.low = self.low.checked_add(least)?;
        self.high = self.high.checked_add(most)?;
        Some(())
    }
}

/// The estimates of the measures in the unit of the metric.
fn estimates(
    seen: &mut Seen,
    metric: Metric,
    before: &[Amount],
    last: Assessed<'_>,
    measures: &[Outcome],
) {
    let amount_of = |effect: &EffectEstimate| {
        let id = effect.stream.as_deref()?;
        let stream = before.iter().find(|a| a.stream == id)?;
        if metric == Metric::Materials {
            return Some(effect.money_together.value());
        }
        effect.together.checked_mul(stream.factor)
    };
    for opportunity in &last.assessment.opportunities {
        let effects = opportunity.effects.iter();
        let mut amount: Decimal = effects.filter_map(amount_of).sum();
        if metric == Metric::Wastewater {
            amount += opportunity
                .effects
                .iter()
                .map(|e| e.discharge)
                .sum::<Decimal>();
        }
        let Some(outcome) = measures.iter().find(|m| m.id == opportunity.id) else {
            continue;
        };
        let done = amount * outcome.done;
        seen.estimated += amount;
        seen.by_status += done;
        seen.in_year += done * Decimal::from(outcome.months) / Decimal::from(12);
    }
}
