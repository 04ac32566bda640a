//! The sheet of one submission: who and where, its figures, what was noticed, and its review.

use super::review::Panel;
use super::sheet::Sheet;
use super::shown::Shown;
use super::source::Source;
use super::state::look;
use office::desk::{Line, file_key};
use office::record::Record;
use office::tables::noticed;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    /// The id of the submission.
    pub(super) id: String,
}

/// The fact sheet.
#[component]
pub(super) fn Facility(props: &Props) -> Html {
    let shown = &props.shown;
    let text = shown.text;
    let found = look(|state| state.desk.find(&props.id, &shown.work.collation));
    let source = use_state(|| None::<Source>);
    {
        let source = source.setter();
        let name = found.as_ref().map(|(name, _)| name.clone());
        use_effect_with(name, move |name| {
            let name = name.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(name) = name {
                    source.set(open(&name).await);
                }
            });
        });
    }
    let Some((name, record)) = found else {
        return html! { <p class="note">{ text.desk_no_such_file(&props.id) }</p> };
    };
    let remarks = shown.office(|office| {
        let mut files = shown.work.collation.accepted.iter();
        let own = files.find(|one| one.name == name && office.scope.holds(one));
        let own = own.map(|one| noticed(office, one));
        own.map(|w| (w.remarks, w.lateness)).unwrap_or_default()
    });
    let (remarks, lateness) = remarks.unwrap_or_default();
    let late = lateness.words(text);
    let title = if record.site.name.is_empty() {
        text.shelf_unnamed()
    } else {
        record.site.name.as_str()
    };
    html! {
        <>
            <h2>{ title }</h2>
            <p class="src">{ &name }</p>
            <div class="two even">
                <div>
                    { facts(shown, &record) }
                    if !remarks.is_empty() || late.is_some() {
                        <section class="warn">
                            <h3>{ text.office_remarks() }</h3>
                            <ul>
                                if let Some(late) = late { <li>{ late }</li> }
                                { for remarks.iter().map(|remark| html! { <li>{ remark }</li> }) }
                            </ul>
                        </section>
                    }
                    if let Some(source) = &*source { <Sheet shown={shown.clone()} source={source.clone()} /> }
                    { measures(shown, &record) }
                </div>
                <div>
                    if record.is_row() {
                        <p class="note">{ text.commune_sheet_facts() }</p>
                    } else if let Some(source) = &*source {
                        <Panel shown={shown.clone()} source={source.clone()} name={name.clone()} />
                    } else {
                        <p class="loading" role="status">{ text.desk_opening() }</p>
                    }
                </div>
            </div>
        </>
    }
}

/// Opens the file of a submission again.
pub(super) async fn open(name: &str) -> Option<Source> {
    let kept = look(|state| state.kept.clone())?;
    let line: Line = kept.get(&file_key(name)).await?;
    let json = line.json()?;
    let opened = submission::read(json.as_bytes()).ok()?;
    Some(Source {
        text: Rc::new(json),
        opened: Rc::new(opened),
    })
}

/// Labels with their values; what is missing is left out.
fn facts(shown: &Shown, record: &Record) -> Html {
    let text = shown.text;
    let (site, money, energy) = (&record.site, &record.money, &record.energy);
    let number = |value| text::number::significant(value, 4, text.language);
    let people = site.employees.map(number).unwrap_or_default();
    let share = shown.guesses(money);
    // A row says nothing of what can be saved, which is not nought.
    let of_own_file = |words: String| {
        if record.is_row() {
            String::new()
        } else {
            words
        }
    };
    let facts = [
        (text.office_tax_code(), site.tax_code.clone()),
        (text.office_sector(), shown.sector(site.sector.as_deref())),
        (text.office_commune(), site.commune.clone()),
        (text.desk_employees(), people),
        (text.office_person(), site.contact.clone()),
        (
            text.office_data_year(),
            record.year.map(|y| y.to_string()).unwrap_or_default(),
        ),
        (text.office_version(), shown.day(record.created)),
        (
            text.commune_origin(),
            office::tables::origin(text, record).to_owned(),
        ),
        (text.office_due(), shown.day(site.deadline)),
        (text.desk_bills(), shown.money(money.bills)),
        (text.desk_saving(), of_own_file(share)),
        (
            text.desk_investment(),
            of_own_file(shown.money(money.investment)),
        ),
        (
            text.office_toe_in_words(),
            of_own_file(number(energy.toe_saved)),
        ),
        (text.office_measures_done(), shown.count(record.done.done)),
        (
            text.office_measures_partly(),
            shown.count(record.done.partly),
        ),
        (
            text.office_measures_planned(),
            shown.count(record.done.planned),
        ),
        (text.office_doubts(), shown.count(record.issues)),
        (text.office_file_id(), record.id.to_string()),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <dl class="facts">
            { for facts.map(|(label, value)| html! { <><dt>{ label }</dt><dd>{ value }</dd></> }) }
        </dl>
    }
}

/// The open measures that save most, and what the factory remarked.
fn measures(shown: &Shown, record: &Record) -> Html {
    let text = shown.text;
    html! {
        <>
            if !record.measures.is_empty() {
                <section>
                    <h3>{ text.desk_measures() }</h3>
                    <ul class="streams saves">
                        { for record.measures.iter().map(|m| html! {
                            <li key={m.id.clone()}>
                                <span class="name">{ text.language.pick(&m.name.0, &m.name.1) }</span>
                                <span class="num">{ shown.money(m.saving) }</span>
                            </li>
                        }) }
                    </ul>
                </section>
            }
            if !record.notes.is_empty() {
                <section>
                    <h3>{ text.desk_factory_notes() }</h3>
                    <ul>{ for record.notes.iter().map(|note| html! { <li>{ &note.text }</li> }) }</ul>
                </section>
            }
        </>
    }
}
