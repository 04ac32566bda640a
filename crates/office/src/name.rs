//! Names of companies and communes, so that two spellings of one compare as equal: composed letters, the place of the tone, capitals, signs, and the legal form do not count.
//!
//! Equal names are only ever shown as look-alikes: nothing is merged on a name alone.

use letters::Form;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Legal forms that a name may begin with, the longest first.
const FORMS: [&str; 14] = [
    "công ty trách nhiệm hữu hạn một thành viên",
    "công ty trách nhiệm hữu hạn",
    "công ty tnhh một thành viên",
    "công ty tnhh mtv",
    "công ty tnhh",
    "công ty cổ phần",
    "công ty cp",
    "công ty",
    "cty tnhh",
    "cty cp",
    "ctcp",
    "doanh nghiệp tư nhân",
    "dntn",
    "htx",
];

/// Words that stand before a name and are none of it, folded once: folding asks the browser for other forms of letters.
struct Fronts(LazyLock<Vec<String>>);

static COMPANIES: Fronts = Fronts(LazyLock::new(|| folded_with_space(&FORMS)));
static COMMUNES: Fronts = Fronts(LazyLock::new(|| {
    folded_with_space(&["xã", "phường", "thị trấn", "đặc khu"])
}));
static PROVINCES: Fronts = Fronts(LazyLock::new(|| {
    folded_with_space(&["tỉnh", "thành phố", "tp"])
}));

fn folded_with_space(words: &[&str]) -> Vec<String> {
    let words = words.iter();
    words.map(|word| folded(word) + " ").collect()
}

impl Fronts {
    /// The name for comparing, without the first of the words that stands before it.
    fn without(&self, name: &str) -> String {
        let folded = folded(name);
        let mut fronts = self.0.iter();
        let bare = fronts.find_map(|front| folded.strip_prefix(front.as_str()));
        bare.map(str::to_owned).unwrap_or(folded)
    }
}

/// A company's name for comparing.
#[must_use]
pub fn company(name: &str) -> String {
    COMPANIES.without(name)
}

/// The name of a commune for comparing, without the word for its kind.
#[must_use]
pub fn commune(name: &str) -> String {
    COMMUNES.without(name)
}

/// The name of a province for comparing, without the word for its kind.
#[must_use]
pub fn province(name: &str) -> String {
    PROVINCES.without(name)
}

/// Names that were folded already: many files have one commune, and folding asks the browser.
pub struct Known<'a> {
    fold: fn(&str) -> String,
    found: BTreeMap<&'a str, String>,
}

impl<'a> Known<'a> {
    /// None yet, each to be folded in one way.
    #[must_use]
    pub fn of(fold: fn(&str) -> String) -> Self {
        Self {
            fold,
            found: BTreeMap::new(),
        }
    }

    /// A name for comparing.
    pub fn folded(&mut self, name: &'a str) -> &str {
        let fold = self.fold;
        self.found.entry(name).or_insert_with(|| fold(name))
    }
}

/// Small letters and digits, one space between words, and every tone behind its syllable: "hoà" and "hòa" become one.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut tones) = (String::new(), String::new());
    let mut end = |word: &mut String, tones: &mut String| {
        if !word.is_empty() {
            word.push_str(tones);
            words.push(std::mem::take(word));
        }
        tones.clear();
    };
    let apart = letters::to(text, Form::Decomposed);
    for sign in apart.chars().flat_map(char::to_lowercase) {
        match sign {
            // Grave, acute, tilde, hook above, dot below: the five tones.
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tones.push(sign),
            _ if sign.is_alphanumeric() || is_mark(sign) => word.push(sign),
            _ => end(&mut word, &mut tones),
        }
    }
    end(&mut word, &mut tones);
    letters::composed(&words.join(" ")).into_owned()
}

/// Circumflex, breve and horn belong to the vowel.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{302}' | '\u{306}' | '\u{31b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_the_tone_and_the_form_of_letters_do_not_count() {
        assert_eq!(folded("Hoà Thuỷ"), folded("Hòa Thủy"));
        let decomposed = letters::to("Công ty Cổ phần Bia Hà Nội", Form::Decomposed);
        assert_eq!(company(&decomposed), company("CTCP bia  HÀ NỘI"));
        assert_eq!(
            company("Công ty TNHH MTV Giấy Bãi Bằng."),
            company("Giấy Bãi Bằng")
        );
    }

    #[test]
    fn other_tones_and_other_vowels_are_other_names() {
        for (a, b) in [
            ("Hòa", "Hoa"),
            ("Hòa", "Hoá"),
            ("Tấn", "Tân"),
            ("Sơn", "Son"),
        ] {
            assert_ne!(folded(a), folded(b), "{a} {b}");
        }
    }

    #[test]
    fn a_name_that_is_only_a_form_stays() {
        assert_eq!(company("Công ty"), folded("công ty"));
        assert_eq!(commune("Xã Hoà Bình"), commune("Hòa Bình"));
        assert_ne!(commune("Xã"), "");
        assert_eq!(
            province("TP. Hồ Chí Minh"),
            province("Thành phố Hồ Chí Minh")
        );
        assert_eq!(
            province("tỉnh Bà Rịa – Vũng Tàu"),
            province("Bà Rịa - Vũng Tàu")
        );
    }
}
