//! Geometry of pictures: values to whole SVG units. What is computed here is drawn and never shown as a number.

use rust_decimal::Decimal;
use std::fmt::Write as _;

/// A line on which values lie between zero and the largest one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    largest: Decimal,
    width: i64,
}

impl Scale {
    /// The line on which the largest of these values reaches `width`.
    pub(crate) fn up_to(values: impl IntoIterator<Item = Decimal>, width: i64) -> Self {
        Self {
            largest: values.into_iter().max().unwrap_or_default(),
            width,
        }
    }

    /// The line that all of these values fill together, one after the other.
    pub(crate) fn filled_by(values: impl IntoIterator<Item = Decimal>, width: i64) -> Self {
        Self {
            largest: values.into_iter().filter(|v| *v > Decimal::ZERO).sum(),
            width,
        }
    }

    /// Where a value lies, from 0 to the width.
    pub(crate) fn at(self, value: Decimal) -> i64 {
        let part = value.checked_div(self.largest).unwrap_or_default();
        let place = part
            .checked_mul(Decimal::from(self.width))
            .unwrap_or_default();
        i64::try_from(place.trunc())
            .unwrap_or_default()
            .clamp(0, self.width)
    }
}

/// A height on which values lie above and below nought.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Levels {
    /// The highest value, or nought.
    pub(crate) high: Decimal,
    /// The lowest value, or nought.
    pub(crate) low: Decimal,
    height: i64,
}

impl Levels {
    /// The height that these values and nought just fill.
    pub(crate) fn of(values: impl IntoIterator<Item = Decimal>, height: i64) -> Self {
        let (mut high, mut low) = (Decimal::ZERO, Decimal::ZERO);
        for value in values {
            high = high.max(value);
            low = low.min(value);
        }
        Self { high, low, height }
    }

    /// How far below the top a value lies, from 0 to the height.
    pub(crate) fn at(self, value: Decimal) -> i64 {
        let place = || {
            let spread = self.high.checked_sub(self.low)?;
            let part = self.high.checked_sub(value)?.checked_div(spread)?;
            let place = part.checked_mul(Decimal::from(self.height))?;
            i64::try_from(place.round()).ok()
        };
        place().unwrap_or_default().clamp(0, self.height)
    }
}

/// Slanted lines that fill a bar, so that it reads without colour.
pub(crate) fn hatch(from: i64, to: i64, top: i64, height: i64) -> String {
    let mut path = String::new();
    let mut x = from;
    while x + height <= to {
        let _ = write!(path, "M{x} {}l{height} -{height}", top + height);
        x += 8;
    }
    path
}

/// Where words beside a place are anchored so that they stay in the picture.
pub(crate) fn anchor(x: i64, width: i64) -> &'static str {
    if x * 4 < width {
        "start"
    } else if x * 4 > width * 3 {
        "end"
    } else {
        "middle"
    }
}
