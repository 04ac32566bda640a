//! Every file of one fate, with its reason; and what was passed over.

use super::list::List;
use super::shown::Shown;
use super::view::View;
use super::window::Windowed;
use crate::ui::field::Search;
use browser::download;
use catalogue::order;
use office::filter::contains;
use office::tables::{Cell, reason};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

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
    let collation = &shown.work.collation;
    let inside = (list == List::Outside).then(|| in_scope(shown));
    let is_outside = |id: &str| inside.as_ref().is_some_and(|inside| !inside.contains(id));
    let passed = collation.passed_over.iter();
    let passed = passed.filter(|_| list == List::PassedOver);
    let all: Vec<Line> = collation
        .seen
        .iter()
        .filter(|seen| list.holds(seen) && (list != List::Outside || is_outside(&seen.id)))
        .map(|seen| Line {
            name: seen.name.clone(),
            id: seen.id.to_string(),
            why: reason(text, &seen.fate),
        })
        .chain(passed.map(|name| Line {
            name: name.clone(),
            id: String::new(),
            why: String::new(),
        }))
        .filter(|line| contains(&words, &[&line.name, &line.why]))
        .collect();
    let all = Rc::new(all);
    let onsearch = {
        let words = words.setter();
        Callback::from(move |typed: String| words.set(typed))
    };
    let export = {
        let (shown, all) = (shown.clone(), Rc::clone(&all));
        Callback::from(move |_: MouseEvent| {
            let wanted = order::set(all.iter().map(|line| line.name.as_str()));
            let file = shown.office(|office| {
                let mut files = office::tables::files(office);
                files.rows.retain(|row| match row.cells.first() {
                    Some(Cell::Words(name)) => wanted.contains(name.as_str()),
                    _ => false,
                });
                office::data::csv(&files)
            });
            if let Some(csv) = file {
                let name = format!("files-{}.csv", list.code());
                let _ = download::offer(&name, "text/csv", &csv);
            }
        })
    };
    let count = all.len();
    let line = {
        let all = Rc::clone(&all);
        Callback::from(move |place: usize| all.get(place).map(row).unwrap_or_default())
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
            <p class="count" role="status">{ text.desk_found_files(&shown.count(count)) }</p>
            <Windowed {count} row={line} />
            if count > 0 {
                <div class="row">
                    <button type="button" class="btn ghost" id="office-files-csv" onclick={export}>{ text.desk_files_csv() }</button>
                </div>
            }
        </>
    }
}

/// A file with its reason.
struct Line {
    name: String,
    id: String,
    why: String,
}

/// The ids of the submissions that the report is about.
fn in_scope(shown: &Shown) -> BTreeSet<String> {
    let ids = shown.office(|office| {
        let files = office.files().into_iter();
        files.map(|one| one.record.id.to_string()).collect()
    });
    ids.unwrap_or_default()
}

/// A file; a submission leads to its sheet.
fn row(line: &Line) -> Html {
    let said = html! {
        <>
            <b>{ &line.name }</b>
            if !line.why.is_empty() { <small>{ &line.why }</small> }
        </>
    };
    html! {
        <li key={line.name.clone()}>
            if line.id.is_empty() {
                <span class="entry">{ said }</span>
            } else {
                <a href={View::Facility(line.id.clone()).address()}>{ said }</a>
            }
        </li>
    }
}
