//! Part 4 of the report: every measure with a figure in one table. Every figure comes from the assessment.

use super::body::Body;
use crate::tables::opportunities;
use domain::finance::Investment;

/// Part 4.
pub(super) fn all(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.heading(1, text.report_savings());
    let (list, totals) = (&view.assessment.opportunities, &view.assessment.totals);
    if list.is_empty() {
        body.paragraph(text.report_savings_none());
        return;
    }
    body.paragraph(text.report_savings_intro());
    body.print(&opportunities::counted(view));
    let typical = |investment| matches!(investment, Investment::Typical(_));
    if list.iter().any(|o| typical(o.investment)) {
        body.note(text.report_savings_typical_note());
    }
    body.note(text.report_savings_known_note());
    if totals.unchecked {
        body.note(text.report_summary_unchecked());
    }
    if totals.priced_in_part().is_some() && totals.priced != totals.money {
        body.note(text.report_savings_priced_note(&text.money(totals.priced)));
    }
}
