//! Everything that the page shows: the open page and factory, what was saved, what waits for a decision.

use crate::draft::Draft;
use crate::field::Field;
use crate::page::Page;
use crate::problem;
use crate::trouble::Problem;
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::facility::Stream;
use domain::issue::Issue;
use domain::slip::entered;
use std::cell::OnceCell;
use std::rc::Rc;
use text::{Language, Names, Text};

/// What is known about the last save. The page shows exactly this.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing was entered yet.
    #[default]
    Fresh,
    /// Changes wait to be written.
    Pending,
    /// Written and read back, at this time of day.
    Saved(String),
    /// Not written: the browser refuses storage.
    Denied,
    /// Not written: the storage is full.
    Full,
    /// Another window changed the same factory in the meantime.
    Elsewhere,
}

/// A factory on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfEntry {
    /// Storage id.
    pub id: String,
    /// Name, possibly empty.
    pub name: String,
    /// Reporting year.
    pub year: Option<i32>,
    /// An example.
    pub example: bool,
    /// Day and time of the last save, as they were kept; possibly empty.
    pub when: String,
}

/// A file that was opened and waits for the user's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The opened draft.
    pub draft: Draft,
    /// File name.
    pub file: String,
    /// What is to be known about it, in sentences.
    pub remarks: Vec<String>,
    /// That its data are to be looked at again, in a sentence.
    pub doubts: Option<String>,
}

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Language of the page.
    pub language: Language,
    /// Today.
    pub today: Date,
    /// The catalogue in the language of the page, with the sectors that were opened.
    pub catalogue: Rc<Catalogue>,
    /// The open page.
    pub page: Page,
    /// Storage id of the open factory.
    pub factory: Option<String>,
    /// The open factory.
    pub draft: Rc<Draft>,
    /// Counts changes of the draft, so that a save knows what it wrote.
    pub revision: u64,
    /// The last change was a key in a box: whatever follows from the figure may wait until somebody pauses.
    pub typing: bool,
    /// Factories on this machine.
    pub shelf: Rc<[ShelfEntry]>,
    /// The last save.
    pub saved: SaveState,
    /// The draft before it was replaced, for one undo.
    pub undo: Option<Rc<Draft>>,
    /// The stream that was removed last, and where it stood, for one return.
    pub removed: Option<(usize, Stream)>,
    /// The area of which the factory said last that it has none, for one return.
    pub passed: Option<String>,
    /// A file waiting for a decision.
    pub offer: Option<Rc<Offer>>,
    /// Pages on which "continue" was pressed with problems: their problems are shown.
    pub strict: bool,
    /// Counts presses of "continue" that found problems: each one leads to the summary.
    pub insisted: u64,
    /// A sentence to show once, e.g. why a file was not opened.
    pub notice: Option<String>,
    /// The problems of the open page.
    pub(crate) found: Found,
}

/// The problems of the open page, and the doubts about all figures, once somebody has asked for them. They follow from the session, so they make no difference between two of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    problems: OnceCell<Rc<[Problem]>>,
    doubts: OnceCell<Rc<[Issue]>>,
}

impl PartialEq for Found {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Found {}

impl Session {
    /// A session before anything is opened.
    #[must_use]
    pub fn new(language: Language, today: Date, catalogue: Rc<Catalogue>) -> Self {
        Self {
            language,
            today,
            catalogue,
            page: Page::Start,
            factory: None,
            draft: Rc::new(Draft::default()),
            revision: 0,
            typing: false,
            shelf: Rc::default(),
            saved: SaveState::Fresh,
            undo: None,
            removed: None,
            passed: None,
            offer: None,
            strict: false,
            insisted: 0,
            notice: None,
            found: Found::default(),
        }
    }

    /// The names of things in the open factory.
    #[must_use]
    pub fn names(&self, text: Text) -> Names<'_> {
        text.names(&self.draft.facility, &self.catalogue)
    }

    /// The problems of the open page in the order of its fields, looked for once for each change of what they depend on.
    #[must_use]
    pub fn open_problems(&self) -> &[Problem] {
        self.found.problems.get_or_init(|| {
            let year = self.today.year;
            let page = &self.page;
            let catalogue = &self.catalogue;
            problem::problems(&self.draft, page, self.language, year, catalogue).into()
        })
    }

    /// What is doubtful in the figures entered, looked for once for each change of what it depends on.
    #[must_use]
    pub fn doubts(&self) -> &[Issue] {
        let found = &self.found.doubts;
        found.get_or_init(|| entered(&self.draft.facility, &self.catalogue).into())
    }

    /// The problems of the open page that are to be shown: none before "continue" was pressed.
    #[must_use]
    pub fn shown_problems(&self) -> &[Problem] {
        if self.strict {
            self.open_problems()
        } else {
            &[]
        }
    }

    /// What is wrong with the figure or text in a field as it stands.
    #[must_use]
    pub fn refused(&self, field: &Field) -> Option<Problem> {
        problem::of_field(
            &self.draft,
            field,
            self.language,
            self.today.year,
            &self.catalogue,
        )
    }

    /// Whether the problems of the open page are the same in both: nothing on which they depend has changed.
    pub(crate) fn has_same_problems(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draft, &other.draft)
            && Rc::ptr_eq(&self.catalogue, &other.catalogue)
            && (&self.page, self.language, self.today) == (&other.page, other.language, other.today)
    }

    /// Whether both show the same work, whatever is kept of it on this machine: a save changes nothing that is typed or drawn from it.
    #[must_use]
    pub fn is_same_work(&self, other: &Self) -> bool {
        // Named one by one, so that no field is forgotten.
        let Self {
            language,
            today,
            catalogue,
            page,
            factory,
            draft,
            revision,
            typing,
            shelf: _,
            saved: _,
            undo,
            removed,
            passed,
            offer,
            strict,
            insisted,
            notice,
            found: _,
        } = self;
        (language, today, page) == (&other.language, &other.today, &other.page)
            && (revision, typing) == (&other.revision, &other.typing)
            && (strict, insisted) == (&other.strict, &other.insisted)
            && (factory, notice) == (&other.factory, &other.notice)
            && Rc::ptr_eq(draft, &other.draft)
            && Rc::ptr_eq(catalogue, &other.catalogue)
            && (undo, removed, offer) == (&other.undo, &other.removed, &other.offer)
            && passed == &other.passed
    }
}
