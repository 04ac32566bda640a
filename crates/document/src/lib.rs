//! A paper as plain data: it knows nothing of PDF, of fonts or of the product. A workbook likewise: [`book`]. What is long is handed over in [`lines`].
//!
//! The order of parts follows Nghị định 30/2020/NĐ-CP, Phụ lục I: national title block, name of the
//! document, body, signatures; footer and page numbers run along. All text arrives translated and
//! formatted; a writer only places it. It can be handed to a worker that places it.

pub mod book;
pub mod lines;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One report, ready to be set on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Name of the document in its metadata and in the window of a PDF reader.
    pub title: String,
    /// Language of the text; screen readers choose the voice by it.
    pub language: Language,
    /// One sentence on what the document is about (metadata).
    pub subject: String,
    /// Who made it (metadata); empty when unknown.
    pub author: String,
    /// The date the document carries; the only date that reaches the file.
    pub date: Date,
    /// The national title block on top of the first page.
    pub head: TitleBlock,
    /// Name of the document and its summary, centred; the first line is the largest.
    pub heading: Vec<String>,
    /// The body in reading order.
    pub blocks: Vec<Block>,
    /// What stands at the foot of every page.
    pub footer: Footer,
    /// The same in another language, set behind it on pages of its own.
    pub translation: Option<Box<Document>>,
}

/// A file carried inside the PDF, from which the PDF can be made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// File name, such as "bao-cao.json".
    pub name: String,
    /// Media type, such as "application/json".
    pub mime: String,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What the file is, in the language of the document.
    pub description: String,
    /// When the file was last changed.
    pub modified: Date,
}

/// The language of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Tiếng Việt.
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// The tag of the language as in BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The name of the language in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vietnamese => "Tiếng Việt",
            Self::English => "English",
        }
    }
}

/// A calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// The national title block: issuing body on the left, name and motto of the state on the right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleBlock {
    /// Issuing body, the higher one first; the last line is bold.
    pub issuer: Vec<String>,
    /// Document number line, such as "Số: 12/BC-SXSH"; empty when there is none.
    pub number: String,
    /// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
    pub nation: String,
    /// "Độc lập - Tự do - Hạnh phúc".
    pub motto: String,
    /// Place and date, such as "Nam Định, ngày 21 tháng 11 năm 2026".
    pub place_and_date: String,
}

/// The foot of every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footer {
    /// Text on the left. The number of the page stands on top, and nowhere else.
    pub text: String,
}

/// Who signs, and beside it to whom the paper goes (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, 7 and 9).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// At the left: a head such as "Nơi nhận:" and one line each.
    pub receivers: Vec<String>,
    /// Below the receivers: who made the paper; empty when unknown.
    pub author: String,
    /// At the right: the office that signs, in bold, one line each.
    pub office: Vec<String>,
    /// What to do here, in italics, such as "(Ký, ghi rõ họ tên)".
    pub hint: String,
    /// The name below the space for the signature; empty when it is written by hand.
    pub name: String,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading with its level, 1 being the highest; also a bookmark.
    Heading(u8, String),
    /// A paragraph of running text.
    Paragraph(String),
    /// A line in the middle, such as to whom the paper goes.
    Centred(String),
    /// A remark in small italics.
    Note(String),
    /// The main figures side by side.
    Tiles(Vec<Tile>),
    /// Labels with their values, one pair a line.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A bar chart.
    Bars(Bars),
    /// A plan's money year by year.
    Cash(Cash),
    /// What flows into a place and out of it.
    Flow(Flow),
    /// A list of equal items.
    List(Vec<String>),
    /// What is looked up and not read through: small print in two columns.
    Entries(Vec<Entry>),
    /// Receivers and signature, before the annexes.
    Signature(Signature),
    /// The head of an annex.
    Annex(Annex),
    /// What is done first, in letters that are read from a wall.
    Steps(Vec<Step>),
    /// What follows begins on a new page.
    PageBreak,
}

/// One of the main figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The figure, in large letters.
    pub value: String,
    /// Its unit and what else belongs to it, one line each.
    pub notes: Vec<String>,
}

