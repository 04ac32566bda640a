//! Which questions a factory is asked, in which order, and how far it has come.

use crate::domain::catalogue::{Catalogue, Measure, Pair};
use crate::domain::facility::Facility;

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
#[must_use]
pub fn sections<'a>(facility: &Facility, catalogue: &'a Catalogue) -> Vec<Section<'a>> {
    let sector = facility
        .site
        .sector
        .as_deref()
        .and_then(|id| catalogue.sector(id));
    let mut list = Vec::new();
    if let Some(own) = sector {
        list.push(Section {
            id: &own.sector.id,
            name: Pair {
                vi: own.sector.vi.clone(),
                en: own.sector.en.clone(),
            },
            gate: None,
            present: None,
            rapid: true,
            measures: own.measures.iter().collect(),
            more: Vec::new(),
        });
    }
    let wanted: &[String] = sector
        .map(|s| s.sector.areas.as_slice())
        .unwrap_or_default();
    let rank = |id: &str| wanted.iter().position(|w| w == id).unwrap_or(wanted.len());
    let mut areas: Vec<_> = catalogue.areas().iter().collect();
    areas.sort_by_key(|a| rank(&a.area.id));
    let mut asked = list
        .iter()
        .map(|s: &Section<'_>| s.measures.len())
        .sum::<usize>();
    list.extend(areas.into_iter().map(|file| {
        let (measures, more) = rapid_first(&file.measures);
        asked += measures.len();
        Section {
            id: &file.area.id,
            name: Pair {
                vi: file.area.vi.clone(),
                en: file.area.en.clone(),
            },
            gate: file.area.gate.as_ref(),
            present: facility.areas.get(&file.area.id).copied(),
            rapid: (sector.is_none() || rank(&file.area.id) < wanted.len()) && asked <= RAPID,
            measures,
            more,
        }
    }));
    list
}

/// Questions in the rapid path at most: the areas that matter most in the sector, until the number is reached.
const RAPID: usize = 45;

/// Questions of an area in the rapid path.
const RAPID_PER_AREA: usize = 3;

/// The questions asked first: single measures before programmes, those with a published percentage, then those that cost least; both lists keep the catalogue's order.
fn rapid_first(measures: &[Measure]) -> (Vec<&Measure>, Vec<&Measure>) {
    let mut ranked: Vec<&Measure> = measures.iter().collect();
    ranked.sort_by_key(|m| {
        let has_figure = m.effects.iter().any(|e| e.expected().is_some());
        (m.umbrella, !has_figure, m.invest)
    });
    let first: Vec<&str> = ranked
        .iter()
        .take(RAPID_PER_AREA)
        .map(|m| m.id.as_str())
        .collect();
    measures
        .iter()
        .partition(|m| first.contains(&m.id.as_str()))
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
    use crate::domain::facility::{Reply, ReplyDetail};

    fn brewery() -> Facility {
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        facility
    }

    #[test]
    fn the_sectors_own_questions_come_first_and_every_area_is_reachable() {
        let catalogue = Catalogue::embedded();
        let list = sections(&brewery(), catalogue);
        assert_eq!(list[0].id, "beer-beverage");
        assert_eq!(list.len(), catalogue.areas().len() + 1);
        assert!(list.iter().any(|s| !s.rapid));
        let first_slow = list.iter().position(|s| !s.rapid).unwrap();
        assert!(list[first_slow..].iter().all(|s| !s.rapid));
    }

    #[test]
    fn an_area_that_the_plant_does_not_have_is_not_asked() {
        let catalogue = Catalogue::embedded();
        let mut facility = brewery();
        let before = progress(&facility, catalogue);
        facility.areas.insert("boilers".to_owned(), false);
        let after = progress(&facility, catalogue);
        assert!(after.asked < before.asked);
    }

    #[test]
    fn the_rapid_path_is_about_forty_questions_and_loses_none() {
        let catalogue = Catalogue::embedded();
        for sector in catalogue.sectors() {
            let mut facility = Facility::default();
            facility.site.sector = Some(sector.sector.id.clone());
            let asked = progress(&facility, catalogue).asked;
            assert!(
                (35..=RAPID).contains(&asked),
                "{}: {asked}",
                sector.sector.id
            );
            for section in sections(&facility, catalogue) {
                let file = catalogue.areas().iter().find(|a| a.area.id == section.id);
                let all = file.map_or(sector.measures.len(), |f| f.measures.len());
                assert_eq!(
                    section.measures.len() + section.more.len(),
                    all,
                    "{}",
                    section.id
                );
            }
        }
    }

    #[test]
    fn programmes_and_costly_measures_wait() {
        let catalogue = Catalogue::embedded();
        let list = sections(&brewery(), catalogue);
        let air = list.iter().find(|s| s.id == "compressed-air").unwrap();
        let ids: Vec<&str> = air.measures.iter().map(|m| m.id.as_str()).collect();
        assert!(
            ids.contains(&"ca-leak-repair") || ids.contains(&"ca-pressure-reduction"),
            "{ids:?}"
        );
        assert!(!ids.contains(&"ca-system-assessment"), "{ids:?}");
    }

    #[test]
    fn answers_count() {
        let catalogue = Catalogue::embedded();
        let mut facility = brewery();
        facility
            .replies
            .insert("bev-01".to_owned(), ReplyDetail::plain(Reply::Unknown));
        assert_eq!(progress(&facility, catalogue).answered, 1);
    }
}
