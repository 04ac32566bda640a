//! Dates as people write them; it does not know today, nor whether a date exists.

use crate::Language;

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

/// The date for a table. In Vietnamese a nought stands before days under 10 and before the months 1 and 2 alone, as Nghị định số 30/2020/NĐ-CP writes them.
#[must_use]
pub fn short(year: i32, month: u32, day: u32, language: Language) -> String {
    match language {
        Language::Vi if month < 3 => format!("{day:02}/{month:02}/{year}"),
        Language::Vi => format!("{day:02}/{month}/{year}"),
        Language::En => {
            let name: String = month_name(month).chars().take(3).collect();
            format!("{day} {name} {year}")
        }
    }
}

/// The date in a sentence, behind the word for day.
#[must_use]
pub fn long(year: i32, month: u32, day: u32, language: Language) -> String {
    match language {
        Language::Vi if month < 3 => format!("{day:02} tháng {month:02} năm {year}"),
        Language::Vi => format!("{day:02} tháng {month} năm {year}"),
        Language::En => short(year, month, day, language),
    }
}

/// Place and date at the head of a paper: the day is written by hand when it is signed, as Nghị định 30/2020/NĐ-CP dates it.
#[must_use]
pub fn place_and_open_date(place: &str, year: i32, language: Language) -> String {
    let date = match language {
        Language::Vi => format!("ngày ..... tháng ..... năm {year}"),
        Language::En => format!("date: ..... / ..... / {year}"),
    };
    match place.trim() {
        // Where the place is not known, there is room to write it.
        "" => format!("........, {date}"),
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
    fn dates_for_tables() {
        assert_eq!(short(2026, 11, 21, Vi), "21/11/2026");
        assert_eq!(short(2027, 2, 5, Vi), "05/02/2027");
        assert_eq!(short(2020, 6, 24, Vi), "24/6/2020");
        assert_eq!(short(2020, 9, 4, Vi), "04/9/2020");
        assert_eq!(short(2026, 11, 21, En), "21 Nov 2026");
        assert_eq!(short(2026, 5, 5, En), "5 May 2026");
    }

    #[test]
    fn dates_in_sentences() {
        assert_eq!(long(2020, 6, 24, Vi), "24 tháng 6 năm 2020");
        assert_eq!(long(2022, 1, 7, Vi), "07 tháng 01 năm 2022");
        assert_eq!(long(2022, 1, 7, En), "7 Jan 2022");
    }

    #[test]
    fn the_day_of_signing_is_left_open() {
        let check = |place, language, expected: &str| {
            assert_eq!(place_and_open_date(place, 2026, language), expected);
        };
        check("Việt Trì", Vi, "Việt Trì, ngày ..... tháng ..... năm 2026");
        check("Việt Trì", En, "Việt Trì, date: ..... / ..... / 2026");
        check(" ", Vi, "........, ngày ..... tháng ..... năm 2026");
    }

    #[test]
    fn a_month_that_does_not_exist_is_shown_not_hidden() {
        assert_eq!(short(2026, 13, 1, En), "1 13 2026");
        assert_eq!(short(2026, 0, 1, En), "1 0 2026");
    }
}
