//! Work on many things over all cores, whose results come in the order of the things, a few at a time: memory does not grow with how many there are.

use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// So many results of one thing wait for those of the things before it.
const WAITING: usize = 8;

/// Works on every item; `work` gives results one by one, and `take` gets those of the first item first. Stops at the first error.
pub(super) fn in_order<I, O, E>(
    items: &[I],
    work: impl Fn(&I, &mut dyn FnMut(O)) + Sync,
    mut take: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E>
where
    I: Sync,
    O: Send,
{
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (queue, queued) = sync_channel::<Receiver<O>>(threads);
    let left = Mutex::new((items.iter(), queue));
    // Whoever takes an item puts its channel in the queue before another can take the next one, so that the queue has the order of the items.
    let next = || {
        let mut left = left.lock().unwrap_or_else(PoisonError::into_inner);
        let item = left.0.next();
        let Some(item) = item else {
            // The queue ends with the last item.
            left.1 = sync_channel(0).0;
            return None;
        };
        let (results, channel) = sync_channel(WAITING);
        left.1.send(channel).ok().map(|()| (item, results))
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((item, results)) = next() {
                    // Where nobody takes results any more, an error ended the work.
                    work(item, &mut |result| drop(results.send(result)));
                }
            });
        }
        let outcome = queued.iter().flatten().try_for_each(&mut take);
        drop(queued);
        outcome
    })
}
