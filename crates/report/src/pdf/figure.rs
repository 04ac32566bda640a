//! What all pictures share: the words below them.

use super::fonts::{Face, Style};
use super::strip::{Draft, Role, Strip, WIDTH, stack};
use super::tags::{Kind, NodeId};
use document::Align;

const CAPTION: Style = Style::tight(Face::Italic, 11.0);

/// White space below a picture.
pub(super) const BELOW: f32 = 6.0;

/// The words below a picture.
pub(super) fn caption(words: &str, division: NodeId, draft: &mut Draft<'_>) -> Option<Strip> {
    let lines = draft.few_lines(words, CAPTION, WIDTH, 6);
    if lines.is_empty() {
        return None;
    }
    let role = Role::Content(draft.tags.add_to(division, Kind::Caption));
    let (marks, end) = stack(lines, CAPTION, (0.0, 4.0, WIDTH), Align::Center, role);
    Some(Strip {
        height: end + BELOW,
        marks,
        ..Strip::default()
    })
}
