//! The wasm32 target and wasm-bindgen: what comes from rustup and from the Rust registry.

use std::path::PathBuf;

use super::locate::{cache_folder, has_version, on_path, program};
use crate::process::{Outcome, cargo, command, output, read, run, top};

/// The target of the page and of the report worker.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the browser.
pub(crate) fn wasm_target() -> Outcome {
    let installed = || {
        output(command("rustc").args(["--print", "sysroot"])).is_some_and(|sysroot| {
            PathBuf::from(sysroot)
                .join("lib/rustlib")
                .join(WASM)
                .join("lib")
                .is_dir()
        })
    };
    if installed() {
        return Ok(());
    }
    let by_hand = format!("install it by hand with `rustup target add {WASM}`");
    if on_path("rustup").is_none() {
        return Err(format!(
            "the Rust target {WASM} is missing and rustup is not on PATH: {by_hand}"
        ));
    }
    println!("Installing the Rust target {WASM} (usually under a minute) ...");
    run(command("rustup").args(["target", "add", WASM]))
        .map_err(|problem| format!("{problem}; {by_hand}"))
}

/// The program `wasm-bindgen` of exactly the version in Cargo.lock.
pub(crate) fn wasm_bindgen() -> Outcome<PathBuf> {
    let lock = read(&top().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .ok_or("Cargo.lock does not name a version of wasm-bindgen")?;
    installed(&Package {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        minutes: 2,
    })
}

/// A program of the Rust registry, and how to build it.
struct Package<'a> {
    name: &'a str,
    program: &'a str,
    version: &'a str,
    minutes: u32,
}

fn installed(package: &Package<'_>) -> Outcome<PathBuf> {
    let Package {
        name,
        program: tool,
        version,
        minutes,
    } = package;
    if let Some(found) = on_path(tool)
        && has_version(&found, version)
    {
        return Ok(found);
    }
    let folder = cache_folder(tool, version)?;
    let installed = program(&folder.join("bin"), tool);
    if installed.is_file() {
        return Ok(installed);
    }
    println!(
        "Installing {name} {version} into {} (usually {minutes} minutes, once) ...",
        folder.display()
    );
    let install = |locked: &[&str]| {
        run(cargo()
            // An unoptimised build is ready several times sooner and fast enough here.
            .args(["install", name, "--version", version, "--debug", "--root"])
            .arg(&folder)
            .args(locked)
            .env("CARGO_PROFILE_DEV_DEBUG", "0"))
    };
    // A release's own lock file may name a version that the registry in use does not offer: then the newest that fit.
    install(&["--locked"])
        .or_else(|_| install(&[]))
        .map_err(|problem| {
            format!("{name} {version} could not be installed: {problem}; install it by hand with `cargo install {name} --version {version}` and put it on PATH")
        })?;
    Ok(installed)
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| **line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_that_of_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
