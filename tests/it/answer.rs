//! A factory that brings only its bills gets figures: how many of its open measures, in every sector, and never more in all than whole-plant audits found possible.

use crate::shared::TODAY;
use catalogue::quantity::{Unit, Vnd};
use catalogue::{Effect, Group};
use domain::assessment::assess;
use domain::checklist::{Section, sections};
use domain::facility::{Facility, Reply, ReplyDetail, Stream};
use domain::issue::Issue;
use domain::opportunity::{Basis, Books, EffectEstimate};
use rust_decimal::Decimal;
use std::process::Command;
use text::{Language, Text};

/// One row of the table that `sxsh catalogue stats` prints of factories with bills alone.
struct Row {
    sector: String,
    counts: Vec<u32>,
    /// Of the three that matter most: how many are among the first ten, and how many the plant is asked about.
    top: (u32, u32),
    /// Saved percent of electricity, fuel, water, materials and wastes; absent where the sector has no such bill.
    saved: Vec<Option<Saved>>,
}

/// What is saved of a resource, percent of its bills.
struct Saved {
    expected: f64,
    /// Everything high together.
    high: f64,
    /// The upper quartile of audits of whole plants, or the high end of what guides call possible.
    most: Option<f64>,
}

fn rows() -> Vec<Row> {
    let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(["catalogue", "stats", "--lang", "en"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let table = text.split("| Bills alone |").nth(1).expect("the table");
    println!("{table}");
    table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            Row {
                sector: cells[1].to_owned(),
                counts: cells[2..7].iter().map(|c| c.parse().unwrap()).collect(),
                top: {
                    let (found, asked) = cells[7].split_once('/').unwrap();
                    (found.parse().unwrap(), asked.parse().unwrap())
                },
                saved: cells[8..13].iter().map(|c| saved(c)).collect(),
            }
        })
        .collect()
}

/// "11.0 ≤ 22.1 (5.1–22.1)"; without audits "11.0 ≤ 22.1".
fn saved(cell: &str) -> Option<Saved> {
    let (expected, rest) = cell.split_once(" ≤ ")?;
    let (high, most) = match rest.split_once(" (") {
        Some((high, range)) => (high, Some(range.strip_suffix(')')?.split_once('–')?.1)),
        None => (rest, None),
    };
    Some(Saved {
        expected: expected.parse().ok()?,
        high: high.parse().ok()?,
        most: most.and_then(|most| most.parse().ok()),
    })
}

/// Upper quartiles of whole-plant audits of electricity and of fuel, to one decimal: of the sector where there are enough, else of all.
const QUARTILES: [(&str, f64, f64); 8] = [
    ("animal-feed", 18.8, 13.9),
    ("bricks-tiles-ceramics", 12.6, 16.3),
    ("iron-steel", 15.4, 26.6),
    ("plastics", 18.4, 29.1),
    ("pulp-paper", 17.2, 26.6),
    ("slaughter-meat", 12.6, 19.2),
    ("garments", 25.6, 23.5),
    ("tea", 22.1, 23.5),
];

/// Percent of a count in another.
fn percent(part: u32, whole: u32) -> u32 {
    part * 100 / whole
}

