//! The three savings, none of them added to another, and the measures one by one.

use crate::ui::link::address;
use domain::facility::State;
use domain::year_after::{Metric, Outcome, YearAfter};
use session::{Page, YearPage};
use text::{Text, TwoYears, number};
use yew::prelude::*;

/// Estimated, by status, seen in the bills: side by side.
pub(super) fn three(text: Text, found: &YearAfter) -> Html {
    let totals = &found.totals;
    let (then, now) = (found.years.0.to_string(), found.years.1.to_string());
    let yearly = |value| text.report_money_year(&text.money(value));
    let within = format!(
        "{}: {}.",
        text.year_savings_in_year(&now),
        text.money(totals.in_year)
    );
    let done = text.past_result_done(
        &found.count(&[State::InProgress]).to_string(),
        &found.count(&[State::Done, State::Kept]).to_string(),
    );
    let status = [text.year_savings_status_how().to_owned(), done, within];
    html! {
        <div class="kpis three">
            { tile(text.year_savings_estimated(), vec![yearly(totals.estimated)], &[text.year_savings_estimated_how(&then)]) }
            { tile(text.year_savings_status(), vec![yearly(totals.by_status)], &status) }
            { tile(text.year_savings_seen(), claims(text, found), &[text.year_savings_seen_how(&then, &now)]) }
        </div>
    }
}

/// What may be claimed from the bills, metric by metric.
fn claims(text: Text, found: &YearAfter) -> Vec<String> {
    let may = |metric: Metric| {
        let line = found.lines.iter().find(|l| l.metric == metric)?;
        let percent = text.percent(line.claimed()?.percent);
        Some(format!("{}: {percent}", text.year_metric(metric)))
    };
    let list: Vec<String> = Metric::ALL.into_iter().filter_map(may).collect();
    if list.is_empty() {
        return vec![text.year_savings_seen_none().to_owned()];
    }
    list
}

fn tile(name: &str, values: Vec<String>, more: &[String]) -> Html {
    html! {
        <div class="kpi">
            <span>{ name.to_owned() }</span>
            { for values.into_iter().map(|value| html! { <strong>{ value }</strong> }) }
            { for more.iter().map(|words| html! { <small>{ words.clone() }</small> }) }
        </div>
    }
}

/// Each measure with its state, its estimate and what was measured.
pub(super) fn measures(text: Text, found: &YearAfter, names: TwoYears<'_>) -> Html {
    let list: Vec<&Outcome> = found.followed().collect();
    let totals = &found.totals;
    let realised = match totals.realised {
        Some(percent) => {
            let measured = text.report_money_year(&text.money(totals.measured));
            text.past_result_realised(&measured, &text.percent(percent))
        }
        None => text.past_result_realised_none().to_owned(),
    };
    html! {
        <section class="panel">
            <h2>{ text.past_result_measures() }</h2>
            if list.is_empty() {
                <p>
                    { text.past_result_measures_none() }{ " " }
                    <a href={address(&Page::Year(YearPage::Measures))}>{ text.past_result_measures_go() }</a>
                </p>
            } else {
                <p>{ realised }</p>
                { table(text, names, &list) }
            }
        </section>
    }
}

fn table(text: Text, names: TwoYears<'_>, list: &[&Outcome]) -> Html {
    let short = |value| number::money_short(value, text.language);
    let shown = |value: Option<_>| value.map_or_else(String::new, short);
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.past_result_measures()}>
        <table class="data">
            <caption class="sr">{ text.past_result_measures() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ text.year_measures_name() }</th>
                    <th scope="col" class="num">{ text.year_measures_by_status() }</th>
                    <th scope="col" class="num">{ text.year_measures_measured() }</th>
                    <th scope="col" class="num">{ text.past_result_realised_short() }</th>
                </tr>
            </thead>
            <tbody>
                { for list.iter().map(|o| html! {
                    <tr key={o.id.clone()}>
                        <th scope="row">
                            <a href={address(&Page::Outcome(o.id.clone()))}>{ text.measure_in(&o.id, names) }</a>
                            <small>{ text.year_state(o.state) }</small>
                        </th>
                        <td class="num">{ shown(o.estimated.map(|_| o.by_status)) }</td>
                        <td class="num">{ shown(o.measured) }</td>
                        <td class="num">{ o.realised.map_or_else(String::new, |p| text.percent(p)) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
        </div>
    }
}
