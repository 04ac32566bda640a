//! Work that takes longer than a moment: done in turns, so that the page stays alive, with a word about how far it is and a way to stop it.

use super::shown::Shown;
use browser::turn::Turns;
use office::difference::Change;
use office::scope::Scope;
use office::view::Office;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// What tables are drawn from, for work that outlives a render.
pub(super) struct ReportInput {
    pub(super) shown: Shown,
    scope: Scope,
    changes: BTreeMap<String, Vec<Change>>,
}

impl ReportInput {
    pub(super) fn of(shown: &Shown) -> Self {
        Self {
            scope: shown.work.choice.scope(),
            shown: shown.clone(),
            changes: BTreeMap::new(),
        }
    }

    /// The office as its tables see it; nothing where no programme reports on the year.
    pub(super) fn office(&self) -> Option<Office<'_>> {
        self.shown.office_of(&self.scope, &self.changes)
    }
}

/// The turns of one piece of work.
pub(super) struct Steps {
    turns: Turns,
    stopped: Rc<Cell<bool>>,
}

/// Somebody stopped it, or nobody waits for it any more.
pub(super) struct Stopped;

impl Steps {
    fn new(stopped: Rc<Cell<bool>>) -> Self {
        Self {
            turns: Turns::default(),
            stopped,
        }
    }

    /// Rests, if it is time to.
    pub(super) async fn rest(&mut self) -> Result<(), Stopped> {
        self.turns.rest().await;
        match self.stopped.get() {
            true => Err(Stopped),
            false => Ok(()),
        }
    }
}

/// What a view shows of the work, prepared in turns: nothing until it is there, and what was there before while it is made anew. Leaving the view stops it.
#[hook]
pub(super) fn use_prepared<T, K, F>(
    shown: &Shown,
    key: K,
    make: impl Fn(ReportInput, Steps, K) -> F + 'static,
) -> Option<Rc<T>>
where
    T: 'static,
    K: Clone + PartialEq + 'static,
    F: Future<Output = Result<T, Stopped>> + 'static,
{
    let found = use_state(|| None::<Rc<T>>);
    {
        let found = found.setter();
        let basis = Basis(shown.clone());
        use_effect_with((basis, key), move |(basis, key)| {
            let stopped = Rc::new(Cell::new(false));
            let steps = Steps::new(Rc::clone(&stopped));
            let made = make(ReportInput::of(&basis.0), steps, key.clone());
            let is_left = Rc::clone(&stopped);
            wasm_bindgen_futures::spawn_local(async move {
                if let Ok(made) = made.await
                    && !is_left.get()
                {
                    found.set(Some(Rc::new(made)));
                }
            });
            move || stopped.set(true)
        });
    }
    (*found).clone()
}

/// What tables rest on: how far a taking in is changes none of them.
struct Basis(Shown);

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same_ground(&other.0)
    }
}

/// One piece of work that somebody starts by a button.
pub(super) struct LongWork {
    /// It is under way; how many parts are done.
    at: Option<usize>,
    set: UseStateSetter<Option<usize>>,
    stopped: Rc<RefCell<Rc<Cell<bool>>>>,
}

/// A piece of work that can be started and stopped. Leaving the view stops it.
#[hook]
pub(super) fn use_long_work() -> LongWork {
    let at = use_state_eq(|| None::<usize>);
    let stopped = use_mut_ref(|| Rc::new(Cell::new(false)));
    {
        let stopped = Rc::clone(&stopped);
        use_effect_with((), move |()| move || stopped.borrow().set(true));
    }
    LongWork {
        at: *at,
        set: at.setter(),
        stopped,
    }
}

/// Says how many parts are done.
#[derive(Clone)]
pub(super) struct PartsDone(UseStateSetter<Option<usize>>);

impl PartsDone {
    pub(super) fn done(&self, parts: usize) {
        self.0.set(Some(parts));
    }
}

impl LongWork {
    pub(super) fn is_under_way(&self) -> bool {
        self.at.is_some()
    }

    /// A press that starts the work; what it gives is handed over.
    pub(super) fn starts<T, F>(
        &self,
        shown: &Shown,
        work: impl Fn(ReportInput, Steps, PartsDone) -> F + 'static,
        take: impl Fn(T) + 'static,
    ) -> Callback<MouseEvent>
    where
        T: 'static,
        F: Future<Output = Result<T, Stopped>> + 'static,
    {
        let (shown, set) = (shown.clone(), self.set.clone());
        let (stopped, take) = (Rc::clone(&self.stopped), Rc::new(take));
        Callback::from(move |_: MouseEvent| {
            let flag = Rc::new(Cell::new(false));
            stopped.replace(Rc::clone(&flag)).set(true);
            set.set(Some(0));
            let steps = Steps::new(Rc::clone(&flag));
            let made = work(ReportInput::of(&shown), steps, PartsDone(set.clone()));
            let (set, take) = (set.clone(), Rc::clone(&take));
            wasm_bindgen_futures::spawn_local(async move {
                // The press is drawn before the work begins.
                browser::turn::rest().await;
                let made = made.await;
                if !flag.get() {
                    set.set(None);
                    if let Ok(made) = made {
                        take(made);
                    }
                }
            });
        })
    }

    /// How far it is, with the button that stops it.
    pub(super) fn told(&self, shown: &Shown, of: usize) -> Html {
        let text = shown.text;
        let cancel = {
            let (set, stopped) = (self.set.clone(), Rc::clone(&self.stopped));
            Callback::from(move |_: MouseEvent| {
                stopped.borrow().set(true);
                set.set(None);
            })
        };
        let Some(done) = self.at else {
            return Html::default();
        };
        let words = text.desk_drawing(&shown.count(done), &shown.count(of));
        html! {
            <div class="stage">
                <p>{ &words }</p>
                <progress value={done.to_string()} max={of.to_string()} aria-label={words.clone()} />
                <div class="row"><button type="button" class="btn ghost" onclick={cancel}>{ text.making_cancel() }</button></div>
            </div>
        }
    }
}
