//! Why a file was not opened, and what was noticed in one that was, as sentences; it does not know where the file came from.

use crate::{Text, number};
use rust_decimal::Decimal;
use submission::{
    Comparison, FileKind, LARGEST_FILE, LARGEST_PDF, OldEncoding, PdfProblem, ReadError, Reason,
    Remark,
};

impl Text {
    /// Why a submission was not opened, and what was expected.
    #[must_use]
    pub fn read_error(self, error: &ReadError) -> String {
        let place = |line: &usize, column: &usize| (column.to_string(), line.to_string());
        match error {
            ReadError::TooLarge { bytes } => self.file_too_large(crate::said::FileTooLarge {
                limit: &self.megabytes(LARGEST_FILE),
                pdf: &self.megabytes(LARGEST_PDF),
                size: &self.megabytes(*bytes),
            }),
            ReadError::Empty => self.file_empty().to_owned(),
            ReadError::OldText(OldEncoding::Tcvn3) => self.file_old_tcvn3().to_owned(),
            ReadError::OldText(OldEncoding::Vni) => self.file_old_vni().to_owned(),
            ReadError::OldText(OldEncoding::Windows1258) => self.file_old_windows().to_owned(),
            ReadError::Other(kind) => self.file_kind(*kind).to_owned(),
            ReadError::NotText | ReadError::OldText(OldEncoding::Misread) => {
                self.file_not_text().to_owned()
            }
            ReadError::Pdf => self.file_pdf().to_owned(),
            ReadError::Report(problem) => self.report_problem(*problem),
            ReadError::NotJson {
                line,
                column,
                truncated,
            } => {
                let (column, line) = place(line, column);
                if *truncated {
                    self.file_cut_off(&column, &line)
                } else {
                    self.file_not_json(&column, &line)
                }
            }
            ReadError::TooDeep { line, column } => {
                let (column, line) = place(line, column);
                self.file_too_deep(&column, &line)
            }
            ReadError::HugeNumber { line, column } => {
                let (column, line) = place(line, column);
                self.file_huge_number(&column, &line)
            }
            ReadError::KeyTwice { key, line, column } => {
                let (column, line) = place(line, column);
                self.file_key_twice(crate::said::FileKeyTwice {
                    column: &column,
                    key,
                    line: &line,
                })
            }
            ReadError::NotOurs => self.file_not_ours().to_owned(),
            ReadError::Several { count } => self.file_several(*count),
            ReadError::Newer { version } => self.file_newer(&version.to_string()),
            ReadError::Field { path, found } => self.file_field(found, path),
            ReadError::IdTwice { path, id } => self.file_id_twice(id, path),
            ReadError::NoId { path } => self.file_no_id(path),
        }
    }

