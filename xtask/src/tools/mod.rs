//! Finds each tool the commands need, on PATH or in the user's cache folder, and installs what is missing.

mod locate;
mod node;
mod rust;
mod system;

pub(crate) use node::{end_to_end_packages, node};
pub(crate) use rust::{WASM, trunk, wasm_bindgen, wasm_target};
pub(crate) use system::{chromedriver, chromium, pdf_readers};

use std::ffi::OsString;

use crate::process::Outcome;
use locate::folder_of;

/// PATH with the folders of the build tools in front, so that Trunk finds them and downloads nothing.
pub(crate) fn build_path() -> Outcome<OsString> {
    wasm_target()?;
    let mut folders = vec![folder_of(&trunk()?), folder_of(&wasm_bindgen()?)];
    folders.push(node::wasm_opt_folder()?);
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    std::env::join_paths(folders).map_err(|problem| format!("PATH: {problem}"))
}
