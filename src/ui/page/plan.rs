//! The plan: which measures will be done, by whom, by when. It makes no sums; the results show them.

use super::terms::Terms;
use crate::ui::field::TextField;
use crate::ui::link::address;
use crate::ui::part::{Frame, Maker, PageForm};
use crate::ui::store::{use_assessment, use_send, use_session, use_text};
use crate::ui::view::PageView;
use browser::document;
use browser::worker::Work;
use catalogue::date::Date;
use catalogue::order;
use catalogue::quantity::Vnd;
use domain::finance::Class;
use domain::opportunity::Opportunity;
use session::{Action, DecisionAction, Field, Page, ResultsPage};
use std::collections::BTreeSet;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// So many measures stand in sight at once; the others are one click away.
const AT_ONCE: usize = 5;

/// What will be done.
#[component]
pub(crate) fn Plan() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let assessment = use_assessment(&session);
    let view = PageView::new(text, &session, &assessment);
    let counted = &assessment.opportunities;
    let others: Vec<&Opportunity> = others(view);
    let gone = gone(view);
    let table = PlanTable {
        view,
        send: &send,
        proposed: proposed(view),
        months: months(session.today),
    };
    let chosen = view
        .facility
        .plan
        .values()
        .filter(|item| item.chosen)
        .count();
    let is_empty = counted.is_empty() && others.is_empty() && gone.is_empty();
    // A row stays in its list while the page is open, so that the box under the finger does not move away.
    let opened = use_state(|| chosen_now(view));
    let (first, later): (Vec<&Opportunity>, Vec<&Opportunity>) =
        counted.iter().partition(|o| leads(o, &opened));
    let (others_first, others): (Vec<&Opportunity>, Vec<&Opportunity>) =
        others.into_iter().partition(|o| opened.contains(&o.id));
    let first: Vec<&Opportunity> = first.into_iter().chain(others_first).collect();
    let folded: Vec<&Opportunity> = later.into_iter().chain(others).collect();
    let results = html! {
        <a class="btn ghost" href={address(&Page::Results(ResultsPage::Measures))}>{ text.plan_results() }</a>
    };
    let onnext = {
        let (send, proposed) = (send.clone(), table.proposed.clone());
        Callback::from(move |()| take(&send, &proposed))
    };
    html! {
        <Frame title={text.plan_heading()} wide={true} crumb={Page::Hub} lede={text.plan_lede().to_owned()}>
            if is_empty {
                <section class="empty">
                    <h2>{ text.plan_empty() }</h2>
                    <p><a href={address(&Page::Checklist)}>{ text.plan_empty_go() }</a></p>
                </section>
            } else if table.proposed.is_empty() {
                <p class="note" role="status">{ text.plan_chosen(chosen) }</p>
            } else {
                { table.proposal() }
            }
            <PageForm next={Page::Check} words={text.plan_go_on()} beside={results} {onnext}>
                { table.group(text.plan_first(), &first) }
                { table.folded(&folded) }
                { removed(view, &send, &gone) }
                <Terms />
            </PageForm>
            if chosen > 0 { <Maker work={Work::Poster} /> }
        </Frame>
    }
}

/// The measures that are worth doing now, as long as nothing was decided.
fn proposed(view: PageView<'_>) -> Vec<String> {
    if !view.facility.plan.is_empty() {
        return Vec::new();
    }
    let counted = view.assessment.opportunities.iter();
    counted
        .filter(|o| o.class == Class::Now && o.money > Vnd::ZERO)
        .map(|o| o.id.clone())
        .collect()
}

/// Takes what was proposed into the plan.
fn take(send: &Callback<Action>, proposed: &[String]) {
    if !proposed.is_empty() {
        send.emit(DecisionAction::Take(proposed.to_vec()).into());
    }
}

