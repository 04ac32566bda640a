//! Drawing of finished pages with krilla: the only file that writes PDF objects.

use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};

use super::error::PdfError;
use super::flow::Page;
use super::fonts::{Face, Faces, Style};
use super::lines::{Line, break_lines};
use super::mend::mend;
use super::stage::Stage;
use super::strip::{
    Bookmark, Grey, Ink, LEFT, MM, Mark, PAGE_HEIGHT, PAGE_WIDTH, Role, Shape, WIDTH, rule,
    text_mark,
};
use super::tags::Tags;
use crate::clean::caption;
use document::{Align, Attachment, Date, Document, Footer};

const NUMBER: Style = Style::tight(Face::Regular, 13.0);
const FOOT: Style = Style::tight(Face::Regular, 9.0);
/// How far a slanted letter leans, as the italic face does.
const SLANT: f32 = 0.27;
/// Where page number and footer stand, inside the margins.
const NUMBER_TOP: f32 = 10.0 * MM;
const FOOT_TOP: f32 = PAGE_HEIGHT - 13.0 * MM;

/// What was set: the pages of each edition with what stands at their foot, and the structure tree.
pub(super) struct Laid<'a> {
    pub(super) editions: Vec<(&'a Footer, Vec<Page>)>,
    pub(super) tags: Tags,
}

/// Draws all pages and closes the file.
pub(super) fn paint(
    document: &Document,
    laid: Laid<'_>,
    attachment: Option<Attachment>,
    faces: &Faces,
    tell: &mut dyn FnMut(Stage),
) -> Result<Vec<u8>, PdfError> {
    let mut pdf = krilla::Document::new_with(settings()?);
    let Laid { editions, mut tags } = laid;
    let headings = sheets(&mut pdf, editions, &mut tags, faces, tell)?;
    pdf.set_outline(outline(&document.title, headings));
    pdf.set_tag_tree(
        tags.finish()
            .with_lang(Some(document.language.tag().to_owned())),
    );
    pdf.set_metadata(metadata(document));
    if let Some(attachment) = attachment {
        embed(&mut pdf, attachment)?;
    }
    tell(Stage::Writing);
    let mut bytes = pdf
        .finish()
        .map_err(|error| PdfError::Writer(format!("{error}: {error:?}")))?;
    mend(&mut bytes);
    Ok(bytes)
}

/// Draws the pages one after the other; returns the headings with their places.
fn sheets(
    pdf: &mut krilla::Document,
    editions: Vec<(&Footer, Vec<Page>)>,
    tags: &mut Tags,
    faces: &Faces,
    tell: &mut dyn FnMut(Stage),
) -> Result<Vec<(usize, f32, Bookmark)>, PdfError> {
    let of = editions.iter().map(|(_, pages)| pages.len()).sum();
    let pages = editions
        .into_iter()
        .flat_map(|(foot, pages)| pages.into_iter().map(move |page| (foot, page)));
    let mut headings = Vec::new();
    for (index, (foot, page)) in pages.enumerate() {
        let number = index + 1;
        tell(Stage::Page { number, of });
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT)
            .ok_or_else(|| PdfError::Writer("page size".to_owned()))?;
        let mut sheet = pdf.start_page_with(size);
        let mut surface = sheet.surface();
        if index > 0 {
            let number = top_number(number, faces);
            artifact(&mut surface, ArtifactType::Header, &number, faces);
        }
        draw_content(&mut surface, &page.marks, tags, faces);
        let foot = footer(foot, faces);
        artifact(&mut surface, ArtifactType::Footer, &foot, faces);
        surface.finish();
        sheet.finish();
        let placed = page.bookmarks.into_iter();
        headings.extend(placed.map(|(y, bookmark)| (index, y, bookmark)));
    }
    Ok(headings)
}

