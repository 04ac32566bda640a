//! The submission inside its report: finds the JSON attached to a PDF, also after other programs saved, signed or optimised it.
//!
//! Own code, since the readers there are unpack without a limit and the smallest of them would weigh 87 kB (brotli) in the worker.
//! Everything is bounded by the size of the file: one pass over its bytes, limited depth, limited parts, limited unpacking.

mod index;
mod object;

use super::error::{LARGEST_FILE, PdfProblem};
use index::{Index, unpacked};
use object::{Dict, Object};
use std::collections::BTreeSet;

/// Attachments and branches beyond this are not looked at.
const MOST_ENTRIES: usize = 200;

/// How titles of reports begin; a test holds them against the sentences.
const TITLES: [&str; 2] = [
    "Báo cáo đánh giá nhanh sản xuất sạch hơn",
    "Cleaner Production quick assessment report",
];

/// The bytes are a PDF: its sign stands at the start or, behind what some mail programs put there, soon after.
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..1_024).unwrap_or(bytes);
    let text_first = matches!(head.trim_ascii_start().first(), Some(b'{' | b'['));
    !text_first && head.windows(5).any(|w| w == b"%PDF-")
}

/// The JSON file attached to a PDF.
///
/// # Errors
/// When the PDF carries none, or none that can be unpacked within [`LARGEST_FILE`].
pub fn embedded_json(pdf: &[u8]) -> Result<Vec<u8>, PdfProblem> {
    let mut found = embedded_jsons(pdf)?.into_iter();
    found.next().unwrap_or(Err(PdfProblem::Foreign))
}

/// Every submission attached to a PDF, each once: some programs join several reports into one file. Where none has the name of ours, the JSON files.
///
/// # Errors
/// When the PDF carries none.
pub fn embedded_jsons(pdf: &[u8]) -> Result<Vec<Result<Vec<u8>, PdfProblem>>, PdfProblem> {
    let index = Index::of(pdf, LARGEST_FILE);
    if index.is_locked {
        return Err(PdfProblem::Locked);
    }
    let root = index
        .dict(index.trailer.get("Root"))
        .ok_or(PdfProblem::Broken)?;
    let attachments = attachments(&index, &root);
    let named = |is_wanted: fn(&str) -> bool| -> Vec<&Object> {
        let list = attachments.iter().filter(|(name, _)| is_wanted(name));
        list.map(|(_, stream)| stream).collect()
    };
    let mut chosen = named(|name| name == "sxsh.json");
    if chosen.is_empty() {
        chosen = named(|name| name.to_ascii_lowercase().ends_with(".json"));
    }
    if chosen.is_empty() {
        let info = index.dict(index.trailer.get("Info")).unwrap_or_default();
        let title = text_of(&index, info.get("Title"));
        return Err(if TITLES.iter().any(|t| title.starts_with(t)) {
            PdfProblem::Bare
        } else {
            PdfProblem::Foreign
        });
    }
    let mut found: Vec<Result<Vec<u8>, PdfProblem>> = Vec::new();
    for stream in chosen {
        let one = unpacked_file(&index, stream);
        // The same file is often named by two lists.
        if !found.contains(&one) {
            found.push(one);
        }
    }
    Ok(found)
}

fn unpacked_file(index: &Index<'_>, stream: &Object) -> Result<Vec<u8>, PdfProblem> {
    let (dict, raw) = index.stream(stream).ok_or(PdfProblem::Damaged)?;
    unpacked(&dict, raw, LARGEST_FILE).map_err(|problem| {
        if problem.too_large {
            PdfProblem::Swollen
        } else {
            PdfProblem::Damaged
        }
    })
}

/// The PDFs that stand one behind the other in the same bytes; usually one. A file begins where another has ended, so a file attached in plain text does not.
pub(super) fn joined(bytes: &[u8]) -> Vec<&[u8]> {
    const BEGIN: &[u8] = b"%PDF-";
    const END: &[u8] = b"%%EOF";
    let mut starts = vec![0];
    let mut at = 0;
    while let Some(found) = position(bytes, BEGIN, at) {
        let before = bytes.get(..found).unwrap_or_default().trim_ascii_end();
        if before.ends_with(END) {
            starts.push(found);
        }
        at = found + BEGIN.len();
    }
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let parts = starts.iter().zip(ends);
    parts
        .filter_map(|(start, end)| bytes.get(*start..end))
        .collect()
}

fn position(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let found = rest.windows(wanted.len()).position(|w| w == wanted)?;
    Some(from + found)
}

/// Name and stream of every attachment: the associated files first, then the list of embedded ones.
fn attachments(index: &Index<'_>, root: &Dict) -> Vec<(String, Object)> {
    let mut files = index.list(root.get("AF"));
    let names = index.dict(root.get("Names")).unwrap_or_default();
    let mut branches: Vec<Object> = names.get("EmbeddedFiles").cloned().into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(branch) = branches.pop()
        && seen.len() < MOST_ENTRIES
    {
        // A branch that leads back to itself is followed once.
        let again = matches!(branch, Object::Ref(number) if !seen.insert(number));
        let Some(branch) = index.dict(Some(&branch)).filter(|_| !again) else {
            continue;
        };
        let kids = index.list(branch.get("Kids"));
        branches.extend(kids.into_iter().filter(|kid| matches!(kid, Object::Ref(_))));
        let pairs = index.list(branch.get("Names"));
        files.extend(pairs.into_iter().skip(1).step_by(2));
    }
    let found = files.iter().take(MOST_ENTRIES).filter_map(|file| {
        let file = index.dict(Some(file))?;
        let name = file.get("UF").or(file.get("F"));
        let streams = index.dict(file.get("EF"))?;
        let stream = streams.get("F").or(streams.get("UF"))?;
        Some((text_of(index, name), stream.clone()))
    });
    found.collect()
}

/// A text string: UTF-16 or UTF-8 behind its mark, else an 8-bit code of which only ASCII matters here.
fn text_of(index: &Index<'_>, object: Option<&Object>) -> String {
    let Some(Object::Text(bytes)) = index.followed(object) else {
        return String::new();
    };
    if let Some(utf16) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let units: Vec<u16> = utf16
            .as_chunks::<2>()
            .0
            .iter()
            .map(|pair| u16::from_be_bytes(*pair))
            .collect();
        return String::from_utf16_lossy(&units);
    }
    let utf8 = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]);
    String::from_utf8_lossy(utf8.unwrap_or(&bytes)).into_owned()
}
