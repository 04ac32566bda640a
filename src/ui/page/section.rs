//! The questions of one area: all on a wide screen, one at a time on a phone.

use super::checklist::{SavedStream, unit_of};
use super::costs::CostFields;
use super::found::Found;
use super::gate::{Gate, Passed};
use super::number::NumberOfMeasure;
use super::reading::QuickCalculation;
use crate::ui::field::{RemarksOn, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, PageForm};
use crate::ui::province;
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::words::confidence;
use browser::document;
use catalogue::{Catalogue, Effect, Measure, Mode};
use domain::checklist::{Section, sections};
use domain::facility::{Reply, ReplyDetail};
use session::page::after_section;
use session::{AnswerAction, Field, Page, Problem};
use submission::review::About;
use text::Text;
use text::library::Kind;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: String,
}

/// The questions of one area.
#[component]
pub(crate) fn Questions(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let all = sections(facility, catalogue);
    let found = all.into_iter().find(|s| s.id == props.id);
    // On a phone one question shows at a time: this one, the first without an answer to begin with.
    let unanswered = |m: &Measure| !facility.replies.contains_key(&m.id);
    let current = use_state(|| {
        let mut measures = found.iter().flat_map(|s| &s.measures);
        measures.position(|m| unanswered(m)).unwrap_or(0)
    });
    let Some(section) = found else {
        return html! { <Frame title={text.stream_gone()} crumb={Page::Checklist} /> };
    };
    let name = text.language.of(&section.name).to_owned();
    let count = section.measures.len();
    let next = after_section(facility, catalogue, section.id);
    let onproblem = to_question_of_problem(&section, &current);
    let below = below(text, &current, count);
    let row = classes!((*current + 1 == count).then_some("last"), "finish");
    let gate = section.gate.map(|question| Gate {
        area: section.id.to_owned(),
        question: text.language.of(question).to_owned(),
        next: next.clone(),
    });
    let unsaid = section.present.is_none() && section.every().all(unanswered);
    // On a phone the question about the whole area stands alone until it is answered.
    let waiting = (unsaid && gate.is_some()).then_some("waiting");
    html! {
        <Frame title={name} crumb={Page::Checklist} wide={true}>
            <Passed here={section.id.to_owned()} />
            if section.is_asked() {
                if let Some(gate) = gate.as_ref().filter(|_| unsaid) { { gate.asked(text, &send) } }
                <PageForm {next} class={classes!("questions", waiting)} {row} beside={below} {onproblem}>
                    <p class="stepper" aria-live="polite">{ text.question_step(&count.to_string(), &(*current + 1).to_string()) }</p>
                    { for section.measures.iter().enumerate().map(|(index, m)| html! {
                        <Question key={m.id.clone()} id={m.id.clone()} current={index == *current} />
                    }) }
                    if !section.more.is_empty() {
                        <details class="more">
                            <summary>{ text.page_section_more(section.more.len()) }</summary>
                            { for section.more.iter().map(|m| html! {
                                <Question key={m.id.clone()} id={m.id.clone()} current={true} />
                            }) }
                        </details>
                    }
                    if let Some(gate) = gate.filter(|_| !unsaid) { { gate.changed(text, &send) } }
                </PageForm>
            } else {
                { gate.map(|gate| gate.absent(text, &send)).unwrap_or_default() }
                <div class="row">
                    <a class="btn" href={address(&next)}>{ text.save_and_continue() }</a>
                </div>
            }
        </Frame>
    }
}

/// On a phone only the current question can take the focus: that of a problem becomes it.
fn to_question_of_problem(
    section: &Section<'_>,
    current: &UseStateHandle<usize>,
) -> Callback<Problem> {
    let measures: Vec<String> = section.measures.iter().map(|m| m.id.clone()).collect();
    let current = current.clone();
    Callback::from(move |first: Problem| {
        let at = first.field.as_ref().and_then(Field::measure);
        if let Some(index) = measures.iter().position(|id| Some(id.as_str()) == at) {
            current.set(index);
        }
    })
}

