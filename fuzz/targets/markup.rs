//! Tags and text of the property tests in the order that the fuzzer's bytes choose: every promise is kept.
#![no_main]

#[path = "../../tests/markup/mod.rs"]
mod markup;
#[path = "../../tests/promises/mod.rs"]
mod promises;

use feed_article::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let html = markup::chosen(bytes);
    promises::of_fragment(&html, &Options::default()).unwrap_or_else(|broken| panic!("{html}\n{broken}"));
});
