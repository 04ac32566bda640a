//! The assessment as a part of the program: the pages on which figures are entered stand without it.

#![cfg_attr(
    feature = "split",
    allow(unsafe_code, reason = "how one file of a split program finds another")
)]

use crate::ui::assessed::assessed;
use crate::ui::loading::{Missing, kept, part};
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::quantity::Vnd;
use session::Draft;
use std::cell::Cell;
use std::rc::Rc;

/// Assesses a factory, and gives the money saved a year: whoever gets a whole assessment carries the code that takes it apart.
pub(super) type Assess = fn(&Rc<Draft>, &Rc<Catalogue>, Date) -> Vnd;

fn saved(draft: &Rc<Draft>, catalogue: &Rc<Catalogue>, today: Date) -> Vnd {
    assessed(draft, catalogue, today).totals.money
}

thread_local! {
    static ASSESS: Cell<Option<Assess>> = const { Cell::new(None) };
}

// With the results, which need it first.
part!(results, fetched_assess, Assess, saved as Assess);

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
