//! The rhythm of the plant, its outputs, the terms of its money: numbers that cannot be, or hardly can.

use crate::facility::{Facility, Stream};
use crate::finance::loan::LONGEST_TERM;
use crate::finance::project::{LARGEST_RATE, LONGEST_LIFE};
use crate::issue::{Issue, ProductFigure, SiteFigure, StreamFigure, TermsFigure};
use catalogue::quantity::{LARGEST, Percent};
use rust_decimal::Decimal;
use std::ops::RangeInclusive;

/// Days of the longest year.
const DAYS: u32 = 366;
/// Shifts that fit in a day, six hours each.
const SHIFTS: u32 = 4;
/// People of the largest plants in the country (a judgement of this program: the largest named in the press has some 90,000).
const PEOPLE: u32 = 200_000;

/// Years of which a factory has figures (a judgement of this program: the law on cleaner production is younger, and no file is written ahead of its time by decades).
const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Output below which a yearly quantity is no output of a plant, in whatever unit (a judgement of this program).
const SMALL: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Asks about the figures of the site, its products, its streams beside their accounts, its terms and lifetimes.
pub(super) fn ask(facility: &Facility, issues: &mut Vec<Issue>) {
    let site = &facility.site;
    let whole = |value: Decimal| value.fract().is_zero();
    let within = |value: Decimal, most: u32| value > Decimal::ZERO && value <= most.into();
    let figures = [
        (SiteFigure::Employees, site.employees, PEOPLE),
        (SiteFigure::Days, site.days, DAYS),
        (SiteFigure::Shifts, site.shifts, SHIFTS),
    ];
    for (figure, value, most) in figures {
        let wrong =
            value.filter(|v| !within(*v, most) || (figure == SiteFigure::Employees && !whole(*v)));
        issues.extend(wrong.map(|value| Issue::SiteUnusual { figure, value }));
    }
    let year = site.year.filter(|year| !YEARS.contains(year));
    issues.extend(year.map(|year| Issue::SiteUnusual {
        figure: SiteFigure::Year,
        value: year.into(),
    }));
    let nothing_made = facility
        .products
        .iter()
        .all(|p| p.quantity.is_none_or(|q| q.is_zero()));
    for product in &facility.products {
        let id = || product.id.clone();
        let quantity = product.quantity;
        if let Some(value) = quantity.filter(|q| match q.is_zero() {
            true => nothing_made,
            false => *q > Decimal::ZERO && *q < SMALL,
        }) {
            issues.push(Issue::ProductSmall {
                product: id(),
                value,
            });
        }
        let beside = [
            (ProductFigure::Mass, product.mass),
            (ProductFigure::Revenue, product.revenue),
            (ProductFigure::Share, product.share),
        ];
        for (figure, value) in beside {
            let wrong = value.filter(|v| !is_sound(*v));
            issues.extend(wrong.map(|value| Issue::ProductFigureUnusual {
                product: id(),
                figure,
                value,
            }));
        }
    }
    for stream in facility.streams.iter() {
        beside(stream, issues);
    }
    terms(facility, issues);
    lifetimes(facility, issues);
}

fn is_sound(value: Decimal) -> bool {
    value >= Decimal::ZERO && value <= LARGEST
}

/// Whether a figure can be.
type Possible<'a> = &'a dyn Fn(Decimal) -> bool;

