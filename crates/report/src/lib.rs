//! The report: a document as plain data, and the writers that turn it into bytes.

mod clean;
pub mod document;
pub mod outline;
pub mod pdf;
pub mod xlsx;
