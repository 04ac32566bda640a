//! The indicators of a programme: numerator, denominator and its kind, what is missing, the range of a small sample, the target, the year before.
//!
//! Every part names the files it was counted from.

use crate::fate::{Accepted, Collation};
use crate::own::{Kind, OwnList};
use crate::record::{FileId, Record, Size};
use crate::register::Register;
use crate::scope::{Chosen, Scope, Span};
use crate::statistic::wilson;
use catalogue::quantity::{Fraction, Percent};
use catalogue::{Base, Catalogue, FamilyIndicator, Pair, Rule, Target};
use domain::facility::Rating;
use domain::indicator::ResourceGroup;
use rust_decimal::Decimal;

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Code, by which its target is found.
    pub id: String,
    /// How it was counted.
    pub rule: Rule,
    /// As the programme says it.
    pub wording: Pair,
    /// What was counted.
    pub numerator: Part,
    /// Of what; nothing where it is a count, or where nobody knows.
    pub denominator: Option<Part>,
    /// The kind of the denominator.
    pub base: Base,
    /// Numerator of denominator.
    pub percent: Option<Percent>,
    /// With 95 % confidence it lies here; only where submissions stand for all facilities.
    pub range: Option<(Percent, Percent)>,
    /// The target of the programme.
    pub target: Option<Target>,
    /// Submissions that do not say what is counted.
    pub missing: usize,
    /// The percentage a year before, where there are submissions of that year.
    pub previous: Option<Percent>,
}

/// A number with its unit and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The number.
    pub value: Decimal,
    /// What it counts.
    pub unit: Counted,
    /// In the words of whoever gave it; empty where files are the source.
    pub source: String,
    /// Ids of the files.
    pub files: Vec<FileId>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Facilities.
    Facilities,
    /// Megajoules.
    Mj,
    /// VND.
    Vnd,
    /// Cubic metres.
    CubicMetres,
    /// Officers.
    Officers,
    /// Zones, clusters and villages.
    Zones,
    /// Models.
    Models,
}

impl Counted {
    /// The word in tables of data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Counted::Facilities => "facilities",
            Counted::Mj => "MJ",
            Counted::Vnd => "VND",
            Counted::CubicMetres => "m3",
            Counted::Officers => "officers",
            Counted::Zones => "zones",
            Counted::Models => "models",
        }
    }
}

/// What the office has beside the submissions.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Its register of facilities.
    pub register: Option<&'a Register>,
    /// What it says itself.
    pub own: &'a OwnList,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
}

/// The indicators of a programme in the order of its family.
#[must_use]
pub fn indicators(
    collation: &Collation,
    scope: &Scope,
    chosen: Chosen<'_>,
    beside: Beside<'_>,
) -> Vec<Indicator> {
    let mut list = of_scope(collation, scope, chosen, beside);
    let before = before(collation, scope, chosen, beside);
    for one in &mut list {
        let same = |o: &&Indicator| (&o.id, o.rule, o.base) == (&one.id, one.rule, one.base);
        // What the office said itself of the year before is of the whole of it.
        let is_said = matches!(
            one.rule,
            Rule::Officers | Rule::Informed | Rule::Zones | Rule::Models
        );
        let beside_half = is_said && scope.span == Span::Half;
        let earlier = before.iter().find(same).filter(|_| !beside_half);
        one.previous = earlier.and_then(|o| o.percent);
    }
    list
}

/// The same a year before; nothing where no submission is of that year. A line of the office that names no year is of this one.
fn before(
    collation: &Collation,
    scope: &Scope,
    chosen: Chosen<'_>,
    beside: Beside<'_>,
) -> Vec<Indicator> {
    let scope = scope.before();
    if scope.of(collation).is_empty() {
        return Vec::new();
    }
    let own = beside.own.lines.iter().filter(|line| line.year.is_some());
    let own = OwnList {
        lines: own.cloned().collect(),
    };
    let beside = Beside {
        own: &own,
        ..beside
    };
    of_scope(collation, &scope, chosen, beside)
}

fn of_scope(
    collation: &Collation,
    scope: &Scope,
    chosen: Chosen<'_>,
    beside: Beside<'_>,
) -> Vec<Indicator> {
    let count = Counting {
        files: scope.of(collation),
        scope,
        chosen,
        beside,
    };
    let family = chosen.family.indicators.iter();
    family.flat_map(|i| count.indicator(i)).collect()
}

/// What a file says of a rule: yes, no, or nothing.
type Says = fn(&Record, &Catalogue) -> Option<bool>;

