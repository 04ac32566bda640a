//! Table 1: the indicators of the programme.

use super::table::{Audience, Cell, Table, numbers, words};
use crate::indicator::{Counted, Indicator, Part, Standing, indicators as count};
use crate::own::{Kind, Level};
use crate::record::FileId;
use crate::view::Office;
use catalogue::order;
use catalogue::quantity::Percent;
use catalogue::{Base, ConclusionId, Target, TargetUnit};
use rust_decimal::Decimal;
use text::Text;

pub(super) fn indicators(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "indicators",
        text.office_indicators(),
        text.office_indicators_sheet(),
        Audience::Public,
        vec![
            words("indicator", text.office_indicator_code(), 12, 0),
            words("rule", text.office_indicator_rule(), 16, 0),
            words("level", text.office_level_of_officers(), 14, 0),
            words("wording", text.office_indicator(), 44, 14),
            numbers("numerator", text.office_numerator(), 16, 5),
            words("numerator_unit", text.office_counted(), 12, 4),
            numbers("denominator", text.office_denominator(), 16, 5),
            words("base", text.office_base(), 24, 10),
            words("source", text.office_source(), 24, 0),
            numbers("percent", text.office_percent(), 10, 4),
            numbers("low", text.office_range_low(), 10, 0),
            numbers("high", text.office_range_high(), 10, 0),
            words("range", text.office_range(), 14, 6),
            numbers("planned", text.office_planned(), 12, 4),
            numbers("target_low", text.office_target_low(), 10, 0),
            numbers("target_high", text.office_target_high(), 10, 0),
            words("target", text.office_target(), 14, 5),
            words("target_of", text.office_target_of(), 14, 0),
            numbers("missing", text.office_missing(), 10, 4),
            numbers("outside", text.office_outside(), 10, 4),
            numbers("previous", text.office_previous(), 10, 4),
            words("remark", text.office_remark(), 24, 7),
        ],
    );
    let list = count(office.collation, office.scope, office.chosen, office.beside);
    for one in &list {
        let (cells, files) = row(office, one);
        table.row(cells, files);
    }
    table.notes = notes(office, &list);
    table
}

fn notes(office: Office<'_>, list: &[Indicator]) -> Vec<String> {
    let text = office.text;
    let mut notes = rules(office);
    let rows = office.rows().len();
    if rows > 0 {
        notes.push(text.commune_note_indicators(&rows.to_string()));
    }
    notes.push(text.office_indicators_rule_note().to_owned());
    if list.iter().any(|one| one.range.is_some()) {
        notes.push(text.office_indicators_range_note().to_owned());
    }
    let is_amount = |one: &&Indicator| matches!(one.base, Base::Amount | Base::AmountApplying);
    let mut amounts = list.iter().filter(is_amount);
    if let Some(first) = amounts.next() {
        notes.push(text.office_indicators_saved_note().to_owned());
        notes.extend(sectors(office, first.target.as_ref()));
    }
    if list.iter().any(|one| one.standing == Standing::TooFew) {
        notes.push(text.office_too_few_note().to_owned());
    }
    if list.iter().any(|one| one.outside.is_some()) {
        notes.push(text.office_outside_note().to_owned());
    }
    let own = office.chosen.programme;
    let targets = list.iter().filter_map(|one| one.target.as_ref());
    let of_state = targets.filter(|target| target.programme != own);
    let of_state = order::set(of_state.map(|t| text.language.of(&t.title)));
    notes.extend(of_state.into_iter().map(|t| text.office_target_of_note(t)));
    let left_out = office.beside.own.without_half(office.scope, is_counted);
    if left_out > 0 {
        notes.push(text.office_half_note(&left_out.to_string()));
    }
    notes
}

/// What the office counts itself for an indicator.
fn is_counted(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Officers | Kind::Informed | Kind::Zones | Kind::Model
    )
}

/// Which sectors a target is about; where the catalogue names none, all were counted.
fn sectors(office: Office<'_>, target: Option<&Target>) -> Option<String> {
    let text = office.text;
    let sectors = &target?.sectors;
    if sectors.is_empty() {
        return Some(text.office_sectors_all_note().to_owned());
    }
    let names = sectors.iter().map(|id| office.sector(Some(id)));
    let names: Vec<String> = names.collect();
    Some(text.office_sectors_note(&names.join(", ")))
}

/// The rules of what counts as aware and as applies, as they stand in the catalogue.
fn rules(office: Office<'_>) -> Vec<String> {
    let awareness = office.beside.catalogue.awareness();
    let rules = ConclusionId::OF_FACTORY.iter();
    let rules = rules.filter_map(|id| awareness.rule(*id));
    rules
        .map(|rule| office.text.conclusion_rule(rule))
        .collect()
}

