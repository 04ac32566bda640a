//! What is concluded of a facility by the rules of the catalogue: whether it is aware of the benefit of cleaner production, and whether it applies it. Its own ratings stand apart.

use crate::facility::{Facility, MeasureRecord, Reply, Round, State};
use catalogue::date::Date;
use catalogue::{Catalogue, CheckQuestion, ConclusionId, ConclusionRule, NeedKind, RuleNeed};

/// A conclusion with how far each of its needs is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion<'a> {
    /// The rule.
    pub rule: &'a ConclusionRule,
    /// Its needs in their order: met, not met, or nothing said.
    pub needs: Vec<(&'a RuleNeed, Option<bool>)>,
}

impl Conclusion<'_> {
    /// Whether it holds: a need that is not met decides, else one of which nothing is said leaves it open.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        let met = || self.needs.iter().map(|(_, met)| *met);
        if met().any(|m| m == Some(false)) {
            return Some(false);
        }
        met().collect::<Option<Vec<bool>>>().map(|_| true)
    }
}

/// What is concluded of a facility; nothing where the catalogue has no such rule.
#[must_use]
pub fn conclusion<'a>(
    id: ConclusionId,
    facility: &Facility,
    catalogue: &'a Catalogue,
) -> Option<Conclusion<'a>> {
    concluded(id, facility, catalogue, None)
}

/// The same by whoever opened the file, and knows whether it carries the year before and whether both years can be compared.
#[must_use]
pub fn concluded<'a>(
    id: ConclusionId,
    facility: &Facility,
    catalogue: &'a Catalogue,
    has_year_before: Option<bool>,
) -> Option<Conclusion<'a>> {
    let rule = catalogue.awareness().rule(id)?;
    let needs = rule.needs.iter();
    let needs = needs.map(|need| (need, is_met(need, facility, catalogue, has_year_before)));
    Some(Conclusion {
        rule,
        needs: needs.collect(),
    })
}

fn is_met(
    need: &RuleNeed,
    facility: &Facility,
    catalogue: &Catalogue,
    has_year_before: Option<bool>,
) -> Option<bool> {
    match need.kind {
        NeedKind::Conclusion => {
            // The check of the catalogue wants it to come before the one that rests on it.
            let other = need.conclusion?;
            concluded(other, facility, catalogue, has_year_before)?.holds()
        }
        NeedKind::Plan => Some(facility.plan.values().any(|item| item.chosen)),
        NeedKind::YearBefore => has_year_before,
        NeedKind::Answer => {
            let id = need.question.as_deref()?;
            let question = catalogue.awareness().question(id)?;
            is_right(question, facility.self_check.last(id))
        }
        NeedKind::MeasureKept => Some(has_kept_measure(facility, catalogue)),
        NeedKind::Baseline => {
            let mut streams = facility.streams.iter();
            Some(streams.any(|s| s.known.is_evidence() && s.has_figure()))
        }
        NeedKind::Person => Some(!facility.site.contact.name.trim().is_empty()),
    }
}

/// Whether an answer is right; nothing where there is none, or where the question has no such answer.
fn is_right(question: &CheckQuestion, answer: Option<&str>) -> Option<bool> {
    question.choice(answer?).map(|choice| choice.right)
}

/// Whether a measure of the catalogue, each of which has a technique, was done and is kept in the data year: what the year after says of it stands before the answer to the checklist.
fn has_kept_measure(facility: &Facility, catalogue: &Catalogue) -> bool {
    let answered = facility.replies.iter();
    let mut answered = answered.map(|(id, detail)| (id, detail.reply));
    let record = |id: &String| facility.follow_up.measure(id);
    let by_answer = answered.any(|(id, reply)| {
        let is_said = record(id).is_some_and(|r| r.state.is_some());
        reply == Reply::Done && !is_said && catalogue.measure(id).is_some()
    });
    by_answer
        || facility
            .follow_up
            .measures
            .iter()
            .any(|(id, record)| catalogue.measure(id).is_some() && is_kept(record, facility))
}

/// Done or kept, and not only after the data year.
fn is_kept(record: &MeasureRecord, facility: &Facility) -> bool {
    let is_in_place = matches!(record.state, Some(State::Done | State::Kept));
    let next = facility.site.year.map(|year| Date {
        year: year.saturating_add(1),
        month: facility.site.first_month.map_or(1, u32::from),
        day: 1,
    });
    let is_later = record
        .since
        .zip(next)
        .is_some_and(|(day, next)| day >= next);
    is_in_place && !is_later
}

/// How many questions of a round were answered, and how many of them right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Questions that were answered.
    pub answered: usize,
    /// Right answers.
    pub right: usize,
}

