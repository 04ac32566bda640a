//! What a solution costs to run, how long it lasts, and who helps to pay for it: for a question of the checklist as for the factory's own measures.

use crate::ui::field::{Pick, PickOption, TextField};
use crate::ui::store::{use_assessment, use_send, use_session, use_text};
use domain::facility::Costs;
use domain::finance::{lifetime, schemes, support_of};
use session::{AnswerAction, Field};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// Id of the measure.
    pub(super) measure: String,
}

/// Running cost, lifetime, residual value, support.
#[component]
pub(super) fn CostFields(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let id = props.measure.clone();
    let costs = facility.costs(&id).cloned().unwrap_or_default();
    // Open from the start where something was said; afterwards only the user folds it.
    let open = use_state(|| costs != Costs::default());
    let (years, basis) = lifetime(&id, None, catalogue);
    let life = text.costs_lifetime_hint(&text.lifetime(years, basis));
    let options: Vec<PickOption> =
        schemes(facility, costs.scheme.as_deref(), catalogue, session.today)
            .into_iter()
            .map(|s| PickOption::new(s.id.clone(), text.scheme(s)))
            .collect();
    let pick = format!("scheme.{id}");
    let onpick = {
        let id = id.clone();
        send.reform(move |scheme: String| {
            AnswerAction::SupportScheme(id.clone(), (!scheme.is_empty()).then_some(scheme)).into()
        })
    };
    html! {
        <details class="more costs" open={*open}>
            <summary>{ text.costs_title() }</summary>
            <div class="pair">
                <TextField field={Field::CostRunning(id.clone())} optional={true} />
                <TextField field={Field::CostLifetime(id.clone())} optional={true} hint={life} />
                <TextField field={Field::CostResidual(id.clone())} optional={true} />
            </div>
            <div class="field">
                <label for={pick.clone()}>
                    { text.costs_scheme() }<span class="optional">{ text.page_optional() }</span>
                </label>
                <div class="inp">
                    <Pick id={pick} value={costs.scheme.clone().unwrap_or_default()} {options}
                        empty={text.costs_scheme_none()} {onpick} />
                </div>
            </div>
            if costs.scheme.is_some() {
                <SchemeSupport measure={id} />
            } else {
                <TextField field={Field::CostSupport(id)} optional={true} hint={text.costs_support_hint()} />
            }
        </details>
    }
}

/// The amount of support beside what the chosen scheme gives. Apart, because only here the investment has to be known.
#[component]
fn SchemeSupport(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let assessment = use_assessment(&session);
    let id = props.measure.clone();
    let costs = session.draft.facility.costs(&id);
    let scheme = costs.and_then(|c| c.scheme.clone());
    let of_scheme = Costs {
        scheme,
        ..Costs::default()
    };
    let lists = [
        &assessment.opportunities,
        &assessment.without_figure,
        &assessment.left_out,
        &assessment.to_check,
    ];
    let found = lists.into_iter().flatten().find(|o| o.id == id);
    let gives = found
        .and_then(|o| o.investment.amount())
        .map(|investment| support_of(&of_scheme, investment, &session.catalogue))
        .filter(|money| !money.is_zero());
    let hint = match gives {
        Some(money) => text.costs_support_scheme(&text.money(money)),
        None => text.costs_support_unknown().to_owned(),
    };
    html! {
        <TextField field={Field::CostSupport(id)} optional={true} {hint} />
    }
}
