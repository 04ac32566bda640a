//! The page around the program: index.html as it is written, with its styles in it and every file under a name that changes with its content.

use std::path::Path;

use catalogue::Language;

use super::folder::hash;
use super::{data, first_page};
use crate::process::{Outcome, read, top, write};

/// Files that keep their names, since others know them by it.
const COPIED: &[&str] = &[
    "static/icon.svg",
    "static/icon.png",
    "static/manifest.webmanifest",
    "static/report_worker_loader.js",
];

/// Stands in static/boot.js where the folder of the page's program goes.
const PROGRAM: &str = "@program@";

/// Stands in static/boot.js where the size of the program's first file goes, as it is before it is packed for its way.
const SIZE: &str = "\"@size@\"";

/// Asks for the list of the program's parts early; a program in one file has none.
const PARTS_AHEAD: &str = "<link rel=\"modulepreload\" href=\"@program@/parts.js\">\n";

/// Begin and end of the styles in a built page.
const STYLE: &str = "<style>";
const STYLE_END: &str = "</style>";

/// Writes index.html and what it names. `program` is the folder of the page's program.
pub(super) fn add(stage: &Path, program: &str) -> Outcome {
    for file in COPIED {
        let name = file.rsplit('/').next().unwrap_or(file);
        std::fs::copy(top().join(file), stage.join(name)).map_err(|e| format!("{file}: {e}"))?;
    }
    let first = stage.join(program).join("app_bg.wasm");
    let size = first
        .metadata()
        .map_err(|e| format!("{}: {e}", first.display()))?
        .len();
    let html = read(&top().join("index.html"))?;
    let html = match stage.join(program).join("parts.js").is_file() {
        true => html,
        false => replaced(&html, PARTS_AHEAD, "", "index.html")?,
    };
    let html = with_first_page(&html)?;
    let html = inlined(&html)?;
    let html = with_styles(&html)?;
    let html = with_scripts(&html, stage, |name, script| {
        if name == "static/boot.js" {
            let script = replaced(&script, PROGRAM, program, name)?;
            return replaced(&script, SIZE, &size.to_string(), name);
        }
        Ok(script)
    })?;
    let html = replaced(&html, PROGRAM, program, "index.html")?;
    write(&stage.join("index.html"), &html)
}

/// Puts in the first page in each language, and what stands in the place of any other page until the program runs.
fn with_first_page(html: &str) -> Outcome<String> {
    let book = data::book()?;
    let mut html = html.to_owned();
    for language in Language::ALL {
        let mark = format!("@first-page-{}@", language.code());
        let page = first_page::first(language, &book.in_one_language(language));
        html = replaced(&html, &mark, &page, "index.html")?;
    }
    replaced(&html, "@other-page@", &first_page::other(), "index.html")
}

/// Puts the scripts that run while the page is read into the page itself.
fn inlined(html: &str) -> Outcome<String> {
    const BEFORE: &str = "<script data-inline src=\"";
    let mut pieces = html.split(BEFORE);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece
            .split_once("\"></script>")
            .ok_or("a script has no end")?;
        let script = read(&top().join(name))?;
        out.push_str(&format!("<script>\n{script}</script>{rest}"));
    }
    Ok(out)
}

/// Joins the style sheets of the page, in their order, into one style element in the place of the first: a page that waits for no other file is read the sooner by a turn of the network.
fn with_styles(html: &str) -> Outcome<String> {
    const BEFORE: &str = "<link rel=\"stylesheet\" href=\"";
    let mut sheet = String::new();
    let mut lines: Vec<String> = Vec::new();
    let mut place = None;
    for line in html.lines() {
        let Some(name) = line
            .trim()
            .strip_prefix(BEFORE)
            .and_then(|l| l.strip_suffix("\">"))
        else {
            lines.push(line.to_owned());
            continue;
        };
        sheet.push_str(&bare(&read(&top().join(name))?));
        place.get_or_insert(lines.len());
    }
    let place = place.ok_or("index.html names no style sheet")?;
    lines.insert(place, format!("{STYLE}{sheet}{STYLE_END}"));
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// A style sheet without its comments and indents, which only its writers need.
fn bare(sheet: &str) -> String {
    let mut pieces = sheet.split("/*");
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.filter_map(|piece| piece.split_once("*/"));
    let uncommented: String = std::iter::once(first)
        .chain(rest.map(|(_, after)| after))
        .collect();
    let lines = uncommented.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The style sheet in a built page.
pub(super) fn inline_style(html: &str) -> Outcome<&str> {
    let after = html.split_once(STYLE).map(|(_, after)| after);
    let sheet = after.and_then(|after| after.split_once(STYLE_END));
    sheet
        .map(|(sheet, _)| sheet)
        .ok_or_else(|| "index.html holds no style sheet".to_owned())
}

/// Copies the scripts that the page names, each changed by `change`, and names the copies instead.
fn with_scripts(
    html: &str,
    stage: &Path,
    change: impl Fn(&str, String) -> Outcome<String>,
) -> Outcome<String> {
    let mut html = html.to_owned();
    for name in named_scripts(&html.clone()) {
        let script = change(name, read(&top().join(name))?)?;
        let short = name.rsplit('/').next().unwrap_or(name);
        let short = short.strip_suffix(".js").unwrap_or(short);
        let copy = format!("{short}-{}.js", hash([script.as_bytes()]));
        write(&stage.join(&copy), &script)?;
        html = html.replace(&format!("\"{name}\""), &format!("\"{copy}\""));
    }
    Ok(html)
}

/// The source files of the page's scripts.
fn named_scripts(html: &str) -> Vec<&str> {
    let sources = html.split(" src=\"").skip(1);
    let sources = sources.filter_map(|rest| rest.split('"').next());
    sources.filter(|name| name.starts_with("static/")).collect()
}

/// A text with every mark replaced, which must be there.
pub(super) fn replaced(text: &str, mark: &str, by: &str, file: &str) -> Outcome<String> {
    if text.contains(mark) {
        Ok(text.replace(mark, by))
    } else {
        Err(format!("{file} does not hold {mark}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, named_scripts};

    #[test]
    fn a_style_sheet_loses_comments_and_indents() {
        let sheet = "/* of all\n   pages */\na {\n  b: c; /* why */\n}\n\n";
        assert_eq!(bare(sheet), "a {\nb: c;\n}\n");
    }

    #[test]
    fn scripts_of_the_source_are_found() {
        let html = r#"<script src="static/a.js" defer></script><script>x</script><script type="module" src="static/b.js"></script>"#;
        assert_eq!(named_scripts(html), ["static/a.js", "static/b.js"]);
    }
}
