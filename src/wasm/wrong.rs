//! What is wrong with a value from JavaScript, in the words of people who write JavaScript.

use std::fmt::{self, Display};

use js_sys::{Array, JsString, Number};
use wasm_bindgen::{JsCast, JsValue};

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

/// The beginning of a string that may be of any length.
pub(super) fn shortened(text: &JsString) -> String {
    const LONGEST: u32 = 40;
    if text.length() > LONGEST { format!("{}…", String::from(text.slice(0, LONGEST))) } else { String::from(text) }
}

impl Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0;
        if let Some(text) = value.dyn_ref::<JsString>() {
            write!(f, "\"{}\"", shortened(text))
        } else if let Some(number) = value.as_f64() {
            f.write_str(&String::from(Number::from(number).to_js_string()))
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
