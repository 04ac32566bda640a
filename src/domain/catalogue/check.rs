//! What must hold for a catalogue: every problem is reported with its file, entry and field, not only the first.
//!
//! build.rs includes this file beside `entry.rs`, so that a bad catalogue does not build.

use super::entry::{
    Benchmark, Book, Cite, Effect, EffectKind, EndUse, Group, Measure, MeasureText, Pair, Resource,
    SectorFile,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File under `catalogue/`.
    pub file: String,
    /// Id of the entry.
    pub entry: String,
    /// Key of the entry.
    pub field: String,
    /// What is wrong and what would be right.
    pub hint: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "catalogue/{}: {}: {}: {}",
            self.file, self.entry, self.field, self.hint
        )
    }
}

/// Units in which a yearly quantity or a product can be counted.
pub const UNITS: [&str; 16] = [
    "kWh",
    "MWh",
    "MJ",
    "GJ",
    "MMBTU",
    "kg",
    "t",
    "ADt",
    "L",
    "hl",
    "m3",
    "m2",
    "piece",
    "1000-pieces",
    "year",
    "Nm3",
];

/// Checks the whole catalogue.
pub fn check(book: &Book) -> Vec<Problem> {
    let mut checker = Checker {
        sources: book.sources.iter().map(|s| s.id.as_str()).collect(),
        nodes: nodes(book),
        carriers: book.carriers.iter().map(|c| c.id.as_str()).collect(),
        problems: Vec::new(),
    };
    checker.bibliography(book);
    checker.measures(book);
    checker.end_uses("end-uses.toml", &book.end_uses);
    for sector in &book.sectors {
        checker.sector(book, sector);
    }
    checker.reference_data(book);
    checker.problems
}

fn nodes(book: &Book) -> BTreeMap<&str, &EndUse> {
    let shared = book.end_uses.iter();
    let own = book.sectors.iter().flat_map(|s| s.end_uses.iter());
    shared.chain(own).map(|n| (n.id.as_str(), n)).collect()
}

