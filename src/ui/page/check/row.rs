//! One line of the check: what was answered, and the way to change it.

use crate::ui::link::address;
use crate::ui::view::PageView;
use session::Page;
use yew::prelude::*;

/// One answer with the way to change it.
pub(super) fn row(view: PageView<'_>, key: &str, label: &str, value: Html, page: &Page) -> Html {
    html! {
        <div key={key.to_owned()}>
            <dt>{ label.to_owned() }</dt>
            <dd>{ value }</dd>
            <dd class="change">
                <a href={address(page)}>
                    { view.text.check_change() }<span class="sr">{ format!(" {label}") }</span>
                </a>
            </dd>
        </div>
    }
}

/// Words, or that there are none.
pub(super) fn or_none(view: PageView<'_>, words: &str) -> Html {
    match words.trim() {
        "" => html! { <span class="foot">{ view.text.check_none() }</span> },
        words => html! { { words.to_owned() } },
    }
}
