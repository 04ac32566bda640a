//! What the first part of the page's program holds of the office, which no factory needs.

use std::collections::HashMap;
use std::path::Path;

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use super::folder::bytes;
use crate::process::Outcome;

/// The most that the first part may hold of the office, in bytes of code before it is made small.
const MOST: u64 = 1_000;

/// What stands in the names of the office's functions.
const OFFICE: &str = "office";

/// Refuses a program whose first part holds more of the office than what leads to its own part.
pub(super) fn hold(program: &Path) -> Outcome {
    let held = weight(&bytes(program)?, OFFICE)
        .map_err(|problem| format!("{}: {problem}", program.display()))?;
    if held > MOST {
        return Err(format!(
            "the first part of the program holds {held} bytes of the office, {MOST} at most: something of it is reached from a page of the factory"
        ));
    }
    Ok(())
}

/// The bytes of code in functions whose names hold a word.
fn weight(program: &[u8], word: &str) -> Result<u64, wasmparser::BinaryReaderError> {
    let mut imported = 0_u32;
    let mut sizes = Vec::new();
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                sizes.push(range.end.saturating_sub(range.start));
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else {
                    continue;
                };
                for subsection in subsections {
                    // The splitting tool writes kinds of names that this reader does not know.
                    if let Ok(Name::Function(list)) = subsection {
                        for naming in list {
                            let naming = naming?;
                            names.insert(naming.index, naming.name.contains(word));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let of_word = |place: &u32| names.get(place).copied().unwrap_or(false);
    let numbered = (imported..).zip(sizes);
    Ok(numbered
        .filter(|(at, _)| of_word(at))
        .map(|(_, size)| size)
        .sum())
}

#[cfg(test)]
mod tests {
    use super::weight;

    /// A program of one import and two functions, `office_tables` of five bytes and `page` of two.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x07\x01\x01a\x01b\0\0\
        \x03\x03\x02\0\0\
        \x0a\x0a\x02\x05\0\x01\x01\x01\x0b\x02\0\x0b\
        \0\x1d\x04name\x01\x16\x02\x01\x0doffice_tables\x02\x04page";

    #[test]
    fn functions_weigh_by_their_names() {
        assert_eq!(weight(PROGRAM, "office").unwrap(), 5);
        assert_eq!(weight(PROGRAM, "page").unwrap(), 2);
        assert_eq!(weight(PROGRAM, "nothing").unwrap(), 0);
        assert!(weight(b"no program", "page").is_err());
    }
}
