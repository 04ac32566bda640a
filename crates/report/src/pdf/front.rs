//! The fixed parts of an official Vietnamese paper: title block, name of the document, signatures.

use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, MM, Mark, Role, Strip, WIDTH, rule, stack};
use super::tags::{Kind, NodeId};
use crate::document::{Align, Signatory, Signature, TitleBlock};

/// Width of the left column of the title block, and the gap to the right one.
const ISSUER: f32 = WIDTH * 0.395;
const GAP: f32 = 2.0 * MM;
const NATION: f32 = WIDTH - ISSUER - GAP;
/// Room for a signature by hand and for a round seal of 36 mm that covers a third of it.
const SIGNING: f32 = 30.0 * MM;

/// The national title block (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, 1–4).
pub(super) fn title_block(head: &TitleBlock, draft: &mut Draft<'_>) -> Vec<Strip> {
    let division = draft.tags.add(Kind::Division);
    let mut marks = Vec::new();
    let right = ISSUER + GAP;

    let mut left_end = 0.0;
    for (number, line) in head.issuer.iter().enumerate() {
        let face = if number + 1 == head.issuer.len() {
            Face::Bold
        } else {
            Face::Regular
        };
        let area = (0.0, left_end, ISSUER);
        left_end = centred(
            line,
            Style::tight(face, 12.0),
            area,
            division,
            draft,
            &mut marks,
        )
        .0;
    }
    if left_end > 0.0 {
        let width = ISSUER / 3.0;
        marks.push(rule(
            (ISSUER - width) / 2.0,
            left_end + 1.5,
            width,
            0.6,
            Grey::BLACK,
        ));
    }

    let nation = fitting(&head.nation, Face::Bold, 12.5, NATION, draft);
    let (end, _) = centred(
        &head.nation,
        nation,
        (right, 0.0, NATION),
        division,
        draft,
        &mut marks,
    );
    let motto = Style::tight(Face::Bold, 13.0);
    let (right_end, width) = centred(
        &head.motto,
        motto,
        (right, end, NATION),
        division,
        draft,
        &mut marks,
    );
    if width > 0.0 {
        // The rule is as long as the motto.
        marks.push(rule(
            right + (NATION - width) / 2.0,
            right_end + 1.5,
            width,
            0.6,
            Grey::BLACK,
        ));
    }

    let second = left_end.max(right_end) + 7.0;
    let number = Style::tight(Face::Regular, 13.0);
    let (left_end, _) = centred(
        &head.number,
        number,
        (0.0, second, ISSUER),
        division,
        draft,
        &mut marks,
    );
    let place = fitting(&head.place_and_date, Face::Italic, 13.0, NATION, draft);
    let area = (right, second, NATION);
    let (right_end, _) = centred(
        &head.place_and_date,
        place,
        area,
        division,
        draft,
        &mut marks,
    );
    if marks.is_empty() {
        return Vec::new();
    }
    vec![Strip {
        height: left_end.max(right_end),
        marks,
        ..Strip::default()
    }]
}

/// The name of the document with its summary and a short rule below.
pub(super) fn heading_lines(heading: &[String], draft: &mut Draft<'_>) -> Vec<Strip> {
    let node = draft.tags.add(Kind::Title);
    let mut marks = Vec::new();
    let (mut y, mut widest) = (0.0, 0.0);
    for (number, text) in heading.iter().enumerate() {
        let style = Style::new(Face::Bold, if number == 0 { 15.0 } else { 14.0 });
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
        before: 22.0,
        height: y + 12.0,
        marks,
        ..Strip::default()
    }]
}

/// The signatures; one strip, so that they are never parted.
pub(super) fn signature(signature: &Signature, draft: &mut Draft<'_>) -> Vec<Strip> {
    let division = draft.tags.add(Kind::Division);
    let mut marks = Vec::new();
    let half = (WIDTH - GAP) / 2.0;
    let left = signatory(&signature.left, 0.0, half, division, draft, &mut marks);
    let right = signatory(
        &signature.right,
        half + GAP,
        half,
        division,
        draft,
        &mut marks,
    );
    if marks.is_empty() {
        return Vec::new();
    }
    let mut end = left.max(right);
    for (number, line) in signature.receivers.iter().enumerate() {
        let style = if number == 0 {
            Style::tight(Face::Italic, 12.0)
        } else {
            Style::tight(Face::Regular, 11.0)
        };
        let top = end + if number == 0 { 8.0 } else { 0.0 };
        let lines = draft.few_lines(line, style, half, 3);
        let role = Role::Content(draft.tags.add_to(division, Kind::Paragraph));
        let (mut set, next) = stack(lines, style, (0.0, top, half), Align::Start, role);
        marks.append(&mut set);
        end = next;
    }
    vec![Strip {
        before: 18.0,
        height: end,
        marks,
        ..Strip::default()
    }]
}

fn signatory(
    who: &Signatory,
    x: f32,
    width: f32,
    division: NodeId,
    draft: &mut Draft<'_>,
    marks: &mut Vec<Mark>,
) -> f32 {
    let line = Style::tight(Face::Italic, 13.0);
    let bold = Style::tight(Face::Bold, 13.0);
    // Both offices stand on one level, whether there is a line above or not.
    centred(&who.above, line, (x, 0.0, width), division, draft, marks);
    let mut y = line.leading + 2.0;
    for office in &who.office {
        y = centred(office, bold, (x, y, width), division, draft, marks).0;
    }
    y = centred(
        &who.hint,
        Style::tight(Face::Italic, 12.0),
        (x, y, width),
        division,
        draft,
        marks,
    )
    .0;
    centred(
        &who.name,
        bold,
        (x, y + SIGNING, width),
        division,
        draft,
        marks,
    )
    .0
}

/// Centred lines as a paragraph of their own; returns where they end and the width of the widest.
fn centred(
    text: &str,
    style: Style,
    (x, top, width): (f32, f32, f32),
    division: NodeId,
    draft: &mut Draft<'_>,
    marks: &mut Vec<Mark>,
) -> (f32, f32) {
    let lines = draft.balanced(text, style, width, 5);
    if lines.is_empty() {
        return (top, 0.0);
    }
    let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let node = draft.tags.add_to(division, Kind::Paragraph);
    let (mut set, end) = stack(
        lines,
        style,
        (x, top, width),
        Align::Center,
        Role::Content(node),
    );
    marks.append(&mut set);
    (end, widest)
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
