//! Trees against the html5lib tests, and against html5ever's on everything else there is.

use std::borrow::Cow;
use std::fs;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tokenizer::Tag;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{LocalName, ParseOpts, driver};
use scraper::{Html, HtmlTreeSink};
use serde_json::Value;

use super::tokenizer::tests::{files, shared};
use super::tokenizer::{Mode, Sink, Tokenizer, end_lines};
use super::tree_builder::TreeBuilder;
use super::{Node, NodeRef};

/// The builder without the limiter before it.
struct Direct(TreeBuilder);

impl Sink for Direct {
    fn start_tag(&mut self, tag: Tag) -> Mode {
        self.0.start_tag(tag)
    }

    fn end_tag(&mut self, name: LocalName) {
        self.0.end_tag(name);
    }

    fn text(&mut self, text: StrTendril) {
        self.0.text(text);
    }

    fn nul(&mut self) {
        self.0.nul();
    }

    fn comment(&mut self, text: Cow<'_, str>) {
        self.0.comment(&text);
    }

    fn doctype(&mut self) {}

    fn is_in_foreign(&self) -> bool {
        self.0.is_in_foreign()
    }

    fn end(&mut self) {
        self.0.finish();
    }
}

/// A tree as html5lib writes it, a line for each node, without what no tree of ours has: comments, document types, and the
/// adjusted names in `svg` and `math`. Text on both sides of a comment is one.
#[derive(Default)]
struct Dump(Vec<(usize, String)>);

impl Dump {
    fn element(&mut self, depth: usize, namespace: &str, name: &str, mut attributes: Vec<(String, String)>) {
        self.0.push((depth, format!("<{namespace}{}>", name.to_ascii_lowercase())));
        for (name, _) in &mut attributes {
            name.make_ascii_lowercase();
        }
        attributes.sort();
        for (name, value) in attributes {
            self.0.push((depth + 1, format!("{name}=\"{value}\"")));
        }
    }

    fn text(&mut self, depth: usize, text: &str) {
        match self.0.last_mut() {
            Some((before, last)) if *before == depth && last.starts_with('"') => last.push_str(text),
            _ => self.0.push((depth, format!("\"{text}"))),
        }
    }

    fn lines(&self) -> String {
        self.0.iter().map(|(depth, line)| "  ".repeat(*depth) + line + "\n").collect::<Vec<_>>().concat()
    }
}

fn ours(input: &str) -> String {
    let input = StrTendril::from(end_lines(input.strip_prefix('\u{feff}').unwrap_or(input).to_owned()));
    let mut tokenizer = Tokenizer::new(&input, usize::MAX, Direct(TreeBuilder::with_capacity(8)));
    tokenizer.run();
    lines(&tokenizer.sink.0.into_html())
}

fn lines(html: &Html) -> String {
    fn dump(node: NodeRef<'_>, depth: usize, out: &mut Dump) {
        let mut inner = depth;
        match node.value() {
            Node::Text(text) => return out.text(depth, text),
            Node::Element(element) => {
                let namespace = match &*element.name.ns {
                    "http://www.w3.org/2000/svg" => "svg ",
                    "http://www.w3.org/1998/Math/MathML" => "math ",
                    _ => "",
                };
                let attributes = element.attrs.iter().map(|(name, value)| {
                    let prefix = name.prefix.as_ref().filter(|p| !p.is_empty());
                    let prefix = prefix.map(|prefix| format!("{prefix}:")).unwrap_or_default();
                    (format!("{prefix}{}", name.local), value.to_string())
                });
                out.element(depth, namespace, element.name(), attributes.collect());
                inner += 1;
            }
            _ => {}
        }
        node.children().for_each(|child| dump(child, inner, out));
    }
    let mut out = Dump::default();
    dump(html.tree.root(), 0, &mut out);
    out.lines()
}

fn html5evers(input: &str) -> String {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, iframe_srcdoc: true, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    lines(&driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(input))
}

