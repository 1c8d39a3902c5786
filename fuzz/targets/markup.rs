//! Elements, text and tags that fit together or don't, as the property tests make them, chosen by the fuzzer's bytes:
//! every promise is kept.
#![no_main]

#[path = "../../tests/markup/mod.rs"]
mod markup;
#[path = "../../tests/promises/mod.rs"]
mod promises;

use feed_article::Options;
use libfuzzer_sys::fuzz_target;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::PassThrough, rest));
    let made = if first & 1 == 0 {
        markup::tree().new_tree(&mut runner).map(|made| made.current())
    } else {
        markup::soup().new_tree(&mut runner).map(|made| made.current())
    };
    if let Ok(html) = made {
        promises::of_fragment(&html, &Options::default()).unwrap_or_else(|broken| panic!("{html}\n{broken}"));
    }
});
