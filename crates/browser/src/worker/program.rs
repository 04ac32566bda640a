//! The worker's program: fetched and compiled once, and kept for a while after a piece of work, so that the next one meets code that the browser has compiled already.

use super::super::document::{build_id, language};
use super::wire::{Answer, Message, Request, Work};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, MessageEvent, WorkerOptions, WorkerType};

/// A program that is not asked for so long is stopped, and its memory is the browser's again.
const KEPT_MS: u32 = 120_000;

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
    /// How many programs run, at work or kept.
    static RUNNING: Cell<u32> = const { Cell::new(0) };
}

/// A program without work, and the clock that ends it.
struct Kept {
    program: Program,
    end: Timeout,
}

/// What is heard of a program.
pub(super) enum Heard {
    /// It says something.
    Answer(Answer),
    /// It trapped, or its first file could not be had.
    Failed,
}

/// Whom a program tells what it says.
type Told = Rc<dyn Fn(Heard)>;

/// A running worker; dropping it stops it, which must not happen while it is being heard.
pub(super) struct Program {
    worker: web_sys::Worker,
    state: Rc<RefCell<State>>,
    _listeners: [EventListener; 2],
}

#[derive(Default)]
struct State {
    /// It has said that it listens.
    listens: bool,
    has_failed: bool,
    told: Option<Told>,
    /// Asks for a rehearsal as soon as it listens, where nobody has asked for more by then.
    rehearsal: Option<Box<dyn Fn() -> bool>>,
}

impl Drop for Program {
    fn drop(&mut self) {
        self.worker.terminate();
        RUNNING.set(RUNNING.get().saturating_sub(1));
    }
}

impl Program {
    /// The program that was kept, or a new one; nothing where the browser has no workers.
    pub(super) fn get() -> Option<Self> {
        let kept = KEPT.take().map(|kept| kept.program);
        kept.filter(|program| !program.state.borrow().has_failed)
            .or_else(Self::start)
    }

    fn start() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let build = build_id();
        options.set_name(&format!("build={build}"));
        let address = format!("./report_worker_loader.js?{build}");
        let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
        RUNNING.set(RUNNING.get().saturating_add(1));
        let state = Rc::new(RefCell::new(State::default()));
        let said = {
            let state = Rc::clone(&state);
            move |event: &Event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let Some(answer) = data.and_then(|data| Answer::read(&data)) {
                    heard(&state, Heard::Answer(answer));
                }
            }
        };
        let failed = {
            let state = Rc::clone(&state);
            move |_: &Event| heard(&state, Heard::Failed)
        };
        let listeners = [
            EventListener::new(&worker, "message", said),
            EventListener::new(&worker, "error", failed),
        ];
        Some(Self {
            worker,
            state,
            _listeners: listeners,
        })
    }

    /// Whether it listens: what is said to it before is lost.
    pub(super) fn listens(&self) -> bool {
        self.state.borrow().listens
    }

    /// From here on it tells `told`.
    pub(super) fn tell(&self, told: Told) {
        let mut state = self.state.borrow_mut();
        state.told = Some(told);
        state.rehearsal = None;
    }

    /// A way to ask it for something; whether it could be said.
    pub(super) fn asking(&self, request: Request) -> impl Fn() -> bool + 'static {
        let worker = self.worker.clone();
        move || {
            let post = |data: &_, travels: &_| worker.post_message_with_transfer(data, travels);
            request.post(post).is_ok()
        }
    }

    /// Keeps it for the next piece of work.
    pub(super) fn keep(self) {
        self.state.borrow_mut().told = None;
        let end = Timeout::new(KEPT_MS, || {
            // The clock that rings is not dropped in its own callback.
            if let Some(kept) = KEPT.take() {
                let _ = kept.end.forget();
            }
        });
        KEPT.set(Some(Kept { program: self, end }));
    }
}

/// Fetches the program and lets it do a piece of work for nobody, so that it is there and compiled when it is asked for: the first file takes a browser four times as long as the next. Nothing where a program runs.
pub fn prepare(work: Work, message: Message) {
    if RUNNING.get() > 0 {
        return;
    }
    if let Some(program) = Program::start() {
        let rehearsal = program.asking(Request {
            work,
            language: language(),
            message,
            rehearses: true,
        });
        program.state.borrow_mut().rehearsal = Some(Box::new(rehearsal));
        program.keep();
    }
}

fn heard(state: &Rc<RefCell<State>>, news: Heard) {
    let told = {
        let mut state = state.borrow_mut();
        match &news {
            Heard::Answer(Answer::Ready) => state.listens = true,
            Heard::Answer(Answer::Broken) | Heard::Failed => state.has_failed = true,
            Heard::Answer(_) => {}
        }
        state.told.clone()
    };
    match told {
        Some(told) => told(news),
        // Not at once: a worker is not stopped in its own callback.
        None if state.borrow().has_failed => {
            let _ = Timeout::new(0, stop_failed).forget();
        }
        None => rehearse(state),
    }
}

/// Asks for the rehearsal once the program listens. One that cannot be asked shows it to whoever asks next.
fn rehearse(state: &RefCell<State>) {
    let rehearsal = {
        let mut state = state.borrow_mut();
        let listens = state.listens;
        state.rehearsal.take_if(|_| listens)
    };
    let _ = rehearsal.map(|ask| ask());
}

/// A program that failed while nobody waited for it is not kept.
fn stop_failed() {
    KEPT.with_borrow_mut(|kept| kept.take_if(|kept| kept.program.state.borrow().has_failed));
}
