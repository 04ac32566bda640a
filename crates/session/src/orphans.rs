//! What goes with a thing that is gone: the raw text of its fields.

use super::draft::Draft;

/// Raw text of fields that are no longer asked for goes.
pub(super) fn forget_orphans(draft: &mut Draft) {
    let facility = &draft.facility;
    draft
        .text
        .retain(|field, _| field.spec().is_asked(facility));
}
