//! Between the file's version 1 and the domain, both ways.

mod follow_up;
mod self_check;
mod steps;
mod words;

pub(super) use words::group_code;

use super::error::ReadError;
use super::v1;
use crate::unique::unique;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::facility::{
    Calculation, Contact, Content, Costs, EndUseShare, Facility, Handover, Lost, Months,
    OwnMeasure, OwnSaving, PlanItem, Product, Rating, Ratings, Reply, ReplyDetail, RoughAnswer,
    Site, Stream, Terms, Vat,
};
use rust_decimal::Decimal;
use words::{group_from, kept, known_word, refused};

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
        ..Facility::default()
    };
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
    for (index, stream) in data.streams.iter().enumerate() {
        let path = format!("streams[{index}]");
        unique(
            facility.streams.iter().map(|s| &s.id),
            &stream.id,
            format!("{path}.id"),
        )?;
        facility.streams.push(stream_of(stream, &path)?);
    }
    for (id, answer) in &data.answers {
        let path = format!("answers.{id}.reply");
        let reply = known_word(Reply::from_code(&answer.reply), path, &answer.reply)?;
        let detail = ReplyDetail {
            reply,
            done_share: answer.done_share,
            saving: saving_of(&answer.saving),
            investment: answer.investment,
            costs: costs_of(&answer.costs),
            calculation: answer.calculation.as_ref().map(|c| Calculation {
                calculator: c.calculator.clone(),
                values: c.values.clone(),
            }),
            number: answer.number,
            note: answer.note.clone(),
        };
        facility.replies.insert(id.clone(), detail);
    }
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
    for (id, item) in &data.plan {
        let item = PlanItem {
            chosen: item.chosen,
            who: item.who.clone(),
            when: item.when.clone(),
        };
        facility.plan.insert(id.clone(), item);
    }
    Ok(facility)
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
    let group = known_word(group_from(&stream.group), at("group"), &stream.group)?;
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
    read.rough = rough.collect();
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

fn costs_data(costs: &Costs, before: Option<&v1::Costs>) -> v1::Costs {
    v1::Costs {
        running: costs.running,
        lifetime: costs.lifetime,
        residual: costs.residual,
        scheme: costs.scheme.clone(),
        support: costs.support,
        other: kept(before.map(|c| &c.other)),
    }
}

