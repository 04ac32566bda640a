//! Who the factory is, what it makes, and how much.

use super::choice_error::{choice_error, error_line};
use super::kind::KindOfPlant;
use super::products::Products;
use super::sector_search::SectorSearch;
use super::workshop::Given;
use crate::ui::field::{Pick, PickOption, RemarksOn, TextField};
use crate::ui::link::address;
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::Catalogue;
use domain::facility::Round;
use session::page::{StreamPage, is_touched};
use session::problem::{PROVINCE, SECTOR};
use session::{Action, Field, Page, SiteAction};
use submission::review::About;
use text::Text;
use yew::prelude::*;

/// Who the factory is, what it makes, and how much.
#[component]
pub(crate) fn Facility() -> Html {
    let text = use_text();
    html! {
        <Frame title={text.page_facility_title()} lede={text.page_facility_lede().to_owned()} crumb={Page::Hub}>
            <Given />
            <SelfCheckFirst />
            <PageForm next={Page::Streams(StreamPage::Energy)}>
                <TextField field={Field::Name} />
                <SectorChoice />
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
                    <legend>{ text.page_facility_contact() }</legend>
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
                { text.label_first_month() }<span class="optional">{ text.page_optional() }</span>
            </label>
            <div class="inp">
                <Pick id="first-month" value={chosen.map(|m| m.to_string()).unwrap_or_default()}
                    options={months.collect::<Vec<_>>()} empty={text.label_month("1")} {onpick} />
            </div>
        </div>
    }
}

/// Sector and VSIC code.
#[component]
fn SectorChoice() -> Html {
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
                        empty={text.page_pick_empty()} onpick={onsector} described="sector-hint sector-error" />
                </div>
                <p class="hint" id="sector-makes">{ makes.unwrap_or_default() }</p>
                if entered { <p class="hint" id="sector-change">{ text.sector_change() }</p> }
                <RemarksOn about={About::Field} of="facility.sector" />
                { error_line(text, SECTOR, error) }
            </div>
            <KindOfPlant />
            <div class="field">
                <label for="vsic">
                    { text.label_vsic() }<span class="optional">{ text.page_optional() }</span>
                </label>
                <div class="inp">
                    <Pick id="vsic" value={site.vsic.clone().unwrap_or_default()} options={codes.collect::<Vec<_>>()}
                        empty={text.page_pick_empty()} onpick={oncode} />
                </div>
                { suggestions((text, catalogue), &send, site.vsic.as_deref(), site.sector.as_deref()) }
                <RemarksOn about={About::Field} of="facility.vsic" />
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
        <div class="suggest" role="group" aria-label={text.page_vsic_suggests()}>
            <p class="hint">{ text.page_vsic_suggests() }</p>
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
            <legend>{ text.page_facility_place() }</legend>
            <div class={classes!("field", error.is_some().then_some("bad"))}>
                <label for={PROVINCE}>{ text.label_province() }</label>
                <p class="hint" id="province-hint">{ text.hint_province() }</p>
                <div class="inp">
                    <Pick id={PROVINCE} value={site.province.clone().unwrap_or_default()} options={provinces}
                        empty={text.page_pick_empty()} onpick={onprovince} described="province-hint province-error" />
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
