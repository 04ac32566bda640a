//! One entry of the library, opened by its address.

use super::content::{Content, kind_name, use_whole_catalogue};
use super::details;
use crate::ui::part::Frame;
use crate::ui::store::use_catalogue;
use crate::ui::store::use_text;
use session::Page;
use std::rc::Rc;
use text::Text;
use text::library::{Kind, Query, entries};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) kind: Kind,
    pub(crate) id: String,
}

/// One entry with everything that the catalogue says of it.
#[component]
pub(crate) fn EntryPage(props: &Props) -> Html {
    let text = use_text();
    let content = use_whole_catalogue(text);
    let catalogue = use_catalogue();
    let list = use_memo((text, Rc::clone(&catalogue)), |(text, catalogue)| {
        entries(catalogue, *text)
    });
    let found = list
        .iter()
        .find(|e| e.kind == props.kind && e.id == props.id);
    let crumb = Page::Library(Query {
        kind: Some(props.kind),
        ..Query::default()
    });
    let Some(entry) = found else {
        let lede = missing(text, content);
        return html! { <Frame title={kind_name(text, props.kind)} lede={lede} {crumb} /> };
    };
    html! {
        <Frame title={entry.title.clone()} {crumb}>
            <p class="lede"><span class="kind">{ kind_name(text, entry.kind) }</span>
                if !entry.detail.is_empty() { { " · " }{ &entry.detail } }
            </p>
            { details::of(text, &catalogue, entry) }
            <p class="foot">{ text.library_version(catalogue.version()) }</p>
        </Frame>
    }
}

fn missing(text: Text, content: Content) -> String {
    match content {
        Content::Loading => text.library_loading(),
        Content::Whole => text.library_gone(),
        Content::Partial => text.library_partial(),
    }
    .to_owned()
}
