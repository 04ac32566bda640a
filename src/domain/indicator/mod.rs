//! Energy, emissions and specific consumption, held against benchmarks, programmes and legal thresholds.

mod energy;
mod programme;
mod resources;
mod specific;

pub use energy::{EnergyTotals, Flag, carrier_factor, energy, flags};
pub use programme::{Programme, programme};
pub use resources::{ResourceGroup, ResourceSaving, resources};
pub use specific::{Comparison, Specific, output, share_of_metric, specific};
