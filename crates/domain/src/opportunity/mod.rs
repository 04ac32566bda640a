//! Open measures with what they save: alone, together, and in which order.

mod books;
mod ceiling;
mod combine;
mod default_share;
mod effect;
mod estimate;
mod number;
mod partition;
mod project;
mod ranking;
mod reading;
mod remaining;
mod rests;
mod rough;
mod tree;
mod typical;

pub use books::{Books, Discharge, Ledger, acts_on};
use catalogue::order;
pub use combine::{Combined, combine};
pub use effect::{estimate_of, estimates};
pub use number::saving as saving_of_number;
pub use partition::{Partition, Weight};
pub use ranking::ranking;
pub use reading::calculation_behind;
pub use rests::Rests;
pub use rough::{Measured, RoughRefusal, RoughShare, rough_share};
pub use tree::Place;

use crate::facility::Reply;
use crate::facility::account::Figure;
use crate::finance::{Class, Investment, Payback, simple_payback};
use crate::uncertainty::Range;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use catalogue::{Catalogue, EffectKind, InvestClass, Mode, Resource};
use rust_decimal::Decimal;

/// Why an effect has no figure yet: what the user would have to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// No stream of this kind was entered.
    Stream(Resource),
    /// The yearly quantity of a stream.
    Quantity(String),
    /// The price of a stream.
    Price(String),
    /// The share of an end use in a stream.
    Share {
        /// Stream id.
        stream: String,
        /// End-use id.
        node: String,
    },
    /// No percentage is published: the factory's own estimate.
    Figure,
    /// The one number that the measure asks for, by its id; no usual number stands for it.
    Number(String),
    /// Nothing: the factory is at the target already.
    Nothing,
}

/// From where the percentage of an effect comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// The factory's own estimate or calculation.
    Own,
    /// A published percentage.
    Published,
    /// The factory's one number beside a sourced target.
    Number,
    /// The same number as it follows from the factory's bills and its output.
    BillsAndOutput,
    /// The number of usual plants of the sector beside a sourced target.
    UsualNumber,
    /// A statistic of audits.
    Typical {
        /// Its row in the catalogue.
        row: String,
    },
}

/// What one effect of a measure does to one stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectEstimate {
    /// The resource that it saves; nothing where the factory's own saving names no stream, or nothing is known of it.
    pub resource: Option<Resource>,
    /// End use; the whole stream when absent.
    pub node: Option<String>,
    /// Stream id.
    pub stream: Option<String>,
    /// Unit of the quantities.
    pub unit: Option<Unit>,
    /// Quantity or cost.
    pub kind: EffectKind,
    /// From where the percentage comes.
    pub basis: Basis,
    /// How much of the rate counts beside the other measures: less than one where they fight the same loss, or would save more together than audits found possible.
    pub scale: Fraction,
    /// Published range, of the end use.
    pub range: Option<(Percent, Percent)>,
    /// Where in the range the most likely value lies.
    pub mode: Mode,
    /// Expected fraction of the end use that is saved, after what is done already.
    pub rate: Option<Fraction>,
    /// Share of the end use in the stream.
    pub weight: Option<Weight>,
    /// The stream's yearly quantity.
    pub baseline: Option<Figure>,
    /// VND per unit of the stream.
    pub price: Option<Figure>,
    /// The quantity is the factory's own figure: an estimate, or calculated from readings.
    pub own: Option<Known>,
    /// Not held against the consumption, which is unknown.
    pub unchecked: bool,
    /// Quantity saved by this measure alone.
    pub alone: Option<Decimal>,
    /// Quantity saved as part of the whole.
    pub together: Decimal,
    /// Wastewater avoided with it, m³.
    pub discharge: Decimal,
    /// Money saved by this measure alone, VND.
    pub money_alone: Option<Vnd>,
    /// Money saved as part of the whole, VND.
    pub money_together: Vnd,
    /// What is needed for a figure.
    pub missing: Option<Missing>,
}

impl EffectEstimate {
    /// Whether the figure rests on a default: the share of the end use, the number, or a statistic; or on a percentage of the whole stream.
    #[must_use]
    pub fn rests_on_default(&self) -> bool {
        let share_is_said =
            self.node.is_some() && self.weight.is_some_and(|w| w.known < Known::Default);
        match self.basis {
            Basis::Published => !share_is_said,
            Basis::UsualNumber | Basis::Typical { .. } => true,
            Basis::Own | Basis::Number | Basis::BillsAndOutput => false,
        }
    }
}

