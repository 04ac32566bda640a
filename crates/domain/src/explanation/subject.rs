//! The values that can be explained.

use crate::indicator::ResourceGroup;
use catalogue::SpecificMetric;

/// A value that can be explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// What is saved in all, VND a year.
    Saving,
    /// What one opportunity saves, VND a year.
    Opportunity(String),
    /// What one opportunity costs, VND.
    Investment(String),
    /// When one opportunity is paid back.
    OpportunityPayback(String),
    /// What one opportunity is worth over its lifetime, VND.
    OpportunityNpv(String),
    /// When everything is paid back.
    Payback,
    /// What the plan is worth over its lifetime, VND.
    Npv,
    /// The rate of return of the plan.
    Irr,
    /// Yearly cost of everything entered, VND.
    Bills,
    /// The saving in percent of it.
    ShareOfBills,
    /// Energy of the site, MJ.
    Energy,
    /// Energy of the site, TOE.
    Toe,
    /// Emissions of the site, t CO2.
    Co2,
    /// Specific consumption of a metric before, of a product by id.
    Specific(SpecificMetric, String),
    /// The same with every counted measure done.
    SpecificAfter(SpecificMetric, String),
    /// Saving per unit of product in a group of resources.
    Resource(ResourceGroup),
    /// Materials unaccounted for, kg.
    MassGap,
    /// Water unaccounted for, m³.
    WaterGap,
    /// What the losses cost, VND a year.
    Loss,
    /// What a process step, by id, loses in a year, VND.
    StepLoss(String),
}
