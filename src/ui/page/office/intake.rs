//! Taking in: what the report is about, the files, how far they are, and what became of them.

use super::list::List as Fates;
use super::place::OfficePage;
use super::saved;
use super::shown::Shown;
use super::state::{self, Last, Run};
use super::taking::Reader;
use super::template::Template;
use crate::ui::field::{Pick, PickOption};
use browser::{download, entries};
use catalogue::order;
use office::desk::{Choice, Line};
use office::lists::List;
use office::paper::rows_line;
use office::scope::Span;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    pub(super) reader: Reader,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        // The reader follows from the catalogue, which is shown.
        self.shown == other.shown
    }
}

/// The first page.
#[component]
pub(super) fn Intake(props: &Props) -> Html {
    let shown = &props.shown;
    let (text, work) = (shown.text, &shown.work);
    html! {
        <>
            { about(shown) }
            <section class="panel">
                <h2>{ text.desk_take_in() }</h2>
                <p>{ text.desk_take_in_hint() }</p>
                <div class="row">
                    { picker(props, "office-pick", text.desk_pick(), false) }
                    { picker(props, "office-folder", text.desk_folder(), true) }
                </div>
                if let Some(run) = &work.run {
                    { progress(shown, run) }
                } else if let Some(last) = &work.last {
                    { told(shown, last) }
                }
            </section>
            <section class="panel" aria-labelledby="office-commune-sheet">
                <h2 id="office-commune-sheet">{ text.commune_take() }</h2>
                <p>{ text.commune_take_what() }</p>
                <div class="row"><Template shown={shown.clone()} list={None::<List>} /></div>
            </section>
            if !work.collation.seen.is_empty() || !work.collation.passed_over.is_empty() { { fates(shown) } }
            { notes(shown) }
            if !work.is_empty || work.lists.all().next().is_some() { <Keeping shown={shown.clone()} /> }
        </>
    }
}

/// Province, data year and programme.
fn about(shown: &Shown) -> Html {
    let (text, choice) = (shown.text, &shown.work.choice);
    let provinces = shown.catalogue.provinces().iter();
    let mut provinces: Vec<PickOption> = provinces
        .map(|p| PickOption::new(p.code.clone(), text.language.pick(&p.vi, &p.en).to_owned()))
        .collect();
    order::sort_by(&mut provinces, |a, b| a.label.cmp(&b.label));
    let years = (shown.today.year - 10..=shown.today.year).rev();
    let years: Vec<PickOption> = years
        .map(|year| PickOption::new(year.to_string(), year.to_string()))
        .collect();
    let families = shown.catalogue.office().families.iter();
    let programmes = families.flat_map(|f| f.programmes.iter());
    let programmes: Vec<PickOption> = programmes
        .map(|id| PickOption::new(id.clone(), id.clone()))
        .collect();
    let usual = shown.office(|office| office.chosen.programme.to_owned());
    let usual = usual.unwrap_or_default();
    let set = |how: fn(&mut Choice, String)| Callback::from(move |word: String| choose(how, word));
    let year = if choice.data_year == 0 {
        String::new()
    } else {
        choice.data_year.to_string()
    };
    let half = choice.scope().span;
    let half = if half == Span::Half {
        half.code().to_owned()
    } else {
        String::new()
    };
    let of_year = match choice.data_year {
        0 => String::new(),
        year => text.desk_report_of(&year.to_string(), &year.saturating_add(1).to_string()),
    };
    html! {
        <section class="panel about" aria-labelledby="office-about">
            <h2 id="office-about">{ text.desk_about() }</h2>
            <div class="pair">
                { field(("office-province", text.desk_province()), choice.province.clone(), (provinces, text.desk_choose()), set(Choice::go_to)) }
                { field(("office-year", text.office_data_year()), year, (years, text.desk_choose()), set(|c, w| c.data_year = w.parse().unwrap_or_default())) }
                { field(("office-programme", text.office_programme()), choice.programme.clone().unwrap_or_default(), (programmes, &text.desk_usual_programme(&usual)), set(|c, w| c.programme = Some(w).filter(|w| !w.is_empty()))) }
                { field(("office-span", text.office_report_span()), half, (vec![PickOption::new(Span::Half.code(), text.office_half_year())], text.office_whole_year()), set(|c, w| c.half_year = w == Span::Half.code())) }
            </div>
            if !of_year.is_empty() { <p class="src">{ of_year }</p> }
        </section>
    }
}

fn field(
    (id, label): (&'static str, &'static str),
    value: String,
    (options, empty): (Vec<PickOption>, &str),
    onpick: Callback<String>,
) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <div class="inp"><Pick {id} {value} {options} empty={empty.to_owned()} {onpick} /></div>
        </div>
    }
}

