//! `cases/`: the sheet of every exemplary case whose facility agreed and handed in a submission.

use super::sources::Origins;
use crate::arguments::Collate;
use crate::files::{Failure, save};
use catalogue::date::Date;
use office::case::{file_name, sheet};
use office::intake::open_again;
use office::view::Office;
use report::pdf::{self, Fonts};
use std::fs;

pub(super) fn write(
    office: Office<'_>,
    origins: &Origins,
    wanted: &Collate,
    today: Date,
) -> Result<(), Failure> {
    let folder = wanted.out.join("cases");
    let catalogue = office.beside.catalogue;
    for (place, case) in office.cases.iter().enumerate() {
        let Some(file) = case.file(office).filter(|_| case.is_agreed()) else {
            continue;
        };
        let path = origins.of(&file.name);
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|reason| Failure::Unreadable {
            path: name.clone(),
            reason,
        })?;
        let mut found = None;
        let is_wanted = |one: &str| one == file.name;
        open_again((&name, &bytes), catalogue, &is_wanted, &mut |_, opened| {
            found = sheet(office, case, &opened, today);
        });
        let Some(document) = found else { continue };
        fs::create_dir_all(&folder)?;
        let pdf = pdf::write(&document, None, &Fonts::embedded(), &mut |_| {});
        save(
            &folder.join(file_name(case, place)),
            &pdf.map_err(Failure::Pdf)?,
        )?;
    }
    Ok(())
}
