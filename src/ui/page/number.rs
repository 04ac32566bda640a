//! The one number that gives a measure its saving: the box, what usual and good plants have, and what it makes of the saving. It computes nothing.

use crate::ui::field::TextField;
use crate::ui::store::{use_session, use_text};
use crate::ui::words::confidence;
use catalogue::quantity::{Percent, Vnd};
use catalogue::{Catalogue, OneNumber};
use domain::facility::Reply;
use domain::opportunity::{Basis, EffectEstimate, Missing, Opportunity, estimate_of};
use session::Field;
use text::{Names, Text, number};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The measure.
    pub(super) measure: String,
}

/// The box of the one number of an open question; nothing where it asks none.
#[component]
pub(super) fn NumberOfMeasure(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let (facility, catalogue) = (&session.draft.facility, &*session.catalogue);
    let id = &props.measure;
    let asked = facility
        .replies
        .get(id)
        .filter(|detail| match detail.reply {
            Reply::NotDone | Reply::Partly => true,
            Reply::Unknown => detail.number.is_some(),
            Reply::Done | Reply::NotApplicable => false,
        });
    let Some((question, detail)) = catalogue.one_number(id).zip(asked) else {
        return Html::default();
    };
    let unit = unit(text, question, catalogue);
    let hint = text.number_usual(
        &with_unit(&number::trimmed(question.best, 4, text.language), &unit),
        &with_unit(&usual(text, question), &unit),
    );
    let given = detail.number.is_some();
    let found = estimate_of(id, facility, catalogue);
    html! {
        <div class="one-number">
            <TextField field={Field::AnswerNumber(id.clone())} {hint} suffix={AttrValue::from(unit)} optional={true} />
            <div class="result" role="status">
                { found.map(|o| outcome(session.names(text), &o)).unwrap_or_default() }
                if !given { <p class="hint">{ text.number_empty() }</p> }
            </div>
            <p class="src">{ text.page_source_line(confidence(&question.cite), &text.sources(&question.cite, catalogue)) }</p>
        </div>
    }
}

fn unit(text: Text, question: &OneNumber, catalogue: &Catalogue) -> String {
    text.reading_unit(question.unit.code(), catalogue)
}

fn with_unit(value: &str, unit: &str) -> String {
    match unit {
        "%" => format!("{value}%"),
        unit => format!("{value}\u{a0}{unit}"),
    }
}

/// "40–60".
fn usual(text: Text, question: &OneNumber) -> String {
    let show = |value| number::trimmed(value, 4, text.language);
    let (low, high) = (question.typical.low, question.typical.high);
    match low == high {
        true => show(low),
        false => format!("{}–{}", show(low), show(high)),
    }
}

/// "8,2–10,3%".
fn between(text: Text, low: Percent, high: Percent) -> String {
    match low == high {
        true => text.percent(high),
        false => format!(
            "{}–{}",
            number::trimmed(low.value(), 1, text.language),
            text.percent(high)
        ),
    }
}

/// What the number makes of the saving, or why there is none yet.
fn outcome(names: Names<'_>, o: &Opportunity) -> Html {
    let text = names.text;
    if o.effects.iter().any(|e| e.own.is_some()) {
        return html! { <p class="hint">{ text.number_own_first() }</p> };
    }
    let figures = o.effects.iter();
    let figures: Vec<&EffectEstimate> = figures
        .filter(|e| e.alone.is_some() || e.money_alone.is_some())
        .collect();
    let Some(first) = figures.first() else {
        return match o.missing().first() {
            Some(Missing::Nothing) => html! { <p class="hint">{ text.number_at_best() }</p> },
            Some(missing) => {
                let why = names.missing(missing);
                html! { <p class="hint">{ text.number_not_yet(&why) }</p> }
            }
            None => Html::default(),
        };
    };
    let range = first.range.map(|(low, high)| between(text, low, high));
    let range = range.unwrap_or_default();
    let of = match &first.node {
        Some(node) => text.end_use(Some(node), names.catalogue),
        None => {
            let streams = figures.iter().filter_map(|e| e.stream.as_deref());
            let streams = streams.map(|id| names.stream_name(id));
            streams.collect::<Vec<_>>().join(", ")
        }
    };
    let words = match o.money_alone.filter(|m| *m > Vnd::ZERO) {
        Some(money) => text.number_saves(text::said::NumberSaves {
            money: &text.money(money),
            of: &of,
            range: &range,
        }),
        None => {
            let quantity = first.alone.zip(first.unit);
            let quantity = quantity.map(|(value, unit)| text.quantity(value, unit));
            text.number_saves_quantity(text::said::NumberSavesQuantity {
                of: &of,
                quantity: &quantity.unwrap_or_default(),
                range: &range,
            })
        }
    };
    let basis = match first.basis {
        Basis::Number => Some(text.number_from_number()),
        Basis::BillsAndOutput => Some(text.number_from_bills()),
        Basis::UsualNumber => Some(text.number_from_usual()),
        Basis::Own | Basis::Published | Basis::Typical { .. } => None,
    };
    html! { <p class="saved">{ words }if let Some(basis) = basis { { " " }{ basis } }</p> }
}
