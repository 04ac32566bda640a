//! A factory with its assessment, as pages see it: names, pages, colours and sources of things.

use crate::ui::link::address;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use catalogue::{Catalogue, Cite, Confidence, Resource};
use domain::assessment::Assessment;
use domain::facility::Facility;
use domain::facility::account::tree_of;
use domain::issue::Issue;
use domain::opportunity::{Missing, Opportunity};
use rust_decimal::Decimal;
use session::doubt::page_of;
use session::page::StreamPage;
use session::{Page, Session};
use std::rc::Rc;
use text::{Names, Text, number};
use yew::prelude::*;

/// A factory with its assessment, as a page sees it.
#[derive(Clone, Copy)]
pub(crate) struct PageView<'a> {
    /// The words.
    pub(crate) text: Text,
    /// What was entered.
    pub(crate) facility: &'a Facility,
    /// What follows from it.
    pub(crate) assessment: &'a Rc<Assessment>,
    /// The knowledge.
    pub(crate) catalogue: &'a Catalogue,
}

impl<'a> PageView<'a> {
    /// The open factory with its assessment.
    pub(crate) fn new(text: Text, session: &'a Session, assessment: &'a Rc<Assessment>) -> Self {
        Self {
            text,
            facility: &session.draft.facility,
            assessment,
            catalogue: &session.catalogue,
        }
    }
}

