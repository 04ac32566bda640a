//! The command: the same assessment and report for people who work with files. It knows no screen.

#[cfg(not(target_arch = "wasm32"))]
#[path = "sxsh/arguments.rs"]
mod arguments;
#[cfg(not(target_arch = "wasm32"))]
#[path = "sxsh/bench.rs"]
mod bench;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../../build/catalogue.rs"]
mod catalogue;
#[cfg(not(target_arch = "wasm32"))]
#[path = "sxsh/content.rs"]
mod content;
#[cfg(not(target_arch = "wasm32"))]
#[path = "sxsh/submissions.rs"]
mod submissions;
#[cfg(not(target_arch = "wasm32"))]
use sxsh::domain::catalogue::{check, entry};
#[cfg(not(target_arch = "wasm32"))]
#[path = "sxsh/stats.rs"]
mod stats;
#[cfg(not(target_arch = "wasm32"))]
#[path = "sxsh/work.rs"]
mod work;

/// In the browser there is no command line.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io::Write as _;
    use std::process::ExitCode;

    let order = match arguments::read(lexopt::Parser::from_env()) {
        Ok(order) => order,
        Err(text) => {
            let _ = write!(std::io::stderr(), "{}", usage(text));
            return ExitCode::from(2);
        }
    };
    let mut out = std::io::stdout().lock();
    match work::run(&order, &mut out).and_then(|good| Ok(out.flush().map(|()| good)?)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads our output has had enough of it.
        Err(work::Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", failure.sentence(order.text()));
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn usage(text: sxsh::text::Text) -> String {
    format!("{}\n", text.command_usage())
}
