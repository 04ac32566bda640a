//! The catalogue in one language: texts for readers in the other are emptied, everything else stays. Every entry names all of its fields here, so a new field does not compile until it is decided.

use super::{
    Area, AreaFile, Awareness, Benchmark, Book, CalculatorText, CalculatorWord, Carrier,
    CatalogueProduct, Ceiling, CheckChoice, CheckQuestion, Cite, ConclusionRule, Criterion,
    DefaultShare, EndUse, Explained, Family, FamilyIndicator, GridFactor, Indicator, KnownLoss,
    Line, Loss, Measure, MeasureText, Metric, Norm, OfficeBook, OneNumber, Pair, PlantKind, Price,
    Province, Reasoned, Recognition, Rough, RoughChoice, RoughInput, RuleNeed, Scheme, Sector,
    SectorAnswer, SectorFile, Share, SharedAnswer, Step, StreamTemplate, Target, TechniqueText,
    Threshold, Tier, Top, Typical, Uncertainty, UnitWord, UsualFlow, UsualPrice, VsicCode,
    WasteLimit,
};
use crate::language::Language;

impl Book {
    /// This catalogue with the texts of one language alone.
    #[must_use]
    pub fn in_one_language(&self, language: Language) -> Self {
        let mut book = self.clone();
        book.keep_only(language);
        book
    }
}

/// An entry with texts for readers.
trait Spoken {
    /// Empties the texts of the other language.
    fn keep_only(&mut self, language: Language);
}

impl<T: Spoken> Spoken for Option<T> {
    fn keep_only(&mut self, language: Language) {
        self.iter_mut().for_each(|entry| entry.keep_only(language));
    }
}

impl<T: Spoken> Spoken for Vec<T> {
    fn keep_only(&mut self, language: Language) {
        self.iter_mut().for_each(|entry| entry.keep_only(language));
    }
}

/// The words of one language.
trait Words {
    /// Empties them; what is present stays present, because readers ask whether it is.
    fn clear(&mut self);
}

impl Words for String {
    fn clear(&mut self) {
        String::clear(self);
    }
}

impl Words for Option<String> {
    fn clear(&mut self) {
        self.iter_mut().for_each(String::clear);
    }
}

impl Words for MeasureText {
    fn clear(&mut self) {
        let Self {
            name,
            question,
            done,
            partly,
            open,
            why,
            look,
            first,
            caution,
        } = self;
        for words in [name, question, done, partly, open, why, look, first] {
            words.clear();
        }
        Words::clear(caution);
    }
}

/// Implements [`Spoken`]: `words` are the fields in Vietnamese and in English, `within` the fields that hold such texts, `same` the fields that are the same in both languages.
macro_rules! spoken {
    ($($entry:ident {
        words: [$($vi:ident, $en:ident)?],
        within: [$($within:ident),*],
        same: [$($same:ident),*],
    })*) => {$(
        impl Spoken for $entry {
            fn keep_only(&mut self, language: Language) {
                let Self { $($vi, $en,)? $($within,)* $($same: _,)* } = self;
                $(match language {
                    Language::Vi => Words::clear($en),
                    Language::En => Words::clear($vi),
                })?
                $($within.keep_only(language);)*
            }
        }
    )*};
}

/// The English word is the key under which the Vietnamese one is found: it stays in both.
impl Spoken for UnitWord {
    fn keep_only(&mut self, language: Language) {
        let Self { en: _, vi } = self;
        match language {
            Language::Vi => {}
            Language::En => vi.clear(),
        }
    }
}

