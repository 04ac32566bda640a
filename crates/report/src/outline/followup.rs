//! Parts 6 to 9 of the report: what to check, what is missing, the plan, legal thresholds, remarks. It decides nothing.

use super::body::Body;
use crate::document::Align::{End, Start};
use crate::doubts::remarks;
use crate::tables::{not_counted, plan};

/// Part 6: the answers "I do not know", and what has no figure yet.
pub(super) fn to_check(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_to_check());
    if view.assessment.to_check.is_empty() {
        body.paragraph(text.report_to_check_none());
    }
    body.print(&not_counted::to_check(view));
    if !view.assessment.without_figure.is_empty() {
        body.heading(2, text.report_without_figure());
        body.print(&not_counted::without_figure(view));
    }
}

/// Part 7: what was decided, who does it, by when.
pub(super) fn decided(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_plan());
    let table = plan::chosen(view);
    if table.rows.is_empty() {
        body.paragraph(text.report_plan_none());
    }
    body.print(&table);
}

/// Part 8: the legal thresholds that the facility reaches.
pub(super) fn flags(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_flags());
    let mut rows = Vec::new();
    for flag in &view.assessment.flags {
        let thresholds = view.catalogue.thresholds();
        let Some(entry) = thresholds.iter().find(|t| t.id == flag.threshold) else {
            continue;
        };
        let source = body.cite(&entry.cite);
        let unit = view.per_year(entry.unit.as_deref().unwrap_or_default());
        let of =
            |pair: &Option<catalogue::Pair>| pair.as_ref().map(|p| text.language.of(p).to_owned());
        let name = text.language.pick(&entry.vi, &entry.en);
        let what = [Some(name.to_owned()), of(&entry.condition), Some(source)];
        let duty = [
            of(&entry.obligation),
            of(&entry.deadline),
            of(&entry.receiver),
        ];
        let limit = entry
            .value
            .map(|v| format!("{} {unit}", view.exact(v)))
            .unwrap_or_default();
        rows.push(vec![
            what.into_iter().flatten().collect::<Vec<_>>().join("; "),
            format!("{} {unit}", view.computed(flag.value)),
            format!("{} {limit}", entry.criterion.as_deref().unwrap_or_default()),
            duty.into_iter().flatten().collect::<Vec<_>>().join("; "),
        ]);
    }
    if rows.is_empty() {
        body.paragraph(text.report_flags_none());
    } else {
        body.table(
            text.report_flags_caption(),
            &[
                (text.report_flags_what(), 7, Start),
                (text.report_flags_value(), 3, End),
                (text.report_flags_limit(), 3, End),
                (text.report_flags_duty(), 6, Start),
            ],
            rows,
        );
    }
    body.note(text.report_flags_note());
}

/// Part 9: what is wrong or doubtful in the data.
pub(super) fn doubtful(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_remarks());
    let lines = remarks(view);
    if lines.is_empty() {
        body.paragraph(text.report_remarks_none());
    }
    body.list(lines);
}
