//! `--contract`: the flat tables of a collation, one submission after another, so that memory holds one.

use crate::files::Failure;
use catalogue::date::Date;
use office::contract::{CONTRACT, TABLES, lines};
use office::fate::Accepted;
use office::intake::open_again;
use office::view::Office;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Writes `contract/<table>.ndjson` with the lines of every submission of the report, in the order of their files, and `contract.json` with the counts.
pub(super) fn write(
    office: Office<'_>,
    origins: &BTreeMap<String, PathBuf>,
    out: &Path,
    today: Date,
) -> Result<(), Failure> {
    let folder = out.join("contract");
    let unwritable = |path: &Path| {
        let path = path.display().to_string();
        move |reason| Failure::Unwritable { path, reason }
    };
    fs::create_dir_all(&folder).map_err(unwritable(&folder))?;
    let mut tables = Vec::new();
    for table in TABLES {
        let path = folder.join(format!("{table}.ndjson"));
        let file = File::create(&path).map_err(unwritable(&path))?;
        tables.push((path, BufWriter::new(file), 0_usize));
    }
    let wanted: BTreeMap<&str, &Accepted> = office
        .files()
        .into_iter()
        // A row of a commune's sheet is no submission that a nation could assess again.
        .filter(|f| !f.record.is_row())
        .map(|f| (f.name.as_str(), f))
        .collect();
    let sources: BTreeSet<&PathBuf> = wanted
        .keys()
        .filter_map(|name| origins.get(*name))
        .collect();
    for source in sources {
        let bytes = fs::read(source).map_err(|reason| Failure::Unreadable {
            path: source.display().to_string(),
            reason,
        })?;
        let name = source.display().to_string();
        let mut failed = Ok(());
        let is_wanted = |name: &str| wanted.contains_key(name);
        let catalogue = office.beside.catalogue;
        open_again(
            (&name, &bytes),
            catalogue,
            &is_wanted,
            &mut |name, opened| {
                let Some(one) = wanted.get(name.as_str()).filter(|_| failed.is_ok()) else {
                    return;
                };
                let all = lines(&opened, &one.record, office.beside.catalogue, today);
                for ((path, file, count), lines) in tables.iter_mut().zip(all) {
                    for line in lines {
                        *count += 1;
                        if let Err(reason) = writeln!(file, "{line}") {
                            failed = Err(unwritable(path)(reason));
                        }
                    }
                }
            },
        );
        failed?;
    }
    let mut rows = serde_json::Map::new();
    for ((path, mut file, count), table) in tables.into_iter().zip(TABLES) {
        file.flush().map_err(unwritable(&path))?;
        rows.insert(table.to_owned(), count.into());
    }
    let about = serde_json::json!({
        "format": "sxsh-contract",
        "version": CONTRACT,
        "app": submission::APP,
        "catalogue": office.beside.catalogue.version(),
        "province": office.scope.province,
        "year": office.scope.data_year,
        "rows": rows,
    });
    crate::files::save(
        &folder.join("contract.json"),
        format!("{about:#}\n").as_bytes(),
    )
}
