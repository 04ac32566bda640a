//! Breaking of text into lines by the true advances of its glyphs.

use super::clean::clean;
use super::fonts::{Faces, Style};

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The text; a space at its end stands where the line was broken, so that copied text keeps it.
    pub(super) text: String,
    /// Width in points without the space at the end.
    pub(super) width: f32,
    /// Whether a paragraph or forced line ends here: such a line is not justified.
    pub(super) last: bool,
}

/// Tolerance for the sums of advances, in points.
const SLACK: f32 = 0.01;

/// Breaks text at spaces so that the first line fits `first` points and the others `rest`.
///
/// Non-breaking spaces hold; a word wider than a line is cut, after a slash or hyphen if there is one.
/// Blank text has no lines.
pub(super) fn break_lines(
    text: &str,
    style: Style,
    first: f32,
    rest: f32,
    faces: &Faces,
) -> Vec<Line> {
    let text = clean(text, style.face, faces);
    let space = faces.width(style, " ");
    let mut lines: Vec<Line> = Vec::new();
    for part in text.split('\n') {
        let mut open = Line {
            text: String::new(),
            width: 0.0,
            last: true,
        };
        for word in part.split(' ').filter(|word| !word.is_empty()) {
            let width = faces.width(style, word);
            let limit = if lines.is_empty() { first } else { rest };
            if !open.text.is_empty() && open.width + space + width <= limit + SLACK {
                open.text.push(' ');
                open.text.push_str(word);
                open.width += space + width;
                continue;
            }
            if !open.text.is_empty() {
                open.text.push(' ');
                let fresh = Line {
                    text: String::new(),
                    width: 0.0,
                    last: true,
                };
                lines.push(Line {
                    last: false,
                    ..std::mem::replace(&mut open, fresh)
                });
            }
            open = begun(word, style, (first, rest), &mut lines, faces);
        }
        if !open.text.is_empty() {
            lines.push(open);
        }
    }
    lines
}

/// The line that a word begins; what of the word is wider than a line goes before it.
fn begun(
    word: &str,
    style: Style,
    (first, rest): (f32, f32),
    lines: &mut Vec<Line>,
    faces: &Faces,
) -> Line {
    let mut tail = word;
    loop {
        let limit = if lines.is_empty() { first } else { rest };
        let (head, after) = cut(tail, style, limit, faces);
        let line = Line {
            text: head.to_owned(),
            width: faces.width(style, head),
            last: true,
        };
        if after.is_empty() {
            return line;
        }
        lines.push(line);
        tail = after;
    }
}

/// The longest head of a word that fits, at least one letter, and what is left.
fn cut<'a>(word: &'a str, style: Style, limit: f32, faces: &Faces) -> (&'a str, &'a str) {
    let mut width = 0.0;
    let mut hard = word.len();
    let mut soft = None;
    for (start, letter) in word.char_indices() {
        width += faces.advance(style.face, letter) * style.size;
        if width > limit + SLACK && start > 0 {
            hard = start;
            break;
        }
        if matches!(
            letter,
            '/' | '-' | '–' | '.' | ',' | ';' | '_' | '@' | '&' | '=' | '\u{a0}'
        ) {
            soft = Some(start + letter.len_utf8());
        }
    }
    if hard == word.len() {
        return (word, "");
    }
    // A soft place is taken only when it leaves a line that is not nearly empty.
    let place = soft
        .filter(|place| *place <= hard && *place * 3 >= hard)
        .unwrap_or(hard);
    word.split_at_checked(place).unwrap_or((word, ""))
}

/// Width of the widest word of a text: no line can be narrower without cutting it.
pub(super) fn widest_word(text: &str, style: Style, faces: &Faces) -> f32 {
    clean(text, style.face, faces)
        .split([' ', '\n'])
        .map(|word| faces.width(style, word))
        .fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::super::fonts::{Face, Fonts};
    use super::*;

    const STYLE: Style = Style::new(Face::Regular, 10.0);

    fn check(text: &str, width: f32, expected: &[&str]) {
        let faces = Fonts::embedded().load().unwrap();
        let lines = break_lines(text, STYLE, width, width, &faces);
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, expected);
        for line in &lines {
            assert!(
                line.width <= width + SLACK || line.text.chars().count() == 1,
                "{line:?}"
            );
        }
    }

    #[test]
    fn breaks_at_spaces_and_keeps_one() {
        check("aaa bbb  ccc", 35.0, &["aaa bbb ", "ccc"]);
    }

    #[test]
    fn blank_text_has_no_lines() {
        check("", 35.0, &[]);
        check(" \n ", 35.0, &[]);
    }

    #[test]
    fn non_breaking_space_holds() {
        check("aaa 12\u{a0}kWh", 38.0, &["aaa ", "12\u{a0}kWh"]);
    }

    #[test]
    fn long_words_are_cut() {
        check("mmmmmm x", 16.0, &["mm", "mm", "mm ", "x"]);
        check("aaaa/bbbb", 30.0, &["aaaa/", "bbbb"]);
        check("m", 1.0, &["m"]);
    }

    #[test]
    fn forced_lines_are_kept() {
        check("a\nb", 100.0, &["a", "b"]);
    }

    #[test]
    fn first_line_may_be_shorter() {
        let faces = Fonts::embedded().load().unwrap();
        let lines = break_lines("aaa bbb ccc", STYLE, 16.0, 100.0, &faces);
        let texts: Vec<(&str, bool)> = lines
            .iter()
            .map(|line| (line.text.as_str(), line.last))
            .collect();
        assert_eq!(texts, [("aaa ", false), ("bbb ccc", true)]);
    }
}