#[test]
fn bills_alone_give_most_open_measures_a_figure() {
    let mut rows = rows();
    let total = rows.pop().expect("the sum");
    assert!(rows.len() >= 23, "{} sectors", rows.len());
    let [open, priced, own, own_priced, invested] = total.counts[..] else {
        panic!("five counts");
    };
    assert!(percent(priced, open) >= 80, "{priced} of {open}");
    assert!(percent(own_priced, own) >= 80, "{own_priced} of {own}");
    assert!(percent(invested, priced) >= 90, "{invested} of {priced}");
    for row in &rows {
        let (own, priced) = (row.counts[2], row.counts[3]);
        assert!(
            percent(priced, own) >= 80,
            "{}: {priced} of {own}",
            row.sector
        );
        for saved in row.saved.iter().flatten() {
            // The table has one decimal, and a bill is known to within a few percent.
            let most = saved.most.unwrap_or(100.0) + 0.11;
            let Saved { expected, high, .. } = saved;
            assert!(*expected <= most, "{}: {expected} of {most}", row.sector);
            assert!(*high <= most, "{}: up to {high} of {most}", row.sector);
            assert!(
                (0.0..100.0).contains(expected),
                "{}: {expected}",
                row.sector
            );
            assert!(expected <= high, "{}: {expected} up to {high}", row.sector);
        }
        let (found, asked) = row.top;
        assert!(
            found == asked && asked > 0,
            "{}: {found} of {asked} among the first ten",
            row.sector
        );
    }
    for (sector, electricity, fuel) in QUARTILES {
        let row = rows.iter().find(|r| r.sector == sector).expect(sector);
        let most = |at: usize| row.saved[at].as_ref().and_then(|s| s.most);
        assert_eq!(
            (most(0), most(1)),
            (Some(electricity), Some(fuel)),
            "{sector}"
        );
    }
}

/// The example of a sector with its bills alone, as a plant of one kind that answered every question of its sector and of the shared areas with "not done".
fn plant(sector: &str, kind: Option<&str>) -> Facility {
    let catalogue = catalogue_embedded::whole();
    let text = catalogue_embedded::example(sector).unwrap();
    let example = submission::read(text.as_bytes()).unwrap().facility;
    let mut facility = Facility {
        site: example.site,
        products: example.products,
        streams: example.streams,
        ..Facility::default()
    };
    facility.site.plant_kind = kind.map(str::to_owned);
    for stream in facility.streams.iter_mut() {
        stream.shares.clear();
        stream.rough.clear();
    }
    let own = &catalogue.sector(sector).unwrap().measures;
    let shared = catalogue.areas().iter().flat_map(|a| &a.measures);
    for measure in own.iter().chain(shared) {
        let detail = ReplyDetail::plain(Reply::NotDone);
        facility.replies.insert(measure.id.clone(), detail);
    }
    facility
}

/// The questions that a plant is asked before it answered any.
fn asked(sector: &str, kind: &str) -> Vec<String> {
    let mut facility = plant(sector, Some(kind));
    facility.replies.clear();
    let pages = sections(&facility, catalogue_embedded::whole());
    let questions = pages.iter().flat_map(Section::every);
    questions.map(|m| m.id.clone()).collect()
}

/// What a plant neither is asked nor gets a figure for, because plants of its kind have no use for it.
const ELSEWHERE: [(&str, &str, &[&str]); 6] = [
    (
        "leather-footwear",
        "footwear",
        &[
            "lf-01", "lf-03", "lf-04", "lf-05", "lf-06", "lf-07", "lf-08",
        ],
    ),
    (
        "leather-footwear",
        "tannery",
        &["lf-11", "lf-13", "lf-16", "lf-17"],
    ),
    (
        "iron-steel",
        "rolling",
        &[
            "st-03", "st-04", "st-05", "st-06", "st-07", "st-15", "st-16",
        ],
    ),
    ("starch-noodle", "noodle", &["sta-04", "sta-16", "sta-17"]),
    ("wood", "plywood", &["woo-05", "woo-07", "woo-14", "woo-15"]),
    ("wood", "rosin", &["woo-01", "woo-10", "woo-12", "woo-16"]),
];

