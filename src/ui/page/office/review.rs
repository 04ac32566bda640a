//! The review of a submission: where it stands, what was said, and the file that goes back.

use super::shown::Shown;
use super::source::Source;
use super::state::{change, decide, draw, look};
use crate::ui::field::{Pick, PickOption};
use browser::download;
use domain::facility::Facility;
use office::desk::Line;
use office::tables;
use session::Field;
use std::rc::Rc;
use submission::review::{About, Comment, Kind, Refused, Review, State};
use text::Text;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    pub(super) source: Source,
    /// Name of the file.
    pub(super) name: String,
}

/// The review as it stands: of the one in the file and the one said here the longer.
fn current(source: &Source) -> Review {
    let own = Review::of(&source.opened.data).ok().flatten();
    let own = own.unwrap_or_default();
    let said = look(|state| state.desk.review(&source.opened.digest).cloned());
    match said {
        Some(said) if said.length() >= own.length() => said,
        _ => own,
    }
}

/// Keeps what was said, here and for later.
fn keep(digest: &str, review: Review) {
    let (kept, line) = change(|state| {
        state.desk.say(digest, review.clone());
        let digest = digest.to_owned();
        (state.kept.clone(), Line::Review { digest, review })
    });
    decide();
    draw();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(kept) = kept {
            kept.put_line(&line).await;
        }
    });
}

/// The review.
#[component]
pub(super) fn Panel(props: &Props) -> Html {
    let (shown, source) = (&props.shown, &props.source);
    let text = shown.text;
    let refused = use_state_eq(|| None::<Refused>);
    let reason = use_node_ref();
    let review = current(source);
    let act = acting(source, shown.today.to_string(), refused.setter());
    let ways = State::ALL
        .into_iter()
        .filter(|to| review.state.leads_to(*to));
    let reviewer = look(|state| state.reviewer.clone());
    let onreviewer = Callback::from(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let name = input.map(|i| i.value()).unwrap_or_default();
        change(|state| state.reviewer = name);
    });
    let returned = {
        let source = source.clone();
        let name = returned_name(&props.name);
        Callback::from(move |_: MouseEvent| {
            if let Some(file) = current(&source).put_into(&source.text) {
                let _ = download::offer(&name, "application/json", file.as_bytes());
            }
        })
    };
    html! {
        <section class="panel" aria-labelledby="office-review">
            <h2 id="office-review">{ text.desk_review() }</h2>
            <p>{ text.office_state() }{ ": " }<span class="tag" id="office-review-state">{ tables::state(text, review.state) }</span></p>
            { history(shown, &review) }
            <div class="field">
                <label for="office-by">{ text.desk_by() }</label>
                <div class="inp"><input id="office-by" type="text" autocomplete="name" value={reviewer} oninput={onreviewer} /></div>
            </div>
            <div class="field">
                <label for="office-why">{ text.desk_why() }</label>
                <div class="inp"><textarea ref={reason.clone()} id="office-why" rows="2" /></div>
            </div>
            if let Some(why) = *refused { <p class="warn" role="alert">{ refusal(text, why) }</p> }
            <div class="row">
                { for ways.map(|to| html! {
                    <button key={to.code()} type="button" class="btn ghost" id={format!("office-to-{}", to.code())} onclick={going(to, &act, &reason)}>{ way(text, to) }</button>
                }) }
            </div>
            <h3>{ text.desk_comments() }</h3>
            { comments(shown, source, &review, &act) }
            <NewComment key={review.comments.len()} shown={shown.clone()} source={source.clone()} {act} />
            <h3>{ text.desk_returned() }</h3>
            <p>{ text.desk_returned_what() }</p>
            <div class="row">
                <button type="button" class="btn" id="office-return" onclick={returned}>{ text.desk_returned_button() }</button>
            </div>
        </section>
    }
}

