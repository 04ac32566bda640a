//! The inputs whose values are not known exactly.

/// An input whose value is not known exactly.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// Yearly quantity of a stream.
    Quantity(String),
    /// Price of a stream.
    Price(String),
    /// Share of an end use in a stream.
    Share {
        /// Stream id.
        stream: String,
        /// End-use id.
        node: String,
    },
    /// The percentage or the own figure of a measure.
    Measure(String),
}

/// An input by the names that it has elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause<'a> {
    Quantity(&'a str),
    Price(&'a str),
    Share { stream: &'a str, node: &'a str },
    Measure(&'a str),
}

impl Cause<'_> {
    pub(super) fn input(self) -> Input {
        match self {
            Cause::Quantity(stream) => Input::Quantity(stream.to_owned()),
            Cause::Price(stream) => Input::Price(stream.to_owned()),
            Cause::Share { stream, node } => Input::Share {
                stream: stream.to_owned(),
                node: node.to_owned(),
            },
            Cause::Measure(measure) => Input::Measure(measure.to_owned()),
        }
    }
}
