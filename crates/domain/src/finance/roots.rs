//! Every rate from −99 % to 1000 % a year at which flows are worth nothing.
//!
//! With x = 1 / (1 + rate) the value is a polynomial in x.
//! Descartes: it has at most as many roots x > 0 as its coefficients change sign, and exactly one where they change once.
//! With more changes the turning points of x^−k · value part the range into pieces with one root at most; they are the roots of the flows (t − k) · flow, which change sign once less, so the same search finds them.
//! A grid of rates would step over two roots close together; this does not.

use catalogue::order;
use rust_decimal::Decimal;

/// Lowest rate that is looked at: −99 % a year.
pub(super) const LOWEST: Decimal = Decimal::from_parts(99, 0, 0, true, 2);

/// Highest rate that is looked at: 1000 % a year.
pub(super) const HIGHEST: Decimal = Decimal::TEN;

/// A root is known to within this rate.
const WIDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 15);

/// A value this small beside the largest flow is a root where the curve turns.
const NOTHING: Decimal = Decimal::from_parts(1, 0, 0, false, 24);

/// Two to the number of steps that may be lost on a badly bent curve, less one.
const SPARE: u32 = 64;

/// Rates closer than this are one rate.
const APART: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// A rate with the value of the flows there, up to a positive factor.
#[derive(Debug, Clone, Copy)]
struct Point {
    rate: Decimal,
    value: Decimal,
}

/// How often the sign changes from flow to flow; zeros do not count.
///
/// Source: Descartes' rule of signs.
#[must_use]
pub fn sign_changes(flows: &[Decimal]) -> usize {
    let signs = || flows.iter().filter(|flow| !flow.is_zero());
    let pairs = signs().zip(signs().skip(1));
    pairs
        .filter(|(a, b)| a.is_sign_negative() != b.is_sign_negative())
        .count()
}

/// The flows with the largest brought to 1, so that no sum of them leaves the range.
pub(super) fn scaled(flows: &[Decimal]) -> Option<Vec<Decimal>> {
    let largest = flows.iter().map(Decimal::abs).max()?;
    flows.iter().map(|flow| flow.checked_div(largest)).collect()
}

/// Present value for rates above 0, value at the end for rates below: both have the same roots, and neither grows.
pub(super) fn value_at(flows: &[Decimal], rate: Decimal) -> Option<Decimal> {
    let growth = Decimal::ONE.checked_add(rate)?;
    if growth <= Decimal::ONE {
        let add = |sum: Decimal, flow: &Decimal| sum.checked_mul(growth)?.checked_add(*flow);
        flows.iter().try_fold(Decimal::ZERO, add)
    } else {
        let step = Decimal::ONE.checked_div(growth)?;
        let add = |sum: Decimal, flow: &Decimal| sum.checked_mul(step)?.checked_add(*flow);
        flows.iter().rev().try_fold(Decimal::ZERO, add)
    }
}

/// Every root in the range, ascending, of scaled flows.
pub(super) fn roots(flows: &[Decimal]) -> Option<Vec<Decimal>> {
    let changes = sign_changes(flows);
    if changes == 0 {
        return Some(Vec::new());
    }
    let mut edges = vec![LOWEST, Decimal::ZERO, Decimal::ONE, HIGHEST];
    if changes > 1 {
        edges.extend(roots(&turning(flows)?)?);
        order::sort(&mut edges);
    }
    let mut found: Vec<Decimal> = Vec::new();
    let mut keep = |root: Decimal| {
        let far = |last: &Decimal| root.checked_sub(*last).is_some_and(|gap| gap > APART);
        if found.last().is_none_or(far) {
            found.push(root);
        }
    };
    let mut before: Option<Point> = None;
    for rate in edges {
        let value = value_at(flows, rate)?;
        let here = Point { rate, value };
        if value.abs() <= NOTHING {
            keep(rate);
            before = None;
            continue;
        }
        if let Some(before) = before
            && before.value.is_sign_negative() != value.is_sign_negative()
        {
            keep(between(flows, before, here)?);
        }
        before = Some(here);
    }
    Some(found)
}

/// Flows whose roots are the turning points: (t − k) · flow, where k is the last flow before the first change of sign.
fn turning(flows: &[Decimal]) -> Option<Vec<Decimal>> {
    let first = flows.iter().find(|flow| !flow.is_zero())?;
    let turned =
        |flow: &Decimal| !flow.is_zero() && flow.is_sign_negative() != first.is_sign_negative();
    let change = flows.iter().position(turned)?;
    let before = flows.get(..change)?;
    let pivot = before.iter().rposition(|flow| !flow.is_zero())?;
    let pivot = Decimal::from(pivot);
    let weighed = flows.iter().enumerate().map(|(year, flow)| {
        let years = Decimal::from(year).checked_sub(pivot)?;
        flow.checked_mul(years)
    });
    scaled(&weighed.collect::<Option<Vec<_>>>()?)
}

/// The root between two points of different sign, to within [`WIDTH`].
///
/// Bisection that is drawn towards the chord: at most seven steps more than plain bisection, and a third of its steps or fewer on the flows of one project.
/// Source: I. F. D. Oliveira, R. H. C. Takahashi, "An enhancement of the bisection method average performance preserving minmax optimality", ACM TOMS 47(1), 2020, with k1 = 0.2 / span, k2 = 2, n0 = 7.
fn between(flows: &[Decimal], mut low: Point, mut high: Point) -> Option<Decimal> {
    let half = |width: Decimal| width.checked_div(Decimal::TWO);
    let span = high.rate.checked_sub(low.rate)?;
    let least_push = half(half(WIDTH)?)?;
    let most = span.checked_mul(Decimal::from(SPARE))?;
    let mut reach = WIDTH;
    while reach < most {
        reach = reach.checked_mul(Decimal::TWO)?;
    }
    loop {
        let width = high.rate.checked_sub(low.rate)?;
        let middle = low.rate.checked_add(half(width)?)?;
        if width <= WIDTH {
            return Some(middle);
        }
        let slack = reach.checked_sub(half(width)?)?.max(Decimal::ZERO);
        reach = half(reach)?;
        let drop = low.value.abs();
        let part = drop.checked_div(drop.checked_add(high.value.abs())?)?;
        let chord = low.rate.checked_add(width.checked_mul(part)?)?;
        let push = width.checked_mul(width)?.checked_div(span)?;
        // Never so small that rounding leaves the root on the far side.
        let push = push.checked_div(Decimal::from(5))?.max(least_push);
        let aim = if chord < middle {
            chord.checked_add(push)?.min(middle)
        } else {
            chord.checked_sub(push)?.max(middle)
        };
        let least = middle.checked_sub(slack)?;
        let rate = aim.max(least).min(middle.checked_add(slack)?).round_dp(20);
        let value = value_at(flows, rate)?;
        if value.is_zero() {
            return Some(rate);
        }
        let point = Point { rate, value };
        if value.is_sign_negative() == low.value.is_sign_negative() {
            low = point;
        } else {
            high = point;
        }
    }
}