#[test]
fn a_plant_is_asked_and_told_about_its_own_kind_alone() {
    let catalogue = catalogue_embedded::whole();
    for (sector, kind, elsewhere) in ELSEWHERE {
        let asked = asked(sector, kind);
        let assessment = assess(&plant(sector, Some(kind)), catalogue, TODAY);
        for id in elsewhere {
            assert!(!asked.contains(&(*id).to_owned()), "{kind} is asked {id}");
            assert_eq!(assessment.opportunity(id), None, "{kind}: {id}");
        }
    }
    // A kind lacks what it lacks in whatever sector.
    for sector in catalogue.sectors() {
        for kind in &sector.answer.kinds {
            let asked = asked(&sector.sector.id, &kind.id);
            for id in &kind.not_asked {
                assert!(!asked.contains(id), "{}: {id}", kind.id);
            }
            for measure in asked.iter().filter_map(|id| catalogue.measure(id)) {
                let lacks = |e: &Effect| {
                    let node = e.node.as_ref();
                    node.is_some_and(|node| kind.without.contains(node))
                };
                let lacks_all = !measure.effects.is_empty() && measure.effects.iter().all(lacks);
                assert!(!lacks_all, "{} is asked {}", kind.id, measure.id);
            }
        }
    }
    // What the factory said itself counts all the same.
    let mut own = plant("iron-steel", Some("rolling"));
    let detail = own.replies.get_mut("st-05").unwrap();
    detail.saving.money = Some(1_000_000.into());
    let counted = assess(&own, catalogue, TODAY);
    assert!(counted.opportunity("st-05").is_some());
}

#[test]
fn statistics_speak_of_fuels_and_end_uses_that_the_plant_has() {
    let catalogue = catalogue_embedded::whole();
    // Wood and coal give no clean flue gas to condense.
    let assessment = assess(&plant("tea", None), catalogue, TODAY);
    let economiser = assessment.opportunity("boiler-condensing-economiser");
    assert!(
        economiser.is_none_or(|o| o.money_alone.is_none()),
        "{economiser:?}"
    );
    for sector in catalogue.examples() {
        let facility = plant(sector, None);
        let books = Books::figures(&facility, catalogue);
        let assessment = assess(&facility, catalogue, TODAY);
        for o in assessment.every() {
            let Some(measure) = catalogue.measure(&o.id) else {
                continue;
            };
            let is_typical = |e: &&EffectEstimate| matches!(e.basis, Basis::Typical { .. });
            for effect in o.effects.iter().filter(is_typical) {
                let stream = effect.stream.as_deref();
                let Some(ledger) = stream.and_then(|s| books.ledger(s)) else {
                    continue;
                };
                let concerned = measure.effects.iter().any(|e| {
                    let weight = ledger.partition.weight(e.node.as_deref());
                    ledger.is_of(e.resource)
                        && weight.is_some_and(|w| w.fraction.value() > Decimal::ZERO)
                });
                assert!(concerned, "{sector}: {} on {stream:?}", o.id);
            }
        }
    }
}

#[test]
fn sludge_is_not_pressed_out_of_plastic_lumps() {
    let catalogue = catalogue_embedded::whole();
    for (sector, solid) in [
        ("plastics", "plastic-waste"),
        ("garments", "offcuts-dumped"),
        ("tea", "stalk-dumped"),
    ] {
        let assessment = assess(&plant(sector, None), catalogue, TODAY);
        let sludge = assessment.opportunity("waste-sludge-dewatering");
        let effects = sludge.into_iter().flat_map(|o| &o.effects);
        let streams = effects.filter(|e| e.alone.is_some());
        let streams: Vec<_> = streams.filter_map(|e| e.stream.as_deref()).collect();
        assert!(!streams.contains(&solid), "{sector}: {streams:?}");
    }
}

#[test]
fn statistics_stand_below_figures_of_the_plants_own() {
    let catalogue = catalogue_embedded::whole();
    for sector in catalogue.examples() {
        let assessment = assess(&plant(sector, None), catalogue, TODAY);
        // Below the first ten, among which the three of the trade are moved up, the order is strict.
        let rest = assessment.ranking.iter().skip(10);
        let rest = rest.filter_map(|id| assessment.opportunity(id));
        let typical: Vec<bool> = rest.map(|o| o.is_typical()).collect();
        assert!(typical.is_sorted(), "{sector}: {:?}", assessment.ranking);
    }
}

