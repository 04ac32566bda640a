//! Facilities of the register that have no submission in the report: those to be reminded.

use super::facilities::size_word;
use super::table::{Audience, Cell, Table, words};
use crate::key::tax_code;
use crate::register::{Register, Registered};
use crate::view::Office;
use crate::words::yes_no;
use catalogue::order;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn nothing_received(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "nothing_received",
        text.office_nothing_received(),
        text.office_nothing_received_sheet(),
        Audience::Internal,
        vec![
            words("name", text.office_name(), 36, 6),
            words("tax_code", text.office_tax_code(), 16, 3),
            words("invited", text.office_invited(), 10, 2),
            words("potential", text.office_has_potential(), 12, 2),
            words("commune", text.office_commune(), 20, 3),
            words("zone", text.office_zone(), 24, 0),
            words("vsic", text.office_vsic(), 8, 0),
            words("size", text.office_size(), 10, 2),
            words("other_years", text.office_other_years(), 16, 2),
        ],
    );
    let Some(register) = office.beside.register else {
        table.notes.push(text.office_no_register().to_owned());
        return table;
    };
    let mut years = BTreeMap::<String, BTreeSet<i32>>::new();
    for one in &office.collation.accepted {
        if let Some((code, year)) = tax_code(&one.record.site.tax_code).zip(one.record.year) {
            years.entry(code).or_default().insert(year);
        }
    }
    let lines = missing(office, register);
    let without_code = lines.iter().filter(|line| line.tax_code.is_empty()).count();
    for line in lines {
        let others = years.get(&line.tax_code).into_iter().flatten();
        let others: Vec<String> = others.map(i32::to_string).collect();
        table.row(
            vec![
                Cell::words(&line.name),
                Cell::words(&line.tax_code),
                Cell::words(yes_no(text, line.invited)),
                Cell::words(yes_no(text, line.has_potential)),
                Cell::words(&line.commune),
                Cell::words(&line.zone),
                Cell::words(&line.vsic),
                Cell::words(line.size.map(|s| size_word(office, s)).unwrap_or_default()),
                Cell::words(others.join(", ")),
            ],
            Vec::new(),
        );
    }
    table
        .notes
        .push(text.office_nothing_received_note().to_owned());
    if without_code > 0 {
        let note = text.office_register_without_code(&without_code.to_string());
        table.notes.push(note);
    }
    table
}

/// The facilities of the register without a submission in the report: who was asked first, of one commune together.
fn missing<'a>(office: Office<'_>, register: &'a Register) -> Vec<&'a Registered> {
    let files = office.files();
    let codes = files.iter();
    let here = order::set(codes.filter_map(|one| tax_code(&one.record.site.tax_code)));
    let is_missing = |line: &&Registered| !here.contains(&line.tax_code);
    let mut lines: Vec<&Registered> = register.all().filter(is_missing).collect();
    order::sort_by(&mut lines, |a, b| {
        let place = |r: &Registered| (!r.invited, !r.has_potential);
        let names = a.commune.cmp(&b.commune).then_with(|| a.name.cmp(&b.name));
        let codes = || a.tax_code.cmp(&b.tax_code);
        place(a).cmp(&place(b)).then(names).then_with(codes)
    });
    lines
}
