//! Flow of strips onto pages: what belongs together stays together, tables repeat their header row.

use std::collections::VecDeque;

use super::strip::{BOTTOM, Bookmark, LEFT, Mark, SECOND, Strip, TOP};

/// One page: marks in page coordinates, and the bookmarks that point to it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Page {
    pub(super) marks: Vec<Mark>,
    pub(super) bookmarks: Vec<(f32, Bookmark)>,
}

/// Height of the text area.
pub(super) const ROOM: f32 = BOTTOM - TOP;

/// A page that is filled so far may be left for the sake of a short table.
const FULL: f32 = 0.75;

/// Puts strips on pages; always at least one page.
pub(super) fn paginate(strips: Vec<Strip>) -> Vec<Page> {
    let mut pages = Pages::default();
    let mut strips = VecDeque::from(strips);
    while !strips.is_empty() {
        // A group: strips that must not be parted, up to and with the first that may.
        let mut group: Vec<Strip> = Vec::new();
        while group.last().is_none_or(|strip| strip.keep || strip.short)
            && let Some(strip) = strips.pop_front_if(|next| !next.half)
        {
            group.push(strip);
        }
        // A short table is parted all the same where the page would stay too empty without its beginning.
        let end = group.iter().position(|strip| !strip.keep);
        if let Some(end) = end
            && !pages.fits(height(&group))
            && pages.y - TOP < FULL * ROOM
        {
            for strip in group.drain(end + 1..).rev() {
                strips.push_front(Strip {
                    short: false,
                    ..strip
                });
            }
        }
        // What leads into columns stands above the beginning of them.
        let mut columns = Vec::new();
        if group.last().is_none_or(|strip| strip.keep) {
            while let Some(strip) = strips.pop_front_if(|next| next.half) {
                columns.push(strip);
            }
        }
        let columns = groups(columns);
        let begun = columns
            .first()
            .map_or(0.0, |first| ABOVE_COLUMNS + height(first));
        let needed = height(&group) + begun;
        let least = group.first().map_or(0.0, |strip| strip.least);
        let wanted = group
            .iter()
            .chain(columns.first().into_iter().flatten())
            .any(|strip| strip.new_page);
        let is_last = strips.is_empty();
        // A picture that waits never stands between two rows of a table.
        pages.inside = group.first().is_some_and(|strip| strip.head.is_some());
        if wanted || least > 0.0 {
            pages.settle();
        }
        pages.release();
        let floats = group.first().is_some_and(|strip| strip.floats);
        if floats && !is_last && !pages.fits(needed) && needed <= ROOM {
            pages.waiting.push(group);
            continue;
        }
        if wanted || pages.y + least > BOTTOM || (!pages.fits(needed) && needed <= ROOM) {
            pages.turn();
            // What waited may have filled the page.
            if !pages.fits(needed) && needed <= ROOM {
                pages.turn();
            }
        }
        pages.group(group);
        pages.columns(columns);
    }
    pages.settle();
    if pages.y > TOP || pages.closed.is_empty() {
        pages.closed.push(pages.open);
    }
    pages.closed
}

fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.before + strip.height).sum()
}

/// The pages so far: the open one, how far down it is filled, the pictures that wait, and whether a table goes on.
struct Pages {
    closed: Vec<Page>,
    open: Page,
    y: f32,
    waiting: Vec<Vec<Strip>>,
    inside: bool,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            closed: Vec::new(),
            open: Page::default(),
            y: TOP,
            waiting: Vec::new(),
            inside: false,
        }
    }
}

impl Pages {
    /// Goes on at the top of the next page, unless nothing stands on this one; pictures that wait come first.
    fn turn(&mut self) {
        if self.y > TOP {
            self.closed.push(std::mem::take(&mut self.open));
            self.y = TOP;
        }
        self.release();
    }

    /// Puts the pictures that wait where they fit, unless a table goes on.
    fn release(&mut self) {
        if self.inside {
            return;
        }
        let mut waiting = std::mem::take(&mut self.waiting).into_iter().peekable();
        while let Some(group) = waiting.next_if(|group| self.fits(height(group))) {
            self.group(group);
        }
        self.waiting = waiting.collect();
    }

