//! The annexes B and C: the checklist with its answers, the sources. They add no figure.

use super::View;
use super::sheet::Sheet;
use crate::domain::catalogue::Source;
use crate::domain::checklist::{progress, sections};
use crate::domain::facility::{Reply, ReplyDetail};
use crate::report::document::Align::{Center, Start};

/// Annex B: every answered question, area by area.
pub(super) fn checklist(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.new_page();
    sheet.heading(1, text.report_annex_b());
    let replies = &view.facility.replies;
    if replies.is_empty() {
        sheet.paragraph(text.report_annex_b_none());
    } else {
        let done = progress(view.facility, view.catalogue);
        let (answered, asked) = (done.answered.to_string(), done.asked.to_string());
        sheet.paragraph(text.report_annex_b_progress(&answered, &asked));
    }
    let all = sections(view.facility, view.catalogue);
    let asked = || all.iter().filter(|s| s.is_asked());
    let mut rows: Vec<Vec<String>> = asked()
        .flat_map(|section| {
            let area = text.language.of(&section.name);
            section.every().filter_map(move |measure| {
                let question = text.measure(measure).question.as_str();
                let detail = replies.get(&measure.id)?;
                Some(answer(
                    view,
                    area,
                    question,
                    &text.answer(measure, detail.reply),
                    detail,
                ))
            })
        })
        .collect();
    // Answers of another catalogue, or of an area that the plant does not have: nothing is dropped.
    let shown = |id: &str| asked().any(|s| s.every().any(|m| m.id == id));
    for (id, reply) in replies.iter().filter(|(id, _)| !shown(id)) {
        let measure = view.catalogue.measure(id);
        let question = measure.map_or(id.as_str(), |m| text.measure(m).question.as_str());
        let said = text.reply(reply.reply);
        rows.push(answer(
            view,
            text.report_annex_b_other(),
            question,
            said,
            reply,
        ));
    }
    sheet.table(
        text.report_annex_b_caption(),
        &[
            (text.report_annex_b_area(), 5, Start),
            (text.report_annex_b_question(), 10, Start),
            (text.report_annex_b_answer(), 4, Start),
            (text.report_annex_b_note(), 5, Start),
        ],
        rows,
    );
    let absent: Vec<&str> = all
        .iter()
        .filter(|s| !s.is_asked())
        .map(|s| text.language.of(&s.name))
        .collect();
    if !absent.is_empty() {
        sheet.note(text.report_annex_b_absent(&absent.join("; ")));
    }
}

fn answer(
    view: View<'_>,
    area: &str,
    question: &str,
    reply: &str,
    detail: &ReplyDetail,
) -> Vec<String> {
    let text = view.text;
    let said = match (detail.reply, detail.done_share) {
        (Reply::Partly, Some(share)) => text.report_annex_b_partly(reply, &text.percent(share)),
        _ => reply.to_owned(),
    };
    vec![
        area.to_owned(),
        question.to_owned(),
        said,
        detail.note.trim().to_owned(),
    ]
}

/// Annex C: the sources cited, under their numbers.
pub(super) fn sources(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    let line = |(number, source): (usize, &Source)| {
        let mut line = match source.year {
            Some(year) => {
                text.report_source_dated(&source.publisher, &source.title, &year.to_string())
            }
            None => text.report_source_undated(&source.publisher, &source.title),
        };
        if let Some(url) = &source.url {
            line = format!("{line}. {url}");
        }
        vec![format!("[{number}]"), line]
    };
    let rows: Vec<Vec<String>> = sheet.cited().list(view).map(line).collect();
    if rows.is_empty() {
        return;
    }
    sheet.heading(1, text.report_annex_c());
    sheet.table(
        text.report_annex_c_caption(),
        &[
            (text.report_annex_c_number(), 1, Center),
            (text.report_annex_c_source(), 12, Start),
        ],
        rows,
    );
    sheet.note(text.report_annex_c_trust());
}
