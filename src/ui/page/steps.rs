//! The process steps that are weighed, and how to add one.

use crate::ui::field::{Pick, PickOption};
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_send, use_session, use_text};
use browser::location;
use catalogue::quantity::Unit;
use domain::balance::{StepBalance, step_balance};
use domain::facility::ProcessStep;
use session::Page;
use session::steps::{StepAction, usual};
use text::Text;
use yew::prelude::*;

/// The process steps that are weighed.
#[component]
pub(crate) fn Steps() -> Html {
    let session = use_session();
    let text = use_text();
    let steps = &session.draft.facility.steps;
    html! {
        <Frame title={text.steps_title()} lede={text.steps_lede().to_owned()} crumb={Page::Hub}>
            if steps.is_empty() {
                <p class="empty">{ text.steps_empty() }</p>
            } else {
                <ul class="streams">
                    { for steps.iter().map(|s| row(text, s, &session.names(text).step_name(&s.id))) }
                </ul>
            }
            <AddStep />
            <div class="row">
                <a class="btn" href={address(&Page::Checklist)}>{ text.steps_continue() }</a>
                <a class="btn ghost" href={address(&Page::Hub)}>{ text.page_back_to_tasks() }</a>
            </div>
        </Frame>
    }
}

fn row(text: Text, step: &ProcessStep, name: &str) -> Html {
    html! {
        <li key={step.id.clone()}>
            <a href={address(&Page::Step(step.id.clone()))}>
                <span><b>{ name }</b><small>{ result(text, &step_balance(step)) }</small></span>
            </a>
        </li>
    }
}

/// A step's balance in a few words.
pub(super) fn result(text: Text, balance: &StepBalance) -> String {
    if !balance.is_weighed() {
        return text.steps_none_weighed().to_owned();
    }
    let kg = |value| text.quantity(value, Unit::Kg);
    let (inputs, loss) = (kg(balance.inputs), kg(balance.loss));
    match balance.yearly_loss {
        Some(year) => text.steps_row_money(text::said::StepsRowMoney {
            inputs: &inputs,
            loss: &loss,
            money: &text.money(year.value),
        }),
        None => text.steps_row(&inputs, &loss),
    }
}

/// Adds a step of the sector or an empty one, and opens it.
#[component]
fn AddStep() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let options: Vec<PickOption> = usual(facility, &session.catalogue)
        .into_iter()
        .enumerate()
        .map(|(place, (_, s))| {
            PickOption::new(
                place.to_string(),
                text.language.pick(&s.vi, &s.en).to_owned(),
            )
        })
        .collect();
    let chosen = use_state(String::new);
    let onpick = {
        let chosen = chosen.clone();
        Callback::from(move |place: String| chosen.set(place))
    };
    let (count, last) = (
        facility.steps.len(),
        facility.steps.last().map(|s| s.id.clone()),
    );
    let wanted = use_mut_ref(|| None::<usize>);
    {
        let wanted = wanted.clone();
        // The new step stands last: once it is there, its page opens.
        use_effect_with(count, move |count| {
            if wanted.borrow().is_some_and(|before| *count > before) {
                wanted.replace(None);
                if let Some(id) = last {
                    location::go(&Page::Step(id).address());
                }
            }
        });
    }
    let onclick = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            wanted.replace(Some(count));
            send.emit(StepAction::Add(chosen.parse().ok()).into());
        })
    };
    html! {
        <div class="add">
            if !options.is_empty() {
                <label for="add-step">{ text.steps_add() }</label>
                <Pick id="add-step" value={(*chosen).clone()} {options} empty={text.steps_add_other()} {onpick} />
            }
            <button type="button" class="btn ghost" {onclick}>{ text.steps_add_button() }</button>
        </div>
    }
}
