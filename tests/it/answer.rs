//! A factory that brings only its bills gets figures: how many of its open measures, in every sector, and never more in all than whole-plant audits found possible.

use std::process::Command;

/// One row of the table that `sxsh catalogue stats` prints of factories with bills alone.
struct Row {
    sector: String,
    counts: Vec<u32>,
    /// Saved percent of electricity and of fuel; absent where the sector has none.
    saved: Vec<Option<f64>>,
    top: u32,
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
                saved: cells[7..9].iter().map(|c| c.parse().ok()).collect(),
                top: cells[9].parse().unwrap(),
            }
        })
        .collect()
}

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
        // The upper quartiles of whole-plant audits: 22.1 % of electricity, 23.5 % of fuel.
        for (saved, most) in row.saved.iter().zip([22.1, 23.5]) {
            assert!(
                saved.is_none_or(|s| s <= most + 0.05),
                "{}: {saved:?}",
                row.sector
            );
        }
        assert!(
            row.top >= 2,
            "{}: {} of its three among the first ten",
            row.sector,
            row.top
        );
    }
    let three: usize = rows.iter().filter(|r| r.top == 3).count();
    assert!(
        percent(three as u32, rows.len() as u32) >= 90,
        "{three} sectors"
    );
}
