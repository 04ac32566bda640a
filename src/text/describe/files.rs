//! Why a file was not opened, as a sentence; it does not know where the file came from.

use crate::submission::{LARGEST_FILE, ReadError};
use crate::text::{Text, number};
use rust_decimal::Decimal;

impl Text {
    /// Why a submission was not opened, and what was expected.
    #[must_use]
    pub fn read_error(self, error: &ReadError) -> String {
        match error {
            ReadError::TooLarge { bytes } => {
                self.file_too_large(&self.megabytes(LARGEST_FILE), &self.megabytes(*bytes))
            }
            ReadError::Empty => self.file_empty().to_owned(),
            ReadError::NotText => self.file_not_text().to_owned(),
            ReadError::Pdf => self.file_pdf().to_owned(),
            ReadError::NotJson {
                line,
                column,
                truncated: false,
            } => self.file_not_json(&column.to_string(), &line.to_string()),
            ReadError::NotJson {
                line,
                column,
                truncated: true,
            } => self.file_cut_off(&column.to_string(), &line.to_string()),
            ReadError::NotOurs => self.file_not_ours().to_owned(),
            ReadError::Newer { version } => self.file_newer(&version.to_string()),
            ReadError::Field { path, found } => self.file_field(found, path),
        }
    }

    fn megabytes(self, bytes: usize) -> String {
        number::trimmed(
            Decimal::from(bytes) / Decimal::from(1_000_000),
            1,
            self.language,
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::submission::ReadError;
    use crate::text::{Language, Text};

    fn check(error: &ReadError, vi: &str, en: &str) {
        assert_eq!(Text::new(Language::Vi).read_error(error), vi);
        assert_eq!(Text::new(Language::En).read_error(error), en);
    }

    #[test]
    fn places_and_sizes_stand_where_they_belong() {
        check(
            &ReadError::NotJson {
                line: 3,
                column: 14,
                truncated: false,
            },
            "Tệp không đúng dạng JSON, ở dòng 3, cột 14.",
            "The file is not valid JSON at line 3, column 14.",
        );
        check(
            &ReadError::TooLarge { bytes: 9_500_000 },
            "Tệp quá lớn (9,5 MB). Tệp bài nộp SXSH không quá 8 MB.",
            "The file is too large (9.5 MB). A submission has at most 8 MB.",
        );
        check(
            &ReadError::Field {
                path: "data.streams[2].unit".into(),
                found: "furlong".into(),
            },
            "Mục data.streams[2].unit chứa “furlong”, không đọc được.",
            "data.streams[2].unit holds “furlong”, which cannot be read.",
        );
    }
}
