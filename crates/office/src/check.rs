//! What somebody should look at first: figures far from those of like facilities, and money that rests on guesses.

use crate::fate::Accepted;
use crate::record::{FileId, Record, Size, SpecificRow};
use crate::statistic::{Quartiles, quartiles};
use catalogue::order;
use catalogue::quantity::{Unit, ratio};
use catalogue::{Catalogue, WasteLimit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Groups smaller than this say nothing, and would show a single facility.
pub const LEAST: usize = 5;

/// So many times the median, or less than this part of it, is told (a judgement of this program: within a sector and size, best and poor practice differ by a few times).
const FAR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// A figure far from those of like facilities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlier {
    /// Metric of the benchmarks.
    pub metric: &'static str,
    /// Product of the sector.
    pub product: String,
    /// Its value over the median of the group.
    pub ratio: Decimal,
    /// How many facilities the group has.
    pub n: usize,
    /// The group is of one size; else the whole sector.
    pub same_size: bool,
}

/// Facilities of like product: sector, product, metric, unit of the resource, unit of the product.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Like {
    /// Sector.
    pub sector: String,
    /// Product of the sector.
    pub product: String,
    /// Metric of the benchmarks.
    pub metric: &'static str,
    /// Unit of the resource.
    pub unit: Unit,
    /// Unit of the product.
    pub per: Unit,
}

/// Specific consumption of like facilities.
#[derive(Debug, Clone, Default)]
pub struct Norms {
    groups: BTreeMap<Like, Peers>,
}

/// Like facilities with the middle of all of them and of each size, which is asked for by every one of them.
#[derive(Debug, Clone, Default)]
struct Peers {
    values: Vec<Value>,
    all: Middle,
    of_size: BTreeMap<Size, Middle>,
}

#[derive(Debug, Clone)]
struct Value {
    is_row: bool,
    value: Decimal,
    size: Option<Size>,
    file: FileId,
}

/// How many facilities there are, and their median.
#[derive(Debug, Clone, Copy, Default)]
struct Middle {
    n: usize,
    median: Option<Decimal>,
}

impl Middle {
    fn of<'a>(values: impl Iterator<Item = &'a Value>) -> Self {
        let mut values: Vec<Decimal> = values.map(|v| v.value).collect();
        order::sort(&mut values);
        Self {
            n: values.len(),
            median: quartiles(&values).map(|q| q.median),
        }
    }
}

impl Peers {
    fn find_middles(&mut self) {
        let sizes = order::set(self.values.iter().filter_map(|v| v.size));
        let of_size = |size: Size| self.values.iter().filter(move |v| v.size == Some(size));
        let of_size = sizes.into_iter().map(|s| (s, Middle::of(of_size(s))));
        self.of_size = of_size.collect();
        self.all = Middle::of(self.values.iter());
    }

    /// Those of one size where enough are known, else all; nothing where there are too few. Whether they are of one size is told.
    fn beside(&self, size: Option<Size>) -> Option<(Middle, bool)> {
        let of_size = size.and_then(|size| self.of_size.get(&size));
        let of_size = of_size.filter(|middle| middle.n >= LEAST);
        let (middle, same_size) = match of_size {
            Some(of_size) => (*of_size, true),
            None => (self.all, false),
        };
        (middle.n >= LEAST).then_some((middle, same_size))
    }
}

/// The consumption of a group of like facilities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Norm {
    /// What they have in common.
    pub like: Like,
    /// How many.
    pub n: usize,
    /// Median and quartiles.
    pub quartiles: Quartiles,
    /// The lowest.
    pub best: Decimal,
    /// How many of them come from communes' sheets.
    pub from_sheets: usize,
    /// The files.
    pub files: Vec<FileId>,
}

impl Norms {
    /// Groups the submissions by like products; each figure in the unit of the product in the catalogue.
    #[must_use]
    pub fn of(files: &[&Accepted], catalogue: &Catalogue) -> Self {
        let mut norms = Self::grouped(files, catalogue);
        norms.finish().for_each(drop);
        norms
    }

    /// The same without the middles, for whoever wants no outliers.
    #[must_use]
    pub fn grouped(files: &[&Accepted], catalogue: &Catalogue) -> Self {
        let mut norms = Self::default();
        for one in files {
            norms.add(&one.record, catalogue);
        }
        norms
    }

    /// Adds a submission, where somebody cannot wait for all of them.
    pub fn add(&mut self, record: &Record, catalogue: &Catalogue) {
        let size = record.size(catalogue, None);
        for row in &record.specific {
            if let Some((like, value)) = like(record, row, catalogue) {
                self.groups.entry(like).or_default().values.push(Value {
                    value,
                    size,
                    is_row: record.is_row(),
                    file: record.id(),
                });
            }
        }
    }

