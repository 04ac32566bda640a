//! How a figure came about, line by line: the same words on screen and in the report.

mod words;

use crate::{Names, Text, number};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use catalogue::{Cite, Mode};
use domain::explanation::{About, Explanation, How, Remark, Scale, Word};
use domain::finance::Irr;
use domain::indicator::{Resource, ResourceGroup};
use rust_decimal::Decimal;

/// Values in a formula, at most: a longer sum stands in the lines below it.
const IN_A_FORMULA: usize = 4;

/// Digits of a percentage that is multiplied.
const DIGITS: u32 = 4;

/// Whether a payback below two years is told in months without rounding it.
fn is_whole_months(years: Decimal) -> bool {
    let part = years.saturating_mul(Decimal::from(12)).fract();
    let little = Decimal::new(1, 2);
    years >= Decimal::TWO || part < little || part > Decimal::ONE - little
}

/// A sum without the streams of which nothing is saved, where any is left; nothing where it has none of them.
fn without_nothing(node: &Explanation) -> Option<Explanation> {
    let is_nothing = |part: &Explanation| {
        part.word == Word::MoneySaved && part.value.is_some_and(|v| v.is_zero())
    };
    let is_sum = node.how == How::Sum && node.parts.iter().any(is_nothing);
    if !is_sum || node.parts.iter().all(is_nothing) {
        return None;
    }
    let mut less = node.clone();
    less.parts.retain(|part| !is_nothing(part));
    Some(less)
}

/// An explanation in words: one line, and the lines behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// Name, value, formula in figures, and how it is known.
    pub words: String,
    /// There is a value.
    pub known: bool,
    /// Where a published figure comes from.
    pub cite: Option<Cite>,
    /// The values behind it.
    pub parts: Vec<Worded>,
}

impl Worded {
    /// The lines without reasons and without a value behind this one: what is missing.
    #[must_use]
    pub fn missing(&self) -> Vec<&Worded> {
        if self.parts.is_empty() {
            return (!self.known).then_some(self).into_iter().collect();
        }
        self.parts.iter().flat_map(Worded::missing).collect()
    }

    /// The line and all lines behind it, each with its depth.
    #[must_use]
    pub fn lines(&self) -> Vec<(usize, &Worded)> {
        let below = self.parts.iter().flat_map(Worded::lines);
        let below = below.map(|(depth, line)| (depth + 1, line));
        std::iter::once((0, self)).chain(below).collect()
    }
}

