//! The fixed parts of an official Vietnamese paper: title block, name of the document, signatures.

use super::fonts::{Face, Style};
use super::strip::{Bookmark, Draft, Grey, MM, Mark, Role, Strip, WIDTH, rule, stack};
use super::tags::{Kind, NodeId};
use document::{Align, Annex, Signature, TitleBlock};

/// Width of the left column of the title block, and the gap to the right one.
const ISSUER: f32 = WIDTH * 0.395;
const GAP: f32 = 2.0 * MM;
const NATION: f32 = WIDTH - ISSUER - GAP;
/// Room for a signature by hand and for a round seal of 36 mm that covers a third of it.
const SIGNING: f32 = 30.0 * MM;

/// The word above the receivers.
const RECEIVERS: Style = Style::tight(Face::BoldItalic, 12.0);
/// So much of a page must be left for an annex to begin on it.
const ANNEX: f32 = 62.0 * MM;

/// Marks of one part of the page, below one node of the structure tree.
struct Part {
    division: NodeId,
    marks: Vec<Mark>,
}

impl Part {
    fn new(draft: &mut Draft<'_>) -> Self {
        Self {
            division: draft.tags.add(Kind::Division),
            marks: Vec::new(),
        }
    }

    /// Lines at the left as a paragraph of their own; returns where they end.
    fn started(
        &mut self,
        text: &str,
        style: Style,
        (top, width): (f32, f32),
        draft: &mut Draft<'_>,
    ) -> f32 {
        let lines = draft.few_lines(text, style, width, 3);
        if lines.is_empty() {
            return top;
        }
        let role = Role::Content(draft.tags.add_to(self.division, Kind::Paragraph));
        let (mut set, end) = stack(lines, style, (0.0, top, width), Align::Start, role);
        self.marks.append(&mut set);
        end
    }

    /// Centred lines as a paragraph of their own; returns where they end and the width of the widest.
    fn centred(
        &mut self,
        text: &str,
        style: Style,
        area: (f32, f32, f32),
        draft: &mut Draft<'_>,
    ) -> (f32, f32) {
        let (_, top, width) = area;
        let lines = draft.balanced(text, style, width, 5);
        if lines.is_empty() {
            return (top, 0.0);
        }
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let role = Role::Content(draft.tags.add_to(self.division, Kind::Paragraph));
        let (mut set, end) = stack(lines, style, area, Align::Center, role);
        self.marks.append(&mut set);
        (end, widest)
    }

    /// A rule of this width in the middle of an area, below what stands above it.
    fn ruled(&mut self, (x, top, of): (f32, f32, f32), width: f32) {
        let x = x + (of - width) / 2.0;
        self.marks.push(rule(x, top + 1.5, width, 0.6, Grey::BLACK));
    }
}

/// Where the right column of the title block begins.
const RIGHT: f32 = ISSUER + GAP;

/// The national title block (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, 1–4).
pub(super) fn title_block(head: &TitleBlock, draft: &mut Draft<'_>) -> Vec<Strip> {
    let mut part = Part::new(draft);
    let left_end = issuer(&head.issuer, &mut part, draft);
    let right_end = nation(head, &mut part, draft);
    let second = left_end.max(right_end) + 7.0;
    let number = Style::tight(Face::Regular, 13.0);
    let area = (0.0, second, ISSUER);
    let (left_end, _) = part.centred(&head.number, number, area, draft);
    let place = fitting(&head.place_and_date, Face::Italic, 13.0, NATION, draft);
    let area = (RIGHT, second, NATION);
    let (right_end, _) = part.centred(&head.place_and_date, place, area, draft);
    if part.marks.is_empty() {
        return Vec::new();
    }
    vec![Strip {
        height: left_end.max(right_end),
        marks: part.marks,
        ..Strip::default()
    }]
}

/// Who issues the paper, with a short rule below; returns where that ends.
fn issuer(lines: &[String], part: &mut Part, draft: &mut Draft<'_>) -> f32 {
    let mut end = 0.0;
    for (number, line) in lines.iter().enumerate() {
        let face = if number + 1 == lines.len() {
            Face::Bold
        } else {
            Face::Regular
        };
        let style = Style::tight(face, 12.0);
        end = part.centred(line, style, (0.0, end, ISSUER), draft).0;
    }
    if end > 0.0 {
        part.ruled((0.0, end, ISSUER), ISSUER / 3.0);
    }
    end
}

/// The name of the state and its motto, with a rule as long as the motto; returns where that ends.
fn nation(head: &TitleBlock, part: &mut Part, draft: &mut Draft<'_>) -> f32 {
    let style = fitting(&head.nation, Face::Bold, 12.5, NATION, draft);
    let (end, _) = part.centred(&head.nation, style, (RIGHT, 0.0, NATION), draft);
    let motto = Style::tight(Face::Bold, 13.0);
    let (end, width) = part.centred(&head.motto, motto, (RIGHT, end, NATION), draft);
    if width > 0.0 {
        part.ruled((RIGHT, end, NATION), width);
    }
    end
}

