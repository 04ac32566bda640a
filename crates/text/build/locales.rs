//! The sentences: every file under `locales/vi` and `locales/en` as one typed method per message.
//!
//! The arguments of a method stand in alphabetical order, whatever their order in a sentence; from three on they are the fields of a struct in `said`, so that none is taken for another.
//! A message that only one language has, or whose arguments differ, does not build. Nothing is parsed at run time.
//! `some-key-on-paper` is what `some-key` says on paper, with the same arguments; a language without it says the same in both places.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A piece of a sentence.
enum Piece {
    Text(String),
    Argument(String),
    /// English plural: the word for one, the word for any other number.
    Plural {
        argument: String,
        one: Vec<Piece>,
        other: Vec<Piece>,
    },
}

type Messages = BTreeMap<String, Vec<Piece>>;

/// The end of the key of a sentence for the paper.
const PAPER: &str = "-on-paper";

/// From so many arguments on, a sentence takes a struct.
const MANY: usize = 3;

/// Writes the methods of `Text` and returns every problem found.
pub(crate) fn write(locales: &Path, out: &Path) -> Vec<String> {
    let mut problems = Vec::new();
    let (vi, vi_paper) = on_paper(folder(&locales.join("vi"), &mut problems));
    let (en, en_paper) = on_paper(folder(&locales.join("en"), &mut problems));
    for key in vi_paper.keys().chain(en_paper.keys()) {
        if !vi.contains_key(key) {
            problems.push(format!(
                "locales: {key}{PAPER} is the paper form of no sentence"
            ));
        }
    }
    for key in vi.keys().filter(|k| !en.contains_key(*k)) {
        problems.push(format!("locales/en: {key} is missing"));
    }
    let mut code = String::from("impl Text {\n");
    let mut structs = String::from(
        "/// What sentences with three or more arguments are told, each by its name.\npub mod said {\n",
    );
    for (key, english) in &en {
        match vi.get(key) {
            None => problems.push(format!("locales/vi: {key} is missing")),
            Some(vietnamese) => {
                let forms = [
                    ("Vi", vietnamese, vi_paper.get(key)),
                    ("En", english, en_paper.get(key)),
                ];
                method((&mut code, &mut structs), key, forms, &mut problems);
            }
        }
    }
    structs.push_str("}\n");
    code.push_str("}\n");
    code.push_str(&structs);
    if let Err(error) = fs::write(out, code) {
        problems.push(format!("{}: {error}", out.display()));
    }
    problems
}

/// The sentences of the screen, and those of the paper under the keys of the sentences that they stand for.
fn on_paper(all: Messages) -> (Messages, Messages) {
    let (mut screen, mut paper) = (Messages::new(), Messages::new());
    for (key, pieces) in all {
        match key.strip_suffix(PAPER) {
            Some(of) => paper.insert(of.to_owned(), pieces),
            None => screen.insert(key, pieces),
        };
    }
    (screen, paper)
}

/// Every message of a language; a file holds the sentences of one subject, which is the first word of their keys.
fn folder(path: &Path, problems: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(format!("{}: {error}", path.display()));
            return messages;
        }
    };
    let mut files: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    for file in files {
        if file.extension().is_some_and(|e| e == "ftl") {
            let subject = file.file_stem().unwrap_or_default().to_string_lossy();
            read(
                (&file.display().to_string(), &subject),
                &mut messages,
                problems,
            );
        }
    }
    messages
}

fn read((path, subject): (&str, &str), messages: &mut Messages, problems: &mut Vec<String>) {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return problems.push(format!("{path}: {error}")),
    };
    let resource = match fluent_syntax::parser::parse(text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|e| format!("{path}: {e}")));
            resource
        }
    };
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let key = message.id.name.to_owned();
            if key.split('-').next() != Some(subject) {
                problems.push(format!(
                    "{path}: {key} belongs to the file that its first word names"
                ));
            }
            let pieces = message.value.map(|p| pieces(path, &key, &p, problems));
            if messages
                .insert(key.clone(), pieces.unwrap_or_default())
                .is_some()
            {
                problems.push(format!("{path}: {key} stands twice"));
            }
        }
    }
}

