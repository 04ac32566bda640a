//! Tables and lists of facts as strips: one strip a row, the header row repeated on every page.

use std::rc::Rc;

use super::columns::widths;
use super::flow::ROOM;
use super::fonts::{Face, Style};
use super::lines::Line;
use super::print::{Print, SIDE};
use super::strip::{Draft, Grey, Mark, Role, Shape, Strip, WIDTH, kept_lines, rule, text_mark};
use super::tags::{Kind, NodeId};
use document::{Align, Row, Table};

const CAPTION: Style = Style::new(Face::Bold, 12.0);
/// So many facts are not parted by a page.
const TOGETHER: usize = 12;
/// White space above and below the text of a fact.
const ABOVE: f32 = 2.0;
/// A row so high stands by itself: more of it is not seen as a leftover, and keeping it with the next would leave half a page empty.
const TALL: f32 = 52.0;
/// A table that is no higher is not parted where its page stays full enough without it.
const SHORT: f32 = 0.25 * ROOM;
const HAIR: f32 = 0.4;
const FIRM: f32 = 0.9;
/// Columns of a list of facts: the label takes a third.
const FACTS: [f32; 2] = [WIDTH * 0.34, WIDTH * 0.66];

/// A cell ready to be put into a row.
struct Cell {
    lines: Vec<Line>,
    style: Style,
    align: Align,
    node: NodeId,
    /// White space above and below its text.
    above: f32,
}

/// A table with its caption.
pub(super) fn table(table: &Table, draft: &mut Draft<'_>) -> Vec<Strip> {
    let print = Print::of(table);
    let widths = widths(table, print, draft);
    if widths.is_empty() {
        return Vec::new();
    }
    let node = draft.tags.add(Kind::Table);
    let mut strips = caption(&table.caption, node, draft);

    let mut header = header(table, &widths, node, draft);
    let repeated = Rc::new(repeat(&header));
    header.keep = !table.rows.is_empty();
    header.before = if strips.is_empty() { 8.0 } else { 0.0 };
    strips.push(header);

    let body = draft.tags.add_to(node, Kind::TableBody);
    let count = table.rows.len();
    for (number, row) in table.rows.iter().enumerate() {
        let cells = row_cells(table, row, &widths, body, draft);
        let next_is_total = table.rows.get(number + 1).is_some_and(|next| next.strong);
        let last = number + 1 == count;
        // No row stands alone below the header or at the top of a page, unless it is high.
        let alone = number == 0 || number + 2 == count;
        let mut parts = split(cells, ROOM - repeated.height, &widths);
        if let Some(part) = parts.first_mut()
            && row.strong
        {
            part.marks.push(rule(0.0, 0.0, WIDTH, HAIR, Grey::BLACK));
        }
        if let Some(part) = parts.last_mut() {
            let alone = alone && part.height < TALL;
            part.keep = (next_is_total || alone) && !last;
            let (weight, grey) = if last {
                (FIRM, Grey::BLACK)
            } else {
                (HAIR, Grey::LINE)
            };
            part.marks
                .push(rule(0.0, part.height - weight, WIDTH, weight, grey));
        }
        for part in &mut parts {
            part.marks.extend(uprights(&widths, part.height));
            part.head = Some(Rc::clone(&repeated));
        }
        strips.append(&mut parts);
    }
    ended(&mut strips);
    mark_if_short(&mut strips);
    strips
}

/// Marks the rows of a short table.
fn mark_if_short(strips: &mut [Strip]) {
    let height: f32 = strips.iter().map(|strip| strip.before + strip.height).sum();
    if height > SHORT {
        return;
    }
    let but_last = strips.len().saturating_sub(1);
    for strip in strips.iter_mut().take(but_last) {
        strip.short = true;
    }
}