fn row(office: Office<'_>, one: &Indicator) -> (Vec<Cell>, Vec<FileId>) {
    let text = office.text;
    let value = |part: &Part| match part.unit {
        Counted::Vnd => Cell::Money(part.value),
        _ => Cell::Number(part.value),
    };
    let (numerator, denominator) = (one.numerator.as_ref(), one.denominator.as_ref());
    let (low, high) = one.range.unzip();
    let target = one.target.as_ref();
    let (target_low, target_high) = (target.and_then(|t| t.low), target.and_then(|t| t.high));
    let is_percent = target.and_then(|t| t.unit) == Some(TargetUnit::Percent);
    let limit = |value: Decimal| {
        if is_percent {
            Cell::Percent(Percent::new(value))
        } else {
            Cell::Number(value)
        }
    };
    let parts = || [numerator, denominator].into_iter().flatten();
    let mut sources: Vec<&str> = parts().map(|p| p.source.as_str()).collect();
    sources.retain(|s| !s.is_empty());
    sources.dedup();
    let unit = parts().next().map(|part| counted(office, part.unit));
    let level = one.level.map(|level| level_word(office, level));
    let wording = text.language.of(&one.wording);
    let wording = match level {
        Some(level) => format!("{wording} – {level}"),
        None => wording.to_owned(),
    };
    let cells = vec![
        Cell::words(&one.id),
        Cell::words(one.rule.code()),
        Cell::words(one.level.map(Level::code).unwrap_or_default()),
        Cell::words(wording),
        Cell::of(numerator, value),
        Cell::words(unit.unwrap_or_default()),
        Cell::of(denominator, value),
        Cell::words(base(office, one.base)),
        Cell::words(sources.join("; ")),
        Cell::of(one.percent, Cell::Percent),
        Cell::of(low, Cell::Percent),
        Cell::of(high, Cell::Percent),
        Cell::words(span(text, low, high)),
        Cell::of(one.planned, Cell::Number),
        Cell::of(target_low, limit),
        Cell::of(target_high, limit),
        Cell::words(target_words(text, one)),
        Cell::words(target.map(|t| t.programme.as_str()).unwrap_or_default()),
        Cell::of(one.missing, Cell::Count),
        Cell::of(one.outside, Cell::Count),
        Cell::of(one.previous, Cell::Percent),
        Cell::words(remark(text, one)),
    ];
    (cells, one.files.clone())
}

/// The ends of the target as one range.
fn target_words(text: Text, one: &Indicator) -> String {
    let target = one.target.as_ref();
    let (low, high) = (target.and_then(|t| t.low), target.and_then(|t| t.high));
    if target.and_then(|t| t.unit) == Some(TargetUnit::Percent) {
        return span(text, low.map(Percent::new), high.map(Percent::new));
    }
    let number = |v| text::number::trimmed(v, 0, text.language);
    let both = low.zip(high);
    both.map(|(l, h)| text.office_span(&number(h), &number(l)))
        .unwrap_or_default()
}

/// Two percentages as one range; nothing where one is missing.
fn span(text: Text, low: Option<Percent>, high: Option<Percent>) -> String {
    match (low, high) {
        (Some(low), Some(high)) if low == high => text.percent(low),
        (Some(low), Some(high)) => {
            // The sign stands once: "90–92%".
            let low = text.percent(low);
            text.office_span(&text.percent(high), low.trim_end_matches('%'))
        }
        _ => String::new(),
    }
}

/// What is to be known of the row.
fn remark(text: Text, one: &Indicator) -> &'static str {
    let is_beyond = |(part, whole): (&Part, &Part)| {
        whole.unit == Counted::Facilities && part.value > whole.value
    };
    let parts = one.numerator.as_ref().zip(one.denominator.as_ref());
    match one.standing {
        Standing::Told if parts.is_some_and(is_beyond) => text.office_beyond_total(),
        Standing::Told => "",
        Standing::NoFigure => text.office_no_figure(),
        Standing::TooFew => text.office_too_few_files(),
    }
}

fn level_word(office: Office<'_>, level: Level) -> &'static str {
    let text = office.text;
    match level {
        Level::Department => text.office_level_department(),
        Level::ZoneBoard => text.office_level_zone_board(),
        Level::Commune => text.office_level_commune(),
        Level::District => text.office_level_district(),
    }
}

/// The word for what a number counts.
pub(super) fn counted(office: Office<'_>, unit: Counted) -> &'static str {
    let text = office.text;
    match unit {
        Counted::Facilities => text.office_unit_facilities(),
        Counted::Mwh => "MWh",
        Counted::Gj => "GJ",
        Counted::Toe => "TOE",
        Counted::Vnd => text.office_unit_vnd(),
        Counted::CubicMetres => "m³",
        Counted::Officers => text.office_unit_officers(),
        Counted::Zones => text.office_unit_zones(),
        Counted::Models => text.office_unit_models(),
    }
}

fn base(office: Office<'_>, base: Base) -> &'static str {
    let text = office.text;
    match base {
        Base::Submissions => text.office_base_submissions(),
        Base::Invited => text.office_base_invited(),
        Base::Register => text.office_base_register(),
        Base::Potential => text.office_base_potential(),
        Base::Amount => text.office_base_amount(),
        Base::AmountApplying => text.office_base_amount_applying(),
        Base::Said => text.office_base_said(),
        Base::Count => text.office_base_count(),
    }
}
