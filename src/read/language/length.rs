//! How long a text is, and how long it takes to read.

use super::is_ideographic;
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
    let (mut words, mut characters, mut ideographs) = (0, 0, 0);
    let mut in_word = false;
    let mut thai = 0;
    let mut chars = text.chars();
    loop {
        // Most texts are mostly ASCII.
        let rest = chars.as_str();
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        for byte in rest[..ascii].bytes() {
            let letter = byte.is_ascii_alphanumeric();
            words += u32::from(letter && !in_word);
            in_word = letter || (in_word && matches!(byte, b'\'' | b'-' | b'.' | b',' | b'_'));
            characters += u32::from(!matches!(byte, b' ' | b'\t'..=b'\r'));
        }
        chars = rest[ascii..].chars();
        let Some(c) = chars.next() else { break };
        let shown = match c {
            '’' | '\u{ad}' => true,
            _ if is_ideographic(c) => {
                ideographs += 1;
                in_word = false;
                true
            }
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => {
                thai += 1;
                in_word = false;
                true
            }
            _ if is_letter(c) || c.is_alphanumeric() => {
                words += u32::from(!in_word);
                in_word = true;
                true
            }
            _ => {
                in_word = false;
                !c.is_whitespace()
            }
        };
        characters += u32::from(shown);
    }
    Length { words: words + ideographs + thai / 5, ideographs, characters }
}

/// Blocks of nothing but letters, for which no table is asked: Latin beyond ASCII, Cyrillic, Hangul.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{ac00}'..='\u{d7a3}')
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
