//! Which questions a factory is asked, in which order, and how far it has come.

pub mod codes;
pub mod order;
mod presence;
mod technique;

pub use technique::example_of;

use crate::facility::Facility;
use catalogue::{AreaFile, Catalogue, Measure, Pair};
pub use presence::is_of_another_kind;
use presence::is_there;

/// A page of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// Area id, or the sector's id for its own questions.
    pub id: &'a str,
    /// Name of the page in both languages.
    pub name: Pair,
    /// "Does the plant have this?".
    pub gate: Option<&'a Pair>,
    /// What the user said to that; nothing said yet is `None`.
    pub present: Option<bool>,
    /// Belongs to the rapid path of this sector.
    pub rapid: bool,
    /// The questions of the rapid path.
    pub measures: Vec<&'a Measure>,
    /// The other questions, one click away.
    pub more: Vec<&'a Measure>,
}

impl<'a> Section<'a> {
    /// Whether its questions are asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.present != Some(false)
    }

    /// Every question of the page, those of the rapid path first.
    pub fn every(&self) -> impl Iterator<Item = &'a Measure> {
        self.measures.iter().chain(&self.more).copied()
    }
}

/// Answered and asked questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions with an answer.
    pub answered: usize,
    /// Questions asked.
    pub asked: usize,
}

/// Every page of the checklist for this factory: the sector's own questions, then the areas that matter in the sector, then the others.
/// The rapid path holds the questions worth most ([`order`]) and those answered already.
#[must_use]
pub fn sections<'a>(facility: &Facility, catalogue: &'a Catalogue) -> Vec<Section<'a>> {
    let sector_id = facility.site.sector.as_deref();
    let sector = sector_id.and_then(|id| catalogue.sector(id));
    let wanted: &[String] = sector
        .map(|s| s.sector.areas.as_slice())
        .unwrap_or_default();
    let rank = |id: &str| wanted.iter().position(|w| w == id).unwrap_or(wanted.len());
    let mut areas: Vec<&AreaFile> = catalogue.areas().iter().collect();
    catalogue::order::sort_by_key(&mut areas, |a| rank(&a.area.id));
    let is_asked =
        |m: &Measure| is_there(m, facility, catalogue) || facility.replies.contains_key(&m.id);
    let first = order::rapid(facility, catalogue, sector, &areas);
    let is_rapid =
        |m: &Measure| first.contains(&m.id.as_str()) || facility.replies.contains_key(&m.id);
    let mut list = Vec::new();
    if let Some(own) = sector.filter(|s| !s.measures.is_empty()) {
        list.push(Section {
            id: &own.sector.id,
            name: Pair {
                vi: own.sector.vi.clone(),
                en: own.sector.en.clone(),
            },
            gate: None,
            present: None,
            rapid: true,
            measures: own.measures.iter().filter(|m| is_asked(m)).collect(),
            more: Vec::new(),
        });
    }
    let (mut near, far): (Vec<_>, Vec<_>) = areas
        .into_iter()
        .map(|file| {
            let asked = file
                .measures
                .iter()
                .filter(|m| !catalogue.is_covered(&m.id, sector_id) && is_asked(m));
            let asked: Vec<&Measure> = asked.collect();
            let rapid = asked.iter().any(|m| is_rapid(m));
            let is_on_path = asked.iter().any(|m| first.contains(&m.id.as_str()));
            // A page off the rapid path shows all its questions, also after an answer: none goes away under the hand of whoever answers.
            let (measures, more) = asked.into_iter().partition(|m| !is_on_path || is_rapid(m));
            Section {
                id: &file.area.id,
                name: Pair {
                    vi: file.area.vi.clone(),
                    en: file.area.en.clone(),
                },
                gate: file.area.gate.as_ref(),
                present: facility.areas.get(&file.area.id).copied(),
                rapid,
                measures,
                more,
            }
        })
        .partition(|s| s.rapid);
    list.append(&mut near);
    list.extend(far);
    list
}

/// How far the questions of one page are answered.
#[must_use]
pub fn progress_of(section: &Section<'_>, facility: &Facility) -> Progress {
    if !section.is_asked() {
        return Progress::default();
    }
    Progress {
        answered: section
            .measures
            .iter()
            .filter(|m| facility.replies.contains_key(&m.id))
            .count(),
        asked: section.measures.len(),
    }
}

