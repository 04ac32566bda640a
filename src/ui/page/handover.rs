//! To whom the submission goes and by when: as the user wrote it, else as the programme says.

use crate::ui::view::View;
use catalogue::Pair;

/// What the programme says about receiver and deadline.
pub(super) fn programme(view: View<'_>) -> (String, String) {
    let of = |pair: Option<&Pair>| pair.map(|p| view.text.language.of(p).to_owned());
    let programme = &view.assessment.programme;
    let code = view.facility.site.province.as_deref();
    let department = code
        .and_then(|c| view.catalogue.province(c))
        .map(|p| p.department.clone());
    let named = || {
        of(programme
            .receiver
            .as_ref()
            .and_then(|t| t.receiver.as_ref()))
    };
    let receiver = department.or_else(named).unwrap_or_default();
    let deadline = of(programme
        .deadline
        .as_ref()
        .and_then(|t| t.deadline.as_ref()))
    .unwrap_or_default();
    (receiver, deadline)
}

/// Receiver and deadline: as the user wrote them, else as the programme says.
pub(super) fn handover(view: View<'_>) -> (String, String) {
    let own = &view.facility.handover;
    let (receiver, deadline) = programme(view);
    let pick = |own: &str, named: String| {
        if own.trim().is_empty() {
            named
        } else {
            own.trim().to_owned()
        }
    };
    (pick(&own.receiver, receiver), pick(&own.deadline, deadline))
}
