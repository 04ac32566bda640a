//! The money of a plan year by year as one strip: a bar for each year, a line for the sum so far, both on one scale.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure::caption;
use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, Ink, Mark, Role, Strip, WIDTH, path, rule, stack};
use super::tags::Kind;
use crate::clean;
use document::{Align, Cash};

const TEXT: Style = Style::tight(Face::Regular, 10.0);
/// Room for the words of the scale, the height of the plot, and how far its lines may come to its edges.
const SCALE: f32 = 62.0;
const PLOT: f32 = 150.0;
const MARGIN: f32 = 6.0;
/// Labels of years need so much room each.
const LABEL: f32 = 22.0;
/// Half the side of the dot of a year on the line.
const DOT: f32 = 1.8;

/// A chart; to a screen reader it is one figure with its words.
pub(super) fn cash(cash: &Cash, draft: &mut Draft<'_>) -> Vec<Strip> {
    if cash.years.is_empty() {
        return Vec::new();
    }
    let division = draft.tags.add(Kind::Division);
    let alt = clean::caption(&cash.alt, 8000);
    let figure = draft.tags.add_to(division, Kind::Figure(alt));
    let role = Role::Content(figure);
    let mut marks = Vec::new();
    let scale = Range::of(cash);
    let mut named: Vec<f32> = Vec::new();
    for (amount, words) in &cash.marks {
        let y = scale.y(*amount);
        marks.push(rule(SCALE, y, WIDTH - SCALE, 0.3, Grey::LINE));
        // Two amounts that lie close together would be written over each other.
        if named.iter().any(|other| (other - y).abs() < TEXT.leading) {
            continue;
        }
        named.push(y);
        let top = y - TEXT.leading / 2.0;
        let lines = draft.few_lines(words, TEXT, SCALE - 6.0, 1);
        let area = (0.0, top, SCALE - 6.0);
        marks.extend(stack(lines, TEXT, area, Align::End, role).0);
    }
    marks.extend(drawn(cash, &scale, role));
    marks.extend(labels(cash, role, draft));
    let mut strips = vec![Strip {
        before: 8.0,
        height: PLOT + TEXT.leading + 4.0,
        marks,
        keep: true,
        floats: true,
        ..Strip::default()
    }];
    strips.extend(caption(&cash.caption, division, draft));
    strips
}

/// The bars, and above them the line with its dots.
fn drawn(cash: &Cash, scale: &Range, role: Role) -> Vec<Mark> {
    let (step, zero) = (step(cash), scale.y(Decimal::ZERO));
    let mut marks = Vec::new();
    let mut line = Vec::new();
    for (number, year) in cash.years.iter().enumerate() {
        let middle = SCALE + (count(number) + 0.5) * step;
        let (side, end) = (step * 0.28, scale.y(year.net));
        let points = vec![
            (-side, 0.0),
            (side, 0.0),
            (side, end - zero),
            (-side, end - zero),
        ];
        marks.push(path(middle, zero, points, Ink::Fill(Grey(175)), role));
        line.push((middle, scale.y(year.sum)));
    }
    marks.push(rule(SCALE, zero - 0.4, WIDTH - SCALE, 0.8, Grey::BLACK));
    for (x, y) in &line {
        let square = vec![(-DOT, -DOT), (DOT, -DOT), (DOT, DOT), (-DOT, DOT)];
        marks.push(path(*x, *y, square, Ink::Fill(Grey::BLACK), role));
    }
    marks.push(path(0.0, 0.0, line, Ink::Line(1.2, Grey::BLACK), role));
    marks
}

/// The years below the plot; only every so many where there is no room for all.
fn labels(cash: &Cash, role: Role, draft: &Draft<'_>) -> Vec<Mark> {
    let step = step(cash);
    let every = [1, 2, 5, 10, 20]
        .into_iter()
        .find(|every| count(*every) * step >= LABEL)
        .unwrap_or(50);
    let mut marks = Vec::new();
    for (number, year) in cash.years.iter().enumerate().step_by(every) {
        let lines = draft.few_lines(&year.label, TEXT, 2.0 * LABEL, 1);
        let left = SCALE + (count(number) + 0.5) * step - LABEL;
        let area = (left, PLOT + 2.0, 2.0 * LABEL);
        marks.extend(stack(lines, TEXT, area, Align::Center, role).0);
    }
    marks
}

fn step(cash: &Cash) -> f32 {
    (WIDTH - SCALE) / count(cash.years.len()).max(1.0)
}

/// A small count as a length.
fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// The lowest and the highest amount, and where an amount stands between them.
struct Range {
    low: f32,
    high: f32,
}

impl Range {
    fn of(cash: &Cash) -> Self {
        let amounts = cash.years.iter().flat_map(|y| [y.net, y.sum]);
        let amounts = amounts.chain(cash.marks.iter().map(|(amount, _)| *amount));
        let (mut low, mut high) = (0.0_f32, 0.0_f32);
        for amount in amounts.map(length) {
            (low, high) = (low.min(amount), high.max(amount));
        }
        Self { low, high }
    }

    fn y(&self, amount: Decimal) -> f32 {
        let span = (self.high - self.low).max(0.01);
        MARGIN + (self.high - length(amount)) / span * (PLOT - 2.0 * MARGIN)
    }
}

/// An amount as a length. Display only: the figures themselves stand in the table.
fn length(amount: Decimal) -> f32 {
    amount
        .clamp(Decimal::NEGATIVE_ONE, Decimal::ONE)
        .to_f32()
        .unwrap_or(0.0)
}
