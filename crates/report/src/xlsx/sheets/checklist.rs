//! Every question of the checklist with its answer, also those that nobody has answered.

use crate::view::View;
use crate::xlsx::book::{Cell, Sheet};
use domain::checklist::sections;
use domain::facility::ReplyDetail;

/// The questions, area by area.
pub(super) fn checklist(view: View<'_>) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_annex_b_area(), 26),
        (text.workbook_code(), 20),
        (text.report_annex_b_question(), 60),
        (text.workbook_technique(), 22),
        (text.report_annex_b_answer(), 18),
        (text.workbook_done_share(), 12),
        (text.report_annex_b_note(), 36),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_checklist(), columns);
    sheet.pinned = 2;
    let replies = &view.facility.replies;
    let all = sections(view.facility, view.catalogue);
    let details = |detail: Option<&ReplyDetail>| {
        let share = detail.and_then(|d| d.done_share);
        let note = detail.map(|d| d.note.trim().to_owned());
        [Cell::percent(share), Cell::text(note.unwrap_or_default())]
    };
    for section in &all {
        for measure in section.every() {
            let detail = replies.get(&measure.id);
            let answer = match detail {
                Some(detail) => text.answer(measure, detail.reply),
                None if section.is_asked() => text.workbook_not_answered().to_owned(),
                None => text.workbook_not_there().to_owned(),
            };
            let [share, note] = details(detail);
            sheet.row([
                Cell::text(text.language.of(&section.name)),
                Cell::text(measure.id.clone()),
                Cell::text(text.measure(measure).question.clone()),
                Cell::text(text.technique(measure.technique)),
                Cell::text(answer),
                share,
                note,
            ]);
        }
    }
    // Answers to questions that this catalogue or this trade does not ask: nothing is dropped.
    let shown = |id: &str| all.iter().any(|s| s.every().any(|m| m.id == id));
    for (id, detail) in replies.iter().filter(|(id, _)| !shown(id)) {
        let measure = view.catalogue.measure(id);
        let [share, note] = details(Some(detail));
        sheet.row([
            Cell::text(text.report_annex_b_other()),
            Cell::text(id.clone()),
            Cell::text(measure.map_or("", |m| text.measure(m).question.as_str())),
            Cell::text(measure.map_or("", |m| text.technique(m.technique))),
            Cell::text(text.reply(detail.reply)),
            share,
            note,
        ]);
    }
    sheet
}
