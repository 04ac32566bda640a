//! A process step that was weighed: what goes in and what comes out.

use rust_decimal::Decimal;

/// A process step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProcessStep {
    /// Stable id inside the facility.
    pub id: String,
    /// Name.
    pub name: String,
    /// How many times a year the weighed batch, shift or day comes again; nothing where the figures are those of the year.
    pub times: Option<Decimal>,
    /// What goes in and out.
    pub flows: Vec<StepFlow>,
}

/// Something that goes into a step or leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFlow {
    /// Stable id inside the step.
    pub id: String,
    /// Where it comes from or goes.
    pub role: FlowRole,
    /// What it is.
    pub name: String,
    /// kg in the period that was weighed.
    pub kg: Option<Decimal>,
    /// VND/kg, of an input.
    pub price: Option<Decimal>,
}

/// Where a flow comes from or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowRole {
    /// Into the step.
    Input,
    /// On to the next step, or out as product.
    Product,
    /// Back into use: neither product nor loss.
    Reuse,
    /// Lost.
    Waste,
}

impl FlowRole {
    /// Every role, inputs first.
    pub const ALL: [FlowRole; 4] = [
        FlowRole::Input,
        FlowRole::Product,
        FlowRole::Reuse,
        FlowRole::Waste,
    ];

    /// The word in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            FlowRole::Input => "input",
            FlowRole::Product => "product",
            FlowRole::Reuse => "reuse",
            FlowRole::Waste => "waste",
        }
    }

    /// The role named by a word in a file.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}
