//! The figures of a province as a JSON file.

use super::error::ProvinceError;
use super::value::{Measure, Province};
use crate::digest::digest_of;
use crate::format::Format;
use crate::read::typed;
use crate::{APP, PROVINCE};
use catalogue::date::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The kind of file: 500 measures in 30 sectors have less.
const FORMAT: Format = Format {
    name: PROVINCE,
    version: 1,
    largest: 4_000_000,
};

#[derive(Serialize)]
struct Envelope<'a> {
    format: &'a str,
    version: u64,
    app: &'a str,
    catalogue: &'a str,
    created: String,
    digest: String,
    data: Value,
}

#[derive(Serialize, Deserialize)]
struct Data {
    province: String,
    year: i32,
    facilities: u32,
    #[serde(default)]
    rehearsal: bool,
    #[serde(default)]
    measures: Vec<Measure>,
}

/// The file of a province; its digest is computed.
#[must_use]
pub fn write_province(province: &Province) -> String {
    let data = serde_json::to_value(Data {
        province: province.code.clone(),
        year: province.year,
        facilities: province.facilities,
        rehearsal: province.rehearsal,
        measures: province.measures.clone(),
    });
    let data = data.unwrap_or_default();
    let envelope = Envelope {
        format: FORMAT.name,
        version: FORMAT.version,
        app: APP,
        catalogue: &province.catalogue,
        created: province.created.to_string(),
        digest: digest_of(&data),
        data,
    };
    let mut text = serde_json::to_string(&envelope).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether bytes are the file of a province, of whatever version, so that whoever opens any file knows what to read it as.
#[must_use]
pub fn is_province(bytes: &[u8]) -> bool {
    FORMAT.is_of(bytes)
}

/// The figures of a file.
///
/// # Errors
/// When the bytes are not the file of a province, when it was changed, or when its figures cannot be true.
pub fn read_province(bytes: &[u8]) -> Result<Province, ProvinceError> {
    let value = FORMAT.open(bytes)?;
    let word = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
    let empty = Value::Null;
    let raw = value.get("data").unwrap_or(&empty);
    let data: Data = typed(raw, "data").map_err(ProvinceError::File)?;
    let digest = digest_of(raw);
    if digest != word("digest") {
        return Err(ProvinceError::Changed);
    }
    let created = Date::parse(word("created")).ok_or_else(|| ProvinceError::Undated {
        found: word("created").to_owned(),
    })?;
    let province = Province {
        code: data.province,
        year: data.year,
        created,
        catalogue: word("catalogue").to_owned(),
        digest,
        facilities: data.facilities,
        rehearsal: data.rehearsal,
        measures: data.measures,
    };
    province.check()?;
    Ok(province)
}

#[cfg(test)]
mod tests {
    use super::super::value::{Done, Realised};
    use super::*;
    use crate::error::ReadError;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    fn province() -> Province {
        let row = |sector: Option<&str>, n: u32, done: u32, median: i64| Measure {
            measure: "ca-leak-repair".to_owned(),
            sector: sector.map(str::to_owned),
            done: Some(Done {
                n,
                done,
                begun: 2,
                dropped: 1,
            }),
            realised: Some(Realised {
                n: 12,
                median: Decimal::new(median, 2),
                lowest: Decimal::new(25, 2),
                highest: Decimal::new(120, 2),
            }),
        };
        Province {
            code: "25".to_owned(),
            year: 2026,
            created: Date {
                year: 2027,
                month: 3,
                day: 1,
            },
            catalogue: "2026-11-28".to_owned(),
            digest: String::new(),
            facilities: 40,
            rehearsal: false,
            measures: vec![row(None, 30, 18, 75), row(Some("tea"), 19, 11, 80)],
        }
    }

    /// The file with something else in its data, under a digest that fits.
    fn with(change: impl FnOnce(&mut Province)) -> Result<Province, ProvinceError> {
        let mut changed = province();
        change(&mut changed);
        read_province(write_province(&changed).as_bytes())
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let text = write_province(&province());
        assert!(is_province(text.as_bytes()));
        let read = read_province(text.as_bytes()).unwrap();
        assert_eq!(read.digest.len(), 64);
        let digest = String::new();
        assert_eq!(Province { digest, ..read }, province());
    }

    #[test]
    fn a_measure_is_told_by_its_sector_and_else_by_all() {
        let found = province();
        let tea = found.said("ca-leak-repair", Some("tea"));
        assert_eq!(
            tea.done.map(|(d, own)| (d.done, d.n, own)),
            Some((11, 19, true))
        );
        let other = found.said("ca-leak-repair", Some("paper"));
        assert_eq!(
            other.realised.map(|(r, own)| (r.median, own)),
            Some((Decimal::new(75, 2), false))
        );
        assert!(found.said("ac-setpoint", Some("tea")).is_empty());
        // A sector of which only one figure is known takes the other from all.
        let mut half = province();
        half.measures[1].realised = None;
        let said = half.said("ca-leak-repair", Some("tea"));
        assert_eq!(
            (said.done.unwrap().1, said.realised.unwrap().1),
            (true, false)
        );
    }

    #[test]
    fn figures_that_cannot_be_true_are_refused() {
        use ProvinceError as E;
        let measure = || "ca-leak-repair".to_owned();
        let of = |p: &mut Province| p.measures[0].done.as_mut().map(|d| d.n = 4);
        assert_eq!(
            with(|p| _ = of(p)),
            Err(E::TooFew {
                measure: measure(),
                n: 4
            })
        );
        let sum = with(|p| p.measures[0].done.as_mut().unwrap().done = 28);
        assert_eq!(sum, Err(E::Impossible { measure: measure() }));
        let order = with(|p| p.measures[0].realised.as_mut().unwrap().lowest = Decimal::ONE);
        assert_eq!(order, Err(E::Impossible { measure: measure() }));
        let twice = with(|p| p.measures[1].sector = None);
        assert_eq!(twice, Err(E::Twice { measure: measure() }));
        assert_eq!(with(|p| p.year = 1926), Err(E::Year { found: 1926 }));
        let found = "Phú Thọ".to_owned();
        assert_eq!(
            with(|p| p.code = "Phú Thọ".to_owned()),
            Err(E::NoProvince { found })
        );
    }

    #[test]
    fn a_file_that_is_none_or_was_changed_is_told() {
        let text = write_province(&province());
        let refused = |text: &str| read_province(text.as_bytes()).unwrap_err();
        let changed = text.replace("\"done\":11", "\"done\":12");
        assert_ne!(changed, text);
        assert_eq!(refused(&changed), ProvinceError::Changed);
        let newer = text.replace("\"version\":1", "\"version\":2");
        assert_eq!(refused(&newer), ProvinceError::Newer { version: 2 });
        let undated = text.replace("2027-03-01", "2027-02-30");
        let found = "2027-02-30".to_owned();
        assert_eq!(refused(&undated), ProvinceError::Undated { found });
        assert_eq!(refused(""), ProvinceError::File(ReadError::Empty));
        assert_eq!(refused("{}"), ProvinceError::File(ReadError::NotOurs));
        let broken = text.replace("\"n\":19", "\"n\":\"many\"");
        assert!(
            matches!(refused(&broken), ProvinceError::File(ReadError::Field { path, found }) if path == "data.measures[1].done.n" && found == "many")
        );
        assert!(!is_province(b"{\"format\":\"sxsh-submission\"}"));
    }

    proptest! {
        #[test]
        fn counts_are_taken_where_they_add_up_and_only_there(n in 0_u32..12, done in 0_u32..12, begun in 0_u32..6, dropped in 0_u32..6) {
            let read = with(|p| p.measures[0].done = Some(Done { n, done, begun, dropped }));
            let can_be = n >= super::super::value::LEAST && done + begun + dropped <= n;
            prop_assert_eq!(read.is_ok(), can_be);
        }
    }
}
