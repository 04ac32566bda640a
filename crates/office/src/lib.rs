//! The office that receives submissions: takes them in, checks them, and tells them as the tables of a province. Knows no browser, no folder and no clock.
//!
//! The way of a file: [`intake`] opens it and reduces what stands in it to a [`record`], [`fate`] decides what counts, [`tables`] tell it, and [`paper`], [`workbook`] and [`data`] write it.

#![deny(
    clippy::float_arithmetic,
    clippy::disallowed_types,
    clippy::disallowed_methods
)]

pub mod case;
pub mod check;
pub mod commune;
pub mod contract;
pub mod data;
pub mod decision;
pub mod desk;
pub mod difference;
pub mod directory;
pub mod fate;
pub mod filter;
pub mod followed;
mod grouping;
pub mod html;
pub mod indicator;
pub mod intake;
pub mod key;
pub mod lateness;
pub mod lists;
pub mod name;
pub mod own;
pub mod paper;
pub mod province;
pub mod record;
pub mod register;
pub mod scope;
pub mod sheet;
mod sorting;
pub mod statistic;
pub mod tables;
pub mod view;
mod words;
pub mod workbook;
pub mod xlsx;
