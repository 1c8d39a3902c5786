//! [Character references](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).

use std::borrow::Cow;

use super::{Sink, Tokenizer};

/// The standard's [named references](https://html.spec.whatwg.org/multipage/named-characters.html), sorted by name: the
/// name without `&`, a tab, the characters, a line end.
const ENTITIES: &str = include_str!("entities.tsv");
const COUNT: usize = 2231;
/// Where each line begins.
static LINES: [u16; COUNT] = lines();
/// The longest name, and the longest of those that are read without a semicolon too.
const LONGEST: usize = 32;
const LONGEST_BARE: usize = 6;

const fn lines() -> [u16; COUNT] {
    let bytes = ENTITIES.as_bytes();
    let mut lines = [0; COUNT];
    let (mut at, mut line) = (0, 1);
    while line < COUNT {
        if bytes[at] == b'\n' {
            #[allow(clippy::cast_possible_truncation)]
            {
                lines[line] = (at + 1) as u16;
            }
            line += 1;
        }
        at += 1;
    }
    lines
}

/// What a name stands for.
fn named(name: &[u8], semicolon: bool) -> Option<&'static str> {
    let key = |start: u16| {
        let line = &ENTITIES[usize::from(start)..];
        &line[..line.find('\t').unwrap_or(line.len())]
    };
    let wanted = name.iter().chain(semicolon.then_some(&b';'));
    let at = LINES.binary_search_by(|start| key(*start).bytes().cmp(wanted.clone().copied())).ok()?;
    let line = &ENTITIES[usize::from(LINES[at]) + name.len() + usize::from(semicolon) + 1..];
    let value = &line[..line.find('\n').unwrap_or(line.len())];
    Some(match value {
        "\\t" => "\t",
        "\\n" => "\n",
        value => value,
    })
}

impl<'i, S: Sink<'i>> Tokenizer<'i, S> {
    /// Reads the reference at the `&` here and goes past it. `None`, without moving, where it is text.
    pub(super) fn reference(&mut self, in_attribute: bool) -> Option<Cow<'static, str>> {
        match self.peek(1)? {
            b'#' => self.numeric(),
            byte if byte.is_ascii_alphanumeric() => self.named(in_attribute).map(Cow::Borrowed),
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

    fn numeric(&mut self) -> Option<Cow<'static, str>> {
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
        Some(Cow::Owned(character(number).to_string()))
    }
}

/// What a number stands for, by the standard's
/// [numeric character reference end state](https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state):
/// C1 controls are read as Windows-1252.
fn character(number: u32) -> char {
    const WINDOWS_1252: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match number {
        0 => '\u{fffd}',
        0x80..=0x9f => WINDOWS_1252[(number - 0x80) as usize],
        _ => char::from_u32(number).unwrap_or('\u{fffd}'),
    }
}
