//! Between the file's version 1 and the domain, both ways.

mod data;
mod follow_up;
mod self_check;
mod steps;
mod words;

pub(super) use data::data_of;

use super::error::ReadError;
use super::v1;
use crate::unique::unique;
use catalogue::Group;
use catalogue::known::Known;
use catalogue::order;
use catalogue::quantity::Unit;
use domain::calculator::Calculator;
use domain::facility::{
    Calculation, Contact, Content, Costs, EndUseShare, Facility, Handover, Lost, Months,
    OwnMeasure, OwnSaving, PlanItem, Product, Rating, Ratings, Reply, ReplyDetail, RoughAnswer,
    Site, Stream, Terms, Vat,
};
use rust_decimal::Decimal;
use words::{known_word, refused};

/// Where last year's data stand.
const LAST_YEAR: &str = "data.follow_up.last.data";

/// The facility in a file; last year's data in it are read, too, so that whatever is wrong with them is told.
pub(super) fn facility_of(data: &v1::Data) -> Result<Facility, ReadError> {
    let last = data.follow_up.as_ref().and_then(|f| f.last.as_ref());
    if let Some(last) = last.and_then(|last| last.data.as_deref()) {
        facility_of(last).map_err(|error| error.within(LAST_YEAR))?;
    }
    let mut facility = Facility {
        example: data.example,
        site: site_of(&data.facility)?.into(),
        areas: data.areas.clone().into(),
        finance: terms_of(&data.finance),
        ratings: ratings_of(&data.ratings)?,
        self_check: self_check::self_check_of(data.self_check.as_ref())?.into(),
        handover: Handover {
            receiver: data.handover.receiver.clone(),
            deadline: data.handover.deadline.clone(),
        }
        .into(),
        split: steps::split_of(data.split.as_ref())?,
        steps: steps::steps_of(&data.steps)?.into(),
        follow_up: follow_up::follow_up_of(data.follow_up.as_ref())?.into(),
        unread: data.unread.clone().into(),
        ..Facility::default()
    };
    add_products(&mut facility, data)?;
    add_streams(&mut facility, data)?;
    add_replies(&mut facility, data)?;
    add_own_measures(&mut facility, data)?;
    facility.plan.extend(
        data.plan
            .iter()
            .map(|(id, item)| (id.clone(), item_of(item))),
    );
    Ok(facility)
}

fn add_products(facility: &mut Facility, data: &v1::Data) -> Result<(), ReadError> {
    for (index, product) in data.products.iter().enumerate() {
        let path = |key: &str| format!("products[{index}].{key}");
        unique(
            facility.products.iter().map(|p| &p.id),
            &product.id,
            path("id"),
        )?;
        facility.products.push(Product {
            id: product.id.clone(),
            kind: product.kind.clone(),
            name: product.name.clone(),
            unit: known_word(Unit::from_code(&product.unit), path("unit"), &product.unit)?,
            quantity: product.quantity,
            mass: product.mass,
            revenue: product.revenue,
            share: product.share,
        });
    }
    Ok(())
}

fn add_streams(facility: &mut Facility, data: &v1::Data) -> Result<(), ReadError> {
    for (index, stream) in data.streams.iter().enumerate() {
        let path = format!("streams[{index}]");
        unique(
            facility.streams.iter().map(|s| &s.id),
            &stream.id,
            format!("{path}.id"),
        )?;
        facility.streams.push(stream_of(stream, &path)?);
    }
    Ok(())
}

fn add_replies(facility: &mut Facility, data: &v1::Data) -> Result<(), ReadError> {
    for (id, answer) in &data.answers {
        let path = format!("answers.{id}.reply");
        let reply = known_word(Reply::from_code(&answer.reply), path, &answer.reply)?;
        let calculation = answer.calculation.as_ref();
        let calculation = calculation.map(|c| calculation_of(c, id)).transpose()?;
        let detail = ReplyDetail {
            reply,
            done_share: answer.done_share,
            saving: saving_of(&answer.saving),
            investment: answer.investment,
            costs: costs_of(&answer.costs),
            calculation,
            number: answer.number,
            note: answer.note.clone(),
        };
        facility.replies.insert(id.clone(), detail);
    }
    Ok(())
}

fn calculation_of(calculation: &v1::Calculation, measure: &str) -> Result<Calculation, ReadError> {
    let path = format!("answers.{measure}.calculation.calculator");
    let word = &calculation.calculator;
    Ok(Calculation {
        calculator: known_word(Calculator::from_code(word), path, word)?,
        values: calculation.values.clone(),
    })
}

fn add_own_measures(facility: &mut Facility, data: &v1::Data) -> Result<(), ReadError> {
    for (index, own) in data.own_measures.iter().enumerate() {
        let path = format!("own_measures[{index}].id");
        unique(facility.own_measures.iter().map(|m| &m.id), &own.id, path)?;
        facility.own_measures.push(OwnMeasure {
            id: own.id.clone(),
            name: own.name.clone(),
            saving: saving_of(&own.saving),
            investment: own.investment,
            costs: costs_of(&own.costs),
        });
    }
    Ok(())
}

