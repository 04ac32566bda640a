//! What the first page and the first sheet say of the total in the same words: of what less is used, on what that rests, how far it may lie off.

use crate::view::ReportView;
use catalogue::quantity::Percent;
use domain::indicator::ResourceSaving;
use rust_decimal::Decimal;

/// The groups of resources of which less is used; what would be printed as 0% is left out.
pub(crate) fn less<'a>(view: ReportView<'a>) -> impl Iterator<Item = &'a ResourceSaving> {
    let least = Decimal::new(5, 2);
    let saved = view.assessment.resources.iter();
    saved.filter(move |r| r.percent.value() >= least)
}

/// On what the saving rests.
pub(crate) fn rests(view: ReportView<'_>) -> String {
    let (text, totals) = (view.text, &view.assessment.totals);
    let percent = totals.evidence_percent().unwrap_or_default();
    if percent < Percent::new(Decimal::ONE) {
        return text.report_rests_nothing().to_owned();
    }
    if totals.on_evidence >= totals.money {
        return text.report_rests_all().to_owned();
    }
    text.report_rests_part(&text.whole_percent(percent.fraction()))
}

/// How far the saving may lie from it.
pub(crate) fn uncertainty(view: ReportView<'_>) -> String {
    let total = &view.assessment.ranges.total;
    view.text.report_uncertainty(
        &view.millions(total.likely_high),
        &view.millions(total.likely_low),
    )
}
