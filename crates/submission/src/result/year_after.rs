//! Two years side by side as they stand in the output of `sxsh compare`.

use super::total::ProgrammeV1;
use super::value::{RangeV1, Written, written};
use catalogue::order;
use domain::facility::{ChangeKind, Reason, State};
use domain::indicator::SplitRefusal;
use domain::year_after::{
    Growth, Hindrance, Lack, Line, MeasureTotals, Metric, Outcome, Seen, SpecificPair, Verdict,
    Year, YearAfter, YearIssue,
};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// Two years of one factory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearAfterV1 {
    /// The years to which the quantities refer.
    pub years: [i32; 2],
    /// Whether the file of this year names that of last year by its digest; null where it names none.
    pub same_chain: Option<bool>,
    /// What became of each measure.
    pub measures: Vec<OutcomeV1>,
    /// Their sums.
    pub totals: MeasureTotalsV1,
    /// Output of this year over that of last year.
    pub growth: Option<GrowthV1>,
    /// What is missing for it.
    pub growth_lack: Option<TroubleV1>,
    /// What the consumption says.
    pub lines: Vec<LineV1>,
    /// Specific consumption of each product in both years.
    pub specific: Vec<SpecificPairV1>,
    /// The band of the programme.
    pub programme: Option<ProgrammeV1>,
    /// Percent from which bills of a whole site show a saving.
    pub visible_percent: Decimal,
    /// What is doubtful in the comparison.
    pub issues: Vec<TroubleV1>,
}

/// Something missing, hindering or doubtful: a kind, and what it is of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TroubleV1 {
    /// What it is.
    pub kind: &'static str,
    /// Ids or codes of what it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<String>,
    /// The year: last or this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<&'static str>,
    /// A number that belongs to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Decimal>,
}

impl YearAfterV1 {
    /// The comparison in its form for files.
    #[must_use]
    pub fn of(found: &YearAfter, same_chain: Option<bool>) -> Self {
        Self {
            years: [found.years.0, found.years.1],
            same_chain,
            measures: found.measures.written(),
            totals: found.totals.written(),
            growth: found.growth.as_ref().ok().map(Written::written),
            growth_lack: found.growth.as_ref().err().map(Written::written),
            lines: found.lines.written(),
            specific: found.specific.written(),
            programme: found.programme.written(),
            visible_percent: found.visible.written(),
            issues: found.issues.written(),
        }
    }
}

written! {
    /// A measure of last year with what became of it.
    OutcomeV1 of Outcome {
        id: String,
        own_name: Option<String>,
        planned: bool,
        state: Option<&'static str>,
        reasons: Vec<&'static str>,
        estimated: Option<Decimal>,
        done: Decimal,
        by_status: Decimal,
        months: u32,
        in_year: Decimal,
        measured: Option<Decimal>,
        measured_known: Option<&'static str>,
        #[serde(rename = "realised_percent")]
        realised: Option<Decimal>,
        investment_estimated: Option<Decimal>,
        investment: Option<Decimal>,
        support: Option<Decimal>,
    } without {}
}

written! {
    /// Sums over the measures.
    MeasureTotalsV1 of MeasureTotals {
        measures: usize,
        planned: usize,
        states: BTreeMap<&'static str, usize>,
        unsaid: usize,
        estimated: Decimal,
        estimated_planned: Decimal,
        by_status: Decimal,
        in_year: Decimal,
        measured: Decimal,
        estimated_of_measured: Decimal,
        #[serde(rename = "realised_percent")]
        realised: Option<Decimal>,
        investment: Decimal,
        support: Decimal,
    } without {}
}

written! {
    /// The output of this year over that of last year.
    GrowthV1 of Growth {
        ratio: Decimal,
        low: Decimal,
        high: Decimal,
        variance: Decimal,
        reach: Decimal,
        new: Vec<String>,
        line_apart: bool,
        by_shares: bool,
    } without {}
}

written! {
    /// What the consumption of two years says.
    SeenV1 of Seen {
        last: Decimal,
        this: Decimal,
        taken: Decimal,
        expected: Decimal,
        saved: Decimal,
        percent: Decimal,
        range: RangeV1,
        known: &'static str,
        base_load_known: bool,
        money: Option<Decimal>,
        estimated: Decimal,
        by_status: Decimal,
        in_year: Decimal,
        #[serde(rename = "realised_percent")]
        realised: Option<Decimal>,
        hindrances: Vec<TroubleV1>,
        verdict: &'static str,
    } without { expected_money }
}

/// One metric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineV1 {
    /// The metric.
    pub metric: &'static str,
    /// Its unit; VND at last year's prices for materials.
    pub unit: &'static str,
    /// What is seen.
    #[serde(flatten)]
    pub seen: Option<SeenV1>,
    /// What is missing for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lack: Option<TroubleV1>,
}

