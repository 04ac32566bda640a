//! Completes a build: its name, the content policy, the offline list.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::html::{inline_style, replaced};
use crate::dist::{File, Part, files};
use crate::process::{Outcome, read, write};

/// Stands in index.html where the hashes of the inline scripts go.
const HASHES: &str = "'inline-hashes'";

/// Stands in index.html where the hash of its styles goes.
const STYLE: &str = "'inline-style'";

/// Stands in index.html and in static/sw.js where the name of the build goes.
const BUILD: &str = "@build@";

/// Completes a build in its folder.
pub(super) fn finish(folder: &Path, worker_template: &str) -> Outcome {
    let all = files(folder)?;
    let build = build_name(&all, worker_template)?;

    let page = folder.join("index.html");
    let html = replaced(&read(&page)?, BUILD, &build, "index.html")?;
    // The hashes come last: nothing may change the page after them.
    let html = replaced(&html, HASHES, &hashes(&html), "index.html")?;
    let style = source_of(inline_style(&html)?);
    let html = replaced(&html, STYLE, &style, "index.html")?;
    write(&page, &html)?;

    let names = |wanted: &[Part]| {
        // In the order of `wanted`: what the page needs soon is kept before what a file needs.
        let names = wanted
            .iter()
            .flat_map(|part| all.iter().filter(move |file| file.part() == *part))
            // The page is asked for by its folder: some servers answer its own name with a redirection.
            .map(|file| {
                if file.name == "index.html" {
                    "./"
                } else {
                    &file.name
                }
            })
            .map(|name| format!("\"{name}\""));
        format!("[{}]", names.collect::<Vec<_>>().join(", "))
    };
    let worker = replaced(worker_template, BUILD, &build, "static/sw.js")?;
    let worker = replaced(
        &worker,
        "[\"@first@\"]",
        &names(&[Part::First]),
        "static/sw.js",
    )?;
    let worker = replaced(
        &worker,
        "[\"@later@\"]",
        &names(&[Part::Soon, Part::Worker, Part::Office, Part::Rest]),
        "static/sw.js",
    )?;
    write(&folder.join("sw.js"), &worker)
}

/// Sixteen hexadecimal digits that change when any file of the build changes.
fn build_name(all: &[File], worker_template: &str) -> Outcome<String> {
    let mut hash = Sha256::new();
    for file in all {
        let bytes = file.bytes()?;
        hash.update(format!("{}\0{}\0", file.name, bytes.len()));
        hash.update(bytes);
    }
    hash.update(worker_template);
    Ok(hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// The sources that allow exactly the page's inline scripts.
fn hashes(html: &str) -> String {
    let hashes: Vec<String> = inline_scripts(html).map(source_of).collect();
    hashes.join(" ")
}

/// The source that allows exactly this script or style sheet.
pub(super) fn source_of(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The text of each script element without a `src`.
pub(super) fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=")).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::{finish, hashes, inline_scripts};

    #[test]
    fn only_inline_scripts_are_hashed() {
        let html = r#"<script src="a.js"></script><script type="module">alert(1)</script>"#;
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["alert(1)"]);
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert_eq!(
            hashes(html),
            "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
        );
    }

    #[test]
    fn a_build_is_named_by_its_contents_and_lists_every_file_once() {
        let folder = std::env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        let build = |svg: &str| {
            std::fs::create_dir_all(&folder).unwrap();
            let page = "<meta content=\"script-src 'inline-hashes'; style-src 'inline-style'\"><meta content=\"@build@\"><style>a{}</style><script>x</script>";
            std::fs::write(folder.join("index.html"), page).unwrap();
            std::fs::write(folder.join("a.svg"), svg).unwrap();
            std::fs::write(folder.join("report_worker.js"), "").unwrap();
            finish(&folder, "@build@ [\"@first@\"] [\"@later@\"]").unwrap();
            let worker = std::fs::read_to_string(folder.join("sw.js")).unwrap();
            let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
            std::fs::remove_dir_all(&folder).unwrap();
            (worker, page)
        };
        let (worker, page) = build("one");
        let (name, lists) = worker.split_once(' ').unwrap();
        assert_eq!(lists, r#"["a.svg", "./"] ["report_worker.js"]"#);
        assert!(
            page.contains(&format!("content=\"{name}\"")) && page.matches("'sha256-").count() == 2,
            "{page}"
        );
        assert_eq!(build("one").0, worker, "the same files have the same name");
        assert_ne!(build("two").0, worker, "other files have another name");
    }
}
