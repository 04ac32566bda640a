//! The files behind one row of a table: every figure of the report leads here.

use super::place::OfficePage;
use super::shown::Shown;
use super::window::Windowed;
use catalogue::order;
use office::record::{FileId, Record};
use office::tables::{Table, row_name, state, table};
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    /// The key of the table.
    pub(super) table: String,
    /// The place of the row, from nought.
    pub(super) place: usize,
}

/// The files of a row.
#[component]
pub(super) fn RowFiles(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let found = use_memo((shown.clone(), props.table.clone()), |(shown, key)| {
        shown.office(|office| table(office, key)).flatten()
    });
    let row = (*found).as_ref().and_then(|t| t.rows.get(props.place));
    let Some((found, row)) = (*found).as_ref().zip(row) else {
        return html! { <p class="note">{ text.desk_row_gone() }</p> };
    };
    let records = shown.work.collation.accepted.iter();
    let records = order::map(records.map(|one| (&*one.record.id, &one.record)));
    let lines: Vec<(FileId, Option<Arc<Record>>)> = row
        .files
        .iter()
        .map(|id| (id.clone(), records.get(&**id).copied().cloned()))
        .collect();
    let lines = Rc::new(lines);
    let count = lines.len();
    let line = {
        let shown = shown.clone();
        Callback::from(move |place: usize| {
            let line = lines.get(place);
            line.map(|(id, record)| entry(&shown, id, record.as_deref()))
                .unwrap_or_default()
        })
    };
    html! {
        <>
            <p class="lede">{ &found.title }{ ": " }<b>{ row_name(row) }</b></p>
            <p><a href={back(found)}>{ text.desk_row_back() }</a></p>
            <p class="count" role="status">{ text.desk_found_files(&shown.count(count)) }</p>
            <Windowed {count} row={line} />
        </>
    }
}

/// The page where the table stands.
fn back(table: &Table) -> String {
    match table.key {
        "versions" | "lookalikes" => OfficePage::Versions.address(),
        _ => OfficePage::Report.address(),
    }
}

/// A file, which leads to its sheet.
fn entry(shown: &Shown, id: &FileId, record: Option<&Record>) -> Html {
    let text = shown.text;
    let name = record
        .map(|r| r.site.name.as_str())
        .filter(|n| !n.is_empty());
    html! {
        <li key={id.to_string()}>
            <a href={OfficePage::Facility(id.to_string()).address()}>
                <b>{ name.unwrap_or(text.shelf_unnamed()) }</b>
                <small>
                    { &**id }
                    if let Some(record) = record {
                        { " · " }{ &record.site.commune }{ " · " }{ shown.day(record.created) }
                        { " " }<span class="tag">{ state(text, record.review.state) }</span>
                    }
                </small>
            </a>
        </li>
    }
}
