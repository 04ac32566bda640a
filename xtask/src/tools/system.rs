//! Programs that come from the system's packages: Chromium and readers of PDF.

use std::path::PathBuf;

use super::locate::on_path;
use crate::process::{Outcome, command, output, run};

/// A program of the system: what it is called, where it may be, which package brings it.
struct Program {
    /// How the error message names it.
    what: &'static str,
    /// An environment variable that names the file and wins over PATH.
    variable: Option<&'static str>,
    names: &'static [&'static str],
    /// Package names to try with apt-get, dnf and pacman.
    apt: &'static [&'static str],
    dnf: &'static str,
    pacman: &'static str,
}

const CHROMIUM: Program = Program {
    what: "Chromium",
    variable: Some("CHROMIUM"),
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ],
    apt: &["chromium", "chromium-browser"],
    dnf: "chromium",
    pacman: "chromium",
};

const FIREFOX: Program = Program {
    what: "Firefox",
    variable: Some("FIREFOX"),
    names: &["firefox-esr", "firefox"],
    apt: &["firefox-esr"],
    dnf: "firefox",
    pacman: "firefox",
};

const PDFTOTEXT: Program = Program {
    what: "pdftotext",
    variable: None,
    names: &["pdftotext"],
    apt: &["poppler-utils"],
    dnf: "poppler-utils",
    pacman: "poppler",
};

const QPDF: Program = Program {
    what: "qpdf",
    variable: None,
    names: &["qpdf"],
    apt: &["qpdf"],
    dnf: "qpdf",
    pacman: "qpdf",
};

/// A Chromium or Chrome, for the tests in a browser.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    found_or_installed(&CHROMIUM)
}

/// A Firefox, for the test of the one file; without it that test is left out, and this says so.
pub(crate) fn firefox() -> Option<PathBuf> {
    match found_or_installed(&FIREFOX) {
        Ok(found) => Some(found),
        Err(problem) => {
            println!("{problem}. The test of the one file in Firefox is left out.");
            None
        }
    }
}

/// The readers that show what text a PDF holds, and whether its structure is sound.
pub(crate) fn pdf_readers() -> Outcome {
    found_or_installed(&PDFTOTEXT)?;
    found_or_installed(&QPDF).map(drop)
}

fn found_or_installed(program: &Program) -> Outcome<PathBuf> {
    if let Some(found) = found(program)? {
        return Ok(found);
    }
    let by_hand = by_hand(program);
    install(program).map_err(|problem| {
        format!(
            "{} is missing and could not be installed ({problem}): {by_hand}",
            program.what
        )
    })?;
    found(program)?.ok_or_else(|| {
        format!(
            "{} is still missing after the installation: {by_hand}",
            program.what
        )
    })
}

fn found(program: &Program) -> Outcome<Option<PathBuf>> {
    if let Some((variable, file)) = program
        .variable
        .and_then(|variable| Some((variable, std::env::var_os(variable)?)))
    {
        let file = PathBuf::from(file);
        return if file.is_file() {
            Ok(Some(file))
        } else {
            Err(format!("{variable} names a file that does not exist"))
        };
    }
    Ok(program.names.iter().find_map(|name| on_path(name)))
}

fn by_hand(program: &Program) -> String {
    let package = program.apt.first().copied().unwrap_or(program.what);
    let otherwise = program
        .variable
        .map(|variable| format!(", or name its file in {variable}"))
        .unwrap_or_default();
    format!("install it by hand, for example the package `{package}`{otherwise}")
}

fn install(program: &Program) -> Outcome {
    println!(
        "Installing {} from the system's packages (usually one or two minutes) ...",
        program.what
    );
    if on_path("apt-get").is_some() {
        let apt = |package: &str| {
            as_root(&[
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                package,
            ])
        };
        let any = || program.apt.iter().any(|package| apt(package).is_ok());
        // A fresh machine has no package list yet.
        if any() || (as_root(&["apt-get", "update"]).is_ok() && any()) {
            Ok(())
        } else {
            Err("apt-get did not install it".into())
        }
    } else if on_path("dnf").is_some() {
        as_root(&["dnf", "install", "-y", program.dnf])
    } else if on_path("pacman").is_some() {
        as_root(&["pacman", "-S", "--noconfirm", "--needed", program.pacman])
    } else {
        Err("found none of apt-get, dnf and pacman".into())
    }
}

/// Runs a command as root, without ever asking for a password.
fn as_root(words: &[&str]) -> Outcome {
    let root = output(command("id").arg("-u")).is_some_and(|id| id == "0");
    let mut command = if root {
        command("env")
    } else {
        let mut sudo = command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    run(command.arg("DEBIAN_FRONTEND=noninteractive").args(words))
}
