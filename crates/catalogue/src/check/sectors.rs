//! Sectors: products, steps, usual streams, benchmarks, and the way from every VSIC code to a sector.

use super::super::entry::{Benchmark, Book, Group, Line, Measure, SectorFile, UnitWord};
use super::{Checker, GENERAL, say};
use crate::quantity::Percent;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn sector(&mut self, book: &Book, file: &SectorFile) {
        let name = format!("sectors/{}.toml", file.sector.id);
        let id = file.sector.id.as_str();
        self.words(&name, id, "name", &file.sector.vi, &file.sector.en);
        self.pair(&name, id, "hint", &file.sector.hint);
        self.sector_names(book, &name, file);
        self.sector_size(&name, file);
        self.unique(&name, file.products.iter().map(|p| p.id.as_str()));
        self.unique(&name, file.streams.iter().map(|s| s.id.as_str()));
        self.end_uses(&name, &file.end_uses);
        for product in &file.products {
            self.words(&name, &product.id, "name", &product.vi, &product.en);
        }
        file.lines
            .iter()
            .for_each(|line| self.line(&name, file, line));
        self.streams(&name, file);
        self.known_losses(&name, file);
        for benchmark in &file.benchmarks {
            self.benchmark(book, &name, file, benchmark);
        }
        for measure in &file.measures {
            self.measure(&name, measure, Some(file));
            self.own_measure(book, &name, measure);
        }
    }

    fn line(&mut self, name: &str, file: &SectorFile, line: &Line) {
        for product in &line.products {
            if !file.products.iter().any(|p| p.id == *product) {
                let hint = say(
                    format!("ngành này không có sản phẩm \"{product}\""),
                    format!("the sector has no product \"{product}\""),
                );
                self.report(name, &line.id, "products", hint);
            }
        }
        self.words(name, &line.id, "name", &line.vi, &line.en);
        for step in &line.steps {
            self.words(name, &line.id, "step", &step.vi, &step.en);
            let flows = step.inputs.iter().chain(&step.outputs);
            for flow in flows.chain(&step.wastes) {
                self.words(name, &line.id, &step.en, &flow.vi, &flow.en);
            }
            for (key, flows) in [("inputs", &step.inputs), ("outputs", &step.outputs)] {
                if flows.is_empty() {
                    let hint = say("còn trống", "is empty");
                    self.report(name, &line.id, &format!("{}.{key}", step.en), hint);
                }
            }
        }
    }

    /// What a measure of a sector has beside what every measure has.
    fn own_measure(&mut self, book: &Book, name: &str, measure: &Measure) {
        match &measure.step {
            Some(step) => self.pair(name, &measure.id, "step", step),
            None => {
                let hint = say(
                    "giải pháp riêng của ngành phải ghi công đoạn (step)",
                    "a sector measure names its process step",
                );
                self.report(name, &measure.id, "step", hint);
            }
        }
        for other in &measure.covers {
            let mut cross = book.areas.iter().flat_map(|a| &a.measures);
            if !cross.any(|m| &m.id == other) {
                let hint = say(
                    format!("\"{other}\" không phải là giải pháp dùng chung"),
                    format!("\"{other}\" is not a cross-cutting measure"),
                );
                self.report(name, &measure.id, "covers", hint);
            }
        }
    }

    fn sector_names(&mut self, book: &Book, name: &str, file: &SectorFile) {
        let id = file.sector.id.as_str();
        for area in &file.sector.areas {
            if !book.areas.iter().any(|a| &a.area.id == area) {
                let hint = say(
                    format!("\"{area}\" không phải là một mảng của bảng kiểm"),
                    format!("\"{area}\" is not a checklist area"),
                );
                self.report(name, id, "areas", hint);
            }
        }
        for code in &file.sector.vsic {
            if !book.vsic.iter().any(|v| &v.code == code) {
                let hint = say(
                    format!("\"{code}\" không có trong vsic.toml"),
                    format!("\"{code}\" is not in vsic.toml"),
                );
                self.report(name, id, "vsic", hint);
            }
        }
    }

    fn sector_size(&mut self, name: &str, file: &SectorFile) {
        let id = file.sector.id.as_str();
        let measures = if id == GENERAL { 0 } else { 8 };
        let rules = [
            (file.products.len(), 1, "product"),
            (
                file.lines.iter().map(|l| l.steps.len()).sum(),
                5,
                "line.step",
            ),
            (file.measures.len(), measures, "measure"),
            (file.streams.len(), 5, "stream"),
        ];
        for (count, least, field) in rules {
            if count < least {
                let hint = say(
                    format!("mới có {count}; cần ít nhất {least}"),
                    format!("has {count}; at least {least} are needed"),
                );
                self.report(name, id, field, hint);
            }
        }
    }

    /// Every VSIC code must lead to a sector, by itself or through its parent.
    pub(super) fn routes(&mut self, book: &Book) {
        let routed: BTreeSet<&str> = book
            .sectors
            .iter()
            .flat_map(|s| s.sector.vsic.iter().map(String::as_str))
            .collect();
        for code in &book.vsic {
            let whole = routed.contains(code.code.as_str());
            let through = routed.iter().any(|r| {
                code.code.starts_with(r) || (code.code.len() == 2 && r.starts_with(&code.code))
            });
            if !whole && !through {
                let hint = say(
                    "chưa dẫn tới ngành nào; thêm mã vào vsic = [...] của một ngành (hoặc của general)",
                    "leads to no sector; add it to vsic = [...] of a sector (or of general)",
                );
                self.report("vsic.toml", &code.code, "code", hint);
            }
        }
    }

    fn streams(&mut self, name: &str, file: &SectorFile) {
        for stream in &file.streams {
            match &stream.carrier {
                Some(carrier) if !self.carriers.contains(carrier.as_str()) => {
                    let hint = say(
                        format!("\"{carrier}\" không có trong carriers.toml"),
                        format!("\"{carrier}\" is not in carriers.toml"),
                    );
                    self.report(name, &stream.id, "carrier", hint);
                }
                None if stream.group == Group::Energy => {
                    let hint = say(
                        "dòng năng lượng phải ghi loại (carrier)",
                        "an energy stream names its carrier",
                    );
                    self.report(name, &stream.id, "carrier", hint);
                }
                None if stream.vi.is_none() || stream.en.is_none() || stream.unit.is_none() => {
                    let hint = say(
                        "phải ghi đủ khi không có carrier",
                        "are needed without a carrier",
                    );
                    self.report(name, &stream.id, "vi, en, unit", hint);
                }
                _ => {}
            }
            if let Some(end_use) = &stream.end_use
                && !self.is_fuel_node(end_use)
            {
                let hint = say(
                    "không phải là phần sử dụng của nhiên liệu",
                    "is not an end use of fuel",
                );
                self.report(name, &stream.id, "use", hint);
            }
        }
    }

    /// A loss of the process is a part of what comes in, and is weighed where something goes out.
    fn known_losses(&mut self, name: &str, file: &SectorFile) {
        let rows = |wanted: &[Group]| -> BTreeSet<&str> {
            let rows = file.streams.iter().filter(|s| wanted.contains(&s.group));
            rows.map(|s| s.id.as_str()).collect()
        };
        let (inputs, outputs) = (rows(&Group::PURCHASED), rows(&Group::OUTPUTS));
        for loss in &file.known_losses {
            self.cite(name, &loss.id, &loss.cite);
            self.words(name, &loss.id, "name", &loss.vi, &loss.en);
            for (key, ids, known) in [
                ("rows", &loss.rows, &inputs),
                ("weighed", &loss.weighed, &outputs),
            ] {
                for id in ids.iter().filter(|id| !known.contains(id.as_str())) {
                    let hint = say(
                        format!("ngành không có dòng \"{id}\" như vậy"),
                        format!("the sector has no such stream \"{id}\""),
                    );
                    self.report(name, &loss.id, key, hint);
                }
            }
            let ends = [
                Percent::ZERO,
                loss.low,
                loss.typical,
                loss.high,
                Percent::WHOLE,
            ];
            if loss.rows.is_empty() || !ends.is_sorted() {
                let hint = say(
                    "cần có rows và 0 ≤ low ≤ typical ≤ high ≤ 100",
                    "needs rows, and 0 ≤ low ≤ typical ≤ high ≤ 100",
                );
                self.report(name, &loss.id, "low", hint);
            }
        }
    }

    fn benchmark(&mut self, book: &Book, name: &str, file: &SectorFile, benchmark: &Benchmark) {
        let metric = benchmark.metric.id();
        let entry = format!("{} {metric}", benchmark.product);
        self.cite(name, &entry, &benchmark.cite);
        if !book.metrics.iter().any(|m| m.id == metric) {
            let hint = say(
                format!("\"{metric}\" không có trong metrics.toml"),
                format!("\"{metric}\" is not in metrics.toml"),
            );
            self.report(name, &entry, "metric", hint);
        }
        for word in benchmark.unit.as_str().split(['/', ' ']) {
            let known = |w: &UnitWord| w.en.split(' ').any(|part| part == word);
            let number = word.parse::<u32>().is_ok();
            if !number && !word.is_empty() && !book.unit_words.iter().any(known) {
                let hint = say(
                    format!("chữ \"{word}\" chưa có trong units.toml"),
                    format!("the word \"{word}\" is not in units.toml"),
                );
                self.report(name, &entry, "unit", hint);
            }
        }
        if !file.products.iter().any(|p| p.id == benchmark.product) {
            let hint = say(
                "không phải là sản phẩm của ngành này",
                "is not a product of this sector",
            );
            self.report(name, &entry, "product", hint);
        }
        self.benchmark_figures(name, &entry, benchmark);
        for pair in [&benchmark.band, &benchmark.note].into_iter().flatten() {
            self.sentences(name, &entry, "band, note", pair);
        }
        if let Some(capacity) = &benchmark.capacity {
            let ordered = match (capacity.low, capacity.high) {
                (Some(low), Some(high)) => low < high,
                (None, None) => false,
                _ => true,
            };
            if !ordered {
                let hint = say(
                    "cần low < high, hoặc chỉ một trong hai",
                    "needs low < high, or one of them",
                );
                self.report(name, &entry, "capacity", hint);
            }
        }
        self.validity(name, &entry, benchmark.valid_from, benchmark.valid_to);
    }

    fn benchmark_figures(&mut self, name: &str, entry: &str, benchmark: &Benchmark) {
        if let (Some(low), Some(high)) = (benchmark.typical_low, benchmark.typical_high)
            && low > high
        {
            let hint = say("lớn hơn typical_high", "is above typical_high");
            self.report(name, entry, "typical_low", hint);
        }
        let figures = [
            benchmark.best,
            benchmark.typical_low,
            benchmark.typical_high,
            benchmark.poor,
            benchmark.legal_norm,
        ];
        if figures.iter().flatten().any(Decimal::is_sign_negative) {
            let hint = say("không được âm", "cannot be negative");
            self.report(name, entry, "best, typical, poor, legal_norm", hint);
        }
        if figures.iter().flatten().next().is_none() && benchmark.note.is_none() {
            let hint = say(
                "không có số thì phải nói vì sao ở note",
                "without a figure the note must say why",
            );
            self.report(name, entry, "note", hint);
        }
    }
}
