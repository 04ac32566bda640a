//! The root of the page: the session, the address, saving, and the page that is open.

use super::files;
use super::keep;
use super::page;
use super::part::{Bar, OfferDialog};
use super::store::{Dispatch, Store};
use crate::browser::{clock, document, location, storage};
use crate::domain::catalogue::Catalogue;
use crate::domain::date::Date;
use crate::session::{Action, Draft, Page, SaveState, Session};
use crate::submission::Stamp;
use crate::text::{Language, Text};
use std::rc::Rc;
use yew::prelude::*;

/// The language of the first page: the one chosen last, else English where the browser prefers it, else Vietnamese.
#[must_use]
pub fn first_language() -> Language {
    let chosen = keep::language().as_deref().and_then(Language::from_code);
    let preferred = document::preferred_language().filter(|l| l.starts_with("en"));
    chosen.unwrap_or(if preferred.is_some() {
        Language::En
    } else {
        Language::Vi
    })
}

fn first_session() -> Store {
    let language = first_language();
    let (year, month, day) = clock::today();
    let mut session = Session::new(language, Date { year, month, day });
    session.shelf = keep::shelf();
    session.page = Page::at(&location::current());
    if session.page != Page::Start
        && let Some((id, draft)) = keep::last().and_then(|id| Some((id.clone(), keep::open(&id)?)))
    {
        session.factory = Some(id);
        session.draft = Rc::new(draft);
    }
    if session.factory.is_none() {
        session.page = Page::Start;
    }
    Store(Rc::new(session))
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let store = use_reducer(first_session);
    let dispatch: Dispatch = store.dispatcher();
    let session = Rc::clone(&store.0);
    let text = Text::new(session.language);
    use_address(&session, &dispatch);
    use_saving(&store, &dispatch);
    use_effect_with(session.language, |language| {
        document::set_language(language.code());
        keep::keep_language(language.code());
    });
    use_effect_with(
        (session.page.clone(), session.language),
        move |(page, _)| {
            document::set_title(&format!(
                "{} – {}",
                page::title(text, page),
                text.app_name()
            ));
        },
    );
    let first = use_mut_ref(|| true);
    use_effect_with(session.page.clone(), move |_| {
        // The first page is read from the top; later ones announce themselves.
        if first.replace(false) {
            return;
        }
        document::scroll_to_top();
        document::focus("title");
    });
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<Text> context={text}>
                <ContextProvider<Store> context={(*store).clone()}>
                    <a class="skip" href="#title">{ text.skip() }</a>
                    <Bar />
                    <page::Open />
                    <OfferDialog />
                </ContextProvider<Store>>
            </ContextProvider<Text>>
        </ContextProvider<Dispatch>>
    }
}

/// Address and page follow each other.
#[hook]
fn use_address(session: &Rc<Session>, dispatch: &Dispatch) {
    let send = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = location::on_change(move |address| {
            send.dispatch(Action::Go(Page::at(&address)));
        });
        move || drop(listener)
    });
    use_effect_with(session.page.clone(), |page| location::go(&page.address()));
    let send = dispatch.clone();
    let stranded = session.factory.is_none() && session.page != Page::Start;
    use_effect_with(stranded, move |stranded| {
        // Every page but the first shows a factory; without one there is nothing to show.
        if *stranded {
            match keep::last().and_then(|id| Some((id.clone(), keep::open(&id)?))) {
                Some((id, draft)) => send.dispatch(Action::Open {
                    id,
                    draft: Box::new(draft),
                    page: Page::at(&location::current()),
                }),
                None => send.dispatch(Action::Go(Page::Start)),
            }
        }
    });
}

/// Writes the draft half a second after the last change, and at once when the page is left.
#[hook]
fn use_saving(store: &files::Current, dispatch: &Dispatch) {
    let latest = use_mut_ref(|| Rc::clone(&store.0));
    *latest.borrow_mut() = Rc::clone(&store.0);
    let send = dispatch.clone();
    let watched = Rc::clone(&latest);
    use_effect_with(
        (store.0.factory.clone(), store.0.revision),
        move |(factory, _)| {
            let timer = factory.is_some().then(|| {
                gloo::timers::callback::Timeout::new(500, move || {
                    let session = Rc::clone(&watched.borrow());
                    save(&session, &send);
                })
            });
            move || drop(timer)
        },
    );
    let send = dispatch.clone();
    let leaving = Rc::clone(&latest);
    use_effect_with((), move |()| {
        let listeners = storage::on_leaving(move || {
            let session = Rc::clone(&leaving.borrow());
            if session.saved == SaveState::Pending {
                save(&session, &send);
            }
        });
        move || drop(listeners)
    });
    let send = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = storage::on_change_elsewhere(move |key| {
            let session = Rc::clone(&latest.borrow());
            if session
                .factory
                .as_deref()
                .is_some_and(|id| keep::file_key(id) == key)
            {
                send.dispatch(Action::Saved(session.revision, SaveState::Elsewhere));
            }
            send.dispatch(Action::Shelf(keep::shelf()));
        });
        move || drop(listener)
    });
}

fn save(session: &Session, send: &Dispatch) {
    let Some(id) = session.factory.as_deref() else {
        return;
    };
    if session.saved == SaveState::Elsewhere || is_untouched(session) {
        return;
    }
    let state = match keep::save(id, &session.draft, &file_text(session)) {
        Ok(()) => SaveState::Saved(clock::time_of_day()),
        Err(storage::Refused::Full) => SaveState::Full,
        Err(storage::Refused::Denied) => SaveState::Denied,
    };
    send.dispatch(Action::Saved(session.revision, state));
    send.dispatch(Action::Shelf(keep::shelf()));
}

/// A new factory in which nothing was typed leaves no trace.
fn is_untouched(session: &Session) -> bool {
    session.revision == 0 && *session.draft == Draft::default()
}

/// The submission file of the open factory.
pub(crate) fn file_text(session: &Session) -> String {
    let stamp = Stamp {
        today: session.today,
        language: session.language.code(),
    };
    session.draft.to_file(Catalogue::embedded(), stamp)
}
