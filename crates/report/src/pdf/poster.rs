//! The measures of a poster in letters that are read from a wall, and lines to write on.

use super::flow::ROOM;
use super::fonts::{Face, Style};
use super::strip::{Draft, Grey, Mark, Role, Strip, WIDTH, rule, stack, text_mark};
use super::tags::{Kind, NodeId};
use document::{Align, Step};

/// A line to write on that is shorter than this is left out.
const SHORTEST: f32 = 30.0;
/// Sizes tried one after the other until everything stands on one page.
const SCALES: [f32; 9] = [1.35, 1.22, 1.1, 1.0, 0.88, 0.76, 0.65, 0.55, 0.45];
/// Lines of a title and of a first step, at most.
const TITLE: usize = 3;
const FIRST: usize = 6;
/// The number of a step, and where its text begins, at scale 1.
const NUMBER: f32 = 46.0;
const INSET: f32 = 52.0;
const AIR: f32 = 12.0;
/// White space beside what is known.
const ASIDE: f32 = 8.0;

/// The steps, one strip each, on the page on which `above` is used already.
pub(super) fn steps(steps: &[Step], above: f32, draft: &mut Draft<'_>) -> Vec<Strip> {
    if steps.is_empty() {
        return Vec::new();
    }
    let needed = |scale: f32, draft: &Draft<'_>| -> f32 {
        steps
            .iter()
            .map(|step| Layout::of(step, scale, draft).height)
            .sum()
    };
    let fits = |scale: &&f32| needed(**scale, draft) <= ROOM - above;
    let scale = SCALES.iter().find(fits).or(SCALES.last());
    let scale = scale.copied().unwrap_or(1.0);
    let list = draft.tags.add(Kind::List);
    (1..)
        .zip(steps)
        .map(|(number, step)| one(number, step, scale, list, draft))
        .collect()
}

/// The styles of a step at a scale, and how high it is in them.
struct Layout {
    title: Style,
    text: Style,
    inset: f32,
    height: f32,
}

impl Layout {
    fn of(step: &Step, scale: f32, draft: &Draft<'_>) -> Self {
        let title = Style::tight(Face::Bold, 19.0 * scale);
        let text = Style::tight(Face::Regular, 14.0 * scale);
        let inset = INSET * scale;
        let width = WIDTH - inset;
        let high = |words: &str, style: Style, most: usize| -> f32 {
            let lines = draft.few_lines(words, style, width, most).len();
            f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * style.leading
        };
        let first = high(&step.first, text, FIRST);
        let worth = high(&step.worth, text, 1);
        let blanks = match rows(step, text, width, draft).len() {
            0 => 0.0,
            1 => writing(text),
            more => writing(text) * f32::from(u16::try_from(more).unwrap_or(u16::MAX)),
        };
        let own = high(&step.title, title, TITLE) + worth + first + blanks;
        let height = own.max(NUMBER * scale) + 3.0 * AIR * scale;
        Self {
            title,
            text,
            inset,
            height,
        }
    }
}

/// Height of a line that somebody writes on.
fn writing(text: Style) -> f32 {
    text.leading * 1.7
}

fn one(number: usize, step: &Step, scale: f32, list: NodeId, draft: &mut Draft<'_>) -> Strip {
    let layout = Layout::of(step, scale, draft);
    let (inset, width) = (layout.inset, WIDTH - layout.inset);
    let item = draft.tags.add_to(list, Kind::Item);
    let label = draft.tags.add_to(item, Kind::Label);
    let body = draft.tags.add_to(item, Kind::Body);
    let large = Style::tight(Face::Bold, 40.0 * scale);
    let mut marks = Vec::new();
    let mut y = AIR * scale;
    let figure = draft.lines(&number.to_string(), large, inset);
    let top = y - large.size * 0.16;
    let role = Role::Content(label);
    marks.extend(stack(figure, large, (0.0, top, inset), Align::Start, role).0);
    for (words, style, most) in [
        (&step.title, layout.title, TITLE),
        (
            &step.worth,
            Style {
                face: Face::Bold,
                ..layout.text
            },
            1,
        ),
        (&step.first, layout.text, FIRST),
    ] {
        let lines = draft.few_lines(words, style, width, most);
        if lines.is_empty() {
            continue;
        }
        let role = Role::Content(draft.tags.add_to(body, Kind::Paragraph));
        let (set, end) = stack(lines, style, (inset, y, width), Align::Start, role);
        marks.extend(set);
        y = end;
    }
    if !step.blanks.is_empty() {
        let role = Role::Content(draft.tags.add_to(body, Kind::Paragraph));
        marks.extend(blanks(step, layout.text, (inset, y, width), role, draft));
    }
    marks.push(rule(0.0, layout.height - 0.8, WIDTH, 0.8, Grey::BLACK));
    Strip {
        height: layout.height,
        marks,
        ..Strip::default()
    }
}

