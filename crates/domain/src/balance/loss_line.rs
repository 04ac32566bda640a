//! What one stream of losses costs, term by term.

use crate::facility::account::Figure;
use catalogue::Group;
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// A term of the cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKind {
    /// What the content cost to buy.
    Content,
    /// What the water cost to buy.
    Water,
    /// Treatment or disposal.
    Treatment,
    /// Environmental fee.
    Fee,
    /// Income from its sale: subtracted.
    Income,
}

/// Where the price of a term comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The mean price of the raw materials by mass.
    MeanOfMaterials,
    /// The mean price of chemicals and packaging by mass, where no raw material has a price.
    MeanOfOthers,
    /// The price of this input stream.
    Input(String),
    /// The mean price of water.
    MeanOfWater,
    /// The account of the stream itself.
    Account,
    /// Said by the user.
    Said,
}

/// A term with the figures behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Which term.
    pub kind: TermKind,
    /// Where its price comes from.
    pub basis: Basis,
    /// kg or m³, where it is an amount at a price.
    pub amount: Option<Decimal>,
    /// VND per kg or m³.
    pub price: Option<Decimal>,
    /// VND a year, never negative: income is subtracted in the total.
    pub value: Figure<Vnd>,
}

/// What one stream of losses costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossLine {
    /// Stream id.
    pub stream: String,
    /// Its kind.
    pub group: Group,
    /// The terms that are known.
    pub terms: Vec<Term>,
    /// The terms that are not.
    pub missing: Vec<TermKind>,
    /// Sum of the known terms, VND a year; below zero where its sale brings more than it cost.
    pub total: Option<Figure<Vnd>>,
    /// It is in the total of the site: not so a by-product of which nobody said what it holds.
    pub counted: bool,
}

impl LossLine {
    /// Its terms of one kind.
    pub fn of(&self, kind: TermKind) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |t| t.kind == kind)
    }
}
