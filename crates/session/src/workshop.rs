//! What a factory begins with in a workshop: what the preset gives, as far as the catalogue knows it.

use crate::draft::Draft;
use crate::seed::seed;
use catalogue::{Catalogue, Pair, Target};
use domain::facility::Facility;
use submission::preset::{Part, Preset};

/// What a preset names and the catalogue lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// The province.
    Province(String),
    /// The programme.
    Programme(String),
    /// Sectors.
    Sectors(Vec<String>),
}

/// What a preset names and this catalogue lacks; only the whole of what every factory needs can tell.
#[must_use]
pub fn unknown(preset: &Preset, catalogue: &Catalogue) -> Vec<Unknown> {
    let mut list = Vec::new();
    if catalogue.has_common() {
        let province = preset.province.as_ref();
        let province = province.filter(|code| catalogue.province(code).is_none());
        list.extend(province.cloned().map(Unknown::Province));
        let programme = preset.programme.as_ref();
        let programme = programme.filter(|id| targets(catalogue, id).next().is_none());
        list.extend(programme.cloned().map(Unknown::Programme));
    }
    let sectors = preset.sectors.iter();
    let lacking = sectors.filter(|id| catalogue.sector(id).is_none()).cloned();
    let lacking: Vec<String> = lacking.collect();
    if !lacking.is_empty() {
        list.push(Unknown::Sectors(lacking));
    }
    list
}

/// The targets of a programme.
pub fn targets<'a>(
    catalogue: &'a Catalogue,
    programme: &'a str,
) -> impl Iterator<Item = &'a Target> {
    let all = catalogue.targets().iter();
    all.filter(move |target| target.programme == programme)
}

/// Receiver and deadline: as the preset says, else as its programme does.
#[must_use]
pub fn handover(preset: &Preset, catalogue: &Catalogue) -> (String, String) {
    let programme = preset.programme.as_deref().unwrap_or_default();
    let said = |of: fn(&Target) -> Option<&Pair>| {
        let pair = targets(catalogue, programme).find_map(of);
        pair.map(|pair| preset.language.of(pair).to_owned())
    };
    let pick = |own: &str, of: fn(&Target) -> Option<&Pair>| match own {
        "" => said(of).unwrap_or_default(),
        own => own.to_owned(),
    };
    (
        pick(&preset.receiver, |t| t.receiver.as_ref()),
        pick(&preset.deadline, |t| t.deadline.as_ref()),
    )
}

/// A new factory of a workshop, in a sector where one was chosen: its usual streams and its first product are there.
#[must_use]
pub fn start(preset: &Preset, sector: Option<&str>, catalogue: &Catalogue) -> Draft {
    let mut draft = Draft::default();
    let facility = &mut draft.facility;
    let province = preset.province.clone();
    facility.site.province = province.filter(|code| catalogue.province(code).is_some());
    let (receiver, deadline) = handover(preset, catalogue);
    facility.handover.receiver = receiver;
    facility.handover.deadline = deadline;
    if let Some(id) = sector.filter(|id| catalogue.sector(id).is_some()) {
        facility.site.sector = Some(id.to_owned());
        seed(facility, catalogue);
    }
    draft
}

/// What of a facility still stands as the preset gave it.
#[must_use]
pub fn given(preset: &Preset, facility: &Facility, catalogue: &Catalogue) -> Vec<Part> {
    let (receiver, deadline) = handover(preset, catalogue);
    let own = &facility.handover;
    let is_same = |own: &str, given: &str| !given.is_empty() && own == given;
    let province = &facility.site.province;
    let rows = [
        (
            Part::Province,
            province.is_some() && *province == preset.province,
        ),
        (Part::Receiver, is_same(&own.receiver, &receiver)),
        (Part::Deadline, is_same(&own.deadline, &deadline)),
    ];
    let rows = rows.into_iter().filter(|(_, stands)| *stands);
    rows.map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preset() -> Preset {
        Preset {
            event: "Tập huấn".to_owned(),
            province: Some("25".to_owned()),
            sectors: vec!["tea".to_owned()],
            deadline: "30/11/2026".to_owned(),
            ..Preset::default()
        }
    }

    /// A programme of the catalogue that names both.
    fn programme() -> (String, String) {
        let catalogue = catalogue_embedded::whole();
        let mut all = catalogue.targets().iter();
        let target = all.find(|t| t.receiver.is_some() && t.deadline.is_some());
        let target = target.unwrap();
        let receiver = target.receiver.as_ref().unwrap();
        (target.programme.clone(), receiver.vi.clone())
    }

    #[test]
    fn a_factory_begins_with_what_the_preset_gives_and_can_change_it() {
        let catalogue = catalogue_embedded::whole();
        let (id, receiver) = programme();
        let preset = Preset {
            programme: Some(id),
            ..preset()
        };
        let mut draft = start(&preset, Some("tea"), catalogue);
        let facility = &mut draft.facility;
        assert_eq!(facility.site.province.as_deref(), Some("25"));
        assert_eq!(facility.handover.deadline, "30/11/2026");
        assert_eq!(facility.handover.receiver, receiver);
        assert!(!facility.streams.is_empty() && !facility.products.is_empty());
        let all = [Part::Province, Part::Receiver, Part::Deadline];
        assert_eq!(given(&preset, facility, catalogue), all);
        facility.site.province = Some("01".to_owned());
        facility.handover.receiver.clear();
        assert_eq!(given(&preset, facility, catalogue), [Part::Deadline]);
        assert!(draft.is_untouched());
    }

    #[test]
    fn what_the_catalogue_lacks_is_told_and_left_out() {
        let catalogue = catalogue_embedded::whole();
        assert_eq!(unknown(&preset(), catalogue), []);
        let odd = Preset {
            province: Some("99".to_owned()),
            programme: Some("MARS-2100".to_owned()),
            sectors: vec!["tea".to_owned(), "rockets".to_owned()],
            ..preset()
        };
        let told = [
            Unknown::Province("99".to_owned()),
            Unknown::Programme("MARS-2100".to_owned()),
            Unknown::Sectors(vec!["rockets".to_owned()]),
        ];
        assert_eq!(unknown(&odd, catalogue), told);
        let draft = start(&odd, Some("rockets"), catalogue);
        assert_eq!(draft.facility.site.province, None);
        assert_eq!(draft.facility.site.sector, None);
        assert_eq!(draft.facility.handover.deadline, "30/11/2026");
    }
}
