//! The steps of a build, one after the other.

use std::path::Path;
use std::time::Instant;

use super::folder::empty;
use super::program::{self, Shape};
use super::{compress, data, html, offline};
use crate::process::{Outcome, read, top};

/// Builds into dist/, which is replaced at the very end.
pub(crate) fn build(shape: Shape) -> Outcome {
    let start = Instant::now();
    let stage = top().join("dist/.stage");
    empty(&stage)?;
    let page = program::both(shape, &stage)?;
    data::add(&stage)?;
    html::add(&stage, &page)?;
    offline::finish(&stage, &read(&top().join("static/sw.js"))?)?;
    if shape != Shape::Draft {
        compress::all(&stage)?;
    }
    publish(&stage)?;
    println!("dist/ is ready ({:.0} s)", start.elapsed().as_secs_f64());
    Ok(())
}

/// Puts the finished files in the place of those of the build before.
fn publish(stage: &Path) -> Outcome {
    let dist = top().join("dist");
    let named = |problem: std::io::Error| format!("{}: {problem}", dist.display());
    for entry in std::fs::read_dir(&dist).map_err(named)? {
        let path = entry.map_err(named)?.path();
        if path == stage {
            continue;
        }
        if path.is_dir() {
            std::fs::remove_dir_all(&path).map_err(named)?;
        } else {
            std::fs::remove_file(&path).map_err(named)?;
        }
    }
    for entry in std::fs::read_dir(stage).map_err(named)? {
        let entry = entry.map_err(named)?;
        std::fs::rename(entry.path(), dist.join(entry.file_name())).map_err(named)?;
    }
    std::fs::remove_dir(stage).map_err(named)
}