impl Names<'_> {
    /// An explanation in words.
    #[must_use]
    pub fn explained(self, explanation: &Explanation) -> Worded {
        self.explained_below(explanation, None)
    }

    /// The same below words that say what it is about.
    #[must_use]
    pub fn explained_below(self, explanation: &Explanation, about: Option<&About>) -> Worded {
        self.line(explanation, (about, None))
    }

    /// The line of a node and those behind it, below a line about something in a word.
    fn line(self, node: &Explanation, above: (Option<&About>, Option<Word>)) -> Worded {
        let summed;
        let node = match without_nothing(node) {
            Some(less) => {
                summed = less;
                &summed
            }
            None => node,
        };
        // A sum of one value is that value under another name: its reasons follow at once.
        let behind = match node.parts.as_slice() {
            [only] if node.how == How::Sum && only.value == node.value => only,
            _ => node,
        };
        let remarks = behind.remarks.iter();
        let own = node.remarks.iter().filter(|r| !behind.remarks.contains(r));
        let remarks = own.chain(remarks).filter_map(|r| self.remark(r, node));
        let about = node.about.as_ref().or(above.0);
        let inner = if std::ptr::eq(behind, node) {
            about
        } else {
            // The line now speaks of both; what the inner one is about is said by its parts.
            node.about.as_ref()
        };
        let inner = (inner, Some(node.word));
        let parts = behind.parts.iter().map(|part| self.line(part, inner));
        let mut words = self.head(node, above);
        let value = node.value.map(|v| match node.word {
            Word::Irr => self.text.irr(&Irr::Rate(v)),
            _ => self.valued(v, node),
        });
        let formula = self.formula(behind).map(|f| format!("= {f}"));
        let known = self.how(behind);
        match (value, known) {
            (Some(value), known) => {
                words = format!("{words}: {value}");
                if let Some(formula) = formula {
                    words = format!("{words} {formula}");
                }
                if let Some(known) = known {
                    words = format!("{words} ({known})");
                }
            }
            (None, Some(known)) => words = format!("{words}: {known}"),
            (None, None) => {}
        }
        for remark in remarks {
            words = format!("{words}. {remark}");
        }
        Worded {
            words,
            known: node.value.is_some(),
            cite: match &behind.how {
                How::Published { cite, .. } | How::Usual { cite, .. } => cite.clone(),
                How::Statistic { cite, .. } => Some(cite.clone()),
                _ => None,
            },
            parts: parts.collect(),
        }
    }

    /// The name of a value: what it is and of what, except what the line above says.
    fn head(self, node: &Explanation, above: (Option<&About>, Option<Word>)) -> String {
        let word = words::word(self.text, node.word);
        let about = node.about.as_ref().filter(|about| above.0 != Some(about));
        let name = about.map(|about| self.about(about));
        let said = above.1.is_some_and(|w| words::word(self.text, w) == word);
        let head = match name {
            Some(name) if said || node.word == Word::Reading => name,
            Some(name) => format!("{name}, {word}"),
            None => word.to_owned(),
        };
        let mut letters = head.chars();
        let first = letters.next().map(char::to_uppercase);
        first.into_iter().flatten().chain(letters).collect()
    }

    fn about(self, about: &About) -> String {
        let (text, catalogue) = (self.text, self.catalogue);
        match about {
            About::Stream(id) => self.stream_name(id),
            About::Measure(id) => self.measure_name(id),
            About::EndUse(id) => text.end_use(Some(id), catalogue),
            About::Product(id) => self.product_name(id),
            About::Metric(metric) => text.metric(metric.code(), catalogue).to_owned(),
            About::MetricOf(metric, product) => {
                let of = self.about(&About::Product(product.clone()));
                text.explain_metric_of(text.metric(metric.code(), catalogue), &of)
            }
            About::Step(id) => self.step_name(id),
            About::Flow(step, id) => self.flow_name(step, id),
            About::Group(group) => text.resource_group(*group).to_owned(),
            About::Year(year) => text.explain_year(&year.to_string()),
            About::Reading(key) => text.reading(key, catalogue).to_owned(),
            About::ProcessLoss(id) => self.process_loss(id),
        }
    }

    /// A value as people read it.
    fn value(self, value: Decimal, scale: &Scale) -> String {
        let text = self.text;
        match scale {
            Scale::Vnd => text.money_in_formula(Vnd::new(value)),
            Scale::Fraction => text.share(Fraction::new(value)),
            Scale::Years => number::years(value, text.language),
            Scale::Amount(unit) => text.quantity(value, *unit),
            Scale::Choice(key) => text.reading(key, self.catalogue).to_owned(),
            Scale::Other(unit) => text.reading_amount(value, unit, self.catalogue),
        }
    }

    /// The value of a node. What is multiplied has the digits by which a reader meets the result.
    fn valued(&self, value: Decimal, node: &Explanation) -> String {
        let (text, language) = (self.text, self.text.language);
        match (node.word, &node.scale) {
            (Word::Rate | Word::Share | Word::ToDo | Word::Left, Scale::Fraction) => {
                let percent = Fraction::new(value).percent().value();
                text.explain_end_percent(&number::significant(percent, DIGITS, language))
            }
            (Word::UsualPayback, Scale::Years) if !is_whole_months(value) => {
                text.explain_end_years(&number::trimmed(value, 2, language))
            }
            (Word::Specific | Word::SpecificAfter, Scale::Other(unit)) => {
                let said = self.value(value, &node.scale);
                match self.readable(value, unit) {
                    Some(readable) => format!("{said} ({readable})"),
                    None => said,
                }
            }
            _ => self.value(value, &node.scale),
        }
    }

    /// A very small specific consumption in the unit of the tables.
    fn readable(&self, value: Decimal, unit: &str) -> Option<String> {
        let (of, per) = unit.split_once('/')?;
        let (of, per) = (Unit::from_code(of)?, Unit::from_code(per)?);
        let (unit, factor) = self.text.unit_per(of, per, value);
        let digits = number::significant(value.checked_mul(factor)?, DIGITS, self.text.language);
        (factor != Decimal::ONE).then(|| format!("{digits} {unit}"))
    }

    /// The formula in the figures of its parts.
    fn formula(self, node: &Explanation) -> Option<String> {
        let list = |sign: &str| -> Option<String> {
            let values = node.parts.iter().filter(|p| p.value.is_some());
            let shown: Vec<String> = values
                .filter_map(|p| Some(self.valued(p.value?, p)))
                .collect();
            (shown.len() > 1).then(|| shown.join(sign))
        };
        match node.how {
            How::Sum if node.parts.len() > IN_A_FORMULA => {
                Some(self.text.explain_sum_of(&node.parts.len().to_string()))
            }
            How::Sum => list(" + "),
            How::Difference => list(" − "),
            How::Product => list(" × "),
            How::Quotient => list(" ÷ "),
            How::Discount(years) => {
                let rate = node.parts.first()?;
                let rate = self.value(rate.value?, &rate.scale);
                Some(format!("1 ÷ (1 + {rate})^{years}"))
            }
            _ => None,
        }
    }

    /// How a value is known, where no formula says it.
    fn how(self, node: &Explanation) -> Option<String> {
        let text = self.text;
        Some(match &node.how {
            How::Said(known) => text.known(*known).to_owned(),
            How::Months(known) => text.explain_months(text.known(*known)),
            How::Entered => text.explain_entered().to_owned(),
            How::Published { range, mode, .. } => match range {
                Some(range) => self.published(node, *range, *mode),
                None if matches!(node.word, Word::Price | Word::DiscountRate) => {
                    text.known(Known::Default).to_owned()
                }
                None => return None,
            },
            How::Usual { range, .. } => {
                let range = range.map(|(low, high)| self.ends(node, low, high));
                text.explain_usual(&range.unwrap_or_default())
            }
            How::Statistic { range, n, .. } => {
                let range = range.map(|(low, high)| self.ends(node, low, high));
                let count = number::trimmed((*n).into(), 0, text.language);
                text.explain_statistic(&count, &range.unwrap_or_default())
            }
            How::Calculated(calculator) => {
                text.explain_by_calculator(text.calculator(*calculator, self.catalogue))
            }
            How::Combined => text.explain_combined().to_owned(),
            How::Root => text.explain_root().to_owned(),
            How::Unknown => text.explain_unknown().to_owned(),
            How::Missing(missing) => self.missing(missing),
            How::Sum
            | How::Difference
            | How::Product
            | How::Quotient
            | How::Discount(_)
            | How::Definition
            | How::Elsewhere => return None,
        })
    }

    /// Two ends in the scale of a value: years, or percent.
    fn ends(self, node: &Explanation, low: Decimal, high: Decimal) -> String {
        let text = self.text;
        let show = |value| number::trimmed(value, 1, text.language);
        let single = show(low) == show(high);
        match node.scale {
            Scale::Years if single => text.explain_end_years(&show(low)),
            _ if single => text.explain_end_percent(&show(low)),
            Scale::Years => text.explain_ends_years(&show(high), &show(low)),
            _ => text.explain_ends_percent(&show(high), &show(low)),
        }
    }

    /// The published range, and which value of it is taken.
    fn published(self, node: &Explanation, (low, high): (Decimal, Decimal), mode: Mode) -> String {
        let text = self.text;
        if node.scale == Scale::Years {
            let show = |value| number::trimmed(value, 1, text.language);
            if low == high {
                return text.explain_published_single(&show(low));
            }
            return text.explain_published_years(&show(high), &show(low));
        }
        let up_to = mode == Mode::Low && low.is_zero();
        let range = text.range(Percent::new(low), Percent::new(high), up_to);
        let default = match node.word {
            Word::Share => format!("; {}", text.known(Known::Default)),
            _ => String::new(),
        };
        if low == high || node.value.is_none() {
            return range + &default;
        }
        // The mean of a triangle with its top in the middle, or at the low end.
        let taken = match (up_to, mode) {
            (true, _) => text.explain_third(),
            (false, Mode::Low) => text.explain_low_end(),
            (false, Mode::Middle) => text.explain_middle(),
        };
        format!("{range}; {taken}{default}")
    }

    fn remark(self, remark: &Remark, node: &Explanation) -> Option<String> {
        let text = self.text;
        Some(match remark {
            Remark::Unchecked => text.explain_unchecked().to_owned(),
            Remark::Range(range) => {
                node.value?;
                let likely = text.results_range(&text.likely(range));
                format!("{likely} {}", text.bounds(range))
            }
            Remark::Payback(payback) => text.payback(*payback),
        })
    }
}

