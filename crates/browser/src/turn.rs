//! Resting in the middle of long work, so that the browser can draw and listen.

use super::call::{self, Wait};
use js_sys::Date;

/// After so long somebody may want to press something.
const BUSY_MS: f64 = 12.0;

/// Work that rests whenever it has kept the browser busy for a moment.
#[derive(Debug)]
pub struct Turns(f64);

impl Default for Turns {
    fn default() -> Self {
        Self(Date::now())
    }
}

impl Turns {
    /// Rests, if it is time to; true where it did.
    pub async fn rest(&mut self) -> bool {
        if Date::now() - self.0 < BUSY_MS {
            return false;
        }
        rest().await;
        self.0 = Date::now();
        true
    }
}

/// So often a page says how far long work is.
const SAID_MS: f64 = 100.0;

/// What is done now and then, however often it is asked for.
#[derive(Debug, Default)]
pub struct NowAndThen(f64);

impl NowAndThen {
    /// Whether it is time to do it; at once when it is asked for the first time.
    pub fn is_due(&mut self) -> bool {
        let now = Date::now();
        let is_due = now - self.0 >= SAID_MS;
        if is_due {
            self.0 = now;
        }
        is_due
    }
}

/// Lets the browser draw and listen, and goes on.
pub async fn rest() {
    let global = js_sys::global();
    call::settled(|wait: Wait| {
        let _ = call::method(&global, "setTimeout", &[wait.done.into(), 0.into()]);
    })
    .await;
}
