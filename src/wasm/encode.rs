//! Encodes an article as a few strings and a list of numbers; `www/lib/decode.js` builds plain objects from them.
//!
//! This is faster than `serde_wasm_bindgen` or JSON; docs/decisions.md has the figures. One string holds those of many fields, and only
//! what has not been sent yet takes memory.
//!
//! Ops are the values in order, each a tag in the low two bits and a number above them. Names of fields, and words that a field
//! may be one of, are numbers in a list that JavaScript asks for once. What the blocks say is cut from the article's text, which
//! says it again; other strings, one after the other, from the texts that [`TEXT`] begins. What fields a type has stands in
//! `shapes.rs`.

use super::Decoder;
use crate::text::search::sum;
use crate::{Article, FieldText, SafeUrl};

/// The number is one of those below.
const MARK: u32 = 0;
const INTEGER: u32 = 1;
/// The number is the length in UTF-16 code units.
const STRING: u32 = 2;
/// The number is the place in the list of words.
const WORD: u32 = 3;

const NULL: usize = 0;
const TRUE: usize = 1;
const FALSE: usize = 2;
/// The bits of a double follow, the lower half first.
const DOUBLE: usize = 3;
/// Values follow, and an end.
const LIST: usize = 4;
/// Names with a value each follow, and an end.
const RECORD: usize = 5;
const END: usize = 6;
/// What follows is cut from the next text.
const TEXT: usize = 7;
/// The next text is a string.
const WHOLE: usize = 8;
/// The next text is the article's.
const SAYS: usize = 9;
/// The article's text.
const SAID: usize = 10;
/// Numbers from here on are lengths, and where it begins in the article's text follows, both in UTF-16 code units.
const CUT: usize = 16;

const TAG_BITS: u32 = 2;

/// A string that is cut from another may hold all of that in memory. One that somebody keeps of an article holds its own field,
/// and no more than so many bytes of others; one that the blocks say, the article's text.
const SHARED: usize = 256;
/// Bytes from which on a string is a text of its own.
const LARGE: usize = 1024;
/// Bytes of text, and bytes of ops, that are buffered before they are sent.
const WAITING: usize = 16 << 10;

/// A value that can be encoded.
pub(super) trait Value {
    fn hand_over(&self, encoder: &mut Encoder<'_>);

    /// Whether an optional field is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

pub(super) fn encode(article: &Article, decoder: &Decoder) {
    let said = Said { rest: article.text.as_deref().unwrap_or_default(), units: 0 };
    let mut encoder = Encoder { decoder, ops: Vec::new(), text: Vec::new(), in_text: false, depth: 0, said };
    if let Some(text) = &article.text {
        decoder.text(text.as_bytes());
        encoder.push(MARK, SAYS);
    }
    article.hand_over(&mut encoder);
    encoder.end_text();
    decoder.end(&encoder.ops);
}

pub(super) struct Encoder<'d> {
    decoder: &'d Decoder,
    ops: Vec<u32>,
    text: Vec<u8>,
    /// Whether a text was begun that is not handed over yet.
    in_text: bool,
    /// Number of open lists and records.
    depth: usize,
    said: Said<'d>,
}

/// What is left of an article's text, whose blocks say their parts of it in the same order.
struct Said<'t> {
    rest: &'t str,
    /// UTF-16 code units before it.
    units: usize,
}

impl Said<'_> {
    /// Where a text stands in what is left, at its beginning or behind what is written between blocks.
    fn place(&mut self, text: &str) -> Option<usize> {
        /// Bytes that are written between blocks at most, as a rule, and places among them that are compared.
        const BETWEEN: usize = 64;
        const PLACES: usize = 4;
        let bytes = self.rest.as_bytes();
        let starts = memchr::memchr_iter(*text.as_bytes().first()?, &bytes[..bytes.len().min(BETWEEN)]);
        let start = starts.take(PLACES).find(|at| bytes[*at..].starts_with(text.as_bytes()))?;
        let place = self.units + utf16_length(&self.rest[..start]);
        self.units = place + utf16_length(text);
        self.rest = &self.rest[start + text.len()..];
        Some(place)
    }
}

