//! The columns of every table of the contract with their kinds: a table without rows has them too.

use Kind::{Day, Flag, Number, Whole, Words};

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// A decimal: `DECIMAL(38,8)`.
    Number,
    /// A whole number.
    Whole,
    /// A day.
    Day,
    /// Yes or no.
    Flag,
}

/// A table of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Its name.
    pub name: &'static str,
    /// Its columns from left to right.
    pub columns: &'static [(&'static str, Kind)],
}

/// The tables of the contract, in the order in which [`super::rows`] fills them.
pub const TABLES: [Layout; 7] = [
    Layout {
        name: "facility",
        columns: &[
            ("file", Words),
            ("tax_code", Words),
            ("name", Words),
            ("province", Words),
            ("commune", Words),
            ("sector", Words),
            ("vsic", Words),
            ("year", Whole),
            ("created", Day),
            ("catalogue", Words),
            ("example", Flag),
            ("employees", Number),
            ("days", Number),
            ("bills_vnd", Number),
            ("saving_vnd", Number),
            ("on_evidence_vnd", Number),
            ("typical_vnd", Number),
            ("on_defaults_vnd", Number),
            ("incomplete_vnd", Number),
            ("investment_vnd", Number),
            ("support_vnd", Number),
            ("mj", Number),
            ("mj_saved", Number),
            ("toe", Number),
            ("toe_saved", Number),
            ("tco2", Number),
            ("tco2_saved", Number),
            ("kwh_saved", Number),
            ("water_m3_saved", Number),
            ("awareness", Words),
            ("management", Words),
            ("improvements", Words),
            ("aware", Flag),
            ("applies", Flag),
            ("state", Words),
        ],
    },
    Layout {
        name: "product",
        columns: &[
            ("file", Words),
            ("product", Words),
            ("kind", Words),
            ("name", Words),
            ("unit", Words),
            ("quantity", Number),
        ],
    },
    Layout {
        name: "stream",
        columns: &[
            ("file", Words),
            ("stream", Words),
            ("group", Words),
            ("template", Words),
            ("carrier", Words),
            ("name", Words),
            ("unit", Words),
            ("quantity", Number),
            ("price_vnd", Number),
            ("cost_vnd", Number),
            ("known", Words),
            ("saved", Number),
            ("saved_vnd", Number),
        ],
    },
    Layout {
        name: "opportunity",
        columns: &[
            ("file", Words),
            ("measure", Words),
            ("standing", Words),
            ("status", Words),
            ("reply", Words),
            ("known", Words),
            ("saving_vnd", Number),
            ("alone_vnd", Number),
            ("investment_vnd", Number),
            ("payback_years", Number),
        ],
    },
    Layout {
        name: "measure_status",
        columns: &[
            ("file", Words),
            ("measure", Words),
            ("reply", Words),
            ("done_percent", Number),
            ("chosen", Flag),
            ("by", Words),
            ("until", Words),
        ],
    },
    Layout {
        name: "waste",
        columns: &[
            ("file", Words),
            ("stream", Words),
            ("group", Words),
            ("unit", Words),
            ("quantity", Number),
            ("cost_vnd", Number),
            ("fee_vnd", Number),
            ("lost_input", Words),
            ("lost_kg", Number),
        ],
    },
    Layout {
        name: "point",
        columns: &[
            ("file", Words),
            ("point", Words),
            ("about", Words),
            ("of", Words),
            ("kind", Words),
            ("text", Words),
            ("suggested", Words),
            ("by", Words),
            ("on", Words),
            ("answer", Words),
            ("is_closed", Flag),
        ],
    },
];
