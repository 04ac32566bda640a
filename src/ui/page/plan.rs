//! The plan: which measures will be done, by whom, by when. It makes no sums; the results show them.

use super::terms::Terms;
use crate::ui::field::TextField;
use crate::ui::link::address;
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_assessment, use_send, use_session, use_text};
use crate::ui::view::View;
use domain::finance::Class;
use domain::opportunity::Opportunity;
use session::{Action, DecisionAction, Field, Page, ResultsView};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What will be done.
#[component]
pub(crate) fn Plan() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let assessment = use_assessment(&session);
    let view = View::new(text, &session, &assessment);
    let counted = &assessment.opportunities;
    let others: Vec<&Opportunity> = others(view);
    let gone = gone(view);
    let chosen = view
        .facility
        .plan
        .values()
        .filter(|item| item.chosen)
        .count();
    let is_empty = counted.is_empty() && others.is_empty() && gone.is_empty();
    let results = html! {
        <a class="btn ghost" href={address(&Page::Results(ResultsView::Measures))}>{ text.plan_results() }</a>
    };
    html! {
        <Frame title={text.plan_heading()} wide={true} crumb={Page::Hub} lede={text.plan_lede().to_owned()}>
            if is_empty {
                <section class="empty">
                    <h2>{ text.plan_empty() }</h2>
                    <p><a href={address(&Page::Checklist)}>{ text.plan_empty_go() }</a></p>
                </section>
            } else {
                <p class="note" role="status">{ text.plan_chosen(chosen) }</p>
            }
            <PageForm next={Page::Check} words={text.plan_go_on()} beside={results}>
                { group(view, &send, text.plan_counted(), &counted.iter().collect::<Vec<_>>()) }
                { group(view, &send, text.plan_others(), &others) }
                { removed(view, &send, &gone) }
                <Terms />
            </PageForm>
        </Frame>
    }
}

/// Open measures outside the total that can be chosen as well; an unknown one only where it is chosen already.
fn others(view: View<'_>) -> Vec<&Opportunity> {
    let a = view.assessment;
    let unknown = a.to_check.iter().filter(|o| is_chosen(view, &o.id));
    a.without_figure
        .iter()
        .chain(&a.left_out)
        .chain(unknown)
        .collect()
}

/// Chosen earlier, and no longer open.
fn gone(view: View<'_>) -> Vec<&str> {
    let a = view.assessment;
    let is_open = |id: &str| {
        let lists = [
            &a.opportunities,
            &a.without_figure,
            &a.left_out,
            &a.to_check,
        ];
        lists.into_iter().flatten().any(|o| o.id == id)
    };
    let ids = view.facility.plan.keys().map(String::as_str);
    ids.filter(|id| is_chosen(view, id) && !is_open(id))
        .collect()
}

fn is_chosen(view: View<'_>, id: &str) -> bool {
    view.facility.plan.get(id).is_some_and(|item| item.chosen)
}

fn group(view: View<'_>, send: &Callback<Action>, title: &str, list: &[&Opportunity]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ title.to_owned() }</h2>
            <ol class="ops">
                { for list.iter().enumerate().map(|(place, o)| row(view, send, place + 1, o)) }
            </ol>
        </section>
    }
}

fn row(view: View<'_>, send: &Callback<Action>, rank: usize, o: &Opportunity) -> Html {
    let text = view.text;
    let code = match o.class {
        Class::Now => "now",
        Class::Study => "study",
        Class::Later => "later",
    };
    let has_money = o.money_alone.is_some();
    let why = text.standing(&o.standing, view.facility, view.catalogue);
    html! {
        <li key={o.id.clone()}>
            <span class="n" aria-hidden="true">{ rank }</span>
            <div class="name">{ choice(view, send, &o.id) }</div>
            if has_money && why.is_none() {
                <span class="save num">{ view.short(o.money) }<small>{ text.results_money_year() }</small></span>
            }
            <p class="meta">
                <span class={classes!("pill", code)}>{ text.class(o.class) }</span>
                <span>{ text.results_payback(&text.payback(o.payback)) }</span>
                <span>{ text.results_investment(&text.investment(o.investment)) }</span>
                if !has_money || why.is_some() { <span>{ aside(view, o) }</span> }
                if let Some(why) = why { <span>{ why }</span> }
            </p>
            { who_and_when(view, &o.id) }
        </li>
    }
}

/// What stands where nothing is counted.
fn aside(view: View<'_>, o: &Opportunity) -> String {
    match o.money_alone {
        Some(alone) => view.text.results_if_alone(&view.short(alone)),
        None => view.text.results_no_money().to_owned(),
    }
}

/// The box that chooses a measure.
fn choice(view: View<'_>, send: &Callback<Action>, id: &str) -> Html {
    let (send, key) = (send.clone(), id.to_owned());
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            send.emit(DecisionAction::Choose(key.clone(), input.checked()).into());
        }
    });
    html! {
        <label class="check">
            <input type="checkbox" checked={is_chosen(view, id)} {onchange} />
            <span>{ view.measure(id) }</span>
        </label>
    }
}

fn who_and_when(view: View<'_>, id: &str) -> Html {
    if !is_chosen(view, id) {
        return Html::default();
    }
    html! {
        <div class="pair">
            <TextField field={Field::PlanWho(id.to_owned())} optional={true} />
            <TextField field={Field::PlanWhen(id.to_owned())} optional={true}
                placeholder={AttrValue::from(view.text.plan_when_example())} />
        </div>
    }
}

/// What was chosen and is no longer open, so that it can be taken out.
fn removed(view: View<'_>, send: &Callback<Action>, list: &[&str]) -> Html {
    let text = view.text;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.plan_gone() }</h2>
            <p>{ text.plan_gone_why() }</p>
            <ul>
                { for list.iter().map(|id| html! {
                    <li key={(*id).to_owned()}>{ choice(view, send, id) }</li>
                }) }
            </ul>
        </section>
    }
}
