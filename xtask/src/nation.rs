//! Invented submissions, collated, and added up again by other engines through the contract of flat tables (docs/nation.md).

use std::path::{Path, PathBuf};

use crate::process::{Outcome, cargo, command, run, top};
use crate::tools;

/// So many submissions are judged in every run of the tests: the command as it is built for tests needs three quarters of a minute for them.
const COUNT: &str = "600";

/// `cargo xtask nation`: DuckDB and Spark judge what the command writes for so many submissions.
pub(crate) fn run_with(count: &str) -> Outcome {
    let (duckdb, spark) = (tools::duckdb()?, tools::pyspark());
    let work = Work::collated(&sxsh("fast")?, count)?;
    work.judged(&duckdb, "duck.py")?;
    // Said last, so that DuckDB has judged where there is no Java.
    work.judged(&spark?, "spark.py")
}

/// The half of it that costs little, as a step of the tests: DuckDB on some hundreds of submissions.
pub(crate) fn step() -> Outcome {
    // A machine without Python, or without a way to its packages, tests everything else all the same.
    let duckdb = match tools::duckdb() {
        Ok(duckdb) => duckdb,
        Err(problem) => {
            println!("Skipped: {problem}, so DuckDB cannot be had to judge the flat tables");
            return Ok(());
        }
    };
    Work::collated(&sxsh("dev")?, COUNT)?.judged(&duckdb, "duck.py")
}

/// Builds the command in a profile, and says where it lies.
pub(crate) fn sxsh(profile: &str) -> Outcome<PathBuf> {
    run(cargo().args([
        "build",
        "--quiet",
        "--profile",
        profile,
        "--package",
        "command",
    ]))?;
    let own = std::env::current_exe().map_err(|problem| problem.to_string())?;
    let target = own.parent().and_then(Path::parent);
    let folder = if profile == "dev" { "debug" } else { profile };
    let name = format!("sxsh{}", std::env::consts::EXE_SUFFIX);
    let target = target.ok_or("no target folder")?;
    Ok(target.join(folder).join(name))
}

/// A folder of its own that is gone afterwards, with invented submissions in `files` and their collation in `25`, the code of a province.
pub(crate) struct Work(PathBuf);

impl Work {
    /// An empty one.
    pub(crate) fn begin() -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("sxsh-nation-{}", std::process::id()));
        std::fs::create_dir_all(&folder)
            .map_err(|problem| format!("{}: {problem}", folder.display()))?;
        Ok(Self(folder))
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    fn collated(sxsh: &Path, count: &str) -> Outcome<Self> {
        let work = Self::begin()?;
        let (files, out) = (work.0.join("files"), work.0.join("25"));
        let invent = ["example", "--many", count, "--seed", "11"];
        run(command(sxsh).args(invent).arg(&files))?;
        run(command(sxsh)
            .arg("collate")
            .arg(&files)
            .args(["--year", "2025", "--province", "25"])
            .args(["--today", "2026-11-28", "--contract", "--parquet", "--out"])
            .arg(&out))?;
        Ok(work)
    }

    fn judged(&self, python: &Path, script: &str) -> Outcome {
        let script = top().join("tests/nation").join(script);
        run(command(python).arg(script).arg(&self.0))
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for such files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
