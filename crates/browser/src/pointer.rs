//! Whether a pointer is held down. What moves the page waits until it is up: a button that moves between press and release is not pressed.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};

type Work = Box<dyn FnOnce()>;

thread_local! {
    static IS_HELD: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Work>> = const { RefCell::new(Vec::new()) };
}

/// Follows the pointer as long as the listeners live.
#[must_use]
pub fn follow() -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    // Before any other listener hears of it.
    let options = EventListenerOptions::run_in_capture_phase();
    let listen = |event: &'static str, heard: fn()| {
        EventListener::new_with_options(&window, event, options, move |_| heard())
    };
    vec![
        listen("pointerdown", || IS_HELD.set(true)),
        listen("pointerup", release),
        listen("pointercancel", release),
        // Who types holds no pointer, whatever was missed of it.
        listen("keydown", release),
    ]
}

/// Does something as soon as no pointer is held down and the click that it makes is through.
pub fn when_released(work: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(work)));
    if !IS_HELD.get() {
        Timeout::new(0, drain).forget();
    }
}

fn release() {
    IS_HELD.set(false);
    if WAITING.with_borrow(|waiting| !waiting.is_empty()) {
        // The click comes after the release, in the same turn.
        Timeout::new(0, drain).forget();
    }
}

fn drain() {
    for work in WAITING.take() {
        work();
    }
}
