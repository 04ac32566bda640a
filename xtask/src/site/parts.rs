//! The page's program in parts: the functions behind the calls marked in src/ui/parts go into files of their own, which a short script fetches.

use std::path::{Path, PathBuf};

use super::folder::bytes;
use crate::process::{Outcome, read, write};

/// The script that fetches parts, beside the program.
const SCRIPT: &str = "parts.js";

/// How the splitting tool's script fetches a part: it compiles while the file comes, which some web views cannot.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// How a part is fetched here: from its bytes, and only where the server has it.
const FROM_BYTES: &str = "WebAssembly.instantiate(await whole(src), imports)";

const WHOLE: &str = "\
async function whole(src) {
    const response = await src;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.arrayBuffer();
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

/// Makes the script fetch parts as this project does.
pub(super) fn link(folder: &Path) -> Outcome {
    let path = folder.join(SCRIPT);
    write(&path, &linked(&read(&path)?)?)
}

fn linked(script: &str) -> Outcome<String> {
    if !script.contains(STREAMED) {
        return Err(format!("{SCRIPT} does not hold {STREAMED}"));
    }
    Ok(format!("{}{WHOLE}", script.replace(STREAMED, FROM_BYTES)))
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn parts_are_compiled_from_their_bytes() {
        let script =
            "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n";
        let changed = linked(script).unwrap();
        assert!(!changed.contains("Streaming"), "{changed}");
        assert!(changed.contains("await whole(src)") && changed.contains("function whole"));
        assert!(linked("another tool").is_err());
    }
}
