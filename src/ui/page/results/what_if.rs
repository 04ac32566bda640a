//! "What if": the price of electricity, the hours of running and the leaks of compressed air by sliders, and what the saving would be. Nothing of it is kept.

use crate::ui::store::{use_assessment, use_session, use_text};
use catalogue::quantity::{Percent, Vnd};
use domain::assessment::assess;
use domain::what_if::{WhatIf, usual_leaks};
use rust_decimal::Decimal;
use std::rc::Rc;
use text::{Text, number};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How far a slider goes, in percent.
const MOST: i32 = 50;

/// The steps of a slider, in percent.
const STEP: i32 = 5;

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
    if today.totals.money <= Vnd::ZERO {
        return Html::default();
    }
    let usual = usual_leaks(&session.draft.facility, &session.catalogue);
    let onslide = |with: fn(WhatIf, i32) -> WhatIf| {
        let tried = tried.clone();
        Callback::from(move |value: i32| tried.set(with(*tried, value)))
    };
    let onprice = onslide(|tried, electricity_price| WhatIf {
        electricity_price,
        ..tried
    });
    let onhours = onslide(|tried, hours| WhatIf { hours, ..tried });
    let onleaks = onslide(|tried, leaks| WhatIf {
        leaks: Some(leaks),
        ..tried
    });
    let reset = {
        let set = tried.setter();
        Callback::from(move |_: MouseEvent| set.set(WhatIf::default()))
    };
    html! {
        <section class="panel what-if" aria-labelledby="what-if-title">
            <h2 id="what-if-title">{ text.what_if_title() }</h2>
            <p>{ text.what_if_why() }</p>
            <Slider id="what-if-price" label={text.what_if_price()} from={-MOST} value={tried.electricity_price}
                words={change(text, tried.electricity_price)} onslide={onprice} />
            <Slider id="what-if-hours" label={text.what_if_hours()} from={-MOST} value={tried.hours}
                words={change(text, tried.hours)} onslide={onhours} />
            if let Some(usual) = usual {
                <Slider id="what-if-leaks" label={text.what_if_leaks()} from={0}
                    value={tried.leaks.unwrap_or_else(|| nearest(usual))} words={leaks(text, tried.leaks, usual)} onslide={onleaks} />
            }
            <p class="found" role="status" translate="no">{ text.what_if_total(&text.money(money)) }</p>
            <p class="hint">{ text.what_if_today(&text.money(today.totals.money)) }</p>
            <div class="row">
                <button type="button" class="btn ghost" onclick={reset} disabled={tried.is_today()}>{ text.what_if_reset() }</button>
            </div>
        </section>
    }
}

/// "+20% of today".
fn change(text: Text, percent: i32) -> String {
    if percent == 0 {
        return text.what_if_same().to_owned();
    }
    let sign = if percent > 0 { "+" } else { "−" };
    let amount = number::percent(Decimal::from(percent.abs()), 0, text.language);
    text.what_if_more(&format!("{sign}{amount}"))
}

/// "30% of the compressed air", or what is usual while nothing is tried.
fn leaks(text: Text, tried: Option<i32>, usual: Percent) -> String {
    match tried {
        Some(percent) => {
            text.what_if_leaking(&number::percent(Decimal::from(percent), 0, text.language))
        }
        None => text.what_if_leaks_usual(&text.percent(usual)),
    }
}

/// The step of the slider that is nearest to a percentage.
fn nearest(percent: Percent) -> i32 {
    let steps = (percent.value() / Decimal::from(STEP)).round();
    i32::try_from(steps).unwrap_or_default() * STEP
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SliderProps {
    id: &'static str,
    label: AttrValue,
    /// Its least value; the most is the same for all.
    from: i32,
    value: i32,
    /// What the value means.
    words: String,
    onslide: Callback<i32>,
}

/// One slider in percent.
#[component]
fn Slider(props: &SliderProps) -> Html {
    let oninput = props.onslide.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let value = input.and_then(|i| i.value().parse().ok());
        value.unwrap_or_default()
    });
    html! {
        <div class="field">
            <label for={props.id}>{ &props.label }</label>
            <input id={props.id} type="range" min={props.from.to_string()} max={MOST.to_string()} step={STEP.to_string()}
                value={props.value.to_string()} aria-valuetext={props.words.clone()} {oninput} />
            <output for={props.id}>{ &props.words }</output>
        </div>
    }
}