fn choose(how: fn(&mut Choice, String), word: String) {
    let (kept, line) = state::change(|s| {
        how(&mut s.choice, word);
        (s.kept.clone(), Line::head(s.choice.clone()))
    });
    state::place_lists();
    state::draw();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(kept) = kept {
            kept.put_line(&line).await;
        }
    });
}

fn picker(props: &Props, id: &'static str, words: &'static str, is_folder: bool) -> Html {
    let reader = props.reader.clone();
    let is_busy = props.shown.work.run.is_some();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let sources = entries::chosen(&input);
            if sources.left() > 0 {
                wasm_bindgen_futures::spawn_local(reader.clone().take(sources));
            }
        }
    });
    let class = classes!("btn", is_folder.then_some("ghost"), "opener");
    html! {
        <label {class}>
            <input {id} type="file" multiple={true} webkitdirectory={is_folder}
                class="sr" disabled={is_busy} {onchange} />
            <span>{ words }</span>
        </label>
    }
}

fn progress(shown: &Shown, run: &Run) -> Html {
    let text = shown.text;
    let words = text.desk_progress(&shown.count(run.done), &shown.count(run.of));
    let cancel = Callback::from(|_: MouseEvent| state::change(|s| s.is_cancelled = true));
    html! {
        <div class="stage">
            <p>{ &words }</p>
            <progress value={run.done.to_string()} max={run.of.max(1).to_string()} aria-label={words.clone()} />
            <p class="src">{ &run.name }</p>
            <div class="row">
                <button type="button" class="btn ghost" onclick={cancel}>{ text.making_cancel() }</button>
            </div>
        </div>
    }
}

fn told(shown: &Shown, last: &Last) -> Html {
    let text = shown.text;
    let mut words = text.desk_done(&shown.count(last.files), &shown.count(last.new));
    if last.known > 0 {
        words.push(' ');
        words.push_str(&text.desk_known(&shown.count(last.known)));
    }
    html! {
        <div role="status">
            if last.files < last.of {
                <p class="warn">{ text.desk_stopped(&shown.count(last.files), &shown.count(last.of)) }</p>
            }
            <p class="note">{ words }</p>
        </div>
    }
}

/// Files seen = accepted + superseded + duplicate + rejected, each the way to its list.
fn fates(shown: &Shown) -> Html {
    let text = shown.text;
    let count = shown.work.collation.count();
    let parts = [
        (Fates::Seen, count.seen, ""),
        (Fates::Accepted, count.accepted, "="),
        (Fates::Superseded, count.superseded, "+"),
        (Fates::Duplicate, count.duplicate, "+"),
        (Fates::Rejected, count.rejected, "+"),
    ];
    let passed = shown.work.collation.passed_over.len();
    html! {
        <section aria-labelledby="office-fates">
            <h2 id="office-fates">{ text.desk_fates() }</h2>
            <ul class="equation">
                { for parts.into_iter().map(|(list, count, sign)| html! {
                    <li key={list.code()}>
                        if !sign.is_empty() { <span class="sign">{ sign }</span> }
                        <a id={format!("office-{}", list.code())} href={OfficePage::Files(list).address()}>
                            <strong>{ shown.count(count) }</strong>
                            <span>{ list.title(text) }</span>
                        </a>
                    </li>
                }) }
            </ul>
            if let Some(line) = rows_line(text, &shown.work.collation) { <p id="office-rows">{ line }</p> }
            if passed > 0 {
                <p class="src">
                    <a id="office-passed-over" href={OfficePage::Files(Fates::PassedOver).address()}>
                        { text.desk_passed_over(&shown.count(passed)) }
                    </a>
                </p>
            }
        </section>
    }
}

/// What somebody has to decide or know.
fn notes(shown: &Shown) -> Html {
    let (text, collation) = (shown.text, &shown.work.collation);
    let conflicts = collation.successions.iter();
    let conflicts = conflicts.filter(|s| s.is_open()).count();
    let lookalikes = collation.lookalikes.len();
    let in_scope = shown.office(|office| office.files().len());
    let outside = collation.accepted.len() - in_scope.unwrap_or(collation.accepted.len());
    html! {
        <>
            if collation.is_rehearsal { <p class="warn">{ text.desk_rehearsal() }</p> }
            if in_scope.is_none() && !collation.accepted.is_empty() {
                <p class="warn">{ text.desk_no_programme() }</p>
            }
            if outside > 0 {
                <p class="note">
                    <a id="office-outside" href={OfficePage::Files(Fates::Outside).address()}>{ text.desk_outside(&shown.count(outside)) }</a>
                </p>
            }
            if conflicts > 0 || lookalikes > 0 {
                <p class="note">
                    <a id="office-versions" href={OfficePage::Versions.address()}>{ text.desk_decide(&shown.count(conflicts), &shown.count(lookalikes)) }</a>
                </p>
            } else if !collation.successions.is_empty() {
                <p class="note">
                    <a id="office-versions" href={OfficePage::Versions.address()}>{ text.desk_versions() }</a>
                </p>
            }
        </>
    }
}

