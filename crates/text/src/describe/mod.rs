//! Domain values as words: names, units, answers, paybacks, problems.

mod balance;
mod balance_doubts;
#[cfg(test)]
mod balance_tests;
mod conclusion;
mod doubts;
mod energy;
mod files;
mod finance;
mod handover;
mod losses;
mod missing;
mod names;
mod province;
mod ratings;
mod readings;
mod recognition;
mod rests;
mod rough;
mod steps;
mod trouble;
mod units;
mod workshop;
mod year;

pub use balance::MassScale;
pub use finance::CashColumn;
pub use year::{TwoYears, year_range};

use super::{Text, number};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use catalogue::{Group, InvestClass, Resource, Technique};
use domain::facility::{Reply, Vat};
use domain::finance::{Class, Investment, Payback};
use rust_decimal::Decimal;

impl Text {
    /// How a number is known.
    #[must_use]
    pub fn known(self, known: Known) -> &'static str {
        match known {
            Known::Meter => self.known_meter(),
            Known::Bill => self.known_bill(),
            Known::Calculated => self.known_calculated(),
            Known::Nameplate => self.known_nameplate(),
            Known::Estimated => self.known_estimated(),
            Known::Default => self.known_default(),
        }
    }

    /// The general meaning of an answer.
    #[must_use]
    pub fn reply(self, reply: Reply) -> &'static str {
        match reply {
            Reply::Done => self.reply_done(),
            Reply::Partly => self.reply_partly(),
            Reply::NotDone => self.reply_not_done(),
            Reply::NotApplicable => self.reply_not_applicable(),
            Reply::Unknown => self.reply_unknown(),
        }
    }

    /// Whether prices and costs hold value-added tax.
    #[must_use]
    pub fn vat(self, vat: Vat) -> &'static str {
        match vat {
            Vat::Without => self.page_vat_without(),
            Vat::With => self.page_vat_with(),
        }
    }

    /// When to do it.
    #[must_use]
    pub fn class(self, class: Class) -> &'static str {
        match class {
            Class::Now => self.term_class_now(),
            Class::Study => self.term_class_study(),
            Class::Later => self.term_class_later(),
        }
    }

    /// Simple payback.
    #[must_use]
    pub fn payback(self, payback: Payback) -> String {
        match payback {
            Payback::AtOnce => self.term_payback_at_once().to_owned(),
            Payback::Years(years) => number::years(years, self.language),
            Payback::Never => self.term_payback_never().to_owned(),
            Payback::Unknown => self.term_payback_unknown().to_owned(),
        }
    }

    /// What a solution costs.
    #[must_use]
    pub fn investment(self, investment: Investment) -> String {
        match investment {
            Investment::Given(amount) => number::money(amount, self.language),
            Investment::Typical(amount) => {
                self.term_investment_typical(&number::money(amount, self.language))
            }
            Investment::Nothing => self.term_investment_nothing().to_owned(),
            Investment::Unknown => self.term_investment_unknown().to_owned(),
        }
    }

    /// Investment class of the catalogue.
    #[must_use]
    pub fn invest_class(self, class: InvestClass) -> &'static str {
        match class {
            InvestClass::None => self.term_invest_none(),
            InvestClass::Low => self.term_invest_low(),
            InvestClass::Medium => self.term_invest_medium(),
            InvestClass::High => self.term_invest_high(),
        }
    }

    /// Kind of a stream.
    #[must_use]
    pub fn group(self, group: Group) -> &'static str {
        match group {
            Group::Energy => self.group_energy(),
            Group::Water => self.group_water(),
            Group::Wastewater => self.group_wastewater(),
            Group::Material => self.group_material(),
            Group::Chemical => self.group_chemical(),
            Group::Packaging => self.group_packaging(),
            Group::Waste => self.group_waste(),
            Group::HazardousWaste => self.group_hazardous_waste(),
            Group::ByProduct => self.group_by_product(),
        }
    }

    /// What a measure saves.
    #[must_use]
    pub fn resource(self, resource: Resource) -> &'static str {
        match resource {
            Resource::Electricity => self.resource_electricity(),
            Resource::Fuel => self.resource_fuel(),
            Resource::Coal => self.resource_coal(),
            Resource::Gas => self.resource_gas(),
            Resource::Oil => self.resource_oil(),
            Resource::Biomass => self.resource_biomass(),
            Resource::Water => self.resource_water(),
            Resource::Wastewater => self.resource_wastewater(),
            Resource::Material => self.resource_material(),
            Resource::Chemical => self.resource_chemical(),
            Resource::Packaging => self.resource_packaging(),
            Resource::Waste => self.resource_waste(),
            Resource::HazardousWaste => self.resource_hazardous_waste(),
        }
    }

    /// CP technique.
    #[must_use]
    pub fn technique(self, technique: Technique) -> &'static str {
        match technique {
            Technique::GoodHousekeeping => self.technique_good_housekeeping(),
            Technique::BetterProcessControl => self.technique_better_process_control(),
            Technique::InputSubstitution => self.technique_input_substitution(),
            Technique::EquipmentModification => self.technique_equipment_modification(),
            Technique::TechnologyChange => self.technique_technology_change(),
            Technique::OnSiteReuse => self.technique_on_site_reuse(),
            Technique::ByProduct => self.technique_by_product(),
            Technique::ProductModification => self.technique_product_modification(),
        }
    }

    /// Name of a unit.
    #[must_use]
    pub fn unit(self, unit: Unit) -> &'static str {
        match unit {
            Unit::Tonne => self.unit_tonne(),
            Unit::AirDryTonne => self.unit_adt(),
            Unit::Litre => self.unit_litre(),
            Unit::CubicMetre => "m³",
            Unit::StandardCubicMetre => "Nm³",
            Unit::SquareMetre => "m²",
            Unit::Piece => self.unit_piece(),
            Unit::ThousandPieces => self.unit_thousand_pieces(),
            Unit::Metre => "m",
            Unit::Pair => self.unit_pair(),
            Unit::ThousandPairs => self.unit_thousand_pairs(),
            Unit::Bottle12 => self.unit_bottle_12(),
            Unit::Bottle45 => self.unit_bottle_45(),
            Unit::Stere => self.unit_stere(),
            Unit::Kwh
            | Unit::Mwh
            | Unit::Mj
            | Unit::Gj
            | Unit::Mmbtu
            | Unit::Kg
            | Unit::Hectolitre => unit.code(),
        }
    }

    /// A quantity for reading: at most four significant digits, whole numbers kept.
    #[must_use]
    pub fn quantity(self, value: Decimal, unit: Unit) -> String {
        let digits = if value.abs() >= Decimal::from(10_000) {
            number::decimal(value, 0, self.language)
        } else {
            number::significant(value, 4, self.language)
        };
        format!("{digits} {}", self.unit(unit))
    }

    /// A fraction of one as a percentage.
    #[must_use]
    pub fn share(self, fraction: Fraction) -> String {
        self.percent(fraction.percent())
    }

    /// A fraction of one as a percentage without decimals.
    #[must_use]
    pub fn whole_percent(self, fraction: Fraction) -> String {
        number::percent(fraction.percent().value(), 0, self.language)
    }

    /// A percentage with at most one decimal place; what would read as nothing but is something has its first digit.
    #[must_use]
    pub fn percent(self, percent: Percent) -> String {
        let percent = percent.value();
        if percent.round_dp(1).is_zero() && !percent.is_zero() {
            return format!("{}%", number::significant(percent, 1, self.language));
        }
        let places = u32::from(!percent.round_dp(1).normalize().fract().is_zero());
        number::percent(percent, places, self.language)
    }

    /// A computed quantity for reading: three significant digits on paper, since what is computed is known no better.
    #[must_use]
    pub fn rounded_quantity(self, value: Decimal, unit: Unit) -> String {
        if self.paper {
            let digits = number::significant(value, 3, self.language);
            return format!("{digits} {}", self.unit(unit));
        }
        self.quantity(value, unit)
    }

    /// Money for reading: on paper always in millions, so that two figures are compared at a glance.
    #[must_use]
    pub fn money(self, value: Vnd) -> String {
        match self.decimals {
            Some(decimals) => number::money_to(value, decimals, self.language),
            None if self.paper => number::money_in_millions(value, 3, self.language),
            None => number::money(value, self.language),
        }
    }

    /// Millions of VND without their unit, by the same rule as in a sentence.
    #[must_use]
    pub fn millions(self, value: Vnd) -> String {
        match self.decimals {
            Some(decimals) => number::millions_to(value, decimals, self.language),
            None => number::significant(value.value() / Decimal::from(1_000_000), 3, self.language),
        }
    }

    /// Money that the facility stated: on paper to a tenth of a million, as the bill.
    #[must_use]
    pub fn stated_money(self, value: Vnd) -> String {
        if !self.paper {
            return number::money(value, self.language);
        }
        let millions = value.value() / Decimal::from(1_000_000);
        let number = match is_below_a_tenth(millions) {
            true => self.stated_millions(value),
            false => number::trimmed(millions, 1, self.language),
        };
        number::with_millions(&number, self.language)
    }

    /// Stated money in millions of VND to one decimal; what is less than that decimal has the digits that it needs.
    #[must_use]
    pub fn stated_millions(self, value: Vnd) -> String {
        let millions = value.value() / Decimal::from(1_000_000);
        if is_below_a_tenth(millions) {
            return number::significant(millions, 2, self.language);
        }
        number::decimal(millions, 1, self.language)
    }

    /// Money in a formula: on paper with so many digits that whoever computes it again meets it.
    #[must_use]
    pub fn money_in_formula(self, value: Vnd) -> String {
        if self.paper {
            number::money_in_millions(value, 5, self.language)
        } else {
            number::money(value, self.language)
        }
    }
}

