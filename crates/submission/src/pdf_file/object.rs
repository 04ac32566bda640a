//! The objects of a PDF as its bytes spell them (ISO 32000-1, 7.2 and 7.3). It knows no file and no cross-references.

/// Nesting beyond this is not read; a catalog with its attachments nests six deep.
const DEEPEST: usize = 32;
/// Parts of one object beyond this are not read, so that its memory stays in proportion to the file.
const MOST_PARTS: usize = 100_000;

/// An object, without what no attachment needs: fractions, truth values and null are all `Other`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Object {
    Other,
    Whole(usize),
    Name(Vec<u8>),
    Text(Vec<u8>),
    List(Vec<Object>),
    Dict(Dict),
    /// The number of an object elsewhere in the file.
    Ref(usize),
}

/// A dictionary; of a key that stands twice the first counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dict(Vec<(Vec<u8>, Object)>);

impl Dict {
    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        let found = self.0.iter().find(|(name, _)| name == key.as_bytes());
        found.map(|(_, value)| value)
    }

    /// The entry is this name.
    pub(super) fn is(&self, key: &str, name: &str) -> bool {
        matches!(self.get(key), Some(Object::Name(found)) if found == name.as_bytes())
    }
}

/// Reads objects one after the other.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
    parts: usize,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// Neither space nor a sign that ends a word.
fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

