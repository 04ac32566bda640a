//! The empty sheet for a commune, with how to fill it in and the lists that its cells choose from.

use super::column::Column;
use crate::record::Size;
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::quantity::Unit;
use document::book::{Book, Cell, Input, Sheet};
use std::borrow::Cow;
use text::{Language, Text};

/// The workbook as plain data, in the language of `text`.
#[must_use]
pub fn template(text: Text, catalogue: &Catalogue, today: Date) -> Book<'static> {
    let title = text.commune_title().to_owned();
    Book {
        subject: title.clone(),
        author: String::new(),
        date: today,
        head: title.clone(),
        foot: text.commune_foot(catalogue.version()),
        pages: text.report_footer_pages().to_owned(),
        title,
        sheets: vec![
            facilities(text, catalogue),
            guide(text),
            lists(text, catalogue),
            measures(text, catalogue),
        ],
    }
}

fn language(text: Text) -> usize {
    match text.language {
        Language::Vi => 0,
        Language::En => 1,
    }
}

/// The sheet to fill in: heads alone, because a remark below them would be taken for a row.
fn facilities(text: Text, catalogue: &Catalogue) -> Sheet<'static> {
    let columns = Column::all();
    let heads = columns.iter();
    let heads = heads.map(|c| (Cow::Owned(c.head(language(text))), c.width()));
    let from = |column, rows: usize| Input::OneOf {
        sheet: text.commune_lists_tab().to_owned(),
        column,
        rows,
    };
    let sectors = catalogue.sectors().len();
    let inputs = columns.iter().map(|column| match column {
        // A tax code that is a number loses the noughts at its beginning.
        Column::TaxCode | Column::Vsic => Input::Words,
        Column::Sector => from(0, sectors),
        Column::Size => from(1, Size::ALL.len()),
        Column::OutputUnit(_) => from(2, UNITS.len()),
        Column::Number
        | Column::Name
        | Column::Commune
        | Column::Zone
        | Column::Employees
        | Column::Year
        | Column::Person
        | Column::Quantity(_)
        | Column::Cost(_)
        | Column::Product(_)
        | Column::Output(_)
        | Column::Measures
        | Column::Note => Input::Any,
    });
    Sheet {
        inputs: inputs.collect(),
        pinned: 3,
        ..named(text.commune_tab(), heads.collect())
    }
}

fn named(name: &'static str, columns: Vec<(Cow<'static, str>, u16)>) -> Sheet<'static> {
    Sheet {
        columns,
        ..Sheet::new(name, Vec::new())
    }
}

/// How each column is filled in.
fn guide(text: Text) -> Sheet<'static> {
    let heads = vec![
        (text.commune_guide_column().into(), 34),
        (text.commune_guide_how().into(), 100),
    ];
    let mut sheet = named(text.commune_guide_tab(), heads);
    for column in Column::all() {
        let how = match column {
            Column::Number => text.commune_how_number(),
            Column::TaxCode => text.commune_how_tax_code(),
            Column::Name => text.commune_how_name(),
            Column::Commune => text.commune_how_commune(),
            Column::Zone => text.commune_how_zone(),
            Column::Sector => text.commune_how_sector(),
            Column::Vsic => text.commune_how_vsic(),
            Column::Employees => text.commune_how_employees(),
            Column::Size => text.commune_how_size(),
            Column::Year => text.commune_how_year(),
            Column::Person => text.commune_how_person(),
            // One line for all of them.
            Column::Quantity(0) => text.commune_how_bills(),
            Column::Quantity(place) if place == super::column::FIRST_WASTE => {
                text.commune_how_wastes()
            }
            Column::Product(0) => text.commune_how_product(),
            Column::Measures => text.commune_how_measures(),
            Column::Note => text.commune_how_note(),
            Column::Quantity(_)
            | Column::Cost(_)
            | Column::Product(_)
            | Column::Output(_)
            | Column::OutputUnit(_) => continue,
        };
        sheet.row([Cell::text(column.head(language(text))), Cell::text(how)]);
    }
    sheet.row([
        Cell::text(text.commune_guide_rule()),
        Cell::text(text.commune_how_rule()),
    ]);
    sheet
}

/// The units in which output is usually counted.
const UNITS: [Unit; 13] = [
    Unit::Tonne,
    Unit::Kg,
    Unit::AirDryTonne,
    Unit::CubicMetre,
    Unit::Litre,
    Unit::Hectolitre,
    Unit::SquareMetre,
    Unit::Metre,
    Unit::Piece,
    Unit::ThousandPieces,
    Unit::Pair,
    Unit::ThousandPairs,
    Unit::Kwh,
];

/// Sectors, sizes, units and products, one column each.
fn lists(text: Text, catalogue: &Catalogue) -> Sheet<'static> {
    let heads = vec![
        (Cow::Owned(Column::Sector.head(language(text))), 44),
        (Cow::Owned(Column::Size.head(language(text))), 14),
        (Cow::Owned(Column::OutputUnit(0).head(language(text))), 16),
        (Cow::Owned(Column::Product(0).head(language(text))), 60),
    ];
    let pick = |vi: &str, en: &str, id: &str| format!("{} [{id}]", text.language.pick(vi, en));
    let files = catalogue.sectors().iter();
    let sectors: Vec<String> = files
        .clone()
        .map(|s| pick(&s.sector.vi, &s.sector.en, &s.sector.id))
        .collect();
    let products: Vec<String> = files
        .flat_map(|s| &s.products)
        .map(|p| pick(&p.vi, &p.en, &p.id))
        .collect();
    let sizes = Size::ALL.map(|size| match size {
        Size::Micro => text.office_size_micro(),
        Size::Small => text.office_size_small(),
        Size::Medium => text.office_size_medium(),
        Size::Large => text.office_size_large(),
    });
    let most = sectors.len().max(products.len());
    let mut sheet = named(text.commune_lists_tab(), heads);
    for place in 0..most {
        let size = sizes.get(place).copied().unwrap_or_default();
        let unit = UNITS.get(place).map(|u| text.unit(*u)).unwrap_or_default();
        let words = |list: &[String]| Cell::text(list.get(place).cloned().unwrap_or_default());
        sheet.row([
            words(&sectors),
            Cell::text(size),
            Cell::text(unit),
            words(&products),
        ]);
    }
    sheet
}

/// The measures that are counted as cleaner production, to be copied from.
fn measures(text: Text, catalogue: &Catalogue) -> Sheet<'static> {
    let heads = vec![(Cow::Owned(Column::Measures.head(language(text))), 110)];
    let mut sheet = named(text.commune_measures_tab(), heads);
    for measure in catalogue.measures() {
        let name = text.language.pick(&measure.vi.name, &measure.en.name);
        sheet.row([Cell::text(format!("{name} [{}]", measure.id))]);
    }
    sheet
}
