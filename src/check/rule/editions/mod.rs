//! What present editions of a style print in another way than older ones.

rules! {
    access_date_needless,
    access_date_place,
    access_word,
    edition_form,
    medium_of_publication,
    place_of_publication,
}
