//! The report: a document as plain data, and the writers that turn it into bytes.

pub mod document;
pub mod outline;
pub mod pdf;
