//! What is called of JavaScript and of the DOM, declared by hand: js-sys and web-sys have all of it, but leave an executor of
//! futures in every .wasm, 1.1 kB with brotli.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    pub(crate) type Object;
    #[wasm_bindgen(constructor)]
    pub(crate) fn new() -> Object;

    pub(crate) type Array;
    #[wasm_bindgen(static_method_of = Array, js_name = isArray)]
    pub(crate) fn is_array(value: &JsValue) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn length(this: &Array) -> u32;
    #[wasm_bindgen(method, indexing_getter)]
    pub(crate) fn at(this: &Array, index: u32) -> JsValue;
    #[wasm_bindgen(method)]
    pub(crate) fn includes(this: &Array, value: &JsValue) -> bool;

    /// A string as it stands in JavaScript.
    pub(crate) type Text;
    /// In UTF-16 code units.
    #[wasm_bindgen(method, getter, js_name = length)]
    pub(crate) fn units(this: &Text) -> u32;

    /// `String(value)`, for what can't throw.
    #[wasm_bindgen(js_name = String)]
    pub(crate) fn said(value: &JsValue) -> String;

    #[wasm_bindgen(js_namespace = Reflect, catch)]
    pub(crate) fn get(object: &JsValue, key: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = Reflect, catch)]
    pub(crate) fn set(object: &JsValue, key: &JsValue, value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = Reflect, js_name = ownKeys, catch)]
    pub(crate) fn own_keys(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_name = URL)]
    pub(crate) type Url;
    #[wasm_bindgen(constructor, js_class = "URL", catch)]
    pub(crate) fn parse(raw: &str) -> Result<Url, JsValue>;
    #[wasm_bindgen(constructor, js_class = "URL", catch)]
    pub(crate) fn resolve(raw: &str, base: &str) -> Result<Url, JsValue>;
    #[wasm_bindgen(method, getter, js_class = "URL")]
    pub(crate) fn href(this: &Url) -> String;

    pub type Document;
    #[wasm_bindgen(method, js_name = createElement, catch)]
    pub(crate) fn create_element(this: &Document, name: &str) -> Result<Node, JsValue>;
    #[wasm_bindgen(method, js_name = createTextNode)]
    pub(crate) fn create_text_node(this: &Document, text: &str) -> Node;
    #[wasm_bindgen(method, js_name = createDocumentFragment)]
    pub(crate) fn create_document_fragment(this: &Document) -> Node;

    /// An element, a text or a fragment.
    pub type Node;
    #[wasm_bindgen(method, js_name = appendChild, catch)]
    pub(crate) fn append_child(this: &Node, child: &Node) -> Result<Node, JsValue>;
    #[wasm_bindgen(method, js_name = setAttribute, catch)]
    pub(crate) fn set_attribute(this: &Node, name: &str, value: &str) -> Result<(), JsValue>;
}
