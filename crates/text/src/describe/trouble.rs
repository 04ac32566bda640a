//! What is wrong or doubtful in the data, in words that say what to do.

use crate::{Names, number};
use catalogue::quantity::Vnd;
use domain::facility::Monthly;
use domain::finance::project::LONGEST_LIFE;
use domain::issue::{Issue, ProductFigure, SiteFigure, StreamFigure, TermsFigure};
use rust_decimal::Decimal;

impl Names<'_> {
    /// What is wrong or doubtful.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one arm for each kind of issue")]
    pub fn issue(self, issue: &Issue) -> String {
        let text = self.text;
        let stream = |id: &str| self.stream_name(id);
        let measure = |id: &str| self.measure_name(id);
        let product = |id: &str| self.facility.products.iter().find(|p| p.id == id);
        let named = |id: &str| {
            let found = product(id).map(|p| self.product(p));
            found.unwrap_or_default()
        };
        match issue {
            Issue::Unread { field, text: typed } => {
                let mut parts = field.split('.');
                let place = match (parts.next(), parts.next()) {
                    (Some("stream"), Some(id)) => stream(id),
                    (Some("product"), Some(id)) => named(id),
                    _ => text.issue_unread_elsewhere().to_owned(),
                };
                text.issue_unread(&place, typed)
            }
            Issue::StreamOutOfRange { stream: id } => text.issue_stream_out_of_range(&stream(id)),
            Issue::StreamFigureUnusual {
                stream: id,
                figure,
                value,
            } => {
                let shown = number::trimmed(*value, 4, text.language);
                match figure {
                    StreamFigure::Tenants => text.issue_stream_tenants(&stream(id), &shown),
                    StreamFigure::Heat => text.issue_stream_heat(&stream(id), &shown),
                    StreamFigure::Mass => text.issue_stream_mass(&stream(id), &shown),
                    StreamFigure::Fee => {
                        let fee = text.stated_money(Vnd::new(*value));
                        text.issue_stream_fee(&stream(id), &fee)
                    }
                    StreamFigure::Lost => text.issue_stream_lost(&stream(id), &shown),
                }
            }
            Issue::ProductFigureUnusual {
                product: id,
                figure,
                value,
            } => {
                let figure = match figure {
                    ProductFigure::Mass => text.label_mass(),
                    ProductFigure::Revenue => text.label_product_revenue(),
                    ProductFigure::Share => text.label_product_share(),
                };
                let shown = number::trimmed(*value, 4, text.language);
                text.issue_product_figure(crate::said::IssueProductFigure {
                    figure,
                    product: &named(id),
                    value: &shown,
                })
            }
            Issue::CostDisagrees {
                stream: id,
                computed,
                entered,
            } => text.issue_cost_disagrees(crate::said::IssueCostDisagrees {
                computed: &text.stated_money(*computed),
                entered: &text.stated_money(*entered),
                stream: &stream(id),
            }),
            Issue::CostWithTax {
                stream: id,
                computed,
                entered,
                percent,
            } => text.issue_cost_with_tax(crate::said::IssueCostWithTax {
                computed: &text.stated_money(*computed),
                entered: &text.stated_money(*entered),
                percent: &text.percent(*percent),
                stream: &stream(id),
            }),
            Issue::PriceUnusual {
                stream: id, price, ..
            } if price.is_zero() => text.issue_price_zero(&stream(id)),
            Issue::PriceUnusual {
                stream: id,
                price,
                low,
                high,
            } => {
                let show = |value| self.price_of(value, id);
                let range = text.between(&show(*low), &show(*high));
                text.issue_price_unusual(crate::said::IssuePriceUnusual {
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
                Monthly::Quantity => text.issue_month_negative(&month.to_string(), &stream(id)),
                Monthly::Cost => text.issue_cost_month_negative(&month.to_string(), &stream(id)),
            },
            Issue::MonthUnusual {
                stream: id,
                figure,
                month,
                value,
                usual,
            } => {
                let unit = self.facility.stream(id).map(|s| s.unit);
                let show = |value| match (figure, unit) {
                    (Monthly::Cost, _) => text.stated_money(Vnd::new(value)),
                    (Monthly::Quantity, Some(unit)) => text.quantity(value, unit),
                    (Monthly::Quantity, None) => number::trimmed(value, 2, text.language),
                };
                let month = month.to_string();
                text.issue_month_unusual(crate::said::IssueMonthUnusual {
                    month: &month,
                    stream: &stream(id),
                    usual: &show(*usual),
                    value: &show(*value),
                })
            }
            Issue::SiteUnusual { figure, value } => {
                let figure = match figure {
                    SiteFigure::Employees => text.label_employees(),
                    SiteFigure::Days => text.label_days(),
                    SiteFigure::Shifts => text.label_shifts(),
                    SiteFigure::Year => {
                        let year = value.normalize().to_string();
                        return text.issue_site(text.label_year(), &year);
                    }
                };
                text.issue_site(figure, &number::trimmed(*value, 4, text.language))
            }
            Issue::TermsOutOfRange { figure, value } => {
                let figure = match figure {
                    TermsFigure::Discount => text.label_discount(),
                    TermsFigure::Loan => text.label_loan(),
                    TermsFigure::LoanRate => text.label_loan_rate(),
                    TermsFigure::LoanMonths => text.label_loan_months(),
                };
                text.issue_terms(figure, &number::trimmed(*value, 4, text.language))
            }
            Issue::LifetimeOutOfRange { measure: m, value } => {
                text.issue_lifetime(crate::said::IssueLifetime {
                    measure: &measure(m),
                    most: &LONGEST_LIFE.to_string(),
                    value: &number::trimmed(*value, 4, text.language),
                })
            }
            Issue::SavingStreamMissing { measure: m } => text.issue_saving_stream(&measure(m)),
            Issue::SavingPriceUnusual {
                measure: m,
                stream: id,
                price,
                low,
                high,
            } => {
                let show = |value| self.price_of(value, id);
                let range = text.between(&show(*low), &show(*high));
                text.issue_saving_price(crate::said::IssueSavingPrice {
                    measure: &measure(m),
                    price: &show(*price),
                    range: &range,
                    stream: &stream(id),
                })
            }
            Issue::OwnSavingNegative { measure: m } => text.issue_own_negative(&measure(m)),
            // Its name may be that of another sector, which is not at hand.
            Issue::MeasureUnknown { measure: m } => {
                let known = self.catalogue.measure(m);
                text.issue_measure_unknown(known.map_or(m, |k| &text.measure(k).name))
            }
            Issue::ProductSmall { product: id, value } => {
                let unit = product(id).map(|p| p.unit);
                let value = value.normalize();
                let shown = number::editable(value, text.language);
                let unit = unit.map(|u| text.unit(u)).unwrap_or_default();
                text.issue_product_small(&named(id), &format!("{shown} {unit}"))
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
                let unit = format!("{}/{}", text.unit(*unit), text.unit(*per));
                let show = |value: Decimal| {
                    let digits = number::significant(value, 3, text.language);
                    format!("{digits} {unit}")
                };
                let metric = text.metric(metric.code(), self.catalogue);
                let (low, high, value) = (show(*low), show(*high), show(*value));
                match low == high {
                    true => text.issue_specific_one(crate::said::IssueSpecificOne {
                        metric,
                        product: &named(id),
                        published: &low,
                        value: &value,
                    }),
                    false => {
                        let range = text.between(&low, &high);
                        text.issue_specific(crate::said::IssueSpecific {
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
                Monthly::Quantity => text.issue_months_missing(&count.to_string(), &stream(id)),
                Monthly::Cost => text.issue_cost_months_missing(&count.to_string(), &stream(id)),
            },
            Issue::SavingAboveAudits {
                stream: id,
                percent,
                usual,
                audited,
                measures,
            } => {
                let (percent, usual) = (text.percent(*percent), text.percent(*usual));
                let names: Vec<String> = measures.iter().map(|id| measure(id)).collect();
                let causes = names.join("; ");
                match audited {
                    true => text.issue_saving_above_audits(crate::said::IssueSavingAboveAudits {
                        causes: &causes,
                        percent: &percent,
                        stream: &stream(id),
                        usual: &usual,
                    }),
                    false => text.issue_saving_above_guides(crate::said::IssueSavingAboveGuides {
                        causes: &causes,
                        percent: &percent,
                        stream: &stream(id),
                        usual: &usual,
                    }),
                }
            }
            Issue::SharesExceed { stream: id } => text.issue_shares_exceed(&stream(id)),
            Issue::RoughExceeds { stream: id } => text.issue_rough_exceeds(&stream(id)),
            Issue::SavingAboveStream {
                measure: m,
                stream: id,
                figure,
            } => match figure {
                Monthly::Quantity => text.issue_saving_above_stream(&measure(m), &stream(id)),
                Monthly::Cost => text.issue_saving_above_cost(&measure(m), &stream(id)),
            },
            Issue::OwnFigureOutOfRange { measure: m } => text.issue_own_figure(&measure(m)),
            Issue::ReadingRefused {
                measure: m,
                refusal,
            } => {
                let why = text.reading_refused(*refusal, self.catalogue);
                text.issue_reading(&measure(m), &why)
            }
            Issue::ProductOutOfRange { product: id } => text.issue_product(&named(id)),
        }
    }

    /// A price per unit of a stream.
    fn price_of(self, value: Decimal, stream: &str) -> String {
        let text = self.text;
        let unit = self.facility.stream(stream).map(|s| text.unit(s.unit));
        let unit = text.term_price_unit(unit.unwrap_or_default());
        format!("{} {unit}", number::trimmed(value, 2, text.language))
    }
}
