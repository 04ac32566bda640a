//! The effects: storage, download, clock, address, worker. Takes and gives bytes and strings, and names nothing else of ours.

pub mod arrival;
pub mod asset;
mod call;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
pub mod entries;
pub mod file;
pub mod idle;
pub mod letters;
pub mod location;
pub mod pieces;
pub mod pointer;
pub mod share;
pub mod shelf;
pub mod storage;
pub mod turn;
pub mod update;
pub mod worker;
