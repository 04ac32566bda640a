//! What Cargo cannot say of the structure: no circle of files inside a crate, no export that pulls code into the page, no float in the arithmetic, one sentence at the head of every file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The source folders of the workspace, each a crate of its own.
fn crates() -> Vec<PathBuf> {
    let mut list: Vec<PathBuf> = crate::shared::entries("crates");
    list.retain(|path| path.join("src").is_dir());
    let mut sources: Vec<PathBuf> = list.iter().map(|path| path.join("src")).collect();
    sources.push(crate::shared::folder("src"));
    sources.push(crate::shared::folder("xtask/src"));
    assert!(sources.len() >= 12, "{sources:?}");
    sources
}

fn rust_files(folder: &Path, list: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, list);
        } else if path.extension().is_some_and(|e| e == "rs") {
            list.push(path);
        }
    }
}

/// The files of a crate: the module path of each, and its code without comments and without its tests.
fn modules(source: &Path) -> BTreeMap<Vec<String>, String> {
    let mut files = Vec::new();
    rust_files(source, &mut files);
    let mut found = BTreeMap::new();
    for file in files {
        let relative = file.strip_prefix(source).unwrap().with_extension("");
        let mut module: Vec<String> = relative
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        if module.last().is_some_and(|last| last == "mod") {
            module.pop();
        }
        if module == ["lib"] || module == ["main"] {
            module.clear();
        }
        let code = fs::read_to_string(&file).unwrap();
        found
            .entry(module)
            .or_insert_with(String::new)
            .push_str(&without_tests(&code));
    }
    found
}

/// The code before the tests of a file, without its comments.
fn without_tests(code: &str) -> String {
    let before = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = before.lines();
    let lines = lines.map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The paths that a file names in `use` declarations and in full paths from `crate` or `super`, each as the parts after the root of the crate.
fn named(module: &[String], code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if !is_continued(code, at) {
            branches(&code[at + "crate::".len()..], &[], &mut found);
        }
    }
    for (at, _) in code.match_indices("super::") {
        if is_continued(code, at) {
            continue;
        }
        let mut rest = &code[at..];
        let mut base = module.to_vec();
        while let Some(after) = rest.strip_prefix("super::") {
            base.pop();
            rest = after;
        }
        branches(rest, &base, &mut found);
    }
    found
}

/// Whether a match stands inside a longer word or path.
fn is_continued(code: &str, at: usize) -> bool {
    let before = code[..at].chars().next_back();
    before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '$')
}

/// Every branch of a path with braces, below a base.
fn branches(path: &str, base: &[String], found: &mut Vec<Vec<String>>) {
    let mut parts = base.to_vec();
    let mut rest = path;
    loop {
        rest = rest.trim_start();
        if let Some(inside) = rest.strip_prefix('{') {
            let mut depth = 0_usize;
            let mut start = 0;
            for (at, character) in inside.char_indices() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => {
                        branches(&inside[start..at], &parts, found);
                        return;
                    }
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        branches(&inside[start..at], &parts, found);
                        start = at + 1;
                    }
                    _ => {}
                }
            }
            return;
        }
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        parts.push(rest[..end].to_owned());
        match rest[end..].strip_prefix("::") {
            Some(after) => rest = after,
            None => break,
        }
    }
    if parts.len() > base.len() {
        found.push(parts);
    }
}

/// The file that a path leads to: the longest beginning of it that is a file; what no file bears is declared at the root of the crate.
fn file_of<'a>(
    path: &[String],
    modules: &'a BTreeMap<Vec<String>, String>,
) -> Option<&'a Vec<String>> {
    (0..=path.len())
        .rev()
        .find_map(|length| modules.get_key_value(&path[..length]).map(|(key, _)| key))
}

/// The files below a folder that its `mod.rs` uses by their own names.
fn children_named(
    module: &[String],
    code: &str,
    modules: &BTreeMap<Vec<String>, String>,
) -> Vec<Vec<String>> {
    let children = modules
        .keys()
        .filter(|key| key.len() == module.len() + 1 && key.starts_with(module));
    children
        .filter(|child| {
            let path = format!("{}::", child[module.len()]);
            code.match_indices(&path)
                .any(|(at, _)| !is_continued(code, at))
        })
        .cloned()
        .collect()
}

