//! The office's work as long as the program runs: it outlives the pages that show it.

use super::keeping::Kept;
use browser::turn::Turns;
use office::desk::{Choice, Desk, Line};
use office::fate::Collation;
use office::lists::{List, Lists};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::rc::Rc;
use text::Language;
use yew::Callback;

/// How far the taking in is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// Files that are done.
    pub(super) done: usize,
    /// Files in all.
    pub(super) of: usize,
    /// The file in hand.
    pub(super) name: String,
}

/// What the last taking in came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Last {
    /// Files looked at.
    pub(super) files: usize,
    /// Files that somebody wanted to have looked at.
    pub(super) of: usize,
    /// Pieces that are new.
    pub(super) new: usize,
    /// Pieces that were here already.
    pub(super) known: usize,
}

/// The office's work.
#[derive(Default)]
pub(super) struct State {
    /// Everything taken in.
    pub(super) desk: Desk,
    /// What the report is about.
    pub(super) choice: Choice,
    /// What became of everything.
    pub(super) collation: Rc<Collation>,
    /// What is taken in just now.
    pub(super) run: Option<Run>,
    /// Somebody wants it to stop.
    pub(super) is_cancelled: bool,
    /// What the last taking in came to.
    pub(super) last: Option<Last>,
    /// Tables of the report that somebody opened, by their keys; nothing before the report was shown.
    pub(super) opened: Option<BTreeSet<&'static str>>,
    /// How often it was decided over everything: who began before the last time need not end.
    decided: usize,
    /// The office's own lists, by province.
    lists: BTreeMap<String, Rc<Lists>>,
    /// Those of a province that has none, always the same.
    no_lists: Rc<Lists>,
    /// Lists of work that was kept before lists had a province: they are of the one that is chosen first.
    pub(super) unplaced: Vec<Line>,
    /// Where it is kept; nothing before it was opened.
    pub(super) kept: Option<Kept>,
    /// The language in which names were read.
    pub(super) language: Option<Language>,
    /// How many files were of no province that is known when it was last decided: counting them walks over all.
    files_unplaced: usize,
    /// Who signs remarks, as typed.
    pub(super) reviewer: String,
    shown: Option<Callback<()>>,
}

/// What pages show of the work; cheap to copy.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Snapshot {
    pub(super) choice: Choice,
    pub(super) collation: Rc<Collation>,
    pub(super) run: Option<Run>,
    pub(super) last: Option<Last>,
    pub(super) lists: Rc<Lists>,
    pub(super) is_open: bool,
    pub(super) is_kept: bool,
    pub(super) is_empty: bool,
    /// How many files are of no province that is known.
    pub(super) unplaced: usize,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Looks at the work.
pub(super) fn look<R>(at: impl FnOnce(&State) -> R) -> R {
    STATE.with_borrow(at)
}

/// Changes the work without drawing it.
pub(super) fn change<R>(how: impl FnOnce(&mut State) -> R) -> R {
    STATE.with_borrow_mut(how)
}

/// Draws what shows the work.
pub(super) fn draw() {
    if let Some(shown) = look(|state| state.shown.clone()) {
        shown.emit(());
    }
}

/// Who is told when the work has to be drawn.
pub(super) fn show_to(shown: Option<Callback<()>>) {
    change(|state| state.shown = shown);
}

/// Decides anew over everything on the desk, in turns, and draws what comes of it.
pub(super) fn decide() {
    wasm_bindgen_futures::spawn_local(decided());
}

/// The same, awaited.
pub(super) async fn decided() {
    let mut turns = Turns::default();
    let (mut deciding, number) = change(|state| {
        state.decided += 1;
        (state.desk.deciding(), state.decided)
    });
    let collation = loop {
        if turns.rest().await && look(|state| state.decided != number) {
            return;
        }
        match deciding.step() {
            ControlFlow::Break(collation) => break collation,
            ControlFlow::Continue(next) => deciding = next,
        }
    };
    change(|state| {
        state.choice = std::mem::take(&mut state.choice).filled(&collation);
        state.collation = Rc::new(collation);
        state.files_unplaced = state.desk.unplaced();
    });
    place_lists();
    draw();
}

/// Reads a list of a province in the place of the one before; nothing in it takes it away. A line of another kind changes nothing.
pub(super) fn put_list(line: &Line) {
    let Line::List {
        province,
        list,
        name,
        text,
        bytes,
    } = line
    else {
        return;
    };
    let given = if bytes.is_empty() {
        text.as_bytes()
    } else {
        bytes.as_slice()
    };
    change(|state| {
        let lists = state.lists.entry(province.clone()).or_default();
        let lists = Rc::make_mut(lists);
        if given.is_empty() {
            lists.remove(*list);
        } else {
            lists.put(*list, name, given);
        }
    });
}

/// Gives lists without a province to the one that is chosen, where it has none of the kind; where nothing is chosen they wait.
pub(super) fn place_lists() {
    let (lines, province, kept) = change(|state| {
        let province = state.choice.province.clone();
        let lines = match province.is_empty() {
            true => Vec::new(),
            false => std::mem::take(&mut state.unplaced),
        };
        (lines, province, state.kept.clone())
    });
    let (mut placed, mut old) = (Vec::new(), Vec::new());
    for line in lines {
        old.push(line.key());
        let placed_line = line.of_province(&province);
        let is_there = look(|state| {
            let lists = state.lists.get(&province);
            lists
                .zip(placed_line.list())
                .is_some_and(|(lists, list)| lists.of(list).is_some())
        });
        if !is_there {
            put_list(&placed_line);
            placed.push((placed_line.key(), placed_line.text()));
        }
    }
    if let Some(kept) = kept.filter(|_| !old.is_empty()) {
        wasm_bindgen_futures::spawn_local(async move {
            kept.put(placed).await;
            kept.remove(old).await;
        });
    }
}

/// Takes the lists of a province away, or of all; the keys of the lines that kept them.
pub(super) fn erase_lists(province: Option<&str>) -> Vec<String> {
    change(|state| {
        let mut keys = Vec::new();
        state.lists.retain(|of, _| {
            let is_left = province.is_some_and(|province| province != of);
            if !is_left {
                keys.extend(List::ALL.map(|list| format!("list/{of}/{}", list.code())));
            }
            is_left
        });
        keys
    })
}

/// What pages show.
pub(super) fn snapshot() -> Snapshot {
    look(|state| Snapshot {
        choice: state.choice.clone(),
        collation: Rc::clone(&state.collation),
        run: state.run.clone(),
        last: state.last.clone(),
        lists: state
            .lists
            .get(&state.choice.province)
            .cloned()
            .unwrap_or_else(|| Rc::clone(&state.no_lists)),
        is_open: state.language.is_some(),
        is_kept: state.kept.as_ref().is_some_and(Kept::is_lasting),
        is_empty: state.desk.is_empty(),
        unplaced: state.files_unplaced,
    })
}
