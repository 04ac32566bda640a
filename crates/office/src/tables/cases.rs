//! Table 7: exemplary cases that the office chose, with the consent of the facility; a case without consent is not told.

use super::facilities::{state_cell, state_column, version_cell, version_column};
use super::table::{Audience, Cell, Column, Table, numbers, words};
use crate::fate::Standing;
use crate::name::folded;
use crate::view::Office;
use crate::words;
use text::Text;

pub(super) fn cases(office: Office<'_>) -> Table {
    let text = office.text;
    let language = text.language;
    let mut table = Table::new(
        "exemplary_cases",
        text.office_cases(),
        text.office_cases_sheet(),
        Audience::Internal,
        columns(text),
    );
    let mut without = 0;
    for case in office.cases {
        if !case.is_agreed() {
            without += 1;
            continue;
        }
        let record = case.file(office).map(|f| &f.record);
        let wanted = folded(&case.measure);
        let measure = record.and_then(|r| {
            r.measures.iter().find(|m| {
                let names = [&m.id, &m.name.0, &m.name.1];
                names.iter().any(|n| folded(n) == wanted)
            })
        });
        let name = measure.map_or(case.measure.as_str(), |m| words::of(&m.name, language));
        let standing = record.map(|r| Standing::of(r));
        table.row(
            vec![
                Cell::of(record, |r| Cell::words(&*r.id)),
                Cell::words(record.map_or(case.tax_code.as_str(), |r| &r.site.name)),
                Cell::words(&case.problem),
                Cell::words(name),
                Cell::of(measure.and_then(|m| m.investment), Cell::Money),
                Cell::of(measure, |m| Cell::Money(m.saving)),
                Cell::of(measure.and_then(|m| m.payback), Cell::Number),
                Cell::words(&case.consent),
                Cell::words(&case.verified_by),
                state_cell(text, standing),
                version_cell(standing),
            ],
            record.map(|r| r.id()).into_iter().collect(),
        );
    }
    if without > 0 {
        table
            .notes
            .push(text.office_cases_without_consent(&without.to_string()));
    }
    if office.cases.is_empty() {
        table.notes.push(text.office_cases_none().to_owned());
    }
    table
}

fn columns(text: Text) -> Vec<Column> {
    vec![
        words("file", text.office_file_id(), 16, 0),
        words("name", text.office_name(), 36, 4),
        words("problem", text.office_problem(), 40, 4),
        words("measure", text.office_measure(), 40, 4),
        numbers("investment_vnd", text.office_investment(), 18, 3),
        numbers("saving_vnd", text.office_saving(), 18, 3),
        numbers("payback_years", text.office_payback(), 10, 2),
        words("consent", text.office_consent(), 24, 0),
        words("verified_by", text.office_verified_by(), 24, 3),
        state_column(text),
        version_column(text),
    ]
}
