//! The root of the page: the session, the address, saving, and the page that is open.

use super::files;
use super::keep;
use super::knowledge;
use super::link;
use super::page;
use super::part::{Arrivals, Bar, OfferDialog, Update};
use super::store::{self, Dispatch, Knowledge, Latest, Store, Work, use_settled};
use super::tools;
use browser::{clock, document, idle, location, pointer, storage};
use catalogue::Catalogue;
use catalogue::date::Date;
use gloo::timers::callback::Timeout;
use session::{Draft, FactoryAction, Page, PageAction, SaveState, Session, StorageAction};
use std::cell::RefCell;
use std::rc::Rc;
use text::{Language, Text};
use yew::prelude::*;

/// The language of the first page: the one chosen last, else English where the browser prefers it, else Vietnamese.
fn first_language() -> Language {
    let chosen = keep::language().as_deref().and_then(Language::from_code);
    let preferred = document::preferred_language().filter(|l| l.starts_with("en"));
    chosen.unwrap_or(if preferred.is_some() {
        Language::En
    } else {
        Language::Vi
    })
}

/// What the page starts with.
#[derive(Debug, Clone, Default, PartialEq, Properties)]
pub struct First {
    /// The catalogue of the first page's language, with what the open factory needs of it.
    pub catalogue: Rc<Catalogue>,
    /// Storage id and draft of the open factory.
    pub factory: Option<(String, Rc<Draft>)>,
    /// What to say of it.
    pub notice: Option<String>,
    /// Told once the first page is drawn.
    pub shown: Callback<()>,
}

/// Fetches what the first page needs; nothing where it cannot be had.
pub async fn prepare() -> Option<First> {
    let page = Page::at(&location::current());
    let language = first_language();
    // The factory open last, unless the first page was asked for.
    let id = keep::last().filter(|_| page.needs_factory());
    if id.is_some() || !page.needs_factory() {
        // Meanwhile, so that nothing waits for anything else.
        let page = page.clone();
        wasm_bindgen_futures::spawn_local(async move { page::fetch(&page).await });
    }
    let mut catalogue = knowledge::start(language).await?;
    let mut first = First::default();
    if let Some(id) = id {
        match tools::fetch().await {
            Ok(tools) => first.factory = (tools.open)(&id).map(|draft| (id, Rc::new(draft))),
            Err(_) => first.notice = Some(Text::new(language).page_part_failed().to_owned()),
        }
    }
    if let Some((_, draft)) = &first.factory {
        let sector = draft.facility.site.sector.as_deref();
        let sectors: Vec<&str> = sector.into_iter().collect();
        let parts = knowledge::missing(&catalogue, language, &sectors).await?;
        catalogue = catalogue.with(parts);
        page::fetch(&page).await;
    }
    first.catalogue = Rc::new(catalogue);
    Some(first)
}

fn first_session(first: &First) -> Store {
    let language = first_language();
    let (year, month, day) = clock::today();
    let today = Date { year, month, day };
    let mut session = Session::new(language, today, Rc::clone(&first.catalogue));
    session.shelf = keep::shelf().into();
    session.page = Page::at(&location::current());
    session.notice.clone_from(&first.notice);
    if let Some((id, draft)) = first.factory.clone() {
        session.factory = Some(id);
        session.draft = draft;
    }
    if session.factory.is_none() && session.page.needs_factory() {
        session.page = Page::Start;
    }
    Store(Rc::new(session))
}

/// The other parts of the program are fetched so long after the first page stands.
const FETCH_AFTER_MS: u32 = 500;

/// Fetches the other parts of the program, and what every factory needs, once the first page stands.
#[hook]
fn use_fetching(language: Language) {
    use_effect_with((), move |()| {
        Timeout::new(FETCH_AFTER_MS, move || {
            wasm_bindgen_futures::spawn_local(async move {
                let _ = tools::fetch().await;
                knowledge::warm(language).await;
                page::fetch_all().await;
            });
        })
        .forget();
    });
}

/// The open factory is assessed so long after the last change, when nobody waits for the page.
const ASSESS_AFTER_MS: u32 = 400;

/// Assesses the open factory in a pause, so that the results are there when they are opened.
#[hook]
fn use_assessing_ahead(settled: &Rc<Session>) {
    let session = Rc::clone(settled);
    let key = (settled.factory.clone(), settled.revision);
    use_effect_with(key, move |(factory, _)| {
        let pause = factory.is_some().then(|| {
            Timeout::new(ASSESS_AFTER_MS, move || {
                idle::when_idle(ASSESS_AFTER_MS, move || page::assess_ahead(session));
            })
        });
        move || drop(pause)
    });
}

