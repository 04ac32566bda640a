//! Lines of a text that is read part after part, so that nobody holds the whole of it.

/// The lines of a text that comes in parts, wherever these are cut.
#[derive(Debug, Default)]
pub struct Lines {
    /// What stands behind the last end of a line.
    rest: Vec<u8>,
}

impl Lines {
    /// The lines that a part ends.
    #[must_use]
    pub fn add(&mut self, part: &[u8]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut pieces = part.split(|byte| *byte == b'\n').peekable();
        while let Some(piece) = pieces.next() {
            self.rest.extend_from_slice(piece);
            if pieces.peek().is_some() {
                lines.push(text(&std::mem::take(&mut self.rest)));
            }
        }
        lines
    }

    /// What stands behind the last end of a line.
    #[must_use]
    pub fn end(self) -> String {
        text(&self.rest)
    }
}

fn text(line: &[u8]) -> String {
    String::from_utf8_lossy(line).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_the_same_wherever_parts_are_cut(
            text in "[a-zđệ\n]{0,40}",
            size in 1usize..9,
        ) {
            let mut lines = Lines::default();
            let parts = text.as_bytes().chunks(size);
            let mut found: Vec<String> = parts.flat_map(|part| lines.add(part)).collect();
            found.push(lines.end());
            let whole: Vec<&str> = text.split('\n').collect();
            prop_assert_eq!(found, whole);
        }
    }
}