/// The header row, shaded, between firm rules.
fn header(table: &Table, widths: &[f32], node: NodeId, draft: &mut Draft<'_>) -> Strip {
    let print = Print::of(table);
    let head = draft.tags.add_to(node, Kind::TableHead);
    let row = draft.tags.add_to(head, Kind::Row);
    let mut cells = Vec::new();
    for (column, width) in table.columns.iter().zip(widths) {
        let node = draft.tags.add_to(row, Kind::ColumnHeader);
        let lines = draft.few_lines(&column.title, print.strong, width - 2.0 * SIDE, 8);
        cells.push(Cell {
            lines,
            style: print.strong,
            align: Align::Center,
            node,
            above: print.above,
        });
    }
    let mut header = set_row(cells, widths, true);
    header.marks.extend(uprights(widths, header.height));
    let shade = Shape::Box {
        width: WIDTH,
        height: header.height,
        fill: Grey::SHADE,
        outlined: false,
    };
    header.marks.insert(
        0,
        Mark {
            x: 0.0,
            y: 0.0,
            role: Role::Decoration,
            shape: shade,
        },
    );
    header.marks.push(rule(0.0, 0.0, WIDTH, FIRM, Grey::BLACK));
    header
        .marks
        .push(rule(0.0, header.height - FIRM, WIDTH, FIRM, Grey::BLACK));
    header
}

/// Labels with their values: a table without header row, whose labels are the row headers.
pub(super) fn facts(pairs: &[(String, String)], draft: &mut Draft<'_>) -> Vec<Strip> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let node = draft.tags.add(Kind::Table);
    let body = draft.tags.add_to(node, Kind::TableBody);
    let style = Style::tight(Face::Regular, 12.0);
    let mut strips: Vec<Strip> = Vec::new();
    for (label, value) in pairs {
        let row = draft.tags.add_to(body, Kind::Row);
        let mut cells = Vec::new();
        for ((text, kind), width) in [(label, Kind::RowHeader), (value, Kind::Cell)]
            .into_iter()
            .zip(FACTS)
        {
            let node = draft.tags.add_to(row, kind);
            let lines = draft.lines(text, style, width - 2.0 * SIDE);
            cells.push(Cell {
                lines,
                style,
                align: Align::Start,
                node,
                above: ABOVE,
            });
        }
        let mut parts = split(cells, ROOM, &FACTS);
        if let Some(part) = parts.last_mut() {
            part.marks
                .push(rule(0.0, part.height - HAIR, WIDTH, HAIR, Grey::LINE));
        }
        strips.append(&mut parts);
    }
    let nothing = Rc::new(Strip::default());
    for row in strips.iter_mut().skip(1) {
        row.head = Some(Rc::clone(&nothing));
    }
    if let Some(first) = strips.first_mut() {
        first.before = 6.0;
    }
    // A short list stays on one page; of a long one the first row is not left alone.
    let last = strips.len().saturating_sub(1);
    let kept = if strips.len() <= TOGETHER {
        last
    } else {
        last.min(1)
    };
    strips.iter_mut().take(kept).for_each(|s| s.keep = true);
    ended(&mut strips);
    strips
}

/// Fine lines between the columns, as official tables have them.
fn uprights(widths: &[f32], height: f32) -> Vec<Mark> {
    let mut x = 0.0;
    let mut marks = Vec::new();
    for width in widths.iter().take(widths.len().saturating_sub(1)) {
        x += width;
        marks.push(rule(x - HAIR / 2.0, 0.0, HAIR, height, Grey::LINE));
    }
    marks
}

/// White space below a table.
fn ended(strips: &mut [Strip]) {
    if let Some(last) = strips.last_mut() {
        last.height += 6.0;
    }
}

fn caption(text: &str, table: NodeId, draft: &mut Draft<'_>) -> Vec<Strip> {
    let lines = draft.lines(text, CAPTION, WIDTH);
    if lines.is_empty() {
        return Vec::new();
    }
    let node = draft.tags.add_to(table, Kind::Caption);
    kept_lines(lines, CAPTION, node, (8.0, 3.0))
}

