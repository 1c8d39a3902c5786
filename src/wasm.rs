//! The JavaScript side: arguments decoded, results handed over. No logic lives here.
//!
//! Results are plain data, so nothing has to be freed. An error is an object `{ code, message }`, of which the façade in
//! `www/lib` makes a `FeedArticleError`.

mod decode;
mod encode;
pub(crate) mod js;
mod shapes;
mod wrong;

use wasm_bindgen::prelude::*;

use self::js::{Document, Node, Object};
use crate::Error;

#[cfg(feature = "talc")]
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
    let options = decode::options(options)?;
    encode::encode(&crate::parse(decode::input(input, &options.limits)?, &options)?, decoder);
    Ok(())
}

#[wasm_bindgen]
pub fn sanitize(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let options = decode::options(options)?;
    Ok(crate::sanitize(&decode::html(html, &options.limits)?, &options)?)
}

/// Leaves the article with the decoder.
#[wasm_bindgen]
pub fn render(input: &JsValue, options: &JsValue, decoder: &Decoder, document: &Document) -> Result<Node, JsValue> {
    let options = decode::options(options)?;
    let article = crate::parse(decode::input(input, &options.limits)?, &options)?;
    let fragment = crate::write::dom::build(&article, &options, document)?;
    encode::encode(&article, decoder);
    Ok(fragment)
}

/// Throws when no item could be parsed with these options.
#[wasm_bindgen]
pub fn check(options: &JsValue) -> Result<(), JsValue> {
    Ok(decode::options(options)?.check()?)
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
        js::set(&object, &key.into(), &value)?;
    }
    Ok(object.into())
}
