//! Every answer before the download, each with the way back to it.

mod answers;
mod conclusions;
mod ratings;
mod row;
mod site;
mod streams;

pub(super) use conclusions::Conclusions;

use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_assessment, use_session, use_text};
use crate::ui::view::PageView;
use crate::ui::words;
use catalogue::ConclusionId;
use catalogue::known::Known;
use catalogue::order;
use domain::issue::Issue;
use domain::opportunity::EffectEstimate;
use session::doubt::field_of;
use session::{Page, Problem, ResultsPage};
use yew::prelude::*;

/// Every answer before the download.
#[component]
pub(crate) fn Check() -> Html {
    let session = use_session();
    let text = use_text();
    let assessment = use_assessment(&session);
    let draft = &session.draft;
    let view = PageView::new(text, &session, &assessment);
    html! {
        <Frame title={text.check_heading()} wide={true} crumb={Page::Hub} lede={text.check_lede().to_owned()}>
            { open(view, session.open_problems()) }
            { doubts(view, session.open_problems()) }
            { defaults(view) }
            if let Some(signs) = text.signs_lacking(view.facility) { <p class="warn" id="signs">{ signs }</p> }
            { site::panel(view, draft) }
            { site::products(view, draft) }
            { streams::panels(view) }
            { answers::checklist(view) }
            { answers::own(view) }
            { answers::plan(view) }
            <ratings::Ratings />
            <Conclusions list={ConclusionId::OF_FACTORY.to_vec()} />
            { answers::handover(view) }
            <div class="row">
                <a class="btn" href={address(&Page::Download)}>{ text.check_go_on() }</a>
                <a class="btn ghost" href={address(&Page::Results(ResultsPage::Measures))}>{ text.check_results() }</a>
            </div>
        </Frame>
    }
}

/// What is still to be put right; it does not stop the download.
fn open(view: PageView<'_>, list: &[Problem]) -> Html {
    let text = view.text;
    if list.is_empty() {
        return html! { <p class="note">{ text.check_nothing_open() }</p> };
    }
    html! {
        <section class="summary" aria-labelledby="open-title">
            <h2 id="open-title">{ text.check_open(list.len()) }</h2>
            <p>{ text.check_open_why() }</p>
            <ul>
                { for list.iter().map(|problem| html! {
                    <li key={problem.at.clone()}>
                        <a href={address(&page_of(view, problem))}>{ words::sentence(view.names(), problem) }</a>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Figures that look like slips: they count as they stand, and should be looked at again. A figure that is not taken at all is told once, above.
fn doubts(view: PageView<'_>, open: &[Problem]) -> Html {
    let is_open = |issue: &&Issue| {
        let field = field_of(issue, view.facility);
        field.is_some_and(|field| open.iter().any(|p| p.field.as_ref() == Some(&field)))
    };
    let all = view.assessment.issues.iter();
    let list: Vec<Issue> = all.filter(|i| !is_open(i)).cloned().collect();
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="warn doubts" aria-labelledby="doubts-title">
            <h2 id="doubts-title">{ view.text.check_doubts(list.len()) }</h2>
            <p>{ view.text.check_doubts_why() }</p>
            { view.issues(&list) }
        </section>
    }
}

/// The page of the field.
fn page_of(view: PageView<'_>, problem: &Problem) -> Page {
    if let Some(field) = &problem.field {
        return field.spec().home.page(view.catalogue);
    }
    let stream = problem
        .at
        .strip_prefix("stream.")
        .and_then(|at| at.strip_suffix(".shares"));
    stream.map_or(Page::Facility, |id| Page::Stream(id.to_owned()))
}

/// The defaults on which the result rests, each counted once.
fn defaults(view: PageView<'_>) -> Html {
    let text = view.text;
    let streams = view.assessment.streams.iter();
    let prices = streams
        .filter(|s| s.account.default_price.is_some())
        .map(|s| (s.id.clone(), None));
    let effects = view
        .assessment
        .opportunities
        .iter()
        .flat_map(|o| &o.effects);
    let list = order::set(prices.chain(effects.filter_map(assumed)));
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="warn">
            <h2>{ text.check_defaults(list.len()) }</h2>
            <p>{ text.check_defaults_why() }</p>
            <ul>
                { for list.into_iter().map(|(stream, node)| {
                    let name = view.stream(&stream);
                    let words = match &node {
                        Some(node) => text.check_default_share(&text.end_use(Some(node), view.catalogue), &name),
                        None => text.check_default_price(&name),
                    };
                    let key = format!("{stream} {}", node.unwrap_or_default());
                    let page = address(&Page::Stream(stream));
                    html! { <li {key}><a href={page}>{ words }</a></li> }
                }) }
            </ul>
        </section>
    }
}

/// The end use whose share nobody has confirmed.
fn assumed(effect: &EffectEstimate) -> Option<(String, Option<String>)> {
    let weight = effect
        .weight
        .filter(|w| w.known == Known::Default && effect.own.is_none())?;
    let is_counted = !weight.fraction.is_zero() && effect.alone.is_some();
    is_counted.then_some((effect.stream.clone()?, Some(effect.node.clone()?)))
}
