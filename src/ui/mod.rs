//! The page: Yew components that show the session and send actions. Makes no sums, stores nothing itself, and never names the report.

pub mod app;
mod assessed;
mod collection;
mod field;
mod files;
mod keep;
mod kept;
mod knowledge;
mod link;
mod loading;
mod making;
mod opened;
mod opening;
mod page;
mod part;
mod province;
mod scale;
mod store;
mod summary;
mod tools;
mod view;
mod words;

pub use app::{App, prepare};