/// Why an opportunity is or is not in the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Counted.
    Counted,
    /// Open, but without a figure yet.
    NoFigure,
    /// Another measure of its exclusive group is counted.
    Exclusive {
        /// The measure that is counted instead.
        kept: String,
    },
    /// A programme whose single measures are counted.
    Umbrella,
    /// Answered with "I do not know".
    ToCheck,
}

/// An open measure with its estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opportunity {
    /// Measure id, or the id of the factory's own measure.
    pub id: String,
    /// Name given by the factory to its own measure.
    pub own_name: Option<String>,
    /// The answer that opened it.
    pub reply: Reply,
    /// How much of it is still to do.
    pub activity: Fraction,
    /// Effects by stream.
    pub effects: Vec<EffectEstimate>,
    /// Money that is no quantity, said by the factory, VND a year.
    pub extra_money: Vnd,
    /// Money saved by this measure alone, VND a year.
    pub money_alone: Option<Vnd>,
    /// Money saved as part of the whole, VND a year.
    pub money: Vnd,
    /// What it costs.
    pub investment: Investment,
    /// Low and high end of a typical investment, VND.
    pub investment_range: Option<(Vnd, Vnd)>,
    /// The part of it that somebody else pays, VND.
    pub support: Vnd,
    /// Yearly cost of running it, VND.
    pub running: Vnd,
    /// How far the money may lie from `money` where it is counted, from `money_alone` where another counts in its place.
    pub range: Option<Range<Vnd>>,
    /// Simple payback on the part of the whole.
    pub payback: Payback,
    /// When to do it.
    pub class: Class,
    /// Weakest input of the saving.
    pub known: Known,
    /// In the total or not.
    pub standing: Standing,
}

/// On what a figure rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Every input was said, in whatever way it is known.
    Complete,
    /// An input is a default that nobody confirmed.
    OnDefaults,
    /// It is a statistic of audits of other plants.
    Typical,
    /// A part of the figure is missing.
    Incomplete,
}

impl Opportunity {
    /// On what the saving rests: three answers, the weakest counts.
    #[must_use]
    pub fn status(&self) -> Status {
        let missing = self.effects.iter().any(|e| e.missing.is_some());
        match (missing, self.is_typical(), self.known) {
            (true, _, _) => Status::Incomplete,
            (false, true, _) => Status::Typical,
            (false, false, Known::Default) => Status::OnDefaults,
            (false, false, _) => Status::Complete,
        }
    }

    /// Whether its saving is a statistic of audits of other plants.
    #[must_use]
    pub fn is_typical(&self) -> bool {
        let mut figures = self.effects.iter().filter(|e| e.alone.is_some());
        figures.any(|e| matches!(e.basis, Basis::Typical { .. }))
    }

    /// Whether there is a figure to count.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        self.money_alone.is_some() || self.effects.iter().any(|e| e.alone.is_some())
    }

    /// What would be needed to give a figure, each once.
    #[must_use]
    pub fn missing(&self) -> Vec<&Missing> {
        let mut list: Vec<&Missing> = self
            .effects
            .iter()
            .filter_map(|e| e.missing.as_ref())
            .collect();
        order::sort(&mut list);
        list.dedup();
        list
    }

    /// Payback and class of a saving.
    pub fn judge(&mut self, invest: InvestClass, saving: Option<Vnd>) {
        let own = self.investment.amount().map(|i| i - self.support);
        self.payback = simple_payback(own, saving.map(|s| s - self.running));
        self.class = self.payback.class().unwrap_or(match invest {
            InvestClass::None => Class::Now,
            InvestClass::Low | InvestClass::Medium => Class::Study,
            InvestClass::High => Class::Later,
        });
    }
}

/// Investment class of a measure; the factory's own measures count as needing study.
#[must_use]
pub fn invest_class(id: &str, catalogue: &Catalogue) -> InvestClass {
    catalogue
        .measure(id)
        .map_or(InvestClass::Medium, |m| m.invest)
}
