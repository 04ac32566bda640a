//! What is missing or doubtful, in words that say what to do.

use crate::{Text, number};
use catalogue::quantity::Vnd;
use catalogue::{Catalogue, EffectKind};
use domain::facility::{Facility, Monthly};
use domain::finance::project::LONGEST_LIFE;
use domain::issue::{Issue, ProductFigure, SiteFigure, StreamFigure, TermsFigure};
use domain::opportunity::{Missing, Opportunity, Standing};
use rust_decimal::Decimal;

/// Whether only the money of a stream is known: its quantity is missing because no default price turns the money into one.
fn is_money_alone(stream: &str, facility: &Facility) -> bool {
    let stream = facility.stream(stream);
    stream.is_some_and(|s| {
        s.yearly_cost().is_some() && s.quantity.is_none() && s.months.is_none() && s.price.is_none()
    })
}

impl Text {
    /// Why an effect has no figure yet.
    #[must_use]
    pub fn missing(self, missing: &Missing, facility: &Facility, catalogue: &Catalogue) -> String {
        let stream = |id: &str| self.stream_name(id, facility, catalogue);
        match missing {
            Missing::Stream(resource) => self.missing_stream(self.resource(*resource)),
            Missing::Quantity(id) if is_money_alone(id, facility) => {
                self.missing_quantity_of_money(&stream(id))
            }
            Missing::Quantity(id) => self.missing_quantity(&stream(id)),
            Missing::Price(id) => self.missing_price(&stream(id)),
            Missing::Share { stream: id, node } => {
                self.missing_share(&self.end_use(Some(node), catalogue), &stream(id))
            }
            Missing::Figure => self.missing_figure().to_owned(),
            // A paper asks nothing.
            Missing::Number(id) if self.paper => {
                self.missing_state(&self.number_name(id, catalogue))
            }
            Missing::Number(id) => {
                let question = catalogue.one_number(id);
                let question = question.map(|q| self.language.pick(&q.vi, &q.en));
                self.missing_number(question.unwrap_or_default())
            }
            Missing::Nothing => self.missing_nothing().to_owned(),
        }
    }

    /// What the one number of a measure is called.
    fn number_name(self, measure: &str, catalogue: &Catalogue) -> String {
        let question = catalogue.one_number(measure);
        let name = question.and_then(|q| q.name.as_ref());
        name.map_or("", |n| self.language.of(n)).to_owned()
    }