fn row_cells(
    table: &Table,
    row: &Row,
    widths: &[f32],
    body: NodeId,
    draft: &mut Draft<'_>,
) -> Vec<Cell> {
    let print = Print::of(table);
    let style = print.row(row);
    let node = draft.tags.add_to(body, Kind::Row);
    let mut cells = Vec::new();
    for (number, (column, width)) in table.columns.iter().zip(widths).enumerate() {
        let text = row.cells.get(number).map_or("", String::as_str);
        let lines = draft.lines(text, style, width - 2.0 * SIDE);
        cells.push(Cell {
            lines,
            style,
            align: column.align,
            node: draft.tags.add_to(node, Kind::Cell),
            above: print.above,
        });
    }
    cells
}

/// One strip for a row; several only when it is higher than a page.
fn split(mut cells: Vec<Cell>, room: f32, widths: &[f32]) -> Vec<Strip> {
    let mut strips = Vec::new();
    loop {
        let mut part = Vec::new();
        let mut more = false;
        for cell in &mut cells {
            let mut fitting = Vec::new();
            let mut height = 2.0 * cell.above + cell.style.leading;
            let mut rest = Vec::new();
            for line in std::mem::take(&mut cell.lines) {
                // At least one line a part, or a row would never end.
                if rest.is_empty() && (height <= room || fitting.is_empty()) {
                    fitting.push(line);
                    height += cell.style.leading;
                } else {
                    rest.push(line);
                }
            }
            more |= !rest.is_empty();
            cell.lines = rest;
            part.push(Cell {
                lines: fitting,
                ..*cell
            });
        }
        strips.push(set_row(part, widths, false));
        if !more {
            return strips;
        }
    }
}

/// Sets cells side by side; header cells stand in the middle of the height, others at the top.
fn set_row(cells: Vec<Cell>, widths: &[f32], middle: bool) -> Strip {
    let tallest = |cell: &Cell| (cell.lines.len().max(1), cell.style.leading);
    let height = cells
        .iter()
        .map(tallest)
        .map(|(count, leading)| f32::from(u16::try_from(count).unwrap_or(u16::MAX)) * leading)
        .fold(0.0, f32::max);
    let above = cells.iter().map(|cell| cell.above).fold(0.0, f32::max);
    let mut marks = Vec::new();
    let mut x = 0.0;
    for (cell, width) in cells.into_iter().zip(widths) {
        let own =
            f32::from(u16::try_from(cell.lines.len()).unwrap_or(u16::MAX)) * cell.style.leading;
        let mut y = above + if middle { (height - own) / 2.0 } else { 0.0 };
        for line in cell.lines {
            let inner = width - 2.0 * SIDE;
            marks.push(text_mark(
                line,
                cell.style,
                (x + SIDE, y, inner),
                cell.align,
                Role::Content(cell.node),
            ));
            y += cell.style.leading;
        }
        x += width;
    }
    Strip {
        height: height + 2.0 * above + HAIR,
        marks,
        ..Strip::default()
    }
}

/// The header row as it is drawn again: read aloud once only.
fn repeat(header: &Strip) -> Strip {
    let mut again = header.clone();
    for mark in &mut again.marks {
        if let Role::Content(_) = mark.role {
            mark.role = Role::Repeated;
        }
    }
    again
}

#[cfg(test)]
mod tests {
    use super::{SHORT, mark_if_short};
    use crate::pdf::strip::Strip;

    fn rows(height: f32) -> Vec<Strip> {
        vec![
            Strip {
                height: height / 4.0,
                ..Strip::default()
            };
            4
        ]
    }

    #[test]
    fn the_rows_of_a_short_table_are_marked() {
        let marked = |height: f32| {
            let mut rows = rows(height);
            mark_if_short(&mut rows);
            rows.iter().map(|row| row.short).collect::<Vec<_>>()
        };
        assert_eq!(marked(SHORT - 1.0), [true, true, true, false]);
        assert_eq!(marked(SHORT + 1.0), [false; 4]);
    }
}
