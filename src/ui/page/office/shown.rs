//! Everything that the pages of the office are drawn from.

use super::state::Snapshot;
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::quantity::Vnd;
use domain::facility::Facility;
use office::difference::Change;
use office::indicator::Beside;
use office::record::MoneyRow;
use office::scope::Scope;
use office::view::Office;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::rc::Rc;
use text::{Names, Text, date, number};

/// Everything that the pages are drawn from.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) text: Text,
    pub(super) catalogue: Rc<Catalogue>,
    pub(super) today: Date,
    pub(super) work: Snapshot,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.is_same_ground(other)
            && self.work.run == other.work.run
            && self.work.last == other.work.last
            && self.work.is_kept == other.work.is_kept
    }
}

impl Shown {
    pub(super) fn new(text: Text, catalogue: Rc<Catalogue>, today: Date, work: Snapshot) -> Self {
        Self {
            text,
            catalogue,
            today,
            work,
        }
    }

    /// The names of things in a submission.
    pub(super) fn names<'a>(&'a self, facility: &'a Facility) -> Names<'a> {
        self.text.names(facility, &self.catalogue)
    }

    /// Whether tables that are drawn from it are the same.
    pub(super) fn is_same_ground(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
            && self.text == other.text
            && Rc::ptr_eq(&self.work.collation, &other.work.collation)
            && Rc::ptr_eq(&self.work.lists, &other.work.lists)
            && self.work.choice == other.work.choice
    }

    /// Hands the office over, as its tables see it; nothing where no programme reports on the year.
    pub(super) fn office<R>(&self, tell: impl FnOnce(Office<'_>) -> R) -> Option<R> {
        let scope = self.work.choice.scope();
        self.office_of(&scope, &BTreeMap::new()).map(tell)
    }

    /// The office as its tables see it, by what the choice says.
    pub(super) fn office_of<'a>(
        &'a self,
        scope: &'a Scope,
        changes: &'a BTreeMap<String, Vec<Change>>,
    ) -> Option<Office<'a>> {
        let programme = self.work.choice.programme.as_deref();
        let chosen = scope.programme(&self.catalogue, programme)?;
        let lists = &self.work.lists;
        Some(Office {
            text: self.text,
            collation: &self.work.collation,
            scope,
            chosen,
            beside: Beside {
                register: lists.register.as_ref(),
                own: &lists.own,
                catalogue: &self.catalogue,
            },
            cases: &lists.cases,
            directory: &lists.directory,
            changes,
        })
    }

    /// A count.
    pub(super) fn count(&self, count: usize) -> String {
        number::trimmed(count.into(), 0, self.text.language)
    }

    /// VND as people say it.
    pub(super) fn money(&self, value: Decimal) -> String {
        number::money_short(Vnd::new(value), self.text.language)
    }

    /// How much of the saving rests on nothing of the factory's own, or that no saving is known.
    pub(super) fn guesses(&self, money: &MoneyRow) -> String {
        if money.saving.is_zero() {
            return self.text.desk_no_saving().to_owned();
        }
        let (guesses, saving) = (self.money(money.on_guesses()), self.money(money.saving));
        self.text.desk_guesses_of(&guesses, &saving)
    }

    /// A day; empty where there is none.
    pub(super) fn day(&self, day: Option<Date>) -> String {
        let day = day.map(|d| date::short(d.year, d.month, d.day, self.text.language));
        day.unwrap_or_default()
    }

    /// The name of the chosen province; nothing where none is chosen.
    pub(super) fn province(&self) -> Option<String> {
        let found = self.catalogue.province(&self.work.choice.province)?;
        Some(self.text.language.pick(&found.vi, &found.en).to_owned())
    }

    /// The name of a sector; empty where there is none.
    pub(super) fn sector(&self, id: Option<&str>) -> String {
        let found = id.and_then(|id| self.catalogue.sector(id));
        let name = found.map(|s| self.text.language.pick(&s.sector.vi, &s.sector.en));
        name.or(id).unwrap_or_default().to_owned()
    }
}
