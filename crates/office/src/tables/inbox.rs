//! What somebody should look at, the most money resting on guesses first.

use super::facilities::{origin, state};
use super::table::{Audience, Cell, Row, Rows, Table, numbers, words};
use crate::check::{Norms, Outlier};
use crate::fate::Accepted;
use crate::key::is_well_formed;
use crate::lateness::{Deadline, Lateness};
use crate::view::Office;
use catalogue::date::Date;
use rust_decimal::Decimal;
use std::cmp::Reverse;

pub(super) fn inbox(office: Office<'_>) -> Table {
    let text = office.text;
    Table::new(
        "inbox",
        text.office_inbox(),
        text.office_inbox_sheet(),
        Audience::Internal,
        vec![
            words("file", text.office_file_id(), 16, 0),
            words("name", text.office_name(), 36, 5),
            words("tax_code", text.office_tax_code(), 16, 3),
            numbers("saving_vnd", text.office_saving(), 18, 3),
            numbers("saving_on_guesses_vnd", text.office_on_guesses(), 18, 3),
            numbers("doubts", text.office_doubts(), 10, 2),
            words("remarks", text.office_remarks(), 70, 9),
            words("state", text.office_state(), 16, 2),
            numbers("open_comments", text.office_open_comments(), 10, 0),
            words("late", text.office_late(), 8, 0),
            words("version", text.office_version(), 12, 0),
            words("due", text.office_due(), 12, 0),
            numbers("support_vnd", text.office_support_asked(), 18, 0),
        ],
    )
}

pub(super) fn rows(office: Office<'_>) -> Rows<'_> {
    Box::new(each(office).map(move |waiting| Some(row(office, waiting?))))
}

fn row(office: Office<'_>, waiting: Waiting<'_>) -> Row {
    let text = office.text;
    let Waiting {
        one,
        remarks,
        due,
        lateness,
    } = waiting;
    let record = &one.record;
    let in_time = crate::words::yes_no(text, false);
    let late = lateness.words(text).unwrap_or(in_time);
    let assessed = |money| Cell::of(Some(money).filter(|_| !record.is_row()), Cell::Money);
    let cells = vec![
        Cell::words(&*record.id),
        Cell::words(&record.site.name),
        Cell::words(&record.site.tax_code),
        assessed(record.money.saving),
        assessed(record.money.on_guesses()),
        Cell::Count(record.issues),
        Cell::words(remarks.join(" ")),
        Cell::words(state(text, record.review.state)),
        Cell::Count(record.review.open),
        Cell::words(late),
        Cell::of(record.created, Cell::Day),
        Cell::Day(due),
        Cell::Money(record.money.support),
    ];
    Row {
        cells,
        files: vec![record.id()],
        strong: false,
    }
}

/// A submission that somebody should look at.
#[derive(Debug, Clone)]
pub struct Waiting<'a> {
    /// The submission.
    pub one: &'a Accepted,
    /// Everything noticed about it.
    pub remarks: Vec<String>,
    /// The day by which it was to be handed in: that of the file, else that of the programme.
    pub due: Date,
    /// Whether it came by the day of the programme.
    pub lateness: Lateness,
}

catalogue::words! {
    /// What stands first in the inbox.
    #[derive(Default)]
    Order {
        /// The most money that rests on guesses.
        #[default]
        Guesses = "guesses",
        /// The earliest deadline.
        Due = "due",
        /// The most support that is counted on.
        Support = "support",
    }
}

/// Puts a list into an order by the day and the support of each; what is equal in it stays as it was.
pub fn sort<T>(
    list: &mut [T],
    order: Order,
    due: impl Fn(&T) -> Date,
    support: impl Fn(&T) -> Decimal,
) {
    match order {
        Order::Guesses => {}
        Order::Due => list.sort_by_key(due),
        Order::Support => list.sort_by_key(|one| Reverse(support(one))),
    }
}

/// Submissions with the most money that rests on guesses first.
pub fn by_guesses<'a>(files: &mut [&'a Accepted]) {
    files.sort_by_cached_key(|one: &&'a Accepted| {
        let record = &one.record;
        (Reverse(record.money.on_guesses()), record.digest.as_str())
    });
}

