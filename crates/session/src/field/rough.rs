//! The name of a number that a rough question asks: the end use, and the key in its question.

use std::fmt;
use std::str::FromStr;

/// A number of the rough question about an end use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoughKey {
    /// The end use.
    pub node: String,
    /// The key in its question.
    pub key: String,
}

impl fmt::Display for RoughKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.node, self.key)
    }
}

impl FromStr for RoughKey {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (node, key) = text.split_once(':').ok_or(())?;
        Ok(Self {
            node: node.to_owned(),
            key: key.to_owned(),
        })
    }
}
