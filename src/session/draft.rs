//! A factory being edited: what was understood, and beside it the raw text of every field that is still being typed or could not be read.

use super::field::{Field, Kind};
use super::steps::{flow_mut, step_mut};
use crate::domain::catalogue::Catalogue;
use crate::domain::date::Date;
use crate::domain::facility::{Costs, EndUseShare, Facility, PlanItem, Reply, ReplyDetail};
use crate::domain::known::Known;
use crate::domain::quantity::LARGEST;
use crate::submission::{self, Holds, Opened, Stamp, v1};
use crate::text::Language;
use crate::text::number::{self, NumberProblem};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::rc::Rc;
use unicode_normalization::UnicodeNormalization;

/// A factory being edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What was understood.
    pub facility: Facility,
    /// Raw text, where it differs from what was understood.
    pub text: BTreeMap<Field, String>,
    /// The file that was opened, whose unknown fields are kept.
    pub earlier: Option<Rc<v1::Data>>,
    /// The day of the last change, or on which the opened file was written.
    pub written: Option<Date>,
}

/// Why the text of a number field is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is no number, or it can be read in two ways.
    Unreadable(NumberProblem),
    /// Below zero.
    Negative,
    /// Above what the field can hold.
    TooLarge(Decimal),
    /// Not a whole number.
    NotWhole,
}

/// Reads the text of a number field; nothing typed is no number and no problem.
///
/// # Errors
/// When the text is not a number that the field takes.
pub fn understand(
    field: &Field,
    raw: &str,
    language: Language,
) -> Result<Option<Decimal>, Refusal> {
    let value = match number::parse(raw, language) {
        Ok(value) => value,
        Err(NumberProblem::Empty) => return Ok(None),
        // A year is never written with a thousands mark, so its four digits leave no doubt.
        Err(problem) => return Err(Refusal::Unreadable(problem)),
    };
    let most = match field.kind() {
        Kind::Percent => Decimal::ONE_HUNDRED,
        _ => LARGEST,
    };
    if value < Decimal::ZERO {
        Err(Refusal::Negative)
    } else if value > most {
        Err(Refusal::TooLarge(most))
    } else if field.kind() == Kind::Whole && !value.fract().is_zero() {
        Err(Refusal::NotWhole)
    } else {
        Ok(Some(value))
    }
}

impl Draft {
    /// The text that the box of a field shows.
    #[must_use]
    pub fn shown(&self, field: &Field, language: Language) -> String {
        if let Some(raw) = self.text.get(field) {
            return raw.clone();
        }
        if field.kind() == Kind::Words {
            return self.words(field).unwrap_or_default().to_owned();
        }
        match self.number(field) {
            None => String::new(),
            Some(value) if *field == Field::Year => value.normalize().to_string(),
            Some(value) => number::editable(value, language),
        }
    }

    /// Takes what was typed, exactly as typed.
    pub fn typed(&mut self, field: &Field, raw: &str, language: Language) {
        if field.kind() == Kind::Words {
            if let Some(words) = self.words_mut(field) {
                raw.clone_into(words);
            }
            return;
        }
        let value = understand(field, raw, language).unwrap_or(None);
        self.set_number(field, value);
        self.text.insert(field.clone(), raw.to_owned());
    }

    /// Tidies a field that was left: a number that was understood shows in the language's way, words lose outer spaces.
    pub fn left(&mut self, field: &Field, language: Language) {
        if field.kind() == Kind::Words {
            if let Some(words) = self.words_mut(field) {
                *words = words.trim().nfc().collect();
            }
            return;
        }
        let Some(raw) = self.text.get(field) else {
            return;
        };
        if let Ok(value) = understand(field, raw, language) {
            self.text.remove(field);
            self.set_number(field, value);
        }
    }

    /// Numbers that were understood are shown in the new language; the rest stays as typed.
    pub fn translated(&mut self, from: Language) {
        let fields: Vec<Field> = self.text.keys().cloned().collect();
        for field in fields {
            self.left(&field, from);
        }
    }

    /// Why the text of a field is not taken, if it is not.
    #[must_use]
    pub fn refusal(&self, field: &Field, language: Language) -> Option<Refusal> {
        understand(field, self.text.get(field)?, language).err()
    }

