//! The worker's own side: what it is asked for, and how it answers.

use super::wire::{Answer, Request, Stage};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, UrlSearchParams};

/// The way back to the page.
#[derive(Debug, Clone)]
pub struct Port {
    scope: DedicatedWorkerGlobalScope,
    /// Somebody waits for what is said.
    is_heard: bool,
}

impl Port {
    /// Says how far the work is.
    pub fn tell(&self, stage: Stage) {
        self.say(&Answer::Stage(stage));
    }

    fn say(&self, answer: &Answer) {
        if self.is_heard {
            // A page that is gone hears nothing, and there is nobody else to tell.
            let _ =
                answer.post(|data, travels| self.scope.post_message_with_transfer(data, travels));
        }
    }
}

/// Does the work that every request asks for, one after another as they come; a file, or a sentence why there is none.
pub fn serve<F>(run: impl Fn(Request, Port) -> F + 'static)
where
    F: Future<Output = Result<Vec<u8>, String>> + 'static,
{
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let port = Port {
        scope: scope.clone(),
        is_heard: true,
    };
    let run = Rc::new(run);
    let page = scope.clone();
    let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(request) = Request::read(&event.data()) else {
            return;
        };
        let run = Rc::clone(&run);
        let back = Port {
            scope: page.clone(),
            is_heard: !request.rehearses,
        };
        wasm_bindgen_futures::spawn_local(async move {
            let answer = match run(request, back.clone()).await {
                Ok(bytes) => Answer::Bytes(bytes),
                Err(sentence) => Answer::Refused(sentence),
            };
            back.say(&answer);
        });
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    port.say(&Answer::Ready);
}

/// A part of the worker's own name; nothing on a page.
pub(crate) fn own(part: &str) -> Option<String> {
    let scope = js_sys::global()
        .dyn_into::<DedicatedWorkerGlobalScope>()
        .ok()?;
    let parts = UrlSearchParams::new_with_str(&scope.name());
    parts.ok()?.get(part)
}
