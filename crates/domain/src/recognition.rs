//! A factory declares itself for a voluntary recognition: vetoes first, points after, by the size of the plant. It decides nothing: whether a recognition is given is not the program's to say.

use crate::facility::{Facility, State};
use crate::year_after::YearAfter;
use catalogue::{Catalogue, Criterion, CriterionKind, Recognition, Shown, Tier};
use rust_decimal::Decimal;

/// A criterion with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Met, or what is missing for it.
    pub met: Result<(), Missing>,
    /// The files show it or lack it, nobody has to declare it.
    pub by_files: bool,
    /// The paper that the factory named.
    pub evidence: String,
}

/// Why a criterion is not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nobody declared anything.
    NotDeclared,
    /// The factory declares that it is not so.
    DeclaredNot,
    /// Nobody is named who answers for it.
    NoPerson,
    /// The file follows no year before, or both cannot be compared.
    NoYearBefore,
    /// Consumption or output of one of the years is missing.
    NotCompared,
    /// Questions about what else changed are not answered.
    Unanswered,
    /// No measure is said to be done and kept up.
    NothingKept,
    /// No saving was measured at a measure.
    NothingMeasured,
    /// No measure is decided on.
    NoPlan,
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
    /// Points from which it is complete.
    pub needed: Decimal,
    /// How far it is.
    pub standing: Standing,
}

impl Answered<'_> {
    /// Points that it gives.
    #[must_use]
    pub fn worth(&self) -> Decimal {
        self.criterion.points.unwrap_or_default()
    }
}

impl<'a> Declaration<'a> {
    /// What is not met, vetoes first, each with its reason.
    pub fn missing(&self) -> impl Iterator<Item = (&Answered<'a>, Missing)> {
        let all = self.vetoes.iter().chain(&self.points);
        all.filter_map(|a| Some((a, a.met.err()?)))
    }

    /// So many points are still needed; none where they suffice.
    #[must_use]
    pub fn short(&self) -> Decimal {
        self.needed.saturating_sub(self.reached).max(Decimal::ZERO)
    }
}

/// The rules by which a factory declares itself: those of its province, else those without a province.
#[must_use]
pub fn rules<'a>(facility: &Facility, catalogue: &'a Catalogue) -> Option<&'a Recognition> {
    let own = facility.site.province.as_ref();
    let mut all = catalogue.recognitions().iter();
    let local = all.find(|rules| own.is_some() && rules.province.as_ref() == own);
    let mut all = catalogue.recognitions().iter();
    local.or_else(|| all.find(|rules| rules.province.is_none()))
}

/// The declaration of a factory: the criteria of its size, answered by its files or by itself. Where the size is not known, every criterion counts. `found` is what this year says beside the year before.
#[must_use]
pub fn declaration<'a>(
    facility: &Facility,
    found: Option<&YearAfter>,
    rules: &'a Recognition,
) -> Declaration<'a> {
    let people = facility.site.employees;
    let tier = people.and_then(|people| {
        let fits = |tier: &&Tier| tier.employees.is_none_or(|most| people <= most);
        rules.tiers.iter().find(fits)
    });
    let concerns =
        |c: &&Criterion| tier.is_none_or(|t| c.tiers.is_empty() || c.tiers.contains(&t.id));
    let of_kind = |kind: CriterionKind| -> Vec<Answered<'a>> {
        let criteria = rules.criteria.iter().filter(concerns);
        let criteria = criteria.filter(|c| c.kind == kind);
        criteria.map(|c| answered(c, facility, found)).collect()
    };
    let vetoes = of_kind(CriterionKind::Veto);
    let points = of_kind(CriterionKind::Points);
    let met = points.iter().filter(|a| a.met.is_ok());
    let reached = met.map(Answered::worth).sum();
    let of = points.iter().map(Answered::worth).sum();
    let needed = of * rules.pass.fraction();
    let standing = if vetoes
        .iter()
        .any(|v| v.met.is_err_and(|m| m != Missing::NotDeclared))
    {
        Standing::Vetoed
    } else if vetoes.iter().any(|v| v.met.is_err()) {
        Standing::Open
    } else if reached < needed {
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
        needed,
        standing,
    }
}

/// What is answered to a criterion: by the files where they can show it, else by the factory.
fn answered<'a>(
    criterion: &'a Criterion,
    facility: &Facility,
    found: Option<&YearAfter>,
) -> Answered<'a> {
    let declared = facility.follow_up.declared.get(&criterion.id);
    let met = match criterion.shown {
        Some(what) => shown(what, facility, found),
        None => match declared.and_then(|d| d.yes) {
            Some(true) => Ok(()),
            Some(false) => Err(Missing::DeclaredNot),
            None => Err(Missing::NotDeclared),
        },
    };
    Answered {
        criterion,
        met,
        by_files: criterion.shown.is_some(),
        evidence: declared.map(|d| d.evidence.clone()).unwrap_or_default(),
    }
}

