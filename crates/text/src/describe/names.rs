//! Names of what the catalogue knows: measures, carriers, end uses, provinces, laws and sources.

use crate::{Text, date};
use catalogue::date::Date;
use catalogue::{
    Carrier, Catalogue, Cite, Law, Measure, MeasureText, Province, TargetStatus, UsualFlow,
};
use domain::facility::Reply;

impl Text {
    /// The words of a measure.
    #[must_use]
    pub fn measure(self, measure: &Measure) -> &MeasureText {
        match self.language {
            super::super::Language::Vi => &measure.vi,
            super::super::Language::En => &measure.en,
        }
    }

    /// An answer with its meaning: "not done: yes, it still starts by itself".
    #[must_use]
    pub fn answer(self, measure: &Measure, reply: Reply) -> String {
        let words = self.measure(measure);
        let label = match reply {
            Reply::Done => &words.done,
            Reply::Partly => &words.partly,
            Reply::NotDone => &words.open,
            Reply::Unknown | Reply::NotApplicable => return self.reply(reply).to_owned(),
        };
        format!("{}: {label}", self.reply(reply))
    }

    /// What usually goes into a step or leaves it, e.g. "malt, rice; electricity": behind the semicolon stands what is not weighed.
    #[must_use]
    pub fn usual_flows(self, flows: &[UsualFlow]) -> String {
        let name = |flow: &'_ UsualFlow| self.language.pick(&flow.vi, &flow.en).to_owned();
        let weighed: Vec<String> = flows.iter().filter(|f| f.weighed).map(name).collect();
        let others = flows.iter().filter(|f| !f.weighed).map(name);
        let parts = std::iter::once(weighed.join(", ")).filter(|words| !words.is_empty());
        parts.chain(others).collect::<Vec<_>>().join("; ")
    }

    /// The year of the figures, e.g. "2025", or "9/2025–8/2026" of a crop year.
    #[must_use]
    pub fn year_of(self, year: i32, first_month: Option<u8>) -> String {
        match first_month.filter(|month| *month > 1) {
            Some(month) => format!("{month}/{year}–{}/{}", month - 1, year.saturating_add(1)),
            None => year.to_string(),
        }
    }

    /// Name of an energy carrier; grid electricity is named as people do.
    #[must_use]
    pub fn carrier_name(self, carrier: &Carrier) -> String {
        if carrier.grid {
            self.term_carrier_electricity().to_owned()
        } else {
            self.language.pick(&carrier.vi, &carrier.en).to_owned()
        }
    }

    /// Name of what a benchmark compares.
    #[must_use]
    pub fn metric<'a>(self, id: &'a str, catalogue: &'a Catalogue) -> &'a str {
        catalogue
            .metric(id)
            .map_or(id, |m| self.language.pick(&m.vi, &m.en))
    }

