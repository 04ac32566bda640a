//! The indicators of a programme: numerator, denominator and its kind, what is missing, the range of a small sample, the target, the year before.
//!
//! Every figure names the files it was counted from, and one that rests on fewer than five of them is not told.

use crate::check::LEAST;
use crate::fate::{Accepted, Collation};
use crate::own::{Kind, Level, OwnList};
use crate::record::{FileId, Pair as Figure, Record, Size};
use crate::register::{Register, Registered};
use crate::scope::{Chosen, Scope};
use crate::statistic::wilson;
use catalogue::order;
use catalogue::quantity::{Fraction, Percent};
use catalogue::{Base, Catalogue, FamilyIndicator, Pair, Rule, Target};
use domain::facility::Rating;
use domain::indicator::Resource;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One indicator, counted of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Code, by which its target is found.
    pub id: String,
    /// How it was counted.
    pub rule: Rule,
    /// In the words of the programme, else of its family.
    pub wording: Pair,
    /// The level of government whose officers are counted; nothing where it is of all.
    pub level: Option<Level>,
    /// What was counted; nothing where nobody knows, or where it would show single facilities.
    pub numerator: Option<Part>,
    /// Of what; nothing where it is a count, or where nobody knows.
    pub denominator: Option<Part>,
    /// The kind of the denominator.
    pub base: Base,
    /// Numerator of denominator.
    pub percent: Option<Percent>,
    /// With 95 % confidence it lies here; only where submissions stand for all facilities.
    pub range: Option<(Percent, Percent)>,
    /// What the office planned, where it says so.
    pub planned: Option<Decimal>,
    /// The target of the programme.
    pub target: Option<Target>,
    /// Facilities of the denominator that do not say what is counted.
    pub missing: Option<usize>,
    /// Facilities that submitted and are not among those of the denominator.
    pub outside: Option<usize>,
    /// The percentage a year before, where there are submissions of that year.
    pub previous: Option<Percent>,
    /// Whether there is a figure.
    pub standing: Standing,
    /// Ids of the files that were counted.
    pub files: Vec<FileId>,
}

/// Whether an indicator has a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has one.
    Told,
    /// Nobody said anything.
    NoFigure,
    /// It would rest on fewer than five facilities.
    TooFew,
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
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Facilities.
    Facilities,
    /// Megawatt hours.
    Mwh,
    /// Gigajoules.
    Gj,
    /// Tonnes of oil equivalent.
    Toe,
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
    /// The unit of a resource in sums of a province, and how many units of a facility are in one.
    #[must_use]
    pub fn of(resource: Resource) -> (Self, Decimal) {
        match resource {
            Resource::Electricity => (Counted::Mwh, Decimal::ONE_THOUSAND),
            Resource::Fuel => (Counted::Gj, Decimal::ONE_THOUSAND),
            Resource::RawMaterials | Resource::OtherMaterials => (Counted::Vnd, Decimal::ONE),
            Resource::Water => (Counted::CubicMetres, Decimal::ONE),
            Resource::Toe => (Counted::Toe, Decimal::ONE),
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
        let key = |o: &Indicator| (o.id.clone(), o.rule, o.base, o.level);
        let mut earlier = before.iter();
        let earlier = earlier.find(|o| key(o) == key(one));
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

/// What a file says of a rule; of several files of one facility that which says more counts, and a yes before a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    /// It is not about this facility.
    Not,
    /// The file leaves it open.
    Nothing,
    /// The facility is counted, or it is not.
    Answer(bool),
}

impl From<Option<bool>> for Said {
    fn from(said: Option<bool>) -> Self {
        said.map_or(Said::Nothing, Said::Answer)
    }
}

/// Whether a facility of a register is one of those that are meant.
type Picks = fn(&Registered) -> bool;

/// What was asked of facilities.
struct Asked<'a> {
    /// What each of the submissions says.
    files: Vec<(&'a Accepted, Said)>,
    /// Which facilities of a register are meant.
    meant: Picks,
    /// All facilities are meant, so that a total that somebody typed is the right denominator.
    are_all_meant: bool,
}

struct Counting<'a> {
    files: Vec<&'a Accepted>,
    scope: &'a Scope,
    chosen: Chosen<'a>,
    beside: Beside<'a>,
}

