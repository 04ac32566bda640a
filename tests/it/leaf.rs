//! A leaf of an explanation, and the figures of the facility and of the catalogue on which one may stand.

use crate::explanations::near;
use crate::shared::TODAY;
use catalogue::quantity::{Percent, Unit};
use catalogue::{Catalogue, Group, Measure};
use domain::explanation::{About, Explanation, Scale, Subject, Word};
use domain::facility::{Costs, Facility, OwnSaving, Reply, Stream};
use domain::opportunity::saving_of_number;
use rust_decimal::Decimal;

/// Where a leaf stands.
pub(crate) struct Leaf<'a> {
    pub(crate) node: &'a Explanation,
    pub(crate) subject: &'a Subject,
    pub(crate) facility: &'a Facility,
    pub(crate) catalogue: &'a Catalogue,
}

/// Of a stream, what the factory paid or would pay in the year.
pub(crate) fn money(stream: &Stream) -> Option<Decimal> {
    let product = stream.yearly().zip(stream.price).map(|(q, p)| q * p);
    stream.yearly_cost().or(product)
}

/// A number of percent as a part of one.
pub(crate) fn fraction(percent: Decimal) -> Decimal {
    Percent::new(percent).fraction().value()
}

impl Leaf<'_> {
    /// The streams that the leaf is about: the one it names, else any.
    pub(crate) fn streams(&self) -> Vec<&Stream> {
        let all = self.facility.streams.iter();
        match &self.node.about {
            Some(About::Stream(id)) => all.filter(|s| s.id == *id).collect(),
            _ => all.collect(),
        }
    }

    /// The measure that the leaf, or the whole tree, is about.
    pub(crate) fn measures(&self) -> Vec<&str> {
        match (&self.node.about, self.subject) {
            (Some(About::Measure(id)), _) => vec![id.as_str()],
            (
                _,
                Subject::Opportunity(id)
                | Subject::Investment(id)
                | Subject::OpportunityPayback(id)
                | Subject::OpportunityNpv(id),
            ) => vec![id.as_str()],
            _ => {
                let own = self.facility.own_measures.iter().map(|m| m.id.as_str());
                own.chain(self.facility.replies.keys().map(String::as_str))
                    .collect()
            }
        }
    }

    /// What the factory said of these measures: savings, investment, costs.
    pub(crate) fn said(&self) -> Vec<(&OwnSaving, Option<Decimal>, &Costs)> {
        let ids = self.measures();
        let own = self.facility.own_measures.iter();
        let own = own.filter(|m| ids.contains(&m.id.as_str()));
        let own = own.map(|m| (&m.saving, m.investment, &m.costs));
        let replies = self.facility.replies.iter();
        let replies = replies.filter(|(id, _)| ids.contains(&id.as_str()));
        own.chain(replies.map(|(_, d)| (&d.saving, d.investment, &d.costs)))
            .collect()
    }

    pub(crate) fn published(&self) -> impl Iterator<Item = &Measure> {
        let ids = self.measures().into_iter();
        ids.filter_map(|id| self.catalogue.measure(id))
    }

    /// A quantity of a stream in the unit of the leaf.
    pub(crate) fn in_unit(&self, stream: &Stream, quantity: Decimal) -> Decimal {
        match self.node.scale {
            Scale::Amount(unit) => stream
                .unit
                .in_units_of(unit)
                .map_or(quantity, |f| f * quantity),
            _ => quantity,
        }
    }

    /// Money over quantity of all streams of a group.
    pub(crate) fn mean_price(&self, group: Group) -> Option<Decimal> {
        let of = || {
            self.facility
                .streams
                .iter()
                .filter(move |s| s.group == group)
        };
        let quantity: Decimal = of()
            .filter_map(|s| Some(s.yearly()? * s.unit.in_units_of(Unit::CubicMetre)?))
            .sum();
        let paid: Decimal = of().filter_map(money).sum();
        paid.checked_div(quantity)
    }

    /// What the catalogue says of a carrier, per unit: energy, oil equivalent, emissions.
    pub(crate) fn factors(&self) -> Vec<Decimal> {
        let mut list: Vec<Decimal> = Vec::new();
        let streams = self.streams().into_iter();
        let ids = streams.filter_map(|s| s.carrier.as_deref());
        for carrier in ids.filter_map(|id| self.catalogue.carrier(id)) {
            list.extend(carrier.ncv_mj);
            list.extend(carrier.toe);
            list.extend(carrier.co2_kg);
            let heat = carrier.ncv_mj.zip(carrier.co2_kg_per_tj);
            list.extend(heat.map(|(mj, kg)| mj * kg / Decimal::from(1_000_000)));
        }
        let year = self.facility.site.year.unwrap_or(TODAY.year);
        list.extend(self.catalogue.grid_factor(year).map(|f| f.kg_per_kwh));
        list
    }

    /// The factors of fuels with a heat value of their own: energy, oil equivalent, emissions.
    pub(crate) fn by_certificate(&self) -> Vec<Decimal> {
        let streams = self.streams().into_iter();
        let of = |s: &Stream| {
            let carrier = self.catalogue.carrier(s.carrier.as_deref()?)?;
            let kilograms = carrier.unit.in_units_of(Unit::Kg)?;
            let mj = s.heat? * Decimal::new(41_868, 7) * kilograms;
            let kg = carrier.co2_kg_per_tj? * mj / Decimal::from(1_000_000);
            Some([mj, mj / Decimal::from(41_868), kg])
        };
        streams.filter_map(of).flatten().collect()
    }

    /// The shares of an end use: the factory's, the sector's and the typical one.
    pub(crate) fn shares(&self) -> Vec<Decimal> {
        let Some(About::EndUse(id)) = &self.node.about else {
            return Vec::new();
        };
        let said = self.facility.streams.iter();
        let said = said
            .filter_map(|s| s.shares.get(id))
            .map(|s| Percent::new(s.percent));
        let sector = self.facility.site.sector.as_deref();
        let sector = sector.and_then(|id| self.catalogue.sector(id));
        let usual = sector.into_iter().flat_map(|s| &s.answer.shares);
        let usual = usual.filter(|s| s.end_use == *id).map(|s| s.typical);
        let typical = self.catalogue.end_use(id).and_then(|e| e.typical_share());
        // A group of which only parts are known is at least these parts together.
        let sector_uses = sector.into_iter().flat_map(|s| &s.end_uses);
        let every = self.catalogue.book().end_uses.iter().chain(sector_uses);
        let parts: Vec<&str> = every
            .filter(|e| e.parent.as_deref() == Some(id.as_str()) && !e.overlay)
            .map(|e| e.id.as_str())
            .collect();
        let streams = self.facility.streams.iter();
        let together = streams.map(|s| {
            let of_parts = parts.iter().filter_map(|part| s.shares.get(*part));
            Percent::new(of_parts.map(|s| s.percent).sum())
        });
        // All of a fuel goes to the one end use that its row names, or to which its carrier goes.
        let whole = self.facility.streams.iter();
        let whole = whole
            .filter(|s| self.goes_to(s, id))
            .map(|_| Percent::WHOLE);
        let all = said.chain(usual).chain(typical).chain(together);
        let all = all.chain(whole);
        let all = all.map(|percent| percent.fraction().value());
        all.chain(self.answered(id)).collect()
    }

    /// Whether the row of a stream, else its carrier, names this end use, or a part of it, alone.
    fn goes_to(&self, stream: &Stream, id: &str) -> bool {
        let sector = self.facility.site.sector.as_deref();
        let row = sector.zip(stream.template.as_deref());
        let row = row.and_then(|(sector, row)| self.catalogue.template(sector, row));
        let carrier = stream.carrier.as_deref();
        let carrier = carrier.and_then(|id| self.catalogue.carrier(id));
        let by_carrier = || match carrier?.uses.as_slice() {
            [only] => Some(only.as_str()),
            _ => None,
        };
        let named = row
            .and_then(|row| row.end_use.as_deref())
            .or_else(by_carrier);
        let mut next = named;
        while let Some(here) = next {
            if here == id {
                return true;
            }
            next = self
                .catalogue
                .end_use(here)
                .and_then(|e| e.parent.as_deref());
        }
        false
    }

    /// What the answers to the rough question about an end use come to, fractions of their streams: numbers times the factor over the bill, or a percentage of the share entered for what holds it.
    pub(crate) fn answered(&self, id: &str) -> Vec<Decimal> {
        let Some(question) = self.catalogue.rough(id) else {
            return Vec::new();
        };
        let holder = self.catalogue.end_use(id).and_then(|e| e.parent.as_deref());
        let streams = self.facility.streams.iter();
        let answers = streams.filter_map(|s| Some((s, s.rough.get(id)?)));
        let parts = answers.filter_map(|(stream, answer)| {
            let product: Decimal = answer.values.values().product();
            let amount = product * question.factor?;
            let Some(unit) = question.unit else {
                let held = holder.and_then(|h| stream.shares.get(h));
                return Some(
                    amount / Decimal::ONE_HUNDRED
                        * held.map_or(Decimal::ONE, |s| s.percent / Decimal::ONE_HUNDRED),
                );
            };
            let days = match question.days {
                true => self.facility.site.days?,
                false => Decimal::ONE,
            };
            let whole = stream.yearly()? * stream.unit.in_units_of(unit)?;
            Some(amount * days / whole)
        });
        parts.collect()
    }

    /// What a stream amounts to for a unit of output, in units of a thousand times more or less.
    fn of_bills(&self) -> Vec<Decimal> {
        let products = self.facility.products.iter();
        let output: Decimal = products.filter_map(|p| p.quantity).sum();
        let streams = self.facility.streams.iter();
        let each = streams.filter_map(|s| s.yearly()?.checked_div(output));
        let scales = [Decimal::ONE, Decimal::ONE_THOUSAND];
        each.flat_map(|each| scales.map(|scale| each * scale))
            .collect()
    }

    /// What of a measure is still to do, by its answer.
    pub(crate) fn to_do(&self) -> Vec<Decimal> {
        let ids = self.measures();
        let replies = ids.iter().filter_map(|id| self.facility.replies.get(*id));
        let half = Decimal::new(5, 1);
        replies
            .map(|d| match d.done_share {
                Some(done) if d.reply == Reply::Partly && done <= Decimal::ONE_HUNDRED => {
                    Percent::new(done).fraction().rest().value()
                }
                _ => half,
            })
            .collect()
    }

    /// What the statistics of audits say: savings as fractions and paybacks in years.
    pub(crate) fn statistics(&self) -> Vec<Decimal> {
        let rows = &self.catalogue.book().answer.typical;
        let rates = rows
            .iter()
            .filter_map(|t| t.median)
            .map(|percent| percent.fraction().value());
        let paybacks = rows.iter().filter_map(|t| t.payback.as_ref());
        rates.chain(paybacks.map(|p| p.median)).collect()
    }

    /// Whether a usual value of the sector stands in the catalogue: a share by the ends of its default in parts of it, which stay when it makes room; a rate by the target of its question, or by the gap of its loss.
    pub(crate) fn is_usual(&self, value: Decimal, range: Option<(Decimal, Decimal)>) -> bool {
        let Some((low, high)) = range.map(|(low, high)| (fraction(low), fraction(high))) else {
            return false;
        };
        match &self.node.about {
            Some(About::ProcessLoss(id)) => {
                let sector = self.facility.site.sector.as_deref();
                let loss = sector.and_then(|sector| self.catalogue.known_loss(sector, id));
                loss.is_some_and(|loss| {
                    let [usual, least, most] = [loss.typical, loss.low, loss.high]
                        .map(|percent| percent.fraction().value());
                    near(value, usual) && near(least, low) && near(most, high)
                })
            }
            Some(About::EndUse(id)) => self
                .ends_of(id)
                .into_iter()
                .any(|(least, most)| near(value * least, low) && near(value * most, high)),
            _ => {
                let gaps = self.gaps().into_iter();
                let of_gap = gaps.map(|gap| (Decimal::ZERO, gap));
                let all = self.number_ranges(None).into_iter().chain(of_gap);
                let middle = near(value, (low + high) / Decimal::TWO);
                middle && all.into_iter().any(|(a, b)| near(a, low) && near(b, high))
            }
        }
    }

    /// Whether a rate follows from the number that the factory gave.
    pub(crate) fn is_number(&self, value: Decimal) -> bool {
        let ids = self.measures();
        let replies = ids.iter().filter_map(|id| self.facility.replies.get(*id));
        let numbers = replies.filter_map(|r| r.number).chain(self.of_bills());
        let ranges = numbers.flat_map(|number| self.number_ranges(Some(number)));
        let mut middles = ranges.map(|(low, high)| (low + high) / Decimal::TWO);
        self.node.word == Word::Rate && middles.any(|middle| near(middle, value))
    }

    /// Low and high end of the default shares of an end use, in parts of the expected one.
    pub(crate) fn ends_of(&self, id: &str) -> Vec<(Decimal, Decimal)> {
        let answer = self
            .catalogue
            .sector_answer(self.facility.site.sector.as_deref());
        let own = answer.into_iter().flat_map(|a| &a.shares);
        let own = own.filter(|s| s.end_use == id);
        let own = own.map(|s| {
            (
                s.low.value() / s.typical.value(),
                s.high.value() / s.typical.value(),
            )
        });
        let shared = self.catalogue.end_use(id).and_then(|e| e.share.as_ref());
        let shared = shared.map(|s| {
            let (low, high) = (s.low.value(), s.high.value());
            let middle = (low + high) / Decimal::TWO;
            (low / middle, high / middle)
        });
        own.chain(shared).collect()
    }

    /// From the usual loss of the sector to the low end of it, for every loss.
    pub(crate) fn gaps(&self) -> Vec<Decimal> {
        let is_loss = |s: &&catalogue::DefaultShare| {
            let end = self.catalogue.end_use(&s.end_use);
            end.is_some_and(|e| e.loss)
        };
        let sectors = self.catalogue.sectors().iter();
        let shares = sectors.flat_map(|s| &s.answer.shares).filter(is_loss);
        let usual = shares.map(|s| Decimal::ONE - s.low.value() / s.typical.value());
        usual.chain(self.own_gaps()).collect()
    }

    /// From the loss that the factory entered to the low end of the usual one: a part of the stream, or of the share entered or usual for what holds it.
    pub(crate) fn own_gaps(&self) -> Vec<Decimal> {
        let sector = self.facility.site.sector.as_deref();
        let Some(answer) = self.catalogue.sector_answer(sector) else {
            return Vec::new();
        };
        let usual = |id: &str| answer.shares.iter().find(|s| s.end_use == id);
        let mut list = Vec::new();
        for stream in &self.facility.streams {
            for (id, own) in stream.shares.iter() {
                let Some(share) = usual(id).filter(|_| !own.percent.is_zero()) else {
                    continue;
                };
                let holder = self.catalogue.end_use(id).and_then(|e| e.parent.as_deref());
                let held = holder.and_then(|h| stream.shares.get(h)).map(|s| s.percent);
                let by_default = holder.and_then(usual).map(|s| s.typical.value());
                let wholes = [Some(Decimal::ONE_HUNDRED), held, by_default];
                let parts = wholes.into_iter().flatten();
                list.extend(parts.map(|part| {
                    Decimal::ONE - share.low.value() * part / Decimal::ONE_HUNDRED / own.percent
                }));
            }
        }
        list
    }

    /// Low and high end of the saving after the question of the measure: of this number, else of the usual one.
    pub(crate) fn number_ranges(&self, number: Option<Decimal>) -> Vec<(Decimal, Decimal)> {
        let ids = self.measures();
        let questions = ids.iter().filter_map(|id| self.catalogue.one_number(id));
        let range = |q: &catalogue::OneNumber| {
            let (better, worse) = match q.kind {
                catalogue::NumberKind::Yield => (q.typical.high, q.typical.low),
                _ => (q.typical.low, q.typical.high),
            };
            let saved = |from, to| {
                let part = saving_of_number(q.kind, from, to);
                part.unwrap_or_default().within_one().value()
            };
            let Some(number) = number else {
                let high = saved(worse, q.best);
                return (saved(better, q.best).min(high / Decimal::TWO), high);
            };
            let (toward, high) = (saved(number, better), saved(number, q.best));
            match toward > Decimal::ZERO && toward < high {
                _ if q.ask_only => (high, high),
                true => (toward, high),
                false => (high / Decimal::TWO, high),
            }
        };
        questions.map(range).collect()
    }
}
