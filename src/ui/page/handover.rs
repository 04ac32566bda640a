//! To whom the submission goes and by when.

use crate::ui::view::PageView;

/// Receiver and deadline where the user writes nothing.
pub(super) fn usual(view: PageView<'_>) -> (String, String) {
    let (text, programme) = (view.text, &view.assessment.programme);
    (
        view.names().usual_receiver(programme),
        text.usual_deadline(programme),
    )
}

/// Receiver and deadline as the papers print them.
pub(super) fn handover(view: PageView<'_>) -> (String, String) {
    let programme = &view.assessment.programme;
    (
        view.names().receiver(programme),
        view.names().deadline(programme),
    )
}