/// The name of the document with its summary and a short rule below; `large` where it is read from a wall.
pub(super) fn heading_lines(heading: &[String], large: bool, draft: &mut Draft<'_>) -> Vec<Strip> {
    let node = draft.tags.add(Kind::Title);
    let mut marks = Vec::new();
    let (mut y, mut widest) = (0.0, 0.0);
    for (number, text) in heading.iter().enumerate() {
        let size = match (number, large) {
            (0, true) => 38.0,
            (_, true) => 18.0,
            (0, false) => 15.0,
            (_, false) => 14.0,
        };
        let style = Style::new(Face::Bold, size);
        let lines = draft.balanced(text, style, WIDTH, 6);
        let widths = lines.iter().map(|line| line.width);
        widest = widths.fold(widest, f32::max);
        let (mut set, end) = stack(
            lines,
            style,
            (0.0, y, WIDTH),
            Align::Center,
            Role::Content(node),
        );
        marks.append(&mut set);
        y = end;
    }
    if marks.is_empty() {
        return Vec::new();
    }
    // A third to half of the line above, says the decree.
    let width = widest * 0.4;
    marks.push(rule(
        (WIDTH - width) / 2.0,
        y + 3.0,
        width,
        0.6,
        Grey::BLACK,
    ));
    vec![Strip {
        before: 14.0,
        height: y + 8.0,
        marks,
        ..Strip::default()
    }]
}

/// Receivers at the left, the signature at the right, on one level; one strip, so that they are never parted.
pub(super) fn signature(signature: &Signature, draft: &mut Draft<'_>) -> Vec<Strip> {
    let mut part = Part::new(draft);
    let half = (WIDTH - GAP) / 2.0;
    let mut left = 0.0;
    for (number, line) in signature.receivers.iter().enumerate() {
        let style = if number == 0 {
            RECEIVERS
        } else {
            Style::tight(Face::Regular, 11.0)
        };
        left = part.started(line, style, (left, half), draft);
    }
    if !signature.author.is_empty() {
        let style = Style::tight(Face::Regular, 11.0);
        let area = (left + style.leading, half);
        left = part.started(&signature.author, style, area, draft);
    }
    let bold = Style::tight(Face::Bold, 13.0);
    let right = half + GAP;
    let mut y = 0.0;
    for office in &signature.office {
        y = part.centred(office, bold, (right, y, half), draft).0;
    }
    let hint = Style::tight(Face::Italic, 12.0);
    y = part
        .centred(&signature.hint, hint, (right, y, half), draft)
        .0;
    let area = (right, y + SIGNING, half);
    y = part.centred(&signature.name, bold, area, draft).0;
    if part.marks.is_empty() {
        return Vec::new();
    }
    vec![Strip {
        before: 18.0,
        height: left.max(y.max(SIGNING)),
        marks: part.marks,
        ..Strip::default()
    }]
}

/// The head of an annex: its number, its name, the paper that it belongs to.
///
/// An annex goes on below the one before it where enough of the page is left, so that no page stays half empty.
pub(super) fn annex(annex: &Annex, draft: &mut Draft<'_>) -> Vec<Strip> {
    let whole = format!("{}. {}", annex.number, annex.title);
    draft.level = 1;
    let heading = draft.tags.add(Kind::Heading(1, whole.clone()));
    let with = draft.tags.add(Kind::Paragraph);
    let mut marks = Vec::new();
    let mut y = 0.0;
    for (text, face, size, node) in [
        (&annex.number, Face::Bold, 14.0, heading),
        (&annex.title, Face::Bold, 13.0, heading),
        (&annex.with, Face::Italic, 12.0, with),
    ] {
        let style = Style::new(face, size);
        let lines = draft.balanced(text, style, WIDTH, 4);
        let area = (0.0, y, WIDTH);
        let (mut set, end) = stack(lines, style, area, Align::Center, Role::Content(node));
        marks.append(&mut set);
        y = end;
    }
    let width = WIDTH / 4.0;
    marks.push(rule(
        (WIDTH - width) / 2.0,
        y + 3.0,
        width,
        0.6,
        Grey::BLACK,
    ));
    let level = draft.above + 1;
    vec![Strip {
        before: 26.0,
        height: y + 12.0,
        marks,
        keep: true,
        least: ANNEX,
        bookmark: Some(Bookmark { level, text: whole }),
        ..Strip::default()
    }]
}

/// The size down to 11 pt at which a text fits one line.
fn fitting(text: &str, face: Face, size: f32, width: f32, draft: &Draft<'_>) -> Style {
    let full = Style::tight(face, size);
    let needed = draft
        .lines(text, full, f32::MAX)
        .iter()
        .map(|line| line.width)
        .fold(0.0, f32::max);
    if needed <= width {
        return full;
    }
    Style::tight(face, (size * width / needed).max(11.0))
}
