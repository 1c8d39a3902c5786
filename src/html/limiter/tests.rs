//! What each budget takes, and what it keeps.

use super::super::{NodeExt as _, NodeRef, Tree, parse};
use super::*;

fn rules(html: &str, limits: Limits) -> Vec<(&'static str, Option<u32>)> {
    parse(html.to_owned(), &limits).removed.iter().map(|r| (r.rule, r.count)).collect()
}

fn text(html: &str, limits: Limits) -> String {
    let tree = parse(html.to_owned(), &limits);
    tree.html.tree.root().descendants().filter_map(NodeRef::text).collect::<String>() + &tree.overflow
}

fn last(tree: &Tree) -> NodeRef<'_> {
    tree.html.tree.root().descendants().last().unwrap()
}

#[test]
fn depth_flattens_and_keeps_text() {
    let limits = Limits { depth: 10, ..Limits::default() };
    let html = "<div>".repeat(50) + "deep" + &"</div>".repeat(50) + "<p>after";
    assert_eq!(rules(&html, limits), [("depth", Some(42))]);
    assert_eq!(text(&html, limits), "deepafter");
    let tree = parse(html.clone(), &limits);
    assert_eq!(last(&tree).ancestors().count(), 4, "what comes after is not nested: html, body, p");
}

#[test]
fn end_tags_of_real_elements_are_not_swallowed() {
    let limits = Limits { depth: 10, ..Limits::default() };
    let refused = "<div>".repeat(20) + "<button>" + &"</div>".repeat(20);
    for html in [refused.clone() + "<button>x</button><p>after", format!("<button>{refused}</button><p>after")] {
        let tree = parse(html.clone(), &limits);
        assert_eq!(last(&tree).ancestors().count(), 4, "html, body, p");
    }
}

#[test]
fn nodes_overflow_into_text() {
    let limits = Limits { nodes: 20, ..Limits::default() };
    let html = "<p>a</p>".repeat(30) + "<script>no</script><p>z";
    assert_eq!(rules(&html, limits), [("nodes", Some(1))]);
    let all = text(&html, limits);
    assert_eq!(all.matches('a').count(), 30);
    assert!(all.ends_with(" z") && !all.contains("no"));
}

#[test]
fn tags_that_look_through_many_elements_count_as_nodes() {
    let limits = Limits { nodes: 1000, ..Limits::default() };
    let deep = "<q>".repeat(150) + "deep";
    assert_eq!(rules(&(deep.clone() + &"</b>".repeat(50)), limits), []);
    let html = deep + &"</b>x</li>".repeat(200);
    assert_eq!(rules(&html, limits), [("nodes", Some(1))]);
    assert_eq!(text(&html, limits).matches('x').count(), 200);
    let blocks = "<q>".repeat(150) + &"<p>x</p>".repeat(300);
    assert_eq!(rules(&blocks, limits), [("nodes", Some(1))]);
    // Those that end what is open last look at little.
    let clean = "<blockquote>".repeat(40) + &"<ul><li><b>x</b></li></ul>".repeat(150) + &"</blockquote>".repeat(40);
    assert_eq!(rules(&clean, limits), []);
    let shallow = "<div>".repeat(10) + &"</b></li></p>".repeat(300);
    assert_eq!(rules(&shallow, limits), []);
}

#[test]
fn attributes_are_counted_and_handlers_dropped() {
    let limits = Limits { attributes: 2, ..Limits::default() };
    assert_eq!(rules("<p a=1 onclick=x b=2 c=3 d=4>x", limits), [("event-handler", Some(1)), ("attributes", Some(3))]);
}

#[test]
fn formatting_elements_are_rebuilt_a_few_times_at_most() {
    let html = (0..500).map(|i| format!("<b id={i}>")).collect::<Vec<_>>().concat() + &"<p>x".repeat(100);
    let tree = parse(html, &Limits { depth: 400, ..Limits::default() });
    assert!(tree.html.tree.values().len() < 100 * (MARKS_WITH_ATTRIBUTES + 3 + 2) + 1000);
}

#[test]
fn nothing_in_a_drawing_nests_deeper() {
    let limits = Limits { depth: 10, ..Limits::default() };
    for name in ["link", "wbr", "title", "g"] {
        let html =
            "<svg>".to_owned() + &format!("<{name}>").repeat(50) + &format!("</{name}>").repeat(50) + "</svg><p>after";
        let tree = parse(html.clone(), &limits);
        let deepest = tree.html.tree.root().descendants().map(|node| node.ancestors().count()).max();
        assert!(deepest <= Some(11), "{name}: {deepest:?}");
    }
}

#[test]
fn what_ends_a_drawing_ends_it_at_the_limit() {
    let limits = Limits { depth: 10, ..Limits::default() };
    let deep = "<div>".repeat(7);
    for html in [
        deep.clone() + "<svg><noscript></svg><noscript></noscript>text</div></div></div><p>text",
        deep.clone() + "<svg><title></svg><title></title>text<p>text",
        deep.clone() + "<svg><style></svg><style></style>text<p>text",
    ] {
        let tree = parse(html.clone(), &limits);
        let shown = |node: &NodeRef<'_>| {
            node.ancestors()
                .filter_map(NodeRef::element)
                .all(|element| !matches!(element.name(), "svg" | "title" | "style"))
        };
        let nodes = tree.html.tree.root().descendants().filter(shown).filter_map(NodeRef::text);
        assert_eq!(nodes.collect::<String>(), "texttext", "{html}");
    }
    let html = deep + "<svg><p>text";
    let tree = parse(html.clone(), &limits);
    let last = last(&tree);
    assert!(last.ancestors().filter_map(NodeRef::element).all(|element| element.name() != "svg"));
}

#[test]
fn past_the_budget_only_what_is_hidden_is_left_out() {
    let limits = Limits { nodes: 8, ..Limits::default() };
    let head = "<p>a<p>b<p>c<p>d";
    for html in ["<svg><style/></svg><p>text", "<svg><title/></svg><p>text", "<style>no</style><p>text"] {
        assert_eq!(text(&(head.to_owned() + html), limits).replace(' ', ""), "abcdtext", "{html}");
    }
    let html = "<noscript><img src=a><img src=b>no<img src=c>no</noscript>text";
    assert_eq!(text(html, limits), "text");
}

#[test]
fn framesets_do_not_swallow_the_page() {
    assert_eq!(text("<frameset><frame src=x></frameset><p>text", Limits::default()), "text");
}
