//! The quick calculation of an open question: which one, how to take the readings, the readings, and what they give. It computes nothing.

use crate::ui::field::{Chips, Pick, PickOption, TextField};
use crate::ui::store::{use_catalogue, use_send, use_session, use_text};
use crate::ui::words::{self, confidence};
use browser::document;
use catalogue::Catalogue;
use domain::calculator::{Calculator, Formula, Input};
use domain::facility::ReplyDetail;
use session::problem::trouble_of;
use session::{Action, AnswerAction, Field, Problem, Session};
use std::cell::RefCell;
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// The quick calculation of a question.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The measure.
    pub(super) measure: String,
}

/// The quick calculation of a question; nothing where no calculator serves it.
#[component]
pub(super) fn QuickCalculation(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let id = &props.measure;
    let detail = session.draft.facility.replies.get(id);
    let calculation = detail.and_then(|d| d.calculation.as_ref());
    let chosen = calculation.map(|c| c.calculator);
    // Open from the start where readings stand; afterwards only the user folds it.
    let open = use_state(|| calculation.is_some());
    // The button that starts or ends a calculation goes away with its press: the focus goes on to this element.
    let next = use_mut_ref(String::new);
    use_focus_after(calculation.is_some(), &next);
    let list = session.catalogue.calculators_of(id);
    let Some(first) = list.first().copied() else {
        return Html::default();
    };
    let summary = format!("calculation.{id}");
    let start = {
        let (send, id, next) = (send.clone(), id.clone(), next.clone());
        Callback::from(move |_: MouseEvent| {
            next.replace(first_field(&id, first));
            send.emit(AnswerAction::Calculate(id.clone(), Some(first)).into());
        })
    };
    let away = {
        let (send, id, summary) = (send, id.clone(), summary.clone());
        Callback::from(move |()| {
            next.replace(summary.clone());
            send.emit(AnswerAction::Calculate(id.clone(), None).into());
        })
    };
    html! {
        <details class="more reading" open={*open}>
            <summary id={summary}>{ text.reading_open() }</summary>
            <p class="hint">{ text.reading_replaces() }</p>
            if list.len() > 1 {
                <Choice measure={id.clone()} {chosen} />
            } else {
                <p class="name">{ text.calculator(first, &session.catalogue) }</p>
            }
            if list.len() == 1 && chosen.is_none() {
                { how(text, first, &session.catalogue) }
                <button type="button" class="btn ghost" onclick={start}>{ text.reading_start() }</button>
            }
            if let (Some(chosen), Some(detail)) = (chosen, detail) {
                { how(text, chosen, &session.catalogue) }
                <div class="pair">
                    { for chosen.inputs().iter().map(|i| html! { <Reading key={i.key} measure={id.clone()} input={*i} /> }) }
                </div>
                <div class="result" role="status">{ result(text, &session, chosen, id, detail) }</div>
                { source(text, chosen, &session.catalogue) }
            }
            if calculation.is_some() {
                <Away measure={id.clone()} {away} />
            }
        </details>
    }
}

/// Moves the focus to an element after a calculation was begun or taken away.
#[hook]
fn use_focus_after(is_begun: bool, element: &Rc<RefCell<String>>) {
    let element = Rc::clone(element);
    use_effect_with(is_begun, move |_| {
        let element = element.take();
        if !element.is_empty() {
            document::focus(&element);
        }
    });
}

