//! What the catalogue says of an entry, kind by kind, as a list of named facts.

use crate::ui::link::address;
use catalogue::date::Date;
use catalogue::quantity::Vnd;
use catalogue::{
    Benchmark, Catalogue, Cite, Confidence, Effect, Measure, Mode, Pair, Scheme, Sign, Source,
    Target, Threshold, ThresholdUnit,
};
use rust_decimal::Decimal;
use session::Page;
use text::library::{Entry, Kind, Query};
use text::{Text, number};
use yew::prelude::*;

/// Everything the catalogue says of an entry.
pub(super) fn of(text: Text, catalogue: &Catalogue, entry: &Entry) -> Html {
    let say = Say { text, catalogue };
    let id = entry.id.as_str();
    let facts = match entry.kind {
        Kind::Measure => catalogue.measure(id).map(|m| say.measure(m)),
        Kind::Benchmark => say.benchmark_at(id),
        Kind::Programme => say.target_at(id),
        Kind::Support => {
            let found = catalogue.schemes().iter().find(|s| s.id == id);
            found.map(|s| say.scheme(s))
        }
        Kind::Rule => {
            let found = catalogue.thresholds().iter().find(|t| t.id == id);
            found.map(|t| say.threshold(t))
        }
        Kind::Source => catalogue.source(id).map(|s| say.source(s)),
    };
    html! { <dl class="facts">{ for facts.into_iter().flatten() }</dl> }
}

#[derive(Clone, Copy)]
struct Say<'a> {
    text: Text,
    catalogue: &'a Catalogue,
}

/// A named fact.
fn fact(name: &str, value: Html) -> Html {
    html! { <><dt>{ name.to_owned() }</dt><dd>{ value }</dd></> }
}

/// A named fact of words; nothing where there are none.
fn words(name: &str, value: &str) -> Option<Html> {
    (!value.is_empty()).then(|| fact(name, html! { { value.to_owned() } }))
}

