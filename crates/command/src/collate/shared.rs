//! Words that many submissions have in common, such as the names of wastes, are kept once.

use office::record::{LostRow, Record};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Default)]
pub(super) struct Shared(Mutex<BTreeSet<Arc<str>>>);

impl Shared {
    /// Lets a row point to the words that are kept already.
    pub(super) fn share(&self, record: &mut Record) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let wastes = record.wastes.iter_mut();
        let wastes = wastes.flat_map(|waste| {
            let name = [&mut waste.name.0, &mut waste.name.1];
            let lost = match &mut waste.lost {
                LostRow::Input((vi, en), _) => vec![vi, en],
                LostRow::Unsaid | LostRow::Nothing => Vec::new(),
            };
            name.into_iter().chain(lost)
        });
        let products = record
            .specific
            .iter_mut()
            .filter_map(|s| s.product.as_mut());
        let versions = [&mut record.app, &mut record.catalogue];
        for word in wastes.chain(products).chain(versions) {
            match known.get(word) {
                Some(kept) => *word = kept.clone(),
                None => {
                    known.insert(word.clone());
                }
            }
        }
    }
}
