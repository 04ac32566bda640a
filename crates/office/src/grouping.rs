//! Groups that may leave the office: none is smaller than five facilities, and none can be found by subtraction.

use crate::check::LEAST;
use catalogue::order;

/// A group by its key, with what it holds.
pub(crate) type Group<K, T> = (K, Vec<T>);

/// Groups of at least five facilities, and behind them what was put together: the smaller groups, and where those are still too few, the next larger ones. Where everything together is too small, there is nothing. `size` counts the facilities.
pub(crate) fn together<K: Ord, T>(
    mut groups: Vec<Group<K, T>>,
    size: impl Fn(&[T]) -> usize,
) -> (Vec<Group<K, T>>, Vec<T>) {
    order::sort_by(&mut groups, |a, b| {
        size(&a.1).cmp(&size(&b.1)).then_with(|| a.0.cmp(&b.0))
    });
    let (mut joined, mut shown) = (Vec::new(), Vec::new());
    for (key, held) in groups {
        let is_small = size(&held) < LEAST;
        let needs_more = !joined.is_empty() && size(&joined) < LEAST;
        if is_small || needs_more {
            joined.extend(held);
        } else {
            shown.push((key, held));
        }
    }
    if size(&joined) < LEAST {
        joined.clear();
    }
    (shown, joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_groups_stand_together_and_the_next_larger_joins_them() {
        let of = |sizes: &[usize]| {
            let groups = sizes.iter().enumerate();
            let groups = groups.map(|(at, size)| (at, vec![(); *size])).collect();
            let (shown, joined) = together(groups, <[()]>::len);
            (shown.iter().map(|(at, _)| *at).collect(), joined.len())
        };
        let check = |sizes: &[usize], shown: Vec<usize>, joined: usize| {
            assert_eq!(of(sizes), (shown, joined), "{sizes:?}");
        };
        check(&[5, 7], vec![0, 1], 0);
        check(&[2, 3, 9], vec![2], 5);
        check(&[2, 6, 9], vec![2], 8);
        check(&[4], vec![], 0);
        check(&[1, 5], vec![], 6);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_small_is_shown(sizes in prop::collection::vec(1_usize..12, 0..10)) {
            let all: usize = sizes.iter().sum();
            let groups = sizes.iter().enumerate();
            let groups = groups.map(|(at, size)| (at, vec![(); *size])).collect();
            let (shown, joined) = together(groups, <[()]>::len);
            let held: usize = shown.iter().map(|(_, held)| held.len()).sum();
            if all >= LEAST {
                prop_assert_eq!(held + joined.len(), all);
            } else {
                prop_assert_eq!(held + joined.len(), 0);
            }
            prop_assert!(shown.iter().all(|(_, held)| held.len() >= LEAST));
            prop_assert!(joined.is_empty() || joined.len() >= LEAST);
        }
    }
}
