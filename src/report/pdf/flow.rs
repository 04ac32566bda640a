//! Flow of strips onto pages: what belongs together stays together, tables repeat their header row.

use super::strip::{BOTTOM, Bookmark, LEFT, Mark, Strip, TOP};

/// One page: marks in page coordinates, and the bookmarks that point to it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Page {
    pub(super) marks: Vec<Mark>,
    pub(super) bookmarks: Vec<(f32, Bookmark)>,
}

/// Height of the text area.
pub(super) const ROOM: f32 = BOTTOM - TOP;

/// Puts strips on pages; always at least one page.
pub(super) fn paginate(strips: Vec<Strip>) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut page = Page::default();
    let mut y = TOP;
    let mut strips = strips.into_iter();
    while let Some(first) = strips.next() {
        // A group: strips that must not be parted, up to and with the first that may.
        let mut group = vec![first];
        while group.last().is_some_and(|strip| strip.keep) {
            match strips.next() {
                Some(strip) => group.push(strip),
                None => break,
            }
        }
        let height: f32 = group.iter().map(|strip| strip.before + strip.height).sum();
        let wanted = group.iter().any(|strip| strip.new_page);
        if y > TOP && (wanted || (y + height > BOTTOM && height <= ROOM)) {
            pages.push(std::mem::take(&mut page));
            y = TOP;
        }
        for strip in group {
            if y > TOP && y + strip.before + strip.height > BOTTOM {
                pages.push(std::mem::take(&mut page));
                y = TOP;
            }
            y = place(strip, &mut page, y);
        }
    }
    pages.push(page);
    pages
}

/// Puts one strip at `y`; returns where the next one begins.
fn place(strip: Strip, page: &mut Page, y: f32) -> f32 {
    let mut top = y;
    if top > TOP {
        top += strip.before;
    } else if let Some(head) = strip.head.as_deref() {
        page.marks
            .extend(head.marks.iter().cloned().map(|mark| moved(mark, top)));
        top += head.height;
    }
    if let Some(bookmark) = strip.bookmark {
        page.bookmarks.push((top, bookmark));
    }
    page.marks
        .extend(strip.marks.into_iter().map(|mark| moved(mark, top)));
    top + strip.height
}

fn moved(mark: Mark, top: f32) -> Mark {
    Mark {
        x: mark.x + LEFT,
        y: mark.y + top,
        ..mark
    }
}

#[cfg(test)]
mod tests {
    use super::super::strip::{Grey, rule};
    use super::*;
    use std::rc::Rc;

    fn strip(height: f32) -> Strip {
        Strip {
            height,
            marks: vec![rule(0.0, 0.0, 1.0, 1.0, Grey::BLACK)],
            ..Strip::default()
        }
    }

    fn check(strips: Vec<Strip>, marks_per_page: &[usize]) {
        let counts: Vec<usize> = paginate(strips)
            .iter()
            .map(|page| page.marks.len())
            .collect();
        assert_eq!(counts, marks_per_page);
    }

    #[test]
    fn nothing_is_one_empty_page() {
        check(Vec::new(), &[0]);
    }

    #[test]
    fn full_page_breaks() {
        check(
            vec![strip(ROOM / 2.0), strip(ROOM / 2.0), strip(1.0)],
            &[2, 1],
        );
    }

    #[test]
    fn kept_strips_move_together() {
        let kept = Strip {
            keep: true,
            ..strip(ROOM / 4.0)
        };
        check(vec![strip(ROOM / 2.0), kept, strip(ROOM / 2.0)], &[1, 2]);
    }

    #[test]
    fn a_group_longer_than_a_page_is_cut() {
        let kept = Strip {
            keep: true,
            ..strip(ROOM / 2.0)
        };
        check(vec![kept.clone(), kept.clone(), kept, strip(1.0)], &[2, 2]);
    }

    #[test]
    fn header_rows_are_repeated() {
        let head = Rc::new(strip(10.0));
        let row = Strip {
            head: Some(head),
            ..strip(ROOM / 2.0)
        };
        check(vec![strip(10.0), row.clone(), row], &[2, 2]);
    }

    #[test]
    fn new_page_is_obeyed_once() {
        let fresh = Strip {
            new_page: true,
            ..strip(1.0)
        };
        check(vec![fresh.clone(), fresh, strip(1.0)], &[1, 2]);
    }
}
