//! The list of a shared computer: no factory is open, whoever comes continues or begins one, or erases one.

use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_kept, use_send, use_session, use_text};
use crate::ui::{collection, files, keep, tools};
use browser::document;
use catalogue::date::Date;
use catalogue::order;
use session::page::is_entered;
use session::{
    Draft, FactoryAction, Page, PageAction, SaveState, Session, ShelfEntry, StorageAction,
};
use std::collections::BTreeMap;
use std::rc::Rc;
use text::{Text, date};
use yew::prelude::*;

/// The list of a shared computer.
#[component]
pub(super) fn Room() -> Html {
    let session = use_kept();
    let text = use_text();
    let stuck = use_closing();
    let erased = use_state_eq(|| None::<(String, bool)>);
    let refused = use_state_eq(|| false);
    let states = use_states(&session);
    let hand_out = {
        let (refused, today) = (refused.setter(), session.today);
        Callback::from(move |_: MouseEvent| refused.set(!collection::hand_out(today)))
    };
    let onerase = erased.setter();
    let onerase = Callback::from(move |told: (String, bool)| {
        onerase.set(Some(told));
        document::focus("erased");
    });
    if stuck {
        return html! {
            <Frame title={text.room_heading().to_owned()} crumb={Page::Download}>
                <p class="warn" role="alert">{ text.room_not_kept() }</p>
            </Frame>
        };
    }
    html! {
        <Frame title={text.room_heading().to_owned()} lede={text.room_lede().to_owned()} crumb={Page::Start}>
            <p id="erased" class={erased.as_ref().map(|(_, gone)| if *gone { "note" } else { "warn" })} role="status" tabindex="-1">{
                match &*erased {
                    Some((name, true)) => text.room_erased(name),
                    Some((_, false)) => text.room_not_erased().to_owned(),
                    None => String::new(),
                }
            }</p>
            <div class="row"><Next /></div>
            <h2>{ text.room_list() }</h2>
            if session.shelf.is_empty() {
                <p class="empty">{ text.room_empty() }</p>
            } else {
                <ul class="shelf">
                    { for session.shelf.iter().map(|entry| {
                        let state = states.get(&entry.id).cloned();
                        html! { <Row key={entry.id.clone()} entry={entry.clone()} {state} onerase={onerase.clone()} /> }
                    }) }
                </ul>
                <p class="row">
                    <button type="button" class="btn ghost" id="room-all" onclick={hand_out}>{ text.room_all() }</button>
                    <span class="hint">{ text.room_all_hint() }</span>
                </p>
                if *refused { <p class="warn" role="alert">{ text.making_not_allowed() }</p> }
            }
            <p class="note">{ text.room_no_pin() }</p>
        </Frame>
    }
}

/// Saves and closes the factory that is open, so that whoever comes next sees nothing of it; whether it could not be saved.
#[hook]
fn use_closing() -> bool {
    let session = use_session();
    let send = use_send();
    let stuck = use_state_eq(|| false);
    let open = session.factory.clone();
    {
        let stuck = stuck.setter();
        use_effect_with(open, move |open| {
            let Some(id) = open else {
                return;
            };
            if !is_kept(&session, id) {
                stuck.set(true);
                return;
            }
            keep::forget_last();
            let here = session.page.clone();
            send.emit(FactoryAction::Close.into());
            send.emit(PageAction::Go(here).into());
            send.emit(StorageAction::Shelf(keep::shelf()).into());
        });
    }
    *stuck
}

/// Whether the open factory is kept as it stands, or needs not to be.
fn is_kept(session: &Session, id: &str) -> bool {
    // What another window changed is kept there.
    if session.draft.is_untouched() || session.saved == SaveState::Elsewhere {
        return true;
    }
    let text = files::kept_text(session);
    text.is_some_and(|text| keep::save(id, &session.draft, &text, true).is_ok())
}

/// The next factory: from the workshop where there is one.
#[component]
fn Next() -> Html {
    let text = use_text();
    let send = use_send();
    if let Some((_, preset)) = keep::workshop() {
        let href = address(&Page::Join(preset));
        return html! { <a class="btn" id="room-next" {href}>{ text.room_begin() }</a> };
    }
    let begin = Callback::from(move |_: MouseEvent| {
        send.emit(files::new_factory(Draft::default(), Page::Facility));
    });
    html! { <button type="button" class="btn" id="room-next" onclick={begin}>{ text.room_begin() }</button> }
}

