//! The words that entries choose from: kinds, levels, regions, and the ids that the program asks for.

use super::measure::InvestClass;
use crate::code::{self, entry_words};
use crate::quantity::{Ratio, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

entry_words! {
    /// Consumption per unit of product that follows from bills: its word is the id in `metrics.toml`.
    SpecificMetric {
        /// Electricity and fuels.
        Energy = "total-energy-per-product",
        /// Electricity.
        Electricity = "electricity-per-product",
        /// Fuels and bought steam.
        Heat = "heat-per-product",
        /// Fresh water.
        Water = "water-per-product",
        /// Wastewater.
        Wastewater = "wastewater-per-product",
    }
}

impl SpecificMetric {
    /// The unit in which the resource is counted.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Energy | Self::Heat => Unit::Mj,
            Self::Electricity => Unit::Kwh,
            Self::Water | Self::Wastewater => Unit::CubicMetre,
        }
    }
}

entry_words! {
    /// What the program decides by a threshold.
    Decides {
        /// Whether the facility is a key user of energy, by the TOE of a year.
        KeyFacility = "key-facility",
        /// Whether it makes an inventory of greenhouse gases, by the TOE of a year.
        InventoryByEnergy = "ghg-inventory-by-toe",
        /// Whether it makes an inventory of greenhouse gases, by the tonnes of CO₂ of a year.
        InventoryByEmissions = "ghg-inventory-by-tco2e",
        /// Up to how many employees an enterprise of industry is micro.
        MicroEnterprise = "micro-enterprise",
        /// Up to how many employees it is small.
        SmallEnterprise = "small-enterprise",
        /// Up to how many employees it is medium.
        MediumEnterprise = "medium-enterprise",
    }
}

impl Decides {
    /// The unit and the sign of a threshold by which this is decided.
    #[must_use]
    pub fn counts(self) -> (ThresholdUnit, Sign) {
        match self {
            Self::KeyFacility | Self::InventoryByEnergy => (ThresholdUnit::Toe, Sign::AtLeast),
            Self::InventoryByEmissions => (ThresholdUnit::TonnesCo2, Sign::AtLeast),
            Self::MicroEnterprise | Self::SmallEnterprise | Self::MediumEnterprise => {
                (ThresholdUnit::Persons, Sign::AtMost)
            }
        }
    }
}

entry_words! {
    /// How a value is compared with a threshold.
    Sign {
        /// Not below.
        AtLeast = "≥",
        /// Not above.
        AtMost = "≤",
        /// Equal.
        Exactly = "=",
        /// Below.
        Below = "<",
        /// Above.
        Above = ">",
    }
}

entry_words! {
    /// What a threshold or a duty is about.
    Topic {
        /// Use of energy.
        Energy = "energy",
        /// Greenhouse gases.
        GreenhouseGases = "ghg",
        /// Size of an enterprise.
        Enterprises = "sme",
        /// Permits, fees and norms of the environment.
        Environment = "environment",
        /// Reports on cleaner production.
        Reports = "cp_report",
        /// Tariffs of electricity.
        Tariffs = "electricity",
    }
}

entry_words! {
    /// The unit of a threshold.
    ThresholdUnit {
        /// Tonnes of oil equivalent a year.
        Toe = "TOE/year",
        /// Years.
        Years = "years",
        /// Days.
        Days = "days",
        /// Kilowatt hours a year.
        KwhPerYear = "kWh/year",
        /// Tonnes of CO₂ equivalent a year.
        TonnesCo2 = "tCO2e/year",
        /// Tonnes a year.
        TonnesPerYear = "t/year",
        /// Facilities.
        Facilities = "facilities",
        /// Steps.
        Steps = "steps",
        /// Persons.
        Persons = "persons",
        /// Billion VND.
        BillionVnd = "billion VND",
        /// Hectares.
        Hectares = "ha",
        /// Cubic metres a day.
        CubicMetresPerDay = "m3/day",
        /// Cubic metres an hour.
        CubicMetresPerHour = "m3/h",
        /// Kilovolt-amperes.
        KilovoltAmperes = "kVA",
        /// Kilowatt hours a month.
        KwhPerMonth = "kWh/month",
    }
}

