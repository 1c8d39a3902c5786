//! Memory stays in proportion to the input, whatever the input is.

#![cfg(not(target_arch = "wasm32"))]

mod shapes;

use feed_article::{FeedItem, Options, Output, parse};
use peak_alloc::PeakAlloc;
use shapes::{Shape, benign};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Bytes of heap for each byte of input, and to begin with.
const CEILING: (usize, usize) = (12, 4 << 20);
const SIZES: [usize; 3] = [20_000, 200_000, 2_000_000];

/// The most that reading an item takes, besides the item.
fn peak(html: &str) -> usize {
    let options = Options { output: Output { html: true, text: true, markdown: true }, ..Options::default() };
    let url = Some(format!("https://a.example/{}", "long/".repeat(390)));
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let article = parse(FeedItem { html: html.to_owned(), url, ..FeedItem::default() }, &options).unwrap();
    let peak = HEAP.peak_usage() - before;
    drop(article);
    peak
}

fn failure(shape: &Shape) -> Option<String> {
    let over = SIZES.iter().filter_map(|size| {
        let html = shape.of_size(*size);
        let (peak, most) = (peak(&html), html.len() * CEILING.0 + CEILING.1);
        println!(
            "{:32} {:8} bytes: {peak:10}, {:.2} of the ceiling",
            shape.name,
            html.len(),
            peak as f64 / most as f64
        );
        (peak > most).then(|| format!("{}: {peak} bytes of heap for {} bytes of input", shape.name, html.len()))
    });
    over.last()
}

#[test]
fn peak_memory_is_bounded_by_the_input() {
    let over: Vec<String> =
        shapes::ours().chain(shapes::known()).chain([benign()]).filter_map(|shape| failure(&shape)).collect();
    assert!(over.is_empty(), "{}", over.join("\n"));
}
