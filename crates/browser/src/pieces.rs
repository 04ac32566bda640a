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
    pub(crate) fn together(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for buffer in self.0.iter() {
            bytes.extend(Uint8Array::new(&buffer).to_vec());
        }
        bytes
    }

    /// The buffers of the pieces.
    pub(crate) fn buffers(&self) -> &Array {
        &self.0
    }
}
