//! Bytes in the letters that may stand in an address (RFC 4648, section 5), without padding.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as letters.
pub(super) fn letters_of(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let mut bits = 0_u32;
        for at in 0..3 {
            bits = (bits << 8) | u32::from(group.get(at).copied().unwrap_or_default());
        }
        for at in 0..=group.len() {
            let shift = 18_usize.saturating_sub(6 * at);
            let index = (bits >> shift) & 63;
            let letter = usize::try_from(index).ok().and_then(|i| LETTERS.get(i));
            text.push(letter.copied().map_or('A', char::from));
        }
    }
    text
}

/// Letters as bytes; nothing where other letters stand among them, or one too many or too few.
pub(super) fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for group in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for at in 0..4 {
            let value = match group.get(at) {
                Some(letter) => LETTERS.iter().position(|l| l == letter)?,
                None => 0,
            };
            bits = (bits << 6) | u32::try_from(value).ok()?;
        }
        let [_, three @ ..] = bits.to_be_bytes();
        let (whole, rest) = three.split_at_checked(group.len().checked_sub(1)?)?;
        if whole.is_empty() || rest.iter().any(|b| *b != 0) {
            return None;
        }
        bytes.extend(whole);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_those_of_the_standard() {
        // RFC 4648, section 10, and the two letters that differ from the usual ones.
        let rows: [(&[u8], &str); 8] = [
            (b"", ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xfb, 0xff], "-_8"),
        ];
        for (bytes, text) in rows {
            assert_eq!(letters_of(bytes), text);
            assert_eq!(bytes_of(text).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn one_text_stands_for_the_bytes_alone() {
        for text in ["Z", "Zm9vY", "Zh", "Zm9", "Zg==", "Zm+v", "Zm 9", "Zmợ"] {
            assert_eq!(bytes_of(text), None, "{text}");
        }
    }
}
