//! Decides what the marks between digits mean: thousands, fraction, or a question; it knows no words and no units.

use super::NumberProblem::{self, Ambiguous, NotANumber};
use super::marks;
use crate::Language;
use rust_decimal::Decimal;

/// Digits with their marks; `scaled` when a word of magnitude follows.
pub(super) fn digits(
    text: &str,
    scaled: bool,
    language: Language,
) -> Result<Decimal, NumberProblem> {
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    match (dots, commas) {
        (0, 0) => join(&grouped(text, ' ')?, ""),
        (1, 0) => one_mark(text, '.', scaled, language),
        (0, 1) => one_mark(text, ',', scaled, language),
        (_, 0) => join(&grouped(text, '.')?, ""),
        (0, _) => join(&grouped(text, ',')?, ""),
        // With both marks in it, the last one can only be the decimal mark.
        _ => {
            let group = if text.rfind('.') > text.rfind(',') {
                ','
            } else {
                '.'
            };
            let (whole, fraction) = text.rsplit_once(['.', ',']).ok_or(NotANumber)?;
            if fraction.is_empty() {
                Err(NotANumber)
            } else {
                join(&grouped(whole, group)?, fraction)
            }
        }
    }
}

/// A number with one mark, which may stand for thousands or for the fraction.
fn one_mark(
    text: &str,
    mark: char,
    scaled: bool,
    language: Language,
) -> Result<Decimal, NumberProblem> {
    let (before, fraction) = text.split_once(mark).ok_or(NotANumber)?;
    let whole = match (before, fraction) {
        ("", "") => return Err(NotANumber),
        ("", _) => "0".to_owned(),
        _ => grouped(before, ' ')?,
    };
    let as_fraction = join(&whole, fraction)?;
    let own_decimal = marks(language).decimal == mark;
    let spaced = before.contains(' ');
    // Thousands come in threes, after one to three digits that are not just zero.
    let fills_a_group = fraction.len() == 3 && (spaced || whole.len() <= 3);
    if !fills_a_group || whole.bytes().all(|digit| digit == b'0') {
        return Ok(as_fraction);
    }
    // "1,234 tỷ" in Vietnamese: the word already counts the thousands. Likewise spaces.
    if own_decimal && (scaled || spaced) {
        return Ok(as_fraction);
    }
    let as_thousands = join(&format!("{whole}{fraction}"), "")?;
    // "1.500 triệu" is written for 1,5 tỷ as well as for 1,5 triệu, a thousand times less.
    if own_decimal || scaled || spaced || whole.starts_with('0') {
        return Err(Ambiguous {
            as_thousands,
            as_fraction,
        });
    }
    Ok(as_thousands)
}

/// The digits of a whole number, if each group after the first has three of them.
fn grouped(text: &str, mark: char) -> Result<String, NumberProblem> {
    let (first, others) = text
        .split_once(mark)
        .map_or((text, None), |(a, b)| (a, Some(b)));
    let fits = match others {
        None => !first.is_empty(),
        Some(others) => {
            (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && others.split(mark).all(|group| group.len() == 3)
        }
    };
    if fits {
        Ok(text.replace(mark, ""))
    } else {
        Err(NotANumber)
    }
}

/// A number from its digits, which must be nothing else.
fn join(whole: &str, fraction: &str) -> Result<Decimal, NumberProblem> {
    if !whole
        .bytes()
        .chain(fraction.bytes())
        .all(|byte| byte.is_ascii_digit())
    {
        return Err(NotANumber);
    }
    let mark = if fraction.is_empty() { "" } else { "." };
    Decimal::from_str_exact(&format!("{whole}{mark}{fraction}")).map_err(|_| NotANumber)
}
