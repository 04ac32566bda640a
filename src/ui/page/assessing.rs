//! The assessment as a part of the program: the pages on which figures are entered stand without it.

#![cfg_attr(
    feature = "split",
    allow(unsafe_code, reason = "how one file of a split program finds another")
)]

use crate::ui::assessed::assessed;
use crate::ui::loading::{Missing, kept, part};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::Assessment;
use session::Draft;
use std::cell::Cell;
use std::rc::Rc;

/// Assesses a factory.
pub(super) type Assess = fn(&Rc<Draft>, &Rc<Catalogue>, Date) -> Rc<Assessment>;

thread_local! {
    static ASSESS: Cell<Option<Assess>> = const { Cell::new(None) };
}

// With the results, which need it first.
part!(results, fetched_assess, Assess, assessed as Assess);

/// How a factory is assessed, if the part is here.
pub(super) fn assessing() -> Option<Assess> {
    ASSESS.get()
}

/// Fetches the part that assesses a factory.
///
/// # Errors
/// When it cannot be had.
pub(super) async fn fetch_assessing() -> Result<Assess, Missing> {
    kept(&ASSESS, fetched_assess()).await
}
