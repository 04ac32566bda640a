//! How figures came about, drawn once someone asks.

use crate::ui::store::{use_session, use_text};
use crate::ui::view::PageView;
use catalogue::{Catalogue, Cite};
use domain::assessment::Assessment;
use domain::explanation::{About, Explainer, Subject};
use std::rc::Rc;
use text::{Text, Worded};
use yew::prelude::*;

/// Lines in sight below a line; more of them are folded.
const OPEN: usize = 5;

/// A fold with the explanations of some figures.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The figures.
    pub(crate) subjects: Vec<Subject>,
    /// Whose figures.
    pub(crate) assessment: Rc<Assessment>,
    /// What the fold is called; "How it is computed" when absent.
    #[prop_or_default]
    pub(crate) summary: Option<AttrValue>,
    /// Of what, for those who do not see where the fold stands.
    #[prop_or_default]
    pub(crate) of: AttrValue,
    /// The measure below whose name the fold stands, with its sources.
    #[prop_or_default]
    pub(crate) measure: Option<String>,
    /// What stands before the lines.
    #[prop_or_default]
    pub(crate) children: Html,
    /// What stands after them.
    #[prop_or_default]
    pub(crate) after: Html,
}

/// A fold with the explanations of some figures: the trees are made when it is opened.
#[component]
pub(crate) fn Explained(props: &Props) -> Html {
    let (session, text) = (use_session(), use_text());
    let opened = use_state(|| false);
    let onclick = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    let summary = props.summary.clone();
    let summary = summary.unwrap_or_else(|| text.explain_how().into());
    let lines = || {
        let facility = &session.draft.facility;
        let catalogue = &*session.catalogue;
        let explainer = Explainer::new(&props.assessment, facility, catalogue);
        let names = text.names(facility, catalogue);
        let trees = props.subjects.iter().filter_map(|s| explainer.explain(s));
        let about = props.measure.clone().map(About::Measure);
        let measure = props
            .measure
            .as_deref()
            .and_then(|id| catalogue.measure(id));
        let named = measure.map(|m| &m.cite);
        trees
            .map(|tree| names.explained_below(&tree, about.as_ref()))
            .enumerate()
            .map(|(place, told)| line((text, catalogue), place, &told, 0, named))
            .collect::<Html>()
    };
    html! {
        <details class="why">
            <summary {onclick}>
                { summary }<span class="sr">{ format!(" {}", props.of) }</span>
            </summary>
            if *opened {
                { props.children.clone() }
                <ul class="explain">{ lines() }</ul>
                { props.after.clone() }
            }
        </details>
    }
}

/// The fold below a figure of the site.
pub(super) fn explained(view: PageView<'_>, subjects: Vec<Subject>, of: &str) -> Html {
    let assessment = Rc::clone(view.assessment);
    let of = of.to_owned();
    html! { <Explained {subjects} {assessment} {of} /> }
}

/// A line and what is behind it; `named` is a source that stands elsewhere on the page.
fn line(
    words: (Text, &Catalogue),
    place: usize,
    told: &Worded,
    depth: usize,
    named: Option<&Cite>,
) -> Html {
    let (text, catalogue) = words;
    let source = told.cite.as_ref().filter(|cite| Some(*cite) != named);
    let source = source.map(|cite| text.sources(cite, catalogue));
    let below = || {
        let parts = told.parts.iter().enumerate();
        parts
            .map(|(place, part)| line(words, place, part, depth + 1, named))
            .collect::<Html>()
    };
    let folded = told.parts.len() > OPEN || (depth > 0 && told.lines().len() > OPEN);
    html! {
        <li key={place}>
            { &told.words }
            if let Some(source) = source { <small class="src">{ source }</small> }
            if folded {
                <details class="lines">
                    <summary>{ text.explain_lines(told.parts.len()) }</summary>
                    <ul>{ below() }</ul>
                </details>
            } else if !told.parts.is_empty() {
                <ul>{ below() }</ul>
            }
        </li>
    }
}