/// Takes a step: changes a copy, and keeps it where nothing is refused.
fn acting(
    source: &Source,
    on: String,
    refused: UseStateSetter<Option<Refused>>,
) -> Callback<Rc<Act>> {
    let source = source.clone();
    Callback::from(move |act: Rc<Act>| {
        let name = look(|state| state.reviewer.clone());
        let mut next = current(&source);
        match (act.0)(&mut next, &name, &on) {
            Err(why) => refused.set(Some(why)),
            Ok(()) => {
                refused.set(None);
                keep(&source.opened.digest, next);
            }
        }
    })
}

/// The turn to another state, with what is written as its reason.
fn going(to: State, act: &Callback<Rc<Act>>, reason: &NodeRef) -> Callback<MouseEvent> {
    let (act, reason) = (act.clone(), reason.clone());
    Callback::from(move |_: MouseEvent| {
        let why = reason.cast::<HtmlTextAreaElement>();
        let said = why.as_ref().map(HtmlTextAreaElement::value);
        let said = said.unwrap_or_default();
        act.emit(Rc::new(Act(Box::new(move |review, by, on| {
            review.go(to, by, on, &said)?;
            // It was said with this turn, and belongs to no later one.
            if let Some(why) = &why {
                why.set_value("");
            }
            Ok(())
        }))));
    })
}

/// A step of the review: changes it, or says why not. Given who signs and the day.
type Step = Box<dyn Fn(&mut Review, &str, &str) -> Result<(), Refused>>;

struct Act(Step);

/// The name of the file that goes back.
fn returned_name(name: &str) -> String {
    let last = name.rsplit(['/', '!', '\\']).next().unwrap_or(name);
    let bare = last.rsplit_once('.').map_or(last, |(bare, _)| bare);
    format!("{bare}-review.json")
}

fn way(text: Text, to: State) -> &'static str {
    match to {
        State::Received => text.desk_go_received(),
        State::InReview => text.desk_go_in_review(),
        State::Returned => text.desk_go_returned(),
        State::Accepted => text.desk_go_accepted(),
        State::Rejected => text.desk_go_rejected(),
    }
}

fn refusal(text: Text, why: Refused) -> String {
    match why {
        Refused::Nameless => text.desk_nameless().to_owned(),
        Refused::NoReason => text.desk_no_reason().to_owned(),
        Refused::Empty => text.desk_empty_comment().to_owned(),
        Refused::NoWay { from, to } => {
            text.desk_no_way(tables::state(text, from), tables::state(text, to))
        }
        Refused::NoComment => text.desk_no_comment().to_owned(),
    }
}

fn day(shown: &Shown, on: &str) -> String {
    let parsed = catalogue::date::Date::parse(on);
    parsed.map_or_else(|| on.to_owned(), |d| shown.day(Some(d)))
}

fn history(shown: &Shown, review: &Review) -> Html {
    let text = shown.text;
    html! {
        if !review.history.is_empty() {
            <ol class="turns">
                { for review.history.iter().map(|turn| html! {
                    <li>
                        { day(shown, &turn.on) }{ " · " }{ &turn.by }{ ": " }{ tables::state(text, turn.state) }
                        if !turn.reason.is_empty() { { " – " }{ &turn.reason } }
                    </li>
                }) }
            </ol>
        }
    }
}

fn comments(shown: &Shown, source: &Source, review: &Review, act: &Callback<Rc<Act>>) -> Html {
    let text = shown.text;
    let close = |id: &str| {
        let (act, id) = (act.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            let id = id.clone();
            act.emit(Rc::new(Act(Box::new(move |review, by, on| {
                review.close(&id, by, on)
            }))));
        })
    };
    html! {
        if review.comments.is_empty() {
            <p class="src">{ text.desk_no_comments() }</p>
        } else {
            <ul class="comments">
                { for review.comments.iter().map(|c| html! {
                    <li key={c.id.clone()}>
                        <p>
                            <span class="tag">{ kind(text, c.kind) }</span>{ " " }
                            <b>{ about(shown, source, c) }</b>
                        </p>
                        <p>{ &c.text }</p>
                        if let Some(value) = &c.suggested { <p>{ text.desk_suggested() }{ ": " }{ value }</p> }
                        <p class="src">{ &c.by }{ " · " }{ day(shown, &c.on) }</p>
                        if let Some(reply) = &c.reply {
                            <p class="note">{ text.desk_reply() }{ ": " }{ &reply.text }{ " (" }{ &reply.by }{ ", " }{ day(shown, &reply.on) }{ ")" }</p>
                        }
                        if let Some(closed) = &c.closed {
                            <p class="src">{ text.desk_closed(&closed.by, &day(shown, &closed.on)) }</p>
                        } else {
                            <button type="button" class="link" onclick={close(&c.id)}
                                aria-label={format!("{}: {}", text.desk_close(), c.text)}>{ text.desk_close() }</button>
                        }
                    </li>
                }) }
            </ul>
        }
    }
}

