//! The office: many submissions taken in, looked at, answered and told as the report of a province. Nothing of it leaves the machine.

mod cases;
mod drawing;
mod facility;
mod files;
mod grid;
mod inbox;
mod intake;
mod keeping;
mod knowledge;
mod list;
mod lists;
mod outputs;
mod place;
mod report;
mod review;
mod row;
mod saved;
mod sheet;
mod shown;
mod source;
mod state;
mod taking;
mod template;
mod turns;
mod versions;
mod window;

use crate::ui::part::Frame;
use crate::ui::store::{use_session, use_text};
use browser::entries;
use knowledge::Knowledge;
use place::OfficePage;
use session::Page;
use shown::Shown;
use std::rc::Rc;
use taking::Reader;
use text::Text;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What of the address follows `office/`.
    pub(super) rest: String,
}

/// The office.
#[component]
pub(super) fn Office(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let knowledge = knowledge::use_whole(text);
    let changed = use_force_update();
    use_effect_with((), move |()| {
        state::show_to(Some(Callback::from(move |()| changed.force_update())));
        || state::show_to(None)
    });
    let reader = match &knowledge {
        Knowledge::Whole(catalogue) => Some(Reader {
            catalogue: Rc::clone(catalogue),
            today: session.today,
            language: text.language,
        }),
        Knowledge::Loading | Knowledge::Missing => None,
    };
    use_opening(reader.as_ref());
    use_drops(reader.as_ref());
    let work = state::snapshot();
    let page = OfficePage::at(&props.rest);
    let (Some(reader), Knowledge::Whole(catalogue), true) = (reader, &knowledge, work.is_open)
    else {
        return html! {
            <Frame title={text.desk_heading()} crumb={Page::Start}>
                if knowledge == Knowledge::Missing {
                    <p class="warn" role="alert">{ text.desk_no_catalogue() }</p>
                } else {
                    <p class="loading" role="status">{ text.desk_opening() }</p>
                }
            </Frame>
        };
    };
    let shown = Shown::new(text, Rc::clone(catalogue), session.today, work);
    let (title, content) = match &page {
        OfficePage::Intake => (
            text.desk_heading(),
            html! { <intake::Intake {shown} {reader} /> },
        ),
        OfficePage::Files(list) => (
            list.title(text),
            html! { <files::Files key={list.code()} {shown} list={*list} /> },
        ),
        OfficePage::Inbox => (text.desk_tab_inbox(), html! { <inbox::Inbox {shown} /> }),
        OfficePage::Facility(id) => (
            text.desk_facility(),
            html! { <facility::Facility key={id.clone()} {shown} id={id.clone()} /> },
        ),
        OfficePage::Lists => (text.desk_tab_lists(), html! { <lists::Lists {shown} /> }),
        OfficePage::Versions => (
            text.desk_versions(),
            html! { <versions::Versions {shown} /> },
        ),
        OfficePage::Report => (text.desk_tab_report(), html! { <report::Report {shown} /> }),
        OfficePage::Row(table, place) => (
            text.desk_row_files(),
            html! { <row::RowFiles key={format!("{table}/{place}")} {shown} table={table.clone()} place={*place} /> },
        ),
    };
    html! {
        <Frame title={title.to_owned()} crumb={Page::Start} wide={true}
            lede={(page == OfficePage::Intake).then(|| text.desk_lede().to_owned())}>
            { tabs(text, &page) }
            { content }
        </Frame>
    }
}

/// Opens what is kept, once, and again in the other language: names are read in one.
#[hook]
fn use_opening(reader: Option<&Reader>) {
    let wanted = reader.map(|r| r.language);
    let reader = reader.cloned();
    use_effect_with(wanted, move |_| {
        let Some(reader) = reader else {
            return;
        };
        let is_open = state::look(|s| s.language == Some(reader.language) || s.run.is_some());
        if !is_open {
            wasm_bindgen_futures::spawn_local(reader.open());
        }
    });
}

/// Takes in what is dropped on any page of the office.
#[hook]
fn use_drops(reader: Option<&Reader>) {
    // The listener stays, what it does changes with every render.
    let latest = use_mut_ref(|| None::<Reader>);
    *latest.borrow_mut() = reader.cloned();
    use_effect_with((), move |()| {
        let listener = entries::on_drop(move |sources| {
            let reader = latest.borrow().clone();
            if let Some(reader) = reader.filter(|_| state::snapshot().is_open) {
                wasm_bindgen_futures::spawn_local(reader.take(sources));
            }
        });
        move || drop(listener)
    });
}

/// The ways to the pages.
fn tabs(text: Text, open: &OfficePage) -> Html {
    let tabs = [
        (OfficePage::Intake, text.desk_tab_intake()),
        (OfficePage::Inbox, text.desk_tab_inbox()),
        (OfficePage::Lists, text.desk_tab_lists()),
        (OfficePage::Report, text.desk_tab_report()),
    ];
    html! {
        <nav class="tabs" aria-label={text.desk_tabs()}>
            { for tabs.into_iter().map(|(page, name)| html! {
                <a key={name} href={page.address()} aria-current={(page == *open).then_some("page")}>{ name }</a>
            }) }
        </nav>
    }
}
