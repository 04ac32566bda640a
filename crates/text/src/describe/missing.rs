//! What a measure lacks for a figure, in words that say what to do, and why it is not added.

use crate::Names;
use catalogue::EffectKind;
use domain::facility::Facility;
use domain::opportunity::{Missing, Opportunity, Standing};

/// Whether only the money of a stream is known: its quantity is missing because no default price turns the money into one.
fn is_money_alone(stream: &str, facility: &Facility) -> bool {
    let stream = facility.stream(stream);
    stream.is_some_and(|s| {
        s.yearly_cost().is_some() && s.quantity.is_none() && s.months.is_none() && s.price.is_none()
    })
}

impl Names<'_> {
    /// Why an effect has no figure yet.
    #[must_use]
    pub fn missing(self, missing: &Missing) -> String {
        let text = self.text;
        let stream = |id: &str| self.stream_name(id);
        match missing {
            Missing::Stream(resource) => text.missing_stream(text.resource(*resource)),
            Missing::Quantity(id) if is_money_alone(id, self.facility) => {
                text.missing_quantity_of_money(&stream(id))
            }
            Missing::Quantity(id) => text.missing_quantity(&stream(id)),
            Missing::Price(id) => text.missing_price(&stream(id)),
            Missing::Share { stream: id, node } => {
                text.missing_share(&text.end_use(Some(node), self.catalogue), &stream(id))
            }
            Missing::Figure => text.missing_figure().to_owned(),
            // A paper asks nothing.
            Missing::Number(id) if text.paper => text.missing_state(&self.number_name(id)),
            Missing::Number(id) => {
                let question = self.catalogue.one_number(id);
                let question = question.map(|q| text.language.pick(&q.vi, &q.en));
                text.missing_number(question.unwrap_or_default())
            }
            Missing::Nothing => text.missing_nothing().to_owned(),
        }
    }

    /// What the one number of a measure is called.
    fn number_name(self, measure: &str) -> String {
        let question = self.catalogue.one_number(measure);
        let name = question.and_then(|q| q.name.as_ref());
        name.map_or("", |n| self.text.language.of(n)).to_owned()
    }

    /// The one number that would give a measure a figure, named in a few words; nothing where none is missing.
    #[must_use]
    pub fn wanted(self, opportunity: &Opportunity) -> Option<String> {
        let text = self.text;
        let stream = |id: &str| self.stream_name(id);
        // The nearest to a figure first: one answer gives it.
        let near = |missing: &&Missing| match missing {
            Missing::Number(_) => 0,
            Missing::Share { .. } => 1,
            Missing::Price(_) => 2,
            Missing::Quantity(_) => 3,
            Missing::Stream(_) => 4,
            Missing::Figure => 5,
            Missing::Nothing => 6,
        };
        let missing = opportunity.missing().into_iter().min_by_key(near)?;
        Some(match missing {
            Missing::Number(id) => self.number_name(id),
            Missing::Share { stream: id, node } => {
                text.doubt_share(&text.end_use(Some(node), self.catalogue), &stream(id))
            }
            Missing::Price(id) => text.wanted_price(&stream(id)),
            Missing::Quantity(id) if is_money_alone(id, self.facility) => {
                text.wanted_quantity_of_money(&stream(id))
            }
            Missing::Quantity(id) => text.wanted_quantity(&stream(id)),
            Missing::Stream(resource) => text.wanted_stream(text.resource(*resource)),
            Missing::Figure => self.wanted_saving(&opportunity.id),
            Missing::Nothing => self.missing(missing),
        })
    }

    /// The saving that only the facility can estimate: of what the measure saves, or in money where it saves the bill alone.
    fn wanted_saving(self, measure: &str) -> String {
        let text = self.text;
        let effects = self
            .catalogue
            .measure(measure)
            .map(|m| m.effects.as_slice());
        let effect = effects.and_then(<[_]>::first);
        match effect.filter(|e| e.kind == EffectKind::Quantity) {
            Some(effect) => text.wanted_saved(text.resource(effect.resource)),
            None => text.wanted_money().to_owned(),
        }
    }

    /// Why an opportunity is not added; nothing where it is.
    #[must_use]
    pub fn standing(self, standing: &Standing) -> Option<String> {
        match standing {
            Standing::Exclusive { kept } => {
                Some(self.text.term_standing_exclusive(&self.measure_name(kept)))
            }
            Standing::Umbrella => Some(self.text.term_standing_umbrella().to_owned()),
            Standing::Counted | Standing::NoFigure | Standing::ToCheck => None,
        }
    }
}
