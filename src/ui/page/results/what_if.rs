//! "What if": the price of electricity and the hours of running by a slider, and what the saving would be. Nothing of it is kept.

use crate::ui::store::{use_assessment, use_session, use_text};
use domain::assessment::assess;
use domain::what_if::WhatIf;
use rust_decimal::Decimal;
use std::rc::Rc;
use text::number;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How far a slider goes, in percent.
const MOST: i32 = 50;

/// The sliders and the saving that follows them; nothing where nothing can be saved.
#[component]
pub(super) fn Try() -> Html {
    let session = use_session();
    let text = use_text();
    let today = use_assessment(&session);
    let tried = use_state_eq(WhatIf::default);
    let key = (
        Rc::clone(&session.draft),
        Rc::clone(&session.catalogue),
        session.today,
        *tried,
    );
    let money = use_memo(key, |(draft, catalogue, day, tried)| {
        // Today is assessed already.
        (!tried.is_today()).then(|| {
            let changed = tried.applied(&draft.facility, catalogue);
            assess(&changed, catalogue, *day).totals.money
        })
    });
    let money = money.unwrap_or(today.totals.money);
    if today.totals.money <= Decimal::ZERO {
        return Html::default();
    }
    let set = tried.setter();
    let onprice = {
        let (set, tried) = (set.clone(), *tried);
        Callback::from(move |electricity_price: i32| {
            set.set(WhatIf {
                electricity_price,
                ..tried
            });
        })
    };
    let onhours = {
        let (set, tried) = (set.clone(), *tried);
        Callback::from(move |hours: i32| set.set(WhatIf { hours, ..tried }))
    };
    let reset = Callback::from(move |_: MouseEvent| set.set(WhatIf::default()));
    html! {
        <section class="panel what-if" aria-labelledby="what-if-title">
            <h2 id="what-if-title">{ text.what_if_title() }</h2>
            <p>{ text.what_if_why() }</p>
            <Slider id="what-if-price" label={text.what_if_price()} value={tried.electricity_price} onslide={onprice} />
            <Slider id="what-if-hours" label={text.what_if_hours()} value={tried.hours} onslide={onhours} />
            <p class="found" role="status" translate="no">{ text.what_if_total(&text.money(money)) }</p>
            <p class="hint">{ text.what_if_today(&text.money(today.totals.money)) }</p>
            <div class="row">
                <button type="button" class="btn ghost" onclick={reset} disabled={tried.is_today()}>{ text.what_if_reset() }</button>
            </div>
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SliderProps {
    id: &'static str,
    label: AttrValue,
    value: i32,
    onslide: Callback<i32>,
}

/// One slider in percent of today.
#[component]
fn Slider(props: &SliderProps) -> Html {
    let text = use_text();
    let words = match props.value {
        0 => text.what_if_same().to_owned(),
        value => {
            let sign = if value > 0 { "+" } else { "−" };
            let amount = number::percent(Decimal::from(value.abs()), 0, text.language);
            text.what_if_more(&format!("{sign}{amount}"))
        }
    };
    let oninput = props.onslide.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let value = input.and_then(|i| i.value().parse().ok());
        value.unwrap_or_default()
    });
    html! {
        <div class="field">
            <label for={props.id}>{ &props.label }</label>
            <input id={props.id} type="range" min={(-MOST).to_string()} max={MOST.to_string()} step="5"
                value={props.value.to_string()} aria-valuetext={words.clone()} {oninput} />
            <output for={props.id}>{ words }</output>
        </div>
    }
}