    /// The one number that would give a measure a figure, named in a few words; nothing where none is missing.
    #[must_use]
    pub fn wanted(
        self,
        opportunity: &Opportunity,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<String> {
        let stream = |id: &str| self.stream_name(id, facility, catalogue);
        // The nearest to a figure first: one answer gives it.
        let near = |missing: &&Missing| match missing {
            Missing::Number(_) => 0,
            Missing::Share { .. } => 1,
            Missing::Price(_) => 2,
            Missing::Quantity(_) => 3,
            Missing::Stream(_) => 4,
            Missing::Figure => 5,
            Missing::Nothing => 6,
        };
        let missing = opportunity.missing().into_iter().min_by_key(near)?;
        Some(match missing {
            Missing::Number(id) => self.number_name(id, catalogue),
            Missing::Share { stream: id, node } => {
                self.doubt_share(&self.end_use(Some(node), catalogue), &stream(id))
            }
            Missing::Price(id) => self.wanted_price(&stream(id)),
            Missing::Quantity(id) if is_money_alone(id, facility) => {
                self.wanted_quantity_of_money(&stream(id))
            }
            Missing::Quantity(id) => self.wanted_quantity(&stream(id)),
            Missing::Stream(resource) => self.wanted_stream(self.resource(*resource)),
            Missing::Figure => self.wanted_saving(&opportunity.id, catalogue),
            Missing::Nothing => self.missing(missing, facility, catalogue),
        })
    }

    /// The saving that only the facility can estimate: of what the measure saves, or in money where it saves the bill alone.
    fn wanted_saving(self, measure: &str, catalogue: &Catalogue) -> String {
        let effects = catalogue.measure(measure).map(|m| m.effects.as_slice());
        let effect = effects.and_then(<[_]>::first);
        match effect.filter(|e| e.kind == EffectKind::Quantity) {
            Some(effect) => self.wanted_saved(self.resource(effect.resource)),
            None => self.wanted_money().to_owned(),
        }
    }

    /// Why an opportunity is not added; nothing where it is.
    #[must_use]
    pub fn standing(
        self,
        standing: &Standing,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<String> {
        match standing {
            Standing::Exclusive { kept } => {
                Some(self.term_standing_exclusive(&self.measure_name(kept, facility, catalogue)))
            }
            Standing::Umbrella => Some(self.term_standing_umbrella().to_owned()),
            Standing::Counted | Standing::NoFigure | Standing::ToCheck => None,
        }
    }

    /// What is wrong or doubtful.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one arm for each kind of issue")]
    pub fn issue(self, issue: &Issue, facility: &Facility, catalogue: &Catalogue) -> String {
        let stream = |id: &str| self.stream_name(id, facility, catalogue);
        let measure = |id: &str| self.measure_name(id, facility, catalogue);
        let product = |id: &str| facility.products.iter().find(|p| p.id == id);
        let named = |id: &str| {
            let found = product(id).map(|p| self.product(p, facility, catalogue));
            found.unwrap_or_default()
        };
        match issue {
            Issue::Unread { field, text } => {
                let mut parts = field.split('.');
                let place = match (parts.next(), parts.next()) {
                    (Some("stream"), Some(id)) => stream(id),
                    (Some("product"), Some(id)) => named(id),
                    _ => self.issue_unread_elsewhere().to_owned(),
                };
                self.issue_unread(&place, text)
            }
            Issue::StreamOutOfRange { stream: id } => self.issue_stream_out_of_range(&stream(id)),
            Issue::StreamFigureUnusual {
                stream: id,
                figure,
                value,
            } => {
                let shown = number::trimmed(*value, 4, self.language);
                match figure {
                    StreamFigure::Tenants => self.issue_stream_tenants(&stream(id), &shown),
                    StreamFigure::Heat => self.issue_stream_heat(&stream(id), &shown),
                    StreamFigure::Mass => self.issue_stream_mass(&stream(id), &shown),
                    StreamFigure::Fee => {
                        let fee = self.stated_money(Vnd::new(*value));
                        self.issue_stream_fee(&stream(id), &fee)
                    }
                    StreamFigure::Lost => self.issue_stream_lost(&stream(id), &shown),
                }
            }
            Issue::ProductFigureUnusual {
                product: id,
                figure,
                value,
            } => {
                let figure = match figure {
                    ProductFigure::Mass => self.label_mass(),
                    ProductFigure::Revenue => self.label_product_revenue(),
                    ProductFigure::Share => self.label_product_share(),
                };
                let shown = number::trimmed(*value, 4, self.language);
                self.issue_product_figure(crate::said::IssueProductFigure {
                    figure,
                    product: &named(id),
                    value: &shown,
                })
            }
            Issue::CostDisagrees {
                stream: id,
                computed,
                entered,
            } => self.issue_cost_disagrees(crate::said::IssueCostDisagrees {
                computed: &self.stated_money(*computed),
                entered: &self.stated_money(*entered),
                stream: &stream(id),
            }),
            Issue::CostWithTax {
                stream: id,
                computed,
                entered,
                percent,
            } => self.issue_cost_with_tax(crate::said::IssueCostWithTax {
                computed: &self.stated_money(*computed),
                entered: &self.stated_money(*entered),
                percent: &self.percent(*percent),
                stream: &stream(id),
            }),
            Issue::PriceUnusual {
                stream: id, price, ..
            } if price.is_zero() => self.issue_price_zero(&stream(id)),
            Issue::PriceUnusual {
                stream: id,
                price,
                low,
                high,
            } => {
                let show = |value| self.price_of(value, id, facility);
                let range = self.between(&show(*low), &show(*high));
                self.issue_price_unusual(crate::said::IssuePriceUnusual {
                    price: &show(*price),
                    range: &range,
                    stream: &stream(id),
                })
            }
            Issue::MonthNegative {
                stream: id,
                figure,
                month,
            } => match figure {
                Monthly::Quantity => self.issue_month_negative(&month.to_string(), &stream(id)),
                Monthly::Cost => self.issue_cost_month_negative(&month.to_string(), &stream(id)),
            },
            Issue::MonthUnusual {
                stream: id,
                figure,
                month,
                value,
                usual,
            } => {
                let unit = facility.stream(id).map(|s| s.unit);
                let show = |value| match (figure, unit) {
                    (Monthly::Cost, _) => self.stated_money(Vnd::new(value)),
                    (Monthly::Quantity, Some(unit)) => self.quantity(value, unit),
                    (Monthly::Quantity, None) => number::trimmed(value, 2, self.language),
                };
                let month = month.to_string();
                self.issue_month_unusual(crate::said::IssueMonthUnusual {
                    month: &month,
                    stream: &stream(id),
                    usual: &show(*usual),
                    value: &show(*value),
                })
            }
            Issue::SiteUnusual { figure, value } => {
                let figure = match figure {
                    SiteFigure::Employees => self.label_employees(),
                    SiteFigure::Days => self.label_days(),
                    SiteFigure::Shifts => self.label_shifts(),
                    SiteFigure::Year => {
                        let year = value.normalize().to_string();
                        return self.issue_site(self.label_year(), &year);
                    }
                };
                self.issue_site(figure, &number::trimmed(*value, 4, self.language))
            }
            Issue::TermsOutOfRange { figure, value } => {
                let figure = match figure {
                    TermsFigure::Discount => self.label_discount(),
                    TermsFigure::Loan => self.label_loan(),
                    TermsFigure::LoanRate => self.label_loan_rate(),
                    TermsFigure::LoanMonths => self.label_loan_months(),
                };
                self.issue_terms(figure, &number::trimmed(*value, 4, self.language))
            }
            Issue::LifetimeOutOfRange { measure: m, value } => {
                self.issue_lifetime(crate::said::IssueLifetime {
                    measure: &measure(m),
                    most: &LONGEST_LIFE.to_string(),
                    value: &number::trimmed(*value, 4, self.language),
                })
            }
            Issue::SavingStreamMissing { measure: m } => self.issue_saving_stream(&measure(m)),
            Issue::SavingPriceUnusual {
                measure: m,
                stream: id,
                price,
                low,
                high,
            } => {
                let show = |value| self.price_of(value, id, facility);
                let range = self.between(&show(*low), &show(*high));
                self.issue_saving_price(crate::said::IssueSavingPrice {
                    measure: &measure(m),
                    price: &show(*price),
                    range: &range,
                    stream: &stream(id),
                })
            }
            Issue::OwnSavingNegative { measure: m } => self.issue_own_negative(&measure(m)),
            // Its name may be that of another sector, which is not at hand.
            Issue::MeasureUnknown { measure: m } => {
                let known = catalogue.measure(m);
                self.issue_measure_unknown(known.map_or(m, |k| &self.measure(k).name))
            }
            Issue::ProductSmall { product: id, value } => {
                let unit = product(id).map(|p| p.unit);
                let value = value.normalize();
                let shown = number::editable(value, self.language);
                let unit = unit.map(|u| self.unit(u)).unwrap_or_default();
                self.issue_product_small(&named(id), &format!("{shown} {unit}"))
            }
            Issue::SpecificUnusual {
                product: id,
                metric,
                value,
                low,
                high,
                unit,
                per,
            } => {
                let unit = format!("{}/{}", self.unit(*unit), self.unit(*per));
                let show = |value: Decimal| {
                    let digits = number::significant(value, 3, self.language);
                    format!("{digits} {unit}")
                };
                let metric = self.metric(metric.code(), catalogue);
                let (low, high, value) = (show(*low), show(*high), show(*value));
                match low == high {
                    true => self.issue_specific_one(crate::said::IssueSpecificOne {
                        metric,
                        product: &named(id),
                        published: &low,
                        value: &value,
                    }),
                    false => {
                        let range = self.between(&low, &high);
                        self.issue_specific(crate::said::IssueSpecific {
                            metric,
                            product: &named(id),
                            range: &range,
                            value: &value,
                        })
                    }
                }
            }
            Issue::MonthsMissing {
                stream: id,
                figure,
                count,
            } => match figure {
                Monthly::Quantity => self.issue_months_missing(&count.to_string(), &stream(id)),
                Monthly::Cost => self.issue_cost_months_missing(&count.to_string(), &stream(id)),
            },
            Issue::SavingAboveAudits {
                stream: id,
                percent,
                usual,
                audited,
                measures,
            } => {
                let (percent, usual) = (self.percent(*percent), self.percent(*usual));
                let names: Vec<String> = measures.iter().map(|id| measure(id)).collect();
                let causes = names.join("; ");
                match audited {
                    true => self.issue_saving_above_audits(crate::said::IssueSavingAboveAudits {
                        causes: &causes,
                        percent: &percent,
                        stream: &stream(id),
                        usual: &usual,
                    }),
                    false => self.issue_saving_above_guides(crate::said::IssueSavingAboveGuides {
                        causes: &causes,
                        percent: &percent,
                        stream: &stream(id),
                        usual: &usual,
                    }),
                }
            }
            Issue::SharesExceed { stream: id } => self.issue_shares_exceed(&stream(id)),
            Issue::RoughExceeds { stream: id } => self.issue_rough_exceeds(&stream(id)),
            Issue::SavingAboveStream {
                measure: m,
                stream: id,
                figure,
            } => match figure {
                Monthly::Quantity => self.issue_saving_above_stream(&measure(m), &stream(id)),
                Monthly::Cost => self.issue_saving_above_cost(&measure(m), &stream(id)),
            },
            Issue::OwnFigureOutOfRange { measure: m } => self.issue_own_figure(&measure(m)),
            Issue::ReadingRefused {
                measure: m,
                refusal,
            } => {
                let why = self.reading_refused(*refusal, catalogue);
                self.issue_reading(&measure(m), &why)
            }
            Issue::ProductOutOfRange { product: id } => self.issue_product(&named(id)),
        }
    }

    /// A price per unit of a stream.
    fn price_of(self, value: Decimal, stream: &str, facility: &Facility) -> String {
        let unit = facility.stream(stream).map(|s| self.unit(s.unit));
        let unit = self.term_price_unit(unit.unwrap_or_default());
        format!("{} {unit}", number::trimmed(value, 2, self.language))
    }
}
