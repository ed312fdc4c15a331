//! People, organizations, platforms.

use crate::reference::{Contributor, Name};

rules! {
    acronym_ambiguous,
    ampersand_between_names,
    author_generic,
    author_order_mixed,
    container_spelled_two_ways,
    et_al_form,
    et_al_wanted,
    name_spelled_two_ways,
    name_suffix_order,
    platform_name,
    second_author_inverted,
    title_of_honour_in_name,
}

/// Which part of a name comes first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    /// The family name, and a comma.
    Inverted,
    /// The given name.
    Direct,
}

/// Returns the order in which a person's name is printed, where it has two parts.
fn order(contributor: &Contributor, text: &str) -> Option<Order> {
    let Name::Person(person) = &contributor.name else { return None };
    let (family, given) = (person.family.span, person.given.as_ref()?.span);
    let between = text.get(family.end as usize..given.start as usize);
    match between {
        Some(between) if between.trim_start().starts_with(',') => Some(Order::Inverted),
        None if given.end <= family.start => Some(Order::Direct),
        _ => None,
    }
}
