//! One yearly input or output: how much, how that is known, at what price, and where it is used.

use super::contents::Contents;
use super::rough::RoughQuestion;
use crate::ui::field::{Chips, Pick, PickOption, TextField};
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use browser::location;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use catalogue::{Carrier, CarrierCategory, Catalogue, EndUse, Group, Resource, Supply};
use domain::facility::account::{Account, account, tree_of};
use domain::facility::{Monthly, Stream, Vat};
use domain::opportunity::{Measured, Partition};
use session::page::{StreamPage, after_list, next_stream};
use session::{Action, Field, Page, SiteAction, StreamAction};
use text::{Text, number};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: String,
}

/// One yearly input or output.
#[component]
pub(crate) fn StreamForm(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let Some(stream) = session.draft.facility.stream(&props.id).cloned() else {
        return html! { <Frame title={text.stream_gone()} crumb={Page::Hub} /> };
    };
    let list = Page::Streams(StreamPage::of(stream.group));
    let next = next_stream(&session.draft.facility, &stream.id).map(Page::Stream);
    // After the last row comes the next list: nobody goes back to this one in between.
    let next = next.unwrap_or_else(|| after_list(StreamPage::of(stream.group)));
    let remove = {
        let (send, id, list) = (send.clone(), stream.id.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            location::go(&list.address());
            send.emit(StreamAction::Remove(id.clone()).into());
        })
    };
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let name = text.stream(&stream, facility, catalogue);
    let figures = account(&stream, facility, catalogue, &mut Vec::new());
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.and_then(|c| catalogue.carrier(c));
    let is_charge = carrier.is_some_and(|c| c.supply == Supply::Charge);
    let unnamed = stream.template.is_none() && stream.carrier.is_none();
    let onknown = {
        let (id, old) = (stream.id.clone(), stream.known);
        send.reform(move |code: String| {
            StreamAction::Known(id.clone(), Known::from_code(&code).unwrap_or(old)).into()
        })
    };
    let known: Vec<PickOption> = Known::CHOICES
        .iter()
        .map(|k| PickOption::new(k.code(), text.known(*k)))
        .collect();
    let another = {
        let (send, id, list) = (send.clone(), stream.id.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            location::go(&list.address());
            send.emit(StreamAction::Another(id.clone()).into());
        })
    };
    let removal = html! {
        <button type="button" class="link" onclick={remove}>{ text.stream_remove() }</button>
    };
    html! {
        <Frame title={name} crumb={list}>
            <PageForm {next} beside={removal}>
                if unnamed { <TextField field={Field::StreamName(stream.id.clone())} /> }
                if is_charge {
                    <TextField field={Field::StreamCost(stream.id.clone())} label={text.label_cost()} />
                } else {
                    <Quantity id={stream.id.clone()} />
                    <Chips name={format!("stream.{}.known", stream.id)} legend={text.stream_known()}
                        value={stream.known.code()} options={known} onpick={onknown} />
                    { money(text, &send, &stream, &figures, catalogue) }
                }
                <Tax />
                <Contents id={stream.id.clone()} />
                { if stream.group == Group::Energy { html! { <Uses id={stream.id.clone()} /> } } else { shares_of_others(&stream, catalogue) } }
                <p>
                    <button type="button" class="link" onclick={another}>{ text.stream_another() }</button>
                </p>
                if carrier.is_some_and(has_certificate) {
                    <details class="more">
                        <summary>{ text.label_heat() }</summary>
                        <TextField field={Field::StreamHeat(stream.id.clone())} optional={true} />
                    </details>
                }
                if matches!(stream.group, Group::Energy | Group::Water) {
                    <details class="more">
                        <summary>{ text.label_tenants() }</summary>
                        <TextField field={Field::StreamTenants(stream.id.clone())} optional={true} />
                    </details>
                }
                if !unnamed {
                    <details class="more">
                        <summary>{ text.stream_rename() }</summary>
                        <TextField field={Field::StreamName(stream.id.clone())} optional={true} />
                    </details>
                }
            </PageForm>
        </Frame>
    }
}

