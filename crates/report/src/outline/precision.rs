//! Tests that one percentage and one quantity reads the same wherever it stands in one paper. The arithmetic of Annex I has its own digits.

use super::agreement::facilities;
use super::{Papers, papers};
use crate::numbers::gj;
use crate::view::ReportView;
use catalogue::ThresholdUnit;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::{Percent, Unit};
use document::{Block, Document, Table};
use domain::assessment::assess;
use domain::balance::{EnergyRow, flows};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use text::{Language, number};

const TODAY: Date = Date {
    year: 2026,
    month: 2,
    day: 5,
};

/// A number as it is printed, and its unit.
type Printed = (String, String);

/// The numbers of a text that have a unit behind them.
fn of_text(text: &str, list: &mut Vec<Printed>) {
    let text = text.replace('\u{a0}', " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let bare = word.trim_matches(['(', ')', ';', ':', '−', '“', '”', '*']);
        let bare = bare.trim_end_matches([',', '.']);
        if let Some(digits) = bare.strip_suffix('%') {
            list.push((digits.to_owned(), "%".to_owned()));
        } else if let Some(unit) = words.get(at + 1) {
            let of = words.get(at + 2).filter(|of| of.starts_with("CO₂"));
            let unit = of.map_or((*unit).to_owned(), |of| format!("{unit} {of}"));
            let unit = unit.trim_end_matches([',', '.', ';', ')', ':']);
            list.push((bare.to_owned(), unit.to_owned()));
        }
    }
    list.retain(|(digits, _)| is_number(digits));
}

fn is_number(word: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    word.starts_with(digit) && word.chars().all(|c| digit(c) || c == ',' || c == '.')
}

/// What stands in the last brackets of a head, or the head itself.
fn unit_of(head: &str) -> String {
    let inside = head
        .rsplit_once('(')
        .and_then(|(_, end)| end.split(')').next());
    inside.unwrap_or(head).to_owned()
}

/// The numbers of a table: the unit stands in the cell, in the head of the column, or in the first cell of the row.
fn of_table(table: &Table, list: &mut Vec<Printed>) {
    of_text(&table.caption, list);
    for row in &table.rows {
        let first = row.cells.first().map(|c| unit_of(c));
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            of_text(cell, list);
            if is_number(cell) {
                let units = [Some(unit_of(&column.title)), first.clone()];
                list.extend(units.into_iter().flatten().map(|u| (cell.clone(), u)));
            }
        }
    }
}

/// Every number with its unit, but for the arithmetic.
fn printed(document: &Document) -> Vec<Printed> {
    let mut list = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(text) | Block::Note(text) => of_text(text, &mut list),
            Block::List(items) => items.iter().for_each(|item| of_text(item, &mut list)),
            Block::Tiles(tiles) => tiles.iter().for_each(|tile| {
                of_text(&tile.value, &mut list);
                tile.notes.iter().for_each(|note| of_text(note, &mut list));
            }),
            Block::Table(table) => of_table(table, &mut list),
            Block::Flow(flow) => {
                let bands = flow.inputs.iter().chain(&flow.outputs);
                bands.for_each(|band| of_text(&band.amount, &mut list));
            }
            _ => {}
        }
    }
    list
}

/// Every form in which a figure could be rounded.
fn forms(value: Decimal, language: Language) -> Vec<String> {
    let places = (0..=3).map(|p| number::decimal(value, p, language));
    let digits = (1..=5).map(|d| number::significant(value, d, language));
    places.chain(digits).collect()
}

/// Figures of one paper: how each reads, and how it could read otherwise.
#[derive(Default)]
struct Figures {
    right: BTreeMap<String, BTreeSet<String>>,
    forms: Vec<Printed>,
}

impl Figures {
    /// A figure that is computed.
    fn add(&mut self, value: Decimal, unit: &str, reads: &str, language: Language) {
        self.stated(unit, reads);
        for form in forms(value.abs(), language) {
            self.forms.push((form, unit.to_owned()));
        }
    }

    /// A computed quantity, as tables and sentences print it.
    fn computed(&mut self, view: ReportView<'_>, value: Decimal, unit: &str) {
        self.add(value, unit, &view.computed(value), view.text.language);
    }

    /// A figure that stands as it was stated.
    fn stated(&mut self, unit: &str, reads: &str) {
        let digits = reads.replace('\u{a0}', " ");
        let digits = digits.split([' ', '%']).next().unwrap_or_default();
        let digits = digits.trim_start_matches('−').to_owned();
        self.right
            .entry(unit.to_owned())
            .or_default()
            .insert(digits);
    }

