//! The annexes: how each figure came about, the checklist with its answers, the sources. They explain and add no figure.

use super::View;
use super::sheet::Sheet;
use crate::domain::checklist::{progress, sections};
use crate::domain::explanation::{Explainer, Subject};
use crate::domain::facility::{Reply, ReplyDetail};
use crate::report::document::Align::{Center, Start};
use crate::text::{Teller, Told};

/// Annex A: every counted opportunity with its formula in the factory's own figures, then the figures of the site.
pub(super) fn explanations(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.new_page();
    sheet.heading(1, text.report_annex_a());
    let explainer = Explainer::new(view.assessment, view.facility, view.catalogue);
    let list = &view.assessment.opportunities;
    if list.is_empty() {
        sheet.paragraph(text.report_annex_a_none());
    }
    let mut rows = Vec::new();
    for opportunity in list {
        let id = &opportunity.id;
        let measure = view.catalogue.measure(id);
        let kind = measure.map_or_else(
            || text.report_annex_a_own().to_owned(),
            |m| text.report_annex_a_technique(text.technique(m.technique)),
        );
        let subjects = [
            Subject::Opportunity(id.clone()),
            Subject::OpportunityPayback(id.clone()),
        ];
        let mut lines = Vec::new();
        for subject in subjects {
            lines.extend(told(sheet, &explainer, &subject, usize::MAX));
        }
        lines.extend(measure.map(|m| text.report_annex_a_source(&sheet.cite(&m.cite))));
        rows.push(vec![
            (rows.len() + 1).to_string(),
            format!("{}\n{kind}", view.measure(id)),
            lines.join("\n"),
        ]);
    }
    sheet.table(
        text.report_annex_a_caption(),
        &[
            (text.report_column_number(), 1, Center),
            (text.report_savings_name(), 6, Start),
            (text.report_annex_a_steps(), 14, Start),
        ],
        rows,
    );
    general(sheet, &explainer);
}

/// How deep the lines behind a figure of the site go: a cash flow has many years, and a formula already names its figures.
fn depth(subject: &Subject) -> Option<usize> {
    match subject {
        Subject::Opportunity(_)
        | Subject::Investment(_)
        | Subject::OpportunityPayback(_)
        | Subject::OpportunityNpv(_) => None,
        Subject::Co2 | Subject::MassGap | Subject::WaterGap | Subject::Loss => Some(2),
        Subject::Irr => Some(0),
        _ => Some(1),
    }
}

/// The figures of the site, each with the lines behind it; a line a row, so that the table may break anywhere.
fn general(sheet: &mut Sheet<'_>, explainer: &Explainer<'_>) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut number = 0;
    for subject in explainer.subjects() {
        let Some(depth) = depth(&subject) else {
            continue;
        };
        for (place, line) in told(sheet, explainer, &subject, depth)
            .into_iter()
            .enumerate()
        {
            number += usize::from(place == 0);
            let first = (place == 0).then(|| number.to_string());
            rows.push(vec![first.unwrap_or_default(), line]);
        }
    }
    let text = sheet.view.text;
    sheet.table(
        text.report_annex_a_general(),
        &[
            (text.report_column_number(), 1, Center),
            (text.report_annex_a_steps(), 16, Start),
        ],
        rows,
    );
}

/// An explanation line by line: a dash for each step down, and the number of its source.
fn told(
    sheet: &mut Sheet<'_>,
    explainer: &Explainer<'_>,
    subject: &Subject,
    deep: usize,
) -> Vec<String> {
    let Some(tree) = explainer.explain(subject).filter(|e| e.value.is_some()) else {
        return Vec::new();
    };
    let teller = Teller {
        text: sheet.view.text,
        facility: sheet.view.facility,
        catalogue: sheet.view.catalogue,
    };
    let told = teller.tell(&tree);
    let lines = told.lines().into_iter().filter(|(depth, _)| *depth <= deep);
    let line = |(depth, line): (usize, &Told)| {
        let cite = line.cite.as_ref().map(|c| format!(" {}", sheet.cite(c)));
        let dash = match depth {
            0 => String::new(),
            _ => format!("{} ", "–".repeat(depth)),
        };
        format!("{dash}{}{}", line.words, cite.unwrap_or_default())
    };
    lines.map(line).collect()
}

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
    let cited = sheet.cited().iter().enumerate();
    let rows: Vec<Vec<String>> = cited
        .filter_map(|(index, id)| {
            let source = view.catalogue.source(id)?;
            let mut line = match source.year {
                Some(year) => {
                    text.report_source_dated(&source.publisher, &source.title, &year.to_string())
                }
                None => text.report_source_undated(&source.publisher, &source.title),
            };
            if let Some(url) = &source.url {
                line = format!("{line}. {url}");
            }
            Some(vec![format!("[{}]", index + 1), line])
        })
        .collect();
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
