//! Reads options and items from JavaScript. First a value is copied field by field, still in JavaScript; an error names the path to the
//! wrong field. Then `serde_wasm_bindgen` reads the copy. So each getter runs once, nothing comes from a prototype, and no string
//! enters the memory of WebAssembly before all strings together are known to be within the limit.

use js_sys::{Array, JsString, Object, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::refusal;
use super::wrong::{Wrong, shortened};
use crate::error::{Error, ErrorKind};
use crate::shape::{Field, ITEM, OPTIONS, Shape};
use crate::{FeedAuthor, FeedItem, Input, Limits, Options};

pub(super) fn input(value: &JsValue, limits: &Limits) -> Result<Input, JsValue> {
    let mut copier = Copier { most: limits.bytes, units: 0 };
    let refuse = |stop| refused(stop, "invalid-input", "input");
    if let Some(text) = value.dyn_ref::<JsString>() {
        copier.count(text).map_err(refuse)?;
        return Ok(utf8(text).into());
    }
    if !is_record(value) {
        return Err(refuse(Wrong::new("a string, or an object with html", value).into()));
    }
    let item = copier.copied(value, &ITEM).map_err(refuse)?;
    let html = swap_html(&item, &JsString::from(""));
    let item = read::<FeedItem>(item).map_err(|message| refuse(Wrong::said(message).into()))?;
    Ok(FeedItem { html: utf8(&html), ..item }.into())
}

/// Replaces the body with another text. The record is a copy of ours, and has a body.
fn swap_html(item: &JsValue, other: &JsString) -> JsString {
    let key = JsString::from("html");
    let html = Reflect::get(item, &key).unwrap_or_default().unchecked_into();
    set(item.unchecked_ref(), &key, other);
    html
}

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, bytes: &mut [u8]) -> Encoded;

    type Encoded;
    /// UTF-16 code units.
    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;
    /// Bytes.
    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

thread_local! {
    static ENCODER: TextEncoder = TextEncoder::new();
}

/// A body, which is long: wasm-bindgen copies what is ASCII character by character, the platform all at once (2 MB of it: 33 ms in place
/// of 37 for `sanitize` in all).
fn utf8(text: &JsString) -> String {
    /// Bytes of UTF-8 for a code unit of UTF-16, at most.
    const MOST: usize = 3;
    let encode = |text: &JsString, bytes: &mut [u8]| {
        let encoded = ENCODER.with(|encoder| encoder.encode_into(text, bytes));
        (encoded.read(), encoded.written() as usize)
    };
    let units = text.length();
    // Enough for ASCII.
    let mut bytes = vec![0; units as usize];
    let (read, mut written) = encode(text, &mut bytes);
    if read < units {
        bytes.resize(written + MOST * (units - read) as usize, 0);
        written += encode(&text.substring(read, units), &mut bytes[written..]).1;
        bytes.truncate(written);
    }
    // It is UTF-8, which only unsafe code may believe. This looks at many bytes at once: `sanitize` takes 1 to 2 % less.
    simdutf8::basic::from_utf8(&bytes).unwrap_or_default().to_owned()
}

pub(super) fn html(value: &JsValue, limits: &Limits) -> Result<String, JsValue> {
    let mut copier = Copier { most: limits.bytes, units: 0 };
    let text = copier.copied(value, &Shape::Text).map_err(|stop| refused(stop, "invalid-input", "html"))?;
    Ok(utf8(text.unchecked_ref()))
}

/// A copy of the options, which nobody can change, and what they say.
pub(super) fn options(value: &JsValue) -> Result<(JsValue, Options), JsValue> {
    if is_absent(value) {
        return Ok((JsValue::UNDEFINED, Options::default()));
    }
    if !is_record(value) {
        return Err(refused(Wrong::new("an object", value).into(), "invalid-option", "options"));
    }
    let refuse = |stop: Stop| match stop {
        Stop::Wrong(wrong) => refusal("invalid-option", &wrong.sentence("option ")),
        Stop::TooLarge(error) => error.into(),
    };
    let copy = Copier { most: usize::MAX, units: 0 }.copied(value, &OPTIONS).map_err(refuse)?;
    let options = read(copy.clone()).map_err(|message| refuse(Wrong::said(message).into()))?;
    Ok((copy, options))
}

fn refused(stop: Stop, code: &str, name: &str) -> JsValue {
    match stop {
        Stop::Wrong(wrong) => refusal(code, &wrong.within(name).sentence("")),
        Stop::TooLarge(error) => error.into(),
    }
}

fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, String> {
    let message = |error| js_sys::Error::unchecked_from_js(JsValue::from(error)).message().into();
    serde_wasm_bindgen::from_value(value).map_err(message)
}

fn is_record(value: &JsValue) -> bool {
    value.is_object() && !Array::is_array(value)
}

/// Feed parsers and JSON say null for what they do not have.
fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Why there is no copy.
enum Stop {
    Wrong(Wrong),
    TooLarge(Error),
}

impl From<Wrong> for Stop {
    fn from(wrong: Wrong) -> Self {
        Self::Wrong(wrong)
    }
}

impl Stop {
    fn within(self, key: &str) -> Self {
        match self {
            Self::Wrong(wrong) => Self::Wrong(wrong.within(key)),
            Self::TooLarge(error) => Self::TooLarge(error),
        }
    }
}

