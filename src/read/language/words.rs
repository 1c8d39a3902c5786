//! Languages by their function words.

use std::sync::LazyLock;

use super::length::is_letter;
use crate::case::small;
use crate::rules::languages;

/// Words of a text that are looked at: over the corpus, no decision needs more.
const WORDS: u32 = 250;

pub(super) static LATIN: LazyLock<Index> = LazyLock::new(|| Index::of(&languages::LATIN));
pub(super) static CYRILLIC: LazyLock<Index> = LazyLock::new(|| Index::of(&languages::CYRILLIC));

/// Function words, each with the place of its language in the table, found by their hash.
pub(super) struct Index {
    words: Vec<(&'static str, usize)>,
    /// Places in `words`, one more each; nothing follows a 0 that has the same hash.
    slots: [u16; SLOTS],
    longest: usize,
}

/// More than twice as many as there are words.
const SLOTS: usize = 1024;

impl Index {
    fn of(table: &[(&str, &'static [&'static str])]) -> Self {
        let mut index = Self { words: Vec::new(), slots: [0; SLOTS], longest: 0 };
        for (language, (_, words)) in table.iter().enumerate() {
            for word in *words {
                // A word stands for its language once.
                if !index.languages(word).any(|known| known == language) {
                    index.add(word, language);
                }
            }
        }
        index
    }

    #[allow(clippy::cast_possible_truncation, reason = "there are fewer than slots")]
    fn add(&mut self, word: &'static str, language: usize) {
        self.words.push((word, language));
        self.longest = self.longest.max(word.len());
        let mut slot = Self::slot(word);
        while self.slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = self.words.len() as u16;
    }

    fn slot(word: &str) -> usize {
        let small = word.bytes().map(|byte| byte.to_ascii_lowercase());
        small.fold(0, |hash: usize, byte| hash.wrapping_mul(31) + usize::from(byte)) % SLOTS
    }

    /// The languages that a word is of, ASCII case aside.
    fn languages(&self, word: &str) -> impl Iterator<Item = usize> {
        let from = Self::slot(word);
        let slots = (from..from + SLOTS).map(|slot| usize::from(self.slots[slot % SLOTS]));
        let entries = slots.map_while(|place| self.words.get(place.checked_sub(1)?));
        entries.filter(move |(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, language)| *language)
    }
}

/// The runs of letters of a text, and of all that is not ASCII.
fn runs_of(text: &str) -> impl Iterator<Item = &str> {
    let may_be_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let mut rest = text;
    std::iter::from_fn(move || {
        let from = &rest[rest.bytes().position(|byte| may_be_letter(&byte))?..];
        let (run, after) = from.split_at(from.bytes().position(|byte| !may_be_letter(&byte)).unwrap_or(from.len()));
        rest = after;
        Some(run)
    })
}

/// The words of a run.
fn words_of(run: &str) -> impl Iterator<Item = &str> {
    run.split(|c: char| !(is_letter(c) || c.is_alphabetic())).filter(|word| !word.is_empty())
}

/// The language whose function words are the most, if they are enough to tell.
pub(super) fn by_words(text: &str, table: &[(&'static str, &[&str])], index: &Index) -> Option<&'static str> {
    let mut counts = vec![0_u32; table.len()];
    let mut words = 0_u32;
    let mut count = |word: &str| {
        words += 1;
        if word.len() <= index.longest {
            index.languages(word).for_each(|language| counts[language] += 1);
        }
        words == WORDS
    };
    let mut lower = String::new();
    for run in runs_of(text) {
        let enough = if run.is_ascii() {
            count(run)
        } else {
            words_of(run).any(|word| {
                lower.clear();
                lower.extend(word.chars().map(small));
                count(&lower)
            })
        };
        if enough {
            break;
        }
    }
    let (best, count) = counts.iter().enumerate().max_by_key(|(at, n)| (**n, std::cmp::Reverse(*at)))?;
    (*count > 0 && (*count * 20 > words || *count > 5)).then(|| table[best].0)
}
