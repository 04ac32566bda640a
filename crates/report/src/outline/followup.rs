//! Parts 5 and 6 of the report: the plan with what it is worth, what remains to be checked, thresholds, remarks. It decides nothing.

use super::body::Body;
use crate::doubts::remarks;
use crate::numbers::lowered;
use crate::tables::{cash, plan};
use catalogue::{Sign, ThresholdUnit};
use document::Align::{End, Start};
use domain::opportunity::Opportunity;

/// So many names and remarks stand in the report; annex IV has them all.
const NAMED: usize = 4;

/// Part 5: what was decided, who does it, by when, and what it is worth.
pub(super) fn plan(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_plan());
    let table = plan::chosen(view);
    if table.rows.is_empty() {
        body.paragraph(text.report_plan_none());
    }
    body.print(&table);
    let finance = &view.assessment.finance;
    if let Some(plan) = &finance.plan {
        let figures = text.plan_figures(plan, finance).into_iter();
        let line = |(at, (name, value)): (usize, (&str, String))| match at {
            0 => text.finance_line(name, &value),
            _ => text.finance_line(&lowered(name), &value),
        };
        let figures: Vec<String> = figures.enumerate().map(line).collect();
        body.paragraph(format!(
            "{} {}.",
            cash::members(view, plan),
            figures.join("; ")
        ));
    }
}

/// Part 6: what the facility has still to look at.
pub(super) fn remaining(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let a = view.assessment;
    body.heading(1, text.report_remaining());
    let mut lines = Vec::new();
    if view.facility.replies.is_empty() {
        lines.push(text.report_annex_b_none().to_owned());
    }
    let named = |list: &[Opportunity]| {
        let names: Vec<String> = list
            .iter()
            .take(NAMED)
            .map(|o| view.measure(&o.id))
            .collect();
        match list.len().checked_sub(names.len()).filter(|n| *n > 0) {
            Some(more) => text.report_and_more(more, &names.join("; ")),
            None => names.join("; "),
        }
    };
    if !a.to_check.is_empty() {
        let count = a.to_check.len();
        let names = named(&a.to_check);
        lines.push(match a.totals.to_check.is_zero() {
            true => text.report_remaining_unpriced(count, &names),
            false => {
                let money = view.millions(a.totals.to_check);
                text.report_remaining_unknown(text::said::ReportRemainingUnknown {
                    count,
                    money: &money,
                    names: &names,
                })
            }
        });
    }
    if !a.without_figure.is_empty() {
        let count = a.without_figure.len();
        lines.push(text.report_remaining_open(count, &named(&a.without_figure)));
    }
    let causes: Vec<String> = a
        .ranges
        .doubts
        .iter()
        .map(|d| text.doubt_cause(d, view.facility, view.catalogue))
        .collect();
    if !causes.is_empty() {
        lines.push(text.report_remaining_causes(&causes.join("; ")));
    }
    let remarks = remarks(view);
    let more = remarks.len().saturating_sub(NAMED);
    lines.extend(remarks.into_iter().take(NAMED));
    if more > 0 {
        lines.push(text.report_remaining_remarks(more));
    }
    if lines.is_empty() {
        body.paragraph(text.report_remaining_none());
    }
    body.list(lines);
    flags(body);
}

/// The thresholds that the facility reaches.
fn flags(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let mut rows = Vec::new();
    for flag in &view.assessment.flags {
        let thresholds = view.catalogue.thresholds();
        let Some(entry) = thresholds.iter().find(|t| t.id == flag.threshold) else {
            continue;
        };
        let source = body.cite(&entry.cite);
        let unit = view.per_year(entry.unit.map_or("", ThresholdUnit::code));
        let of =
            |pair: &Option<catalogue::Pair>| pair.as_ref().map(|p| text.language.of(p).to_owned());
        let name = text.language.pick(&entry.vi, &entry.en);
        let what = [Some(name.to_owned()), of(&entry.condition), Some(source)];
        let receiver = of(&entry.receiver);
        let duty = [
            of(&entry.obligation),
            of(&entry.deadline).map(|d| text.report_flags_by(&d)),
            receiver.map(|r| text.report_flags_to(&r)),
        ];
        let limit = entry
            .value
            .map(|v| format!("{} {unit}", view.exact(v)))
            .unwrap_or_default();
        let lines = |parts: [Option<String>; 3]| {
            let said: Vec<String> = parts.into_iter().flatten().collect();
            said.join("\n")
        };
        rows.push(vec![
            lines(what),
            // What is computed here is CO₂ alone.
            format!(
                "{} {}",
                view.computed(flag.value),
                view.without_equivalent(&unit)
            ),
            format!("{} {limit}", entry.criterion.map_or("", Sign::code)),
            lines(duty),
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