/// Whether a fuel comes with a certificate of its heat value: what is bought by mass.
fn has_certificate(carrier: &Carrier) -> bool {
    let by_mass = carrier.unit.in_units_of(Unit::Kg).is_some();
    let burnt = matches!(
        carrier.category,
        CarrierCategory::Coal | CarrierCategory::Biomass | CarrierCategory::Oil
    );
    by_mass && burnt && carrier.supply == Supply::Bought
}

/// The year's quantity, or twelve months.
#[component]
fn Quantity(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let Some(stream) = session.draft.facility.stream(&props.id) else {
        return Html::default();
    };
    let id = stream.id.clone();
    let site = &session.draft.facility.site;
    let year = site.year.unwrap_or(session.today.year - 1);
    let year = text.year_of(year, site.first_month);
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.and_then(|c| session.catalogue.carrier(c));
    let units = match carrier {
        Some(carrier) => {
            let mut units = carrier.unit.alternatives();
            units.extend(carrier.also.iter().copied());
            if !units.contains(&stream.unit) {
                units.push(stream.unit);
            }
            units
        }
        None => stream.unit.alternatives(),
    };
    let units: Vec<PickOption> = units
        .into_iter()
        .map(|u| PickOption::new(u.code(), text.unit(u)))
        .collect();
    let onunit = {
        let (id, old) = (id.clone(), stream.unit);
        send.reform(move |code: String| {
            StreamAction::Unit(id.clone(), Unit::from_code(&code).unwrap_or(old)).into()
        })
    };
    let unit_pick = html! {
        <Pick id={format!("stream.{id}.unit")} name={text.label_unit()} value={stream.unit.code()}
            options={units} onpick={onunit} />
    };
    let monthly = stream.months.is_some();
    let label = text.label_quantity_year(&year);
    html! {
        <>
            if monthly {
                <fieldset class="field">
                    <legend>{ label }</legend>
                    <div class="add"><label for={format!("stream.{id}.unit")}>{ text.label_unit() }</label>{ unit_pick }</div>
                    { twelve_months(text, stream, Monthly::Quantity) }
                </fieldset>
            } else {
                <TextField field={Field::StreamQuantity(id.clone())} {label}
                    hint={quantity_hint(text, stream, &session.catalogue)}>
                    { unit_pick }
                </TextField>
            }
            { by_month_or_year(text, &send, stream, Monthly::Quantity) }
        </>
    }
}

/// The boxes of twelve months, and their sum or how many are missing.
fn twelve_months(text: Text, stream: &Stream, figure: Monthly) -> Html {
    let id = &stream.id;
    let sum = match figure {
        Monthly::Quantity => stream.yearly().map(|q| text.quantity(q, stream.unit)),
        Monthly::Cost => stream.yearly_cost().map(|cost| text.money(Vnd::new(cost))),
    };
    let field = |month| match figure {
        Monthly::Quantity => Field::StreamMonth(id.clone(), month),
        Monthly::Cost => Field::StreamCostMonth(id.clone(), month),
    };
    html! {
        <>
            <div class="months">
                { for (0..12_u8).map(|month| html! { <TextField key={month} field={field(month)} /> }) }
            </div>
            <p class="understood" aria-live="polite">
                { match sum {
                    Some(sum) => text.months_sum(&sum),
                    None => text.months_missing(stream.missing_months(figure)),
                } }
            </p>
        </>
    }
}

/// Changes between one figure for the year and twelve.
fn by_month_or_year(text: Text, send: &Callback<Action>, stream: &Stream, figure: Monthly) -> Html {
    let monthly = stream.months_of(figure).is_some();
    let id = stream.id.clone();
    let onclick = send
        .reform(move |_: MouseEvent| StreamAction::Monthly(id.clone(), figure, !monthly).into());
    let words = match (figure, monthly) {
        (Monthly::Quantity, true) => text.months_off(),
        (Monthly::Quantity, false) => text.months_on(),
        (Monthly::Cost, true) => text.cost_months_off(),
        (Monthly::Cost, false) => text.cost_months_on(),
    };
    html! { <button type="button" class="link" {onclick}>{ words }</button> }
}

