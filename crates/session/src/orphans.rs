//! What goes with a thing that is gone: the raw text of its fields.

use super::{Draft, Field};
use catalogue::quantity::Unit;
use domain::facility::{Content, FlowRole, Split};

/// Raw text of fields that no longer exist goes with them.
pub(super) fn forget_orphans(draft: &mut Draft) {
    let facility = &draft.facility;
    draft.text.retain(|field, _| match field {
        Field::StreamMonth(id, _) => facility.stream(id).is_some_and(|s| s.months.is_some()),
        Field::StreamQuantity(id) => facility.stream(id).is_some_and(|s| s.months.is_none()),
        Field::StreamPrice(id) | Field::StreamCost(id) | Field::StreamFee(id) => {
            facility.stream(id).is_some()
        }
        // What a unit of mass or an unsaid content does not ask for is not shown, so its text would be a fault that nobody finds.
        Field::StreamMass(id) => facility.stream(id).is_some_and(|s| !is_mass(s.unit)),
        Field::StreamLost(id) => facility
            .stream(id)
            .is_some_and(|s| matches!(s.lost.content, Content::Input(_))),
        Field::Calculation(id, _) => {
            let reply = facility.replies.get(id);
            reply.is_some_and(|r| r.calculation.is_some())
        }
        Field::StreamShare(id, _) => facility.stream(id).is_some(),
        Field::ProductQuantity(id) => facility.products.iter().any(|p| &p.id == id),
        Field::ProductMass(id) => {
            let mut products = facility.products.iter();
            products.any(|p| &p.id == id && !is_mass(p.unit))
        }
        Field::ProductRevenue(id) => {
            facility.split == Split::Revenue && facility.products.iter().any(|p| &p.id == id)
        }
        Field::ProductShare(id) => {
            facility.split == Split::Own && facility.products.iter().any(|p| &p.id == id)
        }
        Field::StepTimes(id) => facility.step(id).is_some(),
        Field::FlowKg(step, id) => facility.flow(step, id).is_some(),
        Field::FlowPrice(step, id) => facility
            .flow(step, id)
            .is_some_and(|f| f.role == FlowRole::Input),
        Field::CostRunning(id)
        | Field::CostLifetime(id)
        | Field::CostResidual(id)
        | Field::CostSupport(id) => facility.costs(id).is_some(),
        Field::OwnQuantity(id) | Field::OwnMoney(id) | Field::OwnInvestment(id) => {
            facility.own_measures.iter().any(|m| &m.id == id)
        }
        _ => true,
    });
}

fn is_mass(unit: Unit) -> bool {
    unit.in_units_of(Unit::Kg).is_some()
}
