//! `--contract` and `--parquet`: the flat tables of a collation, as lines of JSON and as Parquet. Submissions are opened again one after another, so that memory holds a few.

use super::in_order::in_order;
use super::parquet::{Line, Table};
use super::sources::Origins;
use crate::arguments::Collate;
use crate::files::{Failure, save};
use catalogue::date::Date;
use office::contract::{CONTRACT, Layout, Row, TABLES};
use office::fate::Accepted;
use office::intake::open_again;
use office::view::Office;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// The rows of one submission by table.
type Rows = [Vec<Row>; TABLES.len()];

/// Writes `contract/<table>.ndjson` and `parquet/<table>/…` as wanted, with the rows of every submission of the report in the order of their files, and `contract.json` with the counts.
pub(super) fn write(
    office: Office<'_>,
    origins: &Origins,
    wanted: &Collate,
    today: Date,
) -> Result<(), Failure> {
    let mut targets = Vec::new();
    if wanted.contract {
        targets.push(Target::lines(&wanted.out.join("contract"))?);
    }
    if wanted.parquet {
        targets.push(Target::parquet(office, &wanted.out.join("parquet"))?);
    }
    let files: BTreeMap<&str, &Accepted> = office
        .files()
        .into_iter()
        // A row of a commune's sheet is no submission that a nation could assess again.
        .filter(|f| !f.record.is_row())
        .map(|f| (f.name.as_str(), f))
        .collect();
    let sources: BTreeSet<&Path> = files.keys().map(|name| origins.of(name)).collect();
    let sources: Vec<&Path> = sources.into_iter().collect();
    let mut counts = [0; TABLES.len()];
    in_order(
        &sources,
        |source, give| match fs::read(source) {
            Err(reason) => give(Err(Failure::Unreadable {
                path: source.display().to_string(),
                reason,
            })),
            Ok(bytes) => rows(office, &files, (source, &bytes), today, &mut |r| {
                give(Ok(r))
            }),
        },
        |rows: Result<Rows, Failure>| {
            let rows = rows?;
            for (count, rows) in counts.iter_mut().zip(&rows) {
                *count += rows.len();
            }
            let add = |target: &mut Target| target.add(&rows);
            targets.iter_mut().try_for_each(add)
        },
    )?;
    for target in targets {
        target.finish(office, &counts)?;
    }
    Ok(())
}

/// The rows of every wanted submission in a file.
fn rows(
    office: Office<'_>,
    files: &BTreeMap<&str, &Accepted>,
    (source, bytes): (&Path, &[u8]),
    today: Date,
    give: &mut dyn FnMut(Rows),
) {
    let name = source.display().to_string();
    let is_wanted = |name: &str| files.contains_key(name);
    let catalogue = office.beside.catalogue;
    open_again(
        (&name, bytes),
        catalogue,
        &is_wanted,
        &mut |name, opened| {
            if let Some(one) = files.get(name.as_str()) {
                give(office::contract::rows(
                    &opened,
                    &one.record,
                    catalogue,
                    today,
                ));
            }
        },
    );
}

/// A folder in which the tables are written in one form.
struct Target {
    folder: PathBuf,
    tables: Tables,
}

enum Tables {
    Lines(Vec<(PathBuf, BufWriter<File>)>),
    Parquet(Vec<Table>),
}

fn unwritable(path: &Path) -> impl Fn(io::Error) -> Failure {
    let path = path.display().to_string();
    move |reason| Failure::Unwritable {
        path: path.clone(),
        reason,
    }
}

impl Target {
    fn lines(folder: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(folder).map_err(unwritable(folder))?;
        let begin = |layout: &Layout| {
            let path = folder.join(format!("{}.ndjson", layout.name));
            let file = File::create(&path).map_err(unwritable(&path))?;
            Ok((path, BufWriter::new(file)))
        };
        Ok(Self {
            folder: folder.to_owned(),
            tables: Tables::Lines(TABLES.iter().map(begin).collect::<Result<_, Failure>>()?),
        })
    }

    fn parquet(office: Office<'_>, folder: &Path) -> Result<Self, Failure> {
        let part = (office.scope.province.as_str(), office.scope.data_year);
        let begin = |layout: &Layout| Table::begin(folder, layout.name, part, layout.columns);
        let tables = TABLES.iter().map(begin).collect::<io::Result<_>>();
        Ok(Self {
            folder: folder.to_owned(),
            tables: Tables::Parquet(tables.map_err(unwritable(folder))?),
        })
    }

    fn add(&mut self, rows: &Rows) -> Result<(), Failure> {
        match &mut self.tables {
            Tables::Lines(files) => {
                for ((path, file), rows) in files.iter_mut().zip(rows) {
                    for row in rows {
                        writeln!(file, "{}", row.line()).map_err(unwritable(path))?;
                    }
                }
            }
            Tables::Parquet(tables) => {
                for (table, rows) in tables.iter_mut().zip(rows) {
                    for row in rows {
                        let fields = row.0.iter().map(|(_, field)| field.clone());
                        let added = table.add(Line::from(fields.collect::<Vec<_>>()));
                        added.map_err(unwritable(&table.path))?;
                    }
                }
            }
        }
        Ok(())
    }

    fn finish(self, office: Office<'_>, counts: &[usize]) -> Result<(), Failure> {
        match self.tables {
            Tables::Lines(files) => {
                for (path, mut file) in files {
                    file.flush().map_err(unwritable(&path))?;
                }
            }
            Tables::Parquet(tables) => {
                for table in tables {
                    let path = table.path.clone();
                    table.finish().map_err(unwritable(&path))?;
                }
            }
        }
        let rows = TABLES.iter().zip(counts);
        let rows = rows.map(|(layout, count)| (layout.name.to_owned(), (*count).into()));
        let about = serde_json::json!({
            "format": "sxsh-contract",
            "version": CONTRACT,
            "app": submission::APP,
            "catalogue": office.beside.catalogue.version(),
            "province": office.scope.province,
            "year": office.scope.data_year,
            "rows": rows.collect::<serde_json::Map<String, serde_json::Value>>(),
        });
        // Beside the folders of the tables, which hold nothing else, so that an engine can read them whole.
        let path = self.folder.join("contract.json");
        save(&path, format!("{about:#}\n").as_bytes())
    }
}
