//! What a factory that brings only its bills learns, sector by sector: how many of its open measures get a figure, and what they come to beside what audits found possible.

use catalogue::date::Date;
use catalogue::quantity::{Percent, Vnd};
use catalogue::{Catalogue, Effect, Group, Measure, Resource};
use catalogue_embedded::example;
use domain::assessment::{Assessment, assess};
use domain::checklist::{Section, sections};
use domain::facility::account::{account, tree_of};
use domain::facility::{Facility, Reply, ReplyDetail, Stream};
use domain::finance::Investment;
use domain::opportunity::{Books, Missing, Opportunity, Standing, acts_on};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

mod table;

pub(crate) use table::print;

/// Areas of the checklist that such a factory answers, the first of its sector.
const AREAS: usize = 12;

/// The resources of each column.
const COLUMNS: [&[Resource]; 5] = [
    &[Resource::Electricity],
    &[Resource::Fuel],
    &[Resource::Water],
    &[Resource::Material, Resource::Chemical, Resource::Packaging],
    &[
        Resource::Wastewater,
        Resource::Waste,
        Resource::HazardousWaste,
    ],
];

/// What is saved of a resource, and what audits of whole plants found possible.
#[derive(Default)]
struct Saved {
    /// Percent of the bills, as expected and at the high end; absent where the sector has no such bill.
    percent: Option<(Decimal, Decimal)>,
    /// Quartiles of the audits, percent; absent where there are none.
    published: Option<(Percent, Percent)>,
}

/// What one sector comes to.
pub(crate) struct Row {
    sector: String,
    /// The kind of plant, where the example says one.
    kind: Option<String>,
    open: usize,
    priced: usize,
    own: usize,
    own_priced: usize,
    with_investment: usize,
    /// The sector's own measures without a range.
    without: Vec<String>,
    /// What is saved of each column's resources.
    saved: [Saved; COLUMNS.len()],
    /// How many of the most important measures that the plant is asked about are among the first ten, and how many it is asked about.
    top: (usize, usize),
}

/// The example of a sector with its bills alone, of the kind of plant that it says, or of none where `says_kind` is false: no end uses, no number beside them, a bill for each of its inputs and wastes (a fiftieth of all the others where the example has none, as with a customer's fabric), every question that is asked about the sector and its first areas answered with "not done", or with "not applicable" where it has nothing of the kind.
fn bills_alone(sector: &str, says_kind: bool, catalogue: &Catalogue) -> Option<Facility> {
    let example = submission::read(example(sector)?.as_bytes()).ok()?.facility;
    let mut facility = Facility {
        site: example.site,
        products: example.products,
        streams: example.streams,
        ..Facility::default()
    };
    if !says_kind {
        facility.site.plant_kind = None;
    }
    for stream in facility.streams.iter_mut() {
        stream.shares.clear();
        stream.rough.clear();
    }
    let spent: Vnd = facility
        .streams
        .iter()
        .filter_map(|s| account(s, &facility, catalogue).cost)
        .map(|c| c.value)
        .sum();
    let bill = (spent / Decimal::from(50)).value();
    let is_unpaid = |s: &&mut Stream| {
        let is_paid = s.price.is_some_and(|p| !p.is_zero()) || s.yearly_cost().is_some();
        !is_paid && s.group != Group::ByProduct
    };
    for stream in facility.streams.iter_mut().filter(is_unpaid) {
        (stream.price, stream.cost) = (None, Some(bill));
    }
    let file = catalogue.sector(sector)?;
    let first: Vec<&str> = file.sector.areas.iter().map(String::as_str).collect();
    let first = first.get(..AREAS).unwrap_or(&first);
    let pages = sections(&facility, catalogue);
    let pages = pages
        .iter()
        .filter(|page| page.id == sector || first.contains(&page.id));
    let books = Books::figures(&facility, catalogue);
    let reply = |measure: &Measure| match is_absent(measure, &books) {
        true => Reply::NotApplicable,
        false => Reply::NotDone,
    };
    let replies: Vec<(String, Reply)> = pages
        .flat_map(Section::every)
        .map(|m| (m.id.clone(), reply(m)))
        .collect();
    for (id, reply) in replies {
        facility.replies.insert(id, ReplyDetail::plain(reply));
    }
    Some(facility)
}

/// Whether the plant has nothing on which a measure acts, because the rows or carriers of its streams say that they go elsewhere: no boiler where all fuel goes to a furnace, no clinker in a works that burns lime.
fn is_absent(measure: &Measure, books: &Books<'_>) -> bool {
    let barred = |effect: &Effect| {
        let mut on = books
            .ledgers
            .iter()
            .filter(|l| acts_on(effect, l))
            .peekable();
        let node = effect.node.as_deref();
        on.peek().is_some() && on.all(|l| l.partition.goes_elsewhere(node))
    };
    !measure.effects.is_empty() && measure.effects.iter().all(barred)
}

fn all(assessment: &Assessment) -> impl Iterator<Item = &Opportunity> {
    let lists = [
        &assessment.opportunities,
        &assessment.left_out,
        &assessment.without_figure,
    ];
    lists.into_iter().flatten()
}