entry_words! {
    /// The unit of the band of a target.
    TargetUnit {
        /// Percent.
        Percent = "percent",
        /// Models.
        Models = "models",
        /// Million VND.
        MillionVnd = "million VND",
    }
}

entry_words! {
    /// The unit of a number of a rough question.
    RoughUnit {
        /// A count, without a unit.
        Count = "",
        /// Kilowatts.
        Kw = "kW",
        /// Watts.
        Watt = "W",
        /// Horsepower.
        Horsepower = "HP",
        /// Kilovolt-amperes.
        KilovoltAmperes = "kVA",
        /// Refrigeration tons.
        RefrigerationTons = "RT",
        /// Hours.
        Hours = "h",
        /// Of ten.
        OfTen = "/10",
        /// Of a hundred.
        OfHundred = "/100",
        /// Kilowatt hours.
        Kwh = "kWh",
        /// Kilowatt hours per tonne.
        KwhPerTonne = "kWh/t",
        /// Tonnes.
        Tonnes = "t",
        /// Tonnes an hour.
        TonnesPerHour = "t/h",
        /// Cubic metres.
        CubicMetres = "m3",
        /// Cubic metres an hour.
        CubicMetresPerHour = "m3/h",
        /// Litres.
        Litres = "L",
        /// Litres a minute.
        LitresPerMinute = "L/min",
        /// Square metres.
        SquareMetres = "m2",
        /// Metres.
        Metres = "m",
        /// Degrees of difference.
        Kelvin = "K",
    }
}

entry_words! {
    /// The unit of the one number that a measure asks for.
    NumberUnit {
        /// Percent.
        Percent = "%",
        /// Percent an hour.
        PercentPerHour = "%/h",
        /// Percent a month.
        PercentPerMonth = "%/month",
        /// Times a year.
        PerYear = "/year",
        /// Times a month.
        PerMonth = "/month",
        /// Of ten.
        OfTen = "/10",
        /// Kilowatt hours per tonne.
        KwhPerTonne = "kWh/t",
        /// Megajoules per tonne.
        MjPerTonne = "MJ/t",
        /// Cubic metres per tonne.
        CubicMetresPerTonne = "m3/t",
        /// Kilograms per tonne.
        KgPerTonne = "kg/t",
        /// Kilograms per 100 kg.
        KgPer100Kg = "kg/100 kg",
        /// Tonnes per 100 t.
        TonnesPer100Tonnes = "t/100 t",
        /// Litres per kilogram.
        LitresPerKg = "L/kg",
        /// Litres per litre.
        LitresPerLitre = "L/L",
        /// Grams per pair.
        GramsPerPair = "g/pair",
        /// Grams per hectolitre.
        GramsPerHectolitre = "g/hL",
        /// Milligrams per litre.
        MilligramsPerLitre = "mg/L",
    }
}

impl NumberUnit {
    /// What it counts per amount of a product, where bills and output can give it.
    #[must_use]
    pub const fn ratio(self) -> Option<Ratio> {
        Some(match self {
            NumberUnit::KwhPerTonne => Ratio::of(Unit::Kwh, Unit::Tonne),
            NumberUnit::MjPerTonne => Ratio::of(Unit::Mj, Unit::Tonne),
            NumberUnit::CubicMetresPerTonne => Ratio::of(Unit::CubicMetre, Unit::Tonne),
            NumberUnit::KgPerTonne => Ratio::of(Unit::Kg, Unit::Tonne),
            NumberUnit::LitresPerKg => Ratio::of(Unit::Litre, Unit::Kg),
            NumberUnit::LitresPerLitre => Ratio::of(Unit::Litre, Unit::Litre),
            NumberUnit::Percent
            | NumberUnit::PercentPerHour
            | NumberUnit::PercentPerMonth
            | NumberUnit::PerYear
            | NumberUnit::PerMonth
            | NumberUnit::OfTen
            | NumberUnit::KgPer100Kg
            | NumberUnit::TonnesPer100Tonnes
            | NumberUnit::GramsPerPair
            | NumberUnit::GramsPerHectolitre
            | NumberUnit::MilligramsPerLitre => return None,
        })
    }
}