fn kind(text: Text, kind: Kind) -> &'static str {
    match kind {
        Kind::Error => text.desk_kind_error(),
        Kind::Doubt => text.desk_kind_doubt(),
        Kind::Advice => text.desk_kind_advice(),
        Kind::Praise => text.desk_kind_praise(),
    }
}

const KINDS: [(Kind, &str); 4] = [
    (Kind::Doubt, "doubt"),
    (Kind::Error, "error"),
    (Kind::Advice, "advice"),
    (Kind::Praise, "praise"),
];

/// On what a remark can be: its code in a list, and its name.
fn subjects(shown: &Shown, source: &Source) -> Vec<(About, String, String)> {
    let text = shown.text;
    let facility = &source.opened.facility;
    let names = shown.names(facility);
    let whole = text.desk_whole().to_owned();
    let mut list = vec![(About::Whole, String::new(), whole)];
    let fields = fields(facility).into_iter();
    list.extend(fields.filter_map(|field| {
        let label = field.label(names);
        // A field of a thing says of which one.
        let name = match &field {
            Field::StreamQuantity(id) => {
                let name = names.stream_name(id);
                text.desk_quantity_of(&name)
            }
            Field::StreamCost(id) => {
                let name = names.stream_name(id);
                text.desk_cost_of(&name)
            }
            Field::StreamPrice(id) => {
                let name = names.stream_name(id);
                text.office_of(label.trim_end_matches('?'), &name)
            }
            Field::ProductQuantity(id) | Field::ProductName(id) => {
                let product = facility.products.iter().find(|p| p.id == *id);
                let name = product.map(|p| names.product(p));
                text.office_of(label.trim_end_matches('?'), &name.unwrap_or_default())
            }
            _ => label.trim_end_matches('?').to_owned(),
        };
        Some((About::Field, field.way()?, name))
    }));
    // What is chosen and not typed has a way of its own.
    for (way, name) in [
        ("facility.sector", text.office_sector()),
        ("facility.vsic", text.office_vsic()),
    ] {
        list.push((About::Field, way.to_owned(), name.to_owned()));
    }
    for id in facility.replies.keys() {
        let name = names.measure_name(id);
        list.push((About::Measure, id.clone(), text.desk_measure_of(&name)));
    }
    list
}

/// The fields on which a remark can be, of the facility as it is.
fn fields(facility: &Facility) -> Vec<Field> {
    let mut list = vec![
        Field::Name,
        Field::TaxCode,
        Field::Commune,
        Field::Address,
        Field::Year,
        Field::Employees,
        Field::Days,
        Field::Shifts,
        Field::ContactName,
    ];
    for stream in &facility.streams {
        let id = || stream.id.clone();
        list.extend([
            Field::StreamQuantity(id()),
            Field::StreamCost(id()),
            Field::StreamPrice(id()),
        ]);
    }
    for product in &facility.products {
        let id = || product.id.clone();
        list.extend([Field::ProductQuantity(id()), Field::ProductName(id())]);
    }
    list
}

/// On what a remark is, in words; its way where no list names it.
fn about(shown: &Shown, source: &Source, comment: &Comment) -> String {
    let mut all = subjects(shown, source).into_iter();
    let found = all.find(|(about, of, _)| (about, of) == (&comment.about, &comment.of));
    found.map_or_else(|| comment.of.clone(), |(_, _, name)| name)
}

