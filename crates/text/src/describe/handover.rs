//! To whom the submission goes and by when, the same on the page and on paper.

use crate::{Language, Names, Text};
use catalogue::Pair;
use domain::indicator::Programme;

impl Text {
    /// The deadline that the programme sets facilities now; empty where there is none.
    #[must_use]
    pub fn usual_deadline(self, programme: &Programme) -> String {
        let named = programme.deadline.as_ref();
        self.words_of(named.and_then(|target| target.deadline.as_ref()))
    }

    fn words_of(self, pair: Option<&Pair>) -> String {
        pair.map_or_else(String::new, |pair| self.language.of(pair).to_owned())
    }
}

impl Names<'_> {
    /// To whom it goes: as the user wrote it, else as [`usual_receiver`](Self::usual_receiver) says.
    #[must_use]
    pub fn receiver(self, programme: &Programme) -> String {
        let own = self.facility.handover.receiver.trim();
        let code = self.facility.site.province.as_deref();
        let province = code.and_then(|code| self.catalogue.province(code));
        // Who writes the department out means it in the other language, too.
        let is_department = province.is_some_and(|province| own == province.department);
        match own {
            "" => self.usual_receiver(programme),
            _ if is_department => self.usual_receiver(programme),
            own => own.to_owned(),
        }
    }

    /// The department of the province, else the receiver that the programme names; empty where neither is known.
    #[must_use]
    pub fn usual_receiver(self, programme: &Programme) -> String {
        let text = self.text;
        let code = self.facility.site.province.as_deref();
        if let Some(province) = code.and_then(|code| self.catalogue.province(code)) {
            return match text.language {
                Language::Vi => province.department.clone(),
                Language::En => text.report_department(&province.en),
            };
        }
        let named = programme.receiver.as_ref();
        text.words_of(named.and_then(|target| target.receiver.as_ref()))
    }

    /// By when: as the user wrote it, else as [`usual_deadline`](Self::usual_deadline) says.
    #[must_use]
    pub fn deadline(self, programme: &Programme) -> String {
        match self.facility.handover.deadline.trim() {
            "" => self.text.usual_deadline(programme),
            own => own.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::facility::Facility;

    #[test]
    fn the_department_is_named_in_both_languages_and_own_words_stand_as_they_are() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.province = Some("25".to_owned());
        let programme = Programme::default();
        let said = |facility: &Facility, language| {
            let names = Text::new(language).names(facility, catalogue);
            names.receiver(&programme)
        };
        let department = "Sở Công Thương tỉnh Phú Thọ";
        let english = "Department of Industry and Trade of Phu Tho";
        for own in ["", " ", department] {
            own.clone_into(&mut facility.handover.receiver);
            assert_eq!(said(&facility, Language::Vi), department);
            assert_eq!(said(&facility, Language::En), english);
        }
        "Ban quản lý".clone_into(&mut facility.handover.receiver);
        assert_eq!(said(&facility, Language::En), "Ban quản lý");
        let deadline = |facility: &Facility| {
            let names = Text::new(Language::Vi).names(facility, catalogue);
            names.deadline(&programme)
        };
        assert_eq!(deadline(&facility), "");
        " 15/12 ".clone_into(&mut facility.handover.deadline);
        assert_eq!(deadline(&facility), "15/12");
    }
}