/// The circles of files of a crate. A folder's `mod.rs` and the files below it are apart: a file may name what its folder declares, unless the folder names it back for more than re-exporting.
fn circles(source: &Path) -> Vec<String> {
    let modules = modules(source);
    let mut arrows: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> = BTreeMap::new();
    for (module, code) in &modules {
        // A folder declares and re-exports its files: that is no use of them.
        let own = code
            .split(';')
            .filter(|statement| !statement.trim_start().starts_with("pub use"))
            .collect::<Vec<_>>()
            .join(";");
        let to = arrows.entry(module).or_default();
        let mut paths = named(module, &own);
        paths.extend(children_named(module, &own, &modules));
        for path in paths {
            if let Some(file) = file_of(&path, &modules)
                && file != module
            {
                to.insert(file);
            }
        }
    }
    let name = |module: &Vec<String>| module.join("::");
    let mut list = Vec::new();
    for (from, to) in &arrows {
        for target in to {
            if target > from && reaches(target, from, &arrows) {
                list.push(format!("{} <-> {}", name(from), name(target)));
            }
        }
    }
    list
}

fn reaches<'a>(
    from: &'a Vec<String>,
    to: &Vec<String>,
    arrows: &BTreeMap<&'a Vec<String>, BTreeSet<&'a Vec<String>>>,
) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        if module == to {
            return true;
        }
        if seen.insert(module) {
            open.extend(arrows.get(module).into_iter().flatten().copied());
        }
    }
    false
}

#[test]
fn no_circle_of_files_inside_a_crate() {
    let mut list = Vec::new();
    for source in crates() {
        let name = source.display().to_string();
        list.extend(circles(&source).into_iter().map(|c| format!("{name}: {c}")));
    }
    assert!(list.is_empty(), "\n{}", list.join("\n"));
}

#[test]
fn the_page_is_made_without_writers_and_readers_of_other_files() {
    let tree = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--package", "page", "--prefix", "none"])
        .args(["--edges", "normal", "--target", "wasm32-unknown-unknown"])
        .current_dir(crate::shared::folder("."))
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let names: Vec<&str> = tree.lines().filter_map(|l| l.split(' ').next()).collect();
    assert!(names.contains(&"yew"), "{tree}");
    for other in ["krilla", "rust_xlsxwriter", "toml", "lopdf", "report"] {
        assert!(!names.contains(&other), "{other}");
    }
}

#[test]
fn a_circle_is_found() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("circle");
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, code: &str| fs::write(folder.join(name), code).unwrap();
    write("lib.rs", "mod a;\nmod b;\npub use a::A;\n");
    write("a.rs", "use crate::{\n    b::B,\n};\n");
    write("b.rs", "// use super::a::A;\npub struct B;\n");
    assert!(circles(&folder).is_empty());
    write("b.rs", "use super::a::A;\npub struct B;\n");
    assert_eq!(circles(&folder), ["a <-> b"]);
}

#[test]
fn every_file_keeps_the_rules_of_its_crate() {
    let mut list = Vec::new();
    for source in crates() {
        let mut files = Vec::new();
        rust_files(&source, &mut files);
        for file in files {
            let code = fs::read_to_string(&file).unwrap();
            let mut tell = |what: &str| list.push(format!("{}: {what}", file.display()));
            if !code.trim_start_matches('\u{feff}').starts_with("//!") {
                tell("a file opens with one `//!` sentence");
            }
            let body = without_tests(&code);
            if body.contains("super::super::super") {
                tell("write the path from `crate`, not three times `super`");
            }
            // A program of its own exports what it is for.
            let is_apart = source.ends_with("unpack/src");
            if body.contains("#[wasm_bindgen") && !is_apart {
                tell("an export here would pull its code into both programs of the browser");
            }
            // Marking a part of the program makes such code; none is written by hand.
            let marks_parts = ["ui/tools.rs", "ui/page/parts.rs", "ui/page/assessing.rs"];
            let may = marks_parts.iter().any(|name| file.ends_with(name));
            if body.contains("unsafe {") || (body.contains("unsafe_code") && !may) {
                tell("no unsafe code");
            }
            let exact = ["catalogue", "domain"];
            let is_exact = exact
                .iter()
                .any(|name| source.ends_with(Path::new(name).join("src")));
            let mut words = body.split(|c: char| !c.is_alphanumeric() && c != '_');
            if is_exact && words.any(|w| w == "f32" || w == "f64") {
                tell("no floating-point numbers where figures are computed");
            }
        }
    }
    assert!(list.is_empty(), "\n{}", list.join("\n"));
}
