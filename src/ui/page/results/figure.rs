//! The picture of one value among others: bands, lines, and the factory before and after. It draws what it is told and names nothing.

use crate::ui::scale::{Scale, anchor};
use rust_decimal::Decimal;
use yew::prelude::*;

/// Width of the picture; a phone shows it at about this size.
const WIDTH: i64 = 340;
/// Room for half a dot at either end.
const EDGE: i64 = 9;
/// Height of a line of words.
const LINE: i64 = 16;

/// A word at a value.
pub(super) struct Label {
    /// Where.
    pub(super) at: Decimal,
    /// The word with its number.
    pub(super) words: String,
}

/// What the picture shows.
#[derive(Default)]
pub(super) struct Picture {
    /// The same in words, for those who cannot see it.
    pub(super) alt: String,
    /// Usual ranges.
    pub(super) bands: Vec<(Decimal, Decimal)>,
    /// Good practice.
    pub(super) good: Vec<Decimal>,
    /// Legal norms.
    pub(super) norms: Vec<Decimal>,
    /// Words above the bar, each on its own line.
    pub(super) above: Vec<Label>,
    /// The factory today.
    pub(super) now: Option<Label>,
    /// The factory with every counted measure done.
    pub(super) after: Option<Label>,
}

impl Picture {
    /// Draws it.
    pub(super) fn draw(&self) -> Html {
        let scale = self.scale();
        let x = move |value: Decimal| EDGE + scale.at(value);
        let top = rows(self.above.len()) + 4;
        let marks = [&self.now, &self.after].into_iter().flatten().count();
        let height = top + 22 + 6 + rows(marks) + 4;
        html! {
            <svg role="img" aria-label={self.alt.clone()} viewBox={format!("0 0 {WIDTH} {height}")}>
                <rect class="track" x="0" y={top.to_string()} width={WIDTH.to_string()} height="22" rx="4" />
                { for self.bands.iter().enumerate().map(|(place, (low, high))| band(place, x(*low), x(*high), top)) }
                { for self.good.iter().enumerate().map(|(place, v)| line(place, x(*v), top, None)) }
                { for self.norms.iter().enumerate().map(|(place, v)| line(place, x(*v), top, Some("4 3"))) }
                { for self.above.iter().enumerate().map(|(row, l)| word(x(l.at), rows(row + 1) - 3, &l.words, false)) }
                { self.dots(&x, top + 11) }
                { self.words_below(&x, top + 22) }
            </svg>
        }
    }

    fn scale(&self) -> Scale {
        let ends = self.bands.iter().flat_map(|(low, high)| [*low, *high]);
        let lines = self.good.iter().chain(&self.norms).copied();
        let own = [&self.now, &self.after].into_iter().flatten().map(|l| l.at);
        Scale::up_to(ends.chain(lines).chain(own), WIDTH - 2 * EDGE)
    }

    /// Today is a ring, afterwards is a full dot.
    fn dots(&self, x: &impl Fn(Decimal) -> i64, y: i64) -> Html {
        let (now, after) = (
            self.now.as_ref().map(|l| x(l.at)),
            self.after.as_ref().map(|l| x(l.at)),
        );
        html! {
            <g>
                if let (Some(now), Some(after)) = (now, after) {
                    <path d={format!("M{now} {y}H{after}")} fill="none" stroke="currentColor" stroke-width="2" />
                }
                if let Some(now) = now {
                    <circle class="track" cx={now.to_string()} cy={y.to_string()} r="7" stroke="currentColor" stroke-width="2.5" />
                }
                if let Some(after) = after {
                    <circle cx={after.to_string()} cy={y.to_string()} r="7" fill="currentColor" />
                }
            </g>
        }
    }

    fn words_below(&self, x: &impl Fn(Decimal) -> i64, y: i64) -> Html {
        let list = [(&self.now, false), (&self.after, true)];
        let shown = list
            .into_iter()
            .filter_map(|(label, strong)| Some((label.as_ref()?, strong)));
        html! {
            <g>
                { for shown.enumerate().map(|(row, (l, strong))| word(x(l.at), y + 4 + rows(row + 1), &l.words, strong)) }
            </g>
        }
    }
}

/// Height of so many lines of words.
fn rows(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default() * LINE
}

fn band(place: usize, from: i64, to: i64, top: i64) -> Html {
    let width = (to - from).max(3);
    html! {
        <rect key={place} class="band" x={from.to_string()} y={top.to_string()}
            width={width.to_string()} height="22" />
    }
}

fn line(place: usize, x: i64, top: i64, dashes: Option<&'static str>) -> Html {
    let (from, to) = (top - 4, top + 26);
    html! {
        <path key={place} d={format!("M{x} {from}V{to}")} fill="none"
            stroke="currentColor" stroke-width="2" stroke-dasharray={dashes} />
    }
}

fn word(x: i64, y: i64, words: &str, strong: bool) -> Html {
    html! {
        <text key={format!("word-{y}")} class={classes!("lbl", strong.then_some("strong"))}
            x={x.to_string()} y={y.to_string()} text-anchor={anchor(x, WIDTH)}>
            { words.to_owned() }
        </text>
    }
}
