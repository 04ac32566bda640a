//! What the product is about: a facility, the catalogue, and the assessment computed from both. Knows no language, file format, clock or browser.

#![deny(
    clippy::float_arithmetic,
    clippy::disallowed_types,
    clippy::disallowed_methods
)]

pub mod assessment;
pub mod balance;
pub mod calculator;
pub mod checklist;
pub mod conclusion;
pub mod explanation;
pub mod facility;
pub mod finance;
pub mod indicator;
pub mod issue;
pub mod opportunity;
pub mod plan;
pub mod recognition;
pub mod slip;
pub mod uncertainty;
pub mod what_if;
pub mod year_after;
