//! The first page: what it is, what it costs in time, that nothing leaves the machine; start, open, try, continue.

use crate::ui::field::{Pick, PickOption};
use crate::ui::link::address;
use crate::ui::part::{Frame, Opener};
use crate::ui::store::{use_kept, use_send, use_text};
use crate::ui::tools;
use crate::ui::{files, keep};
use browser::{asset, storage};
use session::{Draft, FactoryAction, Page, PageAction, ShelfEntry, StorageAction};
use text::library::Query;
use yew::prelude::*;

/// The first page.
#[component]
pub(crate) fn Start() -> Html {
    let session = use_kept();
    let text = use_text();
    let send = use_send();
    let keeps = use_state(storage::is_available);
    let begin = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(files::new_factory(Draft::default(), Page::Facility));
        })
    };
    html! {
        <Frame title={text.start_heading()} lede={text.start_lede().to_owned()}>
            <ul class="promises">
                <li>{ text.start_time() }</li>
                <li>{ text.start_private() }</li>
                <li>{ text.start_paper() }</li>
            </ul>
            <div class="row">
                <button type="button" class="btn" id="begin" onclick={begin}>{ text.start_begin() }</button>
                <Opener />
            </div>
            if let Some((event, preset)) = keep::workshop() {
                <p class="note"><a href={address(&Page::Join(preset))}>{ text.join_start(&event) }</a></p>
            }
            if !session.shelf.is_empty() { <Shelf /> }
            <Examples />
            <p><a href={address(&Page::About)}>{ text.about_heading() }</a></p>
            <p><a href={address(&Page::Library(Query::default()))}>{ text.library_open() }</a></p>
            <p><a href={address(&Page::Office(String::new()))}>{ text.desk_open() }</a></p>
            <p><a href={address(&Page::Workshop(String::new()))}>{ text.workshop_open() }</a></p>
            <p class="foot">{ if *keeps { text.start_storage() } else { text.hub_not_saved() } }</p>
        </Frame>
    }
}

/// The example factories: a sector to choose, and a button that opens its factory.
#[component]
fn Examples() -> Html {
    let session = use_kept();
    let text = use_text();
    let send = use_send();
    let chosen = use_state_eq(|| None::<String>);
    let sectors = session.catalogue.examples().iter();
    let sectors = sectors.filter_map(|id| session.catalogue.sector(id));
    let options: Vec<PickOption> = sectors
        .map(|s| {
            let name = text.language.pick(&s.sector.vi, &s.sector.en);
            PickOption::new(s.sector.id.clone(), name.to_owned())
        })
        .collect();
    let first = options.first().map(|o| o.value.to_string());
    let Some(sector) = (*chosen).clone().or(first) else {
        return Html::default();
    };
    let onpick = {
        let chosen = chosen.setter();
        Callback::from(move |sector: String| chosen.set(Some(sector)))
    };
    let onclick = {
        let file = format!("examples/{sector}.json");
        Callback::from(move |_: MouseEvent| {
            let (send, file) = (send.clone(), file.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let json = asset::text(&file).await;
                let draft = match (tools::fetch().await, json) {
                    (Ok(tools), Some(json)) => (tools.draft)(&json),
                    _ => None,
                };
                send.emit(match draft {
                    Some(draft) => files::new_factory(draft, Page::Hub),
                    None => PageAction::Notice(Some(text.open_failed(&file))).into(),
                });
            });
        })
    };
    html! {
        <section class="examples" aria-labelledby="examples-title">
            <h2 id="examples-title">{ text.start_examples() }</h2>
            <p class="hint" id="examples-hint">{ text.start_examples_hint() }</p>
            <div class="add">
                <label for="example-sector">{ text.label_sector() }</label>
                <Pick id="example-sector" value={sector} {options} described="examples-hint" {onpick} />
                <button type="button" class="btn ghost" id="example-open" {onclick}>{ text.start_examples_open() }</button>
            </div>
        </section>
    }
}

/// The factories on this machine.
#[component]
fn Shelf() -> Html {
    let session = use_kept();
    let text = use_text();
    let send = use_send();
    let refused = use_state_eq(|| false);
    let hand_out = {
        let (refused, today) = (refused.setter(), session.today);
        Callback::from(move |_: MouseEvent| {
            let (refused, send) = (refused.clone(), send.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match tools::fetch().await {
                    Ok(tools) => refused.set(!(tools.hand_out)(today)),
                    Err(_) => {
                        let sentence = text.page_part_failed().to_owned();
                        send.emit(PageAction::Notice(Some(sentence)).into());
                    }
                }
            });
        })
    };
    html! {
        <section aria-labelledby="shelf-title">
            <h2 id="shelf-title">{ text.shelf_title() }</h2>
            <ul class="shelf">
                { for session.shelf.iter().map(|entry| html! {
                    <ShelfRow key={entry.id.clone()} entry={entry.clone()} />
                }) }
            </ul>
            <p class="row">
                <button type="button" class="btn ghost" onclick={hand_out}>{ text.shelf_all() }</button>
                <span class="hint">{ text.shelf_all_hint() }</span>
            </p>
            if *refused { <p class="warn" role="alert">{ text.making_not_allowed() }</p> }
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct RowProps {
    entry: ShelfEntry,
}

/// One factory: continue, or erase after a second press.
#[component]
fn ShelfRow(props: &RowProps) -> Html {
    let session = use_kept();
    let text = use_text();
    let send = use_send();
    let sure = use_state(|| false);
    let id = props.entry.id.clone();
    let name = match (props.entry.name.trim(), props.entry.year) {
        ("", _) => text.shelf_unnamed().to_owned(),
        (name, Some(year)) => format!("{name} · {year}"),
        (name, None) => name.to_owned(),
    };
    let resume = {
        let (send, id) = (send.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            let (send, id) = (send.clone(), id.clone());
            wasm_bindgen_futures::spawn_local(async move {
                send.emit(tools::opening(text, id).await);
            });
        })
    };
    let ask = {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(!*sure))
    };
    let erase = {
        let open = session.factory.as_deref() == Some(id.as_str());
        Callback::from(move |_: MouseEvent| {
            let _ = keep::erase(&id);
            if open {
                send.emit(FactoryAction::Close.into());
            }
            send.emit(StorageAction::Shelf(keep::shelf()).into());
        })
    };
    html! {
        <li>
            <span class="name">{ &name }</span>
            if props.entry.example { <span class="tag">{ text.page_example_mark() }</span> }
            <span class="row">
                <button type="button" class="btn" onclick={resume} aria-label={format!("{}: {name}", text.shelf_continue())}>
                    { text.shelf_continue() }
                </button>
                if *sure {
                    <button type="button" class="btn danger" onclick={erase}>{ text.shelf_erase_sure() }</button>
                    <button type="button" class="link" onclick={ask}>{ text.offer_cancel() }</button>
                } else {
                    <button type="button" class="link" onclick={ask} aria-label={format!("{}: {name}", text.shelf_erase())}>
                        { text.shelf_erase() }
                    </button>
                }
            </span>
        </li>
    }
}
