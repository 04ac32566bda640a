//! A factory that brings only its bills gets figures: how many of its open measures, in every sector, and never more in all than whole-plant audits found possible.

use std::process::Command;

/// One row of the table that `sxsh catalogue stats` prints of factories with bills alone.
struct Row {
    sector: String,
    counts: Vec<u32>,
    top: u32,
    /// Saved percent of electricity and of fuel, with the upper quartile of the audits; absent where the sector has none.
    saved: Vec<Option<(f64, f64)>>,
    /// Saved percent of water, materials and wastes.
    others: Vec<Option<f64>>,
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
                top: cells[7].parse().unwrap(),
                saved: cells[8..10].iter().map(|c| beside_audits(c)).collect(),
                others: cells[10..13].iter().map(|c| c.parse().ok()).collect(),
            }
        })
        .collect()
}

/// "20.0 (3.8–12.6)": what is saved, and the upper quartile.
fn beside_audits(cell: &str) -> Option<(f64, f64)> {
    let (saved, range) = cell.split_once(" (")?;
    let (_, high) = range.strip_suffix(')')?.split_once('–')?;
    Some((saved.parse().ok()?, high.parse().ok()?))
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
        for (saved, most) in row.saved.iter().flatten() {
            assert!(saved <= most, "{}: {saved} of {most}", row.sector);
        }
        assert!(
            row.others
                .iter()
                .flatten()
                .all(|s| (0.0..100.0).contains(s)),
            "{}: {:?}",
            row.sector,
            row.others
        );
        assert_eq!(row.top, 3, "{}: its three among the first ten", row.sector);
    }
    for (sector, electricity, fuel) in QUARTILES {
        let row = rows.iter().find(|r| r.sector == sector).expect(sector);
        let quartiles: Vec<f64> = row.saved.iter().flatten().map(|(_, q)| *q).collect();
        assert_eq!(quartiles, [electricity, fuel], "{sector}");
    }
}
