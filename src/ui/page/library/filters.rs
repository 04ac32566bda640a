//! The filters of the library: kind as chips, the rest as lists to pick from.

use super::content::kind_name;
use crate::ui::field::{Pick, PickOption};
use crate::ui::store::{use_catalogue, use_text};
use catalogue::{Catalogue, InvestClass, Technique};
use text::Text;
use text::library::{Kind, Query};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) query: Query,
    pub(super) onquery: Callback<Query>,
}

/// The filters.
#[component]
pub(super) fn Filters(props: &Props) -> Html {
    let text = use_text();
    let catalogue = use_catalogue();
    let query = &props.query;
    let kinds = std::iter::once(None).chain(Kind::ALL.into_iter().map(Some));
    let measures = matches!(query.kind, None | Some(Kind::Measure));
    let filtered = !query.sector.is_empty()
        || !query.area.is_empty()
        || query.technique.is_some()
        || query.invest.is_some();
    html! {
        <div class="filters">
            <fieldset class="chipset">
                <legend class="sr">{ text.library_kind() }</legend>
                <div class="chips">
                    { for kinds.map(|kind| chip(text, props, kind)) }
                </div>
            </fieldset>
            <details class="more" open={filtered}>
                <summary>{ text.library_filters() }</summary>
                <div class="pair">
                    { sector(text, props, &catalogue) }
                    if measures { { area(text, props, &catalogue) } }
                </div>
                if measures {
                    <div class="pair">
                        { technique(text, props) }
                        { invest(text, props) }
                    </div>
                }
            </details>
        </div>
    }
}

fn chip(text: Text, props: &Props, kind: Option<Kind>) -> Html {
    let query = props.query.clone();
    let onchange = props.onquery.reform(move |_: Event| Query {
        kind,
        // Only measures have these; a filter that nobody sees must not hide anything.
        area: String::new(),
        technique: None,
        invest: None,
        ..query.clone()
    });
    html! {
        <label class="chip" key={kind.map_or("", Kind::code)}>
            <input type="radio" name="library-kind" checked={props.query.kind == kind} {onchange} />
            <span>{ kind.map_or(text.library_all(), |kind| kind_name(text, kind)) }</span>
        </label>
    }
}

/// A list to pick from: its id and label, and what is chosen, nothing to begin with.
fn list(
    text: Text,
    (id, label): (&'static str, &'static str),
    value: String,
    options: Vec<PickOption>,
    onpick: Callback<String>,
) -> Html {
    let empty = text.library_any();
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <div class="inp"><Pick {id} {value} {options} {empty} {onpick} /></div>
        </div>
    }
}

fn sector(text: Text, props: &Props, catalogue: &Catalogue) -> Html {
    let sectors = catalogue.sectors().iter();
    let options = sectors.map(|s| {
        let name = text.language.pick(&s.sector.vi, &s.sector.en);
        PickOption::new(s.sector.id.clone(), name.to_owned())
    });
    let query = props.query.clone();
    let onpick = props.onquery.reform(move |sector: String| Query {
        sector,
        ..query.clone()
    });
    let value = props.query.sector.clone();
    let label = text.label_sector();
    list(
        text,
        ("library-sector", label),
        value,
        options.collect(),
        onpick,
    )
}

fn area(text: Text, props: &Props, catalogue: &Catalogue) -> Html {
    let areas = catalogue.areas().iter();
    let options = areas.map(|a| {
        let name = text.language.pick(&a.area.vi, &a.area.en);
        PickOption::new(a.area.id.clone(), name.to_owned())
    });
    let query = props.query.clone();
    let onpick = props.onquery.reform(move |area: String| Query {
        area,
        ..query.clone()
    });
    let value = props.query.area.clone();
    let label = text.library_area();
    list(
        text,
        ("library-area", label),
        value,
        options.collect(),
        onpick,
    )
}

fn technique(text: Text, props: &Props) -> Html {
    let options = Technique::ALL.map(|t| PickOption::new(t.code(), text.technique(t)));
    let query = props.query.clone();
    let onpick = props.onquery.reform(move |code: String| Query {
        technique: Technique::from_code(&code),
        ..query.clone()
    });
    let value = props.query.technique.map(Technique::code);
    let value = value.unwrap_or_default().to_owned();
    let label = text.library_technique();
    list(
        text,
        ("library-technique", label),
        value,
        options.to_vec(),
        onpick,
    )
}

fn invest(text: Text, props: &Props) -> Html {
    let options = InvestClass::ALL.map(|c| PickOption::new(c.code(), text.invest_class(c)));
    let query = props.query.clone();
    let onpick = props.onquery.reform(move |code: String| Query {
        invest: InvestClass::from_code(&code),
        ..query.clone()
    });
    let value = props.query.invest.map(InvestClass::code);
    let value = value.unwrap_or_default().to_owned();
    let label = text.library_invest();
    list(
        text,
        ("library-invest", label),
        value,
        options.to_vec(),
        onpick,
    )
}
