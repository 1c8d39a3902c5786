//! The JavaScript side: arguments decoded, results handed over. No logic lives here.
//!
//! Results are plain data, so nothing has to be freed. An error is an object `{ code, message }`, of which the façade in
//! `www/lib` makes a `FeedArticleError`.

mod decode;
mod wrong;

use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Document;

use crate::{Article, Error};

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen]
pub fn parse(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = decode::options(options)?;
    encode(&crate::parse(decode::input(input, &options.limits)?, &options)?)
}

#[wasm_bindgen]
pub fn sanitize(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let options = decode::options(options)?;
    Ok(crate::sanitize(&decode::html(html, &options.limits)?, &options)?)
}

#[wasm_bindgen]
pub fn render(input: &JsValue, options: &JsValue, document: &Document) -> Result<JsValue, JsValue> {
    let options = decode::options(options)?;
    let article = crate::parse(decode::input(input, &options.limits)?, &options)?;
    let fragment = crate::write::dom::build(&article, &options, document)?;
    object([("article", encode(&article)?), ("fragment", fragment.into())])
}

/// Throws when no item could be parsed with these options.
#[wasm_bindgen]
pub fn check(options: &JsValue) -> Result<(), JsValue> {
    Ok(decode::options(options)?.check()?)
}

fn encode(article: &Article) -> Result<JsValue, JsValue> {
    let plain = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    Ok(article.serialize(&plain)?)
}

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        refusal(error.code(), &error.to_string())
    }
}

fn refusal(code: &str, message: &str) -> JsValue {
    object([("code", code.into()), ("message", message.into())]).unwrap_or_else(|error| error)
}

fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &key.into(), &value)?;
    }
    Ok(object.into())
}