/// Figures of a stream beside quantity, price and cost that cannot be: each is told by its own name.
fn beside(stream: &Stream, issues: &mut Vec<Issue>) {
    let is_part = |part: Decimal| part >= Decimal::ZERO && part < Decimal::ONE_HUNDRED;
    let is_heat = |_| stream.heat_value().is_some();
    let has_weight = |mass: Decimal| is_sound(mass) && !mass.is_zero();
    let figures: [(StreamFigure, Option<Decimal>, Possible<'_>); 5] = [
        (StreamFigure::Tenants, stream.tenants, &is_part),
        (StreamFigure::Heat, stream.heat, &is_heat),
        (StreamFigure::Mass, stream.mass, &has_weight),
        (StreamFigure::Fee, stream.fee, &is_sound),
        (StreamFigure::Lost, stream.lost.kg, &is_sound),
    ];
    for (figure, value, is_possible) in figures {
        let wrong = value.filter(|v| !is_possible(*v));
        issues.extend(wrong.map(|value| Issue::StreamFigureUnusual {
            stream: stream.id.clone(),
            figure,
            value,
        }));
    }
}

fn terms(facility: &Facility, issues: &mut Vec<Issue>) {
    let terms = &facility.finance;
    let rate = |percent: Decimal| {
        percent >= Decimal::ZERO && Percent::new(percent).fraction().value() <= LARGEST_RATE
    };
    let term = |months: Decimal| {
        months >= Decimal::ONE && months <= LONGEST_TERM.into() && months.fract().is_zero()
    };
    let figures = [
        (TermsFigure::Discount, terms.discount),
        (TermsFigure::Loan, terms.loan),
        (TermsFigure::LoanRate, terms.loan_rate),
        (TermsFigure::LoanMonths, terms.loan_months),
    ];
    for (figure, value) in figures {
        let is_possible = |value: &Decimal| match figure {
            TermsFigure::Discount | TermsFigure::LoanRate => rate(*value),
            TermsFigure::Loan => is_sound(*value),
            TermsFigure::LoanMonths => term(*value),
        };
        let wrong = value.filter(|v| !is_possible(v));
        issues.extend(wrong.map(|value| Issue::TermsOutOfRange { figure, value }));
    }
}

/// Lifetimes that no project has: the usual one is computed with instead, and that is told.
fn lifetimes(facility: &Facility, issues: &mut Vec<Issue>) {
    let own = facility.own_measures.iter().map(|m| (&m.id, &m.costs));
    let replies = facility.replies.iter().map(|(id, r)| (id, &r.costs));
    for (id, costs) in replies.chain(own) {
        let possible = |years: Decimal| {
            years >= Decimal::ONE && years <= LONGEST_LIFE.into() && years.fract().is_zero()
        };
        if let Some(value) = costs.lifetime.filter(|years| !possible(*years)) {
            issues.push(Issue::LifetimeOutOfRange {
                measure: id.clone(),
                value,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{OwnMeasure, Product};
    use catalogue::Group;
    use catalogue::quantity::Unit;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn asked(change: impl FnOnce(&mut Facility)) -> Vec<Issue> {
        let mut facility = Facility::default();
        change(&mut facility);
        let mut issues = Vec::new();
        ask(&facility, &mut issues);
        issues
    }

    #[test]
    fn more_days_than_a_year_and_half_a_person() {
        let of = |figure, value: &str| {
            vec![Issue::SiteUnusual {
                figure,
                value: dec(value),
            }]
        };
        let days = |value: &str| asked(|f| f.site.days = Some(dec(value)));
        assert_eq!(days("367"), of(SiteFigure::Days, "367"));
        assert_eq!(days("-300"), of(SiteFigure::Days, "-300"));
        assert_eq!(days("366"), []);
        assert_eq!(days("0"), of(SiteFigure::Days, "0"));
        let shifts = |value: &str| asked(|f| f.site.shifts = Some(dec(value)));
        assert_eq!(shifts("9"), of(SiteFigure::Shifts, "9"));
        assert_eq!(shifts("1.5"), [], "a day and half a night");
        assert_eq!(shifts("0"), of(SiteFigure::Shifts, "0"));
        let people = |value: &str| asked(|f| f.site.employees = Some(dec(value)));
        assert_eq!(people("12.5"), of(SiteFigure::Employees, "12.5"));
        assert_eq!(people("12"), []);
        assert_eq!(people("0"), of(SiteFigure::Employees, "0"));
        let year = |value| asked(|f| f.site.year = Some(value));
        assert_eq!(year(1025), of(SiteFigure::Year, "1025"));
        assert_eq!(year(2025), []);
    }

    #[test]
    fn rates_terms_and_lifetimes_that_cannot_be() {
        let discount = |value: &str| asked(|f| f.finance.discount = Some(dec(value)));
        for bad in ["-100", "-1", "1001"] {
            let figure = TermsFigure::Discount;
            let value = dec(bad);
            assert_eq!(discount(bad), [Issue::TermsOutOfRange { figure, value }]);
        }
        assert_eq!(discount("12"), []);
        let life = |value: &str| {
            asked(|f| {
                let mut own = OwnMeasure {
                    id: "own".to_owned(),
                    ..OwnMeasure::default()
                };
                own.costs.lifetime = Some(dec(value));
                f.own_measures.push(own);
            })
        };
        for bad in ["51", "0", "-5", "2.5"] {
            let (measure, value) = ("own".to_owned(), dec(bad));
            assert_eq!(life(bad), [Issue::LifetimeOutOfRange { measure, value }]);
        }
        assert_eq!(life("50"), []);
    }

    #[test]
    fn an_output_of_almost_nothing_and_a_weight_of_nothing() {
        let product = |quantity: &str, mass: Option<&str>| {
            asked(|f| {
                f.products.push(Product {
                    quantity: Some(dec(quantity)),
                    mass: mass.map(dec),
                    ..Product::new("p".to_owned(), Unit::Tonne)
                });
            })
        };
        let (product_id, value) = ("p".to_owned(), dec("0.0000001"));
        let small = Issue::ProductSmall {
            product: product_id.clone(),
            value,
        };
        assert_eq!(product("0.0000001", None), [small]);
        let zero = Issue::ProductSmall {
            product: product_id.clone(),
            value: Decimal::ZERO,
        };
        assert_eq!(product("0", None), [zero]);
        let out = Issue::ProductFigureUnusual {
            product: product_id,
            figure: ProductFigure::Mass,
            value: dec("-2"),
        };
        assert_eq!(product("5", Some("-2")), [out]);
        type Change = fn(&mut Stream, Decimal);
        let stream = |change: Change, value: &str| {
            asked(|f| {
                let mut stream = Stream::new("s".to_owned(), Group::Waste, Unit::Piece);
                change(&mut stream, dec(value));
                f.streams.push(stream);
            })
        };
        let cases: [(StreamFigure, Change, &str, &[&str]); 5] = [
            (
                StreamFigure::Tenants,
                |s, v| s.tenants = Some(v),
                "20",
                &["120", "100", "-1"],
            ),
            (
                StreamFigure::Heat,
                |s, v| s.heat = Some(v),
                "5000",
                &["209", "0", "20000"],
            ),
            (
                StreamFigure::Mass,
                |s, v| s.mass = Some(v),
                "2",
                &["0", "-2"],
            ),
            (StreamFigure::Fee, |s, v| s.fee = Some(v), "5", &["-5"]),
            (StreamFigure::Lost, |s, v| s.lost.kg = Some(v), "5", &["-5"]),
        ];
        for (figure, change, good, bad) in cases {
            assert_eq!(stream(change, good), [], "{figure:?}");
            for bad in bad {
                let out = Issue::StreamFigureUnusual {
                    stream: "s".to_owned(),
                    figure,
                    value: dec(bad),
                };
                assert_eq!(stream(change, bad), [out]);
            }
        }
    }
}
