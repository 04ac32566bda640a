//! Investment, payback and worth over the lifetime.

use super::explainer::Explainer;
use super::node::{About, Explanation, How, Remark, Scale, Word};
use super::saving::named;
use crate::finance::{Investment, Payback, Year, cash_flow};
use crate::opportunity::Opportunity;
use catalogue::quantity::{Vnd, ratio};
use catalogue::{Mode, NormId};
use rust_decimal::Decimal;

/// A payback of two amounts; words where it is no number.
fn paid_back(payback: Payback, own: Explanation, kept: Explanation) -> Explanation {
    let value = match payback {
        Payback::Years(years) => Some(years),
        _ => None,
    };
    let quotient =
        Explanation::leaf(Word::Payback, value, Scale::Years, How::Quotient).with(vec![own, kept]);
    match payback {
        Payback::Years(_) => quotient,
        words => quotient.noting(Remark::Payback(words)),
    }
}

/// An amount less what is subtracted; the amount itself where nothing is.
fn less(word: Word, from: Explanation, other: Explanation) -> Explanation {
    if other.value.is_none_or(|v| v.is_zero()) {
        return from;
    }
    let value = from.value.zip(other.value).map(|(a, b)| a - b);
    let scale = from.scale.clone();
    Explanation::leaf(word, value, scale, How::Difference).with(vec![from, other])
}