/// One for the first byte of every character, one more for those past U+FFFF.
fn utf16_length(text: &str) -> usize {
    sum(text, |byte| u8::from(byte & 0xC0 != 0x80) + u8::from(byte >= 0xF0))
}

impl Encoder<'_> {
    #[allow(clippy::cast_possible_truncation, reason = "words, small integers and lengths have fewer than 30 bits")]
    #[inline]
    fn push(&mut self, tag: u32, number: usize) {
        if self.ops.len() * size_of::<u32>() >= WAITING {
            self.decoder.ops(&self.ops);
            self.ops.clear();
        }
        self.ops.push((number as u32) << TAG_BITS | tag);
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn number(&mut self, number: f64) {
        if (0.0..=65_535.0).contains(&number) && number % 1.0 == 0.0 {
            return self.push(INTEGER, number as usize);
        }
        let bits = number.to_bits();
        self.push(MARK, DOUBLE);
        self.ops.extend([bits as u32, (bits >> 32) as u32]);
    }

    fn string(&mut self, text: &str) {
        if text.len() >= LARGE {
            self.end_text();
            self.decoder.text(text.as_bytes());
            return self.push(MARK, WHOLE);
        }
        if self.text.len() + text.len() > WAITING {
            self.end_text();
        }
        if !self.in_text {
            self.push(MARK, TEXT);
            self.in_text = true;
        }
        self.text.extend_from_slice(text.as_bytes());
        self.push(STRING, utf16_length(text));
    }

    /// A text of the blocks.
    #[allow(clippy::cast_possible_truncation, reason = "no text has so many code units")]
    pub(super) fn say(&mut self, text: &str) {
        let Some(place) = self.said.place(text) else { return self.string(text) };
        self.push(MARK, CUT + self.said.units - place);
        self.ops.push(place as u32);
    }

    /// The article's text as a field, where it is asked for.
    #[allow(clippy::ref_option, reason = "as all fields are handed over")]
    pub(super) fn said(&mut self, name: usize, text: &Option<String>) {
        if text.is_some() {
            self.word(name);
            self.push(MARK, SAID);
        }
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.decoder.text(&self.text);
            self.text.clear();
            self.in_text = false;
        }
    }

    pub(super) fn word(&mut self, word: usize) {
        self.push(WORD, word);
    }

    pub(super) fn record(&mut self, fields: impl FnOnce(&mut Self)) {
        self.within(RECORD, fields);
    }

    fn within(&mut self, mark: usize, inside: impl FnOnce(&mut Self)) {
        self.push(MARK, mark);
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.push(MARK, END);
    }

    /// A field of the record that is open, by the place of its name in the list of words.
    pub(super) fn must(&mut self, name: usize, value: &(impl Value + ?Sized)) {
        if self.depth == 1 && self.text.len() > SHARED {
            self.end_text();
        }
        self.word(name);
        value.hand_over(self);
    }

    /// A field that is left out where it is absent.
    pub(super) fn may(&mut self, name: usize, value: &impl Value) {
        if !value.is_absent() {
            self.must(name, value);
        }
    }
}

impl Value for str {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.string(self);
    }
}

impl Value for &str {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.string(self);
    }
}

impl Value for String {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.string(self);
    }
}

impl Value for FieldText {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.string(self);
    }
}

impl Value for SafeUrl {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.string(self.as_str());
    }
}

impl Value for f64 {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.number(*self);
    }
}

impl Value for u32 {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.number(f64::from(*self));
    }
}

impl Value for i32 {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.number(f64::from(*self));
    }
}

impl Value for bool {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.push(MARK, if *self { TRUE } else { FALSE });
    }

    fn is_absent(&self) -> bool {
        !self
    }
}

impl<T: Value> Value for Option<T> {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        match self {
            Some(value) => value.hand_over(encoder),
            None => encoder.push(MARK, NULL),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Value> Value for Vec<T> {
    fn hand_over(&self, encoder: &mut Encoder<'_>) {
        encoder.within(LIST, |encoder| self.iter().for_each(|value| value.hand_over(encoder)));
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
