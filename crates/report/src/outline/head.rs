//! The frame of the report: national title block, name, footer and signatures. It does not know the body.

use super::{View, paper_date};
use crate::document::{self, Block, Document, Footer, Signatory, Signature, TitleBlock};
use submission::short_digest;
use text::{Language, date};

/// The document around a body.
pub(super) fn document(view: View<'_>, blocks: Vec<Block>, digest: &str) -> Document {
    let text = view.text;
    let site = &view.facility.site;
    let name = view.name();
    let mut heading = vec![
        text.report_title().to_owned(),
        text.report_about(&view.year()),
        name.clone(),
    ];
    let mut title = text.report_title_of(&name);
    if view.facility.example {
        heading.push(text.report_example_mark().to_owned());
        title = format!("{title} – {}", text.report_example_mark());
    }
    Document {
        title,
        language: paper_language(text.language),
        subject: match site.year {
            Some(year) => text.report_subject(&year.to_string()),
            None => text.report_title_of(&name),
        },
        author: name,
        date: paper_date(view.assessment.today),
        head: title_block(view),
        heading,
        blocks,
        footer: footer(view, digest),
        translation: None,
    }
}

/// A language of the program as a language of a paper.
pub(super) fn paper_language(language: Language) -> document::Language {
    match language {
        Language::Vi => document::Language::Vietnamese,
        Language::En => document::Language::English,
    }
}

/// Who made the report, and who answers for it.
pub(super) fn signature(view: View<'_>) -> Signature {
    let text = view.text;
    let receiver = view.receiver();
    let mut receivers = vec![text.report_receivers().to_owned()];
    receivers.extend((!receiver.is_empty()).then(|| format!("- {receiver};")));
    receivers.push(text.report_receivers_file().to_owned());
    Signature {
        receivers,
        left: Signatory {
            office: vec![text.report_author_office().to_owned()],
            hint: text.report_author_hint().to_owned(),
            name: view.facility.site.contact.name.trim().to_owned(),
            ..Signatory::default()
        },
        right: Signatory {
            office: vec![text.report_head_office().to_owned()],
            hint: text.report_head_hint().to_owned(),
            ..Signatory::default()
        },
    }
}

fn title_block(view: View<'_>) -> TitleBlock {
    let text = view.text;
    let today = view.assessment.today;
    TitleBlock {
        issuer: vec![view.name().to_uppercase()],
        number: text.report_number().to_owned(),
        nation: text.report_nation().to_owned(),
        motto: text.report_motto().to_owned(),
        place_and_date: date::place_and_open_date(&view.place(), today.year, text.language),
    }
}

fn footer(view: View<'_>, digest: &str) -> Footer {
    Footer {
        text: view.foot(digest),
        pages: view.text.report_footer_pages().to_owned(),
    }
}

impl View<'_> {
    /// What stands at the foot of every page: the short digest, the catalogue's version, the day.
    pub(crate) fn foot(self, digest: &str) -> String {
        let (text, today) = (self.text, self.assessment.today);
        let day = date::short(today.year, today.month, today.day, text.language);
        let line = text.report_footer(&self.assessment.catalogue, &day, &short_digest(digest));
        if self.facility.example {
            format!("{} · {line}", text.report_example_short())
        } else {
            line
        }
    }

    /// The facility's name, or that it has none.
    pub(crate) fn name(self) -> String {
        match self.facility.site.name.trim() {
            "" => self.text.report_unnamed().to_owned(),
            name => name.to_owned(),
        }
    }

    /// The year of the data; a number without separators.
    pub(super) fn year(self) -> String {
        let year = self.facility.site.year;
        year.map_or_else(
            || self.text.report_not_known().to_owned(),
            |y| y.to_string(),
        )
    }

    /// The province as the place of a letter, without the word for province or city.
    fn place(self) -> String {
        let code = self.facility.site.province.as_deref();
        let Some(province) = code.and_then(|c| self.catalogue.province(c)) else {
            return String::new();
        };
        let name = self.text.language.pick(&province.vi, &province.en);
        let bare = name
            .strip_prefix("Tỉnh ")
            .or_else(|| name.strip_prefix("Thành phố "));
        bare.unwrap_or(name).to_owned()
    }
}
