//! Quick calculators in words: names, inputs, results, and what is wrong with a reading.

use crate::{Text, number};
use catalogue::quantity::Vnd;
use catalogue::{Catalogue, Resource};
use domain::calculator::{Calculator, Formula, Input, Outcome, Refusal, Saves};
use domain::facility::{Calculation, ReplyDetail};
use domain::opportunity::calculation_behind;
use rust_decimal::Decimal;

impl Text {
    /// The word of an input, a choice or an intermediate value.
    #[must_use]
    pub fn reading<'a>(self, key: &'a str, catalogue: &'a Catalogue) -> &'a str {
        catalogue
            .calculator_word(key)
            .map_or(key, |w| self.language.pick(&w.vi, &w.en))
    }

    /// The name of a quick calculator.
    #[must_use]
    pub fn calculator(self, calculator: Calculator, catalogue: &Catalogue) -> &str {
        let found = catalogue.calculator(calculator);
        found.map_or(calculator.code(), |c| self.language.pick(&c.vi, &c.en))
    }

    /// A unit as the calculators write it.
    #[must_use]
    pub fn reading_unit(self, unit: &str, catalogue: &Catalogue) -> String {
        let word = |word: &str| match word {
            "min" => self.reading_unit_minute().to_owned(),
            "s" => self.reading_unit_second().to_owned(),
            "d" => self.reading_unit_day().to_owned(),
            "VND" => self.suffix_money().to_owned(),
            "m3" => "m³".to_owned(),
            other => self.compound_unit(other, catalogue),
        };
        let parts = unit.split_inclusive(['/', '(', ')']).map(|part| {
            let bare = part.trim_end_matches(['/', '(', ')']);
            format!("{}{}", word(bare), part.trim_start_matches(bare))
        });
        parts.collect()
    }

    /// A value with its unit; four significant digits, whole numbers kept.
    pub(crate) fn reading_amount(
        self,
        value: Decimal,
        unit: &str,
        catalogue: &Catalogue,
    ) -> String {
        if unit == Saves::Money.unit() {
            return self.money(Vnd::new(value));
        }
        let digits = if value.abs() >= Decimal::from(10_000) {
            number::decimal(value, 0, self.language)
        } else {
            number::significant(value, 4, self.language)
        };
        let unit = self.reading_unit(unit, catalogue);
        with_unit(&digits, &unit)
    }

    /// A value as it was typed, or a limit, with its unit.
    fn reading_exact(self, value: Decimal, unit: &str, catalogue: &Catalogue) -> String {
        let unit = self.reading_unit(unit, catalogue);
        let digits = number::trimmed(value, 4, self.language);
        with_unit(&digits, &unit)
    }

    /// What an input takes, and what counts where it stays empty.
    #[must_use]
    pub fn reading_hint(self, input: &Input, catalogue: &Catalogue) -> String {
        let show = |value: Decimal| number::trimmed(value, 4, self.language);
        let (high, low) = (show(input.high), show(input.low));
        match input.default {
            Some(value) => {
                let value = self.reading_exact(value, input.unit, catalogue);
                self.reading_range_default(crate::said::ReadingRangeDefault {
                    high: &high,
                    low: &low,
                    value: &value,
                })
            }
            None => self.reading_range(&high, &low),
        }
    }

    /// What a calculation gives in a year.
    #[must_use]
    pub fn reading_result(
        self,
        calculator: Calculator,
        outcome: &Outcome,
        catalogue: &Catalogue,
    ) -> String {
        let saved = |saves: Saves, quantity: Decimal| {
            let resource = match saves {
                Saves::Electricity => Resource::Electricity,
                Saves::Fuel => Resource::Fuel,
                Saves::Water => Resource::Water,
                Saves::Waste => Resource::Waste,
                Saves::Money => return self.money(Vnd::new(quantity)),
            };
            let amount = self.reading_amount(quantity, saves.unit(), catalogue);
            self.reading_of(&amount, self.resource(resource))
        };
        let saves = calculator.saves();
        let mut list = saved(saves, outcome.quantity);
        if let Some(also) = outcome.also {
            list = format!("{list}; {}", saved(also.saves, also.quantity));
        }
        if let Some(money) = outcome.money.filter(|_| saves != Saves::Money) {
            list = self.reading_worth(&list, &self.money(money));
        }
        if saves == Saves::Waste {
            self.reading_wasted(&list)
        } else {
            self.reading_saved(&list)
        }
    }

    /// The readings on one line, with the defaults that counted.
    fn reading_inputs(
        self,
        calculator: Calculator,
        calculation: &Calculation,
        catalogue: &Catalogue,
    ) -> String {
        let line = |input: &Input| {
            let typed = calculation.values.get(input.key).copied();
            let value = typed.or(input.default)?;
            let chosen = input.choices.iter().find(|c| c.value == value);
            let value = match chosen {
                Some(choice) => self.reading(choice.key, catalogue).to_owned(),
                None => self.reading_exact(value, input.unit, catalogue),
            };
            let words = format!("{}: {value}", self.reading(input.key, catalogue));
            Some(match typed {
                Some(_) => words,
                None => self.reading_by_default(&words),
            })
        };
        let list: Vec<String> = calculator.inputs().iter().filter_map(line).collect();
        self.reading_given(&list.join("; "))
    }

