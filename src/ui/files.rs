//! A new factory on this machine, and the names and texts of its files.

use super::store::Store;
use super::tools;
use browser::clock;
use catalogue::date::Date;
use session::{Action, Draft, FactoryAction, Page, Session};
use submission::Stamp;
use text::Language;
use yew::prelude::*;

/// A new factory on this machine.
pub(crate) fn new_factory(draft: Draft, page: Page) -> Action {
    FactoryAction::Open {
        id: clock::fresh_id(),
        draft: Box::new(draft),
        page,
        notice: None,
    }
    .into()
}

/// The year after a draft, once it has begun: what is followed up is a year of which figures can be there.
pub(crate) fn following_year(draft: &Draft, today: Date) -> Option<i32> {
    let year = draft.facility.site.year?;
    (year < today.year).then(|| year.saturating_add(1))
}

/// Another factory on this machine: the year after a draft, which carries the draft along; the draft itself stays.
pub(crate) fn year_after(draft: &Draft, session: &Session) -> Option<Action> {
    let day = draft.written.unwrap_or(session.today);
    let text = written(draft, session, day, session.language)?;
    let next = (tools::present()?.next_year)(&text)?;
    Some(new_factory(next, Page::Hub))
}

/// The name of a downloaded file: the factory, the year, and what it is.
pub(crate) fn file_name(session: &Session, ending: &str) -> String {
    let site = &session.draft.facility.site;
    let plain: String = site
        .name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let mut words: Vec<&str> = plain.split('-').filter(|w| !w.is_empty()).collect();
    if words.is_empty() {
        words.push("nha-may");
    }
    let year = site.year.unwrap_or(session.today.year);
    format!("SXSH-{}-{year}.{ending}", words.join("-"))
}

/// The same store, for handlers that need what is open now.
pub(crate) type Current = UseReducerHandle<Store>;

/// The open factory as it is kept: with the day of its last change, which tells it from files that come in.
pub(crate) fn kept_text(session: &Session) -> Option<String> {
    text_of(session, session.draft.written.unwrap_or(session.today))
}

/// The submission file of the open factory, without its result.
pub(crate) fn file_text(session: &Session) -> String {
    text_of(session, session.today).unwrap_or_default()
}

fn text_of(session: &Session, today: Date) -> Option<String> {
    written(&session.draft, session, today, session.language)
}

/// A draft as a submission file; nothing before the part of the program that writes files is here, which it is once a factory is open.
pub(crate) fn written(
    draft: &Draft,
    session: &Session,
    today: Date,
    language: Language,
) -> Option<String> {
    let stamp = Stamp {
        today,
        language: language.code(),
    };
    Some((tools::present()?.text)(draft, &session.catalogue, stamp))
}