/// Specific consumption in two years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SpecificPairV1 {
    /// Metric of the benchmarks.
    pub metric: &'static str,
    /// Product, by id.
    pub product: String,
    /// Unit of the resource.
    pub unit: &'static str,
    /// Unit of the product.
    pub per: &'static str,
    /// Last year.
    pub last: Decimal,
    /// This year.
    pub this: Decimal,
    /// How much less, percent.
    pub less_percent: Option<Decimal>,
}

impl Written<&'static str> for State {
    fn written(&self) -> &'static str {
        self.code()
    }
}

impl Written<&'static str> for Reason {
    fn written(&self) -> &'static str {
        self.code()
    }
}

impl Written<&'static str> for Verdict {
    fn written(&self) -> &'static str {
        self.code()
    }
}

impl Written<BTreeMap<&'static str, usize>> for Vec<(State, usize)> {
    fn written(&self) -> BTreeMap<&'static str, usize> {
        let entries = self.iter().map(|(state, count)| (state.code(), *count));
        order::map(entries)
    }
}

impl Written<LineV1> for Line {
    fn written(&self) -> LineV1 {
        let unit = self.metric.benchmark().map(|metric| metric.unit().code());
        LineV1 {
            metric: Metric::code(self.metric),
            unit: unit.unwrap_or("VND"),
            seen: self.seen.as_ref().ok().map(Written::written),
            lack: self.seen.as_ref().err().map(Written::written),
        }
    }
}

impl Written<SpecificPairV1> for SpecificPair {
    fn written(&self) -> SpecificPairV1 {
        SpecificPairV1 {
            metric: self.this.metric.code(),
            product: self.this.product.clone(),
            unit: self.this.unit.code(),
            per: self.this.per.code(),
            last: self.last,
            this: self.this.before,
            less_percent: self.less.written(),
        }
    }
}

fn trouble(kind: &'static str, of: Vec<String>) -> TroubleV1 {
    TroubleV1 {
        kind,
        of,
        ..TroubleV1::default()
    }
}

fn year_word(year: Year) -> &'static str {
    match year {
        Year::Last => "last",
        Year::This => "this",
    }
}

impl Written<TroubleV1> for Lack {
    fn written(&self) -> TroubleV1 {
        let one = |kind, id: &String| trouble(kind, vec![id.clone()]);
        match self {
            Lack::Products(SplitRefusal::NoOutput) => trouble("no-output", Vec::new()),
            Lack::Products(SplitRefusal::Units) => trouble("units-of-products", Vec::new()),
            Lack::Products(SplitRefusal::Lacks(id)) => one("figure-of-product", id),
            Lack::Products(SplitRefusal::Sum(sum)) => TroubleV1 {
                number: Some(sum.written()),
                ..trouble("shares-of-products", Vec::new())
            },
            Lack::Output(id) => one("output", id),
            Lack::Quantity {
                year,
                stream,
                months,
            } => TroubleV1 {
                year: Some(year_word(*year)),
                number: (*months > 0).then(|| Decimal::from(*months)),
                ..one(if *months > 0 { "months" } else { "quantity" }, stream)
            },
            Lack::Price(id) => one("price", id),
            Lack::Factor(id) => one("factor", id),
            Lack::Nothing(year) => TroubleV1 {
                year: Some(year_word(*year)),
                ..trouble("nothing", Vec::new())
            },
            Lack::OutOfRange => trouble("out-of-range", Vec::new()),
        }
    }
}

impl Written<TroubleV1> for Hindrance {
    fn written(&self) -> TroubleV1 {
        let codes = |kinds: &[ChangeKind]| kinds.iter().map(|k| k.code().to_owned()).collect();
        match self {
            Hindrance::NotAnswered(kinds) => trouble("not-answered", codes(kinds)),
            Hindrance::Changed(kind) => trouble("changed", codes(&[*kind])),
            Hindrance::NewProducts(ids) => trouble("new-products", ids.clone()),
            Hindrance::OtherStreams(ids) => trouble("other-streams", ids.clone()),
            Hindrance::KnownOtherwise(ids) => trouble("known-otherwise", ids.clone()),
        }
    }
}

impl Written<TroubleV1> for YearIssue {
    fn written(&self) -> TroubleV1 {
        let one = |kind, id: &String| trouble(kind, vec![id.clone()]);
        match self {
            YearIssue::YearsBetween(count) => TroubleV1 {
                number: Some(Decimal::from(*count)),
                ..trouble("years-between", Vec::new())
            },
            YearIssue::SectorChanged => trouble("sector-changed", Vec::new()),
            YearIssue::UnknownMeasure(id) => one("unknown-measure", id),
            YearIssue::ShareMissing(id) => one("share-missing", id),
            YearIssue::DoneLater(id) => one("done-later", id),
            YearIssue::MeasuredWithoutMoney(id) => one("measured-without-money", id),
            YearIssue::NotAnswered(kind) => one("not-answered", &kind.code().to_owned()),
            YearIssue::UnknownStream(id) => one("unknown-stream", id),
        }
    }
}
