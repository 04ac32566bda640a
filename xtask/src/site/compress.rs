//! A copy of each file of a build packed with brotli and with gzip, for hosts that hand out such copies.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::dist::{files, packed};
use crate::process::Outcome;

/// A shorter file gains nothing.
const SHORTEST: usize = 256;

/// Writes the copies beside the files, on both halves of the machine.
pub(super) fn all(folder: &Path) -> Outcome {
    let mut list = files(folder)?;
    list.retain(|file| !file.name.ends_with(".png"));
    let one = |file: &crate::dist::File| -> Outcome {
        let bytes = file.bytes()?;
        if bytes.len() < SHORTEST {
            return Ok(());
        }
        put(&file.path, "br", &packed(&bytes, &file.path)?)?;
        put(&file.path, "gz", &gzip(&bytes, &file.path)?)
    };
    // The largest files first, turn by turn, so that both threads have the same to do.
    list.sort_by_key(|file| std::cmp::Reverse(file.path.metadata().map_or(0, |m| m.len())));
    std::thread::scope(|scope| {
        let (even, odd): (Vec<_>, Vec<_>) =
            list.iter().enumerate().partition(|(at, _)| at % 2 == 0);
        let other = scope.spawn(move || odd.iter().try_for_each(|(_, file)| one(file)));
        even.iter().try_for_each(|(_, file)| one(file))?;
        other.join().map_err(|_| "packing stopped".to_owned())?
    })
}

fn put(path: &Path, ending: &str, bytes: &[u8]) -> Outcome {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    let path = PathBuf::from(name);
    std::fs::write(&path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}

fn gzip(bytes: &[u8], path: &Path) -> Outcome<Vec<u8>> {
    let named = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).map_err(named)?;
    writer.finish().map_err(named)
}
