//! Parts shared by pages.

mod arrivals;
mod bar;
mod copy;
mod file;
mod form;
mod frame;
mod maker;
mod mass_bar;
mod offer;
mod opener;
mod province;
mod update;

pub(crate) use arrivals::Arrivals;
pub(crate) use bar::Bar;
pub(crate) use form::PageForm;
pub(crate) use frame::Frame;
pub(crate) use maker::Maker;
pub(crate) use mass_bar::mass_bar;
pub(crate) use offer::OfferDialog;
pub(crate) use opener::Opener;
pub(crate) use province::Province;
pub(crate) use update::Update;
