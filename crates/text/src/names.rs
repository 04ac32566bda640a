//! The names of things in one facility: its own words, else the catalogue's.

use crate::Text;
use catalogue::{Catalogue, Group, SectorFile};
use domain::facility::{Facility, Product, Stream};

/// Whose things are named, and in what words: what every sentence about one facility needs, passed as one.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The sentences.
    pub text: Text,
    /// Whose things.
    pub facility: &'a Facility,
    /// What is known of them.
    pub catalogue: &'a Catalogue,
}

impl Text {
    /// The names of things in a facility.
    #[must_use]
    pub fn names<'a>(self, facility: &'a Facility, catalogue: &'a Catalogue) -> Names<'a> {
        Names {
            text: self,
            facility,
            catalogue,
        }
    }
}

impl<'a> Names<'a> {
    /// Name of a measure by id: the catalogue's, or the factory's own.
    #[must_use]
    pub fn measure_name(self, id: &str) -> String {
        if let Some(measure) = self.catalogue.measure(id) {
            return self.text.measure(measure).name.clone();
        }
        let own = self.facility.own_measures.iter().find(|m| m.id == id);
        match own.map(|m| m.name.trim()) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => self.text.own_measure_unnamed().to_owned(),
        }
    }

    /// Name of a stream by id.
    #[must_use]
    pub fn stream_name(self, id: &str) -> String {
        self.facility
            .stream(id)
            .map_or_else(|| id.to_owned(), |s| self.stream(s))
    }

    /// Name of a stream: the factory's own, the template's, the carrier's, else the kind; the second of one kind has its number behind it.
    #[must_use]
    pub fn stream(self, stream: &Stream) -> String {
        let own = stream.name.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let name = self.kind_of_stream(stream);
        let same = |s: &&Stream| {
            let alike = match &stream.carrier {
                Some(_) => s.carrier == stream.carrier,
                None => s.carrier.is_none() && s.template == stream.template,
            };
            alike && s.group == stream.group && s.name.trim().is_empty()
        };
        let mut alike = self.facility.streams.iter().filter(same);
        match alike.position(|s| s.id == stream.id) {
            None | Some(0) => name,
            Some(before) => format!("{name} ({})", before + 1),
        }
    }

    /// The sector of the facility, where the catalogue has it.
    fn sector(self) -> Option<&'a SectorFile> {
        let id = self.facility.site.sector.as_deref()?;
        self.catalogue.sector(id)
    }

    /// What a stream is called without a name of its own.
    fn kind_of_stream(self, stream: &Stream) -> String {
        let text = self.text;
        let template = self
            .sector()
            .zip(stream.template.as_deref())
            .and_then(|(s, id)| s.streams.iter().find(|t| t.id == id));
        if let Some((vi, en)) = template.and_then(|t| t.vi.as_deref().zip(t.en.as_deref())) {
            return text.language.pick(vi, en).to_owned();
        }
        if let Some(carrier) = stream
            .carrier
            .as_deref()
            .and_then(|c| self.catalogue.carrier(c))
        {
            return text.carrier_name(carrier);
        }
        match stream.group {
            Group::Wastewater => text.group_wastewater().to_owned(),
            group => text.group(group).to_owned(),
        }
    }

    /// Name of a product by id.
    #[must_use]
    pub fn product_name(self, id: &str) -> String {
        let product = self.facility.products.iter().find(|p| p.id == id);
        product.map_or_else(|| id.to_owned(), |p| self.product(p))
    }

    /// Name of a product: the factory's own, else the catalogue's.
    #[must_use]
    pub fn product(self, product: &Product) -> String {
        let own = product.name.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let kind = self
            .sector()
            .zip(product.kind.as_deref())
            .and_then(|(s, id)| s.products.iter().find(|p| p.id == id));
        kind.map_or_else(
            || self.text.term_product_unnamed().to_owned(),
            |p| self.text.language.pick(&p.vi, &p.en).to_owned(),
        )
    }

    /// Name of a step by id.
    #[must_use]
    pub fn step_name(self, id: &str) -> String {
        match self.facility.step(id).map(|s| s.name.trim()) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => self.text.steps_unnamed().to_owned(),
        }
    }

    /// Name of a flow of a step.
    #[must_use]
    pub fn flow_name(self, step: &str, id: &str) -> String {
        let flow = self.facility.flow(step, id);
        flow.map_or_else(String::new, |flow| self.text.flow(flow))
    }
}