/// How far the rapid path is answered.
#[must_use]
pub fn progress(facility: &Facility, catalogue: &Catalogue) -> Progress {
    sections(facility, catalogue)
        .iter()
        .filter(|s| s.rapid)
        .map(|s| progress_of(s, facility))
        .fold(Progress::default(), |sum, part| Progress {
            answered: sum.answered + part.answered,
            asked: sum.asked + part.asked,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{EndUseShare, Reply, ReplyDetail, Stream};
    use catalogue::Group;
    use catalogue::known::Known;
    use catalogue::quantity::Unit;
    use rust_decimal::Decimal;

    fn brewery() -> Facility {
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        facility
    }

    #[test]
    fn the_sectors_own_questions_come_first_and_every_area_is_reachable() {
        let catalogue = catalogue_embedded::whole();
        let list = sections(&brewery(), catalogue);
        assert_eq!(list[0].id, "beer-beverage");
        assert_eq!(list.len(), catalogue.areas().len() + 1);
        assert!(list.iter().any(|s| !s.rapid));
        let first_slow = list.iter().position(|s| !s.rapid).unwrap();
        assert!(list[first_slow..].iter().all(|s| !s.rapid));
    }

    #[test]
    fn an_area_that_the_plant_does_not_have_is_not_asked() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = brewery();
        facility.areas.insert("boilers".to_owned(), false);
        let list = sections(&facility, catalogue);
        let boilers = list.iter().find(|s| s.id == "boilers").unwrap();
        assert!(!boilers.is_asked());
        assert_eq!(progress_of(boilers, &facility), Progress::default());
    }

    #[test]
    fn the_rapid_path_is_about_forty_questions_and_loses_none() {
        let catalogue = catalogue_embedded::whole();
        for sector in catalogue.sectors() {
            let mut facility = Facility::default();
            facility.site.sector = Some(sector.sector.id.clone());
            let asked = progress(&facility, catalogue).asked;
            assert_eq!(asked, order::RAPID, "{}", sector.sector.id);
            for section in sections(&facility, catalogue) {
                let file = catalogue.areas().iter().find(|a| a.area.id == section.id);
                let covered = |m: &&Measure| {
                    catalogue.is_covered(&m.id, Some(&sector.sector.id))
                        || sector.answer.not_asked.contains(&m.id)
                };
                let all = file.map_or(sector.measures.len(), |f| {
                    f.measures.len() - f.measures.iter().filter(covered).count()
                });
                assert_eq!(
                    section.measures.len() + section.more.len(),
                    all,
                    "{}",
                    section.id
                );
                assert!(
                    section.every().next().is_some(),
                    "{}: nothing to ask",
                    section.id
                );
            }
        }
    }

    #[test]
    fn programmes_and_costly_measures_wait() {
        let catalogue = catalogue_embedded::whole();
        // Half of a large bill goes into compressed air, so its questions come first.
        let mut facility = brewery();
        let mut power = Stream::new("power".to_owned(), Group::Energy, Unit::Kwh);
        power.carrier = Some("elec-toe".to_owned());
        power.cost = Some(Decimal::from(10_000_000_000_i64));
        let half = EndUseShare {
            percent: 50.into(),
            known: Known::Estimated,
        };
        power.shares.insert("compressed-air".to_owned(), half);
        facility.streams.push(power);
        let list = sections(&facility, catalogue);
        let air = list.iter().find(|s| s.id == "compressed-air").unwrap();
        let ids: Vec<&str> = air.measures.iter().map(|m| m.id.as_str()).collect();
        assert!(
            ids.contains(&"ca-leak-repair") || ids.contains(&"ca-pressure-reduction"),
            "{ids:?}"
        );
        assert!(!ids.contains(&"ca-system-assessment"), "{ids:?}");
    }

    #[test]
    fn a_plant_without_chemicals_is_not_asked_about_drag_out() {
        let catalogue = catalogue_embedded::whole();
        let asked = |groups: &[Group], answered: bool| {
            let mut facility = brewery();
            for group in groups {
                let id = format!("{group:?}");
                facility.streams.push(Stream::new(id, *group, Unit::Kg));
            }
            if answered {
                let reply = ReplyDetail::plain(Reply::NotDone);
                facility.replies.insert("chem-dragout".to_owned(), reply);
            }
            let list = sections(&facility, catalogue);
            let chemicals = list.iter().find(|s| s.id == "chemicals").unwrap();
            chemicals.every().any(|m| m.id == "chem-dragout")
        };
        assert!(asked(&[], false), "nothing is known yet");
        assert!(asked(&[Group::Material, Group::Chemical], false));
        assert!(!asked(&[Group::Material, Group::Water], false));
        assert!(asked(&[Group::Material], true), "an answer stays in sight");
    }

    #[test]
    fn a_page_off_the_rapid_path_keeps_its_questions_after_an_answer() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = brewery();
        let list = sections(&facility, catalogue);
        let off = list.iter().find(|s| !s.rapid && s.measures.len() > 1);
        let off = off.expect("an area of several questions off the path");
        let (id, before) = (off.id, off.measures.clone());
        let reply = ReplyDetail::plain(Reply::NotDone);
        facility.replies.insert(before[0].id.clone(), reply);
        let list = sections(&facility, catalogue);
        let after = list.iter().find(|s| s.id == id).unwrap();
        assert!(after.rapid, "what was answered counts");
        assert_eq!((&after.measures, after.more.len()), (&before, 0));
    }

    #[test]
    fn a_printer_is_not_asked_about_spray_guns_or_machine_tools() {
        let catalogue = catalogue_embedded::whole();
        let asked = |sector: &str| -> Vec<String> {
            let mut facility = Facility::default();
            facility.site.sector = Some(sector.to_owned());
            let list = sections(&facility, catalogue);
            let area = list.iter().find(|s| s.id == "paint-solvents").unwrap();
            area.every().map(|m| m.id.clone()).collect()
        };
        assert_eq!(asked("printing"), ["solvent-recovery"]);
        let metal = asked("mechanical-metalworking");
        assert!(metal.len() > 1, "{metal:?}");
        let elsewhere = asked("general");
        for id in ["paint-hvlp", "mwf-recycle", "solvent-recovery"] {
            assert!(elsewhere.iter().any(|m| m == id), "{id}: {elsewhere:?}");
        }
    }

    #[test]
    fn answers_count() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = brewery();
        facility
            .replies
            .insert("bev-01".to_owned(), ReplyDetail::plain(Reply::Unknown));
        assert_eq!(progress(&facility, catalogue).answered, 1);
    }
}
