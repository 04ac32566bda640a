//! The normal forms by name.

/// The normal forms of Unicode that are used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Letters with their marks as one sign: NFC.
    Composed,
    /// Letters apart from their marks: NFD.
    Decomposed,
    /// Composed, and signs that mean the same as one, such as fullwidth digits: NFKC.
    Compatible,
}

impl Form {
    /// The name that Unicode gives it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Form::Composed => "NFC",
            Form::Decomposed => "NFD",
            Form::Compatible => "NFKC",
        }
    }
}