fn pieces(
    path: &str,
    key: &str,
    pattern: &Pattern<&str>,
    problems: &mut Vec<String>,
) -> Vec<Piece> {
    let mut list = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => list.push(Piece::Text((*value).to_owned())),
            PatternElement::Placeable { expression } => {
                match placeable(path, key, expression, problems) {
                    Some(piece) => list.push(piece),
                    None => problems.push(format!(
                        "{path}: {key}: only {{ $name }}, {{ \"text\" }} and {{ $count -> [one] … *[other] … }} are understood"
                    )),
                }
            }
        }
    }
    list
}

fn placeable(
    path: &str,
    key: &str,
    expression: &Expression<&str>,
    problems: &mut Vec<String>,
) -> Option<Piece> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Some(Piece::Argument(id.name.replace('-', "_")))
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Some(Piece::Text((*value).to_owned()))
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            let mut one = None;
            let mut other = None;
            for variant in variants {
                let value = pieces(path, key, &variant.value, problems);
                match &variant.key {
                    VariantKey::Identifier { name } if *name == "one" => one = Some(value),
                    VariantKey::Identifier { name } if *name == "other" => other = Some(value),
                    _ => return None,
                }
            }
            Some(Piece::Plural {
                argument: id.name.replace('-', "_"),
                one: one?,
                other: other?,
            })
        }
        _ => None,
    }
}

/// Argument names; true where the argument is counted.
fn arguments(pieces: &[Piece], found: &mut BTreeMap<String, bool>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument(name) => {
                found.entry(name.clone()).or_insert(false);
            }
            Piece::Plural {
                argument,
                one,
                other,
            } => {
                found.insert(argument.clone(), true);
                arguments(one, found);
                arguments(other, found);
            }
        }
    }
}

/// A sentence in a language: on the screen, and on paper where it reads differently there.
type Form<'a> = (&'static str, &'a Vec<Piece>, Option<&'a Vec<Piece>>);

