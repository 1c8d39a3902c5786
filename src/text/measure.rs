//! How long texts are, and what they are with white space folded.

use std::borrow::Cow;

use super::lowercase::lowercase;
use super::search::find_pair;
use crate::limits::spend;

/// Appends text with every run of white space as one space, none at the beginning.
pub(crate) fn push_folded(out: &mut String, text: &str) {
    spend(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.trim_start();
        if word.len() < rest.len() && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        let end = end_of_folded(word);
        out.push_str(&word[..end]);
        rest = &word[end..];
    }
}

/// Whether a text, which begins and ends with a word, has no white space but single spaces.
pub(crate) fn is_folded(text: &str) -> bool {
    end_of_folded(text) == text.len()
}

/// Where words with one space between them end that begin a text.
fn end_of_folded(text: &str) -> usize {
    // The first two bytes of the white space that is not ASCII, and of little else.
    let may_be_space = |byte: u8, next: u8| {
        ((byte == 0xc2) & ((next == 0x85) | (next == 0xa0)))
            | ((byte == 0xe1) & (next == 0x9a))
            | ((byte == 0xe2) & (next & 0xfe == 0x80))
            | ((byte == 0xe3) & (next == 0x80))
    };
    let may_end = |byte: u8, next: u8| {
        let may_follow = (next <= b' ') | (next == 0xc2) | (0xe1..=0xe3).contains(&next);
        may_be_space(byte, next) | ((byte <= b' ') & ((byte != b' ') | may_follow))
    };
    let ends = |at: usize| match text[at..].strip_prefix(' ') {
        Some(rest) => rest.is_empty() || rest.starts_with(char::is_whitespace),
        None => text[at..].starts_with(char::is_whitespace),
    };
    find_pair(text, b' ', may_end, ends).unwrap_or(text.len())
}

/// White space, and characters that show nothing at the beginning or end of a line.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{2060}' | '\u{34f}' | '\u{180e}' | '\u{ad}')
}

/// Whether two lines have the same letters and digits, case aside.
///
/// Of texts of quite another length nobody would say so; that they are not looked at bounds what a comparison costs.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    let is_far_longer = |one: &str, other: &str| one.len() > 4 * other.len() + 16;
    if is_far_longer(a, b) || is_far_longer(b, a) {
        return false;
    }
    spend(a.len().min(b.len()));
    a.contains(char::is_alphanumeric) && letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).map(lowercase)
}

pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    spend(text.len());
    let text = text.trim();
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    push_folded(&mut out, text);
    Cow::Owned(out)
}

/// Whether a text has more than so many characters that are no white space.
pub(crate) fn is_longer(text: &str, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    // By the bytes that characters begin with: what is no white space for sure, and what may be none.
    let is_shown = |byte: u8| (b'!'..=b'~').contains(&byte) | (0xc3..=0xe0).contains(&byte) | (byte >= 0xe4);
    let is_first = |byte: u8| byte & 0xc0 != 0x80;
    let (mut shown, mut begun) = (0, 0);
    for block in text.as_bytes().chunks(64) {
        spend(block.len());
        shown += usize::from(block.iter().map(|byte| u8::from(is_shown(*byte))).sum::<u8>());
        begun += usize::from(block.iter().map(|byte| u8::from(is_first(*byte))).sum::<u8>());
        if shown > most {
            return true;
        }
    }
    begun > most && text.chars().filter(|c| !c.is_whitespace()).nth(most).is_some()
}

/// Whether a text takes so many columns at most.
pub(crate) fn fits(text: &str, columns: usize) -> bool {
    // No character has more than three bytes for a column.
    text.len() <= 3 * columns && width(text) <= columns
}

/// Columns that a text takes: two for the characters of East Asian scripts.
pub(crate) fn width(text: &str) -> usize {
    spend(text.len());
    if text.is_ascii() { text.len() } else { text.chars().map(|c| 1 + usize::from(c >= '\u{2e80}')).sum() }
}
