//! Times of the arithmetic and of the report on the largest example, as `name value unit`; it judges nothing.

use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue_embedded::example;
use domain::assessment::assess;
use domain::facility::Facility;
use report::outline::outline;
use report::pdf::{self, Fonts};
use session::{Action, Draft, Field, Session, reduce};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::{Result, Write};
use std::rc::Rc;
use std::time::{Duration, Instant};
use submission::{Holds, Stamp};
use text::Language;

/// The slowest example of each kind of work, each timed as the shortest of many runs.
pub(crate) fn print(catalogue: &Catalogue, out: &mut impl Write) -> Result<()> {
    let today = Date {
        year: 2026,
        month: 11,
        day: 21,
    };
    let drafts: Vec<Draft> = catalogue
        .examples()
        .iter()
        .filter_map(|sector| submission::read(example(sector)?.as_bytes()).ok())
        .map(Draft::from_file)
        .collect();
    let typing = drafts
        .iter()
        .filter_map(|draft| typing(draft, catalogue, today));
    let keys = typing.map(|(session, field)| shortest(2_000, || type_a_digit(&session, &field)));
    let key = keys.max().unwrap_or_default().as_nanos();
    writeln!(out, "key_reduce {}.{} us", key / 1_000, key % 1_000 / 100)?;
    let facilities: Vec<&Facility> = drafts.iter().map(|draft| &draft.facility).collect();
    let slowest = |runs: u32, work: &dyn Fn(&Facility)| {
        let times = facilities
            .iter()
            .map(|facility| shortest(runs, || work(facility)));
        times.max().unwrap_or_default()
    };
    let assessing = slowest(200, &|facility| {
        black_box(assess(facility, catalogue, today));
    });
    let files: Vec<Vec<u8>> = facilities
        .iter()
        .map(|f| written(f, catalogue, today))
        .collect();
    let checks = files.iter().map(|file| {
        shortest(100, || {
            let _ = black_box(submission::check(file, catalogue));
        })
    });
    let checking = checks.max().unwrap_or_default();
    let reporting = slowest(3, &|facility| {
        let assessment = assess(facility, catalogue, today);
        let document = outline(facility, &assessment, catalogue, "0", Language::Vi);
        let _ = black_box(pdf::write(&document, None, &Fonts::embedded(), &mut |_| {}));
    });
    writeln!(out, "assess_host {} us", assessing.as_micros())?;
    writeln!(out, "check_host {} us", checking.as_micros())?;
    writeln!(out, "report_host {} ms", reporting.as_millis())
}

/// The file that a factory hands on.
fn written(facility: &Facility, catalogue: &Catalogue, today: Date) -> Vec<u8> {
    let stamp = Stamp {
        today,
        language: Language::Vi.code(),
    };
    let (holds, unread) = (Holds::Everything, BTreeMap::new());
    submission::write(
        submission::Contents {
            unread: &unread,
            ..submission::Contents::of(facility)
        },
        catalogue,
        stamp,
        holds,
    )
    .into_bytes()
}

/// A session with the quantity of the first stream being typed.
fn typing(draft: &Draft, catalogue: &Catalogue, today: Date) -> Option<(Rc<Session>, Field)> {
    let streams = &draft.facility.streams;
    let first = streams.iter().find(|s| s.quantity.is_some())?;
    let field = Field::StreamQuantity(first.id.clone());
    let mut session = Session::new(Language::Vi, today, Rc::new(catalogue.clone()));
    session.draft = Rc::new(draft.clone());
    let begun = reduce(
        Rc::new(session),
        Action::typed(field.clone(), "1".to_owned()),
    );
    Some((begun, field))
}

/// One key: the page holds the session before it, as here.
#[inline(never)]
fn type_a_digit(session: &Rc<Session>, field: &Field) {
    let action = Action::typed(field.clone(), "12".to_owned());
    black_box(reduce(Rc::clone(session), action));
}

fn shortest(runs: u32, work: impl Fn()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..runs).map(once).min().unwrap_or_default()
}
