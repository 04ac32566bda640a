//! A paper typed in by its codes: what each one says, and what is wrong with it.

use catalogue::{Catalogue, Measure, Pair};
use domain::checklist::codes::{Coded, coded, sheet};
use domain::facility::Reply;

/// The answers in the order of their letters, a to e, as the paper prints them.
pub const ANSWERS: [Reply; 5] = [
    Reply::Done,
    Reply::Partly,
    Reply::NotDone,
    Reply::NotApplicable,
    Reply::Unknown,
];

/// What a code says.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry<'a> {
    /// The number of the sheet, and whether it is that of this sector and catalogue.
    Sheet(bool),
    /// The plant has, or does not have, what an area is about.
    Area {
        /// Area id.
        area: &'a str,
        /// The question.
        question: &'a Pair,
        /// The answer.
        present: bool,
    },
    /// A question was answered.
    Answer {
        /// The measure behind the question.
        measure: &'a Measure,
        /// The answer.
        reply: Reply,
    },
}

/// What is wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// It has not the form of a code.
    Form,
    /// No place has this letter with such a number.
    Place,
    /// The place has no question with this number.
    Question,
    /// The letter of the answer is missing, or no answer has it.
    Answer,
}

/// The codes in what was typed: apart by spaces, commas, semicolons or lines.
pub fn codes(typed: &str) -> impl Iterator<Item = &str> {
    let codes = typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'));
    codes.filter(|code| !code.is_empty())
}

/// What a code says.
///
/// # Errors
/// What is wrong with it.
pub fn read<'a>(
    code: &str,
    sector: Option<&str>,
    catalogue: &'a Catalogue,
) -> Result<Entry<'a>, Misread> {
    let code = code.to_ascii_uppercase();
    if code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Entry::Sheet(code == sheet(sector, catalogue)));
    }
    let mut signs = code.chars();
    let letter = signs.next().ok_or(Misread::Form)?;
    let rest = signs.as_str();
    let answer = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = rest.get(..rest.len().saturating_sub(answer.len()));
    let number: usize = number.and_then(|n| n.parse().ok()).ok_or(Misread::Form)?;
    let places = coded(sector, catalogue);
    let place = places.into_iter().find(|p| p.holds(letter, number));
    let place = place.ok_or(Misread::Place)?;
    let at = match answer.as_bytes() {
        [letter @ b'A'..=b'E'] => usize::from(letter - b'A'),
        _ => return Err(Misread::Answer),
    };
    match place.question(number).ok_or(Misread::Question)? {
        Coded::Gate(question) if at < 2 => Ok(Entry::Area {
            area: place.id,
            question,
            present: at == 0,
        }),
        Coded::Gate(_) => Err(Misread::Answer),
        Coded::Measure(measure) if catalogue.is_covered(&measure.id, sector) => {
            Err(Misread::Question)
        }
        Coded::Measure(measure) => Ok(Entry::Answer {
            measure,
            reply: ANSWERS.get(at).copied().ok_or(Misread::Answer)?,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: &str) -> Result<Entry<'static>, Misread> {
        read(code, Some("tea"), catalogue_embedded::whole())
    }

    #[test]
    fn a_code_is_a_question_and_its_answer() {
        let catalogue = catalogue_embedded::whole();
        let own = &catalogue.sector("tea").unwrap().measures;
        for code in ["b2c", "B2C", "B02c"] {
            let Ok(Entry::Answer { measure, reply }) = said(code) else {
                panic!("{code}");
            };
            assert_eq!((&measure.id, reply), (&own[1].id, Reply::NotDone));
        }
    }

    #[test]
    fn the_question_of_an_area_has_a_code_too() {
        let places = coded(Some("tea"), catalogue_embedded::whole());
        let gated = places.iter().find(|p| p.gate.is_some()).unwrap();
        let code = |letter: char| format!("{}{letter}", gated.gate_code());
        assert!(
            matches!(said(&code('a')), Ok(Entry::Area { area, present: true, .. }) if area == gated.id)
        );
        assert!(matches!(
            said(&code('b')),
            Ok(Entry::Area { present: false, .. })
        ));
        assert_eq!(said(&code('c')), Err(Misread::Answer));
        assert_eq!(said("B0a"), Err(Misread::Question));
    }

    #[test]
    fn a_sheet_of_another_sector_is_told() {
        let catalogue = catalogue_embedded::whole();
        assert_eq!(said(&sheet(Some("tea"), catalogue)), Ok(Entry::Sheet(true)));
        assert_eq!(
            said(&sheet(Some("sugar"), catalogue)),
            Ok(Entry::Sheet(false))
        );
    }

    #[test]
    fn what_is_wrong_with_a_code_is_told() {
        let rows = [
            ("b", Misread::Form),
            ("", Misread::Form),
            ("b999999999999999999999a", Misread::Form),
            ("123456", Misread::Place),
            ("b99999a", Misread::Place),
            ("a1a", Misread::Place),
            ("ộ1a", Misread::Place),
            ("b49a", Misread::Question),
            ("b1", Misread::Answer),
            ("b1f", Misread::Answer),
            ("b1ab", Misread::Answer),
            ("b1ộ", Misread::Answer),
        ];
        for (code, problem) in rows {
            assert_eq!(said(code), Err(problem), "{code}");
        }
    }

    #[test]
    fn codes_are_apart_by_spaces_commas_and_lines() {
        let typed = " b1a, b2b;c3c\nc4d.";
        assert_eq!(
            codes(typed).collect::<Vec<_>>(),
            ["b1a", "b2b", "c3c", "c4d"]
        );
    }
}
