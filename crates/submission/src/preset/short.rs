//! The preset as a short text: the part of an address behind `#/w/`, drawn as a QR code.
//!
//! `1-` and base64 of the fields with tabs between them (language, province, programme, sectors with commas between them, receiver, deadline, event), and the first three bytes of their SHA-256. A preset has one such text alone.

use super::error::{Part, PresetError};
use super::value::Preset;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use catalogue::Language;
use sha2::{Digest, Sha256};

/// The version that this program writes.
const VERSION: u64 = 1;
/// What stands before the text in an address.
const BEFORE: &str = "#/w/";
/// Most bytes of all that stands behind the `#` of an address, and it: more makes a QR code that is hard to read from afar.
pub const LONGEST_FRAGMENT: usize = 300;
/// Longer texts are not read: no preset comes to so many.
const LONGEST: usize = 8_000;
/// Bytes of the check behind the fields.
const CHECK: usize = 3;

/// The text of a preset.
///
/// # Errors
/// When a part is not what it may be, or the text would be too long for an address.
pub fn write_short(preset: &Preset) -> Result<String, PresetError> {
    preset.check()?;
    let text = text_of(preset);
    let bytes = BEFORE.len() + text.len();
    match bytes > LONGEST_FRAGMENT {
        true => Err(PresetError::TooLong { bytes }),
        false => Ok(text),
    }
}

/// The text of a preset as it stands in the address of the machine itself, where it may be as long as it is: one that came as a file need not fit into a QR code.
///
/// # Errors
/// When a part is not what it may be.
pub fn write_long(preset: &Preset) -> Result<String, PresetError> {
    preset.check()?;
    Ok(text_of(preset))
}

/// The end of an address that opens a preset, from its text.
#[must_use]
pub fn fragment(text: &str) -> String {
    format!("{BEFORE}{text}")
}

/// The preset of a text.
///
/// # Errors
/// When the text is not the one of a preset.
pub fn read_short(text: &str) -> Result<Preset, PresetError> {
    let (version, letters) = text.split_once('-').ok_or(PresetError::Damaged)?;
    let is_number = (1..=4).contains(&version.len()) && version.bytes().all(|b| b.is_ascii_digit());
    match version.parse::<u64>() {
        Ok(version) if is_number && version > VERSION => {
            return Err(PresetError::Newer { version });
        }
        Ok(VERSION) if is_number => {}
        _ => return Err(PresetError::Damaged),
    }
    if text.len() > LONGEST {
        return Err(PresetError::Damaged);
    }
    let preset = understood(letters).ok_or(PresetError::Damaged)?;
    preset.check()?;
    match text_of(&preset) == text {
        true => Ok(preset),
        false => Err(PresetError::Damaged),
    }
}

fn text_of(preset: &Preset) -> String {
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    let fields = [
        preset.language.code().to_owned(),
        code(&preset.province),
        code(&preset.programme),
        preset.sectors.join(","),
        preset.receiver.clone(),
        preset.deadline.clone(),
        preset.event.clone(),
    ];
    let mut bytes = fields.join("\t").into_bytes();
    let check = check(&bytes);
    bytes.extend(check);
    format!("{VERSION}-{}", URL_SAFE_NO_PAD.encode(&bytes))
}

fn check(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).into_iter().take(CHECK).collect()
}

fn understood(letters: &str) -> Option<Preset> {
    let bytes = URL_SAFE_NO_PAD.decode(letters).ok()?;
    let (fields, sum) = bytes.split_at_checked(bytes.len().checked_sub(CHECK)?)?;
    if check(fields) != sum {
        return None;
    }
    let fields: Vec<&str> = std::str::from_utf8(fields).ok()?.split('\t').collect();
    let [
        language,
        province,
        programme,
        sectors,
        receiver,
        deadline,
        event,
    ] = fields.as_slice()
    else {
        return None;
    };
    let some = |code: &str| (!code.is_empty()).then(|| code.to_owned());
    let sectors = sectors.split(',').filter(|_| !sectors.is_empty());
    Some(Preset {
        event: (*event).to_owned(),
        province: some(province),
        programme: some(programme),
        sectors: sectors.map(str::to_owned).collect(),
        receiver: (*receiver).to_owned(),
        deadline: (*deadline).to_owned(),
        language: Language::from_code(language)?,
    })
}

/// The language of a code.
///
/// # Errors
/// When the program does not speak it.
pub(super) fn language(code: &str) -> Result<Language, PresetError> {
    Language::from_code(code).ok_or(PresetError::Unfit(Part::Language))
}

#[cfg(test)]
mod tests {
    use super::super::{read_file, write_file};
    use super::*;
    use proptest::prelude::*;

    fn usual() -> Preset {
        Preset {
            event: "Tập huấn SXSH ngành bia, Phú Thọ, đợt 2".to_owned(),
            province: Some("25".to_owned()),
            programme: Some("PT-SXSH-2021-2030".to_owned()),
            sectors: vec!["beer-beverage".to_owned(), "tea".to_owned()],
            receiver: "Trung tâm Khuyến công tỉnh Phú Thọ".to_owned(),
            deadline: "30/11/2026".to_owned(),
            language: Language::Vi,
        }
    }

