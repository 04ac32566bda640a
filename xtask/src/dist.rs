//! The files of a finished build, and when each is needed: at the first load, or only later.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::process::Outcome;

/// The whole page in one file, below dist/.
pub(crate) const ONE_FILE: &str = "sxsh.html";

/// When a file of the build is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// To open the app.
    First,
    /// By whoever works on a factory: the parts of the program, and what every factory needs of the catalogue.
    Soon,
    /// To write a report: the worker and its fonts.
    Worker,
    /// By an office alone.
    Office,
    /// By the system that installs the app, or by nobody in particular.
    Rest,
}

/// One file of the build.
pub(crate) struct File {
    /// The path below the folder of the build, with `/` between its parts.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

impl File {
    /// When this file is needed, which its name tells.
    pub(crate) fn part(&self) -> Part {
        part(&self.name)
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Outcome<Vec<u8>> {
        std::fs::read(&self.path).map_err(|problem| format!("{}: {problem}", self.path.display()))
    }
}

/// Every file below a folder, sorted by name, without the packed copies.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<File>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)
        .map_err(|problem| format!("{}: {problem}", folder.display()))?;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<File>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(File {
                name,
                path: entry.path(),
            });
        }
    }
    Ok(())
}

fn part(name: &str) -> Part {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let ending = file.rsplit('.').next().unwrap_or_default();
    match ending {
        // The whole page once more, for a USB stick.
        _ if name == ONE_FILE => Part::Rest,
        "ttf" | "otf" | "woff2" => Part::Worker,
        _ if name.starts_with("report_worker") || folder == "fonts" => Part::Worker,
        // One language opens the app; the other one, the sectors and the examples can wait.
        _ if name == "catalogue/vi/start.bin" => Part::First,
        _ if name == "catalogue/vi/catalogue.bin" => Part::Soon,
        _ if file == "split_office.wasm" => Part::Office,
        _ if folder == "examples" => Part::Rest,
        "wasm" if file != "app_bg.wasm" => Part::Soon,
        _ if file == "small.bin" => Part::Soon,
        "html" | "css" | "js" | "wasm" | "json" | "svg" => Part::First,
        _ => Part::Rest,
    }
}

/// The bytes after brotli at its strongest, as a careful host would send them.
pub(crate) fn packed(bytes: &[u8], path: &Path) -> Outcome<Vec<u8>> {
    const BUFFER: usize = 64 * 1024;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 24;
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, BUFFER, QUALITY, WINDOW);
    writer
        .write_all(bytes)
        .map_err(|problem| format!("{}: {problem}", path.display()))?;
    drop(writer);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Part, part};

    #[test]
    fn the_name_tells_when_a_file_is_needed() {
        let check = |name: &str, expected: Part| assert_eq!(part(name), expected, "{name}");
        check("index.html", Part::First);
        check("app-0f1e2d3c4b5a6978/app_bg.wasm", Part::First);
        check("app-0f1e2d3c4b5a6978/parts.js", Part::First);
        check("app-0f1e2d3c4b5a6978/split_results.wasm", Part::Soon);
        check("app-0f1e2d3c4b5a6978/chunk_3.wasm", Part::Soon);
        check("app-0f1e2d3c4b5a6978/small.bin", Part::Soon);
        check("app-0f1e2d3c4b5a6978/split_office.wasm", Part::Office);
        check("report_worker_loader.js", Part::Worker);
        check("report_worker_bg.wasm", Part::Worker);
        check("fonts/tinos.ttf", Part::Worker);
        check("icon.png", Part::Rest);
        check("sxsh.html", Part::Rest);
        check("catalogue/vi/start.bin", Part::First);
        check("catalogue/vi/catalogue.bin", Part::Soon);
        check("catalogue/en/start.bin", Part::Rest);
        check("catalogue/en/catalogue.bin", Part::Rest);
        check("catalogue/vi/tea.bin", Part::Rest);
        check("examples/pulp-paper.json", Part::Rest);
    }
}
