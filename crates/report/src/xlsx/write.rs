//! Turns a workbook into bytes: the only file that writes XLSX objects.

use crate::clean::{caption, plain_text};
use catalogue::date::Date;
use document::book::{Book, Cell, Input, Part, Row, Sheet};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet,
};
use std::borrow::Borrow;
use std::fmt;

/// A cell holds no more UTF-16 units than this.
const LONGEST_TEXT: usize = 32_767;
/// The facility's name at the head of a page; head and foot hold 255 characters each.
const LONGEST_HEAD: usize = 80;
const LONGEST_FOOT: usize = 120;

/// A4, as XLSX numbers its papers.
const A4: u8 = 9;
/// Inches: left, right, top, bottom, head, foot.
const MARGINS: [f64; 6] = [0.5, 0.5, 0.75, 0.75, 0.3, 0.3];

/// Height of a line, and the tallest row there can be, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 409.0;

/// Why no workbook could be written, in the words of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XlsxError(String);

impl fmt::Display for XlsxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for XlsxError {}

impl From<rust_xlsxwriter::XlsxError> for XlsxError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// The bytes of the file.
///
/// # Errors
/// When the library refuses a name or a date; a mistake of the program, never of a text.
pub fn write(book: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    file.set_properties(&properties(book)?);
    for sheet in &book.sheets {
        fill(file.add_worksheet(), book, sheet, sheet.rows.iter())?;
    }
    Ok(file.save_to_buffer()?)
}

/// The bytes of a file whose parts come one after another; each is let go once it is written.
///
/// # Errors
/// As [`write`].
pub fn write_parts<'a>(parts: impl Iterator<Item = Part<'a>>) -> Result<Vec<u8>, XlsxError> {
    let mut parts = parts.peekable();
    let mut file = Workbook::new();
    let Some(Part::Cover(cover)) = parts.next() else {
        return Err(XlsxError("no cover".to_owned()));
    };
    file.set_properties(&properties(&cover)?);
    while let Some(Part::Sheet(mut sheet)) = parts.next() {
        let own = std::mem::take(&mut sheet.rows).into_iter();
        let more =
            std::iter::from_fn(
                || match parts.next_if(|part| matches!(part, Part::Row(_)))? {
                    Part::Row(row) => Some(row),
                    Part::Cover(_) | Part::Sheet(_) => None,
                },
            );
        fill(file.add_worksheet(), &cover, &sheet, own.chain(more))?;
    }
    Ok(file.save_to_buffer()?)
}

fn fill(
    page: &mut Worksheet,
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    rows: impl Iterator<Item = impl Borrow<Row>>,
) -> Result<(), XlsxError> {
    page.set_name(sheet.name.as_ref())?;
    table(page, sheet, rows)?;
    inputs(page, sheet)?;
    print(page, book, sheet)
}

/// A workbook of many rows: each sheet goes to a temporary file as it is added, its words with it, so that memory holds one row of it.
#[cfg(feature = "large")]
#[allow(
    missing_debug_implementations,
    reason = "the library's workbook has none"
)]
pub struct Large<'a> {
    file: Workbook,
    cover: Book<'a>,
}

#[cfg(feature = "large")]
impl<'a> Large<'a> {
    /// Begins a workbook; the cover says what stands on every sheet, its own sheets are not written.
    ///
    /// # Errors
    /// When the library refuses a date.
    pub fn begin(cover: Book<'a>) -> Result<Self, XlsxError> {
        let mut file = Workbook::new();
        file.set_properties(&properties(&cover)?);
        Ok(Self { file, cover })
    }

    /// Adds a sheet with these rows; its own are not written.
    ///
    /// # Errors
    /// When the library refuses a name or a date, or the system a temporary file.
    pub fn add(
        &mut self,
        sheet: &Sheet<'_>,
        rows: impl Iterator<Item = Row>,
    ) -> Result<(), XlsxError> {
        let page = self.file.add_worksheet_with_constant_memory()?;
        fill(page, &self.cover, sheet, rows)
    }

    /// Writes the file.
    ///
    /// # Errors
    /// When the system refuses it.
    pub fn save(mut self, path: &std::path::Path) -> Result<(), XlsxError> {
        Ok(self.file.save(path)?)
    }
}

fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    // Without a date of its own the library would ask the clock.
    Ok(DocProperties::new()
        .set_title(caption(&book.title, 200))
        .set_subject(caption(&book.subject, 200))
        .set_author(caption(&book.author, 200))
        .set_creation_datetime(&day(book.date)?))
}

/// So many rows below the titles offer their lists.
const FILLED: u32 = 2_000;

/// What may be typed below the titles of a sheet that is to be filled in.
fn inputs(page: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    let words = Format::new().set_num_format("@");
    for (column, input) in (0..).zip(&sheet.inputs) {
        match input {
            Input::Any => {}
            Input::Words => {
                page.set_column_format(column, &words)?;
            }
            Input::OneOf {
                sheet,
                column: list,
                rows,
            } => {
                let letter = rust_xlsxwriter::utility::column_number_to_name(*list);
                let name = sheet.replace('\'', "''");
                let last = rows + 1;
                let range = format!("='{name}'!${letter}$2:${letter}${last}");
                let rule = DataValidation::new()
                    .allow_list_formula(Formula::new(range))
                    // What the list lacks may be typed: whoever reads the sheet tells it by its cell.
                    .show_error_message(false);
                page.add_data_validation(1, column, FILLED, column, &rule)?;
            }
        }
    }
    Ok(())
}

/// Titles, rows and remarks.
fn table(
    page: &mut Worksheet,
    sheet: &Sheet<'_>,
    rows: impl Iterator<Item = impl Borrow<Row>>,
) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00E3_EFEA))
        .set_border_bottom(FormatBorder::Thin);
    for (column, (title, width)) in (0..).zip(&sheet.columns) {
        page.set_column_width(column, *width)?;
        page.write_string_with_format(0, column, title.as_ref(), &head)?;
    }
    page.set_row_height(
        0,
        height(
            sheet
                .columns
                .iter()
                .map(|(title, width)| (title.as_ref(), *width)),
        ),
    )?;
    let mut row = 1;
    let mut last = 0;
    for line in rows {
        let line: &Row = line.borrow();
        cells(page, row, line)?;
        if row <= SIZED {
            let widths = sheet.columns.iter().map(|(_, width)| *width);
            let words = line.cells.iter().map(words);
            page.set_row_height(row, height(words.zip(widths)))?;
        }
        if !line.strong {
            last = row;
        }
        row += 1;
    }
    let columns = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    if last > 1 {
        page.autofilter(0, 0, last, columns.saturating_sub(1))?;
    }
    page.set_freeze_panes(1, sheet.pinned)?;
    let remark = Format::new().set_italic();
    for note in &sheet.notes {
        row += 1;
        page.write_string_with_format(row, 0, fit(note), &remark)?;
    }
    Ok(())
}

fn cells(page: &mut Worksheet, row: u32, line: &Row) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(&line.cells) {
        let format = format(cell, line.strong);
        match cell {
            Cell::Empty if line.strong => page.write_blank(row, column, &format)?,
            Cell::Empty => continue,
            // Never as a formula: a string stays a string whatever it begins with.
            Cell::Text(words) => page.write_string_with_format(row, column, fit(words), &format)?,
            Cell::Number(value, _) => match value.to_f64() {
                Some(number) => page.write_number_with_format(row, column, number, &format)?,
                None => continue,
            },
            Cell::Day(date) => {
                page.write_datetime_with_format(row, column, day(*date)?, &format)?
            }
        };
    }
    Ok(())
}

/// The words that may need more than one line.
fn words(cell: &Cell) -> &str {
    match cell {
        Cell::Text(words) => words,
        _ => "",
    }
}

/// So many rows of a sheet have a height of their own, which the library keeps in memory until the file is written; rows below have the one that the reading program finds.
const SIZED: u32 = 2_000;

/// Height of a row whose words are broken at the widths of their columns, in points: not every program finds it itself.
fn height<'a>(cells: impl Iterator<Item = (&'a str, u16)>) -> f64 {
    let lines = cells.map(|(words, width)| words.lines().map(|l| lines(l, width.into())).sum());
    let most: u32 = lines.max().unwrap_or(1);
    (f64::from(most.max(1)) * LINE).min(TALLEST)
}

