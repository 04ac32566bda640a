//! The year after in words: states, reasons, changes, and what may be said of the consumption of two years.

use crate::Text;
use catalogue::Catalogue;
use catalogue::quantity::Percent;
use domain::facility::{ChangeKind, Facility, Reason, State};
use domain::indicator::SplitRefusal;
use domain::year_after::{
    Hindrance, Lack, Line, Metric, Refusal, Seen, Verdict, Year, YearAfter, YearIssue,
};
use rust_decimal::Decimal;

/// The two facilities whose names sentences use: a thing is named as this year names it, else as last year did.
#[derive(Clone, Copy)]
pub struct TwoYears<'a> {
    /// Last year.
    pub last: &'a Facility,
    /// This year.
    pub this: &'a Facility,
    /// Names of what has none of its own.
    pub catalogue: &'a Catalogue,
}

impl Text {
    /// Why two files are not compared.
    #[must_use]
    pub fn year_refusal(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NoYear => self.year_no_year().to_owned(),
            Refusal::Order { last, this } => self.year_order(&last.to_string(), &this.to_string()),
            Refusal::OtherFactory { last, this } => self.year_other_factory(last, this),
        }
    }

    /// What became of a measure.
    #[must_use]
    pub fn year_state(self, state: Option<State>) -> &'static str {
        match state {
            Some(State::NotBegun) => self.year_state_not_begun(),
            Some(State::InProgress) => self.year_state_in_progress(),
            Some(State::Done) => self.year_state_done(),
            Some(State::Kept) => self.year_state_kept(),
            Some(State::Dropped) => self.year_state_dropped(),
            Some(State::NotApplicable) => self.year_state_not_applicable(),
            None => self.year_state_unsaid(),
        }
    }

    /// Why it was not done, or saves less.
    #[must_use]
    pub fn year_reason(self, reason: Reason) -> &'static str {
        match reason {
            Reason::Investment => self.year_reason_investment(),
            Reason::Payback => self.year_reason_payback(),
            Reason::Funding => self.year_reason_funding(),
            Reason::Equipment => self.year_reason_equipment(),
            Reason::Place => self.year_reason_place(),
            Reason::Production => self.year_reason_production(),
            Reason::Quality => self.year_reason_quality(),
            Reason::People => self.year_reason_people(),
            Reason::Staff => self.year_reason_staff(),
            Reason::Supplier => self.year_reason_supplier(),
            Reason::Permit => self.year_reason_permit(),
            Reason::Failed => self.year_reason_failed(),
            Reason::Little => self.year_reason_little(),
            Reason::Replaced => self.year_reason_replaced(),
            Reason::Later => self.year_reason_later(),
            Reason::Other => self.year_reason_other(),
        }
    }

    /// What else changed.
    #[must_use]
    pub fn year_change(self, kind: ChangeKind) -> &'static str {
        match kind {
            ChangeKind::NewLine => self.year_change_new_line(),
            ChangeKind::ProductMix => self.year_change_product_mix(),
            ChangeKind::Hours => self.year_change_hours(),
            ChangeKind::FuelSwitch => self.year_change_fuel_switch(),
            ChangeKind::MeterReplaced => self.year_change_meter_replaced(),
            ChangeKind::MonthsShut => self.year_change_months_shut(),
        }
    }

    /// What is compared.
    #[must_use]
    pub fn year_metric(self, metric: Metric) -> &'static str {
        match metric {
            Metric::Energy => self.year_metric_energy(),
            Metric::Electricity => self.year_metric_electricity(),
            Metric::Heat => self.year_metric_heat(),
            Metric::Water => self.year_metric_water(),
            Metric::Wastewater => self.year_metric_wastewater(),
            Metric::Materials => self.year_metric_materials_short(),
        }
    }

    /// What is compared, with the prices at which it is valued.
    #[must_use]
    pub fn year_metric_in_full(self, metric: Metric, found: &YearAfter) -> String {
        match metric {
            Metric::Materials => self.year_metric_materials(&found.years.0.to_string()),
            other => self.year_metric(other).to_owned(),
        }
    }

    /// The conclusion in two words.
    #[must_use]
    pub fn year_verdict(self, line: &Line) -> &'static str {
        match line.seen.as_ref().map(|seen| seen.verdict) {
            Ok(Verdict::Saving) => self.year_verdict_saving(),
            Ok(Verdict::Rise) => self.year_verdict_rise(),
            Ok(Verdict::TooSmall) => self.year_verdict_too_small(),
            Ok(Verdict::Undecided) => self.year_verdict_undecided(),
            Ok(Verdict::Hindered) => self.year_verdict_hindered(),
            Err(_) => self.year_verdict_lack(),
        }
    }

    /// What may be said of a metric, in a sentence, and why no more.
    #[must_use]
    pub fn year_says(self, line: &Line, found: &YearAfter, names: TwoYears<'_>) -> String {
        let metric = self.year_metric(line.metric);
        let seen = match &line.seen {
            Ok(seen) => seen,
            Err(lack) => return self.year_says_lack(metric, &self.year_lack(lack, names)),
        };
        let year = found.years.1.to_string();
        let percent = self.signed_percent(seen.percent);
        let (low, high) = year_range(seen);
        let less = |percent: Percent| Percent::new(-percent.value());
        match seen.verdict {
            Verdict::Saving => self.year_says_saving(crate::said::YearSaysSaving {
                metric,
                percent: &self.percent(seen.percent),
                range: &self.between(&self.percent(low), &self.percent(high)),
                year: &year,
            }),
            // Said the other way round: what was used more.
            Verdict::Rise => self.year_says_rise(crate::said::YearSaysRise {
                metric,
                percent: &self.percent(less(seen.percent)),
                range: &self.between(&self.percent(less(high)), &self.percent(less(low))),
                year: &year,
            }),
            Verdict::TooSmall => self.year_says_too_small(crate::said::YearSaysTooSmall {
                metric,
                percent: &percent,
                visible: &self.percent(found.visible),
            }),
            Verdict::Undecided => {
                let range = self.between(&self.signed_percent(low), &self.signed_percent(high));
                if seen.base_load_known {
                    self.year_says_undecided(crate::said::YearSaysUndecided {
                        metric,
                        percent: &percent,
                        range: &range,
                    })
                } else {
                    self.year_says_undecided_base(crate::said::YearSaysUndecidedBase {
                        metric,
                        percent: &percent,
                        range: &range,
                    })
                }
            }
            Verdict::Hindered => self.year_says_hindered(crate::said::YearSaysHindered {
                metric,
                percent: &percent,
                reasons: &self.year_hindrances(seen, names),
            }),
        }
    }

    /// A percentage with a plus where it is above zero.
    #[must_use]
    pub fn signed_percent(self, percent: Percent) -> String {
        let words = self.percent(percent);
        if percent > Percent::new(Decimal::ZERO) {
            format!("+{words}")
        } else {
            words
        }
    }

    /// Why a difference is not claimed.
    #[must_use]
    pub fn year_hindrances(self, seen: &Seen, names: TwoYears<'_>) -> String {
        let reasons = seen.hindrances.iter();
        let reasons: Vec<String> = reasons.map(|h| self.year_hindrance(h, names)).collect();
        reasons.join("; ")
    }

    fn year_hindrance(self, hindrance: &Hindrance, names: TwoYears<'_>) -> String {
        let questions = |kinds: &[ChangeKind]| -> String {
            let list: Vec<&str> = kinds.iter().map(|k| self.year_change(*k)).collect();
            list.join(", ")
        };
        match hindrance {
            Hindrance::NotAnswered(kinds) => self.year_hinders_not_answered(&questions(kinds)),
            Hindrance::Changed(kind) => self.year_hinders_changed(self.year_change(*kind)),
            Hindrance::NewProducts(ids) => {
                let list: Vec<String> = ids.iter().map(|id| self.product_in(id, names)).collect();
                self.year_hinders_new_products(&list.join(", "))
            }
            Hindrance::OtherStreams(ids) => {
                self.year_hinders_other_streams(&self.streams_in(ids, names))
            }
            Hindrance::KnownOtherwise(ids) => {
                self.year_hinders_known_otherwise(&self.streams_in(ids, names))
            }
        }
    }

    /// What is missing for a comparison.
    #[must_use]
    pub fn year_lack(self, lack: &Lack, names: TwoYears<'_>) -> String {
        let year = |year: Year| match year {
            Year::Last => self.year_last(),
            Year::This => self.year_this(),
        };
        match lack {
            Lack::Products(SplitRefusal::NoOutput) => self.year_lack_no_output().to_owned(),
            Lack::Products(SplitRefusal::Units) => self.year_lack_units().to_owned(),
            Lack::Products(SplitRefusal::Lacks(id)) => {
                self.year_lack_product(&self.product_in(id, names))
            }
            Lack::Products(SplitRefusal::Sum(sum)) => self.year_lack_shares(&self.percent(*sum)),
            Lack::Output(id) => self.year_lack_output(&self.product_in(id, names)),
            Lack::Quantity {
                year: of,
                stream,
                months: 0,
            } => self.year_lack_quantity(&self.stream_in(stream, names), year(*of)),
            Lack::Quantity {
                year: of,
                stream,
                months,
            } => self.year_lack_months(crate::said::YearLackMonths {
                count: &months.to_string(),
                stream: &self.stream_in(stream, names),
                year: year(*of),
            }),
            Lack::Price(id) => self.year_lack_price(&self.stream_in(id, names)),
            Lack::Factor(id) => self.year_lack_factor(&self.stream_in(id, names)),
            Lack::Nothing(of) => self.year_lack_nothing(year(*of)),
            Lack::OutOfRange => self.year_lack_range().to_owned(),
        }
    }

    /// What is doubtful in a comparison.
    #[must_use]
    pub fn year_issue(self, issue: &YearIssue, names: TwoYears<'_>) -> String {
        let measure = |id: &String| self.measure_in(id, names);
        match issue {
            YearIssue::YearsBetween(count) => self.year_issue_years_between(&count.to_string()),
            YearIssue::SectorChanged => self.year_issue_sector().to_owned(),
            YearIssue::UnknownMeasure(id) => self.year_issue_unknown_measure(&measure(id)),
            YearIssue::ShareMissing(id) => self.year_issue_share_missing(&measure(id)),
            YearIssue::DoneLater(id) => self.year_issue_done_later(&measure(id)),
            YearIssue::MeasuredWithoutMoney(id) => {
                self.year_issue_measured_without_money(&measure(id))
            }
            YearIssue::NotAnswered(kind) => self.year_issue_not_answered(self.year_change(*kind)),
            YearIssue::UnknownStream(id) => self.year_issue_unknown_stream(id),
        }
    }

    /// The name of a measure of either year.
    #[must_use]
    pub fn measure_in(self, id: &str, names: TwoYears<'_>) -> String {
        let own = |facility: &Facility| facility.own_measures.iter().any(|m| m.id == id);
        if names.catalogue.measure(id).is_none() && !own(names.last) && !own(names.this) {
            return id.to_owned();
        }
        let facility = if own(names.last) {
            names.last
        } else {
            names.this
        };
        self.names(facility, names.catalogue).measure_name(id)
    }

    fn stream_in(self, id: &str, names: TwoYears<'_>) -> String {
        let this = names.this.stream(id).is_some();
        let facility = if this { names.this } else { names.last };
        self.names(facility, names.catalogue).stream_name(id)
    }

    fn streams_in(self, ids: &[String], names: TwoYears<'_>) -> String {
        let list: Vec<String> = ids.iter().map(|id| self.stream_in(id, names)).collect();
        list.join(", ")
    }

    fn product_in(self, id: &str, names: TwoYears<'_>) -> String {
        let found = |facility: &'_ Facility| {
            let product = facility.products.iter().find(|p| p.id == id);
            product.map(|p| self.names(facility, names.catalogue).product(p))
        };
        found(names.this)
            .or_else(|| found(names.last))
            .unwrap_or_else(|| id.to_owned())
    }
}

/// The likely range of a difference in percent of what was expected.
#[must_use]
pub fn year_range(seen: &Seen) -> (Percent, Percent) {
    let of = |value: Decimal| Percent::of(value, seen.expected).unwrap_or_default();
    (of(seen.range.likely_low), of(seen.range.likely_high))
}
