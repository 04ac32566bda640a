//! Values by id, which are looked up far more often than they are made.

use std::collections::BTreeMap;

/// In the order of the ids: halving a list compares fewer texts than walking down the nodes of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ById<T>(Vec<(String, T)>);

impl<T> ById<T> {
    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        let found = self.0.binary_search_by(|(own, _)| own.as_str().cmp(id));
        self.0.get(found.ok()?).map(|(_, value)| value)
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> From<BTreeMap<String, T>> for ById<T> {
    fn from(values: BTreeMap<String, T>) -> Self {
        Self(values.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_found_and_nothing_else() {
        let ids = ["b", "a-1", "a", "đo", "c"];
        let values: BTreeMap<String, usize> = ids.map(str::to_owned).into_iter().zip(0..).collect();
        let by_id = ById::from(values);
        for (place, id) in ids.iter().enumerate() {
            assert_eq!(by_id.get(id), Some(&place), "{id}");
        }
        for id in ["", "a-", "a-2", "d", "đ", "z"] {
            assert_eq!(by_id.get(id), None, "{id}");
        }
        assert_eq!(ById::<usize>::default().get("a"), None);
    }
}