    /// Puts every picture that waits where it fits, else on a page of its own.
    fn settle(&mut self) {
        self.inside = false;
        self.release();
        while !self.waiting.is_empty() {
            self.turn();
        }
    }

    fn fits(&self, needed: f32) -> bool {
        self.y + needed <= BOTTOM
    }

    /// Puts strips one below the other.
    fn group(&mut self, group: Vec<Strip>) {
        for strip in group {
            if !self.fits(strip.before + strip.height) {
                self.turn();
            }
            self.y = place(strip, &mut self.open, (0.0, TOP), self.y);
        }
    }

    /// Sets groups of strips in two columns; on their last page both are about equally long.
    fn columns(&mut self, mut rest: Vec<Vec<Strip>>) {
        if rest.is_empty() {
            return;
        }
        let needed = rest.first().map_or(0.0, |first| height(first));
        if self.y + ABOVE_COLUMNS + needed > BOTTOM {
            self.turn();
        }
        while !rest.is_empty() {
            let top = self.y + if self.y > TOP { ABOVE_COLUMNS } else { 0.0 };
            let most = BOTTOM - top;
            let mut low = (rest.iter().map(|group| height(group)).sum::<f32>() / 2.0).min(most);
            while low < most && filled(&rest, low, 2) < rest.len() {
                low = (low + STEP).min(most);
            }
            let mut deepest = top;
            for x in [0.0, SECOND] {
                let count = filled(&rest, low, 1);
                let mut y = top;
                for strip in rest.drain(..count).flatten() {
                    y = place(strip, &mut self.open, (x, top), y);
                }
                deepest = deepest.max(y);
            }
            self.y = deepest;
            if !rest.is_empty() {
                self.turn();
            }
        }
    }
}

/// White space above columns, and how finely they are made equal.
const ABOVE_COLUMNS: f32 = 6.0;
const STEP: f32 = 4.0;

/// Strips that must not be parted, group by group; what is higher than a page is parted all the same.
fn groups(strips: Vec<Strip>) -> Vec<Vec<Strip>> {
    let mut groups: Vec<Vec<Strip>> = Vec::new();
    let mut open = false;
    for strip in strips {
        let keep = strip.keep;
        match groups.last_mut() {
            Some(group) if open && height(group) + strip.height < ROOM / 2.0 => group.push(strip),
            _ => groups.push(vec![strip]),
        }
        open = keep;
    }
    groups
}

/// How many groups fit so many columns of this height; at least one a column, or a run would never end.
fn filled(groups: &[Vec<Strip>], room: f32, columns: usize) -> usize {
    let mut count = 0;
    for _ in 0..columns {
        let mut y = 0.0;
        for group in groups.iter().skip(count) {
            let before = group.first().map_or(0.0, |strip| strip.before);
            let height = height(group) - if y > 0.0 { 0.0 } else { before };
            if y > 0.0 && y + height > room {
                break;
            }
            y += height;
            count += 1;
        }
    }
    count
}

/// Puts one strip at `y` of a column that begins at `x` and `start`; returns where the next one begins.
fn place(strip: Strip, page: &mut Page, (x, start): (f32, f32), y: f32) -> f32 {
    let mut top = y;
    if top > start {
        top += strip.before;
    } else if let Some(head) = strip.head.as_deref() {
        let marks = head.marks.iter().cloned();
        page.marks.extend(marks.map(|mark| moved(mark, x, top)));
        top += head.height;
    }
    if let Some(bookmark) = strip.bookmark {
        page.bookmarks.push((top, bookmark));
    }
    page.marks
        .extend(strip.marks.into_iter().map(|mark| moved(mark, x, top)));
    top + strip.height
}

