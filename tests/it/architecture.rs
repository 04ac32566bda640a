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
    sources.push(crate::shared::folder("crates/text/build"));
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
fn modules(source: &Path) -> Modules {
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
        let mut inside = modules_around(code, at);
        while let Some(after) = rest.strip_prefix("super::") {
            // A module inside the file is left before the file is.
            match inside.checked_sub(1) {
                Some(outer) => inside = outer,
                None => drop(base.pop()),
            }
            rest = after;
        }
        branches(rest, &base, &mut found);
    }
    found
}

/// In how many modules inside its file something stands.
fn modules_around(code: &str, at: usize) -> usize {
    let mut open: Vec<bool> = Vec::new();
    for (place, character) in code[..at].char_indices() {
        match character {
            '{' => {
                let line = code[..place].lines().next_back().unwrap_or_default();
                let mut words = line
                    .split_whitespace()
                    .skip_while(|word| word.starts_with("pub"));
                open.push(words.next() == Some("mod"));
            }
            '}' => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter().filter(|is_module| *is_module).count()
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
fn file_of<'a>(path: &[String], modules: &'a Modules) -> Option<&'a Vec<String>> {
    (0..=path.len())
        .rev()
        .find_map(|length| modules.get_key_value(&path[..length]).map(|(key, _)| key))
}

/// The files below a folder that its `mod.rs` uses by their own names.
fn children_named(module: &[String], code: &str, modules: &Modules) -> Vec<Vec<String>> {
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

/// A file's statements that re-export, and all else.
fn apart(code: &str) -> (Vec<&str>, String) {
    let is_export = |statement: &&str| {
        let statement = statement.trim_start();
        ["pub use ", "pub(crate) use ", "pub(super) use "]
            .iter()
            .any(|start| statement.starts_with(start))
    };
    let (exports, own): (Vec<&str>, Vec<&str>) = code.split(';').partition(is_export);
    (exports, own.join(";"))
}

/// What a file re-exports: the name under which each is known, with its path; `*` for all that a file declares.
fn exports(module: &[String], code: &str, modules: &Modules) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for statement in apart(code).0 {
        let path = statement
            .trim_start()
            .split_once("use ")
            .map_or("", |(_, path)| path);
        let words: Vec<&str> = path.split_whitespace().collect();
        // What stands behind `as` is another name of the same.
        let bare = |word: &str| {
            word.trim_matches([',', '{', '}'])
                .rsplit("::")
                .next()
                .unwrap_or_default()
                .replace('{', "")
        };
        let renamed: BTreeMap<String, String> = words
            .windows(3)
            .filter(|w| w[1] == "as")
            .map(|w| (bare(w[0]), bare(w[2])))
            .collect();
        let mut paths = named(module, path);
        if paths.is_empty() {
            branches(path.trim_start_matches("self::"), module, &mut paths);
        }
        for mut path in paths {
            let is_all = statement.trim_end().ends_with("::*");
            let name = path.last().cloned().unwrap_or_default();
            if name == "self" {
                path.pop();
            }
            let name = if is_all {
                "*".to_owned()
            } else {
                renamed.get(&name).cloned().unwrap_or(name)
            };
            // A path into another crate leads to no file of this one.
            let own = path.get(..=module.len().min(path.len().saturating_sub(1)));
            let is_own = own.is_some_and(|own| modules.contains_key(own))
                || statement.contains("crate::")
                || statement.contains("super::");
            if is_own {
                found.push((name, path));
            }
        }
    }
    found
}

type Modules = BTreeMap<Vec<String>, String>;

/// Whether a file declares a name.
fn declares(code: &str, name: &str) -> bool {
    let kinds = [
        "struct",
        "enum",
        "fn",
        "const",
        "static",
        "type",
        "trait",
        "macro_rules!",
    ];
    kinds.iter().any(|kind| {
        let start = format!("{kind} {name}");
        code.match_indices(&start).any(|(at, _)| {
            let next = code[at + start.len()..].chars().next();
            !is_continued(code, at) && next.is_none_or(|c| !c.is_alphanumeric() && c != '_')
        })
    })
}

/// The file that declares what a path names: re-exports are followed.
fn declared<'a>(path: &[String], modules: &'a Modules, depth: usize) -> Option<&'a Vec<String>> {
    let file = file_of(path, modules)?;
    let Some(name) = path.get(file.len()).filter(|_| depth < 8) else {
        return Some(file);
    };
    let code = modules.get(file)?;
    if declares(&apart(code).1, name) {
        return Some(file);
    }
    let rest = &path[file.len() + 1..];
    for (known, target) in exports(file, code, modules) {
        let through: Vec<String> = match known.as_str() {
            "*" => target.iter().chain([name]).chain(rest).cloned().collect(),
            known if known == name => target.iter().chain(rest).cloned().collect(),
            _ => continue,
        };
        let found = declared(&through, modules, depth + 1)?;
        let is_there = known != "*" || modules.get(found).is_some_and(|code| declares(code, name));
        if found != file && is_there {
            return Some(found);
        }
    }
    Some(file)
}

