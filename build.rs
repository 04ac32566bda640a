//! Reads the catalogue (TOML) and the sentences (Fluent), checks both, and writes what the library embeds.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "src/domain/catalogue/check.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod check;
#[path = "src/domain/catalogue/entry.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod entry;
#[path = "build/locales.rs"]
mod locales;

use std::path::PathBuf;
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
    // A browser fetches the catalogue in one language; other programs carry it whole.
    let (catalogue, mut problems) = catalogue::pack(None);
    if let Err(error) = std::fs::write(out.join("catalogue.json"), catalogue) {
        problems.push(error.to_string());
    }
    problems.extend(locales::write(&out.join("sentences.rs")));
    let mut result = ExitCode::SUCCESS;
    for problem in problems {
        println!("cargo::error={problem}");
        result = ExitCode::FAILURE;
    }
    result
}
