//! The groups of resources of the programmes: their saving per unit of product, three ways that are never added.

use super::{Line, Metric, Outcome, Seen, Verdict, YearAfter};
use crate::facility::State;
use crate::indicator::ResourceGroup;
use catalogue::quantity::Percent;

/// The saving of a group of resources per unit of product, beside the target of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupSaving {
    /// The group.
    pub group: ResourceGroup,
    /// By last year's arithmetic.
    pub estimated: Option<Percent>,
    /// The estimate of what is done.
    pub by_status: Option<Percent>,
    /// Seen in the bills; only where a saving may be claimed.
    pub seen: Option<Percent>,
}

impl GroupSaving {
    /// Whether what may be claimed reaches the low end of a band.
    #[must_use]
    pub fn reaches(&self, low: Percent) -> bool {
        self.seen.is_some_and(|seen| seen >= low)
    }
}

impl Line {
    /// What is seen, where it may be claimed as a saving.
    #[must_use]
    pub fn claimed(&self) -> Option<&Seen> {
        let seen = self.seen.as_ref().ok();
        seen.filter(|seen| seen.verdict == Verdict::Saving)
    }
}

impl YearAfter {
    /// The groups of which a year has something.
    #[must_use]
    pub fn groups(&self) -> Vec<GroupSaving> {
        let groups = [
            (ResourceGroup::Energy, Metric::Energy),
            (ResourceGroup::Materials, Metric::Materials),
            (ResourceGroup::Water, Metric::Water),
        ];
        let of = |(group, metric)| {
            let line = self.lines.iter().find(|l| l.metric == metric)?;
            let seen = line.seen.as_ref().ok();
            let of = Percent::of;
            Some(GroupSaving {
                group,
                estimated: seen.and_then(|s| of(s.estimated, s.last)),
                by_status: seen.and_then(|s| of(s.by_status, s.last)),
                seen: line.claimed().map(|s| s.percent),
            })
        };
        groups.into_iter().filter_map(of).collect()
    }

    /// The measures that were decided on last year, or of which something is said.
    pub fn followed(&self) -> impl Iterator<Item = &Outcome> {
        self.measures.iter().filter(|o| o.is_followed())
    }

    /// The others.
    pub fn others(&self) -> impl Iterator<Item = &Outcome> {
        self.measures.iter().filter(|o| !o.is_followed())
    }

    /// How many measures are in one of these states.
    #[must_use]
    pub fn count(&self, states: &[State]) -> usize {
        let of = |o: &&Outcome| o.state.is_some_and(|s| states.contains(&s));
        self.measures.iter().filter(of).count()
    }
}

impl Outcome {
    /// Whether it was decided on last year, or something is said of it.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.planned || self.state.is_some()
    }
}
