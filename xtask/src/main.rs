//! The project's commands: `cargo xtask serve`, `build`, `test`, `bench`.

#![allow(
    clippy::print_stdout,
    reason = "a command line tool speaks through standard output"
)]

mod bench;
mod dist;
mod nation;
mod process;
mod serve;
mod site;
mod sizes;
mod steps;
mod tools;
mod trunk;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N]          build the release and serve it on http://127.0.0.1:8080
cargo xtask build [--whole | --draft]  build the release into dist/; --whole keeps the page's program in one file, --draft optimises and packs nothing
cargo xtask build --one-file          the same, and dist/sxsh.html beside it: everything in one file that opens by a double click
cargo xtask test [--only STEP]        every check, cheapest first; --list names the steps
cargo xtask fuzz [CASES]              damaged files, numbers and reports by the million (default 10000000)
cargo xtask nation [COUNT]            invented submissions, collated and added up again by DuckDB and Spark (default 2000)
cargo xtask catalogue                 everything wrong in the files under catalogue/
cargo xtask bench [--record]          sizes and times against their budgets; --record adds them to BENCH.md
cargo xtask bench --office            those of the office alone: the collation beside DuckDB, its page in Chromium
cargo xtask bench --beside COMMIT     those of an earlier commit and of this build, measured in one run";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => serve::serve("8080"),
        ["serve", "--port", port] => serve::serve(port),
        ["build"] => site::build(site::Shape::Split),
        ["build", "--whole"] => site::build(site::Shape::Whole),
        ["build", "--draft"] => site::build(site::Shape::Draft),
        ["build", "--one-file"] => site::build(site::Shape::Split)
            .and_then(|()| site::one_file::write(&process::top().join("dist"))),
        ["one-file"] => site::one_file::write(&process::top().join("dist")),
        ["trunk"] => trunk::hand_over(),
        ["fuzz"] => fuzz("10000000"),
        ["fuzz", cases] => fuzz(cases),
        ["nation"] => nation::run_with("2000"),
        ["nation", count] => nation::run_with(count),
        ["catalogue"] => check_catalogue(),
        ["test"] => steps::all(),
        ["test", "--list"] => {
            steps::list();
            Ok(())
        }
        ["test", "--only", step] => steps::only(step),
        ["bench"] => bench::run(false),
        ["bench", "--record"] => bench::run(true),
        ["bench", "--office"] => bench::run_office(),
        ["bench", "--beside", commit] => bench::run_beside(commit),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("no such command.\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The tests on damaged input, many more of them than in a usual run, and at full speed.
fn fuzz(cases: &str) -> process::Outcome {
    let words = [
        "test",
        "--profile",
        "fast",
        "--package=command",
        "--test=it",
        "fuzz::",
        "--",
        "--nocapture",
    ];
    process::run(process::cargo().args(words).env("SXSH_FUZZ_CASES", cases))
}

/// Every problem in the catalogue's files, in Vietnamese: its editors are engineers of the trade. Builds nothing of the product, which a faulty catalogue would not let build.
fn check_catalogue() -> process::Outcome {
    let (_, problems) = catalogue_files::read(&process::top().join("catalogue"));
    for problem in &problems {
        println!("{}", problem.line("vi"));
    }
    match problems.len() {
        0 => {
            println!("Danh mục không có lỗi.");
            Ok(())
        }
        count => Err(format!("{count} chỗ cần sửa")),
    }
}
