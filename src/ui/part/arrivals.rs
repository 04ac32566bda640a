//! A file dropped or pasted anywhere on the first page or the list of tasks.

use crate::ui::opened::Incoming;
use crate::ui::opening::use_opening;
use crate::ui::store::{use_send, use_session, use_text};
use browser::arrival::{self, Arrival};
use session::{Page, PageAction};
use yew::prelude::*;

/// Listens for files as long as the program runs; shows nothing.
#[component]
pub(crate) fn Arrivals() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let open = use_opening();
    let is_open_to = matches!(session.page, Page::Start | Page::Hub) && session.offer.is_none();
    // The listeners stay, what they do changes with every render.
    let take = use_mut_ref(|| None::<Callback<Arrival>>);
    *take.borrow_mut() = is_open_to.then(|| {
        Callback::from(move |arrival| match arrival {
            Arrival::Files(files) => match <[_; 1]>::try_from(files) {
                Ok([file]) => open.emit(Incoming::File(file)),
                Err(_) => send.emit(PageAction::Notice(Some(text.open_one().to_owned())).into()),
            },
            // Other text was meant for something else.
            Arrival::Text(pasted) if pasted.trim_start().starts_with('{') => {
                open.emit(Incoming::Text(pasted));
            }
            Arrival::Text(_) => {}
        })
    });
    use_effect_with((), move |()| {
        let listeners = arrival::on_arrival(move |arrival| {
            let take = take.borrow().clone();
            if let Some(take) = take {
                take.emit(arrival);
            }
        });
        move || drop(listeners)
    });
    Html::default()
}
