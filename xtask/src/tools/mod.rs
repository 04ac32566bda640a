//! Finds each tool the commands need, on PATH or in the user's cache folder, and installs what is missing.

mod locate;
mod node;
mod python;
mod rust;
mod system;

pub(crate) use node::{end_to_end_packages, lighthouse, node, wasm_opt};
pub(crate) use python::{duckdb, pyspark};
pub(crate) use rust::{WASM, wasm_bindgen, wasm_target};
pub(crate) use system::{chromium, firefox, pdf_readers};