    /// A calculation line by line: name, readings, steps, result. Nothing where the saving does not rest on one.
    #[must_use]
    pub fn reading_lines(self, detail: &ReplyDetail, catalogue: &Catalogue) -> Vec<String> {
        let Some((calculation, (calculator, outcome))) =
            detail.calculation.as_ref().zip(calculation_behind(detail))
        else {
            return Vec::new();
        };
        let mut lines = vec![
            self.reading_name(self.calculator(calculator, catalogue)),
            self.reading_inputs(calculator, calculation, catalogue),
        ];
        lines.extend(self.reading_steps(&outcome, catalogue));
        let result = self.reading_result(calculator, &outcome, catalogue);
        lines.push(format!("{result} ({})", self.known_calculated()));
        if calculator.saves() == Saves::Waste {
            lines.push(self.reading_wasted_note().to_owned());
        }
        lines
    }

    /// What is wrong with the readings.
    #[must_use]
    pub fn reading_refused(self, refusal: Refusal, catalogue: &Catalogue) -> String {
        let word = |key: &str| self.reading(key, catalogue).to_owned();
        let show = |value: Decimal| number::trimmed(value, 4, self.language);
        match refusal {
            Refusal::Missing { key } => self.reading_missing(&word(key)),
            Refusal::OutOfRange { key, low, high } => {
                self.reading_out_of_range(crate::said::ReadingOutOfRange {
                    high: &show(high),
                    low: &show(low),
                    thing: &word(key),
                })
            }
            Refusal::NotAChoice { key } => self.reading_choice(&word(key)),
            Refusal::NotBelow { key, other } => self.reading_not_below(&word(other), &word(key)),
            Refusal::Together { keys, high } => {
                let list: Vec<String> = keys.iter().map(|k| word(k)).collect();
                self.reading_together(&show(high), &list.join(" + "))
            }
            Refusal::NotPositive => self.reading_not_positive().to_owned(),
            Refusal::TooLarge => self.reading_too_large().to_owned(),
        }
    }

    /// The intermediate values of a result, one a line: the formula with the factory's own figures.
    #[must_use]
    pub fn reading_steps(self, outcome: &Outcome, catalogue: &Catalogue) -> Vec<String> {
        let line = |name: &str, value: Decimal, unit: &str| {
            format!("{name}: {}", self.reading_amount(value, unit, catalogue))
        };
        let steps = outcome.steps.iter();
        steps
            .map(|s| line(self.reading(s.key, catalogue), s.value, s.unit))
            .collect()
    }
}

/// A number with its unit; the percent sign follows without a space.
fn with_unit(digits: &str, unit: &str) -> String {
    let gap = if unit.is_empty() || unit.starts_with('%') {
        ""
    } else {
        " "
    };
    format!("{digits}{gap}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::facility::Reply;
    use std::collections::BTreeMap;

    fn text(language: Language) -> Text {
        Text::new(language)
    }

    #[test]
    fn units_of_readings_are_read_in_both_languages() {
        let catalogue = catalogue_embedded::whole();
        let vi = |unit| text(Language::Vi).reading_unit(unit, catalogue);
        let en = |unit| text(Language::En).reading_unit(unit, catalogue);
        assert_eq!(vi("kW/(m3/min)"), "kW/(m³/phút)");
        assert_eq!(en("kW/(m3/min)"), "kW/(m³/min)");
        assert_eq!(vi("VND/kWh"), "đồng/kWh");
        assert_eq!(en("kg/d"), "kg/day");
        assert_eq!(vi("t/h"), "tấn/giờ");
        assert_eq!(vi("%"), "%");
        assert_eq!(vi(""), "");
    }

    #[test]
    fn every_input_says_its_range_and_default() {
        let catalogue = catalogue_embedded::whole();
        let inputs = Calculator::AirLeakCycle.inputs();
        let hints: Vec<String> = inputs
            .iter()
            .map(|i| text(Language::Vi).reading_hint(i, catalogue))
            .collect();
        assert_eq!(hints[0], "Từ 0,01 đến 1.440.");
        assert_eq!(hints[3], "Từ 0 đến 90. Để trống thì tính 30%.");
    }

    #[test]
    fn a_calculation_is_told_line_by_line() {
        let mut calculation = Calculation {
            calculator: Calculator::PowerFactor,
            values: BTreeMap::new(),
        };
        for (key, value) in [("bill", "1200000000"), ("cos-phi-now", "0.85")] {
            calculation
                .values
                .insert(key.to_owned(), value.parse().unwrap());
        }
        let mut detail = ReplyDetail {
            calculation: Some(calculation),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        let lines = text(Language::Vi).reading_lines(&detail, catalogue_embedded::whole());
        assert_eq!(lines.len(), 7, "{lines:?}");
        assert!(lines[0].starts_with("Tính nhanh: "));
        assert!(lines[1].contains("0,85") && lines[1].contains("0,9 (mặc định)"));
        assert_eq!(lines[6], "Tiết kiệm mỗi năm: 70,6 triệu đồng (tính toán)");
        detail.saving.money = Some(Decimal::ONE);
        let own = text(Language::Vi).reading_lines(&detail, catalogue_embedded::whole());
        assert!(own.is_empty());
    }
}
