//! What every command gets: its order, and the catalogue by which it is carried out.

use crate::arguments::Order;
use catalogue::Catalogue;

/// An order, and the catalogue by which it is carried out.
#[derive(Clone, Copy)]
pub(crate) struct Work<'a> {
    pub(crate) order: &'a Order,
    pub(crate) catalogue: &'a Catalogue,
}
