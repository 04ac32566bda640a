//! Đánh giá nhanh SXSH: the library behind the page, the report worker and the command.
//!
//! ```text
//!        ui ──► session ──► submission ──► domain
//!        │         └──────────────────────► ▲
//!        ├──► browser                       │
//!        └──► text ─────────────────────────┤
//!             report ──► text ──────────────┘
//! ```

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod domain;
pub mod examples;
pub mod library;
pub mod report;
pub mod session;
pub mod submission;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
