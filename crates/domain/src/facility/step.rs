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

catalogue::words! {
    /// Where a flow comes from or goes.
    FlowRole {
        /// Into the step.
        Input = "input",
        /// On to the next step, or out as product.
        Product = "product",
        /// Back into use: neither product nor loss.
        Reuse = "reuse",
        /// Lost.
        Waste = "waste",
    }
}
