//! The report: the indicators and the main tables on the screen, and the files made of all of them.

use super::grid::grid;
use super::shown::Shown;
use crate::ui::making::{Order, use_making};
use browser::download;
use browser::worker::{Message, Work};
use office::desk::Choice;
use office::scope::Span;
use office::tables::{Audience, Table, tables};
use office::view::Office;
use office::{data, html, paper, province, workbook};
use text::Text;
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

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// The name of a file of the report: province, year of the data, and whether it is of half a year.
fn file_name(choice: &Choice, ending: &str) -> String {
    let half = match choice.scope().span {
        Span::Year => "",
        Span::Half => "-half-year",
    };
    format!(
        "sxsh-{}-{}{half}.{ending}",
        choice.province, choice.data_year
    )
}

/// The report.
#[component]
pub(super) fn Report(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let drawn = shown.office(|office| {
        let list = tables(office);
        let title = paper::title(office);
        let find = |key: &str| list.iter().find(|t| t.key == key);
        html! {
            <>
                <p class="lede">{ title }</p>
                if office.collation.is_rehearsal { <p class="warn">{ text.desk_rehearsal() }</p> }
                <div class="two even">
                    <File shown={shown.clone()} work={Work::Paper} />
                    <File shown={shown.clone()} work={Work::Book} />
                </div>
                { letter(shown) }
                <p class="note">{ text.desk_files_internal() }</p>
                { for SHOWN.iter().filter_map(|key| find(key)).map(|table| html! {
                    <section key={table.key} id={format!("office-{}", table.key)}>
                        <h2>{ &table.title }</h2>
                        <p class="src audience">{ audience(text, table) }</p>
                        { grid(shown, table) }
                    </section>
                }) }
                { province_file(shown, office) }
                { data_files(shown, &list) }
            </>
        }
    });
    match drawn {
        Some(drawn) if !shown.work.collation.accepted.is_empty() => drawn,
        Some(_) => html! { <p class="note">{ text.desk_nothing_yet() }</p> },
        None => html! { <p class="note">{ text.desk_no_programme() }</p> },
    }
}

/// For whom a table is, in a sentence.
fn audience(text: Text, table: &Table) -> &'static str {
    match table.audience {
        Audience::Public => text.desk_public(),
        Audience::Internal => text.desk_internal(),
    }
}

/// The same in a word.
fn audience_word(text: Text, table: &Table) -> &'static str {
    match table.audience {
        Audience::Public => text.desk_public_word(),
        Audience::Internal => text.desk_internal_word(),
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct FileProps {
    shown: Shown,
    work: Work,
}

/// A file that the worker writes.
#[component]
fn File(props: &FileProps) -> Html {
    let (shown, work) = (&props.shown, props.work);
    let text = shown.text;
    let making = use_making();
    let is_paper = work == Work::Paper;
    let (heading, what, button, ending, mime) = if is_paper {
        (
            text.desk_pdf(),
            text.desk_pdf_what(),
            text.desk_pdf_button(),
            "pdf",
            "application/pdf",
        )
    } else {
        (
            text.desk_xlsx(),
            text.desk_xlsx_what(),
            text.desk_xlsx_button(),
            "xlsx",
            workbook::MIME,
        )
    };
    let onclick = {
        let (start, shown) = (making.start(), shown.clone());
        Callback::from(move |_: MouseEvent| {
            let today = shown.today;
            let laid_out = shown.office(|office: Office<'_>| {
                let tables = tables(office);
                if is_paper {
                    paper::handed_over(office, &tables, today)
                } else {
                    workbook::handed_over(office, &tables, today)
                }
            });
            let name = file_name(&shown.work.choice, ending);
            if let Some(laid_out) = laid_out {
                start.emit(Order {
                    work,
                    message: Message::File(laid_out),
                    take: Callback::from(move |bytes: Vec<u8>| {
                        download::offer(&name, mime, &bytes)
                    }),
                });
            }
        })
    };
    html! {
        <section class="panel">
            <h2>{ heading }</h2>
            <p>{ what }</p>
            <div class="row">
                <button type="button" class="btn" id={format!("office-{ending}")} onclick={onclick.clone()} disabled={making.is_working()}>{ button }</button>
                { making.cancel_button(text) }
            </div>
            { making.told(text, onclick) }
        </section>
    }
}

/// The figures that factories open; a word where none may leave the office.
fn province_file(shown: &Shown, office: Office<'_>) -> Html {
    let text = shown.text;
    let holds = !province::province(office, shown.today).measures.is_empty();
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| {
            let file = shown.office(|office| {
                let file = province::file(office, shown.today)?;
                Some((province::file_name(office), file))
            });
            if let Some((name, file)) = file.flatten() {
                let _ = download::offer(&name, "application/json", file.as_bytes());
            }
        })
    };
    html! {
        <section class="panel">
            <h2>{ text.desk_figures() }</h2>
            <p>{ text.desk_figures_what() }</p>
            if holds {
                <button type="button" class="btn ghost" id="office-province" {onclick}>{ text.desk_figures_button() }</button>
            } else {
                <p class="note">{ text.desk_figures_none() }</p>
            }
        </section>
    }
}

/// The tables for the department's own letter.
fn letter(shown: &Shown) -> Html {
    let text = shown.text;
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| {
            let page = shown.office(|office| {
                let document = paper::report(office, &tables(office), shown.today);
                html::tables(&document)
            });
            let name = file_name(&shown.work.choice, "html");
            if let Some(page) = page {
                let _ = download::offer(&name, "text/html", page.as_bytes());
            }
        })
    };
    html! {
        <section class="panel">
            <h2>{ text.desk_html() }</h2>
            <p>{ text.desk_html_what() }</p>
            <div class="row">
                <button type="button" class="btn" id="office-html" {onclick}>{ text.desk_html_button() }</button>
            </div>
        </section>
    }
}

/// Every table as data, for other programs.
fn data_files(shown: &Shown, list: &[Table]) -> Html {
    let text = shown.text;
    let offer = |name: String, mime: &'static str, bytes: Vec<u8>| {
        let _ = download::offer(&name, mime, &bytes);
    };
    let button = |key: &'static str, is_csv: bool| {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| {
            let bytes = shown.office(|office| {
                let list = tables(office);
                let table = list.iter().find(|t| t.key == key)?;
                Some(if is_csv {
                    data::csv(table)
                } else {
                    data::ndjson(table).into_bytes()
                })
            });
            if let Some(bytes) = bytes.flatten() {
                let (ending, mime) = if is_csv {
                    ("csv", "text/csv")
                } else {
                    ("ndjson", "application/x-ndjson")
                };
                offer(format!("{key}.{ending}"), mime, bytes);
            }
        })
    };
    html! {
        <details class="more">
            <summary>{ text.desk_data() }</summary>
            <p>{ text.desk_data_what() }</p>
            <ul class="shelf">
                { for list.iter().map(|table| html! {
                    <li key={table.key}>
                        <span class="name">{ &table.title }</span>
                        <span class="tag">{ audience_word(text, table) }</span>
                        <span class="row">
                            <button type="button" class="link" onclick={button(table.key, true)}
                                aria-label={format!("{}: CSV, {}", table.title, audience_word(text, table))}>{ "CSV" }</button>
                            <button type="button" class="link" onclick={button(table.key, false)}
                                aria-label={format!("{}: NDJSON, {}", table.title, audience_word(text, table))}>{ "NDJSON" }</button>
                        </span>
                    </li>
                }) }
            </ul>
        </details>
    }
}
