//! The boxes of a preset.

use crate::ui::field::{Check, Chips, Pick, PickOption, Words};
use crate::ui::store::{use_session, use_text};
use catalogue::Catalogue;
use submission::preset::Preset;
use text::{Language, Text};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The preset as it stands.
    pub(super) preset: Preset,
    /// The preset with which the boxes were filled last.
    pub(super) first: Preset,
    /// Called with the preset after every change.
    pub(super) onchange: Callback<Preset>,
}

impl Props {
    /// A callback that changes a part of the preset.
    fn change<T: 'static>(&self, set: fn(&mut Preset, T)) -> Callback<T> {
        let (preset, onchange) = (self.preset.clone(), self.onchange.clone());
        Callback::from(move |value| {
            let mut next = preset.clone();
            set(&mut next, value);
            onchange.emit(next);
        })
    }
}

/// The boxes of a preset.
#[component]
pub(super) fn Fields(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let catalogue = &*session.catalogue;
    let (preset, first) = (&props.preset, &props.first);
    let optional = AttrValue::from(text.page_optional());
    let provinces = catalogue.provinces().iter();
    let provinces = provinces.map(|p| PickOption::new(p.code.clone(), text.province(p)));
    let languages = Language::ALL.map(|l| PickOption::new(l.code(), language_name(text, l)));
    html! {
        <>
            <Words id="workshop-event" label={text.workshop_event()} hint={text.workshop_event_hint()}
                first={first.event.clone()} onwords={props.change(|p, words| p.event = words)} />
            <div class="field">
                <label for="workshop-province">{ text.label_province() }<span class="optional">{ &optional }</span></label>
                <div class="inp">
                    <Pick id="workshop-province" value={preset.province.clone().unwrap_or_default()}
                        options={provinces.collect::<Vec<_>>()} empty={text.workshop_none()}
                        onpick={props.change(|p, code| p.province = some(code))} />
                </div>
            </div>
            <div class="field">
                <label for="workshop-programme">{ text.workshop_programme() }<span class="optional">{ &optional }</span></label>
                <div class="inp">
                    <Pick id="workshop-programme" value={preset.programme.clone().unwrap_or_default()}
                        options={programmes(text, catalogue, preset, session.today.year)} empty={text.workshop_none()}
                        onpick={props.change(|p, code| p.programme = some(code))} />
                </div>
            </div>
            { sectors(props, text, catalogue) }
            <Words id="workshop-receiver" label={text.workshop_receiver()} hint={text.workshop_receiver_hint()}
                optional={optional.clone()} first={first.receiver.clone()} onwords={props.change(|p, words| p.receiver = words)} />
            <Words id="workshop-deadline" label={text.workshop_deadline()} hint={text.workshop_deadline_hint()}
                {optional} first={first.deadline.clone()} onwords={props.change(|p, words| p.deadline = words)} />
            <Chips name="workshop-language" legend={text.workshop_language()} value={preset.language.code()}
                options={languages.to_vec()}
                onpick={props.change(|p, code: String| p.language = Language::from_code(&code).unwrap_or(p.language))} />
        </>
    }
}

fn some(code: String) -> Option<String> {
    (!code.is_empty()).then_some(code)
}

fn language_name(text: Text, language: Language) -> &'static str {
    match language {
        Language::Vi => text.download_vietnamese(),
        Language::En => text.download_english(),
    }
}

/// The programmes of the country and of the province that still run, and the one that was chosen.
fn programmes(text: Text, catalogue: &Catalogue, preset: &Preset, year: i32) -> Vec<PickOption> {
    let mut list: Vec<PickOption> = Vec::new();
    for target in catalogue.targets() {
        let is_here = target.province.is_none() || target.province == preset.province;
        let runs = target.to.is_none_or(|to| year <= to);
        let is_chosen = preset.programme.as_ref() == Some(&target.programme);
        let is_new = list.iter().all(|o| o.value != target.programme.as_str());
        if is_new && ((is_here && runs) || is_chosen) {
            let title = text.language.of(&target.title).to_owned();
            list.push(PickOption::new(target.programme.clone(), title));
        }
    }
    list
}

/// The sectors with a box each.
fn sectors(props: &Props, text: Text, catalogue: &Catalogue) -> Html {
    let row = |id: &str, name: &str| {
        let on = props.preset.sectors.iter().any(|s| s == id);
        let (preset, onchange) = (props.preset.clone(), props.onchange.clone());
        let chosen = id.to_owned();
        let onpick = Callback::from(move |on: bool| {
            let mut next = preset.clone();
            next.sectors.retain(|s| *s != chosen);
            if on {
                next.sectors.push(chosen.clone());
            }
            onchange.emit(next);
        });
        html! { <li key={id.to_owned()}><Check label={name.to_owned()} {on} {onpick} /></li> }
    };
    let chosen = props.preset.sectors.len();
    html! {
        <fieldset class="field" id="workshop-sectors" aria-describedby="workshop-sectors-hint">
            <legend>{ text.workshop_sectors() }<span class="optional">{ text.page_optional() }</span></legend>
            <p class="hint" id="workshop-sectors-hint">{ text.workshop_sectors_hint() }</p>
            <details open={chosen > 0}>
                <summary>{ text.workshop_sectors_choose() }</summary>
                <ul class="sector-list">
                    { for catalogue.sectors().iter().map(|s| row(&s.sector.id, text.language.pick(&s.sector.vi, &s.sector.en))) }
                </ul>
            </details>
        </fieldset>
    }
}
