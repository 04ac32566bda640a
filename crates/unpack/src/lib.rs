//! Unpacks brotli in the page of one file (WebAssembly): browsers unpack gzip for a page, and brotli only for what a server sends. A program of its own, because an exported function pulls its crate into every program that it is part of.

use brotli_decompressor::BrotliDecompress;
use wasm_bindgen::prelude::wasm_bindgen;

/// The bytes that were packed; nothing where they are damaged.
#[wasm_bindgen]
#[must_use]
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut packed = packed;
    BrotliDecompress(&mut packed, &mut bytes).ok()?;
    Some(bytes)
}
