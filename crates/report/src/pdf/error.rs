//! What can go wrong while a PDF is written.

use std::fmt;

/// Why no PDF could be written; a mistake of the program or its fonts, never of the user's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// A font file cannot be read; names the face.
    Font(&'static str),
    /// The media type of the attachment is not of the form "type/subtype".
    MediaType(String),
    /// The PDF library does not know the requested standards together.
    Standard(String),
    /// The PDF library refused the document; its own words.
    Writer(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(face) => write!(formatter, "the {face} font cannot be read"),
            Self::MediaType(mime) => write!(formatter, "{mime:?} is not a media type"),
            Self::Standard(reason) => write!(
                formatter,
                "PDF/A-3a with PDF/UA-1 is not available: {reason}"
            ),
            Self::Writer(reason) => write!(formatter, "the PDF could not be written: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}
