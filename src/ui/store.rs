//! The session in the page: one reducer at the top, three contexts below it.

use crate::domain::catalogue::Catalogue;
use crate::session::{Action, Session, reduce};
use crate::text::Text;
use std::rc::Rc;
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

/// Sends actions; equal across renders.
pub(crate) type Dispatch = UseReducerDispatcher<Store>;

/// The session, for pages.
#[hook]
pub(crate) fn use_session() -> Rc<Session> {
    use_context::<Store>().map_or_else(
        || {
            let today = crate::domain::date::Date {
                year: 1970,
                month: 1,
                day: 1,
            };
            Rc::new(Session::new(crate::text::Language::Vi, today))
        },
        |store| store.0,
    )
}

/// Where actions go.
#[hook]
pub(crate) fn use_send() -> Callback<Action> {
    let dispatch = use_context::<Dispatch>();
    use_callback(dispatch, |action: Action, dispatch| {
        if let Some(dispatch) = dispatch {
            dispatch.dispatch(action);
        }
    })
}

/// The sentences of the chosen language.
#[hook]
pub(crate) fn use_text() -> Text {
    use_context::<Text>().unwrap_or_default()
}
