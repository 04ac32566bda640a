//! Damage: a good input with a few small changes, all of which follow from a number.

use serde_json::{Value, json};

/// A source of numbers that gives the same ones every time (SplitMix64; Steele, Lea, Flood 2014).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn of(case: usize) -> Self {
        Self(case as u64)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another; 0 below 0.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most).unwrap().max(1);
        usize::try_from(self.next() % most).unwrap()
    }

    fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// One of the seeds with one to eight changes.
pub(crate) fn mutated(random: &mut Random, seeds: &[Vec<u8>], words: &[&[u8]]) -> Vec<u8> {
    let mut bytes = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(8) {
        change(random, &mut bytes, seeds, words);
    }
    bytes
}

fn change(random: &mut Random, bytes: &mut Vec<u8>, seeds: &[Vec<u8>], words: &[&[u8]]) {
    let at = random.below(bytes.len() + 1);
    let length = random.below(64).min(bytes.len() - at);
    match random.below(9) {
        0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
        1 if at < bytes.len() => bytes[at] = random.next().to_le_bytes()[0],
        2 => drop(bytes.drain(at..at + length)),
        3 => {
            let copy = bytes[at..at + length].to_vec();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, copy);
        }
        4 | 5 => {
            let word = random.pick(words);
            bytes.splice(at..at, word.iter().copied());
        }
        6 => {
            let word = random.pick(words);
            bytes.splice(at..at + length.min(word.len()), word.iter().copied());
        }
        7 => {
            // The beginning of one and the end of another.
            let other = &seeds[random.below(seeds.len())];
            let from = random.below(other.len() + 1);
            bytes.truncate(at);
            bytes.extend_from_slice(&other[from..]);
        }
        8 if random.below(4) == 0 => bytes.truncate(at),
        // Digits carry lengths, offsets and figures.
        _ => {
            let digits: Vec<usize> = (0..bytes.len())
                .filter(|i| bytes[*i].is_ascii_digit())
                .collect();
            if !digits.is_empty() {
                let digit = digits[random.below(digits.len())];
                bytes[digit] = b'0' + random.next().to_le_bytes()[0] % 10;
            }
        }
    }
}

/// A file with one to four values removed, copied to another place or put in place of another; still JSON, with a digest that rarely fits.
pub(crate) fn reshaped(random: &mut Random, seeds: &[Value]) -> Vec<u8> {
    let mut file = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(4) {
        let other = &seeds[random.below(seeds.len())];
        let new = match random.below(3) {
            0 => part(random, other).clone(),
            1 => part(random, &file).clone(),
            _ => small(random),
        };
        let removes = random.below(5) == 0;
        change_value(random, &mut file, new, removes);
    }
    file.to_string().into_bytes()
}

/// A value somewhere inside another.
fn part<'a>(random: &mut Random, mut value: &'a Value) -> &'a Value {
    loop {
        let inside: Vec<&Value> = match value {
            Value::Object(map) => map.values().collect(),
            Value::Array(list) => list.iter().collect(),
            _ => return value,
        };
        if inside.is_empty() || random.below(8) == 0 {
            return value;
        }
        value = inside[random.below(inside.len())];
    }
}

/// Goes down a random way and changes what stands where it stops.
fn change_value(random: &mut Random, value: &mut Value, new: Value, removes: bool) {
    let stops = random.below(8) == 0;
    match value {
        Value::Object(map) if !map.is_empty() && (removes || !stops) => {
            let key = map.keys().nth(random.below(map.len())).unwrap().clone();
            if stops {
                map.remove(&key);
            } else {
                change_value(random, map.get_mut(&key).unwrap(), new, removes);
            }
        }
        Value::Array(list) if !list.is_empty() && (removes || !stops) => {
            let index = random.below(list.len());
            if stops {
                list.remove(index);
            } else {
                change_value(random, &mut list[index], new, removes);
            }
        }
        _ => *value = new,
    }
}

/// Values at the edge of what fields hold.
fn small(random: &mut Random) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0.1),
        json!(1e28),
        json!(2025),
        json!(""),
        json!("0"),
        json!("100"),
        json!("-0.0"),
        json!("79228162514264337593543950335"),
        json!("0.0000000000000000000000000001"),
        json!("electricity"),
        json!("partly"),
        json!("\u{202e}a\u{301}\u{ad}"),
        json!("2026-02-29"),
        json!([]),
        json!({}),
        json!([null]),
        json!({ "later": { "x": [1] } }),
    ];
    values[random.below(values.len())].clone()
}
