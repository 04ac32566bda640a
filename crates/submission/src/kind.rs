//! What a file is that is no submission: known by its first bytes, or by how its text begins. Users open the workbook, the bill or the chat beside their data.

use super::FORMAT;
use super::error::FileKind;
use super::json;

impl FileKind {
    /// What the bytes are, where their beginning tells it.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|w| w == name);
        match bytes {
            // The names of what is inside stand unpacked.
            [b'P', b'K', 3, 4, ..] if holds(b"xl/workbook.") => Some(Self::Workbook),
            [b'P', b'K', 3, 4, ..] if holds(b"[Content_Types].xml") => Some(Self::Document),
            [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(Self::Zip),
            // Office programs before 2007: the stream of a workbook is named so, in UTF-16.
            [0xd0, 0xcf, 0x11, 0xe0, ..] if holds(b"W\0o\0r\0k\0b\0o\0o\0k\0") => {
                Some(Self::Workbook)
            }
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(Self::Document),
            [0x89, b'P', b'N', b'G', ..]
            | [0xff, 0xd8, 0xff, ..]
            | [b'G', b'I', b'F', b'8', ..]
            | [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ]
            | [
                _,
                _,
                _,
                _,
                b'f',
                b't',
                b'y',
                b'p',
                b'h' | b'm',
                b'e' | b'i',
                ..,
            ] => Some(Self::Picture),
            [0x1f, 0x8b, ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [b'R', b'a', b'r', b'!', ..] => {
                Some(Self::Packed)
            }
            _ => None,
        }
    }

    /// What a text is that is not JSON; nothing where it looks like JSON with a slip in it.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let text = text.trim();
        let lower = text.get(..200).unwrap_or(text).to_ascii_lowercase();
        if lower.starts_with('<') && lower.contains("html") {
            return Some(Self::WebPage);
        }
        if lower.starts_with("<?xml") {
            return Some(Self::Xml);
        }
        if is_surrounded(text) {
            return Some(Self::Surrounded);
        }
        if let Some(inside) = text.strip_prefix(['{', '[']) {
            let is_curly = inside.trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']);
            let is_curly = is_curly.starts_with(['“', '”', '„', '«', '‘', '’']);
            return is_curly.then_some(Self::CurlyQuotes);
        }
        if text.contains(FORMAT) {
            return Some(Self::Surrounded);
        }
        if is_cells(text) {
            return Some(Self::Cells);
        }
        Some(Self::Words)
    }
}

/// Whether what stands between the first and the last brace is JSON by itself.
fn is_surrounded(text: &str) -> bool {
    let (Some(first), Some(last)) = (text.find('{'), text.rfind('}')) else {
        return false;
    };
    let is_data = text.starts_with('[') || (first == 0 && last + 1 == text.len());
    let inside = text.get(first..=last);
    !is_data && inside.is_some_and(|inside| json::parse(inside).is_ok_and(|json| json.is_object()))
}

/// Whether the first two lines have the same number of cells. A comma stands in sentences, too.
fn is_cells(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    [(';', 1), ('\t', 1), (',', 2)].iter().any(|(mark, least)| {
        let cells = first.matches(*mark).count();
        cells >= *least && second.matches(*mark).count() == cells
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let rows: [(&[u8], Option<FileKind>); 15] = [
            (b"PK\x03\x04..xl/workbook.xml", Some(FileKind::Workbook)),
            (
                b"PK\x03\x04..[Content_Types].xml..word/",
                Some(FileKind::Document),
            ),
            (b"PK\x03\x04..a.json", Some(FileKind::Zip)),
            (b"PK\x05\x06", Some(FileKind::Zip)),
            (
                b"\xd0\xcf\x11\xe0..W\0o\0r\0k\0b\0o\0o\0k\0",
                Some(FileKind::Workbook),
            ),
            (b"\xd0\xcf\x11\xe0..", Some(FileKind::Document)),
            (b"\x89PNG\r\n\x1a\n", Some(FileKind::Picture)),
            (b"\xff\xd8\xff\xe0", Some(FileKind::Picture)),
            (b"\0\0\0\x18ftypheic", Some(FileKind::Picture)),
            (b"RIFF\0\0\0\0WEBPVP8", Some(FileKind::Picture)),
            (b"\x1f\x8b\x08", Some(FileKind::Packed)),
            (b"7z\xbc\xaf\x27\x1c", Some(FileKind::Packed)),
            (b"{\"format\":", None),
            (b"PK", None),
            (b"", None),
        ];
        for (bytes, expected) in rows {
            assert_eq!(FileKind::of_bytes(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn texts_are_known_by_how_they_begin() {
        let data = r#"{"format":"sxsh-submission","version":1}"#;
        let rows = [
            ("<!DOCTYPE html><p>x".to_owned(), Some(FileKind::WebPage)),
            ("\n<html lang=\"vi\">".to_owned(), Some(FileKind::WebPage)),
            (
                "<?xml version=\"1.0\"?><HDon>".to_owned(),
                Some(FileKind::Xml),
            ),
            (format!("Em gửi anh: {data}"), Some(FileKind::Surrounded)),
            (
                format!("{data}\nĐã gửi từ Zalo"),
                Some(FileKind::Surrounded),
            ),
            (
                format!("Em gửi: {}", &data[..30]),
                Some(FileKind::Surrounded),
            ),
            (
                "{“format”: “sxsh-submission”}".to_owned(),
                Some(FileKind::CurlyQuotes),
            ),
            ("[{ “a”: 1 }]".to_owned(), Some(FileKind::CurlyQuotes)),
            (
                "Kỳ;Điện năng\n01/2025;88.000".to_owned(),
                Some(FileKind::Cells),
            ),
            ("a\tb\r\n1\t2".to_owned(), Some(FileKind::Cells)),
            ("a,b,c\n1,2,3".to_owned(), Some(FileKind::Cells)),
            (
                "Kính gửi anh,\nEm gửi số liệu,".to_owned(),
                Some(FileKind::Words),
            ),
            (data[..30].to_owned(), None),
            ("{\"a\": 1,}".to_owned(), None),
            ("[{\"a\": 1},]".to_owned(), None),
        ];
        for (text, expected) in rows {
            assert_eq!(FileKind::of_text(&text), expected, "{text}");
        }
    }
}
