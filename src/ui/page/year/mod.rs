//! The year after: what became of last year's measures, what else changed, and what may be said of the saving. Every figure is taken from the comparison.

mod changes;
mod measures;
mod outcome;
mod recognition;
mod result;
mod savings;
mod two_years;

pub(super) use outcome::OutcomePage;
pub(super) use recognition::Recognition;

use crate::ui::part::Frame;
use crate::ui::store::{use_session, use_text};
use session::{Page, YearPage};
use yew::prelude::*;

/// Which of the pages.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) of: YearPage,
}

/// One of the pages; a word where the file follows no other.
#[component]
pub(crate) fn Year(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let Some(last) = session.draft.last.clone() else {
        return html! {
            <Frame title={text.past_title()} crumb={Page::Hub}>
                <p class="note">{ text.past_none() }</p>
            </Frame>
        };
    };
    match props.of {
        YearPage::Measures => html! { <measures::Measures {last} /> },
        YearPage::Changes => html! { <changes::Changes {last} /> },
        YearPage::Result => html! { <result::Result {last} /> },
    }
}
