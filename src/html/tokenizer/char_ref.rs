//! [Character references](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use html5ever::tendril::StrTendril;

use super::{Sink, Tokenizer};

/// The longest name, and the longest of those that are read without a semicolon too.
const LONGEST: usize = 32;
const LONGEST_BARE: usize = 6;

/// What a name stands for, its semicolon included where it has one.
fn named(name: &str) -> Option<StrTendril> {
    // Beginnings of names stand in the table too, for nothing.
    let (first, second) = *NAMED_ENTITIES.get(name).filter(|(first, _)| *first != 0)?;
    let mut text = StrTendril::new();
    for character in [first, second] {
        if let Some(character) = char::from_u32(character).filter(|c| *c != '\0') {
            text.push_char(character);
        }
    }
    Some(text)
}

impl<S: Sink> Tokenizer<'_, S> {
    /// Reads the reference at the `&` here and goes past it. `None`, without moving, where it is text.
    pub(super) fn reference(&mut self, in_attribute: bool) -> Option<StrTendril> {
        match self.peek(1)? {
            b'#' => self.numeric().map(StrTendril::from_char),
            byte if byte.is_ascii_alphanumeric() => self.named(in_attribute),
            _ => None,
        }
    }

    fn named(&mut self, in_attribute: bool) -> Option<StrTendril> {
        let from = self.at + 1;
        let rest = &self.input[from..];
        let bytes = rest.as_bytes();
        let length = bytes.iter().take(LONGEST + 1).take_while(|b| b.is_ascii_alphanumeric()).count();
        if bytes.get(length) == Some(&b';')
            && let Some(text) = named(&rest[..=length])
        {
            self.at = from + length + 1;
            return Some(text);
        }
        let bare = (2..=length.min(LONGEST_BARE)).rev().find_map(|n| named(&rest[..n]).map(|text| (n, text)));
        let (length, text) = bare?;
        let next = bytes.get(length).copied();
        if in_attribute && next.is_some_and(|b| b == b'=' || b.is_ascii_alphanumeric()) {
            return None;
        }
        self.at = from + length;
        Some(text)
    }

    fn numeric(&mut self) -> Option<char> {
        let hex = matches!(self.peek(2), Some(b'x' | b'X'));
        let (skip, radix) = if hex { (3, 16) } else { (2, 10) };
        let bytes = &self.input.as_bytes()[self.at + skip..];
        let digits = bytes.iter().take_while(|b| char::from(**b).is_digit(radix)).count();
        if digits == 0 {
            return None;
        }
        let number = bytes[..digits].iter().fold(0_u32, |number, digit| {
            let digit = char::from(*digit).to_digit(radix).unwrap_or(0);
            number.saturating_mul(radix).saturating_add(digit)
        });
        self.at += skip + digits + usize::from(bytes.get(digits) == Some(&b';'));
        Some(character(number))
    }
}

/// What a number stands for, by the standard's
/// [numeric character reference end state](https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state):
/// C1 controls are read as Windows-1252.
fn character(number: u32) -> char {
    let windows = number.checked_sub(0x80).and_then(|at| *C1_REPLACEMENTS.get(at as usize)?);
    let read = windows.or_else(|| char::from_u32(number)).filter(|c| *c != '\0');
    read.unwrap_or(char::REPLACEMENT_CHARACTER)
}