/// Puts the file into the document.
fn embed(pdf: &mut krilla::Document, attachment: Attachment) -> Result<(), PdfError> {
    let mime = MimeType::new(&attachment.mime).ok_or(PdfError::MediaType(attachment.mime))?;
    // The document has no other file yet, so the name is free.
    let _ = pdf.embed_file(EmbeddedFile {
        path: attachment.name,
        mime_type: Some(mime),
        description: Some(caption(&attachment.description, 1000)),
        association_kind: AssociationKind::Source,
        data: attachment.bytes.into(),
        modification_date: Some(date_time(attachment.modified)),
        compress: None,
        location: None,
    });
    Ok(())
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Standard(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

fn metadata(document: &Document) -> Metadata {
    let mut metadata = Metadata::new()
        .title(caption(&document.title, 400))
        .description(caption(&document.subject, 1000))
        .language(document.language.tag().to_owned())
        .creation_date(date_time(document.date));
    if !document.author.is_empty() {
        metadata = metadata.authors(vec![caption(&document.author, 400)]);
    }
    metadata
}

/// Midnight of the day in Vietnam; no clock is read.
fn date_time(date: Date) -> DateTime {
    DateTime::new(date.year)
        .month(date.month)
        .day(date.day)
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(7)
        .utc_offset_minute(0)
}

/// Bookmarks nested by level; without headings the title leads to the first page (PDF/UA-1 wants one).
fn outline(title: &str, headings: Vec<(usize, f32, Bookmark)>) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    if headings.is_empty() {
        outline.push_child(OutlineNode::new(
            caption(title, 400),
            XyzDestination::new(0, Point::from_xy(0.0, 0.0)),
        ));
    }
    for (page, y, bookmark) in headings {
        close(&mut open, bookmark.level, &mut outline);
        let place = XyzDestination::new(page, Point::from_xy(LEFT, y));
        open.push((
            bookmark.level,
            OutlineNode::new(caption(&bookmark.text, 400), place),
        ));
    }
    close(&mut open, 0, &mut outline);
    outline
}

/// Closes all open bookmarks of this level and below.
fn close(open: &mut Vec<(u16, OutlineNode)>, level: u16, outline: &mut Outline) {
    while let Some((_, node)) = open.pop_if(|(own, _)| *own >= level) {
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}

/// The page number in the middle of the top margin.
fn top_number(number: usize, faces: &Faces) -> Vec<Mark> {
    let lines = break_lines(&number.to_string(), NUMBER, WIDTH, WIDTH, faces);
    let set = |line: Line| {
        text_mark(
            line,
            NUMBER,
            (0.0, NUMBER_TOP, PAGE_WIDTH),
            Align::Center,
            Role::Decoration,
        )
    };
    lines.into_iter().map(set).collect()
}

/// The text at the foot, a hairline above.
fn footer(footer: &Footer, faces: &Faces) -> Vec<Mark> {
    // One line is all there is room for.
    let text = caption(&footer.text, 200);
    let mut marks = vec![rule(LEFT, FOOT_TOP - 3.0, WIDTH, 0.4, Grey::LINE)];
    let line = break_lines(&text, FOOT, WIDTH, WIDTH, faces)
        .into_iter()
        .next();
    let set = |line| {
        text_mark(
            line,
            FOOT,
            (LEFT, FOOT_TOP, WIDTH),
            Align::Start,
            Role::Decoration,
        )
    };
    marks.extend(line.map(set));
    marks
}

/// Draws marks that stand outside the structure tree.
fn artifact(surface: &mut Surface<'_>, kind: ArtifactType, marks: &[Mark], faces: &Faces) {
    if marks.is_empty() {
        return;
    }
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    for mark in marks {
        draw(surface, mark, faces);
    }
    surface.end_tagged();
}

/// Draws the marks of a page, neighbours of one role as one piece of content.
fn draw_content(surface: &mut Surface<'_>, marks: &[Mark], tags: &mut Tags, faces: &Faces) {
    for run in marks.chunk_by(|one, next| one.role == next.role) {
        let role = run.first().map_or(Role::Decoration, |mark| mark.role);
        match role {
            Role::Decoration => artifact(surface, ArtifactType::Layout, run, faces),
            Role::Repeated => artifact(surface, ArtifactType::PaginationOther, run, faces),
            Role::Content(node) => {
                let content = surface.start_tagged(ContentTag::Other);
                for mark in run {
                    draw(surface, mark, faces);
                }
                surface.end_tagged();
                tags.draw(node, content);
            }
        }
    }
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, faces: &Faces) {
    match &mark.shape {
        Shape::Text { .. } => draw_text(surface, mark, faces),
        Shape::Box {
            width,
            height,
            fill: grey,
            outlined,
        } => {
            let line = outlined.then(|| stroke(0.6, Grey::SOFT));
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(mark.x, mark.y, *width, *height) {
                path.push_rect(rect);
            }
            draw_path(surface, path, Some(fill(*grey)), line);
        }
        Shape::Path { points, ink } => {
            let (filled, line) = match *ink {
                Ink::Fill(grey) => (Some(fill(grey)), None),
                Ink::Line(width, grey) => (None, Some(stroke(width, grey))),
            };
            let mut path = PathBuilder::new();
            for (number, (x, y)) in points.iter().enumerate() {
                let (x, y) = (mark.x + x, mark.y + y);
                if number == 0 {
                    path.move_to(x, y);
                } else {
                    path.line_to(x, y);
                }
            }
            draw_path(surface, path, filled, line);
        }
    }
}

/// A line of text; where the face has no slanted letters, they are slanted.
fn draw_text(surface: &mut Surface<'_>, mark: &Mark, faces: &Faces) {
    let Shape::Text {
        text,
        face,
        size,
        stretch,
    } = &mark.shape
    else {
        return;
    };
    surface.set_fill(Some(fill(Grey::BLACK)));
    surface.set_stroke(None);
    let glyphs = faces.glyphs(*face, text, stretch / size);
    let start = Point::from_xy(mark.x, mark.y);
    let slanted = *face == Face::BoldItalic;
    if slanted {
        // Around the baseline, so that the line stays where it is.
        let slant = Transform::from_row(1.0, 0.0, -SLANT, 1.0, SLANT * mark.y, 0.0);
        surface.push_transform(&slant);
    }
    surface.draw_glyphs(start, &glyphs, faces.font(*face), text, *size, false);
    if slanted {
        surface.pop();
    }
}

fn draw_path(
    surface: &mut Surface<'_>,
    path: PathBuilder,
    filled: Option<Fill>,
    line: Option<Stroke>,
) {
    surface.set_fill(filled);
    surface.set_stroke(line);
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn stroke(width: f32, grey: Grey) -> Stroke {
    Stroke {
        paint: colour(grey).into(),
        width,
        ..Stroke::default()
    }
}

fn fill(grey: Grey) -> Fill {
    Fill {
        paint: colour(grey).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}

fn colour(grey: Grey) -> rgb::Color {
    rgb::Color::new(grey.0, grey.0, grey.0)
}
