//! What is wrong or doubtful in what the facility said, as values: the sentence is made in `text`.

use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// Something to correct or to look at. The rest of the assessment still computes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Issue {
    /// By the factory's own figures more of a stream is saved than three of four whole-plant audits found possible.
    SavingAboveAudits {
        /// The stream.
        stream: String,
        /// What is saved.
        percent: Percent,
        /// The upper quartile of the audits.
        usual: Percent,
    },
    /// A quantity, price or cost of a stream is negative or too large; it was left out.
    StreamOutOfRange {
        /// Stream id.
        stream: String,
    },
    /// Quantity × price and the yearly cost differ by more than one percent.
    CostDisagrees {
        /// Stream id.
        stream: String,
        /// Quantity × price.
        computed: Decimal,
        /// The cost as entered.
        entered: Decimal,
    },
    /// The price is more than ten times the usual one, or less than a tenth of it: as if a thousand or a unit was missed.
    PriceUnusual {
        /// Stream id.
        stream: String,
        /// VND per unit, as entered or as the cost gives it.
        price: Decimal,
        /// The catalogue's price in the same unit.
        usual: Decimal,
    },
    /// Some of the twelve months are empty, so the year is unknown.
    MonthsMissing {
        /// Stream id.
        stream: String,
        /// How many.
        count: usize,
    },
    /// The shares of the end uses add up to more than the whole.
    SharesExceed {
        /// Stream id.
        stream: String,
    },
    /// An own saving is more than the stream itself.
    SavingAboveStream {
        /// Measure id.
        measure: String,
        /// Stream id.
        stream: String,
    },
    /// An own saving, share or investment is negative or too large; it was left out.
    OwnFigureOutOfRange {
        /// Measure id.
        measure: String,
    },
    /// A quick calculation lacks a reading, or one is out of range.
    ReadingRefused {
        /// Measure id.
        measure: String,
        /// Which, and why.
        refusal: crate::calculator::Refusal,
    },
    /// The output of a product is negative or too large; it was left out.
    ProductOutOfRange {
        /// Product id.
        product: String,
    },
}
