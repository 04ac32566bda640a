//! What only the balances ask for: the mass of a unit, the fee and the content of a waste, the water that leaves unseen.

use crate::ui::field::{Pick, PickOption, TextField};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::quantity::Unit;
use catalogue::{Catalogue, Group};
use domain::facility::{Content, Facility, Stream};
use session::field::Home;
use session::{Action, Field, PageAction, Session, StreamAction};
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// The choice "nothing that was bought"; no stream has an empty id behind its mark.
const NOTHING: &str = "nothing";
/// Stands before the id of a stream that is a choice.
const INPUT: &str = "input:";

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) id: String,
}

/// The mass of a unit where the unit is no mass.
pub(super) fn mass_of_a_unit(text: Text, field: Field, unit: Unit) -> Html {
    if unit.in_units_of(Unit::Kg).is_some() {
        return Html::default();
    }
    html! {
        <TextField {field} optional={true}
            suffix={text.balance_kg_per(text.unit(unit))} />
    }
}

/// What the balances ask of a stream; nothing for energy and for water taken in.
#[component]
pub(super) fn Contents(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let Some(stream) = facility.stream(&props.id) else {
        return Html::default();
    };
    // Power and steam that were sold are no material.
    if stream.carrier.is_some() {
        return Html::default();
    }
    let weighed = !matches!(
        stream.group,
        Group::Energy | Group::Water | Group::Wastewater
    );
    let is_waste = matches!(
        stream.group,
        Group::Waste | Group::HazardousWaste | Group::Wastewater
    );
    html! {
        <div class="contents">
            if weighed { { mass_of_a_unit(text, Field::StreamMass(stream.id.clone()), stream.unit) } }
            if is_waste {
                <TextField field={Field::StreamFee(stream.id.clone())} optional={true} />
            }
            if is_waste || stream.group == Group::ByProduct { { content(text, &send, &session, stream) } }
        </div>
    }
}

/// Of which input a waste consists, and how much of it.
fn content(text: Text, send: &Callback<Action>, session: &Session, stream: &Stream) -> Html {
    let facility = &session.draft.facility;
    let pick = format!("stream.{}.content", stream.id);
    let hint = format!("{pick}-hint");
    let (legend, kg_hint) = match stream.group {
        Group::ByProduct => (text.lost_legend_by_product(), text.lost_hint_kg()),
        Group::Wastewater => (
            text.lost_legend_wastewater(),
            text.lost_hint_kg_wastewater(),
        ),
        _ => (text.lost_legend(), text.lost_hint_kg()),
    };
    let value = match &stream.lost.content {
        Content::Unsaid => String::new(),
        Content::Nothing => NOTHING.to_owned(),
        Content::Input(id) if facility.stream(id).is_some() => format!("{INPUT}{id}"),
        // A file may name an input that it does not hold.
        Content::Input(_) => String::new(),
    };
    let onpick = {
        let id = stream.id.clone();
        send.reform(move |value: String| {
            let content = match value.strip_prefix(INPUT) {
                Some(input) => Content::Input(input.to_owned()),
                None if value == NOTHING => Content::Nothing,
                None => Content::Unsaid,
            };
            StreamAction::LostContent(id.clone(), content).into()
        })
    };
    let is_input = matches!(stream.lost.content, Content::Input(_));
    html! {
        <>
            <div class="field">
                <label for={pick.clone()}>
                    { legend }<span class="optional">{ text.page_optional() }</span>
                </label>
                <p class="hint" id={hint.clone()}>{ text.lost_hint() }</p>
                <div class="inp">
                    <Pick id={pick} {value} options={choices(text, facility, stream, &session.catalogue)} empty={text.lost_unsaid()}
                        {onpick} described={hint} />
                </div>
            </div>
            if is_input {
                <TextField field={Field::StreamLost(stream.id.clone())} optional={stream.group != Group::Wastewater}
                    hint={kg_hint} />
            }
        </>
    }
}

/// Nothing bought, or one of the inputs that were entered.
fn choices(
    text: Text,
    facility: &Facility,
    stream: &Stream,
    catalogue: &Catalogue,
) -> Vec<PickOption> {
    let inputs = facility.streams.iter().filter(|s| {
        let chosen = matches!(&stream.lost.content, Content::Input(id) if *id == s.id);
        s.group.is_purchased() && (chosen || s.has_figure())
    });
    let option = |s: &Stream| {
        let name = text.names(facility, catalogue).stream(s);
        PickOption::new(format!("{INPUT}{}", s.id), name)
    };
    std::iter::once(PickOption::new(NOTHING, text.lost_nothing()))
        .chain(inputs.map(option))
        .collect()
}

/// Water that leaves in the products and as vapour.
#[component]
pub(super) fn WaterExtras() -> Html {
    let text = use_text();
    html! {
        <details class="more">
            <summary>{ text.balance_water_extras() }</summary>
            <p class="hint">{ text.balance_water_extras_hint() }</p>
            <TextField field={Field::WaterInProduct} optional={true} />
            <TextField field={Field::WaterEvaporated} optional={true} />
        </details>
    }
}

/// Shows what is wrong with the water figures instead of leaving their page.
pub(super) fn water_first(session: &Rc<Session>, send: Callback<Action>) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |event: MouseEvent| {
        let problems = session.open_problems();
        if problems.iter().any(|p| {
            p.field
                .as_ref()
                .is_some_and(|f| f.spec().home == Home::Water)
        }) {
            event.prevent_default();
            send.emit(PageAction::Insist.into());
        }
    })
}
