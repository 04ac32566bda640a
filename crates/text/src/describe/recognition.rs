//! A self-declaration in words: how far it is, what is answered, and why something is missing.

use crate::Text;
use domain::recognition::{Missing, Standing};

impl Text {
    /// How far an application is.
    #[must_use]
    pub fn recognition_standing(self, standing: Standing) -> &'static str {
        match standing {
            Standing::Vetoed => self.recognition_vetoed(),
            Standing::Open => self.recognition_incomplete(),
            Standing::Below => self.recognition_below(),
            Standing::Complete => self.recognition_complete(),
        }
    }

    /// Whether a criterion is met, and whether the files say so or the factory.
    #[must_use]
    pub fn recognition_said(self, met: Result<(), Missing>, by_files: bool) -> &'static str {
        match (met, by_files) {
            (Ok(()), true) => self.recognition_met_by_files(),
            (Ok(()), false) => self.recognition_met(),
            (Err(Missing::NotDeclared), _) => self.recognition_open(),
            (Err(_), true) => self.recognition_not_met_by_files(),
            (Err(_), false) => self.recognition_not_met(),
        }
    }

    /// Why a criterion is not met.
    #[must_use]
    pub fn recognition_why(self, missing: Missing) -> &'static str {
        match missing {
            Missing::NotDeclared => self.recognition_missing_not_declared(),
            Missing::DeclaredNot => self.recognition_missing_declared_not(),
            Missing::NoPerson => self.recognition_missing_person(),
            Missing::NoYearBefore => self.recognition_missing_year_before(),
            Missing::NotCompared => self.recognition_missing_compared(),
            Missing::Unanswered => self.recognition_missing_unanswered(),
            Missing::NothingKept => self.recognition_missing_kept(),
            Missing::NothingMeasured => self.recognition_missing_measured(),
            Missing::NoPlan => self.recognition_missing_plan(),
        }
    }
}