impl<'a> Counting<'a> {
    fn indicator(&self, of: &FamilyIndicator) -> Vec<Indicator> {
        let resource = |resource| {
            let (unit, per) = Counted::of(resource);
            self.amount(of, unit, move |record| {
                let years = record.follow.as_ref()?.years.as_ref()?;
                let mut rows = years.resources.iter();
                let found = rows.find(|row| row.resource == resource)?.of;
                Some(Figure {
                    saved: found.saved / per,
                    expected: found.expected / per,
                })
            })
        };
        match of.rule {
            Rule::Aware => self.everyone(of, |r| r.concluded.aware),
            Rule::AwareByRatings => {
                self.everyone(of, |r| Some(r.ratings.awareness? >= Rating::Partly))
            }
            Rule::Applies => self.everyone(of, Record::says_applies),
            Rule::AppliesByRatings => self.everyone(of, |r| r.ratings.applies),
            Rule::Unit => self.medium_and_large(of, Rating::Full),
            Rule::Person => self.medium_and_large(of, Rating::Partly),
            Rule::SavedElectricity => resource(Resource::Electricity),
            Rule::SavedFuel => resource(Resource::Fuel),
            Rule::SavedRawMaterials => resource(Resource::RawMaterials),
            Rule::SavedMaterials => resource(Resource::OtherMaterials),
            Rule::SavedWater => resource(Resource::Water),
            Rule::SavedToe => resource(Resource::Toe),
            Rule::SavedMoney => self.amount(of, Counted::Vnd, |record| {
                record.follow.as_ref()?.years.as_ref()?.money
            }),
            Rule::Officers => self.officers(of),
            Rule::Informed => self.said(of, Kind::Informed, Counted::Facilities),
            Rule::Zones => self.said(of, Kind::Zones, Counted::Zones),
            Rule::Models => self.said(of, Kind::Model, Counted::Models),
        }
    }

    /// Facilities that say yes, of all.
    fn everyone(
        &self,
        of: &FamilyIndicator,
        says: impl Fn(&Record) -> Option<bool>,
    ) -> Vec<Indicator> {
        let files = self.files.iter();
        let asked = Asked {
            files: files
                .map(|one| (*one, Said::from(says(&one.record))))
                .collect(),
            meant: |_| true,
            are_all_meant: true,
        };
        self.facilities(of, &asked)
    }

    /// Facilities of medium or large size with somebody in charge.
    fn medium_and_large(&self, of: &FamilyIndicator, least: Rating) -> Vec<Indicator> {
        let says = |record: &Record| match self.size(record) {
            None => Said::Nothing,
            Some(size) if !size.is_medium_or_large() => Said::Not,
            Some(_) => {
                let rating = record.ratings.management;
                let has_name = !record.site.contact.is_empty();
                Said::from(rating.map(|rating| rating >= least && has_name))
            }
        };
        let files = self.files.iter();
        let asked = Asked {
            files: files.map(|one| (*one, says(&one.record))).collect(),
            meant: |r| r.size.is_some_and(Size::is_medium_or_large),
            are_all_meant: false,
        };
        self.facilities(of, &asked)
    }

    fn size(&self, record: &Record) -> Option<Size> {
        let registered = self.registered(record);
        let said = registered.and_then(|r| r.size);
        record.size(self.beside.catalogue, said)
    }

