//! Parts 5 and 6 of the report: the plan with what it is worth, what remains to be checked, thresholds, remarks. It decides nothing.

use super::body::Body;
use crate::doubts::remarks;
use crate::numbers::lowered;
use crate::tables::{cash, plan};
use crate::view::ReportView;
use catalogue::quantity::Fraction;
use catalogue::{Cite, Sign, ThresholdUnit};
use document::Align::{End, Start};
use domain::indicator::{self, Near};
use domain::opportunity::Opportunity;
use domain::uncertainty::{Doubt, Input};

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
    if table.rows.iter().any(plan::is_step_typical) {
        body.note(text.report_savings_typical_note());
    }
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
    let causes = causes(view);
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

/// What causes most of the range; the savings of several measures are named together.
fn causes(view: ReportView<'_>) -> Vec<String> {
    let text = view.text;
    let doubts = view.assessment.ranges.doubts.iter();
    let (measures, others): (Vec<&Doubt>, Vec<&Doubt>) =
        doubts.partition(|d| matches!(d.input, Input::Measure(_)));
    let cause = |d: &&Doubt| lowered(&view.names().doubt_cause(d));
    let name = |d: &&Doubt| match &d.input {
        Input::Measure(id) => Some(text.report_quoted(&view.measure(id))),
        _ => None,
    };
    let names: Vec<String> = measures.iter().filter_map(name).collect();
    let together = match names.len() {
        0 => None,
        _ => Some(text.report_remaining_causes_measures(&names.join(", "))),
    };
    let others: Vec<String> = others.iter().map(cause).collect();
    others.into_iter().chain(together).collect()
}

/// The thresholds that the facility reaches, and those that it is near.
fn flags(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    let mut rows = Vec::new();
    for flag in &view.assessment.flags {
        let thresholds = view.catalogue.thresholds();
        let Some(entry) = thresholds.iter().find(|t| t.id == flag.threshold) else {
            continue;
        };
        let source = ground(body, &entry.cite);
        let unit = view.per_year(entry.unit.map_or("", ThresholdUnit::code));
        let of =
            |pair: &Option<catalogue::Pair>| pair.as_ref().map(|p| text.language.of(p).to_owned());
        let name = text.language.pick(&entry.vi, &entry.en);
        let condition = of(&entry.condition).map(|c| text.report_flags_when(&c));
        let ground = Some(text.report_flags_ground(&source));
        let what = [Some(name.to_owned()), condition, ground];
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
    for line in near(view) {
        body.paragraph(line);
    }
    body.note(text.report_flags_note());
}

/// Where a rule stands, and the number of its source.
fn ground(body: &mut Body<'_>, cite: &Cite) -> String {
    let text = body.view.text;
    let place = cite.at.as_ref().map(|at| text.language.of(at));
    let source = Cite {
        at: None,
        ..cite.clone()
    };
    let source = body.cite_alone(&source);
    match place.filter(|_| !cite.verify) {
        Some(place) => format!("{place} {source}"),
        None => source,
    }
}

/// The thresholds that the facility is near; rules of one limit in one sentence.
fn near(view: ReportView<'_>) -> Vec<String> {
    let text = view.text;
    let mut list: Vec<(Near, Vec<&str>)> = Vec::new();
    for found in indicator::near(&view.assessment.energy, view.catalogue) {
        let mut thresholds = view.catalogue.thresholds().iter();
        let Some(entry) = thresholds.find(|t| t.id == found.threshold) else {
            continue;
        };
        let name = text.language.pick(&entry.vi, &entry.en);
        let same = |n: &Near| n.value == found.value && n.limit == found.limit;
        match list.iter_mut().find(|(n, _)| same(n)) {
            Some((_, names)) => names.push(name),
            None => list.push((found, vec![name])),
        }
    }
    let line = |(found, names): &(Near, Vec<&str>)| {
        let unit = view.per_year(found.unit.map_or("", ThresholdUnit::code));
        let value = format!(
            "{} {}",
            view.computed(found.value),
            view.without_equivalent(&unit)
        );
        let limit = format!("{} {unit}", view.exact(found.limit));
        let percent = Fraction::new(found.value.checked_div(found.limit).unwrap_or_default());
        text.report_flags_near(text::said::ReportFlagsNear {
            limit: &limit,
            name: &names.join("”; “"),
            percent: &text.share(percent),
            value: &value,
        })
    };
    list.iter().map(line).collect()
}
