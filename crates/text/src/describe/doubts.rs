//! Ranges and their causes as sentences.

use crate::Text;
use catalogue::Catalogue;
use domain::facility::Facility;
use domain::uncertainty::{Doubt, Input, Range};

impl Text {
    /// The likely range: "230–370 triệu đồng".
    #[must_use]
    pub fn likely(self, range: &Range) -> String {
        let (low, high) = (self.money(range.likely_low), self.money(range.likely_high));
        match (low.split_once(' '), high.split_once(' ')) {
            // One unit for both: "2,15–2,51 tỷ đồng".
            (Some((number, unit)), Some((_, other))) if unit == other => {
                self.range_close(&high, number)
            }
            _ => self.range_likely(&high, &low),
        }
    }

    /// The bounds in words, for the explanation of a figure.
    #[must_use]
    pub fn bounds(self, range: &Range) -> String {
        self.range_bounds(&self.money(range.high), &self.money(range.low))
    }

    /// An input whose value causes much of the range.
    #[must_use]
    pub fn doubt_cause(self, doubt: &Doubt, facility: &Facility, catalogue: &Catalogue) -> String {
        let stream = |id: &str| self.stream_name(id, facility, catalogue);
        let known = |id: &str| facility.stream(id).map_or("", |s| self.known(s.known));
        match &doubt.input {
            Input::Quantity(id) => self.doubt_quantity(known(id), &stream(id)),
            Input::Price(id) => self.doubt_price(&stream(id)),
            Input::Share { stream: id, node } => {
                self.doubt_share(&self.end_use(Some(node), catalogue), &stream(id))
            }
            Input::Measure(id) => self.doubt_measure(&self.measure_name(id, facility, catalogue)),
        }
    }

    /// An input whose value causes much of the range, and what knowing it would bring.
    #[must_use]
    pub fn doubt(self, doubt: &Doubt, facility: &Facility, catalogue: &Catalogue) -> String {
        self.doubt_line(
            &self.whole_percent(doubt.narrower),
            &self.whole_percent(doubt.share),
            &self.doubt_cause(doubt, facility, catalogue),
        )
    }
}
