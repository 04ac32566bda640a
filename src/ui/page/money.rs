//! Price and cost of a stream, and what follows from them.

use super::months::{by_month_or_year, twelve_months};
use crate::ui::field::TextField;
use catalogue::known::Known;
use catalogue::{Catalogue, Group};
use domain::facility::account::Account;
use domain::facility::{Monthly, Stream};
use session::{Action, Field};
use text::{Text, number};
use yew::prelude::*;

/// Price and cost: any two of quantity, price and cost give the third.
pub(super) fn money(
    text: Text,
    send: &Callback<Action>,
    stream: &Stream,
    figures: &Account,
    catalogue: &Catalogue,
) -> Html {
    let (price_label, cost_label) = match stream.group {
        Group::ByProduct => (text.label_sale_price(), text.label_sale_income()),
        Group::Waste | Group::HazardousWaste | Group::Wastewater => {
            (text.label_disposal_price(), text.label_disposal_cost())
        }
        _ => (text.label_price(), text.label_cost()),
    };
    let per = text.term_price_unit(text.unit(stream.unit));
    let price_box = html! {
        <TextField field={Field::StreamPrice(stream.id.clone())} label={price_label} suffix={per} />
    };
    html! {
        <>
            if stream.cost_months.is_some() {
                { price_box }
                <fieldset class="field">
                    <legend>{ cost_label }</legend>
                    { twelve_months(text, stream, Monthly::Cost) }
                </fieldset>
            } else {
                <div class="pair">
                    { price_box }
                    <TextField field={Field::StreamCost(stream.id.clone())} label={cost_label} />
                </div>
            }
            { by_month_or_year(text, send, stream, Monthly::Cost) }
            <p class="hint">{ text.hint_any_two() }</p>
            { computed(text, stream, figures, catalogue) }
        </>
    }
}

/// What follows from the two that were entered, or from one of them and a default price.
fn computed(text: Text, stream: &Stream, figures: &Account, catalogue: &Catalogue) -> Html {
    let per = text.term_price_unit(text.unit(stream.unit));
    let show = |value| number::trimmed(value, 0, text.language);
    let price = figures.price.filter(|_| stream.price.is_none());
    let cost = figures.cost.filter(|_| stream.yearly_cost().is_none());
    let default = figures
        .default_price
        .as_deref()
        .and_then(|id| catalogue.price(id));
    // Money alone, and no price that turns it into a quantity.
    let is_money_alone = stream.yearly_cost().is_some()
        && stream.group != Group::ByProduct
        && figures.quantity.is_none()
        && stream.months.is_none();
    html! {
        <>
            if is_money_alone {
                <p class="note" id={format!("stream.{}.no-price", stream.id)}>{ text.default_price_none() }</p>
            }
            if let (Some(price), None) = (price, default) {
                <p class="understood">{ text.page_computed_price(&format!("{} {per}", show(price.value))) }</p>
            }
            if let (Some(cost), Some(_)) = (cost, stream.yearly()) {
                <p class="understood">{ text.page_computed_cost(&text.money(cost.value)) }</p>
            }
            if let (Some(quantity), Some(_)) = (figures.quantity.filter(|q| q.known == Known::Default), default) {
                <p class="note" id={format!("stream.{}.by-price", stream.id)}>
                    <span class="default">{ text.default_quantity(&text.quantity(quantity.value, stream.unit)) }</span>
                    if let Some((low, high)) = figures.quantity_range {
                        { " " }{ text.default_quantity_range(&text.between(&text.quantity(low, stream.unit), &text.quantity(high, stream.unit))) }
                    }
                    { " " }{ text.default_quantity_enter() }
                </p>
            }
            if let (Some(price), Some(entry)) = (price, default) {
                <p class="note">
                    <span class="default">{ text.default_price(&format!("{} {per}", show(price.value))) }</span>{ " " }
                    { text.default_price_source(text.language.pick(&entry.vi, &entry.en), &text.sources(&entry.cite, catalogue)) }
                </p>
            }
        </>
    }
}