/// The head of an annex (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III, 1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// "Phụ lục II".
    pub number: String,
    /// Its name.
    pub title: String,
    /// To which paper it belongs: "(Kèm theo Báo cáo số …)".
    pub with: String,
}

/// A measure on a poster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The measure.
    pub title: String,
    /// What it saves, as it is to be read; empty when unknown.
    pub worth: String,
    /// The first thing to do; empty when it is written by hand.
    pub first: String,
    /// Who does it and when: a label and what is known of it; the rest of the line is for writing.
    pub blanks: Vec<(String, String)>,
}

/// A table with one header row, which is repeated on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Line above the table; empty when there is none.
    pub caption: String,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Text of the header cell.
    pub title: String,
    /// Width relative to the other columns; 0 counts as 1.
    pub width: u32,
    /// Where the text of the cells stands; header cells are always centred.
    pub align: Align,
}

/// Where text stands between its left and right bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    /// At the left.
    #[default]
    Start,
    /// At the right: numbers.
    End,
    /// In the middle.
    Center,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// One text per column; missing cells stay empty, surplus cells are left out.
    pub cells: Vec<String>,
    /// A total: bold, and kept on the page of the row before it.
    pub strong: bool,
}

/// A chart of horizontal bars, drawn to scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bars {
    /// Line below the chart; empty when there is none.
    pub caption: String,
    /// The bars from top to bottom.
    pub rows: Vec<Bar>,
    /// What the chart shows, in words, for those who do not see it.
    pub alt: String,
}

/// One bar of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// What the bar stands for.
    pub label: String,
    /// The value as it is to be read.
    pub value_text: String,
    /// Length of the bar as a part of the longest possible one, 0 to 1.
    pub share: Decimal,
    /// The dark part at its end, counted alike; no more than the bar.
    pub marked: Decimal,
    /// How dark the bar is.
    pub tone: Tone,
}

/// The money of a plan year by year: a bar for each year and a line for the sum so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cash {
    /// Line below the chart; empty when there is none.
    pub caption: String,
    /// What the chart shows, in words, for those who do not see it.
    pub alt: String,
    /// The years from left to right.
    pub years: Vec<CashYear>,
    /// The amounts at which the scale is marked, with their words.
    pub marks: Vec<(Decimal, String)>,
}

/// One year of a plan; all amounts are parts of the largest amount of the chart, -1 to 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CashYear {
    /// The year as it is to be read.
    pub label: String,
    /// What comes in less what goes out.
    pub net: Decimal,
    /// The sum of all years so far.
    pub sum: Decimal,
}

/// Bands from the left into a place and from it to the right, as thick as their amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// Line below the picture; empty when there is none.
    pub caption: String,
    /// What the picture shows, in words, for those who do not see it.
    pub alt: String,
    /// Name of the place in the middle.
    pub place: String,
    /// What flows in, from top to bottom.
    pub inputs: Vec<Band>,
    /// What flows out, from top to bottom.
    pub outputs: Vec<Band>,
}

/// One band of a picture of flows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// What flows.
    pub label: String,
    /// How much, as it is to be read.
    pub amount: String,
    /// Thickness as a part of all that flows in, 0 to 1.
    pub share: Decimal,
    /// Nobody knows where it comes from or goes: drawn with lines and not filled.
    pub open: bool,
}

/// One entry of small print.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Number or sign before the entry, such as "3" or "[3]"; empty when there is none.
    pub label: String,
    /// What the entry is about, in bold; empty when its lines say it.
    pub title: String,
    /// The lines below it.
    pub lines: Vec<EntryLine>,
    /// Never parted by the end of a column.
    pub whole: bool,
}

/// A line of an entry, broken where it is too long.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryLine {
    /// How far it stands in: a deeper line gives the reasons of the line above.
    pub depth: u8,
    /// What it says.
    pub text: String,
    /// In bold: what the reader looks for.
    pub strong: bool,
    /// Behind the text there is room to write by hand, to the end of the line.
    pub room: bool,
}

/// The darkness of a bar, chosen so that all three differ on a black and white print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Dark: the main quantity.
    #[default]
    Dark,
    /// Between dark and light.
    Middle,
    /// Light with an outline: assumed or remaining quantities.
    Light,
}
