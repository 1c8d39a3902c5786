//! How long a text is, and how long it takes to read.

use super::is_ideographic;
use super::runs::{BLOCK, Run, Runs};
use crate::limits::spend;
use crate::rules::languages;

/// How long a text is.
#[derive(Clone, Copy)]
pub(crate) struct Length {
    pub words: u32,
    pub characters: u32,
    /// Words that are one character.
    ideographs: u32,
}

/// Words and characters. Han and kana characters are a word each, Thai ones a fifth of one; everything else is parted by
/// spaces, as in UAX 29 without a dictionary.
pub(crate) fn count(text: &str) -> Length {
    spend(text.len());
    let mut counter = Counter::default();
    for run in Runs::of(text) {
        match run {
            Run::Ascii(block) => counter.block(block),
            Run::Few(bytes) => counter.few(bytes),
            Run::Han(n) => counter.ideographs(n),
            Run::Character(c) => counter.character(c),
        }
    }
    let Counter { words, characters, ideographs, thai, .. } = counter;
    Length { words: words + ideographs + thai / 5, ideographs, characters }
}

#[derive(Default)]
struct Counter {
    /// Words of more than one character.
    words: u32,
    characters: u32,
    ideographs: u32,
    thai: u32,
    in_word: bool,
}

impl Counter {
    fn block(&mut self, block: &[u8; BLOCK]) {
        const LETTER: u8 = 1;
        const JOINER: u8 = 2;
        // The word that goes on into the block counts as a letter before it.
        let mut kinds = [0; BLOCK + 2];
        kinds[1] = u8::from(self.in_word) * LETTER;
        for (kind, byte) in kinds[2..].iter_mut().zip(block) {
            *kind = u8::from(byte.is_ascii_alphanumeric()) * LETTER + u8::from(is_joiner(*byte)) * JOINER;
        }
        let (mut words, mut shown, mut joined) = (0, 0, 0);
        for at in 0..BLOCK {
            let (before, last, kind) = (kinds[at], kinds[at + 1], kinds[at + 2]);
            // A letter goes on with a word after a letter, and after a joiner behind one.
            words += kind & LETTER & !(last | ((last / JOINER) & before));
            shown += u8::from(!is_space(block[at]));
            joined |= last & kind & JOINER;
        }
        if joined != 0 {
            // Two joiners beside each other: more than two bytes tell whether a word goes on.
            return self.few(block);
        }
        self.words += u32::from(words);
        self.characters += u32::from(shown);
        let [.., before, last] = kinds;
        self.in_word = last == LETTER || (last == JOINER && before == LETTER);
    }

    /// Bytes of ASCII one by one, as [`Counter::character`] counts them.
    fn few(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let is_letter = byte.is_ascii_alphanumeric();
            self.words += u32::from(is_letter && !self.in_word);
            self.in_word = is_letter || (self.in_word && is_joiner(*byte));
            self.characters += u32::from(!is_space(*byte));
        }
    }

    fn ideographs(&mut self, n: u32) {
        self.ideographs += n;
        self.characters += n;
        self.in_word = false;
    }

    fn character(&mut self, c: char) {
        let shown = match c {
            _ if c.is_ascii_alphanumeric() || is_letter(c) => self.letter(),
            '\'' | '-' | '.' | ',' | '_' | '’' | '\u{ad}' => true,
            _ if is_sign(c) => {
                self.in_word = false;
                true
            }
            _ if is_ideographic(c) => return self.ideographs(1),
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => {
                self.thai += 1;
                self.in_word = false;
                true
            }
            _ if c.is_alphanumeric() => self.letter(),
            _ => {
                self.in_word = false;
                !c.is_whitespace()
            }
        };
        self.characters += u32::from(shown);
    }

    fn letter(&mut self) -> bool {
        self.words += u32::from(!self.in_word);
        self.in_word = true;
        true
    }
}

fn is_joiner(byte: u8) -> bool {
    matches!(byte, b'\'' | b'-' | b'.' | b',' | b'_')
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Punctuation for which no table is asked.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
}

/// Blocks of nothing but letters, for which neither is: Latin beyond ASCII, Cyrillic, Hangul.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{ac00}'..='\u{d7a3}')
}

/// Words and characters, counted without blocks.
#[cfg(test)]
pub(super) fn by_characters(text: &str) -> (u32, u32) {
    let mut counter = Counter::default();
    text.chars().for_each(|c| counter.character(c));
    (counter.words + counter.ideographs + counter.thai / 5, counter.characters)
}

/// Seconds that an adult takes to read a text silently; rates and their sources stand in the table.
pub(crate) fn reading_time(length: Length, language: Option<&str>) -> u32 {
    let primary = language.unwrap_or_default().split('-').next().unwrap_or_default();
    let rate =
        |table: &[(&str, u32)], default: u32| table.iter().find(|(l, _)| *l == primary).map_or(default, |(_, r)| *r);
    let words = length.words - length.ideographs;
    let per_character = rate(&languages::CHARACTERS_A_MINUTE, 439);
    let per_word = rate(&languages::WORDS_A_MINUTE, 238);
    (u64::from(length.ideographs) * 60)
        .div_ceil(u64::from(per_character))
        .saturating_add((u64::from(words) * 60).div_ceil(u64::from(per_word)))
        .try_into()
        .unwrap_or(u32::MAX)
}
