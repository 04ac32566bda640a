//! The end of the report: the annexes that belong to it, the closing sentence, receivers and signature.

use super::body::Body;
use super::head;

/// What stands above the signature, and the signature.
pub(super) fn closing(body: &mut Body<'_>) {
    let view = body.view;
    let text = view.text;
    body.paragraph(text.report_annexes());
    let (name, year, receiver) = (view.name(), view.year(), view.receiver());
    body.paragraph(if receiver.is_empty() {
        text.report_closing(&name, &year)
    } else {
        text.report_closing_to(text::said::ReportClosingTo {
            name: &name,
            receiver: &receiver,
            year: &year,
        })
    });
    body.signature(head::signature(view));
}