/// What is saved of the streams of these resources, in percent of their bills, beside what audits found.
fn saved_of(
    resources: &[Resource],
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
) -> Saved {
    let sector = facility.site.sector.as_deref();
    let ceiling = resources.first();
    let ceiling = ceiling.and_then(|resource| catalogue.ceiling(sector, *resource));
    Saved {
        percent: percent_saved(resources, facility, assessment, catalogue),
        published: ceiling.map(|c| (c.low, c.high)),
    }
}

fn percent_saved(
    resources: &[Resource],
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
) -> Option<(Decimal, Decimal)> {
    let mut cost = Decimal::ZERO;
    let (mut saved, mut most) = (Decimal::ZERO, Decimal::ZERO);
    for stream in facility.streams.iter() {
        if !tree_of(stream, catalogue).is_some_and(|tree| resources.contains(&tree)) {
            continue;
        }
        let result = assessment.streams.iter().find(|s| s.id == stream.id)?;
        let bill = result
            .account
            .cost
            .map_or(Decimal::ZERO, |c| c.value.value());
        cost += bill;
        // By quantity where there is one: the money of water saved is more than its bill, since less wastewater is paid for as well.
        let quantity = result.account.quantity.map(|q| q.value);
        let part = quantity.and_then(|q| result.saved.checked_div(q));
        let expected = match part.filter(|part| !part.is_zero()) {
            Some(part) => bill * part,
            None => result.money_of_quantity.value(),
        };
        // The range is one of money; that of water holds the wastewater that goes with it, so its high end is as many times the quantity expected.
        let range = assessment.ranges.streams.get(&stream.id);
        let reach = range.map(|r| {
            let (high, money) = (r.high.value(), result.money_saved.value());
            match stream.group {
                Group::Water => high
                    .checked_div(money)
                    .map_or(expected, |times| expected * times),
                _ => expected + (high - money).max(Decimal::ZERO),
            }
        });
        saved += expected;
        most += reach.unwrap_or(expected);
    }
    let percent = |money: Decimal| (money * Decimal::ONE_HUNDRED).checked_div(cost);
    percent(saved).zip(percent(most))
}

/// Whether the money of a measure has a range: one with a width, also where another measure counts in its place.
fn has_range(opportunity: &Opportunity) -> bool {
    let range = opportunity
        .range
        .filter(|_| opportunity.money_alone.is_some());
    range.is_some_and(|range| range.low < range.high)
}

/// Whether its investment has a range, or it needs none.
fn has_investment(opportunity: &Opportunity) -> bool {
    let range = opportunity.investment_range;
    opportunity.investment == Investment::Nothing || range.is_some_and(|(low, high)| low < high)
}

fn row(sector: &str, says_kind: bool, catalogue: &Catalogue, today: Date) -> Option<Row> {
    let facility = bills_alone(sector, says_kind, catalogue)?;
    let assessment = assess(&facility, catalogue, today);
    let file = catalogue.sector(sector)?;
    let own: BTreeSet<&str> = file.measures.iter().map(|m| m.id.as_str()).collect();
    // Where the plant is at the target by its bills, nothing is left open.
    let open = all(&assessment).filter(|o| o.missing() != [&Missing::Nothing]);
    let open: Vec<&Opportunity> = open.collect();
    let priced: Vec<&Opportunity> = open.iter().copied().filter(|o| has_range(o)).collect();
    let is_own = |o: &&&Opportunity| own.contains(o.id.as_str());
    let first: Vec<&String> = assessment.ranking.iter().take(10).collect();
    let stands_for = |id: &String| {
        let found = assessment.left_out.iter().find(|o| o.id == *id);
        match found.map(|o| &o.standing) {
            Some(Standing::Exclusive { kept }) => kept.clone(),
            _ => id.clone(),
        }
    };
    let top = file.answer.top.as_ref();
    let top = top.map(|t| t.measures.as_slice()).unwrap_or_default();
    let is_open = |id: &&String| {
        let reply = facility.replies.get(*id);
        reply.is_some_and(|detail| detail.reply == Reply::NotDone)
    };
    let wanted = top.iter().filter(is_open);
    let wanted: Vec<&String> = wanted.collect();
    let found = wanted.iter().filter(|id| first.contains(&&stands_for(id)));
    let top = (found.count(), wanted.len());
    let saved = COLUMNS.map(|of| saved_of(of, &facility, &assessment, catalogue));
    Some(Row {
        sector: sector.to_owned(),
        kind: facility.site.plant_kind.clone(),
        open: open.len(),
        priced: priced.len(),
        without: {
            let rest = open.iter().filter(|o| is_own(o) && !has_range(o));
            rest.map(|o| o.id.clone()).collect()
        },
        own: open.iter().filter(is_own).count(),
        own_priced: priced.iter().filter(is_own).count(),
        with_investment: priced.iter().filter(|o| has_investment(o)).count(),
        saved,
        top,
    })
}
