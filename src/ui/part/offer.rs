//! The decision about an opened file: another factory, in place of the open one, or not at all.

use crate::ui::files;
use crate::ui::store::{use_send, use_session, use_text};
use browser::document;
use catalogue::date::Date;
use session::page::is_entered;
use session::{Action, Draft, FactoryAction, Page, PageAction, Session};
use std::rc::Rc;
use text::{Text, date};
use yew::prelude::*;

/// The decision about an opened file.
#[component]
pub(crate) fn OfferDialog() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let was_open = use_mut_ref(|| false);
    use_effect_with(session.offer.is_some(), move |open| {
        match (was_open.replace(*open), *open) {
            (_, true) => document::focus("offer"),
            (true, false) => document::focus("title"),
            (false, false) => {}
        }
    });
    let Some(offer) = session.offer.clone() else {
        return Html::default();
    };
    let site = &offer.draft.facility.site;
    let year = site.year.map(|y| y.to_string()).unwrap_or_default();
    let title = text.offer_title(&offer.file);
    let found = text.offer_found(&site.name, &year);
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                send.emit(FactoryAction::Decline.into());
            }
        })
    };
    html! {
        <div class="veil">
            <section class="ask" role="alertdialog" aria-modal="true" aria-labelledby="offer" aria-describedby="offer-found" {onkeydown}>
                <h2 id="offer" tabindex="-1">{ title }</h2>
                <p id="offer-found">{ found }</p>
                { beside(text, &offer.draft, &session.draft, session.today) }
                { for offer.remarks.iter().map(|remark| html! { <p class="warn">{ remark }</p> }) }
                { for offer.doubts.iter().map(|doubts| html! { <p class="hint">{ doubts }</p> }) }
                { decisions(text, &session, &send, &offer.draft) }
            </section>
        </div>
    }
}

/// What can be done with the file.
fn decisions(text: Text, session: &Rc<Session>, send: &Callback<Action>, draft: &Draft) -> Html {
    let add = {
        let draft = draft.clone();
        send.reform(move |_: MouseEvent| files::new_factory(draft.clone(), Page::Hub))
    };
    let replace = {
        let draft = draft.clone();
        send.reform(move |_: MouseEvent| FactoryAction::Replace(Box::new(draft.clone())).into())
    };
    let following = files::following_year(draft, session.today);
    let next = {
        let (draft, session) = (draft.clone(), Rc::clone(session));
        send.reform(move |_: MouseEvent| {
            let sentence = || PageAction::Notice(Some(text.past_start_failed().to_owned()));
            files::year_after(&draft, &session).unwrap_or_else(|| sentence().into())
        })
    };
    let decline = send.reform(|_: MouseEvent| FactoryAction::Decline.into());
    html! {
        <div class="row">
            <button type="button" class="btn" onclick={add}>{ text.offer_add() }</button>
            <button type="button" class="btn ghost" onclick={replace}>{ text.offer_replace() }</button>
            if let Some(year) = following {
                <button type="button" class="btn ghost" id="offer-next" onclick={next}>{ text.past_start(&year.to_string()) }</button>
            }
            <button type="button" class="link" onclick={decline}>{ text.offer_cancel() }</button>
        </div>
    }
}

/// What the file holds beside what is open, and which of the two is the later.
fn beside(text: Text, file: &Draft, open: &Draft, today: Date) -> Html {
    let days = [file.written, Some(open.written.unwrap_or(today))];
    let which = if file.facility == open.facility {
        text.offer_same()
    } else {
        match days[0].cmp(&days[1]) {
            _ if days[0].is_none() => text.offer_undated(),
            std::cmp::Ordering::Less => text.offer_older(),
            std::cmp::Ordering::Equal => text.offer_same_day(),
            std::cmp::Ordering::Greater => text.offer_newer(),
        }
    };
    let both = |show: &dyn Fn(&Draft) -> String| [show(file), show(open)];
    let name = |draft: &Draft| draft.facility.site.name.trim().to_owned();
    let year = |draft: &Draft| {
        draft
            .facility
            .site
            .year
            .map(|y| y.to_string())
            .unwrap_or_default()
    };
    let streams = |draft: &Draft| {
        let streams = draft.facility.streams.iter();
        streams.filter(|s| is_entered(s)).count().to_string()
    };
    let answers = |draft: &Draft| draft.facility.replies.len().to_string();
    let day = |day: Option<Date>| {
        day.map(|d| date::short(d.year, d.month, d.day, text.language))
            .unwrap_or_default()
    };
    let rows = [
        (text.label_name(), both(&name)),
        (text.label_year(), both(&year)),
        (text.offer_day(), days.map(day)),
        (text.offer_streams(), both(&streams)),
        (text.offer_answers(), both(&answers)),
    ];
    html! {
        <>
            <p class="note">{ which }</p>
            <table class="data beside">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{ text.offer_in_file() }</th>
                        <th scope="col">{ text.offer_in_page() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.into_iter().map(|(label, [file, open])| html! {
                        <tr><th scope="row">{ label }</th><td>{ file }</td><td>{ open }</td></tr>
                    }) }
                </tbody>
            </table>
        </>
    }
}
