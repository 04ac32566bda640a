//! The pages that are parts of the program of their own, fetched when they are opened or before, and how each is drawn.

#![cfg_attr(
    feature = "split",
    allow(unsafe_code, reason = "how one file of a split program finds another")
)]

use super::{
    about, check, checklist, download, facility, hub, library, office, paper, plan, results,
    section, self_check, step, steps, stream, streams, workshop, year,
};
use crate::ui::loading::{Kept, Missing, kept, part};
use session::Page;
use std::cell::Cell;
use yew::prelude::*;

/// Draws a page of a part; nothing for a page of another part.
pub(super) type Draw = fn(&Page) -> Html;

/// A part of the program with the pages in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Everything that is entered.
    Forms,
    /// What can be saved.
    Results,
    /// What comes after: the plan, the last look, the files.
    After,
    /// The year after.
    Year,
    /// The library, and what cleaner production is.
    Library,
    /// The workshop.
    Workshop,
    /// The office.
    Office,
}

thread_local! {
    static FORMS: Cell<Option<Draw>> = const { Cell::new(None) };
    static RESULTS: Cell<Option<Draw>> = const { Cell::new(None) };
    static AFTER: Cell<Option<Draw>> = const { Cell::new(None) };
    static YEAR: Cell<Option<Draw>> = const { Cell::new(None) };
    static LIBRARY: Cell<Option<Draw>> = const { Cell::new(None) };
    static WORKSHOP: Cell<Option<Draw>> = const { Cell::new(None) };
    static OFFICE: Cell<Option<Draw>> = const { Cell::new(None) };
}

// Whoever enters figures needs the tools of an open factory as well: both are one file.
part!(work, fetched_forms, Draw, draw_forms as Draw);
part!(results, fetched_results, Draw, draw_results as Draw);
part!(results, fetched_after, Draw, draw_after as Draw);
part!(year, fetched_year, Draw, draw_year as Draw);
part!(library, fetched_library, Draw, draw_library as Draw);
part!(workshop, fetched_workshop, Draw, draw_workshop as Draw);
part!(office, fetched_office, Draw, draw_office as Draw);

impl Part {
    /// Every part that a factory needs, in the order in which it does; those of a workshop may have no network later. The office is fetched when it is opened.
    pub(super) const ALL: [Part; 6] = [
        Part::Forms,
        Part::Results,
        Part::After,
        Part::Year,
        Part::Library,
        Part::Workshop,
    ];

    /// The part that draws a page; nothing for the first page, which is here from the start.
    pub(super) fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Start => None,
            Page::Hub
            | Page::Facility
            | Page::Streams(_)
            | Page::Stream(_)
            | Page::Steps
            | Page::Step(_)
            | Page::Checklist
            | Page::Section(_)
            | Page::Paper => Some(Part::Forms),
            Page::Results(_) => Some(Part::Results),
            Page::Plan | Page::Check | Page::Download | Page::SelfCheck(_) => Some(Part::After),
            Page::Year(_) | Page::Outcome(_) | Page::Recognition => Some(Part::Year),
            Page::About | Page::Library(_) | Page::Entry(..) => Some(Part::Library),
            Page::Workshop(_) | Page::Join(_) => Some(Part::Workshop),
            Page::Office(_) => Some(Part::Office),
        }
    }

    fn place(self) -> &'static Kept<Draw> {
        match self {
            Part::Forms => &FORMS,
            Part::Results => &RESULTS,
            Part::After => &AFTER,
            Part::Year => &YEAR,
            Part::Library => &LIBRARY,
            Part::Workshop => &WORKSHOP,
            Part::Office => &OFFICE,
        }
    }

    /// How its pages are drawn, if it is here.
    pub(super) fn present(self) -> Option<Draw> {
        self.place().get()
    }

    /// How its pages are drawn, after it was fetched where it is not here.
    ///
    /// # Errors
    /// When it cannot be had.
    pub(super) async fn fetch(self) -> Result<Draw, Missing> {
        match self {
            Part::Forms => kept(self.place(), fetched_forms()).await,
            Part::Results => kept(self.place(), fetched_results()).await,
            Part::After => kept(self.place(), fetched_after()).await,
            Part::Year => kept(self.place(), fetched_year()).await,
            Part::Library => kept(self.place(), fetched_library()).await,
            Part::Workshop => kept(self.place(), fetched_workshop()).await,
            Part::Office => kept(self.place(), fetched_office()).await,
        }
    }
}

fn draw_forms(page: &Page) -> Html {
    match page.clone() {
        Page::Hub => html! { <hub::Hub /> },
        Page::Facility => html! { <facility::Facility /> },
        Page::Streams(page) => html! { <streams::Streams {page} /> },
        Page::Stream(id) => html! { <stream::StreamForm key={id.clone()} id={id.clone()} /> },
        Page::Steps => html! { <steps::Steps /> },
        Page::Step(id) => html! { <step::StepForm key={id.clone()} id={id.clone()} /> },
        Page::Checklist => html! { <checklist::Checklist /> },
        Page::Paper => html! { <paper::Paper /> },
        Page::Section(id) => html! { <section::Questions key={id.clone()} id={id.clone()} /> },
        _ => Html::default(),
    }
}

fn draw_results(page: &Page) -> Html {
    match page {
        Page::Results(of) => html! { <results::Results of={*of} /> },
        _ => Html::default(),
    }
}

fn draw_after(page: &Page) -> Html {
    match page {
        Page::Plan => html! { <plan::Plan /> },
        Page::Check => html! { <check::Check /> },
        Page::Download => html! { <download::Download /> },
        Page::SelfCheck(round) => {
            html! { <self_check::SelfCheck key={round.code()} round={*round} /> }
        }
        _ => Html::default(),
    }
}

fn draw_year(page: &Page) -> Html {
    match page.clone() {
        Page::Year(of) => html! { <year::Year {of} /> },
        Page::Recognition => html! { <year::Recognition /> },
        Page::Outcome(id) => html! { <year::OutcomePage key={id.clone()} id={id.clone()} /> },
        _ => Html::default(),
    }
}

fn draw_library(page: &Page) -> Html {
    match page.clone() {
        Page::About => html! { <about::About /> },
        Page::Library(query) => html! { <library::Library {query} /> },
        Page::Entry(kind, id) => {
            html! { <library::EntryPage key={id.clone()} {kind} id={id.clone()} /> }
        }
        _ => Html::default(),
    }
}

fn draw_workshop(page: &Page) -> Html {
    match page.clone() {
        Page::Workshop(rest) => html! { <workshop::Workshop {rest} /> },
        Page::Join(text) => html! { <workshop::Join key={text.clone()} text={text.clone()} /> },
        _ => Html::default(),
    }
}

fn draw_office(page: &Page) -> Html {
    match page.clone() {
        Page::Office(rest) => html! { <office::Office {rest} /> },
        _ => Html::default(),
    }
}
