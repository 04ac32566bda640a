//! From an opened submission to its row: the only file that reads an assessment.

use super::measure::{Done, notes, planned};
use super::{
    ConcludedRow, EnergyRow, FollowRow, LostRow, MoneyRow, Origin, RatingsRow, Record, ResourceRow,
    ReviewRow, SavedRow, SiteRow, Size, SpecificRow, WasteRow, kept,
};
use crate::commune;
use crate::key;
use crate::words::both;
use catalogue::date::Date;
use catalogue::quantity::{Unit, Vnd};
use catalogue::{CarrierCategory, Catalogue, ConclusionId, Group, SpecificMetric};
use domain::assessment::{Assessment, assess};
use domain::conclusion::concluded as conclusion;
use domain::facility::{Content, Facility, Rating, State, Stream};
use domain::indicator::{Resource, share_of_metric};
use rust_decimal::Decimal;
use std::sync::Arc;
use submission::review::Review;
use submission::{Comparison, Opened, ReadError};

/// A submission computed again, as of the day on which it was written; of `today` where it has no such day.
pub(super) fn assessed(opened: &Opened, catalogue: &Catalogue, today: Date) -> Assessment {
    let day = key::day(&opened.created).unwrap_or(today);
    assess(&opened.facility, catalogue, day)
}

/// The row of a submission, given what was computed of it.
///
/// # Errors
/// When the review in it cannot be read.
pub(super) fn row(
    opened: &Opened,
    assessment: &Assessment,
    (comparison, follow): (Comparison, Option<Box<FollowRow>>),
    catalogue: &Catalogue,
) -> Result<Record, ReadError> {
    let review = Review::of(&opened.data)?;
    let review = review.as_ref().map(ReviewRow::of).unwrap_or_default();
    let facility = &opened.facility;
    let site = &facility.site;
    let whole = Record {
        id: submission::short_digest(&opened.digest).into(),
        digest: opened.digest.clone(),
        created: key::day(&opened.created),
        app: opened.app.as_str().into(),
        catalogue: opened.catalogue.as_str().into(),
        example: facility.example,
        origin: Origin::of(&opened.app),
        site: SiteRow {
            name: site.name.trim().to_owned(),
            tax_code: site.tax_code.trim().to_owned(),
            province: site.province.clone(),
            commune: site.commune.trim().to_owned(),
            address: site.address.trim().to_owned(),
            sector: site.sector.clone(),
            vsic: site.vsic.clone(),
            employees: site.employees,
            deadline: key::written_day(&facility.handover.deadline),
            size: said_size(opened),
            days: site.days,
            contact: site.contact.name.trim().to_owned(),
        },
        year: site.year,
        money: money(assessment),
        energy: energy(assessment),
        saved: saved(facility, assessment, catalogue),
        resources: resources(facility, assessment, catalogue),
        specific: specific(facility, assessment),
        wastes: wastes(facility, assessment, catalogue),
        ratings: RatingsRow {
            awareness: facility.ratings.awareness,
            management: facility.ratings.management,
            improvements: facility.ratings.improvements,
            applies: assessment.applies_cp,
        },
        concluded: concluded(facility, catalogue, follow.as_deref()),
        done: Done::of(facility),
        measures: planned(facility, assessment, catalogue),
        notes: notes(facility, catalogue),
        support: support(facility, assessment),
        remarks: opened.remarks_beside(catalogue),
        comparison,
        issues: assessment.issues.len(),
        follow,
        review,
    };
    Ok(match whole.origin {
        Origin::OwnFile => whole,
        Origin::CommuneSheet => row_alone(whole, facility),
    })
}

/// The size beside what a submission has, where a commune's sheet names it.
fn said_size(opened: &Opened) -> Option<Size> {
    let size = opened.data.facility.other.get(commune::SIZE)?.as_str();
    Size::from_word(size?).filter(|_| Origin::of(&opened.app) == Origin::CommuneSheet)
}

