//! The kind of plant, in sectors that hold several, and what the choice changes.

use crate::ui::field::{Chips, PickOption};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::{Catalogue, PlantKind};
use session::SiteAction;
use text::Text;
use yew::prelude::*;

/// The question about the kind of plant; nothing where the sector has one kind.
#[component]
pub(super) fn KindOfPlant() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let site = &session.draft.facility.site;
    let catalogue = &*session.catalogue;
    let answer = catalogue.sector_answer(site.sector.as_deref());
    let Some((answer, question)) = answer.and_then(|a| Some((a, a.kind_question.as_ref()?))) else {
        return Html::default();
    };
    let options: Vec<PickOption> = answer
        .kinds
        .iter()
        .map(|k| PickOption::new(k.id.clone(), text.language.pick(&k.vi, &k.en).to_owned()))
        .collect();
    let chosen = site.plant_kind.clone().unwrap_or_default();
    let kind = answer.kinds.iter().find(|k| k.id == chosen);
    let onpick = send
        .reform(|kind: String| SiteAction::PlantKind((!kind.is_empty()).then_some(kind)).into());
    html! {
        <div class="plant-kind">
            <Chips name="plant-kind" legend={text.language.of(question).to_owned()} value={chosen} {options} {onpick} />
            <p class="hint" role="status" id="plant-kind-changes">{ changes(text, kind, catalogue) }</p>
        </div>
    }
}

/// What a choice leaves out.
fn changes(text: Text, kind: Option<&PlantKind>, catalogue: &Catalogue) -> String {
    let Some(kind) = kind else {
        return format!(
            "{} {}",
            text.answer_plant_kind_hint(),
            text.answer_plant_kind_all()
        );
    };
    let names = kind.without.iter();
    let names = names.map(|id| text.end_use(Some(id), catalogue).to_lowercase());
    match names.collect::<Vec<_>>() {
        names if names.is_empty() => text.answer_plant_kind_without_none().to_owned(),
        names => text.answer_plant_kind_without(&names.join(", ")),
    }
}
