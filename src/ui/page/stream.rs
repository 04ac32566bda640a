//! One yearly input or output: how much, how that is known, at what price, and where it is used.

use super::contents::Contents;
use super::end_uses::{Uses, shares_of_others};
use super::money::money;
use super::months::{by_month_or_year, twelve_months};
use crate::ui::field::{Chips, Pick, PickOption, TextField};
use crate::ui::part::{Frame, PageForm};
use crate::ui::store::{use_send, use_session, use_text};
use browser::location;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Carrier, CarrierCategory, Catalogue, Group, Supply};
use domain::facility::account::account;
use domain::facility::{Monthly, Stream, Vat};
use session::field::Sentence;
use session::page::{StreamPage, after_list, next_stream};
use session::{Action, Field, Page, SiteAction, StreamAction};
use text::Text;
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
    // Both lead back to the list.
    let onlist = |of: fn(String) -> StreamAction| {
        let (send, id, list) = (send.clone(), stream.id.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            location::go(&list.address());
            send.emit(of(id.clone()).into());
        })
    };
    let (remove, another) = (onlist(StreamAction::Remove), onlist(StreamAction::Another));
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let name = session.names(text).stream(&stream);
    let figures = account(&stream, facility, catalogue);
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.and_then(|c| catalogue.carrier(c));
    let is_charge = carrier.is_some_and(|c| c.supply == Supply::Charge);
    let unnamed = stream.template.is_none() && stream.carrier.is_none();
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
                    { known(text, &send, &stream) }
                    { money(text, &send, &stream, &figures, catalogue) }
                }
                <Tax />
                <Contents id={stream.id.clone()} />
                { if stream.group == Group::Energy { html! { <Uses id={stream.id.clone()} /> } } else { shares_of_others(&stream, catalogue) } }
                <p>
                    <button type="button" class="link" onclick={another}>{ text.stream_another() }</button>
                </p>
                { for seldom(&stream, carrier, unnamed).map(|(field, label)| html! {
                    <details class="more">
                        <summary>{ label(text) }</summary>
                        <TextField {field} optional={true} />
                    </details>
                }) }
            </PageForm>
        </Frame>
    }
}

/// How the figures of a stream are known, to choose.
fn known(text: Text, send: &Callback<Action>, stream: &Stream) -> Html {
    let (id, old) = (stream.id.clone(), stream.known);
    let onpick = send.reform(move |code: String| {
        StreamAction::Known(id.clone(), Known::from_code(&code).unwrap_or(old)).into()
    });
    let options = Known::CHOICES.map(|k| PickOption::new(k.code(), text.known(k)));
    html! {
        <Chips name={format!("stream.{}.known", stream.id)} legend={text.stream_known()}
            value={stream.known.code()} options={options.to_vec()} {onpick} />
    }
}

/// What few plants have to say of a stream, each below its own fold.
fn seldom(
    stream: &Stream,
    carrier: Option<&Carrier>,
    unnamed: bool,
) -> impl Iterator<Item = (Field, Sentence)> {
    let id = || stream.id.clone();
    let heat = carrier.is_some_and(has_certificate);
    let shared = matches!(stream.group, Group::Energy | Group::Water);
    let all: [(bool, Field, Sentence); 3] = [
        (heat, Field::StreamHeat(id()), |t| t.label_heat()),
        (shared, Field::StreamTenants(id()), |t| t.label_tenants()),
        (!unnamed, Field::StreamName(id()), |t| t.stream_rename()),
    ];
    all.into_iter()
        .filter_map(|(is_asked, field, label)| is_asked.then_some((field, label)))
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
            <Chips name="vat" legend={text.page_vat_legend()} value={chosen.map_or("", Vat::code)} {options} {onpick} />
            <p class="hint">{ text.page_vat_hint() }</p>
        </>
    }
}
