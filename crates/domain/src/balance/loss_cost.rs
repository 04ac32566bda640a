//! What the losses cost: a waste is bought before it is thrown away, so its price is that of its content, not of its disposal alone.
//!
//! Cost of a stream a year = Σ mᵢ·pᵢ (content, kg × VND/kg) + W·p (water, m³ × VND/m³) + treatment or disposal + fee − scrap income.
//! This is the waste-stream cost of cleaner-production practice, in the idea of material flow cost accounting (ISO 14051:2011: the cost of everything that is no product).
//! A by-product is taken as made on purpose, and stays out of the total, until the user says what it holds.
//! Energy spent on what was lost and sales forgone are not counted.

use super::loss_line::{LossLine, TermKind};
use super::loss_terms::{LossPrices, mean};
use super::rest::total;
use super::{MassBalance, WaterBalance};
use crate::opportunity::Books;
use catalogue::known::Known;
use catalogue::quantity::Vnd;

/// What the losses of the site cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossCost {
    /// Wastes, hazardous wastes, wastewater and by-products, in the order entered.
    pub lines: Vec<LossLine>,
    /// The counted lines, VND a year.
    pub total: Vnd,
    /// Income from the by-products that are not counted, VND a year.
    pub other_income: Vnd,
    /// The weakest figure in the total; nothing without a figure.
    pub known: Option<Known>,
    /// No term of a counted line is missing.
    pub complete: bool,
    /// The contents, kg, weigh more than the inputs less the products: some of them are water, ash or soil that nobody bought, and the total is too high.
    pub above_inputs: bool,
}

impl LossCost {
    /// Prices every stream of losses.
    #[must_use]
    pub fn of(books: &Books<'_>, mass: &MassBalance, water: &WaterBalance) -> Self {
        let prices = LossPrices {
            mass,
            water,
            mean: mean(books, mass),
        };
        let ledgers = books.ledgers.iter();
        let lines: Vec<LossLine> = ledgers.filter_map(|l| prices.line(l)).collect();
        let counted = || lines.iter().filter(|l| l.counted);
        let figures = || counted().filter_map(|l| l.total);
        let others = lines.iter().filter(|l| !l.counted);
        let income = others.flat_map(|l| l.of(TermKind::Income));
        let contents = counted().flat_map(|l| l.of(TermKind::Content));
        let content = total(contents.filter_map(|t| t.amount));
        let bought = mass.inputs.saturating_sub(mass.products);
        Self {
            total: total(figures().map(|t| t.value)),
            other_income: total(income.map(|t| t.value.value)),
            known: figures().map(|t| t.known).max(),
            complete: counted().all(|l| l.missing.is_empty()),
            above_inputs: !content.is_zero() && content > bought,
            lines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Basis;
    use super::super::tests::{Site, dec};
    use super::*;
    use crate::facility::{Content, Lost};
    use catalogue::Group;
    use catalogue::quantity::Unit;

    /// Materials: 100 t at 20 million and 50 t at 8 million VND: 2,400 million / 150,000 kg = 16,000 VND/kg. Water at 10,000 VND/m³.
    fn plant() -> Site {
        Site::new()
            .stream("steel", Group::Material, Unit::Tonne, "100", "20000000")
            .stream("sand", Group::Material, Unit::Tonne, "50", "8000000")
            .stream("oil", Group::Chemical, Unit::Kg, "1000", "60000")
            .stream("tap", Group::Water, Unit::CubicMetre, "5000", "10000")
            .stream("scrap", Group::ByProduct, Unit::Tonne, "5", "9000000")
            .stream("dust", Group::Waste, Unit::Tonne, "2", "700000")
            .stream("rags", Group::HazardousWaste, Unit::Kg, "100", "6000")
            .stream("sewer", Group::Wastewater, Unit::CubicMetre, "4000", "9000")
            .product("p", Unit::Tonne, "140")
    }

    fn line<'a>(cost: &'a LossCost, id: &str) -> &'a LossLine {
        cost.lines.iter().find(|l| l.stream == id).unwrap()
    }

    fn value(cost: &LossCost, id: &str) -> Vnd {
        line(cost, id).total.unwrap().value
    }

    fn lost(input: &str, kg: Option<&str>) -> Lost {
        Lost {
            content: Content::Input(input.to_owned()),
            kg: kg.map(dec),
        }
    }

    #[test]
    fn content_treatment_water_and_scrap_income() {
        let cost = plant().loss();
        // Dust: 2,000 · 16,000 + 2 · 700,000.
        assert_eq!(value(&cost, "dust"), Vnd::new(dec("33400000")));
        // Rags: 100 · 6,000; what hazardous mixtures are made of is not guessed.
        assert_eq!(value(&cost, "rags"), Vnd::new(dec("600000")));
        assert_eq!(line(&cost, "rags").missing, [TermKind::Content]);
        // Sewer: 4,000 · 10,000 + 4,000 · 9,000; its content is unknown.
        assert_eq!(value(&cost, "sewer"), Vnd::new(dec("76000000")));
        assert_eq!(line(&cost, "sewer").missing, [TermKind::Content]);
        assert!(!cost.complete);
        // 33.4 + 0.6 + 76 million; the scrap, of which nothing is said, brings 5 t · 9,000,000 and stands apart.
        assert_eq!(cost.total, Vnd::from(110_000_000));
        assert_eq!(cost.other_income, Vnd::from(45_000_000));
        assert!(!line(&cost, "scrap").counted);
        // 2,000 kg of content of 151,000 − 140,000 kg.
        assert!(!cost.above_inputs);
        let content = &line(&cost, "dust").terms[0];
        assert_eq!(content.basis, Basis::MeanOfMaterials);
        assert_eq!(
            (content.amount, content.price),
            (Some(dec("2000")), Some(dec("16000")))
        );
        assert_eq!(content.value.known, Known::Default);
        assert_eq!(line(&cost, "dust").terms[1].value.known, Known::Bill);
        assert_eq!(cost.known, Some(Known::Default));
        assert_eq!(line(&cost, "sewer").total.unwrap().known, Known::Bill);
    }