    /// The forms that no place of the paper may have.
    fn wrong(&self) -> BTreeSet<&Printed> {
        let is_right = |(form, unit): &Printed| {
            self.right
                .get(unit)
                .is_some_and(|forms| forms.contains(form))
        };
        let wrong = self.forms.iter().filter(|f| !is_right(f));
        // A whole number below a thousand may be any other figure of the unit; a percentage is held whole as well.
        let told = |(form, unit): &Printed| form.contains([',', '.']) || unit == "%";
        wrong.filter(|f| told(f)).collect()
    }
}

/// The quantities of an assessment with the units under which they are printed.
fn quantities(view: ReportView<'_>) -> Figures {
    let (a, text) = (view.assessment, view.text);
    let mut all = Figures::default();
    let energy = &a.energy;
    let year = |unit: &str| text.unit_year_suffix(unit);
    let co2 = format!("{} CO₂", text.unit(Unit::Tonne));
    for (value, units) in [
        (energy.mj * gj(), [year("GJ"), "GJ".to_owned()]),
        (energy.mj_saved * gj(), [year("GJ"), "GJ".to_owned()]),
        (energy.toe, [year("TOE"), "TOE".to_owned()]),
        (energy.toe_saved, [year("TOE"), "TOE".to_owned()]),
        (energy.tco2, [year(&co2), year(text.unit(Unit::Tonne))]),
    ] {
        units
            .iter()
            .for_each(|unit| all.computed(view, value, unit));
    }
    for s in &a.specific {
        let unit = view.unit_per(s);
        all.computed(view, view.per_product(s, s.before), &unit);
        all.computed(view, view.per_product(s, s.after), &unit);
        for c in &s.comparisons {
            let entry = &c.benchmark;
            let figures = [
                entry.best,
                entry.typical_low,
                entry.typical_high,
                entry.poor,
                entry.legal_norm,
            ];
            let figures = figures.into_iter().flatten();
            figures.for_each(|v| all.computed(view, view.per_product(s, v * c.factor), &unit));
        }
    }
    for threshold in view.catalogue.thresholds() {
        let unit = view.per_year(threshold.unit.map_or("", ThresholdUnit::code));
        let limit = threshold.value.map(|v| view.exact(v));
        limit.iter().for_each(|limit| all.stated(&unit, limit));
    }
    balances(view, &mut all);
    for p in &view.facility.products {
        let quantity = p.quantity.map(|q| view.exact(q));
        quantity
            .iter()
            .for_each(|q| all.stated(text.unit(p.unit), q));
    }
    for s in &a.streams {
        let unit = text.unit(s.unit);
        all.computed(view, s.saved, unit);
        if let Some(quantity) = s.account.quantity {
            match quantity.known {
                Known::Default => all.computed(view, quantity.value, unit),
                _ => all.stated(unit, &view.exact(quantity.value)),
            }
        }
    }
    all
}

/// What the balances hold, each on one scale of its own.
fn balances(view: ReportView<'_>, all: &mut Figures) {
    let (text, balances) = (view.text, &view.assessment.balances);
    let water = &balances.water;
    let rest = [
        water.in_product,
        water.evaporated,
        water.counted_wastewater(),
    ];
    let volumes = [water.intake, water.unaccounted.amount].into_iter();
    for volume in volumes.chain(rest.into_iter().flatten()) {
        all.stated("m³", &text.quantity(volume, Unit::CubicMetre));
    }
    let (mass, scale) = (&balances.mass, text.mass_scale(&balances.mass));
    let lines = mass.lines.iter().map(|line| line.kg);
    let taken = mass.process.iter().map(|loss| loss.kg);
    let bands = flows(mass).into_iter().map(|band| band.kg);
    let sums = [mass.inputs, mass.products, mass.unaccounted.amount];
    for kg in lines.chain(taken).chain(bands).chain(sums) {
        let reads = text.mass(kg.abs(), scale).replace('\u{a0}', " ");
        let unit = reads.rsplit(' ').next().unwrap_or_default();
        all.stated(unit, &reads);
    }
    for row in &balances.energy.rows {
        parts(view, row, all);
    }
}

