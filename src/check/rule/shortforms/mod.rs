//! Short forms, and what they stand for.

rules! {
    ibid_ambiguous,
    ibid_without_antecedent,
    short_form_ambiguous,
    short_form_unresolved,
}
