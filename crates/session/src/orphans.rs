//! What goes with a thing that is gone: the raw text of its fields.

use super::draft::Draft;
use super::field::Field;

/// Raw text of fields that are no longer asked for goes.
pub(super) fn forget_orphans(draft: &mut Draft) {
    let facility = &draft.facility;
    let is_asked = |field: &Field| field.spec().is_asked(facility);
    if !draft.text.keys().all(is_asked) {
        draft.text.retain(|field, _| is_asked(field));
    }
}
