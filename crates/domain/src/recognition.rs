//! A factory declares itself for a voluntary recognition: vetoes first, points after, by the size of the plant. It decides nothing: whether a recognition is given is not the program's to say.

use crate::facility::{Facility, State};
use crate::year_after::YearAfter;
use catalogue::quantity::Percent;
use catalogue::{Criterion, CriterionKind, Recognition, Shown, Tier};
use rust_decimal::Decimal;

/// A criterion with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Met, not met, or not declared.
    pub met: Option<bool>,
    /// The files show it, nobody had to declare it.
    pub by_files: bool,
    /// The paper that the factory named.
    pub evidence: String,
}

/// How far an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A veto is not met: points do not count.
    Vetoed,
    /// A veto was not declared.
    Open,
    /// Too few points.
    Below,
    /// Complete: it may be handed in.
    Complete,
}

/// A self-declaration by the rules of a recognition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration<'a> {
    /// The rules.
    pub rules: &'a Recognition,
    /// The size of the plant; nothing where the people employed are not known.
    pub tier: Option<&'a Tier>,
    /// What excludes.
    pub vetoes: Vec<Answered<'a>>,
    /// What gives points.
    pub points: Vec<Answered<'a>>,
    /// Points reached.
    pub reached: Decimal,
    /// Points of the tier.
    pub of: Decimal,
    /// How far it is.
    pub standing: Standing,
}

/// The declaration of a factory: the criteria of its size, answered by its files or by itself. Where the size is not known, every criterion counts.
#[must_use]
pub fn declaration<'a>(
    facility: &Facility,
    found: &YearAfter,
    rules: &'a Recognition,
) -> Declaration<'a> {
    let people = facility.site.employees;
    let tier = people.and_then(|people| {
        let fits = |tier: &&Tier| tier.employees.is_none_or(|most| people <= most);
        rules.tiers.iter().find(fits)
    });
    let concerns =
        |c: &&Criterion| tier.is_none_or(|t| c.tiers.is_empty() || c.tiers.contains(&t.id));
    let answer = |criterion: &'a Criterion| {
        let declared = facility.follow_up.declared.get(&criterion.id);
        let shown = criterion.shown.map(|what| is_shown(what, facility, found));
        Answered {
            criterion,
            met: shown.or_else(|| declared.and_then(|d| d.yes)),
            by_files: shown.is_some(),
            evidence: declared.map(|d| d.evidence.clone()).unwrap_or_default(),
        }
    };
    let of_kind = |kind: CriterionKind| {
        let criteria = rules.criteria.iter().filter(concerns);
        criteria.filter(move |c| c.kind == kind).map(answer)
    };
    let vetoes: Vec<Answered<'a>> = of_kind(CriterionKind::Veto).collect();
    let points: Vec<Answered<'a>> = of_kind(CriterionKind::Points).collect();
    let worth = |a: &Answered<'_>| a.criterion.points.unwrap_or_default();
    let reached = points
        .iter()
        .filter(|a| a.met == Some(true))
        .map(worth)
        .sum();
    let of = points.iter().map(worth).sum();
    let percent = Percent::of(reached, of).unwrap_or_default();
    let standing = if vetoes.iter().any(|v| v.met == Some(false)) {
        Standing::Vetoed
    } else if vetoes.iter().any(|v| v.met.is_none()) {
        Standing::Open
    } else if percent < rules.pass {
        Standing::Below
    } else {
        Standing::Complete
    };
    Declaration {
        rules,
        tier,
        vetoes,
        points,
        reached,
        of,
        standing,
    }
}