/// Whether a name stands in code as a word of its own: a type anywhere, a function where it is called by itself.
fn mentions(code: &str, name: &str) -> bool {
    let is_type = name.starts_with(|c: char| c.is_uppercase());
    code.match_indices(name).any(|(at, _)| {
        let next = code[at + name.len()..].chars().next();
        let is_whole = next.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let before = code[..at].trim_end();
        let is_called = next == Some('(') && !before.ends_with('.') && !before.ends_with("fn");
        is_whole && !is_continued(code, at) && (is_type || is_called)
    })
}

/// The files whose names a file uses beside re-exporting them.
fn exported_and_used<'a>(
    module: &[String],
    code: &str,
    own: &str,
    modules: &'a Modules,
) -> Vec<&'a Vec<String>> {
    let mut found = Vec::new();
    for (name, path) in exports(module, code, modules) {
        if name != "*" {
            found.extend(
                declared(&path, modules, 0)
                    .filter(|_| mentions(own, &name) && !declares(own, &name)),
            );
            continue;
        }
        let words = own.split(|c: char| !c.is_alphanumeric() && c != '_');
        let words: BTreeSet<&str> = words
            .filter(|w| w.starts_with(|c: char| c.is_uppercase()))
            .collect();
        for word in words
            .into_iter()
            .filter(|word| !declares(own, word) && mentions(own, word))
        {
            let path: Vec<String> = path.iter().cloned().chain([word.to_owned()]).collect();
            let file = declared(&path, modules, 0);
            found.extend(
                file.filter(|file| modules.get(*file).is_some_and(|code| declares(code, word))),
            );
        }
    }
    found
}

/// The circles of files of a crate. A folder's `mod.rs` and the files below it are apart, and so are who re-exports a name and who declares it: an arrow leads to the file that declares what is used.
fn circles(source: &Path) -> Vec<String> {
    let modules = modules(source);
    let mut arrows: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> = BTreeMap::new();
    for (module, code) in &modules {
        // A folder declares and re-exports its files: that is no use of them.
        let own = apart(code).1;
        let mut paths = named(module, &own);
        paths.extend(children_named(module, &own, &modules));
        let files = paths.iter().filter_map(|path| declared(path, &modules, 0));
        let files = files.chain(exported_and_used(module, code, &own, &modules));
        let to = files.filter(|file| *file != module).collect();
        arrows.insert(module, to);
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
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, code: &str| fs::write(folder.join(name), code).unwrap();
    write("lib.rs", "mod a;\nmod b;\npub use a::A;\n");
    write("a.rs", "use crate::{\n    b::B,\n};\n");
    write("b.rs", "// use super::a::A;\npub struct B;\n");
    assert!(circles(&folder).is_empty());
    write("b.rs", "use super::a::A;\npub struct B;\n");
    assert_eq!(circles(&folder), ["a <-> b"]);
    // A folder that uses what a file of it declares and the file that uses what the folder declares.
    write("a.rs", "");
    write("b.rs", "");
    fs::create_dir_all(folder.join("c")).unwrap();
    write("lib.rs", "mod c;\n");
    let folder_code = "mod d;\npub use d::D;\npub struct Row { pub d: D }\n";
    write("c/mod.rs", &format!("{folder_code}pub fn kept() {{}}\n"));
    write("c/d.rs", "use super::kept;\npub struct D;\n");
    assert_eq!(circles(&folder), ["c <-> c::d"]);
    write(
        "c/mod.rs",
        &format!("{folder_code}mod kept;\npub use kept::kept;\n"),
    );
    write("c/kept.rs", "pub fn kept() {}\n");
    assert!(circles(&folder).is_empty());
    // Two files that use each other by what their folder re-exports.
    write(
        "c/mod.rs",
        "mod d;\nmod kept;\npub use d::*;\npub use kept::{Kept as K, kept};\n",
    );
    write(
        "c/kept.rs",
        "use super::D;\npub struct Kept;\npub fn kept() {}\n",
    );
    assert_eq!(circles(&folder), ["c::d <-> c::kept"]);
    write("c/d.rs", "use crate::c::K;\npub struct D;\n");
    assert_eq!(circles(&folder), ["c::d <-> c::kept"]);
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