    #[test]
    fn what_the_user_says_of_the_content_takes_the_place_of_the_mean() {
        let nothing = Lost {
            content: Content::Nothing,
            kg: None,
        };
        let cost = plant()
            .change("scrap", |s| s.lost = lost("steel", None))
            .change("dust", |s| s.lost = nothing)
            .change("rags", |s| s.lost = lost("oil", Some("40")))
            .change("sewer", |s| {
                s.lost = lost("sand", Some("500"));
                s.fee = Some(dec("1500000"));
            })
            .loss();
        // Scrap: 5,000 · 20,000 − 45,000,000.
        assert_eq!(value(&cost, "scrap"), Vnd::new(dec("55000000")));
        // Dust holds nothing that was bought: disposal alone.
        assert_eq!(value(&cost, "dust"), Vnd::new(dec("1400000")));
        // Rags: 40 kg of oil · 60,000 + 600,000.
        assert_eq!(value(&cost, "rags"), Vnd::new(dec("3000000")));
        // Sewer: 500 · 8,000 + 40,000,000 + 36,000,000 + 1,500,000.
        assert_eq!(value(&cost, "sewer"), Vnd::new(dec("81500000")));
        // 55 + 1.4 + 3 + 81.5 million.
        assert_eq!(cost.total, Vnd::from(140_900_000));
        assert_eq!(cost.other_income, Vnd::ZERO);
        assert!(cost.complete);
        assert_eq!(line(&cost, "scrap").total.unwrap().known, Known::Bill);
    }

    #[test]
    fn sludge_and_ash_are_not_priced_as_material() {
        let of = |template: &str| {
            let mut site = plant().change("dust", |s| s.template = Some(template.to_owned()));
            site.sector("beer-beverage");
            let cost = site.loss();
            line(&cost, "dust").missing.clone()
        };
        assert_eq!(of("sludge"), [TermKind::Content]);
        assert_eq!(of("mixed-waste"), []);
    }

    #[test]
    fn a_content_above_the_waste_or_of_no_input_is_left_out() {
        for wrong in [
            lost("oil", Some("101")),
            lost("dust", None),
            lost("nothing", None),
            lost("oil", Some("-1")),
        ] {
            let site = plant().change("rags", |s| (s.lost, s.fee) = (wrong, Some(dec("-1"))));
            let cost = site.loss();
            let rags = line(&cost, "rags");
            assert_eq!(rags.missing, [TermKind::Content, TermKind::Fee]);
            assert_eq!(rags.total.unwrap().value, Vnd::from(600_000));
        }
    }

    #[test]
    fn a_sale_above_the_cost_is_below_zero_and_too_much_content_is_told() {
        let site = Site::new()
            .stream("m", Group::Material, Unit::Kg, "100", "10")
            .stream("b", Group::ByProduct, Unit::Kg, "20", "15")
            .product("p", Unit::Kg, "90")
            .change("b", |s| s.lost = lost("m", None));
        let cost = site.loss();
        // 20 · 10 − 20 · 15 = −100 VND; 20 kg of content, of 100 − 90 kg.
        assert_eq!(cost.total, Vnd::from(-100));
        assert!(cost.above_inputs);
    }

    #[test]
    fn without_a_raw_material_the_others_give_the_mean_and_without_any_it_is_missing() {
        let chemicals = Site::new()
            .stream("c", Group::Chemical, Unit::Kg, "10", "70")
            .stream("w", Group::Waste, Unit::Kg, "3", "1");
        let cost = chemicals.loss();
        // 3 · 70 + 3 · 1.
        assert_eq!(value(&cost, "w"), Vnd::new(dec("213")));
        assert_eq!(line(&cost, "w").terms[0].basis, Basis::MeanOfOthers);
        let bare = Site::new().stream("w", Group::Waste, Unit::Litre, "3", "1");
        let cost = bare.loss();
        assert_eq!(line(&cost, "w").missing, [TermKind::Content]);
        assert_eq!(value(&cost, "w"), Vnd::new(dec("3")));
    }

    #[test]
    fn a_price_of_a_few_inputs_is_not_that_of_every_waste() {
        // A garment plant: fabric is bought by the metre, thread by the kilogram; 38 t of scraps cannot be of 17 t of thread.
        let garments = |scraps: &str, fabric: &str| {
            Site::new()
                .stream("fabric", Group::Material, Unit::Metre, "100000", fabric)
                .stream("thread", Group::Material, Unit::Kg, "17000", "112000")
                .stream("scraps", Group::Waste, Unit::Kg, scraps, "1")
                .loss()
        };
        // The fabric cost more than the thread.
        let cost = garments("1000", "50000");
        assert_eq!(line(&cost, "scraps").missing, [TermKind::Content]);
        assert_eq!(value(&cost, "scraps"), Vnd::new(dec("1000")));
        // It cost less, and the scraps are heavier than the thread.
        let cost = garments("38000", "5000");
        assert_eq!(line(&cost, "scraps").missing, [TermKind::Content]);
        // 1,000 · 112,000 + 1,000 · 1.
        let cost = garments("1000", "5000");
        assert_eq!(value(&cost, "scraps"), Vnd::new(dec("112001000")));
    }
}
