//! The assessment: everything that follows from a facility and the catalogue on a day. Plain public data; every view is drawn from it.

use crate::balance::Balances;
use crate::facility::account::Account;
use crate::facility::{Facility, Stream};
use crate::finance::{Investment, Payback, simple_payback};
use crate::indicator::{
    EnergyTotals, Flag, Plant, Programme, ResourceSaving, Specific, SplitRefusal, energy, flags,
    programme, resources, specific, split,
};
use crate::issue::Issue;
use crate::opportunity::{
    Books, Combined, Discharge, Opportunity, Standing, Status, combine, estimates, ranking,
};
use crate::plan::{Finance, finance};
use crate::slip::slips;
use crate::uncertainty::{Ranges, ranges};
use catalogue::date::Date;
use catalogue::order;
use catalogue::quantity::{LARGEST, Percent, Unit, Vnd};
use catalogue::{Catalogue, Group};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Everything computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Version of the catalogue.
    pub catalogue: String,
    /// The day of the assessment.
    pub today: Date,
    /// Streams with what is saved of them.
    pub streams: Vec<StreamResult>,
    /// Counted opportunities, best payback first.
    pub opportunities: Vec<Opportunity>,
    /// Ids of the counted opportunities in the order in which they are looked at.
    pub ranking: Vec<String>,
    /// Open, but without a figure yet.
    pub without_figure: Vec<Opportunity>,
    /// Not added, because another measure stands for them.
    pub left_out: Vec<Opportunity>,
    /// To be looked at on the floor.
    pub to_check: Vec<Opportunity>,
    /// Totals.
    pub totals: Totals,
    /// The wastewater that goes with water.
    pub discharge: Discharge,
    /// Energy and emissions.
    pub energy: EnergyTotals,
    /// Specific consumption.
    pub specific: Vec<Specific>,
    /// Why there is no specific consumption, where the products are the reason.
    pub undivided: Option<SplitRefusal>,
    /// Programme of the province.
    pub programme: Programme,
    /// Legal thresholds reached.
    pub flags: Vec<Flag>,
    /// Saving per unit of product by group of resources.
    pub resources: Vec<ResourceSaving>,
    /// Whether the facility applies cleaner production, by its three ratings.
    pub applies_cp: Option<bool>,
    /// Worth over the lifetime, and the cash flow of the plan.
    pub finance: Finance,
    /// Balances of materials, water and energy, and what the losses cost.
    pub balances: Balances,
    /// How far the savings may lie from what is expected, and why.
    pub ranges: Ranges,
    /// What is wrong or doubtful.
    pub issues: Vec<Issue>,
}

impl Assessment {
    /// Every opportunity of any standing: those that count, then those without a figure, left out, and to check.
    pub fn every(&self) -> impl Iterator<Item = &Opportunity> {
        let lists = [
            &self.opportunities,
            &self.without_figure,
            &self.left_out,
            &self.to_check,
        ];
        lists.into_iter().flatten()
    }

    /// An opportunity of any standing, by id.
    #[must_use]
    pub fn opportunity(&self, id: &str) -> Option<&Opportunity> {
        self.every().find(|o| o.id == id)
    }
}

/// A stream with what is saved of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamResult {
    /// Stream id.
    pub id: String,
    /// Kind.
    pub group: Group,
    /// Unit.
    pub unit: Unit,
    /// Quantity, price, cost.
    pub account: Account,
    /// Quantity saved.
    pub saved: Decimal,
    /// Money saved, VND.
    pub money_saved: Vnd,
    /// The part of it that belongs to the quantity saved, VND.
    pub money_of_quantity: Vnd,
    /// The rest of it: penalties and charges avoided, VND.
    pub money_besides: Vnd,
    /// Its end-use shares were refused.
    pub shares_refused: bool,
}

impl StreamResult {
    /// Something of its quantity, or money by its price, is saved.
    #[must_use]
    pub fn saves_quantity(&self) -> bool {
        !self.saved.is_zero() || !self.money_of_quantity.is_zero()
    }

    /// Money beside its quantity is saved.
    #[must_use]
    pub fn saves_besides(&self) -> bool {
        !self.money_besides.is_zero()
    }
}

