//! The tables of the report and of the workbook: each is defined once, by subject, and drawn by both.

pub(crate) mod balances;
pub(crate) mod cash;
pub(crate) mod checklist;
pub(crate) mod effects;
pub(crate) mod finance;
pub(crate) mod first;
pub(crate) mod indicators;
pub(crate) mod inputs;
pub(crate) mod not_counted;
pub(crate) mod opportunities;
pub(crate) mod plan;
pub(crate) mod remarks;
pub(crate) mod saved;
pub(crate) mod sources;
mod table;
pub(crate) mod year_after;

pub(crate) use table::{Cell, Column, Table};
