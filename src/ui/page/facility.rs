//! Who the factory is, what it makes, and how much.

use super::contents::mass_of_a_unit;
use super::kind::KindOfPlant;
use super::sector_search::SectorSearch;
use super::workshop::Given;
use crate::ui::field::{Pick, PickOption, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::words;
use catalogue::quantity::Unit;
use catalogue::{Catalogue, SectorFile};
use domain::facility::{Product, Round, Split};
use session::page::{StreamPage, is_touched};
use session::problem::{PROVINCE, SECTOR, SPLIT};
use session::{Action, Field, Page, ProductAction, SiteAction};
use text::Text;
use yew::prelude::*;

/// Who the factory is, what it makes, and how much.
#[component]
pub(crate) fn Facility() -> Html {
    let text = use_text();
    html! {
        <Frame title={text.facility_title()} lede={text.facility_lede().to_owned()} crumb={Page::Hub}>
            <Given />
            <SelfCheckFirst />
            <PageForm next={Page::Streams(StreamPage::Energy)}>
                <TextField field={Field::Name} />
                <Trade />
                <Products />
                <TextField field={Field::Year} />
                <FirstMonth />
                <Place />
                <div class="pair">
                    <TextField field={Field::Employees} optional={true} />
                    <TextField field={Field::Days} optional={true} />
                    <TextField field={Field::Shifts} optional={true} />
                </div>
                <fieldset class="group">
                    <legend>{ text.facility_contact() }</legend>
                    <div class="pair">
                        <TextField field={Field::ContactName} optional={true} />
                        <TextField field={Field::ContactRole} optional={true} />
                    </div>
                    <div class="pair">
                        <TextField field={Field::ContactPhone} optional={true} />
                        <TextField field={Field::ContactEmail} optional={true} />
                    </div>
                </fieldset>
            </PageForm>
        </Frame>
    }
}

/// The way to the self-check, for whoever begins and has not answered it; it stops nobody.
#[component]
fn SelfCheckFirst() -> Html {
    let session = use_session();
    let text = use_text();
    let facility = &session.draft.facility;
    if facility.example || !facility.self_check.before.answers.is_empty() {
        return Html::default();
    }
    html! {
        <p class="hint">
            <a href={address(&Page::SelfCheck(Round::Before))}>{ text.self_check_invite_before() }</a>
        </p>
    }
}

/// The month in which the year of the figures begins: crops and campaigns do not end in December.
#[component]
fn FirstMonth() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let months = (2..=12_u8).map(|m| {
        let month = m.to_string();
        PickOption::new(month.clone(), text.label_month(&month))
    });
    let chosen = session.draft.facility.site.first_month;
    let onpick = send.reform(|month: String| SiteAction::FirstMonth(month.parse().ok()).into());
    html! {
        <div class="field">
            <label for="first-month">
                { text.label_first_month() }<span class="optional">{ text.optional() }</span>
            </label>
            <div class="inp">
                <Pick id="first-month" value={chosen.map(|m| m.to_string()).unwrap_or_default()}
                    options={months.collect::<Vec<_>>()} empty={text.label_month("1")} {onpick} />
            </div>
        </div>
    }
}

/// The error of a choice, once "continue" was pressed.
fn choice_error(session: &session::Session, text: Text, at: &str) -> Option<String> {
    let mut list = session.shown_problems().iter();
    let found = list.find(|p| p.at == at)?;
    Some(words::sentence(
        text,
        found,
        &session.draft,
        &session.catalogue,
    ))
}

fn error_line(text: Text, id: &str, error: Option<String>) -> Html {
    html! {
        <p class="error" id={format!("{id}-error")}>
            if let Some(error) = error {
                <span class="sr">{ text.error_prefix() }{ " " }</span>{ error }
            }
        </p>
    }
}

/// Sector and VSIC code.
#[component]
fn Trade() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let site = &session.draft.facility.site;
    let catalogue = &*session.catalogue;
    let sectors = catalogue.sectors().iter().map(|s| {
        let name = text.language.pick(&s.sector.vi, &s.sector.en);
        PickOption::new(s.sector.id.clone(), name.to_owned())
    });
    let chosen = catalogue
        .sectors()
        .iter()
        .find(|s| Some(&s.sector.id) == site.sector.as_ref());
    let makes = chosen.map(|s| text.language.of(&s.sector.hint).to_owned());
    let facility = &session.draft.facility;
    let entered = chosen.is_some()
        && (facility.streams.iter().any(is_touched) || !facility.replies.is_empty());
    let codes = catalogue.vsic().iter().map(|v| {
        PickOption::new(
            v.code.clone(),
            format!("{} {}", v.code, text.language.pick(&v.vi, &v.en)),
        )
    });
    let some = |value: String| (!value.is_empty()).then_some(value);
    let onsector = send.reform(move |value| SiteAction::Sector(some(value)).into());
    let oncode = send.reform(move |value| SiteAction::Vsic(some(value)).into());
    let error = choice_error(&session, text, SECTOR);
    html! {
        <>
            <SectorSearch />
            <div class={classes!("field", error.is_some().then_some("bad"))}>
                <label for={SECTOR}>{ text.label_sector() }</label>
                <p class="hint" id="sector-hint">{ text.hint_sector() }</p>
                <div class="inp">
                    // A choice that could not be carried out does not stay in the list: the notice draws it anew.
                    <Pick key={session.notice.is_some().to_string()} id={SECTOR} value={site.sector.clone().unwrap_or_default()} options={sectors.collect::<Vec<_>>()}
                        empty={text.pick_empty()} onpick={onsector} described="sector-hint sector-error" />
                </div>
                <p class="hint" id="sector-makes">{ makes.unwrap_or_default() }</p>
                if entered { <p class="hint" id="sector-change">{ text.sector_change() }</p> }
                { error_line(text, SECTOR, error) }
            </div>
            <KindOfPlant />
            <div class="field">
                <label for="vsic">
                    { text.label_vsic() }<span class="optional">{ text.optional() }</span>
                </label>
                <div class="inp">
                    <Pick id="vsic" value={site.vsic.clone().unwrap_or_default()} options={codes.collect::<Vec<_>>()}
                        empty={text.pick_empty()} onpick={oncode} />
                </div>
                { suggestions((text, catalogue), &send, site.vsic.as_deref(), site.sector.as_deref()) }
            </div>
        </>
    }
}

