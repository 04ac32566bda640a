//! The files that come out of the report: the paper, the workbook, the tables for a letter, the figures for factories, and every table as data. All of them are drawn in turns.

use super::drawing::{COUNT, Data, as_data, book, printed};
use super::shown::Shown;
use super::turns::{PartsDone, ReportInput, Steps, Stopped, use_long_work, use_prepared};
use crate::ui::making::{Order, use_making};
use browser::download;
use browser::pieces::Pieces;
use browser::worker::{Message, Work};
use office::desk::Choice;
use office::scope::Span;
use office::tables::{Audience, MAKERS, Maker};
use office::{html, paper, province, workbook};
use text::Text;
use yew::prelude::*;

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

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct FileProps {
    pub(super) shown: Shown,
    pub(super) work: Work,
}

/// A file that the worker writes.
#[component]
pub(super) fn File(props: &FileProps) -> Html {
    let (shown, work) = (&props.shown, props.work);
    let text = shown.text;
    let (making, job) = (use_making(), use_long_work());
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
        let (start, choice) = (making.start(), shown.work.choice.clone());
        job.starts(
            shown,
            move |input, steps, parts_done| laid_out(input, steps, parts_done, is_paper),
            move |message: Message| {
                let name = file_name(&choice, ending);
                start.emit(Order {
                    work,
                    message,
                    take: Callback::from(move |bytes: Vec<u8>| {
                        download::offer(&name, mime, &bytes)
                    }),
                });
            },
        )
    };
    let is_busy = making.is_working() || job.is_under_way();
    html! {
        <section class="panel">
            <h2>{ heading }</h2>
            <p>{ what }</p>
            <div class="row">
                <button type="button" class="btn" id={format!("office-{ending}")} onclick={onclick.clone()} disabled={is_busy}>{ button }</button>
                { making.cancel_button(text) }
            </div>
            { job.told(shown, COUNT) }
            { making.told(text, onclick) }
        </section>
    }
}

/// What the worker is given.
async fn laid_out(
    input: ReportInput,
    mut steps: Steps,
    parts_done: PartsDone,
    is_paper: bool,
) -> Result<Message, Stopped> {
    if !is_paper {
        return book(input, steps, parts_done).await.map(Message::Pieces);
    }
    let tables = printed(&input, &mut steps, &parts_done).await?;
    let office = input.office();
    let json = office.map(|office| paper::handed_over(office, &tables, input.shown.today));
    Ok(Message::File(json.unwrap_or_default()))
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// The tables for the department's own letter.
#[component]
pub(super) fn Letter(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let job = use_long_work();
    let onclick = {
        let choice = shown.work.choice.clone();
        job.starts(
            shown,
            |input, mut steps, parts_done| async move {
                let tables = printed(&input, &mut steps, &parts_done).await?;
                let today = input.shown.today;
                let document = input.office().map(|o| paper::report(o, &tables, today));
                Ok(document.map(|d| html::tables(&d)).unwrap_or_default())
            },
            move |page: String| {
                let name = file_name(&choice, "html");
                let _ = download::offer(&name, "text/html", page.as_bytes());
            },
        )
    };
    html! {
        <section class="panel">
            <h2>{ text.desk_html() }</h2>
            <p>{ text.desk_html_what() }</p>
            <div class="row">
                <button type="button" class="btn" id="office-html" {onclick} disabled={job.is_under_way()}>{ text.desk_html_button() }</button>
            </div>
            { job.told(shown, COUNT) }
        </section>
    }
}

/// The figures that factories open; a word where none may leave the office.
#[component]
pub(super) fn ProvinceFile(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let file = use_prepared(shown, (), |input, mut steps, ()| async move {
        steps.rest().await?;
        let office = input.office();
        Ok(office.and_then(|office| {
            let file = province::file(office, input.shown.today)?;
            Some((province::file_name(office), file))
        }))
    });
    let is_known = file.is_some();
    let file = file.filter(|file| file.is_some());
    let holds = file.is_some();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some((name, file)) = file.as_deref().and_then(Option::as_ref) {
            let _ = download::offer(name, "application/json", file.as_bytes());
        }
    });
    html! {
        <section class="panel">
            <h2>{ text.desk_figures() }</h2>
            <p>{ text.desk_figures_what() }</p>
            if holds {
                <button type="button" class="btn ghost" id="office-province" {onclick}>{ text.desk_figures_button() }</button>
            } else if is_known {
                <p class="note">{ text.desk_figures_none() }</p>
            }
        </section>
    }
}

/// Every table as data, for other programs.
#[component]
pub(super) fn DataFiles(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let job = use_long_work();
    let button = |maker: Maker, form: Data| {
        let (ending, mime) = match form {
            Data::Csv => ("csv", "text/csv"),
            Data::Ndjson => ("ndjson", "application/x-ndjson"),
        };
        job.starts(
            shown,
            move |input, steps, _| as_data(input, steps, (maker, form)),
            move |pieces: Pieces| {
                let name = format!("{}.{ending}", maker.key);
                let _ = download::offer_pieces(&name, mime, &pieces);
            },
        )
    };
    let way = |maker: Maker, form: Data| {
        let name = match form {
            Data::Csv => "CSV",
            Data::Ndjson => "NDJSON",
        };
        let label = format!(
            "{}: {name}, {}",
            (maker.title)(text),
            audience_word(text, maker)
        );
        html! {
            <button type="button" class="link" onclick={button(maker, form)}
                disabled={job.is_under_way()} aria-label={label}>{ name }</button>
        }
    };
    html! {
        <details class="more" id="office-data">
            <summary>{ text.desk_data() }</summary>
            <p>{ text.desk_data_what() }</p>
            <ul class="shelf">
                { for MAKERS.into_iter().map(|maker| html! {
                    <li key={maker.key}>
                        <span class="name">{ (maker.title)(text) }</span>
                        <span class="tag">{ audience_word(text, maker) }</span>
                        <span class="row">{ way(maker, Data::Csv) }{ way(maker, Data::Ndjson) }</span>
                    </li>
                }) }
            </ul>
        </details>
    }
}

/// For whom a table is, in a word.
fn audience_word(text: Text, maker: Maker) -> &'static str {
    match maker.audience {
        Audience::Public => text.desk_public_word(),
        Audience::Internal => text.desk_internal_word(),
    }
}
