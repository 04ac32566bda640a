//! The WebAssembly programs: compiled, the page's one split into parts, bound to JavaScript, made small.

use std::path::{Path, PathBuf};

use super::first_part;
use super::folder::{bytes, empty, hash, target};
use super::parts;
use crate::process::{Outcome, cargo, command, run, top};
use crate::tools;

/// How the page's program is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// In parts that are fetched when they are needed.
    Split,
    /// In one file, for a build without the splitting tool, and to compare.
    Whole,
    /// In one file, neither optimised nor packed: ready in a minute, for looking at pages while they are made.
    Draft,
}

impl Shape {
    /// The folder of the compiler's profile.
    fn profile(self) -> &'static str {
        match self {
            Shape::Split | Shape::Whole => "release",
            Shape::Draft => "debug",
        }
    }
}

/// What the compiler may use of WebAssembly, named to wasm-opt: with `--all-features` it writes what browsers refuse.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How a program is made small. Rust keeps nothing in the first kilobyte of the memory, and the memory is zero before the program starts.
const SMALL: &[&str] = &["-Oz", "--low-memory-unused", "--zero-filled-memory", "-Oz"];

/// Builds both programs into `stage`, and gives the name of the page's folder, which changes with its content. The page's one is made small while the compiler, which then keeps one core busy, is at the worker's.
pub(super) fn both(shape: Shape, stage: &Path) -> Outcome<String> {
    tools::wasm_target()?;
    // Both halves need them: they are installed once, before.
    tools::wasm_bindgen()?;
    if shape != Shape::Draft {
        tools::wasm_opt();
    }
    compile_page(shape)?;
    std::thread::scope(|scope| {
        let page = scope.spawn(|| finish_page(shape, stage));
        worker(shape, stage)?;
        page.join()
            .map_err(|_| "the page's program: stopped".to_owned())?
    })
}

fn compile_page(shape: Shape) -> Outcome {
    let mut cargo = compiler(shape, "page", "app");
    if shape == Shape::Split {
        // The splitting tool moves functions between files, for which it needs what the linker knows of them.
        cargo.args(["--features", "split", "--", "-Clink-args=--emit-relocs"]);
    }
    run(&mut cargo)
}

fn finish_page(shape: Shape, stage: &Path) -> Outcome<String> {
    let work = target().join("site/app");
    empty(&work)?;
    let compiled = compiled(shape, "app");
    let main = match shape {
        Shape::Whole | Shape::Draft => compiled,
        Shape::Split => parts::split(&compiled, &work)?,
    };
    if shape == Shape::Split {
        first_part::hold(&main)?;
    }
    bind(&main, &work, "app", "web")?;
    let mut files = Vec::new();
    for file in crate::dist::files(&work)? {
        let is_program = file.name.ends_with(".wasm") && file.name != "main.wasm";
        if is_program && shape != Shape::Draft {
            optimise(&file.path)?;
        }
        if file.name != "main.wasm" {
            files.push((file.name.clone(), bytes(&file.path)?));
        }
    }
    if shape == Shape::Split {
        files = parts::link(files)?;
    }
    let pieces = files
        .iter()
        .flat_map(|(name, bytes)| [name.as_bytes(), bytes]);
    let name = format!("app-{}", hash(pieces));
    let folder = stage.join(&name);
    empty(&folder)?;
    for (name, bytes) in &files {
        std::fs::write(folder.join(name), bytes).map_err(|e| format!("{name}: {e}"))?;
    }
    Ok(name)
}

fn worker(shape: Shape, stage: &Path) -> Outcome {
    run(&mut compiler(shape, "engine", "report_worker"))?;
    bind(
        &compiled(shape, "report_worker"),
        stage,
        "report_worker",
        "web",
    )?;
    match shape {
        Shape::Draft => Ok(()),
        Shape::Split | Shape::Whole => optimise(&stage.join("report_worker_bg.wasm")),
    }
}

/// The program that unpacks brotli in the page of one file.
pub(super) struct Unpacker {
    /// The script that loads it, as a plain one.
    pub(super) script: PathBuf,
    pub(super) program: PathBuf,
}

/// Builds the program that unpacks the page of one file.
pub(super) fn unpacker() -> Outcome<Unpacker> {
    let shape = Shape::Whole;
    run(cargo()
        .args(["build", "--target", tools::WASM, "--package", "unpack"])
        .arg("--release")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()))?;
    let folder = target().join("site/unpack");
    empty(&folder)?;
    bind(&compiled(shape, "unpack"), &folder, "unpack", "no-modules")?;
    let program = folder.join("unpack_bg.wasm");
    optimise(&program)?;
    Ok(Unpacker {
        script: folder.join("unpack.js"),
        program,
    })
}

fn compiler(shape: Shape, package: &str, program: &str) -> std::process::Command {
    let mut cargo = cargo();
    cargo.args(["rustc", "--target", tools::WASM]);
    cargo.args(["--package", package, "--bin", program]);
    if shape != Shape::Draft {
        cargo.arg("--release");
    }
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags());
    cargo
}

/// What keeps the names of this machine's folders out of the program, so that it does not depend on where it was built.
fn flags() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let crates = home.map(|home| home.join("registry/src"));
    let folders = [Some(top()), crates];
    let remap = |folder: PathBuf| format!("--remap-path-prefix={}=", folder.display());
    let list: Vec<String> = folders.into_iter().flatten().map(remap).collect();
    list.join(" ")
}

fn compiled(shape: Shape, program: &str) -> PathBuf {
    let folder = target().join(tools::WASM).join(shape.profile());
    folder.join(format!("{program}.wasm"))
}

/// Writes the JavaScript that loads a program, as a module ("web") or as a plain script ("no-modules").
fn bind(program: &Path, folder: &Path, name: &str, script: &str) -> Outcome {
    run(command(tools::wasm_bindgen()?)
        .args(["--target", script, "--no-typescript", "--keep-lld-exports"])
        .args(["--out-name", name, "--out-dir"])
        .arg(folder)
        .arg(program))
}

/// Makes a program small, where the tool for it can be had. What was made small once is taken from the cache: it takes half a minute.
fn optimise(file: &Path) -> Outcome {
    let Some(mut tool) = tools::wasm_opt() else {
        return Ok(());
    };
    let before = bytes(file)?;
    let words: Vec<u8> = FEATURES
        .iter()
        .chain(SMALL)
        .flat_map(|word| word.bytes())
        .collect();
    let cache = target().join("site/small");
    std::fs::create_dir_all(&cache).map_err(|e| format!("{}: {e}", cache.display()))?;
    let kept = cache.join(hash([before.as_slice(), &words]));
    if !kept.is_file() {
        let fresh = kept.with_extension("new");
        run(tool
            .args(FEATURES)
            .args(SMALL)
            .arg(file)
            .arg("-o")
            .arg(&fresh))?;
        std::fs::rename(&fresh, &kept).map_err(|e| format!("{}: {e}", kept.display()))?;
    }
    std::fs::copy(&kept, file).map_err(|e| format!("{}: {e}", file.display()))?;
    Ok(())
}
