//! Energy, emissions and specific consumption, held against benchmarks, programmes and legal thresholds.

mod energy;
mod programme;
mod resources;
mod specific;
mod split;

pub use energy::{EnergyTotals, Flag, Near, energy, flags, near};
pub use programme::{Programme, programme};
pub use resources::{Resource, ResourceGroup, ResourceSaving, resources};
pub use specific::{Comparison, Plant, Specific, share_of_metric, specific};
pub use split::{Allotted, Part, SplitRefusal, split};