/// The whole page.
#[component]
pub fn App(first: &First) -> Html {
    let store = use_reducer(|| first_session(first));
    let dispatch: Dispatch = store.dispatcher();
    let session = Rc::clone(&store.0);
    let text = Text::new(session.language);
    use_address(&session, &dispatch, text);
    let latest = use_mut_ref(|| Rc::clone(&session));
    let before = latest.replace(Rc::clone(&session));
    let latest = Latest(latest);
    use_saving(&store, &before, &latest, &dispatch);
    let settled = use_settled(&session, &dispatch);
    use_fetching(session.language);
    use_assessing_ahead(&settled);
    {
        let shown = first.shown.clone();
        use_effect_with((), move |()| shown.emit(()));
    }
    use_effect_with(session.language, |language| {
        document::set_language(language.code());
        keep::keep_language(language.code());
    });
    use_title(&session, text);
    use_effect_with((), |()| {
        let listeners = pointer::follow();
        move || drop(listeners)
    });
    use_top_of_page(&session.page);
    let skip = Callback::from(|event: MouseEvent| {
        // The address after "#" names pages here, so the link moves the focus itself.
        event.prevent_default();
        document::focus("title");
    });
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<Text> context={text}>
            <ContextProvider<Knowledge> context={Knowledge(Rc::clone(&session.catalogue))}>
                <ContextProvider<Store> context={(*store).clone()}>
                <ContextProvider<Latest> context={latest}>
                <ContextProvider<Work> context={Work(settled)}>
                    <a class="skip" href="#title" onclick={skip} inert={session.offer.is_some()}>{ text.page_skip() }</a>
                    <Bar />
                    <page::Open />
                    <OfferDialog />
                    <Arrivals />
                    <Update />
                </ContextProvider<Work>>
                </ContextProvider<Latest>>
                </ContextProvider<Store>>
            </ContextProvider<Knowledge>>
            </ContextProvider<Text>>
        </ContextProvider<Dispatch>>
    }
}

/// The title names the page, and first that something on it is wrong.
#[hook]
fn use_title(session: &Session, text: Text) {
    let shows_errors = tools::present().is_some_and(|tools| (tools.shows_problems)(session));
    use_effect_with(
        (session.page.clone(), session.language, shows_errors),
        move |(page, _, shows_errors)| {
            let title = format!("{} – {}", link::title(text, page), text.term_app_name());
            if *shows_errors {
                document::set_title(&format!("{} {title}", text.error_prefix()));
            } else {
                document::set_title(&title);
            }
        },
    );
}

/// The first page is read from the top; later ones announce themselves.
#[hook]
fn use_top_of_page(page: &Page) {
    let before = use_mut_ref(|| None::<Page>);
    use_effect_with(page.clone(), move |page| {
        match before.replace(Some(page.clone())) {
            None => return,
            Some(before) if page.is_beside(&before) => return,
            Some(_) => {}
        }
        document::scroll_to_top();
        document::focus("title");
    });
}

/// Address and page follow each other.
#[hook]
fn use_address(session: &Rc<Session>, dispatch: &Dispatch, text: Text) {
    let send = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = location::on_change(move |address| {
            send.dispatch(PageAction::Go(Page::at(&address)).into());
        });
        move || drop(listener)
    });
    let first = use_mut_ref(|| true);
    let send = dispatch.clone();
    use_effect_with(session.page.clone(), move |page| {
        let asked = Page::at(&location::current());
        // The address may have changed while the program was starting.
        if first.replace(false) && asked != *page {
            send.dispatch(PageAction::Go(asked).into());
        } else {
            location::go(&page.address());
        }
    });
    let send = dispatch.clone();
    let stranded = session.factory.is_none() && session.page.needs_factory();
    let catalogue = Rc::clone(&session.catalogue);
    use_effect_with(stranded, move |stranded| {
        // Every page but the first shows a factory; without one there is nothing to show.
        if *stranded {
            let (send, catalogue) = (send.clone(), Rc::clone(&catalogue));
            wasm_bindgen_futures::spawn_local(async move {
                let last = match (keep::last(), tools::fetch().await) {
                    (Some(id), Ok(tools)) => (tools.open)(&id).map(|draft| (id, draft)),
                    _ => None,
                };
                let Some((id, draft)) = last else {
                    send.dispatch(PageAction::Go(Page::Start).into());
                    return;
                };
                let (draft, page) = (Box::new(draft), Page::at(&location::current()));
                let notice = None;
                let open = FactoryAction::Open {
                    id,
                    draft,
                    page,
                    notice,
                };
                store::send(&send, open.into(), text, &catalogue);
            });
        }
    });
}

