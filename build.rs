//! Reads the catalogue (TOML) and the sentences (Fluent), checks both, and writes what the library embeds.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "src/domain/catalogue/check/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod check;
#[path = "src/domain/catalogue/entry/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod entry;
#[path = "build/locales.rs"]
mod locales;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    for watched in [
        "build.rs",
        "build",
        "catalogue",
        "locales",
        "src/domain/catalogue",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let Some(out) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        return ExitCode::FAILURE;
    };
    // A browser fetches the catalogue in parts, in one language; other programs carry it whole.
    let (book, found) = catalogue::read(Path::new("catalogue"));
    let mut problems: Vec<String> = found.iter().map(|p| p.line("en")).collect();
    let written = catalogue::pack(&book)
        .and_then(|bytes| std::fs::write(out.join("catalogue"), bytes).map_err(|e| e.to_string()));
    problems.extend(written.err());
    problems.extend(locales::write(&out.join("sentences.rs")));
    let mut result = ExitCode::SUCCESS;
    for problem in problems {
        println!("cargo::error={problem}");
        result = ExitCode::FAILURE;
    }
    result
}
