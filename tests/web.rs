//! The cases in a headless browser.
#![cfg(target_arch = "wasm32")]

mod casebook;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_case_reads_as_expected() {
    casebook::check_every_case();
}
