//! What else changed in the plant: six questions, what each change took, and what does not follow the output.

use super::two_years::{LastProps, tabs, years};
use crate::ui::field::{Check, Chips, PickOption, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::Group;
use domain::facility::{Change, ChangeKind, Facility, Stream};
use session::{Field, Page, YearAction, YearPage};
use std::rc::Rc;
use yew::prelude::*;

/// Groups of streams that are compared between two years.
const COMPARED: [Group; 6] = [
    Group::Energy,
    Group::Water,
    Group::Wastewater,
    Group::Material,
    Group::Chemical,
    Group::Packaging,
];

/// Groups whose streams have a part that does not follow the output.
const WITH_BASE: [Group; 3] = [Group::Energy, Group::Water, Group::Wastewater];

/// What else changed in the plant.
#[component]
pub(super) fn Changes(props: &LastProps) -> Html {
    let session = use_session();
    let text = use_text();
    let (then, now) = years(&session, &props.last);
    let back = html! {
        <a class="btn ghost" href={address(&Page::Hub)}>{ text.page_back_to_tasks() }</a>
    };
    html! {
        <Frame title={text.past_changes_heading(&then, &now)} lede={text.past_changes_lede().to_owned()} crumb={Page::Hub}>
            { tabs(text, YearPage::Changes) }
            <PageForm next={Page::Year(YearPage::Result)} words={text.past_result_go()} beside={back}>
                { for ChangeKind::ALL.map(|kind| html! { <Question key={kind.code()} {kind} /> }) }
                <BaseLoads last={Rc::clone(&props.last)} />
            </PageForm>
        </Frame>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct QuestionProps {
    kind: ChangeKind,
}

/// One question, and where it is answered with yes, what happened.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let kind = props.kind;
    let change = session.draft.facility.follow_up.changes.get(&kind);
    let options = vec![
        PickOption::new("yes", text.page_yes()),
        PickOption::new("no", text.page_no()),
    ];
    let value = match change.map(|c| c.happened) {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let onpick = send.reform(move |word: String| YearAction::Changed(kind, word == "yes").into());
    html! {
        <section class="panel">
            <Chips name={format!("change.{kind}")} legend={text.year_change(kind)} {value} {options} {onpick} />
            if let Some(change) = change.filter(|c| c.happened) {
                <Details {kind} change={change.clone()} />
            }
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct DetailsProps {
    kind: ChangeKind,
    change: Change,
}

/// What happened, which streams it concerns, and its part in them.
#[component]
fn Details(props: &DetailsProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let (kind, change) = (props.kind, &props.change);
    let facility = &session.draft.facility;
    let touched = |s: &&&Stream| change.streams.contains(&s.id) || change.taken.contains_key(&s.id);
    let streams = compared(facility, &COMPARED);
    let open = !change.streams.is_empty();
    let boxes = streams.iter().map(|s| {
        let id = s.id.clone();
        let label = session.names(text).stream(s);
        let onpick = send.reform(move |on| YearAction::Touches(kind, id.clone(), on).into());
        html! {
            <Check key={s.id.clone()} {label} on={change.streams.contains(&s.id)} {onpick} />
        }
    });
    let parts: Vec<&&Stream> = streams.iter().filter(touched).collect();
    html! {
        <>
            <TextField field={Field::ChangeNote(kind)} long={true} optional={true} />
            <details class="more" {open}>
                <summary>{ text.past_touches() }</summary>
                <p class="hint">{ text.past_touches_hint() }</p>
                <div class="checks">{ for boxes }</div>
            </details>
            if !parts.is_empty() {
                <fieldset class="group">
                    <legend>{ text.past_taken_title() }</legend>
                    <p class="hint">{ text.past_taken_hint() }</p>
                    <div class="pair">
                        { for parts.iter().map(|s| html! {
                            <TextField key={s.id.clone()} field={Field::ChangeTaken(s.id.clone(), kind)} optional={true}
                                suffix={AttrValue::from(text.unit(s.unit))} />
                        }) }
                    </div>
                </fieldset>
            }
            if kind == ChangeKind::NewLine {
                <fieldset class="group">
                    <legend>{ text.past_output_title() }</legend>
                    <div class="pair">
                        { for facility.products.iter().map(|p| html! {
                            <TextField key={p.id.clone()} field={Field::ChangeOutput(p.id.clone(), kind)} optional={true}
                                suffix={AttrValue::from(text.unit(p.unit))} />
                        }) }
                    </div>
                </fieldset>
            }
        </>
    }
}

/// Streams of these groups in the order of the file.
fn compared<'a>(facility: &'a Facility, groups: &[Group]) -> Vec<&'a Stream> {
    let all = facility.streams.iter();
    all.filter(|s| groups.contains(&s.group)).collect()
}

/// What of each stream of last year does not follow the output.
#[component]
fn BaseLoads(props: &LastProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let had = compared(&props.last.facility, &WITH_BASE);
    let had = had.into_iter().filter(|s| s.has_figure());
    let rows: Vec<Html> = had
        .map(|s| {
            let id = s.id.clone();
            let load = facility.follow_up.base_loads.get(&s.id);
            let name = text
                .names(&props.last.facility, &session.catalogue)
                .stream(s);
            let onpick = send.reform(move |on| YearAction::ByDay(id.clone(), on).into());
            html! {
                <div key={s.id.clone()}>
                    <TextField field={Field::BaseLoad(s.id.clone())} label={name} optional={true} />
                    if let Some(load) = load {
                        <Check label={text.past_by_day()} on={load.by_day} {onpick} />
                    }
                </div>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="group">
            <legend>{ text.past_base_title() }</legend>
            <p class="hint">{ text.past_base_hint() }</p>
            <div class="loads">{ for rows }</div>
        </fieldset>
    }
}
