//! What is wrong with a value from JavaScript, in the words of people who write JavaScript.

use std::fmt::{self, Display};

use js_sys::{Array, Number};
use serde::de::{Expected, Unexpected};
use wasm_bindgen::{JsCast, JsValue};

/// The path is put together on the way out, so that it costs nothing where all is well.
#[derive(Debug)]
pub(super) struct Wrong {
    path: String,
    message: String,
    missing: Option<&'static str>,
}

impl Wrong {
    pub(super) fn new(expected: impl Display, found: &JsValue) -> Self {
        Self::said(format!("expected {expected}, found {}", Found(found)))
    }

    pub(super) fn said(message: String) -> Self {
        Self { path: String::new(), message, missing: None }
    }

    /// Serde says that a field is missing without looking at it. Every required field of the contract is a string.
    pub(super) fn looked_up(self, get: impl Fn(&str) -> JsValue) -> Self {
        match self.missing {
            Some(field) => Self::new("a string", &get(field)).within(field),
            None => self,
        }
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

impl std::error::Error for Wrong {}

impl serde::de::Error for Wrong {
    fn custom<T: Display>(message: T) -> Self {
        Self::said(message.to_string())
    }

    fn invalid_type(_: Unexpected, expected: &dyn Expected) -> Self {
        Self::said(format!("expected {expected}"))
    }

    fn invalid_value(_: Unexpected, expected: &dyn Expected) -> Self {
        Self::said(format!("expected {expected}"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self { missing: Some(field), ..Self::said(String::new()) }
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
        } else if let Some(number) = value.dyn_ref::<Number>() {
            // Rust's own formatting of floats would weigh more than this whole module.
            f.write_str(&number.to_string_with_radix(10).map_or_else(|_| "a number".to_owned(), String::from))
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
