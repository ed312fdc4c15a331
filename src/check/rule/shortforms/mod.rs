//! Short forms, and what they stand for.

rules! {
    full_form_repeated,
    ibid_ambiguous,
    ibid_discouraged,
    ibid_without_antecedent,
    op_cit,
    short_form_ambiguous,
    short_form_unresolved,
}
