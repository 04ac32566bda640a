//! What the facility said for its balances, brought into one place.

use super::{Extras, Item, Lost, WaterExtras};
use crate::facility::{Content, Facility};

impl Extras {
    /// The extras of a facility.
    #[must_use]
    pub fn of(facility: &Facility) -> Self {
        let mut extras = Self {
            water: WaterExtras {
                in_product: facility.site.water_in_product,
                evaporated: facility.site.water_evaporated,
            },
            ..Self::default()
        };
        for stream in &facility.streams {
            if let Some(mass) = stream.mass {
                let item = Item::Stream(stream.id.clone());
                extras.kg_per_unit.insert(item, mass);
            }
            if let Some(fee) = stream.fee {
                extras.fees.insert(stream.id.clone(), fee);
            }
            let lost = match &stream.lost.content {
                Content::Unsaid => continue,
                Content::Nothing => Vec::new(),
                Content::Input(input) => vec![Lost {
                    input: Some(input.clone()),
                    kg: stream.lost.kg,
                }],
            };
            extras.contents.insert(stream.id.clone(), lost);
        }
        for product in &facility.products {
            if let Some(mass) = product.mass {
                let item = Item::Product(product.id.clone());
                extras.kg_per_unit.insert(item, mass);
            }
        }
        extras
    }
}
