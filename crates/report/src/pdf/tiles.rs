//! The main figures side by side, framed: what each is, the figure in large letters, its unit below.

use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, Mark, Role, Strip, WIDTH, rule, stack};
use super::tags::{Kind, NodeId};
use document::{Align, Tile};

const LABEL: Style = Style::tight(Face::Regular, 11.0);
const NOTE: Style = Style::tight(Face::Regular, 10.0);
/// Size of a figure; a longer one is set smaller.
const LARGE: f32 = 17.0;
const SMALLEST: f32 = 11.0;
const AIR: f32 = 3.0;
const SIDE: f32 = 4.0;
const FRAME: f32 = 0.9;

/// One strip; to a screen reader a table of one row below its heads.
pub(super) fn tiles(tiles: &[Tile], draft: &mut Draft<'_>) -> Vec<Strip> {
    let count = f32::from(u16::try_from(tiles.len()).unwrap_or(u16::MAX));
    if tiles.is_empty() {
        return Vec::new();
    }
    let width = WIDTH / count;
    let inner = width - 2.0 * SIDE;
    let table = draft.tags.add(Kind::Table);
    let heads = draft.tags.add_to(table, Kind::TableHead);
    let heads = draft.tags.add_to(heads, Kind::Row);
    let body = draft.tags.add_to(table, Kind::TableBody);
    let body = draft.tags.add_to(body, Kind::Row);
    let place = |number: usize| {
        let number = f32::from(u16::try_from(number).unwrap_or(u16::MAX));
        number * width + SIDE
    };
    let mut marks = Vec::new();
    let mut below = 0.0_f32;
    for (number, tile) in tiles.iter().enumerate() {
        let node = draft.tags.add_to(heads, Kind::ColumnHeader);
        let lines = draft.balanced(&tile.label, LABEL, inner, 3);
        let area = (place(number), AIR, inner);
        let (set, end) = stack(lines, LABEL, area, Align::Center, Role::Content(node));
        marks.extend(set);
        below = below.max(end);
    }
    let mut deepest = below;
    for (number, tile) in tiles.iter().enumerate() {
        let node = draft.tags.add_to(body, Kind::Cell);
        let (set, end) = figure(tile, (place(number), below, inner), node, draft);
        marks.extend(set);
        deepest = deepest.max(end);
    }
    let height = deepest + AIR;
    marks.extend(frame(tiles.len(), width, height));
    vec![Strip {
        before: 5.0,
        height: height + 3.0,
        marks,
        ..Strip::default()
    }]
}

/// The figure and what stands below it.
fn figure(
    tile: &Tile,
    (x, top, width): (f32, f32, f32),
    node: NodeId,
    draft: &Draft<'_>,
) -> (Vec<Mark>, f32) {
    let role = Role::Content(node);
    let full = Style::tight(Face::Bold, LARGE);
    let needed = draft.faces.width(full, &tile.value);
    let size = (LARGE * width / needed.max(width)).max(SMALLEST);
    let style = Style {
        leading: full.leading,
        ..Style::tight(Face::Bold, size)
    };
    let lines = draft.few_lines(&tile.value, style, width, 2);
    let (mut marks, mut y) = stack(lines, style, (x, top, width), Align::Center, role);
    for note in &tile.notes {
        let lines = draft.balanced(note, NOTE, width, 2);
        let (set, end) = stack(lines, NOTE, (x, y, width), Align::Center, role);
        marks.extend(set);
        y = end;
    }
    (marks, y)
}

/// The outer frame and the lines between the figures.
fn frame(count: usize, width: f32, height: f32) -> Vec<Mark> {
    let upright = |number: usize| {
        let x = f32::from(u16::try_from(number).unwrap_or(u16::MAX)) * width;
        let outer = number == 0 || number == count;
        let (weight, grey) = if outer {
            (FRAME, Grey::BLACK)
        } else {
            (0.4, Grey::LINE)
        };
        rule(
            (x - weight / 2.0).clamp(0.0, WIDTH - weight),
            0.0,
            weight,
            height,
            grey,
        )
    };
    let mut marks: Vec<Mark> = (0..=count).map(upright).collect();
    for y in [0.0, height - FRAME] {
        marks.push(rule(0.0, y, WIDTH, FRAME, Grey::BLACK));
    }
    marks
}