struct Checker<'a> {
    sources: BTreeSet<&'a str>,
    nodes: BTreeMap<&'a str, &'a EndUse>,
    carriers: BTreeSet<&'a str>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, file: &str, entry: &str, field: &str, hint: impl Into<String>) {
        self.problems.push(Problem {
            file: file.to_owned(),
            entry: entry.to_owned(),
            field: field.to_owned(),
            hint: hint.into(),
        });
    }

    fn unique<'b>(&mut self, file: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.report(file, id, "id", "stands twice; every id must be unique");
            }
            if id.is_empty() {
                self.report(file, "?", "id", "is empty");
            }
        }
    }

    fn cite(&mut self, file: &str, entry: &str, cite: &Cite) {
        if cite.refs.is_empty() {
            self.report(
                file,
                entry,
                "cite.refs",
                "names no source; every figure needs one",
            );
        }
        for source in &cite.refs {
            if !self.sources.contains(source.as_str()) {
                self.report(
                    file,
                    entry,
                    "cite.refs",
                    format!("\"{source}\" is not in sources.toml"),
                );
            }
        }
    }

    fn pair(&mut self, file: &str, entry: &str, field: &str, pair: &Pair) {
        self.words(file, entry, field, &pair.vi, &pair.en);
    }

    fn words(&mut self, file: &str, entry: &str, field: &str, vi: &str, en: &str) {
        for (language, text) in [("vi", vi), ("en", en)] {
            let field = format!("{language}.{field}");
            if text.trim().is_empty() {
                self.report(file, entry, &field, "is empty; both languages are needed");
            }
            if text.contains("TODO") || text.contains("FIXME") {
                self.report(file, entry, &field, "is not written yet");
            }
            if text != text.trim() {
                self.report(file, entry, &field, "begins or ends with a space");
            }
        }
    }

    fn bibliography(&mut self, book: &Book) {
        self.unique("sources.toml", book.sources.iter().map(|s| s.id.as_str()));
        for source in &book.sources {
            if source.title.is_empty() {
                self.report("sources.toml", &source.id, "title", "is empty");
            }
            if let Some(url) = &source.url
                && !(url.starts_with("https://") || url.starts_with("http://"))
            {
                self.report(
                    "sources.toml",
                    &source.id,
                    "url",
                    "must begin with https://",
                );
            }
        }
    }

    fn measures(&mut self, book: &Book) {
        let cross = book.areas.iter().flat_map(|a| a.measures.iter());
        let own = book.sectors.iter().flat_map(|s| s.measures.iter());
        self.unique("measures", cross.chain(own).map(|m| m.id.as_str()));
        self.unique("measures", book.areas.iter().map(|a| a.area.id.as_str()));
        for file in &book.areas {
            let name = format!("measures/{}.toml", file.area.id);
            self.words(&name, &file.area.id, "name", &file.area.vi, &file.area.en);
            if let Some(gate) = &file.area.gate {
                self.pair(&name, &file.area.id, "gate", gate);
            }
            for measure in &file.measures {
                self.measure(&name, measure);
            }
        }
    }

    fn measure(&mut self, file: &str, measure: &Measure) {
        let id = &measure.id;
        self.cite(file, id, &measure.cite);
        if measure.effects.is_empty() {
            self.report(
                file,
                id,
                "effect",
                "a question without an effect helps nobody",
            );
        }
        if let Some(payback) = &measure.payback
            && payback.low > payback.high
        {
            self.report(file, id, "payback", "low is above high");
        }
        for effect in &measure.effects {
            self.effect(file, id, effect);
        }
        for (language, text) in [("vi", &measure.vi), ("en", &measure.en)] {
            self.measure_text(file, id, language, text);
        }
        if measure.vi.question == measure.en.question {
            self.report(file, id, "question", "both languages say the same words");
        }
    }

    fn measure_text(&mut self, file: &str, id: &str, language: &str, text: &MeasureText) {
        let limits = [
            ("name", text.name.as_str(), 90),
            ("question", &text.question, 160),
            ("done", &text.done, 70),
            ("partly", &text.partly, 70),
            ("open", &text.open, 70),
            ("why", &text.why, 220),
            ("look", &text.look, 220),
            ("caution", text.caution.as_deref().unwrap_or("-"), 200),
        ];
        for (key, value, limit) in limits {
            let field = format!("{language}.{key}");
            if value.trim().is_empty() || value.contains("TODO") {
                self.report(file, id, &field, "is not written yet");
            }
            let length = value.chars().count();
            if length > limit {
                self.report(
                    file,
                    id,
                    &field,
                    format!("has {length} characters; a phone has room for {limit}"),
                );
            }
        }
        if !text.question.trim_end().ends_with('?') {
            self.report(file, id, &format!("{language}.question"), "must end with ?");
        }
    }

    fn effect(&mut self, file: &str, id: &str, effect: &Effect) {
        if let Some(node) = &effect.node {
            match self.nodes.get(node.as_str()) {
                None => self.report(
                    file,
                    id,
                    "effect.node",
                    format!("\"{node}\" is not an end use of end-uses.toml or of this sector"),
                ),
                Some(end_use) if !same_tree(end_use.resource, effect.resource) => self.report(
                    file,
                    id,
                    "effect.node",
                    format!("\"{node}\" is an end use of another resource"),
                ),
                Some(end_use) if end_use.overlay && effect.kind != EffectKind::Cost && effect.low.is_some() && !effect.shown_only => self.report(
                    file,
                    id,
                    "effect.node",
                    format!("\"{node}\" cuts across the end uses: only cost effects or shown_only figures may name it"),
                ),
                Some(_) => {}
            }
        }
        match (effect.low, effect.high) {
            (None, None) => {}
            (Some(low), Some(high)) => {
                if low > high {
                    self.report(file, id, "effect.low", "low is above high");
                }
                if high > Decimal::ONE_HUNDRED {
                    self.report(
                        file,
                        id,
                        "effect.high",
                        "a saving cannot be more than 100 %",
                    );
                }
            }
            _ => self.report(file, id, "effect", "needs both low and high, or neither"),
        }
    }

    fn end_uses(&mut self, file: &str, list: &[EndUse]) {
        self.unique(file, list.iter().map(|n| n.id.as_str()));
        for node in list {
            self.words(file, &node.id, "name", &node.vi, &node.en);
            if let Some(parent) = &node.parent {
                match self.nodes.get(parent.as_str()) {
                    None => self.report(file, &node.id, "parent", "names no end use"),
                    Some(above) if above.resource != node.resource => {
                        self.report(file, &node.id, "parent", "belongs to another resource");
                    }
                    Some(_) => {}
                }
            }
            if let Some(share) = &node.share {
                self.cite(file, &node.id, &share.cite);
                if share.low > share.high || share.high > Decimal::ONE_HUNDRED {
                    self.report(file, &node.id, "share", "must be 0 ≤ low ≤ high ≤ 100");
                }
            }
        }
    }

    fn sector(&mut self, book: &Book, file: &SectorFile) {
        let name = format!("sectors/{}.toml", file.sector.id);
        let id = file.sector.id.as_str();
        self.words(&name, id, "name", &file.sector.vi, &file.sector.en);
        self.pair(&name, id, "hint", &file.sector.hint);
        for area in &file.sector.areas {
            if !book.areas.iter().any(|a| &a.area.id == area) {
                self.report(
                    &name,
                    id,
                    "areas",
                    format!("\"{area}\" is not a checklist area"),
                );
            }
        }
        for code in &file.sector.vsic {
            if !book.vsic.iter().any(|v| &v.code == code) {
                self.report(&name, id, "vsic", format!("\"{code}\" is not in vsic.toml"));
            }
        }
        let rules = [
            (file.products.len(), 1, "product"),
            (
                file.lines.iter().map(|l| l.steps.len()).sum(),
                5,
                "line.step",
            ),
            (file.measures.len(), 8, "measure"),
            (file.streams.len(), 5, "stream"),
        ];
        for (count, least, field) in rules {
            if count < least {
                self.report(
                    &name,
                    id,
                    field,
                    format!("has {count}; at least {least} are needed"),
                );
            }
        }
        self.unique(&name, file.products.iter().map(|p| p.id.as_str()));
        self.unique(&name, file.streams.iter().map(|s| s.id.as_str()));
        self.end_uses(&name, &file.end_uses);
        for product in &file.products {
            self.words(&name, &product.id, "name", &product.vi, &product.en);
            self.unit(&name, &product.id, &product.unit);
        }
        for line in &file.lines {
            self.words(&name, &line.id, "name", &line.vi, &line.en);
            for step in &line.steps {
                self.words(&name, &line.id, "step", &step.vi, &step.en);
            }
        }
        self.streams(&name, file);
        for benchmark in &file.benchmarks {
            self.benchmark(&name, file, benchmark);
        }
        for measure in &file.measures {
            self.measure(&name, measure);
            if measure.step.is_none() {
                self.report(
                    &name,
                    &measure.id,
                    "step",
                    "a sector measure names its process step",
                );
            }
        }
    }

    fn unit(&mut self, file: &str, entry: &str, unit: &str) {
        if !UNITS.contains(&unit) {
            self.report(
                file,
                entry,
                "unit",
                format!("\"{unit}\" is not one of {UNITS:?}"),
            );
        }
    }

    fn streams(&mut self, name: &str, file: &SectorFile) {
        for stream in &file.streams {
            match &stream.carrier {
                Some(carrier) if !self.carriers.contains(carrier.as_str()) => {
                    let hint = format!("\"{carrier}\" is not in carriers.toml");
                    self.report(name, &stream.id, "carrier", hint);
                }
                None if stream.group == Group::Energy => {
                    self.report(
                        name,
                        &stream.id,
                        "carrier",
                        "an energy stream names its carrier",
                    );
                }
                None if stream.vi.is_none() || stream.en.is_none() || stream.unit.is_none() => {
                    self.report(
                        name,
                        &stream.id,
                        "vi, en, unit",
                        "are needed without a carrier",
                    );
                }
                _ => {}
            }
            if let Some(unit) = &stream.unit {
                self.unit(name, &stream.id, unit);
            }
            if let Some(end_use) = &stream.end_use {
                match self.nodes.get(end_use.as_str()) {
                    Some(node) if node.resource == Resource::Fuel => {}
                    _ => self.report(name, &stream.id, "use", "is not an end use of fuel"),
                }
            }
        }
    }

    fn benchmark(&mut self, name: &str, file: &SectorFile, benchmark: &Benchmark) {
        let entry = format!("{} {}", benchmark.product, benchmark.metric);
        self.cite(name, &entry, &benchmark.cite);
        if !file.products.iter().any(|p| p.id == benchmark.product) {
            self.report(name, &entry, "product", "is not a product of this sector");
        }
        if let (Some(low), Some(high)) = (benchmark.typical_low, benchmark.typical_high)
            && low > high
        {
            self.report(name, &entry, "typical_low", "is above typical_high");
        }
        for pair in [&benchmark.band, &benchmark.note].into_iter().flatten() {
            self.pair(name, &entry, "band, note", pair);
        }
    }

    fn reference_data(&mut self, book: &Book) {
        self.unique("carriers.toml", book.carriers.iter().map(|c| c.id.as_str()));
        self.unique("prices.toml", book.prices.iter().map(|p| p.id.as_str()));
        self.unique(
            "provinces.toml",
            book.provinces.iter().map(|p| p.code.as_str()),
        );
        self.unique("support.toml", book.schemes.iter().map(|s| s.id.as_str()));
        self.unique(
            "thresholds.toml",
            book.thresholds.iter().map(|t| t.id.as_str()),
        );
        self.unique("vsic.toml", book.vsic.iter().map(|v| v.code.as_str()));
        for carrier in &book.carriers {
            self.cite("carriers.toml", &carrier.id, &carrier.cite);
            self.words(
                "carriers.toml",
                &carrier.id,
                "name",
                &carrier.vi,
                &carrier.en,
            );
            self.unit("carriers.toml", &carrier.id, &carrier.unit);
            if let Some(price) = &carrier.price
                && !book.prices.iter().any(|p| &p.id == price)
            {
                let hint = format!("\"{price}\" is not in prices.toml");
                self.report("carriers.toml", &carrier.id, "price", hint);
            }
        }
        for price in &book.prices {
            self.cite("prices.toml", &price.id, &price.cite);
            self.words("prices.toml", &price.id, "name", &price.vi, &price.en);
        }
        for target in &book.targets {
            self.cite("programmes.toml", &target.programme, &target.cite);
            self.pair("programmes.toml", &target.programme, "title", &target.title);
            let pairs = [
                &target.deadline,
                &target.frequency,
                &target.sender,
                &target.receiver,
            ];
            for pair in pairs.into_iter().flatten() {
                self.pair("programmes.toml", &target.programme, "deadline…", pair);
            }
            if let Some(code) = &target.province
                && !book.provinces.iter().any(|p| &p.code == code)
            {
                self.report(
                    "programmes.toml",
                    &target.programme,
                    "province",
                    "is unknown",
                );
            }
        }
        for scheme in &book.schemes {
            self.cite("support.toml", &scheme.id, &scheme.cite);
            self.words("support.toml", &scheme.id, "name", &scheme.vi, &scheme.en);
            for pair in [&scheme.basis, &scheme.eligibility].into_iter().flatten() {
                self.pair("support.toml", &scheme.id, "basis, eligibility", pair);
            }
        }
        for threshold in &book.thresholds {
            self.cite("thresholds.toml", &threshold.id, &threshold.cite);
            self.words(
                "thresholds.toml",
                &threshold.id,
                "name",
                &threshold.vi,
                &threshold.en,
            );
            self.pair(
                "thresholds.toml",
                &threshold.id,
                "status",
                &threshold.status,
            );
        }
        for province in &book.provinces {
            self.cite("provinces.toml", &province.code, &province.cite);
            self.words(
                "provinces.toml",
                &province.code,
                "name",
                &province.vi,
                &province.en,
            );
        }
        if book.provinces.len() != 34 {
            self.report(
                "provinces.toml",
                "-",
                "province",
                "there are 34 provinces since July 2025",
            );
        }
    }
}

/// Every fuel shares the end uses of `fuel`.
fn same_tree(node: Resource, effect: Resource) -> bool {
    let tree = |resource| match resource {
        Resource::Coal | Resource::Gas | Resource::Oil | Resource::Biomass => Resource::Fuel,
        other => other,
    };
    tree(node) == tree(effect)
}