fn moved(mark: Mark, x: f32, top: f32) -> Mark {
    Mark {
        x: mark.x + x + LEFT,
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
    fn a_short_table_moves_whole_where_its_page_stays_full() {
        let row = Strip {
            short: true,
            ..strip(ROOM / 10.0)
        };
        let table = |above: f32| {
            vec![
                strip(above * ROOM),
                row.clone(),
                row.clone(),
                strip(ROOM / 10.0),
            ]
        };
        check(table(0.76), &[1, 3]);
        check(table(0.7), &[4]);
        let longer = |above: f32| {
            vec![
                strip(above * ROOM),
                row.clone(),
                row.clone(),
                row.clone(),
                strip(ROOM / 10.0),
            ]
        };
        check(longer(0.7), &[4, 1]);
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

    fn half(height: f32) -> Strip {
        Strip {
            half: true,
            ..strip(height)
        }
    }

    /// Marks of each page that stand in the second column.
    fn in_second(strips: Vec<Strip>) -> Vec<usize> {
        let second = |page: &Page| page.marks.iter().filter(|m| m.x > LEFT + 1.0).count();
        paginate(strips).iter().map(second).collect()
    }

    #[test]
    fn two_columns_end_equally_long() {
        assert_eq!(in_second(vec![half(30.0); 6]), [3]);
        assert_eq!(in_second(vec![half(30.0); 5]), [2]);
        let full: Vec<Strip> = vec![half(ROOM / 4.0); 12];
        check(full.clone(), &[8, 4]);
        assert_eq!(in_second(full), [4, 2]);
    }

    #[test]
    fn what_is_kept_together_is_in_one_column() {
        let kept = Strip {
            keep: true,
            ..half(30.0)
        };
        let strips = vec![half(30.0), kept.clone(), kept, half(30.0)];
        assert_eq!(in_second(strips), [3]);
    }

    #[test]
    fn a_strip_higher_than_a_page_still_ends() {
        let kept = Strip {
            keep: true,
            ..half(ROOM)
        };
        let pages = paginate(vec![kept.clone(), kept.clone(), kept, half(1.0)]);
        assert_eq!(pages.len(), 2);
    }

    #[test]
    fn a_heading_does_not_stand_alone_above_columns() {
        let heading = Strip {
            keep: true,
            ..strip(20.0)
        };
        check(vec![strip(ROOM - 60.0), heading, half(50.0)], &[1, 2]);
    }

    #[test]
    fn a_picture_that_does_not_fit_lets_the_text_go_first() {
        let picture = Strip {
            floats: true,
            ..strip(ROOM / 2.0)
        };
        let text = || strip(ROOM / 8.0);
        let strips = vec![strip(ROOM * 0.7), picture.clone(), text(), text(), text()];
        check(strips, &[3, 2]);
        // At the end of the document, and before what begins a page, it is not lost.
        check(vec![strip(ROOM * 0.7), picture.clone()], &[1, 1]);
        let fresh = Strip {
            new_page: true,
            ..strip(1.0)
        };
        check(vec![strip(ROOM * 0.7), picture, text(), fresh], &[2, 1, 1]);
    }

    #[test]
    fn a_picture_that_waits_does_not_part_a_table() {
        let picture = Strip {
            floats: true,
            ..strip(ROOM / 2.0)
        };
        let row = Strip {
            head: Some(Rc::new(Strip::default())),
            ..strip(ROOM / 8.0)
        };
        let above = || vec![strip(ROOM * 0.6), picture.clone()];
        let table = |rows: usize| std::iter::once(strip(ROOM / 8.0)).chain(vec![row.clone(); rows]);
        // The picture stands behind the table, on the page on which that ends where it fits there.
        check(above().into_iter().chain(table(2)).collect(), &[4, 1]);
        check(above().into_iter().chain(table(5)).collect(), &[4, 4]);
        check(above().into_iter().chain(table(8)).collect(), &[4, 6, 1]);
    }

    #[test]
    fn a_full_page_at_the_end_leaves_no_empty_one() {
        check(vec![strip(ROOM - 1.0)], &[1]);
        check(vec![strip(ROOM / 2.0), strip(ROOM / 2.0 - 1.0)], &[2]);
    }

    #[test]
    fn an_annex_begins_where_enough_is_left() {
        let annex = Strip {
            least: ROOM / 3.0,
            ..strip(10.0)
        };
        check(vec![strip(ROOM / 2.0), annex.clone()], &[2]);
        check(vec![strip(ROOM * 0.8), annex], &[1, 1]);
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
