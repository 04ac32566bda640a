//! The columns of the sheet: by the words of their heads in either language.

use crate::name;
use catalogue::SheetColumn;
use catalogue::quantity::Unit;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// A running number; it says nothing.
    Number,
    TaxCode,
    Name,
    Commune,
    Zone,
    Sector,
    Vsic,
    Employees,
    Size,
    Year,
    Person,
    /// Quantity of a stream, by its place in [`STREAMS`].
    Quantity(usize),
    /// Cost of a stream, by its place in [`STREAMS`].
    Cost(usize),
    /// Product, output and unit of output, first or second.
    Product(usize),
    Output(usize),
    OutputUnit(usize),
    Measures,
    Note,
}

/// What is bought or thrown away, with the unit in which its column counts. Which carrier it is says the catalogue; a fuel whose heat depends on its grade is none: its tonnes are kept, its energy is not.
pub(super) struct StreamColumn {
    pub(super) id: &'static str,
    /// Its kind, by the word of a submission.
    pub(super) group: &'static str,
    pub(super) carrier: Option<SheetColumn>,
    pub(super) unit: Unit,
    /// Vietnamese and English.
    pub(super) words: [&'static str; 2],
    /// There is a bill, and not only a weight.
    pub(super) has_cost: bool,
}

const fn stream(
    id: &'static str,
    group: &'static str,
    carrier: Option<SheetColumn>,
    unit: Unit,
    words: [&'static str; 2],
) -> StreamColumn {
    StreamColumn {
        id,
        group,
        carrier,
        unit,
        words,
        has_cost: true,
    }
}

/// What is thrown away: its weight alone.
const fn waste(
    id: &'static str,
    group: &'static str,
    unit: Unit,
    words: [&'static str; 2],
) -> StreamColumn {
    StreamColumn {
        has_cost: false,
        ..stream(id, group, None, unit, words)
    }
}

/// The streams, in the order of the sheet.
pub(super) const STREAMS: [StreamColumn; 10] = [
    stream(
        "electricity",
        "energy",
        Some(SheetColumn::Electricity),
        Unit::Kwh,
        ["Điện", "Electricity"],
    ),
    stream("coal", "energy", None, Unit::Tonne, ["Than", "Coal"]),
    stream(
        "diesel",
        "energy",
        Some(SheetColumn::Diesel),
        Unit::Litre,
        ["Dầu DO", "Diesel"],
    ),
    stream(
        "fuel-oil",
        "energy",
        Some(SheetColumn::FuelOil),
        Unit::Tonne,
        ["Dầu FO", "Fuel oil"],
    ),
    stream(
        "lpg",
        "energy",
        Some(SheetColumn::Lpg),
        Unit::Kg,
        ["Khí dầu mỏ hóa lỏng (LPG)", "LPG"],
    ),
    stream(
        "wood",
        "energy",
        None,
        Unit::Tonne,
        ["Củi, trấu, sinh khối", "Wood, husk, biomass"],
    ),
    stream("water", "water", None, Unit::CubicMetre, ["Nước", "Water"]),
    waste(
        "waste",
        "waste",
        Unit::Tonne,
        ["Chất thải rắn thông thường", "Solid waste"],
    ),
    waste(
        "hazardous",
        "hazardous-waste",
        Unit::Tonne,
        ["Chất thải nguy hại", "Hazardous waste"],
    ),
    waste(
        "wastewater",
        "wastewater",
        Unit::CubicMetre,
        ["Nước thải", "Wastewater"],
    ),
];

/// The first stream that is thrown away.
pub(super) const FIRST_WASTE: usize = 7;

/// How the unit of a stream is written in its head.
fn unit(of: Unit, language: usize) -> &'static str {
    match (of, language) {
        (Unit::Kwh, _) => "kWh",
        (Unit::Tonne, 0) => "tấn",
        (Unit::Tonne, _) => "t",
        (Unit::Litre, 0) => "lít",
        (Unit::Litre, _) => "litres",
        (Unit::Kg, _) => "kg",
        (of, _) => of.code(),
    }
}

impl Column {
    /// Every column in the order of the sheet.
    pub(super) fn all() -> Vec<Self> {
        use Column::{
            Commune, Cost, Employees, Measures, Name, Note, Number, Output, OutputUnit, Person,
            Product, Quantity, Sector, Size, TaxCode, Vsic, Year, Zone,
        };
        let mut all = vec![
            Number, TaxCode, Name, Commune, Zone, Sector, Vsic, Employees, Size, Year, Person,
        ];
        for (place, stream) in STREAMS.iter().enumerate() {
            all.push(Quantity(place));
            if stream.has_cost {
                all.push(Cost(place));
            }
        }
        for place in 0..2 {
            all.extend([Product(place), Output(place), OutputUnit(place)]);
        }
        all.extend([Measures, Note]);
        all
    }

    /// Columns without which a sheet says nothing.
    pub(super) const NEEDED: [Column; 3] = [Column::TaxCode, Column::Name, Column::Year];

    /// The head in Vietnamese (0) or English (1).
    pub(super) fn head(self, language: usize) -> String {
        let pick = |vi: &'static str, en: &'static str| if language == 0 { vi } else { en };
        let stream = |place: usize| STREAMS.get(place);
        let words = |place: usize| {
            let words = stream(place).and_then(|s| s.words.get(language.min(1)));
            words.copied().unwrap_or_default()
        };
        let nth = |head: &str, place: usize| match place {
            0 => head.to_owned(),
            _ => format!("{head} {}", place + 1),
        };
        match self {
            Column::Number => pick("STT", "No.").to_owned(),
            Column::TaxCode => pick("Mã số thuế", "Tax code").to_owned(),
            Column::Name => pick("Tên cơ sở", "Facility").to_owned(),
            Column::Commune => pick("Xã, phường", "Commune").to_owned(),
            Column::Zone => pick("Khu, cụm công nghiệp", "Industrial zone").to_owned(),
            Column::Sector => pick("Ngành", "Sector").to_owned(),
            Column::Vsic => pick("Mã VSIC", "VSIC code").to_owned(),
            Column::Employees => pick("Số lao động", "Employees").to_owned(),
            Column::Size => pick("Quy mô", "Size").to_owned(),
            Column::Year => pick("Năm số liệu", "Year of figures").to_owned(),
            Column::Person => pick("Người phụ trách SXSH", "Person in charge").to_owned(),
            Column::Quantity(place) => {
                let unit = stream(place).map(|s| unit(s.unit, language));
                format!("{}, {}", words(place), unit.unwrap_or_default())
            }
            Column::Cost(place) => format!("{}, {}", words(place), pick("đồng", "VND")),
            Column::Product(place) => nth(pick("Sản phẩm", "Product"), place),
            Column::Output(place) => nth(pick("Sản lượng", "Output"), place),
            Column::OutputUnit(place) => nth(pick("Đơn vị sản lượng", "Unit of output"), place),
            Column::Measures => pick("Giải pháp SXSH đã làm", "CP measures done").to_owned(),
            Column::Note => pick("Ghi chú", "Note").to_owned(),
        }
    }

    /// The column that a head means.
    pub(super) fn of(head: &str) -> Option<Self> {
        let plain = |head: &str| name::folded(&head.replace('³', "3"));
        let wanted = plain(head);
        let also = |column: Column| match column {
            Column::TaxCode => "mst",
            Column::Name => "tên doanh nghiệp",
            Column::Commune => "xã",
            Column::Year => "năm",
            _ => "",
        };
        Self::all().into_iter().find(|column| {
            let mut heads = (0..2).map(|language| plain(&column.head(language)));
            heads.any(|head| head == wanted)
                || (!wanted.is_empty() && plain(also(*column)) == wanted)
        })
    }

    /// Width in letters.
    pub(super) fn width(self) -> u16 {
        match self {
            Column::Number => 5,
            Column::Name | Column::Measures | Column::Note => 36,
            Column::Sector => 30,
            Column::Zone | Column::Commune | Column::Person | Column::Product(_) => 20,
            Column::TaxCode => 15,
            Column::Cost(_) => 16,
            Column::Vsic
            | Column::Employees
            | Column::Size
            | Column::Year
            | Column::Quantity(_)
            | Column::Output(_)
            | Column::OutputUnit(_) => 12,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_head_is_read_in_both_languages_and_no_two_are_alike() {
        for column in Column::all() {
            for language in 0..2 {
                let head = column.head(language);
                assert_eq!(Column::of(&head), Some(column), "{head}");
                assert_eq!(Column::of(&head.to_uppercase()), Some(column), "{head}");
            }
        }
        assert_eq!(Column::of("NƯỚC , m³"), Some(Column::Quantity(6)));
        assert_eq!(Column::of("Xã"), Some(Column::Commune));
        for head in ["", " ", "Doanh thu", "Điện, MWh"] {
            assert_eq!(Column::of(head), None, "{head:?}");
        }
    }

    #[test]
    fn every_fuel_of_the_sheet_counts_in_the_unit_of_its_carrier() {
        let catalogue = catalogue_embedded::whole();
        let mut columns = Vec::new();
        for stream in STREAMS {
            if let Some(column) = stream.carrier {
                let id = catalogue.office().sheet_carrier(column).unwrap();
                assert_eq!(catalogue.carrier(id).unwrap().unit, stream.unit, "{id}");
                columns.push(column);
            }
        }
        assert_eq!(columns, SheetColumn::ALL);
    }
}
