//! `cargo xtask test`: every check of the project, cheapest first, each announced with the time it took.

use std::fs::File;
use std::path::PathBuf;
use std::process::Child;
use std::time::Instant;

use crate::dist::ONE_FILE;
use crate::process::{Outcome, cargo, command, run, top};
use crate::{nation, site, sizes, tools};

/// One check.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome,
}

impl Step {
    const fn new(name: &'static str, what: &'static str, run: fn() -> Outcome) -> Self {
        Self { name, what, run }
    }
}

/// What is built for this machine: everything but the programs of a browser and what they share.
const ON_THE_HOST: [&str; 5] = [
    "--workspace",
    "--exclude=browser",
    "--exclude=engine",
    "--exclude=page",
    "--exclude=unpack",
];

const FMT: Step = Step::new("fmt", "the code is formatted", fmt);
const CLIPPY: Step = Step::new("clippy", "lints, on this machine's target", clippy);
const CLIPPY_WASM: Step = Step::new("clippy-wasm", "lints, on the browser's target", clippy_wasm);
const HOST: Step = Step::new("host", "tests that need no browser", host);
const NATION: Step = Step::new(
    "nation",
    "invented submissions, added up again by DuckDB",
    nation::step,
);
const BUILD: Step = Step::new("build", "the release build", build);
const SIZES: Step = Step::new(
    "sizes",
    "what the built page weighs, part by part",
    sizes::hold,
);
const END_TO_END: Step = Step::new(
    "e2e",
    "tests of the built page in Chromium, of the one file in Firefox as well (tests/e2e)",
    end_to_end,
);

/// Every check, in the order in which they run: those of one row run one after the other. The second list of a row runs beside the first: the release build keeps one core busy for most of its time, and the tests on the host wait for one long link at a time.
const STEPS: &[(&[Step], &[Step])] = &[
    (&[FMT, CLIPPY, CLIPPY_WASM], &[]),
    (&[HOST, NATION], &[BUILD]),
    (&[SIZES, END_TO_END], &[]),
];

/// Runs every step and stops at the first that fails.
pub(crate) fn all() -> Outcome {
    let start = Instant::now();
    for (first, beside) in STEPS {
        let beside: Vec<Beside> = beside.iter().map(Beside::start).collect::<Outcome<_>>()?;
        let passed = first.iter().try_for_each(announced);
        // What runs beside is waited for in any case, so that nothing goes on after the end.
        let beside: Vec<Outcome> = beside.into_iter().map(Beside::end).collect();
        passed?;
        beside.into_iter().collect::<Outcome>()?;
    }
    println!("All steps passed ({:.0} s)", start.elapsed().as_secs_f64());
    Ok(())
}

/// Runs one step.
pub(crate) fn only(name: &str) -> Outcome {
    let step = in_order().find(|step| step.name == name);
    announced(step.ok_or_else(|| format!("no step {name}: see `cargo xtask test --list`"))?)
}

/// Names the steps in their order.
pub(crate) fn list() {
    for Step { name, what, .. } in in_order() {
        println!("{name:<12} {what}");
    }
}

fn in_order() -> impl Iterator<Item = &'static Step> {
    STEPS
        .iter()
        .flat_map(|(first, beside)| first.iter().chain(*beside))
}

/// A step that runs as a program of its own beside others; what it prints is shown when it has ended.
struct Beside {
    name: &'static str,
    program: Child,
    printed: PathBuf,
}

impl Beside {
    fn start(step: &Step) -> Outcome<Self> {
        println!("== {}: {}, beside what follows", step.name, step.what);
        let problem = |problem: std::io::Error| format!("step {}: {problem}", step.name);
        let printed =
            std::env::temp_dir().join(format!("sxsh-{}-{}", step.name, std::process::id()));
        let file = File::create(&printed).map_err(problem)?;
        let errors = file.try_clone().map_err(problem)?;
        let own = std::env::current_exe().map_err(problem)?;
        let mut program = command(own);
        program.args(["test", "--only", step.name]);
        let program = program
            .stdout(file)
            .stderr(errors)
            .spawn()
            .map_err(problem)?;
        Ok(Self {
            name: step.name,
            program,
            printed,
        })
    }

    fn end(mut self) -> Outcome {
        let ended = self.program.wait();
        // What tools print need not be UTF-8, and is no reason to fail.
        if let Ok(printed) = std::fs::read(&self.printed) {
            print!("{}", String::from_utf8_lossy(&printed));
        }
        let _ = std::fs::remove_file(&self.printed);
        match ended {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("step {} failed ({status})", self.name)),
            Err(problem) => Err(format!("step {}: {problem}", self.name)),
        }
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
        .args(ON_THE_HOST)
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
    run(cargo().arg("test").args(ON_THE_HOST))
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
