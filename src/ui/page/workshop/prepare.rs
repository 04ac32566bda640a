//! The preset of a workshop: its boxes, its link and QR code, its file.

use super::common::use_common;
use super::fields::Fields;
use super::link::{base, keep_base, link};
use super::place::WorkshopPage;
use super::qr::qr;
use crate::ui::field::Words;
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_catalogue, use_text};
use browser::{clipboard, download, file, location};
use gloo::file::callbacks::FileReader;
use session::Page;
use submission::preset::{
    LONGEST_FRAGMENT, Preset, PresetError, fragment, read_file, read_short, write_file, write_long,
    write_short,
};
use text::Text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The text of the preset with which the page opens; empty for a new one.
    pub(super) text: String,
}

/// The preset of a workshop.
#[component]
pub(super) fn Prepare(props: &Props) -> Html {
    let text = use_text();
    let missing = use_common(text);
    let is_here = use_catalogue().has_common();
    // Counted, because a file may hold what the boxes were filled with before.
    let first = use_state_eq(|| (0_u32, opened(&props.text, text)));
    let preset = use_state_eq(|| first.1.clone());
    let refused = use_state_eq(|| None::<String>);
    {
        let (first, preset) = (first.clone(), preset.setter());
        use_effect_with(props.text.clone(), move |asked| {
            if let Ok(found) = read_short(asked)
                && found != first.1
            {
                first.set((first.0 + 1, found.clone()));
                preset.set(found);
            }
        });
    }
    let onchange = {
        let (preset, refused) = (preset.setter(), refused.setter());
        Callback::from(move |next: Preset| {
            // Whoever comes back from the projector finds what was written.
            if let Ok(text) = write_long(&next.clone().tidied()) {
                location::replace(&WorkshopPage::Prepare(text).page().address());
            }
            refused.set(None);
            preset.set(next);
        })
    };
    let onload = loaded(text, first.clone(), onchange.clone(), refused.setter());
    html! {
        <Frame title={text.workshop_heading().to_owned()} lede={text.workshop_lede().to_owned()} crumb={Page::Start} wide={true}>
            if let Some(sentence) = &*refused { <p class="warn" role="alert">{ sentence }</p> }
            if missing { <p class="warn" role="alert">{ text.workshop_no_catalogue() }</p> }
            if is_here {
                <div class="two">
                    <div class="preset">
                        <Fields key={first.0} preset={(*preset).clone()} first={first.1.clone()} {onchange} />
                    </div>
                    <div>
                        <Shared preset={(*preset).clone()} />
                        <Loader {onload} />
                        <p><a href={WorkshopPage::Room.address()}>{ text.room_title() }</a></p>
                    </div>
                </div>
            }
        </Frame>
    }
}

/// Takes the preset of a file, or says why not.
fn loaded(
    text: Text,
    first: UseStateHandle<(u32, Preset)>,
    onchange: Callback<Preset>,
    refused: UseStateSetter<Option<String>>,
) -> Callback<(String, Result<Preset, PresetError>)> {
    Callback::from(
        move |(name, read): (String, Result<Preset, PresetError>)| match read {
            Ok(found) => {
                first.set((first.0 + 1, found.clone()));
                onchange.emit(found);
            }
            Err(error) => {
                let reason = text.preset_error(&error);
                refused.set(Some(text.preset_file(&name, &reason)));
            }
        },
    )
}

