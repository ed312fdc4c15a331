//! Words that say too little for a citation key.

use super::tables;

/// Whether a word, in lower case, says too little for a key.
pub fn is_stop_word(word: &str) -> bool {
    tables::KEYS_STOP_WORDS.contains_key(word)
}
