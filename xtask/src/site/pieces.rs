//! What the page of one file holds packed: groups of files, each group one stream of brotli in a script element that no browser runs.

use std::io::Write as _;
use std::path::Path;

use crate::dist::packed;
use crate::process::Outcome;

/// A file by the name under which the page fetches it.
pub(super) struct Piece {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Adds groups of pieces, packed side by side. Files of one kind have much in common: together they weigh a seventh less than one by one.
pub(super) fn add(out: &mut Vec<u8>, groups: &[Vec<Piece>]) -> Outcome {
    let streams = std::thread::scope(|scope| {
        let threads: Vec<_> = groups
            .iter()
            .map(|pieces| scope.spawn(|| stream(pieces)))
            .collect();
        let joined = threads.into_iter().map(|thread| {
            let stopped = |_| "packing stopped".to_owned();
            thread.join().map_err(stopped)?
        });
        joined.collect::<Outcome<Vec<_>>>()
    })?;
    for (pieces, stream) in groups.iter().zip(streams) {
        let list = pieces
            .iter()
            .map(|piece| format!("{} {}", piece.name, piece.bytes.len()));
        let list = list.collect::<Vec<_>>().join(",");
        element(out, "brotli", &format!("data-pieces=\"{list}\""), &stream);
    }
    Ok(())
}

fn stream(pieces: &[Piece]) -> Outcome<Vec<u8>> {
    let bytes: Vec<u8> = pieces.iter().flat_map(|p| p.bytes.clone()).collect();
    packed(&bytes, Path::new("sxsh.html"))
}

/// Adds the program that unpacks the groups, packed as every browser unpacks it.
pub(super) fn add_unpacker(out: &mut Vec<u8>, program: &[u8]) -> Outcome {
    let named = |problem: std::io::Error| format!("the unpacking program: {problem}");
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(program).map_err(named)?;
    let packed = writer.finish().map_err(named)?;
    element(out, "gzip", "id=\"unpack\"", &packed);
    Ok(())
}

fn element(out: &mut Vec<u8>, packing: &str, attributes: &str, packed: &[u8]) {
    let start = format!("<script type=\"application/{packing}\" {attributes}>");
    out.extend_from_slice(start.as_bytes());
    out.extend(escaped(packed));
    out.extend_from_slice(b"</script>\n");
}

/// So many bytes are shifted alike.
const BLOCK: usize = 512;

/// Before what stands for a byte that a browser would change.
const MARK: u8 = b'=';

/// Bytes without what a browser would take for an end, change or leave out: the sign for that stands before a byte of another value. Each block is shifted so that it needs few of these signs, and begins with how far.
fn escaped(packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(packed.len() + packed.len() / 200);
    let mut blocks = packed.chunks(BLOCK).peekable();
    while let Some(block) = blocks.next() {
        let shift = best_shift(block);
        out.push(shift);
        // What follows the last byte of a block is the shift of the next one, which begins no tag.
        let after = blocks.peek().map(|_| MARK);
        let shifted: Vec<u8> = block.iter().map(|byte| byte.wrapping_add(shift)).collect();
        for (place, byte) in shifted.iter().enumerate() {
            let next = shifted.get(place + 1).copied().or(after);
            // A tag or a comment in a script begins with two signs; the end of the script follows the last byte.
            let begins = *byte == b'<' && matches!(next, None | Some(b'/' | b'!'));
            if is_changed(*byte) || begins {
                out.extend([MARK, byte + 64]);
            } else {
                out.push(*byte);
            }
        }
    }
    out
}

/// Whether a byte cannot stand for itself, whatever follows it.
fn is_changed(byte: u8) -> bool {
    matches!(byte, 0 | b'\r' | MARK)
}

/// The shift that leaves the fewest bytes of a block to be marked; itself a byte that can stand anywhere.
fn best_shift(block: &[u8]) -> u8 {
    let mut counts = [0_usize; 256];
    for byte in block {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let marked = |shift: u8| -> usize {
        let bytes = [0, b'\r', MARK].map(|changed: u8| changed.wrapping_sub(shift));
        let found = bytes.iter().filter_map(|b| counts.get(usize::from(*b)));
        found.sum()
    };
    let stands = |shift: &u8| !is_changed(*shift) && !matches!(shift, b'<' | b'/' | b'!');
    (1..=u8::MAX)
        .filter(stands)
        .min_by_key(|shift| marked(*shift))
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Piece, add, add_unpacker, escaped};
    use std::io::Read as _;

    /// The bytes between the tags, as the page reads them.
    fn inside(out: &[u8]) -> Vec<u8> {
        let inside = &out[out.iter().position(|b| *b == b'>').unwrap() + 1..out.len() - 10];
        assert!(!inside.iter().any(|b| matches!(b, 0 | b'\r')));
        let begins = |pair: &[u8]| matches!(pair, b"</" | b"<!");
        assert!(!inside.windows(2).any(begins));
        opened(inside)
    }

    fn opened(inside: &[u8]) -> Vec<u8> {
        let mut packed = Vec::new();
        let mut rest = inside.iter();
        while let Some(shift) = rest.next() {
            for _ in 0..BLOCK {
                let Some(byte) = rest.next() else { break };
                let byte = match byte {
                    b'=' => rest.next().unwrap() - 64,
                    other => *other,
                };
                packed.push(byte.wrapping_sub(*shift));
            }
        }
        packed
    }

    /// Bytes that do not pack, so that all of them stand in the file.
    fn noise() -> Vec<u8> {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_le_bytes()[3]
        };
        (0..9_999).map(|_| next()).collect()
    }

    #[test]
    fn what_a_browser_would_change_is_written_otherwise() {
        // Shifted by three nothing of it has to be marked.
        assert_eq!(escaped(b"a</b\0\r;"), b"\x03d?2e\x03\x10>");
        for last in 0..=u8::MAX {
            let block = [noise(), vec![last]].concat();
            let written = escaped(&block);
            assert!(!written.ends_with(b"<"), "{last}");
            assert_eq!(opened(&written), block);
        }
        let all: Vec<u8> = (0..=255).collect();
        let every = [all.repeat(5), noise()].concat();
        let written = escaped(&every);
        assert_eq!(opened(&written), every);
        assert!(written.len() < every.len() + every.len() / 100);
    }

    #[test]
    fn a_group_holds_no_byte_that_a_browser_changes() {
        let piece = |name: &str, bytes: Vec<u8>| Piece {
            name: name.to_owned(),
            bytes,
        };
        let mut out = Vec::new();
        let pieces = vec![piece("a.bin", noise()), piece("b.bin", vec![7; 3])];
        add(&mut out, &[pieces]).unwrap();
        assert!(String::from_utf8_lossy(&out).contains("data-pieces=\"a.bin 9999,b.bin 3\""));
        let mut open = Vec::new();
        let packed = inside(&out);
        brotli::Decompressor::new(&packed[..], 4096)
            .read_to_end(&mut open)
            .unwrap();
        assert_eq!(open, [noise(), vec![7; 3]].concat());
    }

    #[test]
    fn the_unpacking_program_is_packed_with_gzip() {
        let mut out = Vec::new();
        add_unpacker(&mut out, &noise()).unwrap();
        let mut open = Vec::new();
        flate2::read::GzDecoder::new(&inside(&out)[..])
            .read_to_end(&mut open)
            .unwrap();
        assert_eq!(open, noise());
    }
}
