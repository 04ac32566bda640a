//! Numbers as they are printed on paper: how many digits, and with which unit.

use crate::view::View;
use catalogue::quantity::{Unit, Vnd};
use domain::finance::Payback;
use rust_decimal::{Decimal, RoundingStrategy};
use text::number;

/// The unit of money of the paper, in VND.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// The last decimal of stated millions.
const TENTH: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// The decimals of a column of computed money.
pub(crate) fn money_places(amounts: impl Iterator<Item = Vnd>) -> u32 {
    places(amounts.map(|a| (a / MILLION).value()))
}

/// The decimals of a column of computed numbers: the largest has three digits.
pub(crate) fn places(numbers: impl Iterator<Item = Decimal>) -> u32 {
    let largest = numbers.map(|n| significant(n).abs()).max();
    let largest = largest.unwrap_or_default();
    let digits = [(100, 0), (10, 1), (1, 2)];
    let mut reached = digits.iter().filter(|(l, _)| largest >= Decimal::from(*l));
    match reached.next() {
        Some((_, places)) => *places,
        None if largest.is_zero() => 0,
        None => 3,
    }
}

/// Rounded to three digits that mean something.
fn significant(value: Decimal) -> Decimal {
    let rounded = value.round_sf_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
    rounded.unwrap_or(value)
}

/// A number and its unit on one line.
pub(crate) fn joined(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// Words that go on behind a colon or a semicolon: with a small first letter, but for abbreviations.
pub(crate) fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    let (first, second) = (letters.next(), letters.clone().next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// How many GJ a MJ is: a unit of the paper, not a result, since GJ are read more easily.
pub(crate) fn gj() -> Decimal {
    Unit::Mj.in_units_of(Unit::Gj).unwrap_or_default()
}

impl View<'_> {
    /// A number with all the digits that were entered, but not more than three decimals.
    pub(crate) fn exact(self, value: Decimal) -> String {
        number::trimmed(value, 3, self.text.language)
    }

    /// An entered quantity with its unit.
    pub(crate) fn exact_quantity(self, value: Decimal, unit: Unit) -> String {
        joined(&format!("{} {}", self.exact(value), self.text.unit(unit)))
    }

    /// A computed number for reading: three significant digits, as money has them.
    pub(crate) fn computed(self, value: Decimal) -> String {
        number::significant(value, 3, self.text.language)
    }

    /// Money in millions of VND under a head that says so: three digits that mean something.
    pub(crate) fn millions(self, value: Vnd) -> String {
        number::significant((value / MILLION).value(), 3, self.text.language)
    }

    /// The same with the decimals of its column.
    pub(crate) fn millions_to(self, value: Vnd, places: u32) -> String {
        self.computed_to((value / MILLION).value(), places)
    }

    /// A computed number with the decimals of its column; what is less than the last of them is said to be less.
    pub(crate) fn computed_to(self, value: Decimal, places: u32) -> String {
        let short = significant(value);
        let least = Decimal::new(1, places);
        let language = self.text.language;
        if short.abs() * Decimal::TWO >= least {
            return number::decimal(short, places, language);
        }
        if short > Decimal::ZERO {
            return joined(&format!("< {}", number::decimal(least, places, language)));
        }
        number::significant(short, 1, language)
    }

    /// Money that the facility stated, in millions of VND to one decimal: it meets the bill. What is less than that decimal has the digits that it needs.
    pub(crate) fn stated_millions(self, value: Vnd) -> String {
        let millions = (value / MILLION).value();
        if millions.abs() < TENTH && !millions.is_zero() {
            return number::significant(millions, 2, self.text.language);
        }
        number::decimal(millions, 1, self.text.language)
    }

    /// Money in a year, with the currency.
    pub(crate) fn money_year(self, value: Vnd) -> String {
        self.text.report_money_year(&self.text.money(value))
    }

    /// What the user wrote, or that there is nothing.
    pub(crate) fn or_none(self, value: &str) -> String {
        match value.trim() {
            "" => self.text.report_none().to_owned(),
            value => value.to_owned(),
        }
    }

    /// A payback in the few words that a narrow column holds.
    pub(crate) fn payback(self, payback: Payback) -> String {
        match payback {
            Payback::AtOnce => self.text.report_savings_at_once().to_owned(),
            Payback::Unknown => self.text.report_not_known().to_owned(),
            Payback::Years(_) | Payback::Never => joined(&self.text.payback(payback)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{lowered, money_places};
    use crate::view::View;
    use catalogue::date::Date;
    use catalogue::quantity::Vnd;
    use domain::assessment::assess;
    use domain::facility::Facility;
    use text::Language;

    #[test]
    fn a_column_of_money_has_one_number_of_decimals() {
        let places = |amounts: &[i64]| money_places(amounts.iter().copied().map(Vnd::from));
        assert_eq!(places(&[12_000_000, 7_090_000, 361_000]), 1);
        assert_eq!(
            places(&[99_960_000, 361_000]),
            0,
            "rounded, it has three digits"
        );
        assert_eq!(places(&[254_000_000, 361_000]), 0);
        assert_eq!(places(&[7_090_000]), 2);
        assert_eq!(places(&[361_000]), 3);
        assert_eq!(places(&[0]), 0);
    }

    #[test]
    fn money_is_exact_where_it_was_stated_and_short_where_it_was_computed() {
        let (facility, catalogue) = (Facility::default(), catalogue_embedded::whole());
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        let assessment = assess(&facility, catalogue, today);
        let view = View::new(&facility, &assessment, catalogue, Language::Vi);
        assert_eq!(view.stated_millions(Vnd::from(1_342_618_400)), "1.342,6");
        assert_eq!(view.stated_millions(Vnd::from(36_100_000)), "36,1");
        assert_eq!(view.stated_millions(Vnd::from(40_000)), "0,04");
        assert_eq!(view.stated_millions(Vnd::from(0)), "0,0");
        assert_eq!(view.millions_to(Vnd::from(1_342_618_400), 0), "1.340");
        assert_eq!(view.millions_to(Vnd::from(12_000_000), 1), "12,0");
        assert_eq!(view.millions_to(Vnd::from(361_000), 0), "<\u{a0}1");
        assert_eq!(view.millions_to(Vnd::from(-361_000), 0), "−0,4");
        assert_eq!(view.millions_to(Vnd::from(0), 1), "0");
    }

    #[test]
    fn words_go_on_small_behind_a_colon() {
        assert_eq!(lowered("Đầu vào 14 tấn"), "đầu vào 14 tấn");
        assert_eq!(lowered("NPV"), "NPV");
        assert_eq!(lowered(""), "");
    }
}
