//! Ranges and their causes as sentences.

use crate::{Names, Text};
use catalogue::quantity::Vnd;
use domain::uncertainty::{Doubt, Input, Range};

impl Text {
    /// The likely range: "230–370 triệu đồng".
    #[must_use]
    pub fn likely(self, range: &Range<Vnd>) -> String {
        self.between(
            &self.money(range.likely_low),
            &self.money(range.likely_high),
        )
    }

    /// Two bounds with the unit of both said once: "200–558 kWh/tấn", "7–10%"; apart in words where their units differ or one is negative.
    #[must_use]
    pub fn between(self, low: &str, high: &str) -> String {
        let parted = |bound: &str| {
            let end = bound.find([' ', '\u{a0}', '%'])?;
            let (number, unit) = bound.split_at_checked(end)?;
            Some((number.to_owned(), unit.to_owned()))
        };
        let has_sign = [low, high].iter().any(|b| b.contains(['−', '-', '+']));
        match (parted(low), parted(high)) {
            _ if low == high => high.to_owned(),
            (Some((number, unit)), Some((_, other))) if unit == other && !has_sign => {
                self.results_range_close(high, &number)
            }
            _ => self.results_range_likely(high, low),
        }
    }

    /// The bounds in words, for the explanation of a figure.
    #[must_use]
    pub fn bounds(self, range: &Range<Vnd>) -> String {
        let (high, low) = (self.money(range.high), self.money(range.low));
        match self.paper {
            true => self.results_range_limits(&self.between(&low, &high)),
            false => self.results_range_bounds(&high, &low),
        }
    }
}

impl Names<'_> {
    /// An input whose value causes much of the range.
    #[must_use]
    pub fn doubt_cause(self, doubt: &Doubt) -> String {
        let text = self.text;
        let stream = |id: &str| self.stream_name(id);
        let known = |id: &str| self.facility.stream(id).map_or("", |s| text.known(s.known));
        match &doubt.input {
            Input::Quantity(id) => text.doubt_quantity(known(id), &stream(id)),
            Input::Price(id) => text.doubt_price(&stream(id)),
            Input::Share { stream: id, node } => {
                text.doubt_share(&text.end_use(Some(node), self.catalogue), &stream(id))
            }
            Input::Measure(id) => text.doubt_measure(&self.measure_name(id)),
        }
    }

    /// An input whose value causes much of the range, and what knowing it would bring.
    #[must_use]
    pub fn doubt(self, doubt: &Doubt) -> String {
        let text = self.text;
        text.doubt_line(crate::said::DoubtLine {
            narrower: &text.whole_percent(doubt.narrower),
            share: &text.whole_percent(doubt.share),
            what: &self.doubt_cause(doubt),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Text};

    #[test]
    fn a_range_says_its_unit_once() {
        let (vi, en) = (Text::new(Language::Vi), Text::new(Language::En));
        for (low, high, expected) in [
            ("7%", "10%", "7–10%"),
            ("200 kWh/tấn", "558 kWh/tấn", "200–558 kWh/tấn"),
            ("2,15 tỷ đồng", "2,51 tỷ đồng", "2,15–2,51 tỷ đồng"),
            (
                "900 triệu đồng",
                "1,2 tỷ đồng",
                "900 triệu đồng đến 1,2 tỷ đồng",
            ),
            ("−2%", "3%", "−2% đến 3%"),
            ("3%", "3%", "3%"),
        ] {
            assert_eq!(vi.between(low, high), expected);
        }
        assert_eq!(en.between("−2%", "+3%"), "−2% to +3%");
    }
}
