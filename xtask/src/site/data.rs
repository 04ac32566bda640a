//! What the page fetches besides its program: the catalogue in each language, part by part, and the example factories.

use std::path::Path;

use catalogue::{Book, Language};
use catalogue_files::parts;

use crate::dist::files;
use crate::process::{Outcome, read, top, write};

/// The catalogue, which must be without a fault.
pub(super) fn book() -> Outcome<Book> {
    let (book, problems) = catalogue_files::read(&top().join("catalogue"));
    match problems.first() {
        Some(problem) => Err(problem.line("en")),
        None => Ok(book),
    }
}

/// Adds the data to a build; the examples without the spaces for their writers.
pub(super) fn add(stage: &Path) -> Outcome {
    let book = book()?;
    for language in Language::ALL {
        let place = stage.join("catalogue").join(language.code());
        std::fs::create_dir_all(&place).map_err(|problem| problem.to_string())?;
        for (name, bytes) in parts(&book, language)? {
            std::fs::write(place.join(format!("{name}.bin")), bytes)
                .map_err(|problem| problem.to_string())?;
        }
    }
    let examples = stage.join("examples");
    std::fs::create_dir_all(&examples).map_err(|problem| problem.to_string())?;
    for file in files(&top().join("catalogue/examples"))? {
        let spaced = read(&file.path)?;
        let compact: serde_json::Value =
            serde_json::from_str(&spaced).map_err(|e| format!("{}: {e}", file.name))?;
        write(&examples.join(&file.name), &compact.to_string())?;
    }
    Ok(())
}
