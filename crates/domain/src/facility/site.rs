//! Who the factory is, what it makes, and where its submission goes.

use catalogue::quantity::Unit;
use rust_decimal::Decimal;

/// Name, place, sector and rhythm of a factory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// Name as on the business licence.
    pub name: String,
    /// Tax code (mã số thuế).
    pub tax_code: String,
    /// Province code, one of the 34 of 2025.
    pub province: Option<String>,
    /// Commune, ward or special zone.
    pub commune: String,
    /// Street, industrial zone.
    pub address: String,
    /// Sector of the catalogue.
    pub sector: Option<String>,
    /// Kind of plant, in sectors that hold several.
    pub plant_kind: Option<String>,
    /// VSIC code of the main activity.
    pub vsic: Option<String>,
    /// Year to which all yearly quantities refer.
    pub year: Option<i32>,
    /// Month in which that year begins, 1 for January; nothing means January.
    pub first_month: Option<u8>,
    /// People employed.
    pub employees: Option<Decimal>,
    /// Days of production in the year.
    pub days: Option<Decimal>,
    /// Shifts a day.
    pub shifts: Option<Decimal>,
    /// Whether the prices and costs entered hold value-added tax.
    pub vat: Option<Vat>,
    /// Water that leaves in the products, m³ a year.
    pub water_in_product: Option<Decimal>,
    /// Water that evaporates, m³ a year.
    pub water_evaporated: Option<Decimal>,
    /// Whom to ask.
    pub contact: Contact,
}

catalogue::words! {
    /// Whether prices and costs hold value-added tax.
    Vat {
        /// They do not.
        Without = "without",
        /// They do.
        With = "with",
    }
}

/// Whom to ask about the submission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Post in the factory.
    pub role: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}

/// A product and how much of it was made in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Stable id inside the facility.
    pub id: String,
    /// Product of the sector, for its benchmarks.
    pub kind: Option<String>,
    /// The factory's own name; empty means the catalogue's.
    pub name: String,
    /// Unit of the output.
    pub unit: Unit,
    /// Output in the year.
    pub quantity: Option<Decimal>,
    /// Mass of one unit, kg, where the unit is no mass.
    pub mass: Option<Decimal>,
    /// What its sale brought in the year, VND.
    pub revenue: Option<Decimal>,
    /// Its part of the consumption in the user's judgement, percent.
    pub share: Option<Decimal>,
}

impl Product {
    /// A product of which nothing is said yet.
    #[must_use]
    pub fn new(id: String, unit: Unit) -> Self {
        Self {
            id,
            kind: None,
            name: String::new(),
            unit,
            quantity: None,
            mass: None,
            revenue: None,
            share: None,
        }
    }
}

catalogue::words! {
    /// How the consumption of a site is split between its products.
    #[derive(Default)]
    Split {
        /// Not at all: the outputs are added up.
        #[default]
        Together = "together",
        /// By the mass of the outputs.
        Mass = "mass",
        /// By what their sale brought.
        Revenue = "revenue",
        /// By the user's own shares.
        Own = "own",
    }
}

/// To whom the submission goes, and by when; empty means what the programme says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handover {
    /// Receiver as the user wrote it.
    pub receiver: String,
    /// Deadline as the user wrote it.
    pub deadline: String,
}