impl PageView<'_> {
    /// The names of its things.
    pub(crate) fn names(&self) -> Names<'_> {
        self.text.names(self.facility, self.catalogue)
    }

    /// Name of a measure.
    pub(crate) fn measure(self, id: &str) -> String {
        self.names().measure_name(id)
    }

    /// Name of a stream.
    pub(crate) fn stream(self, id: &str) -> String {
        self.names().stream_name(id)
    }

    /// A computed number: at most four significant digits, whole numbers kept.
    pub(crate) fn number(self, value: Decimal) -> String {
        if value.abs() >= Decimal::ONE_THOUSAND {
            number::decimal(value, 0, self.text.language)
        } else {
            number::significant(value, 4, self.text.language)
        }
    }

    /// Energy in a unit for reading: the assessment counts in MJ.
    pub(crate) fn gigajoules(self, mj: Decimal) -> String {
        let gj = Unit::Mj
            .in_units_of(Unit::Gj)
            .and_then(|factor| mj.checked_mul(factor));
        gj.map(|gj| self.number(gj)).unwrap_or_default()
    }

    /// Money where the currency stands beside it.
    pub(crate) fn short(self, value: Vnd) -> String {
        number::money_short(value, self.text.language)
    }

    /// The page with the question of a measure; the factory's own measures stand on the checklist.
    pub(crate) fn question(self, measure: &str) -> Page {
        let place = self.catalogue.place_of(measure);
        place.map_or(Page::Checklist, |area| Page::Section(area.to_owned()))
    }

    /// Doubts about the figures, each with the way to where it is settled.
    pub(crate) fn issues(self, list: &[Issue]) -> Html {
        let item = |(place, issue): (usize, &Issue)| {
            let words = self.names().issue(issue);
            let page = address(&page_of(issue, self.facility, self.catalogue));
            html! { <li key={place}><a href={page}>{ words }</a></li> }
        };
        html! { <ul>{ for list.iter().enumerate().map(item) }</ul> }
    }

    /// The page where something missing is entered.
    pub(crate) fn page_of(self, missing: &Missing, measure: &str) -> Page {
        match missing {
            Missing::Stream(resource) => Page::Streams(list_of(*resource)),
            Missing::Quantity(id) | Missing::Price(id) => Page::Stream(id.clone()),
            Missing::Share { stream, .. } => Page::Stream(stream.clone()),
            Missing::Figure | Missing::Number(_) | Missing::Nothing => self.question(measure),
        }
    }

    /// What a measure saves a year, stream by stream.
    pub(crate) fn quantities(self, opportunity: &Opportunity) -> Vec<String> {
        let text = self.text;
        let mut list = Vec::new();
        for effect in &opportunity.effects {
            let name = effect.stream.as_deref().map(|id| self.stream(id));
            if let (Some(name), Some(unit), false) = (name, effect.unit, effect.together.is_zero())
            {
                list.push(text.results_quantity(&text.quantity(effect.together, unit), &name));
            }
            if effect.discharge > Decimal::ZERO {
                let volume = text.quantity(effect.discharge, Unit::CubicMetre);
                list.push(text.results_quantity(&volume, text.group_wastewater()));
            }
        }
        list
    }

    /// Colour of a stream.
    pub(crate) fn colour_of_stream(self, id: &str) -> &'static str {
        let stream = self.facility.stream(id);
        stream
            .and_then(|s| tree_of(s, self.catalogue))
            .map_or("c-by-product", colour)
    }

    /// Colour of a measure: of the stream in which it saves most money.
    pub(crate) fn colour_of(self, opportunity: &Opportunity) -> &'static str {
        let main = opportunity.effects.iter().max_by_key(|e| e.money_together);
        match main.map(|e| (e.stream.as_deref(), e.resource)) {
            Some((Some(stream), _)) => self.colour_of_stream(stream),
            Some((None, Some(resource))) => colour(resource),
            Some((None, None)) | None => "c-other",
        }
    }

    /// How a figure is known, as a tag.
    pub(crate) fn tag(self, known: Known) -> Html {
        html! { <span class={classes!("tag", known.code())}>{ self.text.known(known) }</span> }
    }

    /// The sources of a figure with the way to each, and how far they can be trusted.
    pub(crate) fn sources(self, cite: &Cite) -> Html {
        let text = self.text;
        let trust = match cite.confidence {
            Confidence::A => text.results_confidence_a(),
            Confidence::B => text.results_confidence_b(),
            Confidence::C => text.results_confidence_c(),
        };
        html! {
            <p class="src">
                { text.results_source() }
                { for cite.refs.iter().map(|id| html! {
                    <span key={id.clone()}>{ " " }{ self.source(id) }{ "." }</span>
                }) }
                if let Some(at) = &cite.at { { " " }{ text.language.of(at) }{ "." } }
                { " " }{ trust }
                if cite.verify { { " " }{ text.term_source_verify() }{ "." } }
            </p>
        }
    }

    fn source(self, id: &str) -> Html {
        let alone = Cite {
            refs: vec![id.to_owned()],
            at: None,
            note: None,
            verify: false,
            confidence: Confidence::A,
        };
        let title = self.text.sources(&alone, self.catalogue);
        match self.catalogue.source(id).and_then(|s| s.url.clone()) {
            Some(url) => html! {
                <a href={url} target="_blank" rel="noopener">
                    { title }<span class="sr">{ self.text.results_new_tab() }</span>
                </a>
            },
            None => html! { { title } },
        }
    }
}

/// The list in which streams of a resource are entered.
fn list_of(resource: Resource) -> StreamPage {
    match resource {
        Resource::Electricity
        | Resource::Fuel
        | Resource::Coal
        | Resource::Gas
        | Resource::Oil
        | Resource::Biomass => StreamPage::Energy,
        Resource::Water | Resource::Wastewater => StreamPage::Water,
        Resource::Material | Resource::Chemical | Resource::Packaging => StreamPage::Materials,
        Resource::Waste | Resource::HazardousWaste => StreamPage::Wastes,
    }
}

/// Colour of a resource.
fn colour(resource: Resource) -> &'static str {
    match resource {
        Resource::Electricity => "c-electricity",
        Resource::Fuel | Resource::Coal | Resource::Gas | Resource::Oil | Resource::Biomass => {
            "c-fuel"
        }
        Resource::Water => "c-water",
        Resource::Wastewater => "c-wastewater",
        Resource::Material => "c-material",
        Resource::Chemical => "c-chemical",
        Resource::Packaging => "c-packaging",
        Resource::Waste => "c-waste",
        Resource::HazardousWaste => "c-hazardous-waste",
    }
}
