//! Shares of end uses from rough questions: installed kilowatts times hours times load over the bill, or tenths of what holds the end use.

use crate::facility::account::Figure;
use crate::facility::heat::mj_per_unit;
use crate::facility::{RoughAnswer, Site, Stream};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, ratio};
use catalogue::{Catalogue, Rough, RoughPer};
use rust_decimal::Decimal;

/// With what the answers about one stream are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measured {
    /// Quantity of the year in the unit of the bill.
    pub quantity: Option<Decimal>,
    /// Unit of the bill.
    pub unit: Option<Unit>,
    /// MJ in one of that unit, of an energy carrier.
    pub mj: Option<Decimal>,
    /// Days of production in the year.
    pub days: Option<Decimal>,
}

impl Measured {
    /// Of a stream with this quantity.
    #[must_use]
    pub fn of(
        stream: &Stream,
        quantity: Option<Figure>,
        site: &Site,
        catalogue: &Catalogue,
    ) -> Self {
        Self {
            quantity: quantity.map(|q| q.value),
            unit: Some(stream.unit),
            mj: mj_per_unit(stream, catalogue),
            days: site.days,
        }
    }
}

/// Why an answer gives no share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoughRefusal {
    /// Not everything that is asked was said.
    Unanswered,
    /// A number is not plausible.
    OutOfRange,
    /// The working days of the year are not known.
    NoDays,
    /// The quantity of the stream is not known, or not in a unit that compares.
    NoQuantity,
    /// It comes to more than the whole stream.
    AboveStream,
}

/// What an answer comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoughShare {
    /// The fraction of the stream, or of what holds the end use.
    pub fraction: Fraction,
    /// Whether it is one of what holds the end use.
    pub inside: bool,
    /// The year's amount in the unit of the question, where it asks for one.
    pub amount: Option<Decimal>,
    /// How it is known.
    pub known: Known,
    /// Low and high end in parts of the fraction; nothing where it is zero.
    pub around: Option<(Decimal, Decimal)>,
}

/// What the answer to a rough question comes to.
///
/// # Errors
/// When something is missing or not plausible.
pub fn rough_share(
    question: &Rough,
    answer: &RoughAnswer,
    measured: Measured,
) -> Result<RoughShare, RoughRefusal> {
    if !question.choices.is_empty() {
        return of_choice(question, answer);
    }
    let mut amount = question.factor.ok_or(RoughRefusal::Unanswered)?;
    for input in &question.inputs {
        let value = answer.values.get(&input.key).copied();
        let value = value.ok_or(RoughRefusal::Unanswered)?;
        if value < input.low || value > input.high {
            return Err(RoughRefusal::OutOfRange);
        }
        amount = amount.checked_mul(value).ok_or(RoughRefusal::OutOfRange)?;
    }
    let around = around(question.factor_low, question.factor, question.factor_high);
    if question.per == RoughPer::PercentOfParent {
        return Ok(RoughShare {
            fraction: Percent::new(amount).fraction().within_one(),
            inside: true,
            amount: None,
            known: Known::Estimated,
            around,
        });
    }
    if question.days {
        let days = measured.days.filter(|d| *d > Decimal::ZERO);
        let days = days.ok_or(RoughRefusal::NoDays)?;
        amount = amount.checked_mul(days).ok_or(RoughRefusal::OutOfRange)?;
    }
    let whole = question.unit.and_then(|unit| whole_in(unit, measured));
    let whole = whole.filter(|whole| *whole > Decimal::ZERO);
    let whole = whole.ok_or(RoughRefusal::NoQuantity)?;
    let part = Fraction::of(amount, whole).ok_or(RoughRefusal::OutOfRange)?;
    if part > Fraction::ONE {
        return Err(RoughRefusal::AboveStream);
    }
    Ok(RoughShare {
        fraction: part,
        inside: false,
        amount: Some(amount),
        // Power in kilowatts stands on a nameplate; volumes and heat are estimates.
        known: match question.unit {
            Some(Unit::Kwh) => Known::Nameplate,
            _ => Known::Estimated,
        },
        around,
    })
}

/// The share that an answer in words means.
fn of_choice(question: &Rough, answer: &RoughAnswer) -> Result<RoughShare, RoughRefusal> {
    let chosen = answer.choice.as_ref();
    let mut choices = question.choices.iter();
    let choice = choices.find(|c| Some(&c.id) == chosen);
    let choice = choice.ok_or(RoughRefusal::Unanswered)?;
    Ok(RoughShare {
        fraction: choice.typical.fraction(),
        inside: true,
        amount: None,
        known: Known::Estimated,
        around: around(
            Some(choice.low.value()),
            Some(choice.typical.value()),
            Some(choice.high.value()),
        ),
    })
}

