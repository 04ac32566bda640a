//! Choices about the site: province, sector, VSIC code.

use crate::seed::seed;
use catalogue::Catalogue;
use domain::facility::Facility;

/// Choices about the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiteAction {
    /// The province was chosen.
    Province(Option<String>),
    /// The sector was chosen: its usual streams and first product appear.
    Sector(Option<String>),
    /// The VSIC code was chosen.
    Vsic(Option<String>),
}

impl SiteAction {
    pub(crate) fn apply(self, facility: &mut Facility, catalogue: &Catalogue) {
        match self {
            SiteAction::Province(code) => facility.site.province = code,
            SiteAction::Vsic(code) => facility.site.vsic = code,
            SiteAction::Sector(id) => {
                facility.site.sector = id;
                seed(facility, catalogue);
            }
        }
    }
}
