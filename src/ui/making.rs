//! A file made by the worker: started, followed, cancelled, tried again. The page stays alive whatever becomes of it.

use browser::worker::{self, Job, Message, News, Outcome, Stage, Work};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// Before that nobody needs to be told how far it is.
const SHORT_MS: u32 = 1_000;

/// What is to be made, and what happens to it.
pub(crate) struct Order {
    /// The kind of work.
    pub(crate) work: Work,
    /// What it is made from.
    pub(crate) message: Message,
    /// Takes the file; `false` when the browser does not let it.
    pub(crate) take: Callback<Vec<u8>, bool>,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Idle,
    Working(Option<Stage>),
    Done,
    Failed(Failure),
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Failure {
    Refused(String),
    NotLoaded,
    Silent,
    Crashed,
    NoWorker,
    NotAllowed,
}

/// One file that can be made at a time.
pub(crate) struct Making {
    state: State,
    is_long: bool,
    start: Callback<Order>,
    cancel: Callback<MouseEvent>,
}

/// A file that can be made by the worker. Leaving the page stops it.
#[hook]
pub(crate) fn use_making() -> Making {
    let state = use_state(|| State::Idle);
    let is_long = use_state_eq(|| false);
    let job = use_mut_ref(|| None::<Job>);
    let is_working = matches!(*state, State::Working(_));
    {
        let (job, is_long) = (Rc::clone(&job), is_long.setter());
        use_effect_with(is_working, move |is_working| {
            is_long.set(false);
            let timer = is_working.then(|| Timeout::new(SHORT_MS, move || is_long.set(true)));
            if !is_working {
                // A worker that ended is stopped here and not in its own callback.
                job.borrow_mut().take();
            }
            move || drop(timer)
        });
    }
    let start = {
        let (state, job) = (state.setter(), Rc::clone(&job));
        Callback::from(move |order: Order| {
            let Order {
                work,
                message,
                take,
            } = order;
            let set = state.clone();
            let started = worker::start(work, message, move |news| {
                set.set(match news {
                    News::Stage(stage) => State::Working(Some(stage)),
                    News::Ended(outcome) => ended(outcome, &take),
                });
            });
            state.set(if started.is_some() {
                State::Working(None)
            } else {
                State::Failed(Failure::NoWorker)
            });
            *job.borrow_mut() = started;
        })
    };
    let cancel = {
        let state = state.setter();
        Callback::from(move |_| {
            job.borrow_mut().take();
            state.set(State::Idle);
        })
    };
    Making {
        state: (*state).clone(),
        is_long: *is_long,
        start,
        cancel,
    }
}

fn ended(outcome: Outcome, take: &Callback<Vec<u8>, bool>) -> State {
    match outcome {
        Outcome::Bytes(bytes) => {
            if take.emit(bytes) {
                State::Done
            } else {
                State::Failed(Failure::NotAllowed)
            }
        }
        Outcome::Refused(sentence) => State::Failed(Failure::Refused(sentence)),
        Outcome::NotLoaded => State::Failed(Failure::NotLoaded),
        Outcome::Silent => State::Failed(Failure::Silent),
        Outcome::Crashed => State::Failed(Failure::Crashed),
    }
}

impl Making {
    /// Starts; an earlier file that is still being made is given up.
    pub(crate) fn start(&self) -> Callback<Order> {
        self.start.clone()
    }

    /// Whether it is being made.
    pub(crate) fn is_working(&self) -> bool {
        matches!(self.state, State::Working(_))
    }

    /// Whether there is no file, for whatever reason.
    pub(crate) fn has_failed(&self) -> bool {
        matches!(self.state, State::Failed(_))
    }

    /// The button that stops it, while there is something to stop.
    pub(crate) fn cancel_button(&self, text: Text) -> Html {
        html! {
            if self.is_working() {
                <button type="button" class="btn ghost" onclick={self.cancel.clone()}>{ text.making_cancel() }</button>
            }
        }
    }

    /// How far it is, or what became of it, with a button that begins again.
    pub(crate) fn told(&self, text: Text, again: Callback<MouseEvent>) -> Html {
        let stage = match &self.state {
            State::Working(stage) if self.is_long => *stage,
            _ => None,
        };
        let failure = match &self.state {
            State::Failed(failure) => Some(sentence(text, failure)),
            _ => None,
        };
        html! {
            <>
                <div role="status">
                    if self.is_working() { <p class="loading">{ text.making_working() }</p> }
                    if self.state == State::Done { <p class="note">{ text.making_done() }</p> }
                </div>
                // Apart from the status, or a screen reader would read every page number aloud.
                if let Some(stage) = stage { { progress(text, stage) } }
                if let Some(failure) = failure {
                    <p class="warn" role="alert">{ failure }</p>
                    <div class="row">
                        <button type="button" class="btn ghost" onclick={again}>{ text.making_again() }</button>
                    </div>
                }
            </>
        }
    }
}

fn progress(text: Text, stage: Stage) -> Html {
    let words = match stage {
        Stage::Loading { .. } => text.making_loading().to_owned(),
        Stage::Reading => text.making_reading().to_owned(),
        Stage::Computing => text.making_computing().to_owned(),
        Stage::Setting { done, of } => text.making_setting(&done.to_string(), &of.to_string()),
        Stage::Page { done, of } => text.making_page(&done.to_string(), &of.to_string()),
        Stage::Writing => text.making_writing().to_owned(),
    };
    html! {
        <div class="stage">
            <p class="src">{ words.clone() }</p>
            if let Some((done, of)) = stage.counted() {
                <progress value={done.to_string()} max={of.to_string()} aria-label={words} />
            }
        </div>
    }
}

fn sentence(text: Text, failure: &Failure) -> String {
    match failure {
        Failure::Refused(reason) => text.making_refused(reason),
        Failure::NotLoaded => text.making_not_loaded().to_owned(),
        Failure::Silent => text.making_silent().to_owned(),
        Failure::Crashed => text.making_crashed().to_owned(),
        Failure::NoWorker => text.making_no_worker().to_owned(),
        Failure::NotAllowed => text.making_not_allowed().to_owned(),
    }
}
