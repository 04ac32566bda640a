//! What the office hands back to factories: the figures of its province by measure, as the file that a factory opens.

use crate::followed::{Figures, Which, by_measure, done, measured, realised, said};
use crate::record::kept;
use crate::view::Office;
use catalogue::date::Date;
use std::collections::BTreeMap;
use submission::province::{Done, Measure, Province, Realised, write_province};

/// The name of the file.
#[must_use]
pub fn file_name(office: Office<'_>) -> String {
    let scope = office.scope;
    format!("sxsh-province-{}-{}.json", scope.province, scope.data_year)
}

/// The figures of the province; a group of sectors that stand together is no figure of any sector, and is left out.
#[must_use]
pub fn province(office: Office<'_>, today: Date) -> Province {
    let files = office.files();
    let mut rows = BTreeMap::<(String, Option<String>), Measure>::new();
    for line in by_measure(&said(&files), done) {
        if let Some(row) = row(&mut rows, &line) {
            row.done = Some(Done {
                n: count(line.value.n),
                done: count(line.value.done),
                begun: count(line.value.begun),
                dropped: count(line.value.dropped),
            });
        }
    }
    for line in by_measure(&measured(&files), realised) {
        if let Some(row) = row(&mut rows, &line) {
            row.realised = Some(Realised {
                n: count(line.value.n),
                median: kept(line.value.median).normalize(),
                lowest: kept(line.value.lowest).normalize(),
                highest: kept(line.value.highest).normalize(),
            });
        }
    }
    let follow = files.iter().filter(|file| file.record.follow.is_some());
    Province {
        code: office.scope.province.clone(),
        year: office.scope.data_year,
        created: today,
        catalogue: office.beside.catalogue.version().to_owned(),
        digest: String::new(),
        facilities: count(follow.count()),
        rehearsal: office.collation.is_rehearsal,
        measures: rows.into_values().collect(),
    }
}

/// The file; nothing where no figure may leave the office.
#[must_use]
pub fn file(office: Office<'_>, today: Date) -> Option<String> {
    let province = province(office, today);
    (!province.measures.is_empty()).then(|| write_province(&province))
}

/// The row of a measure in all sectors or in one; nothing for sectors that stand together.
fn row<'r, V>(
    rows: &'r mut BTreeMap<(String, Option<String>), Measure>,
    line: &Figures<V>,
) -> Option<&'r mut Measure> {
    let sector = match &line.which {
        Which::All => None,
        Which::Sector(id) if !id.is_empty() => Some(id.clone()),
        Which::Sector(_) | Which::Others => return None,
    };
    let measure = line.measure.clone();
    let empty = Measure {
        measure: measure.clone(),
        sector: sector.clone(),
        done: None,
        realised: None,
    };
    Some(rows.entry((measure, sector)).or_insert(empty))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
