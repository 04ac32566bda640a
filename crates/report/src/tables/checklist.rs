//! Every question of the checklist with its answer, also those that nobody has answered.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use catalogue::Measure;
use catalogue::quantity::Percent;
use domain::checklist::sections;
use domain::facility::ReplyDetail;

type Col<'a> = Column<'a, Question<'a>>;

/// A question: where it stands, and what was answered.
pub(crate) struct Question<'a> {
    area: String,
    id: &'a str,
    measure: Option<&'a Measure>,
    answer: String,
    detail: Option<&'a ReplyDetail>,
}

/// The questions, area by area.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Question<'a>> {
    let text = view.text;
    let columns = vec![
        Col::new(
            text.report_annex_b_area(),
            On::Sheet(26),
            |_, q: &Question<'a>| Cell::words(q.area.clone()),
        ),
        Col::new(text.workbook_code(), On::Sheet(20), |_, q| {
            Cell::words(q.id)
        }),
        Col::new(text.report_annex_b_question(), On::Sheet(60), |v, q| {
            Cell::of(q.measure, |m| {
                Cell::words(v.text.measure(m).question.clone())
            })
        }),
        Col::new(text.workbook_technique(), On::Sheet(22), |v, q| {
            Cell::of(q.measure, |m| Cell::words(v.text.technique(m.technique)))
        }),
        Col::new(text.report_annex_b_answer(), On::Sheet(18), |_, q| {
            Cell::words(q.answer.clone())
        }),
        Col::new(text.workbook_done_share(), On::Sheet(12), |_, q| {
            Cell::of(
                q.detail.and_then(|d| d.done_share).map(Percent::new),
                Cell::Percent,
            )
        }),
        Col::new(text.report_annex_b_note(), On::Sheet(36), |_, q| {
            Cell::of(q.detail, |d| Cell::words(d.note.trim()))
        }),
    ];
    let mut table = Table::new(text.workbook_sheet_checklist(), columns, questions(view));
    table.pinned = 2;
    table
}

fn questions<'a>(view: ReportView<'a>) -> Vec<Question<'a>> {
    let text = view.text;
    let replies = &view.facility.replies;
    let all = sections(view.facility, view.catalogue);
    let mut list = Vec::new();
    for section in &all {
        for measure in section.every() {
            let detail = replies.get(&measure.id);
            let answer = match detail {
                Some(detail) => text.answer(measure, detail.reply),
                None if section.is_asked() => text.workbook_not_answered().to_owned(),
                None => text.workbook_not_there().to_owned(),
            };
            list.push(Question {
                area: text.language.of(&section.name).to_owned(),
                id: &measure.id,
                measure: Some(measure),
                answer,
                detail,
            });
        }
    }
    // Answers to questions that this catalogue or this sector does not ask: nothing is dropped.
    let shown = |id: &str| all.iter().any(|s| s.every().any(|m| m.id == id));
    let others = replies.iter().filter(|(id, _)| !shown(id));
    list.extend(others.map(|(id, detail)| Question {
        area: text.report_annex_b_other().to_owned(),
        id,
        measure: view.catalogue.measure(id),
        answer: text.reply(detail.reply).to_owned(),
        detail: Some(detail),
    }));
    list
}
