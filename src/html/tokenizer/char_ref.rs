//! [Character references](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).

use std::sync::LazyLock;

use html5ever::data::C1_REPLACEMENTS;
use html5ever::tendril::StrTendril;

use super::{Sink, Tokenizer};

/// The standard's [named references](https://html.spec.whatwg.org/multipage/named-characters.html), sorted by what they stand
/// for: characters, a tab, the names without `&` and `;`, a space between them, a line end. A name with a `!` behind it is read
/// without a semicolon too. html5ever's table holds all beginnings of names as well, which is 65 kB more of .wasm with brotli.
const ENTITIES: &str = include_str!("entities.tsv");
/// The longest name, and the longest of those that are read without a semicolon too.
const LONGEST: usize = 32;
const LONGEST_BARE: usize = 6;

/// Nearly twice as many as there are names.
const SLOTS: usize = 4096;
/// Where names begin, by their hash; nothing follows a 0 that has the same.
static PLACES: LazyLock<Vec<u16>> = LazyLock::new(places);

#[allow(clippy::cast_possible_truncation, reason = "the table has fewer than 65,536 bytes")]
fn places() -> Vec<u16> {
    let mut places = vec![0; SLOTS];
    let bytes = ENTITIES.as_bytes();
    for from in (1..bytes.len()).filter(|at| matches!(bytes[at - 1], b'\t' | b' ')) {
        let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let mut slot = slot(&bytes[from..from + length]);
        while places[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        places[slot] = from as u16;
    }
    places
}

fn slot(name: &[u8]) -> usize {
    name.iter().fold(0, |hash: usize, byte| hash.wrapping_mul(31) ^ usize::from(*byte)) % SLOTS
}

/// What a name stands for.
fn named(name: &[u8], semicolon: bool) -> Option<&'static str> {
    let from = slot(name);
    let places = (from..from + SLOTS).map(|slot| usize::from(PLACES[slot % SLOTS])).take_while(|place| *place != 0);
    let is_it = |place: &usize| {
        let rest = ENTITIES.as_bytes()[*place..].strip_prefix(name);
        rest.is_some_and(|rest| if semicolon { !rest[0].is_ascii_alphanumeric() } else { rest[0] == b'!' })
    };
    let place = places.into_iter().find(is_it)?;
    let line = ENTITIES[..place].rfind('\n').map_or(0, |end| end + 1);
    Some(match ENTITIES[line..place].split('\t').next().unwrap_or_default() {
        "\\t" => "\t",
        "\\n" => "\n",
        value => value,
    })
}

impl<S: Sink> Tokenizer<'_, S> {
    /// Reads the reference at the `&` here and goes past it. `None`, without moving, where it is text.
    pub(super) fn reference(&mut self, in_attribute: bool) -> Option<StrTendril> {
        match self.peek(1)? {
            b'#' => self.numeric().map(StrTendril::from_char),
            byte if byte.is_ascii_alphanumeric() => self.named(in_attribute).map(StrTendril::from),
            _ => None,
        }
    }

    fn named(&mut self, in_attribute: bool) -> Option<&'static str> {
        let from = self.at + 1;
        let bytes = &self.input.as_bytes()[from..];
        let length = bytes.iter().take(LONGEST + 1).take_while(|b| b.is_ascii_alphanumeric()).count();
        if bytes.get(length) == Some(&b';')
            && let Some(text) = named(&bytes[..length], true)
        {
            self.at = from + length + 1;
            return Some(text);
        }
        let bare = (2..=length.min(LONGEST_BARE)).rev().find_map(|n| named(&bytes[..n], false).map(|text| (n, text)));
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
