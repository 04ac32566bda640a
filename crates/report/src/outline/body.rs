//! The growing body of a report: numbers tables, figures and sources in order of first mention. It does not know what they say.

use crate::citations::Citations;
use crate::view::ReportView;
use catalogue::Cite;
use document::{
    Align, Annex, Bar, Bars, Block, Cash, Column, Entry, Flow, Row, Signature, Table, Tile,
};

/// A column as the parts of the report name it: title, relative width, where its text stands.
pub(super) type Head<'a> = (&'a str, u32, Align);

/// The numbers of the annexes.
const ROMAN: [&str; 5] = ["I", "II", "III", "IV", "V"];

/// Blocks so far, and what has been numbered.
pub(super) struct Body<'a> {
    pub(super) view: ReportView<'a>,
    blocks: Vec<Block>,
    tables: usize,
    figures: usize,
    annexes: usize,
    sources: Citations,
}

impl<'a> Body<'a> {
    pub(super) fn new(view: ReportView<'a>) -> Self {
        Self {
            view,
            blocks: Vec::new(),
            tables: 0,
            figures: 0,
            annexes: 0,
            sources: Citations::default(),
        }
    }

    /// The blocks so far; numbers go on.
    pub(super) fn take(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.blocks)
    }

    /// How many blocks there are.
    pub(super) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// The sources cited so far.
    pub(super) fn cited(&self) -> &Citations {
        &self.sources
    }

    pub(super) fn heading(&mut self, level: u8, text: &str) {
        self.blocks.push(Block::Heading(level, text.to_owned()));
    }

    pub(super) fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Note(text.into()));
    }

    pub(super) fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// The signatures.
    pub(super) fn signature(&mut self, signature: Signature) {
        self.blocks.push(Block::Signature(signature));
    }

    /// The head of the next annex.
    pub(super) fn annex(&mut self, title: &str) {
        let number = ROMAN.get(self.annexes).copied().unwrap_or_default();
        self.annexes += 1;
        let text = self.view.text;
        self.blocks.push(Block::Annex(Annex {
            number: text.report_annex(number),
            title: title.to_uppercase(),
            with: text.report_annex_with(&self.view.name(), &self.view.signing_year()),
        }));
    }

    /// A line in the middle.
    pub(super) fn centred(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Centred(text.into()));
    }

    /// The main figures.
    pub(super) fn tiles(&mut self, tiles: Vec<Tile>) {
        self.blocks.push(Block::Tiles(tiles));
    }

    /// Labels with values; what was not stated is left out.
    pub(super) fn known_facts(&mut self, pairs: &[(&str, String)]) {
        let known: Vec<(&str, String)> = pairs
            .iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .cloned()
            .collect();
        if !known.is_empty() {
            self.facts(&known);
        }
    }

    /// Labels with values; what is empty is said to be so.
    pub(super) fn facts(&mut self, pairs: &[(&str, String)]) {
        let none = self.view.text.report_none();
        let pair = |(label, value): &(&str, String)| {
            let value = if value.trim().is_empty() {
                none
            } else {
                value.trim()
            };
            ((*label).to_owned(), value.to_owned())
        };
        self.blocks
            .push(Block::Facts(pairs.iter().map(pair).collect()));
    }

    /// A numbered table; nothing where it would have no rows.
    pub(super) fn table(&mut self, caption: &str, heads: &[Head<'_>], rows: Vec<Vec<String>>) {
        self.table_with_total(caption, heads, rows, None);
    }

    /// A numbered table whose last row is a total. A column in which no row says anything is left out.
    pub(super) fn table_with_total(
        &mut self,
        caption: &str,
        heads: &[Head<'_>],
        rows: Vec<Vec<String>>,
        total: Option<Vec<String>>,
    ) {
        if rows.is_empty() {
            return;
        }
        self.tables += 1;
        let number = self.tables.to_string();
        let column = |(title, width, align): &Head<'_>| Column {
            title: (*title).to_owned(),
            width: *width,
            align: *align,
        };
        let said: Vec<bool> = (0..heads.len())
            .map(|place| {
                rows.iter()
                    .any(|row| row.get(place).is_some_and(|c| !c.is_empty()))
            })
            .collect();
        let plain = rows.into_iter().map(|cells| Row {
            cells: kept(cells, &said),
            strong: false,
        });
        let strong = total.into_iter().map(|cells| Row {
            cells: kept(cells, &said),
            strong: true,
        });
        self.blocks.push(Block::Table(Table {
            caption: self.view.text.report_table(caption, &number),
            columns: kept(heads.iter().map(column).collect(), &said),
            rows: plain.chain(strong).collect(),
        }));
    }

    /// The caption of the next picture, with its number.
    fn figure(&mut self, caption: &str) -> String {
        self.figures += 1;
        let number = self.figures.to_string();
        self.view.text.report_figure(caption, &number)
    }

    /// The money of a plan year by year, under a number.
    pub(super) fn cash(&mut self, cash: Cash) {
        let caption = self.figure(&cash.caption);
        self.blocks.push(Block::Cash(Cash { caption, ..cash }));
    }

    /// A picture of flows, under a number.
    pub(super) fn flow(&mut self, flow: Flow) {
        let caption = self.figure(&flow.caption);
        self.blocks.push(Block::Flow(Flow { caption, ..flow }));
    }

    /// Small print in two columns; nothing where there are no entries.
    pub(super) fn entries(&mut self, entries: Vec<Entry>) {
        if !entries.is_empty() {
            self.blocks.push(Block::Entries(entries));
        }
    }

    /// A numbered chart.
    pub(super) fn bars(&mut self, caption: &str, rows: Vec<Bar>) {
        let caption = self.figure(caption);
        self.blocks.push(Block::Bars(Bars {
            caption,
            rows,
            alt: String::new(),
        }));
    }

    /// The numbers of the sources of a figure and the trust in it with the place, such as "[3] (A), table 2".
    pub(super) fn cite(&mut self, cite: &Cite) -> String {
        let found = self.cite_alone(cite);
        if cite.verify {
            return format!("({found})");
        }
        found
    }

    /// The same for a cell, or behind a word that announces the source.
    pub(super) fn cite_alone(&mut self, cite: &Cite) -> String {
        self.sources.cite(cite, self.view)
    }
}

/// The items whose column says something.
fn kept<T>(items: Vec<T>, said: &[bool]) -> Vec<T> {
    items
        .into_iter()
        .zip(said)
        .filter(|(_, said)| **said)
        .map(|(item, _)| item)
        .collect()
}
