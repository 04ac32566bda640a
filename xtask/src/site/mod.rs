//! Builds the page into dist/: both programs, the page around them, the data that they fetch, and what keeps all of it offline.

mod build;
mod compress;
mod data;
mod first_page;
mod first_part;
mod folder;
mod html;
mod offline;
pub(crate) mod one_file;
mod parts;
mod pieces;
mod program;

pub(crate) use build::build;
pub(crate) use folder::hash;
pub(crate) use program::Shape;
