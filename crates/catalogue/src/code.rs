//! Types that a file names by a word: read and written by their code in files that people read, by their place among all in packed bytes.

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Gives a type with `ALL` and `code` its form in files.
macro_rules! by_code {
    ($name:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                $crate::code::write(*self, &Self::ALL, Self::code, to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::code::read(&Self::ALL, Self::code, from)
            }
        }
    };
}

/// Declares a closed set: a type with its values in one list, so that none is missing from `ALL`. Values with words can be written and read by them.
#[macro_export]
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $code:literal,)+ }) => {
        $crate::words! { $(#[$about])* $name { $($(#[$doc])* $value,)+ } }

        impl $name {
            /// The word of the value in files and addresses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code,)+ }
            }

            /// The value that a word names.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.code() == code)
            }
        }
    };
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $value,)+ }

        impl $name {
            /// Every value, in the order in which they are declared.
            pub const ALL: [$name; [$($name::$value),+].len()] = [$($name::$value),+];
        }
    };
}

/// Declares a closed set that entries of the catalogue hold.
macro_rules! entry_words {
    ($(#[$about:meta])* $name:ident { $($values:tt)+ }) => {
        $crate::words! { $(#[$about])* $name { $($values)+ } }
        $crate::code::by_code!($name);
    };
}

pub(crate) use {by_code, entry_words};

/// Writes a value.
pub(crate) fn write<T: Copy + PartialEq, S: Serializer>(
    value: T,
    all: &[T],
    code: fn(T) -> &'static str,
    to: S,
) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() {
        return to.serialize_str(code(value));
    }
    let place = all.iter().position(|one| *one == value);
    let place = place.and_then(|place| u8::try_from(place).ok());
    place
        .ok_or_else(|| S::Error::custom("a value that is not among all"))?
        .serialize(to)
}

/// Reads a value; the error names the words that can stand there.
pub(crate) fn read<'de, T: Copy, D: Deserializer<'de>>(
    all: &[T],
    code: fn(T) -> &'static str,
    from: D,
) -> Result<T, D::Error> {
    if !from.is_human_readable() {
        let place: u8 = Deserialize::deserialize(from)?;
        let found = all.get(usize::from(place)).copied();
        return found.ok_or_else(|| D::Error::custom("a place that is not among all"));
    }
    let word: String = Deserialize::deserialize(from)?;
    let found = all.iter().copied().find(|one| code(*one) == word);
    found.ok_or_else(|| {
        let words: Vec<String> = all.iter().map(|one| format!("`{}`", code(*one))).collect();
        let words = words.join(", ");
        D::Error::custom(format!("unknown variant `{word}`, expected one of {words}"))
    })
}
