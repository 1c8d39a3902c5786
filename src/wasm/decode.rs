//! Values from JavaScript to Rust types, strictly: a wrong value is refused with the path to it.
//!
//! Field by field by hand: the derived `Deserialize` of these types, which Rust programs use, weighs 60 kB in the .wasm.

use wasm_bindgen::{JsCast, JsValue};

use super::js::{self, Array, Text};
use super::refusal;
use super::wrong::Wrong;
use crate::error::{Error, ErrorKind};
use crate::{
    Boilerplate, EmbedPolicy, FeedAttachment, FeedAuthor, FeedItem, ImageOptions, Input, Limits, LinkOptions,
    LinkTarget, Options, Output, ReferrerPolicy, SiteRule,
};

pub(super) fn input(value: &JsValue, limits: &Limits) -> Result<Input, JsValue> {
    let html = if is_record(value) { get(value, &"html".into()).unwrap_or_default() } else { value.clone() };
    fits(&html, limits)?;
    let refuse = |wrong: Wrong| refusal("invalid-input", &wrong.within("input").to_string());
    match value.as_string() {
        Some(text) => Ok(text.into()),
        None if is_record(value) => Ok(FeedItem::read(value).map_err(refuse)?.into()),
        None => Err(refuse(Wrong::new("a string, or an object with html", value))),
    }
}

pub(super) fn html(value: &JsValue, limits: &Limits) -> Result<String, JsValue> {
    fits(value, limits)?;
    String::read(value).map_err(|wrong| refusal("invalid-input", &wrong.within("html").to_string()))
}

pub(super) fn options(value: &JsValue) -> Result<Options, JsValue> {
    let refuse = |message: String| refusal("invalid-option", &message);
    if is_absent(value) {
        Ok(Options::default())
    } else if is_record(value) {
        Options::read(value).map_err(|wrong| refuse(format!("option {wrong}")))
    } else {
        Err(refuse(Wrong::new("an object", value).within("options").to_string()))
    }
}

/// Refuses what is too large before it is copied: a string has at least as many bytes as UTF-16 code units.
fn fits(value: &JsValue, limits: &Limits) -> Result<(), JsValue> {
    let bytes = if value.is_string() { value.unchecked_ref::<Text>().units() as usize } else { 0 };
    if bytes > limits.bytes {
        return Err(Error::new(ErrorKind::TooLarge { bytes, limit: limits.bytes }).into());
    }
    Ok(())
}

fn is_record(value: &JsValue) -> bool {
    value.is_object() && !Array::is_array(value)
}

/// Feed parsers and JSON say null for what they do not have.
fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn get(record: &JsValue, key: &JsValue) -> Result<JsValue, Wrong> {
    js::get(record, key).map_err(|_| Wrong::said("reading it threw an error".to_owned()))
}

fn own_keys(record: &JsValue) -> Result<Array, Wrong> {
    if !is_record(record) {
        return Err(Wrong::new("an object", record));
    }
    js::own_keys(record).map_err(|_| Wrong::said("reading its keys threw an error".to_owned()))
}

/// Reads the fields of a record, each by the place of its name among the `known` ones. Only those that are its own and not
/// absent, but for the `needed` one: what somebody added to every object's prototype is no option.
fn fields(
    record: &JsValue,
    known: &[&str],
    needed: Option<&str>,
    read: &mut dyn FnMut(usize, &JsValue) -> Result<(), Wrong>,
) -> Result<(), Wrong> {
    let mut missing = needed;
    let keys = own_keys(record)?;
    for key in (0..keys.length()).map(|at| keys.at(at)) {
        let Some(name) = key.as_string() else { continue };
        let within = |wrong: Wrong| wrong.within(&name);
        let at = known.iter().position(|known| *known == name).ok_or_else(|| within(Wrong::stray(known)))?;
        let value = get(record, &key).map_err(within)?;
        let is_needed = needed == Some(&name);
        if is_needed || !is_absent(&value) {
            read(at, &value).map_err(within)?;
        }
        missing = missing.filter(|_| !is_needed);
    }
    match missing {
        Some(name) => Err(Wrong::new("a string", &JsValue::UNDEFINED).within(name)),
        None => Ok(()),
    }
}

/// What can be read from a value of JavaScript.
trait Read: Sized {
    fn read(value: &JsValue) -> Result<Self, Wrong>;
}

impl Read for String {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        value.as_string().ok_or_else(|| Wrong::new("a string", value))
    }
}

impl Read for bool {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        value.as_bool().ok_or_else(|| Wrong::new("true or false", value))
    }
}

