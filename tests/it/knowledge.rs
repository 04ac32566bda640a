//! What must hold for the catalogue as a whole, beyond single entries: ids stay, every code finds a sector, every question is reached, the handbook names every key.

use catalogue::quantity::Unit;
use catalogue::{BenchmarkMetric, Better};
use domain::checklist::sections;
use domain::facility::Facility;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn at(name: &str) -> PathBuf {
    crate::shared::folder(name)
}

fn in_sector(id: &str) -> Facility {
    let mut facility = Facility::default();
    facility.site.sector = Some(id.to_owned());
    facility
}

/// Files name measures, sectors, products, streams, end uses and carriers by id: what was published once must stay.
#[test]
fn ids_are_stable() {
    let catalogue = catalogue_embedded::whole();
    let mut ids = BTreeSet::new();
    ids.extend(catalogue.measures().map(|m| format!("measure {}", m.id)));
    ids.extend(
        catalogue
            .areas()
            .iter()
            .map(|a| format!("area {}", a.area.id)),
    );
    ids.extend(
        catalogue
            .carriers()
            .iter()
            .map(|c| format!("carrier {}", c.id)),
    );
    ids.extend(
        catalogue
            .provinces()
            .iter()
            .map(|p| format!("province {}", p.code)),
    );
    ids.extend(catalogue.vsic().iter().map(|v| format!("vsic {}", v.code)));
    for file in catalogue.sectors() {
        let id = &file.sector.id;
        ids.insert(format!("sector {id}"));
        ids.extend(
            file.products
                .iter()
                .map(|p| format!("product {id} {}", p.id)),
        );
        ids.extend(file.streams.iter().map(|s| format!("stream {id} {}", s.id)));
        ids.extend(file.end_uses.iter().map(|n| format!("end-use {}", n.id)));
    }
    let path = at("tests/catalogue-ids.txt");
    let held = fs::read_to_string(&path).unwrap_or_default();
    let published: BTreeSet<String> = held.lines().map(str::to_owned).collect();
    let lost: Vec<&String> = published.difference(&ids).collect();
    assert!(
        lost.is_empty(),
        "ids that files may name are gone: {lost:?}"
    );
    let new: Vec<&String> = ids.difference(&published).collect();
    if !new.is_empty() && std::env::var_os("SXSH_ACCEPT").is_some() {
        let all: Vec<&str> = ids.iter().map(String::as_str).collect();
        fs::write(&path, all.join("\n") + "\n").unwrap();
    } else {
        assert!(
            new.is_empty(),
            "new ids; publish them with SXSH_ACCEPT=1 cargo test --test catalogue: {new:?}"
        );
    }
}

#[test]
fn every_vsic_code_leads_to_a_sector() {
    let catalogue = catalogue_embedded::whole();
    for code in catalogue.vsic() {
        let found = catalogue.sectors_of(&code.code);
        assert!(!found.is_empty(), "{} {}", code.code, code.vi);
    }
    let of = |code: &str| -> Vec<&str> {
        let found = catalogue.sectors_of(code).into_iter();
        found.map(|s| s.id.as_str()).collect()
    };
    assert_eq!(of("102"), ["seafood"]);
    assert_eq!(of("222"), ["plastics"]);
    assert_eq!(of("18"), ["printing"]);
    // Who recycles works the material of one of these sectors.
    assert_eq!(of("383"), ["nonferrous-metals", "plastics", "pulp-paper"]);
    assert_eq!(of("36"), ["general"]);
    assert!(of("107").contains(&"tea") && of("107").contains(&"sugar"));
}

