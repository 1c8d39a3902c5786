//! A `DocumentFragment`, built node by node: no string is ever parsed again.

use wasm_bindgen::JsValue;

use super::elements::{Listener, say};
use crate::article::Article;
use crate::options::Options;
use crate::wasm::js::{Document, Node};

/// Builds the article's body in `document`.
///
/// # Errors
/// Whatever the platform throws.
pub(crate) fn build(article: &Article, options: &Options, document: &Document) -> Result<Node, JsValue> {
    let fragment = document.create_document_fragment();
    let mut builder = Builder { document, fragment: &fragment, open: Vec::new(), error: None };
    say(article, options, &mut builder);
    match builder.error {
        Some(error) => Err(error),
        None => Ok(fragment),
    }
}

struct Builder<'a> {
    document: &'a Document,
    fragment: &'a Node,
    open: Vec<Node>,
    error: Option<JsValue>,
}

impl Builder<'_> {
    fn append(&mut self, node: &Node) {
        let parent = self.open.last().unwrap_or(self.fragment);
        let result = parent.append_child(node);
        self.note(result.map(|_| ()));
    }

    fn note(&mut self, result: Result<(), JsValue>) {
        if let Err(error) = result {
            self.error.get_or_insert(error);
        }
    }
}

impl Listener for Builder<'_> {
    fn open(&mut self, tag: &'static str) {
        match self.document.create_element(tag) {
            Ok(element) => {
                self.append(&element);
                self.open.push(element);
            }
            Err(error) => self.note(Err(error)),
        }
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        if let Some(element) = self.open.last() {
            let result = element.set_attribute(name, value);
            self.note(result);
        }
    }

    fn text(&mut self, text: &str) {
        let node = self.document.create_text_node(text);
        self.append(&node);
    }

    fn close(&mut self, _: &'static str, _: bool) {
        self.open.pop();
    }
}