/// What is noticed about a submission of a report, beside the others of it.
#[must_use]
pub fn noticed<'a>(office: Office<'a>, one: &'a Accepted) -> Waiting<'a> {
    let mut files = office.files();
    // Like facilities are of one sector.
    files.retain(|other| other.record.site.sector == one.record.site.sector);
    let norms = Norms::of(&files, office.beside.catalogue);
    Noticing::of(office).about(one, &norms)
}

/// What a submission is held against, apart from the figures of like facilities.
pub struct Noticing<'a> {
    office: Office<'a>,
    due: Date,
    deadline: Deadline<'a>,
}

impl<'a> Noticing<'a> {
    /// That of a report.
    #[must_use]
    pub fn of(office: Office<'a>) -> Self {
        Self {
            office,
            due: office.scope.due(office.chosen.family),
            deadline: Deadline::of(office),
        }
    }

    /// The day by which a submission was to be handed in: that of the file, else that of the programme.
    #[must_use]
    pub fn due(&self, one: &Accepted) -> Date {
        one.record.site.deadline.unwrap_or(self.due)
    }

    /// Whether it came by the day of the programme.
    #[must_use]
    pub fn lateness(&self, one: &Accepted) -> Lateness {
        self.deadline.lateness(one)
    }

    fn about(&self, one: &'a Accepted, norms: &Norms) -> Waiting<'a> {
        Waiting {
            remarks: remarks(self.office, one, norms),
            lateness: self.lateness(one),
            due: self.due(one),
            one,
        }
    }
}

/// So many submissions are brought together with those like them in one step.
const STEP: usize = 500;

/// The submissions of the report, the most money resting on guesses first: what was noticed is put into words when it is asked for. Nothing comes while like facilities are brought together.
fn each<'a>(office: Office<'a>) -> impl Iterator<Item = Option<Waiting<'a>>> {
    let catalogue = office.beside.catalogue;
    let mut files = office.files();
    by_guesses(&mut files);
    let (mut norms, mut like) = (Norms::default(), files.clone().into_iter());
    let (noticing, mut files) = (Noticing::of(office), files.into_iter());
    std::iter::from_fn(move || {
        if like.len() == 0 {
            let one = files.next()?;
            return Some(Some(noticing.about(one, &norms)));
        }
        for one in like.by_ref().take(STEP) {
            norms.add(&one.record, catalogue);
        }
        if like.len() == 0 {
            norms.finish().for_each(drop);
        }
        Some(None)
    })
}

/// Everything noticed about a submission, in sentences.
#[must_use]
pub fn remarks(office: Office<'_>, one: &Accepted, norms: &Norms) -> Vec<String> {
    let (text, catalogue) = (office.text, office.beside.catalogue);
    let record = &one.record;
    let mut list: Vec<String> = record.remarks.iter().map(|r| text.remark(r)).collect();
    if !record.is_row() {
        list.extend(text.comparison(&record.comparison, catalogue.version()));
    }
    match crate::key::tax_code(&record.site.tax_code) {
        None => list.push(text.office_no_tax_code().to_owned()),
        Some(code) if !is_well_formed(&code) => {
            list.push(text.office_odd_tax_code(&record.site.tax_code));
        }
        Some(_) => {}
    }
    list.extend(Some(origin(text, record).to_owned()).filter(|origin| !origin.is_empty()));
    if record.site.province.is_none() && !record.is_row() {
        list.push(text.office_no_province().to_owned());
    }
    let outliers = norms.outliers(record, catalogue);
    list.extend(outliers.iter().map(|o| outlier(office, o)));
    list
}

fn outlier(office: Office<'_>, outlier: &Outlier) -> String {
    let text = office.text;
    let ratio = text::number::significant(outlier.ratio, 2, text.language);
    let metric = text.metric(outlier.metric, office.beside.catalogue);
    let n = outlier.n.to_string();
    if outlier.same_size {
        text.office_outlier_of_size(text::said::OfficeOutlierOfSize {
            metric,
            n: &n,
            ratio: &ratio,
        })
    } else {
        text.office_outlier_of_sector(text::said::OfficeOutlierOfSector {
            metric,
            n: &n,
            ratio: &ratio,
        })
    }
}
