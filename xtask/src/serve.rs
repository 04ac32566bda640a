//! `cargo xtask serve`: builds the release, serves it as a careful host would, and builds again when a source file changes.

mod answer;

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::process::{Outcome, top};
use crate::site::{self, Shape};
use answer::answer;

/// What a build is made of.
const SOURCES: &[&str] = &[
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "crates",
    "catalogue",
    "locales",
    "style",
    "static",
    "assets",
];

/// How often the sources are looked at.
const LOOK: Duration = Duration::from_secs(1);

/// A browser that says nothing for so long is no longer there.
const PATIENCE: Duration = Duration::from_secs(30);

/// Builds the release, serves it, and builds again when a source file changes.
pub(crate) fn serve(port: &str) -> Outcome {
    let number: u16 = port.parse().map_err(|_| {
        format!("the port must be a number between 1 and 65535, like 8080, not {port}")
    })?;
    let listener = TcpListener::bind(("127.0.0.1", number))
        .map_err(|problem| format!("port {number}: {problem}; choose another with --port"))?;
    let mut seen = newest();
    site::build(Shape::Split)?;
    println!("Open http://127.0.0.1:{number}/ (Ctrl+C ends it)");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // One that goes away in the middle is no problem of the others.
            std::thread::spawn(move || talk(stream));
        }
    });
    loop {
        std::thread::sleep(LOOK);
        let now = newest();
        if now == seen {
            continue;
        }
        seen = now;
        println!("A source file changed: building again");
        match site::build(Shape::Split) {
            Ok(()) => println!("Reload http://127.0.0.1:{number}/"),
            Err(problem) => eprintln!("error: {problem}; dist/ still holds the build before"),
        }
    }
}

/// Reads one request and answers it.
fn talk(mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut headers = Vec::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        headers.push(line);
    }
    let answer = answer(&top().join("dist"), &first, &headers);
    stream.write_all(answer.head().as_bytes())?;
    if first.starts_with("GET ") {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

/// When the sources changed last, and how many there are.
fn newest() -> (Option<SystemTime>, usize) {
    let mut found = (None, 0);
    for source in SOURCES {
        look(&top().join(source), &mut found);
    }
    found
}

fn look(path: &Path, found: &mut (Option<SystemTime>, usize)) {
    if let Ok(entries) = std::fs::read_dir(path) {
        for entry in entries.flatten() {
            look(&entry.path(), found);
        }
    } else if let Ok(changed) = path.metadata().and_then(|m| m.modified()) {
        found.0 = found.0.max(Some(changed));
        found.1 += 1;
    }
}
