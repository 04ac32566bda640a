//! Where each object of a PDF lies. Found by reading the file from its first byte to its last, as viewers do for files whose
//! cross-references are damaged: so it does not matter whether these are a table or a stream, and of an object that was saved
//! again later in the file the last one counts, as with every signed or edited PDF.

use super::object::{Dict, Object, Reader};
use std::collections::BTreeMap;

/// References that lead to references are followed no further than this.
const LONGEST_CHAIN: usize = 16;
/// What follows an object or is a number by itself stands this near.
const NEAR: usize = 64;
/// An object on the way to an attachment is read no further than this, however often a file refers to it.
const LONGEST_OBJECT: usize = 1_000_000;

/// Where an object begins.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// In the file.
    File(usize),
    /// In an unpacked object stream.
    Pack { pack: usize, at: usize },
}

/// The objects of a file.
#[derive(Debug)]
pub(super) struct Index<'a> {
    bytes: &'a [u8],
    places: BTreeMap<usize, Place>,
    packs: Vec<Vec<u8>>,
    /// How much object streams may still unpack to.
    room: usize,
    /// The last trailer that names a catalog.
    pub(super) trailer: Dict,
    /// Some trailer says that the file is encrypted.
    pub(super) is_locked: bool,
}

impl<'a> Index<'a> {
    /// Reads the whole file once. `room` is how much its object streams may unpack to; what lies beyond is not found.
    pub(super) fn of(bytes: &'a [u8], room: usize) -> Self {
        let mut index = Self {
            bytes,
            places: BTreeMap::new(),
            packs: Vec::new(),
            room,
            trailer: Dict::default(),
            is_locked: false,
        };
        // Text that looks like an object and is none is read in vain, at most twice the file in all.
        let mut patience = 2 * bytes.len();
        let mut at = 0;
        while let Some((number, start)) = next_start(bytes, at) {
            let mut reader = Reader::new(bytes, start);
            match reader.object() {
                Some(object) => at = index.take(number, start, &object, reader.at),
                None => {
                    let Some(left) = patience.checked_sub(reader.at - start) else {
                        break;
                    };
                    patience = left;
                    at = start;
                }
            }
        }
        index
    }

    /// Enters an object or, without a number, a trailer; gives where to read on.
    fn take(&mut self, number: Option<usize>, start: usize, object: &Object, end: usize) -> usize {
        let Some(number) = number else {
            if let Object::Dict(dict) = object {
                self.take_trailer(dict);
            }
            return end;
        };
        self.places.insert(number, Place::File(start));
        let Object::Dict(dict) = object else {
            return end;
        };
        let Some((from, to)) = self.span(dict, end) else {
            return end;
        };
        if dict.is("Type", "XRef") {
            self.take_trailer(dict);
        }
        if dict.is("Type", "ObjStm") {
            self.take_pack(dict, from, to);
        }
        to
    }

    fn take_trailer(&mut self, dict: &Dict) {
        self.is_locked |= dict.get("Encrypt").is_some();
        if dict.get("Root").is_some() {
            self.trailer = dict.clone();
        }
    }

    fn take_pack(&mut self, dict: &Dict, from: usize, to: usize) {
        let raw = self.bytes.get(from..to).unwrap_or_default();
        let pack = match unpacked(dict, raw, self.room) {
            Ok(pack) => pack,
            Err(problem) => {
                self.room = self.room.saturating_sub(problem.produced);
                return;
            }
        };
        self.room = self.room.saturating_sub(pack.len());
        let (Some(Object::Whole(count)), Some(Object::Whole(first))) =
            (dict.get("N"), dict.get("First"))
        else {
            return;
        };
        let mut header = Reader::new(&pack, 0);
        for _ in 0..*count {
            let (Some(number), Some(offset)) = (header.whole(), header.whole()) else {
                break;
            };
            let place = Place::Pack {
                pack: self.packs.len(),
                at: first.saturating_add(offset),
            };
            self.places.insert(number, place);
        }
        self.packs.push(pack);
    }

    /// From where to where the data of a stream reach, when the dictionary that ends at `end` is that of a stream.
    fn span(&self, dict: &Dict, end: usize) -> Option<(usize, usize)> {
        let mut reader = Reader::new(window(self.bytes, end, NEAR), end);
        if !reader.word("stream") {
            return None;
        }
        let rest = self.bytes.get(reader.at..)?;
        let from = reader.at
            + match rest {
                [b'\r', b'\n', ..] => 2,
                [b'\r' | b'\n', ..] => 1,
                _ => 0,
            };
        // The length said is believed where the stream does end there.
        let said = match dict.get("Length") {
            Some(Object::Whole(length)) => Some(*length),
            Some(Object::Ref(number)) => self.at(*number, NEAR).and_then(|mut r| r.whole()),
            _ => None,
        };
        let said = said.and_then(|length| from.checked_add(length));
        let believed = said.filter(|to| {
            let near = window(self.bytes, *to, NEAR);
            *to <= near.len() && Reader::new(near, *to).word("endstream")
        });
        let to = believed.or_else(|| Some(from + find(self.bytes.get(from..)?, b"endstream")?));
        // A stream that never ends reaches to the end of the file, and there is nothing behind it.
        Some((from, to.unwrap_or(self.bytes.len())))
    }

