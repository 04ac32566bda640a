//! The parts of a workbook: each unpacked by itself and never beyond a limit.

use super::xml::{Tag, Tags, attribute};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// A part that unpacks to more than this is not read: a hundred thousand rows have less.
const LARGEST_PART: u64 = 256_000_000;

/// A workbook whose parts are asked for one by one.
pub(super) struct Parts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The folder of the workbook's own part, such as `xl/`.
    folder: String,
    workbook: String,
}

impl<'a> Parts<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut parts = Self {
            zip,
            folder: String::new(),
            workbook: String::new(),
        };
        let targets = parts.targets("_rels/.rels")?;
        let mut targets = targets.into_values();
        let workbook = targets.find(|(kind, _)| kind.ends_with("/officeDocument"));
        let workbook = workbook?.1.trim_start_matches('/').to_owned();
        let folder = workbook.rfind('/').map_or(0, |place| place + 1);
        parts.folder = workbook.get(..folder)?.to_owned();
        parts.workbook = workbook;
        Some(parts)
    }

    /// Kind and target of every relation of a part, by its id.
    fn targets(&mut self, path: &str) -> Option<BTreeMap<String, (String, String)>> {
        let text = self.at(path)?;
        let mut found = BTreeMap::new();
        for tag in Tags::of(&text) {
            if let Tag::Empty { name, attributes } | Tag::Open { name, attributes } = tag
                && name == "Relationship"
                && let Some(id) = attribute(attributes, "Id")
                && let Some(target) = attribute(attributes, "Target")
            {
                let kind = attribute(attributes, "Type").unwrap_or_default();
                found.insert(id, (kind, target));
            }
        }
        Some(found)
    }

    /// The names of the sheets in their order, each with the path of its part; charts have no cells and are left out.
    pub(super) fn sheets(&mut self) -> Option<Vec<(String, String)>> {
        let workbook = self.workbook.clone();
        let file = workbook.get(self.folder.len()..)?.to_owned();
        let relations = format!("{}_rels/{file}.rels", self.folder);
        let targets = self.targets(&relations)?;
        let text = self.at(&workbook)?;
        let mut sheets = Vec::new();
        for tag in Tags::of(&text) {
            if let Tag::Empty { name, attributes } | Tag::Open { name, attributes } = tag
                && name == "sheet"
                && let Some(name) = attribute(attributes, "name")
                && let Some((kind, target)) = relation(attributes).and_then(|id| targets.get(&id))
                && kind.ends_with("/worksheet")
            {
                let path = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("{}{target}", self.folder),
                };
                sheets.push((name, path));
            }
        }
        Some(sheets)
    }

    /// A part beside the workbook's own.
    pub(super) fn text(&mut self, file: &str) -> Option<String> {
        let path = format!("{}{file}", self.folder);
        self.at(&path)
    }

    /// A part by its path.
    pub(super) fn at(&mut self, path: &str) -> Option<String> {
        let part = self.zip.by_name(path).ok()?;
        let mut bytes = Vec::new();
        part.take(LARGEST_PART + 1).read_to_end(&mut bytes).ok()?;
        if bytes.len() as u64 > LARGEST_PART {
            return None;
        }
        let text = String::from_utf8(bytes).ok()?;
        Some(text.trim_start_matches('\u{feff}').to_owned())
    }
}

/// The id of the relation of a sheet: `r:id`, beside which a sheet has `sheetId`.
fn relation(attributes: &str) -> Option<String> {
    attribute(attributes, "id")
}
