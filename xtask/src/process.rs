//! Starts other programs from the top of the repository; knows nothing of what they are for.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A result whose error is the sentence to show.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The top of the repository: the folder above this package.
pub(crate) fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A command that starts at the top of the repository.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(top());
    command
}

/// The cargo that runs this program, so that one toolchain does everything.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command to its end, with its output on the screen.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` failed ({status})")),
        Err(problem) => Err(format!("`{shown}` could not start: {problem}")),
    }
}

/// What a command writes to standard output, or nothing where it fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Reads a text file, naming it where that fails.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()))
}

/// Writes a file, naming it where that fails.
pub(crate) fn write(path: &Path, contents: &str) -> Outcome {
    std::fs::write(path, contents).map_err(|problem| format!("{}: {problem}", path.display()))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}