    /// The number that a field holds.
    #[must_use]
    pub fn number(&self, field: &Field) -> Option<Decimal> {
        let f = &self.facility;
        match field {
            Field::Year => f.site.year.map(Decimal::from),
            Field::Employees => f.site.employees,
            Field::Days => f.site.days,
            Field::Shifts => f.site.shifts,
            Field::ProductQuantity(id) => f.products.iter().find(|p| &p.id == id)?.quantity,
            Field::StreamQuantity(id) => f.stream(id)?.quantity,
            Field::StreamMonth(id, month) => f
                .stream(id)?
                .months
                .as_ref()?
                .get(usize::from(*month))
                .copied()
                .flatten(),
            Field::StreamPrice(id) => f.stream(id)?.price,
            Field::StreamCost(id) => f.stream(id)?.cost,
            Field::StreamShare(id, node) => f.stream(id)?.shares.get(node).map(|s| s.percent),
            Field::AnswerDoneShare(id) => f.replies.get(id)?.done_share,
            Field::AnswerQuantity(id) => f.replies.get(id)?.saving.quantity,
            Field::AnswerMoney(id) => f.replies.get(id)?.saving.money,
            Field::AnswerInvestment(id) => f.replies.get(id)?.investment,
            Field::OwnQuantity(id) => f.own_measures.iter().find(|m| &m.id == id)?.saving.quantity,
            Field::OwnMoney(id) => f.own_measures.iter().find(|m| &m.id == id)?.saving.money,
            Field::OwnInvestment(id) => f.own_measures.iter().find(|m| &m.id == id)?.investment,
            Field::WaterInProduct => f.site.water_in_product,
            Field::WaterEvaporated => f.site.water_evaporated,
            Field::ProductMass(id) => f.products.iter().find(|p| &p.id == id)?.mass,
            Field::ProductRevenue(id) => f.products.iter().find(|p| &p.id == id)?.revenue,
            Field::ProductShare(id) => f.products.iter().find(|p| &p.id == id)?.share,
            Field::StepTimes(id) => f.step(id)?.times,
            Field::FlowKg(step, id) => f.flow(step, id)?.kg,
            Field::FlowPrice(step, id) => f.flow(step, id)?.price,
            Field::StreamMass(id) => f.stream(id)?.mass,
            Field::StreamFee(id) => f.stream(id)?.fee,
            Field::StreamLost(id) => f.stream(id)?.lost.kg,
            Field::CostRunning(id) => f.costs(id)?.running,
            Field::CostLifetime(id) => f.costs(id)?.lifetime,
            Field::CostResidual(id) => f.costs(id)?.residual,
            Field::CostSupport(id) => f.costs(id)?.support,
            Field::Calculation(id, key) => {
                let calculation = f.replies.get(id)?.calculation.as_ref()?;
                calculation.values.get(key).copied()
            }
            Field::Discount => f.finance.discount,
            Field::LoanAmount => f.finance.loan,
            Field::LoanRate => f.finance.loan_rate,
            Field::LoanMonths => f.finance.loan_months,
            _ => None,
        }
    }

    fn set_number(&mut self, field: &Field, value: Option<Decimal>) {
        if let Field::StreamShare(id, node) = field {
            if let Some(stream) = self.facility.streams.iter_mut().find(|s| &s.id == id) {
                match value {
                    Some(percent) => {
                        let share = EndUseShare {
                            percent,
                            known: Known::Estimated,
                        };
                        stream.shares.insert(node.clone(), share);
                    }
                    None => {
                        stream.shares.remove(node);
                    }
                }
            }
            return;
        }
        if let Field::Calculation(id, key) = field {
            let reply = self.facility.replies.get_mut(id);
            if let Some(calculation) = reply.and_then(|r| r.calculation.as_mut()) {
                match value {
                    Some(value) => {
                        calculation.values.insert(key.clone(), value);
                    }
                    None => {
                        calculation.values.remove(key);
                    }
                }
            }
            return;
        }
        if *field == Field::Year {
            self.facility.site.year = value.and_then(|v| i32::try_from(v).ok());
            return;
        }
        if let Some(place) = self.number_mut(field) {
            *place = value;
        }
    }

