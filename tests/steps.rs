//! Steps instead of seconds: what a call does for a byte is bounded, wherever in an item a text stands and whatever it repeats.

#[path = "shapes/places.rs"]
mod places;

use feed_article::{Content, Input, Options, Output, STEPS_PER_BYTE, STEPS_TO_BEGIN, counted, parse};
use places::{FILLERS, PLACES, Place, item};

const SIZES: [usize; 2] = [3_000, 12_000];

/// The steps that reading an item takes, and those that it may take.
fn steps(input: Input, content: Content) -> (u64, u64) {
    let output = Output { html: true, text: true, markdown: true };
    let everything = Options { output, content, ..Options::default() };
    let bytes = bytes(&input);
    let (article, steps) = counted(|| parse(input, &everything));
    assert!(article.is_ok());
    (steps, STEPS_TO_BEGIN + STEPS_PER_BYTE * bytes as u64)
}

/// About the UTF-8 bytes of an item, all its fields together.
fn bytes(input: &Input) -> usize {
    match input {
        Input::Text(text) => text.len(),
        Input::Item(item) => format!("{item:?}").len(),
    }
}

/// The shapes that take more steps than they may; the dearest is printed.
fn too_many(shapes: impl Iterator<Item = (String, Input)>, content: Content) -> Vec<String> {
    let mut found: Vec<(u64, u64, String)> = shapes
        .map(|(name, input)| {
            let (taken, allowed) = steps(input, content);
            (taken * 100 / allowed, taken, name)
        })
        .collect();
    found.sort_unstable_by(|one, other| other.cmp(one));
    let row =
        |(share, taken, name): &(u64, u64, String)| format!("{share} % of what is allowed, {taken} steps: {name}");
    found.iter().take(3).for_each(|shape| println!("{}", row(shape)));
    found.iter().take_while(|(share, ..)| *share > 100).map(row).collect()
}

fn shapes() -> impl Iterator<Item = (String, Input)> {
    PLACES.iter().flat_map(|(place, at)| {
        FILLERS.iter().flat_map(move |(name, filler)| {
            SIZES.map(|size| (format!("{place} × {name}, {size} bytes"), item(*at, filler, size)))
        })
    })
}

#[test]
fn a_text_at_any_place_takes_steps_in_proportion_to_its_length() {
    let found = too_many(shapes(), Content::Auto);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn so_does_one_that_is_read_as_a_page() {
    let found = too_many(shapes(), Content::Page);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What a page is asked for: many of each, in a short page.
#[test]
fn what_names_the_fields_of_a_page_is_looked_at_a_bounded_number_of_times() {
    const PIECES: [&str; 9] = [
        "<i class=author>a b c d e f g</i>",
        "<h1>a - b | c : d</h1>",
        "<time>1 May 2024</time>",
        "<b itemprop=author><i><i><i><i>x</b>",
        "<meta name=author content='a, b'>",
        "<a href=/author/x>By by by by by</a>",
        "<p>By<p>1/2/2024<p>x",
        "<template id=B:0></template><div hidden id=S:0>",
        "<script type=application/ld+json>[{\"@type\":\"Article\",\"author\":[{\"@id\":\"x\"}]}]</script>",
    ];
    let shapes = PIECES.iter().flat_map(|piece| {
        SIZES.map(|size| {
            let html = format!("<title>a - b</title><nav>x</nav>{}", piece.repeat(size / piece.len()));
            (format!("{piece}, {size} bytes"), Input::from(html))
        })
    });
    let found = too_many(shapes, Content::Page);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is long in one part, and looked at for each piece of another.
#[test]
fn a_text_is_not_looked_at_again_for_each_piece_of_what_follows() {
    const PIECES: [&str; 3] = ["x", "a ", "\u{200b}"];
    let is_of_many = |at: &Place| matches!(at, Place::Each(before, _) if !before.is_empty());
    let (many, one): (Vec<_>, Vec<_>) = PLACES.iter().partition(|(_, at)| is_of_many(at));
    let mut shapes = Vec::new();
    for (place, at) in &one {
        for (n, (name, filler)) in FILLERS.iter().enumerate() {
            // Each place meets each filler with the pieces of some others; together they meet all.
            for (m, (other, pieces)) in many.iter().enumerate().filter(|(m, _)| (n + m) % 5 == 0) {
                let piece = if m % 2 == 0 { *filler } else { PIECES[(n + m) % PIECES.len()] };
                let name = format!("{place} × {name}, then {other} × {piece:?}");
                shapes.push((name, *at, *filler, *pieces, piece));
            }
        }
    }
    let found = too_many(
        shapes
            .into_iter()
            .map(|(name, at, filler, pieces, piece)| (name, both(item(at, filler, 4_000), item(pieces, piece, 4_000)))),
        Content::Auto,
    );
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn both(first: Input, second: Input) -> Input {
    let Input::Text(second) = second else { unreachable!("pieces stand in markup") };
    match first {
        Input::Text(text) => Input::Text(text + &second),
        Input::Item(mut item) => {
            item.html.push_str(&second);
            Input::Item(item)
        }
    }
}