/// A row keeps what stands in it: no figure that rests on a price or a share of the catalogue, no saving, and nothing that is noticed because a checklist is missing.
fn row_alone(whole: Record, facility: &Facility) -> Record {
    let bills = facility.streams.iter().filter_map(|s| s.cost).sum();
    // A fuel without a carrier or without a quantity is missing in every sum of energy.
    let mut fuels = facility.streams.iter().filter(|s| s.group == Group::Energy);
    let is_whole = fuels.all(|s| s.carrier.is_some() && s.quantity.is_some());
    let is_sum = |metric| matches!(metric, SpecificMetric::Energy | SpecificMetric::Heat);
    let specific = whole.specific.into_iter();
    let specific = specific.filter(|s| s.known.is_evidence() && (is_whole || !is_sum(s.metric)));
    let own = facility.own_measures.len();
    Record {
        money: MoneyRow {
            bills: kept(bills),
            ..MoneyRow::default()
        },
        energy: EnergyRow::default(),
        saved: SavedRow::default(),
        resources: Vec::new(),
        specific: specific.collect(),
        done: Done {
            done: whole.done.done + own,
            // "Nothing was done" is an answer; an empty cell is none.
            not_done: usize::from(facility.ratings.improvements == Some(Rating::None)),
            measured_streams: whole.done.measured_streams,
            ..Done::default()
        },
        ratings: RatingsRow::default(),
        measures: Vec::new(),
        remarks: Vec::new(),
        issues: 0,
        ..whole
    }
}

fn concluded(
    facility: &Facility,
    catalogue: &Catalogue,
    follow: Option<&FollowRow>,
) -> ConcludedRow {
    let has_years = follow.is_some_and(|follow| follow.years.is_some());
    let holds = |id| conclusion(id, facility, catalogue, Some(has_years)).and_then(|c| c.holds());
    let measures = facility.follow_up.measures.values();
    let in_place = measures.filter(|m| matches!(m.state, Some(State::Done | State::Kept)));
    ConcludedRow {
        aware: holds(ConclusionId::Aware),
        applies: holds(ConclusionId::Applies) == Some(true),
        systematically: holds(ConclusionId::Systematically) == Some(true),
        begun: in_place.filter_map(|m| Some(m.since?.year)).min(),
    }
}

fn money(assessment: &Assessment) -> MoneyRow {
    let totals = &assessment.totals;
    MoneyRow {
        saving: kept(totals.money.value()),
        on_evidence: kept(totals.on_evidence.value()),
        typical: kept(totals.typical.value()),
        on_defaults: kept(totals.on_defaults.value()),
        incomplete: kept(totals.incomplete.value()),
        investment: kept(totals.investment.value()),
        support: kept(totals.support.value()),
        bills: kept(totals.bills.value()),
        counted: totals.counted,
    }
}

fn energy(assessment: &Assessment) -> EnergyRow {
    let energy = &assessment.energy;
    EnergyRow {
        mj: kept(energy.mj),
        mj_saved: kept(energy.mj_saved),
        toe: kept(energy.toe),
        toe_saved: kept(energy.toe_saved),
        tco2: kept(energy.tco2),
        tco2_saved: kept(energy.tco2_saved),
        is_whole: energy.incomplete.is_empty(),
    }
}

/// Electricity in kWh, water in m³, what is weighed in tonnes; what has another unit is left out.
fn saved(facility: &Facility, assessment: &Assessment, catalogue: &Catalogue) -> SavedRow {
    let mut row = SavedRow::default();
    for stream in &assessment.streams {
        let carrier = facility
            .stream(&stream.id)
            .and_then(|s| s.carrier.as_deref());
        let carrier = carrier.and_then(|c| catalogue.carrier(c));
        let electric = carrier.is_some_and(|c| c.category == CarrierCategory::Electricity);
        let (sum, unit) = match stream.group {
            Group::Energy if electric => (&mut row.kwh, Unit::Kwh),
            Group::Water => (&mut row.water_m3, Unit::CubicMetre),
            Group::Material
            | Group::Chemical
            | Group::Packaging
            | Group::Waste
            | Group::HazardousWaste => (&mut row.tonnes, Unit::Tonne),
            Group::Energy | Group::Wastewater | Group::ByProduct => continue,
        };
        if let Some(per) = stream.unit.in_units_of(unit) {
            *sum += kept(stream.saved * per);
        }
    }
    row
}

