//! A value with the values behind it.

use crate::finance::Payback;
use crate::indicator::ResourceGroup;
use crate::opportunity::{Missing, Status};
use crate::uncertainty::Range;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd, ratio};
use catalogue::{Calculator, Cite, Mode, SpecificMetric};
use rust_decimal::Decimal;

catalogue::words! {
    /// What a value is.
    Word {
        /// What is saved in all.
        Saving = "saving",
        /// What an opportunity saves.
        Opportunity = "opportunity",
        /// Money saved on a stream.
        MoneySaved = "money-saved",
        /// Quantity saved of a stream.
        QuantitySaved = "quantity-saved",
        /// What measures that pay back sooner leave of a saving.
        Left = "left",
        /// Quantity of a stream in the year.
        Quantity = "quantity",
        /// The part of a stream that the plant itself uses.
        OwnPart = "own-part",
        /// Price of a stream.
        Price = "price",
        /// One and the rate of value-added tax.
        Tax = "tax",
        /// Cost of a stream in the year.
        Cost = "cost",
        /// Share of an end use.
        Share = "share",
        /// How much of it is saved.
        Rate = "rate",
        /// How much is still to do.
        ToDo = "to-do",
        /// Wastewater that need not be treated.
        Discharge = "discharge",
        /// Wastewater per water.
        ReturnRatio = "return-ratio",
        /// Treatment of a cubic metre of wastewater.
        DischargePrice = "discharge-price",
        /// Cost of that treatment.
        DischargeMoney = "discharge-money",
        /// Money that is no quantity.
        OtherMoney = "other-money",
        /// A reading taken on the floor.
        Reading = "reading",
        /// Investment.
        Investment = "investment",
        /// The usual payback of such a measure.
        UsualPayback = "usual-payback",
        /// Paid by others.
        Support = "support",
        /// Paid by the factory itself.
        OwnInvestment = "own-investment",
        /// Yearly cost of running it.
        Running = "running",
        /// What is kept of the saving each year.
        Kept = "kept",
        /// Simple payback.
        Payback = "payback",
        /// Net present value.
        Npv = "npv",
        /// Internal rate of return.
        Irr = "irr",
        /// Present value of a year.
        PresentValue = "present-value",
        /// Net flow of a year.
        Flow = "flow",
        /// Worth at the end.
        Residual = "residual",
        /// What money of a year counts today.
        DiscountFactor = "discount-factor",
        /// Discount rate.
        DiscountRate = "discount-rate",
        /// Yearly cost of everything entered.
        Bills = "bills",
        /// Saving in percent of it.
        ShareOfBills = "share-of-bills",
        /// Energy of the site or of a stream.
        Energy = "energy",
        /// Energy in TOE.
        Toe = "toe",
        /// Emissions.
        Co2 = "co2",
        /// Energy, oil equivalent or emissions of one unit.
        Factor = "factor",
        /// How many of a unit are in another.
        Conversion = "conversion",
        /// Specific consumption.
        Specific = "specific",
        /// Specific consumption after.
        SpecificAfter = "specific-after",
        /// Everything that counts in it.
        Consumption = "consumption",
        /// What is left of it.
        ConsumptionAfter = "consumption-after",
        /// Output of the year.
        Output = "output",
        /// Output of a product.
        Product = "product",
        /// Consumption that is counted for a product.
        ProductConsumption = "product-consumption",
        /// Part of the consumption that is counted for it.
        ProductPart = "product-part",
        /// What the sale of products brought.
        Revenue = "revenue",
        /// The user's own share.
        OwnShare = "own-share",
        /// Saving per unit of product in a group.
        GroupSaving = "group-saving",
        /// What is saved of a group.
        GroupSaved = "group-saved",
        /// A group before.
        GroupBefore = "group-before",
        /// Materials unaccounted for.
        MassGap = "mass-gap",
        /// Water unaccounted for.
        WaterGap = "water-gap",
        /// Everything that came in.
        Inputs = "inputs",
        /// Everything known to have gone out.
        Outputs = "outputs",
        /// What the process takes from its inputs.
        ProcessLoss = "process-loss",
        /// The part of it for which the balance has room.
        Room = "room",
        /// Mass of a stream or product.
        Mass = "mass",
        /// Water that went into the product.
        WaterInProduct = "water-in-product",
        /// Water that evaporated.
        Evaporated = "evaporated",
        /// What the losses cost.
        Loss = "loss",
        /// What one stream of losses costs.
        StreamLoss = "stream-loss",
        /// What its content cost to buy.
        LossContent = "loss-content",
        /// What its water cost to buy.
        LossWater = "loss-water",
        /// Its treatment.
        LossTreatment = "loss-treatment",
        /// Its fee.
        LossFee = "loss-fee",
        /// What its sale brings.
        LossIncome = "loss-income",
        /// What a process step loses in a year.
        StepLoss = "step-loss",
        /// What is lost in a step, by mass.
        LostMass = "lost-mass",
        /// The mean price of what goes into a step.
        MeanPrice = "mean-price",
        /// How many times a year the weighed period comes again.
        Times = "times",
        /// What goes into a step.
        StepInput = "step-input",
        /// What leaves a step for use.
        StepUse = "step-use",
        /// What is thrown away in a step.
        StepWaste = "step-waste",
    }
}

