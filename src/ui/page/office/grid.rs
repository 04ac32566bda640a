//! A table of the office on the screen.

use super::place::OfficePage;
use super::shown::Shown;
use office::tables::{Cell, Row, Table, row_name};
use text::number;
use yew::prelude::*;

/// A screen shows so many rows of a table; the files hold all of them.
pub(super) const MOST: usize = 50;

/// Words longer than so many letters get a wide column.
const LONG: usize = 20;

/// A table: what a paper has room for, its notes below.
pub(super) fn grid(shown: &Shown, table: &Table) -> Html {
    let text = shown.text;
    let places: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, c)| c.paper > 0)
        .map(|(place, _)| place)
        .collect();
    let heads = places.iter().filter_map(|place| table.columns.get(*place));
    let leads = table.rows.iter().any(|row| !row.files.is_empty());
    let rows = table.rows.iter().enumerate().take(MOST).map(|(at, row)| {
        let cells = places.iter().enumerate().filter_map(|(nth, place)| {
            let column = table.columns.get(*place)?;
            let words = cell(shown, row.cells.get(*place)?);
            Some(if nth == 0 {
                html! { <th scope="row">{ words }</th> }
            } else {
                let kind = match column.is_number {
                    true => Some("num"),
                    false => (words.chars().count() > LONG).then_some("long"),
                };
                html! { <td class={kind}>{ words }</td> }
            })
        });
        html! {
            <tr class={row.strong.then_some("total")}>
                { for cells }
                if leads { <td class="num">{ way(shown, table, (at, row)) }</td> }
            </tr>
        }
    });
    let left = table.rows.len().saturating_sub(MOST) + table.left_out;
    html! {
        <>
            if table.rows.is_empty() {
                <p>{ text.office_no_rows() }</p>
            } else {
                <div class="scroll" tabindex="0" role="region" aria-label={table.title.clone()}>
                    <table class="data">
                        <caption class="sr">{ &table.title }</caption>
                        <thead><tr>
                            { for heads.map(|c| html! {
                                <th scope="col" class={c.is_number.then_some("num")}>{ &c.title }</th>
                            }) }
                            if leads { <th scope="col" class="num">{ text.office_file_count() }</th> }
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
            }
            if left > 0 { <p class="src">{ text.office_more_rows(&shown.count(left)) }</p> }
            { for table.notes.iter().map(|note| html! { <p class="src">{ note }</p> }) }
        </>
    }
}

/// How many files are behind a row, and the way to them: to the file itself where it is one.
fn way(shown: &Shown, table: &Table, (at, row): (usize, &Row)) -> Html {
    let to = match row.files.as_slice() {
        [] => return Html::default(),
        [one] => OfficePage::Facility(one.to_string()),
        _ => OfficePage::Row(table.key.to_owned(), at),
    };
    let count = shown.count(row.files.len());
    let label = format!(
        "{}: {}, {count}",
        shown.text.desk_row_files(),
        row_name(row)
    );
    html! { <a href={to.address()} aria-label={label}>{ count }</a> }
}

fn cell(shown: &Shown, cell: &Cell) -> String {
    let language = shown.text.language;
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(words) => words.clone(),
        // A count may be a year, which has no separators.
        Cell::Count(count) => count.to_string(),
        Cell::Number(value) if value.is_integer() => number::decimal(*value, 0, language),
        Cell::Number(value) => number::significant(*value, 4, language),
        Cell::Money(value) => number::decimal(*value, 0, language),
        Cell::Percent(value) => shown.text.percent(*value),
        Cell::Day(day) => shown.day(Some(*day)),
    }
}
