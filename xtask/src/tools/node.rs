//! Node.js and what comes from its registry: the packages of the browser tests, and wasm-opt.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::locate::{cache_folder, folder_of, has_version, on_path, program};
use crate::process::{Outcome, command, read, run, top, write};

/// The npm package `binaryen` carries wasm-opt as WebAssembly: the same file for every system.
const BINARYEN: &str = "132.0.0";

/// What that wasm-opt answers to `--version`; another one on PATH would give other sizes, or refuse the input.
const WASM_OPT: &str = "132";

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

/// The folder that holds `wasm-opt`; where there is none to be had, one that only copies, so that a build still ends.
pub(super) fn wasm_opt_folder() -> Outcome<PathBuf> {
    if let Some(found) = on_path("wasm-opt")
        && has_version(&found, WASM_OPT)
    {
        return Ok(folder_of(&found));
    }
    let folder = cache_folder("binaryen", BINARYEN)?;
    let programs = folder.join("node_modules/.bin");
    if on_path("node").is_some() && programs.join("wasm-opt").exists() {
        return Ok(programs);
    }
    match install_binaryen(&folder) {
        Ok(()) => Ok(programs),
        Err(problem) => {
            println!(
                "Remark: {problem}. The build goes on without wasm-opt, and its files come out larger."
            );
            copying_wasm_opt()
        }
    }
}

fn install_binaryen(folder: &Path) -> Outcome {
    node()?;
    let mut npm = npm()?;
    println!(
        "Installing binaryen {BINARYEN}, for wasm-opt, into {} (usually a few seconds) ...",
        folder.display()
    );
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
        .arg(format!("binaryen@{BINARYEN}"))
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

/// Trunk insists on a program of this name, so this one hands the file through unchanged.
#[cfg(unix)]
fn copying_wasm_opt() -> Outcome<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    const SCRIPT: &str = "\
#!/bin/sh
# Stands in for wasm-opt: copies its input to its output.
for word in \"$@\"; do
  case \"$word\" in
    --version) echo 'wasm-opt version 0 (copies only)'; exit 0 ;;
    --output=*) to=${word#--output=} ;;
    -*) ;;
    *) from=$word ;;
  esac
done
exec cp \"$from\" \"$to\"
";
    let folder = cache_folder("wasm-opt", "copy")?;
    let file = program(&folder, "wasm-opt");
    std::fs::create_dir_all(&folder)
        .map_err(|problem| format!("{}: {problem}", folder.display()))?;
    write(&file, SCRIPT)?;
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755))
        .map_err(|problem| format!("{}: {problem}", file.display()))?;
    Ok(folder)
}

/// No stand-in on other systems: Node.js is needed there.
#[cfg(not(unix))]
fn copying_wasm_opt() -> Outcome<PathBuf> {
    let expected = program(Path::new(""), "wasm-opt");
    Err(format!(
        "{} is missing: install Node.js, or put binaryen on PATH",
        expected.display()
    ))
}
