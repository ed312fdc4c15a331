//! People, organizations, platforms.

rules! {
    acronym_ambiguous,
    container_spelled_two_ways,
    name_spelled_two_ways,
    platform_name,
}