/// The sectors to which the VSIC code leads, where none of them is chosen yet.
fn suggestions(
    (text, catalogue): (Text, &Catalogue),
    send: &Callback<Action>,
    code: Option<&str>,
    sector: Option<&str>,
) -> Html {
    let Some(code) = code else {
        return Html::default();
    };
    let found = catalogue.sectors_of(code);
    if found.iter().any(|s| Some(s.id.as_str()) == sector) {
        return Html::default();
    }
    let choice = |id: String, name: String| {
        let chosen = id.clone();
        let onclick =
            send.reform(move |_: MouseEvent| SiteAction::Sector(Some(chosen.clone())).into());
        html! { <button key={id} type="button" class="btn ghost" {onclick}>{ name }</button> }
    };
    html! {
        <div class="suggest" role="group" aria-label={text.vsic_suggests()}>
            <p class="hint">{ text.vsic_suggests() }</p>
            <div class="row">
                { for found.into_iter().map(|s| choice(s.id.clone(), text.language.pick(&s.vi, &s.en).to_owned())) }
            </div>
        </div>
    }
}

/// Province, commune, address, tax code.
#[component]
fn Place() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let site = &session.draft.facility.site;
    let provinces: Vec<PickOption> = session
        .catalogue
        .provinces()
        .iter()
        .map(|p| PickOption::new(p.code.clone(), text.province(p)))
        .collect();
    let onprovince = send
        .reform(|value: String| SiteAction::Province((!value.is_empty()).then_some(value)).into());
    let error = choice_error(&session, text, PROVINCE);
    html! {
        <fieldset class="group">
            <legend>{ text.facility_place() }</legend>
            <div class={classes!("field", error.is_some().then_some("bad"))}>
                <label for={PROVINCE}>{ text.label_province() }</label>
                <p class="hint" id="province-hint">{ text.hint_province() }</p>
                <div class="inp">
                    <Pick id={PROVINCE} value={site.province.clone().unwrap_or_default()} options={provinces}
                        empty={text.pick_empty()} onpick={onprovince} described="province-hint province-error" />
                </div>
                { error_line(text, PROVINCE, error) }
            </div>
            <div class="pair">
                <TextField field={Field::Commune} optional={true} />
                <TextField field={Field::Address} optional={true} />
            </div>
            <TextField field={Field::TaxCode} optional={true} />
        </fieldset>
    }
}

/// Products with their yearly output.
#[component]
fn Products() -> Html {
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
            <legend>{ text.products_title() }</legend>
            { for facility.products.iter().map(|p| product(text, &send, sector, p, (alone, facility.split))) }
            <button type="button" class="btn ghost" onclick={add}>{ text.products_add() }</button>
            if !alone { <SplitChoice /> }
        </fieldset>
    }
}

/// How the consumption is split between several products.
#[component]
fn SplitChoice() -> Html {
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
    let kinds: Vec<PickOption> = sector
        .map(|s| s.products.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|p| PickOption::new(p.id.clone(), text.language.pick(&p.vi, &p.en).to_owned()))
        .collect();
    let usual = sector.and_then(|s| {
        let kind = product.kind.as_deref()?;
        Some(s.products.iter().find(|p| p.id == kind)?.unit)
    });
    let units: Vec<PickOption> = units(product.unit, usual)
        .into_iter()
        .map(|u| PickOption::new(u.code(), text.unit(u)))
        .collect();
    let onkind = {
        let id = id.clone();
        send.reform(move |value: String| {
            ProductAction::Kind(id.clone(), (!value.is_empty()).then_some(value)).into()
        })
    };
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
    let kind_id = format!("product.{id}.kind");
    html! {
        <div class="product" key={id.clone()}>
            if !kinds.is_empty() {
                <div class="field">
                    <label for={kind_id.clone()}>{ text.label_product_kind() }</label>
                    <div class="inp">
                        <Pick id={kind_id} value={product.kind.clone().unwrap_or_default()} options={kinds}
                            empty={text.product_other()} onpick={onkind} />
                    </div>
                </div>
            }
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
                <button type="button" class="link" onclick={remove}>{ text.products_remove() }</button>
            }
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
