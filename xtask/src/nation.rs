//! `cargo xtask nation`: invented submissions, collated, and added up again by DuckDB through the contract of flat tables.

use crate::process::{Outcome, cargo, command, run, top};
use crate::tools;

/// Builds the command, and lets DuckDB judge what it writes for so many submissions.
pub(crate) fn run_with(count: &str) -> Outcome {
    let python = tools::duckdb()?;
    run(cargo().args([
        "build",
        "--quiet",
        "--profile",
        "fast",
        "--package",
        "command",
    ]))?;
    let own = std::env::current_exe().map_err(|problem| problem.to_string())?;
    let target = own.parent().and_then(std::path::Path::parent);
    let sxsh = format!("fast/sxsh{}", std::env::consts::EXE_SUFFIX);
    let sxsh = target
        .map(|target| target.join(sxsh))
        .ok_or("no target folder")?;
    let work = std::env::temp_dir().join(format!("sxsh-nation-{}", std::process::id()));
    std::fs::create_dir_all(&work).map_err(|problem| format!("{}: {problem}", work.display()))?;
    let script = top().join("tests/nation/check.py");
    let outcome = run(command(python).arg(script).arg(sxsh).arg(count).arg(&work));
    let _ = std::fs::remove_dir_all(&work);
    outcome
}
