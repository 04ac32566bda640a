//! The facility as the file's data: fields that an earlier file had and this version does not know are kept.

use super::words::kept;
use super::{follow_up, self_check, steps};
use crate::v1;
use catalogue::order;
use domain::facility::{
    Content, Costs, Facility, Lost, OwnMeasure, OwnSaving, PlanItem, Product, Rating, Ratings,
    ReplyDetail, Site, Stream, Terms,
};

/// The file's data for a facility; fields that `earlier` has and this version does not know are kept.
pub(crate) fn data_of(facility: &Facility, earlier: Option<&v1::Data>) -> v1::Data {
    let empty = v1::Data::default();
    let earlier = earlier.unwrap_or(&empty);
    let (products, streams) = (facility.products.iter(), facility.streams.iter());
    let own_measures = facility.own_measures.iter();
    let replies = facility.replies.iter();
    let plan = facility.plan.iter();
    v1::Data {
        example: facility.example,
        facility: site_data(&facility.site, &earlier.facility),
        products: products.map(|p| product_data(p, earlier)).collect(),
        streams: streams.map(|s| stream_data(s, earlier)).collect(),
        split: steps::split_data(facility.split),
        steps: steps::steps_data(&facility.steps, &earlier.steps),
        areas: (*facility.areas).clone(),
        answers: order::map(
            replies.map(|(id, reply)| (id.clone(), answer_data(reply, earlier.answers.get(id)))),
        ),
        own_measures: own_measures.map(|m| own_data(m, earlier)).collect(),
        plan: order::map(
            plan.map(|(id, item)| (id.clone(), item_data(item, earlier.plan.get(id)))),
        ),
        finance: terms_data(&facility.finance, &earlier.finance),
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

fn ratings_data(ratings: &Ratings, before: &v1::Ratings) -> v1::Ratings {
    let word = |rating: Option<Rating>| rating.map(|r| r.code().to_owned());
    v1::Ratings {
        awareness: word(ratings.awareness),
        management: word(ratings.management),
        improvements: word(ratings.improvements),
        other: before.other.clone(),
    }
}

fn site_data(site: &Site, before: &v1::Facility) -> v1::Facility {
    v1::Facility {
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
            other: before.contact.other.clone(),
        },
        other: before.other.clone(),
    }
}

fn own_data(own: &OwnMeasure, earlier: &v1::Data) -> v1::OwnMeasure {
    let before = earlier.own_measures.iter().find(|m| m.id == own.id);
    v1::OwnMeasure {
        id: own.id.clone(),
        name: own.name.clone(),
        saving: saving_data(&own.saving, before.map(|m| &m.saving)),
        investment: own.investment,
        costs: costs_data(&own.costs, before.map(|m| &m.costs)),
        other: kept(before.map(|m| &m.other)),
    }
}

fn item_data(item: &PlanItem, before: Option<&v1::PlanItem>) -> v1::PlanItem {
    v1::PlanItem {
        chosen: item.chosen,
        who: item.who.clone(),
        when: item.when.clone(),
        other: kept(before.map(|i| &i.other)),
    }
}

fn terms_data(terms: &Terms, before: &v1::Finance) -> v1::Finance {
    v1::Finance {
        discount: terms.discount,
        loan: terms.loan,
        loan_rate: terms.loan_rate,
        loan_months: terms.loan_months,
        equal_payments: terms.equal_payments,
        other: before.other.clone(),
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
        group: stream.group.code().to_owned(),
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
        shares: order::map(stream.shares.iter().map(|(node, share)| {
            let old = before.and_then(|s| s.shares.get(node));
            let share = v1::Share {
                percent: share.percent,
                known: share.known.code().to_owned(),
                other: kept(old.map(|s| &s.other)),
            };
            (node.clone(), share)
        })),
        rough: order::map(stream.rough.iter().map(|(node, answer)| {
            let old = before.and_then(|s| s.rough.get(node));
            let answer = v1::RoughAnswer {
                values: answer.values.clone(),
                choice: answer.choice.clone(),
                other: kept(old.map(|a| &a.other)),
            };
            (node.clone(), answer)
        })),
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
            calculator: c.calculator.code().to_owned(),
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