    /// Where an object begins, to be read for so many bytes.
    fn at(&self, number: usize, most: usize) -> Option<Reader<'_>> {
        let (bytes, at) = match *self.places.get(&number)? {
            Place::File(at) => (self.bytes, at),
            Place::Pack { pack, at } => (self.packs.get(pack)?.as_slice(), at),
        };
        Some(Reader::new(window(bytes, at, most), at))
    }

    /// The object itself, where a reference or several lead to it.
    pub(super) fn followed(&self, object: Option<&Object>) -> Option<Object> {
        let mut object = object?.clone();
        for _ in 0..LONGEST_CHAIN {
            let Object::Ref(number) = object else {
                return Some(object);
            };
            object = self.at(number, LONGEST_OBJECT)?.object()?;
        }
        None
    }

    /// A dictionary, by itself or by reference.
    pub(super) fn dict(&self, object: Option<&Object>) -> Option<Dict> {
        match self.followed(object)? {
            Object::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// A list, by itself or by reference; empty where there is none.
    pub(super) fn list(&self, object: Option<&Object>) -> Vec<Object> {
        match self.followed(object) {
            Some(Object::List(list)) => list,
            _ => Vec::new(),
        }
    }

    /// Dictionary and raw data of a stream; streams are always referred to.
    pub(super) fn stream(&self, object: &Object) -> Option<(Dict, &'a [u8])> {
        let Object::Ref(number) = object else {
            return None;
        };
        let Place::File(at) = *self.places.get(number)? else {
            return None;
        };
        let mut reader = Reader::new(self.bytes, at);
        let Object::Dict(dict) = reader.object()? else {
            return None;
        };
        let (from, to) = self.span(&dict, reader.at)?;
        Some((dict, self.bytes.get(from..to)?))
    }
}

/// Why a stream is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unpackable {
    /// It is larger than it may be.
    pub(super) too_large: bool,
    /// Bytes unpacked before that was seen.
    produced: usize,
}

/// The data of a stream, at most `most` bytes. Deflate alone is unpacked: what is attached is packed in no other way by the
/// programs that write and save reports.
pub(super) fn unpacked(dict: &Dict, raw: &[u8], most: usize) -> Result<Vec<u8>, Unpackable> {
    let refused = |too_large, produced| {
        Err(Unpackable {
            too_large,
            produced,
        })
    };
    let filter = match dict.get("Filter") {
        Some(Object::List(list)) => match list.as_slice() {
            [] => None,
            [one] => Some(one),
            _ => return refused(false, 0),
        },
        other => other,
    };
    match filter {
        None if raw.len() > most => refused(true, 0),
        None => Ok(raw.to_vec()),
        Some(Object::Name(name)) if name == b"FlateDecode" || name == b"Fl" => {
            use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
            match decompress_to_vec_zlib_with_limit(raw, most) {
                Ok(bytes) => Ok(bytes),
                Err(error) => refused(
                    error.status == TINFLStatus::HasMoreOutput,
                    error.output.len(),
                ),
            }
        }
        Some(_) => refused(false, 0),
    }
}

/// The bytes up to so many behind a place.
fn window(bytes: &[u8], at: usize, most: usize) -> &[u8] {
    bytes.get(..at.saturating_add(most)).unwrap_or(bytes)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|w| w == wanted)
}

/// The next "12 0 obj" with its number, or "trailer" without one, and where its object begins.
fn next_start(bytes: &[u8], mut at: usize) -> Option<(Option<usize>, usize)> {
    loop {
        let rest = bytes.get(at..)?;
        let step = rest.iter().position(|b| matches!(b, b'o' | b't'))?;
        at += step;
        let here = bytes.get(at..)?;
        if here.starts_with(b"obj") {
            if let Some(number) = number_before(bytes.get(..at)?) {
                return Some((Some(number), at + 3));
            }
        } else if here.starts_with(b"trailer") {
            return Some((None, at + 7));
        }
        at += 1;
    }
}

/// The number of the object in `… 12 0 `.
fn number_before(bytes: &[u8]) -> Option<usize> {
    let bytes = bytes.trim_ascii_end();
    let rest = without_digits(bytes)?.trim_ascii_end();
    let before = without_digits(rest)?;
    let digits = rest.get(before.len()..)?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// The bytes before the digits at the end, at most twenty; nothing where there are none.
fn without_digits(bytes: &[u8]) -> Option<&[u8]> {
    let count = bytes
        .iter()
        .rev()
        .take(20)
        .take_while(|b| b.is_ascii_digit())
        .count();
    if count == 0 {
        return None;
    }
    bytes.get(..bytes.len() - count)
}
