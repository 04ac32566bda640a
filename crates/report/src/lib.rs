//! The report: a document as plain data, and the writers that turn it into bytes.

mod citations;
mod clean;
mod decimals;
mod doubts;
mod numbers;
pub mod outline;
pub mod pdf;
mod rests;
mod tables;
mod view;
pub mod xlsx;
pub mod years;
