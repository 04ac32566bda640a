//! Builds and serves the page with Trunk, handing it every tool so that it downloads nothing.

use std::process::Command;
use std::time::Instant;

use crate::process::{Outcome, command, run};
use crate::tools;

/// Builds the release into dist/.
pub(crate) fn build() -> Outcome {
    let start = Instant::now();
    run(trunk()?.args(["build", "--release"]))?;
    println!("dist/ is ready ({:.0} s)", start.elapsed().as_secs_f64());
    Ok(())
}

/// Builds the release, serves it, and builds again when a source file changes.
pub(crate) fn serve(port: &str) -> Outcome {
    let number: u16 = port.parse().map_err(|_| {
        format!("the port must be a number between 1 and 65535, like 8080, not {port}")
    })?;
    let mut trunk = trunk()?;
    println!("Building; then open http://127.0.0.1:{number}/ (Ctrl+C ends it)");
    // Trunk's reloading script is inline and changes per start, which the content policy rightly refuses.
    run(trunk
        .args([
            "serve",
            "--release",
            "--address",
            "127.0.0.1",
            "--open",
            "false",
        ])
        .args(["--no-autoreload", "true", "--port", &number.to_string()]))
}

fn trunk() -> Outcome<Command> {
    let mut trunk = command(tools::trunk()?);
    trunk
        .env("PATH", tools::build_path()?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk reads NO_COLOR as `true` or `false` only, where the custom is any value.
        .env_remove("NO_COLOR");
    Ok(trunk)
}
