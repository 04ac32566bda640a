//! Whom and what an office knows for cleaner production: experts, organisations, documents, as its own list says.

use crate::name;
use crate::sheet::{SheetFault, SheetProblem, lines};
use catalogue::order;

catalogue::words! {
    /// What an entry is.
    Kind {
        /// Somebody who can be asked.
        Expert = "expert",
        /// An organisation.
        Organisation = "organisation",
        /// A handbook, a standard, a film.
        Document = "document",
    }
}

impl Kind {
    /// The word in lists that are kept in Vietnamese.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::Expert => "chuyên gia",
            Kind::Organisation => "tổ chức",
            Kind::Document => "tài liệu",
        }
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// What it is good for.
    pub field: String,
    /// Employer, address, publisher.
    pub place: String,
    /// Telephone, e-mail, where it lies.
    pub contact: String,
    /// A remark.
    pub note: String,
}

/// The columns, each with its Vietnamese head.
const COLUMNS: [(&str, &str); 6] = [
    ("kind", "loại"),
    ("name", "tên"),
    ("field", "lĩnh vực"),
    ("place", "đơn vị, địa chỉ"),
    ("contact", "liên hệ"),
    ("note", "ghi chú"),
];

/// The columns by their names in data, with the heads of an empty list.
pub(crate) fn columns() -> Vec<(&'static str, &'static str)> {
    COLUMNS.to_vec()
}

fn column(head: &str) -> Option<&'static str> {
    let head = name::folded(head);
    let mut all = COLUMNS.into_iter();
    all.find(|(column, vi)| *column == head || name::folded(vi) == head)
        .map(|(column, _)| column)
}

/// Reads entries by the columns `kind`, `name`, `field`, `place`, `contact`, `note`, or their Vietnamese names.
#[must_use]
pub fn read(bytes: &[u8]) -> (Vec<Entry>, Vec<SheetProblem>) {
    let (rows, mut problems) = lines(bytes, &["kind", "name"], column);
    let mut list = Vec::new();
    for row in rows {
        let words = |column: &str| row.words(column).to_owned();
        let word = name::folded(row.words("kind"));
        let mut kinds = Kind::ALL.into_iter();
        let kind = kinds.find(|kind| kind.code() == word || name::folded(kind.word()) == word);
        let Some(kind) = kind else {
            let fault = SheetFault::NotAWord {
                found: words("kind"),
                known: Kind::ALL.map(Kind::word).join(", "),
            };
            row.fault("kind", fault, &mut problems);
            continue;
        };
        if row.words("name").is_empty() {
            row.fault("name", SheetFault::Empty, &mut problems);
            continue;
        }
        list.push(Entry {
            kind,
            name: words("name"),
            field: words("field"),
            place: words("place"),
            contact: words("contact"),
            note: words("note"),
        });
    }
    order::sort_by(&mut list, |a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    (list, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_without_a_name_or_of_an_unknown_kind_is_told() {
        let text = "loại;tên;lĩnh vực;liên hệ\nTổ chức;VNCPC;tư vấn;vncpc.org\nExpert;An;;\nthầy;B;;\ntài liệu;;x;\n";
        let (list, problems) = read(text.as_bytes());
        let names: Vec<&str> = list.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names, ["An", "VNCPC"]);
        let places: Vec<_> = problems
            .iter()
            .map(|p| (p.line, p.column.as_str()))
            .collect();
        assert_eq!(places, [(4, "kind"), (5, "name")]);
    }
}
