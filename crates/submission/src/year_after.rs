//! Last year's file behind this year's: a draft for the next year, and last year's data in a file of the year after.

use super::convert::{data_of, facility_of};
use super::digest::digest;
use super::read::Opened;
use super::remark::Remark;
use super::v1::{Data, LastYear};
use domain::facility::{Facility, FollowUp, SelfCheck};
use serde_json::Value;

/// The draft of the year after a file: what rarely changes is kept (facility, streams, shares, answers, plan), what a year brings anew is asked again (quantities, prices, costs, outputs). The data carry last year's along.
#[must_use]
pub fn next_year(last: &Opened) -> (Facility, Data) {
    let mut facility = last.facility.clone();
    facility.site.year = last.facility.site.year.map(|year| year.saturating_add(1));
    facility.unread = Default::default();
    facility.site.days = None;
    facility.site.water_in_product = None;
    facility.site.water_evaporated = None;
    for product in &mut facility.products {
        product.quantity = None;
        product.revenue = None;
    }
    for stream in &mut facility.streams {
        stream.quantity = None;
        // Who entered months enters months again.
        stream.months = stream.months.map(|_| [None; 12]);
        stream.price = None;
        stream.cost = None;
        stream.cost_months = stream.cost_months.map(|_| [None; 12]);
        stream.fee = None;
        stream.lost.kg = None;
    }
    for step in &mut facility.steps {
        for flow in &mut step.flows {
            flow.kg = None;
            flow.price = None;
        }
    }
    facility.handover.deadline.clear();
    // What was known last year is no answer of this year.
    facility.self_check = SelfCheck::default().into();
    facility.follow_up = FollowUp {
        last: Some(domain::facility::LastYear {
            digest: last.digest.clone(),
            year: last.facility.site.year,
        }),
        base_loads: last.facility.follow_up.base_loads.clone(),
        ..FollowUp::default()
    }
    .into();
    let mut data = data_of(&facility, Some(&last.data));
    if let Some(record) = &mut data.follow_up {
        record.last = Some(LastYear {
            digest: last.digest.clone(),
            year: last.facility.site.year,
            created: last.created.clone(),
            data: Some(Box::new(last.data.clone())),
            ..LastYear::default()
        });
    }
    (facility, data)
}

/// Last year's file as these data carry it; nothing where they carry none. A remark says where it is not the one to which they refer.
#[must_use]
pub fn last_year(data: &Data) -> Option<Opened> {
    let last = data.follow_up.as_ref()?.last.as_ref()?;
    let data = last.data.as_deref()?.clone();
    let found = digest(&data);
    let differs = (found != last.digest).then_some(Remark::DigestDiffers);
    Some(Opened {
        facility: facility_of(&data).ok()?,
        data,
        app: String::new(),
        language: String::new(),
        created: last.created.clone(),
        catalogue: String::new(),
        digest: found,
        result: Value::Null,
        remarks: differs.into_iter().collect(),
    })
}

impl Opened {
    /// Last year's file as this one carries it; nothing where it carries none. A remark says where its data are not those to which this file refers.
    #[must_use]
    pub fn last_year(&self) -> Option<Self> {
        Some(Self {
            app: self.app.clone(),
            language: self.language.clone(),
            catalogue: self.catalogue.clone(),
            ..last_year(&self.data)?
        })
    }

    /// Whether `last` is the file that this one follows up; nothing where this one names none.
    #[must_use]
    pub fn follows(&self, last: &Self) -> Option<bool> {
        let link = self.facility.follow_up.last.as_ref()?;
        (!link.digest.is_empty()).then(|| link.digest == last.digest)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Contents, Holds, Opened, Remark, Stamp, next_year, read, write};
    use catalogue::date::Date;
    use domain::facility::{MeasureRecord, State};

    const STAMP: Stamp<'static> = Stamp {
        today: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
        language: "vi",
    };

    fn brewery() -> Opened {
        let example = catalogue_embedded::example("beer-beverage").unwrap();
        let opened = read(example.as_bytes()).unwrap();
        let text = written(&opened.facility, &opened.data);
        read(text.as_bytes()).unwrap()
    }

    fn written(facility: &domain::facility::Facility, earlier: &crate::v1::Data) -> String {
        let catalogue = catalogue_embedded::whole();
        write(
            Contents {
                earlier: Some(earlier),
                ..Contents::of(facility)
            },
            catalogue,
            STAMP,
            Holds::Data,
        )
    }

    #[test]
    fn what_rarely_changes_is_kept_and_what_a_year_brings_is_asked_again() {
        let last = brewery();
        let (facility, _) = next_year(&last);
        assert_eq!(facility.site.name, last.facility.site.name);
        assert_eq!(facility.replies, last.facility.replies);
        assert_eq!(facility.streams.len(), last.facility.streams.len());
        let year = last.facility.site.year.unwrap();
        assert_eq!(facility.site.year, Some(year + 1));
        for (new, old) in facility.streams.iter().zip(&last.facility.streams) {
            assert_eq!(
                (&new.id, &new.shares, new.unit),
                (&old.id, &old.shares, old.unit)
            );
            assert!(!new.has_figure(), "{}", new.id);
        }
        assert!(facility.products.iter().all(|p| p.quantity.is_none()));
    }

    #[test]
    fn a_chain_of_years_stays_readable_to_its_first() {
        let mut opened = brewery();
        let first = opened.digest.clone();
        for step in 0..3 {
            let (mut facility, data) = next_year(&opened);
            let record = MeasureRecord {
                state: Some(State::Kept),
                ..MeasureRecord::default()
            };
            facility
                .follow_up
                .measures
                .insert("ca-leak-repair".to_owned(), record);
            let text = written(&facility, &data);
            let next = read(text.as_bytes()).unwrap();
            assert_eq!(next.facility, facility);
            let back = next.last_year().unwrap();
            assert_eq!(
                (&back.digest, &back.facility),
                (&opened.digest, &opened.facility),
                "{step}"
            );
            assert_eq!(back.remarks, []);
            assert_eq!(next.follows(&opened), Some(true));
            opened = next;
        }
        let mut back = opened;
        while let Some(before) = back.last_year() {
            back = before;
        }
        assert_eq!(back.digest, first);
        assert_eq!(back.follows(&back), None);
    }

    #[test]
    fn last_year_changed_afterwards_is_told() {
        let (facility, data) = next_year(&brewery());
        let text = written(&facility, &data);
        let changed = text.replace("\"year\":2025", "\"year\":2024");
        assert_ne!(changed, text);
        let back = read(changed.as_bytes()).unwrap().last_year().unwrap();
        assert_eq!(back.remarks, [Remark::DigestDiffers]);
    }

    #[test]
    fn a_wrong_value_in_last_year_is_named_with_its_place() {
        let (facility, data) = next_year(&brewery());
        let text = written(&facility, &data);
        let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
        file["data"]["follow_up"]["last"]["data"]["streams"][1]["unit"] = "furlong".into();
        let refused = read(file.to_string().as_bytes()).unwrap_err();
        let expected = crate::ReadError::Field {
            path: "data.follow_up.last.data.streams[1].unit".to_owned(),
            found: "furlong".to_owned(),
        };
        assert_eq!(refused, expected);
    }
}
