//! The products with their yearly output, and how the consumption is split between them.

use super::choice_error::{choice_error, error_line};
use super::contents::mass_of_a_unit;
use crate::ui::field::{Pick, PickOption, TextField};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::SectorFile;
use catalogue::quantity::Unit;
use domain::facility::{Product, Split};
use session::problem::SPLIT;
use session::{Action, Field, ProductAction};
use text::Text;
use yew::prelude::*;

/// Products with their yearly output.
#[component]
pub(super) fn Products() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let sector = facility
        .site
        .sector
        .as_deref()
        .and_then(|s| session.catalogue.sector(s));
    let add = send.reform(|_: MouseEvent| ProductAction::Add.into());
    let alone = facility.products.len() < 2;
    html! {
        <fieldset class="group">
            <legend>{ text.page_products_title() }</legend>
            { for facility.products.iter().map(|p| product(text, &send, sector, p, (alone, facility.split))) }
            <button type="button" class="btn ghost" onclick={add}>{ text.page_products_add() }</button>
            if !alone { <SplitChoice /> }
        </fieldset>
    }
}

/// How the consumption is split between several products.
#[component]
pub(super) fn SplitChoice() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let split = session.draft.facility.split;
    let options: Vec<PickOption> = Split::ALL
        .iter()
        .map(|s| PickOption::new(s.code(), text.split(*s)))
        .collect();
    let onpick = send.reform(move |code: String| {
        ProductAction::Split(Split::from_code(&code).unwrap_or(split)).into()
    });
    let error = choice_error(&session, text, SPLIT);
    html! {
        <div class={classes!("field", error.is_some().then_some("bad"))}>
            <label for={SPLIT}>{ text.split_legend() }</label>
            <p class="hint" id="split-hint">{ text.split_hint() }</p>
            <div class="inp">
                <Pick id={SPLIT} value={split.code()} {options} {onpick} described="split-hint split-error" />
            </div>
            { error_line(text, SPLIT, error) }
        </div>
    }
}

fn product(
    text: Text,
    send: &Callback<Action>,
    sector: Option<&SectorFile>,
    product: &Product,
    (alone, split): (bool, Split),
) -> Html {
    let id = product.id.clone();
    let usual = sector.and_then(|s| {
        let kind = product.kind.as_deref()?;
        Some(s.products.iter().find(|p| p.id == kind)?.unit)
    });
    let units: Vec<PickOption> = units(product.unit, usual)
        .into_iter()
        .map(|u| PickOption::new(u.code(), text.unit(u)))
        .collect();
    let onunit = {
        let (id, unit) = (id.clone(), product.unit);
        send.reform(move |value: String| {
            ProductAction::Unit(id.clone(), Unit::from_code(&value).unwrap_or(unit)).into()
        })
    };
    let remove = {
        let id = id.clone();
        send.reform(move |_: MouseEvent| ProductAction::Remove(id.clone()).into())
    };
    html! {
        <div class="product" key={id.clone()}>
            { kind_of_product(text, send, sector, product) }
            <div class="pair">
                <TextField field={Field::ProductQuantity(id.clone())}>
                    <Pick id={format!("product.{id}.unit")} name={text.label_unit()} value={product.unit.code()}
                        options={units} onpick={onunit} />
                </TextField>
                <TextField field={Field::ProductName(id.clone())} optional={true} />
            </div>
            // Always there: a node that comes and goes would rebuild the boxes beside it.
            <div>{ mass_of_a_unit(text, Field::ProductMass(id), product.unit) }</div>
            if !alone && split == Split::Revenue {
                <TextField field={Field::ProductRevenue(product.id.clone())} />
            }
            if !alone && split == Split::Own {
                <TextField field={Field::ProductShare(product.id.clone())} />
            }
            if !alone {
                <button type="button" class="link" onclick={remove}>{ text.page_products_remove() }</button>
            }
        </div>
    }
}

/// Which of the products of the sector it is; nothing where the sector names none.
fn kind_of_product(
    text: Text,
    send: &Callback<Action>,
    sector: Option<&SectorFile>,
    product: &Product,
) -> Html {
    let kinds: Vec<PickOption> = sector
        .iter()
        .flat_map(|s| &s.products)
        .map(|p| PickOption::new(p.id.clone(), text.language.pick(&p.vi, &p.en).to_owned()))
        .collect();
    if kinds.is_empty() {
        return Html::default();
    }
    let onkind = {
        let id = product.id.clone();
        send.reform(move |value: String| {
            ProductAction::Kind(id.clone(), (!value.is_empty()).then_some(value)).into()
        })
    };
    let id = format!("product.{}.kind", product.id);
    html! {
        <div class="field">
            <label for={id.clone()}>{ text.label_product_kind() }</label>
            <div class="inp">
                <Pick {id} value={product.kind.clone().unwrap_or_default()} options={kinds}
                    empty={text.page_product_other()} onpick={onkind} />
            </div>
        </div>
    }
}

/// Units in which an output can be counted. The order never follows the choice, so that arrow keys reach every one.
fn units(present: Unit, of_kind: Option<Unit>) -> Vec<Unit> {
    let common = [
        Unit::Tonne,
        Unit::Kg,
        Unit::Hectolitre,
        Unit::CubicMetre,
        Unit::Litre,
        Unit::SquareMetre,
        Unit::Piece,
        Unit::ThousandPieces,
        Unit::Pair,
        Unit::Metre,
    ];
    let mut list: Vec<Unit> = of_kind
        .filter(|unit| !common.contains(unit))
        .into_iter()
        .collect();
    list.extend(common);
    if !list.contains(&present) {
        list.push(present);
    }
    list
}
