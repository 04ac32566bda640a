//! Finds each tool the commands need, on PATH or in the user's cache folder, and installs what is missing.

mod node;
mod rust;
mod system;

pub(crate) use node::{end_to_end_packages, node};
pub(crate) use rust::{WASM, trunk, wasm_bindgen, wasm_target};
pub(crate) use system::{chromedriver, chromium, pdf_readers};

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::process::{Outcome, command, output};

/// PATH with the folders of the build tools in front, so that Trunk finds them and downloads nothing.
pub(crate) fn build_path() -> Outcome<OsString> {
    wasm_target()?;
    let mut folders = vec![folder_of(&trunk()?), folder_of(&wasm_bindgen()?)];
    folders.push(node::wasm_opt_folder()?);
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    std::env::join_paths(folders).map_err(|problem| format!("PATH: {problem}"))
}

/// Where one version of one tool is kept: outside the clone, so that every clone shares it.
fn cache_folder(tool: &str, version: &str) -> Outcome<PathBuf> {
    let variable = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = variable("XDG_CACHE_HOME")
        .or_else(|| variable("LOCALAPPDATA"))
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
        .ok_or("no folder for the tools: set XDG_CACHE_HOME or HOME")?;
    Ok(base.join("sxsh-tools").join(format!("{tool}-{version}")))
}

/// The first program of this name on PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| program(&folder, name))
        .find(|file| file.is_file())
}

/// The file of a program in a folder, as this system names it.
fn program(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Whether the program answers `--version` with this version as a word of its own.
fn has_version(program: &Path, version: &str) -> bool {
    output(command(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn folder_of(program: &Path) -> PathBuf {
    program.parent().unwrap_or(Path::new("")).to_path_buf()
}
