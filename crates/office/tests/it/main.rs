//! The tests of the office as whoever uses the crate sees it, as one program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what should not be"
)]

mod case;
mod collation;
mod contract;
mod followed;
mod indicator;
mod tables;

use catalogue::Catalogue;
use catalogue::date::Date;
use office::fate::Collation;
use office::indicator::Beside;
use office::intake::{Knowledge, Taken, take_in};
use office::own::OwnList;
use office::register::Register;
use office::scope::Scope;
use office::view::Office;
use std::collections::BTreeMap;
use submission::Stamp;
use text::{Language, Text};

fn whole() -> &'static Catalogue {
    catalogue_embedded::whole()
}

fn stamp(today: Date) -> Stamp<'static> {
    Stamp {
        today,
        language: "vi",
    }
}

/// What files give that are taken in on a day.
fn taken<'a>(
    today: Date,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Vec<(String, Taken)> {
    let desk = Knowledge {
        catalogue: whole(),
        today,
    };
    let mut found = Vec::new();
    for (name, bytes) in files {
        take_in(name, bytes, desk, &mut |name, taken| {
            found.push((name, taken));
        });
    }
    found
}

/// A report of an office: its period, the programme asked for, and the lists beside the submissions.
struct Report<'a> {
    scope: Scope,
    programme: Option<&'a str>,
    own: &'a OwnList,
    register: Option<&'a Register>,
}

impl Report<'_> {
    /// Draws on it, in a language.
    fn draw<T>(
        &self,
        collation: &Collation,
        language: Language,
        draw: impl FnOnce(Office<'_>) -> T,
    ) -> T {
        draw(Office {
            text: Text::new(language),
            collation,
            scope: &self.scope,
            chosen: self.scope.programme(whole(), self.programme).unwrap(),
            beside: Beside {
                register: self.register,
                own: self.own,
                catalogue: whole(),
            },
            cases: &[],
            directory: &[],
            changes: &BTreeMap::new(),
        })
    }
}