/// What is chosen when the page opens.
fn chosen_now(view: PageView<'_>) -> BTreeSet<String> {
    let plan = view.facility.plan.iter().filter(|(_, item)| item.chosen);
    order::set(plan.map(|(id, _)| id.clone()))
}

/// Whether a measure stands in sight: worth doing now, or chosen when the page opened.
fn leads(o: &Opportunity, opened: &BTreeSet<String>) -> bool {
    o.class == Class::Now || opened.contains(&o.id)
}

/// The next twelve months, as they are written behind a measure.
fn months(today: Date) -> Vec<AttrValue> {
    let after = (today.month..today.month + 12).map(|passed| {
        let (year, month) = (today.year + i32::from(passed >= 12), passed % 12 + 1);
        AttrValue::from(format!("{month:02}/{year}"))
    });
    after.collect()
}

/// Open measures outside the total that can be chosen as well; an unknown one only where it is chosen already.
fn others(view: PageView<'_>) -> Vec<&Opportunity> {
    let a = view.assessment;
    let unknown = a.to_check.iter().filter(|o| is_chosen(view, &o.id));
    a.without_figure
        .iter()
        .chain(&a.left_out)
        .chain(unknown)
        .collect()
}

/// Chosen earlier, and no longer open.
fn gone(view: PageView<'_>) -> Vec<&str> {
    let is_open = |id: &str| view.assessment.opportunity(id).is_some();
    let ids = view.facility.plan.keys().map(String::as_str);
    ids.filter(|id| is_chosen(view, id) && !is_open(id))
        .collect()
}

fn is_chosen(view: PageView<'_>, id: &str) -> bool {
    view.facility.plan.get(id).is_some_and(|item| item.chosen)
}

/// What the rows of the plan are drawn from.
struct PlanTable<'a> {
    view: PageView<'a>,
    send: &'a Callback<Action>,
    /// Ticked by the program, not yet by the factory.
    proposed: Vec<String>,
    months: Vec<AttrValue>,
}

impl PlanTable<'_> {
    fn is_proposed(&self, id: &str) -> bool {
        self.proposed.iter().any(|p| p == id)
    }

    /// Says that the ticks are a proposal, and how to take it.
    fn proposal(&self) -> Html {
        let text = self.view.text;
        let onclick = {
            let (send, proposed) = (self.send.clone(), self.proposed.clone());
            Callback::from(move |_: MouseEvent| {
                take(&send, &proposed);
                document::focus("title");
            })
        };
        html! {
            <section class="note" role="status">
                <p>{ text.plan_proposed(self.proposed.len()) }</p>
                <div class="row"><button type="button" id="plan-take" class="btn" {onclick}>{ text.plan_take() }</button></div>
            </section>
        }
    }

    fn group(&self, title: &str, list: &[&Opportunity]) -> Html {
        if list.is_empty() {
            return Html::default();
        }
        let (first, rest) = list.split_at(list.len().min(AT_ONCE));
        html! {
            <section class="panel">
                <h2>{ title.to_owned() }</h2>
                { self.rows(first, 1) }
                if !rest.is_empty() {
                    <details class="more">
                        <summary>{ self.view.text.plan_more_first(rest.len()) }</summary>
                        { self.rows(rest, first.len() + 1) }
                    </details>
                }
            </section>
        }
    }

    /// What can be chosen as well, one click away.
    fn folded(&self, list: &[&Opportunity]) -> Html {
        if list.is_empty() {
            return Html::default();
        }
        html! {
            <details class="more">
                <summary>{ self.view.text.plan_more(list.len()) }</summary>
                <section class="panel">{ self.rows(list, 1) }</section>
            </details>
        }
    }

    /// Rows of measures; `from` is the number of the first.
    fn rows(&self, list: &[&Opportunity], from: usize) -> Html {
        html! {
            <ol class="ops" start={from.to_string()}>
                { for (from..).zip(list).map(|(rank, o)| self.row(rank, o)) }
            </ol>
        }
    }

    fn row(&self, rank: usize, o: &Opportunity) -> Html {
        let view = self.view;
        let text = view.text;
        let code = match o.class {
            Class::Now => "now",
            Class::Study => "study",
            Class::Later => "later",
        };
        let has_money = o.money_alone.is_some();
        let why = view.names().standing(&o.standing);
        let is_proposed = self.is_proposed(&o.id);
        html! {
            <li key={o.id.clone()}>
                <span class="n" aria-hidden="true">{ rank }</span>
                <div class="name">{ choice(view, self.send, &o.id, &self.proposed) }</div>
                if has_money && why.is_none() {
                    <span class="save num" translate="no">{ view.short(o.money) }<small>{ text.results_money_year() }</small></span>
                }
                <p class="meta">
                    if is_proposed { <span class="pill proposed">{ text.plan_proposal() }</span> }
                    <span class={classes!("pill", code)}>{ text.class(o.class) }</span>
                    <span>{ text.results_payback(&text.payback(o.payback)) }</span>
                    <span>{ text.results_investment(&text.investment(o.investment)) }</span>
                    if !has_money || why.is_some() { <span>{ aside(view, o) }</span> }
                    if let Some(why) = why { <span>{ why }</span> }
                </p>
                if is_proposed || is_chosen(view, &o.id) { { first_step(view, &o.id) } }
                { self.who_and_when(&o.id) }
            </li>
        }
    }

    fn who_and_when(&self, id: &str) -> Html {
        let view = self.view;
        if !is_chosen(view, id) {
            return Html::default();
        }
        html! {
            <div class="pair">
                <TextField field={Field::PlanWho(id.to_owned())} optional={true} offered={people(view)} />
                <TextField field={Field::PlanWhen(id.to_owned())} optional={true} offered={self.months.clone()}
                    placeholder={AttrValue::from(view.text.plan_when_example())} />
            </div>
        }
    }
}