    /// The line of the register of a facility, found by its tax code alone.
    fn registered(&self, record: &Record) -> Option<&'a Registered> {
        self.beside.register?.of(&record.site.tax_code)
    }

    /// A row for each base that is known.
    fn facilities(&self, of: &FamilyIndicator, asked: &Asked<'_>) -> Vec<Indicator> {
        let bases = of.bases_in(self.chosen.programme).iter();
        let rows = bases.filter_map(|base| match base {
            Base::Submissions => Some(self.of_submissions(of, asked)),
            Base::Register | Base::Invited | Base::Potential => self.of_base(of, asked, *base),
            Base::Amount | Base::AmountApplying | Base::Said | Base::Count => None,
        });
        self.or_nothing(of, rows.collect())
    }

    /// The rows; one without a figure where there is none.
    fn or_nothing(&self, of: &FamilyIndicator, rows: Vec<Indicator>) -> Vec<Indicator> {
        if !rows.is_empty() {
            return rows;
        }
        let bases = of.bases_in(self.chosen.programme);
        let base = bases.first().copied().unwrap_or(Base::Count);
        vec![self.empty(of, base)]
    }

    /// Of the facilities that submitted and answered.
    fn of_submissions(&self, of: &FamilyIndicator, asked: &Asked<'_>) -> Indicator {
        let (yes, answered, silent) = tally(asked.files.iter());
        let range = wilson(yes, answered.len());
        let percent = |(low, high): (Fraction, Fraction)| (low.percent(), high.percent());
        let one = Indicator {
            range: range.map(percent),
            missing: Some(silent),
            ..self.row(
                of,
                (facilities(yes), Some(facilities(answered.len()))),
                Base::Submissions,
                answered,
            )
        };
        // How many answered tells nobody what they said, but of fewer than five the shares do.
        one.guarded(true)
    }

    /// Of the facilities of the register of a kind: those that submitted count where their tax codes stand in it, each line of it once. Without a register, of the total that the office typed. Nothing where neither is there.
    fn of_base(&self, of: &FamilyIndicator, asked: &Asked<'_>, base: Base) -> Option<Indicator> {
        let Some((count, is_in)) = self.of_register(base, asked.meant) else {
            let total = asked.are_all_meant.then(|| self.typed(base)).flatten()?;
            let (yes, answered, _) = tally(asked.files.iter());
            let whole = usize::try_from(total.value).unwrap_or(usize::MAX);
            let missing = whole.saturating_sub(answered.len());
            let parts = (facilities(yes), Some(total));
            let one = self.row(of, parts, base, answered);
            let missing = Some(missing);
            return Some(Indicator { missing, ..one }.guarded(false));
        };
        let line_of = |one: &Accepted| {
            let line = self.registered(&one.record)?;
            (is_in(line) && (asked.meant)(line)).then_some(line.tax_code.as_str())
        };
        // Two plants under one tax code are one line of the register, which counts once.
        let mut lines: BTreeMap<&str, Said> = BTreeMap::new();
        let (mut files, mut outside) = (Vec::new(), 0);
        for (one, said) in asked.files.iter().filter(|(_, said)| *said != Said::Not) {
            let Some(code) = line_of(one) else {
                outside += 1;
                continue;
            };
            let line = lines.entry(code).or_insert(Said::Nothing);
            *line = (*line).max(*said);
            if matches!(said, Said::Answer(_)) {
                files.push(one.record.id());
            }
        }
        let answered = lines.values().filter(|said| **said != Said::Nothing);
        let answered = answered.count();
        let yes = lines.values().filter(|said| **said == Said::Answer(true));
        let parts = (facilities(yes.count()), Some(facilities(count)));
        let one = Indicator {
            missing: Some(count.saturating_sub(answered)),
            outside: Some(outside),
            ..self.row(of, parts, base, files)
        };
        Some(one.guarded_of(answered, false))
    }

    /// How many facilities of the register are of a kind, and which; nothing where it names none.
    fn of_register(&self, base: Base, meant: Picks) -> Option<(usize, Picks)> {
        let is_in: Picks = match base {
            Base::Register => |_| true,
            Base::Invited => |r| r.invited,
            Base::Potential => |r| r.has_potential,
            Base::Submissions | Base::Amount | Base::AmountApplying | Base::Said | Base::Count => {
                return None;
            }
        };
        let all = self.beside.register?.all();
        let count = all.filter(|r| is_in(r) && meant(r)).count();
        (count > 0).then_some((count, is_in))
    }

    /// A total that the office typed.
    fn typed(&self, base: Base) -> Option<Part> {
        let kind = match base {
            Base::Register => Kind::Facilities,
            Base::Invited => Kind::Invited,
            Base::Potential => Kind::Potential,
            Base::Submissions | Base::Amount | Base::AmountApplying | Base::Said | Base::Count => {
                return None;
            }
        };
        let sum = self.beside.own.sum(kind, self.scope, None);
        Some(Part {
            value: sum.done?,
            unit: Counted::Facilities,
            source: sum.source,
        })
    }

    /// What was saved of what the same output would have taken a year before, added up over the files that have both years.
    fn amount(
        &self,
        of: &FamilyIndicator,
        unit: Counted,
        figure: impl Fn(&Record) -> Option<Figure>,
    ) -> Vec<Indicator> {
        let bases = of.bases_in(self.chosen.programme).iter();
        let is_amount = |base: &&Base| matches!(base, Base::Amount | Base::AmountApplying);
        let rows = bases.filter(is_amount).map(|base| {
            let wanted = self.files.iter().filter(|one| {
                let applies = *base == Base::Amount || one.record.applies();
                applies && self.is_of_target(of, &one.record)
            });
            let mut sum = Figure::default();
            let (mut files, mut missing) = (Vec::new(), 0);
            for one in wanted {
                match figure(&one.record) {
                    None => missing += 1,
                    Some(part) => {
                        sum.saved += part.saved;
                        sum.expected += part.expected;
                        files.push(one.record.id());
                    }
                }
            }
            let part = |value: Decimal| Part {
                value,
                unit,
                source: String::new(),
            };
            let parts = (part(sum.saved), Some(part(sum.expected)));
            let one = self.row(of, parts, *base, files);
            let missing = Some(missing);
            Indicator { missing, ..one }.guarded(true)
        });
        self.or_nothing(of, rows.collect())
    }

    /// Whether a facility is of one of the sectors that the target is about.
    fn is_of_target(&self, of: &FamilyIndicator, record: &Record) -> bool {
        let target = self.target(&of.id);
        let sectors = target.map(|t| t.sectors.as_slice()).unwrap_or_default();
        let own = record.site.sector.as_ref();
        sectors.is_empty() || own.is_some_and(|own| sectors.contains(own))
    }

    /// Officers of all levels, then of each level that the office names.
    fn officers(&self, of: &FamilyIndicator) -> Vec<Indicator> {
        let mut rows = self.said(of, Kind::Officers, Counted::Officers);
        for level in Level::ALL {
            let sum = self.beside.own.sum(Kind::Officers, self.scope, Some(level));
            if sum.done.is_some() || sum.planned.is_some() {
                let one = self.of_sum(of, &sum, Base::Said, Counted::Officers);
                rows.push(Indicator {
                    level: Some(level),
                    // The target is that of all levels.
                    target: None,
                    ..one
                });
            }
        }
        rows
    }

    /// What the office counts itself: a row for each base that is known; of the first where none is.
    fn said(&self, of: &FamilyIndicator, kind: Kind, unit: Counted) -> Vec<Indicator> {
        let sum = self.beside.own.sum(kind, self.scope, None);
        let bases = of.bases_in(self.chosen.programme);
        let is_known = |base: &&Base| {
            matches!(base, Base::Said | Base::Count) || self.whole(**base, unit).is_some()
        };
        let mut known: Vec<&Base> = bases.iter().filter(is_known).collect();
        if known.is_empty() {
            known.extend(bases.first());
        }
        let rows = known.into_iter();
        rows.map(|base| self.of_sum(of, &sum, *base, unit))
            .collect()
    }

    fn of_sum(
        &self,
        of: &FamilyIndicator,
        sum: &crate::own::Sum,
        base: Base,
        unit: Counted,
    ) -> Indicator {
        let part = |value: Decimal| Part {
            value,
            unit,
            source: sum.source.clone(),
        };
        let whole = match base {
            Base::Count => None,
            Base::Said => sum.planned.map(part),
            other => self.whole(other, unit),
        };
        let mut one = match sum.done {
            Some(done) => self.row(of, (part(done), whole), base, Vec::new()),
            None => Indicator {
                denominator: whole,
                ..self.empty(of, base)
            },
        };
        one.planned = sum.planned;
        one
    }

    /// All facilities of a base, for what the office counted among them.
    fn whole(&self, base: Base, unit: Counted) -> Option<Part> {
        if unit != Counted::Facilities {
            return None;
        }
        let registered = self.of_register(base, |_| true);
        registered
            .map(|(count, _)| facilities(count))
            .or_else(|| self.typed(base))
    }

    fn row(
        &self,
        of: &FamilyIndicator,
        (numerator, denominator): (Part, Option<Part>),
        base: Base,
        mut files: Vec<FileId>,
    ) -> Indicator {
        order::sort(&mut files);
        let whole = denominator.as_ref();
        Indicator {
            percent: whole.and_then(|whole| Percent::of(numerator.value, whole.value)),
            numerator: Some(numerator),
            denominator,
            standing: Standing::Told,
            files,
            ..self.empty(of, base)
        }
    }

    /// The indicator without a figure: its words and its target.
    fn empty(&self, of: &FamilyIndicator, base: Base) -> Indicator {
        let target = self.target(&of.id);
        Indicator {
            id: of.id.clone(),
            rule: of.rule,
            wording: wording(of, target.filter(|t| t.programme == self.chosen.programme)),
            level: None,
            numerator: None,
            denominator: None,
            base,
            percent: None,
            range: None,
            planned: None,
            target: target.cloned(),
            missing: None,
            outside: None,
            previous: None,
            standing: Standing::NoFigure,
            files: Vec::new(),
        }
    }

    /// The target of the programme, else the one of the state in the same family and year.
    fn target(&self, id: &str) -> Option<&'a Target> {
        let year = self.scope.data_year;
        let named = |t: &&Target| t.indicator.as_ref().is_some_and(|i| i.id == id);
        let own = |t: &&Target| t.programme == self.chosen.programme;
        let related = |t: &&Target| {
            t.province.is_none()
                && t.runs_in(year)
                && self.chosen.family.programmes.contains(&t.programme)
        };
        let targets = || self.beside.catalogue.targets().iter().filter(named);
        targets().find(own).or_else(|| targets().find(related))
    }
}

