//! The three faces of the report's font: their bytes, glyphs and advances.

use std::borrow::Cow;
use std::collections::BTreeMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};

use super::error::PdfError;

/// The font files a PDF is written with; all three need the same characters.
#[derive(Clone, Debug)]
pub struct Fonts {
    /// TrueType bytes of the upright face.
    pub regular: Cow<'static, [u8]>,
    /// TrueType bytes of the bold face.
    pub bold: Cow<'static, [u8]>,
    /// TrueType bytes of the italic face.
    pub italic: Cow<'static, [u8]>,
}

impl Fonts {
    /// The fonts that the program carries: Tinos, cut down to Latin and Vietnamese.
    pub fn embedded() -> Self {
        Self {
            regular: Cow::Borrowed(include_bytes!("../../../../assets/fonts/Tinos-Regular.ttf")),
            bold: Cow::Borrowed(include_bytes!("../../../../assets/fonts/Tinos-Bold.ttf")),
            italic: Cow::Borrowed(include_bytes!("../../../../assets/fonts/Tinos-Italic.ttf")),
        }
    }

    /// Reads the three files.
    pub(super) fn load(&self) -> Result<Faces, PdfError> {
        Ok(Faces {
            regular: FaceData::read(self.regular.clone()).ok_or(PdfError::Font("regular"))?,
            bold: FaceData::read(self.bold.clone()).ok_or(PdfError::Font("bold"))?,
            italic: FaceData::read(self.italic.clone()).ok_or(PdfError::Font("italic"))?,
        })
    }
}

/// Which of the three faces a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
    /// The bold face, drawn slanted: a face of its own for one word would weigh as much as the others.
    BoldItalic,
}

/// How a text is set: face, size and distance of the lines, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) leading: f32,
}

impl Style {
    /// A style with the usual distance of lines, 1.25 of the size.
    pub(super) const fn new(face: Face, size: f32) -> Self {
        Self {
            face,
            size,
            leading: size * 1.25,
        }
    }

    /// The same with lines closer together, for tables and small print.
    pub(super) const fn tight(face: Face, size: f32) -> Self {
        Self {
            face,
            size,
            leading: size * 1.18,
        }
    }

    /// Distance from the top of a line to its baseline; Tinos rises 0.891 and falls 0.216 of its size.
    pub(super) fn baseline(self) -> f32 {
        (self.leading - 1.107 * self.size) / 2.0 + 0.891 * self.size
    }
}

/// The three faces, read.
pub(super) struct Faces {
    regular: FaceData,
    bold: FaceData,
    italic: FaceData,
}

/// One face: the font for the PDF writer, and for each character its glyph and advance in ems.
pub(super) struct FaceData {
    font: Font,
    glyphs: BTreeMap<char, (u32, f32)>,
    /// The middle of each mark that is set over the letter before it, in ems right of where it begins.
    marks: BTreeMap<char, f32>,
}

/// Marks that stand over or below the letter before them.
const MARKS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';
/// How far a mark is raised over a letter that carries one already, in ems: ê̆, ô̆.
const RAISED: f32 = 0.17;
/// Letters that carry a mark on top.
const CARRYING: &str = "âêôăĕĭŏŭÂÊÔĂĔĬŎŬ";

impl FaceData {
    fn read(bytes: Cow<'static, [u8]>) -> Option<Self> {
        let face = skrifa::FontRef::new(&bytes).ok()?;
        let advances = face.glyph_metrics(Size::new(1.0), LocationRef::default());
        let glyphs: BTreeMap<char, (u32, f32)> = face
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| {
                let letter = char::from_u32(code)?;
                let advance = advances.advance_width(glyph)?;
                // The italic face gives its marks a width of their own.
                let advance = if MARKS.contains(&letter) {
                    0.0
                } else {
                    advance
                };
                Some((letter, (glyph.to_u32(), advance)))
            })
            .collect();
        let middle = |id: u32| {
            let bounds = advances.bounds(skrifa::GlyphId::new(id))?;
            Some((bounds.x_min + bounds.x_max) / 2.0)
        };
        let marks = glyphs
            .range(MARKS)
            .filter_map(|(letter, (id, _))| Some((*letter, middle(*id)?)))
            .collect();
        let font = match bytes {
            Cow::Borrowed(bytes) => Font::new(bytes.into(), 0)?,
            Cow::Owned(bytes) => Font::new(bytes.into(), 0)?,
        };
        Some(Self {
            font,
            glyphs,
            marks,
        })
    }
}

