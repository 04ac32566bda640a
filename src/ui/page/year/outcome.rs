//! What became of one measure of last year: its state, since when, why, what it cost, what was measured.

use super::two_years::{names, next_measure, opportunity, use_last};
use crate::ui::field::{Check, Chips, Day, Pick, PickOption, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::known::Known;
use domain::facility::{MeasureRecord, Measured, Reason, State};
use domain::finance::schemes;
use session::{Field, LastYear, Page, YearAction, YearPage};
use std::rc::Rc;
use yew::prelude::*;

/// Which measure.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: String,
}

/// What became of one measure; a word where the file follows no other.
#[component]
pub(crate) fn OutcomePage(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    match session.draft.last.clone() {
        Some(last) => html! { <Outcome id={props.id.clone()} {last} /> },
        None => html! {
            <Frame title={text.past_title()} crumb={Page::Hub}>
                <p class="note">{ text.past_none() }</p>
            </Frame>
        },
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct OutcomeProps {
    id: String,
    last: Rc<LastYear>,
}

#[component]
fn Outcome(props: &OutcomeProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let last = &props.last;
    let assessment = use_last(&session, last);
    let id = props.id.clone();
    let crumb = Page::Year(YearPage::Measures);
    let Some(then) = opportunity(&assessment, &id) else {
        return html! {
            <Frame title={text.past_title()} {crumb}><p class="note">{ text.past_gone() }</p></Frame>
        };
    };
    let name = text.measure_in(&id, names(&session, last));
    let empty = MeasureRecord::default();
    let record = session.draft.facility.follow_up.measure(&id);
    let record = record.unwrap_or(&empty);
    let next = next_measure(&session, last, &assessment, Some(&id));
    let next = next.unwrap_or(Page::Year(YearPage::Changes));
    let states = State::ALL.map(|s| PickOption::new(s.code(), text.year_state(Some(s))));
    let onstate = {
        let id = id.clone();
        send.reform(move |code: String| {
            YearAction::State(id.clone(), State::from_code(&code)).into()
        })
    };
    let estimate = match then.money_alone {
        Some(_) => text.past_estimated(&text.report_money_year(&text.money(then.money))),
        None => text.past_estimated_none().to_owned(),
    };
    let back = html! { <a class="btn ghost" href={address(&crumb)}>{ text.past_back() }</a> };
    html! {
        <Frame title={name} lede={estimate} {crumb}>
            <PageForm {next} beside={back}>
                <Chips name={format!("year.{id}.state")} legend={text.past_state()}
                    value={record.state.map_or("", State::code)} options={states.to_vec()} onpick={onstate} />
                <div class="stack" key="done">
                    if record.state == Some(State::InProgress) {
                        <TextField field={Field::YearDoneShare(id.clone())} />
                    }
                    if record.is_begun() || record.since.is_some() { <Since id={id.clone()} /> }
                </div>
                <div class="stack" key="why">
                    if record.state.is_some() { <Reasons id={id.clone()} /> }
                </div>
                <div class="stack" key="money">
                    if record.is_begun() || record.investment.is_some() || record.support.is_some() {
                        <Cost id={id.clone()} last={Rc::clone(last)} />
                    }
                </div>
                <div class="stack" key="measured">
                    if record.is_begun() || record.measured != Measured::default() {
                        <MeasuredSaving id={id.clone()} />
                    }
                </div>
                <TextField field={Field::YearNote(id)} long={true} optional={true} />
            </PageForm>
        </Frame>
    }
}

/// The day.
#[component]
fn Since(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let id = props.id.clone();
    let record = session.draft.facility.follow_up.measure(&id);
    let day = record.and_then(|r| r.since);
    let box_id = format!("year.{id}.since");
    let onday = send.reform(move |day| YearAction::Since(id.clone(), day).into());
    html! {
        <Day id={box_id} label={text.past_since()} hint={text.past_since_hint()} value={day} {onday} />
    }
}

/// The reasons: open where the measure is not done, folded where it is.
#[component]
fn Reasons(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let id = props.id.clone();
    let record = session.draft.facility.follow_up.measure(&id);
    let named = |reason| record.is_some_and(|r| r.reasons.contains(&reason));
    let is_done = record.is_some_and(|r| matches!(r.state, Some(State::Done | State::Kept)));
    let boxes = Reason::ALL.map(|reason| {
        let id = id.clone();
        let onpick = send.reform(move |on| YearAction::Reason(id.clone(), reason, on).into());
        html! {
            <Check key={reason.code()} label={text.year_reason(reason)} on={named(reason)} {onpick} />
        }
    });
    let boxes = html! {
        <>
            <p class="hint">{ text.past_reasons_hint() }</p>
            <div class="checks">{ for boxes }</div>
        </>
    };
    if is_done {
        let open = record.is_some_and(|r| !r.reasons.is_empty());
        return html! {
            <details class="more" {open}><summary>{ text.past_reasons_less() }</summary>{ boxes }</details>
        };
    }
    html! {
        <fieldset class="field"><legend>{ text.past_reasons() }</legend>{ boxes }</fieldset>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct CostProps {
    id: String,
    last: Rc<LastYear>,
}

/// What it cost, and who helped to pay.
#[component]
fn Cost(props: &CostProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let assessment = use_last(&session, &props.last);
    let id = props.id.clone();
    let facility = &session.draft.facility;
    let record = facility.follow_up.measure(&id);
    let scheme = record.and_then(|r| r.scheme.clone());
    let estimate = opportunity(&assessment, &id).and_then(|o| o.investment.amount());
    let hint =
        estimate.map(|money| AttrValue::from(text.past_investment_estimated(&text.money(money))));
    let list = schemes(
        facility,
        scheme.as_deref(),
        &session.catalogue,
        session.today,
    );
    let options: Vec<PickOption> = list
        .into_iter()
        .map(|s| PickOption::new(s.id.clone(), text.scheme(s)))
        .collect();
    let pick = format!("year.{id}.scheme");
    let onpick = {
        let id = id.clone();
        send.reform(move |scheme: String| {
            YearAction::Scheme(id.clone(), (!scheme.is_empty()).then_some(scheme)).into()
        })
    };
    html! {
        <fieldset class="group">
            <legend>{ text.past_money_title() }</legend>
            <div class="pair">
                <TextField field={Field::YearInvestment(id.clone())} optional={true} {hint} />
                <TextField field={Field::YearSupport(id)} optional={true} />
            </div>
            <div class="field">
                <label for={pick.clone()}>{ text.past_scheme() }<span class="optional">{ text.page_optional() }</span></label>
                <div class="inp">
                    <Pick id={pick} value={scheme.unwrap_or_default()} {options} empty={text.costs_scheme_none()} {onpick} />
                </div>
            </div>
        </fieldset>
    }
}

/// The saving that was measured at the measure.
#[component]
fn MeasuredSaving(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let id = props.id.clone();
    let facility = &session.draft.facility;
    let Some(measured) = facility.follow_up.measure(&id).map(|r| &r.measured) else {
        return Html::default();
    };
    let streams: Vec<PickOption> = facility
        .streams
        .iter()
        .map(|s| PickOption::new(s.id.clone(), session.names(text).stream(s)))
        .collect();
    let stream = measured.stream.as_deref().and_then(|s| facility.stream(s));
    let unit = stream.map(|s| AttrValue::from(text.unit_year_suffix(text.unit(s.unit))));
    let known: Vec<PickOption> = Known::CHOICES
        .iter()
        .map(|k| PickOption::new(k.code(), text.known(*k)))
        .collect();
    let onstream = {
        let id = id.clone();
        send.reform(move |stream: String| {
            YearAction::Measured(id.clone(), (!stream.is_empty()).then_some(stream)).into()
        })
    };
    let onknown = {
        let id = id.clone();
        send.reform(move |code: String| {
            YearAction::Known(id.clone(), Known::from_code(&code)).into()
        })
    };
    let pick = format!("year.{id}.stream");
    html! {
        <fieldset class="group">
            <legend>{ text.past_measured_title() }</legend>
            <p class="hint">{ text.past_measured_hint() }</p>
            <div class="field">
                <label for={pick.clone()}>{ text.past_measured_stream() }<span class="optional">{ text.page_optional() }</span></label>
                <div class="inp">
                    <Pick id={pick} value={measured.stream.clone().unwrap_or_default()} options={streams}
                        empty={text.page_pick_empty()} onpick={onstream} />
                </div>
            </div>
            <div class="pair">
                <TextField field={Field::YearQuantity(id.clone())} optional={true} suffix={unit} />
                <TextField field={Field::YearMoney(id.clone())} optional={true} />
            </div>
            <Chips name={format!("year.{id}.known")} legend={text.past_known()}
                value={measured.known.map_or("", Known::code)} options={known} onpick={onknown} />
            <TextField field={Field::YearHow(id)} long={true} optional={true} />
        </fieldset>
    }
}