impl Indicator {
    /// Takes away what would show single facilities, and says where nothing was counted. `hides_whole` where the denominator is theirs, too.
    fn guarded(self, hides_whole: bool) -> Self {
        let count = self.files.len();
        self.guarded_of(count, hides_whole)
    }

    /// The same where not every file is a facility of its own, given how many facilities there are.
    fn guarded_of(self, facilities: usize, hides_whole: bool) -> Self {
        let standing = match facilities {
            0 => Standing::NoFigure,
            n if n < LEAST => Standing::TooFew,
            _ => return self,
        };
        let whole = self.denominator.filter(|_| !hides_whole);
        Self {
            numerator: None,
            denominator: whole,
            percent: None,
            range: None,
            files: Vec::new(),
            standing,
            ..self
        }
    }
}

/// The words of the programme where it has its own, else of the family; behind them which of several figures it is.
fn wording(of: &FamilyIndicator, own: Option<&Target>) -> Pair {
    let own = own.and_then(|t| t.indicator.as_ref());
    let (vi, en) = own.map_or((&of.vi, &of.en), |own| (&own.vi, &own.en));
    let with = |words: &str, detail: Option<&str>| match detail {
        Some(detail) if !detail.is_empty() => format!("{words} – {detail}"),
        _ => words.to_owned(),
    };
    let detail = of.detail.as_ref();
    Pair {
        vi: with(vi, detail.map(|d| d.vi.as_str())),
        en: with(en, detail.map(|d| d.en.as_str())),
    }
}

/// How many say yes, the files that say anything, and how many say nothing.
fn tally<'a>(files: impl Iterator<Item = &'a (&'a Accepted, Said)>) -> (usize, Vec<FileId>, usize) {
    let (mut yes, mut answered, mut silent) = (0, Vec::new(), 0);
    for (one, said) in files {
        match said {
            Said::Not => {}
            Said::Nothing => silent += 1,
            Said::Answer(is_so) => {
                answered.push(one.record.id());
                yes += usize::from(*is_so);
            }
        }
    }
    (yes, answered, silent)
}

fn facilities(count: usize) -> Part {
    Part {
        value: Decimal::from(count),
        unit: Counted::Facilities,
        source: String::new(),
    }
}