spoken! {
    Pair { words: [vi, en], within: [], same: [], }
    Cite { words: [], within: [at, note], same: [refs, verify, confidence], }
    Share { words: [], within: [cite], same: [low, high], }
    EndUse {
        words: [vi, en],
        within: [share],
        same: [resource, id, parent, overlay, common, loss, apart, rows],
    }
    Measure {
        words: [vi, en],
        within: [step, cite],
        same: [
            id, technique, invest, payback, lifetime, exclusive, umbrella, covers, effects
        ],
    }
    Area { words: [vi, en], within: [gate], same: [id, order, end_uses], }
    AreaFile { words: [], within: [area, measures], same: [], }
    Sector { words: [vi, en], within: [hint], same: [id, vsic, areas], }
    CatalogueProduct { words: [vi, en], within: [], same: [id, unit], }
    UsualFlow { words: [vi, en], within: [], same: [weighed], }
    Step { words: [vi, en], within: [inputs, outputs, wastes], same: [], }
    Line { words: [vi, en], within: [steps], same: [id, products], }
    StreamTemplate { words: [vi, en], within: [], same: [id, group, carrier, unit, default_price, bought, of_inputs, end_use], }
    Benchmark {
        words: [],
        within: [band, note, cite],
        same: [
            product, metric, unit, best, typical_low, typical_high, poor, legal_norm, capacity,
            valid_from, valid_to
        ],
    }
    Metric { words: [vi, en], within: [], same: [id, better], }
    SectorFile {
        words: [],
        within: [
            sector, products, lines, streams, known_losses, end_uses, benchmarks, measures, answer
        ],
        same: [],
    }
    Carrier {
        words: [vi, en],
        within: [cite],
        same: [
            id, grid, category, unit, ncv_mj, toe, co2_kg_per_tj, co2_kg, ch4_kg_per_tj, n2o_kg_per_tj,
            density_kg_per_l, biogenic, also, uses, supply, price
        ],
    }
    CalculatorText { words: [vi, en], within: [how, cite], same: [id, measures], }
    CalculatorWord { words: [vi, en], within: [], same: [key], }
    Norm { words: [vi, en], within: [cite], same: [id, value], }
    Uncertainty { words: [], within: [cite], same: [known, percent], }
    GridFactor { words: [], within: [cite], same: [year, kg_per_kwh, confirmed], }
    Price {
        words: [vi, en],
        within: [cite],
        same: [
            id, category, unit, kind, vnd, value, text, low, high, vat_included, region,
            province, default_for, taxes, valid_from, valid_to
        ],
    }
    UsualPrice { words: [], within: [cite], same: [id, group, category, of, unit, low, high], }
    Indicator { words: [vi, en], within: [], same: [id], }
    Target {
        words: [],
        within: [title, indicator, deadline, frequency, sender, receiver, cite],
        same: [programme, level, province, sectors, low, high, unit, from, to, status, facilities],
    }
    Province {
        words: [vi, en],
        within: [cite],
        same: [code, former, department, centre],
    }
    Scheme {
        words: [vi, en],
        within: [basis, eligibility, status, cite],
        same: [
            id, level, province, kind, rate_max, cap_million_vnd, valid_from, valid_to
        ],
    }
    Tier { words: [vi, en], within: [], same: [id, employees], }
    Criterion {
        words: [vi, en],
        within: [evidence],
        same: [id, kind, points, tiers, shown],
    }
    Recognition {
        words: [vi, en],
        within: [tiers, criteria, cite],
        same: [id, province, pass],
    }
    Threshold {
        words: [vi, en],
        within: [condition, obligation, deadline, frequency, receiver, status, cite],
        same: [id, topic, decides, criterion, value, value_high, unit, valid_from, valid_to],
    }
    VsicCode { words: [vi, en], within: [], same: [code], }
    KnownLoss {
        words: [vi, en],
        within: [cite],
        same: [id, rows, weighed, typical, low, high],
    }
    DefaultShare { words: [], within: [cite], same: [end_use, of, typical, low, high], }
    PlantKind { words: [vi, en], within: [], same: [id, without, not_asked], }
    Loss {
        words: [vi, en],
        within: [cite],
        same: [id, tried, of, resource, typical, low, high, recoverable, measures],
    }
    Reasoned { words: [vi, en], within: [], same: [measure], }
    RoughInput { words: [vi, en], within: [], same: [key, unit, low, high], }
    RoughChoice { words: [vi, en], within: [], same: [id, typical, low, high], }
    Rough {
        words: [vi, en],
        within: [inputs, choices, cite],
        same: [end_use, per, unit, factor, factor_low, factor_high, days],
    }
    Typical {
        words: [],
        within: [cite],
        same: [id, resource, sector, n, low, median, high, payback, implemented],
    }
    Ceiling {
        words: [],
        within: [cite],
        same: [resource, sector, n, low, median, high, implemented_median],
    }
    OneNumber {
        words: [vi, en],
        within: [name, cite],
        same: [
            measure, resource, streams, node, kind, unit, low, high, typical, best, of_products,
            ask_only
        ],
    }
    Top { words: [], within: [why, cite], same: [sector, measures], }
    SectorAnswer {
        words: [],
        within: [kind_question, kinds, shares, numbers, no_figure, top, ceilings],
        same: [not_asked, uses],
    }
    SharedAnswer {
        words: [],
        within: [losses, never, rough, typical, ceilings, numbers, no_figure],
        same: [uses],
    }
    Explained { words: [vi, en], within: [cite], same: [id], }
    TechniqueText { words: [vi, en], within: [cite], same: [id], }
    CheckChoice { words: [vi, en], within: [], same: [id, right], }
    CheckQuestion { words: [vi, en], within: [choices, why, cite], same: [id], }
    RuleNeed { words: [vi, en], within: [], same: [kind, question, conclusion], }
    ConclusionRule { words: [vi, en], within: [needs, cite], same: [id, version], }
    Awareness { words: [], within: [ideas, techniques, questions, conclusions], same: [], }
    FamilyIndicator { words: [vi, en], within: [detail], same: [id, rule, bases, bases_of], }
    Family {
        words: [vi, en],
        within: [receivers, cite, indicators],
        same: [id, programmes, year_ends, half_ends, due],
    }
    WasteLimit { words: [vi, en], within: [cite], same: [id, group, value, unit, per], }
    OfficeBook { words: [], within: [families, waste_limits], same: [sheet_fuels], }
    Book {
        words: [],
        within: [
            areas, sectors, end_uses, metrics, calculators, calculator_words, norms, uncertainties,
            unit_words, carriers, grid_factors, prices, usual_prices, targets, provinces, schemes, thresholds, recognitions,
            vsic, answer, awareness, office
        ],
        same: [version, sources, examples],
    }
}
