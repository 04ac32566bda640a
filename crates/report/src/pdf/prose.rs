//! Headings, paragraphs, notes and lists as strips.

use super::fonts::{Face, Style};
use super::lines::{Line, break_lines};
use super::strip::{
    Bookmark, Draft, MM, Mark, Role, Shape, Strip, WIDTH, kept_lines, stack, text_mark,
};
use super::tags::{Kind, NodeId};
use document::Align;

/// Body text: 13 pt, as the decree asks for 13 to 14.
const BODY: Style = Style::new(Face::Regular, 13.0);
const NOTE: Style = Style::tight(Face::Italic, 11.0);
/// The first line of a paragraph stands in by 1 cm.
const INDENT: f32 = 10.0 * MM;
/// Items of a list: where the dash and where the text stands.
const DASH: f32 = 6.0 * MM;
const ITEM: f32 = 10.0 * MM;

/// A heading, kept with what follows it, and its bookmark.
pub(super) fn heading(level: u8, text: &str, draft: &mut Draft<'_>) -> Vec<Strip> {
    // A level is never jumped over: PDF/UA-1, 7.4.2.
    let level = u16::from(level).clamp(1, draft.level + 1);
    let (style, before) = match level {
        1 => (Style::new(Face::Bold, 14.0), 14.0),
        2 => (Style::new(Face::Bold, 13.0), 10.0),
        _ => (Style::new(Face::Italic, 13.0), 8.0),
    };
    let lines = draft.lines(text, style, WIDTH);
    if lines.is_empty() {
        return Vec::new();
    }
    draft.level = level;
    let whole: String = lines.iter().map(|line| line.text.as_str()).collect();
    let node = draft.tags.add(Kind::Heading(level, whole.clone()));
    let mut strips = kept_lines(lines, style, node, (before, 2.0));
    if let Some(first) = strips.first_mut() {
        let level = draft.above + level;
        first.bookmark = Some(Bookmark { level, text: whole });
    }
    strips
}

/// A paragraph: first line indented, justified.
pub(super) fn paragraph(text: &str, draft: &mut Draft<'_>) -> Vec<Strip> {
    let lines = break_lines(text, BODY, WIDTH - INDENT, WIDTH, draft.faces);
    if lines.is_empty() {
        return Vec::new();
    }
    let node = draft.tags.add(Kind::Paragraph);
    let mut marks = Vec::new();
    for (number, line) in lines.into_iter().enumerate() {
        let inset = if number == 0 { INDENT } else { 0.0 };
        marks.push(justified(line, BODY, inset, WIDTH - inset, node));
    }
    flowing(marks, BODY.leading, 6.0)
}

/// A line in the middle of the page.
pub(super) fn centred(text: &str, draft: &mut Draft<'_>) -> Vec<Strip> {
    let lines = draft.balanced(text, BODY, WIDTH, 6);
    if lines.is_empty() {
        return Vec::new();
    }
    let node = draft.tags.add(Kind::Paragraph);
    let area = (0.0, 0.0, WIDTH);
    let (marks, height) = stack(lines, BODY, area, Align::Center, Role::Content(node));
    vec![Strip {
        before: 6.0,
        height: height + 2.0,
        marks,
        ..Strip::default()
    }]
}

/// A remark in small italics.
pub(super) fn note(text: &str, draft: &mut Draft<'_>) -> Vec<Strip> {
    let lines = draft.lines(text, NOTE, WIDTH);
    if lines.is_empty() {
        return Vec::new();
    }
    let node = draft.tags.add(Kind::Paragraph);
    let set = |line| {
        text_mark(
            line,
            NOTE,
            (0.0, 0.0, WIDTH),
            Align::Start,
            Role::Content(node),
        )
    };
    flowing(lines.into_iter().map(set).collect(), NOTE.leading, 4.0)
}

/// A list; each item begins with a dash.
pub(super) fn list(items: &[String], draft: &mut Draft<'_>) -> Vec<Strip> {
    let mut strips = Vec::new();
    let mut node = None;
    for item in items {
        let lines = draft.lines(item, BODY, WIDTH - ITEM);
        if lines.is_empty() {
            continue;
        }
        let list = *node.get_or_insert_with(|| draft.tags.add(Kind::List));
        let entry = draft.tags.add_to(list, Kind::Item);
        let label = draft.tags.add_to(entry, Kind::Label);
        let body = draft.tags.add_to(entry, Kind::Body);
        let set = |line| justified(line, BODY, ITEM, WIDTH - ITEM, body);
        let mut next = flowing(lines.into_iter().map(set).collect(), BODY.leading, 3.0);
        if let (Some(first), Some(dash)) = (next.first_mut(), draft.lines("–", BODY, ITEM).pop())
        {
            let dash = text_mark(
                dash,
                BODY,
                (DASH, 0.0, ITEM),
                Align::Start,
                Role::Content(label),
            );
            first.marks.insert(0, dash);
        }
        strips.append(&mut next);
    }
    strips
}

/// A line stretched over the width, unless a paragraph ends with it.
fn justified(line: Line, style: Style, x: f32, width: f32, node: NodeId) -> Mark {
    let gaps = line.text.trim_end().matches(' ').count();
    let free = width - line.width;
    let last = line.last;
    let mut mark = text_mark(
        line,
        style,
        (x, 0.0, width),
        Align::Start,
        Role::Content(node),
    );
    if let Shape::Text { stretch, .. } = &mut mark.shape
        && !last
        && gaps > 0
    {
        // The count is small, so the conversion is exact.
        *stretch = (free / f32::from(u16::try_from(gaps).unwrap_or(u16::MAX))).max(0.0);
    }
    mark
}

/// One strip a line; the first two and the last two lines are never parted.
fn flowing(marks: Vec<Mark>, leading: f32, before: f32) -> Vec<Strip> {
    let count = marks.len();
    let mut strips = Vec::with_capacity(count);
    for (number, mark) in marks.into_iter().enumerate() {
        strips.push(Strip {
            before: if number == 0 { before } else { 0.0 },
            height: leading,
            marks: vec![mark],
            keep: number + 1 < count && (number == 0 || number + 2 == count),
            ..Strip::default()
        });
    }
    strips
}