/// Less than the last decimal of stated money, and yet something.
fn is_below_a_tenth(millions: Decimal) -> bool {
    millions.abs() < Decimal::new(1, 1) && !millions.is_zero()
}

#[cfg(test)]
mod tests {
    use crate::{Language, Text};
    use catalogue::quantity::{Percent, Vnd};

    #[test]
    fn a_percentage_that_is_something_never_reads_as_nothing() {
        let said = |value: &str, language| {
            let value = value.parse().expect("a number");
            Text::new(language).percent(Percent::new(value))
        };
        assert_eq!(said("0", Language::Vi), "0%");
        assert_eq!(said("0.0386", Language::Vi), "0,04%");
        assert_eq!(said("-0.0386", Language::En), "−0.04%");
        assert_eq!(said("0.05", Language::En), "0.05%");
        assert_eq!(said("0.06", Language::En), "0.1%");
        assert_eq!(said("12.04", Language::En), "12%");
        assert_eq!(said("12.06", Language::En), "12.1%");
    }

    #[test]
    fn what_grew_by_little_grew_all_the_same() {
        let said = |value: &str| {
            let value = value.parse().expect("a number");
            Text::new(Language::Vi).signed_percent(Percent::new(value))
        };
        assert_eq!(said("0.0386"), "+0,04%");
        assert_eq!(said("-0.0386"), "−0,04%");
        assert_eq!(said("0"), "0%");
    }

