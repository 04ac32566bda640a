//! The session in the page: one reducer at the top, three contexts below it.

use crate::domain::catalogue::Catalogue;
use crate::session::{Action, Session, reduce};
use crate::text::Text;
use crate::ui::knowledge;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use yew::prelude::*;

/// The reducer's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Store(pub(crate) Rc<Session>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = reduce(Rc::clone(&self.0), action, Catalogue::embedded());
        if Rc::ptr_eq(&next, &self.0) {
            self
        } else {
            Rc::new(Self(next))
        }
    }
}

/// The session for those who do not show what is kept on this machine: a save draws nothing anew for them.
#[derive(Debug, Clone)]
pub(crate) struct Work(pub(crate) Rc<Session>);

impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.is_same_work(&other.0)
    }
}

/// Sends actions; equal across renders.
pub(crate) type Dispatch = UseReducerDispatcher<Store>;

/// The session, for pages. What it says of saves and of the factories on this machine is old.
#[hook]
pub(crate) fn use_session() -> Rc<Session> {
    use_context::<Work>().map_or_else(nothing, |work| work.0)
}

/// The session, for those who show what is kept on this machine.
#[hook]
pub(crate) fn use_kept() -> Rc<Session> {
    use_context::<Store>().map_or_else(nothing, |store| store.0)
}

/// What a component shows outside the page.
fn nothing() -> Rc<Session> {
    let today = crate::domain::date::Date {
        year: 1970,
        month: 1,
        day: 1,
    };
    Rc::new(Session::new(crate::text::Language::Vi, today))
}

/// Where actions go. An action that opens a trade waits until the content of the trade is here.
#[hook]
pub(crate) fn use_send() -> Callback<Action> {
    let dispatch = use_context::<Dispatch>();
    let text = use_text();
    use_callback((dispatch, text), |action: Action, (dispatch, text)| {
        if let Some(dispatch) = dispatch {
            send(dispatch, action, *text);
        }
    })
}

/// Counts actions that open a trade, so that a fetch that was overtaken changes nothing.
static OPENED: AtomicU32 = AtomicU32::new(0);

/// Carries out an action, after the trade that it opens was fetched. Of several in a row, as arrow keys in a list send them, the last one counts.
pub(crate) fn send(dispatch: &Dispatch, action: Action, text: Text) {
    let mine = match &action {
        Action::Sector(_) | Action::Open { .. } | Action::Replace(_) => {
            OPENED.fetch_add(1, Ordering::Relaxed) + 1
        }
        _ => 0,
    };
    let Some(sector) = knowledge::needed(&action) else {
        dispatch.dispatch(action);
        return;
    };
    let dispatch = dispatch.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let here = knowledge::add(text.language, &[&sector]).await;
        if OPENED.load(Ordering::Relaxed) != mine {
            return;
        }
        if here {
            dispatch.dispatch(action);
        } else {
            dispatch.dispatch(Action::Notice(Some(text.sector_failed().to_owned())));
        }
    });
}

/// The sentences of the chosen language.
#[hook]
pub(crate) fn use_text() -> Text {
    use_context::<Text>().unwrap_or_default()
}