/// The tests of a `.dat` file of html5lib: what goes in, and the tree that is expected, as [`Dump`] writes it.
fn tests(file: &str) -> Vec<(String, String)> {
    let mut tests = Vec::new();
    for test in file.split("#data\n").skip(1) {
        let Some((input, rest)) = test.split_once("#errors\n") else { continue };
        // Fragments have a context, and with scripts `noscript` is another; neither is asked for here.
        let (flags, tree) = rest.split_once("#document\n").unwrap_or((rest, ""));
        if flags.contains("#document-fragment") || flags.contains("#script-on") {
            continue;
        }
        let input = input.strip_suffix('\n').unwrap_or(input);
        tests.push((input.to_owned(), expected(tree.trim_end_matches('\n'))));
    }
    tests
}

fn expected(tree: &str) -> String {
    let mut out = Dump::default();
    let lines = format!("\n{tree}");
    // Texts hold line ends; each node begins with a bar.
    let mut template = Vec::new();
    for node in lines.split("\n| ").skip(1) {
        let line = node.trim_start_matches(' ');
        let mut depth = (node.len() - line.len()) / 2;
        template.retain(|at| *at < depth);
        depth -= template.len();
        if let Some(text) = line.strip_prefix('"') {
            out.text(depth, text.strip_suffix('"').unwrap_or(text));
        } else if line.starts_with("<!") {
        } else if line == "content" {
            template.push(depth + template.len());
        } else if line.starts_with('<') {
            out.0.push((depth, line.to_ascii_lowercase()));
        } else if let Some((name, value)) = line.split_once('=') {
            let name = name.replace("xlink ", "xlink:").replace("xml ", "xml:").replace("xmlns ", "xmlns:");
            out.0.push((depth, format!("{}={value}", name.to_ascii_lowercase())));
        }
    }
    // The order of attributes is that of their names before they are adjusted.
    let mut at = 0;
    while at < out.0.len() {
        let is_attribute = |line: &(usize, String)| !line.1.starts_with(['<', '"']);
        let end = out.0[at..].iter().position(|line| !is_attribute(line)).map_or(out.0.len(), |n| at + n);
        out.0[at..end].sort();
        at = end.max(at + 1);
    }
    out.lines()
}

/// What is not asked for: quirks of old documents, of which no fragment has any; the copy of an option that a
/// `selectedcontent` shows, which an article has no word for; HTML in an `annotation-xml` that declares it, which scraper reads
/// as `MathML` (all of it is left out of articles).
fn is_left_out(file: &str, input: &str) -> bool {
    let quirks = file == "quirks01.dat" || ["<p><table></p>", "<p><table></table>"].contains(&input);
    quirks || input.contains("<selectedcontent>") || input.contains("<annotation-xml encoding=")
}

#[test]
fn html5lib_tree_construction_tests() {
    let Some(folder) = shared("html5lib/tree-construction") else { return };
    let (mut run, mut left_out, mut failures) = (0, 0, Vec::new());
    for file in files(&folder, ".dat") {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        for (input, tree) in tests(&text) {
            let name = file.file_name().unwrap().to_string_lossy();
            if is_left_out(&name, &input) {
                left_out += 1;
                continue;
            }
            run += 1;
            let found = ours(&input);
            if found != tree {
                let html5ever = if html5evers(&input) == tree { "passes" } else { "fails" };
                failures.push(format!("{name} {input:?} (html5ever {html5ever})\nexpected\n{tree}found\n{found}"));
            }
        }
    }
    println!("{run} tests, {left_out} left out");
    assert!(run > 1400, "only {run} tests ran");
    assert!(failures.is_empty(), "{} of {run} fail\n{}", failures.len(), failures.join("\n"));
}

/// Every string in a JSON value.
fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|v| strings(v, out)),
        Value::Object(map) => map.values().for_each(|v| strings(v, out)),
        _ => {}
    }
}

