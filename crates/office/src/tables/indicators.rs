//! Table 1: the indicators of the programme.

use super::table::{Audience, Cell, Table, numbers, words};
use crate::indicator::{Counted, Indicator, Part, indicators as count};
use crate::record::FileId;
use crate::view::Office;
use catalogue::quantity::Percent;
use catalogue::{Base, ConclusionId, TargetUnit};
use rust_decimal::Decimal;

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
            words("wording", text.office_indicator(), 44, 8),
            numbers("numerator", text.office_numerator(), 16, 3),
            words("numerator_unit", text.office_counted(), 12, 2),
            numbers("denominator", text.office_denominator(), 16, 3),
            words("base", text.office_base(), 24, 4),
            words("source", text.office_source(), 24, 0),
            numbers("percent", text.office_percent(), 10, 2),
            numbers("low", text.office_range_low(), 10, 0),
            numbers("high", text.office_range_high(), 10, 0),
            words("range", text.office_range(), 14, 3),
            numbers("target_low", text.office_target_low(), 10, 0),
            numbers("target_high", text.office_target_high(), 10, 0),
            words("target", text.office_target(), 14, 2),
            numbers("missing", text.office_missing(), 10, 2),
            numbers("previous", text.office_previous(), 10, 2),
        ],
    );
    for one in count(office.collation, office.scope, office.chosen, office.beside) {
        let (cells, files) = row(office, &one);
        table.row(cells, files);
    }
    table.notes = rules(office);
    let rows = office.rows().len();
    if rows > 0 {
        let note = text.commune_note_indicators(&rows.to_string());
        table.notes.push(note);
    }
    table.notes.extend([
        text.office_indicators_rule_note().to_owned(),
        text.office_indicators_range_note().to_owned(),
        text.office_indicators_saving_note().to_owned(),
    ]);
    table
}

/// The rules of what counts as aware and as applies, as they stand in the catalogue.
fn rules(office: Office<'_>) -> Vec<String> {
    let awareness = office.beside.catalogue.awareness();
    let rules = ConclusionId::ALL.iter();
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
    let denominator = one.denominator.as_ref();
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
    let span = |low: Option<Percent>, high: Option<Percent>| match (low, high) {
        (Some(low), Some(high)) if low == high => text.percent(low),
        (Some(low), Some(high)) => text.office_span(&text.percent(high), &text.percent(low)),
        _ => String::new(),
    };
    let target_words = if is_percent {
        span(target_low.map(Percent::new), target_high.map(Percent::new))
    } else {
        let number = |v| text::number::trimmed(v, 0, text.language);
        let pair = target_low.zip(target_high);
        pair.map(|(l, h)| text.office_span(&number(h), &number(l)))
            .unwrap_or_default()
    };
    let sources = [Some(&one.numerator), denominator];
    let mut sources: Vec<&str> = sources
        .into_iter()
        .flatten()
        .map(|p| p.source.as_str())
        .collect();
    sources.retain(|s| !s.is_empty());
    sources.dedup();
    let mut files = one.numerator.files.clone();
    files.extend(denominator.map(|d| d.files.clone()).unwrap_or_default());
    files.sort();
    files.dedup();
    let cells = vec![
        Cell::words(&one.id),
        Cell::words(one.rule.code()),
        Cell::words(text.language.of(&one.wording)),
        value(&one.numerator),
        Cell::words(counted(office, one.numerator.unit)),
        Cell::of(denominator, value),
        Cell::words(base(office, one.base)),
        Cell::words(sources.join("; ")),
        Cell::of(one.percent, Cell::Percent),
        Cell::of(low, Cell::Percent),
        Cell::of(high, Cell::Percent),
        Cell::words(span(low, high)),
        Cell::of(target_low, limit),
        Cell::of(target_high, limit),
        Cell::words(target_words),
        Cell::Count(one.missing),
        Cell::of(one.previous, Cell::Percent),
    ];
    (cells, files)
}

fn counted(office: Office<'_>, unit: Counted) -> &'static str {
    let text = office.text;
    match unit {
        Counted::Facilities => text.office_unit_facilities(),
        Counted::Mj => "MJ",
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