struct Copier {
    /// UTF-16 code units of all strings: the limit, and the number so far. A string has at least as many bytes.
    most: usize,
    units: usize,
}

impl Copier {
    fn count(&mut self, text: &JsString) -> Result<(), Stop> {
        self.units = self.units.saturating_add(text.length() as usize);
        if self.units > self.most {
            return Err(Stop::TooLarge(Error::new(ErrorKind::TooLarge { bytes: self.units, limit: self.most })));
        }
        Ok(())
    }

    fn copied(&mut self, value: &JsValue, shape: &Shape) -> Result<JsValue, Stop> {
        match shape {
            Shape::Any => return self.author(value),
            Shape::List(element) => return self.list(value, element),
            Shape::Record(fields) => return self.record(value, fields),
            Shape::Flag if value.as_bool().is_some() => {}
            Shape::Number if value.as_f64().is_some_and(f64::is_finite) => {}
            Shape::Whole if value.as_f64().is_some_and(is_whole) => {}
            Shape::Text if value.is_string() => self.count(value.unchecked_ref())?,
            Shape::Word(words) if value.as_string().is_some_and(|word| words.contains(&word.as_str())) => {}
            _ => return Err(Wrong::new(expectation(shape), value).into()),
        }
        Ok(value.clone())
    }

    fn list(&mut self, value: &JsValue, shape: &Shape) -> Result<JsValue, Stop> {
        if !Array::is_array(value) {
            return Err(Wrong::new("an array", value).into());
        }
        let copy = Array::new();
        for at in 0..value.unchecked_ref::<Array>().length() {
            let element = get(value, &at.into()).map_err(Stop::from);
            let element = element.and_then(|element| self.copied(&element, shape));
            copy.push(&element.map_err(|stop| stop.within(&format!("[{at}]")))?);
        }
        Ok(copy.into())
    }

    fn record(&mut self, value: &JsValue, fields: &[Field]) -> Result<JsValue, Stop> {
        let copy = bare();
        let mut is_missing = fields.iter().find(|field| field.is_needed);
        for key in own_keys(value)?.iter() {
            let Some(key) = key.dyn_ref::<JsString>() else { continue };
            let name = shortened(key);
            let Some(field) = fields.iter().find(|field| field.name == name) else {
                let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
                return Err(Wrong::unknown(&known).within(&name).into());
            };
            let inner = get(value, key).map_err(|wrong| wrong.within(&name))?;
            if field.is_needed || !is_absent(&inner) {
                let inner = self.copied(&inner, &field.shape).map_err(|stop| stop.within(&name))?;
                set(&copy, key, &inner);
            }
            is_missing = is_missing.filter(|missing| missing.name != name);
        }
        match is_missing {
            Some(field) => Err(Wrong::new("a string", &JsValue::UNDEFINED).within(field.name).into()),
            None => Ok(copy.into()),
        }
    }

    /// An author: a name, or a record of a few strings. Feeds give authors more fields; they are ignored.
    fn author(&mut self, value: &JsValue) -> Result<JsValue, Stop> {
        let copy = if let Some(text) = value.dyn_ref::<JsString>() {
            self.count(text)?;
            value.clone()
        } else if is_record(value) {
            let copy = bare();
            for key in own_keys(value)?.iter().filter(JsValue::is_string) {
                self.count(key.unchecked_ref())?;
                let inner = get(value, &key)?;
                match inner.dyn_ref::<JsString>() {
                    Some(text) => self.count(text)?,
                    None if is_absent(&inner) => continue,
                    None => {}
                }
                set(&copy, key.unchecked_ref(), &if inner.is_string() { inner } else { bare().into() });
            }
            copy.into()
        } else {
            JsValue::UNDEFINED
        };
        read::<FeedAuthor>(copy.clone()).map_err(Wrong::said)?;
        Ok(copy)
    }
}

fn is_whole(number: f64) -> bool {
    (0.0..=f64::from(u32::MAX)).contains(&number) && number % 1.0 == 0.0
}

fn expectation(shape: &Shape) -> String {
    match shape {
        Shape::Any | Shape::Record(_) => "an object".to_owned(),
        Shape::List(_) => "an array".to_owned(),
        Shape::Flag => "true or false".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::Whole => format!("a whole number from 0 to {}", u32::MAX),
        Shape::Text => "a string".to_owned(),
        Shape::Word(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or "),
    }
}

fn get(record: &JsValue, key: &JsValue) -> Result<JsValue, Wrong> {
    Reflect::get(record, key).map_err(|_| Wrong::said("reading it threw an error".to_owned()))
}

/// Cannot fail: the record is one of ours.
fn set(record: &Object, key: &JsString, value: &JsValue) {
    let _ = Reflect::set(record, key, value);
}

/// A record without a prototype.
fn bare() -> Object {
    Object::create(JsValue::NULL.unchecked_ref())
}

fn own_keys(record: &JsValue) -> Result<Array, Wrong> {
    if !is_record(record) {
        return Err(Wrong::new("an object", record));
    }
    Reflect::own_keys(record).map_err(|_| Wrong::said("reading its keys threw an error".to_owned()))
}
