//! Where a version took the place of another: both, which of them counts, what differs, and who decided where that was needed; and submissions that may be of one facility.

use super::facility::open;
use super::place::OfficePage;
use super::shown::Shown;
use super::state::{change, decide, draw, look};
use browser::download;
use catalogue::order;
use office::data;
use office::decision::{Decision, Keep};
use office::desk::Line;
use office::difference::{Change, changes, named};
use office::fate::{Conflict, Lookalike, Succession, Version};
use office::tables::{Table, decided, lookalikes, used, versions};
use office::view::Office;
use session::Field;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// So many are drawn at first, and more at each request.
const STEP: usize = 50;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
}

/// Versions and possible duplicates.
#[component]
pub(super) fn Versions(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let most = use_state_eq(|| STEP);
    let collation = &shown.work.collation;
    let mut list: Vec<&Succession> = collation.successions.iter().collect();
    order::sort_by_key(&mut list, |s| (!s.is_open(), s.conflict.is_none()));
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + STEP))
    };
    let left = list.len().saturating_sub(*most);
    let button = |words: &'static str, name: &'static str, table: fn(Office<'_>) -> Table| {
        let shown = shown.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(csv) = shown.office(|office| data::csv(&table(office))) {
                let _ = download::offer(name, "text/csv", &csv);
            }
        });
        html! { <button type="button" class="btn ghost" {onclick}>{ words }</button> }
    };
    html! {
        <>
            <p class="lede">{ text.desk_versions_lede() }</p>
            if list.is_empty() { <p class="note">{ text.desk_versions_none() }</p> }
            if list.iter().any(|s| s.conflict.is_some()) { { signer(shown) } }
            { for list.into_iter().take(*most).map(|one| html! {
                <Pair key={format!("{}|{}", one.older.name, one.newer.name)} shown={shown.clone()} one={one.clone()} />
            }) }
            if left > 0 {
                <div class="row"><button type="button" class="btn ghost" onclick={more}>{ text.desk_more(&shown.count(left)) }</button></div>
            }
            if !collation.successions.is_empty() {
                <div class="row">{ button(text.desk_versions_csv(), "versions.csv", versions) }</div>
            }
            if !collation.lookalikes.is_empty() { { alike(shown, button(text.desk_lookalikes_csv(), "lookalikes.csv", lookalikes)) } }
        </>
    }
}

/// Submissions that may be of one facility.
fn alike(shown: &Shown, export: Html) -> Html {
    let text = shown.text;
    let accepted = &shown.work.collation.accepted;
    let link = |name: &str| {
        let mut found = accepted.iter();
        match found.find(|one| one.name == name) {
            Some(one) => {
                html! { <a href={OfficePage::Facility(one.record.id.to_string()).address()}>{ name }</a> }
            }
            None => html! { name },
        }
    };
    let row = |pair: &Lookalike| {
        html! { <li>{ link(&pair.one) }{ " – " }{ link(&pair.other) }</li> }
    };
    html! {
        <section>
            <h2>{ text.office_lookalike_title() }</h2>
            <p class="src">{ text.office_lookalike_note() }</p>
            <ul>{ for shown.work.collation.lookalikes.iter().take(STEP).map(row) }</ul>
            <div class="row">{ export }</div>
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct PairProps {
    shown: Shown,
    one: Succession,
}

/// What is known of the differences of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Found {
    /// Nobody asked.
    Unasked,
    /// One of the files cannot be opened again.
    Unread,
    /// They were compared.
    Compared(Vec<Change>),
}

/// Two versions of one submission.
#[component]
fn Pair(props: &PairProps) -> Html {
    let (shown, one) = (&props.shown, &props.one);
    let text = shown.text;
    let found = use_state_eq(|| Found::Unasked);
    let conflict = match one.conflict {
        Some(Conflict::SameDay) => text.office_conflict_same_day(),
        Some(Conflict::OtherFacility) => text.office_conflict_other_facility(),
        None if one.is_row_beside_file() => text.commune_conflict_own_file(),
        None => "",
    };
    let compare = {
        let (found, one, shown) = (found.setter(), one.clone(), shown.clone());
        Callback::from(move |_: MouseEvent| {
            let (found, one, shown) = (found.clone(), one.clone(), shown.clone());
            wasm_bindgen_futures::spawn_local(async move {
                found.set(compared(&shown, &one).await);
            });
        })
    };
    let title = format!("{}, {}", one.key.tax_code, one.key.year);
    let fate = |counts| match counts {
        true => text.desk_versions_used(),
        false => text.desk_versions_unused(),
    };
    html! {
        <section class="panel version">
            <h2>{ title }</h2>
            if !conflict.is_empty() { <p class={if one.is_open() { "warn" } else { "note" }}>{ conflict }</p> }
            <dl class="facts">
                { version(shown, text.office_newer(), &one.newer, fate(one.newer.counts)) }
                { version(shown, text.office_older(), &one.older, fate(one.older.counts)) }
            </dl>
            if one.conflict.is_some() { { choice(shown, one) } }
            { differences(shown, &found) }
            if *found == Found::Unasked {
                <div class="row"><button type="button" class="btn ghost" onclick={compare}>{ text.desk_versions_differences() }</button></div>
            }
        </section>
    }
}

/// Who decides: the one who reviews.
fn signer(shown: &Shown) -> Html {
    let name = look(|state| state.reviewer.clone());
    let oninput = Callback::from(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let name = input.map(|i| i.value()).unwrap_or_default();
        change(|state| state.reviewer = name);
    });
    html! {
        <div class="field">
            <label for="office-decides">{ shown.text.office_decided() }</label>
            <div class="inp"><input id="office-decides" type="text" autocomplete="name" value={name} {oninput} /></div>
        </div>
    }
}

