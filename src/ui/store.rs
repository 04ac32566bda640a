//! The session in the page: one reducer at the top, three contexts below it.

use crate::ui::assessed::assessed;
use crate::ui::{knowledge, tools};
use catalogue::Catalogue;
use domain::assessment::Assessment;
use gloo::timers::callback::Timeout;
use session::{Action, CatalogueAction, PageAction, Session, reduce_first};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use text::Text;
use yew::prelude::*;

/// How an action changes the session.
type Change = fn(Rc<Session>, Action) -> Rc<Session>;

/// The reducer's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Store(pub(crate) Rc<Session>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Before the part that works on factories is here, none is open.
        let reduce = tools::present().map_or(reduce_first as Change, |tools| tools.reduce);
        let next = reduce(Rc::clone(&self.0), action);
        if Rc::ptr_eq(&next, &self.0) {
            self
        } else {
            Rc::new(Self(next))
        }
    }
}

/// The session for those who do not show what is kept on this machine: a save draws nothing anew for them, and a key draws its own box alone until somebody pauses.
#[derive(Debug, Clone)]
pub(crate) struct Work(pub(crate) Rc<Session>);

impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.is_same_work(&other.0)
    }
}

/// The session as it is, also while somebody types; reading it draws nothing anew.
#[derive(Debug, Clone)]
pub(crate) struct Latest(pub(crate) Rc<RefCell<Rc<Session>>>);

impl PartialEq for Latest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Latest {
    /// The session at this moment.
    pub(crate) fn session(&self) -> Rc<Session> {
        Rc::clone(&self.0.borrow())
    }
}

/// Pages follow what was typed so long after the last key.
const SETTLE_AFTER_MS: u32 = 250;

/// The session as pages show it: that of before the keys that follow each other now.
#[hook]
pub(crate) fn use_settled(session: &Rc<Session>, dispatch: &Dispatch) -> Rc<Session> {
    let settled = use_mut_ref(|| Rc::clone(session));
    if !session.typing {
        settled.replace(Rc::clone(session));
    }
    let dispatch = dispatch.clone();
    use_effect_with((session.typing, session.revision), move |(typing, _)| {
        let settle = move || dispatch.dispatch(PageAction::Settle.into());
        let waiting = typing.then(|| Timeout::new(SETTLE_AFTER_MS, settle));
        move || drop(waiting)
    });
    Rc::clone(&settled.borrow())
}

/// The catalogue in use, for those who show nothing of the session but its words.
#[derive(Debug, Clone)]
pub(crate) struct Knowledge(pub(crate) Rc<Catalogue>);

impl PartialEq for Knowledge {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The catalogue in use.
#[hook]
pub(crate) fn use_catalogue() -> Rc<Catalogue> {
    use_context::<Knowledge>().map_or_else(Rc::default, |knowledge| knowledge.0)
}

/// Sends actions; equal across renders.
pub(crate) type Dispatch = UseReducerDispatcher<Store>;

/// The session, for pages. What it says of saves and of the factories on this machine is old, and while somebody types, what it says of that box.
#[hook]
pub(crate) fn use_session() -> Rc<Session> {
    use_context::<Work>().map_or_else(nothing, |work| work.0)
}

/// The session, for those who show what is kept on this machine.
#[hook]
pub(crate) fn use_kept() -> Rc<Session> {
    use_context::<Store>().map_or_else(nothing, |store| store.0)
}

/// The session at the moment at which something is pressed, for what reads what was typed a moment ago.
#[hook]
pub(crate) fn use_latest() -> Latest {
    use_context::<Latest>().unwrap_or_else(|| Latest(Rc::new(RefCell::new(nothing()))))
}

/// What a component shows outside the page.
fn nothing() -> Rc<Session> {
    let today = catalogue::date::Date {
        year: 1970,
        month: 1,
        day: 1,
    };
    Rc::new(Session::new(text::Language::Vi, today, Rc::default()))
}

/// Where actions go. An action that opens a sector waits until the content of the sector is here.
#[hook]
pub(crate) fn use_send() -> Callback<Action> {
    let dispatch = use_context::<Dispatch>();
    let text = use_text();
    let knowledge = use_context::<Knowledge>();
    use_callback(
        (dispatch, text, knowledge),
        |action: Action, (dispatch, text, knowledge)| {
            if let (Some(dispatch), Some(knowledge)) = (dispatch, knowledge) {
                send(dispatch, action, *text, &knowledge.0);
            }
        },
    )
}

/// Counts actions that open a sector, so that a fetch that was overtaken changes nothing.
static OPENED: AtomicU32 = AtomicU32::new(0);

/// Carries out an action, after what a factory needs was fetched: its sector, what all sectors share, and the part of the program that keeps it. Of several in a row, as arrow keys in a list send them, the last one counts.
pub(crate) fn send(dispatch: &Dispatch, action: Action, text: Text, catalogue: &Rc<Catalogue>) {
    let mine = match knowledge::opened(&action) {
        Some(_) => OPENED.fetch_add(1, Ordering::Relaxed) + 1,
        None => 0,
    };
    let Some(sectors) = knowledge::needed(&action, catalogue, tools::present().is_some()) else {
        dispatch.dispatch(action);
        return;
    };
    let (dispatch, catalogue) = (dispatch.clone(), Rc::clone(catalogue));
    wasm_bindgen_futures::spawn_local(async move {
        let sectors: Vec<&str> = sectors.iter().map(String::as_str).collect();
        let parts = knowledge::missing(&catalogue, text.language, &sectors).await;
        let tools = tools::fetch().await;
        if OPENED.load(Ordering::Relaxed) != mine {
            return;
        }
        let sentence = match (parts, tools) {
            (Some(parts), Ok(_)) => {
                dispatch.dispatch(CatalogueAction::Learn(parts).into());
                dispatch.dispatch(action);
                return;
            }
            (None, _) => text.sector_failed(),
            (_, Err(_)) => text.page_part_failed(),
        };
        dispatch.dispatch(PageAction::Notice(Some(sentence.to_owned())).into());
    });
}

/// The sentences of the chosen language.
#[hook]
pub(crate) fn use_text() -> Text {
    use_context::<Text>().unwrap_or_default()
}

/// The assessment of the open factory, computed once for each change of the draft, and once for each language: it holds words of the catalogue, which is here in one.
#[hook]
pub(crate) fn use_assessment(session: &Rc<Session>) -> Rc<Assessment> {
    let catalogue = Rc::clone(&session.catalogue);
    let key = (Rc::clone(&session.draft), session.today, catalogue);
    let made = use_memo(key, |(draft, today, catalogue)| {
        assessed(draft, catalogue, *today)
    });
    Rc::clone(&made)
}
