//! Cleaning of text before it goes into a file: composed letters, no invisible signs, no control characters.

/// Composed letters without invisible signs; line ends stay.
pub(super) fn plain_text(text: &str) -> String {
    letters::composed(text).chars().filter_map(plain).collect()
}

/// Text for metadata: one line without invisible signs, cut at `most` characters.
///
/// PDF/A ends strings at 32 767 bytes, and a control character would break the XMP packet.
pub(super) fn caption(text: &str, most: usize) -> String {
    let line: String = letters::composed(text)
        .chars()
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

#[cfg(test)]
mod tests {
    use super::caption;

    #[test]
    fn captions_are_one_short_line() {
        assert_eq!(caption("a\u{0}b\nc", 9), "ab c");
        assert_eq!(caption("abcdef", 4), "abc…");
    }
}
