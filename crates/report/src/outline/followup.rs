//! Parts 6 to 9 of the report: what to check, what is missing, the plan, legal thresholds, remarks. It decides nothing.

use super::body::Body;
use super::savings::investment;
use crate::document::Align::{Center, End, Start};
use crate::doubts::remarks;
use domain::opportunity::Opportunity;
use rust_decimal::Decimal;

/// Part 6: the answers "I do not know", and what has no figure yet.
pub(super) fn to_check(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_to_check());
    let list = &view.assessment.to_check;
    if list.is_empty() {
        body.paragraph(text.report_to_check_none());
    }
    let rows = list.iter().map(|o| {
        let look = view
            .catalogue
            .measure(&o.id)
            .map(|m| text.measure(m).look.clone());
        vec![
            view.measure(&o.id),
            look.unwrap_or_default(),
            view.perhaps(o.money_alone),
        ]
    });
    body.table(
        text.report_to_check_caption(),
        &[
            (text.report_savings_name(), 5, Start),
            (text.report_to_check_look(), 6, Start),
            (text.report_to_check_alone(), 3, End),
        ],
        rows.collect(),
    );
    without_figure(body, &view.assessment.without_figure);
}

fn without_figure(body: &mut Body<'_>, list: &[Opportunity]) {
    let view = body.view;
    let text = view.text;
    if list.is_empty() {
        return;
    }
    body.heading(2, text.report_without_figure());
    let rows = list.iter().map(|o| {
        let missing = o.missing().into_iter();
        let lines: Vec<String> = missing
            .map(|m| text.missing(m, view.facility, view.catalogue))
            .collect();
        vec![
            view.measure(&o.id),
            text.class(o.class).to_owned(),
            lines.join("\n"),
        ]
    });
    body.table(
        text.report_without_figure_caption(),
        &[
            (text.report_savings_name(), 6, Start),
            (text.report_savings_class(), 2, Start),
            (text.report_without_figure_missing(), 6, Start),
        ],
        rows.collect(),
    );
}

/// Part 7: what was decided, who does it, by when.
pub(super) fn plan(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_plan());
    let opportunities = || {
        let a = view.assessment;
        a.opportunities
            .iter()
            .chain(&a.without_figure)
            .chain(&a.left_out)
            .chain(&a.to_check)
    };
    let chosen = |id: &str| view.facility.plan.get(id).filter(|item| item.chosen);
    let ranked = opportunities()
        .map(|o| o.id.as_str())
        .filter(|id| chosen(id).is_some());
    let others = view
        .facility
        .plan
        .keys()
        .map(String::as_str)
        .filter(|id| chosen(id).is_some() && !opportunities().any(|o| o.id == *id));
    let mut rows = Vec::new();
    for id in ranked.chain(others) {
        let Some(item) = chosen(id) else { continue };
        let found = opportunities().find(|o| o.id == id);
        let counted = view.assessment.opportunities.iter().find(|o| o.id == id);
        rows.push(vec![
            (rows.len() + 1).to_string(),
            view.measure(id),
            view.or_none(&item.who),
            view.or_none(&item.when),
            found
                .map(|o| investment(view, o.investment))
                .unwrap_or_default(),
            view.perhaps(counted.map(|o| o.money).filter(|m| *m > Decimal::ZERO)),
        ]);
    }
    if rows.is_empty() {
        body.paragraph(text.report_plan_none());
    }
    body.table(
        text.report_plan_caption(),
        &[
            (text.report_column_number(), 1, Center),
            (text.report_savings_name(), 7, Start),
            (text.report_plan_who(), 4, Start),
            (text.report_plan_when(), 3, Start),
            (text.report_savings_investment(), 4, End),
            (text.report_savings_money(), 4, End),
        ],
        rows,
    );
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
