//! What is still open: to check on the floor, without figures, left out, legal thresholds, doubtful data. Every line leads to where it is answered.

use crate::ui::link::address;
use crate::ui::view::PageView;
use catalogue::quantity::Vnd;
use catalogue::{Pair, Sign, ThresholdUnit};
use domain::indicator::Flag;
use domain::opportunity::Opportunity;
use session::{Page, ResultsPage};
use yew::prelude::*;

/// What is not in the total, one line each, with the way to where it is listed.
pub(super) fn rest(view: PageView<'_>) -> Html {
    let (text, a) = (view.text, view.assessment);
    let counts = [
        &a.issues.len(),
        &a.to_check.len(),
        &a.without_figure.len(),
        &a.left_out.len(),
    ];
    let [issues, to_check, without_figure, left_out] = counts.map(usize::to_string);
    let lines = [
        (issues.as_str(), text.results_rest_issues(&issues)),
        (to_check.as_str(), text.results_rest_to_check(&to_check)),
        (
            without_figure.as_str(),
            text.results_rest_without_figure(&without_figure),
        ),
        (left_out.as_str(), text.results_rest_left_out(&left_out)),
    ];
    let lines: Vec<&String> = lines
        .iter()
        .filter(|(count, _)| *count != "0")
        .map(|(_, line)| line)
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.results_rest() }</h2>
            <ul>{ for lines.iter().map(|line| html! { <li key={line.as_str()}>{ *line }</li> }) }</ul>
            <p><a href={address(&Page::Results(ResultsPage::Uncertainty))}>{ text.results_rest_link() }</a></p>
        </section>
    }
}

/// The answers "I do not know", with what they may be worth.
pub(super) fn to_check(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.to_check;
    if list.is_empty() {
        return Html::default();
    }
    let worth = view.assessment.totals.to_check;
    html! {
        <section class="panel">
            <h2>{ text.results_to_check() }</h2>
            <p>
                if worth > Vnd::ZERO {
                    { text.results_to_check_worth(list.len(), &text.money(worth)) }
                } else {
                    { text.results_to_check_count(list.len()) }
                }
            </p>
            <ul>
                { for list.iter().map(|o| to_check_item(view, o)) }
            </ul>
        </section>
    }
}

fn to_check_item(view: PageView<'_>, o: &Opportunity) -> Html {
    let text = view.text;
    let measure = view.catalogue.measure(&o.id);
    html! {
        <li key={o.id.clone()}>
            <a href={address(&view.question(&o.id))}>{ view.measure(&o.id) }</a>
            if let Some(alone) = o.money_alone.filter(|m| *m > Vnd::ZERO) {
                { " " }<span class="num">{ text.results_up_to(&text.money(alone)) }</span>
            }
            if let Some(measure) = measure {
                <details class="why">
                    <summary>
                        { text.results_look() }<span class="sr">{ format!(" {}", view.measure(&o.id)) }</span>
                    </summary>
                    <p>{ &text.measure(measure).look }</p>
                </details>
            }
        </li>
    }
}

/// Open measures that lack a number, with the number.
pub(super) fn without_figure(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.without_figure;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.results_without_figure() }</h2>
            <p>{ text.results_without_figure_why(list.len()) }</p>
            <ul>
                { for list.iter().map(|o| html! {
                    <li key={o.id.clone()}>
                        <b>{ view.measure(&o.id) }</b>
                        <ul>{ for missing(view, o) }</ul>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// What a measure lacks, each with the way to it.
fn missing(view: PageView<'_>, o: &Opportunity) -> Vec<Html> {
    let text = view.text;
    let list = o.missing();
    if list.is_empty() {
        let page = address(&view.question(&o.id));
        return vec![html! { <li key="own"><a href={page}>{ text.missing_figure() }</a></li> }];
    }
    let item = |(place, missing)| {
        let words = view.names().missing(missing);
        let page = address(&view.page_of(missing, &o.id));
        html! { <li key={place}><a href={page}>{ words }</a></li> }
    };
    list.into_iter().enumerate().map(item).collect()
}

/// What is not added, and why.
pub(super) fn left_out(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.left_out;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.results_left_out() }</h2>
            <ul>
                { for list.iter().map(|o| html! {
                    <li key={o.id.clone()}>
                        <b>{ view.measure(&o.id) }</b>
                        if let Some(alone) = o.money_alone {
                            { " " }<span class="num">{ text.results_if_alone(&text.money(alone)) }</span>
                        }
                        <br />
                        { view.names().standing(&o.standing).unwrap_or_default() }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Legal thresholds that the factory reaches.
pub(super) fn flags(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.flags;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.results_flags() }</h2>
            <p>{ text.results_flags_note() }</p>
            <ul>{ for list.iter().map(|f| flag(view, f)) }</ul>
        </section>
    }
}

fn flag(view: PageView<'_>, flag: &Flag) -> Html {
    let text = view.text;
    let thresholds = view.catalogue.thresholds();
    let Some(entry) = thresholds.iter().find(|t| t.id == flag.threshold) else {
        return Html::default();
    };
    let of = |pair: &Option<Pair>| pair.as_ref().map(|p| text.language.of(p).to_owned());
    let unit = entry.unit.map_or("", ThresholdUnit::code);
    let unit = unit.replace("CO2", "CO₂");
    let unit = match unit.strip_suffix("/year") {
        Some(bare) => text.unit_year_suffix(bare),
        None => unit,
    };
    let limit = entry.value.map(|v| view.number(v)).unwrap_or_default();
    let sign = entry.criterion.map_or("", Sign::code);
    let limit = format!("{sign} {limit} {unit}");
    let value = format!("{} {unit}", view.number(flag.value));
    let duty: Vec<String> = [
        of(&entry.obligation),
        of(&entry.deadline),
        of(&entry.receiver),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        <li key={entry.id.clone()}>
            <b>{ text.language.pick(&entry.vi, &entry.en) }</b><br />
            { text.results_flag_value(&limit, &value) }
            if !duty.is_empty() { <br />{ text.results_flag_duty(&duty.join("; ")) } }
            <p class="src">{ text.language.of(&entry.status) }</p>
            { view.sources(&entry.cite) }
        </li>
    }
}

/// What is wrong or doubtful in the data.
pub(super) fn issues(view: PageView<'_>) -> Html {
    let list = &view.assessment.issues;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ view.text.results_issues() }</h2>
            { view.issues(list) }
        </section>
    }
}