impl Explainer<'_> {
    /// The payback of such measures: that of the measure itself, else the median of what audits found for its kind.
    fn usual_payback(&self, o: &Opportunity) -> Explanation {
        let leaf = |value, how| Explanation::leaf(Word::UsualPayback, value, Scale::Years, how);
        let measure = self.catalogue.measure(&o.id);
        if let Some((measure, years)) = measure.and_then(|m| Some((m, m.payback.as_ref()?))) {
            let how = How::Published {
                range: Some((years.low, years.high)),
                mode: Mode::Middle,
                cite: Some(measure.cite.clone()),
            };
            return leaf(Some((years.low + years.high) / Decimal::TWO), how);
        }
        let sector = self.facility.site.sector.as_deref();
        let mut rows = self.catalogue.typical_of(&o.id, sector);
        let found = rows.find_map(|(_, row)| Some((row, row.payback.as_ref()?)));
        match found {
            Some((row, payback)) => {
                let how = How::Statistic {
                    range: Some((payback.low, payback.high)),
                    n: row.n,
                    cite: row.cite.clone(),
                };
                leaf(Some(payback.median), how)
            }
            None => leaf(None, How::Unknown),
        }
    }

    /// What one opportunity costs.
    pub(super) fn investment(&self, o: &Opportunity) -> Explanation {
        let about = |e: Explanation| e.about(About::Measure(o.id.clone()));
        let measure = self.catalogue.measure(&o.id);
        let published = |range| How::Published {
            range,
            mode: Mode::Middle,
            cite: measure.map(|m| m.cite.clone()),
        };
        let leaf = |value, how| about(Explanation::money(Word::Investment, value, how));
        match o.investment {
            Investment::Given(amount) => leaf(Some(amount), How::Entered),
            Investment::Nothing => leaf(Some(Vnd::ZERO), published(None)),
            Investment::Unknown => leaf(None, How::Unknown),
            Investment::Typical(amount) => {
                let alone = Explanation::money(Word::Opportunity, o.money_alone, How::Elsewhere)
                    .about(About::Measure(o.id.clone()));
                let mut parts = vec![self.usual_payback(o), alone];
                // A statistic that counts in part costs in part.
                let mut values = parts.iter().filter_map(|p| p.value);
                let whole = values.try_fold(Decimal::ONE, Decimal::checked_mul);
                let whole = whole.filter(|whole| *whole != amount.value());
                if let Some(part) = whole.and_then(|whole| amount.per(whole)) {
                    let part = Some(part);
                    parts.push(Explanation::leaf(
                        Word::Left,
                        part,
                        Scale::Fraction,
                        How::Combined,
                    ));
                }
                leaf(Some(amount), How::Product).with(parts)
            }
        }
    }

    /// What one opportunity costs the factory itself, and what it keeps of the saving.
    pub(super) fn opportunity_payback(&self, o: &Opportunity) -> Explanation {
        let support = Explanation::money(Word::Support, Some(o.support), How::Entered);
        let running = Explanation::money(Word::Running, Some(o.running), How::Entered);
        let own = less(Word::OwnInvestment, self.investment(o).elsewhere(), support);
        let kept = less(Word::Kept, named(o), running);
        paid_back(o.payback, own, kept).about(About::Measure(o.id.clone()))
    }

    /// When everything whose investment is known is paid back.
    pub(super) fn payback(&self) -> Explanation {
        let a = self.assessment;
        let priced: Vec<&Opportunity> = a
            .opportunities
            .iter()
            .filter(|o| o.investment != Investment::Unknown)
            .collect();
        let sum = |word, value: Vnd, part: &dyn Fn(&Opportunity) -> Explanation| {
            let parts = priced.iter().map(|o| part(o));
            let parts = parts.filter(|p| p.value.is_some_and(|v| !v.is_zero()));
            Explanation::money(word, Some(value), How::Sum).with(parts.collect())
        };
        let of = |o: &Opportunity, word, value| {
            Explanation::money(word, Some(value), How::Entered).about(About::Measure(o.id.clone()))
        };
        let invested = sum(Word::Investment, a.totals.investment, &|o| {
            self.investment(o).elsewhere()
        });
        let support = sum(Word::Support, a.totals.support, &|o| {
            of(o, Word::Support, o.support)
        });
        let running: Vnd = priced.iter().map(|o| o.running).sum();
        let saved = sum(Word::Saving, a.totals.priced, &named);
        let running = sum(Word::Running, running, &|o| of(o, Word::Running, o.running));
        let own = less(Word::OwnInvestment, invested, support);
        let kept = less(Word::Kept, saved, running);
        paid_back(a.totals.payback, own, kept)
    }

    /// The present values of a plan, year by year.
    pub(super) fn npv(&self) -> Option<Explanation> {
        let plan = self.assessment.finance.plan.as_ref()?;
        let years = plan.flow.years.iter();
        let parts = years.map(|year| self.present(year)).collect();
        Some(Explanation::money(Word::Npv, Some(plan.npv), How::Sum).with(parts))
    }

    /// The rate at which the flows of the plan are worth nothing.
    pub(super) fn irr(&self) -> Option<Explanation> {
        use crate::finance::Irr;
        let plan = self.assessment.finance.plan.as_ref()?;
        let rate = match plan.irr() {
            Irr::Rate(rate) => rate,
            _ => return None,
        };
        let flows = plan.flow.years.iter().map(flow).collect();
        let leaf = Explanation::leaf(Word::Irr, Some(rate), Scale::Fraction, How::Root);
        Some(leaf.with(flows))
    }

    /// The present values of one opportunity, year by year.
    pub(super) fn opportunity_npv(&self, id: &str) -> Option<Explanation> {
        let finance = &self.assessment.finance;
        let worth = finance.worth.get(id)?;
        let o = self.find(id)?;
        let (project, _) = o.project(Some(o.money), self.facility, self.catalogue)?;
        let flow = cash_flow(&project.flows().ok()?, None, finance.rate).ok()?;
        let parts = flow.years.iter().map(|year| self.present(year)).collect();
        let sum = Explanation::money(Word::Npv, Some(worth.npv), How::Sum);
        Some(sum.about(About::Measure(id.to_owned())).with(parts))
    }

    fn present(&self, year: &Year) -> Explanation {
        let finance = &self.assessment.finance;
        let value = Some(year.discounted);
        let about = About::Year(year.year);
        let present =
            Explanation::money(Word::PresentValue, value, How::Product).about(about.clone());
        if year.year == 0 {
            return Explanation {
                word: Word::PresentValue,
                ..flow(year)
            };
        }
        let growth = Decimal::ONE + finance.rate;
        let factor = (0..year.year).try_fold(Decimal::ONE, |factor, _| ratio(factor, growth));
        let norm = self
            .catalogue
            .norms()
            .iter()
            .find(|n| n.id == NormId::DiscountRate);
        let how = match norm.filter(|_| finance.rate_is_default) {
            Some(norm) => How::Published {
                range: None,
                mode: Mode::Middle,
                cite: Some(norm.cite.clone()),
            },
            None => How::Entered,
        };
        let rate = Explanation::leaf(Word::DiscountRate, Some(finance.rate), Scale::Fraction, how);
        let plain = Scale::Other(String::new());
        let factor = Explanation::leaf(
            Word::DiscountFactor,
            factor,
            plain,
            How::Discount(year.year),
        )
        .about(about)
        .with(vec![rate]);
        present.with(vec![flow(year), factor])
    }
}

/// The net flow of a year.
fn flow(year: &Year) -> Explanation {
    let signed = [
        (Word::Kept, year.flow.saving - year.flow.running),
        (Word::Residual, year.flow.residual),
        (
            Word::OwnInvestment,
            year.flow.support - year.flow.investment,
        ),
    ];
    let parts = signed
        .into_iter()
        .filter(|(_, value)| !value.is_zero())
        .map(|(word, value)| Explanation::money(word, Some(value), How::Elsewhere));
    Explanation::money(Word::Flow, Some(year.flow.net), How::Sum)
        .about(About::Year(year.year))
        .with(parts.collect())
}
