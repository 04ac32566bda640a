//! What cleaner production is: one sentence, what it is taken for, and its eight techniques, with examples from the sector of the open factory. Works without a factory.

mod contrast;
mod picture;

use crate::ui::knowledge;
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_catalogue, use_send, use_session, use_text};
use catalogue::{Awareness, Catalogue, TechniqueText};
use domain::checklist::example_of;
use domain::facility::Round;
use session::{CatalogueAction, Page};
use text::Text;
use text::library::{Kind, Query};
use yew::prelude::*;

/// What cleaner production is.
#[component]
pub(crate) fn About() -> Html {
    let session = use_session();
    let text = use_text();
    let failed = use_common_catalogue(text);
    let catalogue = &*session.catalogue;
    let is_open = session.factory.is_some();
    let crumb = if is_open { Page::Hub } else { Page::Start };
    let awareness = catalogue.awareness();
    let Some(definition) = awareness.idea(Awareness::DEFINITION) else {
        let words = if failed {
            text.page_part_failed()
        } else {
            text.page_part_loading()
        };
        return html! {
            <Frame title={text.about_heading()} {crumb}><p class="loading" role="status">{ words }</p></Frame>
        };
    };
    let sector = session.draft.facility.site.sector.as_deref();
    let sector = sector.filter(|_| is_open);
    let name = sector.and_then(|id| catalogue.sector(id));
    let name = name.map(|s| text.language.pick(&s.sector.vi, &s.sector.en));
    let lede = text
        .language
        .pick(&definition.vi, &definition.en)
        .to_owned();
    html! {
        <Frame title={text.about_heading()} {lede} {crumb}>
            { contrast::of(text, awareness) }
            <section aria-labelledby="techniques">
                <h2 id="techniques">{ text.about_techniques() }</h2>
                <p class="hint">
                    { match name {
                        Some(name) => text.about_examples(name),
                        None => text.about_no_examples().to_owned(),
                    } }
                </p>
                <ol class="techniques">
                    { for awareness.techniques.iter().map(|t| technique(text, t, sector, catalogue)) }
                </ol>
            </section>
            if is_open {
                <div class="row">
                    <a class="btn" href={address(&Page::SelfCheck(Round::Before))}>{ text.about_check() }</a>
                </div>
            }
            <details class="more">
                <summary>{ text.about_sources() }</summary>
                { sources(catalogue) }
            </details>
        </Frame>
    }
}

/// One technique with its picture and an example.
fn technique(text: Text, of: &TechniqueText, sector: Option<&str>, catalogue: &Catalogue) -> Html {
    let technique = of.id;
    let example = sector.and_then(|sector| example_of(technique, sector, catalogue));
    let query = Query {
        kind: Some(Kind::Measure),
        technique: Some(technique),
        ..Query::default()
    };
    html! {
        <li key={technique.code()}>
            { picture::of(technique) }
            <div>
                <h3>{ text.technique(technique) }</h3>
                <p>{ text.language.pick(&of.vi, &of.en) }</p>
                <p class="example">
                    if let Some(measure) = example {
                        { text.about_example() }{ " " }
                        <a href={address(&Page::Entry(Kind::Measure, measure.id.clone()))}>{ &text.measure(measure).name }</a>
                    } else {
                        <a href={address(&Page::Library(query))}>{ text.about_measures() }</a>
                    }
                </p>
            </div>
        </li>
    }
}

/// Every source of the page, once.
fn sources(catalogue: &Catalogue) -> Html {
    let awareness = catalogue.awareness();
    let ideas = awareness.ideas.iter().map(|idea| &idea.cite);
    let cites = ideas.chain(awareness.techniques.iter().map(|text| &text.cite));
    let mut lines: Vec<String> = Vec::new();
    for id in cites.flat_map(|cite| &cite.refs) {
        let found = catalogue.source(id);
        let line = found.map(|s| format!("{} ({})", s.title, s.publisher));
        lines.extend(line.filter(|line| !lines.contains(line)));
    }
    html! {
        <ul>{ for lines.into_iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }</ul>
    }
}

/// Fetches what all sectors share, for whoever comes without a factory; whether it could not be had.
#[hook]
fn use_common_catalogue(text: Text) -> bool {
    let failed = use_state_eq(|| false);
    let set = failed.setter();
    let (catalogue, send) = (use_catalogue(), use_send());
    use_effect_with(text, move |text| {
        let language = text.language;
        wasm_bindgen_futures::spawn_local(async move {
            let parts = knowledge::missing(&catalogue, language, &[]).await;
            set.set(parts.is_none());
            if let Some(parts) = parts.filter(|parts| !parts.is_empty()) {
                send.emit(CatalogueAction::Learn(parts).into());
            }
        });
    });
    *failed
}
