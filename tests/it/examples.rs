//! The invented example factories: each opens without a complaint and gives a believable result.

use crate::shared::{TODAY, entries, factory, folder};
use catalogue::quantity::Fraction;
use domain::assessment::{Assessment, assess};
use domain::balance::{EnergyRow, Part};
use domain::facility::Facility;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use submission::{Comparison, Contents, Holds, Opened, Stamp, again, check, complete, read, write};

fn examples() -> Vec<(String, Facility, Assessment)> {
    let catalogue = catalogue_embedded::whole();
    let mut list = Vec::new();
    for sector in catalogue.sectors() {
        let id = sector.sector.id.clone();
        let path = folder("catalogue/examples").join(format!("{id}.json"));
        let facility = factory(&path);
        let assessment = assess(&facility, catalogue, TODAY);
        list.push((id, facility, assessment));
    }
    assert_eq!(list.len(), entries("catalogue/examples").len());
    list
}

#[test]
fn an_example_is_visibly_invented() {
    for (id, facility, _) in examples() {
        assert!(facility.example, "{id}");
        assert!(facility.site.name.starts_with("Ví dụ: "), "{id}");
        assert_eq!(facility.site.sector.as_ref(), Some(&id));
        assert_eq!(facility.site.tax_code, "0000000000", "{id}");
        assert!(facility.site.contact.email.ends_with(".example"), "{id}");
    }
}

#[test]
fn every_id_in_an_example_is_in_the_catalogue() {
    let catalogue = catalogue_embedded::whole();
    for (id, facility, _) in examples() {
        let sector = catalogue.sector(&id).unwrap();
        for stream in &facility.streams {
            let template = sector.streams.iter().find(|t| t.id == stream.id);
            let template = template.unwrap_or_else(|| panic!("{id}: {} is no template", stream.id));
            assert_eq!(stream.template.as_ref(), Some(&template.id), "{id}");
            assert_eq!(stream.carrier, template.carrier, "{id}: {}", stream.id);
            assert_eq!(stream.group, template.group, "{id}: {}", stream.id);
            for node in stream.shares.keys() {
                assert!(catalogue.end_use(node).is_some(), "{id}: {node}");
            }
        }
        for measure in facility.replies.keys() {
            let place = catalogue
                .place_of(measure)
                .unwrap_or_else(|| panic!("{id}: {measure}"));
            assert!(
                place == id || sector.sector.areas.iter().any(|a| a == place),
                "{measure}"
            );
        }
        for product in &facility.products {
            let kind = product.kind.as_deref().unwrap();
            assert!(sector.products.iter().any(|p| p.id == kind), "{id}: {kind}");
        }
        let own = |id: &String| facility.own_measures.iter().any(|m| &m.id == id);
        for planned in facility.plan.keys() {
            assert!(
                own(planned) || facility.replies.contains_key(planned),
                "{id}: {planned}"
            );
        }
    }
}

#[test]
fn an_example_opens_without_a_complaint_and_saves_a_believable_part_of_its_bills() {
    for (id, facility, assessment) in examples() {
        assert!(
            assessment.issues.is_empty(),
            "{id}: {:?}",
            assessment.issues
        );
        let answered = facility.replies.len();
        assert!((40..=62).contains(&answered), "{id}: {answered} answers");
        let share = assessment.totals.share_of_bills.unwrap().value();
        // Least where the raw material is most of the bills, most where only energy and water are paid.
        let believable = Decimal::from(3)..=Decimal::from(16);
        assert!(believable.contains(&share), "{id}: {share} % of the bills");
        assert!(
            assessment.totals.counted >= 12,
            "{id}: {} counted",
            assessment.totals.counted
        );
        assert!(!assessment.to_check.is_empty(), "{id}");
        assert!(!assessment.specific.is_empty(), "{id}");
    }
}

/// Shares that fill an end use to the last digit leave no row of what their quotients lost.
#[test]
fn no_row_of_energy_is_what_rounding_left() {
    fn rests(rows: &[EnergyRow], list: &mut Vec<Fraction>) {
        for row in rows {
            if row.part == Part::Rest {
                list.push(row.fraction);
            }
            rests(&row.children, list);
        }
    }
    let least = Fraction::new(Decimal::new(1, 9));
    let mut count = 0;
    for (id, _, assessment) in examples() {
        let mut list = Vec::new();
        rests(&assessment.balances.energy.rows, &mut list);
        count += list.len();
        assert!(list.iter().all(|rest| *rest > least), "{id}: {list:?}");
    }
    assert!(count > 20, "{count} rests");
}

#[test]
fn a_file_of_data_alone_is_completed_to_the_file_that_holds_everything() {
    let catalogue = catalogue_embedded::whole();
    let stamp = Stamp {
        today: TODAY,
        language: "en",
    };
    let unread = BTreeMap::from([("stream.coal.price".to_owned(), "hai triệu".to_owned())]);
    for (id, facility, assessment) in examples() {
        let written = |holds| {
            write(
                Contents {
                    unread: &unread,
                    ..Contents::of(&facility)
                },
                catalogue,
                stamp,
                holds,
            )
        };
        let opened = read(written(Holds::Data).as_bytes()).unwrap();
        let completed = complete(&opened, &assessment);
        assert_eq!(completed, written(Holds::Everything), "{id}");
    }
}

/// So many bytes at most has the file that a usual factory hands on.
const LARGEST_USUAL: usize = 60_000;

#[test]
fn a_file_that_is_handed_on_is_small_and_good_as_it_was_written() {
    let catalogue = catalogue_embedded::whole();
    let stamp = Stamp {
        today: TODAY,
        language: "vi",
    };
    for (id, facility, assessment) in examples() {
        let written = |holds| write(Contents::of(&facility), catalogue, stamp, holds);
        let (file, explained) = (written(Holds::Everything), written(Holds::Explained));
        assert!(file.len() <= LARGEST_USUAL, "{id}: {} bytes", file.len());
        for text in [&file, &explained] {
            let checked = check(text.as_bytes(), catalogue).unwrap();
            assert_eq!(
                checked.opened,
                Opened {
                    result: checked.opened.result.clone(),
                    ..read(text.as_bytes()).unwrap()
                }
            );
            assert_eq!(checked.comparison, Comparison::Same, "{id}");
            assert_eq!(checked.issues, assessment.issues, "{id}");
        }
        // One figure less: the way by byte and the way by value see the same.
        let spoilt = file.replacen("\"bills\":\"", "\"bills\":\"1", 1);
        let checked = check(spoilt.as_bytes(), catalogue).unwrap();
        assert_eq!(
            checked.comparison,
            again(&read(spoilt.as_bytes()).unwrap(), catalogue).0
        );
        assert!(checked.comparison.is_fault(), "{id}");
    }
}
