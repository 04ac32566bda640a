//! Tables as Parquet (zstd): decimals as `DECIMAL(38,8)`, days as `DATE`. The only file that names the library. Rows go to disk group by group, so memory holds one group of each table.

use catalogue::date::Date;
use office::contract::{Field, Kind};
use office::record::FileId;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::{ByteArray, FixedLenByteArray};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;
use rust_decimal::Decimal;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Rows of a group: enough for the columns to be packed well.
const GROUP: usize = 10_000;

/// Digits of a decimal, those behind its point, and its bytes.
const PRECISION: i32 = 38;
const SCALE: u32 = office::record::PLACES;
const BYTES: i32 = 16;

/// The last column of a table that names the files behind its rows: a list of their ids.
pub(super) const FILES: &str = "files";

/// A row: its fields, and the files behind it where the table names them.
pub(super) struct Line {
    pub(super) fields: Vec<Field>,
    pub(super) files: Vec<FileId>,
}

impl From<Vec<Field>> for Line {
    fn from(fields: Vec<Field>) -> Self {
        let files = Vec::new();
        Self { fields, files }
    }
}

/// A table that is being written.
pub(super) struct Table {
    pub(super) path: PathBuf,
    writer: SerializedFileWriter<File>,
    fields: usize,
    waiting: Vec<Line>,
}

impl Table {
    /// Begins `<folder>/<name>/report_province=…/data_year=…/<name>.parquet`: engines read the names of such folders as columns, and those of other provinces can be laid beside it.
    pub(super) fn begin(
        folder: &Path,
        name: &str,
        (province, year): (&str, i32),
        columns: &[(&str, Kind)],
    ) -> io::Result<Self> {
        let part = format!("report_province={province}/data_year={year}");
        let folder = folder.join(name).join(part);
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.parquet"));
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_created_by(submission::APP.to_owned())
            .build();
        let schema = schema(name, columns).map_err(io::Error::other)?;
        let file = File::create(&path)?;
        let writer = SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties));
        Ok(Self {
            path,
            writer: writer.map_err(io::Error::other)?,
            fields: columns.iter().filter(|(key, _)| *key != FILES).count(),
            waiting: Vec::new(),
        })
    }

    /// Adds a row.
    pub(super) fn add(&mut self, line: Line) -> io::Result<()> {
        self.waiting.push(line);
        if self.waiting.len() >= GROUP {
            self.group().map_err(io::Error::other)?;
        }
        Ok(())
    }

    /// Writes what is left.
    pub(super) fn finish(mut self) -> io::Result<()> {
        if !self.waiting.is_empty() {
            self.group().map_err(io::Error::other)?;
        }
        self.writer.close().map(|_| ()).map_err(io::Error::other)
    }

    fn group(&mut self) -> Result<(), ParquetError> {
        let lines = std::mem::take(&mut self.waiting);
        let mut group = self.writer.next_row_group()?;
        let mut place = 0;
        while let Some(mut column) = group.next_column()? {
            if place < self.fields {
                let fields = lines.iter().filter_map(|line| line.fields.get(place));
                write(&mut column, fields)?;
            } else {
                write_files(&mut column, &lines)?;
            }
            column.close()?;
            place += 1;
        }
        group.close().map(|_| ())
    }
}

fn schema(name: &str, columns: &[(&str, Kind)]) -> Result<Type, ParquetError> {
    let mut fields = Vec::new();
    for (key, kind) in columns {
        if *key != FILES {
            fields.push(Arc::new(primitive(key, *kind, Repetition::OPTIONAL)?));
            continue;
        }
        let id = primitive("element", Kind::Words, Repetition::REQUIRED)?;
        let list = Type::group_type_builder("list")
            .with_repetition(Repetition::REPEATED)
            .with_fields(vec![Arc::new(id)])
            .build()?;
        let files = Type::group_type_builder(FILES)
            .with_repetition(Repetition::REQUIRED)
            .with_logical_type(Some(LogicalType::List))
            .with_fields(vec![Arc::new(list)])
            .build()?;
        fields.push(Arc::new(files));
    }
    Type::group_type_builder(name).with_fields(fields).build()
}