    /// What a file of another kind is, and what to open instead.
    fn file_kind(self, kind: FileKind) -> &'static str {
        match kind {
            FileKind::Workbook => self.file_kind_workbook(),
            FileKind::Document => self.file_kind_document(),
            FileKind::Picture => self.file_kind_picture(),
            FileKind::Zip => self.file_kind_zip(),
            FileKind::Packed => self.file_kind_packed(),
            FileKind::WebPage => self.file_kind_web(),
            FileKind::Xml => self.file_kind_xml(),
            FileKind::Cells => self.file_kind_cells(),
            FileKind::Province => self.file_kind_province(),
            FileKind::Surrounded => self.file_kind_surrounded(),
            FileKind::CurlyQuotes => self.file_kind_quotes(),
            FileKind::Words => self.file_kind_words(),
        }
    }

    fn report_problem(self, problem: PdfProblem) -> String {
        match problem {
            PdfProblem::Broken => self.file_report_broken().to_owned(),
            PdfProblem::Locked => self.file_report_locked().to_owned(),
            PdfProblem::Foreign => self.file_report_foreign().to_owned(),
            PdfProblem::Bare => self.file_report_bare().to_owned(),
            PdfProblem::Damaged => self.file_report_damaged().to_owned(),
            PdfProblem::Swollen => self.file_report_swollen(&self.megabytes(LARGEST_FILE)),
        }
    }

    /// What was noticed in an opened file.
    #[must_use]
    pub fn remark(self, remark: &Remark) -> String {
        match remark {
            Remark::DigestDiffers => self.file_digest_differs().to_owned(),
            Remark::Undated { found } if found.is_empty() => self.file_no_day().to_owned(),
            Remark::Undated { found } => self.file_undated(found),
            Remark::YearAhead { year, written } => {
                self.file_year_ahead(&written.to_string(), &year.to_string())
            }
            Remark::UnknownSector { sector } => self.file_unknown_sector(sector),
            Remark::UnknownSelfCheck { path, found } => self.file_unknown_self_check(found, path),
            Remark::Hidden { path, others } => self.file_hidden(&self.places(path, *others)),
            Remark::OldText {
                path,
                others,
                encoding,
            } => {
                let places = self.places(path, *others);
                match encoding {
                    OldEncoding::Tcvn3 => self.file_text_tcvn3(&places),
                    OldEncoding::Vni => self.file_text_vni(&places),
                    // Letters of Windows-1258 in a text of Unicode were misread on the way.
                    OldEncoding::Windows1258 | OldEncoding::Misread => {
                        self.file_text_misread(&places)
                    }
                }
            }
        }
    }

    /// Where and why the result in a file is not the one computed again; nothing where they agree. `now` is the catalogue in use.
    #[must_use]
    pub fn comparison(self, comparison: &Comparison, now: &str) -> Option<String> {
        let Comparison::Differs {
            places,
            others,
            reason,
        } = comparison
        else {
            return None;
        };
        let reason = match reason {
            Reason::Catalogue(then) => self.file_reason_catalogue(now, then),
            Reason::Program(program) => self.file_reason_program(program),
            Reason::Data => self.file_reason_data().to_owned(),
            Reason::Result => self.file_reason_result().to_owned(),
        };
        let places = self.places(&places.join(", "), *others);
        Some(self.file_result_differs(&places, &reason))
    }

    /// That the data of a file are to be looked at again; nothing where there is nothing to look at.
    #[must_use]
    pub fn doubts_of_file(self, count: usize) -> Option<String> {
        match count {
            0 => None,
            1 => Some(self.file_doubt_one().to_owned()),
            count => Some(self.file_doubts(&count.to_string())),
        }
    }

    fn places(self, named: &str, others: usize) -> String {
        match others {
            0 => named.to_owned(),
            others => self.file_places(&others.to_string(), named),
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
    use crate::{Language, Text};
    use submission::{Comparison, ReadError, Reason, Remark};

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
            "Tệp quá lớn (9,5 MB). Tệp số liệu (.json) không quá 8 MB, báo cáo PDF không quá 40 MB.",
            "The file is too large (9.5 MB). A data file (.json) may have at most 8 MB, a PDF report at most 40 MB.",
        );
        check(
            &ReadError::Field {
                path: "data.streams[2].unit".into(),
                found: "furlong".into(),
            },
            "Mục data.streams[2].unit chứa “furlong”, không đọc được.",
            "data.streams[2].unit contains “furlong”, which cannot be read.",
        );
    }

    #[test]
    fn the_first_place_is_named_and_the_others_counted() {
        let text = Text::new(Language::En);
        let path = || "data.facility.name".to_owned();
        let hidden = |others| Remark::Hidden {
            path: path(),
            others,
        };
        assert_eq!(
            text.remark(&hidden(0)),
            "Invisible characters were removed from data.facility.name."
        );
        assert_eq!(
            text.remark(&hidden(2)),
            "Invisible characters were removed from data.facility.name and 2 more."
        );
    }

    #[test]
    fn a_differing_result_says_where_and_why() {
        let differs = Comparison::Differs {
            places: vec!["totals.money".to_owned(), "energy.toe".to_owned()],
            others: 5,
            reason: Reason::Catalogue("2025-01-01".to_owned()),
        };
        let said = |language| Text::new(language).comparison(&differs, "2026-11-21");
        assert_eq!(
            said(Language::Vi).unwrap(),
            "Kết quả ghi trong tệp không khớp với kết quả tính lại từ số liệu: totals.money, energy.toe và 5 chỗ khác. Tệp được tính theo danh mục 2025-01-01, còn chương trình này dùng danh mục 2026-11-21; đó không phải lỗi."
        );
        assert_eq!(
            said(Language::En).unwrap(),
            "The result in the file does not match the result computed again from its data: totals.money, energy.toe and 5 more. It was computed with the catalogue of 2025-01-01, and this program uses that of 2026-11-21; this is not an error."
        );
        assert_eq!(Text::default().comparison(&Comparison::Same, ""), None);
    }
}