    fn number_mut(&mut self, field: &Field) -> Option<&mut Option<Decimal>> {
        let f = &mut self.facility;
        Some(match field {
            Field::Employees => &mut f.site.employees,
            Field::Days => &mut f.site.days,
            Field::Shifts => &mut f.site.shifts,
            Field::ProductQuantity(id) => {
                &mut f.products.iter_mut().find(|p| &p.id == id)?.quantity
            }
            Field::StreamQuantity(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.quantity,
            Field::StreamMonth(id, month) => f
                .streams
                .iter_mut()
                .find(|s| &s.id == id)?
                .months
                .as_mut()?
                .get_mut(usize::from(*month))?,
            Field::WaterInProduct => &mut f.site.water_in_product,
            Field::WaterEvaporated => &mut f.site.water_evaporated,
            Field::ProductMass(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.mass,
            Field::ProductRevenue(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.revenue,
            Field::ProductShare(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.share,
            Field::StepTimes(id) => &mut step_mut(f, id)?.times,
            Field::FlowKg(step, id) => &mut flow_mut(f, step, id)?.kg,
            Field::FlowPrice(step, id) => &mut flow_mut(f, step, id)?.price,
            Field::StreamMass(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.mass,
            Field::StreamFee(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.fee,
            Field::StreamLost(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.lost.kg,
            Field::CostRunning(id) => &mut costs(f, id).running,
            Field::CostLifetime(id) => &mut costs(f, id).lifetime,
            Field::CostResidual(id) => &mut costs(f, id).residual,
            Field::CostSupport(id) => &mut costs(f, id).support,
            Field::Discount => &mut f.finance.discount,
            Field::LoanAmount => &mut f.finance.loan,
            Field::LoanRate => &mut f.finance.loan_rate,
            Field::LoanMonths => &mut f.finance.loan_months,
            Field::StreamPrice(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.price,
            Field::StreamCost(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.cost,
            Field::AnswerDoneShare(id) => &mut answer(f, id).done_share,
            Field::AnswerQuantity(id) => &mut answer(f, id).saving.quantity,
            Field::AnswerMoney(id) => &mut answer(f, id).saving.money,
            Field::AnswerInvestment(id) => &mut answer(f, id).investment,
            Field::OwnQuantity(id) => {
                &mut f
                    .own_measures
                    .iter_mut()
                    .find(|m| &m.id == id)?
                    .saving
                    .quantity
            }
            Field::OwnMoney(id) => {
                &mut f
                    .own_measures
                    .iter_mut()
                    .find(|m| &m.id == id)?
                    .saving
                    .money
            }
            Field::OwnInvestment(id) => {
                &mut f.own_measures.iter_mut().find(|m| &m.id == id)?.investment
            }
            _ => return None,
        })
    }

    /// The words that a field holds.
    #[must_use]
    pub fn words(&self, field: &Field) -> Option<&str> {
        let f = &self.facility;
        Some(match field {
            Field::Name => &f.site.name,
            Field::TaxCode => &f.site.tax_code,
            Field::Commune => &f.site.commune,
            Field::Address => &f.site.address,
            Field::ContactName => &f.site.contact.name,
            Field::ContactRole => &f.site.contact.role,
            Field::ContactPhone => &f.site.contact.phone,
            Field::ContactEmail => &f.site.contact.email,
            Field::ProductName(id) => &f.products.iter().find(|p| &p.id == id)?.name,
            Field::StreamName(id) => &f.stream(id)?.name,
            Field::StepName(id) => &f.step(id)?.name,
            Field::FlowName(step, id) => &f.flow(step, id)?.name,
            Field::AnswerNote(id) => &f.replies.get(id)?.note,
            Field::OwnName(id) => &f.own_measures.iter().find(|m| &m.id == id)?.name,
            Field::PlanWho(id) => &f.plan.get(id)?.who,
            Field::PlanWhen(id) => &f.plan.get(id)?.when,
            Field::Receiver => &f.handover.receiver,
            Field::Deadline => &f.handover.deadline,
            _ => return None,
        })
    }

    fn words_mut(&mut self, field: &Field) -> Option<&mut String> {
        let f = &mut self.facility;
        Some(match field {
            Field::Name => &mut f.site.name,
            Field::TaxCode => &mut f.site.tax_code,
            Field::Commune => &mut f.site.commune,
            Field::Address => &mut f.site.address,
            Field::ContactName => &mut f.site.contact.name,
            Field::ContactRole => &mut f.site.contact.role,
            Field::ContactPhone => &mut f.site.contact.phone,
            Field::ContactEmail => &mut f.site.contact.email,
            Field::ProductName(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.name,
            Field::StepName(id) => &mut step_mut(f, id)?.name,
            Field::FlowName(step, id) => &mut flow_mut(f, step, id)?.name,
            Field::StreamName(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.name,
            Field::AnswerNote(id) => &mut answer(f, id).note,
            Field::OwnName(id) => &mut f.own_measures.iter_mut().find(|m| &m.id == id)?.name,
            Field::PlanWho(id) => &mut plan(f, id).who,
            Field::PlanWhen(id) => &mut plan(f, id).when,
            Field::Receiver => &mut f.handover.receiver,
            Field::Deadline => &mut f.handover.deadline,
            _ => return None,
        })
    }

    /// The draft as a submission file, with the text that is not a number yet.
    #[must_use]
    pub fn to_file(&self, catalogue: &Catalogue, stamp: Stamp<'_>, holds: Holds) -> String {
        let language = Language::from_code(stamp.language).unwrap_or_default();
        let unread = self
            .text
            .iter()
            .filter(|(field, _)| self.refusal(field, language).is_some())
            .map(|(field, raw)| (field.path(), raw.clone()))
            .collect();
        submission::write(
            &self.facility,
            catalogue,
            stamp,
            holds,
            self.earlier.as_deref(),
            &unread,
        )
    }

    /// The draft in an opened file.
    #[must_use]
    pub fn from_file(opened: Opened) -> Self {
        let text = opened
            .data
            .unread
            .iter()
            .filter_map(|(path, raw)| Some((Field::from_path(path)?, raw.clone())))
            .collect();
        Self {
            facility: opened.facility,
            text,
            written: Date::parse(&opened.created),
            earlier: Some(Rc::new(opened.data)),
        }
    }
}

/// The answer to a question, made "not done" where figures come before an answer.
pub(super) fn answer<'a>(facility: &'a mut Facility, id: &str) -> &'a mut ReplyDetail {
    facility
        .replies
        .entry(id.to_owned())
        .or_insert_with(|| ReplyDetail::plain(Reply::NotDone))
}

/// The costs of a measure: the factory's own, else the catalogue's with its answer.
pub(super) fn costs<'a>(facility: &'a mut Facility, id: &str) -> &'a mut Costs {
    let Facility {
        own_measures,
        replies,
        ..
    } = facility;
    match own_measures.iter_mut().find(|m| m.id == id) {
        Some(own) => &mut own.costs,
        None => {
            let detail = replies.entry(id.to_owned());
            &mut detail
                .or_insert_with(|| ReplyDetail::plain(Reply::NotDone))
                .costs
        }
    }
}

/// The decision about a measure.
pub(super) fn plan<'a>(facility: &'a mut Facility, id: &str) -> &'a mut PlanItem {
    facility.plan.entry(id.to_owned()).or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Group;
    use crate::domain::facility::Stream;
    use crate::domain::quantity::Unit;

    fn draft() -> Draft {
        let mut draft = Draft::default();
        draft
            .facility
            .streams
            .push(Stream::new("e".into(), Group::Energy, Unit::Kwh));
        draft
    }

    #[test]
    fn what_is_typed_stays_as_typed_until_the_field_is_left() {
        let mut d = draft();
        let field = Field::StreamCost("e".into());
        d.typed(&field, "1,2 tỷ", Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "1,2 tỷ");
        assert_eq!(d.number(&field), Some(Decimal::from(1_200_000_000_i64)));
        d.left(&field, Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "1.200.000.000");
        assert_eq!(d.shown(&field, Language::En), "1,200,000,000");
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_counts_as_unknown() {
        let mut d = draft();
        let field = Field::StreamQuantity("e".into());
        d.typed(&field, "abc", Language::Vi);
        d.left(&field, Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "abc");
        assert_eq!(d.number(&field), None);
        assert_eq!(
            d.refusal(&field, Language::Vi),
            Some(Refusal::Unreadable(NumberProblem::NotANumber))
        );
        d.typed(&field, "-5", Language::Vi);
        assert_eq!(d.refusal(&field, Language::Vi), Some(Refusal::Negative));
    }

    #[test]
    fn a_file_keeps_what_cannot_be_read_yet() {
        let mut d = draft();
        let field = Field::StreamQuantity("e".into());
        d.typed(&field, "hai nghìn", Language::Vi);
        let stamp = Stamp {
            today: crate::domain::date::Date {
                year: 2026,
                month: 11,
                day: 21,
            },
            language: "vi",
        };
        let file = d.to_file(Catalogue::embedded(), stamp, Holds::Data);
        let again = Draft::from_file(submission::read(file.as_bytes()).unwrap());
        assert_eq!(again.shown(&field, Language::Vi), "hai nghìn");
        assert_eq!(again.facility, d.facility);
    }

    #[test]
    fn a_change_of_language_keeps_the_value() {
        let mut d = draft();
        let field = Field::StreamPrice("e".into());
        d.typed(&field, "1.985,5", Language::Vi);
        d.translated(Language::Vi);
        assert_eq!(d.shown(&field, Language::En), "1,985.5");
        assert_eq!(d.refusal(&field, Language::En), None);
    }

    #[test]
    fn words_are_composed_and_trimmed_only_when_left() {
        let mut d = draft();
        d.typed(&Field::Name, " Nha\u{0300} ma\u{0301}y ", Language::Vi);
        assert_eq!(
            d.shown(&Field::Name, Language::Vi),
            " Nha\u{0300} ma\u{0301}y "
        );
        d.left(&Field::Name, Language::Vi);
        assert_eq!(d.shown(&Field::Name, Language::Vi), "Nhà máy");
    }
}
