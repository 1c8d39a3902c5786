//! Any text as a fragment: every promise is kept.
#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use feed_article::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| promises::of_fragment(html, &Options::default()).unwrap());
