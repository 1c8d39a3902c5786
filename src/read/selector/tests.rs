//! Selectors against those of scraper.

use scraper::Html;

use super::{Elements, Selector};
use crate::html::{NodeRef, parse};
use crate::options::Limits;

const PAGE: &str = r#"
<main id=top class="page wide"><h1 lang=en-GB>A</h1>
  <article class=entry data-x="one two"><p>a<p class="lead first">b <a href="https://a.example/b.html" rel="nofollow tag">c</a></p>
    <div><div class=lead><span>d</span><b></b></div><img src=e.png alt=""><div class=deep><p>f</p></div></div>
    <ul><li>1<li class=x>2<li>3<li class=x>4<li>5</ul></article>
  <aside class="box Box" lang=fr><p>g</p><!-- h --><p></p><p> </p></aside>
  <article><h2 id=Two>i</h2><p id="3:4">j<p><em>k</em></article><custom-element Data-Y=Z>l</custom-element>
</main><footer class="中文"><p>m</footer>"#;

const SELECTORS: [&str; 72] = [
    "*",
    "p",
    "P",
    "#top",
    "#Two",
    "#two",
    ".lead",
    ".LEAD",
    ".Box",
    "p.lead.first",
    "custom-element",
    "[lang]",
    "[lang|=en]",
    "[lang='fr']",
    "[data-x~=two]",
    "[data-x~='']",
    "[href^=https]",
    "[href$='.html']",
    "[href*=example]",
    "[href*='']",
    "[alt]",
    "[alt='']",
    "[rel=NOFOLLOW]",
    "[class='BOX box' i]",
    "[data-y=Z]",
    "[DATA-Y = \"Z\" s]",
    "article p",
    "article > p",
    "main p a",
    "h1 + article",
    "h1 ~ article",
    "article ~ article > h2",
    "div div",
    "div > div p",
    "main div span, aside p",
    "p:first-child",
    "p:last-child",
    "p:only-child",
    "li:nth-child(2)",
    "li:nth-child(odd)",
    "li:nth-child(even)",
    "li:nth-child(2n+1)",
    "li:nth-child( -n + 3 )",
    "li:nth-child(n)",
    "li:nth-last-child(2)",
    "li:nth-child(-2n+4)",
    "p:first-of-type",
    "p:last-of-type",
    "div:nth-of-type(2)",
    "p:nth-last-of-type(1)",
    "span:only-of-type",
    ":empty",
    ":root",
    "p:not(.lead)",
    "li:not(:first-child, .x)",
    ":is(h1, h2)",
    ":where(article, aside) > p",
    "article:has(ul)",
    "article:has(> p > em)",
    "div:has(+ img)",
    "h1:has(~ aside)",
    "main:has(article .deep p)",
    "p:has(> em, > a)",
    "article:not(:has(ul)) p",
    "#\\33 \\:4",
    "#\\000033 \\:4",
    ".中文",
    "div.lead:has(> b:empty)",
    "a[rel~=tag][href]",
    "  p  ,  h2  ",
    "article>ul>li.x+li",
    "html > body main",
];

#[test]
fn what_scraper_selects() {
    let theirs = Html::parse_document(PAGE);
    let tree = parse(PAGE, &Limits::default());
    let elements = Elements::of(&tree.nodes);
    for selector in SELECTORS {
        let expected: Vec<String> = theirs
            .select(&scraper::Selector::parse(selector).unwrap())
            .map(|element| format!("{} {}", element.value().name(), element.text().collect::<String>()))
            .collect();
        let selected = elements.select(&Selector::parse(selector).unwrap());
        let found: Vec<String> = selected
            .iter()
            .map(|node| {
                let text: String = node.descendants().filter_map(NodeRef::text).collect();
                format!("{} {text}", node.element().unwrap().name())
            })
            .collect();
        assert_eq!(found, expected, "{selector}");
    }
}

#[test]
fn what_is_no_selector() {
    for text in [
        "",
        " ",
        ",",
        "p,",
        ", p",
        "p >",
        "> p",
        "p > > a",
        "p:",
        "p:hover-me",
        "::before",
        "p::first-line",
        "#",
        "#1",
        ".",
        ".1",
        "[",
        "[a",
        "[a=]",
        "[a=b",
        "[a='b]",
        "[1]",
        "p)",
        "p:not(",
        "p:not()",
        "p:nth-child()",
        "p:nth-child(x)",
        "p:nth-child(n n)",
        "svg|a",
        "a||b",
        "p{}",
        "p;",
        "\\",
        "[a!=b]",
    ] {
        assert!(Selector::parse(text).is_none(), "{text}");
    }
    assert!(Selector::parse(&":not(".repeat(100_000)).is_none());
}

/// Every element is asked once, whatever the page is and however far a selector looks back.
#[test]
fn a_deep_page_costs_no_more() {
    let page = "<div>".repeat(150) + &"<p>x</p>".repeat(10_000);
    let tree = parse(&page, &Limits::default());
    let elements = Elements::of(&tree.nodes);
    let start = std::time::Instant::now();
    assert!(elements.select(&Selector::parse(&("div ".repeat(40) + "a")).unwrap()).is_empty());
    assert!(elements.select(&Selector::parse("p ~ p ~ p ~ p ~ p ~ p ~ b").unwrap()).is_empty());
    assert!(start.elapsed().as_secs() < 5);
}
