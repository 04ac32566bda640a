//! Where an office's work is kept: the database of the browser, or memory where there is none.

use browser::shelf::Shelf;
use office::desk::Line;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Bound;
use std::rc::Rc;

/// The database of the work.
const NAME: &str = "sxsh-office";

/// So many lines are read at a time.
const BATCH: u32 = 50;

/// Where the work is kept.
#[derive(Clone, Default)]
pub(super) struct Kept(Rc<Inner>);

#[derive(Default)]
struct Inner {
    shelf: Option<Shelf>,
    /// What the database did not take.
    memory: RefCell<BTreeMap<String, String>>,
    failed: Cell<bool>,
}

impl Kept {
    /// Opens what was kept.
    pub(super) async fn open() -> Self {
        Self(Rc::new(Inner {
            shelf: Shelf::open(NAME).await,
            ..Inner::default()
        }))
    }

    /// Everything outlives the window.
    pub(super) fn is_lasting(&self) -> bool {
        self.0.shelf.is_some() && !self.0.failed.get()
    }

    /// Keeps lines; later ones take the place of earlier ones with the same key.
    pub(super) async fn put(&self, lines: Vec<(String, String)>) {
        if lines.is_empty() {
            return;
        }
        let done = match &self.0.shelf {
            Some(shelf) => shelf.put(&lines).await,
            None => false,
        };
        if !done {
            self.0.failed.set(true);
            self.0.memory.borrow_mut().extend(lines);
        }
    }

    /// Keeps one line.
    pub(super) async fn put_line(&self, line: &Line) {
        self.put(vec![(line.key(), line.text())]).await;
    }

    /// The line under a key.
    pub(super) async fn get(&self, key: &str) -> Option<Line> {
        let held = self.0.memory.borrow().get(key).cloned();
        let text = match (held, &self.0.shelf) {
            (Some(text), _) => Some(text),
            (None, Some(shelf)) => shelf.get(key).await,
            (None, None) => None,
        };
        Line::read(&text?)
    }

    /// Some of the lines behind a key in the order of the keys; empty at the end.
    pub(super) async fn after(&self, key: &str) -> Vec<(String, String)> {
        let mut found: BTreeMap<String, String> = match &self.0.shelf {
            Some(shelf) => shelf.after(key, BATCH).await.unwrap_or_default(),
            None => Vec::new(),
        }
        .into_iter()
        .collect();
        let end = found.keys().next_back().cloned();
        let beyond = (Bound::Excluded(key.to_owned()), Bound::Unbounded);
        let memory = self.0.memory.borrow();
        let held = memory.range(beyond);
        // What lies behind the end of this batch comes with a later one.
        let held = held.take_while(|(key, _)| end.as_ref().is_none_or(|end| *key <= end));
        found.extend(held.map(|(key, text)| (key.clone(), text.clone())));
        found.into_iter().collect()
    }

    /// Forgets the lines under keys.
    pub(super) async fn remove(&self, keys: Vec<String>) {
        if keys.is_empty() {
            return;
        }
        let held = &self.0.memory;
        held.borrow_mut().retain(|key, _| !keys.contains(key));
        if let Some(shelf) = &self.0.shelf
            && !shelf.remove(&keys).await
        {
            self.0.failed.set(true);
        }
    }

    /// Forgets everything.
    pub(super) async fn clear(&self) {
        self.0.memory.borrow_mut().clear();
        if let Some(shelf) = &self.0.shelf {
            self.0.failed.set(!shelf.clear().await);
        }
    }
}
