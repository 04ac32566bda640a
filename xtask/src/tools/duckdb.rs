//! DuckDB in a Python environment of its own: the engine by which the contract of flat tables is judged.

use std::path::PathBuf;

use super::locate::{cache_folder, on_path, program};
use crate::process::{Outcome, command, output, run};

const VERSION: &str = "2.0.1";

/// The Python that can `import duckdb`.
pub(crate) fn duckdb() -> Outcome<PathBuf> {
    let folder = cache_folder("duckdb", VERSION)?;
    let python = program(&folder.join("bin"), "python3");
    let answers = |python: &PathBuf| {
        let say = ["-c", "import duckdb; print(duckdb.__version__)"];
        output(command(python).args(say)).is_some_and(|version| version == VERSION)
    };
    if answers(&python) {
        return Ok(python);
    }
    let system = on_path("python3").ok_or("python3 is needed on PATH")?;
    println!(
        "Installing DuckDB {VERSION} into {} (about 50 MB, once)",
        folder.display()
    );
    run(command(system).args(["-m", "venv"]).arg(&folder))?;
    let package = format!("duckdb=={VERSION}");
    run(command(&python).args(["-m", "pip", "install", "--quiet", &package]))?;
    if answers(&python) {
        Ok(python)
    } else {
        Err(format!(
            "DuckDB {VERSION} does not answer in {}",
            folder.display()
        ))
    }
}
