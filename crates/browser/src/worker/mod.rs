//! The report worker at arm's length: started for one piece of work, stopped on cancel; a file in, a file out.

pub mod inside;
mod wire;

pub use wire::{Message, Stage, Work};

use super::document::{build_id, language};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, MessageEvent, WorkerOptions, WorkerType};
use wire::Answer;

/// A worker that neither listens nor loads for so long will not.
const SILENCE_MS: u32 = 20_000;

/// What is heard of a piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// How far it is.
    Stage(Stage),
    /// What became of it; nothing follows.
    Ended(Outcome),
}

/// What became of a piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The file.
    Bytes(Vec<u8>),
    /// The file cannot be made, in a sentence for the user.
    Refused(String),
    /// The worker did not start: its files could not be had.
    NotLoaded,
    /// The worker did not start, and says nothing.
    Silent,
    /// The worker stopped in the middle: out of memory, or a fault of the program.
    Crashed,
}

/// A running piece of work; dropping it stops the worker.
#[derive(Debug)]
pub struct Job {
    worker: web_sys::Worker,
    _listeners: [EventListener; 2],
    _silence: Silence,
}

impl Drop for Job {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The clock that runs until the worker listens.
type Silence = Rc<RefCell<Option<Timeout>>>;

/// Whom everything that is heard of a piece of work is told, and the clock.
#[derive(Clone)]
struct Listener {
    tell: Rc<dyn Fn(News)>,
    silence: Silence,
}

impl Listener {
    /// Starts the clock, or starts it anew.
    fn wait(&self) {
        let tell = Rc::clone(&self.tell);
        let ring = move || tell(News::Ended(Outcome::Silent));
        self.silence.replace(Some(Timeout::new(SILENCE_MS, ring)));
    }

    /// The worker said something: the message is posted once it listens.
    fn heard(&self, answer: Answer, worker: &web_sys::Worker, message: &Message) {
        self.silence.take();
        let ended = match answer {
            Answer::Ready => {
                let post = |data: &_, travels: &_| worker.post_message_with_transfer(data, travels);
                if message.post(post).is_ok() {
                    return;
                }
                Outcome::Crashed
            }
            Answer::Stage(stage) => {
                if matches!(stage, Stage::Loading { .. }) {
                    self.wait();
                }
                return (self.tell)(News::Stage(stage));
            }
            Answer::Bytes(bytes) => Outcome::Bytes(bytes),
            Answer::Refused(sentence) => Outcome::Refused(sentence),
            Answer::Broken => Outcome::NotLoaded,
        };
        (self.tell)(News::Ended(ended));
    }

    fn failed(&self) {
        // Until it listens the clock runs: then it never started.
        let started = self.silence.take().is_none();
        (self.tell)(News::Ended(if started {
            Outcome::Crashed
        } else {
            Outcome::NotLoaded
        }));
    }
}

/// Starts a worker with one piece of work; nothing where the browser has no workers. The job must not be dropped while `tell` runs.
#[must_use]
pub fn start(work: Work, message: Message, tell: impl Fn(News) + 'static) -> Option<Job> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let build = build_id();
    options.set_name(&format!(
        "job={}&language={}&build={build}",
        work.code(),
        language()
    ));
    let address = format!("./report_worker_loader.js?{build}");
    let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
    let listener = Listener {
        tell: Rc::new(tell),
        silence: Silence::default(),
    };
    listener.wait();
    let heard = {
        let (target, listener) = (worker.clone(), listener.clone());
        move |event: &Event| {
            let message_event = event.dyn_ref::<MessageEvent>();
            if let Some(answer) = message_event.and_then(|e| Answer::read(&e.data())) {
                listener.heard(answer, &target, &message);
            }
        }
    };
    let silence = Rc::clone(&listener.silence);
    let failed = move |_: &Event| listener.failed();
    let listeners = [
        EventListener::new(&worker, "message", heard),
        EventListener::new(&worker, "error", failed),
    ];
    Some(Job {
        worker,
        _listeners: listeners,
        _silence: silence,
    })
}
