//! The figures of an earlier build beside those of this one, measured one after the other on this machine: a time alone says as much about the machine.

use std::path::Path;

use super::entry::Entry;
use crate::process::{Outcome, cargo, command, output, run, top};

/// What `cargo xtask bench` of another commit prints, measured by its own means in a copy of its own below `target/`.
pub(super) fn measured(commit: &str) -> Outcome<Vec<Entry>> {
    let asked = ["rev-parse", "--verify", "--short=12"];
    let said = output(
        command("git")
            .args(asked)
            .arg(format!("{commit}^{{commit}}")),
    );
    let commit = said.ok_or_else(|| format!("git knows no commit {commit}"))?;
    let folder = top().join("target/beside").join(&commit);
    if !folder.join("Cargo.toml").is_file() {
        // What an interrupted copy left is in the way of the next one.
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .map_err(|problem| format!("{}: {problem}", folder.display()))?;
        }
        copy(&commit, &folder)?;
    }
    println!("Measuring {commit} in {} ...", folder.display());
    let mut bench = cargo();
    // A figure over its budget makes the command fail, and is printed all the same.
    let told = bench
        .args(["xtask", "bench"])
        .current_dir(&folder)
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|problem| format!("`cargo xtask bench` of {commit} could not start: {problem}"))?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let entries: Vec<Entry> = told.lines().filter_map(figure).collect();
    if entries.is_empty() {
        return Err(format!("`cargo xtask bench` of {commit} printed no figure"));
    }
    Ok(entries)
}

/// Puts the files of a commit into a folder, without touching what is checked out here.
fn copy(commit: &str, folder: &Path) -> Outcome {
    run(command("git")
        .args(["clone", "--quiet", "--shared", "--no-checkout", "."])
        .arg(folder))?;
    run(command("git")
        .args(["checkout", "--quiet", "--detach", commit])
        .current_dir(folder))
}

/// A figure without the remark behind it.
fn figure(line: &str) -> Option<Entry> {
    Entry::read(line.split("  #").next()?)
}

/// One line for each figure that both have: the earlier one, this one, and what part of the earlier one this is.
pub(super) fn compared(earlier: &[Entry], now: &[Entry]) -> Vec<String> {
    let line = |now: &Entry| {
        let same = |e: &&Entry| e.name == now.name && e.unit == now.unit && e.value > 0.0;
        let earlier = earlier.iter().find(same)?;
        let part = now.value / earlier.value;
        Some(format!(
            "{} {} -> {} {} ({part:.2} of the earlier)",
            now.name, earlier.value, now.value, now.unit
        ))
    };
    now.iter().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{compared, figure};

    #[test]
    fn figures_of_both_are_set_beside_each_other() {
        let read = |lines: [&str; 2]| lines.into_iter().filter_map(figure).collect::<Vec<_>>();
        let earlier = read([
            "first_load_brotli 784214 bytes  # 261 % of the budget 300000",
            "only_then 3 ms",
        ]);
        let now = read(["first_load_brotli 222969 bytes", "only_now 2 ms"]);
        assert_eq!(
            compared(&earlier, &now),
            ["first_load_brotli 784214 -> 222969 bytes (0.28 of the earlier)"]
        );
    }
}