#[test]
fn every_measure_is_asked_somewhere() {
    let catalogue = catalogue_embedded::whole();
    let mut reached = BTreeSet::new();
    for file in catalogue.sectors() {
        for section in sections(&in_sector(&file.sector.id), catalogue) {
            reached.extend(section.every().map(|m| m.id.clone()));
        }
    }
    let missed = catalogue.measures().filter(|m| !reached.contains(&m.id));
    let missed: Vec<&str> = missed.map(|m| m.id.as_str()).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

/// A covered question is not asked in its sector, and only there.
#[test]
fn a_question_that_another_covers_is_asked_once() {
    let catalogue = catalogue_embedded::whole();
    for file in catalogue.sectors() {
        let asked: Vec<String> = sections(&in_sector(&file.sector.id), catalogue)
            .iter()
            .flat_map(|s| s.every().map(|m| m.id.clone()).collect::<Vec<_>>())
            .collect();
        for covered in file.measures.iter().flat_map(|m| &m.covers) {
            assert!(!asked.contains(covered), "{}: {covered}", file.sector.id);
        }
        let unique: BTreeSet<&String> = asked.iter().collect();
        assert_eq!(unique.len(), asked.len(), "{}", file.sector.id);
    }
}

/// What the app computes per product it can also set beside the benchmarks: their units are its units.
#[test]
fn units_of_computed_benchmarks_convert() {
    let (mut fit, mut all) = (0, 0);
    for file in catalogue_embedded::whole().sectors() {
        for b in file
            .benchmarks
            .iter()
            .filter(|b| matches!(b.metric, BenchmarkMetric::Specific(_)))
        {
            let figures = [b.best, b.typical_low, b.typical_high, b.poor, b.legal_norm];
            if figures.iter().all(Option::is_none) {
                continue;
            }
            let product = file.products.iter().find(|p| p.id == b.product).unwrap();
            let (resource, per) = b
                .unit
                .as_str()
                .split_once('/')
                .unwrap_or_else(|| panic!("{b:?}"));
            assert!(
                Unit::from_code(resource).is_some()
                    || ["kgOE", "Wh", "kg steam"].contains(&resource),
                "{}: {}",
                file.sector.id,
                b.unit
            );
            all += 1;
            let own = product.unit;
            let named = per.split(' ').next().and_then(Unit::from_code);
            fit += usize::from(named.is_some_and(|u| u.in_units_of(own).is_some()));
        }
    }
    // The others count raw material, vehicles or process stages, and say so in their unit.
    assert!(fit * 10 >= all * 8, "{fit} of {all}");
}

#[test]
fn yields_are_better_when_higher() {
    let catalogue = catalogue_embedded::whole();
    for file in catalogue.sectors() {
        for b in &file.benchmarks {
            let metric = catalogue.metric(b.metric.id()).unwrap();
            let Some((best, poor)) = b.best.zip(b.poor) else {
                continue;
            };
            match metric.better {
                Better::Less => assert!(best <= poor, "{} {}", file.sector.id, b.metric.id()),
                Better::More => assert!(best >= poor, "{} {}", file.sector.id, b.metric.id()),
                Better::None => {}
            }
        }
    }
}

#[test]
fn an_unverified_figure_is_never_trusted() {
    let catalogue = catalogue_embedded::whole();
    let benchmarks = catalogue.sectors().iter().flat_map(|s| &s.benchmarks);
    let cites = catalogue
        .measures()
        .map(|m| &m.cite)
        .chain(benchmarks.map(|b| &b.cite))
        .chain(catalogue.carriers().iter().map(|c| &c.cite))
        .chain(catalogue.prices().iter().map(|p| &p.cite));
    for cite in cites {
        use catalogue::Confidence;
        assert!(!cite.verify || cite.confidence == Confidence::C, "{cite:?}");
    }
}

/// The keys of the entries, as the structures name them.
fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in [
        "cite",
        "measure",
        "sector",
        "reference",
        "answer",
        "awareness",
        "office",
    ] {
        let text =
            fs::read_to_string(at(&format!("crates/catalogue/src/entry/{file}.rs"))).unwrap();
        let (mut renamed, mut gathered) = (None, false);
        for line in text.lines().map(str::trim) {
            if let Some((_, rest)) = line.split_once("rename = \"") {
                renamed = rest.split('"').next().map(str::to_owned);
            }
            // What is put together from several files has no keys of its own.
            if let Some(name) = line.strip_prefix("pub struct ") {
                let several = ["SectorAnswer", "SharedAnswer", "Awareness", "OfficeBook"];
                gathered = several.iter().any(|one| name.starts_with(one));
            }
            if let Some(field) = line.strip_prefix("pub ")
                && !gathered
                && !field.ends_with(": SectorAnswer,")
                && let Some((name, _)) = field.split_once(':')
                && !name.contains(' ')
            {
                keys.insert(renamed.take().unwrap_or_else(|| name.to_owned()));
            }
        }
    }
    keys
}

#[test]
fn the_handbook_names_every_key() {
    for name in ["docs/catalogue.md", "docs/catalogue.en.md"] {
        let text = fs::read_to_string(at(name)).unwrap();
        let missing: Vec<String> = keys()
            .into_iter()
            .filter(|key| {
                ![format!("`{key}`"), format!("[{key}]"), format!(".{key}]")]
                    .iter()
                    .any(|word| text.contains(word))
            })
            .collect();
        assert!(missing.is_empty(), "{name} does not name {missing:?}");
    }
}

#[test]
fn the_examples_of_the_handbook_are_toml() {
    for name in ["docs/catalogue.md", "docs/catalogue.en.md"] {
        let text = fs::read_to_string(at(name)).unwrap();
        let blocks: Vec<&str> = text
            .split("```toml\n")
            .skip(1)
            .filter_map(|rest| rest.split("```").next())
            .collect();
        assert!(blocks.len() >= 5, "{name}");
        for block in blocks {
            if let Err(error) = block.parse::<toml::Table>() {
                panic!("{name}: {error}\n{block}");
            }
        }
    }
}
