//! Strips: horizontal bands of marks that no page break cuts, the common currency of the layout.

use std::rc::Rc;

use super::fonts::{Face, Faces, Style};
use super::lines::{Line, break_lines};
use super::tags::{NodeId, Tags};
use document::Align;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;
/// A4, and the margins that Nghị định 30/2020/NĐ-CP asks for (top and bottom 20–25 mm, left 30–35, right 15–20).
pub(super) const PAGE_WIDTH: f32 = 210.0 * MM;
pub(super) const PAGE_HEIGHT: f32 = 297.0 * MM;
pub(super) const TOP: f32 = 20.0 * MM;
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 20.0 * MM;
pub(super) const LEFT: f32 = 30.0 * MM;
pub(super) const WIDTH: f32 = PAGE_WIDTH - LEFT - 15.0 * MM;
/// Two columns of small print with a gap between them.
const GUTTER: f32 = 6.0 * MM;
pub(super) const HALF: f32 = (WIDTH - GUTTER) / 2.0;
/// Where the second column begins.
pub(super) const SECOND: f32 = HALF + GUTTER;

/// The greys of the report; it never speaks by colour alone and prints in black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grey(pub(super) u8);

impl Grey {
    pub(super) const BLACK: Self = Self(0);
    pub(super) const SOFT: Self = Self(90);
    pub(super) const LINE: Self = Self(150);
    pub(super) const SHADE: Self = Self(236);
}

/// What a mark means to somebody who does not see the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Lines and shades without meaning of their own.
    Decoration,
    /// A header row drawn once more on a later page.
    Repeated,
    /// Content of a node of the structure tree.
    Content(NodeId),
}

/// Something to draw; `x` from the left edge of the text area, `y` from the top of the strip.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) role: Role,
    pub(super) shape: Shape,
}

/// How a shape of straight lines is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ink {
    /// Filled.
    Fill(Grey),
    /// Drawn along its edge, in points; the last point is not joined to the first.
    Line(f32, Grey),
}

/// The shape of a mark.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Text with its baseline at `y`; `stretch` points are added to every space.
    Text {
        text: String,
        face: Face,
        size: f32,
        stretch: f32,
    },
    /// A filled rectangle down and right of the point; with an outline if `outlined`.
    Box {
        width: f32,
        height: f32,
        fill: Grey,
        outlined: bool,
    },
    /// Points joined by straight lines, from the place of the mark.
    Path { points: Vec<(f32, f32)>, ink: Ink },
}

/// A heading to be listed among the bookmarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bookmark {
    pub(super) level: u16,
    pub(super) text: String,
}

/// A band of marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Strip {
    /// White space above, dropped at the top of a page.
    pub(super) before: f32,
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
    /// Not to be parted from the strip after it.
    pub(super) keep: bool,
    /// It belongs to a short table and more of it follows, which stays with it where the page stays full enough.
    pub(super) short: bool,
    /// Begins a new page.
    pub(super) new_page: bool,
    /// Begins a new page where less than this is left of the page.
    pub(super) least: f32,
    /// A picture: where it does not fit, what follows goes before it, so that no page stays half empty.
    pub(super) floats: bool,
    /// Set in one of two columns.
    pub(super) half: bool,
    /// The row of a table: what to repeat above when a page begins with this strip, and no picture goes before it.
    pub(super) head: Option<Rc<Strip>>,
    pub(super) bookmark: Option<Bookmark>,
}

/// The state of the layout: the faces to measure with and the structure tree so far.
pub(super) struct Draft<'a> {
    pub(super) faces: &'a Faces,
    pub(super) tags: Tags,
    /// Level of the last heading, so that no level is jumped over.
    pub(super) level: u16,
    /// How many levels of bookmarks stand above those of the headings.
    pub(super) above: u16,
}

impl<'a> Draft<'a> {
    pub(super) fn new(faces: &'a Faces) -> Self {
        Self {
            faces,
            tags: Tags::default(),
            level: 0,
            above: 0,
        }
    }

