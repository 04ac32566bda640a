//! Dates as people write them; it does not know today, nor whether a date exists.

use crate::text::Language;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date in words, as at the head of a letter.
///
/// Nghị định 30/2020/NĐ-CP asks for a zero before days under 10 and before the months 1 and 2.
#[must_use]
pub fn long(year: i32, month: u32, day: u32, language: Language) -> String {
    match language {
        Language::Vi if month <= 2 => format!("ngày {day:02} tháng {month:02} năm {year}"),
        Language::Vi => format!("ngày {day:02} tháng {month} năm {year}"),
        Language::En => format!("{day} {} {year}", month_name(month)),
    }
}

/// The date for a table.
#[must_use]
pub fn short(year: i32, month: u32, day: u32, language: Language) -> String {
    match language {
        Language::Vi => format!("{day:02}/{month:02}/{year}"),
        Language::En => {
            let name: String = month_name(month).chars().take(3).collect();
            format!("{day} {name} {year}")
        }
    }
}

/// The place and the date over a signature; only the date while no place is known.
#[must_use]
pub fn place_and_date(place: &str, year: i32, month: u32, day: u32, language: Language) -> String {
    let date = long(year, month, day, language);
    match place.trim() {
        "" => date,
        place => format!("{place}, {date}"),
    }
}

/// The English name; a month that does not exist keeps its number, so that the mistake can be seen.
fn month_name(month: u32) -> String {
    let place = usize::try_from(month)
        .ok()
        .and_then(|month| month.checked_sub(1));
    let name = place.and_then(|place| MONTHS.get(place));
    name.map_or_else(|| month.to_string(), |name| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    #[test]
    fn dates_in_words() {
        assert_eq!(long(2026, 11, 21, Vi), "ngày 21 tháng 11 năm 2026");
        assert_eq!(long(2027, 2, 5, Vi), "ngày 05 tháng 02 năm 2027");
        assert_eq!(long(2027, 3, 5, Vi), "ngày 05 tháng 3 năm 2027");
        assert_eq!(long(2026, 11, 21, En), "21 November 2026");
        assert_eq!(long(2027, 2, 5, En), "5 February 2027");
    }

    #[test]
    fn dates_for_tables() {
        assert_eq!(short(2026, 11, 21, Vi), "21/11/2026");
        assert_eq!(short(2027, 2, 5, Vi), "05/02/2027");
        assert_eq!(short(2026, 11, 21, En), "21 Nov 2026");
        assert_eq!(short(2026, 5, 5, En), "5 May 2026");
    }

    #[test]
    fn over_a_signature() {
        assert_eq!(
            place_and_date("Việt Trì", 2026, 11, 21, Vi),
            "Việt Trì, ngày 21 tháng 11 năm 2026"
        );
        assert_eq!(
            place_and_date("Việt Trì", 2026, 11, 21, En),
            "Việt Trì, 21 November 2026"
        );
        assert_eq!(
            place_and_date(" ", 2026, 11, 21, Vi),
            "ngày 21 tháng 11 năm 2026"
        );
    }

    #[test]
    fn a_month_that_does_not_exist_is_shown_not_hidden() {
        assert_eq!(long(2026, 13, 1, En), "1 13 2026");
        assert_eq!(short(2026, 0, 1, En), "1 0 2026");
    }
}
