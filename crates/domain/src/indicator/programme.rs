//! The programme that applies where the factory stands: its band of saving per unit of product, its deadline and receiver.

use catalogue::quantity::Percent;
use catalogue::{Catalogue, Level, Target};

/// What the province and the country ask for in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programme {
    /// The target whose band is shown: the province's own, else the national one.
    pub band: Option<Target>,
    /// A target of the province that names a deadline, current or past.
    pub deadline: Option<Target>,
    /// Whom the programme names as receiver.
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
    let runs =
        |t: &&Target| t.from.is_none_or(|from| from <= year) && t.to.is_none_or(|to| year <= to);
    let local = |t: &&Target| t.province.is_some() && t.province.as_deref() == province;
    let national = |t: &&Target| t.level == Level::National;
    let targets = || catalogue.targets().iter();
    let latest = |list: Vec<&Target>| list.into_iter().max_by_key(|t| t.to).cloned();
    Programme {
        band: targets()
            .filter(is_saving)
            .filter(runs)
            .find(local)
            .or_else(|| targets().filter(is_saving).filter(runs).find(national))
            .cloned(),
        deadline: latest(
            targets()
                .filter(local)
                .filter(|t| t.deadline.is_some())
                .collect(),
        ),
        receiver: latest(
            targets()
                .filter(local)
                .filter(|t| t.receiver.is_some())
                .collect(),
        ),
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
    fn phu_tho_and_lang_son_name_the_fifteenth_of_december() {
        let catalogue = catalogue_embedded::whole();
        for province in ["25", "20"] {
            let deadline = programme(catalogue, Some(province), 2026).deadline.unwrap();
            assert!(deadline.deadline.unwrap().vi.contains("15"), "{province}");
        }
        assert_eq!(programme(catalogue, Some("01"), 2026).deadline, None);
    }
}
