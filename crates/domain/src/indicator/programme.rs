//! The programme that applies where the factory stands: its band of saving per unit of product, its deadline and receiver.

use catalogue::quantity::Percent;
use catalogue::{Catalogue, Level, Target};

/// What the province and the country ask for in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programme {
    /// The target whose band is shown: the province's own, else the national one.
    pub band: Option<Target>,
    /// A target of the province that names a deadline for facilities and runs in the year.
    pub deadline: Option<Target>,
    /// The last that did, where none runs: it binds nobody any more, but a department may still go by it.
    pub past_deadline: Option<Target>,
    /// Whom the programme names as receiver of what facilities send.
    pub receiver: Option<Target>,
}

impl Programme {
    /// The band.
    #[must_use]
    pub fn range(&self) -> Option<(Percent, Percent)> {
        let band = self.band.as_ref()?;
        Some((Percent::new(band.low?), Percent::new(band.high?)))
    }
}

/// The programme of a province in a year.
#[must_use]
pub fn programme(catalogue: &Catalogue, province: Option<&str>, year: i32) -> Programme {
    let is_saving = |t: &&Target| {
        let id = t.indicator.as_ref().map(|i| i.id.as_str());
        matches!(id, Some("SAVING" | "RES_SAVE")) && t.low.is_some() && t.high.is_some()
    };
    let runs = |t: &&Target| t.runs_in(year);
    let local = |t: &&Target| t.province.is_some() && t.province.as_deref() == province;
    let national = |t: &&Target| t.level == Level::National;
    let targets = || catalogue.targets().iter();
    let latest = |list: Vec<&Target>| list.into_iter().max_by_key(|t| t.to).cloned();
    let sent = || targets().filter(local).filter(|t| t.facilities);
    let with_deadline = || sent().filter(|t| t.deadline.is_some());
    let deadline = latest(with_deadline().filter(runs).collect());
    let past = || latest(with_deadline().collect());
    Programme {
        band: targets()
            .filter(is_saving)
            .filter(runs)
            .find(local)
            .or_else(|| targets().filter(is_saving).filter(runs).find(national))
            .cloned(),
        past_deadline: deadline.is_none().then(past).flatten(),
        deadline,
        receiver: latest(sent().filter(|t| t.receiver.is_some()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_data_of_its_years() {
        let catalogue = catalogue_embedded::whole();
        let band = |province, year| programme(catalogue, province, year).range();
        assert_eq!(band(None, 2018), Some((8.into(), 13.into())));
        assert_eq!(band(None, 2026), Some((7.into(), 10.into())));
        assert_eq!(band(Some("20"), 2018), Some((8.into(), 13.into())));
    }

    #[test]
    fn a_deadline_binds_facilities_in_the_years_of_its_plan() {
        let catalogue = catalogue_embedded::whole();
        let of = |province, year| programme(catalogue, Some(province), year);
        let words = |target: Option<Target>| target.unwrap().deadline.unwrap().vi;
        for province in ["25", "20"] {
            assert!(words(of(province, 2018).deadline).contains("15"));
            assert_eq!(of(province, 2018).past_deadline, None);
            // The plan ended in 2020.
            assert_eq!(of(province, 2026).deadline, None);
            assert!(words(of(province, 2026).past_deadline).contains("15"));
        }
        // This plan asks departments and communes, not facilities.
        assert_eq!(of("96", 2026).deadline, None);
        assert_eq!(of("96", 2026).receiver, None);
        assert_eq!(of("01", 2026).past_deadline, None);
    }
}