/// What is known behind a label, and how much room it has.
type Blank = (String, f32);

/// Labels with what is known: side by side where all of it fits on one line, else one below the other.
fn rows(step: &Step, style: Style, width: f32, draft: &Draft<'_>) -> Vec<Vec<Blank>> {
    let words = step.blanks.iter().map(|(label, said)| {
        let words = format!("{label} {said}").trim().to_owned();
        let needed = draft.faces.width(style, &words) + ASIDE;
        (words, needed)
    });
    let words: Vec<Blank> = words.collect();
    if words.is_empty() {
        return Vec::new();
    }
    let count = f32::from(u16::try_from(words.len()).unwrap_or(u16::MAX));
    let spare = (width - words.iter().map(|(_, needed)| needed).sum::<f32>()) / count;
    if spare < 0.0 {
        return words.into_iter().map(|(w, _)| vec![(w, width)]).collect();
    }
    let each = width / count;
    let even = words.iter().all(|(_, needed)| *needed <= each);
    let room = |needed: f32| if even { each } else { needed + spare };
    vec![words.into_iter().map(|(w, n)| (w, room(n))).collect()]
}

/// Labels, each with what is known and a line to write on.
fn blanks(
    step: &Step,
    style: Style,
    (x, top, width): (f32, f32, f32),
    role: Role,
    draft: &Draft<'_>,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut y = top + writing(style) - style.leading;
    for row in rows(step, style, width, draft) {
        let mut start = x;
        for (words, each) in row {
            let room = each - ASIDE;
            let lines = draft.few_lines(&words, style, room + 0.5, 1);
            if let Some(line) = lines.into_iter().next() {
                let end = start + line.width + 4.0;
                marks.push(text_mark(line, style, (start, y, room), Align::Start, role));
                let low = y + style.leading - 2.0;
                let left = (start + room - end).max(0.0);
                if left >= SHORTEST {
                    marks.push(rule(end, low, left, 0.5, Grey::LINE));
                }
            }
            start += each;
        }
        y += writing(style);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fonts::{Face, Fonts, Style};
    use super::super::strip::{Draft, WIDTH};
    use super::rows;
    use document::Step;

    #[test]
    fn what_is_known_is_not_cut_where_there_is_room() {
        let faces = Fonts::embedded().load().unwrap();
        let draft = Draft::new(&faces);
        let style = Style::tight(Face::Regular, 14.0);
        let blanks = |who: &str, when: &str| Step {
            blanks: vec![
                ("Người làm:".to_owned(), who.to_owned()),
                ("Ngày:".to_owned(), when.to_owned()),
            ],
            ..Step::default()
        };
        let of = |who: &str, when: &str| rows(&blanks(who, when), style, WIDTH * 0.9, &draft);
        let short = of("", "");
        assert_eq!(short.len(), 1);
        assert_eq!(short[0][0].1, short[0][1].1, "nothing known: equally long");
        let one = of("Tổ cơ điện lạnh (anh Nguyễn Văn Dũng)", "15/3");
        assert_eq!(one.len(), 1);
        assert!(one[0][0].1 > one[0][1].1);
        let two = of(&"Tổ cơ điện lạnh ".repeat(3), &"trong quý II ".repeat(3));
        assert_eq!(two.len(), 2, "one below the other");
        for (words, room) in one.iter().chain(&two).flatten() {
            assert!(faces.width(style, words) <= *room, "{words}");
        }
    }
}