#[derive(Clone, Properties)]
struct NewProps {
    shown: Shown,
    source: Source,
    act: Callback<Rc<Act>>,
}

impl PartialEq for NewProps {
    fn eq(&self, other: &Self) -> bool {
        // The callback does the same whenever these are the same.
        self.shown == other.shown && self.source == other.source
    }
}

/// Adds a remark with what stands in the boxes of its words and of the value that it suggests.
fn adding(
    begun: Comment,
    act: &Callback<Rc<Act>>,
    (words, suggested): (&NodeRef, &NodeRef),
) -> Callback<MouseEvent> {
    let (act, words, suggested) = (act.clone(), words.clone(), suggested.clone());
    Callback::from(move |_: MouseEvent| {
        let said = words.cast::<HtmlTextAreaElement>().map(|t| t.value());
        let value = suggested.cast::<HtmlInputElement>().map(|i| i.value());
        let value = value.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty());
        let comment = Comment {
            text: said.unwrap_or_default().trim().to_owned(),
            suggested: value,
            ..begun.clone()
        };
        act.emit(Rc::new(Act(Box::new(move |review, by, on| {
            review.remark(Comment {
                by: by.trim().to_owned(),
                on: on.to_owned(),
                ..comment.clone()
            })
        }))));
    })
}

/// A remark that is being written.
#[component]
fn NewComment(props: &NewProps) -> Html {
    let (shown, source) = (&props.shown, &props.source);
    let text = shown.text;
    let subject = use_state_eq(|| 0_usize);
    let chosen = use_state_eq(|| 0_usize);
    let (words, suggested) = (use_node_ref(), use_node_ref());
    let subjects = subjects(shown, source);
    let options: Vec<PickOption> = subjects
        .iter()
        .enumerate()
        .map(|(place, (_, _, name))| PickOption::new(place.to_string(), name.clone()))
        .collect();
    let kinds = KINDS.map(|(k, code)| PickOption::new(code, kind(text, k)));
    let onsubject = {
        let subject = subject.setter();
        Callback::from(move |place: String| subject.set(place.parse().unwrap_or_default()))
    };
    let onkind = {
        let chosen = chosen.setter();
        Callback::from(move |code: String| {
            let place = KINDS.iter().position(|(_, c)| *c == code);
            chosen.set(place.unwrap_or_default());
        })
    };
    let (about, of) = subjects
        .get(*subject)
        .map(|(about, of, _)| (*about, of.clone()))
        .unwrap_or_default();
    let (remark_kind, code) = KINDS
        .get(*chosen)
        .copied()
        .unwrap_or((Kind::Doubt, "doubt"));
    let begun = Comment {
        about,
        of,
        kind: remark_kind,
        ..Comment::default()
    };
    let add = adding(begun, &props.act, (&words, &suggested));
    html! {
        <details class="more" open={true}>
            <summary>{ text.desk_new_comment() }</summary>
            <div class="field">
                <label for="office-subject">{ text.desk_about_what() }</label>
                <div class="inp"><Pick id="office-subject" value={subject.to_string()} {options} onpick={onsubject} /></div>
            </div>
            <div class="field">
                <label for="office-kind">{ text.desk_kind() }</label>
                <div class="inp"><Pick id="office-kind" value={code} options={kinds.to_vec()} onpick={onkind} /></div>
            </div>
            <div class="field">
                <label for="office-words">{ text.desk_words() }</label>
                <div class="inp"><textarea ref={words} id="office-words" rows="3" /></div>
            </div>
            if about == About::Field {
                <div class="field">
                    <label for="office-suggested">{ text.desk_suggested() }</label>
                    <div class="inp"><input ref={suggested} id="office-suggested" type="text" autocomplete="off" /></div>
                </div>
            }
            <div class="row">
                <button type="button" class="btn ghost" id="office-comment" onclick={add}>{ text.desk_add() }</button>
            </div>
        </details>
    }
}
