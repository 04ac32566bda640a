//! Months among themselves: one or two that stand far from all the others, as if a digit or a unit slipped.

use crate::facility::{Monthly, Months, Stream};
use crate::issue::Issue;
use catalogue::order;
use rust_decimal::Decimal;

/// How many times another month a month may be before it is asked about (a judgement of this program): between the seasons of a plant lie a few times, a digit too many is ten times.
const FAR: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// How many months may stand apart: more of them are a season.
const FEW: usize = 2;

/// Asks about months below zero, and about months that stand far from the others.
pub(super) fn ask(stream: &Stream, issues: &mut Vec<Issue>) {
    for figure in [Monthly::Quantity, Monthly::Cost] {
        if let Some(months) = stream.months_of(figure) {
            ask_of(stream, figure, months, issues);
        }
    }
}

fn ask_of(stream: &Stream, figure: Monthly, months: &Months, issues: &mut Vec<Issue>) {
    let numbered = || (1_u8..).zip(months.iter().copied());
    for (month, value) in numbered() {
        if value.is_some_and(|v| v < Decimal::ZERO) {
            issues.push(Issue::MonthNegative {
                stream: stream.id.clone(),
                figure,
                month,
            });
        }
    }
    let used = |value: Option<Decimal>| value.filter(|v| *v > Decimal::ZERO);
    let mut list: Vec<(Decimal, u8)> = numbered()
        .filter_map(|(month, value)| Some((used(value)?, month)))
        .collect();
    order::sort(&mut list);
    let around = |month: u8| -> Vec<Option<Decimal>> {
        let at = |place: usize| months.get(place % 12).copied().flatten();
        let place = usize::from(month) - 1;
        vec![at(place + 11), at(place + 1)]
    };
    let apart = far_above(&list).into_iter().chain(far_below(&list, around));
    for (value, month, usual) in apart {
        issues.push(Issue::MonthUnusual {
            stream: stream.id.clone(),
            figure,
            month,
            value,
            usual,
        });
    }
}

fn times(value: Decimal) -> Decimal {
    value.checked_mul(FAR).unwrap_or(Decimal::MAX)
}

/// One or two months that are many times the largest of the others, with that largest.
fn far_above(list: &[(Decimal, u8)]) -> Vec<(Decimal, u8, Decimal)> {
    for count in 1..=FEW {
        let Some(below) = list.len().checked_sub(count).filter(|n| *n >= 3) else {
            break;
        };
        let (others, top) = list.split_at(below);
        if let (Some((usual, _)), Some((least, _))) = (others.last(), top.first())
            && *least >= times(*usual)
        {
            return top.iter().map(|(v, month)| (*v, *month, *usual)).collect();
        }
    }
    Vec::new()
}

/// One or two months that are a small part of the smallest of the others and of both months beside them; a month at the edge of a season is no slip.
fn far_below(
    list: &[(Decimal, u8)],
    around: impl Fn(u8) -> Vec<Option<Decimal>>,
) -> Vec<(Decimal, u8, Decimal)> {
    for count in 1..=FEW {
        if list.len() < count + 3 {
            break;
        }
        let (bottom, others) = list.split_at(count);
        if let (Some((usual, _)), Some((most, _))) = (others.first(), bottom.last())
            && times(*most) <= *usual
        {
            let within = |value: Decimal, month: u8| {
                let beside = around(month).into_iter();
                beside.flatten().filter(|b| *b >= times(value)).count() == 2
            };
            let found = bottom.iter().filter(|(v, month)| within(*v, *month));
            return found.map(|(v, month)| (*v, *month, *usual)).collect();
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    /// The months that are asked about.
    fn asked(months: [i64; 12]) -> Vec<u8> {
        let mut stream = Stream::new("s".to_owned(), Group::Energy, Unit::Kwh);
        stream.months = Some(months.map(|m| Some(m.into())));
        let mut issues = Vec::new();
        ask(&stream, &mut issues);
        issues
            .iter()
            .map(|issue| match issue {
                Issue::MonthUnusual { month, .. } | Issue::MonthNegative { month, .. } => *month,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn a_digit_too_many_or_too_few_is_asked_about() {
        let year = |first: i64| {
            let mut list = [10_000; 12];
            (list[0], list[5]) = (first, 13_000);
            list
        };
        assert_eq!(asked(year(103_000)), [1]);
        assert_eq!(asked(year(1_030)), [1]);
        assert_eq!(asked(year(10)), [1], "MWh among kWh");
        assert_eq!(asked(year(30_000)), Vec::<u8>::new());
        assert_eq!(asked(year(0)), Vec::<u8>::new(), "a month without work");
        assert_eq!(asked(year(-2_400)), [1]);
    }

    #[test]
    fn costs_of_months_are_asked_about_as_quantities_are() {
        let mut stream = Stream::new("s".to_owned(), Group::Energy, Unit::Kwh);
        let mut months = [Some(Decimal::from(20_000_000)); 12];
        months[6] = Some(Decimal::from(200_000_000));
        stream.cost_months = Some(months);
        let mut issues = Vec::new();
        ask(&stream, &mut issues);
        assert_eq!(
            issues,
            [Issue::MonthUnusual {
                stream: "s".to_owned(),
                figure: Monthly::Cost,
                month: 7,
                value: 200_000_000.into(),
                usual: 20_000_000.into(),
            }]
        );
    }

    #[test]
    fn a_season_is_no_slip() {
        // A sugar mill: campaign from December to April, a little light the rest of the year.
        let campaign = [900, 950, 940, 800, 120, 30, 28, 30, 29, 31, 60, 850];
        assert_eq!(asked(campaign), Vec::<u8>::new());
        // A tea workshop that stands still in winter and begins in March with a few days.
        let tea = [
            0, 0, 900, 9_000, 9_500, 9_900, 9_800, 9_000, 8_000, 7_000, 1_500, 0,
        ];
        assert_eq!(asked(tea), Vec::<u8>::new());
    }
}
