//! `cargo xtask test`: every check of the project, cheapest first, each announced with the time it took.

use std::time::Instant;

use crate::dist::ONE_FILE;
use crate::process::{Outcome, cargo, command, run, top};
use crate::{site, sizes, tools};

/// One check.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome,
}

/// What is built for this machine: everything but the programs of a browser and what they share.
const HOST: [&str; 5] = [
    "--workspace",
    "--exclude=browser",
    "--exclude=engine",
    "--exclude=page",
    "--exclude=unpack",
];

const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        what: "the code is formatted",
        run: fmt,
    },
    Step {
        name: "clippy",
        what: "lints, on this machine's target",
        run: clippy,
    },
    Step {
        name: "clippy-wasm",
        what: "lints, on the browser's target",
        run: clippy_wasm,
    },
    Step {
        name: "host",
        what: "tests that need no browser",
        run: host,
    },
    Step {
        name: "build",
        what: "the release build",
        run: build,
    },
    Step {
        name: "sizes",
        what: "what the built page weighs, part by part",
        run: sizes::hold,
    },
    Step {
        name: "e2e",
        what: "tests of the built page in Chromium, of the one file in Firefox as well (tests/e2e)",
        run: end_to_end,
    },
];

/// Runs every step and stops at the first that fails.
pub(crate) fn all() -> Outcome {
    let start = Instant::now();
    STEPS.iter().try_for_each(announced)?;
    println!("All steps passed ({:.0} s)", start.elapsed().as_secs_f64());
    Ok(())
}

/// Runs one step.
pub(crate) fn only(name: &str) -> Outcome {
    let step = STEPS.iter().find(|step| step.name == name);
    announced(step.ok_or_else(|| format!("no step {name}: see `cargo xtask test --list`"))?)
}

/// Names the steps in their order.
pub(crate) fn list() {
    for Step { name, what, .. } in STEPS {
        println!("{name:<12} {what}");
    }
}

fn announced(step: &Step) -> Outcome {
    println!("== {}: {}", step.name, step.what);
    let start = Instant::now();
    (step.run)().map_err(|problem| format!("step {}: {problem}", step.name))?;
    println!(
        "== {}: passed ({:.1} s)",
        step.name,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

fn fmt() -> Outcome {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Outcome {
    run(cargo()
        .arg("clippy")
        .args(HOST)
        .args(["--all-targets", "--", "-D", "warnings"]))
}

fn clippy_wasm() -> Outcome {
    tools::wasm_target()?;
    run(cargo()
        .args([
            "clippy",
            "--package=browser",
            "--package=engine",
            "--package=page",
            "--package=unpack",
            "--all-targets",
            "--target",
            tools::WASM,
        ])
        .args(["--", "-D", "warnings"]))
}

fn host() -> Outcome {
    tools::pdf_readers()?;
    run(cargo().arg("test").args(HOST))
}

fn build() -> Outcome {
    site::build(site::Shape::Split)?;
    site::one_file::write(&top().join("dist"))
}

fn end_to_end() -> Outcome {
    if !top().join("dist").join(ONE_FILE).is_file() {
        build()?;
    }
    tools::pdf_readers()?;
    tools::end_to_end_packages()?;
    // The tests hold the page's result against that of the command.
    run(cargo().args(["build", "--quiet", "--package", "command"]))?;
    let own = std::env::current_exe().map_err(|problem| problem.to_string())?;
    let sxsh = own.with_file_name(format!("sxsh{}", std::env::consts::EXE_SUFFIX));
    let mut tests = command(tools::node()?);
    tests
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .env("CHROMIUM", tools::chromium()?)
        .env("SXSH", sxsh)
        .current_dir(top().join("tests/e2e"));
    if let Some(firefox) = tools::firefox() {
        tests.env("FIREFOX", firefox);
    }
    run(&mut tests)
}