fn method(
    (code, structs): (&mut String, &mut String),
    key: &str,
    forms: [Form<'_>; 2],
    problems: &mut Vec<String>,
) {
    let all = arguments_of(key, &forms, problems);
    let name = key.replace('-', "_");
    let is_said = all.len() >= MANY;
    let parameters = if is_said {
        format!(", said: {}", said(structs, &name, &all))
    } else {
        list(&all, |name, kind| format!(", {name}: {kind}"), "&str")
    };
    let returns = if all.is_empty() {
        "&'static str"
    } else {
        "String"
    };
    let _ = writeln!(code, "    /// {}", summary(forms[1].1));
    let _ = writeln!(code, "    #[must_use]");
    let _ = writeln!(code, "    pub fn {name}(self{parameters}) -> {returns} {{");
    if is_said {
        let fields = list(&all, |name, _| format!("{name}, "), "");
        let _ = writeln!(
            code,
            "        let said::{} {{ {fields}}} = said;",
            camel(&name)
        );
    }
    for (argument, _) in all.iter().filter(|(_, counted)| **counted) {
        let _ = writeln!(
            code,
            "        let {argument}_text = {argument}.to_string();"
        );
    }
    let sentence = |pieces: &[Piece]| {
        if all.is_empty() {
            format!("{:?}", template(pieces, &BTreeMap::new()))
        } else {
            body(pieces, &all, &BTreeMap::new())
        }
    };
    let _ = writeln!(code, "        match self.language {{");
    for (variant, screen, paper) in forms {
        let body = sentence(screen);
        let body = match paper {
            Some(paper) => format!("if self.paper {{ {} }} else {{ {body} }}", sentence(paper)),
            None => body,
        };
        let _ = writeln!(code, "            Language::{variant} => {body},");
    }
    code.push_str("        }\n    }\n");
}

/// The arguments of a sentence with whether each is counted; every form names the same.
fn arguments_of(
    key: &str,
    forms: &[Form<'_>],
    problems: &mut Vec<String>,
) -> BTreeMap<String, bool> {
    let mut all = BTreeMap::new();
    let mut names = Vec::new();
    let forms = forms.iter();
    let forms = forms.flat_map(|(_, screen, paper)| [Some(*screen), *paper]);
    for pieces in forms.flatten() {
        let mut own = BTreeMap::new();
        arguments(pieces, &mut own);
        names.push(own.keys().cloned().collect::<BTreeSet<_>>());
        for (name, counted) in own {
            *all.entry(name).or_insert(false) |= counted;
        }
    }
    if names.iter().any(|own| Some(own) != names.first()) {
        problems.push(format!(
            "locales: {key}: its forms name different arguments"
        ));
    }
    all
}

/// Each argument with its type, in one line.
fn list(all: &BTreeMap<String, bool>, write: impl Fn(&str, &str) -> String, words: &str) -> String {
    all.iter()
        .map(|(name, counted)| write(name, if *counted { "usize" } else { words }))
        .collect()
}

/// Writes the struct of a sentence's arguments; its type as the method names it.
fn said(structs: &mut String, method: &str, all: &BTreeMap<String, bool>) -> String {
    let name = camel(method);
    let has_words = all.values().any(|counted| !counted);
    let life = if has_words { "<'a>" } else { "" };
    let field = |name: &str, kind: &str| {
        format!("        /// `{name}` of the sentence.\n        pub {name}: {kind},\n")
    };
    let fields = list(all, field, "&'a str");
    let _ = write!(
        structs,
        "    /// What [`Text::{method}`](super::Text::{method}) is told.\n    #[derive(Debug, Clone, Copy)]\n    pub struct {name}{life} {{\n{fields}    }}\n"
    );
    format!("said::{name}{}", if has_words { "<'_>" } else { "" })
}

/// The name of a type after the name of a method.
fn camel(method: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    method.split('_').map(word).collect()
}

/// The expression that makes the sentence: one branch for each choice of plurals.
fn body(pieces: &[Piece], all: &BTreeMap<String, bool>, chosen: &BTreeMap<String, bool>) -> String {
    let open = pieces.iter().find_map(|piece| match piece {
        Piece::Plural { argument, .. } if !chosen.contains_key(argument) => Some(argument),
        _ => None,
    });
    if let Some(argument) = open {
        let branch = |one: bool| {
            let mut chosen = chosen.clone();
            chosen.insert(argument.clone(), one);
            body(pieces, all, &chosen)
        };
        return format!(
            "if {argument} == 1 {{ {} }} else {{ {} }}",
            branch(true),
            branch(false)
        );
    }
    let arguments: Vec<String> = all
        .iter()
        .map(|(name, counted)| {
            if *counted {
                format!("&{name}_text")
            } else {
                name.clone()
            }
        })
        .collect();
    let order: Vec<&String> = all.keys().collect();
    let places: BTreeMap<String, char> = order
        .iter()
        .zip('0'..)
        .map(|(name, place)| ((*name).clone(), place))
        .collect();
    let text = template_with(pieces, &places, chosen);
    format!("fill({text:?}, &[{}])", arguments.join(", "))
}

/// A sentence without arguments.
fn template(pieces: &[Piece], places: &BTreeMap<String, char>) -> String {
    template_with(pieces, places, &BTreeMap::new())
}

/// The sentence with U+0001 and a digit where an argument goes.
fn template_with(
    pieces: &[Piece],
    places: &BTreeMap<String, char>,
    chosen: &BTreeMap<String, bool>,
) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(part) => text.push_str(part),
            Piece::Argument(name) => {
                text.push('\u{1}');
                text.extend(places.get(name));
            }
            Piece::Plural {
                argument,
                one,
                other,
            } => {
                let part = if chosen.get(argument) == Some(&true) {
                    one
                } else {
                    other
                };
                text.push_str(&template_with(part, places, chosen));
            }
        }
    }
    text
}

fn summary(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(part) => text.push_str(&part.replace('\n', " ")),
            Piece::Argument(name) => {
                let _ = write!(text, "`{name}`");
            }
            Piece::Plural { other, .. } => text.push_str(&summary(other)),
        }
    }
    text.replace(['[', ']', '<', '>'], "")
}
