//! The report worker at arm's length: started on the first job, stopped on cancel; a text in, bytes out.

use super::document::build_id;
use gloo::events::EventListener;
use js_sys::{Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The report.
    Bytes(Vec<u8>),
    /// The worker could not make it, with a message for developers.
    Failed(String),
}

/// A running job; dropping it stops the worker.
#[derive(Debug)]
pub struct Job {
    worker: Worker,
    _listeners: Vec<EventListener>,
}

impl Drop for Job {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Starts the worker with one job; nothing where the browser has no workers.
#[must_use]
pub fn start(submission: String, done: impl FnOnce(Outcome) + 'static) -> Option<Job> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let address = format!("./report_worker_loader.js?{}", build_id());
    let worker = Worker::new_with_options(&address, &options).ok()?;
    let done = Rc::new(RefCell::new(Some(done)));
    let finish = move |outcome: Outcome| {
        if let Some(done) = done.borrow_mut().take() {
            done(outcome);
        }
    };
    let failed = finish.clone();
    let target = worker.clone();
    let mut listeners = Vec::new();
    listeners.push(EventListener::new(&worker, "message", move |event| {
        let Some(message) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let data = message.data();
        if data.as_string().as_deref() == Some("ready") {
            // A message sent before "ready" would be lost.
            let _ = target.post_message(&JsValue::from_str(&submission));
            return;
        }
        let field = |key: &str| Reflect::get(&data, &JsValue::from_str(key)).unwrap_or_default();
        match field("kind").as_string().as_deref() {
            Some("pdf") => finish(Outcome::Bytes(Uint8Array::new(&field("bytes")).to_vec())),
            _ => finish(Outcome::Failed(
                field("message").as_string().unwrap_or_default(),
            )),
        }
    }));
    listeners.push(EventListener::new(&worker, "error", move |event| {
        let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
        failed(Outcome::Failed(message.unwrap_or_default()));
    }));
    Some(Job {
        worker,
        _listeners: listeners,
    })
}