/// The preset with which the page opens.
fn opened(asked: &str, text: Text) -> Preset {
    read_short(asked).unwrap_or_else(|_| Preset {
        language: text.language,
        ..Preset::default()
    })
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SharedProps {
    preset: Preset,
}

/// The link of a preset, its QR code, and its file.
#[component]
fn Shared(props: &SharedProps) -> Html {
    let text = use_text();
    let written = use_force_update();
    let preset = props.preset.clone().tidied();
    let short = write_short(&preset);
    let onaddress = Callback::from(move |address: String| {
        keep_base(&address);
        written.force_update();
    });
    let code = short.as_ref().ok().cloned();
    html! {
        <section class="panel share" aria-labelledby="share-title">
            <h2 id="share-title">{ text.workshop_link_title() }</h2>
            if location::is_file() {
                <Words id="workshop-address" label={text.workshop_address()} hint={text.workshop_address_hint()}
                    first={base().unwrap_or_default()} onwords={onaddress} />
            }
            if let Err(error) = &short { <p class="note" role="status">{ text.preset_error(error) }</p> }
            if let Some(code) = code { <Link {code} /> }
            if let Ok(whole) = write_long(&preset) { <Keeping {whole} preset={preset.clone()} /> }
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct LinkProps {
    /// The text of the preset.
    code: String,
}

/// The link and its QR code.
#[component]
fn Link(props: &LinkProps) -> Html {
    let text = use_text();
    let told = use_state_eq(|| None::<bool>);
    let Some(link) = link(&props.code) else {
        return html! { <p class="note">{ text.workshop_no_address() }</p> };
    };
    let copy = {
        let (told, link) = (told.setter(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (told, link) = (told.clone(), link.clone());
            wasm_bindgen_futures::spawn_local(async move {
                told.set(Some(clipboard::copy(&link).await));
            });
        })
    };
    let label = text.workshop_qr(&link);
    let bytes = fragment(&props.code).len().to_string();
    html! {
        <>
            { qr(&link, &label).unwrap_or_else(|| html! { <p class="warn">{ text.workshop_no_qr() }</p> }) }
            <div class="field">
                <label for="workshop-link">{ text.workshop_link() }</label>
                <div class="inp"><input id="workshop-link" type="text" readonly=true value={link} /></div>
                <p class="hint">{ text.workshop_size(&bytes, &LONGEST_FRAGMENT.to_string()) }</p>
            </div>
            <div class="row">
                <a class="btn" href={WorkshopPage::Screen(props.code.clone()).address()}>{ text.workshop_show() }</a>
                <button type="button" class="btn ghost" onclick={copy}>{ text.workshop_copy() }</button>
            </div>
            <p class="hint" role="status">{
                match *told {
                    Some(true) => text.workshop_copied(),
                    Some(false) => text.workshop_not_copied(),
                    None => "",
                }
            }</p>
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct KeepingProps {
    preset: Preset,
    /// Its text, however long.
    whole: String,
}

/// The file of the preset, and the way to take part on this machine.
#[component]
fn Keeping(props: &KeepingProps) -> Html {
    let text = use_text();
    let refused = use_state_eq(|| false);
    let save = {
        let (refused, preset) = (refused.setter(), props.preset.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("SXSH-{}.json", text.workshop_file_name());
            let file = write_file(&preset);
            refused.set(!download::offer(&name, "application/json", file.as_bytes()));
        })
    };
    html! {
        <>
            <div class="row">
                <button type="button" class="btn ghost" id="workshop-save" onclick={save}>{ text.workshop_save() }</button>
                <a class="btn ghost" href={address(&Page::Join(props.whole.clone()))}>{ text.workshop_join_here() }</a>
            </div>
            if *refused { <p class="warn" role="alert">{ text.workshop_not_saved() }</p> }
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct LoaderProps {
    onload: Callback<(String, Result<Preset, PresetError>)>,
}

/// The button that opens the file of a preset.
#[component]
fn Loader(props: &LoaderProps) -> Html {
    let text = use_text();
    let reading = use_mut_ref(|| None::<FileReader>);
    let onload = props.onload.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let Some(chosen) = input.as_ref().and_then(|i| i.files()?.get(0)) else {
            return;
        };
        if let Some(input) = input {
            // The same file can be chosen again.
            input.set_value("");
        }
        let name = file::describe(&chosen).name;
        let onload = onload.clone();
        let reader = file::read(chosen, move |bytes| {
            onload.emit((name, read_file(&bytes.unwrap_or_default())));
        });
        reading.replace(Some(reader));
    });
    html! {
        <label class="btn ghost opener">
            <input type="file" id="workshop-file" accept=".json,application/json" class="sr" {onchange} />
            <span>{ text.workshop_load() }</span>
        </label>
    }
}
