//! The page's program in parts: the functions behind the calls marked in src/ui/parts go into files of their own, which a short script fetches.

use std::path::{Path, PathBuf};

use super::folder::bytes;
use super::html::replaced;
use crate::process::Outcome;

/// The script that fetches parts, beside the program.
const SCRIPT: &str = "parts.js";

/// How the splitting tool's script fetches a part: it compiles while the file comes, which some web views cannot.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// How a part is fetched here: from its bytes, and only where the server has it.
const FROM_BYTES: &str = "WebAssembly.instantiate(await whole(src), imports)";

/// How the splitting tool's script asks for a file.
const ASKED: (&str, &str) = ("fetch(new URL(\"./", "\", import.meta.url))");

/// The file in which small parts lie together.
pub(super) const TOGETHER: &str = "small.bin";

/// A part that is smaller lies together with others: each request costs a cheap phone five milliseconds in which it can do nothing else, and there are dozens of such parts.
const SMALL: usize = 16_000;

const WHOLE: &str = "\
async function whole(src) {
    const response = await src;
    if (response instanceof ArrayBuffer) return response;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.arrayBuffer();
}
let together;
async function small(from, to) {
    together ??= whole(fetch(new URL(\"./small.bin\", import.meta.url)));
    try {
        return (await together).slice(from, to);
    } catch (error) {
        together = undefined;
        throw error;
    }
}
";

/// Splits a compiled program into a folder; gives the part that comes first.
pub(super) fn split(program: &Path, folder: &Path) -> Outcome<PathBuf> {
    let input = bytes(program)?;
    let main = folder.join("main.wasm");
    let link = format!("./{SCRIPT}");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = &link;
    wasm_split_cli_support::transform(options).map_err(|e| format!("splitting: {e:?}"))?;
    Ok(main)
}

/// A file of the program with its bytes.
pub(super) type Piece = (String, Vec<u8>);

/// Makes the script fetch parts as this project does, and puts small parts into one file.
pub(super) fn link(files: Vec<Piece>) -> Outcome<Vec<Piece>> {
    let is_small = |(name, bytes): &Piece| name.starts_with("chunk_") && bytes.len() < SMALL;
    let (small, mut files): (Vec<_>, Vec<_>) = files.into_iter().partition(is_small);
    let script = files.iter_mut().find(|(name, _)| name == SCRIPT);
    let (_, script) = script.ok_or_else(|| format!("the program has no {SCRIPT}"))?;
    let own = String::from_utf8_lossy(script).into_owned();
    let mut own = linked(&own)?;
    let mut together = Vec::new();
    for (name, bytes) in small {
        let from = together.len();
        together.extend_from_slice(&bytes);
        let asked = format!("{}{name}{}", ASKED.0, ASKED.1);
        let here = format!("small({from}, {})", together.len());
        own = replaced(&own, &asked, &here, SCRIPT)?;
    }
    *script = own.into_bytes();
    files.push((TOGETHER.to_owned(), together));
    Ok(files)
}

fn linked(script: &str) -> Outcome<String> {
    let script = replaced(script, STREAMED, FROM_BYTES, SCRIPT)?;
    Ok(format!("{script}{WHOLE}"))
}

#[cfg(test)]
mod tests {
    use super::{Piece, SMALL, link, linked};

    #[test]
    fn parts_are_compiled_from_their_bytes() {
        let script =
            "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n";
        let changed = linked(script).unwrap();
        assert!(!changed.contains("Streaming"), "{changed}");
        assert!(changed.contains("await whole(src)") && changed.contains("function whole"));
        assert!(linked("another tool").is_err());
    }

    #[test]
    fn small_parts_lie_in_one_file() {
        let chunk = |name: &str| {
            format!(
                "const src = fetch(new URL(\"./{name}\", import.meta.url));\n(WebAssembly.instantiateStreaming(src, imports));\n"
            )
        };
        let names = [
            "chunk_1.wasm",
            "chunk_2.wasm",
            "chunk_10.wasm",
            "split_work.wasm",
        ];
        let script: String = names.iter().map(|name| chunk(name)).collect();
        let piece = |name: &str, bytes: Vec<u8>| -> Piece { (name.to_owned(), bytes) };
        let files = vec![
            piece("chunk_1.wasm", vec![1; 3]),
            piece("parts.js", script.into_bytes()),
            piece("chunk_2.wasm", vec![2; SMALL]),
            piece("chunk_10.wasm", vec![3; 2]),
            piece("split_work.wasm", vec![4]),
        ];
        let files = link(files).unwrap();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["parts.js", "chunk_2.wasm", "split_work.wasm", "small.bin"]
        );
        assert_eq!(files[3].1, [1, 1, 1, 3, 3]);
        let script = String::from_utf8(files[0].1.clone()).unwrap();
        assert!(script.contains("src = small(0, 3);") && script.contains("src = small(3, 5);"));
        assert!(script.contains("./chunk_2.wasm") && script.contains("./split_work.wasm"));
        assert!(!script.contains("chunk_1.wasm") && !script.contains("chunk_10.wasm"));
        assert!(link(vec![piece("parts.js", b"another tool".to_vec())]).is_err());
    }
}
