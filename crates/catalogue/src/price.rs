//! The default price of what the factory did not price itself, and the span in which prices usually lie.

use super::{CarrierCategory, Catalogue, DefaultPrice, Group, Price, StreamTemplate, UsualPrice};
use crate::quantity::Unit;

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

    /// The span in which the price of an input or output usually lies: that of its row or carrier, else of the category of the carrier, else of the group.
    #[must_use]
    pub fn usual_price(
        &self,
        group: Group,
        names: &[&str],
        category: Option<CarrierCategory>,
        unit: Unit,
    ) -> Option<&UsualPrice> {
        let all = self.book().usual_prices.iter();
        let here = all.filter(|u| u.group == group && u.unit.dimension() == unit.dimension());
        let named = |u: &&UsualPrice| u.of.iter().any(|name| names.contains(&name.as_str()));
        let of_category =
            |u: &&UsualPrice| u.of.is_empty() && u.category.is_some() && u.category == category;
        let of_all = |u: &&UsualPrice| u.of.is_empty() && u.category.is_none();
        here.clone()
            .find(named)
            .or_else(|| here.clone().find(of_category))
            .or_else(|| here.clone().find(of_all))
    }

    /// A row of the table from which the streams of a sector start.
    #[must_use]
    pub fn template(&self, sector: &str, id: &str) -> Option<&StreamTemplate> {
        self.sector(sector)?.streams.iter().find(|s| s.id == id)
    }
}
