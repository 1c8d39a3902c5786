//! Generated markup: well-formed trees, and tags in any order.

#![allow(dead_code, reason = "each test asks for some of them")]

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

const TAGS: [&str; 81] = [
    "p",
    "div",
    "section",
    "article",
    "span",
    "font",
    "b",
    "i",
    "em",
    "strong",
    "a href=https://a.example/x",
    "a name=n1",
    "datalist",
    "applet",
    "map",
    "a href=#n1",
    "u",
    "s",
    "code",
    "kbd",
    "sub",
    "sup",
    "small",
    "mark",
    "q",
    "abbr title=t",
    "time datetime=2020-01-01",
    "h1",
    "h2",
    "h6",
    "blockquote",
    "blockquote cite=https://a.example/",
    "ul",
    "ol",
    "ol start=3",
    "li",
    "dl",
    "dt",
    "dd",
    "pre",
    "pre class=language-rs",
    "table",
    "tr",
    "td",
    "td colspan=2",
    "th",
    "tbody",
    "thead",
    "caption",
    "colgroup",
    "figure",
    "figcaption",
    "details",
    "summary",
    "ruby",
    "rb",
    "rt",
    "rp",
    "rtc",
    "center",
    "address",
    "form",
    "fieldset",
    "legend",
    "label",
    "nobr",
    "marquee",
    "x-unknown",
    "o:p",
    "select",
    "option",
    "button",
    "noscript",
    "template",
    "svg",
    "textarea",
    "div hidden",
    "p style=display:none",
    "div class=feedflare",
    "blockquote class=twitter-tweet",
    "dl class=media_pic",
];

const VOID: [&str; 12] = [
    "<br>",
    "<br><br>",
    "<hr>",
    "<img src=https://a.example/1.jpg alt=x>",
    "<img src=>",
    "<wbr>",
    "<input value=v>",
    "<!-- c -->",
    "<iframe src=https://a.example/f></iframe>",
    "<video src=https://a.example/v.mp4></video>",
    "<img width=20 src=https://a.example/i.png>",
    "<p>",
];

const TEXT: [&str; 24] = [
    "word",
    " two words ",
    "\n",
    " ",
    "中文字。",
    "（路透社）",
    "日本語",
    "한국어",
    "&amp;lt;b&amp;gt;",
    "&lt;i&gt;",
    "&nbsp;",
    "&#8203;",
    "© 2020 AFP",
    "Subscribe to our newsletter",
    "2020-01-01 10:00:00",
    "https://a.example/p?q=1).",
    "a < b & c",
    "Related:",
    "&zwj;é̂",
    "\u{3164}",
    "\u{2800}x",
    "العربية",
    "&hellip;[…]",
    "阅读原文",
];

fn text() -> impl Strategy<Value = String> {
    select(TEXT.as_slice()).prop_map(str::to_owned)
}

fn void() -> impl Strategy<Value = String> {
    select(VOID.as_slice()).prop_map(str::to_owned)
}

fn name(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or_default()
}

/// Elements inside one another.
pub fn tree() -> impl Strategy<Value = String> {
    let leaf = Union::new([text().boxed(), text().boxed(), void().boxed()]);
    leaf.prop_recursive(6, 60, 6, |inner| {
        (select(TAGS.as_slice()), proptest::collection::vec(inner, 0..6))
            .prop_map(|(tag, content)| format!("<{tag}>{}</{}>", content.concat(), name(tag)))
    })
}

/// Tags that open, close and overlap as they please.
pub fn soup() -> impl Strategy<Value = String> {
    let open = select(TAGS.as_slice()).prop_map(|tag| format!("<{tag}>"));
    let close = select(TAGS.as_slice()).prop_map(|tag| format!("</{}>", name(tag)));
    let piece = Union::new([text().boxed(), open.boxed(), text().boxed(), close.boxed(), void().boxed()]);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Tags and text that `bytes` choose, two bytes for each: for a fuzzer, whose changes to the bytes are then changes to the
/// markup.
pub fn chosen(bytes: &[u8]) -> String {
    let pick = |list: &[&'static str], n: u8| list[usize::from(n) % list.len()];
    let piece = |pair: &[u8]| match pair[0] % 8 {
        0..=2 => format!("<{}>", pick(&TAGS, pair[1])),
        3 => format!("</{}>", name(pick(&TAGS, pair[1]))),
        4 => pick(&VOID, pair[1]).to_owned(),
        _ => pick(&TEXT, pair[1]).to_owned(),
    };
    bytes.chunks_exact(2).map(piece).collect()
}
