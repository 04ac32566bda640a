//! The office's register of facilities: the denominator of its indicators.

use crate::key::tax_code;
use crate::name;
use crate::record::Size;
use crate::sheet::{SheetFault, SheetProblem, lines};
use std::collections::BTreeMap;

/// One facility of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Tax code without what stands between its digits.
    pub tax_code: String,
    /// Name.
    pub name: String,
    /// Commune.
    pub commune: String,
    /// Industrial zone or cluster.
    pub zone: String,
    /// The province before July 2025, as typed.
    pub former_province: String,
    /// VSIC code.
    pub vsic: String,
    /// Size, where the register says it.
    pub size: Option<Size>,
    /// It was asked to submit.
    pub invited: bool,
    /// It can apply cleaner production.
    pub has_potential: bool,
}

/// The register, by tax code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    facilities: BTreeMap<String, Registered>,
    /// Lines without a tax code: they count, and no submission finds them.
    pub without_code: Vec<Registered>,
}

impl Register {
    /// Reads a register from CSV with the columns `tax_code`, `name`, `commune`, `zone`, `former_province`, `vsic`, `size`, `invited`, `potential`, by these or by Vietnamese names. Where nothing is said of an invitation or of potential, neither counts.
    #[must_use]
    pub fn read(bytes: &[u8]) -> (Self, Vec<SheetProblem>) {
        let (rows, mut problems) = lines(bytes, &["tax_code", "name"], column);
        let mut register = Self::default();
        for row in rows {
            let size = Some(row.words("size")).filter(|w| !w.is_empty());
            let size = size.and_then(|word| {
                let size = Size::from_word(word);
                if size.is_none() {
                    let known = "siêu nhỏ, nhỏ, vừa, lớn".to_owned();
                    let found = word.to_owned();
                    row.fault("size", SheetFault::NotAWord { found, known }, &mut problems);
                }
                size
            });
            let mut yes = |column: &str| match name::folded(row.words(column)).as_str() {
                "" | "0" | "no" | "n" | "false" => false,
                word if word == name::folded("không") => false,
                "1" | "x" | "yes" | "y" | "true" => true,
                word if word == name::folded("có") => true,
                _ => {
                    let known = "x, có, không".to_owned();
                    let found = row.words(column).to_owned();
                    row.fault(column, SheetFault::NotAWord { found, known }, &mut problems);
                    false
                }
            };
            let (invited, has_potential) = (yes("invited"), yes("potential"));
            let code = tax_code(row.tax_code(&mut problems)).unwrap_or_default();
            let one = Registered {
                tax_code: code,
                name: row.words("name").to_owned(),
                commune: row.words("commune").to_owned(),
                zone: row.words("zone").to_owned(),
                former_province: row.words("former_province").to_owned(),
                vsic: row.words("vsic").to_owned(),
                size,
                invited,
                has_potential,
            };
            if one.tax_code.is_empty() {
                register.without_code.push(one);
            } else if register.facilities.contains_key(&one.tax_code) {
                let code = one.tax_code.clone();
                row.fault("tax_code", SheetFault::Twice(code), &mut problems);
            } else {
                register.facilities.insert(one.tax_code.clone(), one);
            }
        }
        (register, problems)
    }

    /// Every facility.
    pub fn all(&self) -> impl Iterator<Item = &Registered> {
        self.facilities.values().chain(&self.without_code)
    }

    /// The facility with a tax code as typed.
    #[must_use]
    pub fn of(&self, typed: &str) -> Option<&Registered> {
        self.facilities.get(&tax_code(typed)?)
    }
}

/// The columns, each with the words that head it, the usual Vietnamese one last.
const COLUMNS: [(&str, &[&str]); 9] = [
    ("tax_code", &["tax_code", "tax code", "mst", "mã số thuế"]),
    ("name", &["name", "tên", "tên doanh nghiệp", "tên cơ sở"]),
    ("commune", &["commune", "xã", "xã/phường", "xã, phường"]),
    (
        "zone",
        &["zone", "kcn/ccn", "khu công nghiệp", "khu, cụm công nghiệp"],
    ),
    ("vsic", &["vsic", "mã ngành", "mã vsic"]),
    ("size", &["size", "quy mô"]),
    ("invited", &["invited", "đã mời", "được mời"]),
    ("potential", &["potential", "tiềm năng", "có tiềm năng"]),
    (
        "former_province",
        &[
            "former_province",
            "former province",
            "tỉnh trước 7/2025",
            "tỉnh cũ",
        ],
    ),
];

/// The columns by their names in data, with the heads of an empty register.
pub(crate) fn columns() -> Vec<(&'static str, &'static str)> {
    let usual = COLUMNS.iter();
    usual
        .filter_map(|(column, words)| Some((*column, *words.last()?)))
        .collect()
}

/// The column that a head means.
fn column(head: &str) -> Option<&'static str> {
    let head = name::folded(&head.replace('_', " "));
    COLUMNS.into_iter().find_map(|(column, words)| {
        let mut words = words.iter();
        words
            .any(|word| name::folded(&word.replace('_', " ")) == head)
            .then_some(column)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_is_read_by_vietnamese_heads_and_its_faults_are_named_by_line() {
        let text = "Mã số thuế;Tên cơ sở;Xã/Phường;Quy mô;Đã mời;Tiềm năng\n\
            0100100079;Bia A;Xã An Đạo;lớn;x;có\n\
            0100100079;Bia A lần hai;;;;\n\
            ;Xưởng chè;Xã B;nhỏ;không;\n\
            2600111222;Giấy;;to;có;ừ\n\
            chưa có;Lò gạch;Xã C;;;\n";
        let (register, problems) = Register::read(text.as_bytes());
        assert_eq!(register.all().count(), 4);
        let beer = register.of("01.00.100.079").unwrap();
        assert!(beer.invited && beer.has_potential);
        assert_eq!(beer.size, Some(Size::Large));
        assert_eq!(register.without_code.len(), 2);
        let places: Vec<(u64, &str)> = problems
            .iter()
            .map(|p| (p.line, p.column.as_str()))
            .collect();
        let expected = [
            (3, "tax_code"),
            (5, "size"),
            (5, "potential"),
            (6, "tax_code"),
        ];
        assert_eq!(places, expected);
    }
}
