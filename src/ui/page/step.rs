//! One process step: what goes in, what comes out, and what is lost.

use crate::ui::field::{Pick, PickOption, TextField};
use crate::ui::part::{Frame, PageForm, mass_bar};
use crate::ui::store::{use_send, use_session, use_text};
use browser::location;
use domain::balance::{GapOf, StepBalance, step_balance};
use domain::facility::{FlowRole, ProcessStep, StepFlow};
use session::steps::StepAction;
use session::{Action, Field, Page};
use text::{Names, Text};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: String,
}

/// One process step.
#[component]
pub(crate) fn StepForm(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let Some(step) = facility.step(&props.id) else {
        return html! { <Frame title={text.step_gone()} crumb={Page::Steps} /> };
    };
    let remove = {
        let (send, id) = (send.clone(), step.id.clone());
        Callback::from(move |_: MouseEvent| {
            location::go(&Page::Steps.address());
            send.emit(StepAction::Remove(id.clone()).into());
        })
    };
    let removal = html! {
        <button type="button" class="link" onclick={remove}>{ text.step_remove() }</button>
    };
    html! {
        <Frame title={session.names(text).step_name(&step.id)} crumb={Page::Steps}>
            <PageForm next={Page::Steps} beside={removal}>
                <TextField field={Field::StepName(step.id.clone())} />
                <TextField field={Field::StepTimes(step.id.clone())} optional={true} />
                { side(text, &send, step, true) }
                { side(text, &send, step, false) }
                <div class="stepresult" role="status">{ result(session.names(text), &step_balance(step)) }</div>
            </PageForm>
        </Frame>
    }
}

/// What goes in, or what comes out.
fn side(text: Text, send: &Callback<Action>, step: &ProcessStep, inputs: bool) -> Html {
    let (legend, add, role) = if inputs {
        (text.step_inputs(), text.step_add_input(), FlowRole::Input)
    } else {
        (text.step_outputs(), text.step_add_output(), FlowRole::Waste)
    };
    let onadd = {
        let id = step.id.clone();
        send.reform(move |_: MouseEvent| StepAction::AddFlow(id.clone(), role).into())
    };
    let flows = step.flows.iter();
    let flows = flows.filter(|f| (f.role == FlowRole::Input) == inputs);
    html! {
        <fieldset class="group">
            <legend>{ legend }</legend>
            { for flows.map(|f| flow(text, send, step, f)) }
            <button type="button" class="btn ghost" onclick={onadd}>{ add }</button>
        </fieldset>
    }
}

/// One row: name, mass, and the price of an input or the way of an outflow.
fn flow(text: Text, send: &Callback<Action>, step: &ProcessStep, flow: &StepFlow) -> Html {
    let (id, of) = (step.id.clone(), flow.id.clone());
    let named = text.flow(flow);
    let remove = {
        let (id, of) = (id.clone(), of.clone());
        send.reform(move |_: MouseEvent| StepAction::RemoveFlow(id.clone(), of.clone()).into())
    };
    html! {
        <div class="flow" key={of.clone()} role="group" aria-label={named.clone()}>
            <TextField field={Field::FlowName(id.clone(), of.clone())} />
            <TextField field={Field::FlowKg(id.clone(), of.clone())} label={text.label_flow_kg_short()} />
            if flow.role == FlowRole::Input {
                <TextField field={Field::FlowPrice(id.clone(), of.clone())} label={text.label_flow_price_short()}
                    optional={true} />
            } else {
                { way(text, send, step, flow) }
            }
            <button type="button" class="link" onclick={remove} aria-label={text.step_remove_named(&named)}>
                { text.step_remove_flow() }
            </button>
        </div>
    }
}

/// Where an outflow goes.
fn way(text: Text, send: &Callback<Action>, step: &ProcessStep, flow: &StepFlow) -> Html {
    let pick = format!("step.{}.role-{}", step.id, flow.id);
    let roles = FlowRole::ALL.into_iter().filter(|r| *r != FlowRole::Input);
    let options: Vec<PickOption> = roles
        .map(|r| PickOption::new(r.code(), text.flow_role(r)))
        .collect();
    let onpick = {
        let (id, of, old) = (step.id.clone(), flow.id.clone(), flow.role);
        send.reform(move |code: String| {
            let role = FlowRole::from_code(&code).unwrap_or(old);
            StepAction::Role(id.clone(), of.clone(), role).into()
        })
    };
    html! {
        <div class="field">
            <label for={pick.clone()}>{ text.step_role() }</label>
            <div class="inp"><Pick id={pick} value={flow.role.code()} {options} {onpick} /></div>
        </div>
    }
}

fn result(names: Names<'_>, balance: &StepBalance) -> Html {
    let text = names.text;
    if !balance.is_weighed() {
        return html! { <p class="hint">{ text.step_waiting() }</p> };
    }
    html! {
        <>
            <h2>{ text.step_balance() }</h2>
            { mass_bar(text, balance) }
            { for names.step_lines(balance).into_iter().enumerate().map(|(place, line)| html! { <p key={place}>{ line }</p> }) }
            { for balance.issues.iter().enumerate().map(|(place, issue)| html! {
                <div class="warn" key={format!("doubt-{place}")}>
                    <p>{ text.balance_doubt(issue, GapOf::Mass) }</p>
                    <ul>{ for text.balance_questions(issue, GapOf::Mass).into_iter().map(|q| html! { <li key={q}>{ q }</li> }) }</ul>
                </div>
            }) }
        </>
    }
}
