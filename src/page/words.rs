//! Words as hashes, and tables of words with a weight.

use std::sync::LazyLock;

use crate::rules::learnt;
use crate::sort::sort_by;

/// The hash of no word.
pub(crate) const SEED: u32 = 0x811c_9dc5;

/// FNV-1a, a character at a time.
pub(crate) fn hash(seed: u32, c: char) -> u32 {
    (seed ^ u32::from(c)).wrapping_mul(0x0100_0193)
}

pub(crate) fn hash_of(text: &str) -> u32 {
    text.chars().fold(SEED, hash)
}

/// Weights by the hash of their word, in its order.
pub(crate) struct Weights(Vec<(u32, f32)>);

/// Of words in the names of elements, of words in short lines, and of words in longer ones.
pub(crate) static NAMES: LazyLock<Weights> = LazyLock::new(|| Weights::of(learnt::NAMES));
pub(crate) static SAID: LazyLock<Weights> = LazyLock::new(|| Weights::of(learnt::SAID));
pub(crate) static TOLD: LazyLock<Weights> = LazyLock::new(|| Weights::of(learnt::TOLD));

impl Weights {
    fn of(rows: &[(f32, &str)]) -> Self {
        let words = rows.iter().flat_map(|(weight, words)| words.split(' ').map(|word| (hash_of(word), *weight)));
        let mut table: Vec<(u32, f32)> = words.collect();
        sort_by(&mut table, |one, other| one.0.cmp(&other.0));
        Self(table)
    }

    pub(crate) fn get(&self, word: u32) -> f32 {
        self.0.binary_search_by_key(&word, |row| row.0).map_or(0.0, |at| self.0[at].1)
    }

    pub(crate) fn sum(&self, words: &[u32]) -> f32 {
        words.iter().map(|word| self.get(*word)).sum()
    }
}
