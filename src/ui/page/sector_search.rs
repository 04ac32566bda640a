//! The search for a sector by its name, what it makes, or its code, with or without Vietnamese marks.

use crate::ui::field::Search;
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::order;
use catalogue::{Catalogue, Sector};
use session::SiteAction;
use text::library::fold;
use yew::prelude::*;

/// More sectors than this are no answer: the words are too short.
const MOST: usize = 6;

/// The search for a sector: what it finds can be pressed.
#[component]
pub(super) fn SectorSearch() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let words = use_state_eq(String::new);
    let onsearch = {
        let words = words.setter();
        use_callback((), move |typed: String, ()| words.set(typed))
    };
    let found = matching(&words, &session.catalogue);
    let is_asked = fold(&words).trim().len() > 1;
    let choice = |sector: &Sector| {
        let id = sector.id.clone();
        let onclick = send.reform(move |_: MouseEvent| SiteAction::Sector(Some(id.clone())).into());
        let pressed = session.draft.facility.site.sector.as_ref() == Some(&sector.id);
        let name = text.language.pick(&sector.vi, &sector.en).to_owned();
        html! {
            <button key={sector.id.clone()} type="button" class="btn ghost" aria-pressed={pressed.to_string()} {onclick}>{ name }</button>
        }
    };
    html! {
        <>
            <Search id="sector-search" label={text.sector_search()} first="" {onsearch} />
            if is_asked {
                <div class="suggest" role="group" aria-label={text.sector_found()}>
                    <p class="hint" role="status">{
                        match found.len() {
                            0 => text.sector_found_none().to_owned(),
                            count => text.sector_found_count(count),
                        }
                    }</p>
                    <div class="row">{ for found.iter().take(MOST).map(|s| choice(s)) }</div>
                </div>
            }
        </>
    }
}

/// The sectors in which every word is found, in their name, what they make, or their codes; those found by their name first.
fn matching<'a>(words: &str, catalogue: &'a Catalogue) -> Vec<&'a Sector> {
    let asked = fold(words);
    let asked: Vec<String> = asked.split_whitespace().map(|w| format!(" {w}")).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let all = catalogue.sectors().iter().map(|file| &file.sector);
    let is_in = |told: &str| asked.iter().all(|word| told.contains(word.as_str()));
    let mut found: Vec<&Sector> = all
        .filter(|sector| {
            let (vi, en) = (&sector.hint.vi, &sector.hint.en);
            let codes = sector.vsic.join(" ");
            let told = fold(&format!("{} {} {vi} {en} {codes}", sector.vi, sector.en));
            is_in(&told)
        })
        .collect();
    order::sort_by_key(&mut found, |s| !is_in(&fold(&format!("{} {}", s.vi, s.en))));
    found
}
