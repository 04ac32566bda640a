//! The engines by which the flat tables are judged, each in a Python environment of its own.

use std::path::PathBuf;

use super::locate::{cache_folder, on_path, program};
use crate::process::{Outcome, command, output, run};

/// The Java that Spark needs.
const JAVA: u32 = 17;

/// The Python that can `import duckdb`.
pub(crate) fn duckdb() -> Outcome<PathBuf> {
    package("duckdb", "2.0.1", "50 MB")
}

/// The Python that can `import pyspark`, where there is a Java for it.
pub(crate) fn pyspark() -> Outcome<PathBuf> {
    let found = java();
    if found.is_none_or(|version| version < JAVA) {
        let found = found.map_or("none".to_owned(), |version| version.to_string());
        return Err(format!(
            "Spark needs a Java of version {JAVA} or later on PATH; there is {found}. It is in the packages of the system (Debian: openjdk-17-jre-headless)"
        ));
    }
    package("pyspark", "4.3.0", "1 GB")
}

/// Why no environment can be made; nothing where it can.
fn python_missing() -> Option<&'static str> {
    let Some(python) = on_path("python3") else {
        return Some("python3 is not on PATH");
    };
    let say = ["-c", "import venv, ensurepip"];
    let is_whole = output(command(python).args(say)).is_some();
    (!is_whole).then_some("python3 has no venv with pip")
}

fn package(name: &str, version: &str, size: &str) -> Outcome<PathBuf> {
    let folder = cache_folder(name, version)?;
    let python = program(&folder.join("bin"), "python3");
    let answers = |python: &PathBuf| {
        let say = format!("import {name}; print({name}.__version__)");
        let said = output(command(python).args(["-c", &say]));
        said.is_some_and(|said| said == version)
    };
    if answers(&python) {
        return Ok(python);
    }
    if let Some(problem) = python_missing() {
        return Err(problem.to_owned());
    }
    let system = on_path("python3").ok_or("python3 is needed on PATH")?;
    println!(
        "Installing {name} {version} into {} (about {size}, once)",
        folder.display()
    );
    run(command(system).args(["-m", "venv"]).arg(&folder))?;
    let wanted = format!("{name}=={version}");
    // Without a network this is to be known soon.
    let quickly = ["--quiet", "--retries", "1", "--timeout", "30"];
    let pip = ["-m", "pip", "install"];
    run(command(&python).args(pip).args(quickly).arg(&wanted))?;
    if answers(&python) {
        Ok(python)
    } else {
        Err(format!(
            "{name} {version} does not answer in {}",
            folder.display()
        ))
    }
}

/// The version of the Java on PATH: what stands first in quotes, `17.0.15` or, for versions of old, `1.8.0_402`.
fn java() -> Option<u32> {
    let told = command(on_path("java")?).arg("-version").output().ok()?;
    version(&String::from_utf8_lossy(&told.stderr))
}

fn version(told: &str) -> Option<u32> {
    let quoted = told.split('"').nth(1)?;
    let mut parts = quoted.split(['.', '_', '-', '+']).map(str::parse);
    match parts.next()?.ok()? {
        1 => parts.next()?.ok(),
        version => Some(version),
    }
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_of_java_is_read() {
        assert_eq!(version("openjdk version \"17.0.15\" 2025-04-15"), Some(17));
        assert_eq!(version("java version \"1.8.0_402\""), Some(8));
        assert_eq!(version("openjdk version \"24\" 2025-03-18"), Some(24));
        assert_eq!(version("java: not found"), None);
    }
}