    /// State of a programme.
    #[must_use]
    pub fn programme_status(self, status: TargetStatus) -> &'static str {
        match status {
            TargetStatus::Current => self.library_programme_current(),
            TargetStatus::Expired => self.library_programme_expired(),
            TargetStatus::NotFound => self.library_programme_unknown(),
        }
    }

    /// A day of the catalogue as it is read.
    #[must_use]
    pub fn day_of(self, day: Date) -> String {
        date::short(day.year, day.month, day.day, self.language)
    }

    /// The same in a sentence.
    #[must_use]
    pub fn day_in_full(self, day: Date) -> String {
        date::long(day.year, day.month, day.day, self.language)
    }

    /// Name of an end use; the whole stream has none.
    #[must_use]
    pub fn end_use(self, id: Option<&str>, catalogue: &Catalogue) -> String {
        id.and_then(|id| catalogue.end_use(id)).map_or_else(
            || self.term_whole_stream().to_owned(),
            |n| self.language.pick(&n.vi, &n.en).to_owned(),
        )
    }

    /// Name of a province with the former ones, where it was merged.
    #[must_use]
    pub fn province(self, province: &Province) -> String {
        let name = self.language.pick(&province.vi, &province.en);
        if province.former.len() < 2 {
            return name.to_owned();
        }
        self.province_with_former(&province.former.join(", "), name)
    }

    /// A law as laws are cited.
    #[must_use]
    pub fn law(self, law: &Law) -> String {
        let head = self.law_in_short(law);
        let issued = match law.date {
            Some(date) => self.law_dated(&self.day_of(date), &law.issuer),
            None => self.law_undated(&law.issuer),
        };
        let cited = [head, issued].join(" ");
        match law.title.trim() {
            "" => cited,
            title => self.law_titled(&cited, title),
        }
    }

    /// The same in a sentence, with the day written out as Nghị định số 30/2020/NĐ-CP does where a paper is cited first.
    #[must_use]
    pub fn law_in_a_sentence(self, law: &Law) -> String {
        let cited = self.law(law);
        match law.date {
            Some(day) => cited.replacen(&self.day_of(day), &self.day_in_full(day), 1),
            None => cited,
        }
    }

    /// A law where little room is: kind and number.
    #[must_use]
    pub fn law_in_short(self, law: &Law) -> String {
        let kind = match law.kind.as_str() {
            "Quyết định" => self.law_kind_decision(),
            "Nghị định" => self.law_kind_decree(),
            "Thông tư" => self.law_kind_circular(),
            "Kế hoạch" => self.law_kind_plan(),
            "Công văn" => self.law_kind_letter(),
            "Nghị quyết" => self.law_kind_resolution(),
            "Chỉ thị" => self.law_kind_directive(),
            kind => kind,
        };
        self.law_number(kind, &law.number)
    }

    /// Sources of a figure: title, publisher, year, the place in it, and what was noted on the reading.
    #[must_use]
    pub fn sources(self, cite: &Cite, catalogue: &Catalogue) -> String {
        let mut list: Vec<String> = cite
            .refs
            .iter()
            .filter_map(|id| catalogue.source(id))
            .map(|s| match s.year {
                Some(year) => format!("{} ({}, {year})", s.title, s.publisher),
                None => format!("{} ({})", s.title, s.publisher),
            })
            .collect();
        let places = [&cite.at, &cite.note].into_iter().flatten();
        list.extend(places.map(|words| self.language.of(words).to_owned()));
        list.extend(cite.verify.then(|| self.term_source_verify().to_owned()));
        list.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn laws_are_cited_with_their_number_and_date() {
        let law = Law {
            kind: "Quyết định".to_owned(),
            number: "889/QĐ-TTg".to_owned(),
            date: Date::parse("2020-06-24"),
            issuer: "Thủ tướng Chính phủ".to_owned(),
            title: "phê duyệt Chương trình".to_owned(),
        };
        let says = |language| Text::on_paper(language).law(&law);
        assert_eq!(
            says(Language::Vi),
            "Quyết định số 889/QĐ-TTg ngày 24/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình"
        );
        assert_eq!(
            Text::on_paper(Language::Vi).law_in_a_sentence(&law),
            "Quyết định số 889/QĐ-TTg ngày 24 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình"
        );
        assert_eq!(
            says(Language::En),
            "Decision No. 889/QĐ-TTg of 24 Jun 2020 (Thủ tướng Chính phủ), phê duyệt Chương trình"
        );
    }

    #[test]
    fn what_is_not_weighed_stands_behind_a_semicolon() {
        let flow = |vi: &str, en: &str, weighed| UsualFlow {
            vi: vi.to_owned(),
            en: en.to_owned(),
            weighed,
        };
        let flows = [
            flow("phối liệu", "body", true),
            flow("nước, hơi", "water, steam", false),
            flow("khuôn", "moulds", true),
            flow("điện", "electricity", false),
        ];
        let text = Text::new(Language::En);
        let words = "body, moulds; water, steam; electricity";
        assert_eq!(text.usual_flows(&flows), words);
        assert_eq!(text.usual_flows(&flows[3..]), "electricity");
        assert_eq!(text.usual_flows(&[]), "");
    }
}
