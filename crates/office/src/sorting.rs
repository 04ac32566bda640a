//! Putting a long list into order in steps: piece by piece, then piece with piece. Whoever shows a page rests between them. No two entries may compare as equal.

use catalogue::order;
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::ops::ControlFlow;

/// So many entries are put into order in one step.
const PIECE: usize = 500;

/// A list that is being put into order.
#[derive(Debug)]
pub(crate) struct Sorting<T> {
    loose: Vec<T>,
    runs: VecDeque<Vec<T>>,
}

impl<T> Sorting<T> {
    pub(crate) fn of(list: Vec<T>) -> Self {
        Self {
            loose: list,
            runs: VecDeque::new(),
        }
    }

    /// Does a step: what is left to be done, or the list where that was the last.
    pub(crate) fn step(
        mut self,
        compare: impl Fn(&T, &T) -> Ordering,
    ) -> ControlFlow<Vec<T>, Self> {
        if !self.loose.is_empty() {
            let from = self.loose.len().saturating_sub(PIECE);
            let mut run = self.loose.split_off(from);
            order::sort_by(&mut run, &compare);
            self.runs.push_back(run);
            return ControlFlow::Continue(self);
        }
        let first = self.runs.pop_front();
        match (first, self.runs.pop_front()) {
            (Some(one), Some(other)) => {
                self.runs.push_back(merged(one, other, compare));
                ControlFlow::Continue(self)
            }
            (whole, _) => ControlFlow::Break(whole.unwrap_or_default()),
        }
    }
}

/// Two lists in order as one.
fn merged<T>(one: Vec<T>, other: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut other = other.into_iter().peekable();
    for entry in one {
        while let Some(before) = other.next_if(|next| compare(next, &entry).is_lt()) {
            all.push(before);
        }
        all.push(entry);
    }
    all.extend(other);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_is_the_same_as_if_it_were_sorted_at_once(
            list in prop::collection::vec(0u32..9_000, 0..4 * PIECE)
        ) {
            let mut sorting = Sorting::of(list.clone());
            let found = loop {
                match sorting.step(u32::cmp) {
                    ControlFlow::Break(found) => break found,
                    ControlFlow::Continue(next) => sorting = next,
                }
            };
            let mut expected = list;
            expected.sort_unstable();
            prop_assert_eq!(found, expected);
        }
    }
}
