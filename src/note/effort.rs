//! How many tokens productions look at: what the test of growth counts, since seconds tell little. Only debug builds count.

#[cfg(debug_assertions)]
thread_local! {
    static LOOKED_AT: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts a look at a token.
#[inline]
pub(crate) fn look() {
    #[cfg(debug_assertions)]
    LOOKED_AT.with(|count| count.set(count.get() + 1));
}

/// Returns how many tokens productions have looked at in this thread so far; builds without debug assertions count nothing.
///
/// ```
/// let before = ibid::note::effort();
/// ibid::compile(&ibid::Source::new("note.txt", "[1] Doe, Jane. A Title. 2020."), &ibid::Options::default());
/// assert!(ibid::note::effort() > before || !cfg!(debug_assertions));
/// ```
pub fn effort() -> u64 {
    #[cfg(debug_assertions)]
    return LOOKED_AT.with(std::cell::Cell::get);
    #[cfg(not(debug_assertions))]
    0
}