/// Electricity, fuel and water by their quantities, raw materials and materials by what they cost; a resource of which a figure is missing, or that is not used, has no row.
fn resources(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
) -> Vec<ResourceRow> {
    let by_metric = |metric: SpecificMetric| -> Option<(Decimal, Decimal)> {
        let mut sum = (Decimal::ZERO, Decimal::ZERO);
        for result in &assessment.streams {
            let stream = facility.stream(&result.id)?;
            if let Some(factor) = share_of_metric(metric, stream, catalogue) {
                let (factor, quantity) = (factor?, result.account.quantity?);
                sum.0 += quantity.value * factor;
                sum.1 += result.saved * factor;
            }
        }
        Some(sum)
    };
    let by_cost = |is_wanted: fn(Group) -> bool| -> Option<(Decimal, Decimal)> {
        let mut sum = (Decimal::ZERO, Decimal::ZERO);
        let wanted = assessment.streams.iter().filter(|s| is_wanted(s.group));
        for result in wanted {
            sum.0 += result.account.cost?.value.value();
            sum.1 += result.money_saved.value();
        }
        Some(sum)
    };
    let energy = &assessment.energy;
    let rows = Resource::ALL.into_iter().filter_map(|resource| {
        let (before, saved) = match resource {
            Resource::Electricity => by_metric(SpecificMetric::Electricity),
            Resource::Fuel => by_metric(SpecificMetric::Heat),
            Resource::Water => by_metric(SpecificMetric::Water),
            Resource::RawMaterials => by_cost(|group| group == Group::Material),
            Resource::OtherMaterials => {
                by_cost(|group| group.is_purchased() && group != Group::Material)
            }
            Resource::Toe => {
                let is_whole = energy.incomplete.is_empty();
                is_whole.then_some((energy.toe, energy.toe_saved))
            }
        }?;
        (before > Decimal::ZERO).then(|| ResourceRow {
            resource,
            saved: kept(saved),
            before: kept(before),
        })
    });
    rows.collect()
}

fn specific(facility: &Facility, assessment: &Assessment) -> Vec<SpecificRow> {
    let list = assessment.specific.iter();
    list.map(|s| {
        let product = facility.products.iter().find(|p| p.id == s.product);
        SpecificRow {
            product: product.and_then(|p| p.kind.as_deref()).map(Arc::from),
            metric: s.metric,
            unit: s.unit,
            per: s.per,
            before: s.before,
            known: s.known,
        }
    })
    .collect()
}

fn wastes(facility: &Facility, assessment: &Assessment, catalogue: &Catalogue) -> Vec<WasteRow> {
    let is_waste = |g: Group| matches!(g, Group::Wastewater | Group::Waste | Group::HazardousWaste);
    let list = assessment.streams.iter().filter(|s| is_waste(s.group));
    list.filter_map(|result| {
        let stream = facility.stream(&result.id)?;
        let cost = result.account.cost.map(|c| c.value.value());
        let (vi, en) = both(|text| text.names(facility, catalogue).stream_name(&result.id));
        Some(WasteRow {
            name: (vi.into(), en.into()),
            group: result.group,
            quantity: result.account.quantity.map(|q| q.value),
            unit: result.unit,
            cost: match (cost, stream.fee) {
                (None, None) => None,
                (cost, fee) => Some(kept(cost.unwrap_or_default() + fee.unwrap_or_default())),
            },
            known: stream.known,
            lost: lost(stream, facility, catalogue),
        })
    })
    .collect()
}

fn lost(stream: &Stream, facility: &Facility, catalogue: &Catalogue) -> LostRow {
    match &stream.lost.content {
        Content::Unsaid => LostRow::Unsaid,
        Content::Nothing => LostRow::Nothing,
        Content::Input(id) => {
            let (vi, en) = both(|text| text.names(facility, catalogue).stream_name(id));
            LostRow::Input((vi.into(), en.into()), stream.lost.kg.map(kept))
        }
    }
}

/// Support of the counted measures by the scheme that the factory named.
fn support(facility: &Facility, assessment: &Assessment) -> Vec<(String, Decimal)> {
    let mut sums = std::collections::BTreeMap::<String, Decimal>::new();
    for opportunity in &assessment.opportunities {
        let scheme = facility
            .costs(&opportunity.id)
            .and_then(|c| c.scheme.clone());
        if let Some(scheme) = scheme
            && opportunity.support > Vnd::ZERO
        {
            *sums.entry(scheme).or_default() += kept(opportunity.support.value());
        }
    }
    sums.into_iter().collect()
}

impl ReviewRow {
    /// The row of a review.
    #[must_use]
    pub fn of(review: &Review) -> Self {
        let last = review.history.last();
        Self {
            state: review.state,
            reason: last.map(|t| t.reason.clone()).unwrap_or_default(),
            length: review.length(),
            open: review.open().count(),
            mark: review.mark(),
        }
    }
}
