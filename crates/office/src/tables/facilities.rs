//! Table 4: the facilities that apply cleaner production; and the list of all.

use super::former::FormerProvinces;
use super::groups::zone_of;
use super::table::{Audience, Cell, Column, Row, Rows, Table, numbers, words};
use crate::fate::{Accepted, Standing};
use crate::record::{Origin, Record, Size};
use crate::view::Office;
use catalogue::ConclusionId;
use catalogue::order;
use catalogue::quantity::Percent;
use submission::review::State;
use text::Text;

pub(super) fn applying(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "facilities_applying",
        text.office_applying(),
        text.office_applying_sheet(),
        Audience::Internal,
        columns(office),
    );
    table.notes.push(text.office_level_note().to_owned());
    let rule = office.beside.catalogue.awareness();
    let rule = rule.rule(ConclusionId::Systematically);
    table
        .notes
        .extend(rule.map(|rule| text.conclusion_rule(rule)));
    table.notes.push(text.office_applying_note().to_owned());
    table
}

pub(super) fn applying_rows(office: Office<'_>) -> Rows<'_> {
    let files = office.files().into_iter().filter(|f| f.record.applies());
    rows(office, files.collect())
}

pub(super) fn all(office: Office<'_>) -> Table {
    let text = office.text;
    Table::new(
        "facilities",
        text.office_facilities(),
        text.office_facilities_sheet(),
        Audience::Internal,
        columns(office),
    )
}

pub(super) fn all_rows(office: Office<'_>) -> Rows<'_> {
    rows(office, office.files())
}

fn columns(office: Office<'_>) -> Vec<Column> {
    let text = office.text;
    vec![
        words("file", text.office_file_id(), 16, 0),
        words("name", text.office_name(), 36, 8),
        words("tax_code", text.office_tax_code(), 16, 4),
        words("commune", text.office_commune(), 20, 4),
        words("zone", text.office_zone(), 24, 0),
        words("former_province", text.office_former_province(), 20, 0),
        words("vsic", text.office_vsic(), 8, 0),
        words("sector", text.office_sector(), 24, 5),
        words("size", text.office_size(), 10, 0),
        numbers("begun", text.office_begun(), 8, 2),
        words("level", text.office_level(), 18, 3),
        words("person", text.office_person(), 20, 0),
        numbers("measures_done", text.office_measures_done(), 10, 2),
        numbers("measures_partly", text.office_measures_partly(), 10, 0),
        numbers("measures_planned", text.office_measures_planned(), 10, 0),
        numbers("bills_vnd", text.office_bills(), 18, 0),
        numbers("saving_vnd", text.office_saving(), 18, 4),
        numbers("saving_on_guesses_vnd", text.office_on_guesses(), 18, 0),
        numbers("saving_percent", text.office_of_bills(), 10, 0),
        numbers("investment_vnd", text.office_investment(), 18, 0),
        numbers("kwh", text.office_kwh(), 14, 0),
        numbers("toe", text.office_toe(), 12, 2),
        numbers("tco2", text.office_tco2(), 12, 0),
        numbers("water_m3", text.office_water(), 12, 0),
        numbers("tonnes", text.office_tonnes(), 12, 0),
        state_column(text),
        version_column(text),
        words("origin", text.commune_origin(), 18, 2),
    ]
}

/// The facilities, those that can save most first.
fn rows<'a>(office: Office<'a>, mut files: Vec<&'a Accepted>) -> Rows<'a> {
    order::sort_by(&mut files, |a, b| {
        let by = b.record.money.saving.cmp(&a.record.money.saving);
        by.then_with(|| a.record.digest.cmp(&b.record.digest))
    });
    let former = FormerProvinces::of(office);
    let rows = files.into_iter();
    Box::new(rows.map(move |one| Some(row(office, &former, one))))
}

fn row<'a>(office: Office<'a>, former: &FormerProvinces<'a>, one: &'a Accepted) -> Row {
    let record = &one.record;
    let (text, site, money) = (office.text, &record.site, &record.money);
    let catalogue = office.beside.catalogue;
    let registered = office.beside.register.and_then(|r| r.of(&site.tax_code));
    let zone = zone_of(one, office.beside.register);
    let size = registered.and_then(|r| r.size);
    let size = record.size(catalogue, size);
    let percent = Percent::of(money.saving, money.bills);
    // A row of a commune's sheet says nothing of what can be saved, which is not nought.
    let assessed = |cell: Cell| if record.is_row() { Cell::Empty } else { cell };
    let cells = vec![
        Cell::words(&*record.id),
        Cell::words(&site.name),
        Cell::words(&site.tax_code),
        Cell::words(&site.commune),
        Cell::words(zone.unwrap_or_default()),
        Cell::words(former.of_site(site).unwrap_or_default()),
        Cell::words(site.vsic.clone().unwrap_or_default()),
        Cell::words(office.sector(site.sector.as_deref())),
        Cell::words(size.map(|s| size_word(office, s)).unwrap_or_default()),
        Cell::of(
            record
                .concluded
                .begun
                .and_then(|year| usize::try_from(year).ok()),
            Cell::Count,
        ),
        Cell::words(level(text, record)),
        Cell::words(&site.contact),
        Cell::Count(record.done.done),
        assessed(Cell::Count(record.done.partly)),
        assessed(Cell::Count(record.done.planned)),
        Cell::Money(money.bills),
        assessed(Cell::Money(money.saving)),
        assessed(Cell::Money(money.on_guesses())),
        assessed(Cell::of(percent, Cell::Percent)),
        assessed(Cell::Money(money.investment)),
        assessed(Cell::Number(record.saved.kwh)),
        assessed(Cell::Number(record.energy.toe_saved)),
        assessed(Cell::Number(record.energy.tco2_saved)),
        assessed(Cell::Number(record.saved.water_m3)),
        assessed(Cell::Number(record.saved.tonnes)),
        state_cell(text, Some(Standing::of(record))),
        version_cell(Some(Standing::of(record))),
        Cell::words(origin(text, record)),
    ];
    Row {
        cells,
        files: vec![record.id()],
        strong: false,
    }
}

/// A row of a commune's sheet says so.
#[must_use]
pub fn origin(text: Text, record: &Record) -> &'static str {
    match record.origin {
        Origin::OwnFile => "",
        Origin::CommuneSheet => text.commune_from_sheet(),
    }
}

