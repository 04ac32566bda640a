//! Node.js and what comes from its registry: the packages of the browser tests, and wasm-opt.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::locate::{cache_folder, has_version, on_path};
use crate::process::{Outcome, command, read, run, top, write};

/// The npm package `binaryen` carries wasm-opt as WebAssembly: the same file for every system.
const BINARYEN: &str = "132.0.0";

/// What that wasm-opt answers to `--version`; another one on PATH would give other sizes, or refuse the input.
const WASM_OPT: &str = "132";

/// What judges the start page as a search engine and a cheap phone see it.
const LIGHTHOUSE: &str = "12.8.2";

/// Node.js itself, which this program does not install.
pub(crate) fn node() -> Outcome<PathBuf> {
    on_path("node").ok_or_else(|| {
        "Node.js is missing: install Node.js 20 or newer with npm (packages `nodejs` and `npm`)"
            .into()
    })
}

/// Makes sure that the packages of tests/e2e are those of its lock file.
pub(crate) fn end_to_end_packages() -> Outcome {
    node()?;
    let folder = top().join("tests/e2e");
    let wanted = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the packages of tests/e2e (usually a few seconds) ...");
    run(npm()?
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(&folder))?;
    write(&stamp, &wanted)
}

/// A command that starts wasm-opt; nothing where there is none to be had, so that a build still ends.
pub(crate) fn wasm_opt() -> Option<Command> {
    if let Some(found) = on_path("wasm-opt")
        && has_version(&found, WASM_OPT)
    {
        return Some(command(found));
    }
    match installed_wasm_opt() {
        Ok((node, file)) => {
            // Node.js reads the file on every system, where only some start it by itself.
            let mut command = command(node);
            command.arg(file);
            Some(command)
        }
        Err(problem) => {
            println!(
                "Remark: {problem}. The build goes on without wasm-opt, and its files come out larger."
            );
            None
        }
    }
}

/// Node.js, and the file that it reads.
fn installed_wasm_opt() -> Outcome<(PathBuf, PathBuf)> {
    let node = node()?;
    let folder = cache_folder("binaryen", BINARYEN)?;
    let file = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !file.is_file() {
        install_binaryen(&folder)?;
    }
    Ok((node, file))
}

/// The command line program of Lighthouse.
pub(crate) fn lighthouse() -> Outcome<PathBuf> {
    let folder = cache_folder("lighthouse", LIGHTHOUSE)?;
    let file = folder.join("node_modules/lighthouse/cli/index.js");
    if !file.is_file() {
        println!(
            "Installing lighthouse {LIGHTHOUSE} into {} (about a minute, once) ...",
            folder.display()
        );
        install(&folder, &format!("lighthouse@{LIGHTHOUSE}"))?;
    }
    Ok(file)
}

fn install_binaryen(folder: &Path) -> Outcome {
    println!(
        "Installing binaryen {BINARYEN}, for wasm-opt, into {} (usually a few seconds) ...",
        folder.display()
    );
    install(folder, &format!("binaryen@{BINARYEN}"))
}

/// Installs a package into a folder of its own.
fn install(folder: &Path, package: &str) -> Outcome {
    node()?;
    let mut npm = npm()?;
    std::fs::create_dir_all(folder)
        .map_err(|problem| format!("{}: {problem}", folder.display()))?;
    run(npm
        .args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(folder)
        .arg(package)
        .current_dir(folder))
}

fn npm() -> Outcome<Command> {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .map(command)
        .ok_or_else(|| "npm is missing: install it beside Node.js (package `npm`)".into())
}