/// Of what a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A stream, by id.
    Stream(String),
    /// A measure, by id.
    Measure(String),
    /// An end use, by id.
    EndUse(String),
    /// A product, by id.
    Product(String),
    /// A metric of the benchmarks.
    Metric(SpecificMetric),
    /// A metric of one of several products, by the product's id.
    MetricOf(SpecificMetric, String),
    /// A process step, by id.
    Step(String),
    /// A group of resources.
    Group(ResourceGroup),
    /// A year of the cash flow.
    Year(u32),
    /// A flow of a process step, both by id.
    Flow(String, String),
    /// A word of the quick calculators.
    Reading(&'static str),
    /// What the process of the sector takes from its inputs, by the id of the known loss.
    ProcessLoss(String),
}

/// In what a value is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scale {
    /// VND.
    Vnd,
    /// A fraction of one, shown in percent.
    Fraction,
    /// Years.
    Years,
    /// A quantity.
    Amount(Unit),
    /// A choice that stands for a number, by its word of the quick calculators.
    Choice(&'static str),
    /// Anything else, e.g. `VND/kWh`; a plain number when empty.
    Other(String),
}

/// How a value came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// The parts added up; a part without a value is left out.
    Sum,
    /// The first part less the others.
    Difference,
    /// The parts multiplied.
    Product,
    /// The first part over the second.
    Quotient,
    /// 1 / (1 + the part)^years.
    Discount(u32),
    /// The rate at which the parts, discounted by their place, add up to nothing.
    Root,
    /// Said by the user, and how the user knows it.
    Said(Known),
    /// The sum of twelve months.
    Months(Known),
    /// Entered by the user without a word on how it is known.
    Entered,
    /// A figure of the catalogue: its range where it has one, and its source.
    Published {
        /// The range in which it lies, in its own scale; in percent where that is a fraction.
        range: Option<(Decimal, Decimal)>,
        /// Where in the range the value was taken.
        mode: Mode,
        /// Source.
        cite: Option<Cite>,
    },
    /// A usual value of the sector that stands for the factory's own: its range, and its source.
    Usual {
        /// Its range; in percent where the value is a fraction.
        range: Option<(Decimal, Decimal)>,
        /// Source.
        cite: Option<Cite>,
    },
    /// The median of what audits of many plants found: its quartiles, the number of cases, and its source.
    Statistic {
        /// Lower and upper quartile; in percent where the value is a fraction.
        range: Option<(Decimal, Decimal)>,
        /// How many cases.
        n: u32,
        /// Source.
        cite: Cite,
    },
    /// From readings on the floor, by this quick calculator; the parts are the readings and the steps.
    Calculated(Calculator),
    /// What the better measures left, by the combination of all.
    Combined,
    /// The definition of a unit.
    Definition,
    /// Explained under its own name.
    Elsewhere,
    /// Not known yet, and what would be needed.
    Missing(Missing),
    /// Nobody knows it.
    Unknown,
}