fn primitive(key: &str, kind: Kind, repetition: Repetition) -> Result<Type, ParquetError> {
    let (physical, logical) = match kind {
        Kind::Words => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Number => {
            let places = i32::try_from(SCALE).unwrap_or_default();
            let decimal = LogicalType::decimal(places, PRECISION);
            let builder = Type::primitive_type_builder(key, Physical::FIXED_LEN_BYTE_ARRAY)
                .with_length(BYTES)
                .with_precision(PRECISION)
                .with_scale(places);
            return builder
                .with_logical_type(Some(decimal))
                .with_repetition(repetition)
                .build();
        }
        Kind::Whole => (Physical::INT32, None),
        Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Flag => (Physical::BOOLEAN, None),
    };
    Type::primitive_type_builder(key, physical)
        .with_logical_type(logical)
        .with_repetition(repetition)
        .build()
}

/// Writes a column; what is missing has level 0 and no value.
fn write<'a>(
    column: &mut SerializedColumnWriter<'_>,
    fields: impl Iterator<Item = &'a Field>,
) -> Result<(), ParquetError> {
    match column.untyped() {
        ColumnWriter::ByteArrayColumnWriter(to) => {
            let (values, levels) = parted(fields, |field| match field {
                Field::Words(words) => Some(words.as_deref().map(bytes)),
                _ => None,
            })?;
            to.write_batch(&values, Some(&levels), None)
        }
        ColumnWriter::FixedLenByteArrayColumnWriter(to) => {
            let (values, levels) = parted(fields, |field| match field {
                Field::Number(Some(number)) => decimal(*number).map(Some),
                Field::Number(None) => Some(None),
                _ => None,
            })?;
            to.write_batch(&values, Some(&levels), None)
        }
        ColumnWriter::Int32ColumnWriter(to) => {
            let (values, levels) = parted(fields, |field| match field {
                Field::Whole(number) => Some(*number),
                Field::Day(day) => Some(day.map(days)),
                _ => None,
            })?;
            to.write_batch(&values, Some(&levels), None)
        }
        ColumnWriter::BoolColumnWriter(to) => {
            let (values, levels) = parted(fields, |field| match field {
                Field::Flag(flag) => Some(*flag),
                _ => None,
            })?;
            to.write_batch(&values, Some(&levels), None)
        }
        ColumnWriter::Int64ColumnWriter(_)
        | ColumnWriter::Int96ColumnWriter(_)
        | ColumnWriter::FloatColumnWriter(_)
        | ColumnWriter::DoubleColumnWriter(_) => Err(unfit("no column of ours")),
    }
    .map(|_| ())
}

/// The values of a column, and for each field whether it has one. A field of another kind than its column stops the work: it must not pass for a missing one.
fn parted<'a, T>(
    fields: impl Iterator<Item = &'a Field>,
    value: impl Fn(&'a Field) -> Option<Option<T>>,
) -> Result<(Vec<T>, Vec<i16>), ParquetError> {
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    for field in fields {
        let value = value(field).ok_or_else(|| unfit(&format!("{field:?}")))?;
        levels.push(i16::from(value.is_some()));
        values.extend(value);
    }
    Ok((values, levels))
}

fn unfit(what: &str) -> ParquetError {
    ParquetError::General(format!("does not fit its column: {what}"))
}

/// Writes the files behind the rows as a list: the first id of a row begins its list, a row without ids has level 0.
fn write_files(
    column: &mut SerializedColumnWriter<'_>,
    lines: &[Line],
) -> Result<(), ParquetError> {
    let (mut values, mut levels, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        if line.files.is_empty() {
            levels.push(0);
            starts.push(0);
        }
        for (place, id) in line.files.iter().enumerate() {
            values.push(bytes(id));
            levels.push(1);
            starts.push(i16::from(place > 0));
        }
    }
    match column.untyped() {
        ColumnWriter::ByteArrayColumnWriter(to) => to
            .write_batch(&values, Some(&levels), Some(&starts))
            .map(|_| ()),
        _ => Err(unfit(FILES)),
    }
}

fn bytes(words: &str) -> ByteArray {
    ByteArray::from(words.as_bytes().to_vec())
}

/// The units of a decimal, the most significant byte first. A decimal of the program has 29 digits at the most, so that none of them is beyond 38.
fn decimal(number: Decimal) -> Option<FixedLenByteArray> {
    let number = number.round_dp(SCALE);
    let shift = SCALE.checked_sub(number.scale())?;
    let units = number.mantissa().checked_mul(10_i128.checked_pow(shift)?)?;
    Some(FixedLenByteArray::from(units.to_be_bytes().to_vec()))
}

/// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
fn days(date: Date) -> i32 {
    let (month, day) = (date.month.cast_signed(), date.day.cast_signed());
    let year = date.year - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}
