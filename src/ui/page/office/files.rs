//! Every file of one fate, with its reason; and what was passed over.

use super::list::List;
use super::shown::Shown;
use super::view::View;
use crate::ui::field::Search;
use browser::download;
use office::filter::contains;
use office::tables::reason;
use yew::prelude::*;

/// Rows shown at first, and more at each request.
const STEP: usize = 50;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    pub(super) list: List,
}

/// The files of a list.
#[component]
pub(super) fn Files(props: &Props) -> Html {
    let (shown, list) = (&props.shown, props.list);
    let text = shown.text;
    let words = use_state_eq(String::new);
    let most = use_state_eq(|| STEP);
    let collation = &shown.work.collation;
    let passed = collation.passed_over.iter();
    let passed = passed.filter(|_| list == List::PassedOver);
    let all: Vec<(&str, &str, String)> = collation
        .seen
        .iter()
        .filter(|seen| list.holds(seen))
        .map(|seen| {
            let why = reason(text, &seen.fate);
            (seen.name.as_str(), seen.id.as_str(), why)
        })
        .chain(passed.map(|name| (name.as_str(), "", String::new())))
        .filter(|(name, _, why)| contains(&words, &[name, why]))
        .collect();
    let onsearch = {
        let (words, most) = (words.setter(), most.setter());
        Callback::from(move |typed: String| {
            most.set(STEP);
            words.set(typed);
        })
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + STEP))
    };
    let export = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| {
            let file = shown.office(|office| {
                let tables = office::tables::tables(office);
                let files = tables.iter().find(|t| t.key == "files");
                files.map(office::data::csv)
            });
            if let Some(csv) = file.flatten() {
                let _ = download::offer("files.csv", "text/csv", &csv);
            }
        })
    };
    html! {
        <>
            <nav class="fates" aria-label={text.desk_fates()}>
                { for List::ALL.map(|other| html! {
                    <a key={other.code()} href={View::Files(other).address()}
                        aria-current={(other == list).then_some("page")}>{ other.title(text) }</a>
                }) }
            </nav>
            <Search id="office-files-search" label={text.desk_search_files()} first="" {onsearch} />
            <p class="count" role="status">{ text.desk_found_files(&shown.count(all.len())) }</p>
            <ul class="entries">
                { for all.iter().take(*most).map(|(name, id, why)| row(name, id, why)) }
            </ul>
            <div class="row">
                if all.len() > *most {
                    <button type="button" class="btn ghost" onclick={more}>
                        { text.desk_more(&shown.count(all.len() - *most)) }
                    </button>
                }
                if !collation.seen.is_empty() {
                    <button type="button" class="btn ghost" onclick={export}>{ text.desk_files_csv() }</button>
                }
            </div>
        </>
    }
}

/// A file; a submission leads to its sheet.
fn row(name: &str, id: &str, why: &str) -> Html {
    let said = html! {
        <>
            <b>{ name }</b>
            if !why.is_empty() { <small>{ why }</small> }
        </>
    };
    html! {
        <li key={name.to_owned()}>
            if id.is_empty() {
                <span class="entry">{ said }</span>
            } else {
                <a href={View::Facility(id.to_owned()).address()}>{ said }</a>
            }
        </li>
    }
}
