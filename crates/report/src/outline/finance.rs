//! The finance in annex I: each opportunity over its lifetime, the plan as a whole with its yearly cash flow, and what was assumed. It adds nothing up.

use super::body::Body;
use super::pictures;
use crate::tables::{self, cash};
use crate::view::ReportView;
use catalogue::NormId;
use catalogue::quantity::Fraction;
use domain::finance::Basis;
use domain::plan::Plan;
use text::CashColumn;

/// What the opportunities are worth over their lifetime.
pub(super) fn finance(body: &mut Body<'_>) {
    let view = body.view;
    let (text, finance) = (view.text, &view.assessment.finance);
    if view.assessment.opportunities.is_empty() {
        return;
    }
    body.heading(2, text.report_finance());
    if finance.worth.is_empty() {
        body.paragraph(text.finance_none());
    }
    body.print(&tables::finance::worth(view));
    for (id, refusal) in &finance.refused {
        let why = text.finance_refusal(*refusal);
        body.note(text.finance_refused_named(&view.measure(id), &why));
    }
    if let Some(refusal) = finance.plan_refused {
        body.paragraph(text.finance_refused_plan(&text.finance_refusal(refusal)));
    }
    if let Some(plan) = &finance.plan {
        whole(body, plan);
    }
    if !finance.worth.is_empty() {
        assumptions(body);
    }
}

/// The plan as a whole.
fn whole<'a>(body: &mut Body<'a>, plan: &'a Plan) {
    let view = body.view;
    let (text, finance) = (view.text, &view.assessment.finance);
    body.paragraph(cash::members(view, plan));
    body.facts(&text.plan_figures(plan, finance));
    pictures::cash(body, plan);
    let figures = text.cash_columns(&plan.flow);
    body.print(&cash::of(view, plan, text.report_finance_flow(), figures));
    let loan = text.loan_columns(&plan.flow);
    if !loan.is_empty() {
        let mut columns: Vec<CashColumn> = vec![(text.cash_net(), |y| y.flow.net)];
        columns.extend(loan);
        body.print(&cash::of(view, plan, text.report_finance_loan(), columns));
    }
    for line in text.loan(&view.facility.finance, &plan.flow) {
        body.note(line);
    }
}

/// What the figures rest on.
fn assumptions(body: &mut Body<'_>) {
    let view = body.view;
    let (text, finance) = (view.text, &view.assessment.finance);
    let rate = text.share(Fraction::new(finance.rate));
    let mut list = vec![
        text.report_finance_time().to_owned(),
        text.report_finance_end().to_owned(),
    ];
    list.push(if finance.rate_is_default {
        let source = norm(body, |id| id == NormId::DiscountRate);
        text.report_finance_rate_default(&rate, &source)
    } else {
        text.report_finance_rate_said(&rate)
    });
    let mut worth = finance.worth.values();
    if worth.any(|w| w.lifetime == Basis::Default) {
        let source = norm(body, |id| id != NormId::DiscountRate);
        list.push(text.report_finance_life(&source));
    }
    for id in finance.worth.keys() {
        list.extend(scheme(body, view, id));
    }
    body.paragraph(text.report_finance_assumptions());
    body.list(list);
}

/// Source of the first default of this kind.
fn norm(body: &mut Body<'_>, wanted: impl Fn(NormId) -> bool) -> String {
    let norms = body.view.catalogue.norms();
    let found = norms.iter().find(|n| wanted(n.id));
    found.map(|n| body.cite(&n.cite)).unwrap_or_default()
}

/// The support scheme of a measure with its source.
fn scheme(body: &mut Body<'_>, view: ReportView<'_>, id: &str) -> Option<String> {
    let chosen = view.facility.costs(id)?.scheme.as_deref()?;
    let found = view.catalogue.schemes().iter().find(|s| s.id == chosen)?;
    let source = body.cite(&found.cite);
    let text = view.text;
    let name = text.scheme(found);
    Some(text.report_finance_scheme(text::said::ReportFinanceScheme {
        measure: &view.measure(id),
        scheme: &name,
        source: &source,
    }))
}
