//! Parts shared by pages.

mod arrivals;
mod bar;
mod frame;
mod offer;
mod opener;

pub(crate) use arrivals::Arrivals;
pub(crate) use bar::Bar;
pub(crate) use frame::Frame;
pub(crate) use offer::OfferDialog;
pub(crate) use opener::Opener;
