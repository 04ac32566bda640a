//! Text as a search compares it: without capitals and without Vietnamese marks.

/// "Lò hơi, bẫy hơi" as " lo hoi bay hoi ": words between single spaces, so that " hoi " finds the word and " ho" its beginning.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for c in letters::bare(text).chars().flat_map(char::to_lowercase) {
        match c {
            'đ' => out.push('d'),
            c if c.is_alphanumeric() => out.push(c),
            _ if out.ends_with(' ') => {}
            _ => out.push(' '),
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn vietnamese_letters_lose_their_marks() {
        assert_eq!(
            fold("Đường ỐNG nước nóng, ướt ẫm"),
            " duong ong nuoc nong uot am "
        );
        assert_eq!(fold("CO2 · 12 %"), " co2 12 ");
        // The same letter typed as a base and two marks.
        assert_eq!(fold("e\u{302}\u{323}"), " e ");
    }
}
