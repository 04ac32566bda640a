//! What a balance is about, and what is not in it.

use catalogue::quantity::Unit;

/// What a line of a balance is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A stream, by id.
    Stream(String),
    /// A product, by id.
    Product(String),
    /// Water that went into the product.
    WaterInProduct,
}

/// Why something is not in a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its yearly quantity is unknown.
    NoQuantity,
    /// Its unit is not one of the balance, and no factor was given.
    Unit(Unit),
    /// The factor given is not above zero, or too large.
    Factor,
    /// Its quantity is negative or too large.
    OutOfRange,
    /// It does not come out of the inputs that are counted.
    NotOfInputs,
}

/// Something that is not in a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What.
    pub item: Item,
    /// It would have stood among the inputs.
    pub input: bool,
    /// Why.
    pub why: Why,
    /// The balance cannot be called complete without it.
    pub matters: bool,
}