impl Say<'_> {
    fn pair(self, name: &str, pair: Option<&Pair>) -> Option<Html> {
        words(name, pair.map_or("", |p| self.text.language.of(p)))
    }

    fn number(self, value: Decimal) -> String {
        number::trimmed(value, 4, self.text.language)
    }

    fn day(self, day: Option<Date>) -> String {
        day.map(|d| self.text.day_of(d)).unwrap_or_default()
    }

    fn measure(self, measure: &Measure) -> Vec<Html> {
        let (text, w) = (self.text, self.text.measure(measure));
        let mut list = vec![
            words(text.library_question(), &w.question),
            words(text.question_why(), &w.why),
            words(text.question_look(), &w.look),
            words(text.question_first(), &w.first),
            words(text.question_caution(), w.caution.as_deref().unwrap_or("")),
            self.pair(text.library_step(), measure.step.as_ref()),
            Some(fact(text.question_saving(), self.effects(measure))),
            words(text.library_technique(), text.technique(measure.technique)),
            words(text.library_invest(), text.invest_class(measure.invest)),
        ];
        let payback = measure.payback.as_ref().map(|p| {
            let (low, high) = (self.number(p.low), self.number(p.high));
            text.library_years(&text.library_span(&low, &high))
        });
        list.push(words(
            text.library_payback(),
            payback.as_deref().unwrap_or(""),
        ));
        let life = measure
            .lifetime
            .map(|years| text.library_years(&self.number(years)));
        list.push(words(
            text.library_lifetime(),
            life.as_deref().unwrap_or(""),
        ));
        list.push(self.alternatives(measure));
        list.push(Some(self.cite(&measure.cite)));
        list.into_iter().flatten().collect()
    }

    fn effects(self, measure: &Measure) -> Html {
        let text = self.text;
        let lines = measure.effects.iter().map(|e| self.effect(e));
        html! {
            <>
                { for lines.map(|line| html! { <span class="line">{ line }</span> }) }
                if measure.umbrella { <span class="line">{ text.library_umbrella() }</span> }
            </>
        }
    }

    fn effect(self, effect: &Effect) -> String {
        let text = self.text;
        let of = match &effect.node {
            Some(node) => text.end_use(Some(node), self.catalogue),
            None => text.resource(effect.resource).to_owned(),
        };
        let Some((low, high)) = effect.low.zip(effect.high) else {
            return text.library_no_figure(&of.to_lowercase());
        };
        let range = text.range(low, high, effect.mode == Mode::Low && low.is_zero());
        let line = text.question_typical(&of.to_lowercase(), &range);
        if effect.shown_only {
            format!("{line} {}", text.question_case_only())
        } else {
            line
        }
    }

    /// The other measures of its exclusive group.
    fn alternatives(self, measure: &Measure) -> Option<Html> {
        let group = measure.exclusive.as_ref()?;
        let others = self
            .catalogue
            .measures()
            .filter(|m| m.exclusive.as_ref() == Some(group) && m.id != measure.id);
        let links = others.map(|m| self.link(Kind::Measure, &m.id, &self.text.measure(m).name));
        Some(fact(
            self.text.library_alternatives(),
            html! { <ul>{ for links.map(|l| html! { <li>{ l }</li> }) }</ul> },
        ))
    }

    fn link(self, kind: Kind, id: &str, name: &str) -> Html {
        let page = Page::Entry(kind, id.to_owned());
        html! { <a href={address(&page)}>{ name.to_owned() }</a> }
    }

    /// Finds a benchmark by sector, product, metric and number.
    fn benchmark_at(self, id: &str) -> Option<Vec<Html>> {
        let mut parts = id.rsplitn(2, '.');
        let number: usize = parts.next()?.parse().ok()?;
        let name = parts.next()?;
        let found = self.catalogue.sectors().iter().find_map(|s| {
            let base = |b: &Benchmark| format!("{}.{}.{}", s.sector.id, b.product, b.metric.id());
            let mut same = s.benchmarks.iter().filter(|b| base(b) == name);
            same.nth(number.checked_sub(1)?)
        })?;
        Some(self.benchmark(found))
    }

    fn benchmark(self, b: &Benchmark) -> Vec<Html> {
        let text = self.text;
        let unit = text.compound_unit(b.unit.as_str(), self.catalogue);
        let show = |value: Option<Decimal>| {
            value.map_or(String::new(), |v| format!("{} {unit}", self.number(v)))
        };
        let usual = match (b.typical_low, b.typical_high) {
            (Some(low), Some(high)) if low != high => {
                let span = text.library_span(&self.number(low), &self.number(high));
                format!("{span} {unit}")
            }
            (low, high) => show(low.or(high)),
        };
        let validity = [b.valid_from, b.valid_to].map(|d| self.day(d));
        let list = [
            words(text.library_best(), &show(b.best)),
            words(text.library_usual(), &usual),
            words(text.library_poor(), &show(b.poor)),
            words(text.library_norm(), &show(b.legal_norm)),
            self.pair(text.library_band(), b.band.as_ref()),
            words(text.library_from(), &validity[0]),
            words(text.library_until(), &validity[1]),
            self.pair(text.library_note(), b.note.as_ref()),
            Some(self.cite(&b.cite)),
        ];
        list.into_iter().flatten().collect()
    }

    fn target_at(self, id: &str) -> Option<Vec<Html>> {
        let (programme, number) = id.rsplit_once('.')?;
        let number: usize = number.parse().ok()?;
        let mut same = self
            .catalogue
            .targets()
            .iter()
            .filter(|t| t.programme == programme);
        same.nth(number.checked_sub(1)?).map(|t| self.target(t))
    }

    fn target(self, t: &Target) -> Vec<Html> {
        let text = self.text;
        let band = match (t.low, t.high) {
            (Some(low), Some(high)) if low != high => {
                text.library_span(&self.number(low), &self.number(high))
            }
            (low, high) => low.or(high).map(|v| self.number(v)).unwrap_or_default(),
        };
        let band = match (&t.unit, band.is_empty()) {
            (Some(unit), false) => {
                format!("{band} {}", text.compound_unit(unit.code(), self.catalogue))
            }
            _ => band,
        };
        let years: Vec<String> = [t.from, t.to]
            .into_iter()
            .flatten()
            .map(|y| y.to_string())
            .collect();
        let province = t
            .province
            .as_deref()
            .and_then(|p| self.catalogue.province(p));
        let province = province.map(|p| text.province(p)).unwrap_or_default();
        let list = [
            words(text.library_target(), &band),
            words(text.library_years_of(), &years.join("–")),
            words(text.library_state(), text.programme_status(t.status)),
            words(text.label_province(), &province),
            self.pair(text.library_deadline(), t.deadline.as_ref()),
            self.pair(text.library_frequency(), t.frequency.as_ref()),
            self.pair(text.library_sender(), t.sender.as_ref()),
            self.pair(text.library_receiver(), t.receiver.as_ref()),
            Some(self.cite(&t.cite)),
        ];
        list.into_iter().flatten().collect()
    }

    fn scheme(self, s: &Scheme) -> Vec<Html> {
        let text = self.text;
        let rate = s.rate_max.map(|r| text.library_up_to(&text.percent(r)));
        let cap = s.cap_million_vnd.map(|c| {
            let vnd = Vnd::at(Decimal::from(1_000_000), c);
            text.library_up_to(&text.money(vnd))
        });
        let province = s
            .province
            .as_deref()
            .and_then(|p| self.catalogue.province(p));
        let province = province.map(|p| text.province(p)).unwrap_or_default();
        let list = [
            words(text.library_rate(), rate.as_deref().unwrap_or("")),
            words(text.library_cap(), cap.as_deref().unwrap_or("")),
            self.pair(text.library_basis(), s.basis.as_ref()),
            self.pair(text.library_eligibility(), s.eligibility.as_ref()),
            words(text.label_province(), &province),
            words(text.library_from(), &self.day(s.valid_from)),
            words(text.library_until(), &self.day(s.valid_to)),
            Some(self.cite(&s.cite)),
        ];
        list.into_iter().flatten().collect()
    }

    fn threshold(self, t: &Threshold) -> Vec<Html> {
        let text = self.text;
        let value = match (t.value, t.value_high) {
            (Some(low), Some(high)) => text.library_span(&self.number(low), &self.number(high)),
            (low, high) => low.or(high).map(|v| self.number(v)).unwrap_or_default(),
        };
        let unit = t.unit.map_or("", ThresholdUnit::code);
        let unit = text.compound_unit(unit, self.catalogue);
        let sign = t.criterion.map_or("", Sign::code);
        let value = if value.is_empty() {
            value
        } else {
            format!("{sign} {value} {unit}").trim().to_owned()
        };
        let list = [
            words(text.library_value(), &value),
            self.pair(text.library_condition(), t.condition.as_ref()),
            self.pair(text.library_obligation(), t.obligation.as_ref()),
            self.pair(text.library_deadline(), t.deadline.as_ref()),
            self.pair(text.library_frequency(), t.frequency.as_ref()),
            self.pair(text.library_receiver(), t.receiver.as_ref()),
            words(text.library_from(), &self.day(t.valid_from)),
            words(text.library_until(), &self.day(t.valid_to)),
            Some(self.cite(&t.cite)),
        ];
        list.into_iter().flatten().collect()
    }

    fn source(self, s: &Source) -> Vec<Html> {
        let text = self.text;
        let named = |cite: &Cite| cite.refs.contains(&s.id);
        let measures = self.catalogue.measures().filter(|m| named(&m.cite));
        let uses = measures.map(|m| self.link(Kind::Measure, &m.id, &text.measure(m).name));
        let uses: Vec<Html> = uses.collect();
        let all = Page::Library(Query {
            words: s.title.clone(),
            ..Query::default()
        });
        let list = [
            words(text.library_publisher(), &s.publisher),
            words(
                text.library_year(),
                &s.year.map(|y| y.to_string()).unwrap_or_default(),
            ),
            s.url.clone().map(|url| {
                let link = html! {
                    <a href={url.clone()} target="_blank" rel="noopener">
                        { url }<span class="sr">{ text.results_new_tab() }</span>
                    </a>
                };
                fact(text.library_address(), link)
            }),
            (!uses.is_empty()).then(|| {
                let uses = uses.iter().map(|u| html! { <li>{ u.clone() }</li> });
                fact(text.library_used(), html! { <ul>{ for uses }</ul> })
            }),
            Some(fact(
                text.library_everything(),
                html! { <a href={address(&all)}>{ text.library_search_source() }</a> },
            )),
        ];
        list.into_iter().flatten().collect()
    }

    /// The sources of a figure: each leads to its own entry.
    fn cite(self, cite: &Cite) -> Html {
        let text = self.text;
        let trust = match cite.confidence {
            Confidence::A => text.results_confidence_a(),
            Confidence::B => text.results_confidence_b(),
            Confidence::C => text.results_confidence_c(),
        };
        let sources = cite.refs.iter().filter_map(|id| self.catalogue.source(id));
        let links = sources.map(|s| self.link(Kind::Source, &s.id, &s.title));
        let value = html! {
            <>
                { for links.map(|l| html! { <span class="line">{ l }</span> }) }
                if let Some(at) = &cite.at { <span class="line">{ text.language.of(at) }</span> }
                <span class="src">{ trust }</span>
                if cite.verify { <span class="src">{ text.term_source_verify() }</span> }
            </>
        };
        fact(text.library_sources(), value)
    }
}
