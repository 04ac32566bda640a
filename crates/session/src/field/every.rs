//! The things of a facility to which fields belong: for each group of fields the ids, for each field with a second part the pairs.

/// The ids of a group. A group that is not here does not compile in `fields!`.
macro_rules! ids {
    ($f:ident "product") => {
        $f.products.iter().map(|p| p.id.clone())
    };
    ($f:ident "stream") => {
        $f.streams.iter().map(|s| s.id.clone())
    };
    ($f:ident "answer") => {
        $f.replies.keys().cloned()
    };
    ($f:ident "own") => {
        $f.own_measures.iter().map(|m| m.id.clone())
    };
    ($f:ident "cost") => {
        $f.replies
            .keys()
            .chain($f.own_measures.iter().map(|m| &m.id))
            .cloned()
    };
    ($f:ident "step") => {
        $f.steps.iter().map(|s| s.id.clone())
    };
    ($f:ident "plan") => {
        $f.plan.keys().cloned()
    };
    ($f:ident "year") => {
        $f.follow_up.measures.keys().cloned()
    };
    ($f:ident "change") => {
        $f.follow_up.changes.keys().copied()
    };
    ($f:ident "base-load") => {
        $f.follow_up.base_loads.keys().cloned()
    };
    ($f:ident "declared") => {
        $f.follow_up.declared.keys().cloned()
    };
}

/// The ids of a group with the second parts of a key.
macro_rules! pairs {
    ($f:ident "stream" "month-") => { pairs!(@months $f) };
    ($f:ident "stream" "cost-month-") => { pairs!(@months $f) };
    (@months $f:ident) => {
        $f.streams.iter().flat_map(|s| (0..12).map(|month| (s.id.clone(), month)))
    };
    ($f:ident "stream" "share-") => {
        pairs!(@of $f.streams, |s| (s.id, s.shares.keys().cloned()))
    };
    ($f:ident "stream" "rough-") => {
        $f.streams.iter().flat_map(|s| {
            s.rough.iter().flat_map(|(node, answer)| {
                answer.values.keys().map(|key| {
                    let key = RoughKey {
                        node: node.clone(),
                        key: key.clone(),
                    };
                    (s.id.clone(), key)
                })
            })
        })
    };
    ($f:ident "step" $key:tt) => {
        pairs!(@of $f.steps, |s| (s.id, s.flows.iter().map(|flow| flow.id.clone())))
    };
    ($f:ident "calculation" "") => {
        $f.replies.iter().flat_map(|(id, reply)| {
            let values = reply.calculation.iter().flat_map(|c| c.values.keys());
            values.map(|key| (id.clone(), key.clone()))
        })
    };
    ($f:ident "change" "taken-") => { pairs!(@changes $f taken) };
    ($f:ident "change" "output-") => { pairs!(@changes $f output) };
    (@changes $f:ident $part:ident) => {
        $f.follow_up.changes.iter().flat_map(|(kind, change)| {
            change.$part.keys().map(|id| (id.clone(), *kind))
        })
    };
    (@of $list:expr, |$one:ident| ($id:expr, $parts:expr)) => {
        $list.iter().flat_map(|$one| $parts.map(|part| ($id.clone(), part)))
    };
}

pub(super) use {ids, pairs};
