//! To whom the submission goes and by when.

use crate::ui::view::View;

/// Receiver and deadline where the user writes nothing.
pub(super) fn usual(view: View<'_>) -> (String, String) {
    let (text, programme) = (view.text, &view.assessment.programme);
    (
        text.usual_receiver(view.facility, programme, view.catalogue),
        text.usual_deadline(programme),
    )
}

/// Receiver and deadline as the papers print them.
pub(super) fn handover(view: View<'_>) -> (String, String) {
    let (text, programme) = (view.text, &view.assessment.programme);
    (
        text.receiver(view.facility, programme, view.catalogue),
        text.deadline(view.facility, programme),
    )
}