/// Totals over the counted opportunities. One place computes them; every view shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Saved together, VND a year.
    pub money: Vnd,
    /// The same measures added up one by one, VND a year.
    pub one_by_one: Vnd,
    /// The part whose consumption, price and end uses the factory said itself; percentages may be published ones. VND a year.
    pub on_evidence: Vnd,
    /// The part that is a statistic of audits of other plants, VND a year.
    pub typical: Vnd,
    /// The part that rests on a default nobody confirmed, VND a year.
    pub on_defaults: Vnd,
    /// The part of opportunities of which something is still missing, VND a year.
    pub incomplete: Vnd,
    /// Known investments, VND.
    pub investment: Vnd,
    /// The part of the investments that somebody else pays, VND.
    pub support: Vnd,
    /// Yearly cost of running the solutions, VND.
    pub running: Vnd,
    /// Counted opportunities.
    pub counted: usize,
    /// Counted opportunities that need no investment.
    pub without_investment: usize,
    /// Counted opportunities whose investment nobody knows.
    pub unknown_investments: usize,
    /// Saved by the opportunities whose investment is known, VND a year.
    pub priced: Vnd,
    /// Payback of the opportunities whose investment is known.
    pub payback: Payback,
    /// Yearly cost of all inputs and wastes entered, VND.
    pub bills: Vnd,
    /// The saving beside the bills.
    pub share_of_bills: Option<Percent>,
    /// Some savings are not held against a consumption, which is unknown.
    pub unchecked: bool,
    /// What the "I do not know" answers may add, VND a year, at most.
    pub to_check: Vnd,
}

impl Totals {
    /// How many counted opportunities investment and payback speak of, where they do not speak of all of them: their saving is `priced`.
    #[must_use]
    pub fn priced_in_part(&self) -> Option<usize> {
        let priced = self.counted.checked_sub(self.unknown_investments)?;
        (priced > 0 && priced < self.counted).then_some(priced)
    }

    /// The part of the saving whose inputs the factory said itself.
    #[must_use]
    pub fn evidence_percent(&self) -> Option<Percent> {
        self.on_evidence.percent_of(self.money)
    }
}

/// Assesses a facility. Never fails: what is wrong with the data stands in `issues`.
#[must_use]
pub fn assess(facility: &Facility, catalogue: &Catalogue, today: Date) -> Assessment {
    let mut issues: Vec<Issue> = out_of_range(facility).collect();
    let (books, doubts) = Books::open(facility, catalogue);
    issues.extend(doubts);
    let accounts: Vec<(&Stream, &Account)> = books
        .ledgers
        .iter()
        .map(|l| (l.stream, &l.account))
        .collect();
    issues.extend(slips(facility, catalogue, &accounts));
    let mut list = estimates(facility, catalogue, &books, &mut issues);
    let combined = combine(&mut list, facility, catalogue, &books, &mut issues);
    let year = facility.site.year.unwrap_or(today.year);
    let energy = energy(&books, &combined, catalogue, year);
    let streams = stream_results(&books, &combined);
    let ranges = ranges(&list, &books, catalogue, facility.site.sector.as_deref());
    for opportunity in &mut list {
        opportunity.range = ranges.opportunities.get(&opportunity.id).copied();
    }
    let ranking = ranking(&list, catalogue, facility.site.sector.as_deref());
    let finance = finance(&list, facility, catalogue);
    let balances = Balances::of(facility, catalogue, &books);
    let totals = totals(&list, &streams, catalogue);
    let allotted = split(facility);
    let undivided = allotted.as_ref().err().cloned();
    let products = allotted.unwrap_or_default();
    let plant = Plant {
        facility,
        catalogue,
        today,
    };
    let sorted = Sorted::by_standing(list);
    order::sort(&mut issues);
    issues.dedup();
    Assessment {
        catalogue: catalogue.version().to_owned(),
        today,
        streams,
        opportunities: sorted.counted,
        ranking,
        without_figure: sorted.without_figure,
        left_out: sorted.left_out,
        to_check: sorted.to_check,
        totals,
        discharge: books.discharge,
        resources: resources(&books, &combined, &energy),
        flags: flags(&energy, catalogue),
        energy,
        specific: specific(&products, &plant, &books, &combined),
        undivided,
        programme: programme(catalogue, facility.site.province.as_deref(), today.year),
        applies_cp: facility.ratings.applies(),
        finance,
        balances,
        ranges,
        issues,
    }
}

