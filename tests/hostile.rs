//! Shapes that make parsers slow: cost grows with the input and no faster, whatever the input is.

mod shapes;

use std::time::{Duration, Instant};

use feed_article::{Options, Output, parse};
use shapes::{Shape, benign};

const SIZES: [usize; 3] = [40_000, 160_000, 640_000];
/// Times below this say nothing.
const FLOOR: Duration = Duration::from_millis(5);

/// The best of a few runs, which is the least disturbed one.
fn time(html: &str) -> Duration {
    let everything = Options { output: Output { html: true, text: true, markdown: true }, ..Options::default() };
    let run = || {
        let start = Instant::now();
        parse(html, &everything).unwrap();
        start.elapsed()
    };
    (0..3).map(|_| run()).min().unwrap().max(FLOOR)
}

/// What is wrong with the cost of a shape: it grows faster than the 1.2th power of the size, or is more than ten times
/// that of a benign document.
fn failure(shape: &Shape) -> Option<String> {
    let times = SIZES.map(|size| time(&shape.of_size(size)));
    let growth = times[2].as_secs_f64() / times[0].as_secs_f64();
    let most = 16_f64.powf(1.2);
    let ratio = times[2].as_secs_f64() / time(&benign().of_size(SIZES[2])).as_secs_f64();
    let said = format!("{:24} {times:?} growth {growth:.1} of at most {most:.1}, {ratio:.2} of benign", shape.name);
    println!("{said}");
    (growth > most || ratio > 10.0).then_some(said)
}

#[test]
fn cost_is_linear_and_near_that_of_a_benign_document() {
    // A busy machine can disturb one measurement, not every one.
    let slow = |shape: &Shape| (0..4).map(|_| failure(shape)).find(Option::is_none).is_none();
    let slow: Vec<String> =
        shapes::ours().into_iter().chain(shapes::known()).filter(slow).map(|shape| shape.name).collect();
    assert!(slow.is_empty(), "too slow: {}", slow.join(", "));
}

/// A megabyte of stack is what a WebAssembly instance has.
#[test]
fn a_megabyte_of_stack_is_enough() {
    let deep = [
        "div",
        "ul><li",
        "blockquote",
        "b",
        "table><tr><td",
        "details",
        "dl><dd",
        "figure",
        "span lang=x",
        "svg",
        "template",
    ];
    let inputs: Vec<String> = deep.iter().map(|tags| format!("<{tags}>").repeat(50_000) + "text").collect();
    let options = Options { limits: feed_article::Limits { depth: 400, ..Default::default() }, ..Options::default() };
    let run = move || {
        for input in inputs {
            let article = feed_article::parse(input.as_str(), &options).unwrap();
            assert!(serde_json::to_string(&article).is_ok());
        }
    };
    std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap().join().unwrap();
}
