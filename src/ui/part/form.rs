//! The form of a page: "continue" leads to the next page where nothing is wrong, else it shows what is.

use crate::ui::store::{use_latest, use_send, use_text};
use browser::location;
use session::{Page, PageAction, Problem};
use yew::prelude::*;

/// The form of a page.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The page after this one.
    pub(crate) next: Page,
    /// Classes of the form.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Further classes of the row with the button.
    #[prop_or_default]
    pub(crate) row: Classes,
    /// What the button says, where it is not "save and continue".
    #[prop_or_default]
    pub(crate) words: Option<AttrValue>,
    /// What stands beside the button.
    #[prop_or_default]
    pub(crate) beside: Html,
    /// Called with the first problem, where there is one.
    #[prop_or_default]
    pub(crate) onproblem: Callback<Problem>,
    /// Called before the next page opens.
    #[prop_or_default]
    pub(crate) onnext: Callback<()>,
    /// The fields.
    pub(crate) children: Html,
}

/// The form of a page.
#[component]
pub(crate) fn PageForm(props: &Props) -> Html {
    let latest = use_latest();
    let text = use_text();
    let send = use_send();
    let onsubmit = {
        let (next, onproblem) = (props.next.address(), props.onproblem.clone());
        let onnext = props.onnext.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // Enter may follow a key at once, before pages have followed it.
            match latest.session().open_problems().first() {
                None => {
                    onnext.emit(());
                    location::go(&next);
                }
                Some(first) => {
                    onproblem.emit(first.clone());
                    send.emit(PageAction::Insist.into());
                }
            }
        })
    };
    let words = props.words.clone();
    let words = words.unwrap_or_else(|| AttrValue::from(text.save_and_continue()));
    html! {
        <form {onsubmit} novalidate={true} class={props.class.clone()}>
            { props.children.clone() }
            <div class={classes!("row", props.row.clone())}>
                <button type="submit" class="btn">{ words }</button>
                { props.beside.clone() }
            </div>
        </form>
    }
}
