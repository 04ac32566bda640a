//! Five questions about cleaner production, one at a time; what is right and why is shown after the answer. They stop nobody.

use super::check::Conclusions;
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::words::confidence;
use browser::document;
use catalogue::{Catalogue, CheckChoice, CheckQuestion, ConclusionId};
use domain::facility::Round;
use session::{DecisionAction, Page};
use text::{Names, Text};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) round: Round,
}

/// The questions of a round, and their result.
#[component]
pub(crate) fn SelfCheck(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let round = props.round;
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let questions = &catalogue.awareness().questions;
    let answers = &facility.self_check.round(round).answers;
    // The question that shows: the first without an answer; after the last one, the result.
    let current = use_state_eq(|| {
        let open = questions.iter().position(|q| !answers.contains_key(&q.id));
        open.unwrap_or(questions.len())
    });
    let show = {
        let current = current.clone();
        Callback::from(move |index: usize| {
            current.set(index);
            document::scroll_to_top();
            document::focus("title");
        })
    };
    let (title, back) = match round {
        Round::Before => (text.self_check_before(), Page::Hub),
        Round::After => (text.self_check_after(), Page::Download),
    };
    let count = questions.len();
    html! {
        <Frame title={title} lede={text.self_check_lede().to_owned()} crumb={back.clone()}>
            if let Some(question) = questions.get(*current) {
                <p class="hint step" aria-live="polite">
                    { text.self_check_step(&count.to_string(), &(*current + 1).to_string()) }
                </p>
                <Question key={question.id.clone()} {round} id={question.id.clone()} is_last={*current + 1 == count}
                    onnext={show.reform({ let next = *current + 1; move |()| next })} />
                <p><a href={address(&back)}>{ text.self_check_skip() }</a></p>
            } else {
                { scores(session.names(text)) }
                <Conclusions list={vec![ConclusionId::Aware]} />
                { after(text, round) }
                <Again {round} onagain={show.reform(|()| 0)} />
            }
        </Frame>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct QuestionProps {
    round: Round,
    id: String,
    is_last: bool,
    onnext: Callback<()>,
}

/// One question: an answer is chosen, then given; then it is shown which are right, and why.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let chosen = use_state_eq(|| None::<String>);
    let Some(question) = session.catalogue.awareness().question(&props.id) else {
        return Html::default();
    };
    let sitting = session.draft.facility.self_check.round(props.round);
    let given = sitting.answers.get(&props.id).cloned();
    use_focus_on_verdict(given.is_some());
    let marked = given.clone().or_else(|| (*chosen).clone());
    let answer = {
        let chosen = (*chosen).clone();
        let (round, question, on) = (props.round, props.id.clone(), session.today);
        Callback::from(move |_: MouseEvent| {
            if let Some(choice) = chosen.clone() {
                let question = question.clone();
                let know = DecisionAction::Know {
                    round,
                    question,
                    choice,
                    on,
                };
                send.emit(know.into());
            }
        })
    };
    let option = |c: &CheckChoice| {
        let pick = {
            let (chosen, id) = (chosen.clone(), c.id.clone());
            Callback::from(move |_: Event| chosen.set(Some(id.clone())))
        };
        let is_marked = marked.as_deref() == Some(c.id.as_str());
        html! { <Choice key={c.id.clone()} question={props.id.clone()} choice={c.clone()} {is_marked} is_given={given.is_some()} {pick} /> }
    };
    let onnext = props.onnext.reform(|_: MouseEvent| ());
    html! {
        <>
            <fieldset class="q">
                <legend><h2>{ text.language.pick(&question.vi, &question.en) }</h2></legend>
                <div class="opts">
                    { for question.choices.iter().map(option) }
                </div>
            </fieldset>
            if let Some(given) = &given {
                { verdict(text, question, given, &session.catalogue) }
                <div class="row">
                    <button type="button" class="btn" onclick={onnext}>
                        { if props.is_last { text.self_check_result() } else { text.self_check_next() } }
                    </button>
                </div>
            } else {
                <div class="row">
                    <button type="button" class="btn" onclick={answer} disabled={chosen.is_none()}>{ text.self_check_answer() }</button>
                </div>
            }
        </>
    }
}

/// The verdict takes the focus when it comes, and not when an answered question is seen again.
#[hook]
fn use_focus_on_verdict(is_given: bool) {
    let is_new = use_mut_ref(|| !is_given);
    use_effect_with(is_given, move |is_given| {
        if *is_given && is_new.replace(false) {
            document::focus("verdict");
        }
    });
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct ChoiceProps {
    question: String,
    choice: CheckChoice,
    is_marked: bool,
    /// The question is answered: it is told which are right.
    is_given: bool,
    pick: Callback<Event>,
}

/// One answer to choose.
#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let text = use_text();
    let choice = &props.choice;
    let told = props.is_given && (choice.right || props.is_marked);
    let (class, said) = if choice.right {
        ("right", text.self_check_is_right())
    } else {
        ("wrong", text.self_check_is_wrong())
    };
    html! {
        <label class={classes!("opt", told.then_some(class))}>
            <input type="radio" name={props.question.clone()} value={choice.id.clone()} checked={props.is_marked}
                disabled={props.is_given} onchange={&props.pick} />
            <span>{ text.language.pick(&choice.vi, &choice.en).to_owned() }
                if told { <small>{ said }</small> }
            </span>
        </label>
    }
}

/// Whether the answer is right, and why.
fn verdict(text: Text, question: &CheckQuestion, given: &str, catalogue: &Catalogue) -> Html {
    let right = question.choice(given).is_some_and(|c| c.right);
    let (class, word) = if right {
        ("note right", text.self_check_right())
    } else {
        ("note", text.self_check_wrong())
    };
    html! {
        <div {class} id="verdict" tabindex="-1">
            <p><b>{ word }</b>{ " " }{ text.language.of(&question.why) }</p>
            <p class="src">{ text.page_source_line(confidence(&question.cite), &text.sources(&question.cite, catalogue)) }</p>
        </div>
    }
}

/// How many answers were right, before and after.
fn scores(names: Names<'_>) -> Html {
    let text = names.text;
    let row = |round: Round| {
        let name = match round {
            Round::Before => text.self_check_name_before(),
            Round::After => text.self_check_name_after(),
        };
        html! {
            <div key={round.code()}>
                <dt>{ name }</dt>
                <dd>{ names.self_check_round(round) }</dd>
            </div>
        }
    };
    html! {
        <section class="panel" aria-labelledby="scores">
            <h2 id="scores">{ text.self_check_scores() }</h2>
            <dl class="scores">{ for Round::ALL.into_iter().map(row) }</dl>
        </section>
    }
}

/// Where one goes from the result.
fn after(text: Text, round: Round) -> Html {
    let (page, words) = match round {
        Round::Before => (Page::Hub, text.self_check_go_on()),
        Round::After => (Page::Download, text.self_check_back()),
    };
    html! {
        <div class="row">
            <a class="btn" href={address(&page)}>{ words }</a>
            <a class="btn ghost" href={address(&Page::About)}>{ text.about_heading() }</a>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct AgainProps {
    round: Round,
    onagain: Callback<()>,
}

/// Forgets the answers of the round.
#[component]
fn Again(props: &AgainProps) -> Html {
    let text = use_text();
    let send = use_send();
    let onclick = {
        let (round, onagain) = (props.round, props.onagain.clone());
        Callback::from(move |_: MouseEvent| {
            send.emit(DecisionAction::Forget(round).into());
            onagain.emit(());
        })
    };
    html! { <p><button type="button" class="link" {onclick}>{ text.self_check_again() }</button></p> }
}
