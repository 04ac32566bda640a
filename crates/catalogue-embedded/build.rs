//! Reads the catalogue of the workspace, refuses it with every problem named, and packs it for the program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
    println!("cargo::rerun-if-changed={}", folder.display());
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), Vec<String>> {
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from);
    let out = out.ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    let (book, problems) = catalogue_files::read(folder);
    if !problems.is_empty() {
        return Err(problems.iter().map(|p| p.line("en")).collect());
    }
    let io = |e: std::io::Error| vec![e.to_string()];
    let packed = catalogue::pack(&book).map_err(|e| vec![e.to_string()])?;
    std::fs::write(out.join("catalogue"), packed).map_err(io)?;
    std::fs::write(out.join("examples.rs"), examples(&book, folder)).map_err(io)
}

/// A table of the example factories: sector and text of its submission file.
fn examples(book: &catalogue::Book, folder: &Path) -> String {
    let mut code = String::from("static EXAMPLES: &[(&str, &str)] = &[\n");
    for sector in &book.examples {
        let path = folder.join("examples").join(format!("{sector}.json"));
        let _ = writeln!(code, "    ({sector:?}, include_str!({path:?})),");
    }
    code.push_str("];\n");
    code
}
