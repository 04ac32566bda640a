//! Two things of the PDF library that outside readers stumble over, mended without moving a byte.
//!
//! A stream whose last byte is a carriage return seems to end one byte early, since a line feed follows: strict checkers compare that with its length.
//! Poppler takes `/Suspects false`, which says nothing, for a mistake and prints an error.
//! The data of streams, the attachment among them, are never changed: each stream is passed over by its length.

const OPEN: &[u8] = b"\nstream\n";
const CLOSE: &[u8] = b"\nendstream";
const LENGTH: &[u8] = b"/Length ";
const SUSPECTS: &[u8] = b"/Suspects false";

/// Mends a finished file. What is not laid out as the library does it stays as it is.
pub(super) fn mend(bytes: &mut [u8]) {
    let mut from = 0;
    while let Some(open) = find(bytes, OPEN, from) {
        blank_suspects(bytes, from, open);
        let start = open + OPEN.len();
        let Some(end) = length(bytes.get(from..open)).and_then(|l| start.checked_add(l)) else {
            return;
        };
        let Some(close) = end.checked_add(CLOSE.len()) else {
            return;
        };
        if bytes.get(end..close) != Some(CLOSE) {
            return;
        }
        let last = end.checked_sub(1).and_then(|last| bytes.get(last)).copied();
        if let (Some(b'\r'), Some(after)) = (last, bytes.get_mut(end)) {
            *after = b'\r';
        }
        from = close;
    }
    blank_suspects(bytes, from, bytes.len());
}

/// The length that the last dictionary before a stream gives.
fn length(before: Option<&[u8]>) -> Option<usize> {
    let before = before?;
    let at = before.windows(LENGTH.len()).rposition(|w| w == LENGTH)?;
    let digits = before.get(at + LENGTH.len()..)?;
    let digits = digits.split(|b| !b.is_ascii_digit()).next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Spaces in the place of the words, between two places outside of streams.
fn blank_suspects(bytes: &mut [u8], from: usize, to: usize) {
    if let Some(at) = find(bytes.get(..to).unwrap_or_default(), SUSPECTS, from)
        && let Some(place) = bytes.get_mut(at..at + SUSPECTS.len())
    {
        place.fill(b' ');
    }
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let at = rest.windows(wanted.len()).position(|w| w == wanted)?;
    Some(from + at)
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn check(file: &str, expected: &str) {
        let mut bytes = file.as_bytes().to_vec();
        mend(&mut bytes);
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn a_stream_that_ends_with_a_carriage_return_keeps_its_length() {
        check(
            "<< /Length 3 >>\nstream\nab\r\nendstream\n",
            "<< /Length 3 >>\nstream\nab\r\rendstream\n",
        );
    }

    #[test]
    fn what_stands_in_a_stream_is_not_changed() {
        let file = "<< /Length 33 >>\nstream\n/Suspects false\r\nendstream\nobj;\r\nendstream\n";
        check(file, file);
    }

    #[test]
    fn the_words_are_blanked_outside_of_streams() {
        check(
            "<< /Length 1 >>\nstream\na\nendstream\n<< /Suspects false >>",
            "<< /Length 1 >>\nstream\na\nendstream\n<<                 >>",
        );
    }

    #[test]
    fn a_file_of_another_make_stays_as_it_is() {
        check(
            "<< >>\nstream\na\r\nendstream",
            "<< >>\nstream\na\r\nendstream",
        );
        check(
            "<< /Length 9 >>\nstream\na\r\nendstream",
            "<< /Length 9 >>\nstream\na\r\nendstream",
        );
    }
}
