//! What somebody should look at: the submissions of the report, in the order that is chosen.

use super::place::OfficePage;
use super::shown::Shown;
use super::turns::{ReportInput, Steps, Stopped, use_prepared};
use super::window::Windowed;
use crate::ui::field::{Pick, PickOption, Search};
use catalogue::date::Date;
use office::check::Norms;
use office::fate::Accepted;
use office::filter::{Filter, Folded, Words, communes};
use office::lateness::Lateness;
use office::record::Record;
use office::tables::{Noticing, Order, by_guesses, remarks, sort, state};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
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
    let list = use_prepared(shown, (), |input, steps, ()| prepared(input, steps));
    let sorted = use_memo((Pointed(list.clone()), *order), |(list, order)| {
        let mut lines = list.0.as_ref().map_or_else(Vec::new, |l| l.lines.clone());
        sort(&mut lines, *order, |l| l.due, |l| l.record.money.support);
        lines
    });
    let Some(list) = list else {
        return html! { <p class="loading" role="status">{ text.desk_opening() }</p> };
    };
    if !list.has_programme {
        return html! { <p class="note">{ text.desk_no_programme() }</p> };
    }
    let words = Words::of(&filter.words);
    let found = sorted.iter();
    let found = found.filter(|l| filter.holds(&l.record, &l.folded, &words));
    let found: Rc<Vec<Rc<Line>>> = Rc::new(found.cloned().collect());
    let (count, all) = (found.len(), sorted.len());
    let line = {
        let (shown, list) = (shown.clone(), Rc::clone(&list));
        Callback::from(move |place: usize| {
            let line = found.get(place);
            let row = line.map(|line| row(&shown, line, &list.norms));
            row.unwrap_or_default()
        })
    };
    html! {
        <>
            { filters(shown, &filter, &onfilter, &list) }
            { orders(shown, *order, onorder) }
            <p class="count" role="status">{ text.desk_found(&shown.count(count), &shown.count(all)) }</p>
            <Windowed {count} row={line} />
        </>
    }
}

/// A list that is compared by where it lies.
struct Pointed(Option<Rc<List>>);

impl PartialEq for Pointed {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }
}

/// The inbox before anything is looked for in it.
struct List {
    /// The most money that rests on guesses first.
    lines: Vec<Rc<Line>>,
    /// The figures of like facilities.
    norms: Norms,
    sectors: Vec<PickOption>,
    communes: Vec<PickOption>,
    has_programme: bool,
}

/// A submission of the inbox, with its name folded once for looking.
struct Line {
    accepted: Accepted,
    record: Arc<Record>,
    folded: Folded,
    due: Date,
    lateness: Lateness,
}

/// What the inbox is drawn from. What was noticed is put into words when a row is drawn.
async fn prepared(input: ReportInput, mut steps: Steps) -> Result<List, Stopped> {
    let shown = &input.shown;
    let mut list = List {
        lines: Vec::new(),
        norms: Norms::default(),
        sectors: Vec::new(),
        communes: Vec::new(),
        has_programme: false,
    };
    let Some(office) = input.office() else {
        return Ok(list);
    };
    list.has_programme = true;
    steps.rest().await?;
    let mut files = office.files();
    by_guesses(&mut files);
    let noticing = Noticing::of(office);
    let mut sectors = BTreeSet::new();
    for one in &files {
        steps.rest().await?;
        let record = &one.record;
        list.norms.add(record, &shown.catalogue);
        sectors.extend(record.site.sector.as_deref());
        list.lines.push(Rc::new(Line {
            accepted: (*one).clone(),
            record: Arc::clone(record),
            folded: Folded::of(record),
            due: noticing.due(one),
            lateness: noticing.lateness(one),
        }));
    }
    steps.rest().await?;
    for () in list.norms.finish() {
        steps.rest().await?;
    }
    let sectors = sectors.into_iter();
    let sectors = sectors.map(|id| PickOption::new(id.to_owned(), shown.sector(Some(id))));
    list.sectors = sectors.collect();
    let places = communes(files.iter().map(|one| &*one.record)).into_iter();
    let places = places.map(|(key, name)| PickOption::new(key, name));
    list.communes = places.collect();
    Ok(list)
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

fn filters(shown: &Shown, filter: &Filter, onfilter: &Callback<Filter>, found: &List) -> Html {
    let text = shown.text;
    let (sectors, places) = (found.sectors.clone(), found.communes.clone());
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
                { list("office-sector", text.office_sector(), filter.sector.clone(), sectors, set(|f, w| f.sector = w)) }
                { list("office-commune", text.office_commune(), filter.commune.clone(), places, set(|f, w| f.commune = w)) }
                { list("office-state", text.office_state(), of_state, states.to_vec(), by_state) }
            </div>
        </div>
    }
}

fn row(shown: &Shown, line: &Line, norms: &Norms) -> Html {
    let text = shown.text;
    let record = &line.record;
    let remarks = shown.office(|office| remarks(office, &line.accepted, norms).join(" "));
    let remarks = remarks.unwrap_or_default();
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
        <li key={line.accepted.name.clone()}>
            <a href={OfficePage::Facility(record.id.to_string()).address()}>
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
                    if !remarks.is_empty() { { " " }{ remarks } }
                </small>
            </a>
        </li>
    }
}
