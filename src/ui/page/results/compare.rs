//! The factory beside its sector, the legal norms and the programme. It shows and judges nothing.

use super::explained::explained;
use super::figure::{Label, Picture};
use crate::ui::link::address;
use crate::ui::view::PageView;
use catalogue::quantity::Percent;
use catalogue::{Benchmark, Target};
use domain::explanation::Subject;
use domain::indicator::{Comparison, Specific};
use rust_decimal::Decimal;
use session::Page;
use yew::prelude::*;

/// Specific consumption and the band of the programme.
pub(super) fn panel(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.specific;
    html! {
        <section class="panel">
            <h2>{ text.results_compare() }</h2>
            if list.is_empty() { { nothing(view) } }
            { for list.iter().map(|s| specific(view, s)) }
            { groups(view) }
            { programme(view) }
        </section>
    }
}

/// Why there is nothing to compare.
fn nothing(view: PageView<'_>) -> Html {
    let text = view.text;
    let Some(why) = &view.assessment.undivided else {
        return html! { <p>{ text.results_compare_none() }</p> };
    };
    html! {
        <p>
            { view.names().undivided(why) }{ " " }
            <a href={address(&Page::Facility)}>{ text.step_undivided_go() }</a>
        </p>
    }
}

/// Saving per unit of product, group by group.
fn groups(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.resources;
    if list.is_empty() || view.assessment.totals.counted == 0 {
        return Html::default();
    }
    let subjects = list.iter().map(|r| Subject::Resource(r.group)).collect();
    html! {
        <section>
            <h3>{ text.results_groups() }</h3>
            <div class="scroll" tabindex="0" role="region" aria-label={text.results_groups()}>
            <table class="data">
                <caption class="sr">{ text.results_groups() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.results_groups_group() }</th>
                        <th scope="col" class="num">{ text.results_groups_saved() }</th>
                        <th scope="col" class="num">{ text.results_groups_cost() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for list.iter().map(|r| html! {
                        <tr key={r.group.code()}>
                            <th scope="row">{ text.resource_group(r.group) }</th>
                            <td class="num">{ text.percent(r.percent) }</td>
                            <td class="num">{ view.short(r.cost) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            </div>
            { explained(view, subjects, text.results_groups()) }
        </section>
    }
}

fn specific(view: PageView<'_>, s: &Specific) -> Html {
    let text = view.text;
    let (unit, factor) = text.specific_unit(s);
    let s = &in_units(s, factor);
    let words = sentence(view, s, &unit);
    let picture = picture(view, s, words.clone());
    let norms = chosen(&s.comparisons, |b| b.legal_norm.is_some());
    let name = view.names().specific_name(s);
    let subjects = vec![
        Subject::Specific(s.metric, s.product.clone()),
        Subject::SpecificAfter(s.metric, s.product.clone()),
    ];
    let is_old = !norms.is_empty() && norms.iter().all(|c| c.expired);
    html! {
        <section key={format!("{}-{}", s.product, s.metric.code())}>
            <h3>{ &name }</h3>
            <p>{ words }{ " " }{ view.tag(s.known) }</p>
            if let Some(part) = text.part_of_product(s.part, view.facility.split) { <p class="src">{ part }</p> }
            if s.comparisons.is_empty() {
                <p class="src">{ text.results_compare_no_benchmark() }</p>
            } else {
                <figure>
                    { picture.draw() }
                    <figcaption>
                        { text.results_compare_key(&unit) }
                        if is_old { { " " }<b>{ text.results_compare_old() }</b> }
                    </figcaption>
                </figure>
                { details(view, s, &unit) }
            }
            { explained(view, subjects, &name) }
        </section>
    }
}

/// The same figures in the unit that is shown.
fn in_units(s: &Specific, factor: Decimal) -> Specific {
    let times = |value: Decimal| value.checked_mul(factor).unwrap_or(value);
    let comparisons = s.comparisons.iter().map(|c| Comparison {
        factor: times(c.factor),
        ..c.clone()
    });
    Specific {
        before: times(s.before),
        after: times(s.after),
        comparisons: comparisons.collect(),
        ..s.clone()
    }
}

fn sentence(view: PageView<'_>, s: &Specific, unit: &str) -> String {
    let text = view.text;
    let (now, after) = (view.number(s.before), view.number(s.after));
    match s.saved_percent().filter(|p| *p > Percent::ZERO) {
        Some(part) => text.results_compare_less(text::said::ResultsCompareLess {
            after: &after,
            now: &now,
            part: &text.percent(part),
            unit,
        }),
        None => text.results_compare_same(&now, unit),
    }
}

fn picture(view: PageView<'_>, s: &Specific, alt: String) -> Picture {
    let text = view.text;
    let values = |wanted: fn(&Benchmark) -> Option<Decimal>| -> Vec<Decimal> {
        let list = chosen(&s.comparisons, |b| wanted(b).is_some());
        list.into_iter()
            .filter_map(|c| c.shown(wanted(&c.benchmark)))
            .collect()
    };
    let usual = chosen(&s.comparisons, |b| {
        b.typical_low.or(b.typical_high).is_some()
    });
    let bands = usual.into_iter().filter_map(|c| {
        let (low, high) = (c.benchmark.typical_low, c.benchmark.typical_high);
        Some((c.shown(low.or(high))?, c.shown(high.or(low))?))
    });
    let (good, norms) = (values(|b| b.best), values(|b| b.legal_norm));
    let mut above = Vec::new();
    if let Some(least) = good.iter().min() {
        above.push(Label {
            at: *least,
            words: text.results_mark_good(&span(view, &good)),
        });
    }
    if let Some(least) = norms.iter().min() {
        above.push(Label {
            at: *least,
            words: text.results_mark_norm(&span(view, &norms)),
        });
    }
    let now = Label {
        at: s.before,
        words: text.results_mark_now(&view.number(s.before)),
    };
    let after = Label {
        at: s.after,
        words: text.results_mark_after(&view.number(s.after)),
    };
    let bands = bands.collect();
    Picture {
        alt,
        bands,
        good,
        norms,
        above,
        now: Some(now),
        after: Some(after),
    }
}

/// The benchmarks in force that have a value; where none is in force, those that ended last.
fn chosen(list: &[Comparison], has: impl Fn(&Benchmark) -> bool) -> Vec<&Comparison> {
    let with: Vec<&Comparison> = list.iter().filter(|c| has(&c.benchmark)).collect();
    let in_force: Vec<&Comparison> = with.iter().copied().filter(|c| !c.expired).collect();
    if !in_force.is_empty() {
        return in_force;
    }
    let last = with.iter().filter_map(|c| c.benchmark.valid_to).max();
    with.into_iter()
        .filter(|c| c.benchmark.valid_to == last)
        .collect()
}

/// One number, or the lowest and the highest of several.
fn span(view: PageView<'_>, values: &[Decimal]) -> String {
    match (values.iter().min(), values.iter().max()) {
        (Some(low), Some(high)) if low == high => view.number(*low),
        (Some(low), Some(high)) => format!("{}–{}", view.number(*low), view.number(*high)),
        _ => String::new(),
    }
}

/// Every benchmark with its values, its note and its source.
fn details(view: PageView<'_>, s: &Specific, unit: &str) -> Html {
    let text = view.text;
    html! {
        <details class="why">
            <summary>{ text.results_benchmarks(s.comparisons.len()) }</summary>
            <ul class="explain">
                { for s.comparisons.iter().enumerate().map(|(place, c)| html! {
                    <li key={format!("{}-{place}", s.metric.code())}>{ benchmark(view, c, unit) }</li>
                }) }
            </ul>
        </details>
    }
}

fn benchmark(view: PageView<'_>, c: &Comparison, unit: &str) -> Html {
    let (text, b) = (view.text, &c.benchmark);
    let shown = |value: Option<Decimal>| c.shown(value).map(|v| view.number(v));
    let usual: Vec<Decimal> = [b.typical_low, b.typical_high]
        .into_iter()
        .filter_map(|v| c.shown(v))
        .collect();
    let usual = (!usual.is_empty()).then(|| text.results_mark_usual(&span(view, &usual)));
    let values = [
        shown(b.best).map(|v| text.results_mark_good(&v)),
        usual,
        shown(b.poor).map(|v| text.results_mark_poor(&v)),
        shown(b.legal_norm).map(|v| text.results_mark_norm(&v)),
    ];
    let values: Vec<String> = values.into_iter().flatten().collect();
    html! {
        <>
            if let Some(band) = &b.band { <b>{ text.language.of(band) }{ ": " }</b> }
            { format!("{} ({unit})", values.join("; ")) }
            if c.expired { { " " }<span class="pill later">{ text.results_expired() }</span> }
            if let Some(note) = &b.note { <br />{ text.language.of(note) } }
            { view.sources(&b.cite) }
        </>
    }
}

/// The years of a target.
pub(super) fn years(target: &Target) -> String {
    let years: Vec<String> = [target.from, target.to]
        .into_iter()
        .flatten()
        .map(|y| y.to_string())
        .collect();
    years.join("–")
}

/// The saving beside the band of the programme.
fn programme(view: PageView<'_>) -> Html {
    let text = view.text;
    let programme = &view.assessment.programme;
    let (Some(target), Some((low, high))) = (&programme.band, programme.range()) else {
        return html! { <p class="src">{ text.results_programme_none() }</p> };
    };
    let indicator = target.indicator.as_ref();
    let indicator = indicator.map_or("", |i| text.language.pick(&i.vi, &i.en));
    let goal = text.results_programme_goal(&text.between(&text.percent(low), &text.percent(high)));
    let share = view
        .assessment
        .totals
        .share_of_bills
        .filter(|s| *s >= Percent::ZERO);
    let own = share.map(|s| text.results_programme_own(&text.percent(s)));
    let alt = [Some(goal.clone()), own.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ");
    let picture = Picture {
        alt,
        bands: vec![(low.value(), high.value())],
        above: vec![Label {
            at: low.value(),
            words: goal,
        }],
        after: share.zip(own).map(|(share, words)| Label {
            at: share.value(),
            words,
        }),
        ..Picture::default()
    };
    html! {
        <section>
            <h3>{ text.results_programme() }</h3>
            <p>{ text.results_programme_name(&years(target), text.language.of(&target.title)) }</p>
            <figure>
                { picture.draw() }
                <figcaption>{ text.results_programme_note(indicator) }</figcaption>
            </figure>
            { view.sources(&target.cite) }
        </section>
    }
}