/// How far it applies cleaner production, by the rules; its own ratings stand in the indicators. Empty where a row of a commune's sheet shows too little.
fn level(text: Text, record: &Record) -> &'static str {
    match record.says_applies() {
        None => "",
        Some(false) => text.office_level_not(),
        Some(true) if record.concluded.systematically => text.office_level_systematic(),
        Some(true) => text.office_level_applies(),
    }
}

/// The state of a review in words.
#[must_use]
pub fn state(text: Text, state: State) -> &'static str {
    match state {
        State::Received => text.office_state_received(),
        State::InReview => text.office_state_in_review(),
        State::Returned => text.office_state_returned(),
        State::Accepted => text.office_state_accepted(),
        State::Rejected => text.office_state_rejected(),
    }
}

/// The column of the state, on every sheet that has a row a file.
pub(super) fn state_column(text: Text) -> Column {
    words("state", text.office_state(), 16, 0)
}

/// The column of the version, on every sheet that has a row a file.
pub(super) fn version_column(text: Text) -> Column {
    words("version", text.office_version(), 12, 0)
}

/// The state; empty where there is no submission.
pub(super) fn state_cell(text: Text, of: Option<Standing>) -> Cell {
    Cell::of(of, |standing| Cell::words(state(text, standing.state)))
}

/// The day of writing, as far as it is known.
pub(super) fn version_cell(of: Option<Standing>) -> Cell {
    Cell::of(of.and_then(|standing| standing.version), Cell::Day)
}

/// The word for a size.
pub(super) fn size_word(office: Office<'_>, size: Size) -> &'static str {
    let text = office.text;
    match size {
        Size::Micro => text.office_size_micro(),
        Size::Small => text.office_size_small(),
        Size::Medium => text.office_size_medium(),
        Size::Large => text.office_size_large(),
    }
}