/// Whether the files show it.
fn shown(what: Shown, facility: &Facility, found: Option<&YearAfter>) -> Result<(), Missing> {
    let so = |is_so: bool, missing: Missing| if is_so { Ok(()) } else { Err(missing) };
    let years = || found.ok_or(Missing::NoYearBefore);
    let compared = || {
        let any = years()?.lines.iter().any(|line| line.seen.is_ok());
        so(any, Missing::NotCompared)
    };
    match what {
        Shown::Person => {
            let named = !facility.site.contact.name.trim().is_empty();
            so(named, Missing::NoPerson)
        }
        Shown::Baseline => compared(),
        Shown::Compared => {
            compared()?;
            so(
                facility.follow_up.unanswered().is_empty(),
                Missing::Unanswered,
            )
        }
        Shown::Kept => {
            let mut all = years()?.measures.iter();
            so(
                all.any(|m| m.state == Some(State::Kept)),
                Missing::NothingKept,
            )
        }
        Shown::Measured => {
            let mut all = years()?.measures.iter();
            so(all.any(|m| m.measured.is_some()), Missing::NothingMeasured)
        }
        Shown::Plan => {
            let chosen = facility.plan.values().any(|item| item.chosen);
            so(chosen, Missing::NoPlan)
        }
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
        let d = declaration(&this, Some(&found), rules);
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

    #[test]
    fn what_is_missing_is_named_with_its_reason() {
        let catalogue = catalogue_embedded::whole();
        let mut first = plant(2025);
        let rules = rules(&first, catalogue).unwrap();
        first.site.employees = Some(500.into());
        let no = Declared {
            yes: Some(false),
            ..Declared::default()
        };
        first.follow_up.declared.insert("permit".to_owned(), no);
        let found = declaration(&first, None, rules);
        let missing: Vec<(&str, Missing)> = found
            .missing()
            .map(|(a, why)| (a.criterion.id.as_str(), why))
            .collect();
        // A first assessment follows no year; its plan gives ten points of 120.
        let expected = [
            ("no-violation", Missing::NotDeclared),
            ("permit", Missing::DeclaredNot),
            ("equipment", Missing::NotDeclared),
            ("person", Missing::NoPerson),
            ("baseline", Missing::NoYearBefore),
            ("kept", Missing::NoYearBefore),
            ("compared", Missing::NoYearBefore),
            ("measured", Missing::NoYearBefore),
            ("training", Missing::NotDeclared),
            ("meters", Missing::NotDeclared),
        ];
        assert_eq!(missing, expected);
        assert_eq!(found.standing, Standing::Vetoed);
        // 70 % of 120 are 84; ten of them are reached.
        let points = (found.reached, found.needed, found.short());
        assert_eq!(points, (10.into(), 84.into(), 74.into()));
    }

    #[test]
    fn the_rules_of_a_province_go_before_those_of_all() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        let common = rules(&facility, catalogue).unwrap();
        assert_eq!(common.province, None);
        facility.site.province = Some("25".to_owned());
        let id = rules(&facility, catalogue).map(|r| r.id.as_str());
        assert_eq!(id, Some("self-declaration"));
    }

    proptest::proptest! {
        /// Whatever is declared, the points are those of the criteria that are met, and a declaration that is complete lacks none.
        #[test]
        fn points_add_up(said in proptest::collection::vec(proptest::option::of(proptest::bool::ANY), 11), people in proptest::option::of(1_u32..400), plan in proptest::bool::ANY) {
            let catalogue = catalogue_embedded::whole();
            let mut facility = plant(2026);
            facility.site.employees = people.map(Decimal::from);
            facility.plan.values_mut().for_each(|item| item.chosen = plan);
            let rules = &catalogue.recognitions()[0];
            for (criterion, yes) in rules.criteria.iter().zip(said) {
                let declared = Declared { yes, ..Declared::default() };
                facility.follow_up.declared.insert(criterion.id.clone(), declared);
            }
            let found = declaration(&facility, None, rules);
            let lost: Decimal = found.points.iter().filter(|a| a.met.is_err()).map(Answered::worth).sum();
            proptest::prop_assert_eq!(found.reached + lost, found.of);
            proptest::prop_assert_eq!(found.short().is_zero(), found.reached >= found.needed);
            if found.standing == Standing::Complete {
                proptest::prop_assert!(found.vetoes.iter().all(|v| v.met.is_ok()) && found.short().is_zero());
            }
        }
    }
}