/// Time between a change and its writing.
const SAVE_AFTER_MS: u32 = 500;

/// For so long the writing waits for a moment in which nobody waits for the page. With the time before it, a window that is killed loses less than a second of typing.
const SAVE_WITHIN_MS: u32 = 400;

/// Writes the draft soon after a change, also while typing goes on, and at once when the page or the factory is left.
#[hook]
fn use_saving(store: &files::Current, before: &Rc<Session>, latest: &Latest, dispatch: &Dispatch) {
    use_saving_of_left(store, before);
    let minute = use_mut_ref(String::new);
    let send = dispatch.clone();
    let watched = latest.clone();
    let kept = Rc::clone(&minute);
    let waiting = use_mut_ref(|| false);
    use_effect_with(
        (store.0.factory.clone(), store.0.revision),
        move |(factory, _)| {
            if factory.is_none() || waiting.replace(true) {
                return;
            }
            // Later changes do not put it off, or nothing would be written as long as someone types.
            Timeout::new(SAVE_AFTER_MS, move || {
                idle::when_idle(SAVE_WITHIN_MS, move || {
                    waiting.replace(false);
                    let session = watched.session();
                    save(&session, &kept, &send);
                });
            })
            .forget();
        },
    );
    let send = dispatch.clone();
    let leaving = latest.clone();
    use_effect_with((), move |()| {
        let listeners = storage::on_leaving(move || {
            let session = leaving.session();
            if matches!(session.saved, SaveState::Pending | SaveState::Fresh) {
                save(&session, &minute, &send);
            }
        });
        move || drop(listeners)
    });
    let (send, latest) = (dispatch.clone(), latest.clone());
    use_effect_with((), move |()| {
        let listener = storage::on_change_elsewhere(move |key| {
            let session = latest.session();
            if session
                .factory
                .as_deref()
                .is_some_and(|id| keep::file_key(id) == key)
            {
                send.dispatch(StorageAction::Saved(session.revision, SaveState::Elsewhere).into());
            }
            send.dispatch(StorageAction::Shelf(keep::shelf()).into());
        });
        move || drop(listener)
    });
}

/// Writes what was changed last in a factory in whose place another was opened.
#[hook]
fn use_saving_of_left(store: &files::Current, before: &Rc<Session>) {
    let left = (before.saved == SaveState::Pending
        && before.factory != store.0.factory
        && store.0.factory.is_some())
    .then(|| Rc::clone(before));
    use_effect_with(store.0.factory.clone(), move |_| {
        if let Some((id, session)) = left.as_ref().and_then(|s| Some((s.factory.as_ref()?, s))) {
            // The bar speaks of the factory that is open now; this one is written as well as can be.
            if let Some(text) = files::kept_text(session) {
                let _ = keep::save(id, &session.draft, &text, true);
            }
        }
    });
}

/// Writes the draft. The generation before the last is that of an earlier minute: one of half a second ago would help nobody, and each costs as much as the save.
fn save(session: &Session, minute: &RefCell<String>, send: &Dispatch) {
    let Some(id) = session.factory.as_deref() else {
        return;
    };
    if session.saved == SaveState::Elsewhere || session.draft.is_untouched() {
        return;
    }
    let Some(text) = files::kept_text(session) else {
        return;
    };
    let now = clock::time_of_day();
    let turns = minute.replace(format!("{id} {now}")) != *minute.borrow();
    let state = match keep::save(id, &session.draft, &text, turns) {
        Ok(()) => SaveState::Saved(now),
        Err(storage::Refused::Full) => SaveState::Full,
        Err(storage::Refused::Denied) => SaveState::Denied,
    };
    send.dispatch(StorageAction::Saved(session.revision, state).into());
    // Most saves change nothing on the shelf, and every action draws the page.
    let shelf = keep::shelf();
    if *shelf != *session.shelf {
        send.dispatch(StorageAction::Shelf(shelf).into());
    }
}