fn item_of(item: &v1::PlanItem) -> PlanItem {
    PlanItem {
        chosen: item.chosen,
        who: item.who.clone(),
        when: item.when.clone(),
    }
}

fn site_of(site: &v1::Facility) -> Result<Site, ReadError> {
    let vat = site.vat.as_deref().map(|word| {
        let path = "facility.vat".to_owned();
        known_word(Vat::from_code(word), path, word)
    });
    let first_month = site.first_month.map(|month| {
        let path = "facility.first_month".to_owned();
        let possible = Some(month).filter(|m| (1..=12).contains(m));
        known_word(possible, path, &month.to_string())
    });
    Ok(Site {
        name: site.name.clone(),
        tax_code: site.tax_code.clone(),
        province: site.province.clone(),
        commune: site.commune.clone(),
        address: site.address.clone(),
        sector: site.sector.clone(),
        plant_kind: site.plant_kind.clone(),
        vsic: site.vsic.clone(),
        year: site.year,
        first_month: first_month.transpose()?,
        employees: site.employees,
        days: site.days,
        shifts: site.shifts,
        vat: vat.transpose()?,
        water_in_product: site.water_in_product,
        water_evaporated: site.water_evaporated,
        contact: Contact {
            name: site.contact.name.clone(),
            role: site.contact.role.clone(),
            phone: site.contact.phone.clone(),
            email: site.contact.email.clone(),
        },
    })
}

fn stream_of(stream: &v1::Stream, path: &str) -> Result<Stream, ReadError> {
    let at = |key: &str| format!("{path}.{key}");
    let group = known_word(Group::from_code(&stream.group), at("group"), &stream.group)?;
    let unit = known_word(Unit::from_code(&stream.unit), at("unit"), &stream.unit)?;
    let months = |list: &Option<Vec<Option<Decimal>>>, key: &str| {
        let Some(list) = list else {
            return Ok(None);
        };
        let months: Result<Months, _> = list.clone().try_into();
        known_word(months.ok(), at(key), &list.len().to_string()).map(Some)
    };
    let mut read = Stream {
        template: stream.template.clone(),
        carrier: stream.carrier.clone(),
        name: stream.name.clone(),
        quantity: stream.quantity,
        months: months(&stream.months, "months")?,
        price: stream.price,
        cost: stream.cost,
        cost_months: months(&stream.cost_months, "cost_months")?,
        mass: stream.mass,
        fee: stream.fee,
        tenants: stream.tenants,
        heat: stream.heat,
        lost: stream
            .lost
            .as_ref()
            .map_or_else(Lost::default, |lost| Lost {
                content: lost.input.clone().map_or(Content::Nothing, Content::Input),
                kg: lost.kg,
            }),
        known: known_word(Known::from_code(&stream.known), at("known"), &stream.known)?,
        ..Stream::new(stream.id.clone(), group, unit)
    };
    for (node, share) in &stream.shares {
        let word = at(&format!("shares.{node}.known"));
        let known = known_word(Known::from_code(&share.known), word, &share.known)?;
        let share = EndUseShare {
            percent: share.percent,
            known,
        };
        if share.percent < Decimal::ZERO || share.percent > Decimal::ONE_HUNDRED {
            let path = at(&format!("shares.{node}.percent"));
            return Err(refused(&path, &share.percent.to_string()));
        }
        read.shares.insert(node.clone(), share);
    }
    let rough = stream.rough.iter().map(|(node, answer)| {
        let answer = RoughAnswer {
            values: answer.values.clone(),
            choice: answer.choice.clone(),
        };
        (node.clone(), answer)
    });
    read.rough = order::map(rough).into();
    Ok(read)
}

fn costs_of(costs: &v1::Costs) -> Costs {
    Costs {
        running: costs.running,
        lifetime: costs.lifetime,
        residual: costs.residual,
        scheme: costs.scheme.clone(),
        support: costs.support,
    }
}

fn terms_of(finance: &v1::Finance) -> Terms {
    Terms {
        discount: finance.discount,
        loan: finance.loan,
        loan_rate: finance.loan_rate,
        loan_months: finance.loan_months,
        equal_payments: finance.equal_payments,
    }
}

fn ratings_of(ratings: &v1::Ratings) -> Result<Ratings, ReadError> {
    let read = |word: &Option<String>, key: &str| {
        let Some(word) = word else {
            return Ok(None);
        };
        known_word(Rating::from_code(word), format!("ratings.{key}"), word).map(Some)
    };
    Ok(Ratings {
        awareness: read(&ratings.awareness, "awareness")?,
        management: read(&ratings.management, "management")?,
        improvements: read(&ratings.improvements, "improvements")?,
    })
}

fn saving_of(saving: &v1::Saving) -> OwnSaving {
    OwnSaving {
        stream: saving.stream.clone(),
        quantity: saving.quantity,
        money: saving.money,
    }
}
