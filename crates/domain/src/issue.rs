//! What is wrong or doubtful in what the facility said, as values: the sentence is made in `text`.

use crate::facility::Monthly;
use catalogue::SpecificMetric;
use catalogue::quantity::{Percent, Unit, Vnd};
use rust_decimal::Decimal;

/// A figure of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SiteFigure {
    /// People employed.
    Employees,
    /// Days of production in the year.
    Days,
    /// Shifts a day.
    Shifts,
    /// Year of the figures.
    Year,
}

/// A figure of a stream beside quantity, price and cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StreamFigure {
    /// Part that tenants use, percent.
    Tenants,
    /// Heat value on the certificate, kcal/kg.
    Heat,
    /// Mass of a unit, kg.
    Mass,
    /// Environmental protection fee, VND.
    Fee,
    /// Material contained in a waste, kg.
    Lost,
}

/// A figure of a product beside its output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProductFigure {
    /// Mass of a unit, kg.
    Mass,
    /// What its sale brought, VND.
    Revenue,
    /// Its part of the consumption, percent.
    Share,
}

/// A figure of the terms of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermsFigure {
    /// Discount rate, percent a year.
    Discount,
    /// Loan, VND.
    Loan,
    /// Interest of the loan, percent a year.
    LoanRate,
    /// Term of the loan, months.
    LoanMonths,
}

/// Something to correct or to look at. The rest of the assessment still computes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Issue {
    /// What stands in a number field is no number, or reads as two; it was left out.
    Unread {
        /// Path of the field in the file.
        field: String,
        /// What stands there.
        text: String,
    },
    /// By the factory's own figures more of a stream is saved than three of four whole-plant audits found possible, or than guides do where no audits are known.
    SavingAboveAudits {
        /// The stream.
        stream: String,
        /// What is saved.
        percent: Percent,
        /// The upper quartile of the audits, or the high end of what guides say.
        usual: Percent,
        /// Whether it is of audits.
        audited: bool,
        /// The measures that cause it, the largest first.
        measures: Vec<String>,
    },
    /// A quantity, price or cost of a stream is negative or too large; it was left out.
    StreamOutOfRange {
        /// Stream id.
        stream: String,
    },
    /// A figure of a stream beside quantity, price and cost cannot be: the stream counts without it.
    StreamFigureUnusual {
        /// Stream id.
        stream: String,
        /// Which.
        figure: StreamFigure,
        /// What stands there.
        value: Decimal,
    },
    /// Quantity × price and the yearly cost differ by more than one percent.
    CostDisagrees {
        /// Stream id.
        stream: String,
        /// Quantity × price.
        computed: Vnd,
        /// The cost as entered.
        entered: Vnd,
    },
    /// The yearly cost is above quantity × price by a rate of value-added tax: one of them may be with tax, the other without.
    CostWithTax {
        /// Stream id.
        stream: String,
        /// Quantity × price.
        computed: Vnd,
        /// The cost as entered.
        entered: Vnd,
        /// The rate.
        percent: Percent,
    },
    /// The price is outside the span in which such a price usually lies: as if a thousand or a unit was missed.
    PriceUnusual {
        /// Stream id.
        stream: String,
        /// VND per unit, as entered or as the cost gives it.
        price: Decimal,
        /// Low end of the span in the same unit.
        low: Decimal,
        /// High end of the span in the same unit.
        high: Decimal,
    },
    /// A month is below zero, e.g. because power was sold: the stream was left out.
    MonthNegative {
        /// Stream id.
        stream: String,
        /// Of what.
        figure: Monthly,
        /// Month, 1 for January.
        month: u8,
    },
    /// A month stands far from all the others.
    MonthUnusual {
        /// Stream id.
        stream: String,
        /// Of what.
        figure: Monthly,
        /// Month, 1 for January.
        month: u8,
        /// What stands there.
        value: Decimal,
        /// The nearest of the other months.
        usual: Decimal,
    },
    /// A figure of the site cannot be, or hardly can.
    SiteUnusual {
        /// Which.
        figure: SiteFigure,
        /// What stands there.
        value: Decimal,
    },
    /// A rate, loan or term cannot be.
    TermsOutOfRange {
        /// Which.
        figure: TermsFigure,
        /// What stands there.
        value: Decimal,
    },
    /// A lifetime cannot be; the usual one is computed with.
    LifetimeOutOfRange {
        /// Measure id.
        measure: String,
        /// Years.
        value: Decimal,
    },
    /// An own figure names a stream that is not there.
    SavingStreamMissing {
        /// Measure id.
        measure: String,
    },
    /// The money of an own saving is far from what its quantity costs.
    SavingPriceUnusual {
        /// Measure id.
        measure: String,
        /// Stream id.
        stream: String,
        /// VND per unit saved.
        price: Decimal,
        /// Low end of what is plausible.
        low: Decimal,
        /// High end of what is plausible.
        high: Decimal,
    },
    /// An own saving has a negative side: the measure was left out.
    OwnSavingNegative {
        /// Measure id.
        measure: String,
    },
    /// An answer or decision about a measure that the sector does not have; it was left out.
    MeasureUnknown {
        /// Measure id.
        measure: String,
    },
    /// A figure of a product beside its output cannot be; it was left out.
    ProductFigureUnusual {
        /// Product id.
        product: String,
        /// Which.
        figure: ProductFigure,
        /// What stands there.
        value: Decimal,
    },
    /// The output of a product is nearly nothing, or nothing where nothing else is made.
    ProductSmall {
        /// Product id.
        product: String,
        /// Output in the year.
        value: Decimal,
    },
    /// The consumption for a unit of product is far from everything published.
    SpecificUnusual {
        /// Product id.
        product: String,
        /// Metric of the benchmarks.
        metric: SpecificMetric,
        /// In the unit per unit of product.
        value: Decimal,
        /// The lowest published figure.
        low: Decimal,
        /// The highest published figure.
        high: Decimal,
        /// Unit of the resource.
        unit: Unit,
        /// Unit of the product.
        per: Unit,
    },
    /// Some of the twelve months are empty, so the year is unknown.
    MonthsMissing {
        /// Stream id.
        stream: String,
        /// Of what.
        figure: Monthly,
        /// How many.
        count: usize,
    },
    /// The shares of the end uses add up to more than the whole.
    SharesExceed {
        /// Stream id.
        stream: String,
    },
    /// The answers to the rough questions about end uses add up to more than the bill; none of them was taken.
    RoughExceeds {
        /// Stream id.
        stream: String,
    },
    /// An own saving is more than the stream itself: its quantity, or its money; it was left out.
    SavingAboveStream {
        /// Measure id.
        measure: String,
        /// Stream id.
        stream: String,
        /// Of what.
        figure: Monthly,
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