fn assert_same(inputs: impl IntoIterator<Item = String>, at_least: usize) {
    let (mut run, mut differ) = (0, Vec::new());
    for input in inputs {
        run += 1;
        let (found, theirs) = (ours(&input), html5evers(&input));
        if found != theirs {
            let beginning: String = input.chars().take(300).collect();
            let line = found.lines().zip(theirs.lines()).position(|(a, b)| a != b).unwrap_or(0).saturating_sub(3);
            let part = |tree: &str| tree.lines().skip(line).take(8).collect::<Vec<_>>().join("\n");
            differ.push(format!("{beginning:?}\nours\n{}\nhtml5ever\n{}", part(&found), part(&theirs)));
        }
    }
    assert!(run >= at_least, "only {run} inputs");
    let shown = &differ[..differ.len().min(10)];
    assert!(differ.is_empty(), "{} of {run} differ\n{}", differ.len(), shown.join("\n\n"));
}

#[test]
fn the_same_trees_as_html5ever() {
    let Some(corpus) = shared(".") else { return };
    let mut inputs = Vec::new();
    for file in files(&corpus.join("payloads"), ".json") {
        if !file.ends_with("dos.json") {
            strings(&serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap(), &mut inputs);
        }
    }
    for line in fs::read_to_string(corpus.join("items.jsonl")).unwrap().lines() {
        let item: Value = serde_json::from_str(line).unwrap();
        inputs.extend(item["html"].as_str().map(str::to_owned));
    }
    assert_same(inputs, 6000);
}

/// Markup-like text from a fixed seed.
fn generated(pieces: &[&str], count: usize) -> Vec<String> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % most as u64).unwrap()
    };
    (0..count).map(|_| (0..=next(24)).map(|_| pieces[next(pieces.len())]).collect()).collect()
}

#[test]
fn the_same_trees_for_generated_text() {
    #[rustfmt::skip]
    const PIECES: [&str; 60] = [
        "<", ">", "/", "</", "<!", "<!--", "-->", "--!>", "-", "--", "<p", "<a ", "<b>", "</b>", "<script>", "</script>",
        "<SCRIPT ", "<title>", "</title>", "<style>", "</style>", "<textarea>", "</textarea ", "<svg>", "<![CDATA[", "]]>",
        "<math>", "<!DOCTYPE ", "html", "PUBLIC", "SYSTEM", "\"", "'", "=", " ", "\n", "\r\n", "\t", "\0", "&", "&amp;", "&amp",
        "&lt", "&notit;", "&#x41;", "&#65", "&#0;", "&#x110000;", "&#150;", "&#", ";", "x", "é", "中", "😀", "?", "<?", "class",
        "<plaintext>", "<br/>",
    ];
    assert_same(generated(&PIECES, 20_000), 20_000);
}

#[test]
fn the_same_trees_for_generated_tags() {
    #[rustfmt::skip]
    const NAMES: [&str; 84] = [
        "a", "address", "applet", "article", "b", "big", "body", "br", "button", "caption", "code", "col", "colgroup", "dd", "div",
        "dl", "dt", "em", "embed", "fieldset", "figure", "font", "font color=1", "form", "h1", "h2", "head", "hr", "html", "html a=1",
        "i", "iframe", "image", "img", "input", "input type=hidden", "li", "listing", "marquee", "math", "menu", "meta", "mi", "nobr",
        "noscript", "object", "ol", "optgroup", "option", "p", "param", "pre", "rb", "rp", "rt", "rtc", "ruby", "s", "script",
        "section", "select", "span", "strong", "strong id=1", "style", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
        "thead", "title", "tr", "tt", "u", "ul", "x-y", "xmp", "wbr", "foreignObject", "desc",
    ];
    let tags: Vec<String> = NAMES
        .iter()
        .flat_map(|tag| {
            let name = tag.split(' ').next().unwrap();
            [format!("<{tag}>"), format!("<{tag}>"), format!("</{name}>"), " x ".to_owned()]
        })
        .collect();
    let pieces: Vec<&str> = tags.iter().map(String::as_str).collect();
    assert_same(generated(&pieces, 60_000), 60_000);
}
