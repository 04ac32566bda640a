//! The kind of plant that a mixed sector asks for: what it leaves out is bounded, nothing is asked of no kind, and every example answers it.

use catalogue::SectorFile;
use domain::checklist::is_of_another_kind;
use domain::facility::{Facility, Reply};

/// Of a sector's own measures a kind leaves out at most this percentage.
const MOST: usize = 60;

/// Kinds that leave out more, in percent, and why it is true of the trade.
const MORE: [(&str, &str, usize, &str); 14] = [
    ("cement-lime", "grinding", 62, "no kiln"),
    ("cement-lime", "lime", 68, "no clinker, no cement mill"),
    ("chemical-industry", "rubber", 70, "one of five trades"),
    (
        "chemical-industry",
        "essential-oils",
        70,
        "one of five trades",
    ),
    ("coconut", "coir", 68, "no kernel, no charcoal"),
    ("coconut", "charcoal", 68, "no kernel, no husk"),
    ("concrete-products", "asphalt", 88, "no cement, no curing"),
    ("glass", "processing", 88, "nothing is melted or formed"),
    ("iron-steel", "rolling", 68, "nothing is melted or cast"),
    ("starch-noodle", "noodle", 85, "no roots, no fermentation"),
    (
        "starch-noodle",
        "msg-sweeteners",
        70,
        "no roots, no noodles",
    ),
    (
        "textile-dyeing-finishing",
        "spinning-weaving",
        70,
        "no wet process",
    ),
    ("wood", "plywood", 61, "no kiln, no lacquer, no rosin"),
    ("wood", "rosin", 88, "resin is distilled, no wood is worked"),
];

/// The ids of the answers "both", "several", "all".
const MIXED: [&str; 3] = ["both", "several", "all"];

/// The sector's own measures that a plant of one kind is not asked about.
fn left_out(sector: &SectorFile, kind: &str) -> Vec<String> {
    let catalogue = catalogue_embedded::whole();
    let mut facility = Facility::default();
    facility.site.sector = Some(sector.sector.id.clone());
    facility.site.plant_kind = Some(kind.to_owned());
    let own = sector.measures.iter();
    let left = own.filter(|m| is_of_another_kind(m, &facility, catalogue));
    left.map(|m| m.id.clone()).collect()
}

#[test]
fn a_kind_leaves_out_a_part_of_the_sectors_own_measures() {
    let mut beyond = Vec::new();
    for sector in catalogue_embedded::whole().sectors() {
        for kind in &sector.answer.kinds {
            let left = left_out(sector, &kind.id).len();
            let percent = left * 100 / sector.measures.len();
            let id = &sector.sector.id;
            let more = MORE.iter().find(|m| m.0 == id && m.1 == kind.id);
            let most = more.map_or(MOST, |m| m.2);
            println!(
                "{id} {}: {left} of {}, {percent}%",
                kind.id,
                sector.measures.len()
            );
            if percent > most || more.is_some() && percent <= MOST {
                beyond.push(format!("{id} {}: {percent}%", kind.id));
            }
        }
    }
    assert!(beyond.is_empty(), "{beyond:#?}");
}

#[test]
fn every_own_measure_is_asked_of_a_kind_and_one_kind_is_asked_all() {
    let catalogue = catalogue_embedded::whole();
    let mixed = || {
        catalogue
            .sectors()
            .iter()
            .filter(|s| !s.answer.kinds.is_empty())
    };
    assert!(mixed().count() >= 30, "{}", mixed().count());
    for sector in mixed() {
        let id = &sector.sector.id;
        let kinds = &sector.answer.kinds;
        assert!(kinds.len() >= 2, "{id}");
        assert!(sector.answer.kind_question.is_some(), "{id}");
        let left: Vec<Vec<String>> = kinds.iter().map(|k| left_out(sector, &k.id)).collect();
        assert!(left.iter().any(Vec::is_empty), "{id}: no kind is asked all");
        assert!(left.iter().any(|l| !l.is_empty()), "{id}: no kind narrows");
        // What has its own kind is asked of that kind, not only of a plant with all of them.
        let is_mixed = |id: &str, left: &[String]| MIXED.contains(&id) && left.is_empty();
        let mixed = kinds.iter().zip(&left);
        let mixed = mixed
            .filter(|(kind, left)| is_mixed(&kind.id, left))
            .count();
        for measure in &sector.measures {
            let asked = left.iter().filter(|l| !l.contains(&measure.id)).count();
            assert!(asked > mixed, "{id}: {}", measure.id);
        }
    }
}

#[test]
fn the_examples_of_mixed_sectors_say_their_kind() {
    let catalogue = catalogue_embedded::whole();
    for id in catalogue.examples() {
        let text = catalogue_embedded::example(id).unwrap();
        let facility = submission::read(text.as_bytes()).unwrap().facility;
        let kinds = &catalogue.sector(id).unwrap().answer.kinds;
        let said = facility.site.plant_kind.as_ref();
        let known = said.is_some_and(|said| kinds.iter().any(|k| k.id == *said));
        assert_eq!(known, !kinds.is_empty(), "{id}: {said:?}");
        // What it answers as done, in part or not done is asked of its kind.
        let left = said.map_or_else(Vec::new, |kind| {
            left_out(catalogue.sector(id).unwrap(), kind)
        });
        for (measure, detail) in facility.replies.iter() {
            let elsewhere = left.contains(measure);
            assert!(
                !elsewhere || matches!(detail.reply, Reply::NotApplicable | Reply::Unknown),
                "{id}: {measure}"
            );
        }
    }
}

/// "12/14".
fn counts_of(count: &str) -> (u32, u32) {
    let (part, whole) = count.trim().split_once('/').unwrap();
    (part.parse().unwrap(), whole.parse().unwrap())
}

#[test]
fn what_the_answer_about_the_kind_does_to_the_coverage_is_told() {
    let (out, _) = crate::command::check(&["catalogue", "stats", "--lang", "en"], 0);
    let lines = out
        .lines()
        .filter_map(|line| line.strip_prefix("- ")?.split_once("): "));
    let mut sum = (0, 0);
    let mut count = 0;
    for (name, counts) in lines {
        let (said, unsaid) = counts.split_once(';').unwrap();
        let (said, unsaid) = (counts_of(said), counts_of(unsaid));
        // The kind takes questions away and prices nothing that was not priced.
        assert!(said.0 <= unsaid.0 && said.1 <= unsaid.1, "{name}: {counts}");
        assert!(unsaid.0 * 100 >= unsaid.1 * 70, "{name}: {counts}");
        sum = (sum.0 + unsaid.0, sum.1 + unsaid.1);
        count += 1;
    }
    assert!(count >= 30, "{count} sectors");
    assert!(sum.0 * 100 >= sum.1 * 80, "{sum:?}");
}
