//! The frame of the report: national title block, name, footer and signatures. It does not know the body.

use crate::view::ReportView;
use catalogue::date::Date;
use document::{self, Block, Document, Footer, Signature, TitleBlock};
use text::{Language, date};

/// The one province named after a person (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, 4).
const NAMED_AFTER: &str = "Hồ Chí Minh";

/// The report around its body.
pub(super) fn report(view: ReportView<'_>, blocks: Vec<Block>, digest: &str) -> Document {
    let text = view.text;
    let name = view.name();
    let mut heading = vec![
        text.report_title().to_owned(),
        text.report_about(&view.year()),
    ];
    if view.facility.example {
        heading.push(text.report_example_mark().to_owned());
    }
    Document {
        title: view.marked(text.report_title_of(&name)),
        language: paper_language(text.language),
        subject: view.subject(),
        author: name,
        date: paper_date(view.assessment.today),
        head: title_block(view),
        heading,
        blocks,
        footer: footer(view, digest),
        translation: None,
    }
}

/// The annexes as a file of their own.
pub(super) fn annexes(view: ReportView<'_>, blocks: Vec<Block>, digest: &str) -> Document {
    let report = report(view, blocks, digest);
    Document {
        title: view.marked(view.text.report_annexes_title_of(&view.name())),
        head: TitleBlock::default(),
        heading: Vec::new(),
        ..report
    }
}

/// A language of the program as a language of a paper.
pub(super) fn paper_language(language: Language) -> document::Language {
    match language {
        Language::Vi => document::Language::Vietnamese,
        Language::En => document::Language::English,
    }
}

/// To whom the report goes, and who signs it.
pub(super) fn signature(view: ReportView<'_>) -> Signature {
    let text = view.text;
    let mut receivers = vec![text.report_receivers().to_owned()];
    // The receiver stands in "Kính gửi" already.
    if !view.receiver().is_empty() {
        receivers.push(text.report_receivers_above().to_owned());
    }
    receivers.push(text.report_receivers_file().to_owned());
    let author = view.facility.site.contact.name.trim();
    Signature {
        receivers,
        author: match author {
            "" => String::new(),
            name => text.report_author(name),
        },
        office: vec![text.report_head_office().to_owned()],
        hint: text.report_head_hint().to_owned(),
        name: String::new(),
    }
}

fn title_block(view: ReportView<'_>) -> TitleBlock {
    let text = view.text;
    let today = view.assessment.today;
    TitleBlock {
        issuer: vec![view.name().to_uppercase()],
        number: text.report_number().to_owned(),
        nation: text.report_nation().to_owned(),
        motto: text.report_motto().to_owned(),
        place_and_date: date::place_and_open_date(&place(view), today.year, text.language),
    }
}

fn footer(view: ReportView<'_>, digest: &str) -> Footer {
    Footer {
        text: view.foot(digest),
    }
}

/// The province as the place of a letter; a place named after a person keeps the word for what it is.
fn place(view: ReportView<'_>) -> String {
    let code = view.facility.site.province.as_deref();
    let Some(province) = code.and_then(|c| view.catalogue.province(c)) else {
        return String::new();
    };
    let name = view.text.language.pick(&province.vi, &province.en);
    if name.ends_with(NAMED_AFTER) {
        return name.to_owned();
    }
    let bare = name
        .strip_prefix("Tỉnh ")
        .or_else(|| name.strip_prefix("Thành phố "));
    bare.unwrap_or(name).to_owned()
}

/// A day of the domain as a day on paper; days are checked before they come here.
pub(super) fn paper_date(date: Date) -> document::Date {
    document::Date {
        year: u16::try_from(date.year).unwrap_or_default(),
        month: u8::try_from(date.month).unwrap_or(1),
        day: u8::try_from(date.day).unwrap_or(1),
    }
}
