//! The kinds of files that the worker makes: what they are called, in which languages they can be had, and how they are handed over.

use browser::worker::Work;
use text::{Language, Text};

/// The languages in which a file can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    In(Language),
    /// Vietnamese, which is signed, with the English translation behind it.
    Both,
}

impl Edition {
    pub(super) const ALL: [Edition; 3] = [
        Edition::In(Language::Vi),
        Edition::In(Language::En),
        Edition::Both,
    ];

    pub(super) fn code(self) -> &'static str {
        match self {
            Edition::In(language) => language.code(),
            Edition::Both => "both",
        }
    }

    pub(super) fn name(self, text: Text) -> &'static str {
        match self {
            Edition::In(Language::Vi) => text.download_vietnamese(),
            Edition::In(Language::En) => text.download_english(),
            Edition::Both => text.download_both(),
        }
    }

    /// The work that makes it, and the language of what is sent there.
    pub(super) fn order(self, work: Work) -> (Work, Language) {
        match self {
            Edition::In(language) => (work, language),
            Edition::Both => {
                let both = match work {
                    Work::Signed => Work::SignedBilingual,
                    Work::Annexes => Work::AnnexesBilingual,
                    Work::YearAfter => Work::YearAfterBilingual,
                    Work::HalfYear => Work::HalfYearBilingual,
                    _ => Work::Bilingual,
                };
                (both, Language::Vi)
            }
        }
    }
}

/// What of the report is put into the file.
pub(super) const PARTS: [Work; 3] = [Work::Pdf, Work::Signed, Work::Annexes];

pub(super) fn part_name(part: Work, text: Text) -> &'static str {
    match part {
        Work::Signed => text.download_part_signed(),
        Work::Annexes => text.download_part_annexes(),
        _ => text.download_part_whole(),
    }
}

/// Whether a file can be had with its translation behind it.
pub(super) fn has_translation(work: Work) -> bool {
    matches!(work, Work::Pdf | Work::YearAfter | Work::HalfYear)
}

const PDF: &str = "application/pdf";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
pub(super) const JSON: &str = "application/json";

/// What a kind of file is called, and how it is handed over.
pub(super) struct Kind {
    pub(super) heading: &'static str,
    pub(super) what: &'static str,
    pub(super) button: &'static str,
    /// Empty where the file has no language of its own.
    pub(super) language: &'static str,
    pub(super) mime: &'static str,
}

impl Kind {
    /// Nothing for work that makes no file to download.
    pub(super) fn of(work: Work, text: Text) -> Option<Self> {
        match work {
            Work::Pdf | Work::Poster | Work::Workbook | Work::Data => {
                Self::of_assessment(work, text)
            }
            Work::YearAfter | Work::HalfYear | Work::YearWorkbook => Self::of_year(work, text),
            Work::Blank => Some(Self {
                heading: text.download_blank(),
                what: text.download_blank_what(),
                button: text.download_blank_button(),
                language: text.download_blank_language(),
                mime: PDF,
            }),
            Work::Application => Some(Self {
                heading: text.recognition_file(),
                what: text.recognition_file_what(),
                button: text.recognition_file_button(),
                language: text.recognition_file_language(),
                mime: PDF,
            }),
            Work::Open
            | Work::YearAfterBilingual
            | Work::HalfYearBilingual
            | Work::Signed
            | Work::Annexes
            | Work::Bilingual
            | Work::SignedBilingual
            | Work::AnnexesBilingual
            | Work::Paper
            | Work::Book => None,
        }
    }

    /// What is made of the assessment.
    fn of_assessment(work: Work, text: Text) -> Option<Self> {
        match work {
            Work::Pdf => Some(Self {
                heading: text.download_report(),
                what: text.download_report_what(),
                button: text.download_report_button(),
                language: text.download_language(),
                mime: PDF,
            }),
            Work::Poster => Some(Self {
                heading: text.download_poster(),
                what: text.download_poster_what(),
                button: text.download_poster_button(),
                language: text.download_poster_language(),
                mime: PDF,
            }),
            Work::Workbook => Some(Self {
                heading: text.download_workbook(),
                what: text.download_workbook_what(),
                button: text.download_workbook_button(),
                language: text.download_workbook_language(),
                mime: WORKBOOK,
            }),
            Work::Data => Some(Self {
                heading: text.download_data(),
                what: text.download_data_what(),
                button: text.download_data_button(),
                language: "",
                mime: JSON,
            }),
            _ => None,
        }
    }

    /// What is made of the year after.
    fn of_year(work: Work, text: Text) -> Option<Self> {
        match work {
            Work::YearAfter => Some(Self {
                heading: text.past_report(),
                what: text.past_report_what(),
                button: text.past_report_button(),
                language: text.past_language(),
                mime: PDF,
            }),
            Work::HalfYear => Some(Self {
                heading: text.past_half(),
                what: text.past_half_what(),
                button: text.past_half_button(),
                language: text.past_language(),
                mime: PDF,
            }),
            Work::YearWorkbook => Some(Self {
                heading: text.past_workbook(),
                what: text.past_workbook_what(),
                button: text.past_workbook_button(),
                language: text.past_language(),
                mime: WORKBOOK,
            }),
            _ => None,
        }
    }
}

/// What tells the name of a file from those of the others.
pub(super) fn ending(work: Work, part: Work, text: Text) -> &'static str {
    match work {
        Work::Blank => text.download_blank_ending(),
        Work::Poster => text.download_poster_ending(),
        Work::YearAfter => text.past_report_ending(),
        Work::HalfYear => text.past_half_ending(),
        Work::YearWorkbook => text.past_workbook_ending(),
        Work::Application => text.recognition_file_ending(),
        Work::Pdf if part == Work::Annexes => text.download_annexes_ending(),
        other => other.code(),
    }
}
