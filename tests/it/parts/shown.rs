//! What a reader of one language sees of a catalogue, line by line.

use catalogue::quantity::{Percent, Unit};
use catalogue::{Catalogue, Cite, Effect, EndUse, Measure, SectorFile};
use rust_decimal::Decimal;
use text::{Language, Text};

/// What a reader of one language sees of a catalogue: a label for each thing and the words and figures shown for it.
struct Shown<'a> {
    text: Text,
    catalogue: &'a Catalogue,
    lines: Vec<(String, String)>,
}

fn figures(list: &[Option<Decimal>]) -> String {
    format!("{list:?}")
}

impl Shown<'_> {
    fn add(&mut self, label: String, words: impl Into<String>) {
        self.lines.push((label, words.into()));
    }

    fn name(&mut self, kind: &str, id: &str, vi: &str, en: &str) {
        let name = self.text.language.pick(vi, en);
        assert!(!name.is_empty(), "{kind} {id} has no name");
        self.add(format!("{kind} {id}"), name);
    }

    fn pair(&mut self, label: String, pair: Option<&catalogue::Pair>) {
        let words = pair.map_or("", |pair| self.text.language.of(pair));
        assert_eq!(words.is_empty(), pair.is_none(), "{label}");
        self.add(label, words);
    }

    fn unit(&mut self, of: &str, unit: &str) {
        let label = format!("unit {unit} of {of}");
        self.add(label, self.text.compound_unit(unit, self.catalogue));
        if let Some(unit) = Unit::from_code(unit) {
            self.add(format!("unit of {of}"), self.text.unit(unit));
        }
    }

    fn cite(&mut self, of: &str, cite: &Cite) {
        for id in &cite.refs {
            assert!(self.catalogue.source(id).is_some(), "{of}: {id}");
        }
        let words = self.text.sources(cite, self.catalogue);
        self.add(format!("source of {of}"), words);
    }

    fn end_use(&mut self, end_use: &EndUse) {
        let id = &end_use.id;
        self.name("end use", id, &end_use.vi, &end_use.en);
        let place = format!("{:?} {:?}", end_use.resource, end_use.parent);
        self.add(format!("place of {id}"), place);
        let share = end_use.share.as_ref();
        let share = share.map(|s| (s.low, s.high, self.text.sources(&s.cite, self.catalogue)));
        self.add(format!("share of {id}"), format!("{share:?}"));
    }

    fn measure(&mut self, measure: &Measure) {
        let id = &measure.id;
        let words = self.text.measure(measure);
        assert!(!words.name.is_empty() && !words.question.is_empty(), "{id}");
        self.add(format!("measure {id}"), format!("{words:?}"));
        self.pair(format!("step of {id}"), measure.step.as_ref());
        let years = measure.payback.as_ref().map(|y| (y.low, y.high));
        let worth = (years, measure.lifetime, measure.invest, measure.technique);
        self.add(format!("worth of {id}"), format!("{worth:?}"));
        for effect in &measure.effects {
            self.effect(id, effect);
        }
        self.cite(id, &measure.cite);
    }

    fn effect(&mut self, id: &str, effect: &Effect) {
        let label = format!("effect of {id} on {:?}", effect.node);
        self.add(label, format!("{effect:?} {:?}", effect.expected()));
    }

    fn sector(&mut self, file: &SectorFile) {
        let sector = &file.sector;
        self.name("sector", &sector.id, &sector.vi, &sector.en);
        self.pair(format!("hint of {}", sector.id), Some(&sector.hint));
        for product in &file.products {
            self.name("product", &product.id, &product.vi, &product.en);
            self.unit(&product.id, product.unit.code());
        }
        for line in &file.lines {
            self.name("line", &line.id, &line.vi, &line.en);
            for (at, step) in line.steps.iter().enumerate() {
                let id = format!("{} {at}", line.id);
                self.name("step", &id, &step.vi, &step.en);
                let flows = step.inputs.iter().chain(&step.outputs).chain(&step.wastes);
                for (place, flow) in flows.enumerate() {
                    self.name("flow", &format!("{id} {place}"), &flow.vi, &flow.en);
                }
            }
        }
        for stream in &file.streams {
            if let Some((vi, en)) = stream.vi.as_deref().zip(stream.en.as_deref()) {
                self.name("stream", &stream.id, vi, en);
            }
            if let Some(unit) = &stream.unit {
                self.unit(&stream.id, unit.code());
            }
        }
        file.end_uses.iter().for_each(|e| self.end_use(e));
        for (at, b) in file.benchmarks.iter().enumerate() {
            let id = format!("benchmark {at} {} {}", b.product, b.metric.id());
            self.unit(&id, b.unit.as_str());
            let list = [b.best, b.typical_low, b.typical_high, b.poor, b.legal_norm];
            self.add(format!("figures of {id}"), figures(&list));
            self.pair(format!("band of {id}"), b.band.as_ref());
            self.pair(format!("note of {id}"), b.note.as_ref());
            self.cite(&id, &b.cite);
        }
        file.measures.iter().for_each(|m| self.measure(m));
        self.answer(file);
    }

    /// What a sector adds where only bills are known.
    fn answer(&mut self, file: &SectorFile) {
        let answer = &file.answer;
        let id = &file.sector.id;
        self.pair(format!("kinds of {id}"), answer.kind_question.as_ref());
        for kind in &answer.kinds {
            self.name("kind", &kind.id, &kind.vi, &kind.en);
        }
        for share in &answer.shares {
            let id = format!("{} in the sector", share.end_use);
            let list = [share.low, share.typical, share.high].map(|p| Some(p.value()));
            self.add(format!("share of {id}"), figures(&list));
            self.cite(&id, &share.cite);
        }
        for number in &answer.numbers {
            self.name("number", &number.measure, &number.vi, &number.en);
            self.unit(&number.measure, number.unit.code());
            let list = [Some(number.low), Some(number.high), Some(number.best)];
            self.add(format!("number of {}", number.measure), figures(&list));
            self.cite(&number.measure, &number.cite);
        }
        for reason in &answer.no_figure {
            self.name("no figure", &reason.measure, &reason.vi, &reason.en);
        }
        for ceiling in &answer.ceilings {
            let of = format!("audits of {id}, {:?}", ceiling.resource);
            let median = ceiling.median.unwrap_or(ceiling.low);
            let list = [ceiling.low, median, ceiling.high].map(|p| Some(p.value()));
            self.add(format!("quartiles of {of}"), figures(&list));
            self.cite(&of, &ceiling.cite);
        }
    }

    /// What is fetched at first, with every page.
    fn shared(&mut self) {
        let catalogue = self.catalogue;
        let book = catalogue.book();
        for file in catalogue.areas() {
            let area = &file.area;
            self.name("area", &area.id, &area.vi, &area.en);
            self.pair(format!("gate of {}", area.id), area.gate.as_ref());
            file.measures.iter().for_each(|m| self.measure(m));
        }
        book.end_uses.iter().for_each(|e| self.end_use(e));
        self.rough_questions();
        for number in &book.answer.numbers {
            self.name("number", &number.measure, &number.vi, &number.en);
            self.cite(&number.measure, &number.cite);
        }
        for metric in &book.metrics {
            self.name("metric", &metric.id, &metric.vi, &metric.en);
        }
        for calculator in &book.calculators {
            let id = calculator.id.code();
            self.name("calculator", id, &calculator.vi, &calculator.en);
            self.pair(format!("how of {id}"), Some(&calculator.how));
            self.cite(id, &calculator.cite);
        }
        for word in &book.calculator_words {
            self.name("calculator word", &word.key, &word.vi, &word.en);
        }
        for norm in catalogue.norms() {
            self.name("norm", &format!("{:?}", norm.id), &norm.vi, &norm.en);
            self.add(format!("value of {:?}", norm.id), norm.value.to_string());
        }
        for (at, word) in catalogue.unit_words().iter().enumerate() {
            self.unit(&format!("word {at}"), &word.en);
        }
        self.carriers_and_prices();
        self.rules();
        self.losses_and_audits();
        self.awareness();
        self.recognitions();
    }

    /// The losses that measures fight, and what audits found.
    fn losses_and_audits(&mut self) {
        let answer = &self.catalogue.book().answer;
        for loss in &answer.losses {
            let id = &loss.id;
            self.name("loss", id, &loss.vi, &loss.en);
            let of = (&loss.of, loss.resource, &loss.measures);
            let list = (loss.low, loss.typical, loss.high, loss.recoverable);
            self.add(format!("figures of {id}"), format!("{of:?} {list:?}"));
            self.cite(id, &loss.cite);
        }
        for row in &answer.typical {
            let id = &row.id;
            let of = (row.resource, &row.sector, row.n, row.implemented);
            let list = (row.low, row.median, row.high, &row.payback);
            self.add(format!("audits {id}"), format!("{of:?} {list:?}"));
            self.cite(id, &row.cite);
        }
        for usage in &answer.uses {
            self.add(
                format!("use of audits {}", usage.measure),
                format!("{usage:?}"),
            );
        }
    }

    fn awareness(&mut self) {
        let awareness = self.catalogue.awareness();
        for idea in &awareness.ideas {
            self.name("idea", &idea.id, &idea.vi, &idea.en);
            self.cite(&idea.id, &idea.cite);
        }
        for technique in &awareness.techniques {
            let id = technique.id.code();
            self.name("technique", id, &technique.vi, &technique.en);
            self.cite(id, &technique.cite);
        }
        for question in &awareness.questions {
            let id = &question.id;
            self.name("self-check", id, &question.vi, &question.en);
            self.pair(format!("why of {id}"), Some(&question.why));
            for choice in &question.choices {
                let id = format!("{id} {} {}", choice.id, choice.right);
                self.name("answer", &id, &choice.vi, &choice.en);
            }
            self.cite(id, &question.cite);
        }
        for rule in &awareness.conclusions {
            let id = format!("{} {}", rule.id.code(), rule.version);
            self.name("conclusion", &id, &rule.vi, &rule.en);
            self.cite(&id, &rule.cite);
        }
    }

    fn recognitions(&mut self) {
        for recognition in self.catalogue.recognitions() {
            let id = &recognition.id;
            self.name("recognition", id, &recognition.vi, &recognition.en);
            self.add(format!("pass of {id}"), format!("{:?}", recognition.pass));
            for tier in &recognition.tiers {
                let id = format!("{id} {} {:?}", tier.id, tier.employees);
                self.name("tier", &id, &tier.vi, &tier.en);
            }
            for one in &recognition.criteria {
                let rule = (one.kind, one.points, &one.tiers, one.shown);
                let id = format!("{id} {} {rule:?}", one.id);
                self.name("criterion", &id, &one.vi, &one.en);
                self.pair(format!("evidence of {id}"), Some(&one.evidence));
            }
            self.cite(id, &recognition.cite);
        }
    }

    /// What the office alone fetches.
    fn office(&mut self) {
        let office = self.catalogue.office();
        for family in &office.families {
            let id = &family.id;
            self.name("family", id, &family.vi, &family.en);
            self.pair(format!("receivers of {id}"), Some(&family.receivers));
            let days = (family.year_ends, family.half_ends, family.due);
            self.add(
                format!("days of {id}"),
                format!("{days:?} {:?}", family.programmes),
            );
            self.cite(id, &family.cite);
            for one in &family.indicators {
                let id = format!("{id} {} {:?} {:?}", one.id, one.rule, one.bases);
                self.name("indicator", &id, &one.vi, &one.en);
            }
        }
        for fuel in &office.sheet_fuels {
            let column = fuel.column.code();
            self.add(format!("fuel of {column}"), fuel.carrier.clone());
        }
        for limit in &office.waste_limits {
            let id = &limit.id;
            self.name("waste limit", id, &limit.vi, &limit.en);
            let from = (limit.group, limit.value, limit.unit, limit.per);
            self.add(format!("figures of {id}"), format!("{from:?}"));
            self.cite(id, &limit.cite);
        }
    }

    fn rough_questions(&mut self) {
        for rough in &self.catalogue.book().answer.rough {
            let id = &rough.end_use;
            self.name("rough question", id, &rough.vi, &rough.en);
            for input in &rough.inputs {
                self.name("rough input", &input.key, &input.vi, &input.en);
                self.unit(&format!("{id} {}", input.key), input.unit.code());
                let limits = [Some(input.low), Some(input.high)];
                self.add(format!("limits of {id} {}", input.key), figures(&limits));
            }
            for choice in &rough.choices {
                self.name("rough choice", &choice.id, &choice.vi, &choice.en);
            }
            self.cite(id, &rough.cite);
        }
    }

    fn carriers_and_prices(&mut self) {
        let catalogue = self.catalogue;
        for carrier in catalogue.carriers() {
            let id = &carrier.id;
            self.name("carrier", id, &carrier.vi, &carrier.en);
            self.unit(id, carrier.unit.code());
            let list = [
                carrier.ncv_mj,
                carrier.toe,
                carrier.co2_kg_per_tj,
                carrier.co2_kg,
                carrier.ch4_kg_per_tj,
                carrier.n2o_kg_per_tj,
                carrier.density_kg_per_l,
            ];
            self.add(format!("factors of {id}"), figures(&list));
            self.cite(id, &carrier.cite);
        }
        for price in catalogue.prices() {
            let id = &price.id;
            self.name("price", id, &price.vi, &price.en);
            self.unit(id, price.unit.code());
            let list = [price.vnd, price.value, price.low, price.high];
            self.add(format!("price of {id}"), figures(&list));
            self.cite(id, &price.cite);
        }
    }

    /// Programmes, provinces, support, thresholds, industries.
    fn rules(&mut self) {
        let catalogue = self.catalogue;
        for (at, target) in catalogue.targets().iter().enumerate() {
            let id = format!("{} {at}", target.programme);
            self.pair(format!("title of {id}"), Some(&target.title));
            if let Some(indicator) = &target.indicator {
                self.name("indicator", &id, &indicator.vi, &indicator.en);
            }
            if let Some(unit) = &target.unit {
                self.unit(&id, unit.code());
            }
            self.add(format!("target {id}"), figures(&[target.low, target.high]));
            self.pair(format!("deadline of {id}"), target.deadline.as_ref());
        }
        for province in catalogue.provinces() {
            let words = self.text.province(province);
            self.name("province", &province.code, &province.vi, &province.en);
            self.add(format!("{} with former", province.code), words);
        }
        for scheme in catalogue.schemes() {
            let id = &scheme.id;
            self.name("scheme", id, &scheme.vi, &scheme.en);
            self.pair(format!("basis of {id}"), scheme.basis.as_ref());
            self.pair(format!("eligibility of {id}"), scheme.eligibility.as_ref());
            self.pair(format!("status of {id}"), Some(&scheme.status));
            let list = [scheme.rate_max.map(Percent::value), scheme.cap_million_vnd];
            self.add(format!("figures of {id}"), figures(&list));
        }
        for threshold in catalogue.thresholds() {
            let id = &threshold.id;
            self.name("threshold", id, &threshold.vi, &threshold.en);
            self.pair(format!("obligation of {id}"), threshold.obligation.as_ref());
            if let Some(unit) = &threshold.unit {
                self.unit(id, unit.code());
            }
            let list = [threshold.value, threshold.value_high];
            self.add(format!("figures of {id}"), figures(&list));
        }
        for code in catalogue.vsic() {
            self.name("vsic", &code.code, &code.vi, &code.en);
        }
        for grid in &catalogue.book().grid_factors {
            let id = format!("grid {}", grid.year);
            self.add(id, grid.kg_per_kwh.to_string());
        }
    }
}

/// All that a reader of one language sees: of a sector, or of what every sector shares.
pub(super) fn shown(
    catalogue: &Catalogue,
    language: Language,
    sector: Option<&str>,
) -> Vec<(String, String)> {
    lines(catalogue, language, |shown| {
        match sector.and_then(|id| catalogue.sector(id)) {
            Some(file) => shown.sector(file),
            None => shown.shared(),
        }
    })
}

/// What an office alone reads.
pub(super) fn shown_to_offices(catalogue: &Catalogue, language: Language) -> Vec<(String, String)> {
    lines(catalogue, language, Shown::office)
}

fn lines<'a>(
    catalogue: &'a Catalogue,
    language: Language,
    show: impl FnOnce(&mut Shown<'a>),
) -> Vec<(String, String)> {
    let mut shown = Shown {
        text: Text::new(language),
        catalogue,
        lines: Vec::new(),
    };
    show(&mut shown);
    shown.lines
}
