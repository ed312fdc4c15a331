//! Work shared among threads: what comes out is in the order of what was given, whatever thread did it.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

/// Returns how many threads the machine runs at once; one where that can't be told.
pub fn available() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// Returns what `work` makes of each item, in their order. The caller's thread works, too; where a further one can't be had, those that are
/// there do all.
pub(crate) fn each<'i, T: Sync, R: Send>(
    items: &'i [T],
    threads: NonZeroUsize,
    work: impl Fn(&'i T) -> R + Sync,
) -> Vec<R> {
    let threads = threads.get().min(items.len());
    if threads < 2 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return done };
            done.push((at, work(item)));
        }
    };
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map_while(|_| Builder::new().spawn_scoped(scope, worker).ok()).collect();
        let mut all = worker();
        for other in others {
            all.append(&mut other.join().unwrap_or_else(|cause| std::panic::resume_unwind(cause)));
        }
        all
    });
    all.sort_unstable_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, result)| result).collect()
}

/// Returns what `work` makes of runs of items, one behind the other: runs that are no smaller than `least` go to threads of their own.
pub(crate) fn by_runs<'i, T: Sync, R: Send>(
    items: &'i [T],
    threads: Option<NonZeroUsize>,
    (least, size): (usize, impl Fn(&T) -> usize),
    work: impl Fn(&'i [T]) -> Vec<R> + Sync,
) -> Vec<R> {
    let Some(threads) = threads.filter(|threads| threads.get() > 1) else { return work(items) };
    let runs = runs(items, threads, least, size);
    each(&runs, threads, |run| work(run)).into_iter().flatten().collect()
}

/// Returns what `work` makes of each item, as [`by_runs`].
pub(crate) fn map<'i, T: Sync, R: Send>(
    items: &'i [T],
    threads: Option<NonZeroUsize>,
    share: (usize, impl Fn(&T) -> usize),
    work: impl Fn(&'i T) -> R + Sync,
) -> Vec<R> {
    by_runs(items, threads, share, |run| run.iter().map(&work).collect())
}

/// How many runs each thread gets, so that none waits long for another's last.
const RUNS: usize = 4;

/// Cuts items into runs of about one size, for [`each`]: some for each thread, none below `least`.
fn runs<T>(items: &[T], threads: NonZeroUsize, least: usize, size: impl Fn(&T) -> usize) -> Vec<&[T]> {
    let all: usize = items.iter().map(&size).sum();
    let most = least.max(all / (threads.get() * RUNS));
    let mut runs = Vec::new();
    let (mut rest, mut sum) = (items, 0);
    let mut at = 0;
    while let Some(item) = rest.get(at) {
        sum += size(item);
        at += 1;
        if sum >= most {
            let (run, behind) = rest.split_at(at);
            runs.push(run);
            (rest, at, sum) = (behind, 0, 0);
        }
    }
    if !rest.is_empty() {
        runs.push(rest);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn order_does_not_depend_on_threads(items in prop::collection::vec(0_usize..50, 0..60), threads in 1_usize..9, least in 1_usize..99) {
            let threads = NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN);
            prop_assert_eq!(each(&items, threads, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
            let runs = runs(&items, threads, least, |&item| item);
            prop_assert_eq!(map(&items, Some(threads), (least, |&item: &usize| item), |item| item + 1), items.iter().map(|item| item + 1).collect::<Vec<_>>());
            prop_assert!(runs.iter().all(|run| !run.is_empty()));
            prop_assert_eq!(runs.concat(), items);
        }
    }
}
