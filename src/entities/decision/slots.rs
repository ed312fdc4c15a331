//! A list whose members may go or become one with others, and the way from old places to new ones.

/// What becomes of a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fate {
    Stays,
    Gone,
    Into(usize),
}

/// A list while decisions are applied: places stay until [`Slots::compact`].
#[derive(Debug)]
pub(super) struct Slots<T> {
    list: Vec<T>,
    fates: Vec<Fate>,
}

impl<T> Slots<T> {
    /// Returns the list with all its members staying.
    pub(super) fn new(list: Vec<T>) -> Self {
        Self { fates: vec![Fate::Stays; list.len()], list }
    }

    /// Returns the place of the first member that stays and fits.
    pub(super) fn find(&self, fits: impl Fn(&T) -> bool) -> Option<usize> {
        (0..self.list.len())
            .find(|&at| self.fates.get(at) == Some(&Fate::Stays) && self.list.get(at).is_some_and(&fits))
    }

    /// Returns a member.
    pub(super) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        self.list.get_mut(at)
    }

    /// Returns the members, those too that are gone.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.list.iter_mut()
    }

    /// Adds a member; returns its place.
    pub(super) fn push(&mut self, member: T) -> usize {
        self.list.push(member);
        self.fates.push(Fate::Stays);
        self.list.len() - 1
    }

    /// Takes a member away.
    pub(super) fn reject(&mut self, at: usize) {
        if let Some(fate) = self.fates.get_mut(at) {
            *fate = Fate::Gone;
        }
    }

    /// Makes a member one with another; `join` adds what it holds to the other.
    pub(super) fn merge(&mut self, at: usize, into: usize, join: impl Fn(&mut T, T))
    where
        T: Clone,
    {
        let Some(member) = self.list.get(at).cloned().filter(|_| at != into) else { return };
        if let Some(target) = self.list.get_mut(into) {
            join(target, member);
        }
        if let Some(fate) = self.fates.get_mut(at) {
            *fate = Fate::Into(into);
        }
    }

    /// Returns the members that stay, and for each old place the new one, nothing for those that are gone.
    pub(super) fn compact(self) -> (Vec<T>, Vec<Option<usize>>) {
        let mut next = 0;
        let own: Vec<Option<usize>> = self
            .fates
            .iter()
            .map(|fate| {
                let stays = *fate == Fate::Stays;
                next += usize::from(stays);
                stays.then(|| next - 1)
            })
            .collect();
        let places = (0..self.fates.len()).map(|at| own.get(self.home(at)?).copied().flatten()).collect();
        let staying = self.list.into_iter().zip(&self.fates).filter(|(_, fate)| **fate == Fate::Stays);
        (staying.map(|(member, _)| member).collect(), places)
    }

    /// Follows a member to the one that it became part of.
    fn home(&self, at: usize) -> Option<usize> {
        let mut at = at;
        for _ in 0..self.fates.len() {
            match self.fates.get(at)? {
                Fate::Stays => return Some(at),
                Fate::Gone => return None,
                Fate::Into(next) => at = *next,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Slots;

    #[test]
    fn places_follow_what_became_of_them() {
        let mut slots = Slots::new(vec!["a", "b", "c", "d"]);
        slots.reject(0);
        slots.merge(1, 3, |_, _| {});
        slots.merge(3, 2, |_, _| {});
        let (list, places) = slots.compact();
        assert_eq!(list, ["c"]);
        assert_eq!(places, [None, Some(0), Some(0), Some(0)]);
    }

    #[test]
    fn two_that_become_each_other_are_gone() {
        let mut slots = Slots::new(vec!["a", "b"]);
        slots.merge(0, 1, |_, _| {});
        slots.merge(1, 0, |_, _| {});
        assert_eq!(slots.compact().1, [None, None]);
    }
}