fn lost_data(lost: &Lost, before: Option<&v1::Lost>) -> Option<v1::Lost> {
    let input = match &lost.content {
        Content::Unsaid => return None,
        Content::Nothing => None,
        Content::Input(id) => Some(id.clone()),
    };
    Some(v1::Lost {
        input,
        kg: lost.kg,
        other: kept(before.map(|l| &l.other)),
    })
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

fn ratings_data(ratings: &Ratings, before: &v1::Ratings) -> v1::Ratings {
    let word = |rating: Option<Rating>| rating.map(|r| r.code().to_owned());
    v1::Ratings {
        awareness: word(ratings.awareness),
        management: word(ratings.management),
        improvements: word(ratings.improvements),
        other: before.other.clone(),
    }
}

fn saving_of(saving: &v1::Saving) -> OwnSaving {
    OwnSaving {
        stream: saving.stream.clone(),
        quantity: saving.quantity,
        money: saving.money,
    }
}

/// The file's data for a facility; fields that `earlier` has and this version does not know are kept.
pub(super) fn data_of(facility: &Facility, earlier: Option<&v1::Data>) -> v1::Data {
    let empty = v1::Data::default();
    let earlier = earlier.unwrap_or(&empty);
    let site = &facility.site;
    v1::Data {
        example: facility.example,
        facility: v1::Facility {
            name: site.name.clone(),
            tax_code: site.tax_code.clone(),
            province: site.province.clone(),
            commune: site.commune.clone(),
            address: site.address.clone(),
            sector: site.sector.clone(),
            plant_kind: site.plant_kind.clone(),
            vsic: site.vsic.clone(),
            year: site.year,
            first_month: site.first_month,
            employees: site.employees,
            days: site.days,
            shifts: site.shifts,
            vat: site.vat.map(|vat| vat.code().to_owned()),
            water_in_product: site.water_in_product,
            water_evaporated: site.water_evaporated,
            contact: v1::Contact {
                name: site.contact.name.clone(),
                role: site.contact.role.clone(),
                phone: site.contact.phone.clone(),
                email: site.contact.email.clone(),
                other: earlier.facility.contact.other.clone(),
            },
            other: earlier.facility.other.clone(),
        },
        products: facility
            .products
            .iter()
            .map(|p| product_data(p, earlier))
            .collect(),
        streams: facility
            .streams
            .iter()
            .map(|s| stream_data(s, earlier))
            .collect(),
        split: steps::split_data(facility.split),
        steps: steps::steps_data(&facility.steps, &earlier.steps),
        areas: (*facility.areas).clone(),
        answers: facility
            .replies
            .iter()
            .map(|(id, reply)| (id.clone(), answer_data(reply, earlier.answers.get(id))))
            .collect(),
        own_measures: facility
            .own_measures
            .iter()
            .map(|own| {
                let before = earlier.own_measures.iter().find(|m| m.id == own.id);
                v1::OwnMeasure {
                    id: own.id.clone(),
                    name: own.name.clone(),
                    saving: saving_data(&own.saving, before.map(|m| &m.saving)),
                    investment: own.investment,
                    costs: costs_data(&own.costs, before.map(|m| &m.costs)),
                    other: kept(before.map(|m| &m.other)),
                }
            })
            .collect(),
        plan: facility
            .plan
            .iter()
            .map(|(id, item)| {
                let item = v1::PlanItem {
                    chosen: item.chosen,
                    who: item.who.clone(),
                    when: item.when.clone(),
                    other: kept(earlier.plan.get(id).map(|i| &i.other)),
                };
                (id.clone(), item)
            })
            .collect(),
        finance: v1::Finance {
            discount: facility.finance.discount,
            loan: facility.finance.loan,
            loan_rate: facility.finance.loan_rate,
            loan_months: facility.finance.loan_months,
            equal_payments: facility.finance.equal_payments,
            other: earlier.finance.other.clone(),
        },
        ratings: ratings_data(&facility.ratings, &earlier.ratings),
        self_check: self_check::self_check_data(&facility.self_check, earlier.self_check.as_ref()),
        handover: v1::Handover {
            receiver: facility.handover.receiver.clone(),
            deadline: facility.handover.deadline.clone(),
            other: earlier.handover.other.clone(),
        },
        follow_up: follow_up::follow_up_data(&facility.follow_up, earlier.follow_up.as_ref()),
        review: earlier.review.clone(),
        unread: std::collections::BTreeMap::new(),
        other: earlier.other.clone(),
    }
}

fn product_data(product: &Product, earlier: &v1::Data) -> v1::Product {
    let before = earlier.products.iter().find(|p| p.id == product.id);
    v1::Product {
        id: product.id.clone(),
        kind: product.kind.clone(),
        name: product.name.clone(),
        unit: product.unit.code().to_owned(),
        quantity: product.quantity,
        mass: product.mass,
        revenue: product.revenue,
        share: product.share,
        other: kept(before.map(|p| &p.other)),
    }
}

fn stream_data(stream: &Stream, earlier: &v1::Data) -> v1::Stream {
    let before = earlier.streams.iter().find(|s| s.id == stream.id);
    v1::Stream {
        id: stream.id.clone(),
        group: group_code(stream.group).to_owned(),
        template: stream.template.clone(),
        carrier: stream.carrier.clone(),
        name: stream.name.clone(),
        unit: stream.unit.code().to_owned(),
        quantity: stream.quantity,
        months: stream.months.map(|months| months.to_vec()),
        price: stream.price,
        cost: stream.cost,
        cost_months: stream.cost_months.map(|months| months.to_vec()),
        mass: stream.mass,
        fee: stream.fee,
        tenants: stream.tenants,
        heat: stream.heat,
        lost: lost_data(&stream.lost, before.and_then(|s| s.lost.as_ref())),
        known: stream.known.code().to_owned(),
        shares: stream
            .shares
            .iter()
            .map(|(node, share)| {
                let old = before.and_then(|s| s.shares.get(node));
                let share = v1::Share {
                    percent: share.percent,
                    known: share.known.code().to_owned(),
                    other: kept(old.map(|s| &s.other)),
                };
                (node.clone(), share)
            })
            .collect(),
        rough: stream
            .rough
            .iter()
            .map(|(node, answer)| {
                let old = before.and_then(|s| s.rough.get(node));
                let answer = v1::RoughAnswer {
                    values: answer.values.clone(),
                    choice: answer.choice.clone(),
                    other: kept(old.map(|a| &a.other)),
                };
                (node.clone(), answer)
            })
            .collect(),
        other: kept(before.map(|s| &s.other)),
    }
}

fn answer_data(reply: &ReplyDetail, before: Option<&v1::Answer>) -> v1::Answer {
    v1::Answer {
        reply: reply.reply.code().to_owned(),
        done_share: reply.done_share,
        saving: saving_data(&reply.saving, before.map(|a| &a.saving)),
        investment: reply.investment,
        costs: costs_data(&reply.costs, before.map(|a| &a.costs)),
        number: reply.number,
        calculation: reply.calculation.as_ref().map(|c| v1::Calculation {
            calculator: c.calculator.clone(),
            values: c.values.clone(),
            other: kept(
                before
                    .and_then(|a| a.calculation.as_ref())
                    .map(|c| &c.other),
            ),
        }),
        note: reply.note.clone(),
        other: kept(before.map(|a| &a.other)),
    }
}

fn saving_data(saving: &OwnSaving, before: Option<&v1::Saving>) -> v1::Saving {
    v1::Saving {
        stream: saving.stream.clone(),
        quantity: saving.quantity,
        money: saving.money,
        other: kept(before.map(|s| &s.other)),
    }
}
