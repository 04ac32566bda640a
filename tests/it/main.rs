//! Tests of the whole product on the host: files, scenarios worked by hand, properties, the command, the structure of the code.
//!
//! `SXSH_ACCEPT=1 cargo test` writes the snapshots that are there now; read the difference before committing it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    reason = "a test stops at what should not be"
)]

mod anchors;
mod answer;
mod architecture;
mod bought_steam;
mod cases;
mod command;
mod command_catalogue;
mod elsewhere;
mod examples;
mod explanations;
mod fuzz;
mod kinds;
mod knowledge;
mod leaf;
mod mutate;
mod office;
mod papers;
mod parquet;
mod parts;
mod properties;
mod random;
mod ranges;
mod registers;
mod scenarios;
mod schema;
mod sentences;
mod shared;
mod submissions;
mod tax;
mod terms;
mod years;