impl Read for f64 {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        value.as_f64().filter(|number| number.is_finite()).ok_or_else(|| Wrong::new("a number", value))
    }
}

impl Read for usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        let is_whole = |number: &f64| *number >= 0.0 && *number <= f64::from(u32::MAX) && *number % 1.0 == 0.0;
        let number = value.as_f64().filter(is_whole);
        number.map(|number| number as Self).ok_or_else(|| Wrong::new("a whole number from 0 to 4294967295", value))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        T::read(value).map(Some)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        let mut all = Self::new();
        elements(value, &mut |value| T::read(value).map(|value| all.push(value)))?;
        Ok(all)
    }
}

fn elements(value: &JsValue, read: &mut dyn FnMut(&JsValue) -> Result<(), Wrong>) -> Result<(), Wrong> {
    if !Array::is_array(value) {
        return Err(Wrong::new("an array", value));
    }
    for at in 0..value.unchecked_ref::<Array>().length() {
        get(value, &at.into()).and_then(|value| read(&value)).map_err(|wrong| wrong.within(&format!("[{at}]")))?;
    }
    Ok(())
}

/// Reads one of a few words.
macro_rules! words {
    ($type:ident { $($word:literal $variant:ident)* }) => {
        impl Read for $type {
            fn read(value: &JsValue) -> Result<Self, Wrong> {
                match value.as_string().as_deref() {
                    $(Some($word) => Ok(Self::$variant),)*
                    _ => Err(Wrong::new([$(concat!("\"", $word, "\"")),*].join(" or "), value)),
                }
            }
        }
    };
}

words! { Boilerplate { "remove" Remove "label" Label "keep" Keep } }
words! { EmbedPolicy { "placeholder" Placeholder "iframe" Iframe "drop" Drop } }
words! { ReferrerPolicy { "no-referrer" NoReferrer "strict-origin-when-cross-origin" StrictOriginWhenCrossOrigin } }
words! { LinkTarget { "_blank" Blank "_self" Same } }

/// Reads an object that has no fields but these, for each of which the compiler asks; those that are absent stay as they are by
/// default.
macro_rules! record {
    ($type:ident { $($name:literal $field:ident)* } $(needs $needed:literal)?) => {
        impl Read for $type {
            fn read(value: &JsValue) -> Result<Self, Wrong> {
                let mut read = Self::default();
                let set: &[fn(&mut Self, &JsValue) -> Result<(), Wrong>] =
                    &[$(|read, value| Read::read(value).map(|value| read.$field = value)),*];
                let needed: &[&str] = &[$($needed)?];
                fields(value, &[$($name),*], needed.first().copied(), &mut |at, value| set[at](&mut read, value))?;
                let Self { $($field: _),* } = &read;
                Ok(read)
            }
        }
    };
}

record! { Options {
    "baseUrl" base_url "output" output "boilerplate" boilerplate "embeds" embeds "images" images "links" links
    "idPrefix" id_prefix "rules" rules "limits" limits
} }
record! { Output { "html" html "text" text "markdown" markdown } }
record! { ImageOptions { "unproxy" unproxy "proxy" proxy "referrerPolicy" referrer_policy } }
record! { LinkOptions { "stripTracking" strip_tracking "unwrapRedirects" unwrap_redirects "target" target } }
record! { SiteRule { "host" host "remove" remove "keep" keep "title" title "author" author "date" date } }
record! { Limits { "bytes" bytes "depth" depth "nodes" nodes "attributes" attributes } }
record! { FeedItem {
    "html" html "title" title "url" url "siteName" site_name "authors" authors "published" published "modified" modified
    "language" language "image" image "attachments" attachments
} needs "html" }
record! { FeedAttachment { "url" url "type" mime "size" size "duration" duration } needs "url" }

impl Read for FeedAuthor {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        if let Some(name) = value.as_string() {
            return Ok(Self::Name(name));
        }
        let wrong = || Wrong::said("expected a name, or an object with a name and perhaps a url".to_owned());
        let keys = own_keys(value).map_err(|_| wrong())?;
        // Feeds say more of people, which is nothing that an article says.
        let text = |field: &str| {
            let key = JsValue::from(field);
            let own = if keys.includes(&key) { get(value, &key)? } else { JsValue::UNDEFINED };
            if is_absent(&own) { Ok(None) } else { own.as_string().ok_or_else(wrong).map(Some) }
        };
        Ok(Self::Person { name: text("name")?.ok_or_else(wrong)?, url: text("url")? })
    }
}
