//! Reducing what was found in a file, and opening it again.

use super::{Content, Knowledge, Piece, Pieces, Refusal, Taken};
use crate::record::{Record, reduce};
use catalogue::Catalogue;
use std::borrow::Cow;
use std::sync::Arc;
use submission::{Opened, ReadError, read};

/// Takes in the bytes of a file; `out` hears of everything in it by name. A name inside another file follows its name after `!`.
pub fn take_in(
    name: &str,
    bytes: &[u8],
    knowledge: Knowledge<'_>,
    out: &mut dyn FnMut(String, Taken),
) {
    for piece in Pieces::of(name, Cow::Borrowed(bytes), knowledge.catalogue) {
        let taken = piece.content.reduced(knowledge);
        out(piece.name, taken);
    }
}

/// Opens the submissions of a file again that `is_wanted` by the names under which they were taken in; `out` hears of each.
pub fn open_again(
    (file, bytes): (&str, &[u8]),
    catalogue: &Catalogue,
    is_wanted: &dyn Fn(&str) -> bool,
    out: &mut dyn FnMut(String, Opened),
) {
    for Piece { name, content } in Pieces::of(file, Cow::Borrowed(bytes), catalogue) {
        if let Content::Json(json) = content
            && is_wanted(&name)
            && let Ok(opened) = read(&json)
        {
            out(name, opened);
        }
    }
}

impl Content<'_> {
    /// The submission that was found, or what became of it where it gives none.
    ///
    /// # Errors
    /// When it gives no submission.
    pub fn opened(&self) -> Result<Opened, Taken> {
        match self {
            Content::Json(json) => read(json).map_err(unread),
            Content::Refused(refusal) => Err(Taken::Refused(refusal.clone())),
            Content::PassedOver => Err(Taken::PassedOver),
        }
    }

    /// The row of what was found, or why it gives none.
    #[must_use]
    pub fn reduced(&self, knowledge: Knowledge<'_>) -> Taken {
        match self.opened() {
            Ok(opened) => Taken::of(reduce(&opened, knowledge.catalogue, knowledge.today)),
            Err(taken) => taken,
        }
    }
}

impl Taken {
    /// A submission by its row, or why it gives none.
    #[must_use]
    pub fn of(record: Result<Record, ReadError>) -> Self {
        match record {
            Ok(record) => Taken::Record(Arc::new(record)),
            Err(error) => unread(error),
        }
    }
}

fn unread(error: ReadError) -> Taken {
    Taken::Refused(Refusal::Unread(error))
}
