//! The whole page as one file, `dist/sxsh.html`, which opens by a double click: made from a finished build.
//!
//! What the page fetches lies in script elements that no browser runs, packed with brotli; what unpacks it is a small program packed with gzip. The file is written as windows-1252, in which each byte is one letter, so that packed bytes need no letters of their own; everything else in it is ASCII.

use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::folder::bytes;
use super::html::{inline_style, replaced};
use super::offline::source_of;
use super::parts::TOGETHER;
use super::pieces::{self, Piece};
use super::program;
use crate::dist::{File, ONE_FILE, files};
use crate::process::{Outcome, read, top};

/// The content policy: nothing is fetched at all.
const POLICY: &str = "default-src 'none'; script-src @scripts@ blob: 'wasm-unsafe-eval'; style-src @styles@; img-src data: blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";

/// Lines of the head that name files beside the page.
const BESIDE: [&str; 5] = [
    "<link rel=\"apple-touch-icon\"",
    "<link rel=\"manifest\"",
    "<link rel=\"preload\"",
    "<link rel=\"modulepreload\"",
    "<script ",
];

/// Writes the file beside the build of which it is made.
pub(crate) fn write(dist: &Path) -> Outcome {
    let all = files(dist)?;
    let found = |wanted: &dyn Fn(&str) -> bool| -> Outcome<String> {
        let file = all.iter().find(|file| wanted(&file.name));
        read(&file.ok_or("a file of the build is missing")?.path)
    };
    let named = |start: &'static str, end: &'static str| {
        found(&move |name: &str| name.starts_with(start) && name.ends_with(end))
    };
    let program = joined(
        &found(&|name| name.ends_with("/parts.js"))?,
        &found(&|name| name.ends_with("/app.js"))?,
    )?;
    let unpacker = program::unpacker()?;
    let scripts = [
        ("", read(&unpacker.script)?),
        ("", read(&top().join("static/one_file.js"))?),
        ("", named("failure-", ".js")?),
        ("", named("start-", ".js")?),
        (" type=\"module\"", boot(&named("boot-", ".js")?)?),
    ]
    .map(|(kind, script)| (kind, without_comments(&script)));
    // The policy knows a script by its hash, which is that of its letters in the code of the file.
    if let Some((_, other)) = scripts.iter().find(|(_, script)| !script.is_ascii()) {
        let start: String = other.chars().take(60).collect();
        return Err(format!("a script holds letters beyond ASCII: {start}"));
    }
    let page = page(&found(&|name| name == "index.html")?, &scripts)?;
    let (before, after) = page.split_once("</body>").ok_or("the page has no end")?;
    let mut out = before.as_bytes().to_vec();
    let loader = loader(&found(&|name| name == "report_worker_loader.js")?)?;
    let loader = format!("<script type=\"text/plain\" id=\"worker-loader\">{loader}</script>\n");
    out.extend_from_slice(loader.as_bytes());
    pieces::add_unpacker(&mut out, &bytes(&unpacker.program)?)?;
    pieces::add(&mut out, &groups(&all, program)?)?;
    for (kind, script) in &scripts {
        out.extend_from_slice(format!("<script{kind}>{script}</script>\n").as_bytes());
    }
    out.extend_from_slice(format!("</body>{after}").as_bytes());
    let path = dist.join(ONE_FILE);
    std::fs::write(&path, &out).map_err(|e| format!("{}: {e}", path.display()))?;
    println!(
        "dist/{ONE_FILE} holds the whole page in {} bytes",
        out.len()
    );
    Ok(())
}

/// What the page fetches: the programs of page and worker, which have a fifth in common, and the data.
fn groups(all: &[File], program: String) -> Outcome<[Vec<Piece>; 2]> {
    let mut programs = Vec::new();
    let mut data = Vec::new();
    for file in all {
        let Some(name) = fetched(&file.name) else {
            continue;
        };
        let group = match name.rsplit('.').next() {
            Some("wasm" | "js") => &mut programs,
            _ if name == TOGETHER => &mut programs,
            _ => &mut data,
        };
        group.push(Piece {
            name: name.to_owned(),
            bytes: file.bytes()?,
        });
    }
    hold_parts(&program, &programs)?;
    programs.insert(
        0,
        Piece {
            name: "app.js".to_owned(),
            bytes: program.into_bytes(),
        },
    );
    Ok([programs, data])
}

/// Refuses a program that fetches a part which the file does not hold: it would stop at the first page that needs it.
fn hold_parts(program: &str, pieces: &[Piece]) -> Outcome {
    let asked = program.split("fetch((\"./").skip(1);
    let names = asked.filter_map(|rest| rest.split('"').next());
    for name in names {
        if !pieces.iter().any(|piece| piece.name == name) {
            return Err(format!(
                "{ONE_FILE} would lack {name}, which its program fetches"
            ));
        }
    }
    Ok(())
}

/// The name by which the page fetches a file; nothing for what stands in the page itself.
fn fetched(name: &str) -> Option<&str> {
    let (folder, short) = name.rsplit_once('/').unwrap_or(("", name));
    match short.rsplit('.').next() {
        Some("wasm") => Some(short),
        Some("bin") if short == TOGETHER => Some(short),
        Some("bin") => Some(name),
        Some("json") if folder == "examples" => Some(name),
        Some("js") if short == "report_worker.js" => Some(name),
        _ => None,
    }
}

