//! The command: the same assessment and report for people who work with files. It knows no screen.

mod arguments;
mod bench;
mod collate;
mod content;
mod context;
mod coverage;
mod declare;
mod files;
mod many;
mod stats;
mod submissions;
mod work;
mod years;

/// A third of the time of a collation went into the system's allocator, which two threads share badly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
        Err(files::Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", failure.sentence(order.text()));
            ExitCode::FAILURE
        }
    }
}

fn usage(text: text::Text) -> String {
    format!("{}\n", text.command_usage())
}
