//! Sorting and collecting for programs that are fetched: the library's sort is compiled anew for every type, some four kilobytes each time; here one piece of code sorts the places of whatever list.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts a list; equals stay in their order.
pub fn sort<T: Ord>(list: &mut Vec<T>) {
    sort_by(list, T::cmp);
}

/// Sorts a list by a key of each entry; equals stay in their order.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a list as two of its entries compare; equals stay in their order.
pub fn sort_by<T>(list: &mut Vec<T>, order: impl Fn(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..list.len()).collect();
    sort_places(&mut places, &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => order(a, b),
        _ => Ordering::Equal,
    });
    let mut entries: Vec<Option<T>> = list.drain(..).map(Some).collect();
    let sorted = places.into_iter();
    list.extend(sorted.filter_map(|place| entries.get_mut(place)?.take()));
}

#[inline(never)]
fn sort_places(places: &mut [usize], order: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|a, b| order(*a, *b));
}

/// The pairs by their keys; of equal keys the last pair counts. Collecting them would sort them first.
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// The entries, each once. Collecting them would sort them first.
pub fn set<T: Ord>(entries: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(entries);
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_is_sorted_as_the_library_sorts_it(list: Vec<(u8, u16)>) {
            let mut by_library = list.clone();
            by_library.sort_by_key(|(key, _)| *key);
            let mut here = list.clone();
            sort_by_key(&mut here, |(key, _)| *key);
            prop_assert_eq!(&here, &by_library);
            by_library.sort();
            sort(&mut here);
            prop_assert_eq!(here, by_library);
            prop_assert_eq!(map(list.clone()), list.iter().copied().collect());
            prop_assert_eq!(set(list.clone()), list.into_iter().collect());
        }
    }
}
