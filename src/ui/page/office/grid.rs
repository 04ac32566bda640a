//! A table of the office on the screen.

use super::place::OfficePage;
use super::shown::Shown;
use office::tables::{Cell, Column, Row, Table, row_name};
use text::number;
use yew::prelude::*;

/// A screen shows so many rows of a table; the files hold all of them.
pub(super) const MOST: usize = 50;

/// Words longer than so many letters get a wide column.
const LONG: usize = 20;

/// A table with all its columns, those too that paper has no room for, and its notes below.
pub(super) fn grid(shown: &Shown, table: &Table) -> Html {
    let text = shown.text;
    let lead = lead(&table.columns);
    let leads = table.rows.iter().any(|row| !row.files.is_empty());
    let heads = places(&table.columns).filter_map(|place| table.columns.get(place));
    let rows = table.rows.iter().enumerate().take(MOST).map(|(at, row)| {
        let cells = places(&table.columns).filter_map(|place| {
            let column = table.columns.get(place)?;
            let words = cell(shown, row.cells.get(place)?);
            if place == lead {
                return Some(html! { <th scope="row">{ words }</th> });
            }
            let kind = match column.is_number {
                true => Some("num"),
                false => (words.chars().count() > LONG).then_some("long"),
            };
            Some(html! { <td class={kind}>{ words }</td> })
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
                    <table class="data wide">
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

/// The column that leads a row: the first that a paper prints, because ids and codes stand before it.
fn lead(columns: &[Column]) -> usize {
    columns.iter().position(|c| c.paper > 0).unwrap_or_default()
}

/// The places of the columns as they are shown: the one that leads, then the others as they stand on a sheet.
fn places(columns: &[Column]) -> impl Iterator<Item = usize> {
    let lead = lead(columns);
    let others = (0..columns.len()).filter(move |place| *place != lead);
    std::iter::once(lead).chain(others)
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
