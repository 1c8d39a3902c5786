//! An article handed over in few pieces, of which `www/lib/decode.js` makes plain objects.
//!
//! With a call out of WebAssembly for each string and field, as `serde_wasm_bindgen` makes them, handing over took two fifths of
//! the time of `parse` in Chromium, most of it in `TextDecoder`. Here a text holds the strings of many fields, and only what
//! has not been handed over yet takes memory.
//!
//! Ops are the values in order, each a tag in the low two bits and a number above them. Strings, and names at their first use,
//! are cut one after the other from the texts that [`TEXT`] begins.

use std::fmt::Error;
use std::ops::Range;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::Decoder;

/// The number is one of those below.
const MARK: u32 = 0;
const INTEGER: u32 = 1;
/// The number is the length in UTF-16 code units.
const STRING: u32 = 2;
/// The number is the place of the name among those of this article so far. At its first use a name is a string.
const KNOWN_NAME: u32 = 3;

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

const TAG_BITS: u32 = 2;

/// A string that is cut from another may hold all of that in memory. One that somebody keeps of an article holds its own field,
/// and no more than so many bytes of others.
const SHARED: usize = 256;
/// Bytes from which on a string is a text of its own.
const LARGE: usize = 1024;
/// Bytes of text and bytes of ops that wait to be handed over.
const WAITING: usize = 16 << 10;

pub(super) fn encode(value: &impl Serialize, decoder: &Decoder) -> Result<(), Error> {
    let mut encoder = Encoder::new(decoder);
    value.serialize(&mut encoder)?;
    encoder.end_text();
    decoder.ops(&encoder.ops);
    Ok(())
}

pub(super) struct Encoder<'d> {
    decoder: &'d Decoder,
    ops: Vec<u32>,
    text: Vec<u8>,
    /// Whether a text was begun that is not handed over yet.
    in_text: bool,
    /// How many lists and records are open.
    depth: usize,
    /// Whether the next string is a name.
    naming: bool,
    names: Vec<Name>,
    /// The letters of all names.
    spelt: Vec<u8>,
    last_name: usize,
}

struct Name {
    /// Where it stands in `spelt`.
    at: Range<usize>,
    /// Which name came after it the last time, as it often does again.
    followed_by: usize,
}

/// One for the first byte of every character, one more for those past U+FFFF; in blocks whose sums fit a byte, so that the
/// compiler adds many at once.
fn utf16_length(text: &str) -> usize {
    let units = |byte: &u8| u8::from(byte & 0xC0 != 0x80) + u8::from(*byte >= 0xF0);
    text.as_bytes().chunks(64).map(|block| usize::from(block.iter().map(units).sum::<u8>())).sum()
}

impl<'d> Encoder<'d> {
    fn new(decoder: &'d Decoder) -> Self {
        Self {
            decoder,
            ops: Vec::new(),
            text: Vec::new(),
            in_text: false,
            depth: 0,
            naming: false,
            names: Vec::new(),
            spelt: Vec::new(),
            last_name: 0,
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "names, small integers and short strings are counted in 16 bits"
    )]
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

    fn end_text(&mut self) {
        if self.in_text {
            self.decoder.text(&self.text);
            self.text.clear();
            self.in_text = false;
        }
    }

    fn name(&mut self, name: &str) {
        if self.depth == 1 && self.text.len() > SHARED {
            self.end_text();
        }
        let index = self.known(name).unwrap_or(self.names.len());
        if index < self.names.len() {
            self.push(KNOWN_NAME, index);
        } else {
            let at = self.spelt.len()..self.spelt.len() + name.len();
            self.spelt.extend_from_slice(name.as_bytes());
            self.names.push(Name { at, followed_by: 0 });
            self.string(name);
        }
        self.names[self.last_name].followed_by = index;
        self.last_name = index;
    }

    fn known(&self, name: &str) -> Option<usize> {
        let is_it = |at: &usize| self.spelt[self.names[*at].at.clone()] == *name.as_bytes();
        let guess = self.names.get(self.last_name).map(|last| last.followed_by);
        guess.filter(is_it).or_else(|| (0..self.names.len()).find(is_it))
    }
}

/// An open list or record.
pub(super) struct Inside<'e, 'd>(&'e mut Encoder<'d>);

impl<'e, 'd> Inside<'e, 'd> {
    fn open(encoder: &'e mut Encoder<'d>, mark: usize) -> Self {
        encoder.push(MARK, mark);
        encoder.depth += 1;
        Self(encoder)
    }

    fn close(self) {
        self.0.depth -= 1;
        self.0.push(MARK, END);
    }
}

impl SerializeSeq for Inside<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Inside<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.0.name(name);
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Inside<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Error> {
        self.0.naming = true;
        name.serialize(&mut *self.0)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

macro_rules! numbers {
    ($($method:ident $type:ty)*) => {
        $(fn $method(self, number: $type) -> Result<(), Error> {
            self.number(f64::from(number));
            Ok(())
        })*
    };
}

/// What an article has no value of.
macro_rules! unknown {
    ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$ok, Error> {
            Err(Error)
        })*
    };
}

impl<'e, 'd> Serializer for &'e mut Encoder<'d> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Inside<'e, 'd>;
    type SerializeMap = Inside<'e, 'd>;
    type SerializeStruct = Inside<'e, 'd>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        if std::mem::take(&mut self.naming) {
            self.name(text);
        } else {
            self.string(text);
        }
        Ok(())
    }

    fn serialize_bool(self, yes: bool) -> Result<(), Error> {
        self.push(MARK, if yes { TRUE } else { FALSE });
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.push(MARK, NULL);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'e, 'd>, Error> {
        Ok(Inside::open(self, LIST))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'e, 'd>, Error> {
        Ok(Inside::open(self, RECORD))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'e, 'd>, Error> {
        Ok(Inside::open(self, RECORD))
    }

    numbers! {
        serialize_i8 i8 serialize_i16 i16 serialize_i32 i32 serialize_u8 u8 serialize_u16 u16 serialize_u32 u32
        serialize_f32 f32 serialize_f64 f64
    }

    unknown! {
        serialize_i64(i64) -> ();
        serialize_u64(u64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }
}
