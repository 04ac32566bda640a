//! What somebody should look at: the submissions of the report, the most money resting on guesses first, as many as a screen can draw.

use super::shown::Shown;
use super::view::View;
use crate::ui::field::{Pick, PickOption, Search};
use office::filter::{Filter, communes};
use office::record::Record;
use office::tables::{Waiting, state, waiting};
use submission::review::State;
use yew::prelude::*;

/// Rows drawn at first, and more at each request.
const STEP: usize = 50;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// The inbox.
#[component]
pub(super) fn Inbox(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let filter = use_state_eq(Filter::default);
    let most = use_state_eq(|| STEP);
    let onfilter = {
        let (filter, most) = (filter.setter(), most.setter());
        Callback::from(move |next: Filter| {
            most.set(STEP);
            filter.set(next);
        })
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + STEP))
    };
    let drawn = shown.office(|office| {
        let list = waiting(office);
        let records = || list.iter().map(|w| &*w.one.record);
        let filters = filters(shown, &filter, &onfilter, records());
        let found = list.iter().filter(|w| filter.holds(&w.one.record));
        let found: Vec<&Waiting<'_>> = found.collect();
        let left = found.len().saturating_sub(*most);
        html! {
            <>
                { filters }
                <p class="count" role="status">
                    { text.desk_found(&shown.count(found.len()), &shown.count(list.len())) }
                </p>
                <ul class="entries">
                    { for found.into_iter().take(*most).map(|w| row(shown, w)) }
                </ul>
                if left > 0 {
                    <div class="row">
                        <button type="button" class="btn ghost" onclick={more}>{ text.desk_more(&shown.count(left)) }</button>
                    </div>
                }
            </>
        }
    });
    html! {
        <>
            <p>{ text.desk_inbox_order() }</p>
            { drawn.unwrap_or_else(|| html! { <p class="note">{ text.desk_no_programme() }</p> }) }
        </>
    }
}

fn filters<'a>(
    shown: &Shown,
    filter: &Filter,
    onfilter: &Callback<Filter>,
    records: impl Iterator<Item = &'a Record> + Clone,
) -> Html {
    let text = shown.text;
    let mut sectors: Vec<String> = records
        .clone()
        .filter_map(|r| r.site.sector.clone())
        .collect();
    sectors.sort();
    sectors.dedup();
    let sectors = sectors.into_iter();
    let sectors = sectors.map(|id| PickOption::new(id.clone(), shown.sector(Some(&id))));
    let places = communes(records).into_iter();
    let places = places.map(|(key, name)| PickOption::new(key, name));
    let states = State::ALL.map(|s| PickOption::new(s.code(), state(text, s)));
    let set = |how: fn(&mut Filter, String)| {
        let filter = filter.clone();
        onfilter.reform(move |word: String| {
            let mut next = filter.clone();
            how(&mut next, word);
            next
        })
    };
    let list = |id, label, value: String, options, onpick| {
        html! {
            <div class="field">
                <label for={id}>{ label }</label>
                <div class="inp"><Pick {id} {value} {options} empty={text.library_any()} {onpick} /></div>
            </div>
        }
    };
    let by_state = set(|f, w| f.state = State::ALL.into_iter().find(|s| s.code() == w));
    let of_state = filter.state.map(State::code).unwrap_or_default().to_owned();
    html! {
        <div class="filters">
            <Search id="office-search" label={text.desk_search()} first={filter.words.clone()} onsearch={set(|f, w| f.words = w)} />
            <div class="pair">
                { list("office-sector", text.office_sector(), filter.sector.clone(), sectors.collect::<Vec<_>>(), set(|f, w| f.sector = w)) }
                { list("office-commune", text.office_commune(), filter.commune.clone(), places.collect(), set(|f, w| f.commune = w)) }
                { list("office-state", text.office_state(), of_state, states.to_vec(), by_state) }
            </div>
        </div>
    }
}

fn row(shown: &Shown, waiting: &Waiting<'_>) -> Html {
    let text = shown.text;
    let record = &waiting.one.record;
    let name = if record.site.name.is_empty() {
        text.shelf_unnamed()
    } else {
        record.site.name.as_str()
    };
    let sector = shown.sector(record.site.sector.as_deref());
    let place = [sector.as_str(), &record.site.commune];
    let place: Vec<&str> = place.into_iter().filter(|w| !w.is_empty()).collect();
    let money = text.desk_guesses_of(
        &shown.money(record.money.on_guesses()),
        &shown.money(record.money.saving),
    );
    html! {
        <li key={waiting.one.name.clone()}>
            <a href={View::Facility(record.id()).address()}>
                <b>{ name }</b>
                <small>{ place.join(" · ") }</small>
                <small><span class="kind">{ money }</span></small>
                <small>
                    <span class="tag">{ state(text, record.review.state) }</span>
                    if record.review.open > 0 {
                        { " " }<span class="tag">{ text.desk_open_comments(&shown.count(record.review.open)) }</span>
                    }
                    if waiting.is_late { { " " }<span class="tag">{ text.office_late() }</span> }
                    if !waiting.remarks.is_empty() { { " " }{ waiting.remarks.join(" ") } }
                </small>
            </a>
        </li>
    }
}
