//! The library: the whole catalogue, searched and filtered, each entry with its sources. Works without a factory and without a network.

mod content;
mod details;
mod entry;
mod filters;

pub(crate) use entry::EntryPage;

use crate::ui::field::Search;
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_catalogue, use_session, use_text};
use browser::location;
use content::{Content, kind_name, use_whole_catalogue};
use session::Page;
use std::rc::Rc;
use text::library::{Entry, Query, entries, search};
use text::{Text, number};
use yew::prelude::*;

/// Entries shown at first, and more at each request: a phone draws no thousand rows.
const STEP: usize = 30;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the address asked for.
    pub(crate) query: Query,
}

/// The list with its search box and filters.
#[component]
pub(crate) fn Library(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let content = use_whole_catalogue(text);
    let catalogue = use_catalogue();
    let list: Rc<Vec<Entry>> = use_memo((text, Rc::clone(&catalogue)), |(text, catalogue)| {
        entries(catalogue, *text)
    });
    let query = use_state_eq(|| props.query.clone());
    let shown = use_state_eq(|| STEP);
    let (to_query, to_shown) = (query.setter(), shown.setter());
    use_effect_with(props.query.clone(), move |asked| {
        to_query.set(asked.clone());
        to_shown.set(STEP);
    });
    let onquery = {
        let (query, shown) = (query.clone(), shown.clone());
        Callback::from(move |next: Query| {
            location::replace(&Page::Library(next.clone()).address());
            shown.set(STEP);
            query.set(next);
        })
    };
    let onsearch = {
        let query = (*query).clone();
        onquery.reform(move |words: String| Query {
            words,
            ..query.clone()
        })
    };
    let found = search(&list, &query);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + STEP))
    };
    let crumb = if session.factory.is_some() {
        Page::Hub
    } else {
        Page::Start
    };
    html! {
        <Frame title={text.library_heading()} lede={text.library_lede(catalogue.version())} {crumb} wide={true}>
            <Search id="library-search" label={text.library_search()} first={props.query.words.clone()} {onsearch} />
            <filters::Filters query={(*query).clone()} {onquery} />
            <p class="count" role="status">
                { text.library_found(&number::trimmed(found.len().into(), 0, text.language)) }
                if content == Content::Loading { { " " }{ text.library_loading() } }
                if content == Content::Partial { { " " }{ text.library_partial() } }
            </p>
            <ul class="entries">
                { for found.iter().take(*shown).filter_map(|at| list.get(*at)).map(|e| row(text, e)) }
            </ul>
            if found.len() > *shown {
                <div class="row">
                    <button type="button" class="btn ghost" onclick={more}>{ text.library_more(&(found.len() - *shown).to_string()) }</button>
                </div>
            }
        </Frame>
    }
}

fn row(text: Text, entry: &Entry) -> Html {
    let page = Page::Entry(entry.kind, entry.id.clone());
    html! {
        <li key={format!("{}/{}", entry.kind.code(), entry.id)}>
            <a href={address(&page)}>
                <b>{ &entry.title }</b>
                <small>
                    <span class="kind">{ kind_name(text, entry.kind) }</span>
                    if !entry.detail.is_empty() { { " · " }{ &entry.detail } }
                </small>
            </a>
        </li>
    }
}
