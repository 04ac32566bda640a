//! Cleaning of text before it is measured: no missing glyphs, and no line that ends between a number and its unit.

use super::bound::bound;
use super::fonts::{Face, Faces};
use crate::clean::plain_text;

/// Text that the face can show in full; what it cannot show becomes a box, line ends stay.
pub(super) fn clean(text: &str, face: Face, faces: &Faces) -> String {
    bound(&plain_text(text))
        .chars()
        .map(|letter| shown(letter, face, faces))
        .collect()
}

/// The letter itself, or what stands for it when the face lacks it.
fn shown(letter: char, face: Face, faces: &Faces) -> char {
    let candidates = [letter, likeness(letter), '□', '?'];
    if letter == '\n' {
        return letter;
    }
    candidates
        .into_iter()
        .find(|candidate| faces.has(face, *candidate))
        .unwrap_or(' ')
}

/// Signs people type that the font knows in another form; a box for all others.
fn likeness(letter: char) -> char {
    match letter {
        '✔' | '☑' | '✅' => '✓',
        '✗' | '✘' | '✕' | '❌' => '×',
        '⇒' | '➔' | '➜' | '➡' => '→',
        '\u{2010}'..='\u{2012}' => '-',
        '\u{2015}' => '—',
        '\u{2215}' => '/',
        '\u{2236}' => ':',
        '⩽' | '≦' => '≤',
        '⩾' | '≧' => '≥',
        '\u{2219}' | '\u{22c5}' | '\u{30fb}' => '·',
        '▪' | '◦' | '‣' | '⁃' => '•',
        // Full-width forms of ASCII, as East Asian keyboards make them.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or('□'),
        _ => '□',
    }
}

#[cfg(test)]
mod tests {
    use super::super::fonts::Fonts;
    use super::*;

    fn check(text: &str, expected: &str) {
        let faces = Fonts::embedded().load().unwrap();
        for face in [Face::Regular, Face::Bold, Face::Italic] {
            assert_eq!(clean(text, face, &faces), expected, "{text:?}");
        }
    }

    #[test]
    fn decomposed_vietnamese_is_composed() {
        check(
            "Tie\u{302}\u{301}t kie\u{323}\u{302}m đie\u{323}\u{302}n",
            "Tiết kiệm điện",
        );
    }

    #[test]
    fn invisible_signs_are_dropped() {
        check(
            "a\u{200b}b\u{202e}c\u{feff}d\u{7}e\u{ad}f\r\ng",
            "abcdef\ng",
        );
    }

    #[test]
    fn missing_letters_become_boxes() {
        check("节能 😀!", "□□ □!");
    }

    /// The page has no font and tells from a table which signs it lacks.
    #[test]
    fn the_table_of_signs_is_that_of_the_font() {
        let faces = Fonts::embedded().load().unwrap();
        let faces = [Face::Regular, Face::Bold, Face::Italic].map(|face| (face, &faces));
        let mut wrong = Vec::new();
        for sign in ('\0'..=char::MAX).filter(|c| *c != '□') {
            let text = sign.to_string();
            let is_box = faces
                .iter()
                .any(|(face, faces)| clean(&text, *face, faces).contains('□'));
            if is_box == text::signs::lacking(&text).is_empty() {
                wrong.push(text);
            }
        }
        assert!(
            wrong.is_empty(),
            "{} signs: {:?}",
            wrong.len(),
            wrong.iter().take(40).collect::<Vec<_>>()
        );
    }

    #[test]
    fn spaces_keep_their_meaning() {
        check(
            "1\u{202f}234\u{a0}kWh\ta\u{2003}b",
            "1\u{a0}234\u{a0}kWh a b",
        );
    }
}
