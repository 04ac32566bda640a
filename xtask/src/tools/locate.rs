//! Where tools are: on PATH, or in the user's cache folder.

use std::path::{Path, PathBuf};

use crate::process::{Outcome, command, output};

/// Where one version of one tool is kept: outside the clone, so that every clone shares it.
pub(super) fn cache_folder(tool: &str, version: &str) -> Outcome<PathBuf> {
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
pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| program(&folder, name))
        .find(|file| file.is_file())
}

/// The file of a program in a folder, as this system names it.
pub(super) fn program(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Whether the program answers `--version` with this version as a word of its own.
pub(super) fn has_version(program: &Path, version: &str) -> bool {
    output(command(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}
