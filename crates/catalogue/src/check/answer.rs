//! Checks of what gives a figure where only bills are known: ids that exist, ranges in order, shares that fit.

use super::{Checker, say};
use crate::entry::{
    Book, DefaultShare, OneNumber, Reasoned, RoughPer, SectorFile, Tried, TypicalUse,
};
use crate::quantity::Percent;
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn answers(&mut self, book: &Book) {
        let areas = book.areas.iter().flat_map(|a| &a.measures);
        let own = book.sectors.iter().flat_map(|s| &s.measures);
        let measures: BTreeSet<&str> = areas.chain(own).map(|m| m.id.as_str()).collect();
        let rows: BTreeSet<&str> = book.answer.typical.iter().map(|t| t.id.as_str()).collect();
        self.losses(book, &measures);
        for calculator in &book.calculators {
            let entry = calculator.id.code();
            for measure in &calculator.measures {
                self.known_measure("calculators.toml", entry, measure, &measures);
            }
        }
        for reason in &book.answer.never {
            self.reason("losses.toml", reason, &measures);
        }
        for reason in &book.answer.no_figure {
            self.reason("no-figure.toml", reason, &measures);
        }
        self.rough(book);
        self.statistics(book, &rows);
        for entry in &book.answer.uses {
            self.usage(entry, &measures, &rows);
        }
        for sector in &book.sectors {
            self.sector_answer(sector, &measures, &rows);
        }
    }

    fn losses(&mut self, book: &Book, measures: &BTreeSet<&str>) {
        self.unique(
            "losses.toml",
            book.answer.losses.iter().map(|l| l.id.as_str()),
        );
        for tried in Tried::ALL {
            let losses = book.answer.losses.iter();
            let found = losses.filter(|l| l.tried == Some(tried)).count();
            self.exactly_one("losses.toml", tried.code(), "tried", found);
        }
        for loss in &book.answer.losses {
            let file = "losses.toml";
            self.cite(file, &loss.id, &loss.cite);
            self.words(file, &loss.id, "name", &loss.vi, &loss.en);
            self.in_order(file, &loss.id, [loss.low, loss.typical, loss.high]);
            for measure in &loss.measures {
                self.known_measure(file, &loss.id, measure, measures);
            }
            match &loss.of {
                Some(node) => self.known_node(file, &loss.id, node),
                None if loss.resource.is_some() => {}
                None => self.report(
                    file,
                    &loss.id,
                    "of",
                    say(
                        "cần ghi of (nơi dùng) hoặc resource",
                        "needs of (an end use) or resource",
                    ),
                ),
            }
        }
    }

    fn rough(&mut self, book: &Book) {
        for rough in &book.answer.rough {
            let file = "rough-questions.toml";
            self.cite(file, &rough.end_use, &rough.cite);
            self.known_node(file, &rough.end_use, &rough.end_use);
            self.words(file, &rough.end_use, "question", &rough.vi, &rough.en);
            if rough.inputs.is_empty() == rough.choices.is_empty() {
                let hint = say(
                    "cần hoặc các ô nhập (input) hoặc các lựa chọn (choice)",
                    "needs either inputs or choices",
                );
                self.report(file, &rough.end_use, "input", hint);
            }
            let is_amount = !rough.inputs.is_empty() && rough.per != RoughPer::PercentOfParent;
            if is_amount && rough.unit.is_none() {
                let hint = say(
                    "kết quả là một lượng nên phải ghi đơn vị của lượng",
                    "the result is an amount and needs its unit",
                );
                self.report(file, &rough.end_use, "unit", hint);
            }
            for input in &rough.inputs {
                self.in_order(file, &rough.end_use, [input.low, input.low, input.high]);
            }
            for choice in &rough.choices {
                let values = [choice.low, choice.typical, choice.high];
                self.in_order(file, &rough.end_use, values);
            }
        }
    }

    fn statistics(&mut self, book: &Book, rows: &BTreeSet<&str>) {
        self.unique_rows("typical.toml", rows.len(), book.answer.typical.len());
        for row in &book.answer.typical {
            self.cite("typical.toml", &row.id, &row.cite);
            if let (Some(low), Some(median), Some(high)) = (row.low, row.median, row.high) {
                self.in_order("typical.toml", &row.id, [low, median, high]);
            }
            if let Some(p) = &row.payback {
                self.in_order("typical.toml", &row.id, [p.low, p.median, p.high]);
            }
        }
        let of_sectors = book.sectors.iter().flat_map(|s| &s.answer.ceilings);
        for ceiling in book.answer.ceilings.iter().chain(of_sectors) {
            let median = ceiling.median.unwrap_or(ceiling.low);
            self.cite("typical.toml", "ceiling", &ceiling.cite);
            self.in_order(
                "typical.toml",
                "ceiling",
                [ceiling.low, median, ceiling.high],
            );
            if ceiling.n.is_some() != ceiling.median.is_some() {
                let hint = say(
                    "số nhà máy và trung vị đi cùng nhau: có cả hai, hoặc không có cả hai",
                    "the number of plants and the median go together: both, or neither",
                );
                self.report("typical.toml", "ceiling", "n", hint);
            }
        }
    }

    fn sector_answer(
        &mut self,
        sector: &SectorFile,
        measures: &BTreeSet<&str>,
        rows: &BTreeSet<&str>,
    ) {
        let file = format!("shares/{}.toml", sector.sector.id);
        let answer = &sector.answer;
        let mut seen = BTreeSet::new();
        for share in &answer.shares {
            self.default_share(&file, share);
            if !seen.insert(share.end_use.as_str()) {
                let hint = say("ghi hai lần", "stands twice");
                self.report(&file, &share.end_use, "end_use", hint);
            }
        }
        for measure in &answer.not_asked {
            self.known_measure(&file, "not_asked", measure, measures);
        }
        for kind in &answer.kinds {
            self.words(&file, &kind.id, "name", &kind.vi, &kind.en);
            for node in &kind.without {
                self.known_node(&file, &kind.id, node);
            }
            for measure in &kind.not_asked {
                self.known_measure(&file, &kind.id, measure, measures);
            }
        }
        for entry in &answer.uses {
            self.usage(entry, measures, rows);
        }
        for number in &answer.numbers {
            self.number(number, Some(sector), measures);
        }
        for reason in &answer.no_figure {
            self.reason("no-figure.toml", reason, measures);
        }
        if let Some(top) = &answer.top {
            self.cite("top-measures.toml", &top.sector, &top.cite);
            for measure in &top.measures {
                self.known_measure("top-measures.toml", &top.sector, measure, measures);
            }
        }
    }

    fn default_share(&mut self, file: &str, share: &DefaultShare) {
        self.cite(file, &share.end_use, &share.cite);
        self.known_node(file, &share.end_use, &share.end_use);
        self.in_order(file, &share.end_use, [share.low, share.typical, share.high]);
        if share.high > Percent::WHOLE || share.low < Percent::ZERO {
            let hint = say("phải từ 0 đến 100", "must lie between 0 and 100");
            self.report(file, &share.end_use, "high", hint);
        }
    }

    fn usage(&mut self, entry: &TypicalUse, measures: &BTreeSet<&str>, rows: &BTreeSet<&str>) {
        let file = "typical-map.toml";
        self.known_measure(file, &entry.measure, &entry.measure, measures);
        for row in [Some(&entry.row), entry.sector_row.as_ref()]
            .into_iter()
            .flatten()
        {
            if !rows.contains(row.as_str()) {
                let hint = say(
                    format!("không có dòng \"{row}\" trong typical.toml"),
                    format!("\"{row}\" is not in typical.toml"),
                );
                self.report(file, &entry.measure, "row", hint);
            }
        }
    }

    fn number(
        &mut self,
        number: &OneNumber,
        sector: Option<&SectorFile>,
        measures: &BTreeSet<&str>,
    ) {
        let file = "one-number.toml";
        self.cite(file, &number.measure, &number.cite);
        self.known_measure(file, &number.measure, &number.measure, measures);
        self.words(file, &number.measure, "question", &number.vi, &number.en);
        match &number.name {
            Some(name) => self.words(file, &number.measure, "name", &name.vi, &name.en),
            None if number.ask_only => {
                let hint = say(
                    "phải có khi ask_only = true: bản in gọi tên số còn thiếu",
                    "is needed with ask_only = true: a paper names the missing number",
                );
                self.report(file, &number.measure, "name", hint);
            }
            None => {}
        }
        let usual = &number.typical;
        self.in_order(file, &number.measure, [usual.low, usual.low, usual.high]);
        self.in_order(file, &number.measure, [number.low, number.low, number.high]);
        if let Some(node) = &number.node {
            self.known_node(file, &number.measure, node);
        }
        for stream in &number.streams {
            let rows = sector.map(|s| s.streams.as_slice()).unwrap_or_default();
            if !rows.iter().any(|s| s.id == *stream) {
                let hint = say(
                    format!("ngành không có dòng \"{stream}\""),
                    format!("the sector has no stream \"{stream}\""),
                );
                self.report(file, &number.measure, "streams", hint);
            }
        }
        for product in &number.of_products {
            let products = sector.map(|s| s.products.as_slice()).unwrap_or_default();
            if !products.iter().any(|p| p.id == *product) {
                let hint = say(
                    format!("ngành không có sản phẩm \"{product}\""),
                    format!("the sector has no product \"{product}\""),
                );
                self.report(file, &number.measure, "of_products", hint);
            }
        }
    }

    fn reason(&mut self, file: &str, reason: &Reasoned, measures: &BTreeSet<&str>) {
        self.known_measure(file, &reason.measure, &reason.measure, measures);
        self.words(file, &reason.measure, "reason", &reason.vi, &reason.en);
    }

    fn known_measure(&mut self, file: &str, entry: &str, id: &str, measures: &BTreeSet<&str>) {
        if !measures.contains(id) {
            let hint = say(
                format!("không có giải pháp \"{id}\""),
                format!("there is no measure \"{id}\""),
            );
            self.report(file, entry, "measure", hint);
        }
    }

    pub(super) fn known_node(&mut self, file: &str, entry: &str, node: &str) {
        if !self.nodes.contains_key(node) {
            let hint = say(
                format!("không có nơi dùng \"{node}\""),
                format!("there is no end use \"{node}\""),
            );
            self.report(file, entry, "end_use", hint);
        }
    }

    fn in_order<T: PartialOrd>(&mut self, file: &str, entry: &str, values: [T; 3]) {
        if !values.is_sorted() {
            let hint = say(
                "phải theo thứ tự thấp, thường gặp, cao",
                "must be in the order low, typical, high",
            );
            self.report(file, entry, "low", hint);
        }
    }

    fn unique_rows(&mut self, file: &str, different: usize, all: usize) {
        if different != all {
            let hint = say("có mã ghi hai lần", "an id stands twice");
            self.report(file, "-", "id", hint);
        }
    }
}