/// Whether the files show it.
fn is_shown(what: Shown, facility: &Facility, found: &YearAfter) -> bool {
    let compared = || found.lines.iter().any(|line| line.seen.is_ok());
    match what {
        Shown::Person => !facility.site.contact.name.trim().is_empty(),
        Shown::Baseline => compared(),
        Shown::Compared => compared() && facility.follow_up.unanswered().is_empty(),
        Shown::Kept => {
            let mut all = found.measures.iter();
            all.any(|m| m.state == Some(State::Kept))
        }
        Shown::Measured => found.measures.iter().any(|m| m.measured.is_some()),
        Shown::Plan => facility.plan.values().any(|item| item.chosen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::facility::{Change, ChangeKind, Declared, MeasureRecord, PlanItem, Product, Stream};
    use crate::year_after::{Assessed, compare};
    use catalogue::Group;
    use catalogue::date::Date;
    use catalogue::quantity::Unit;

    const DAY: Date = Date {
        year: 2027,
        month: 1,
        day: 20,
    };

    fn plant(year: i32) -> Facility {
        let mut facility = Facility::default();
        facility.site.year = Some(year);
        facility.products.push(Product {
            quantity: Some(100.into()),
            ..Product::new("p".to_owned(), Unit::Tonne)
        });
        let mut water = Stream::new("water".to_owned(), Group::Water, Unit::CubicMetre);
        (water.quantity, water.price) = (Some(1000.into()), Some(10_000.into()));
        facility.streams.push(water);
        let id = "ac-setpoint".to_owned();
        let chosen = PlanItem {
            chosen: true,
            ..PlanItem::default()
        };
        facility.plan.insert(id, chosen);
        let open = crate::facility::ReplyDetail::plain(crate::facility::Reply::NotDone);
        facility.replies.insert("ac-setpoint".to_owned(), open);
        facility
    }

    /// How far the declaration of a plant is, and its points of all points.
    fn declared(change: impl FnOnce(&mut Facility)) -> (Standing, u32, u32, Option<String>) {
        let catalogue = catalogue_embedded::whole();
        let (last, mut this) = (plant(2025), plant(2026));
        for id in ["no-violation", "permit", "equipment"] {
            let yes = Declared {
                yes: Some(true),
                ..Declared::default()
            };
            this.follow_up.declared.insert(id.to_owned(), yes);
        }
        for kind in ChangeKind::ALL {
            this.follow_up.changes.insert(kind, Change::default());
        }
        let kept = MeasureRecord {
            state: Some(State::Kept),
            ..MeasureRecord::default()
        };
        this.follow_up
            .measures
            .insert("ac-setpoint".to_owned(), kept);
        this.site.contact.name = "Nguyễn Văn A".to_owned();
        this.site.employees = Some(80.into());
        change(&mut this);
        let (old, new) = (assess(&last, catalogue, DAY), assess(&this, catalogue, DAY));
        let last = Assessed {
            facility: &last,
            assessment: &old,
        };
        let after = Assessed {
            facility: &this,
            assessment: &new,
        };
        let found = compare(last, after, catalogue).unwrap();
        let rules = &catalogue.recognitions()[0];
        let d = declaration(&this, &found, rules);
        let number = |value: Decimal| u32::try_from(value).unwrap();
        let tier = d.tier.map(|t| t.id.clone());
        (d.standing, number(d.reached), number(d.of), tier)
    }

    #[test]
    fn a_small_plant_is_asked_less_than_a_large_one() {
        // Person 10, baseline 20, kept 25, compared 20, plan 10.
        let small = Some("small".to_owned());
        assert_eq!(declared(|_| {}), (Standing::Complete, 85, 85, small));
        // 85 of 85 + 15 + 10 are 77 %, of 85 + 15 + 10 + 10 are 71 %.
        let of = |people: u32| declared(|f| f.site.employees = Some(people.into()));
        let medium = Some("medium".to_owned());
        assert_eq!(of(150), (Standing::Complete, 85, 110, medium));
        let large = Some("large".to_owned());
        assert_eq!(of(500), (Standing::Complete, 85, 120, large));
        let unknown = declared(|f| f.site.employees = None);
        assert_eq!(unknown, (Standing::Complete, 85, 120, None));
    }

    #[test]
    fn vetoes_come_before_points() {
        let say = |yes: Option<bool>| {
            declared(|f| {
                let permit = f.follow_up.declared.get_mut("permit").unwrap();
                permit.yes = yes;
            })
        };
        assert_eq!(say(Some(false)).0, Standing::Vetoed);
        assert_eq!(say(None).0, Standing::Open);
    }

    #[test]
    fn what_the_files_show_is_not_taken_from_a_declaration() {
        let dropped = declared(|f| {
            let record = f.follow_up.measures.get_mut("ac-setpoint").unwrap();
            record.state = Some(State::Dropped);
            let yes = Declared {
                yes: Some(true),
                ..Declared::default()
            };
            f.follow_up.declared.insert("kept".to_owned(), yes);
            f.site.contact.name.clear();
        });
        // 85 less 25 and 10 are 50, 58.8 % of 85.
        let small = Some("small".to_owned());
        assert_eq!(dropped, (Standing::Below, 50, 85, small));
    }
}
