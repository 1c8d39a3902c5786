//! The JavaScript side: decodes arguments, encodes results. No logic lives here.
//!
//! Results are plain data, so nothing has to be freed. An error is an object `{ code, message }`, of which the façade in
//! `www/lib` makes a `FeedArticleError`.

mod decode;
mod dom;
mod encode;
mod shapes;
mod wrong;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, DocumentFragment};

use crate::learn::Lessons;
use crate::{Article, Error, Limits, Options, Reader};

/// Lighter than the standard library's, and no slower: see `docs/decisions.md`.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen]
extern "C" {
    /// `www/lib/decode.js`. It copies what it is given.
    pub type Decoder;

    #[wasm_bindgen(method)]
    fn text(this: &Decoder, bytes: &[u8]);

    #[wasm_bindgen(method)]
    fn ops(this: &Decoder, ops: &[u32]);

    /// The last of the ops.
    #[wasm_bindgen(method)]
    fn end(this: &Decoder, ops: &[u32]);
}

/// Leaves the article with the decoder.
#[wasm_bindgen]
pub fn parse(input: &JsValue, options: &JsValue, decoder: &Decoder) -> Result<(), JsValue> {
    encode::encode(&held(options)?.parse(input)?, decoder);
    Ok(())
}

#[wasm_bindgen]
pub fn sanitize(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let held = held(options)?;
    Ok(held.reader.sanitize(&decode::html(html, &held.options.limits)?)?)
}

/// A profile as plain data. What can't be read is passed over, as it is where it is parsed.
#[wasm_bindgen]
pub fn learn(inputs: &Array, options: &JsValue) -> Result<JsValue, JsValue> {
    let held = held(options)?;
    let mut lessons = Lessons::default();
    for input in inputs.iter() {
        if let Ok(input) = decode::input(&input, &held.options.limits) {
            held.reader.study(input, &mut lessons);
        }
    }
    serde_wasm_bindgen::to_value(&lessons.profile()).map_err(JsValue::from)
}

#[wasm_bindgen(js_name = isReaderable)]
pub fn is_readerable(html: &JsValue) -> Result<bool, JsValue> {
    Ok(crate::is_readerable(&decode::html(html, &Limits::default())?))
}

/// Leaves the article with the decoder.
#[wasm_bindgen]
pub fn render(
    input: &JsValue,
    options: &JsValue,
    decoder: &Decoder,
    document: &Document,
) -> Result<DocumentFragment, JsValue> {
    let held = held(options)?;
    let article = held.parse(input)?;
    let fragment = dom::build(&article, &held.options, document)?;
    encode::encode(&article, decoder);
    Ok(fragment)
}

/// Options as they are now, for many calls; it throws when no item could be parsed with them. They are looked at once as long as no
/// call with others comes between.
#[wasm_bindgen]
pub fn prepare(options: &JsValue) -> Result<JsValue, JsValue> {
    Ok(held(options)?.prepared.clone())
}

/// The reader of the last call, and the options that it was made of.
struct Held {
    reader: Reader,
    options: Options,
    /// What [`prepare`] gives out, which nobody changes.
    prepared: JsValue,
}

impl Held {
    fn parse(&self, input: &JsValue) -> Result<Article, JsValue> {
        Ok(self.reader.parse(decode::input(input, &self.options.limits)?)?)
    }
}

thread_local! {
    static LAST: RefCell<Option<Rc<Held>>> = const { RefCell::new(None) };
}

/// Options that a caller may have changed since are read again, and compared: only where they differ a reader is made.
fn held(options: &JsValue) -> Result<Rc<Held>, JsValue> {
    let last = LAST.with_borrow(Clone::clone);
    if let Some(last) = last.as_ref().filter(|last| last.prepared == *options) {
        return Ok(Rc::clone(last));
    }
    let (prepared, options) = decode::options(options)?;
    if let Some(last) = last.filter(|last| last.options == options) {
        return Ok(last);
    }
    let held = Rc::new(Held { reader: Reader::new(&options)?, options, prepared });
    LAST.set(Some(Rc::clone(&held)));
    Ok(held)
}

/// The words that ops name by their place, with spaces between them.
#[wasm_bindgen]
pub fn words() -> String {
    shapes::WORDS.to_owned()
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