    #[test]
    fn stated_money_reads_the_same_in_a_sentence_and_in_a_table() {
        let text = Text::on_paper(Language::Vi).with_decimals(0);
        let both = |dong: i64| {
            let value = Vnd::from(dong);
            (text.stated_money(value), text.stated_millions(value))
        };
        let pair = |money: &str, millions: &str| (money.to_owned(), millions.to_owned());
        assert_eq!(both(60_000), pair("0,06 triệu đồng", "0,06"));
        assert_eq!(both(95_000), pair("0,095 triệu đồng", "0,095"));
        assert_eq!(both(100_000), pair("0,1 triệu đồng", "0,1"));
        assert_eq!(both(1_500_000), pair("1,5 triệu đồng", "1,5"));
    }

    #[test]
    fn computed_money_has_the_decimals_of_its_paper_and_is_never_lost() {
        let text = |decimals| Text::on_paper(Language::Vi).with_decimals(decimals);
        assert_eq!(text(0).money(Vnd::from(35_460_000)), "35 triệu đồng");
        assert_eq!(
            text(0).money(Vnd::from(13_848_200_000_i64)),
            "13.848 triệu đồng"
        );
        assert_eq!(text(1).money(Vnd::from(12_000_000)), "12,0 triệu đồng");
        assert_eq!(text(0).money(Vnd::from(350_000)), "350.000 đồng");
        assert_eq!(text(0).millions(Vnd::from(350_000)), "<\u{a0}1");
    }
}
