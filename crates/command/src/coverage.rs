//! What a factory that brings only its bills learns, sector by sector: how many of its open measures get a figure, and what they come to beside what audits found possible.

use catalogue::date::Date;
use catalogue::quantity::{Percent, Unit, Vnd};
use catalogue::{Catalogue, Group, Resource, SectorFile};
use catalogue_embedded::example;
use domain::assessment::{Assessment, assess};
use domain::facility::account::{account, tree_of};
use domain::facility::{Facility, Reply, ReplyDetail, Stream};
use domain::finance::Investment;
use domain::opportunity::{Opportunity, Standing};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::io::{Result, Write};
use text::Text;

/// Columns of counts in a row.
const ROW_COUNTS: usize = 6;

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
    /// Percent of the bills; absent where the sector has no such bill.
    percent: Option<Decimal>,
    /// Quartiles of the audits, percent; absent where there are none.
    published: Option<(Percent, Percent)>,
}

/// What one sector comes to.
pub(crate) struct Row {
    sector: String,
    open: usize,
    priced: usize,
    own: usize,
    own_priced: usize,
    with_investment: usize,
    /// What is saved of each column's resources.
    saved: [Saved; COLUMNS.len()],
    /// How many of the three most important measures are among the first ten.
    top: usize,
}

/// The example of a sector with its bills alone: no end uses, every question of the sector and of its first areas answered with "not done".
fn bills_alone(sector: &str, catalogue: &Catalogue) -> Option<Facility> {
    let example = submission::read(example(sector)?.as_bytes()).ok()?.facility;
    let mut facility = Facility {
        site: example.site,
        products: example.products,
        streams: example.streams,
        ..Facility::default()
    };
    for stream in facility.streams.iter_mut() {
        stream.shares.clear();
    }
    let file = catalogue.sector(sector)?;
    complete(&mut facility, file, catalogue);
    let areas = file.sector.areas.iter().take(AREAS);
    let areas = areas.filter_map(|id| catalogue.areas().iter().find(|a| a.area.id == *id));
    let own = file.measures.iter();
    for measure in own.chain(areas.flat_map(|a| &a.measures)) {
        let mut detail = ReplyDetail::plain(Reply::NotDone);
        // What is asked and never assumed stands on the bills themselves.
        let question = catalogue.one_number(&measure.id).filter(|q| q.ask_only);
        detail.number = question.map(|q| (q.typical.low + q.typical.high) / Decimal::TWO);
        facility.replies.insert(measure.id.clone(), detail);
    }
    Some(facility)
}

/// A bill for every usual stream of the sector: one that the example lacks costs a fiftieth of all the others, and its amount plays no part in what is counted here.
fn complete(facility: &mut Facility, file: &SectorFile, catalogue: &Catalogue) {
    let spent: Vnd = facility
        .streams
        .iter()
        .filter_map(|s| account(s, facility, catalogue).cost)
        .map(|c| c.value)
        .sum();
    let cost = (spent / Decimal::from(50)).value();
    for template in &file.streams {
        let entered = |s: &&mut Stream| s.template.as_ref() == Some(&template.id);
        match facility.streams.iter_mut().find(entered) {
            Some(stream) => {
                let is_paid = stream.price.is_some() || stream.cost.is_some();
                if !is_paid && stream.group != Group::ByProduct {
                    stream.cost = Some(cost);
                }
            }
            None => facility.streams.push(Stream {
                template: Some(template.id.clone()),
                carrier: template.carrier.clone(),
                quantity: Some(Decimal::ONE_THOUSAND),
                cost: Some(cost),
                ..Stream::new(template.id.clone(), template.group, Unit::Tonne)
            }),
        }
    }
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
) -> Option<Decimal> {
    let mut cost = Decimal::ZERO;
    let mut saved = Decimal::ZERO;
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
        saved += match part.filter(|part| !part.is_zero()) {
            Some(part) => bill * part,
            None => result.money_of_quantity.value(),
        };
    }
    (saved * Decimal::ONE_HUNDRED).checked_div(cost)
}

fn row(sector: &str, catalogue: &Catalogue, today: Date) -> Option<Row> {
    let facility = bills_alone(sector, catalogue)?;
    let assessment = assess(&facility, catalogue, today);
    let file = catalogue.sector(sector)?;
    let own: BTreeSet<&str> = file.measures.iter().map(|m| m.id.as_str()).collect();
    let open: Vec<&Opportunity> = all(&assessment).collect();
    let priced: Vec<&Opportunity> = open
        .iter()
        .copied()
        .filter(|o| o.money_alone.is_some())
        .collect();
    let has_investment = |o: &&&Opportunity| o.investment != Investment::Unknown;
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
    let top = top.map_or(0, |t| {
        let found = t
            .measures
            .iter()
            .filter(|id| first.contains(&&stands_for(id)));
        found.count()
    });
    let saved = COLUMNS.map(|of| saved_of(of, &facility, &assessment, catalogue));
    Some(Row {
        sector: sector.to_owned(),
        open: open.len(),
        priced: priced.len(),
        own: open.iter().filter(is_own).count(),
        own_priced: priced.iter().filter(is_own).count(),
        with_investment: priced.iter().filter(has_investment).count(),
        saved,
        top,
    })
}

/// The table, one row a sector and their sum.
pub(crate) fn print(
    catalogue: &Catalogue,
    text: Text,
    today: Date,
    out: &mut impl Write,
) -> Result<()> {
    writeln!(out, "{}", text.command_stats_answer_head())?;
    let rule = "---:|".repeat(ROW_COUNTS + COLUMNS.len());
    writeln!(out, "|---|{rule}")?;
    let rows: Vec<Row> = catalogue
        .sectors()
        .iter()
        .filter(|s| !s.measures.is_empty())
        .filter_map(|s| row(&s.sector.id, catalogue, today))
        .collect();
    for row in &rows {
        line(row, out)?;
    }
    let sum = |of: fn(&Row) -> usize| rows.iter().map(of).sum();
    let total = Row {
        sector: text.command_stats_total().to_owned(),
        open: sum(|r| r.open),
        priced: sum(|r| r.priced),
        own: sum(|r| r.own),
        own_priced: sum(|r| r.own_priced),
        with_investment: sum(|r| r.with_investment),
        saved: Default::default(),
        top: sum(|r| r.top),
    };
    line(&total, out)?;
    writeln!(out)
}

fn line(row: &Row, out: &mut impl Write) -> Result<()> {
    write!(
        out,
        "| {} | {} | {} | {} | {} | {} | {} |",
        row.sector, row.open, row.priced, row.own, row.own_priced, row.with_investment, row.top,
    )?;
    for saved in &row.saved {
        write!(out, " {} |", saved.cell())?;
    }
    writeln!(out)
}

impl Saved {
    /// "20.0 (3.8–12.6)".
    fn cell(&self) -> String {
        let show = |value: Decimal| format!("{:.1}", value.round_dp(1));
        let Some(percent) = self.percent.map(show) else {
            return String::new();
        };
        match self.published {
            Some((low, high)) => {
                format!("{percent} ({}–{})", show(low.value()), show(high.value()))
            }
            None => percent,
        }
    }
}