/// The products whose output cannot be taken.
fn out_of_range(facility: &Facility) -> impl Iterator<Item = Issue> {
    let wild = |q: Decimal| q < Decimal::ZERO || q > LARGEST;
    let products = facility.products.iter();
    let products = products.filter(move |p| p.quantity.is_some_and(wild));
    products.map(|p| Issue::ProductOutOfRange {
        product: p.id.clone(),
    })
}

/// Every stream with what is saved of it.
fn stream_results(books: &Books<'_>, combined: &Combined) -> Vec<StreamResult> {
    let ledgers = books.ledgers.iter();
    ledgers
        .map(|l| {
            let of =
                |map: &BTreeMap<String, Vnd>| map.get(&l.stream.id).copied().unwrap_or_default();
            let (money, besides) = (of(&combined.money), of(&combined.besides));
            StreamResult {
                id: l.stream.id.clone(),
                group: l.stream.group,
                unit: l.stream.unit,
                account: l.account.clone(),
                saved: combined.saved(&l.stream.id),
                money_saved: money,
                money_of_quantity: money - besides,
                money_besides: besides,
                shares_refused: l.partition.refused,
            }
        })
        .collect()
}

/// Opportunities by where they stand, each list in the order of all.
#[derive(Default)]
struct Sorted {
    counted: Vec<Opportunity>,
    without_figure: Vec<Opportunity>,
    left_out: Vec<Opportunity>,
    to_check: Vec<Opportunity>,
}

impl Sorted {
    fn by_standing(list: Vec<Opportunity>) -> Self {
        let mut sorted = Self::default();
        for opportunity in list {
            sorted.of(&opportunity.standing).push(opportunity);
        }
        sorted
    }

    fn of(&mut self, standing: &Standing) -> &mut Vec<Opportunity> {
        match standing {
            Standing::Counted => &mut self.counted,
            Standing::NoFigure => &mut self.without_figure,
            Standing::Exclusive { .. } | Standing::Umbrella => &mut self.left_out,
            Standing::ToCheck => &mut self.to_check,
        }
    }
}

fn totals(list: &[Opportunity], streams: &[StreamResult], catalogue: &Catalogue) -> Totals {
    let counted = || list.iter().filter(|o| o.standing == Standing::Counted);
    let money: Vnd = counted().map(|o| o.money).sum();
    let priced = || counted().filter(|o| o.investment != Investment::Unknown);
    let investment: Vnd = priced().filter_map(|o| o.investment.amount()).sum();
    let support: Vnd = priced().map(|o| o.support).sum();
    let repaid: Vnd = priced().map(|o| o.money - o.running).sum();
    let bills: Vnd = streams
        .iter()
        .filter(|s| s.group != Group::ByProduct)
        .filter_map(|s| s.account.cost)
        .map(|c| c.value)
        .sum();
    let any_priced = priced().next().is_some();
    let of = |status: Status| -> Vnd {
        let rested = counted().filter(|o| o.status() == status);
        rested.map(|o| o.money).sum()
    };
    Totals {
        money,
        one_by_one: counted().filter_map(|o| o.money_alone).sum(),
        on_evidence: of(Status::Complete),
        typical: of(Status::Typical),
        on_defaults: of(Status::OnDefaults),
        incomplete: of(Status::Incomplete),
        investment,
        support,
        priced: priced().map(|o| o.money).sum(),
        running: counted().map(|o| o.running).sum(),
        counted: counted().count(),
        without_investment: counted()
            .filter(|o| o.investment.amount() == Some(Vnd::ZERO))
            .count(),
        unknown_investments: counted()
            .filter(|o| o.investment == Investment::Unknown)
            .count(),
        payback: simple_payback(
            any_priced.then_some(investment - support),
            any_priced.then_some(repaid),
        ),
        bills,
        share_of_bills: money.percent_of(bills),
        unchecked: counted()
            .any(|o| o.extra_money > Vnd::ZERO || o.effects.iter().any(|e| e.unchecked)),
        to_check: list
            .iter()
            .filter(|o| o.standing == Standing::ToCheck)
            // A programme saves by the measures under it: beside them it would be counted twice.
            .filter(|o| catalogue.measure(&o.id).is_none_or(|m| !m.umbrella))
            .filter_map(|o| o.money_alone)
            .sum(),
    }
}
