//! The key of a submission: tax code and year. An empty key never matches another.

use catalogue::date::Date;

/// Tax code and data year: two submissions with one key are versions of one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The tax code without what people put between its digits.
    pub tax_code: String,
    /// The data year.
    pub year: i32,
}

impl Key {
    /// The key of a facility; none where the tax code or the year is missing.
    #[must_use]
    pub fn of(tax_code_as_typed: &str, year: Option<i32>) -> Option<Self> {
        Some(Self {
            tax_code: tax_code(tax_code_as_typed)?,
            year: year?,
        })
    }
}

/// A tax code without spaces, dots and hyphens; nothing where none was typed, or only noughts in its place.
#[must_use]
pub fn tax_code(typed: &str) -> Option<String> {
    let code: String = letters::to(typed, letters::Form::Compatible)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let says_something = code.chars().any(|c| matches!(c, '1'..='9'));
    says_something.then_some(code)
}

/// Weights of the first nine digits of a tax code; the tenth is 10 less the rest of their sum by 11.
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/// The tenth digit that belongs to nine digits; none where no tax code begins with them.
#[must_use]
pub fn check_digit(nine: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = nine.chars().map(|c| c.to_digit(10)).collect();
    let digits = digits.filter(|d| d.len() == WEIGHTS.len())?;
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(d, w)| d * w).sum();
    10_u32.checked_sub(sum % 11)
}

/// Whether a tax code is one that is given out: ten digits with their check digit, the same with three digits of a branch, or the twelve digits of a person.
#[must_use]
pub fn is_well_formed(code: &str) -> bool {
    if !code.chars().all(|c| c.is_ascii_digit()) {
        return false;
    }
    match code.len() {
        12 => true,
        10 | 13 => {
            let tenth = code.chars().nth(9).and_then(|c| c.to_digit(10));
            let expected = code.get(..9).and_then(check_digit);
            expected.is_some() && tenth == expected
        }
        _ => false,
    }
}

/// A day as a file says it.
pub(crate) fn day(text: &str) -> Option<Date> {
    Date::parse(text)
}

/// A day as people write it: `15/12/2026`, `15-12-2026`, or as files do. Nothing where the words are no such day.
pub(crate) fn written_day(words: &str) -> Option<Date> {
    let words = words.trim();
    let is_of_files = words.split('-').next().is_some_and(|year| year.len() == 4);
    if is_of_files {
        return Date::parse(words);
    }
    let parts: Vec<&str> = words.split(['/', '-', '.']).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| part.parse::<u32>().ok();
    let (day, month, year) = (number(day)?, number(month)?, number(year)?);
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for (words, day) in [
            ("15/12/2026", "2026-12-15"),
            (" 5-1-2026", "2026-01-05"),
            ("2026-12-15", "2026-12-15"),
        ] {
            assert_eq!(
                written_day(words).map(|d| d.to_string()).as_deref(),
                Some(day)
            );
        }
        for words in ["", "cuối năm", "31/02/2026", "12/2026"] {
            assert_eq!(written_day(words), None, "{words}");
        }
    }

    #[test]
    fn what_stands_between_digits_does_not_count() {
        for typed in [
            "0100100079-001",
            " 0100 100 079 001",
            "０１００１０００７９.001",
        ] {
            assert_eq!(tax_code(typed).as_deref(), Some("0100100079001"), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_is_no_key() {
        for typed in ["", "  ", "0000000000", "-", "chưa có"] {
            assert_eq!(Key::of(typed, Some(2025)), None, "{typed}");
        }
        assert_eq!(Key::of("0100100079", None), None);
    }

    #[test]
    fn the_check_digit_is_that_of_real_codes() {
        // Vietnam Electricity, Vinamilk, PetroVietnam: published on their invoices.
        for code in ["0100100079", "0300588569", "0100681592"] {
            assert!(is_well_formed(code), "{code}");
        }
        for code in ["0100100078", "010010007", "01001000790", "A100100079"] {
            assert!(!is_well_formed(code), "{code}");
        }
        assert!(is_well_formed("0100100079001"));
        assert!(is_well_formed("025090001234"));
    }
}