fn quantity_hint(text: Text, stream: &Stream, catalogue: &Catalogue) -> &'static str {
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.and_then(|c| catalogue.carrier(c));
    let supply = carrier.map(|c| c.supply).unwrap_or_default();
    let electric = carrier.is_some_and(|c| c.category == CarrierCategory::Electricity);
    let is_grid = electric && supply == Supply::Bought;
    match stream.group {
        Group::Energy if is_grid => text.hint_electricity(),
        Group::Energy if supply == Supply::Own => text.hint_own_power(),
        Group::ByProduct if supply == Supply::Sold => text.hint_sold(),
        Group::Energy => text.hint_fuel(),
        Group::Water => text.hint_water(),
        Group::Wastewater => text.hint_wastewater(),
        Group::Material | Group::Chemical | Group::Packaging => text.hint_material(),
        Group::Waste | Group::HazardousWaste => text.hint_waste(),
        Group::ByProduct => text.hint_by_product(),
    }
}

/// Price and cost: any two of quantity, price and cost give the third.
fn money(
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
    let per = text.price_unit(text.unit(stream.unit));
    let show = |value| number::trimmed(value, 0, text.language);
    let price = figures.price.filter(|_| stream.price.is_none());
    let cost = figures.cost.filter(|_| stream.yearly_cost().is_none());
    let price_box = html! {
        <TextField field={Field::StreamPrice(stream.id.clone())} label={price_label} suffix={per.clone()} />
    };
    let default = figures
        .default_price
        .as_deref()
        .and_then(|id| catalogue.price(id));
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
            if let (Some(price), None) = (price, default) {
                <p class="understood">{ text.computed_price(&format!("{} {per}", show(price.value))) }</p>
            }
            if let (Some(cost), Some(_)) = (cost, stream.yearly()) {
                <p class="understood">{ text.computed_cost(&text.money(cost.value)) }</p>
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

/// Whether prices and costs hold value-added tax: one choice for the whole plant, said wherever a price is entered.
#[component]
fn Tax() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let options: Vec<PickOption> = Vat::ALL
        .iter()
        .map(|vat| PickOption::new(vat.code(), text.vat(*vat)))
        .collect();
    let chosen = session.draft.facility.site.vat;
    let onpick = send.reform(move |code: String| {
        SiteAction::Vat(Vat::from_code(&code).unwrap_or(Vat::Without)).into()
    });
    html! {
        <>
            <Chips name="vat" legend={text.vat_legend()} value={chosen.map_or("", Vat::code)} {options} {onpick} />
            <p class="hint">{ text.vat_hint() }</p>
        </>
    }
}

/// Where energy is used: one place for most fuels, shares for electricity.
#[component]
fn Uses(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let Some(stream) = facility.stream(&props.id) else {
        return Html::default();
    };
    match tree_of(stream, catalogue) {
        Some(Resource::Electricity) => {
            html! { <Shares id={stream.id.clone()} tree={Resource::Electricity} /> }
        }
        Some(Resource::Fuel) => {
            let options: Vec<PickOption> = catalogue
                .end_uses_of(Resource::Fuel, None)
                .filter(|n| n.parent.is_none() && !n.overlay)
                .map(|n| PickOption::new(n.id.clone(), text.language.pick(&n.vi, &n.en).to_owned()))
                .collect();
            let whole = stream.shares.iter().find(|(id, s)| {
                s.percent == rust_decimal::Decimal::ONE_HUNDRED
                    && catalogue.end_use(id).is_some_and(|n| n.parent.is_none())
            });
            let id = stream.id.clone();
            let onpick = send.reform(move |node: String| {
                StreamAction::FuelUse(id.clone(), (!node.is_empty()).then_some(node)).into()
            });
            let assumed = whole.is_some_and(|(_, s)| s.known == Known::Default);
            let value = whole.map(|(id, _)| id.clone()).unwrap_or_default();
            html! {
                <>
                    <Chips name={format!("stream.{}.use", stream.id)} legend={text.fuel_use()} {value} {options} {onpick} />
                    if assumed { <p class="note"><span class="default">{ text.fuel_use_default() }</span></p> }
                    <details class="more">
                        <summary>{ text.fuel_use_shares() }</summary>
                        <Shares id={stream.id.clone()} tree={Resource::Fuel} />
                    </details>
                </>
            }
        }
        _ => Html::default(),
    }
}

fn shares_of_others(stream: &Stream, catalogue: &Catalogue) -> Html {
    let Some(tree) = tree_of(stream, catalogue) else {
        return Html::default();
    };
    if matches!(tree, Resource::Wastewater | Resource::HazardousWaste) {
        return Html::default();
    }
    html! { <SharesFolded id={stream.id.clone()} {tree} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SharesProps {
    id: String,
    tree: Resource,
}

/// Shares of end uses behind a click, where few users know them.
#[component]
fn SharesFolded(props: &SharesProps) -> Html {
    let text = use_text();
    html! {
        <details class="more">
            <summary>{ text.shares_fold() }</summary>
            <Shares id={props.id.clone()} tree={props.tree} />
        </details>
    }
}

/// Shares of the end uses in percent of the stream; what is assumed is marked.
#[component]
fn Shares(props: &SharesProps) -> Html {
    let session = use_session();
    let text = use_text();
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let Some(stream) = facility.stream(&props.id) else {
        return Html::default();
    };
    let sector = facility.site.sector.as_deref();
    let quantity = account(stream, facility, catalogue, &mut Vec::new()).quantity;
    let measured = Measured::of(stream, quantity, &facility.site, catalogue);
    let partition = Partition::of(stream, measured, props.tree, catalogue, facility);
    let nodes: Vec<&EndUse> = catalogue.end_uses_of(props.tree, sector).collect();
    let own = catalogue.sector(sector.unwrap_or_default());
    let is_own = |n: &EndUse| {
        n.parent.is_none() && own.is_some_and(|s| s.end_uses.iter().any(|e| e.id == n.id))
    };
    // What the user has filled in stays in sight.
    let said = |id: &str| stream.shares.contains_key(id) || stream.rough.contains_key(id);
    let is_main = |n: &&EndUse| n.common || is_own(n) || said(&n.id);
    let (main, parts): (Vec<&EndUse>, Vec<&EndUse>) = nodes.into_iter().partition(is_main);
    html! {
        <fieldset class="field" id={format!("stream.{}.shares", stream.id)} tabindex="-1">
            <legend>{ text.end_uses_title() }</legend>
            <p class="hint">{ text.end_uses_hint() }</p>
            <ul class="shares">
                { for main.iter().map(|n| share(text, stream, n, &partition, measured)) }
            </ul>
            if partition.rough_refused { <p class="error">{ text.rough_refused() }</p> }
            if partition.refused { <p class="error">{ text.end_uses_exceed() }</p> }
            if !parts.is_empty() {
                <details class="more">
                    <summary>{ text.end_uses_parts() }</summary>
                    <ul class="shares">{ for parts.iter().map(|n| share(text, stream, n, &partition, measured)) }</ul>
                </details>
            }
        </fieldset>
    }
}

fn share(
    text: Text,
    stream: &Stream,
    node: &EndUse,
    partition: &Partition<'_>,
    measured: Measured,
) -> Html {
    let weight = partition.weight(Some(&node.id));
    let assumed =
        weight.filter(|w| w.known == Known::Default && !stream.shares.contains_key(&node.id));
    let hint = assumed.map(|w| text.share_default(&text.share(w.fraction)));
    let field = Field::StreamShare(stream.id.clone(), node.id.clone());
    html! {
        <li key={node.id.clone()} class={assumed.map(|_| "default")}>
            <TextField {field} hint={hint.map(AttrValue::from)} />
            <RoughQuestion stream={stream.id.clone()} node={node.id.clone()} {measured} {weight} />
        </li>
    }
}