/// What can be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// The submissions of the chosen province and data year.
    Year,
    /// The submissions of the chosen province, and its lists.
    Province,
    /// The files of no province that is known.
    Unplaced,
    /// Everything.
    All,
}

impl What {
    const ALL: [What; 4] = [What::Year, What::Province, What::Unplaced, What::All];

    fn code(self) -> &'static str {
        match self {
            What::Year => "year",
            What::Province => "province",
            What::Unplaced => "unplaced",
            What::All => "all",
        }
    }
}

/// Erases it here and where it is kept.
async fn erase(what: What) {
    let (kept, choice) = state::change(|s| {
        s.last = None;
        (s.kept.clone(), s.choice.clone())
    });
    let year = Some(choice.data_year).filter(|_| what == What::Year);
    let mut keys = match what {
        What::All => {
            state::change(|s| s.desk = office::desk::Desk::default());
            state::erase_lists(None)
        }
        What::Unplaced => state::change(|s| s.desk.erase_unplaced()),
        What::Province | What::Year => state::change(|s| s.desk.erase(&choice.province, year)),
    };
    if what == What::Province {
        keys.extend(state::erase_lists(Some(&choice.province)));
    }
    state::decide();
    state::draw();
    match kept {
        Some(kept) if what == What::All => kept.clear().await,
        Some(kept) => kept.remove(keys).await,
        None => {}
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct KeepingProps {
    shown: Shown,
}

/// The work as a file, and the way to begin anew.
#[component]
fn Keeping(props: &KeepingProps) -> Html {
    let text = props.shown.text;
    let asked = use_state_eq(|| None::<What>);
    let save = {
        let name = format!("sxsh-office-{}.ndjson", props.shown.today);
        Callback::from(move |_: MouseEvent| {
            let name = name.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(work) = saved::whole_work().await {
                    let _ = download::offer_pieces(&name, "application/x-ndjson", &work);
                }
            });
        })
    };
    let ask = |what: Option<What>| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(what))
    };
    let sure = |what: What| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| {
            asked.set(None);
            wasm_bindgen_futures::spawn_local(erase(what));
        })
    };
    let choice = &props.shown.work.choice;
    let words = |what: What| {
        let province = props.shown.province();
        match what {
            What::All => Some(text.desk_erase().to_owned()),
            What::Province => Some(text.desk_erase_province(&province?)),
            What::Unplaced => {
                let count = props.shown.work.unplaced;
                (count > 0).then(|| text.desk_erase_unplaced(&props.shown.count(count)))
            }
            What::Year if choice.data_year == 0 => None,
            What::Year => {
                let year = choice.data_year.to_string();
                Some(text.desk_erase_year(&province?, &year))
            }
        }
    };
    let is_busy = props.shown.work.run.is_some();
    html! {
        <section class="panel">
            <h2>{ text.desk_keeping() }</h2>
            if props.shown.work.is_kept {
                <p>{ text.desk_kept() }</p>
            } else {
                <p class="warn">{ text.desk_not_kept() }</p>
            }
            <div class="row">
                <button type="button" class="btn ghost" id="office-save" onclick={save} disabled={is_busy}>{ text.desk_save() }</button>
            </div>
            if let Some((what, words)) = asked.and_then(|what| Some((what, words(what)?))) {
                <p class="warn" role="status">{ words }</p>
                <div class="row">
                    <button type="button" class="btn danger" onclick={sure(what)} disabled={is_busy}>{ text.desk_erase_sure() }</button>
                    <button type="button" class="link" onclick={ask(None)}>{ text.offer_cancel() }</button>
                </div>
            } else {
                <ul>
                    { for What::ALL.into_iter().filter_map(|what| Some((what, words(what)?))).map(|(what, words)| html! {
                        <li key={what.code()}><button type="button" class="link" id={format!("office-erase-{}", what.code())} onclick={ask(Some(what))}>{ words }</button></li>
                    }) }
                </ul>
            }
        </section>
    }
}