#[test]
fn a_figure_that_cannot_be_is_told_by_its_name_and_as_it_is_counted() {
    let catalogue = catalogue_embedded::whole();
    let text = Text::new(Language::En);
    let site = |change: fn(&mut Stream)| {
        let mut facility = Facility::default();
        let mut coal = Stream::new("coal".to_owned(), Group::Energy, Unit::Tonne);
        coal.carrier = Some("coal-cam-5-6".to_owned());
        (coal.quantity, coal.price) = (Some(100.into()), Some(2_280_000.into()));
        change(&mut coal);
        facility.streams.push(coal);
        let assessment = assess(&facility, catalogue, TODAY);
        let told: Vec<String> = assessment
            .issues
            .iter()
            .map(|issue| text.names(&facility, catalogue).issue(issue))
            .collect();
        (assessment, told)
    };
    let whole = Vnd::from(228_000_000);
    let (plain, told) = site(|_| {});
    assert_eq!((plain.totals.bills, told.len()), (whole, 0));
    let (tenants, told) = site(|s| s.tenants = Some(120.into()));
    assert_eq!(tenants.totals.bills, whole);
    assert!(
        told.len() == 1 && told[0].contains("Nothing is subtracted"),
        "{told:?}"
    );
    let (heat, told) = site(|s| s.heat = Some(209.into()));
    assert_eq!((heat.totals.bills, &heat.energy), (whole, &plain.energy));
    assert!(
        told.len() == 1 && told[0].contains("209 kcal/kg"),
        "{told:?}"
    );
    for change in [
        (|s| s.mass = Some(0.into())) as fn(&mut Stream),
        |s| s.fee = Some((-5).into()),
        |s| s.lost.kg = Some((-5).into()),
    ] {
        let (assessment, told) = site(change);
        assert_eq!(assessment.totals.bills, whole);
        assert!(
            told.len() == 1 && told[0].contains("Quantity and cost count"),
            "{told:?}"
        );
    }
    // What says "left out" is left out.
    let (left_out, told) = site(|s| s.quantity = Some((-1).into()));
    assert_eq!(left_out.totals.bills, Vnd::ZERO);
    assert!(told[0].contains("left out"), "{told:?}");
}

#[test]
fn money_saved_beyond_the_cost_is_told_as_money() {
    let catalogue = catalogue_embedded::whole();
    let mut facility = plant("tea", None);
    facility.replies.clear();
    let mut detail = ReplyDetail::plain(Reply::NotDone);
    detail.saving.stream = Some("electricity".to_owned());
    detail.saving.money = Some(900_000_000_000_i64.into());
    facility.replies.insert("light-led".to_owned(), detail);
    let assessment = assess(&facility, catalogue, TODAY);
    let issues = assessment.issues.iter();
    let told = issues.map(|i| Text::new(Language::En).names(&facility, catalogue).issue(i));
    let told: Vec<String> = told.filter(|t| t.contains("cannot exceed")).collect();
    assert!(told.len() == 1 && told[0].contains("money"), "{told:?}");
    assert_eq!(assessment.totals.money, Vnd::ZERO);
}

#[test]
fn own_figures_beyond_the_audits_are_told_with_the_measures_that_cause_it() {
    let catalogue = catalogue_embedded::whole();
    let mut facility = plant("tea", None);
    facility.replies.clear();
    let bill = facility.streams.iter().find(|s| s.id == "electricity");
    let bill = bill.and_then(|s| s.yearly()).unwrap();
    for (id, percent) in [("light-led", 20), ("ca-leak-repair", 30)] {
        let mut detail = ReplyDetail::plain(Reply::NotDone);
        detail.saving.stream = Some("electricity".to_owned());
        detail.saving.quantity = Some(bill * Decimal::from(percent) / Decimal::ONE_HUNDRED);
        facility.replies.insert(id.to_owned(), detail);
    }
    let assessment = assess(&facility, catalogue, TODAY);
    let found = assessment.issues.iter().find_map(|issue| match issue {
        Issue::SavingAboveAudits { measures, .. } => Some((issue, measures.clone())),
        _ => None,
    });
    let (issue, measures) = found.expect("44 % of the electricity is told");
    assert_eq!(measures, ["ca-leak-repair", "light-led"]);
    let names = Text::new(Language::En).names(&facility, catalogue);
    let told = names.issue(issue);
    let name = |id| names.measure_name(id);
    assert!(told.contains(&name("ca-leak-repair")) && told.contains(&name("light-led")));
}
