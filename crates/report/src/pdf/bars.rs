//! Bar charts as strips: label, bar drawn to scale, value.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure;
use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, Mark, Role, Shape, Strip, WIDTH, rule, stack};
use super::tags::Kind;
use crate::clean::caption;
use document::{Align, Bar, Bars, Tone};

const TEXT: Style = Style::tight(Face::Regular, 10.0);
/// Parts of the width: label, bar, value.
const LABEL: f32 = WIDTH * 0.36;
const VALUE: f32 = WIDTH * 0.22;
const GAP: f32 = 6.0;
const TRACK: f32 = WIDTH - LABEL - VALUE - 2.0 * GAP;
const THICKNESS: f32 = 8.5;
const ABOVE: f32 = 0.25;
/// The thinnest dark part that is still seen.
const THINNEST: f32 = 1.2;

/// A chart; kept on one page if it fits one. To a screen reader it is one figure with its words.
pub(super) fn bars(bars: &Bars, draft: &mut Draft<'_>) -> Vec<Strip> {
    if bars.rows.is_empty() {
        return Vec::new();
    }
    let division = draft.tags.add(Kind::Division);
    // Cleaned first: an alternative text of control characters alone would count as missing.
    let alt = caption(&bars.alt, 8000);
    let alt = if alt.trim().is_empty() {
        in_words(bars)
    } else {
        alt
    };
    let role = Role::Content(draft.tags.add_to(division, Kind::Figure(alt)));
    let mut strips = Vec::new();
    for bar in &bars.rows {
        let label = draft.few_lines(&bar.label, TEXT, LABEL, 6);
        let value = draft.few_lines(&bar.value_text, TEXT, VALUE, 6);
        let (mut marks, label_end) = stack(label, TEXT, (0.0, ABOVE, LABEL), Align::Start, role);
        let (values, value_end) =
            stack(value, TEXT, (WIDTH - VALUE, ABOVE, VALUE), Align::End, role);
        let height = label_end.max(value_end).max(ABOVE + TEXT.leading) + ABOVE;
        marks.extend(drawn(bar, height, role));
        marks.extend(values);
        strips.push(Strip {
            height,
            marks,
            keep: true,
            ..Strip::default()
        });
    }
    if let Some(first) = strips.first_mut() {
        first.before = 6.0;
        first.floats = true;
    }
    match figure::caption(&bars.caption, division, draft) {
        Some(caption) => strips.push(caption),
        None => {
            if let Some(last) = strips.last_mut() {
                last.keep = false;
                last.height += figure::BELOW;
            }
        }
    }
    strips
}

/// The bar itself and the axis it grows from.
fn drawn(bar: &Bar, height: f32, role: Role) -> Vec<Mark> {
    let x = LABEL + GAP;
    // Display only: the figures themselves are printed beside the bar.
    let long = |share: Decimal| {
        let part = share.clamp(Decimal::ZERO, Decimal::ONE).to_f32();
        part.unwrap_or(0.0) * TRACK
    };
    let width = long(bar.share);
    let mut marks = vec![Mark {
        shape: Shape::Box {
            width: 0.6,
            height,
            fill: Grey::SOFT,
            outlined: false,
        },
        ..rule(x - 0.6, 0.0, 0.6, height, Grey::SOFT)
    }];
    if width > 0.0 {
        let (fill, outlined) = match bar.tone {
            Tone::Dark => (Grey(70), false),
            Tone::Middle => (Grey(185), false),
            Tone::Light => (Grey(228), true),
        };
        let shape = Shape::Box {
            width,
            height: THICKNESS,
            fill,
            outlined,
        };
        marks.push(Mark {
            x,
            y: (height - THICKNESS) / 2.0,
            role,
            shape,
        });
    }
    let marked = long(bar.marked).min(width);
    if marked > 0.0 {
        let shape = Shape::Box {
            width: marked.max(THINNEST).min(width),
            height: THICKNESS,
            fill: Grey(40),
            outlined: false,
        };
        marks.push(Mark {
            x: x + width - marked.max(THINNEST).min(width),
            y: (height - THICKNESS) / 2.0,
            role,
            shape,
        });
    }
    marks
}

/// Labels and values one after the other, for a chart that came without words.
fn in_words(bars: &Bars) -> String {
    let pairs: Vec<String> = bars
        .rows
        .iter()
        .map(|bar| format!("{}: {}", bar.label, bar.value_text))
        .collect();
    pairs.join("; ")
}