/// Element id of the first input of a calculator.
fn first_field(measure: &str, calculator: Calculator) -> String {
    let key = calculator.inputs().first().map_or("", |i| i.key);
    Field::Calculation(measure.to_owned(), key.to_owned()).path()
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct ChoiceProps {
    measure: String,
    chosen: Option<Calculator>,
}

/// Which of several calculators; readings with the same meaning go along.
#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let text = use_text();
    let send = use_send();
    let catalogue = use_catalogue();
    let options: Vec<PickOption> = catalogue
        .calculators_of(&props.measure)
        .into_iter()
        .map(|c| {
            let name = text.calculator(c, &catalogue);
            PickOption::new(c.code(), name.to_owned())
        })
        .collect();
    let measure = props.measure.clone();
    let onpick = send.reform(move |code: String| {
        AnswerAction::Calculate(measure.clone(), Calculator::from_code(&code)).into()
    });
    html! {
        <Chips name={format!("calculator.{}", props.measure)} legend={text.reading_choose()}
            value={props.chosen.map_or("", Calculator::code)} {options} {onpick} />
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct ReadingProps {
    measure: String,
    input: Input,
}

/// One input: a number with its unit and range, or a choice.
#[component]
fn Reading(props: &ReadingProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let input = &props.input;
    let field = Field::Calculation(props.measure.clone(), input.key.to_owned());
    if input.choices.is_empty() {
        let unit = text.reading_unit(input.unit, catalogue);
        let suffix = (!unit.is_empty()).then(|| AttrValue::from(unit));
        return html! {
            <TextField {field} hint={text.reading_hint(input, catalogue)} {suffix} optional={input.default.is_some()} />
        };
    }
    let id = field.path();
    let label = field.label(session.names(text));
    let value = session.draft.number(&field).or(input.default);
    let value = input.choices.iter().find(|c| Some(c.value) == value);
    let options: Vec<PickOption> = input
        .choices
        .iter()
        .map(|c| PickOption::new(c.key, text.reading(c.key, catalogue).to_owned()))
        .collect();
    let onpick = {
        let (measure, input) = (props.measure.clone(), *input);
        Callback::from(
            move |key: String| match input.choices.iter().find(|c| c.key == key) {
                Some(choice) => send.emit(
                    AnswerAction::CalculatorChoice(
                        measure.clone(),
                        input.key.to_owned(),
                        choice.value,
                    )
                    .into(),
                ),
                None => {
                    send.emit(Action::typed(field.clone(), String::new()));
                    send.emit(Action::left(field.clone()));
                }
            },
        )
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <div class="inp">
                <Pick {id} value={value.map_or("", |c| c.key)} {options} empty={text.page_pick_empty()} {onpick} />
            </div>
        </div>
    }
}

/// How the readings are taken.
fn how(text: Text, calculator: Calculator, catalogue: &Catalogue) -> Html {
    let entry = catalogue.calculator(calculator);
    entry.map_or_else(Html::default, |entry| {
        html! { <p class="how">{ text.language.of(&entry.how) }</p> }
    })
}

/// What the readings give with its steps, or what is still missing: only a hint until something was typed.
fn result(
    text: Text,
    session: &Session,
    calculator: Calculator,
    measure: &str,
    detail: &ReplyDetail,
) -> Html {
    let catalogue = &*session.catalogue;
    if let Some(words) = unread(text, session, calculator, measure) {
        return html! { <p class="hint">{ words }</p> };
    }
    let readings = detail.calculation.as_ref().map(|c| &c.values);
    let Some(readings) = readings.filter(|readings| !readings.is_empty()) else {
        return html! { <p class="hint">{ text.reading_waiting() }</p> };
    };
    match calculator.run(readings) {
        Err(refusal) => {
            let why = text.reading_refused(refusal, catalogue);
            html! { <p class="hint">{ text.reading_not_yet(&why) }</p> }
        }
        Ok(outcome) => {
            let saved = text.reading_result(calculator, &outcome, catalogue);
            let steps = text.reading_steps(&outcome, catalogue);
            html! {
                <>
                    <p class="saved"><b class="num">{ saved }</b>{ " " }<span class="tag calculated">{ text.known_calculated() }</span></p>
                    <ul class="explain">
                        { for steps.into_iter().enumerate().map(|(place, step)| html! { <li key={place}>{ step }</li> }) }
                    </ul>
                    if detail.saving.is_given() { <p class="hint">{ text.reading_own_first() }</p> }
                </>
            }
        }
    }
}

/// The first reading that is no number, in the words of the summary.
fn unread(text: Text, session: &Session, calculator: Calculator, measure: &str) -> Option<String> {
    let draft = &session.draft;
    calculator.inputs().iter().find_map(|input| {
        let field = Field::Calculation(measure.to_owned(), input.key.to_owned());
        let trouble = trouble_of(draft, &field, text.language)?;
        let problem = Problem {
            at: field.path(),
            field: Some(field),
            trouble,
        };
        Some(words::sentence(session.names(text), &problem))
    })
}

/// Where the formula comes from.
fn source(text: Text, calculator: Calculator, catalogue: &Catalogue) -> Html {
    catalogue
        .calculator(calculator)
        .map_or_else(Html::default, |entry| {
            let sources = text.sources(&entry.cite, catalogue);
            let line = text.page_source_line(confidence(&entry.cite), &sources);
            html! { <p class="src">{ text.reading_source() }{ " " }{ line }</p> }
        })
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct AwayProps {
    measure: String,
    away: Callback<()>,
}

/// Puts the calculation away; asks once more where readings would go with it.
#[component]
fn Away(props: &AwayProps) -> Html {
    let session = use_session();
    let text = use_text();
    let sure = use_state(|| false);
    let draft = &session.draft;
    let reply = draft.facility.replies.get(&props.measure);
    let calculation = reply.and_then(|r| r.calculation.as_ref());
    let typed = |field: &Field| matches!(field, Field::Calculation(id, _) if *id == props.measure);
    let holds = calculation.is_some_and(|c| !c.values.is_empty()) || draft.text.keys().any(typed);
    let confirm = format!("calculation.{}.away", props.measure);
    {
        let confirm = confirm.clone();
        let seen = use_mut_ref(|| false);
        use_effect_with(*sure, move |sure| {
            if seen.replace(*sure) != *sure {
                document::focus(&confirm);
            }
        });
    }
    let away = props.away.reform(|_: MouseEvent| ());
    let ask = {
        let (sure, away) = (sure.clone(), props.away.clone());
        Callback::from(move |_: MouseEvent| {
            if holds || *sure {
                sure.set(!*sure);
            } else {
                away.emit(());
            }
        })
    };
    html! {
        <div class="away">
            if *sure {
                <p id={format!("{confirm}-what")}>{ text.reading_away_what() }</p>
                <span class="row">
                    <button type="button" class="btn danger" id={confirm.clone()} onclick={away}
                        aria-describedby={format!("{confirm}-what")}>{ text.reading_away_sure() }</button>
                    <button type="button" class="link" onclick={ask}>{ text.offer_cancel() }</button>
                </span>
            } else {
                <button type="button" class="link" id={confirm} onclick={ask}>{ text.reading_away() }</button>
            }
        </div>
    }
}
