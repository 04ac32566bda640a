//! What Trunk calls: the page is built as ever and handed to the folder that Trunk serves.

use std::path::{Path, PathBuf};

use crate::process::{Outcome, top};
use crate::site;

/// Builds the page and copies dist/ to where Trunk says.
///
/// # Errors
///
/// Outside Trunk, which names its folder in `TRUNK_STAGING_DIR`, and where the build or the copy fails.
pub(crate) fn hand_over() -> Outcome {
    let stage = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let stage = stage.ok_or("this command is called by Trunk: run `trunk build`")?;
    site::build(site::Shape::Split)?;
    copy(&top().join("dist"), &stage)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let failed = |problem: std::io::Error| format!("{}: {problem}", from.display());
    std::fs::create_dir_all(to).map_err(failed)?;
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            std::fs::copy(&path, &target).map_err(failed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_copied_with_what_is_in_it() {
        let place = std::env::temp_dir().join(format!("sxsh-trunk-{}", std::process::id()));
        let (from, to) = (place.join("from"), place.join("to"));
        std::fs::create_dir_all(from.join("inside")).unwrap();
        std::fs::write(from.join("inside/a.txt"), "a").unwrap();
        std::fs::create_dir_all(&to).unwrap();
        std::fs::write(to.join("index.html"), "stub").unwrap();
        std::fs::write(from.join("index.html"), "page").unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(
            std::fs::read_to_string(to.join("inside/a.txt")).unwrap(),
            "a"
        );
        assert_eq!(
            std::fs::read_to_string(to.join("index.html")).unwrap(),
            "page"
        );
        std::fs::remove_dir_all(&place).unwrap();
    }
}
