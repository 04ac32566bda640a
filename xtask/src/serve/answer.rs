//! What a file host answers: the file packed as the browser takes it, its type, and how long the browser may keep it.

use std::path::Path;

/// An answer to a browser.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn told(status: &'static str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".into())],
            body: status.into(),
        }
    }

    /// The lines before the body.
    pub(super) fn head(&self) -> String {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let length = self.body.len();
        head.push_str(&format!(
            "Content-Length: {length}\r\nConnection: close\r\n\r\n"
        ));
        head
    }
}

/// Answers a request for a file of a folder. A packed copy beside the file is sent to a browser that takes it.
pub(super) fn answer(folder: &Path, request: &str, headers: &[String]) -> Answer {
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if method != "GET" && method != "HEAD" {
        return Answer::told("405 Method Not Allowed");
    }
    let Some(name) = file_name(target) else {
        return Answer::told("404 Not Found");
    };
    let accepted = header(headers, "accept-encoding").unwrap_or_default();
    let accepts = |wanted: &str| {
        accepted.split(',').any(|word| {
            let mut parts = word.split(';').map(str::trim);
            parts.next() == Some(wanted) && parts.next() != Some("q=0")
        })
    };
    let copies = [("br", ".br"), ("gzip", ".gz"), ("", "")];
    let found = copies
        .iter()
        .filter(|(coding, _)| coding.is_empty() || accepts(coding));
    let mut found = found.filter_map(|(coding, ending)| {
        Some((
            coding,
            std::fs::read(folder.join(format!("{name}{ending}"))).ok()?,
        ))
    });
    let Some((coding, body)) = found.next() else {
        return Answer::told("404 Not Found");
    };
    let tag = format!("\"{}\"", crate::site::hash([body.as_slice()]));
    let caching = if is_named_by_content(&name) {
        "public, max-age=31536000, immutable"
    } else {
        // The browser asks each time, and gets the file only where it changed.
        "no-cache"
    };
    let mut lines = vec![
        ("Cache-Control", caching.to_owned()),
        ("ETag", tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    if header(headers, "if-none-match") == Some(tag.as_str()) {
        return Answer {
            status: "304 Not Modified",
            headers: lines,
            body: Vec::new(),
        };
    }
    lines.push(("Content-Type", media_type(&name).to_owned()));
    if !coding.is_empty() {
        lines.push(("Content-Encoding", (*coding).to_owned()));
    }
    Answer {
        status: "200 OK",
        headers: lines,
        body,
    }
}

/// The file that an address names, below the folder and nowhere else.
fn file_name(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let is_plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '%']);
    let plain = path.is_empty() || path.trim_end_matches('/').split('/').all(is_plain);
    plain.then(|| {
        if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        }
    })
}

fn header<'a>(headers: &'a [String], name: &str) -> Option<&'a str> {
    let mut lines = headers.iter().filter_map(|line| line.split_once(':'));
    let found = lines.find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim())
}

/// Whether a name, or that of a folder around it, ends in the sixteen digits of a content: another content has another name.
fn is_named_by_content(name: &str) -> bool {
    name.split('/').any(|part| {
        let stem = part.split('.').next().unwrap_or_default();
        let digits = stem.rsplit_once('-').map_or("", |(_, digits)| digits);
        digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{answer, file_name, is_named_by_content};

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("app-0123456789abcdef")).unwrap();
        for (file, text) in [
            ("index.html", "page"),
            ("index.html.br", "br"),
            ("index.html.gz", "gz"),
            ("app-0123456789abcdef/app_bg.wasm", "wasm"),
        ] {
            std::fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    #[test]
    fn a_browser_gets_what_it_can_unpack() {
        let folder = folder("packed");
        let get = |accepts: &str| {
            let headers = [format!("Accept-Encoding: {accepts}")];
            let answer = answer(&folder, "GET / HTTP/1.1", &headers);
            (
                String::from_utf8(answer.body.clone()).unwrap(),
                answer.head(),
            )
        };
        let (body, head) = get("gzip, deflate, br");
        assert_eq!(body, "br");
        assert!(
            head.contains("Content-Encoding: br\r\n") && head.contains("text/html"),
            "{head}"
        );
        assert_eq!(get("gzip;q=0.5").0, "gz");
        let (body, head) = get("br;q=0, identity");
        assert_eq!(body, "page");
        assert!(!head.contains("Content-Encoding"), "{head}");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_named_by_its_content_is_kept_and_the_rest_is_asked_for() {
        let folder = folder("kept");
        let wasm = answer(
            &folder,
            "GET /app-0123456789abcdef/app_bg.wasm?x HTTP/1.1",
            &[],
        );
        assert!(wasm.head().contains("immutable") && wasm.head().contains("application/wasm"));
        let page = answer(&folder, "GET /index.html HTTP/1.1", &[]);
        assert!(page.head().contains("Cache-Control: no-cache"));
        let tag = page
            .head()
            .lines()
            .find_map(|l| l.strip_prefix("ETag: ").map(str::to_owned));
        let again = answer(
            &folder,
            "GET / HTTP/1.1",
            &[format!("if-none-match: {}", tag.unwrap())],
        );
        assert!(again.head().starts_with("HTTP/1.1 304") && again.body.is_empty());
        for refused in [
            "GET /../x HTTP/1.1",
            "GET /none HTTP/1.1",
            "GET /.stage/x HTTP/1.1",
        ] {
            assert!(
                answer(&folder, refused, &[])
                    .head()
                    .starts_with("HTTP/1.1 404"),
                "{refused}"
            );
        }
        assert!(
            answer(&folder, "POST / HTTP/1.1", &[])
                .head()
                .starts_with("HTTP/1.1 405")
        );
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_address_names_a_file_below_the_folder() {
        assert_eq!(file_name("/").as_deref(), Some("index.html"));
        assert_eq!(file_name("/a/b.js?1#2").as_deref(), Some("a/b.js"));
        assert_eq!(file_name("/a/%2e%2e/b"), None);
        assert_eq!(file_name("http://other/"), None);
        assert!(is_named_by_content("boot-0123456789abcdef.js"));
        assert!(!is_named_by_content("report_worker_bg.wasm"));
    }
}