fn hex(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self {
            bytes,
            at,
            parts: MOST_PARTS,
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn while_is(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|b| !wanted(*b)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Passes over spaces and comments.
    fn skip(&mut self) {
        self.while_is(is_space);
        while self.peek() == Some(b'%') {
            self.while_is(|b| b != b'\n' && b != b'\r');
            self.while_is(is_space);
        }
    }

    /// Passes over a word, where it stands here.
    pub(super) fn word(&mut self, word: &str) -> bool {
        self.skip();
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let here = rest.starts_with(word.as_bytes());
        if here {
            self.at += word.len();
        }
        here
    }

    /// A whole number without a sign.
    pub(super) fn whole(&mut self) -> Option<usize> {
        self.skip();
        let digits = self.while_is(|b| b.is_ascii_digit());
        std::str::from_utf8(digits).ok()?.parse().ok()
    }

    /// The next object; nothing where there is none, or one too deep or too large to be honest.
    pub(super) fn object(&mut self) -> Option<Object> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        self.parts = self.parts.checked_sub(1)?;
        if depth > DEEPEST {
            return None;
        }
        self.skip();
        match self.peek()? {
            b'/' => {
                self.at += 1;
                Some(Object::Name(self.name()))
            }
            b'(' => {
                self.at += 1;
                self.literal().map(Object::Text)
            }
            b'[' => {
                self.at += 1;
                self.list(depth).map(Object::List)
            }
            b'<' => {
                self.at += 1;
                if self.peek() == Some(b'<') {
                    self.at += 1;
                    self.dict(depth).map(Object::Dict)
                } else {
                    self.hexadecimal().map(Object::Text)
                }
            }
            b'0'..=b'9' => Some(self.number()),
            _ => {
                let word = self.while_is(is_regular);
                let signed = matches!(word.first(), Some(b'+' | b'-' | b'.'));
                (signed || [&b"true"[..], b"false", b"null"].contains(&word))
                    .then_some(Object::Other)
            }
        }
    }

    /// A whole number, the reference that it begins, or a fraction.
    fn number(&mut self) -> Object {
        let start = self.at;
        let value = self.whole();
        if self.peek().is_some_and(is_regular) {
            self.while_is(is_regular);
            return Object::Other;
        }
        let end = self.at;
        let refers = value.is_some_and(|v| v > 0) && {
            self.while_is(is_space);
            let generation = self.while_is(|b| b.is_ascii_digit());
            let spaces = self.while_is(is_space);
            !generation.is_empty()
                && !spaces.is_empty()
                && self.next() == Some(b'R')
                && !self.peek().is_some_and(is_regular)
        };
        match value {
            Some(value) if refers => Object::Ref(value),
            Some(value) => {
                self.at = end;
                Object::Whole(value)
            }
            None => {
                self.at = end.max(start + 1);
                Object::Other
            }
        }
    }

    fn name(&mut self) -> Vec<u8> {
        let spelled = self.while_is(is_regular);
        let mut name = Vec::with_capacity(spelled.len());
        let mut rest = spelled;
        while let Some((first, after)) = rest.split_first() {
            let coded = match (first, after) {
                (b'#', [high, low, ..]) => hex(*high).zip(hex(*low)),
                _ => None,
            };
            match coded {
                Some((high, low)) => {
                    name.push(high << 4 | low);
                    rest = after.get(2..).unwrap_or_default();
                }
                None => {
                    name.push(*first);
                    rest = after;
                }
            }
        }
        name
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            match self.next()? {
                b'(' => {
                    open += 1;
                    text.push(b'(');
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(text);
                    }
                    text.push(b')');
                }
                b'\\' => self.escaped(&mut text)?,
                byte => text.push(byte),
            }
        }
    }

    fn escaped(&mut self, text: &mut Vec<u8>) -> Option<()> {
        match self.next()? {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            // A line that goes on.
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
            }
            b'\n' => {}
            digit @ b'0'..=b'7' => {
                let mut value = digit - b'0';
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else {
                        break;
                    };
                    // High-order overflow is ignored, as the standard says.
                    value = value.wrapping_mul(8).wrapping_add(next - b'0');
                    self.at += 1;
                }
                text.push(value);
            }
            other => text.push(other),
        }
        Some(())
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut half = None;
        loop {
            match self.next()? {
                b'>' => {
                    text.extend(half.map(|high: u8| high << 4));
                    return Some(text);
                }
                byte if is_space(byte) => {}
                byte => {
                    let digit = hex(byte)?;
                    half = match half {
                        None => Some(digit),
                        Some(high) => {
                            text.push(high << 4 | digit);
                            None
                        }
                    };
                }
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Object>> {
        let mut list = Vec::new();
        loop {
            self.skip();
            if self.peek()? == b']' {
                self.at += 1;
                return Some(list);
            }
            list.push(self.nested(depth + 1)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        let mut entries = Vec::new();
        loop {
            self.skip();
            match self.next()? {
                b'/' => {
                    let key = self.name();
                    entries.push((key, self.nested(depth + 1)?));
                }
                b'>' if self.next()? == b'>' => return Some(Dict(entries)),
                _ => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(spelled: &str, expected: &Object) {
        let read = Reader::new(spelled.as_bytes(), 0).object();
        assert_eq!(read.as_ref(), Some(expected), "{spelled}");
    }

    fn text(text: &str) -> Object {
        Object::Text(text.as_bytes().to_vec())
    }

    #[test]
    fn every_kind_is_read() {
        check("12", &Object::Whole(12));
        check("12 0 R", &Object::Ref(12));
        check("12 0 Rx", &Object::Whole(12));
        check("-3.5", &Object::Other);
        check("3.5", &Object::Other);
        check(" % a remark\n null", &Object::Other);
        check("/A#42 x", &Object::Name(b"AB".to_vec()));
        check("/A#", &Object::Name(b"A#".to_vec()));
        check("(a(b)\\)\\n\\101\\\r\nz)", &text("a(b))\nAz"));
        check("<41 4>", &text("A@"));
        check(
            "[1 2 0 R (x)]",
            &Object::List(vec![Object::Whole(1), Object::Ref(2), text("x")]),
        );
        let Some(Object::Dict(dict)) = Reader::new(b"<</Type/X/N<</A 1>>/N 2>>", 0).object() else {
            panic!("no dictionary");
        };
        assert!(dict.is("Type", "X"));
        assert!(matches!(dict.get("N"), Some(Object::Dict(_))));
        assert_eq!(dict.get("M"), None);
    }

    #[test]
    fn what_breaks_off_is_no_object() {
        for broken in [
            "", "(", "(\\", "<4", "<4x>", "[1", "<</A", "<</A 1>", "<<1>>", "]", "frog",
        ] {
            assert_eq!(Reader::new(broken.as_bytes(), 0).object(), None, "{broken}");
        }
    }

    #[test]
    fn depth_and_size_are_limited() {
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(Reader::new(deep(DEEPEST).as_bytes(), 0).object().is_some());
        assert_eq!(Reader::new(deep(DEEPEST + 2).as_bytes(), 0).object(), None);
        let long = |parts: usize| format!("[{}]", "0 ".repeat(parts));
        assert!(
            Reader::new(long(MOST_PARTS - 1).as_bytes(), 0)
                .object()
                .is_some()
        );
        assert_eq!(Reader::new(long(MOST_PARTS).as_bytes(), 0).object(), None);
    }
}