    /// Finds the middles, once every submission was added: those of a group whenever the next is asked for.
    pub fn finish(&mut self) -> impl Iterator<Item = ()> {
        self.groups.values_mut().map(Peers::find_middles)
    }

    /// The groups that are large enough to be shown.
    #[must_use]
    pub fn shown(&self) -> Vec<Norm> {
        let groups = self
            .groups
            .iter()
            .map(|(like, peers)| (like, &peers.values));
        let groups = groups.filter(|(_, list)| list.len() >= LEAST);
        let norms = groups.filter_map(|(like, list)| {
            let mut values: Vec<Decimal> = list.iter().map(|v| v.value).collect();
            order::sort(&mut values);
            Some(Norm {
                like: like.clone(),
                n: list.len(),
                quartiles: quartiles(&values)?,
                best: *values.first()?,
                from_sheets: list.iter().filter(|v| v.is_row).count(),
                files: list.iter().map(|v| v.file.clone()).collect(),
            })
        });
        norms.collect()
    }

    /// What of a submission lies far from like facilities: of its size where enough are known, else of its sector. Itself is one of them.
    #[must_use]
    pub fn outliers(&self, record: &Record, catalogue: &Catalogue) -> Vec<Outlier> {
        let size = record.size(catalogue, None);
        let rows = record.specific.iter();
        let found = rows.filter_map(|row| {
            let (like, value) = like(record, row, catalogue)?;
            let (middle, same_size) = self.groups.get(&like)?.beside(size)?;
            let ratio = ratio(value, middle.median?)?;
            let is_far = ratio >= FAR || ratio.checked_mul(FAR).is_some_and(|r| r <= Decimal::ONE);
            is_far.then_some(Outlier {
                metric: like.metric,
                product: like.product,
                ratio,
                n: middle.n,
                same_size,
            })
        });
        found.collect()
    }
}

/// The group of a figure, and its value in the unit of the group.
fn like(record: &Record, row: &SpecificRow, catalogue: &Catalogue) -> Option<(Like, Decimal)> {
    let sector = record.site.sector.clone()?;
    let product = row.product.as_deref()?.to_owned();
    let known = catalogue.sector(&sector)?.products.iter();
    let unit = known.filter(|p| p.id == product).map(|p| p.unit).next()?;
    // One unit of the catalogue is so many of the factory's.
    let value = row.before.checked_mul(unit.in_units_of(row.per)?)?;
    let like = Like {
        sector,
        product,
        metric: row.metric.code(),
        unit: row.unit,
        per: unit,
    };
    Some((like, value))
}

/// A waste over the limit of its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Large<'a> {
    /// The file.
    pub one: &'a Accepted,
    /// Place of the waste among those of the file; nothing where there are many of them.
    pub waste: Option<usize>,
    /// The limit that it reaches.
    pub limit: &'a WasteLimit,
    /// So many times the limit.
    pub over: Decimal,
}

/// So many times its limit.
fn over(amount: Decimal, limit: &WasteLimit) -> Decimal {
    ratio(amount, limit.value).unwrap_or(amount)
}

/// Days of a year for a facility that does not say on how many it works: what a day brings is then not overstated.
const DAYS: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// Every waste that is large, and every facility that has many.
#[must_use]
pub fn large<'a>(files: &[&'a Accepted], catalogue: &'a Catalogue) -> Vec<Large<'a>> {
    let mut found = Vec::new();
    for one in files {
        let record = &one.record;
        for limit in &catalogue.office().waste_limits {
            let Some((group, unit)) = limit.group.zip(limit.unit) else {
                let amount = Decimal::from(record.wastes.len());
                if amount >= limit.value {
                    found.push(Large {
                        one,
                        waste: None,
                        limit,
                        over: over(amount, limit),
                    });
                }
                continue;
            };
            let days = match limit.per {
                catalogue::Per::Year => Decimal::ONE,
                catalogue::Per::Day => record
                    .site
                    .days
                    .filter(|d| *d > Decimal::ZERO)
                    .unwrap_or(DAYS),
            };
            for (place, waste) in record.wastes.iter().enumerate() {
                let amount = waste.quantity.zip(waste.unit.in_units_of(unit));
                let amount = amount.and_then(|(q, per)| q.checked_mul(per)?.checked_div(days));
                let amount = amount.filter(|a| waste.group == group && *a >= limit.value);
                if let Some(amount) = amount {
                    found.push(Large {
                        one,
                        waste: Some(place),
                        limit,
                        over: over(amount, limit),
                    });
                }
            }
        }
    }
    found
}
