//! What the library is asked for, and the same as an address.

use super::{Entry, Kind};
use catalogue::{InvestClass, Technique};

/// Words and filters; an empty filter lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all occur.
    pub words: String,
    /// Kind of entry.
    pub kind: Option<Kind>,
    /// Id of a sector.
    pub sector: String,
    /// Id of an area of the checklist.
    pub area: String,
    /// CP technique.
    pub technique: Option<Technique>,
    /// Investment class.
    pub invest: Option<InvestClass>,
}

impl Query {
    /// Whether the filters let an entry through.
    pub(super) fn allows(&self, entry: &Entry) -> bool {
        let same = |wanted: &str, own: &Option<String>| {
            wanted.is_empty() || own.as_deref() == Some(wanted)
        };
        self.kind.is_none_or(|kind| kind == entry.kind)
            && same(&self.sector, &entry.sector)
            && same(&self.area, &entry.area)
            && (self.technique.is_none() || self.technique == entry.technique)
            && (self.invest.is_none() || self.invest == entry.invest)
    }

    /// The part of an address after `?`; empty where nothing is asked for.
    #[must_use]
    pub fn address(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        let technique = self.technique.map(Technique::code).unwrap_or_default();
        let invest = self.invest.map(InvestClass::code).unwrap_or_default();
        let pairs = [
            ("q", self.words.trim()),
            ("kind", self.kind.map(Kind::code).unwrap_or_default()),
            ("sector", &self.sector),
            ("area", &self.area),
            ("technique", technique),
            ("invest", invest),
        ];
        for (key, value) in pairs {
            if !value.is_empty() {
                out.append_pair(key, value);
            }
        }
        out.finish()
    }

    /// What an address asks for; what it says wrongly is left out.
    #[must_use]
    pub fn at(address: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in form_urlencoded::parse(address.as_bytes()) {
            let value = value.into_owned();
            match key.as_ref() {
                "q" => query.words = value,
                "kind" => query.kind = Kind::from_code(&value),
                "sector" => query.sector = value,
                "area" => query.area = value,
                "technique" => query.technique = Technique::from_code(&value),
                "invest" => query.invest = InvestClass::from_code(&value),
                _ => {}
            }
        }
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_address() {
        let query = Query {
            words: "lò hơi & 50 % = #1".to_owned(),
            kind: Some(Kind::Measure),
            sector: "tea".to_owned(),
            area: String::new(),
            technique: Some(Technique::OnSiteReuse),
            invest: Some(InvestClass::None),
        };
        assert_eq!(Query::at(&query.address()), query);
        assert_eq!(Query::default().address(), "");
        assert_eq!(Query::at("kind=nonsense&x=1&q"), Query::default());
    }
}
