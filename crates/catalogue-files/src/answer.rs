//! The files that give a figure where only bills are known, each entry put where it is needed: with its sector, or with what all share.

use super::reader::Reader;
use catalogue::{
    Ceiling, OneNumber, Pair, PlantKind, Reasoned, SectorFile, SharedAnswer, Top, TypicalUse,
};

/// Reads the shared files, and adds to each sector what is its own.
pub(super) fn read(reader: &mut Reader<'_>, sectors: &mut [SectorFile]) -> SharedAnswer {
    for sector in sectors.iter_mut() {
        shares(reader, sector);
    }
    let mut shared = SharedAnswer {
        losses: reader.list("losses.toml", "loss", &["never"]),
        never: reader.list("losses.toml", "never", &["loss"]),
        rough: reader.only("rough-questions.toml", "rough"),
        typical: reader.list("typical.toml", "typical", &["ceiling"]),
        uses: Vec::new(),
        ceilings: Vec::new(),
        numbers: Vec::new(),
        no_figure: Vec::new(),
    };
    let uses: Vec<TypicalUse> = reader.only("typical-map.toml", "use");
    for entry in uses {
        match owner(sectors, &entry.measure) {
            Some(sector) => sector.answer.uses.push(entry),
            None => shared.uses.push(entry),
        }
    }
    let numbers: Vec<OneNumber> = reader.only("one-number.toml", "one_number");
    for entry in numbers {
        match owner(sectors, &entry.measure) {
            Some(sector) => sector.answer.numbers.push(entry),
            None => shared.numbers.push(entry),
        }
    }
    let reasons: Vec<Reasoned> = reader.only("no-figure.toml", "no_figure");
    for entry in reasons {
        match owner(sectors, &entry.measure) {
            Some(sector) => sector.answer.no_figure.push(entry),
            None => shared.no_figure.push(entry),
        }
    }
    let ceilings: Vec<Ceiling> = reader.list("typical.toml", "ceiling", &["typical"]);
    for entry in ceilings {
        let Some(id) = &entry.sector else {
            shared.ceilings.push(entry);
            continue;
        };
        match sectors.iter_mut().find(|s| s.sector.id == *id) {
            Some(sector) => sector.answer.ceilings.push(entry),
            None => no_owner(reader, "typical.toml", id),
        }
    }
    let tops: Vec<Top> = reader.only("top-measures.toml", "top");
    for entry in tops {
        match sectors.iter_mut().find(|s| s.sector.id == entry.sector) {
            Some(sector) => sector.answer.top = Some(entry),
            None => no_owner(reader, "top-measures.toml", &entry.sector),
        }
    }
    shared
}

/// Default shares and kinds of plant of a sector, and the measures that it has no use for.
fn shares(reader: &mut Reader<'_>, sector: &mut SectorFile) {
    let file = format!("shares/{}.toml", sector.sector.id);
    let Some(mut table) = reader.table(&file) else {
        return;
    };
    let question: Option<Pair> = table
        .remove("kind_question")
        .and_then(|value| reader.convert(&file, "kind_question", value));
    let not_asked: Option<Vec<String>> = table
        .remove("not_asked")
        .and_then(|value| reader.convert(&file, "not_asked", value));
    let kinds: Vec<PlantKind> = reader.entries(&file, &mut table, "kind");
    sector.answer.not_asked = not_asked.unwrap_or_default();
    sector.answer.kind_question = question;
    sector.answer.kinds = kinds;
    sector.answer.shares = reader.entries(&file, &mut table, "share");
    reader.leftover(&file, &table);
}

/// The sector to which a measure belongs.
fn owner<'a>(sectors: &'a mut [SectorFile], measure: &str) -> Option<&'a mut SectorFile> {
    let mut all = sectors.iter_mut();
    all.find(|s| s.measures.iter().any(|m| m.id == measure))
}

fn no_owner(reader: &mut Reader<'_>, file: &str, entry: &str) {
    reader.report(
        file,
        entry,
        "sector",
        "không ngành nào có mục này".to_owned(),
        "no sector has this entry".to_owned(),
    );
}
