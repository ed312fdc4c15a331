//! Words that say too little for a citation key.

use super::tables;

/// Whether a word, in lower case, says too little for a key: articles, prepositions and the like, in any language.
pub fn is_stop_word(word: &str) -> bool {
    tables::WORDS_FUNCTION_WORDS.contains_key(word)
}