/// The page without what lies beside it, all of it in ASCII.
fn page(html: &str, scripts: &[(&str, String)]) -> Outcome<String> {
    let style = inline_style(html)?;
    let styles = escaped_style(style);
    let html = html.replace(style, &styles);
    let icon = STANDARD.encode(read(&top().join("static/icon.svg"))?);
    let mut lines = Vec::new();
    let mut hashes = String::new();
    for (_, script) in scripts {
        push_source(&mut hashes, script);
    }
    for early in super::offline::inline_scripts(&html) {
        push_source(&mut hashes, early);
    }
    let policy = POLICY.replace("@scripts@", hashes.trim_end());
    let policy = policy.replace("@styles@", &source_of(&styles));
    for line in html.lines() {
        let is_file = BESIDE.iter().any(|start| line.starts_with(start));
        if is_file && (line.contains(" src=") || line.starts_with("<link")) {
            continue;
        }
        lines.push(if line.starts_with("<meta charset=") {
            "<meta charset=\"windows-1252\">".to_owned()
        } else if line.starts_with("<meta http-equiv=\"Content-Security-Policy\"") {
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
        } else if line.starts_with("<link rel=\"icon\"") {
            format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">")
        } else {
            line.to_owned()
        });
    }
    Ok(ascii(&lines.join("\n")))
}

fn push_source(list: &mut String, script: &str) {
    list.push_str(&source_of(script));
    list.push(' ');
}

/// Letters beyond ASCII by their numbers, as text and attributes may hold them.
fn ascii(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for letter in html.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            let _ = write!(out, "&#{};", u32::from(letter));
        }
    }
    out
}

/// The same for a style sheet.
fn escaped_style(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    for letter in sheet.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(letter));
        }
    }
    out
}

/// A script without the lines that only say something; they are in the sources.
fn without_comments(script: &str) -> String {
    let mut is_open = false;
    let lines = script.lines().filter(|line| {
        let line = line.trim();
        let begins = line.starts_with("/**");
        let is_comment = is_open || begins || line.starts_with("//");
        is_open = (is_open || begins) && !line.ends_with("*/");
        !is_comment
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The script that starts the program, which is imported from the file.
fn boot(script: &str) -> Outcome<String> {
    let line = script.lines().find(|line| line.starts_with("import init"));
    let line = line.ok_or("static/boot.js imports no program")?;
    let import = "const { default: init } = await import(await inFile.addressOf(\"app.js\"));";
    Ok(script.replace(line, import))
}

/// The script that starts the worker, likewise.
fn loader(script: &str) -> Outcome<String> {
    replaced(
        script,
        "import(`./report_worker.js?${build}`)",
        "import(await inFile.addressOf(\"report_worker.js\"))",
        "static/report_worker_loader.js",
    )
}

/// The program's script and the one that fetches its parts, which import each other, as one.
fn joined(parts: &str, app: &str) -> Outcome<String> {
    let own = parts
        .replace("import { initSync } from \"./app.js\";", "")
        .replace("export const ", "const ");
    let own = replaced(&own, ", import.meta.url)", ")", "parts.js")?;
    let own = replaced(&own, "fetch(new URL(", "fetch((", "parts.js")?;
    let exported = parts.lines().filter_map(|line| {
        let name = line.strip_prefix("export const ")?;
        name.split_whitespace().next()
    });
    let exported = exported.collect::<Vec<_>>().join(", ");
    if exported.is_empty() || own.contains("import ") {
        return Err("parts.js is not as it was: xtask/src/site/one_file.rs joins it".to_owned());
    }
    let mut program = format!("const parts = (() => {{\n{own}\nreturn {{ {exported} }};\n}})();\n");
    for line in app.lines() {
        let import = line.strip_prefix("import * as ");
        let name = import.and_then(|line| line.split_once(" from \"./parts.js\""));
        match name {
            Some((name, _)) => {
                let _ = writeln!(program, "const {name} = parts;");
            }
            None if line.starts_with("import ") => return Err(format!("app.js: {line}")),
            None => {
                let _ = writeln!(program, "{line}");
            }
        }
    }
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::{Piece, ascii, escaped_style, fetched, hold_parts, joined, without_comments};

    #[test]
    fn lines_of_comment_are_left_out() {
        let script = "// Says.\nlet a = \"//\"; // here\n  /** One line. */\n  b();\n/**\n * Two\n */\nc();\n";
        assert_eq!(
            without_comments(script),
            "let a = \"//\"; // here\n  b();\nc();\n"
        );
    }

    #[test]
    fn letters_become_numbers() {
        assert_eq!(ascii("<b>Đã</b>"), "<b>&#272;&#227;</b>");
        assert_eq!(escaped_style("a{content:\"›\"}"), "a{content:\"\\203a \"}");
    }

    #[test]
    fn two_scripts_become_one() {
        let parts = "import { initSync } from \"./app.js\";\nexport const load = () => fetch(new URL(\"./x.wasm\", import.meta.url));\n";
        let app = "import * as import1 from \"./parts.js\"\nlet x = import1;\n";
        assert_eq!(
            joined(parts, app).unwrap(),
            "const parts = (() => {\n\nconst load = () => fetch((\"./x.wasm\"));\n\nreturn { load };\n})();\nconst import1 = parts;\nlet x = import1;\n"
        );
        assert!(joined("nothing", app).is_err());
        assert!(joined(parts, "import { x } from \"./y.js\";").is_err());
    }

    #[test]
    fn each_part_that_is_fetched_is_held() {
        let held = |name: &str| Piece {
            name: fetched(name).unwrap().to_owned(),
            bytes: Vec::new(),
        };
        let pieces = [
            held("app-0f1e2d3c4b5a6978/small.bin"),
            held("app-0f1e2d3c4b5a6978/chunk_2.wasm"),
        ];
        let program = "whole(fetch((\"./small.bin\"))); fetch((\"./chunk_2.wasm\"));";
        assert_eq!(hold_parts(program, &pieces), Ok(()));
        let problem = hold_parts(program, &pieces[1..]).unwrap_err();
        assert!(problem.contains("small.bin"), "{problem}");
    }
}
