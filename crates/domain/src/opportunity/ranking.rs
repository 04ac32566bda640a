//! In which order the counted measures are looked at: those with a figure of their own before statistics of audits, each with the largest saving first, and with the measures that matter most in the sector among the first ten.

use super::{Opportunity, Standing};
use catalogue::Catalogue;
use catalogue::order;

/// Places among which the most important measures of the sector stand.
const FIRST: usize = 10;

/// The ids of the counted measures in the order in which they are looked at.
///
/// Savings are sorted by money, as they count together; a statistic of audits knows nothing of this plant and stands below every figure of its own. The catalogue names three measures for each sector that an auditor of it looks at first; one that counts, or the measure that counts in its place, is moved up to the end of the first ten where it would stand below them.
#[must_use]
pub fn ranking(list: &[Opportunity], catalogue: &Catalogue, sector: Option<&str>) -> Vec<String> {
    let mut counted: Vec<&Opportunity> = list
        .iter()
        .filter(|o| o.standing == Standing::Counted)
        .collect();
    order::sort_by(&mut counted, |a, b| {
        let worth = |o: &Opportunity| (o.is_typical(), -o.money);
        worth(a).cmp(&worth(b)).then_with(|| a.id.cmp(&b.id))
    });
    let mut order: Vec<&str> = counted.iter().map(|o| o.id.as_str()).collect();
    let top = catalogue.sector_answer(sector).and_then(|a| a.top.as_ref());
    let top = top.map(|t| t.measures.as_slice()).unwrap_or_default();
    let wanted: Vec<&str> = top.iter().filter_map(|id| counting(list, id)).collect();
    let below: Vec<&str> = order.iter().skip(FIRST).copied().collect();
    let below: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|id| below.contains(id))
        .collect();
    for id in below {
        order.retain(|other| *other != id);
        // The last of the first ten that is not itself one of the three makes room.
        let room = order
            .iter()
            .take(FIRST)
            .rposition(|other| !wanted.contains(other));
        let Some(room) = room.filter(|_| order.len() >= FIRST) else {
            order.push(id);
            continue;
        };
        let moved = order.remove(room);
        order.insert(room, id);
        order.insert(FIRST, moved);
    }
    order.into_iter().map(str::to_owned).collect()
}

/// The measure itself where it counts, else the one that counts in its place.
fn counting<'a>(list: &'a [Opportunity], id: &str) -> Option<&'a str> {
    let found = list.iter().find(|o| o.id == id)?;
    match &found.standing {
        Standing::Counted => Some(&found.id),
        Standing::Exclusive { kept } => Some(kept),
        Standing::NoFigure | Standing::Umbrella | Standing::ToCheck => None,
    }
}
