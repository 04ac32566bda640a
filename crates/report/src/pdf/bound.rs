//! What no line parts: a number and its unit, "Bảng" and its number, a sign and what it stands before. It knows words, not what they mean.

/// The space at which no line ends.
const BOUND: char = '\u{a0}';

/// First words of units, in both languages.
const UNITS: [&str; 67] = [
    "triệu", "tỷ", "nghìn", "đồng", "tấn", "kg", "g", "lít", "cái", "đôi", "bình", "ster", "m",
    "m²", "m³", "Nm³", "mm", "km", "hl", "kWh", "MWh", "kW", "MJ", "GJ", "MMBTU", "TOE", "kcal",
    "GWh", "°C", "CO₂", "tCO₂", "tCO₂e", "bar", "lux", "ppm", "người", "ca", "ngày", "giờ",
    "tháng", "năm", "lần", "điểm", "giải", "million", "billion", "thousand", "VND", "t", "L",
    "kVA", "pieces", "pairs", "bottles", "year", "years", "month", "months", "day", "days",
    "hours", "shifts", "people", "measures", "measure", "times", "points",
];

/// Words that belong to the number behind them.
const COUNTED: [&str; 30] = [
    "bảng", "hình", "điều", "khoản", "điểm", "mục", "lục", "số", "trang", "tr.", "quý", "ngày",
    "tháng", "năm", "chương", "table", "tables", "figure", "annex", "annexes", "article",
    "articles", "part", "no.", "page", "p.", "pp.", "volume", "chapter", "chapters",
];

/// Signs that stand before a number, and the stars of a note.
const SIGNS: [&str; 11] = ["≥", "≤", "<", ">", "≈", "±", "×", "÷", "*", "**", "+"];

/// Words of which the next one says what is counted.
const MAGNITUDES: [&str; 6] = ["triệu", "tỷ", "nghìn", "million", "billion", "thousand"];

/// A text whose lines end in no wrong place.
pub(super) fn bound(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(' ') {
        let (before, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let behind = behind.strip_prefix(' ').unwrap_or_default();
        let last = last_word(&out);
        let next = behind.split([' ', '\n', BOUND]).next().unwrap_or_default();
        let is_counted = begins_number(out.rsplit([' ', '\n']).next().unwrap_or_default());
        let holds = belong(last, next) || (is_counted && is_magnitude(last, next));
        out.push(if holds { BOUND } else { ' ' });
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The end of a text since the last space or line.
fn last_word(text: &str) -> &str {
    text.rsplit([' ', '\n', BOUND]).next().unwrap_or_default()
}

/// Whether two words stand on one line.
fn belong(last: &str, next: &str) -> bool {
    let open = last.trim_start_matches(['(', '“', '[', '–', '-']);
    let close = next.trim_end_matches(['.', ',', ';', ':', ')', '”', '?']);
    if close.is_empty() && next.is_empty() {
        return false;
    }
    if ends_number(open) && is_unit(close) {
        return true;
    }
    if SIGNS.contains(&open) {
        return begins_number(next) || open.starts_with('*');
    }
    if next.starts_with("CO₂") {
        return matches!(open, "tấn" | "kg" | "t") || ends_number(open);
    }
    // "[3] (A)", and the parts of a number of a telephone.
    if open.ends_with(']') && next.starts_with('(') {
        return next.chars().count() <= 4;
    }
    let digits = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    if digits(last) && digits(close) {
        return true;
    }
    let counted = COUNTED.contains(&open.to_lowercase().as_str());
    let is_open = next.starts_with("....");
    counted && (begins_number(next) || is_open || is_roman(close))
}

/// Whether the second word says what is counted in millions: "triệu đồng". In the head of a column it may stand below.
fn is_magnitude(last: &str, next: &str) -> bool {
    MAGNITUDES.contains(&last) && is_unit(next)
}

fn is_unit(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ';', ':', ')', '”', '?']);
    UNITS.contains(&word.split(['/', '*']).next().unwrap_or_default())
}

fn begins_number(word: &str) -> bool {
    let bare = word.trim_start_matches(['−', '-', '(', '<', '“']);
    bare.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word ends in a number, with or without a star.
fn ends_number(word: &str) -> bool {
    let word = word.trim_end_matches('*');
    word.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a word is a Roman number, or two: "I–V".
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | '–'))
}

#[cfg(test)]
mod tests {
    use super::bound;

    /// A bar stands for each place at which no line ends.
    fn check(text: &str, expected: &str) {
        assert_eq!(bound(text).replace('\u{a0}', "|"), expected);
    }

    #[test]
    fn a_number_and_its_unit_stand_on_one_line() {
        check("bằng 1.450 triệu đồng/năm.", "bằng 1.450|triệu|đồng/năm.");
        check("phát thải 97,9 tấn CO₂/năm;", "phát thải 97,9|tấn|CO₂/năm;");
        check(
            "quy đổi 6,4 TOE/năm, chỉ gồm",
            "quy đổi 6,4|TOE/năm, chỉ gồm",
        );
        check("3.603* triệu đồng", "3.603*|triệu|đồng");
        check("1,018 million VND", "1,018|million|VND");
        check("sau 8 tháng.", "sau 8|tháng.");
        check("Tiết kiệm (triệu đồng/năm)", "Tiết kiệm (triệu đồng/năm)");
    }

    #[test]
    fn what_is_numbered_stands_beside_its_number() {
        check("Bảng 1. Các giải pháp", "Bảng|1. Các giải pháp");
        check(
            "nêu tại các Phụ lục I–V kèm theo",
            "nêu tại các Phụ lục|I–V kèm theo",
        );
        check(
            "Điều 6 Nghị định số 06/2022/NĐ-CP",
            "Điều|6 Nghị định số|06/2022/NĐ-CP",
        );
        check(
            "ngày ..... tháng ..... năm 2026",
            "ngày|..... tháng|..... năm|2026",
        );
        check("[2] (A), mục tiêu 2026–2030", "[2]|(A), mục tiêu 2026–2030");
        check("≥ 1.000 TOE/năm", "≥|1.000|TOE/năm");
        check("* Chi phí", "*|Chi phí");
    }

    #[test]
    fn other_words_may_be_parted() {
        check(
            "có 3 nguồn, số liệu cả năm của xưởng",
            "có 3 nguồn, số liệu cả năm của xưởng",
        );
        check("  a  b ", "  a  b ");
        check("", "");
    }
}
