//! Paybacks and rates of return as cells.

use crate::xlsx::book::{Cell, Shape};
use domain::finance::{Irr, Payback};
use text::Text;

/// Years of a payback, or the words where a number would mislead.
pub(super) fn payback(text: Text, payback: Payback) -> Cell {
    match payback {
        Payback::Years(years) => Cell::number(years, Shape::Computed),
        other => Cell::text(text.payback(other)),
    }
}

/// A rate of return, or the words where there is none or more than one.
pub(super) fn irr(text: Text, irr: &Irr) -> Cell {
    match irr {
        Irr::Rate(rate) => Cell::number(*rate, Shape::Percent),
        other => Cell::text(text.irr_in_short(other)),
    }
}