entry_words! {
    /// What a "what if" of the results tries.
    Tried {
        /// What leaks take of the compressed air.
        AirLeaks = "air-leaks",
    }
}

entry_words! {
    /// What an energy carrier is.
    CarrierCategory {
        /// Electricity.
        Electricity = "electricity",
        /// Coal.
        Coal = "coal",
        /// Oil products.
        Oil = "oil",
        /// Natural gas, CNG, LPG.
        Gas = "gas",
        /// Biomass.
        Biomass = "biomass",
        /// Steam that is bought.
        Steam = "steam",
    }
}

entry_words! {
    /// What a price entry holds.
    PriceKind {
        /// A price, in `vnd`.
        Price = "price",
        /// A percentage, in `value`.
        Percent = "percent",
        /// Hours of a tariff, in `text`.
        Hours = "hours",
        /// A norm, in `value`.
        Norm = "norm",
    }
}

entry_words! {
    /// What is priced.
    PriceCategory {
        /// Electricity.
        Electricity = "electricity",
        /// Hours of the electricity tariff.
        TariffHours = "tou-hours",
        /// Coal.
        Coal = "coal",
        /// Oil and gas.
        Fuel = "fuel",
        /// Earlier prices of oil and gas.
        FuelHistory = "fuel-history",
        /// Biomass.
        Biomass = "biomass",
        /// Steam.
        Steam = "steam",
        /// Fuel for a tonne of steam.
        SteamNorm = "steam-norm",
        /// Fresh water.
        Water = "water",
        /// Treatment of wastewater.
        Wastewater = "wastewater",
        /// Environmental fee on wastewater.
        WastewaterFee = "wastewater-fee",
        /// Environmental fee on emissions to the air.
        AirFee = "air-fee",
        /// Collection and treatment of waste.
        Waste = "waste",
        /// Scrap that is sold.
        Scrap = "scrap",
        /// Taxes.
        Tax = "tax",
    }
}

entry_words! {
    /// Where a price holds.
    Region {
        /// In the whole country.
        National = "national",
        /// In wage and fuel-price zone 1.
        Zone1 = "zone-1",
        /// In wage and fuel-price zone 2.
        Zone2 = "zone-2",
        /// In the province that the entry names.
        Province = "province",
    }
}

entry_words! {
    /// What a default price is for.
    DefaultPrice {
        /// Tap water for production.
        TapWater = "tap-water",
        /// Treatment of hazardous waste.
        HazardousWaste = "hazardous-waste",
        /// Collection and treatment of ordinary waste.
        OrdinaryWaste = "ordinary-waste",
        /// Treatment of wastewater.
        Wastewater = "wastewater",
    }
}

entry_words! {
    /// Who sets a target or gives support.
    Level {
        /// The state.
        National = "national",
        /// A province.
        Province = "province",
    }
}

entry_words! {
    /// Whether a target is in force.
    TargetStatus {
        /// In force.
        Current = "current",
        /// Its time is over.
        Expired = "expired",
        /// Looked for and not found.
        NotFound = "not-found",
    }
}

entry_words! {
    /// How a scheme supports.
    SchemeKind {
        /// Pays part of an investment.
        Grant = "grant",
        /// Lends.
        Loan = "loan",
        /// Pays part of the interest.
        InterestSubsidy = "interest subsidy",
        /// Lowers a tax.
        Tax = "tax",
        /// A fund.
        Fund = "fund",
        /// Advice that is paid for.
        TechnicalAssistance = "technical assistance",
        /// A line of a budget.
        BudgetLine = "budget line",
        /// A rule of payment.
        PaymentRule = "payment rule",
        /// A permission.
        Permission = "permission",
        /// A programme.
        Programme = "programme",
        /// A legal framework.
        Framework = "framework",
    }
}

impl SchemeKind {
    /// Whether such a scheme may pay part of an investment; loans, taxes and rules of payment do not.
    #[must_use]
    pub fn pays(self) -> bool {
        matches!(
            self,
            SchemeKind::Grant
                | SchemeKind::TechnicalAssistance
                | SchemeKind::Programme
                | SchemeKind::Framework
        )
    }
}

