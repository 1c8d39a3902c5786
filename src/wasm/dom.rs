//! A `DocumentFragment`, built node by node: no string is ever parsed again.

use wasm_bindgen::JsValue;
use web_sys::{Document, DocumentFragment, Element, Node};

use crate::article::Article;
use crate::options::Options;
use crate::write::{Listener, say};

/// Builds the article's body in `document`.
///
/// # Errors
/// Whatever the platform throws.
pub(super) fn build(article: &Article, options: &Options, document: &Document) -> Result<DocumentFragment, JsValue> {
    let fragment = document.create_document_fragment();
    let mut builder = Builder { document, fragment: &fragment, open: Vec::new(), result: Ok(()) };
    say(article, options, &mut builder);
    builder.result.map(|()| fragment)
}

struct Builder<'a> {
    document: &'a Document,
    fragment: &'a DocumentFragment,
    open: Vec<Element>,
    /// The first error, after which nothing more is built.
    result: Result<(), JsValue>,
}

impl Builder<'_> {
    fn append(&self, node: &Node) -> Result<(), JsValue> {
        let parent: &Node = self.open.last().map_or(self.fragment, |element| element);
        parent.append_child(node).map(|_| ())
    }

    fn attempt(&mut self, build: impl FnOnce(&mut Self) -> Result<(), JsValue>) {
        if self.result.is_ok() {
            self.result = build(self);
        }
    }
}

impl Listener for Builder<'_> {
    fn open(&mut self, tag: &'static str) {
        self.attempt(|builder| {
            let element = builder.document.create_element(tag)?;
            builder.append(&element)?;
            builder.open.push(element);
            Ok(())
        });
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        self.attempt(|builder| builder.open.last().map_or(Ok(()), |element| element.set_attribute(name, value)));
    }

    fn text(&mut self, text: &str) {
        self.attempt(|builder| builder.append(&builder.document.create_text_node(text)));
    }

    fn close(&mut self, _: &'static str, _: bool) {
        self.open.pop();
    }
}
