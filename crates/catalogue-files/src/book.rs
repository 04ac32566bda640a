//! Which file holds what: the whole catalogue from its folder.

use super::answer;
use super::reader::Reader;
use catalogue::date::Date;
use catalogue::{AreaFile, Awareness, Book, Norm, OfficeBook, SectorAnswer, SectorFile};

impl Reader<'_> {
    pub(super) fn book(&mut self) -> Book {
        let mut areas: Vec<AreaFile> = self
            .files("measures")
            .iter()
            .filter_map(|file| self.area(file))
            .collect();
        areas.sort_by_key(|a| a.area.order);
        let mut sectors: Vec<SectorFile> = self
            .files("sectors")
            .iter()
            .filter_map(|file| self.sector(file))
            .collect();
        let answer = answer::read(self, &mut sectors);
        Book {
            version: self.version(),
            sources: self.only("sources.toml", "source"),
            areas,
            sectors,
            end_uses: self.only("end-uses.toml", "end_use"),
            metrics: self.only("metrics.toml", "metric"),
            calculators: self.list("calculators.toml", "calculator", &["calculator_word"]),
            calculator_words: self.list("calculators.toml", "calculator_word", &["calculator"]),
            norms: self.norms(),
            uncertainties: self.only("uncertainties.toml", "uncertainty"),
            unit_words: self.only("units.toml", "unit_word"),
            carriers: self.list("carriers.toml", "carrier", &["grid_factor"]),
            grid_factors: self.list("carriers.toml", "grid_factor", &["carrier"]),
            prices: self.only("prices.toml", "price"),
            usual_prices: self.only("usual-prices.toml", "usual_price"),
            targets: self.only("programmes.toml", "target"),
            provinces: self.only("provinces.toml", "province"),
            schemes: self.only("support.toml", "scheme"),
            thresholds: self.only("thresholds.toml", "threshold"),
            recognitions: self.list("follow-up.toml", "recognition", &["norm"]),
            vsic: self.list("vsic.toml", "code", &["cite"]),
            answer,
            awareness: self.awareness(),
            examples: self.names("examples", ".json"),
            office: OfficeBook {
                families: self.list("office.toml", "family", &["waste_limit", "sheet_fuel"]),
                waste_limits: self.list("office.toml", "waste_limit", &["family", "sheet_fuel"]),
                sheet_fuels: self.list("office.toml", "sheet_fuel", &["family", "waste_limit"]),
            },
        }
    }

    /// What cleaner production is, and the rules of the conclusions.
    fn awareness(&mut self) -> Awareness {
        const FILE: &str = "awareness.toml";
        let Some(mut table) = self.table(FILE) else {
            return Awareness::default();
        };
        let found = Awareness {
            ideas: self.entries(FILE, &mut table, "idea"),
            techniques: self.entries(FILE, &mut table, "technique"),
            questions: self.entries(FILE, &mut table, "question"),
            conclusions: self.entries(FILE, &mut table, "conclusion"),
        };
        self.leftover(FILE, &table);
        found
    }

    /// Defaults of the finance part, and limits of the comparison of two years.
    fn norms(&mut self) -> Vec<Norm> {
        let mut norms = self.only("finance.toml", "norm");
        norms.extend(self.list("follow-up.toml", "norm", &["recognition"]));
        norms
    }

    pub(super) fn version(&mut self) -> Option<Date> {
        let text = match std::fs::read_to_string(self.folder.join("VERSION")) {
            Ok(text) => text,
            Err(error) => {
                self.unreadable("VERSION", &error);
                return None;
            }
        };
        let day = Date::parse(text.trim());
        if day.is_none() {
            self.report(
                "VERSION",
                "-",
                "-",
                "cần một ngày: YYYY-MM-DD".to_owned(),
                "needs a day: YYYY-MM-DD".to_owned(),
            );
        }
        day
    }

    pub(super) fn area(&mut self, file: &str) -> Option<AreaFile> {
        let mut table = self.table(file)?;
        let area = self.take(file, &mut table, "area")?;
        let measures = self.entries(file, &mut table, "measure");
        self.leftover(file, &table);
        Some(AreaFile { area, measures })
    }

    pub(super) fn sector(&mut self, file: &str) -> Option<SectorFile> {
        let mut table = self.table(file)?;
        let sector = self.take(file, &mut table, "sector")?;
        let found = SectorFile {
            sector,
            products: self.entries(file, &mut table, "product"),
            lines: self.entries(file, &mut table, "line"),
            streams: self.entries(file, &mut table, "stream"),
            known_losses: self.entries(file, &mut table, "known_loss"),
            end_uses: self.entries(file, &mut table, "end_use"),
            benchmarks: self.entries(file, &mut table, "benchmark"),
            measures: self.entries(file, &mut table, "measure"),
            answer: SectorAnswer::default(),
        };
        self.leftover(file, &table);
        let named = format!("sectors/{}.toml", found.sector.id);
        if named != file {
            self.report(
                file,
                &found.sector.id,
                "id",
                format!("tệp phải mang tên {named}"),
                format!("the file must be called {named}"),
            );
        }
        Some(found)
    }
}
