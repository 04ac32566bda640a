//! Every file of one fate, with its reason; and what was passed over.

use super::list::List;
use super::place::OfficePage;
use super::shown::Shown;
use super::turns::{ReportInput, Steps, Stopped, use_long_work, use_prepared};
use super::window::Windowed;
use crate::ui::field::Search;
use browser::download;
use browser::pieces::Pieces;
use catalogue::order;
use office::data;
use office::filter::{Texts, Words};
use office::tables::{Cell, MAKERS, drawn, reason};
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
    let job = use_long_work();
    let prepared = use_prepared(shown, list, prepared);
    let Some(prepared) = prepared else {
        return html! { <p class="loading" role="status">{ text.desk_opening() }</p> };
    };
    let sought = Words::of(&words);
    let all = prepared.iter().filter(|line| sought.are_in(&line.texts));
    let all: Rc<Vec<Rc<Line>>> = Rc::new(all.cloned().collect());
    let onsearch = {
        let words = words.setter();
        Callback::from(move |typed: String| words.set(typed))
    };
    let export = {
        let all = Rc::clone(&all);
        job.starts(
            shown,
            move |input, steps, _| exported(input, steps, Rc::clone(&all)),
            move |csv: Pieces| {
                let name = format!("files-{}.csv", list.code());
                let _ = download::offer_pieces(&name, "text/csv", &csv);
            },
        )
    };
    let count = all.len();
    let line = {
        let all = Rc::clone(&all);
        Callback::from(move |place: usize| all.get(place).map(|line| row(line)).unwrap_or_default())
    };
    html! {
        <>
            <nav class="fates" aria-label={text.desk_fates()}>
                { for List::ALL.map(|other| html! {
                    <a key={other.code()} href={OfficePage::Files(other).address()}
                        aria-current={(other == list).then_some("page")}>{ other.title(text) }</a>
                }) }
            </nav>
            <Search id="office-files-search" label={text.desk_search_files()} first="" {onsearch} />
            <p class="count" role="status">{ text.desk_found_files(&shown.count(count)) }</p>
            <Windowed {count} row={line} />
            if count > 0 {
                <div class="row">
                    <button type="button" class="btn ghost" id="office-files-csv" onclick={export} disabled={job.is_under_way()}>{ text.desk_files_csv() }</button>
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
    texts: Texts,
}

impl Line {
    fn of(name: &str, id: &str, why: String) -> Rc<Self> {
        Rc::new(Self {
            texts: Texts::of(&[name, &why]),
            name: name.to_owned(),
            id: id.to_owned(),
            why,
        })
    }
}

/// The files of a list.
async fn prepared(
    input: ReportInput,
    mut steps: Steps,
    list: List,
) -> Result<Vec<Rc<Line>>, Stopped> {
    let shown = &input.shown;
    let collation = &shown.work.collation;
    let inside = input.office().filter(|_| list == List::Outside);
    let inside = inside.map(|office| office.files()).unwrap_or_default();
    let inside = order::set(inside.iter().map(|one| &*one.record.id));
    let mut lines = Vec::new();
    for seen in &collation.seen {
        if list.holds(seen) && !inside.contains(&*seen.id) {
            lines.push(Line::of(
                &seen.name,
                &seen.id,
                reason(shown.text, &seen.fate),
            ));
        }
        steps.rest().await?;
    }
    if list == List::PassedOver {
        for name in &collation.passed_over {
            lines.push(Line::of(name, "", String::new()));
            steps.rest().await?;
        }
    }
    Ok(lines)
}

/// Some of the files as CSV.
async fn exported(
    input: ReportInput,
    mut steps: Steps,
    lines: Rc<Vec<Rc<Line>>>,
) -> Result<Pieces, Stopped> {
    let pieces = Pieces::default();
    let wanted: BTreeSet<&str> = lines.iter().map(|line| line.name.as_str()).collect();
    let maker = MAKERS.into_iter().find(|maker| maker.key == "files");
    let Some((office, maker)) = input.office().zip(maker) else {
        return Ok(pieces);
    };
    let drawn = drawn(maker, office);
    let mut bytes = data::csv_head(&drawn.frame);
    for row in drawn.rows {
        if let Some(row) = &row
            && let Some(Cell::Words(name)) = row.cells.first()
            && wanted.contains(name.as_str())
        {
            bytes.extend(data::csv_row(row));
        }
        steps.rest().await?;
    }
    pieces.add(&bytes);
    Ok(pieces)
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
                <a href={OfficePage::Facility(line.id.clone()).address()}>{ said }</a>
            }
        </li>
    }
}
