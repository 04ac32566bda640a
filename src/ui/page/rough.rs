//! The rough question about an end use: numbers off nameplates or an answer in words, and the share that they come to. It computes nothing.

use crate::ui::field::{Chips, PickOption, TextField};
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::words::confidence;
use catalogue::known::Known;
use catalogue::{Catalogue, Rough, RoughInput};
use domain::facility::Stream;
use domain::opportunity::{Measured, RoughRefusal, RoughShare, Weight, rough_share};
use session::field::RoughKey;
use session::{Action, Field, StreamAction};
use text::Text;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The stream.
    pub(super) stream: String,
    /// The end use.
    pub(super) node: String,
    /// With what the answer is compared.
    pub(super) measured: Measured,
    /// The share that counts.
    pub(super) weight: Option<Weight>,
}

/// The rough question about an end use; nothing where none is asked.
#[component]
pub(super) fn RoughQuestion(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let answered = session.draft.facility.stream(&props.stream);
    let answered = answered.is_some_and(|s| s.rough.contains_key(&props.node));
    // Open from the start where something was answered; afterwards only the user folds it.
    let open = use_state(|| answered);
    let question = catalogue.rough(&props.node);
    let stream = session.draft.facility.stream(&props.stream);
    let Some((question, stream)) = question.zip(stream) else {
        return Html::default();
    };
    let answer = stream.rough.get(&props.node);
    let chosen = answer.and_then(|a| a.choice.clone()).unwrap_or_default();
    let onpick = {
        let (stream, node) = (props.stream.clone(), props.node.clone());
        send.reform(move |choice: String| {
            let choice = (!choice.is_empty()).then_some(choice);
            StreamAction::RoughChoice(stream.clone(), node.clone(), choice).into()
        })
    };
    let options = question.choices.iter();
    let options: Vec<PickOption> = options
        .map(|c| PickOption::new(c.id.clone(), text.language.pick(&c.vi, &c.en).to_owned()))
        .collect();
    let words = text.language.pick(&question.vi, &question.en).to_owned();
    let name = format!("stream.{}.rough-{}", props.stream, props.node);
    html! {
        <details class="more rough" open={*open} id={name.clone()}>
            <summary>{ text.rough_open() }<span class="sr">{ format!(": {words}") }</span></summary>
            if question.choices.is_empty() {
                <p class="how">{ words }</p>
                <div class="pair">
                    { for question.inputs.iter().map(|input| number_box(text, props, input, catalogue)) }
                </div>
            } else {
                <Chips name={format!("{name}.choice")} legend={words} value={chosen} {options} {onpick} />
            }
            <div class="result" role="status">{ result(text, props, question, stream) }</div>
            if answer.is_some() {
                <button type="button" class="link" onclick={clear(&send, props, question)}>{ text.rough_clear() }</button>
            }
            <p class="src">
                { text.rough_source() }{ " " }
                { text.page_source_line(confidence(&question.cite), &read_in(text, question, catalogue)) }
            </p>
        </details>
    }
}

/// Where the factors of a question were read; of general knowledge only that it is such.
fn read_in(text: Text, question: &Rough, catalogue: &Catalogue) -> String {
    match question.cite.verify {
        true => text.term_source_verify().to_owned(),
        false => text.sources(&question.cite, catalogue),
    }
}

fn field(props: &Props, key: &str) -> Field {
    let key = RoughKey {
        node: props.node.clone(),
        key: key.to_owned(),
    };
    Field::StreamRough(props.stream.clone(), key)
}

fn number_box(text: Text, props: &Props, input: &RoughInput, catalogue: &Catalogue) -> Html {
    let unit = text.reading_unit(input.unit.code(), catalogue);
    let suffix = (!unit.is_empty()).then(|| AttrValue::from(unit));
    html! { <TextField key={input.key.clone()} field={field(props, &input.key)} {suffix} /> }
}

/// Takes every number and the choice back.
fn clear(send: &Callback<Action>, props: &Props, question: &Rough) -> Callback<MouseEvent> {
    let keys = question.inputs.iter();
    let fields: Vec<Field> = keys.map(|input| field(props, &input.key)).collect();
    let (stream, node) = (props.stream.clone(), props.node.clone());
    let send = send.clone();
    Callback::from(move |_: MouseEvent| {
        for field in &fields {
            send.emit(Action::typed(field.clone(), String::new()));
            send.emit(Action::left(field.clone()));
        }
        send.emit(StreamAction::RoughChoice(stream.clone(), node.clone(), None).into());
    })
}

/// What the answer comes to, or why it is not used.
fn result(text: Text, props: &Props, question: &Rough, stream: &Stream) -> Html {
    let hint = |words: &str| html! { <p class="hint">{ words.to_owned() }</p> };
    let Some(answer) = stream.rough.get(&props.node) else {
        return hint(text.rough_unanswered());
    };
    match rough_share(question, answer, props.measured) {
        Err(RoughRefusal::Unanswered) => hint(text.rough_unanswered()),
        Err(RoughRefusal::OutOfRange) => hint(text.rough_out_of_range()),
        Err(RoughRefusal::NoDays) => hint(text.rough_no_days()),
        Err(RoughRefusal::NoQuantity) => hint(text.rough_no_quantity()),
        Err(RoughRefusal::AboveStream) => {
            html! { <p class="warn">{ text.rough_above_stream() }</p> }
        }
        Ok(_) if stream.shares.contains_key(&props.node) => hint(text.rough_own_first()),
        Ok(share) => html! {
            <p class="saved">
                { came_to(text, props, question, share) }{ " " }
                <span class={classes!("tag", share.known.code())}>{ text.known(share.known) }</span>
            </p>
        },
    }
}

/// "504,000 kWh a year, 18% of this row".
fn came_to(text: Text, props: &Props, question: &Rough, share: RoughShare) -> String {
    let counted = props.weight.filter(|w| w.known != Known::Default);
    let part = text.share(counted.map_or(share.fraction, |w| w.fraction));
    match share.amount.zip(question.unit) {
        Some((amount, unit)) => text.rough_share_amount(&text.quantity(amount, unit), &part),
        None => text.rough_share(&part),
    }
}