/// The quantities of a stream by end use.
fn parts(view: ReportView<'_>, row: &EnergyRow, all: &mut Figures) {
    let unit = view.text.unit(row.unit);
    if let Some(quantity) = row.quantity.map(|q| q.value) {
        all.stated(unit, &view.text.quantity(quantity, row.unit));
        all.stated(unit, &view.text.rounded_quantity(quantity, row.unit));
    }
    row.children
        .iter()
        .for_each(|child| parts(view, child, all));
}

/// The percentages of the report.
fn percentages(view: ReportView<'_>) -> Figures {
    let (a, text, language) = (view.assessment, view.text, view.text.language);
    let mass = &a.balances.mass;
    let mut all = Figures::default();
    let resources = a.resources.iter().map(|r| r.percent);
    let bands = flows(mass).into_iter().filter_map(|b| b.percent);
    let process = mass
        .process
        .iter()
        .filter_map(|p| Percent::of(p.kg, mass.inputs));
    let others = [
        a.totals.share_of_bills,
        mass.yield_percent,
        mass.unaccounted.percent,
        a.balances.water.unaccounted.percent,
    ];
    let list = resources.chain(bands).chain(process);
    for percent in list.chain(others.into_iter().flatten()) {
        all.add(percent.value(), "%", &text.percent(percent), language);
    }
    all
}

/// Percentages of the report that are none of these figures: a share of the saving, a level of confidence, rates, what the facility stated.
fn others(view: ReportView<'_>, report: &Document) -> BTreeSet<String> {
    let mut list = Vec::new();
    for block in &report.blocks {
        // Sentences of which every percentage is of another kind.
        if let Block::Paragraph(words) | Block::Note(words) = block {
            let plan = words.contains(view.text.finance_rate().to_lowercase().as_str());
            let range = words.contains("80%");
            let rests =
                *words == crate::rests::rests(view) || words.contains(&crate::rests::rests(view));
            if plan || range || rests {
                of_text(words, &mut list);
            }
        }
        if let Block::List(items) = block {
            items.iter().for_each(|item| of_text(item, &mut list));
        }
    }
    list.into_iter()
        .filter(|(_, u)| u == "%")
        .map(|(n, _)| n)
        .collect()
}

#[test]
fn one_quantity_and_one_percentage_read_the_same_wherever_they_stand() {
    let catalogue = catalogue_embedded::whole();
    let (mut read, mut held) = (0, 0);
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        for language in [Language::Vi, Language::En] {
            let view = ReportView::new(&facility, &assessment, catalogue, language);
            let Papers { report, annexes } =
                papers(&facility, &assessment, catalogue, "0", language);
            let figures = quantities(view);
            let wrong = figures.wrong();
            for paper in [&report, &annexes] {
                let list = printed(paper);
                read += list.len();
                let found: Vec<&Printed> = list.iter().filter(|p| wrong.contains(p)).collect();
                assert!(found.is_empty(), "{name} {}: {found:?}", language.code());
            }
            let figures = percentages(view);
            let wrong = figures.wrong();
            let others = others(view, &report);
            let list = printed(&report);
            held += list.iter().filter(|(_, unit)| unit == "%").count();
            let found: Vec<&Printed> = list
                .iter()
                .filter(|p| wrong.contains(p) && !others.contains(&p.0))
                .collect();
            assert!(found.is_empty(), "{name} {}: {found:?}", language.code());
        }
    }
    assert!(read > 20_000, "{read} numbers");
    assert!(held > 500, "{held} percentages");
}

/// The test above would find a figure that is rounded in another way.
#[test]
fn a_figure_that_is_rounded_otherwise_is_found() {
    let catalogue = catalogue_embedded::whole();
    let (_, facility) = facilities().pop().unwrap();
    let assessment = assess(&facility, catalogue, TODAY);
    let view = ReportView::new(&facility, &assessment, catalogue, Language::Vi);
    let Papers { mut report, .. } = papers(&facility, &assessment, catalogue, "0", Language::Vi);
    let toe = number::decimal(assessment.energy.toe, 3, Language::Vi);
    let saved = assessment.totals.share_of_bills.unwrap().value();
    let saved = number::decimal(saved, 3, Language::Vi);
    let added = format!("Cơ sở tiêu thụ {toe} TOE/năm, tiết kiệm {saved}%.");
    report.blocks.push(Block::Paragraph(added));
    let list = printed(&report);
    for figures in [quantities(view), percentages(view)] {
        let wrong = figures.wrong();
        assert!(list.iter().any(|p| wrong.contains(p)), "{wrong:?}");
    }
}
