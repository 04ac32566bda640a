//! What to do first: the counted measures by what they save, each with its reasons.

use super::explained::Explained;
use super::fold::fold;
use crate::ui::link::address;
use crate::ui::scale::{Scale, hatch};
use crate::ui::tools;
use crate::ui::view::PageView;
use catalogue::quantity::Vnd;
use domain::explanation::Subject;
use domain::finance::Class;
use domain::opportunity::{Opportunity, Status};
use std::rc::Rc;
use yew::prelude::*;

/// Width of a bar in units of its picture.
const WIDTH: i64 = 600;

/// Measures in sight at once: a long list keeps people from choosing.
const SHOWN: usize = 5;

/// Measures whose first steps are told at once.
const BEGUN: usize = 3;

/// The counted measures.
pub(super) fn panel(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = ranked(view);
    if list.is_empty() {
        return Html::default();
    }
    let scale = Scale::up_to(list.iter().map(|o| o.money.value()), WIDTH);
    html! {
        <section class="panel">
            <h2>{ text.results_first() }</h2>
            <p>{ text.results_first_why() }</p>
            <p class="src">{ text.results_first_key() }</p>
            <ol class="ops">
                { for list.iter().enumerate().take(SHOWN).map(|(place, o)| item(view, place + 1, o, scale)) }
            </ol>
            if list.len() > SHOWN {
                { fold(view, "more", text.results_first_more(list.len() - SHOWN), rest) }
            }
        </section>
    }
}

/// The measures after those in sight.
fn rest(view: PageView<'_>) -> Html {
    let list = ranked(view);
    let scale = Scale::up_to(list.iter().map(|o| o.money.value()), WIDTH);
    let rest = list.iter().enumerate().skip(SHOWN);
    html! {
        <ol class="ops" start={(SHOWN + 1).to_string()}>
            { for rest.map(|(place, o)| item(view, place + 1, o, scale)) }
        </ol>
    }
}

/// The counted measures in the order in which they are looked at.
fn ranked(view: PageView<'_>) -> Vec<&Opportunity> {
    let list = &view.assessment.opportunities;
    let ranking = view.assessment.ranking.iter();
    let found = ranking.filter_map(|id| list.iter().find(|o| o.id == *id));
    found.collect()
}

fn item(view: PageView<'_>, rank: usize, o: &Opportunity, scale: Scale) -> Html {
    let text = view.text;
    html! {
        <li key={o.id.clone()}>
            <span class="n" aria-hidden="true">{ rank }</span>
            <span class="name">{ view.measure(&o.id) }</span>
            { money(view, o) }
            { bar(view, o, scale) }
            <p class="meta">
                <span class={classes!("pill", class_code(o.class))}>{ text.class(o.class) }</span>
                <span>{ text.results_payback(&text.payback(o.payback)) }</span>
                { for view.quantities(o).into_iter().enumerate().map(|(place, q)| html! { <span key={place}>{ q }</span> }) }
            </p>
            if let Some(step) = first_step(view, o).filter(|_| rank <= BEGUN) { <p class="step">{ step }</p> }
            if let Some(said) = province(view, &o.id) { <div class="src province">{ said }</div> }
            if let Some(rests) = o.rests() { <p class="src">{ text.rests_on(&rests, view.catalogue) }</p> }
            { why(view, o) }
        </li>
    }
}

/// What the province says of a measure, where the file of one is kept.
fn province(view: PageView<'_>, id: &str) -> Option<Html> {
    let says = tools::present()?.province;
    says(view.text, view.facility, view.catalogue, id)
}

/// What can be done on Monday.
fn first_step(view: PageView<'_>, o: &Opportunity) -> Option<Html> {
    let measure = view.catalogue.measure(&o.id)?;
    let text = view.text;
    Some(html! { <><b>{ text.results_first_step() }</b>{ " " }{ &text.measure(measure).first }</> })
}

fn money(view: PageView<'_>, o: &Opportunity) -> Html {
    let text = view.text;
    if o.money_alone.is_none() {
        return html! { <span class="save"><small>{ text.results_no_money() }</small></span> };
    }
    html! {
        <span class="save num">{ view.short(o.money) }<small>{ text.results_money_year() }</small></span>
    }
}

/// The saving beside the largest one, hatched where it does not rest on what the factory said alone.
fn bar(view: PageView<'_>, o: &Opportunity, scale: Scale) -> Html {
    let end = scale.at(o.money.value());
    html! {
        <svg class={classes!("opbar", view.colour_of(o))} viewBox={format!("0 0 {WIDTH} 16")}
            preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" x="0" y="3" width={WIDTH.to_string()} height="10" />
            <rect x="0" y="3" width={end.to_string()} height="10" />
            if o.status() != Status::Complete {
                <path class="hatch" d={hatch(0, end, 3, 10)} stroke-width="2" />
            }
        </svg>
    }
}

/// Class of a pill.
fn class_code(class: Class) -> &'static str {
    match class {
        Class::Now => "now",
        Class::Study => "study",
        Class::Later => "later",
    }
}

/// The steps to the figure, its investment, its sources and what to mind.
pub(super) fn why(view: PageView<'_>, o: &Opportunity) -> Html {
    let text = view.text;
    let measure = view.catalogue.measure(&o.id);
    let caution = measure.and_then(|m| text.measure(m).caution.clone());
    let id = || o.id.clone();
    let after = html! {
        <>
            <ul class="explain">
                if let Some(alone) = o.money_alone.filter(|alone| *alone != o.money && o.money != Vnd::ZERO) {
                    <li key="alone">{ text.results_alone(&text.money(alone), &text.money(o.money)) }</li>
                }
                <li key="investment">{ text.results_investment(&text.investment(o.investment)) }</li>
                { for text.worth(&o.id, &view.assessment.finance).into_iter().enumerate().map(|(place, line)| html! {
                    <li key={format!("worth-{place}")}>{ line }</li>
                }) }
            </ul>
            if let Some(caution) = caution { <p class="warn">{ caution }</p> }
            if let Some(measure) = measure { { view.sources(&measure.cite) } }
            <p>
                <a href={address(&view.question(&o.id))}>{ text.results_change_answer() }</a>
            </p>
        </>
    };
    html! {
        <Explained subjects={vec![
            Subject::Opportunity(id()), Subject::Investment(id()), Subject::OpportunityPayback(id()), Subject::OpportunityNpv(id()),
        ]}
            assessment={Rc::clone(view.assessment)} summary={text.results_why()} of={view.measure(&o.id)} measure={o.id.clone()} {after}>
            if let Some(measure) = measure { <p>{ &text.measure(measure).why }</p> }
        </Explained>
    }
}
