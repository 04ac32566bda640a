//! The annexes B and C: the checklist with its answers, the sources. They add no figure.

use super::body::Body;
use crate::document::{Entry, EntryLine};
use crate::view::View;
use catalogue::Source;
use catalogue::quantity::Percent;
use domain::checklist::{progress, sections};
use domain::facility::{Reply, ReplyDetail};

/// Annex B: every answered question, area by area.
pub(super) fn checklist(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.new_page();
    body.heading(1, text.report_annex_b());
    let replies = &view.facility.replies;
    if replies.is_empty() {
        body.paragraph(text.report_annex_b_none());
    } else {
        let done = progress(view.facility, view.catalogue);
        let (answered, asked) = (done.answered.to_string(), done.asked.to_string());
        body.paragraph(text.report_annex_b_progress(&answered, &asked));
    }
    let all = sections(view.facility, view.catalogue);
    let asked = || all.iter().filter(|s| s.is_asked());
    let mut entries = Vec::new();
    for section in asked() {
        let mut lines = Vec::new();
        for measure in section.every() {
            let Some(detail) = replies.get(&measure.id) else {
                continue;
            };
            let said = text.answer(measure, detail.reply);
            answer(
                view,
                &text.measure(measure).question,
                &said,
                detail,
                &mut lines,
            );
        }
        entries.push(area(text.language.of(&section.name), lines));
    }
    // Answers of another catalogue, or of an area that the plant does not have: nothing is dropped.
    let shown = |id: &str| asked().any(|s| s.every().any(|m| m.id == id));
    let mut others = Vec::new();
    for (id, detail) in replies.iter().filter(|(id, _)| !shown(id)) {
        let measure = view.catalogue.measure(id);
        let question = measure.map_or(id.as_str(), |m| text.measure(m).question.as_str());
        answer(
            view,
            question,
            text.reply(detail.reply),
            detail,
            &mut others,
        );
    }
    entries.push(area(text.report_annex_b_other(), others));
    entries.retain(|entry| !entry.lines.is_empty());
    body.entries(entries);
    let absent: Vec<&str> = all
        .iter()
        .filter(|s| !s.is_asked())
        .map(|s| text.language.of(&s.name))
        .collect();
    if !absent.is_empty() {
        body.note(text.report_annex_b_absent(&absent.join("; ")));
    }
}

fn area(name: &str, lines: Vec<EntryLine>) -> Entry {
    Entry {
        title: name.to_owned(),
        lines,
        ..Entry::default()
    }
}

/// A question, below it the answer, and what was noted.
fn answer(
    view: View<'_>,
    question: &str,
    reply: &str,
    detail: &ReplyDetail,
    lines: &mut Vec<EntryLine>,
) {
    let said = match (detail.reply, detail.done_share) {
        (Reply::Partly, Some(share)) => view
            .text
            .report_annex_b_partly(reply, &view.text.percent(Percent::new(share))),
        _ => reply.to_owned(),
    };
    let line = |depth, text: &str, strong| EntryLine {
        depth,
        text: text.to_owned(),
        strong,
        room: false,
    };
    lines.push(line(0, question, false));
    lines.push(line(1, &said, true));
    let note = detail.note.trim();
    if !note.is_empty() {
        lines.push(line(1, note, false));
    }
}

/// Annex C: the sources cited, under their numbers.
pub(super) fn sources(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let entry = |(number, source): (usize, &Source)| {
        let mut line = match source.year {
            Some(year) => {
                text.report_source_dated(&source.publisher, &source.title, &year.to_string())
            }
            None => text.report_source_undated(&source.publisher, &source.title),
        };
        if let Some(url) = &source.url {
            line = format!("{line}. {url}");
        }
        Entry {
            label: format!("[{number}]"),
            lines: vec![EntryLine {
                text: line,
                ..EntryLine::default()
            }],
            ..Entry::default()
        }
    };
    let entries: Vec<Entry> = body.cited().list(view).map(entry).collect();
    if entries.is_empty() {
        return;
    }
    body.heading(1, text.report_annex_c());
    body.entries(entries);
    body.note(text.report_annex_c_trust());
}
