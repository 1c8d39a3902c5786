//! [Character references](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).

use std::borrow::Cow;
use std::sync::LazyLock;

use html5ever::data::C1_REPLACEMENTS;
use html5ever::tendril::StrTendril;

use super::{Sink, Tokenizer};
use crate::limits::spend;

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
        let (text, length) = reference(&self.input[self.at..], in_attribute)?;
        self.at += length;
        Some(text)
    }
}

/// The reference at the beginning of a text, an `&`: what it stands for, and its bytes.
fn reference(text: &str, in_attribute: bool) -> Option<(StrTendril, usize)> {
    let bytes = &text.as_bytes()[1..];
    match bytes.first()? {
        b'#' => numeric(bytes).map(|(c, length)| (StrTendril::from_char(c), 1 + length)),
        byte if byte.is_ascii_alphanumeric() => {
            named_at(bytes, in_attribute).map(|(text, length)| (StrTendril::from(text), 1 + length))
        }
        _ => None,
    }
}

/// A text in which the references that end with a semicolon are what they stand for.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    spend(text.len());
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        let found = reference(&rest[at..], true).filter(|(_, length)| rest[..at + length].ends_with(';'));
        let length = found.as_ref().map_or(1, |(_, length)| *length);
        out.push_str(&rest[..at]);
        out.push_str(found.as_ref().map_or("&", |(text, _)| text));
        rest = &rest[at + length..];
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn named_at(bytes: &[u8], in_attribute: bool) -> Option<(&'static str, usize)> {
    let length = bytes.iter().take(LONGEST + 1).take_while(|b| b.is_ascii_alphanumeric()).count();
    if bytes.get(length) == Some(&b';')
        && let Some(text) = named(&bytes[..length], true)
    {
        return Some((text, length + 1));
    }
    let bare = (2..=length.min(LONGEST_BARE)).rev().find_map(|n| named(&bytes[..n], false).map(|text| (n, text)));
    let (length, text) = bare?;
    let next = bytes.get(length).copied();
    let is_text = in_attribute && next.is_some_and(|b| b == b'=' || b.is_ascii_alphanumeric());
    (!is_text).then_some((text, length))
}

fn numeric(bytes: &[u8]) -> Option<(char, usize)> {
    let hex = matches!(bytes.get(1), Some(b'x' | b'X'));
    let (skip, radix) = if hex { (2, 16) } else { (1, 10) };
    let bytes = &bytes[skip..];
    let digits = bytes.iter().take_while(|b| char::from(**b).is_digit(radix)).count();
    if digits == 0 {
        return None;
    }
    let number = bytes[..digits].iter().fold(0_u32, |number, digit| {
        let digit = char::from(*digit).to_digit(radix).unwrap_or(0);
        number.saturating_mul(radix).saturating_add(digit)
    });
    Some((character(number), skip + digits + usize::from(bytes.get(digits) == Some(&b';'))))
}

/// What a number stands for, by the standard's
/// [numeric character reference end state](https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state):
/// C1 controls are read as Windows-1252.
fn character(number: u32) -> char {
    let windows = number.checked_sub(0x80).and_then(|at| *C1_REPLACEMENTS.get(at as usize)?);
    let read = windows.or_else(|| char::from_u32(number)).filter(|c| *c != '\0');
    read.unwrap_or(char::REPLACEMENT_CHARACTER)
}
