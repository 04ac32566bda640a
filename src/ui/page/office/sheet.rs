//! What a submission says, as much as somebody needs to judge it: its inputs and wastes, its products, its specific consumption, and what its own check doubts.

use super::shown::Shown;
use super::source::Source;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::facility::Facility;
use rust_decimal::Decimal;
use text::{Text, number};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    pub(super) source: Source,
}

/// The figures of a submission.
#[component]
pub(super) fn Sheet(props: &Props) -> Html {
    let shown = &props.shown;
    let opened = &props.source.opened;
    let assessment = use_memo(props.source.clone(), |source| {
        let day = Date::parse(&source.opened.created).unwrap_or(shown.today);
        assess(&source.opened.facility, &shown.catalogue, day)
    });
    let facility = &opened.facility;
    html! {
        <>
            { streams(shown, facility, &assessment) }
            { products(shown, facility) }
            { specific(shown, facility, &assessment) }
            { doubts(shown, facility, &assessment) }
        </>
    }
}

/// A number as it is read; empty where there is none.
fn figure(text: Text, value: Option<Decimal>) -> String {
    let words = value.map(|value| match value.abs() >= Decimal::ONE_THOUSAND {
        true => number::decimal(value, 0, text.language),
        false => number::significant(value, 4, text.language),
    });
    words.unwrap_or_default()
}

/// A table with its heads, of which some are over numbers; nothing where it has no rows.
fn listed(title: &str, heads: &[(&str, bool)], rows: Vec<Vec<String>>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let num = |place: usize| {
        heads
            .get(place)
            .is_some_and(|(_, is_number)| *is_number)
            .then_some("num")
    };
    let row = |cells: Vec<String>| {
        let cells = cells
            .into_iter()
            .enumerate()
            .map(|(place, words)| match place {
                0 => html! { <th scope="row">{ words }</th> },
                _ => html! { <td class={num(place)}>{ words }</td> },
            });
        html! { <tr>{ for cells }</tr> }
    };
    html! {
        <section>
            <h3>{ title }</h3>
            <div class="scroll" tabindex="0" role="region" aria-label={title.to_owned()}>
                <table class="data">
                    <thead><tr>
                        { for heads.iter().enumerate().map(|(place, (words, _))| html! {
                            <th scope="col" class={num(place)}>{ *words }</th>
                        }) }
                    </tr></thead>
                    <tbody>{ for rows.into_iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// Inputs and waste streams: quantity, price, cost, and how each is known.
fn streams(shown: &Shown, facility: &Facility, assessment: &Assessment) -> Html {
    let text = shown.text;
    let rows = assessment.streams.iter().map(|of| {
        let account = &of.account;
        let known = facility.stream(&of.id).map(|s| text.known(s.known));
        vec![
            shown.names(facility).stream_name(&of.id),
            figure(text, account.quantity.as_ref().map(|q| q.value)),
            text.unit(of.unit).to_owned(),
            figure(text, account.price.as_ref().map(|p| p.value)),
            figure(text, account.cost.as_ref().map(|c| c.value.value())),
            known.unwrap_or_default().to_owned(),
        ]
    });
    let heads = [
        (text.desk_stream(), false),
        (text.office_quantity(), true),
        (text.office_unit(), false),
        (text.desk_price(), true),
        (text.desk_cost(), true),
        (text.office_known(), false),
    ];
    listed(text.desk_streams(), &heads, rows.collect())
}

fn products(shown: &Shown, facility: &Facility) -> Html {
    let text = shown.text;
    let rows = facility.products.iter().map(|product| {
        vec![
            shown.names(facility).product(product),
            figure(text, product.quantity),
            text.unit(product.unit).to_owned(),
        ]
    });
    let heads = [
        (text.office_product(), false),
        (text.office_quantity(), true),
        (text.office_unit(), false),
    ];
    listed(text.desk_products(), &heads, rows.collect())
}

fn specific(shown: &Shown, facility: &Facility, assessment: &Assessment) -> Html {
    let text = shown.text;
    let rows = assessment.specific.iter().map(|of| {
        let mut products = facility.products.iter();
        let product = products.find(|p| p.id == of.product);
        let name = product.map(|p| shown.names(facility).product(p));
        vec![
            text.metric(of.metric.code(), &shown.catalogue).to_owned(),
            name.unwrap_or_default(),
            figure(text, Some(of.before)),
            format!("{}/{}", text.unit(of.unit), text.unit(of.per)),
            text.known(of.known).to_owned(),
        ]
    });
    let heads = [
        (text.office_metric(), false),
        (text.office_product(), false),
        (text.desk_value(), true),
        (text.office_unit(), false),
        (text.office_known(), false),
    ];
    listed(text.desk_specific(), &heads, rows.collect())
}

/// What the check of the file doubts, a sentence each.
fn doubts(shown: &Shown, facility: &Facility, assessment: &Assessment) -> Html {
    let text = shown.text;
    html! {
        if !assessment.issues.is_empty() {
            <section id="office-doubts">
                <h3>{ text.desk_own_doubts() }</h3>
                <ul>
                    { for assessment.issues.iter().map(|issue| html! {
                        <li>{ shown.names(facility).issue(issue) }</li>
                    }) }
                </ul>
            </section>
        }
    }
}
