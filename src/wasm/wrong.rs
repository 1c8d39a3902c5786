//! Error messages about values from JavaScript, in JavaScript's terms.

use std::fmt::{self, Display};

use js_sys::{Array, JsString, Number};
use wasm_bindgen::{JsCast, JsValue};

/// The path is built while the error returns, so that a valid value costs nothing.
pub(super) struct Wrong {
    path: String,
    message: String,
    is_unknown: bool,
}

impl Wrong {
    pub(super) fn new(expected: impl Display, found: &JsValue) -> Self {
        Self::said(format!("expected {expected}, found {}", Found(found)))
    }

    pub(super) fn said(message: String) -> Self {
        Self { path: String::new(), message, is_unknown: false }
    }

    /// A field that is none of the `known` ones.
    pub(super) fn unknown(known: &[&str]) -> Self {
        Self { path: String::new(), message: known.join(", "), is_unknown: true }
    }

    pub(super) fn within(mut self, key: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{key}{dot}{}", self.path);
        self
    }

    /// The message. `kind` stands before the path: `"option "`, or nothing.
    pub(super) fn sentence(&self, kind: &str) -> String {
        let Self { path, message, .. } = self;
        if self.is_unknown {
            let kind = if kind.is_empty() { "field " } else { kind };
            format!("unknown {kind}\"{path}\"; expected one of {message}")
        } else {
            format!("{kind}{path}: {message}")
        }
    }
}

struct Found<'a>(&'a JsValue);

/// The first characters of a string.
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