entry_words! {
    /// A default of the finance part, or a limit of the comparison of two years.
    NormId {
        /// Discount rate, percent a year.
        DiscountRate = "discount-rate",
        /// Lifetime of a measure without investment, years.
        LifetimeNone = "lifetime-none",
        /// Lifetime of a measure of low investment, years.
        LifetimeLow = "lifetime-low",
        /// Lifetime of a measure of medium investment, years.
        LifetimeMedium = "lifetime-medium",
        /// Lifetime of a measure of high investment, years.
        LifetimeHigh = "lifetime-high",
        /// The smallest saving that bills of a whole site show, percent.
        VisibleSaving = "visible-saving",
    }
}

impl NormId {
    /// The file in which it stands.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            NormId::DiscountRate
            | NormId::LifetimeNone
            | NormId::LifetimeLow
            | NormId::LifetimeMedium
            | NormId::LifetimeHigh => "finance.toml",
            NormId::VisibleSaving => "follow-up.toml",
        }
    }

    /// The lifetime of a class of investment.
    #[must_use]
    pub fn lifetime(class: InvestClass) -> Self {
        match class {
            InvestClass::None => NormId::LifetimeNone,
            InvestClass::Low => NormId::LifetimeLow,
            InvestClass::Medium => NormId::LifetimeMedium,
            InvestClass::High => NormId::LifetimeHigh,
        }
    }
}

/// Per what a price is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceUnit {
    /// A unit of a quantity.
    Of(Unit),
    /// A year.
    Year,
    /// Hours of the clock.
    Hours,
    /// A percentage.
    Percent,
    /// A kilowatt of capacity.
    Kilowatt,
    /// Fuel for a tonne of steam.
    FuelPerSteam,
}

impl PriceUnit {
    /// The unit of a quantity that has this price.
    #[must_use]
    pub fn of_quantity(self) -> Option<Unit> {
        match self {
            PriceUnit::Of(unit) => Some(unit),
            PriceUnit::Year
            | PriceUnit::Hours
            | PriceUnit::Percent
            | PriceUnit::Kilowatt
            | PriceUnit::FuelPerSteam => None,
        }
    }

    /// The word in the files of the catalogue.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            PriceUnit::Of(unit) => unit.code(),
            PriceUnit::Year => "year",
            PriceUnit::Hours => "hours",
            PriceUnit::Percent => "percent",
            PriceUnit::Kilowatt => "kW",
            PriceUnit::FuelPerSteam => "kg fuel per t steam",
        }
    }

    fn all() -> Vec<Self> {
        let others = [
            PriceUnit::Year,
            PriceUnit::Hours,
            PriceUnit::Percent,
            PriceUnit::Kilowatt,
            PriceUnit::FuelPerSteam,
        ];
        let units = Unit::ALL.into_iter().map(PriceUnit::Of);
        units.chain(others).collect()
    }
}

impl Serialize for PriceUnit {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        code::write(*self, &Self::all(), Self::code, to)
    }
}

impl<'de> Deserialize<'de> for PriceUnit {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        code::read(&Self::all(), Self::code, from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::RatioUnit;

    #[test]
    fn a_word_is_read_and_a_wrong_one_is_told_with_those_that_can_stand() {
        let read = |text: &str| serde_json::from_str::<Level>(text);
        assert_eq!(read("\"national\"").unwrap(), Level::National);
        let error = read("\"town\"").unwrap_err().to_string();
        assert!(
            error.starts_with("unknown variant `town`, expected one of `national`, `province`"),
            "{error}"
        );
    }

    #[test]
    fn the_unit_of_a_number_counts_what_its_word_says() {
        for unit in NumberUnit::ALL {
            let read = RatioUnit::from(unit.code().to_owned());
            assert_eq!(read.ratio(), unit.ratio(), "{}", unit.code());
        }
    }

    #[test]
    fn packed_words_come_back() {
        for unit in PriceUnit::all() {
            let bytes = postcard::to_allocvec(&unit).unwrap();
            assert_eq!(bytes.len(), 1);
            assert_eq!(postcard::from_bytes::<PriceUnit>(&bytes).unwrap(), unit);
        }
    }
}
