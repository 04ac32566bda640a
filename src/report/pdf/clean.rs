//! Cleaning of text before it is measured: composed letters, no invisible signs, no missing glyphs.

use unicode_normalization::UnicodeNormalization;

use super::fonts::{Face, Faces};

/// Text that the face can show in full; what it cannot show becomes a box, line ends stay.
pub(super) fn clean(text: &str, face: Face, faces: &Faces) -> String {
    text.nfc()
        .filter_map(plain)
        .map(|letter| shown(letter, face, faces))
        .collect()
}

/// Text for metadata: one line without invisible signs, cut at `most` characters.
///
/// PDF/A ends strings at 32 767 bytes, and a control character would break the XMP packet.
pub(super) fn caption(text: &str, most: usize) -> String {
    let line: String = text
        .nfc()
        .filter_map(plain)
        .map(|letter| if letter == '\n' { ' ' } else { letter })
        .collect();
    if line.chars().count() <= most {
        return line;
    }
    line.chars()
        .take(most.saturating_sub(1))
        .chain(['…'])
        .collect()
}

/// Drops what has no ink and would confuse copying or reading aloud; unifies spaces.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            Some(' ')
        }
        '\u{2007}' | '\u{202f}' => Some('\u{a0}'),
        // Soft hyphen, zero width, direction marks, isolates, variation selectors, byte order mark.
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {
            None
        }
        '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' => None,
        '\u{e0000}'..='\u{e0fff}' | '\u{fffe}' | '\u{ffff}' => None,
        _ if letter.is_control() => None,
        _ => Some(letter),
    }
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

    #[test]
    fn captions_are_one_short_line() {
        assert_eq!(caption("a\u{0}b\nc", 9), "ab c");
        assert_eq!(caption("abcdef", 4), "abc…");
    }

    #[test]
    fn spaces_keep_their_meaning() {
        check(
            "1\u{202f}234\u{a0}kWh\ta\u{2003}b",
            "1\u{a0}234\u{a0}kWh a b",
        );
    }
}
