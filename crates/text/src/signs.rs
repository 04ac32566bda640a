//! Signs that the font of the papers lacks. The page does not carry the font; a test of the report holds this table against it.

use domain::facility::Facility;

/// So many signs are told; a name in a foreign script has them all.
const TOLD: usize = 12;

/// First and last of the signs that print, as themselves or as their likeness, and of those without ink.
#[rustfmt::skip]
const PRINTED: [(char, char); 77] = [
    ('\u{0}', '\u{180}'),
    ('\u{1a0}', '\u{1a1}'),
    ('\u{1af}', '\u{1b0}'),
    ('\u{243}', '\u{243}'),
    ('\u{300}', '\u{303}'),
    ('\u{306}', '\u{306}'),
    ('\u{309}', '\u{309}'),
    ('\u{31b}', '\u{31b}'),
    ('\u{323}', '\u{323}'),
    ('\u{394}', '\u{394}'),
    ('\u{3a3}', '\u{3a3}'),
    ('\u{3a9}', '\u{3a9}'),
    ('\u{3b1}', '\u{3b7}'),
    ('\u{3bb}', '\u{3bc}'),
    ('\u{3c0}', '\u{3c1}'),
    ('\u{3c3}', '\u{3c3}'),
    ('\u{3c6}', '\u{3c6}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{1ea0}', '\u{1ef9}'),
    ('\u{2000}', '\u{2015}'),
    ('\u{2018}', '\u{201a}'),
    ('\u{201c}', '\u{201e}'),
    ('\u{2020}', '\u{2023}'),
    ('\u{2026}', '\u{2026}'),
    ('\u{2028}', '\u{2030}'),
    ('\u{2032}', '\u{2033}'),
    ('\u{2039}', '\u{203a}'),
    ('\u{2043}', '\u{2044}'),
    ('\u{205f}', '\u{2070}'),
    ('\u{2074}', '\u{208e}'),
    ('\u{20ab}', '\u{20ac}'),
    ('\u{2103}', '\u{2103}'),
    ('\u{2116}', '\u{2116}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2126}', '\u{2126}'),
    ('\u{2153}', '\u{2154}'),
    ('\u{215b}', '\u{215e}'),
    ('\u{2190}', '\u{2195}'),
    ('\u{21d2}', '\u{21d2}'),
    ('\u{2202}', '\u{2202}'),
    ('\u{2206}', '\u{2206}'),
    ('\u{220f}', '\u{220f}'),
    ('\u{2211}', '\u{2212}'),
    ('\u{2215}', '\u{2215}'),
    ('\u{2219}', '\u{221a}'),
    ('\u{221e}', '\u{221e}'),
    ('\u{2236}', '\u{2236}'),
    ('\u{2248}', '\u{2248}'),
    ('\u{2260}', '\u{2260}'),
    ('\u{2264}', '\u{2267}'),
    ('\u{22c5}', '\u{22c5}'),
    ('\u{25a0}', '\u{25a1}'),
    ('\u{25aa}', '\u{25ab}'),
    ('\u{25b2}', '\u{25b2}'),
    ('\u{25ba}', '\u{25ba}'),
    ('\u{25bc}', '\u{25bc}'),
    ('\u{25cb}', '\u{25cb}'),
    ('\u{25cf}', '\u{25cf}'),
    ('\u{25e6}', '\u{25e6}'),
    ('\u{2611}', '\u{2611}'),
    ('\u{2705}', '\u{2705}'),
    ('\u{2713}', '\u{2715}'),
    ('\u{2717}', '\u{2718}'),
    ('\u{274c}', '\u{274c}'),
    ('\u{2794}', '\u{2794}'),
    ('\u{279c}', '\u{279c}'),
    ('\u{27a1}', '\u{27a1}'),
    ('\u{2a7d}', '\u{2a7e}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{30fb}', '\u{30fb}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ff01}', '\u{ff5e}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{fffe}', '\u{ffff}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// Whether a composed sign prints.
fn prints(sign: char) -> bool {
    let after = PRINTED.partition_point(|(first, _)| *first <= sign);
    let range = after.checked_sub(1).and_then(|index| PRINTED.get(index));
    range.is_some_and(|(_, last)| sign <= *last)
}

/// The signs of a text that become boxes on paper, each once.
#[must_use]
pub fn lacking(text: &str) -> Vec<char> {
    let mut found: Vec<char> = Vec::new();
    for sign in letters::composed(text).chars().filter(|c| !prints(*c)) {
        if !found.contains(&sign) {
            found.push(sign);
        }
    }
    found
}

impl super::Text {
    /// Which signs of what the factory wrote do not print; nothing where all do.
    #[must_use]
    pub fn signs_lacking(self, facility: &Facility) -> Option<String> {
        let signs = lacking(&facility.words().join(" "));
        let told: Vec<String> = signs.iter().take(TOLD).map(char::to_string).collect();
        let told = told.join(" ");
        match signs.len() {
            0 => None,
            count if count <= TOLD => Some(self.check_signs(&told)),
            count => Some(self.check_signs_more(&(count - TOLD).to_string(), &told)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lacking;

    #[test]
    fn every_missing_sign_is_told_once_and_no_other() {
        let rows = [
            ("Công ty 茶业茶 Ω ẞ ȡ ✔", "茶业ẞȡ"),
            ("Hợp tác xã Kđăk: ơ̆ ê̆ ƀ Ƀ", ""),
            ("Tie\u{302}\u{301}t kie\u{323}\u{302}m", ""),
            ("a\u{200b}b\u{202e}\n\t１２", ""),
            ("😀", "😀"),
        ];
        for (text, expected) in rows {
            assert_eq!(lacking(text).iter().collect::<String>(), expected, "{text}");
        }
    }
}