/// What else a reader should know of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Not held against the consumption, which is unknown.
    Unchecked,
    /// How far it may lie from what is expected.
    Range(Range<Vnd>),
    /// A payback that is no number.
    Payback(Payback),
}

/// A value with the values behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What it is.
    pub word: Word,
    /// Of what.
    pub about: Option<About>,
    /// The value; nothing where something is missing.
    pub value: Option<Decimal>,
    /// In what it is counted.
    pub scale: Scale,
    /// How it came about.
    pub how: How,
    /// The values behind it.
    pub parts: Vec<Explanation>,
    /// What else to know.
    pub remarks: Vec<Remark>,
}

impl Explanation {
    /// A value without parts.
    #[must_use]
    pub fn leaf(word: Word, value: Option<Decimal>, scale: Scale, how: How) -> Self {
        Self {
            word,
            about: None,
            value,
            scale,
            how,
            parts: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Money without parts.
    #[must_use]
    pub fn money(word: Word, amount: Option<Vnd>, how: How) -> Self {
        Self::leaf(word, amount.map(Vnd::value), Scale::Vnd, how)
    }

    /// The same, of something.
    #[must_use]
    pub fn about(mut self, about: About) -> Self {
        self.about = Some(about);
        self
    }

    /// The same, with the values behind it.
    #[must_use]
    pub fn with(mut self, parts: Vec<Explanation>) -> Self {
        self.parts = parts;
        self
    }

    /// The same, with something to know.
    #[must_use]
    pub fn noting(mut self, remark: Remark) -> Self {
        self.remarks.push(remark);
        self
    }

    /// The same value under its own name elsewhere.
    #[must_use]
    pub fn elsewhere(mut self) -> Self {
        self.parts.clear();
        self.remarks.clear();
        self.how = How::Elsewhere;
        self
    }

    /// On what the value rests: the weakest of everything behind it.
    #[must_use]
    pub fn status(&self) -> Status {
        let own = match &self.how {
            How::Missing(_) | How::Unknown => Status::Incomplete,
            // "Partly" was said, and readings make a calculation: their defaults are not the saving's.
            _ if matches!(self.word, Word::ToDo | Word::Reading) => Status::Complete,
            How::Said(Known::Default) | How::Months(Known::Default) => Status::OnDefaults,
            How::Published { .. } if self.word == Word::Price => Status::OnDefaults,
            How::Usual { .. } => Status::OnDefaults,
            How::Statistic { .. } if self.word == Word::Rate => Status::Typical,
            _ => Status::Complete,
        };
        let parts = self.parts.iter().map(Self::status);
        parts.fold(own, Status::max)
    }

    /// The formula of the node on the values of its parts; nothing for a leaf, and where a part that counts is missing or the sum leaves the range of numbers.
    #[must_use]
    pub fn recomputed(&self) -> Option<Decimal> {
        let mut values = self.parts.iter().map(|p| p.value);
        match &self.how {
            How::Sum => values
                .flatten()
                .try_fold(Decimal::ZERO, Decimal::checked_add),
            How::Product => values.try_fold(Decimal::ONE, |product, v| product.checked_mul(v?)),
            How::Difference => {
                let first = values.next()??;
                values.flatten().try_fold(first, Decimal::checked_sub)
            }
            How::Quotient => ratio(values.next()??, values.next()??),
            How::Discount(years) => {
                let growth = Decimal::ONE.checked_add(values.next()??)?;
                (0..*years).try_fold(Decimal::ONE, |factor, _| ratio(factor, growth))
            }
            _ => None,
        }
    }
}
