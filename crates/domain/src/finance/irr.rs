//! Internal rate of return: the rate at which flows are worth nothing, or the word for why there is none.

use super::roots::{HIGHEST, LOWEST, roots, scaled, sign_changes, value_at};
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// Longest list of flows, year 0 included: 50 years.
const MOST_FLOWS: usize = 51;

/// The internal rate of return, fractions per year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Irr {
    /// The flows never change sign: no rate can weigh gains against losses.
    None(Always),
    /// The only rate in the range, to within 10^-15 where it crosses zero, 10^-6 where it only touches.
    Rate(Decimal),
    /// Several rates, ascending: none of them is the return, and the net present value has to decide.
    Several(Vec<Decimal>),
    /// The flows change sign, but no rate from −0.99 to 10 balances them.
    OutOfRange(Beyond),
    /// There are no flows, more than 51, or a number too large to compute with.
    Unknown,
}

/// Flows without a change of sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Always {
    /// Only gains: nothing had to be invested.
    Positive,
    /// Only losses.
    Negative,
    /// Nothing flows at all.
    Zero,
}

/// Where the rate lies that was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// Above 1000 % a year.
    Above,
    /// Below −99 % a year.
    Below,
    /// Perhaps nowhere: the value has the same sign at both ends as far beyond them.
    Nowhere,
}

/// Internal rate of return of yearly flows in VND, the first in year 0.
///
/// The rate does not depend on the size of the flows. One project changes sign once at most; beyond a dozen changes rates lose digits and close ones may be missed.
/// Source: NPV(r*) = 0 (methodology, section 8).
#[must_use]
pub fn irr(flows: &[Vnd]) -> Irr {
    let real = |flow: &Vnd| !flow.is_zero();
    let first = flows.iter().position(real);
    let last = flows.iter().rposition(real);
    let Some(flows) = first.zip(last).and_then(|(a, b)| flows.get(a..=b)) else {
        return if flows.is_empty() {
            Irr::Unknown
        } else {
            Irr::None(Always::Zero)
        };
    };
    if flows.len() > MOST_FLOWS {
        return Irr::Unknown;
    }
    // A rate knows nothing of the currency.
    let flows: Vec<Decimal> = flows.iter().map(|flow| flow.value()).collect();
    let flows = flows.as_slice();
    let starts_below = flows.first().is_some_and(Decimal::is_sign_negative);
    if sign_changes(flows) == 0 {
        return Irr::None(if starts_below {
            Always::Negative
        } else {
            Always::Positive
        });
    }
    let Some(mut found) = scaled(flows).and_then(|flows| roots(&flows)) else {
        return Irr::Unknown;
    };
    match (found.pop(), found.is_empty()) {
        (Some(rate), true) => Irr::Rate(rate),
        (Some(rate), false) => {
            found.push(rate);
            Irr::Several(found)
        }
        (None, _) => Irr::OutOfRange(beyond(flows)),
    }
}

