//! The picture of the mass balance: bands from the inputs into the plant and out of it, as thick as their kilograms, each below its name.

use crate::ui::scale::Scale;
use crate::ui::view::PageView;
use domain::balance::{Band, Item, Node};
use std::fmt::Write as _;
use text::MassScale;
use yew::prelude::*;

/// Width of the picture; a phone shows it at about this size.
const WIDTH: i64 = 300;
/// Left and right edge of the plant.
const SITE: (i64, i64) = (142, 158);
/// How far the point of a band reaches.
const POINT: i64 = 6;
/// Thickness of everything that flows in.
const WHOLE: i64 = 140;
/// The thinnest band that is still seen.
const THINNEST: i64 = 3;
/// Height of a line of words.
const LINE: i64 = 15;
/// Where the first band begins, below the heads.
const TOP: i64 = LINE + 6;
/// Room below a band.
const GAP: i64 = 10;
/// Characters that fit over half of the picture; the table has the whole name.
const LETTERS: usize = 20;

/// Draws the bands. What they say stands in [`table`] for those who cannot see them.
pub(super) fn draw(view: PageView<'_>, bands: &[Band], masses: MassScale) -> Html {
    let text = view.text;
    let (ins, outs): (Vec<&Band>, Vec<&Band>) = bands.iter().partition(|b| b.to == Node::Site);
    let scale = Scale::filled_by(ins.iter().map(|b| b.kg), WHOLE);
    let (left, low) = side(view, &ins, masses, scale, (0, SITE.0));
    let (right, high) = side(view, &outs, masses, scale, (SITE.1, WIDTH));
    let bottom = low.max(high).max(TOP + LINE);
    let middle = (SITE.0 + SITE.1) / 2;
    html! {
        <svg class="flowpicture" aria-hidden="true" viewBox={format!("0 0 {WIDTH} {bottom}")}>
            <text class="lbl strong" x="0" y={(LINE - 3).to_string()}>{ text.balance_in() }</text>
            <text class="lbl strong" x={middle.to_string()} y={(LINE - 3).to_string()} text-anchor="middle">
                { text.balance_site() }
            </text>
            <text class="lbl strong" x={WIDTH.to_string()} y={(LINE - 3).to_string()} text-anchor="end">
                { text.balance_out() }
            </text>
            <rect class="site" x={SITE.0.to_string()} y={TOP.to_string()}
                width={(SITE.1 - SITE.0).to_string()} height={(bottom - TOP).to_string()} rx="3" />
            { for left }
            { for right }
        </svg>
    }
}

/// The bands of one side below each other, and where the last one ends.
fn side(
    view: PageView<'_>,
    bands: &[&Band],
    masses: MassScale,
    scale: Scale,
    (from, to): (i64, i64),
) -> (Vec<Html>, i64) {
    let text = view.text;
    let mut y = TOP;
    let mut list = Vec::new();
    for band in bands {
        let end = if band.to == Node::Site {
            &band.from
        } else {
            &band.to
        };
        let name = view.names().flow_end(end);
        let amount = text.mass(band.kg, masses);
        let amount = match band.percent {
            Some(percent) => format!("{amount} · {}", text.percent(percent)),
            None => amount,
        };
        let x = if from == 0 { 0 } else { from + 6 };
        let at = y + 2 * LINE + 3;
        let height = scale.at(band.kg).max(THINNEST);
        list.push(html! {
            <g key={format!("{from}-{y}")}>
                <text class="lbl" x={x.to_string()} y={(y + LINE - 3).to_string()}>{ short(&name) }</text>
                <text class="lbl strong" x={x.to_string()} y={(y + 2 * LINE - 3).to_string()}>{ amount }</text>
                { shape(view, end, (from, to), (at, height)) }
            </g>
        });
        y = at + height + GAP;
    }
    (list, y)
}

/// A band that points where it flows; what nobody can account for is an outline filled with lines.
fn shape(
    view: PageView<'_>,
    end: &Node,
    (from, to): (i64, i64),
    (top, height): (i64, i64),
) -> Html {
    let neck = to - POINT;
    let (half, bottom) = (top + height / 2, top + height);
    let outline = format!("M{from} {top}H{neck}L{to} {half}L{neck} {bottom}H{from}Z");
    if matches!(end, Node::Unaccounted | Node::Unexplained) {
        return html! {
            <g class="gap">
                <path class="edge" d={outline} />
                <path class="lines" d={stripes(from, neck, top, height)} />
            </g>
        };
    }
    html! { <path class={colour(view, end)} d={outline} /> }
}

fn colour(view: PageView<'_>, end: &Node) -> &'static str {
    match end {
        Node::Input(Item::Stream(id)) => view.colour_of_stream(id),
        Node::Input(Item::WaterInProduct) => "c-water",
        Node::ByProducts => "c-by-product",
        Node::Wastes => "c-waste",
        Node::HazardousWastes => "c-hazardous-waste",
        Node::Input(Item::Product(_)) | Node::Products | Node::Site => "product",
        Node::OtherInputs(_) | Node::Process(_) | Node::Unexplained | Node::Unaccounted => {
            "c-material"
        }
    }
}

/// Slanted lines in a rectangle, cut at its edges.
fn stripes(from: i64, to: i64, top: i64, height: i64) -> String {
    let mut path = String::new();
    // Each line rises to the right from the lower edge, or from where it enters on the left.
    let mut foot = from - height + 7;
    while foot < to {
        let (start, end) = (foot.max(from), (foot + height).min(to));
        if start < end {
            let (low, high) = (top + height - (start - foot), top + height - (end - foot));
            let _ = write!(path, "M{start} {low}L{end} {high}");
        }
        foot += 7;
    }
    path
}

/// A name that fits above its band.
fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// The bands as a table that is read aloud.
pub(super) fn table(view: PageView<'_>, bands: &[Band], masses: MassScale) -> Html {
    let text = view.text;
    let row = |(place, band): (usize, &Band)| {
        let (way, end) = if band.to == Node::Site {
            (text.balance_in(), &band.from)
        } else {
            (text.balance_out(), &band.to)
        };
        html! {
            <tr key={place}>
                <th scope="row">{ view.names().flow_end(end) }</th>
                <td>{ way }</td>
                <td>{ text.mass(band.kg, masses) }</td>
                <td>{ band.percent.map(|p| text.percent(p)).unwrap_or_default() }</td>
            </tr>
        }
    };
    html! {
        <div class="sr">
            <table>
                <caption>{ text.balance_mass() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.balance_column_item() }</th>
                        <th scope="col">{ text.balance_column_group() }</th>
                        <th scope="col">{ text.balance_column_mass() }</th>
                        <th scope="col">{ text.balance_column_share() }</th>
                    </tr>
                </thead>
                <tbody>{ for bands.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}