impl Faces {
    fn data(&self, face: Face) -> &FaceData {
        match face {
            Face::Regular => &self.regular,
            Face::Bold | Face::BoldItalic => &self.bold,
            Face::Italic => &self.italic,
        }
    }

    /// The font as the PDF writer knows it.
    pub(super) fn font(&self, face: Face) -> Font {
        self.data(face).font.clone()
    }

    /// Whether the face has a glyph for the character.
    pub(super) fn has(&self, face: Face, letter: char) -> bool {
        self.data(face).glyphs.contains_key(&letter)
    }

    /// Advance of one character in ems; 0 for one the face does not have.
    pub(super) fn advance(&self, face: Face, letter: char) -> f32 {
        self.data(face)
            .glyphs
            .get(&letter)
            .map_or(0.0, |(_, advance)| *advance)
    }

    /// Width of cleaned text in points.
    pub(super) fn width(&self, style: Style, text: &str) -> f32 {
        text.chars()
            .map(|letter| self.advance(style.face, letter))
            .sum::<f32>()
            * style.size
    }

    /// The glyphs of cleaned text; `stretch` ems are added to every space, to justify a line.
    pub(super) fn glyphs(&self, face: Face, text: &str, stretch: f32) -> Vec<KrillaGlyph> {
        let data = self.data(face);
        let mut before: Option<(char, f32)> = None;
        text.char_indices()
            .filter_map(|(start, letter)| {
                let (glyph, advance) = data.glyphs.get(&letter)?;
                let extra = if letter == ' ' { stretch } else { 0.0 };
                let range = start..start + letter.len_utf8();
                let over = data.marks.get(&letter).zip(before);
                let (right, up) = over.map_or((0.0, 0.0), |(middle, (base, width))| {
                    let raised = if CARRYING.contains(base) { RAISED } else { 0.0 };
                    (-width / 2.0 - middle, raised)
                });
                if over.is_none() {
                    before = Some((letter, *advance));
                }
                Some(KrillaGlyph::new(
                    GlyphId::new(*glyph),
                    advance + extra,
                    right,
                    up,
                    0.0,
                    range,
                    None,
                ))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_every_vietnamese_letter_and_sign() {
        let faces = Fonts::embedded().load().unwrap();
        let letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        // Of Ede, Jarai, Bahnar: letters of their own, and a breve over letters that have no sign of their own with it.
        let letters = format!("{letters}ƀčĕĭñŏŭ\u{306}");
        let signs = "0123456789₫€²³₂·–—…≤≥×÷−→✓•“”‘’°%‰±≈□\u{a0}()[]/,.;:!?&+*@#";
        for face in [Face::Regular, Face::Bold, Face::Italic] {
            for letter in letters
                .chars()
                .chain(letters.to_uppercase().chars())
                .chain(signs.chars())
            {
                assert!(faces.has(face, letter), "{face:?} lacks {letter:?}");
            }
        }
    }

    #[test]
    fn a_mark_stands_over_the_letter_before_it_and_takes_no_room() {
        let faces = Fonts::embedded().load().unwrap();
        for face in [Face::Regular, Face::Bold, Face::Italic] {
            let style = Style::new(face, 10.0);
            let (bare, marked) = (faces.width(style, "bơn"), faces.width(style, "bơ\u{306}n"));
            let glyphs = faces.glyphs(face, "bơ\u{306}ê\u{306}", 0.0);
            assert_eq!(glyphs.len(), 5);
            assert!((bare - marked).abs() < 0.01, "{face:?}: {bare} {marked}");
        }
    }

    #[test]
    fn widths_are_those_of_times() {
        let faces = Fonts::embedded().load().unwrap();
        let width = faces.width(Style::new(Face::Regular, 10.0), "n n");
        assert!((width - 12.5).abs() < 0.01, "{width}");
    }

    #[test]
    fn broken_font_is_named() {
        let fonts = Fonts {
            bold: Cow::Borrowed(b"no font"),
            ..Fonts::embedded()
        };
        assert_eq!(fonts.load().err(), Some(PdfError::Font("bold")));
    }
}
