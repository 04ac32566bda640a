//! The preset as a JSON file, for those who hand it out without an address.

use super::error::PresetError;
use super::short::language;
use super::value::Preset;
use crate::APP;
use crate::format::Format;
use crate::read::typed;
use serde::{Deserialize, Serialize};

/// The kind of file.
const FORMAT: Format = Format {
    name: "sxsh-workshop",
    version: 1,
    largest: 100_000,
};

#[derive(Serialize)]
struct Envelope<'a> {
    format: &'a str,
    version: u64,
    app: &'a str,
    #[serde(flatten)]
    fields: Fields,
}

#[derive(Serialize, Deserialize)]
struct Fields {
    event: String,
    #[serde(default)]
    province: Option<String>,
    #[serde(default)]
    programme: Option<String>,
    #[serde(default)]
    sectors: Vec<String>,
    #[serde(default)]
    receiver: String,
    #[serde(default)]
    deadline: String,
    language: String,
}

/// The file of a preset.
#[must_use]
pub fn write_file(preset: &Preset) -> String {
    let preset = preset.clone();
    let envelope = Envelope {
        format: FORMAT.name,
        version: FORMAT.version,
        app: APP,
        fields: Fields {
            event: preset.event,
            province: preset.province,
            programme: preset.programme,
            sectors: preset.sectors,
            receiver: preset.receiver,
            deadline: preset.deadline,
            language: preset.language.code().to_owned(),
        },
    };
    let mut text = serde_json::to_string_pretty(&envelope).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether bytes are the file of a preset, of whatever version, so that whoever opens any file knows what to read it as.
#[must_use]
pub fn is_preset(bytes: &[u8]) -> bool {
    FORMAT.is_of(bytes)
}

/// The preset of a file.
///
/// # Errors
/// When the bytes are not the file of a preset.
pub fn read_file(bytes: &[u8]) -> Result<Preset, PresetError> {
    let value = FORMAT.open(bytes)?;
    let fields: Fields = typed(&value, "preset").map_err(PresetError::File)?;
    let preset = Preset {
        event: fields.event,
        province: fields.province,
        programme: fields.programme,
        sectors: fields.sectors,
        receiver: fields.receiver,
        deadline: fields.deadline,
        language: language(&fields.language)?,
    };
    // An editor may have left spaces or letters in parts behind; they say nothing.
    let preset = preset.tidied();
    preset.check()?;
    Ok(preset)
}

#[cfg(test)]
mod tests {
    use super::super::error::Part;
    use super::*;
    use crate::error::ReadError;

    fn refused(text: &str) -> PresetError {
        read_file(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_file_written_by_hand_needs_a_name_and_a_language() {
        let file = r#"{"format":"sxsh-workshop","version":1,"event":" Tập  huấn ","language":"vi","later":1}"#;
        assert!(is_preset(file.as_bytes()));
        let preset = read_file(file.as_bytes()).unwrap();
        assert_eq!(
            (preset.event.as_str(), preset.sectors.len()),
            ("Tập huấn", 0)
        );
    }

    #[test]
    fn what_is_wrong_with_a_file_is_named() {
        assert_eq!(refused(""), PresetError::File(ReadError::Empty));
        assert_eq!(refused("{}"), PresetError::File(ReadError::NotOurs));
        let head = r#"{"format":"sxsh-workshop","version""#;
        assert_eq!(
            refused(&format!("{head}:3}}")),
            PresetError::Newer { version: 3 }
        );
        let of = |fields: &str| refused(&format!(r#"{head}:1,"event":"a",{fields}}}"#));
        assert_eq!(of(r#""language":"fr""#), PresetError::Unfit(Part::Language));
        assert_eq!(
            of(r#""language":"vi","province":"x""#),
            PresetError::Unfit(Part::Province)
        );
        assert!(
            matches!(of(r#""language":"vi","sectors":"tea""#), PresetError::File(ReadError::Field { path, .. }) if path == "preset.sectors")
        );
        assert!(matches!(
            of(r#""language":"#),
            PresetError::File(ReadError::NotJson { .. })
        ));
        assert!(!is_preset(b"{\"format\":\"sxsh-submission\"}"));
    }
}