/// How many lines a line of words takes in so many letters.
fn lines(line: &str, width: usize) -> u32 {
    let (mut count, mut used) = (1, 0);
    for word in line.split_whitespace() {
        let length = word.chars().count();
        let fits = used == 0 || used + 1 + length <= width;
        used = if fits {
            used + usize::from(used > 0) + length
        } else {
            length
        };
        count += u32::from(!fits);
        while used > width {
            used -= width;
            count += 1;
        }
    }
    count
}

fn format(cell: &Cell, strong: bool) -> Format {
    let mut format = Format::new().set_align(FormatAlign::Top);
    if strong {
        format = format.set_bold().set_border_top(FormatBorder::Thin);
    }
    match cell {
        Cell::Empty => format,
        Cell::Text(words) => {
            let format = format.set_text_wrap();
            // Otherwise a spreadsheet takes it for a formula as soon as somebody edits the cell.
            if is_like_a_formula(words) {
                format.set_quote_prefix()
            } else {
                format
            }
        }
        Cell::Number(value, shape) => format.set_num_format(shape.pattern(*value)),
        Cell::Day(_) => format
            .set_num_format("dd/mm/yyyy")
            .set_align(FormatAlign::Left),
    }
}

fn is_like_a_formula(words: &str) -> bool {
    plain_text(words).starts_with(['=', '+', '-', '@'])
}

/// How the sheet comes out of a printer.
fn print(page: &mut Worksheet, book: &Book<'_>, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    let [left, right, top, bottom, head, foot] = MARGINS;
    page.set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(left, right, top, bottom, head, foot)
        .set_header(format!(
            "&L{}&R{}",
            literal(&book.head, LONGEST_HEAD),
            literal(&sheet.name, LONGEST_HEAD)
        ))
        .set_footer(format!(
            "&L{}&R{}",
            literal(&book.foot, LONGEST_FOOT),
            literal(&book.pages, LONGEST_HEAD)
                .replace("{pages}", "&N")
                .replace("{page}", "&P")
        ))
        .set_repeat_rows(0, 0)?;
    Ok(())
}

/// A line for the head or the foot of a page, in which "&" begins a command.
fn literal(words: &str, most: usize) -> String {
    caption(words, most).replace('&', "&&")
}

/// Words as a cell can hold them.
fn fit(words: &str) -> String {
    let mut units = 0;
    let whole = plain_text(words).replace('\u{a0}', " ");
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units < LONGEST_TEXT
    };
    if whole.encode_utf16().count() <= LONGEST_TEXT {
        return whole;
    }
    whole.chars().take_while(fits).chain(['…']).collect()
}

/// Midnight of a day; XLSX knows days from 1900 on.
fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year).unwrap_or_default();
    let month = u8::try_from(date.month).unwrap_or_default();
    let day = u8::try_from(date.day).unwrap_or_default();
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}

#[cfg(test)]
mod tests {
    use super::{fit, height, literal};

    #[test]
    fn a_row_is_as_tall_as_its_longest_words() {
        let check = |cells: &[(&str, u16)], expected: f64| {
            let found = height(cells.iter().copied());
            assert!((found - expected).abs() < 0.1, "{cells:?}: {found}");
        };
        check(&[], 15.0);
        check(&[("", 5), ("abcde", 5)], 15.0);
        check(&[("một hai ba", 7)], 30.0);
        check(&[("a\nb\nc", 9), ("x", 9)], 45.0);
        check(&[("abcdefghijk", 5)], 45.0);
        check(&[(&"x".repeat(9_000), 5)], 409.0);
    }

    #[test]
    fn a_cell_holds_the_beginning_of_what_is_too_long() {
        assert_eq!(fit("a\u{a0}b"), "a b");
        let long = "😀".repeat(20_000);
        let kept = fit(&long);
        assert!(kept.encode_utf16().count() <= 32_767, "{}", kept.len());
        assert!(kept.ends_with("😀…"));
        assert_eq!(fit(&"x".repeat(32_767)).len(), 32_767);
    }

    #[test]
    fn a_name_at_the_head_of_a_page_is_no_command() {
        assert_eq!(literal("Dệt & May", 80), "Dệt && May");
        assert_eq!(literal("abcdef", 4), "abc…");
    }
}
