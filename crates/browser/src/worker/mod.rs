//! The report worker at arm's length: one piece of work at a time, stopped on cancel, kept for the next one where it ended well; a file in, a file out.

pub mod inside;
mod program;
mod wire;

pub use program::prepare;
pub use wire::{Message, Request, Stage, Work};

use super::document::language;
use gloo::timers::callback::Timeout;
use program::{Heard, Program};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
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

/// A running piece of work; dropping it before its end stops the worker.
pub struct Job {
    program: Option<Program>,
    listener: Listener,
}

impl Drop for Job {
    fn drop(&mut self) {
        // A program that was given up, or that trapped, is not asked again.
        if let Some(program) = self.program.take()
            && self.listener.is_done.get()
        {
            program.keep();
        }
    }
}

/// Whom everything that is heard of a piece of work is told, and the clock that runs until the worker listens.
#[derive(Clone)]
struct Listener {
    tell: Rc<dyn Fn(News)>,
    /// Says to the worker what is asked of it, and whether that could be said.
    ask: Rc<dyn Fn() -> bool>,
    silence: Rc<RefCell<Option<Timeout>>>,
    /// Whether the worker has answered for good and can be asked again.
    is_done: Rc<Cell<bool>>,
}

impl Listener {
    /// Starts the clock, or starts it anew.
    fn wait(&self) {
        let tell = Rc::clone(&self.tell);
        let ring = move || tell(News::Ended(Outcome::Silent));
        self.silence.replace(Some(Timeout::new(SILENCE_MS, ring)));
    }

    /// The worker said something: it is asked once it listens.
    fn heard(&self, answer: Answer) {
        self.silence.take();
        let ended = match answer {
            Answer::Ready if (self.ask)() => return,
            Answer::Ready => Outcome::Crashed,
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
        let is_answer = matches!(ended, Outcome::Bytes(_) | Outcome::Refused(_));
        self.is_done.set(is_answer);
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

/// Gives a worker one piece of work; nothing where the browser has no workers. The job must not be dropped while `tell` runs.
#[must_use]
pub fn start(work: Work, message: Message, tell: impl Fn(News) + 'static) -> Option<Job> {
    let program = Program::get()?;
    let request = Request {
        work,
        language: language(),
        message,
        rehearses: false,
    };
    let listener = Listener {
        tell: Rc::new(tell),
        ask: Rc::new(program.asking(request)),
        silence: Rc::default(),
        is_done: Rc::default(),
    };
    let told = listener.clone();
    program.tell(Rc::new(move |news| match news {
        Heard::Answer(answer) => told.heard(answer),
        Heard::Failed => told.failed(),
    }));
    if !program.listens() {
        listener.wait();
    } else if !(listener.ask)() {
        return None;
    }
    Some(Job {
        program: Some(program),
        listener,
    })
}
