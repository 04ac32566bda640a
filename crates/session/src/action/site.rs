//! Choices about the site: province, sector, VSIC code.

use crate::seed::seed;
use catalogue::Catalogue;
use domain::facility::{Facility, Vat};

/// Choices about the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiteAction {
    /// The province was chosen.
    Province(Option<String>),
    /// The sector was chosen: its usual streams and first product appear.
    Sector(Option<String>),
    /// The kind of plant was chosen, in a sector that holds several.
    PlantKind(Option<String>),
    /// The VSIC code was chosen.
    Vsic(Option<String>),
    /// Whether prices and costs hold value-added tax was chosen.
    Vat(Vat),
    /// The month in which the year begins was chosen.
    FirstMonth(Option<u8>),
}

impl SiteAction {
    pub(crate) fn apply(self, facility: &mut Facility, catalogue: &Catalogue) {
        match self {
            SiteAction::Province(code) => facility.site.province = code,
            SiteAction::Vsic(code) => facility.site.vsic = code,
            SiteAction::Vat(vat) => facility.site.vat = Some(vat),
            SiteAction::PlantKind(kind) => facility.site.plant_kind = kind,
            SiteAction::FirstMonth(month) => {
                // A year that begins in January is a calendar year.
                facility.site.first_month = month.filter(|m| (2..=12).contains(m));
            }
            SiteAction::Sector(id) => {
                if facility.site.sector != id {
                    facility.site.plant_kind = None;
                }
                facility.site.sector = id;
                seed(facility, catalogue);
            }
        }
    }
}
