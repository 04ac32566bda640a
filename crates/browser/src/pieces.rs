//! Bytes that are made piece by piece and leave the memory of the program as they come: a file for the user, or what a worker is given.

use js_sys::{Array, Uint8Array};

/// Bytes in pieces, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pieces(Array);

impl Pieces {
    /// Adds a piece behind the others.
    pub fn add(&self, bytes: &[u8]) {
        if !bytes.is_empty() {
            self.0.push(&Uint8Array::from(bytes).buffer());
        }
    }

    /// The pieces whose buffers came from elsewhere.
    pub(crate) fn of(buffers: &Array) -> Self {
        Self(buffers.clone())
    }

    /// All of them as one.
    pub(crate) fn together(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for piece in self.each() {
            bytes.extend(piece);
        }
        bytes
    }

    /// One after another; each leaves the memory of the browser as it is asked for.
    pub(crate) fn each(self) -> impl Iterator<Item = Vec<u8>> {
        let waiting = self.0.reverse();
        std::iter::from_fn(move || {
            let buffer = (waiting.length() > 0).then(|| waiting.pop())?;
            Some(Uint8Array::new(&buffer).to_vec())
        })
    }

    /// The buffers of the pieces.
    pub(crate) fn buffers(&self) -> &Array {
        &self.0
    }
}