/// Where no root was found: on which side the value must still change its sign.
fn beyond(flows: &[Decimal]) -> Beyond {
    let differs = |end: Option<&Decimal>, rate| {
        let value = scaled(flows).and_then(|flows| value_at(&flows, rate));
        end.zip(value)
            .is_some_and(|(end, value)| end.is_sign_negative() != value.is_sign_negative())
    };
    if differs(flows.first(), HIGHEST) {
        Beyond::Above
    } else if differs(flows.last(), LOWEST) {
        Beyond::Below
    } else {
        Beyond::Nowhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn flows(list: &[&str]) -> Vec<Vnd> {
        list.iter().map(|text| Vnd::new(d(text))).collect()
    }

    fn rates(list: &[&str]) -> Vec<Decimal> {
        let exact = match irr(&flows(list)) {
            Irr::Rate(rate) => vec![rate],
            Irr::Several(rates) => rates,
            other => panic!("{other:?}"),
        };
        exact.iter().map(|rate| rate.round_dp(9)).collect()
    }

    #[test]
    fn textbook_rates() {
        // Projects S and L of Brigham & Houston: 14.49 % and 11.79 %.
        let percent = |list| (rates(list)[0] * Decimal::ONE_HUNDRED).round_dp(2);
        assert_eq!(percent(&["-1000", "500", "400", "300", "100"]), d("14.49"));
        assert_eq!(percent(&["-1000", "100", "300", "400", "600"]), d("11.79"));
        // 100 becomes 121 in two years.
        assert_eq!(rates(&["-100", "0", "121"]), [d("0.1")]);
        // A loan: the sign the other way round.
        assert_eq!(rates(&["100", "-110"]), [d("0.1")]);
        assert_eq!(rates(&["-100", "50", "50"]), [d("0")]);
        // 100 becomes 50: −50 %.
        assert_eq!(rates(&["-100", "50"]), [d("-0.5")]);
        // Nothing before year 2 and nothing after year 3.
        assert_eq!(rates(&["0", "0", "-100", "110", "0"]), [d("0.1")]);
        assert_eq!(rates(&["-100", "1100"]), [d("10")]);
        assert_eq!(rates(&["-100", "1"]), [d("-0.99")]);
    }

    #[test]
    fn several_rates_are_all_listed() {
        // −(1+r)² + 2.3 (1+r) − 1.32 = −(1+r − 1.1)(1+r − 1.2).
        assert_eq!(rates(&["-100", "230", "-132"]), [d("0.1"), d("0.2")]);
        // (1+r − 1)(1+r − 2)(1+r − 3) = (1+r)³ − 6 (1+r)² + 11 (1+r) − 6.
        assert_eq!(rates(&["-1", "6", "-11", "6"]), [d("0"), d("1"), d("2")]);
        // 10.0 % and 10.1 %, which a grid of whole percents steps over: −1, 2.201, −1.2111.
        assert_eq!(rates(&["-1", "2.201", "-1.2111"]), [d("0.1"), d("0.101")]);
    }

    #[test]
    fn a_curve_that_only_touches_zero_has_one_rate() {
        // −(1+r − 1.1)² and −(1+r − 1.1)³.
        assert_eq!(rates(&["-1", "2.2", "-1.21"]), [d("0.1")]);
        let triple = rates(&["-1", "3.3", "-3.63", "1.331"]);
        assert_eq!(triple.len(), 1);
        assert!((triple[0] - d("0.1")).abs() < d("0.000001"));
    }

    #[test]
    fn without_a_rate_there_is_a_word() {
        let word = |list: &[&str]| irr(&flows(list));
        assert_eq!(word(&["0", "50", "50"]), Irr::None(Always::Positive));
        assert_eq!(word(&["-100", "-5", "0"]), Irr::None(Always::Negative));
        assert_eq!(word(&["0", "0"]), Irr::None(Always::Zero));
        assert_eq!(word(&[]), Irr::Unknown);
        // 1 becomes 100 in a year: 9900 %; the castings case: 13 million bring 1300 million a year.
        let above = Irr::OutOfRange(Beyond::Above);
        assert_eq!(word(&["-1", "100"]), above);
        assert_eq!(word(&["-13000000", "1300000000", "1300000000"]), above);
        assert_eq!(word(&["-1000", "1"]), Irr::OutOfRange(Beyond::Below));
        // −(1+r)² + 1.5 (1+r) − 1: 2.25 < 4, no real root.
        let nowhere = Irr::OutOfRange(Beyond::Nowhere);
        assert_eq!(word(&["-100", "150", "-100"]), nowhere);
        assert_eq!(irr(&[Vnd::from(1); 52]), Irr::Unknown);
    }

    #[test]
    fn size_does_not_matter() {
        assert_eq!(
            rates(&["-1000000000000000", "0", "1210000000000000"]),
            [d("0.1")]
        );
        let huge = [-Vnd::MAX, Vnd::MAX];
        assert_eq!(irr(&huge), Irr::Rate(Decimal::ZERO));
        assert_eq!(rates(&["-0.0001", "0.00011"]), [d("0.1")]);
        let mut long = vec![Vnd::ZERO; 51];
        long[0] = Vnd::from(-1);
        long[50] = Vnd::from(1);
        assert_eq!(irr(&long), Irr::Rate(Decimal::ZERO));
        let swing = |t: i64| {
            if t % 2 == 0 { -Vnd::MAX } else { Vnd::MAX }
        };
        let _ = irr(&(0..51).map(swing).collect::<Vec<_>>());
        let _ = irr(&[-Vnd::MAX, Vnd::new(Decimal::new(1, 28)), Vnd::from(-1)]);
    }

    #[test]
    fn signs_are_counted_without_zeros() {
        let count = |list: &[&str]| {
            let flows: Vec<Decimal> = list.iter().map(|text| d(text)).collect();
            sign_changes(&flows)
        };
        assert_eq!(count(&["-1", "0", "1", "0", "0", "-1"]), 2);
        assert_eq!(count(&["0", "-1", "-1", "2"]), 1);
        assert_eq!(count(&["0"]), 0);
    }
}
