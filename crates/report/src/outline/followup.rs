//! Parts 6 to 9 of the report: what to check, what is missing, the plan, legal thresholds, remarks. It decides nothing.

use super::savings::investment;
use super::sheet::Sheet;
use crate::document::Align::{Center, End, Start};
use domain::balance::{BalanceIssue, GapOf};
use domain::opportunity::Opportunity;
use rust_decimal::Decimal;

/// Part 6: the answers "I do not know", and what has no figure yet.
pub(super) fn to_check(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.heading(1, text.report_to_check());
    let list = &view.assessment.to_check;
    if list.is_empty() {
        sheet.paragraph(text.report_to_check_none());
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
    sheet.table(
        text.report_to_check_caption(),
        &[
            (text.report_savings_name(), 5, Start),
            (text.report_to_check_look(), 6, Start),
            (text.report_to_check_alone(), 3, End),
        ],
        rows.collect(),
    );
    without_figure(sheet, &view.assessment.without_figure);
}

fn without_figure(sheet: &mut Sheet<'_>, list: &[Opportunity]) {
    let view = sheet.view;
    let text = view.text;
    if list.is_empty() {
        return;
    }
    sheet.heading(2, text.report_without_figure());
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
    sheet.table(
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
pub(super) fn plan(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.heading(1, text.report_plan());
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
        sheet.paragraph(text.report_plan_none());
    }
    sheet.table(
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
pub(super) fn flags(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.heading(1, text.report_flags());
    let mut rows = Vec::new();
    for flag in &view.assessment.flags {
        let thresholds = view.catalogue.thresholds();
        let Some(entry) = thresholds.iter().find(|t| t.id == flag.threshold) else {
            continue;
        };
        let source = sheet.cite(&entry.cite);
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
        sheet.paragraph(text.report_flags_none());
    } else {
        sheet.table(
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
    sheet.note(text.report_flags_note());
}

/// Part 9: what is wrong or doubtful in the data.
pub(super) fn remarks(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let text = view.text;
    sheet.heading(1, text.report_remarks());
    let lines = view.remarks();
    if lines.is_empty() {
        sheet.paragraph(text.report_remarks_none());
    }
    sheet.list(lines);
}

impl super::View<'_> {
    /// What is wrong or doubtful in the data, one sentence each.
    pub(crate) fn remarks(self) -> Vec<String> {
        let text = self.text;
        let (a, balances) = (self.assessment, &self.assessment.balances);
        let data = a.issues.iter();
        let data = data.map(|issue| text.issue(issue, self.facility, self.catalogue));
        let doubts = |issues: &[BalanceIssue], of: GapOf, title: &str| -> Vec<String> {
            let line = |issue| format!("{title}: {}", text.balance_doubt(issue, of));
            issues.iter().map(line).collect()
        };
        let mass = doubts(&balances.mass.issues, GapOf::Mass, text.balance_mass());
        let water = doubts(&balances.water.issues, GapOf::Water, text.balance_water());
        data.chain(mass).chain(water).collect()
    }

    /// A unit of the catalogue's thresholds, such as `TOE/year`, in words.
    pub(crate) fn per_year(self, unit: &str) -> String {
        let subscript = |unit: &str| unit.replace("CO2", "CO₂");
        match unit.strip_suffix("/year") {
            Some(bare) => self.text.unit_year_suffix(&subscript(bare)),
            None => subscript(unit),
        }
    }
}
