//! Bytes as text: UTF-8, UTF-16, and the codes of old Vietnamese fonts, which are recognised by the signs they leave.

use super::error::{OldEncoding, ReadError};
use std::borrow::Cow;

/// The text of a file, without a byte-order mark.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        [b'{' | b'[', 0, ..] => return utf16(bytes, u16::from_le_bytes),
        [0, b'{' | b'[', ..] => return utf16(bytes, u16::from_be_bytes),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text))),
        Err(_) => Err(of_old_bytes(bytes).map_or(ReadError::NotText, ReadError::OldText)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        _ => Err(ReadError::NotText),
    }
}

/// The old code of bytes that look like JSON but are no UTF-8. TCVN3 has letters below 0xC0; VNI puts its marks above, and has none of the letters Đ, đ, Ư, ư and of the tilde of Windows-1258.
fn of_old_bytes(bytes: &[u8]) -> Option<OldEncoding> {
    let begins = bytes.trim_ascii_start().first() == Some(&b'{');
    let is_text = bytes.iter().all(|b| *b >= b' ' || b.is_ascii_whitespace());
    if !begins || !is_text {
        return None;
    }
    if bytes.iter().any(|b| matches!(b, 0xa1..=0xbe)) {
        Some(OldEncoding::Tcvn3)
    } else if bytes
        .iter()
        .any(|b| matches!(b, 0xd0 | 0xdd | 0xde | 0xf0 | 0xfd))
    {
        Some(OldEncoding::Windows1258)
    } else {
        bytes
            .iter()
            .all(|b| !matches!(b, 0x80..0xc0))
            .then_some(OldEncoding::Vni)
    }
}

/// The old code that a text seems to be written in, by at least two signs of it: one may be a foreign name.
pub(super) fn old_encoding(text: &str) -> Option<OldEncoding> {
    if text.is_ascii() {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let count = |is_sign: fn(char, char, char) -> bool| {
        let at = |index: Option<usize>| index.and_then(|i| letters.get(i)).copied().unwrap_or(' ');
        let signs = letters.iter().enumerate();
        let signs = signs.filter(|(i, c)| is_sign(at(i.checked_sub(1)), **c, at(Some(i + 1))));
        signs.count()
    };
    if count(misread) >= 1 {
        Some(OldEncoding::Misread)
    } else if count(tcvn3) >= 2 {
        Some(OldEncoding::Tcvn3)
    } else if count(vni) >= 2 {
        Some(OldEncoding::Vni)
    } else {
        None
    }
}

/// A pair that no language writes: the first byte of a Vietnamese letter in UTF-8, and the second.
fn misread(_: char, this: char, next: char) -> bool {
    match this {
        'Ã' => matches!(next, '\u{80}'..='\u{bf}'),
        'Ä' => matches!(
            next,
            '\u{90}' | '\u{91}' | '‘' | '\u{82}' | '\u{83}' | '‚' | 'ƒ'
        ),
        'Æ' => matches!(next, '°' | '¡' | '\u{af}' | '\u{a0}'),
        'á' => matches!(next, 'º' | '»'),
        _ => false,
    }
}

/// A sign of punctuation where a letter should stand: "C«ng", "nhµ", "®iÖn".
fn tcvn3(before: char, this: char, next: char) -> bool {
    match this {
        '®' | '§' => !before.is_alphanumeric() && next.is_alphabetic(),
        '¨' | '©' | 'ª' | '«' | '¬' | '\u{ad}' | 'µ' | '¶' | '·' | '¸' | '¹' => {
            before.is_ascii_alphabetic()
        }
        _ => false,
    }
}

/// A mark behind its vowel: "Vieät", "nhaø".
fn vni(before: char, this: char, next: char) -> bool {
    match this {
        'ä' | 'å' | 'ë' | 'ï' | 'ø' | 'û' | 'ü' | 'Ä' | 'Å' | 'Ë' | 'Ï' | 'Ø' | 'Û' | 'Ü' => {
            is_vowel(before)
        }
        'ñ' | 'Ñ' => !before.is_alphanumeric() && next.is_alphabetic(),
        _ => false,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter.to_ascii_lowercase(),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ô' | 'ö' | 'Ô' | 'Ö'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<OldEncoding>) {
        assert_eq!(old_encoding(text), expected, "{text}");
    }

    #[test]
    fn old_codes_are_recognised() {
        check("C«ng ty TNHH B¸nh kÑo H¶i Hµ", Some(OldEncoding::Tcvn3));
        check("nhµ m¸y ®iÖn", Some(OldEncoding::Tcvn3));
        check("Coâng ty Bia Vieät Nam, nhaø maùy", Some(OldEncoding::Vni));
        check("ñöôøng Ñieän Bieân", Some(OldEncoding::Vni));
        check("CÃ´ng ty Bia Viá»‡t TrÃ¬", Some(OldEncoding::Misread));
        check("Äiá»‡n", Some(OldEncoding::Misread));
    }

    #[test]
    fn vietnamese_and_foreign_names_are_left_alone() {
        for text in [
            "Công ty Cổ phần Bia Hà Nội – Phú Thọ",
            "ƯỚC LƯỢNG, đường Điện Biên, hoà thuận, khuỷu, quýt",
            "Müller GmbH, Düsseldorf",
            "Omo® và Comfort®, 10 µm, 20 °C, 5 N·m, m², «Bia»",
            "São Paulo, Nestlé, naïve, Øresund",
            "节能",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let spelled = |unit: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
            text.encode_utf16().flat_map(unit).collect()
        };
        for text in ["{\"a\":\"Điện\"}", "\u{feff}{\"a\":\"Điện\"}"] {
            for unit in [u16::to_le_bytes, u16::to_be_bytes] {
                let bytes = spelled(unit, text);
                assert_eq!(
                    text_of(&bytes).unwrap(),
                    text.trim_start_matches('\u{feff}')
                );
                // Half a letter at the end.
                let cut = &bytes[..bytes.len() - 1];
                assert_eq!(text_of(cut), Err(ReadError::NotText));
            }
        }
    }

    #[test]
    fn bytes_of_old_codes_are_told_from_pictures() {
        let old = |bytes: &[u8]| text_of(bytes).unwrap_err();
        assert_eq!(
            old(b"{\"name\":\"C\xabng ty\"}"),
            ReadError::OldText(OldEncoding::Tcvn3)
        );
        assert_eq!(
            old(b"{\"name\":\"Vie\xe4t Nam\"}"),
            ReadError::OldText(OldEncoding::Vni)
        );
        // "Bếp điện": the tone of a letter behind it.
        assert_eq!(
            old(b"{\"name\":\"B\xea\xecp \xf0i\xea\xf2n\"}"),
            ReadError::OldText(OldEncoding::Windows1258)
        );
        assert_eq!(old(b"\x89PNG\r\n\x1a\n\x00\xff"), ReadError::NotText);
        assert_eq!(old(b"{\x01\xff"), ReadError::NotText);
    }
}
