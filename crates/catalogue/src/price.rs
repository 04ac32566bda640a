//! The default price of what the factory did not price itself.

use super::{Catalogue, DefaultPrice, Price, StreamTemplate};

impl Catalogue {
    /// The default price of something: that of the province where there is one, else the national one.
    #[must_use]
    pub fn default_price(&self, of: DefaultPrice, province: Option<&str>) -> Option<&Price> {
        let prices = self.prices().iter();
        let mut prices = prices.filter(|p| p.default_for == Some(of) && p.vnd.is_some());
        let local = |p: &&Price| p.province.is_some() && p.province.as_deref() == province;
        let found = prices.clone().find(local);
        found.or_else(|| prices.find(|p| p.province.is_none()))
    }

    /// A row of the table from which the streams of a sector start.
    #[must_use]
    pub fn template(&self, sector: &str, id: &str) -> Option<&StreamTemplate> {
        self.sector(sector)?.streams.iter().find(|s| s.id == id)
    }
}
