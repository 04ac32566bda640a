//! Process steps being edited: adding, removing, and starting one from the sector's own list.

use super::seed::fresh;
use catalogue::{Catalogue, Line, Step};
use domain::facility::{Facility, FlowRole, ProcessStep, StepFlow};
use text::Language;

/// A change of the process steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepAction {
    /// A step was added: the sector's one at this place of its list, or an empty one.
    Add(Option<usize>),
    /// A step was removed.
    Remove(String),
    /// A flow was added to a step.
    AddFlow(String, FlowRole),
    /// A flow was removed from a step.
    RemoveFlow(String, String),
    /// Where an outflow goes was chosen.
    Role(String, String, FlowRole),
}

/// The steps of the lines on which the factory's products are made, line by line, in order.
#[must_use]
pub fn usual<'a>(facility: &Facility, catalogue: &'a Catalogue) -> Vec<(&'a Line, &'a Step)> {
    let sector = facility.site.sector.as_deref();
    let sector = sector.and_then(|id| catalogue.sector(id));
    let kinds: Vec<&str> = facility
        .products
        .iter()
        .filter_map(|p| p.kind.as_deref())
        .collect();
    let lines = sector.map(|s| s.lines_of(&kinds)).unwrap_or_default();
    let steps = lines
        .into_iter()
        .flat_map(|line| line.steps.iter().map(move |step| (line, step)));
    steps.collect()
}

pub(super) fn change(
    facility: &mut Facility,
    action: StepAction,
    catalogue: &Catalogue,
    language: Language,
) {
    match action {
        StepAction::Add(place) => {
            let id = fresh("step", facility.steps.iter().map(|s| s.id.as_str()));
            let usual = place.and_then(|place| usual(facility, catalogue).get(place).copied());
            let step = match usual {
                Some((_, step)) => of_sector(id, step, language),
                None => empty(id),
            };
            facility.steps.push(step);
        }
        StepAction::Remove(id) => facility.steps.retain(|s| s.id != id),
        StepAction::AddFlow(id, role) => {
            if let Some(step) = step_mut(facility, &id) {
                push(step, role, String::new());
            }
        }
        StepAction::RemoveFlow(id, flow) => {
            if let Some(step) = step_mut(facility, &id) {
                step.flows.retain(|f| f.id != flow);
            }
        }
        StepAction::Role(id, flow, role) => {
            if let Some(flow) = flow_mut(facility, &id, &flow) {
                flow.role = role;
            }
        }
    }
}

pub(super) fn step_mut<'a>(facility: &'a mut Facility, id: &str) -> Option<&'a mut ProcessStep> {
    facility.steps.iter_mut().find(|s| s.id == id)
}

pub(super) fn flow_mut<'a>(
    facility: &'a mut Facility,
    step: &str,
    flow: &str,
) -> Option<&'a mut StepFlow> {
    let flows = &mut step_mut(facility, step)?.flows;
    flows.iter_mut().find(|f| f.id == flow)
}

fn push(step: &mut ProcessStep, role: FlowRole, name: String) {
    let id = fresh("f", step.flows.iter().map(|f| f.id.as_str()));
    step.flows.push(StepFlow {
        id,
        role,
        name,
        kg: None,
        price: None,
    });
}

/// One blank row on each side.
fn empty(id: String) -> ProcessStep {
    let mut step = ProcessStep {
        id,
        ..ProcessStep::default()
    };
    for role in [FlowRole::Input, FlowRole::Product, FlowRole::Waste] {
        push(&mut step, role, String::new());
    }
    step
}

/// A step of the sector with its usual flows by name; the weights are the user's.
fn of_sector(id: String, usual: &Step, language: Language) -> ProcessStep {
    let mut step = ProcessStep {
        id,
        name: language.pick(&usual.vi, &usual.en).to_owned(),
        ..ProcessStep::default()
    };
    let sides = [
        (FlowRole::Input, &usual.inputs),
        (FlowRole::Product, &usual.outputs),
        (FlowRole::Waste, &usual.wastes),
    ];
    for (role, flows) in sides {
        for flow in flows.iter().filter(|flow| flow.weighed) {
            push(
                &mut step,
                role,
                language.pick(&flow.vi, &flow.en).to_owned(),
            );
        }
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plant_sees_the_lines_of_its_products() {
        use catalogue::quantity::Unit;
        use domain::facility::Product;
        let catalogue = catalogue_embedded::whole();
        let lines = |kind: Option<&str>| -> Vec<String> {
            let mut facility = Facility::default();
            facility.site.sector = Some("seafood".to_owned());
            facility.products.push(Product {
                kind: kind.map(str::to_owned),
                ..Product::new("p".to_owned(), Unit::Tonne)
            });
            let steps = usual(&facility, catalogue).into_iter();
            let mut ids: Vec<String> = steps.map(|(line, _)| line.id.clone()).collect();
            ids.dedup();
            ids
        };
        assert_eq!(lines(Some("pangasius-fillet")), ["pangasius"]);
        assert_eq!(lines(Some("frozen-shrimp")), ["shrimp"]);
        assert_eq!(lines(Some("fish-sauce")), ["pangasius", "shrimp"]);
        assert_eq!(lines(None), ["pangasius", "shrimp"]);
    }

    #[test]
    fn a_step_of_the_sector_brings_its_flows_and_no_weights() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        let act = |facility: &mut Facility, action| {
            change(facility, action, catalogue, Language::Vi);
        };
        act(&mut facility, StepAction::Add(Some(0)));
        let step = &facility.steps[0];
        assert!(step.name.starts_with("Nhập"), "{}", step.name);
        let names: Vec<(&str, FlowRole)> = step
            .flows
            .iter()
            .map(|f| (f.name.as_str(), f.role))
            .collect();
        assert_eq!(
            names,
            [
                ("malt", FlowRole::Input),
                ("gạo", FlowRole::Input),
                ("bột nghiền", FlowRole::Product),
                ("bụi", FlowRole::Waste),
                ("vỏ trấu", FlowRole::Waste),
            ]
        );
        assert!(step.flows.iter().all(|f| f.kg.is_none()));
        act(&mut facility, StepAction::Add(None));
        let ids: Vec<&str> = facility.steps.iter().map(|s| s.id.as_str()).collect();
        assert_eq!(ids.len(), 2);
        assert_ne!(ids[0], ids[1]);
        let (id, flow) = (
            facility.steps[0].id.clone(),
            facility.steps[0].flows[4].id.clone(),
        );
        act(
            &mut facility,
            StepAction::Role(id.clone(), flow.clone(), FlowRole::Reuse),
        );
        assert_eq!(facility.steps[0].flows[4].role, FlowRole::Reuse);
        act(&mut facility, StepAction::RemoveFlow(id.clone(), flow));
        assert_eq!(facility.steps[0].flows.len(), 4);
        act(&mut facility, StepAction::Remove(id));
        assert_eq!(facility.steps.len(), 1);
    }
}
