//! The page (WebAssembly): what a factory sees, drawn by Yew from the editing state.

pub mod ui;
