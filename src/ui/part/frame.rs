//! The frame of a page: the way back, the heading, the summary of problems, and the content.

use crate::ui::link::{address, title};
use crate::ui::store::{use_session, use_text};
use crate::ui::tools;
use browser::document;
use session::Page;
use yew::prelude::*;

/// The frame of a page.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The heading.
    pub(crate) title: String,
    /// Uses the width of the screen.
    #[prop_or_default]
    pub(crate) wide: bool,
    /// The page above this one.
    #[prop_or_default]
    pub(crate) crumb: Option<Page>,
    /// One sentence below the heading.
    #[prop_or_default]
    pub(crate) lede: Option<String>,
    /// The content.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The frame of a page.
#[component]
pub(crate) fn Frame(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    // The summary takes the focus when "continue" is pressed, and never while someone types.
    let seen = use_mut_ref(|| session.insisted);
    use_effect_with(session.insisted, move |insisted| {
        if seen.replace(*insisted) != *insisted {
            document::focus("summary");
        }
    });
    // The button that led to a notice may stand far below it.
    use_effect_with(session.notice.clone(), |notice| {
        if notice.is_some() {
            document::focus("notice");
        }
    });
    html! {
        <main id="main" class={props.wide.then_some("wide")} inert={session.offer.is_some()}>
            if let Some(above) = &props.crumb {
                <a class="crumb" href={address(above)}>
                    { title(text, above) }
                </a>
            }
            { tools::present().map_or_else(Html::default, |tools| (tools.summary)(text, &session)) }
            <h1 id="title" tabindex="-1">{ &props.title }</h1>
            if let Some(lede) = &props.lede { <p class="lede">{ lede }</p> }
            if let Some(notice) = &session.notice {
                <p id="notice" class="warn" role="alert" tabindex="-1">{ notice }</p>
            }
            { props.children.clone() }
        </main>
    }
}
