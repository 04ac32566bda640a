//! The picture of flows as one strip: bands into a place and out of it, as thick as their amounts, each beside its name.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure::caption;
use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, Ink, Mark, Role, Strip, WIDTH, path, rule, stack};
use super::tags::Kind;
use crate::clean;
use document::{Align, Band, Flow};

const TEXT: Style = Style::tight(Face::Regular, 10.0);
const STRONG: Style = Style::tight(Face::Bold, 10.0);
/// Thickness of all that flows in, and of the thinnest band that is still seen.
const WHOLE: f32 = 130.0;
const THINNEST: f32 = 1.5;
/// Width of the words beside the bands, of the place in the middle, and of the point of a band.
const WORDS: f32 = WIDTH * 0.3;
const PLACE: f32 = 30.0;
const POINT: f32 = 6.0;
const GAP: f32 = 5.0;
/// Distance of the lines in a band of which nobody knows the way.
const HATCH: f32 = 4.0;

/// A picture; to a screen reader it is one figure with its words.
pub(super) fn picture(flow: &Flow, draft: &mut Draft<'_>) -> Vec<Strip> {
    if flow.inputs.is_empty() && flow.outputs.is_empty() {
        return Vec::new();
    }
    let division = draft.tags.add(Kind::Division);
    let alt = clean::caption(&flow.alt, 8000);
    let figure = draft.tags.add_to(division, Kind::Figure(alt));
    let role = Role::Content(figure);
    let middle = WIDTH / 2.0;
    let title = draft.few_lines(&flow.place, STRONG, WIDTH - 2.0 * WORDS, 1);
    let (mut marks, top) = stack(
        title,
        STRONG,
        (WORDS, 0.0, WIDTH - 2.0 * WORDS),
        Align::Center,
        role,
    );
    let top = top + 3.0;
    let edge = middle - PLACE / 2.0;
    let left = Side {
        words: 0.0,
        align: Align::End,
        from: WORDS + GAP,
        to: edge,
    };
    let right = Side {
        words: WIDTH - WORDS,
        align: Align::Start,
        from: edge + PLACE,
        to: WIDTH - WORDS - GAP,
    };
    let (bands, low) = side(&flow.inputs, &left, top, role, draft);
    marks.extend(bands);
    let (bands, high) = side(&flow.outputs, &right, top, role, draft);
    marks.extend(bands);
    let end = low.max(high);
    let corners = vec![
        (0.0, 0.0),
        (PLACE, 0.0),
        (PLACE, end - top),
        (0.0, end - top),
    ];
    marks.push(path(edge, top, corners, Ink::Fill(Grey::SOFT), role));
    let mut strips = vec![Strip {
        before: 8.0,
        height: end + 2.0,
        marks,
        keep: true,
        floats: true,
        ..Strip::default()
    }];
    strips.extend(caption(&flow.caption, division, draft));
    strips
}

/// Where the words and the bands of one side stand.
struct Side {
    words: f32,
    align: Align,
    from: f32,
    to: f32,
}

/// The bands of one side below each other, and where the last one ends.
fn side(bands: &[Band], side: &Side, top: f32, role: Role, draft: &Draft<'_>) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let mut y = top;
    for band in bands {
        let name = draft.few_lines(&band.label, TEXT, WORDS, 2);
        let amount = draft.few_lines(&band.amount, STRONG, WORDS, 1);
        let lines = f32::from(u8::try_from(name.len() + amount.len()).unwrap_or(u8::MAX));
        let thickness = (part(band.share) * WHOLE).max(THINNEST);
        let height = thickness.max(lines * TEXT.leading);
        // Words and band share a middle line.
        let start = y + (height - lines * TEXT.leading) / 2.0;
        let (set, next) = stack(name, TEXT, (side.words, start, WORDS), side.align, role);
        marks.extend(set);
        let area = (side.words, next, WORDS);
        marks.extend(stack(amount, STRONG, area, side.align, role).0);
        let at = y + (height - thickness) / 2.0;
        marks.extend(shape(band, side, at, thickness, role));
        y += height + GAP;
    }
    (marks, y)
}

/// A band that points where it flows; what nobody can account for is an edge filled with lines.
fn shape(band: &Band, side: &Side, top: f32, thickness: f32, role: Role) -> Vec<Mark> {
    let length = side.to - side.from;
    let neck = length - POINT;
    let outline = vec![
        (0.0, 0.0),
        (neck, 0.0),
        (length, thickness / 2.0),
        (neck, thickness),
        (0.0, thickness),
        (0.0, 0.0),
    ];
    if !band.open {
        return vec![path(side.from, top, outline, Ink::Fill(Grey(165)), role)];
    }
    let edge = Ink::Line(0.7, Grey::BLACK);
    let mut marks = vec![path(side.from, top, outline, edge, role)];
    let mut x = HATCH;
    while x < neck {
        marks.push(Mark {
            role,
            ..rule(side.from + x, top, 0.4, thickness, Grey::SOFT)
        });
        x += HATCH;
    }
    marks
}

/// A share as a part of the height. Display only: the amount is printed beside the band.
fn part(share: Decimal) -> f32 {
    share
        .clamp(Decimal::ZERO, Decimal::ONE)
        .to_f32()
        .unwrap_or(0.0)
}