/// What was found so far, and the ways to the questions before and after the current one.
fn below(text: Text, current: &UseStateHandle<usize>, count: usize) -> Html {
    let step = |to: usize| {
        let current = current.clone();
        Callback::from(move |_: MouseEvent| {
            current.set(to);
            document::scroll_to_top();
            document::focus("title");
        })
    };
    html! {
        <>
            <Found />
            <div class="stepping">
                if **current > 0 {
                    <button type="button" class="btn ghost" onclick={step(**current - 1)}>{ text.question_back() }</button>
                }
                if **current + 1 < count {
                    <button type="button" class="btn" onclick={step(**current + 1)}>{ text.question_next() }</button>
                }
            </div>
            <a class="btn ghost areas" href={address(&Page::Checklist)}>{ text.page_back_to_areas() }</a>
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct QuestionProps {
    id: String,
    current: bool,
}

/// One question with its five answers, its reasons, and the factory's own figures.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let Some(measure) = catalogue.measure(&props.id) else {
        return Html::default();
    };
    let words = text.measure(measure);
    let detail = session.draft.facility.replies.get(&props.id);
    // Open from the start where figures stand; afterwards only the user folds it.
    let figured = use_state(|| detail.is_some_and(has_figures));
    let chosen = detail.map(|d| d.reply);
    let answer = |reply: Reply| {
        let label = match reply {
            Reply::Done => words.done.as_str(),
            Reply::Partly => words.partly.as_str(),
            Reply::NotDone => words.open.as_str(),
            Reply::Unknown | Reply::NotApplicable => text.reply(reply),
        };
        let id = props.id.clone();
        let onchange = send.reform(move |_: Event| AnswerAction::Reply(id.clone(), reply).into());
        html! {
            <label key={reply.code()} class="opt">
                <input type="radio" name={format!("answer.{}", props.id)} value={reply.code()}
                    checked={chosen == Some(reply)} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class={classes!("q", props.current.then_some("current"))} id={format!("q.{}", props.id)}>
            <legend>{ &words.question }</legend>
            if let Some(step) = &measure.step { <p class="hint">{ text.language.of(step) }</p> }
            <div class="opts">{ for Reply::ALL.into_iter().map(answer) }</div>
            <RemarksOn about={About::Measure} of={props.id.clone()} />
            if chosen.is_some_and(Reply::is_open) { <NumberOfMeasure measure={props.id.clone()} /> }
            <details class="more reasons">
                <summary>{ text.question_reasons() }</summary>
                { reasons(text, measure, catalogue, province::beside(text, &session.draft.facility, catalogue, &props.id)) }
            </details>
            if chosen.is_some_and(Reply::is_open) { <QuickCalculation measure={props.id.clone()} /> }
            { detail.map(|d| own_figures(text, measure, d, &session.draft.facility, *figured)).unwrap_or_default() }
        </fieldset>
    }
}

fn reasons(text: Text, measure: &Measure, catalogue: &Catalogue, province: Option<Html>) -> Html {
    let words = text.measure(measure);
    html! {
        <dl class="why">
            <dt>{ text.question_measure() }</dt><dd>{ &words.name }</dd>
            <dt>{ text.question_why() }</dt><dd>{ &words.why }</dd>
            <dt>{ text.question_look() }</dt><dd>{ &words.look }</dd>
            <dt>{ text.question_first() }</dt><dd>{ &words.first }</dd>
            <dt>{ text.question_saving() }</dt>
            <dd>
                { for measure.effects.iter().filter_map(|e| typical(text, e, catalogue)).map(|line| html! { <span class="line">{ line }</span> }) }
                if measure.effects.iter().all(|e| e.low.is_none()) { <span class="line">{ text.missing_figure() }</span> }
                <a class="see" href={address(&Page::Entry(Kind::Measure, measure.id.clone()))}>{ text.library_see() }</a>
                <span class="src">{ text.page_source_line(confidence(&measure.cite), &text.sources(&measure.cite, catalogue)) }</span>
            </dd>
            if let Some(province) = province {
                <dt>{ text.province_heading() }</dt><dd class="province">{ province }</dd>
            }
            if let Some(caution) = &words.caution {
                <dt>{ text.question_caution() }</dt><dd>{ caution }</dd>
            }
        </dl>
    }
}

/// "10–25 % of compressed air".
fn typical(text: Text, effect: &Effect, catalogue: &Catalogue) -> Option<String> {
    let (low, high) = effect.low.zip(effect.high)?;
    let range = text.range(low, high, effect.mode == Mode::Low && low.is_zero());
    let of = match &effect.node {
        Some(node) => text.end_use(Some(node), catalogue),
        None => text.resource(effect.resource).to_owned(),
    };
    let line = text.question_typical(&of.to_lowercase(), &range);
    Some(if effect.shown_only {
        format!("{line} {}", text.question_case_only())
    } else {
        line
    })
}

fn has_figures(detail: &ReplyDetail) -> bool {
    detail.saving.is_given() || detail.investment.is_some()
}

fn own_figures(
    text: Text,
    measure: &Measure,
    detail: &ReplyDetail,
    facility: &domain::facility::Facility,
    open: bool,
) -> Html {
    let id = measure.id.clone();
    if !detail.reply.is_open() {
        return html! { <details class="more"><summary>{ text.label_note() }</summary>
        <TextField field={Field::AnswerNote(id)} long={true} optional={true} /></details> };
    }
    html! {
        <>
        <details class="more figures" {open}>
            <summary>{ text.question_own() }</summary>
            if detail.reply == Reply::Partly {
                <TextField field={Field::AnswerDoneShare(id.clone())} optional={true} />
            }
            <TextField field={Field::AnswerInvestment(id.clone())} optional={true} />
            <SavedStream measure={id.clone()} value={detail.saving.stream.clone()} />
            <div class="pair">
                <TextField field={Field::AnswerQuantity(id.clone())} optional={true} suffix={unit_of(text, facility, detail.saving.stream.as_deref())} />
                <TextField field={Field::AnswerMoney(id.clone())} optional={true} />
            </div>
            <TextField field={Field::AnswerNote(id.clone())} long={true} optional={true} />
        </details>
        <CostFields measure={id} />
        </>
    }
}
