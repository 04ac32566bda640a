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
    let division = draft.tags.add(Kind::Division);
    let mut marks = Vec::new();
    let half = (WIDTH - GAP) / 2.0;
    let mut left = 0.0;
    for (number, line) in signature.receivers.iter().enumerate() {
        let style = if number == 0 {
            RECEIVERS
        } else {
            Style::tight(Face::Regular, 11.0)
        };
        left = started(line, style, (left, half), division, draft, &mut marks);
    }
    if !signature.author.is_empty() {
        let style = Style::tight(Face::Regular, 11.0);
        let area = (left + style.leading, half);
        left = started(&signature.author, style, area, division, draft, &mut marks);
    }
    let bold = Style::tight(Face::Bold, 13.0);
    let right = half + GAP;
    let mut y = 0.0;
    for office in &signature.office {
        y = centred(office, bold, (right, y, half), division, draft, &mut marks).0;
    }
    let hint = Style::tight(Face::Italic, 12.0);
    let area = (right, y, half);
    y = centred(&signature.hint, hint, area, division, draft, &mut marks).0;
    let area = (right, y + SIGNING, half);
    y = centred(&signature.name, bold, area, division, draft, &mut marks).0;
    if marks.is_empty() {
        return Vec::new();
    }
    vec![Strip {
        before: 18.0,
        height: left.max(y.max(SIGNING)),
        marks,
        ..Strip::default()
    }]
}

/// Lines at the left as a paragraph of their own; returns where they end.
fn started(
    text: &str,
    style: Style,
    (top, width): (f32, f32),
    division: NodeId,
    draft: &mut Draft<'_>,
    marks: &mut Vec<Mark>,
) -> f32 {
    let lines = draft.few_lines(text, style, width, 3);
    if lines.is_empty() {
        return top;
    }
    let role = Role::Content(draft.tags.add_to(division, Kind::Paragraph));
    let (mut set, end) = stack(lines, style, (0.0, top, width), Align::Start, role);
    marks.append(&mut set);
    end
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
