//! A long list of which only what a screen shows is drawn: ten thousand rows scroll as a hundred do.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A row is so high before one was measured, in pixels.
const USUAL: i32 = 120;

/// So many rows are drawn beyond both ends of the screen, and the window moves by so many.
const BEYOND: usize = 10;

/// A list that is no longer than this is drawn whole.
const WHOLE: usize = 100;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// How many rows there are.
    pub(super) count: usize,
    /// Draws a row by its place.
    pub(super) row: Callback<usize, Html>,
}

/// What of the list is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Window {
    first: usize,
    height: i32,
    rows: usize,
}

/// The list; each row is an `li`, all of one height.
#[component]
pub(super) fn Windowed(props: &Props) -> Html {
    let list = use_node_ref();
    let window = use_state_eq(|| Window {
        first: 0,
        height: USUAL,
        rows: 4 * BEYOND,
    });
    {
        let (list, set) = (list.clone(), window.setter());
        use_effect_with(props.count, move |count| {
            let count = *count;
            let look = move || {
                if let Some(found) = list
                    .cast::<HtmlElement>()
                    .and_then(|list| seen(&list, count))
                {
                    set.set(found);
                }
            };
            look();
            let options = EventListenerOptions {
                phase: EventListenerPhase::Bubble,
                passive: true,
            };
            let listeners = web_sys::window().map(|target| {
                let (again, resized) = (look.clone(), look);
                [
                    EventListener::new_with_options(&target, "scroll", options, move |_| again()),
                    EventListener::new(&target, "resize", move |_| resized()),
                ]
            });
            move || drop(listeners)
        });
    }
    let (from, to) = if props.count <= WHOLE {
        (0, props.count)
    } else {
        let from = window.first.min(props.count);
        (from, (from + window.rows).min(props.count))
    };
    let pixels = |rows: usize| i64::try_from(rows).unwrap_or_default() * i64::from(window.height);
    // The content policy forbids styles in the page; a drawing has a height of its own.
    let space = |rows: usize| {
        let height = pixels(rows).to_string();
        html! { <li class="space" aria-hidden="true"><svg width="1" {height} /></li> }
    };
    html! {
        <ul class={classes!("entries", (props.count > WHOLE).then_some("windowed"))} ref={list}>
            if from > 0 { { space(from) } }
            { for (from..to).map(|place| props.row.emit(place)) }
            if to < props.count { { space(props.count - to) } }
        </ul>
    }
}

/// The rows that the screen shows, by the height of one of them.
fn seen(list: &HtmlElement, count: usize) -> Option<Window> {
    let window = web_sys::window()?;
    // Whole numbers of pixels, far below what an integer holds.
    #[allow(clippy::cast_possible_truncation, reason = "pixels of a screen")]
    let whole = |pixels: f64| pixels as i32;
    let screen = whole(window.inner_height().ok()?.as_f64()?);
    let row = list.query_selector("li:not(.space)").ok()??;
    let height = row.dyn_ref::<HtmlElement>()?.offset_height().max(1);
    let above = whole(window.scroll_y().ok()?) - top(list);
    let rows = |pixels: i32| usize::try_from(pixels / height).unwrap_or_default();
    let first = rows(above).saturating_sub(BEYOND) / BEYOND * BEYOND;
    Some(Window {
        first: first.min(count),
        height,
        rows: rows(screen) + 3 * BEYOND,
    })
}

/// How far an element lies below the top of the page.
fn top(element: &HtmlElement) -> i32 {
    let mut top = element.offset_top();
    let mut next = element.offset_parent();
    while let Some(parent) = next.and_then(|p| p.dyn_into::<HtmlElement>().ok()) {
        top += parent.offset_top();
        next = parent.offset_parent();
    }
    top
}
