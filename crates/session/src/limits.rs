//! Figures that can be read, each within its limits, and still cannot be together.

use super::draft::Draft;
use super::trouble::{Problem, Trouble};
use catalogue::Catalogue;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// Shares of end uses that add up to more than the stream.
pub(super) fn shares(draft: &Draft, id: &str, catalogue: &Catalogue, list: &mut Vec<Problem>) {
    let Some(stream) = draft.facility.stream(id) else {
        return;
    };
    let sum: Decimal = stream
        .shares
        .iter()
        .filter(|(node, _)| {
            let parent = catalogue.end_use(node).and_then(|n| n.parent.as_deref());
            let overlay = catalogue.end_use(node).is_some_and(|n| n.overlay);
            // A part counts inside the end use above it, where that one has its own share.
            !overlay && parent.is_none_or(|p| !stream.shares.contains_key(p))
        })
        .map(|(_, share)| share.percent)
        .sum();
    if sum > Decimal::ONE_HUNDRED {
        let at = format!("stream.{id}.shares");
        list.push(Problem {
            at,
            field: None,
            trouble: Trouble::SharesExceed(Percent::new(sum)),
        });
    }
}