/// Low and high end in parts of the middle.
fn around(
    low: Option<Decimal>,
    middle: Option<Decimal>,
    high: Option<Decimal>,
) -> Option<(Decimal, Decimal)> {
    ratio(low?, middle?).zip(ratio(high?, middle?))
}

/// The whole stream in the unit of a question.
fn whole_in(unit: Unit, measured: Measured) -> Option<Decimal> {
    let quantity = measured.quantity?;
    let plain = measured.unit?.in_units_of(unit);
    let by_heat = || ratio(measured.mj?, unit.in_units_of(Unit::Mj)?);
    quantity.checked_mul(plain.or_else(by_heat)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn question(end_use: &str) -> &'static Rough {
        let all = &catalogue_embedded::whole().answer().rough;
        all.iter().find(|r| r.end_use == end_use).unwrap()
    }

    fn said(values: &[(&str, &str)]) -> RoughAnswer {
        let values = values.iter();
        RoughAnswer {
            values: values.map(|(k, v)| ((*k).to_owned(), dec(v))).collect(),
            choice: None,
        }
    }

    fn bill(quantity: &str, unit: Unit) -> Measured {
        Measured {
            quantity: Some(dec(quantity)),
            unit: Some(unit),
            mj: None,
            days: Some(dec("300")),
        }
    }

    #[test]
    fn two_compressors_of_75_kw_and_16_hours_are_a_share_of_the_bill() {
        let answer = said(&[("kw", "150"), ("hours", "16")]);
        // 150 kW · 16 h · 0.7 · 300 days = 504,000 kWh of 2,800 MWh.
        let found = rough_share(question("compressed-air"), &answer, bill("2800", Unit::Mwh));
        let found = found.unwrap();
        assert_eq!(found.amount, Some(dec("504000")));
        assert_eq!((found.fraction.value(), found.inside), (dec("0.18"), false));
        assert_eq!(found.known, Known::Nameplate);
        // Load 0.5 to 0.9 around 0.7.
        let (low, high) = found.around.unwrap();
        assert_eq!((low * dec("0.7")).round_dp(9), dec("0.5"));
        assert_eq!((high * dec("0.7")).round_dp(9), dec("0.9"));
    }

    #[test]
    fn tenths_and_words_are_shares_of_what_holds_the_end_use() {
        let tenths = said(&[("tenths", "3")]);
        let found = rough_share(
            question("compressor-part-load"),
            &tenths,
            Measured::default(),
        );
        let found = found.unwrap();
        assert_eq!((found.fraction.value(), found.inside), (dec("0.3"), true));
        assert_eq!(found.known, Known::Estimated);
        let words = RoughAnswer {
            choice: Some("half".to_owned()),
            ..RoughAnswer::default()
        };
        let found = rough_share(
            question("compressor-idle-hours"),
            &words,
            Measured::default(),
        );
        assert_eq!(found.unwrap().fraction.value(), dec("0.25"));
    }

    #[test]
    fn what_is_missing_or_cannot_be_is_refused() {
        let air = question("compressed-air");
        let full = said(&[("kw", "150"), ("hours", "16")]);
        let usual = bill("2800", Unit::Mwh);
        let refusal = |answer: &RoughAnswer, measured| rough_share(air, answer, measured).err();
        let kw_alone = said(&[("kw", "150")]);
        assert_eq!(refusal(&kw_alone, usual), Some(RoughRefusal::Unanswered));
        let long_day = said(&[("kw", "150"), ("hours", "25")]);
        assert_eq!(refusal(&long_day, usual), Some(RoughRefusal::OutOfRange));
        let days = Measured {
            days: None,
            ..usual
        };
        assert_eq!(refusal(&full, days), Some(RoughRefusal::NoDays));
        let tonnes = bill("10", Unit::Tonne);
        assert_eq!(refusal(&full, tonnes), Some(RoughRefusal::NoQuantity));
        let small = bill("100", Unit::Mwh);
        assert_eq!(refusal(&full, small), Some(RoughRefusal::AboveStream));
    }

    #[test]
    fn heat_is_compared_with_the_heat_of_a_fuel() {
        let all = &catalogue_embedded::whole().answer().rough;
        let heat = all.iter().find(|r| r.unit == Some(Unit::Mj));
        let heat = heat.unwrap();
        let values = heat
            .inputs
            .iter()
            .map(|i| (i.key.clone(), i.low.max(Decimal::ONE)));
        let answer = RoughAnswer {
            values: values.collect(),
            choice: None,
        };
        let coal = Measured {
            mj: Some(dec("20934")),
            ..bill("1000", Unit::Tonne)
        };
        let found = rough_share(heat, &answer, coal).unwrap();
        let product: Decimal = answer.values.values().product::<Decimal>() * heat.factor.unwrap();
        let days = if heat.days { dec("300") } else { Decimal::ONE };
        assert_eq!(found.fraction.value(), product * days / dec("20934000"));
        assert_eq!(found.known, Known::Estimated);
    }
}