/// What was decided about two versions, or the ways to decide.
fn choice(shown: &Shown, one: &Succession) -> Html {
    let text = shown.text;
    let decide = |keep: Option<Keep>| {
        let (one, on) = (one.clone(), shown.day(Some(shown.today)));
        Callback::from(move |_: MouseEvent| {
            keep_decision(Decision {
                older: one.older.id.to_string(),
                newer: one.newer.id.to_string(),
                keep,
                by: look(|state| state.reviewer.trim().to_owned()),
                on: on.clone(),
            });
        })
    };
    if let Some(decision) = &one.decision {
        let said = text.desk_decided(&decided(text, decision), used(text, one));
        return html! {
            <div class="row" role="status">
                <span class="decided">{ said }</span>
                <button type="button" class="link" onclick={decide(None)}>{ text.desk_decide_again() }</button>
            </div>
        };
    }
    let words = |keep| match keep {
        Keep::Newer => text.desk_keep_newer(),
        Keep::Older => text.desk_keep_older(),
        Keep::Both => text.desk_keep_both(),
    };
    html! {
        <div class="row">
            { for Keep::ALL.map(|keep| html! {
                <button key={keep.code()} type="button" class="btn ghost" data-keep={keep.code()} onclick={decide(Some(keep))}>{ words(keep) }</button>
            }) }
        </div>
    }
}

/// Keeps a decision, here and for later.
fn keep_decision(decision: Decision) {
    let kept = change(|state| {
        state.desk.decide(decision.clone());
        state.kept.clone()
    });
    decide();
    draw();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(kept) = kept {
            kept.put_line(&Line::Decision(decision)).await;
        }
    });
}

fn version(shown: &Shown, label: &'static str, version: &Version, fate: &'static str) -> Html {
    let parts = [
        shown.day(version.standing.version),
        version.contact.clone(),
        version.id.to_string(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    html! {
        <>
            <dt>{ label }{ " " }<span class="tag">{ fate }</span></dt>
            <dd>
                <a href={OfficePage::Facility(version.id.to_string()).address()}>{ &version.name }</a>
                <br /><small>{ parts.join(" · ") }</small>
            </dd>
        </>
    }
}

fn differences(shown: &Shown, found: &Found) -> Html {
    let text = shown.text;
    let list = match found {
        Found::Unasked => return Html::default(),
        Found::Unread => {
            return html! { <p class="warn" role="status">{ text.desk_versions_unread() }</p> };
        }
        Found::Compared(list) if list.is_empty() => {
            return html! { <p class="note" role="status">{ text.desk_versions_same() }</p> };
        }
        Found::Compared(list) => list,
    };
    let or_nothing = |words: &str| match words {
        "" => text.office_nothing().to_owned(),
        words => words.to_owned(),
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.office_differences()}>
            <table class="data differences">
                <thead><tr>
                    <th scope="col">{ text.desk_field() }</th>
                    <th scope="col">{ text.office_older() }</th>
                    <th scope="col">{ text.office_newer() }</th>
                </tr></thead>
                <tbody>
                    { for list.iter().map(|change| html! {
                        <tr>
                            <th scope="row">{ &change.name }</th>
                            <td>{ or_nothing(&change.was) }</td>
                            <td>{ or_nothing(&change.is) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Opens both versions and compares them.
async fn compared(shown: &Shown, one: &Succession) -> Found {
    let (older, newer) = (open(&one.older.name).await, open(&one.newer.name).await);
    let Some((older, newer)) = older.zip(newer) else {
        return Found::Unread;
    };
    let facility = &newer.opened.facility;
    let names = shown.names(facility);
    let label = |way: &str| {
        let field = Field::from_way(way)?;
        Some(field.label(names))
    };
    let list = changes(&older.opened.data, &newer.opened.data);
    Found::Compared(named(list, names, label))
}
