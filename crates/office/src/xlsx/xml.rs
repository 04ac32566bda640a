//! The marks of a text in XML, one after another, as workbooks are written in it: no prefixes, no comments, no declarations reach who reads.

use std::borrow::Cow;

/// One mark, or the text between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag<'a> {
    /// The beginning of an element.
    Open {
        /// Its name without prefix.
        name: &'a str,
        /// Everything behind its name.
        attributes: &'a str,
    },
    /// An element without content.
    Empty {
        /// Its name without prefix.
        name: &'a str,
        /// Everything behind its name.
        attributes: &'a str,
    },
    /// The end of an element, by its name without prefix.
    Close(&'a str),
    /// Text as it is written, with its entities.
    Text(&'a str),
}

/// The marks of a text.
pub(super) struct Tags<'a>(&'a str);

impl<'a> Tags<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(text)
    }

    /// Passes over everything up to the end of something.
    fn pass(&mut self, end: &str) -> Option<&'a str> {
        let (passed, rest) = self.0.split_once(end)?;
        self.0 = rest;
        Some(passed)
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let Some(rest) = self.0.strip_prefix('<') else {
                if self.0.is_empty() {
                    return None;
                }
                let (text, _) = self.0.split_once('<').unwrap_or((self.0, ""));
                self.0 = self.0.get(text.len()..).unwrap_or_default();
                return Some(Tag::Text(text));
            };
            if rest.starts_with("!--") {
                self.pass("-->")?;
                continue;
            }
            if let Some(data) = rest.strip_prefix("![CDATA[") {
                let (_, rest) = data.split_once("]]>")?;
                self.0 = rest;
                continue;
            }
            let inside = mark(rest)?;
            self.0 = rest.get(inside.len() + 1..).unwrap_or_default();
            if inside.starts_with(['?', '!']) {
                continue;
            }
            if let Some(name) = inside.strip_prefix('/') {
                return Some(Tag::Close(bare(name.trim())));
            }
            let whole = inside.strip_suffix('/').unwrap_or(inside);
            let (name, attributes) = whole
                .split_once(|sign: char| sign.is_ascii_whitespace())
                .unwrap_or((whole, ""));
            let name = bare(name);
            return Some(if inside.ends_with('/') {
                Tag::Empty { name, attributes }
            } else {
                Tag::Open { name, attributes }
            });
        }
    }
}

/// What stands before the `>` that ends a mark: one inside quotes ends nothing.
fn mark(rest: &str) -> Option<&str> {
    let mut quote = None;
    for (place, sign) in rest.char_indices() {
        match (quote, sign) {
            (None, '>') => return rest.get(..place),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            _ => {}
        }
    }
    None
}

/// A name without its prefix.
fn bare(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// An attribute by its name without prefix.
pub(super) fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        let (name, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|q| matches!(q, '"' | '\''))?;
        let (value, behind) = behind.get(1..)?.split_once(quote)?;
        if bare(name.trim()) == wanted {
            return Some(unescaped(value).into_owned());
        }
        rest = behind;
    }
}

/// Text with its entities resolved, and the signs that workbooks write as `_x000D_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '_', '\r']) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find(['&', '_']) {
        let (before, behind) = rest.split_at(place);
        whole.push_str(before);
        let found = entity(behind).or_else(|| escape(behind));
        let (sign, length) = found.unwrap_or_else(|| {
            let own = behind.chars().next().unwrap_or_default();
            (own, own.len_utf8())
        });
        whole.push(sign);
        rest = behind.get(length..).unwrap_or_default();
    }
    whole.push_str(rest);
    Cow::Owned(whole.replace("\r\n", "\n"))
}

/// The sign of an entity at the beginning, and how long it is written.
fn entity(text: &str) -> Option<(char, usize)> {
    let (name, _) = text.strip_prefix('&')?.split_once(';')?;
    let sign = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let code = name.strip_prefix('#')?;
            let code = match code.strip_prefix(['x', 'X']) {
                Some(code) => u32::from_str_radix(code, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((sign, name.len() + 2))
}

/// `_x000D_` and its like: ECMA-376 part 1, 22.9.2.19.
fn escape(text: &str) -> Option<(char, usize)> {
    let code = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    let code = u32::from_str_radix(code, 16).ok()?;
    Some((char::from_u32(code)?, 7))
}