    /// Lines of equal width.
    pub(super) fn lines(&self, text: &str, style: Style, width: f32) -> Vec<Line> {
        break_lines(text, style, width, width, self.faces)
    }

    /// Few lines of about equal length, for centred text that would else leave one word alone.
    pub(super) fn balanced(&self, text: &str, style: Style, width: f32, most: usize) -> Vec<Line> {
        let mut best = self.few_lines(text, style, width, most);
        let mut narrow = width;
        while best.len() > 1 && narrow > width / 2.0 {
            narrow -= width / 40.0;
            let next = self.few_lines(text, style, narrow, most);
            if next.len() > best.len() || next.iter().any(|line| line.text.ends_with('…')) {
                break;
            }
            best = next;
        }
        best
    }

    /// Lines of equal width, at most `most` of them: for places that a page break cannot cut.
    pub(super) fn few_lines(&self, text: &str, style: Style, width: f32, most: usize) -> Vec<Line> {
        let mut lines = self.lines(text, style, width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                let shown = last.text.trim_end().to_owned();
                let kept: String = shown
                    .chars()
                    .take(shown.chars().count().saturating_sub(2))
                    .collect();
                last.text = format!("{}…", kept.trim_end());
                last.width = self.faces.width(style, &last.text);
            }
        }
        lines
    }
}

/// A horizontal rule.
pub(super) fn rule(x: f32, y: f32, width: f32, weight: f32, fill: Grey) -> Mark {
    let shape = Shape::Box {
        width,
        height: weight,
        fill,
        outlined: false,
    };
    Mark {
        x,
        y,
        role: Role::Decoration,
        shape,
    }
}

/// A drawn line or filled outline; the points are counted from `x` and `y`.
pub(super) fn path(x: f32, y: f32, points: Vec<(f32, f32)>, ink: Ink, role: Role) -> Mark {
    Mark {
        x,
        y,
        role,
        shape: Shape::Path { points, ink },
    }
}

/// A line of text between `x` and `x + width`, the top of the line at `top`.
pub(super) fn text_mark(
    line: Line,
    style: Style,
    (x, top, width): (f32, f32, f32),
    align: Align,
    role: Role,
) -> Mark {
    let free = width - line.width;
    let shift = match align {
        Align::Start => 0.0,
        Align::End => free,
        Align::Center => free / 2.0,
    };
    let shape = Shape::Text {
        text: line.text,
        face: style.face,
        size: style.size,
        stretch: 0.0,
    };
    Mark {
        x: x + shift,
        y: top + style.baseline(),
        role,
        shape,
    }
}

/// Lines one below the other in one strip's coordinates; returns the marks and where they end.
pub(super) fn stack(
    lines: Vec<Line>,
    style: Style,
    (x, top, width): (f32, f32, f32),
    align: Align,
    role: Role,
) -> (Vec<Mark>, f32) {
    let mut y = top;
    let mut marks = Vec::with_capacity(lines.len());
    for line in lines {
        marks.push(text_mark(line, style, (x, y, width), align, role));
        y += style.leading;
    }
    (marks, y)
}

/// Lines over the whole width, one strip each, kept together and with what follows; with white space above and below them.
pub(super) fn kept_lines(
    lines: Vec<Line>,
    style: Style,
    node: NodeId,
    (above, below): (f32, f32),
) -> Vec<Strip> {
    let role = Role::Content(node);
    let set = |line| Strip {
        height: style.leading,
        marks: vec![text_mark(
            line,
            style,
            (0.0, 0.0, WIDTH),
            Align::Start,
            role,
        )],
        keep: true,
        ..Strip::default()
    };
    let mut strips: Vec<Strip> = lines.into_iter().map(set).collect();
    if let Some(first) = strips.first_mut() {
        first.before = above;
    }
    if let Some(last) = strips.last_mut() {
        last.height += below;
    }
    strips
}
