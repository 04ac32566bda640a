//! What somebody should look at: the submissions of the report, in the order that is chosen.

use super::shown::Shown;
use super::view::View;
use super::window::Windowed;
use crate::ui::field::{Pick, PickOption, Search};
use catalogue::date::Date;
use catalogue::order;
use office::filter::{Filter, communes};
use office::lateness::Lateness;
use office::record::Record;
use office::tables::{Order, Waiting, sort, state, waiting};
use rust_decimal::Decimal;
use std::rc::Rc;
use std::sync::Arc;
use submission::review::State;
use yew::prelude::*;

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
    let order = use_state_eq(Order::default);
    let onfilter = {
        let filter = filter.setter();
        Callback::from(move |next: Filter| filter.set(next))
    };
    let onorder = {
        let order = order.setter();
        Callback::from(move |code: String| {
            let mut all = Order::ALL.into_iter();
            order.set(all.find(|o| o.code() == code).unwrap_or_default());
        })
    };
    let drawn = shown.office(|office| {
        let mut list = waiting(office);
        sort(&mut list, *order);
        let records = || list.iter().map(|w| &*w.one.record);
        let filters = filters(shown, &filter, &onfilter, records());
        let found = list.iter().filter(|w| filter.holds(&w.one.record));
        let found: Rc<Vec<Line>> = Rc::new(found.map(Line::of).collect());
        let (count, all) = (found.len(), list.len());
        let line = {
            let (found, shown) = (Rc::clone(&found), shown.clone());
            Callback::from(move |place: usize| {
                let line = found.get(place);
                line.map(|line| row(&shown, line)).unwrap_or_default()
            })
        };
        html! {
            <>
                { filters }
                { orders(shown, *order, onorder) }
                <p class="count" role="status">{ text.desk_found(&shown.count(count), &shown.count(all)) }</p>
                <Windowed {count} row={line} />
            </>
        }
    });
    html! {
        <>
            { drawn.unwrap_or_else(|| html! { <p class="note">{ text.desk_no_programme() }</p> }) }
        </>
    }
}

/// What stands first.
fn orders(shown: &Shown, order: Order, onpick: Callback<String>) -> Html {
    let text = shown.text;
    let options = Order::ALL.map(|order| {
        let words = match order {
            Order::Guesses => text.desk_order_guesses(),
            Order::Due => text.desk_order_due(),
            Order::Support => text.desk_order_support(),
        };
        PickOption::new(order.code(), words)
    });
    html! {
        <div class="field">
            <label for="office-order">{ text.desk_order() }</label>
            <div class="inp"><Pick id="office-order" value={order.code()} options={options.to_vec()} {onpick} /></div>
        </div>
    }
}

/// A submission of the inbox, apart from the list that it was taken of.
struct Line {
    name: String,
    record: Arc<Record>,
    remarks: String,
    due: Date,
    lateness: Lateness,
}

impl Line {
    fn of(waiting: &Waiting<'_>) -> Self {
        Self {
            name: waiting.one.name.clone(),
            record: Arc::clone(&waiting.one.record),
            remarks: waiting.remarks.join(" "),
            due: waiting.due,
            lateness: waiting.lateness,
        }
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
    order::sort(&mut sectors);
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

fn row(shown: &Shown, line: &Line) -> Html {
    let text = shown.text;
    let record = &line.record;
    let name = if record.site.name.is_empty() {
        text.shelf_unnamed()
    } else {
        record.site.name.as_str()
    };
    let sector = shown.sector(record.site.sector.as_deref());
    let place = [sector.as_str(), &record.site.commune];
    let place: Vec<&str> = place.into_iter().filter(|w| !w.is_empty()).collect();
    let support = record.money.support;
    let money = shown.guesses(&record.money);
    html! {
        <li key={line.name.clone()}>
            <a href={View::Facility(record.id.to_string()).address()}>
                <b>{ name }</b>
                <small>{ place.join(" · ") }</small>
                if !record.is_row() { <small><span class="kind">{ money }</span></small> }
                <small>
                    <span class="tag">{ state(text, record.review.state) }</span>
                    if record.review.open > 0 {
                        { " " }<span class="tag">{ text.desk_open_comments(&shown.count(record.review.open)) }</span>
                    }
                    if let Some(late) = line.lateness.words(text) { { " " }<span class="tag">{ late }</span> }
                    { " " }{ text.desk_due(&shown.day(Some(line.due))) }
                    if support > Decimal::ZERO { { " · " }{ text.desk_support(&shown.money(support)) } }
                    if !line.remarks.is_empty() { { " " }{ &line.remarks } }
                </small>
            </a>
        </li>
    }
}
