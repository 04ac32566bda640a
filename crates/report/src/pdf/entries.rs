//! Small print in two columns as strips: numbered entries with lines that stand in by their depth.

use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, HALF, Role, Shape, Strip, rule, text_mark};
use super::tags::{Kind, NodeId};
use document::{Align, Entry, EntryLine};

const TEXT: Style = Style::tight(Face::Regular, 9.0);
const STRONG: Style = Style::tight(Face::Bold, 9.0);
/// Room for the number of an entry, and how far a line stands in for each step down.
const LABEL: f32 = 20.0;
const STEP: f32 = 7.0;
/// Deeper lines stand no further in: the column is narrow.
const DEEPEST: u8 = 6;
const ABOVE: f32 = 5.0;
/// So much higher is a line that somebody writes on.
const WRITING: f32 = 9.0;
/// A longer line may be parted by a page.
const TOGETHER: usize = 5;

/// Entries one below the other. To a screen reader they are a list, and deeper lines a list in their item.
pub(super) fn entries(entries: &[Entry], draft: &mut Draft<'_>) -> Vec<Strip> {
    let mut strips = Vec::new();
    let mut list = None;
    for entry in entries {
        let node = *list.get_or_insert_with(|| draft.tags.add(Kind::List));
        strips.append(&mut one(entry, node, draft));
    }
    strips
}

fn one(entry: &Entry, list: NodeId, draft: &mut Draft<'_>) -> Vec<Strip> {
    let item = draft.tags.add_to(list, Kind::Item);
    let label = draft.lines(&entry.label, TEXT, LABEL).into_iter().next();
    let label = label.map(|line| (line, draft.tags.add_to(item, Kind::Label)));
    let body = draft.tags.add_to(item, Kind::Body);
    let inset = if label.is_some() { LABEL } else { 0.0 };
    let mut strips = Vec::new();
    if !entry.title.is_empty() {
        let node = draft.tags.add_to(body, Kind::Paragraph);
        strips = set(&entry.title, STRONG, inset, node, draft);
        // A title is not parted from what it is the title of.
        if let (Some(last), false) = (strips.last_mut(), entry.lines.is_empty()) {
            last.keep = true;
        }
    }
    let mut depths = Depths::new(body);
    for (number, line) in entry.lines.iter().enumerate() {
        let node = depths.node(line, draft);
        let style = if line.strong { STRONG } else { TEXT };
        let x = inset + f32::from(line.depth.min(DEEPEST)) * STEP;
        let mut next = set(&line.text, style, x, node, draft);
        let deeper = entry.lines.get(number + 1);
        if let (Some(last), true) = (
            next.last_mut(),
            deeper.is_some_and(|d| d.depth > line.depth),
        ) {
            last.keep = true;
        }
        if let (Some(last), true) = (next.last_mut(), line.room) {
            room(last);
        }
        strips.append(&mut next);
    }
    if let Some(first) = strips.first_mut() {
        first.before = ABOVE;
        if let Some((line, node)) = label {
            let role = Role::Content(node);
            let mark = text_mark(line, TEXT, (0.0, 0.0, LABEL), Align::Start, role);
            first.marks.insert(0, mark);
        }
    }
    if entry.whole {
        let count = strips.len();
        for strip in strips.iter_mut().take(count.saturating_sub(1)) {
            strip.keep = true;
        }
    }
    strips
}

/// A line to write on, from the end of the text to the end of the column; such a line is higher.
fn room(strip: &mut Strip) {
    let Some(mark) = strip.marks.first_mut() else {
        return;
    };
    let Shape::Text { .. } = &mark.shape else {
        return;
    };
    mark.y += WRITING;
    let (x, y) = (mark.x, mark.y + 1.0);
    strip.height += WRITING;
    strip.marks.push(rule(x, y, HALF - x, 0.4, Grey::LINE));
}

/// The lists that are open, the outermost first: a deeper line is an item in the list of the line above.
struct Depths {
    body: NodeId,
    open: Vec<(u8, NodeId, NodeId)>,
}

impl Depths {
    fn new(body: NodeId) -> Self {
        Self {
            body,
            open: Vec::new(),
        }
    }

    fn node(&mut self, line: &EntryLine, draft: &mut Draft<'_>) -> NodeId {
        while self
            .open
            .pop_if(|(depth, _, _)| *depth > line.depth)
            .is_some()
        {}
        let list = match self.open.pop_if(|(depth, _, _)| *depth == line.depth) {
            Some((_, list, _)) => list,
            None => {
                let above = self.open.last().map_or(self.body, |(_, _, body)| *body);
                draft.tags.add_to(above, Kind::List)
            }
        };
        let item = draft.tags.add_to(list, Kind::Item);
        let body = draft.tags.add_to(item, Kind::Body);
        self.open.push((line.depth, list, body));
        draft.tags.add_to(body, Kind::Paragraph)
    }
}

/// A text from `x` to the end of the column, kept together unless it is long.
fn set(text: &str, style: Style, x: f32, node: NodeId, draft: &Draft<'_>) -> Vec<Strip> {
    let lines = draft.lines(text, style, HALF - x);
    let count = lines.len();
    let together = count <= TOGETHER;
    let strip = |(number, line)| {
        let role = Role::Content(node);
        Strip {
            height: style.leading,
            marks: vec![text_mark(
                line,
                style,
                (x, 0.0, HALF - x),
                Align::Start,
                role,
            )],
            keep: number + 1 < count && (together || number == 0 || number + 2 == count),
            half: true,
            ..Strip::default()
        }
    };
    lines.into_iter().enumerate().map(strip).collect()
}
