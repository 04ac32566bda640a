//! The report: its tables, of which the screen draws those that somebody opens, and the files made of all of them.

use super::drawing::first_rows;
use super::grid::{MOST, grid};
use super::outputs::{DataFiles, File, Letter, ProvinceFile};
use super::shown::Shown;
use super::state::change;
use super::turns::use_prepared;
use browser::worker::Work;
use office::paper;
use office::tables::{Audience, MAKERS, Maker};
use std::collections::BTreeSet;
use text::Text;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The tables that are shown, by their keys; the files hold all of them.
const SHOWN: [&str; 17] = [
    "indicators",
    "potential",
    "by_sector",
    "by_commune",
    "by_zone",
    "by_former_province",
    "waste_streams",
    "consumption_norms",
    "measures_done",
    "savings_realised",
    "realised_by_kind",
    "realised_by_sector",
    "year_on_year",
    "difficulties",
    "nothing_received",
    "collation",
    "versions",
];

/// What is open when the report is first shown.
const FIRST: &str = "indicators";

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// The report.
#[component]
pub(super) fn Report(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    if shown.work.collation.accepted.is_empty() {
        return html! { <p class="note">{ text.desk_nothing_yet() }</p> };
    }
    let Some(title) = shown.office(paper::title) else {
        return html! { <p class="note">{ text.desk_no_programme() }</p> };
    };
    let makers = MAKERS.into_iter();
    let find = |key: &str| makers.clone().find(|maker| maker.key == key);
    html! {
        <>
            <p class="lede">{ title }</p>
            if shown.work.collation.is_rehearsal { <p class="warn">{ text.desk_rehearsal() }</p> }
            <div class="two even">
                <File shown={shown.clone()} work={Work::Paper} />
                <File shown={shown.clone()} work={Work::Book} />
            </div>
            <Letter shown={shown.clone()} />
            <p class="note">{ text.desk_files_internal() }</p>
            <h2>{ text.desk_tables() }</h2>
            { for SHOWN.iter().filter_map(|key| find(key)).map(|maker| html! {
                <Fold key={maker.key} shown={shown.clone()} {maker} />
            }) }
            <ProvinceFile shown={shown.clone()} />
            <DataFiles shown={shown.clone()} />
        </>
    }
}

#[derive(Clone, Properties)]
struct FoldProps {
    shown: Shown,
    maker: Maker,
}

impl PartialEq for FoldProps {
    fn eq(&self, other: &Self) -> bool {
        self.maker.key == other.maker.key && self.shown.is_same_ground(&other.shown)
    }
}

/// Tables that are open, which stay so as long as the program runs.
fn opened<R>(at: impl FnOnce(&mut BTreeSet<&'static str>) -> R) -> R {
    change(|state| at(state.opened.get_or_insert_with(|| BTreeSet::from([FIRST]))))
}

/// A table that is drawn when it is opened.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let (shown, maker) = (&props.shown, props.maker);
    let text = shown.text;
    let is_open = use_state_eq(|| opened(|keys| keys.contains(maker.key)));
    let ontoggle = {
        let is_open = is_open.setter();
        Callback::from(move |event: Event| {
            let target = event.target();
            let fold = target.and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            let now = fold.is_some_and(|fold| fold.has_attribute("open"));
            opened(|keys| match now {
                true => keys.insert(maker.key),
                false => keys.remove(maker.key),
            });
            is_open.set(now);
        })
    };
    html! {
        <details class="more fold" id={format!("office-{}", maker.key)} open={*is_open} {ontoggle}>
            <summary><h3>{ (maker.title)(text) }</h3></summary>
            if *is_open { <Drawn ..props.clone() /> }
        </details>
    }
}

/// The table itself.
#[component]
fn Drawn(props: &FoldProps) -> Html {
    let (shown, maker) = (&props.shown, props.maker);
    let text = shown.text;
    let table = use_prepared(shown, maker.key, move |input, steps, _| {
        first_rows(input, steps, (maker, MOST))
    });
    html! {
        <>
            <p class="src audience">{ audience(text, maker) }</p>
            if let Some(table) = table.as_deref().and_then(Option::as_ref) {
                { grid(shown, table) }
            } else {
                <p class="loading" role="status">{ text.desk_opening() }</p>
            }
        </>
    }
}

/// For whom a table is, in a sentence.
fn audience(text: Text, maker: Maker) -> &'static str {
    match maker.audience {
        Audience::Public => text.desk_public(),
        Audience::Internal => text.desk_internal(),
    }
}