    #[test]
    fn a_usual_preset_fits_into_an_address() {
        let text = write_short(&usual()).unwrap();
        assert!(fragment(&text).len() <= 240, "{}", text.len());
        assert!(
            text.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        );
        assert_eq!(read_short(&text), Ok(usual()));
    }

    #[test]
    fn the_text_of_version_one_stays_what_it_is() {
        let small = Preset {
            event: "SXSH".to_owned(),
            ..Preset::default()
        };
        assert_eq!(write_short(&small).unwrap(), "1-dmkJCQkJCQlTWFNInjAm");
    }

    #[test]
    fn what_is_too_long_for_an_address_is_told_with_its_length() {
        let long = Preset {
            receiver: "ộ".repeat(100),
            ..usual()
        };
        assert!(matches!(write_short(&long), Err(PresetError::TooLong { bytes }) if bytes > 300));
        assert_eq!(read_short(&write_long(&long).unwrap()), Ok(long.clone()));
        let endless = format!("1-{}", "A".repeat(8_000));
        assert_eq!(read_short(&endless), Err(PresetError::Damaged));
        assert_eq!(read_file(write_file(&long).as_bytes()), Ok(long));
    }

    #[test]
    fn a_text_that_was_cut_or_changed_is_refused() {
        let text = write_short(&usual()).unwrap();
        for end in 0..text.len() {
            assert_eq!(read_short(&text[..end]), Err(PresetError::Damaged), "{end}");
        }
        for at in 2..text.len() {
            let other = if &text[at..=at] == "A" { "B" } else { "A" };
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            assert_eq!(read_short(&changed), Err(PresetError::Damaged), "{at}");
        }
        for more in ["A", "=", " ", "%20", "?x", "/"] {
            assert_eq!(
                read_short(&format!("{text}{more}")),
                Err(PresetError::Damaged)
            );
        }
    }

    #[test]
    fn a_later_version_is_told_and_an_odd_one_refused() {
        assert_eq!(
            read_short("2-anything"),
            Err(PresetError::Newer { version: 2 })
        );
        for odd in [
            "0-AAAA",
            "-AAAA",
            "+1-AAAA",
            "01-AAAA",
            "99999-AAAA",
            "x",
            "",
        ] {
            assert_eq!(read_short(odd), Err(PresetError::Damaged), "{odd}");
        }
    }

    #[test]
    fn hostile_fields_with_a_right_check_are_refused() {
        let sent = |fields: &str| {
            let mut bytes = fields.as_bytes().to_vec();
            bytes.extend(check(fields.as_bytes()));
            read_short(&format!("1-{}", URL_SAFE_NO_PAD.encode(&bytes)))
        };
        let unfit = |part| Err(PresetError::Unfit(part));
        assert_eq!(sent("vi\t\t\t\t\t\t"), Err(PresetError::Nameless));
        assert_eq!(sent("vi\t\t\t\t\t\ta\u{202e}b"), unfit(Part::Event));
        assert_eq!(sent("vi\t<script>\t\t\t\t\ta"), unfit(Part::Province));
        assert_eq!(sent("vi\t\t\ttea,,tea\t\t\ta"), unfit(Part::Sectors));
        assert_eq!(sent("fr\t\t\t\t\t\ta"), Err(PresetError::Damaged));
        assert_eq!(sent("vi\t\t\t\t\t\ta\tb"), Err(PresetError::Damaged));
    }

    fn presets() -> impl Strategy<Value = Preset> {
        let code = "[a-z0-9-]{1,12}";
        let sectors = proptest::collection::btree_set(code, 0..4);
        let texts = ("\\PC{0,30}", "\\PC{0,20}", ".{0,20}");
        let codes = (
            proptest::option::of("[0-9]{2}"),
            proptest::option::of(code),
            sectors,
        );
        (texts, codes, any::<bool>()).prop_map(
            |(texts, (province, programme, sectors), english)| {
                let (event, receiver, deadline) = texts;
                let preset = Preset {
                    event: format!("X {event}"),
                    province,
                    programme,
                    sectors: sectors.into_iter().collect(),
                    receiver,
                    deadline,
                    language: if english { Language::En } else { Language::Vi },
                };
                preset.tidied()
            },
        )
    }

    proptest! {
        #[test]
        fn a_preset_survives_its_text_and_its_file(preset in presets()) {
            prop_assert_eq!(preset.check(), Ok(()));
            prop_assert_eq!(read_file(write_file(&preset).as_bytes()), Ok(preset.clone()));
            match write_short(&preset) {
                Ok(text) => prop_assert_eq!(read_short(&text), Ok(preset)),
                Err(PresetError::TooLong { bytes }) => prop_assert!(bytes > LONGEST_FRAGMENT),
                Err(_) => prop_assert!(false),
            }
        }

        #[test]
        fn no_text_and_no_bytes_stop_the_program(text in ".{0,200}", letters in "1-[A-Za-z0-9_-]{0,80}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read_short(&text);
            prop_assert!(read_short(&letters).is_err());
            prop_assert!(read_file(&bytes).is_err());
        }
    }
}
