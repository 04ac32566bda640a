//! The office's own lists: register of facilities, activities and totals, exemplary cases. Read from workbooks or CSV, told line by line where something is wrong.

use super::cases::Cases;
use super::shown::Shown;
use super::state;
use super::template::Template;
use browser::entries::Source;
use browser::{download, entries};
use office::desk::Line;
use office::lists::{List, ReadList};
use text::Text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// So many problems are shown; the others are counted.
const SHOWN: usize = 20;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// The lists, one panel each.
#[component]
pub(super) fn Lists(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let Some(province) = shown.province() else {
        return html! { <p class="note">{ text.desk_lists_no_province() }</p> };
    };
    html! {
        <>
            <p class="lede">{ text.desk_lists_lede() }{ " " }{ text.desk_lists_of(&province) }</p>
            { for List::ALL.into_iter().map(|list| html! { <Panel key={list.code()} shown={shown.clone()} {list} /> }) }
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct PanelProps {
    shown: Shown,
    list: List,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let (shown, list) = (&props.shown, props.list);
    let text = shown.text;
    let failed = use_state_eq(|| None::<Failed>);
    let read = shown.work.lists.of(list);
    let onchange = {
        let failed = failed.setter();
        let has_list = read.is_some();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let failed = failed.clone();
            if let Some(source) = entries::chosen(&input).next() {
                wasm_bindgen_futures::spawn_local(async move {
                    let name = source.name.clone();
                    let bytes = whole(&source).await;
                    if bytes.is_empty() {
                        failed.set(Some(Failed::Words(text.desk_list_empty(&name))));
                        return;
                    }
                    let is_readable =
                        bytes.starts_with(b"PK") || std::str::from_utf8(&bytes).is_ok();
                    if is_readable && let Some(why) = unusable(list, &name, &bytes, has_list) {
                        failed.set(Some(why));
                        return;
                    }
                    match (bytes.starts_with(b"PK"), String::from_utf8(bytes)) {
                        (false, Ok(words)) => {
                            failed.set(None);
                            keep(list, name, words, Vec::new()).await;
                        }
                        (true, Ok(words)) => {
                            failed.set(None);
                            keep(list, name, String::new(), words.into_bytes()).await;
                        }
                        (true, Err(other)) => {
                            failed.set(None);
                            keep(list, name, String::new(), other.into_bytes()).await;
                        }
                        (false, Err(_)) => {
                            failed.set(Some(Failed::Words(text.desk_list_not_text(&name))))
                        }
                    }
                });
            }
        })
    };
    let template = Callback::from(move |_: MouseEvent| {
        let name = format!("sxsh-{}.csv", list.code());
        let _ = download::offer(&name, "text/csv", list.template().as_bytes());
    });
    let failed_before = failed.setter();
    let remove = Callback::from(move |_: MouseEvent| {
        failed_before.set(None);
        wasm_bindgen_futures::spawn_local(keep(list, String::new(), String::new(), Vec::new()));
    });
    let (title, what) = words(text, list);
    html! {
        <section class="panel" aria-labelledby={format!("list-{}", list.code())}>
            <h2 id={format!("list-{}", list.code())}>{ title }</h2>
            <p>{ what }</p>
            <div role="status">
                if let Some(failed) = &*failed { { failed.told(shown) } }
                if let Some(read) = read { { told(shown, read) } }
            </div>
            if list == List::Cases { <Cases shown={shown.clone()} /> }
            <div class="row">
                <label class="btn opener">
                    <input id={format!("pick-{}", list.code())} type="file" accept=".xlsx,.csv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" class="sr" {onchange} />
                    <span>{ if read.is_some() { text.desk_list_other() } else { text.desk_list_pick() } }</span>
                </label>
                <button type="button" class="link" onclick={template}>{ text.desk_list_template() }</button>
                <Template shown={shown.clone()} list={Some(list)} />
                if read.is_some() {
                    <button type="button" class="link" onclick={remove}>{ text.desk_list_remove() }</button>
                }
            </div>
        </section>
    }
}

/// Why a file was not taken as a list: the one in use stays.
#[derive(Debug, Clone, PartialEq)]
enum Failed {
    /// In words.
    Words(String),
    /// It has no line that can be used.
    Unusable(ReadList),
}

impl Failed {
    fn told(&self, shown: &Shown) -> Html {
        match self {
            Failed::Words(words) => html! { <p class="warn">{ words }</p> },
            Failed::Unusable(read) => html! {
                <>
                    <p class="warn">{ shown.text.desk_list_stays() }</p>
                    { told(shown, read) }
                </>
            },
        }
    }
}

/// How a file would be read that has no line to be used while another list is in use.
fn unusable(list: List, name: &str, bytes: &[u8], has_list: bool) -> Option<Failed> {
    let mut tried = office::lists::Lists::default();
    tried.put(list, name, bytes);
    let read = tried.of(list)?;
    (has_list && read.lines == 0).then(|| Failed::Unusable(read.clone()))
}

/// The bytes of a file; none where it cannot be read.
async fn whole(source: &Source) -> Vec<u8> {
    match source.opened().await {
        Ok(file) => file.bytes().await.unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// How a list was read.
fn told(shown: &Shown, read: &ReadList) -> Html {
    let text = shown.text;
    let beyond = read.problems.len().saturating_sub(SHOWN);
    html! {
        <>
            <p class="note">{ text.desk_list_read(&shown.count(read.lines), &read.name) }</p>
            if !read.problems.is_empty() {
                <p class="warn">{ text.desk_list_problems(&shown.count(read.problems.len())) }</p>
                <ul>
                    { for read.problems.iter().take(SHOWN).map(|problem| html! { <li>{ problem.sentence(text, &read.name) }</li> }) }
                    if beyond > 0 { <li>{ text.desk_list_more(&shown.count(beyond)) }</li> }
                </ul>
            }
        </>
    }
}

/// Reads a list of the chosen province and keeps it.
async fn keep(list: List, name: String, text: String, bytes: Vec<u8>) {
    let (province, kept) = state::look(|s| (s.choice.province.clone(), s.kept.clone()));
    let line = Line::List {
        province,
        list,
        name,
        text,
        bytes,
    };
    state::put_list(&line);
    state::draw();
    if let Some(kept) = kept {
        kept.put_line(&line).await;
    }
}

fn words(text: Text, list: List) -> (&'static str, &'static str) {
    match list {
        List::Register => (text.desk_list_register(), text.desk_list_register_what()),
        List::Own => (text.desk_list_own(), text.desk_list_own_what()),
        List::Cases => (text.desk_list_cases(), text.desk_list_cases_what()),
        List::Directory => (text.desk_list_directory(), text.desk_list_directory_what()),
    }
}
