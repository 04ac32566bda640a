//! Process steps and the split between products, both ways.

use super::words::{kept, known_word};
use crate::error::ReadError;
use crate::unique::unique;
use crate::v1;
use domain::facility::{FlowRole, ProcessStep, Split, StepFlow};

/// The split in a file; none said is none wanted.
pub(super) fn split_of(word: Option<&String>) -> Result<Split, ReadError> {
    word.map_or(Ok(Split::default()), |word| {
        known_word(Split::from_code(word), "split".to_owned(), word)
    })
}

/// The word for a split; the usual one is not written.
pub(super) fn split_data(split: Split) -> Option<String> {
    (split != Split::default()).then(|| split.code().to_owned())
}

/// The steps in a file.
pub(super) fn steps_of(steps: &[v1::Step]) -> Result<Vec<ProcessStep>, ReadError> {
    let mut list: Vec<ProcessStep> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let path = format!("steps[{index}]");
        unique(list.iter().map(|s| &s.id), &step.id, format!("{path}.id"))?;
        list.push(ProcessStep {
            id: step.id.clone(),
            name: step.name.clone(),
            times: step.times,
            flows: flows_of(&step.flows, &path)?,
        });
    }
    Ok(list)
}

fn flows_of(flows: &[v1::Flow], step: &str) -> Result<Vec<StepFlow>, ReadError> {
    let mut list: Vec<StepFlow> = Vec::new();
    for (index, flow) in flows.iter().enumerate() {
        let path = |key: &str| format!("{step}.flows[{index}].{key}");
        unique(list.iter().map(|f| &f.id), &flow.id, path("id"))?;
        list.push(StepFlow {
            id: flow.id.clone(),
            role: known_word(FlowRole::from_code(&flow.role), path("role"), &flow.role)?,
            name: flow.name.clone(),
            kg: flow.kg,
            price: flow.price,
        });
    }
    Ok(list)
}

/// The file's steps.
pub(super) fn steps_data(steps: &[ProcessStep], earlier: &[v1::Step]) -> Vec<v1::Step> {
    let step = |step: &ProcessStep| {
        let before = earlier.iter().find(|s| s.id == step.id);
        v1::Step {
            id: step.id.clone(),
            name: step.name.clone(),
            times: step.times,
            flows: flows_data(&step.flows, before),
            other: kept(before.map(|s| &s.other)),
        }
    };
    steps.iter().map(step).collect()
}

fn flows_data(flows: &[StepFlow], earlier: Option<&v1::Step>) -> Vec<v1::Flow> {
    let earlier = earlier.map(|s| s.flows.as_slice()).unwrap_or_default();
    let flow = |flow: &StepFlow| {
        let before = earlier.iter().find(|f| f.id == flow.id);
        v1::Flow {
            id: flow.id.clone(),
            role: flow.role.code().to_owned(),
            name: flow.name.clone(),
            kg: flow.kg,
            price: flow.price,
            other: kept(before.map(|f| &f.other)),
        }
    };
    flows.iter().map(flow).collect()
}
