//! How good the total is, in two sentences of the first page and of the first sheet.

use crate::view::View;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// On what the saving rests.
pub(crate) fn rests(view: View<'_>) -> String {
    let (text, totals) = (view.text, &view.assessment.totals);
    let percent = totals.evidence_percent().unwrap_or_default();
    if percent.is_zero() {
        return text.report_rests_nothing().to_owned();
    }
    if totals.on_evidence >= totals.money {
        return text.report_rests_all().to_owned();
    }
    // Less than one in a hundred is not nothing.
    let part = match percent < Percent::new(Decimal::ONE) {
        true => text.percent(percent),
        false => text.whole_percent(percent.fraction()),
    };
    text.report_rests_part(&part)
}

/// How far the saving may lie from it.
pub(crate) fn uncertainty(view: View<'_>) -> String {
    let total = &view.assessment.ranges.total;
    view.text.report_uncertainty(
        &view.millions(total.likely_high),
        &view.millions(total.likely_low),
    )
}
