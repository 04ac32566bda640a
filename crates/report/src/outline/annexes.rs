//! Annexes II to V: the checklist with its answers, the balances, what has no figure, the sources. They add no figure.

use super::body::Body;
use super::{balance, compare, flows, profile};
use crate::citations::printed;
use crate::doubts::remarks;
use crate::numbers::lowered;
use crate::tables::not_counted;
use crate::view::ReportView;
use catalogue::quantity::Percent;
use catalogue::{ConclusionId, Source};
use document::{Entry, EntryLine};
use domain::checklist::{progress, sections};
use domain::conclusion::conclusion;
use domain::facility::{Ratings, Reply, ReplyDetail};

/// Annex II: every answered question, area by area.
pub(super) fn answers(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.annex(text.report_annex_answers());
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
    view: ReportView<'_>,
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

/// Annex III: balances, end uses, process steps, and every comparison.
pub(super) fn balances(body: &mut Body<'_>) {
    let text = body.view.text;
    body.annex(text.report_annex_balances());
    let before = body.len();
    balance::balance(body);
    flows::shares(body);
    compare::compare(body);
    profile::steps(body);
    awareness(body);
    if body.len() == before {
        body.paragraph(text.report_annex_balances_none());
    }
}

/// What the facility says of itself, its self-check, and the rules of what counts as aware and as applies, with how far the facility meets them.
fn awareness(body: &mut Body<'_>) {
    let view = body.view;
    let (text, facility, catalogue) = (view.text, view.facility, view.catalogue);
    let mut lines = Vec::new();
    let rated = text.ratings(&facility.ratings);
    let checked = view.names().self_check();
    for (name, words) in [
        (text.report_ratings(), rated),
        (text.report_self_check(), checked),
    ] {
        if !words.is_empty() {
            lines.push(format!("{name}: {}", lowered(&words)));
        }
    }
    if !view.names().concluded().is_empty() {
        let found = ConclusionId::OF_FACTORY.iter();
        let found = found.filter_map(|id| conclusion(*id, facility, catalogue));
        lines.extend(found.map(|c| text.conclusion_line(&c)));
    }
    if lines.is_empty() {
        return;
    }
    body.heading(2, text.report_conclusion());
    body.list(lines);
    if facility.ratings != Ratings::default() {
        let (definition, source) = (text.ratings_definition(), text.ratings_source());
        let both = match view.names().concluded().is_empty() {
            true => String::new(),
            false => format!(" {}", text.ratings_two_ways()),
        };
        body.note(format!("{definition} {source}{both}"));
    }
}

/// Annex IV: the measures that are not in the total, and every remark on the data.
pub(super) fn open(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.annex(text.report_annex_open());
    let before = body.len();
    body.print(&not_counted::to_check(view));
    if not_counted::has_programme(view) {
        body.note(text.report_to_check_programmes());
    }
    body.print(&not_counted::without_figure(view));
    body.print(&not_counted::left_out(view));
    let lines = remarks(view);
    if !lines.is_empty() {
        body.heading(2, text.report_remarks());
        body.list(lines);
    }
    if body.len() == before {
        body.paragraph(match view.facility.replies.is_empty() {
            true => text.report_annex_b_none(),
            false => text.report_annex_open_none(),
        });
    }
}

/// Annex V: the sources cited, under their numbers.
pub(super) fn sources(body: &mut Body<'_>) {
    let entries = cited(body);
    if !entries.is_empty() {
        body.annex(body.view.text.report_annex_sources());
        listed(body, entries);
    }
}

/// The sources at the end of a short report, which has no annexes.
pub(super) fn sources_below(body: &mut Body<'_>) {
    let entries = cited(body);
    if !entries.is_empty() {
        body.heading(1, body.view.text.report_annex_sources());
        body.note(body.view.text.report_annex_c_trust());
        // They are few, and stay with the signature.
        for entry in entries {
            let lines = entry.lines.iter().map(|line| line.text.as_str());
            let lines: Vec<&str> = std::iter::once(entry.label.as_str()).chain(lines).collect();
            body.note(lines.join(" "));
        }
    }
}

fn listed(body: &mut Body<'_>, entries: Vec<Entry>) {
    body.note(body.view.text.report_annex_c_trust());
    body.entries(entries);
}

/// An entry for each source cited.
fn cited(body: &Body<'_>) -> Vec<Entry> {
    let view = body.view;
    let entry = |(number, source): (usize, &Source)| Entry {
        label: format!("[{number}]"),
        lines: vec![EntryLine {
            text: printed(source, view.text),
            ..EntryLine::default()
        }],
        ..Entry::default()
    };
    body.cited().list(view).map(entry).collect()
}
