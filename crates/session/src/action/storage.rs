//! What the storage of this machine holds: the factories, and how the last save ended.

use crate::state::{SaveState, Session, ShelfEntry};

/// What the storage of this machine holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageAction {
    /// The list of factories on this machine changed.
    Shelf(Vec<ShelfEntry>),
    /// A save of a revision ended.
    Saved(u64, SaveState),
}

impl StorageAction {
    pub(crate) fn apply(self, next: &mut Session) {
        match self {
            StorageAction::Shelf(shelf) => next.shelf = shelf.into(),
            StorageAction::Saved(revision, state) => {
                // Changes made while the save ran still wait.
                let stale = revision < next.revision && matches!(state, SaveState::Saved(_));
                next.saved = if stale { SaveState::Pending } else { state };
            }
        }
    }
}