/// Who was named already: in the plan, and as the contact.
fn people(view: PageView<'_>) -> Vec<AttrValue> {
    let named = view.facility.plan.values().map(|item| item.who.trim());
    let contact = view.facility.site.contact.name.trim();
    let all = order::set(named.chain([contact]).filter(|n| !n.is_empty()));
    all.into_iter()
        .map(|n| AttrValue::from(n.to_owned()))
        .collect()
}

/// What is done first; the factory's own measures have none.
fn first_step(view: PageView<'_>, id: &str) -> Html {
    let Some(measure) = view.catalogue.measure(id) else {
        return Html::default();
    };
    let text = view.text;
    html! { <p class="first-step"><b>{ text.question_first() }{ ": " }</b>{ &text.measure(measure).first }</p> }
}

/// What stands where nothing is counted.
fn aside(view: PageView<'_>, o: &Opportunity) -> String {
    match o.money_alone {
        Some(alone) => view.text.results_if_alone(&view.short(alone)),
        None => view.text.results_no_money().to_owned(),
    }
}

/// The box that chooses a measure. With the first change what was proposed becomes the factory's own choice.
fn choice(view: PageView<'_>, send: &Callback<Action>, id: &str, proposed: &[String]) -> Html {
    let checked = is_chosen(view, id) || proposed.iter().any(|p| p == id);
    let (send, key, proposed) = (send.clone(), id.to_owned(), proposed.to_vec());
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            take(&send, &proposed);
            send.emit(DecisionAction::Choose(key.clone(), input.checked()).into());
        }
    });
    html! {
        <label class="check">
            <input type="checkbox" {checked} {onchange} />
            <span>{ view.measure(id) }</span>
        </label>
    }
}

/// What was chosen and is no longer open, so that it can be taken out.
fn removed(view: PageView<'_>, send: &Callback<Action>, list: &[&str]) -> Html {
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
                    <li key={(*id).to_owned()}>{ choice(view, send, id, &[]) }</li>
                }) }
            </ul>
        </section>
    }
}