struct Counting<'a> {
    files: Vec<&'a Accepted>,
    scope: &'a Scope,
    chosen: Chosen<'a>,
    beside: Beside<'a>,
}

impl Counting<'_> {
    fn indicator(&self, of: &FamilyIndicator) -> Vec<Indicator> {
        match of.rule {
            Rule::Aware => self.facilities(of, |r, _| r.concluded.aware),
            Rule::AwareByRatings => {
                self.facilities(of, |r, _| Some(r.ratings.awareness? >= Rating::Partly))
            }
            Rule::Applies => self.facilities(of, |r, _| r.says_applies()),
            Rule::AppliesByRatings => self.facilities(of, |r, _| r.ratings.applies),
            Rule::Unit => self.medium_and_large(of, Rating::Full),
            Rule::Person => self.medium_and_large(of, Rating::Partly),
            Rule::SavingEnergy => self.resource(of, ResourceGroup::Energy, Counted::Mj),
            Rule::SavingMaterials => self.resource(of, ResourceGroup::Materials, Counted::Vnd),
            Rule::SavingWater => self.resource(of, ResourceGroup::Water, Counted::CubicMetres),
            Rule::SavingMoney => self.amount(of, Counted::Vnd, |r| {
                let money = &r.money;
                (money.bills > Decimal::ZERO).then_some((money.saving, money.bills))
            }),
            Rule::Officers => self.said(of, Kind::Officers, Counted::Officers),
            Rule::Informed => self.said(of, Kind::Informed, Counted::Facilities),
            Rule::Zones => self.said(of, Kind::Zones, Counted::Zones),
            Rule::Models => self.said(of, Kind::Model, Counted::Models),
        }
    }

    /// Facilities that say yes: of the submissions, and of the base of the programme where it is known.
    fn facilities(&self, of: &FamilyIndicator, says: Says) -> Vec<Indicator> {
        let everyone = self.files.to_vec();
        let (numerator, asked, missing) = self.counted(everyone, says);
        let mut list = vec![self.of_submissions(of, numerator.clone(), asked, missing)];
        if let Some(denominator) = self.base(of.base) {
            list.push(self.one(of, numerator, Some(denominator), of.base, missing));
        }
        list
    }

    fn medium_and_large(&self, of: &FamilyIndicator, least: Rating) -> Vec<Indicator> {
        let is_large = |one: &&Accepted| {
            let size = self.size(&one.record);
            size.is_some_and(Size::is_medium_or_large)
        };
        let of_size: Vec<&Accepted> = self.files.iter().copied().filter(is_large).collect();
        let unknown = self.files.iter().filter(|f| self.size(&f.record).is_none());
        let unknown = unknown.count();
        let mut yes = Vec::new();
        let mut answered = Vec::new();
        let mut missing = unknown;
        for one in of_size {
            match one.record.ratings.management {
                None => missing += 1,
                Some(rating) => {
                    answered.push(one.record.id());
                    if rating >= least && !one.record.site.contact.is_empty() {
                        yes.push(one.record.id());
                    }
                }
            }
        }
        let numerator = facilities(yes);
        vec![self.of_submissions(of, numerator, answered, missing)]
    }

    fn size(&self, record: &Record) -> Option<Size> {
        let registered = self
            .beside
            .register
            .and_then(|r| r.of(&record.site.tax_code));
        let said = registered.and_then(|r| r.size);
        record.size(self.beside.catalogue, said)
    }

    /// Files that say yes, files that say anything, and how many say nothing.
    fn counted(&self, files: Vec<&Accepted>, says: Says) -> (Part, Vec<FileId>, usize) {
        let (mut yes, mut answered, mut missing) = (Vec::new(), Vec::new(), 0);
        for one in files {
            match says(&one.record, self.beside.catalogue) {
                None => missing += 1,
                Some(is_so) => {
                    answered.push(one.record.id());
                    if is_so {
                        yes.push(one.record.id());
                    }
                }
            }
        }
        (facilities(yes), answered, missing)
    }

    fn of_submissions(
        &self,
        of: &FamilyIndicator,
        numerator: Part,
        answered: Vec<FileId>,
        missing: usize,
    ) -> Indicator {
        let range = wilson(numerator.files.len(), answered.len());
        let percent = |(low, high): (Fraction, Fraction)| (low.percent(), high.percent());
        let denominator = Some(facilities(answered));
        Indicator {
            range: range.map(percent),
            ..self.one(of, numerator, denominator, Base::Submissions, missing)
        }
    }

    /// The denominator of a programme: from the register, else as the office says it.
    fn base(&self, base: Base) -> Option<Part> {
        let said = |kind: Kind| {
            let (value, _, source) = self.beside.own.sum(kind, self.scope.report_year)?;
            Some(Part {
                value,
                unit: Counted::Facilities,
                source,
                files: Vec::new(),
            })
        };
        let registered = |is_counted: fn(&crate::register::Registered) -> bool| {
            let register = self.beside.register?;
            let count = register.all().filter(|r| is_counted(r)).count();
            (count > 0).then(|| Part {
                value: Decimal::from(count),
                unit: Counted::Facilities,
                source: String::new(),
                files: Vec::new(),
            })
        };
        match base {
            Base::Register => registered(|_| true).or_else(|| said(Kind::Facilities)),
            Base::Invited => registered(|r| r.invited).or_else(|| said(Kind::Invited)),
            Base::Potential => registered(|r| r.has_potential).or_else(|| said(Kind::Potential)),
            Base::Submissions | Base::Amount | Base::AmountApplying | Base::Said | Base::Count => {
                None
            }
        }
    }

    fn resource(
        &self,
        of: &FamilyIndicator,
        group: ResourceGroup,
        unit: Counted,
    ) -> Vec<Indicator> {
        self.amount(of, unit, |record| {
            let mut rows = record.resources.iter();
            let row = rows.find(|r| r.group == group)?;
            Some((row.saved, row.before))
        })
    }

    /// Saved of the whole, added up over the files that know both.
    fn amount(
        &self,
        of: &FamilyIndicator,
        unit: Counted,
        amounts: impl Fn(&Record) -> Option<(Decimal, Decimal)>,
    ) -> Vec<Indicator> {
        let (mut saved, mut whole) = (Decimal::ZERO, Decimal::ZERO);
        let (mut files, mut missing) = (Vec::new(), 0);
        let wanted = |one: &&&Accepted| of.base == Base::Amount || one.record.applies();
        for one in self.files.iter().filter(wanted) {
            // A row of a commune's sheet says nothing of what can be saved.
            let said = (!one.record.is_row()).then(|| amounts(&one.record));
            match said.flatten() {
                None => missing += 1,
                Some((part, all)) => {
                    saved += part;
                    whole += all;
                    files.push(one.record.id());
                }
            }
        }
        let part = |value: Decimal| Part {
            value,
            unit,
            source: String::new(),
            files: files.clone(),
        };
        vec![self.one(of, part(saved), Some(part(whole)), of.base, missing)]
    }

    /// What the office counts itself; nothing where it said nothing.
    fn said(&self, of: &FamilyIndicator, kind: Kind, unit: Counted) -> Vec<Indicator> {
        let year = self.scope.report_year;
        let Some((done, planned, source)) = self.beside.own.sum(kind, year) else {
            return Vec::new();
        };
        let part = |value: Decimal| Part {
            value,
            unit,
            source: source.clone(),
            files: Vec::new(),
        };
        let denominator = match of.base {
            Base::Count => None,
            Base::Said => planned.map(part),
            other => self.base(other),
        };
        vec![self.one(of, part(done), denominator, of.base, 0)]
    }

    fn one(
        &self,
        of: &FamilyIndicator,
        numerator: Part,
        denominator: Option<Part>,
        base: Base,
        missing: usize,
    ) -> Indicator {
        let percent = denominator
            .as_ref()
            .and_then(|d| Percent::of(numerator.value, d.value));
        Indicator {
            id: of.id.clone(),
            rule: of.rule,
            wording: Pair {
                vi: of.vi.clone(),
                en: of.en.clone(),
            },
            numerator,
            denominator,
            base,
            percent,
            range: None,
            target: self.target(&of.id),
            missing,
            previous: None,
        }
    }

    /// The target of the programme, else the one of the state in the same family and year.
    fn target(&self, id: &str) -> Option<Target> {
        let year = self.scope.data_year;
        let named = |t: &&Target| t.indicator.as_ref().is_some_and(|i| i.id == id);
        let own = |t: &&Target| t.programme == self.chosen.programme;
        let related = |t: &&Target| {
            let runs = t.from.is_none_or(|y| y <= year) && t.to.is_none_or(|y| year <= y);
            t.province.is_none() && runs && self.chosen.family.programmes.contains(&t.programme)
        };
        let targets = || self.beside.catalogue.targets().iter().filter(named);
        targets()
            .find(own)
            .or_else(|| targets().find(related))
            .cloned()
    }
}

fn facilities(files: Vec<FileId>) -> Part {
    Part {
        value: Decimal::from(files.len()),
        unit: Counted::Facilities,
        source: String::new(),
        files,
    }
}
