//! Carriers, prices, programmes, support, thresholds, provinces.

use super::super::entry::{
    Book, Calculator, Decides, DefaultPrice, Group, Price, PriceCategory, Region, SpecificMetric,
    StreamTemplate, Target, Threshold,
};
use super::super::known::Known;
use super::{Checker, say};
use crate::quantity::Percent;
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn reference_data(&mut self, book: &Book) {
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
        self.unique("metrics.toml", book.metrics.iter().map(|m| m.id.as_str()));
        for metric in &book.metrics {
            self.words("metrics.toml", &metric.id, "name", &metric.vi, &metric.en);
        }
        for metric in SpecificMetric::ALL {
            let named = book.metrics.iter().filter(|m| m.id == metric.code());
            self.exactly_one("metrics.toml", metric.code(), "id", named.count());
        }
        self.calculators(book);
        self.uncertainties(book);
        self.unique("finance.toml", book.norms.iter().map(|n| n.id.code()));
        for norm in &book.norms {
            let file = norm.id.file();
            self.cite(file, norm.id.code(), &norm.cite);
            self.words(file, norm.id.code(), "name", &norm.vi, &norm.en);
        }
        self.carriers(book);
        for price in &book.prices {
            self.price(book, price);
        }
        self.default_prices(book);
        self.taxes(book);
        self.usual_prices(book);
        for target in &book.targets {
            self.target(book, target);
        }
        self.schemes(book);
        for threshold in &book.thresholds {
            self.threshold(threshold);
        }
        for decided in Decides::ALL {
            let deciding = |t: &&Threshold| t.decides == Some(decided);
            let found = book.thresholds.iter().filter(deciding).count();
            self.exactly_one("thresholds.toml", decided.code(), "decides", found);
        }
        let grid = book.carriers.iter().filter(|c| c.grid).count();
        self.exactly_one("carriers.toml", "-", "grid", grid);
        self.provinces(book);
    }

    /// Each calculator of the program has its words.
    fn calculators(&mut self, book: &Book) {
        let file = "calculators.toml";
        for calculator in Calculator::ALL {
            let named = book.calculators.iter().filter(|c| c.id == calculator);
            self.exactly_one(file, calculator.code(), "id", named.count());
        }
        self.unique(file, book.calculator_words.iter().map(|w| w.key.as_str()));
        for calculator in &book.calculators {
            let id = calculator.id.code();
            self.cite(file, id, &calculator.cite);
            self.words(file, id, "name", &calculator.vi, &calculator.en);
            self.sentences(file, id, "how", &calculator.how);
        }
        for word in &book.calculator_words {
            self.words(file, &word.key, "name", &word.vi, &word.en);
        }
    }

    fn carriers(&mut self, book: &Book) {
        let file = "carriers.toml";
        for carrier in &book.carriers {
            self.cite(file, &carrier.id, &carrier.cite);
            self.words(file, &carrier.id, "name", &carrier.vi, &carrier.en);
            if let Some(price) = &carrier.price
                && !book.prices.iter().any(|p| &p.id == price)
            {
                let hint = say(
                    format!("\"{price}\" không có trong prices.toml"),
                    format!("\"{price}\" is not in prices.toml"),
                );
                self.report(file, &carrier.id, "price", hint);
            }
            for node in &carrier.uses {
                if !self.is_outer_fuel_node(node) {
                    let hint = say(
                        format!("\"{node}\" không phải là nơi dùng ngoài cùng của nhiên liệu"),
                        format!("\"{node}\" is not an outermost end use of fuel"),
                    );
                    self.report(file, &carrier.id, "uses", hint);
                }
            }
        }
        for factor in &book.grid_factors {
            self.cite(file, &factor.year.to_string(), &factor.cite);
        }
    }

    fn uncertainties(&mut self, book: &Book) {
        let file = "uncertainties.toml";
        for known in Known::ALL {
            if !book.uncertainties.iter().any(|u| u.known == known) {
                let hint = say("thiếu dòng này", "this row is missing");
                self.report(file, known.code(), "known", hint);
            }
        }
        for row in &book.uncertainties {
            self.cite(file, row.known.code(), &row.cite);
            if row.percent.is_negative() || row.percent >= Percent::WHOLE {
                let hint = say("cần từ 0 đến dưới 100 (%)", "must be 0 or more, below 100");
                self.report(file, row.known.code(), "percent", hint);
            }
        }
    }

    fn price(&mut self, book: &Book, price: &Price) {
        let file = "prices.toml";
        self.cite(file, &price.id, &price.cite);
        self.words(file, &price.id, "name", &price.vi, &price.en);
        self.validity(file, &price.id, price.valid_from, price.valid_to);
        self.price_region(book, price);
        if let (Some(low), Some(high)) = (price.low, price.high)
            && low > high
        {
            let hint = say("low lớn hơn high", "low is above high");
            self.report(file, &price.id, "low", hint);
        }
    }

    /// Spans in order, of rows and carriers that exist, of a category in energy alone.
    fn usual_prices(&mut self, book: &Book) {
        let file = "usual-prices.toml";
        self.unique(file, book.usual_prices.iter().map(|u| u.id.as_str()));
        for usual in &book.usual_prices {
            self.cite(file, &usual.id, &usual.cite);
            if usual.low.is_sign_negative() || usual.low >= usual.high {
                let hint = say(
                    "low phải từ 0 và nhỏ hơn high",
                    "low must be 0 or more, and below high",
                );
                self.report(file, &usual.id, "low", hint);
            }
            if usual.category.is_some() && usual.group != Group::Energy {
                let hint = say("chỉ dùng cho nhóm energy", "is for the group energy alone");
                self.report(file, &usual.id, "category", hint);
            }
            for name in &usual.of {
                let is_row = |s: &StreamTemplate| s.group == usual.group && s.id == *name;
                let mut rows = book.sectors.iter().flat_map(|s| &s.streams);
                let carried = matches!(usual.group, Group::Energy | Group::ByProduct);
                let is_carrier = carried && self.carriers.contains(name.as_str());
                if !is_carrier && !rows.any(is_row) {
                    let hint = say(
                        format!("không ngành nào có dòng \"{name}\" thuộc nhóm này"),
                        format!("no sector has a row \"{name}\" of this group"),
                    );
                    self.report(file, &usual.id, "of", hint);
                }
            }
        }
    }

    /// A province where and only where the price is one's; a default price can be computed with, and everything that has one has a national one.
    fn price_region(&mut self, book: &Book, price: &Price) {
        let file = "prices.toml";
        let exists = |code: &String| book.provinces.iter().any(|p| &p.code == code);
        let fits = match (price.region, &price.province) {
            (Region::Province, Some(code)) => exists(code),
            (Region::Province, None) => false,
            (Region::National | Region::Zone1 | Region::Zone2, code) => code.is_none(),
        };
        if !fits {
            let hint = say(
                "cần mã tỉnh có trong provinces.toml khi region = \"province\", và chỉ khi đó",
                "must be a code of provinces.toml where region = \"province\", and only there",
            );
            self.report(file, &price.id, "province", hint);
        }
        let is_priced = price.vnd.is_none() || price.unit.of_quantity().is_some();
        if price.default_for.is_some() && !is_priced {
            let hint = say(
                "giá mặc định cần một đơn vị của lượng",
                "a default price needs the unit of a quantity",
            );
            self.report(file, &price.id, "default_for", hint);
        }
    }

    /// Everything that has a default price has one for the whole country.
    fn default_prices(&mut self, book: &Book) {
        for of in DefaultPrice::ALL {
            let national = |p: &&Price| p.default_for == Some(of) && p.province.is_none();
            let found = book.prices.iter().filter(national);
            if found.filter(|p| p.vnd.is_some()).count() != 1 {
                let hint = say(
                    "cần đúng một giá mặc định cho cả nước, có vnd",
                    "needs exactly one default price of the whole country, with vnd",
                );
                self.report("prices.toml", of.code(), "default_for", hint);
            }
        }
    }

    /// The prices of a category bear one rate of value-added tax at most, and a row with a rate is a tax.
    fn taxes(&mut self, book: &Book) {
        let file = "prices.toml";
        let mut taxed = BTreeSet::new();
        for price in &book.prices {
            let is_rate = price.category == PriceCategory::Tax && price.value.is_some();
            let once = price.taxes.iter().all(|of| taxed.insert(*of));
            if !once || !price.taxes.is_empty() && !is_rate {
                let hint = say(
                    "chỉ thuế suất mới có, và mỗi loại giá chỉ thuộc một thuế suất",
                    "only a rate of tax has it, and each category of prices stands once",
                );
                self.report(file, &price.id, "taxes", hint);
            }
        }
    }

    fn target(&mut self, book: &Book, target: &Target) {
        let file = "programmes.toml";
        let id = target.programme.as_str();
        self.cite(file, id, &target.cite);
        self.sentences(file, id, "title", &target.title);
        let pairs = [
            ("deadline", &target.deadline),
            ("frequency", &target.frequency),
            ("sender", &target.sender),
            ("receiver", &target.receiver),
        ];
        for (field, pair) in pairs {
            if let Some(pair) = pair {
                self.pair(file, id, field, pair);
            }
        }
        if let Some(code) = &target.province
            && !book.provinces.iter().any(|p| &p.code == code)
        {
            let hint = say(
                "không có tỉnh mang mã này",
                "is not a code of provinces.toml",
            );
            self.report(file, id, "province", hint);
        }
        for sector in &target.sectors {
            if !book.sectors.iter().any(|s| &s.sector.id == sector) {
                let hint = say(
                    format!("không có ngành \"{sector}\""),
                    format!("there is no sector \"{sector}\""),
                );
                self.report(file, id, "sectors", hint);
            }
        }
        let backwards = target.low.zip(target.high).is_some_and(|(l, h)| l > h);
        if backwards {
            let hint = say("low lớn hơn high", "low is above high");
            self.report(file, id, "low", hint);
        }
        if target
            .from
            .zip(target.to)
            .is_some_and(|(from, to)| from > to)
        {
            let hint = say("sau năm kết thúc (to)", "is after the last year (to)");
            self.report(file, id, "from", hint);
        }
    }

    fn schemes(&mut self, book: &Book) {
        let file = "support.toml";
        for scheme in &book.schemes {
            self.cite(file, &scheme.id, &scheme.cite);
            self.words(file, &scheme.id, "name", &scheme.vi, &scheme.en);
            self.pair(file, &scheme.id, "status", &scheme.status);
            for pair in [&scheme.basis, &scheme.eligibility].into_iter().flatten() {
                self.sentences(file, &scheme.id, "basis, eligibility", pair);
            }
            self.validity(file, &scheme.id, scheme.valid_from, scheme.valid_to);
        }
    }

    fn threshold(&mut self, threshold: &Threshold) {
        let file = "thresholds.toml";
        let id = threshold.id.as_str();
        self.cite(file, id, &threshold.cite);
        self.words(file, id, "name", &threshold.vi, &threshold.en);
        self.pair(file, id, "status", &threshold.status);
        self.validity(file, id, threshold.valid_from, threshold.valid_to);
        if let Some(decided) = threshold.decides {
            let (unit, sign) = decided.counts();
            let fits = threshold.unit == Some(unit) && threshold.criterion == Some(sign);
            if !fits || threshold.value.is_none() {
                let hint = say(
                    format!(
                        "cần value, criterion = \"{}\" và unit = \"{}\"",
                        sign.code(),
                        unit.code()
                    ),
                    format!(
                        "needs a value, criterion = \"{}\" and unit = \"{}\"",
                        sign.code(),
                        unit.code()
                    ),
                );
                self.report(file, id, "decides", hint);
            }
        }
    }

    /// What the program looks for by a key stands there once.
    pub(super) fn exactly_one(&mut self, file: &str, entry: &str, key: &str, found: usize) {
        if found != 1 {
            let hint = say(
                format!("cần đúng một mục như vậy; đang có {found}"),
                format!("needs exactly one such entry; there are {found}"),
            );
            self.report(file, entry, key, hint);
        }
    }

    fn provinces(&mut self, book: &Book) {
        let file = "provinces.toml";
        for province in &book.provinces {
            self.cite(file, &province.code, &province.cite);
            self.words(file, &province.code, "name", &province.vi, &province.en);
        }
        if book.provinces.len() != 34 {
            let hint = say(
                "từ tháng 7/2025 cả nước có 34 tỉnh, thành",
                "there are 34 provinces since July 2025",
            );
            self.report(file, "-", "province", hint);
        }
    }
}
