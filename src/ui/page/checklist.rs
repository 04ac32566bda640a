//! The areas of the checklist, those that matter in the sector first, each with how far it is.

use super::costs::CostFields;
use crate::ui::field::{Pick, PickOption, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, Maker};
use crate::ui::store::{use_send, use_session, use_text};
use browser::worker::Work;
use domain::checklist::{Section, progress_of, sections};
use domain::facility::Facility;
use session::{Action, AnswerAction, Field, Page, ResultsPage};
use text::Text;
use yew::prelude::*;

/// The areas of the checklist.
#[component]
pub(crate) fn Checklist() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let all = sections(facility, &session.catalogue);
    let (rapid, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|s| s.rapid);
    let open = rapid.iter().find(|s| {
        let progress = progress_of(s, facility);
        s.is_asked() && progress.answered < progress.asked
    });
    let next = open.map_or(Page::Results(ResultsPage::Measures), |s| {
        Page::Section(s.id.to_owned())
    });
    let words = if open.is_some() {
        text.checklist_go_on()
    } else {
        text.hub_results()
    };
    // Whoever goes on has seen the ticks: what was not cleared is there.
    let gated = rapid.iter().filter(|s| s.gate.is_some());
    let gated: Vec<String> = gated.map(|s| s.id.to_owned()).collect();
    let onclick = send.reform(move |_: MouseEvent| AnswerAction::Areas(gated.clone()).into());
    html! {
        <Frame title={text.checklist_title()} lede={text.checklist_lede().to_owned()} crumb={Page::Hub}>
            <p class="hint">{ text.checklist_order() }</p>
            <p class="hint">{ text.checklist_tick() }</p>
            <nav class="areas" aria-label={text.checklist_title()}>
                <ol>{ for rapid.iter().map(|s| area(text, &send, s, facility)) }</ol>
            </nav>
            <div class="row"><a class="btn" href={address(&next)} {onclick}>{ words }</a></div>
            <details class="more">
                <summary>{ text.checklist_more() }</summary>
                <nav class="areas" aria-label={text.checklist_more()}>
                    <ol>{ for others.iter().map(|s| area(text, &send, s, facility)) }</ol>
                </nav>
            </details>
            <OwnMeasures />
            <Maker work={Work::Blank} />
            <p><a href={address(&Page::Paper)}>{ text.paper_open() }</a></p>
        </Frame>
    }
}

fn area(text: Text, send: &Callback<Action>, section: &Section<'_>, facility: &Facility) -> Html {
    let progress = progress_of(section, facility);
    let (answered, asked) = (progress.answered.to_string(), progress.asked.to_string());
    let state = if section.is_asked() {
        text.checklist_progress(&answered, &asked)
    } else {
        text.checklist_absent().to_owned()
    };
    html! {
        <li key={section.id.to_owned()}>
            { section.gate.map_or_else(Html::default, |gate| {
                let (id, is_there) = (section.id.to_owned(), section.is_asked());
                let onchange = send.reform(move |_: Event| AnswerAction::Area(id.clone(), !is_there).into());
                html! {
                    <label class="check">
                        <input type="checkbox" checked={is_there} {onchange} aria-label={text.language.of(gate).to_owned()} />
                    </label>
                }
            }) }
            <a href={address(&Page::Section(section.id.to_owned()))}>
                <b>{ text.language.of(&section.name) }</b>
                if section.is_asked() {
                    <progress value={answered} max={asked} aria-hidden="true" />
                }
                <span class="state">{ state }</span>
            </a>
        </li>
    }
}

/// Solutions that the factory itself proposes.
#[component]
fn OwnMeasures() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let own = &session.draft.facility.own_measures;
    let add = send.reform(|_: MouseEvent| AnswerAction::AddOwn.into());
    html! {
        <section class="own" aria-labelledby="own-title">
            <h2 id="own-title">{ text.own_title() }</h2>
            <p class="hint">{ text.own_hint() }</p>
            { for own.iter().map(|m| html! { <OwnMeasure key={m.id.clone()} id={m.id.clone()} /> }) }
            <button type="button" class="btn ghost" id="own-add" onclick={add}>{ text.own_add() }</button>
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct OwnProps {
    id: String,
}

#[component]
fn OwnMeasure(props: &OwnProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let id = props.id.clone();
    let Some(own) = facility.own_measures.iter().find(|m| m.id == id) else {
        return Html::default();
    };
    let remove = {
        let id = id.clone();
        send.reform(move |_: MouseEvent| AnswerAction::RemoveOwn(id.clone()).into())
    };
    html! {
        <fieldset class="group">
            <legend>{ session.names(text).measure_name(&id) }</legend>
            <TextField field={Field::OwnName(id.clone())} />
            <SavedStream measure={id.clone()} value={own.saving.stream.clone()} />
            <div class="pair">
                <TextField field={Field::OwnQuantity(id.clone())} optional={true} suffix={unit_of(text, facility, own.saving.stream.as_deref())} />
                <TextField field={Field::OwnMoney(id.clone())} optional={true} />
                <TextField field={Field::OwnInvestment(id.clone())} optional={true} />
            </div>
            <CostFields measure={id} />
            <button type="button" class="link" onclick={remove}>{ text.own_remove() }</button>
        </fieldset>
    }
}

/// The unit of the stream that an own estimate saves.
pub(super) fn unit_of(text: Text, facility: &Facility, stream: Option<&str>) -> Option<AttrValue> {
    let stream = facility.stream(stream?)?;
    Some(AttrValue::from(
        text.unit_year_suffix(text.unit(stream.unit)),
    ))
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SavedProps {
    pub(super) measure: String,
    pub(super) value: Option<String>,
}

/// Which stream an own estimate saves.
#[component]
pub(super) fn SavedStream(props: &SavedProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let options: Vec<PickOption> = facility
        .streams
        .iter()
        .map(|s| PickOption::new(s.id.clone(), session.names(text).stream(s)))
        .collect();
    let id = format!("saved.{}", props.measure);
    let measure = props.measure.clone();
    let onpick = send.reform(move |stream: String| {
        AnswerAction::SavingStream(measure.clone(), (!stream.is_empty()).then_some(stream)).into()
    });
    html! {
        <div class="field">
            <label for={id.clone()}>{ text.label_saved_stream() }</label>
            <div class="inp">
                <Pick {id} value={props.value.clone().unwrap_or_default()} {options} empty={text.page_saved_money_only()} {onpick} />
            </div>
        </div>
    }
}
