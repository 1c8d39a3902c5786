//! What is wrong with a value from JavaScript, in the words of people who write JavaScript.

use std::fmt::{self, Display};

use wasm_bindgen::JsValue;

use super::js::{self, Array};

/// The path is put together on the way out, so that it costs nothing where all is well.
pub(super) struct Wrong {
    path: String,
    message: String,
}

impl Wrong {
    pub(super) fn new(expected: impl Display, found: &JsValue) -> Self {
        Self::said(format!("expected {expected}, found {}", Found(found)))
    }

    pub(super) fn said(message: String) -> Self {
        Self { path: String::new(), message }
    }

    /// A field that is none of the `known` ones.
    pub(super) fn stray(known: &[&str]) -> Self {
        Self::said(format!("not known here; known are {}", known.join(", ")))
    }

    pub(super) fn within(mut self, key: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{key}{dot}{}", self.path);
        self
    }
}

impl Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

struct Found<'a>(&'a JsValue);

const LONGEST_QUOTE: usize = 40;

impl Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0;
        if let Some(text) = value.as_string() {
            match text.char_indices().nth(LONGEST_QUOTE) {
                Some((end, _)) => write!(f, "\"{}…\"", &text[..end]),
                None => write!(f, "\"{text}\""),
            }
        } else if let Some(number) = value.as_f64() {
            // Rust's own formatting of floats would weigh more than this whole module.
            f.write_str(&js::said(&number.into()))
        } else {
            f.write_str(match value.as_bool() {
                Some(true) => "true",
                Some(false) => "false",
                None if value.is_undefined() => "undefined",
                None if value.is_null() => "null",
                None if value.is_bigint() => "a bigint",
                None if value.is_symbol() => "a symbol",
                None if value.is_function() => "a function",
                None if Array::is_array(value) => "an array",
                None => "an object",
            })
        }
    }
}