impl Text {
    /// A resource that plans name.
    #[must_use]
    pub fn programme_resource(self, resource: Resource) -> &'static str {
        match resource {
            Resource::Electricity => self.office_resource_electricity(),
            Resource::Fuel => self.office_resource_fuel(),
            Resource::RawMaterials => self.office_resource_raw_materials(),
            Resource::OtherMaterials => self.office_resource_other_materials(),
            Resource::Water => self.office_resource_water(),
            Resource::Toe => self.office_resource_toe(),
        }
    }

    /// A resource that plans name, as the head of a column.
    #[must_use]
    pub fn programme_resource_short(self, resource: Resource) -> &'static str {
        match resource {
            Resource::OtherMaterials => self.office_resource_other_materials_short(),
            Resource::Fuel => self.office_resource_fuel_short(),
            Resource::Toe => self.office_resource_toe_short(),
            other => self.programme_resource(other),
        }
    }

    /// The name of a group of resources.
    #[must_use]
    pub fn resource_group(self, group: ResourceGroup) -> &'static str {
        match group {
            ResourceGroup::Energy => self.resource_group_energy(),
            ResourceGroup::Materials => self.resource_group_materials(),
            ResourceGroup::Water => self.resource_group_water(),
        }
    }

    /// A published range.
    #[must_use]
    pub fn range(self, low: Percent, high: Percent, up_to: bool) -> String {
        if up_to {
            self.explain_up_to(&self.percent(high))
        } else if low == high {
            self.explain_range_single(&self.percent(low))
        } else {
            self.explain_range(&self.between(&self.percent(low), &self.percent(high)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use catalogue::Group;
    use catalogue::date::Date;
    use domain::assessment::assess;
    use domain::calculator::Calculator;
    use domain::explanation::{Explainer, Subject};
    use domain::facility::{Calculation, Facility, Reply, ReplyDetail, Stream};

    const LEAKS: &str = "ca-leak-repair";

    /// 9 GWh at 2,000 VND, and leaks measured by load and unload times.
    fn measured() -> Facility {
        let values = [
            ("load-time", 8),
            ("unload-time", 48),
            ("loaded-power", 144),
            ("pressure-hours", 8760),
        ];
        let values = values.map(|(key, value)| (key.to_owned(), Decimal::from(value)));
        let detail = ReplyDetail {
            calculation: Some(Calculation {
                calculator: Calculator::AirLeakCycle,
                values: values.into(),
            }),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        let mut facility = Facility::default();
        facility.streams.push(Stream {
            carrier: Some("elec-toe".to_owned()),
            quantity: Some(9_000_000.into()),
            price: Some(2_000.into()),
            ..Stream::new("e".to_owned(), Group::Energy, Unit::Kwh)
        });
        facility.replies.insert(LEAKS.to_owned(), detail);
        facility
    }

    fn lines(facility: &Facility) -> Vec<String> {
        let catalogue = catalogue_embedded::whole();
        let today = Date {
            year: 2026,
            month: 11,
            day: 22,
        };
        let assessment = assess(facility, catalogue, today);
        let explainer = Explainer::new(&assessment, facility, catalogue);
        let tree = explainer.explain(&Subject::Opportunity(LEAKS.to_owned()));
        let names = Text::new(Language::Vi).names(facility, catalogue);
        let told = names.explained(&tree.unwrap());
        told.lines().iter().map(|(_, l)| l.words.clone()).collect()
    }

    #[test]
    fn a_calculated_saving_is_explained_by_its_readings() {
        let lines = lines(&measured());
        assert!(
            lines[0].contains("126 triệu đồng = 63.072 kWh × 2.000 đồng/kWh"),
            "{lines:?}"
        );
        assert!(
            lines[1].starts_with("Điện mua từ lưới, lượng tiết kiệm: 63.072 kWh (tính nhanh: "),
            "{lines:?}"
        );
        assert_eq!(lines[2], "Số phút máy nén chạy tải: 8 phút (nhà máy khai)");
        assert!(
            lines.iter().any(|l| l.ends_with("30% (mặc định)")),
            "{lines:?}"
        );
        let (price, readings) = lines.split_last().unwrap();
        assert_eq!(
            price,
            "Điện mua từ lưới, đơn giá: 2.000 đồng/kWh (ước tính)"
        );
        assert!(
            !readings.iter().any(|l| l.contains("(ước tính)")),
            "{lines:?}"
        );
    }

    #[test]
    fn the_factorys_own_figure_stands_before_a_calculation() {
        let mut facility = measured();
        let saving = &mut facility.replies.get_mut(LEAKS).unwrap().saving;
        saving.stream = Some("e".to_owned());
        saving.quantity = Some(1000.into());
        let lines = lines(&facility);
        assert!(
            lines[0].contains("2 triệu đồng = 1.000 kWh × 2.000 đồng/kWh"),
            "{lines:?}"
        );
        assert_eq!(
            lines[1],
            "Điện mua từ lưới, lượng tiết kiệm: 1.000 kWh (ước tính)"
        );
    }

    #[test]
    fn a_range_with_equal_ends_is_one_figure() {
        let facility = Facility::default();
        let names = Text::new(Language::Vi).names(&facility, catalogue_embedded::whole());
        let payback = |low: &str, high: &str| {
            let range = Some((low.parse().unwrap(), high.parse().unwrap()));
            let how = How::Published {
                range,
                mode: Mode::Middle,
                cite: None,
            };
            let value = Some("0.5".parse().unwrap());
            let line = Explanation::leaf(Word::Rate, value, Scale::Years, how);
            names.explained(&line).words
        };
        assert!(payback("0.5", "0.5").ends_with("(thường gặp 0,5 năm)"));
        assert!(payback("0.5", "2").ends_with("(thường gặp 0,5–2 năm, lấy mức giữa)"));
    }

    #[test]
    fn what_is_missing_is_said_in_its_place() {
        let mut facility = measured();
        facility.replies.get_mut(LEAKS).unwrap().calculation = None;
        facility.streams[0].quantity = None;
        let lines = lines(&facility);
        let words = "Lượng trong năm: Chưa có số lượng cả năm của “Điện mua từ lưới”.";
        assert!(lines.iter().any(|l| l == words), "{lines:?}");
    }
}