/// How far a factory is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Counted {
        answers: usize,
        streams: usize,
        plan: usize,
    },
    Unread,
}

impl State {
    fn told(&self, text: Text) -> String {
        match self {
            State::Counted {
                answers,
                streams,
                plan,
            } => text.room_state(text::said::RoomState {
                answers: &answers.to_string(),
                plan: &plan.to_string(),
                streams: &streams.to_string(),
            }),
            State::Unread => text.room_unread().to_owned(),
        }
    }
}

/// How far each factory on this machine is, once it was looked up.
#[hook]
fn use_states(session: &Rc<Session>) -> Rc<BTreeMap<String, State>> {
    let states = use_state_eq(Rc::<BTreeMap<String, State>>::default);
    let set = states.setter();
    use_effect_with(Rc::clone(&session.shelf), move |shelf| {
        let shelf = Rc::clone(shelf);
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(tools) = tools::fetch().await else {
                return;
            };
            let state = |entry: &ShelfEntry| {
                let draft = (tools.open)(&entry.id);
                (
                    entry.id.clone(),
                    draft.map_or(State::Unread, |d| counted(&d)),
                )
            };
            set.set(Rc::new(order::map(shelf.iter().map(state))));
        });
    });
    (*states).clone()
}

fn counted(draft: &Draft) -> State {
    let facility = &draft.facility;
    State::Counted {
        answers: facility.replies.len(),
        streams: facility.streams.iter().filter(|s| is_entered(s)).count(),
        plan: facility.plan.values().filter(|item| item.chosen).count(),
    }
}

/// Day and time as they were kept, in words.
fn when(text: Text, kept: &str) -> Option<String> {
    let (day, time) = kept.split_once(' ')?;
    let day = Date::parse(day)?;
    let day = date::short(day.year, day.month, day.day, text.language);
    Some(text.room_when(&format!("{time}, {day}")))
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct RowProps {
    entry: ShelfEntry,
    state: Option<State>,
    onerase: Callback<(String, bool)>,
}

/// One factory of the list.
#[component]
fn Row(props: &RowProps) -> Html {
    let text = use_text();
    let send = use_send();
    let asked = use_state_eq(|| false);
    let entry = &props.entry;
    let name = match (entry.name.trim(), entry.year) {
        ("", _) => text.shelf_unnamed().to_owned(),
        (name, Some(year)) => format!("{name} · {year}"),
        (name, None) => name.to_owned(),
    };
    let resume = {
        let (send, id) = (send.clone(), entry.id.clone());
        Callback::from(move |_: MouseEvent| resume(text, &send, &id))
    };
    let ask = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(!*asked))
    };
    let erase = {
        let (id, name, onerase) = (entry.id.clone(), name.clone(), props.onerase.clone());
        Callback::from(move |_: MouseEvent| {
            let gone = keep::erase(&id);
            send.emit(StorageAction::Shelf(keep::shelf()).into());
            onerase.emit((name.clone(), gone));
        })
    };
    html! {
        <li>
            <span>
                <b>{ &name }</b>
                if entry.example { { " " }<span class="tag">{ text.page_example_mark() }</span> }
                if let Some(when) = when(text, &entry.when) { <small>{ when }</small> }
                if let Some(state) = &props.state { <small>{ state.told(text) }</small> }
            </span>
            if *asked {
                <div class="sure">
                    <p>{ text.room_erase_ask(&name) }</p>
                    <p class="row">
                        <button type="button" class="btn danger" onclick={erase}>{ text.room_erase_sure() }</button>
                        <button type="button" class="link" onclick={ask}>{ text.offer_cancel() }</button>
                    </p>
                </div>
            } else {
                <span class="row">
                    <button type="button" class="btn" onclick={resume} aria-label={format!("{}: {name}", text.room_continue())}>
                        { text.room_continue() }
                    </button>
                    <button type="button" class="link" onclick={ask} aria-label={format!("{}: {name}", text.room_erase())}>
                        { text.room_erase() }
                    </button>
                </span>
            }
        </li>
    }
}

/// Opens a factory of the list.
fn resume(text: Text, send: &Callback<session::Action>, id: &str) {
    let (send, id) = (send.clone(), id.to_owned());
    wasm_bindgen_futures::spawn_local(async move {
        send.emit(tools::opening(text, id).await);
    });
}
