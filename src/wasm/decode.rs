//! Values from JavaScript to Rust types, strictly: a wrong value is refused with the path to it.
//!
//! This is a serde `Deserializer` of its own because `serde_wasm_bindgen`'s looks up only the fields it knows, so that a
//! misspelt option would pass unnoticed, and speaks of Rust's types without saying where. It weighs 7 kB in the .wasm;
//! `serde_path_to_error`, which would only say where, weighs 27 kB.

use js_sys::{Array, JsString, Reflect};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

use super::refusal;
use super::wrong::Wrong;
use crate::error::{Error, ErrorKind};
use crate::{FeedItem, Input, Limits, Options};

pub(super) fn input(value: &JsValue, limits: &Limits) -> Result<Input, JsValue> {
    let html = if is_record(value) { get(value, &"html".into()).unwrap_or_default() } else { value.clone() };
    fits(&html, limits)?;
    let refuse = |wrong: Wrong| refusal("invalid-input", &wrong.within("input").to_string());
    match value.as_string() {
        Some(text) => Ok(text.into()),
        None if is_record(value) => Ok(read::<FeedItem>(value).map_err(refuse)?.into()),
        None => Err(refuse(Wrong::new("a string, or an object with html", value))),
    }
}

pub(super) fn html(value: &JsValue, limits: &Limits) -> Result<String, JsValue> {
    fits(value, limits)?;
    read(value).map_err(|wrong| refusal("invalid-input", &wrong.within("html").to_string()))
}

pub(super) fn options(value: &JsValue) -> Result<Options, JsValue> {
    let refuse = |wrong: Wrong| refusal("invalid-option", &wrong.to_string());
    if is_absent(value) {
        Ok(Options::default())
    } else if is_record(value) {
        read(value).map_err(|wrong| refusal("invalid-option", &format!("option {wrong}")))
    } else {
        Err(refuse(Wrong::new("an object", value).within("options")))
    }
}

/// Refuses what is too large before it is copied: a string has at least as many bytes as UTF-16 code units.
fn fits(value: &JsValue, limits: &Limits) -> Result<(), JsValue> {
    let bytes = value.dyn_ref::<JsString>().map_or(0, |text| text.length() as usize);
    if bytes > limits.bytes {
        return Err(Error::new(ErrorKind::TooLarge { bytes, limit: limits.bytes }).into());
    }
    Ok(())
}

fn read<T: DeserializeOwned>(value: &JsValue) -> Result<T, Wrong> {
    T::deserialize(Js(value.clone(), 0))
}

fn is_record(value: &JsValue) -> bool {
    value.is_object() && !Array::is_array(value)
}

/// Feed parsers and JSON say null for what they do not have.
fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn get(record: &JsValue, key: &JsValue) -> Result<JsValue, Wrong> {
    Reflect::get(record, key).map_err(|_| Wrong::said("reading it threw an error".to_owned()))
}

fn keys(record: &JsValue) -> Result<impl Iterator<Item = String>, Wrong> {
    let keys = Reflect::own_keys(record).map_err(|_| Wrong::said("reading its keys threw an error".to_owned()))?;
    Ok((0..keys.length()).filter_map(move |at| keys.get(at).as_string()))
}

fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(" or ")
}

/// A value, and how many others it is within.
struct Js(JsValue, usize);

/// Values within one another that are looked at; options have four.
const DEEPEST: usize = 8;

impl Js {
    fn number<T>(&self, expected: &str, fits: impl Fn(f64) -> Option<T>) -> Result<T, Wrong> {
        self.0.as_f64().and_then(fits).ok_or_else(|| Wrong::new(expected, &self.0))
    }
}

impl<'de> Deserializer<'de> for Js {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if is_absent(&self.0) {
            visitor.visit_unit()
        } else if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if let Some(yes) = self.0.as_bool() {
            visitor.visit_bool(yes)
        } else if let Some(number) = self.0.as_f64() {
            visitor.visit_f64(number)
        } else if self.1 > DEEPEST {
            Err(Wrong::said("nested too deep".to_owned()))
        } else if Array::is_array(&self.0) {
            self.deserialize_seq(visitor)
        } else if self.0.is_object() {
            let names: Vec<String> = keys(&self.0)?.collect();
            let names = names.iter().map(String::as_str);
            visitor.visit_map(Fields { record: &self.0, depth: self.1, names, value: None })
        } else {
            Err(Wrong::new("plain data", &self.0))
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_bool(self.0.as_bool().ok_or_else(|| Wrong::new("true or false", &self.0))?)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let most = f64::from(u32::MAX);
        let whole = |number: f64| (number >= 0.0 && number <= most && number % 1.0 == 0.0).then_some(number as u32);
        visitor.visit_u32(self.number("a whole number from 0 to 4294967295", whole)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_f64(self.number("a number", |number| number.is_finite().then_some(number))?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_string(self.0.as_string().ok_or_else(|| Wrong::new("a string", &self.0))?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if is_absent(&self.0) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if !Array::is_array(&self.0) {
            return Err(Wrong::new("an array", &self.0));
        }
        visitor.visit_seq(Elements { array: self.0.into(), depth: self.1, at: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        if !is_record(&self.0) {
            return Err(Wrong::new("an object", &self.0));
        }
        // Only the record's own: what somebody added to every object's prototype is no option.
        let own: Vec<String> = keys(&self.0)?.collect();
        if let Some(stray) = own.iter().find(|key| !fields.contains(&key.as_str())) {
            return Err(Wrong::said(format!("not known here; known are {}", fields.join(", "))).within(stray));
        }
        let is_own = |field: &str| own.iter().any(|key| key == field);
        let names = fields.iter().copied().filter(|field| is_own(field));
        visitor.visit_map(Fields { record: &self.0, depth: self.1, names, value: None }).map_err(|wrong| {
            wrong.looked_up(|field| {
                if is_own(field) { get(&self.0, &field.into()).unwrap_or_default() } else { JsValue::UNDEFINED }
            })
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.0.as_string() {
            Some(name) if variants.contains(&name.as_str()) => {
                let name: StrDeserializer<Wrong> = name.as_str().into_deserializer();
                visitor.visit_enum(name)
            }
            _ => Err(Wrong::new(one_of(variants), &self.0)),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 char str bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct
        map identifier ignored_any
    }
}

struct Elements {
    array: Array,
    depth: usize,
    at: u32,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Wrong> {
        if self.at >= self.array.length() {
            return Ok(None);
        }
        let at = self.at;
        self.at += 1;
        get(&self.array, &at.into())
            .and_then(|value| seed.deserialize(Js(value, self.depth + 1)))
            .map(Some)
            .map_err(|wrong| wrong.within(&format!("[{at}]")))
    }
}

struct Fields<'a, I> {
    record: &'a JsValue,
    depth: usize,
    names: I,
    value: Option<(&'a str, JsValue)>,
}

impl<'a, 'de, I: Iterator<Item = &'a str>> MapAccess<'de> for Fields<'a, I> {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Wrong> {
        for field in self.names.by_ref() {
            let value = get(self.record, &field.into()).map_err(|wrong| wrong.within(field))?;
            if !is_absent(&value) {
                self.value = Some((field, value));
                return seed.deserialize(field.into_deserializer()).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Wrong> {
        match self.value.take() {
            Some((field, value)) => seed.deserialize(Js(value, self.depth + 1)).map_err(|wrong| wrong.within(field)),
            None => Err(Wrong::said("no value".to_owned())),
        }
    }
}