/// The result of a round; answers that the catalogue does not have do not count.
#[must_use]
pub fn score(round: Round, facility: &Facility, catalogue: &Catalogue) -> Score {
    let answers = &facility.self_check.round(round).answers;
    let questions = catalogue.awareness().questions.iter();
    let judged = questions.filter_map(|q| is_right(q, answers.get(&q.id).map(String::as_str)));
    judged.fold(Score::default(), |sum, right| Score {
        answered: sum.answered + 1,
        right: sum.right + usize::from(right),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{ReplyDetail, Stream};
    use catalogue::Group;
    use catalogue::known::Known;
    use catalogue::quantity::Unit;

    fn whole() -> &'static Catalogue {
        catalogue_embedded::whole()
    }

    fn holds(id: ConclusionId, facility: &Facility) -> Option<bool> {
        conclusion(id, facility, whole()).unwrap().holds()
    }

    fn answer(facility: &mut Facility, round: Round, answers: &[(&str, &str)]) {
        let sitting = facility.self_check.round_mut(round);
        for (question, choice) in answers {
            let (question, choice) = ((*question).to_owned(), (*choice).to_owned());
            sitting.answers.insert(question, choice);
        }
    }

    #[test]
    fn aware_is_who_answers_the_three_questions_right() {
        let mut facility = Facility::default();
        assert_eq!(holds(ConclusionId::Aware, &facility), None);
        let two = [("definition", "prevent"), ("benefit", "safety")];
        answer(&mut facility, Round::Before, &two);
        assert_eq!(holds(ConclusionId::Aware, &facility), None);
        answer(&mut facility, Round::Before, &[("end-of-pipe", "yes")]);
        assert_eq!(holds(ConclusionId::Aware, &facility), Some(false));
        // The last answer counts; what was not asked again stands as it was.
        answer(&mut facility, Round::After, &[("end-of-pipe", "no")]);
        assert_eq!(holds(ConclusionId::Aware, &facility), Some(true));
        // Who sees no benefit is not aware of one.
        answer(&mut facility, Round::After, &[("benefit", "none")]);
        assert_eq!(holds(ConclusionId::Aware, &facility), Some(false));
        // An answer that does not exist says nothing.
        answer(&mut facility, Round::After, &[("benefit", "fame")]);
        assert_eq!(holds(ConclusionId::Aware, &facility), None);
    }

    #[test]
    fn a_wrong_answer_decides_before_the_others_are_given() {
        let mut facility = Facility::default();
        answer(&mut facility, Round::Before, &[("definition", "tidy")]);
        assert_eq!(holds(ConclusionId::Aware, &facility), Some(false));
    }

    #[test]
    fn a_round_is_scored_by_its_own_answers() {
        let mut facility = Facility::default();
        let before = [("definition", "treat"), ("benefit", "bills"), ("x", "y")];
        answer(&mut facility, Round::Before, &before);
        let after = [
            ("definition", "prevent"),
            ("benefit", "bills"),
            ("end-of-pipe", "no"),
            ("first-step", "cheap"),
            ("continuous", "end"),
        ];
        answer(&mut facility, Round::After, &after);
        let of = |round| score(round, &facility, whole());
        let (answered, right) = (2, 1);
        assert_eq!(of(Round::Before), Score { answered, right });
        let (answered, right) = (5, 4);
        assert_eq!(of(Round::After), Score { answered, right });
    }

    /// A workshop that fitted LEDs, has an electricity bill, and names a person.
    fn workshop() -> Facility {
        let mut facility = Facility::default();
        facility.site.year = Some(2025);
        facility.site.contact.name = "Lê Thị Mai".to_owned();
        let mut bill = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        bill.quantity = Some(120_000.into());
        bill.known = Known::Bill;
        facility.streams.push(bill);
        let done = ReplyDetail::plain(Reply::Done);
        facility.replies.insert("light-led".to_owned(), done);
        facility
    }

    #[test]
    fn applies_needs_a_measure_a_baseline_and_a_person() {
        let applies = |facility: &Facility| holds(ConclusionId::Applies, facility);
        assert_eq!(applies(&workshop()), Some(true));
        assert_eq!(applies(&Facility::default()), Some(false));
        let mut nobody = workshop();
        nobody.site.contact.name = " ".to_owned();
        assert_eq!(applies(&nobody), Some(false));
        let mut guessed = workshop();
        guessed.streams[0].known = Known::Estimated;
        assert_eq!(applies(&guessed), Some(false));
        let mut half = workshop();
        let partly = ReplyDetail::plain(Reply::Partly);
        half.replies.insert("light-led".to_owned(), partly);
        assert_eq!(applies(&half), Some(false));
        let mut unknown = workshop();
        unknown.replies.clear();
        let done = ReplyDetail::plain(Reply::Done);
        unknown.replies.insert("no-such-measure".to_owned(), done);
        assert_eq!(applies(&unknown), Some(false));
    }

    #[test]
    fn systematically_is_who_applies_it_plans_and_has_both_years() {
        let holds = |facility: &Facility, years: Option<bool>| {
            let id = ConclusionId::Systematically;
            concluded(id, facility, whole(), years).unwrap().holds()
        };
        let mut planned = workshop();
        assert_eq!(holds(&planned, Some(true)), Some(false), "no plan");
        let item = crate::facility::PlanItem {
            chosen: true,
            ..Default::default()
        };
        planned.plan.insert("light-led".to_owned(), item);
        assert_eq!(holds(&planned, Some(true)), Some(true));
        assert_eq!(holds(&planned, Some(false)), Some(false), "one year");
        assert_eq!(holds(&planned, None), None);
        planned.site.contact.name.clear();
        assert_eq!(holds(&planned, Some(true)), Some(false), "nobody named");
    }

    #[test]
    fn a_measure_that_was_given_up_is_not_kept() {
        let with = |state: State, since: Option<Date>| {
            let mut facility = workshop();
            let record = MeasureRecord {
                state: Some(state),
                since,
                ..MeasureRecord::default()
            };
            let id = "light-led".to_owned();
            facility.follow_up.measures.insert(id, record);
            holds(ConclusionId::Applies, &facility)
        };
        assert_eq!(with(State::Dropped, None), Some(false));
        assert_eq!(with(State::InProgress, None), Some(false));
        assert_eq!(with(State::Kept, None), Some(true));
        let day = |year, month| {
            Some(Date {
                year,
                month,
                day: 1,
            })
        };
        assert_eq!(with(State::Done, day(2025, 12)), Some(true));
        assert_eq!(with(State::Done, day(2026, 1)), Some(false));
    }
}
