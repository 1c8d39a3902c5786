//! Code: which language it is in, and which numbers beside it count its lines.

use super::attributes::{attribute, classes, short_text_below, style};
use super::styles;
use crate::article::FieldText;
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::limits::{LINE_NUMBER_NODES, LOOKED_AT_NODES, spend};
use crate::rules::code;
use crate::text::lowercase::lowercase_of;
use crate::text::search::{contains, is_among};

/// Elements around a `pre` that may name its language: highlighters put it in a table or in two `div`s.
const REACH: usize = 6;
/// Longest `class` around a `pre` that is looked at, in bytes.
const LONGEST_CLASS: usize = 400;
/// Classes of one element that are looked up in the list of languages: its name is among the first.
const CLASSES: usize = 8;
/// Parts of classes around code.
const AROUND: [&str; 3] = ["highlight", "code", "blob-wrapper"];
/// Bytes of code among which its first line end is looked for.
const LONGEST_LINE: usize = 1_000;
/// Nodes beside line numbers among which code is looked for.
const NEAR: usize = 8;
/// Nodes of a table among which the first cell with anything in it is looked for.
const FIRST_CELL: usize = 32;

/// The language of preformatted text, from its element or those that a highlighter put around it.
pub(crate) fn language_around(node: NodeRef<'_>) -> Option<FieldText> {
    let highlights = |e: &&Element| {
        attribute(e, "class").is_some_and(|c| c.len() <= LONGEST_CLASS && AROUND.iter().any(|part| contains(c, part)))
    };
    let around = node.ancestors().take(REACH).filter_map(NodeRef::element).filter(highlights);
    // `VuePress` puts it right around, without a class of a highlighter; other elements say the language of their words so.
    let named = |parent| prefixed(parent).filter(|name| is_language(name)).and_then(FieldText::token);
    let parent = || node.parent().and_then(NodeRef::element);
    node.element().into_iter().chain(around).find_map(language).or_else(|| named(parent()?))
}

/// The language that an element names.
pub(crate) fn language(element: &Element) -> Option<FieldText> {
    let named = code::LANGUAGE_ATTRIBUTES.iter().find_map(|name| attribute(element, name));
    let name = named
        .or_else(|| prefixed(element))
        .or_else(|| known(element))
        .or_else(|| bare(element))
        .or_else(|| own(element))?;
    // Lines and files stand behind it: `js{1,3}`, `ts:title=a.ts`, `{r, echo=F}`.
    let name = name.trim_start_matches(['{', '.']).split([';', ':', '{', '}', ',']).next()?.trim_end_matches("-basic");
    let name = if name.starts_with("diff-") { "diff" } else { name };
    if is_among(name, code::NO_LANGUAGES) {
        return None;
    }
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"+-#._".contains(&b);
    if name.len() <= 32 && name.bytes().all(plain) { FieldText::token(name) } else { None }
}

/// `lang="php"` of code; people speak other languages.
fn own(element: &Element) -> Option<&str> {
    let said = matches!(element.name(), "pre" | "code").then(|| attribute(element, "lang"))?;
    said.filter(|name| is_language(name))
}

/// Whether a word names a language of code.
pub(crate) fn is_language(word: &str) -> bool {
    is_among(word, code::LANGUAGES)
}

/// `language-rust`; `brush: rust;` is two classes.
fn prefixed(element: &Element) -> Option<&str> {
    let parameters = attribute(element, code::PARAMETERS).unwrap_or_default();
    let mut classes = classes(element).chain(parameters.split_ascii_whitespace());
    while let Some(class) = classes.next() {
        if let Some(name) = code::LANGUAGE_PREFIXES.iter().find_map(|prefix| class.strip_prefix(prefix)) {
            return if name.is_empty() { classes.next() } else { Some(name) };
        }
    }
    None
}

/// `highlight-python`; `src src-python`.
fn known(element: &Element) -> Option<&str> {
    let named = |class| code::KNOWN_LANGUAGE_PREFIXES.iter().find_map(|prefix| str::strip_prefix(class, prefix));
    classes(element).take(CLASSES).find_map(|class| named(class).filter(|name| is_language(name)))
}

/// `hljs rust`; of `pre` and `code` the only class.
fn bare(element: &Element) -> Option<&str> {
    let is_lone = matches!(element.name(), "pre" | "code") && classes(element).nth(1).is_none();
    if !is_lone {
        classes(element).find(|class| code::HIGHLIGHTERS.contains(class))?;
    }
    classes(element).take(CLASSES).find(|class| is_language(class))
}

/// Whether an element is code on lines of its own by its style: code with line ends in it, or letters of one width of which
/// each space shows, as editors copy them.
pub(crate) fn is_preformatted(node: NodeRef<'_>, element: &Element) -> bool {
    let mut nodes = node.descendants().skip(1).take(LOOKED_AT_NODES).inspect(|_| spend(1));
    match element.name() {
        "code" => {
            let text = nodes.filter_map(NodeRef::text).flat_map(str::bytes).take(LONGEST_LINE).inspect(|_| spend(1));
            let mut behind = text.skip_while(u8::is_ascii_whitespace).skip_while(|byte| *byte != b'\n');
            styles::keeps_spaces(element) && behind.any(|byte| !byte.is_ascii_whitespace())
        }
        "div" => {
            let is_copied = style(element, "white-space").as_deref() == Some("pre")
                && style(element, "font-family")
                    .is_some_and(|font| code::FONTS.iter().any(|part| contains(&font, part)));
            let is_word = |name: &str| matches!(name, "div" | "span" | "br" | "b" | "i" | "strong" | "em" | "code");
            is_copied && nodes.all(|node| node.element().is_none_or(|e| is_word(e.name())))
        }
        _ => false,
    }
}

/// Whether an element holds the numbers of lines of code: it stands in the code, or beside it.
pub(crate) fn is_gutter(node: NodeRef<'_>, element: &Element, in_code: bool) -> bool {
    let classed = classes(element).any(|class| code::GUTTERS.contains(&class));
    let unselected = in_code
        && !classed
        && (style(element, "user-select").as_deref() == Some("none")
            || style(element, "-webkit-user-select").as_deref() == Some("none")
            || attribute(element, "aria-hidden") == Some("true"));
    let first_cell = in_code && matches!(element.name(), "td" | "th") && next_element(node).is_some();
    (classed || unselected || first_cell)
        && (in_code
            || next_element(node).is_some_and(holds_code)
            || (classed && previous_element(node).is_some_and(holds_code)))
        && has_numbers_only(node, |_| true)
}

/// Whether nothing but numbers is in a node, of which each is one more than the one before where `counts` asks for it.
fn has_numbers_only(node: NodeRef<'_>, mut accepts: impl FnMut(u32) -> bool) -> bool {
    let mut nodes = node.descendants();
    let only = nodes.by_ref().take(LINE_NUMBER_NODES).filter_map(NodeRef::text).all(|text| {
        spend(text.len());
        // Controls don't come out.
        text.split(|c: char| c.is_ascii_whitespace() || c.is_control())
            .filter(|word| !word.is_empty())
            .map(|word| word.strip_suffix(':').unwrap_or(word))
            .all(|word| word.bytes().all(|b| b.is_ascii_digit()) && accepts(word.parse().unwrap_or(u32::MAX)))
    });
    only && nodes.next().is_none()
}

fn next_element(node: NodeRef<'_>) -> Option<NodeRef<'_>> {
    node.next_siblings().find(|next| next.value().is_element())
}

fn previous_element(node: NodeRef<'_>) -> Option<NodeRef<'_>> {
    node.prev_siblings().find(|previous| previous.value().is_element())
}

/// Whether an element is a label that says the language of the code right behind it, or of the `code` in the same `pre`.
pub(crate) fn is_language_label(node: NodeRef<'_>, element: &Element, in_code: bool) -> bool {
    const LONGEST: usize = 20;
    let is = |node: NodeRef<'_>, name: &str| node.element().is_some_and(|e| e.name() == name);
    let holds = |next: NodeRef<'_>| next.descendants().take(NEAR).any(|node| is(node, "code"));
    let labelled = || {
        classes(element).any(|class| code::LANGUAGE_LABELS.contains(&class))
            && next_element(node).is_some_and(|next| is(next, "pre"))
    };
    let is_bar = || {
        let above = if in_code {
            node.next_siblings().take(NEAR).any(holds)
        } else {
            next_element(node).is_some_and(holds_pre)
        };
        let has_button = || node.descendants().take(LOOKED_AT_NODES).any(|node| is(node, "button"));
        element.name() == "div" && if in_code { above || has_button() } else { above && has_button() }
    };
    matches!(element.name(), "span" | "div" | "label")
        && short_text_below(node, LONGEST, |_| false).is_some_and(|text| named(text.trim()).is_some())
        && (is_bar() || (!in_code && labelled()))
}

/// Whether an element is what copies the code right beside it, where it is no button.
pub(crate) fn is_copy(node: NodeRef<'_>, element: &Element) -> bool {
    const LONGEST: usize = 20;
    matches!(element.name(), "span" | "div" | "a" | "p")
        && short_text_below(node, LONGEST, |_| false).is_some_and(|text| is_among(&lowercase_of(&text), code::COPIES))
        && [next_element(node), previous_element(node)].into_iter().flatten().any(holds_pre)
}

fn holds_pre(node: NodeRef<'_>) -> bool {
    node.descendants().take(NEAR).filter_map(NodeRef::element).any(|e| e.name() == "pre")
}

fn holds_code(node: NodeRef<'_>) -> bool {
    let mut elements = node.descendants().take(NEAR).filter_map(NodeRef::element);
    elements.any(|e| matches!(e.name(), "pre" | "code") || classes(e).any(|class| contains(class, "code")))
}

/// Whether a table holds code and the numbers of its lines, and nothing else.
pub(crate) fn is_table(node: NodeRef<'_>, element: &Element) -> bool {
    if classes(element).any(|class| code::TABLES.contains(&class)) {
        return true;
    }
    let is_gutter = |e: &Element| classes(e).any(|class| code::GUTTERS.contains(&class));
    let says = |node: &NodeRef<'_>| {
        node.element().is_some_and(|e| matches!(e.name(), "td" | "th") && (is_gutter(e) || !is_blank(*node)))
    };
    let Some(numbers) = node.descendants().take(FIRST_CELL).find(says) else { return false };
    let Some(lines) = next_element(numbers).filter(|next| next_element(*next).is_none()) else { return false };
    if numbers.element().is_some_and(is_gutter) {
        return (holds_pre(lines) || holds_code(lines)) && has_numbers_only(numbers, |_| true);
    }
    let (mut last, mut count) = (None, 0);
    let counts = |number: u32| {
        count += 1;
        let follows = last.is_none_or(|last: u32| number == last.saturating_add(1));
        last = Some(number);
        follows
    };
    holds_pre(numbers) && holds_pre(lines) && has_numbers_only(numbers, counts) && count > 0
}

/// Whether a cell holds nothing: rows of such cells are in no table that comes out.
fn is_blank(cell: NodeRef<'_>) -> bool {
    let shows = |element: &Element| {
        matches!(
            element.name(),
            "img" | "picture" | "video" | "audio" | "iframe" | "object" | "embed" | "hr" | "input" | "svg" | "math"
        )
    };
    cell.descendants().skip(1).take(NEAR).all(|node| {
        !node.element().is_some_and(shows)
            && node.text().is_none_or(|text| text.chars().take(NEAR).all(char::is_whitespace))
    })
}

/// Whether an element within code is a line of it, which begins below the one before.
pub(crate) fn is_line(node: NodeRef<'_>, element: &Element) -> bool {
    // Right behind another one, without a line end between.
    styles::is_block(element) || (is_marked_line(element) && is_below_line(node))
}

/// Whether a line of code stands right before a node.
pub(crate) fn is_below_line(node: NodeRef<'_>) -> bool {
    node.prev_sibling().and_then(NodeRef::element).is_some_and(is_marked_line)
}

fn is_marked_line(element: &Element) -> bool {
    classes(element).any(|class| code::LINES.contains(&class))
        || code::LINE_ATTRIBUTES.iter().any(|name| element.attr(name).is_some())
}

/// Whether an element is a `code` of several right within a `pre`, each of them a line.
pub(crate) fn is_code_of_line(node: NodeRef<'_>, element: &Element) -> bool {
    let is = |node: Option<NodeRef<'_>>, name: &str| node.and_then(NodeRef::element).is_some_and(|e| e.name() == name);
    element.name() == "code" && is(node.parent(), "pre") && is(node.prev_sibling(), "code")
}

/// The title bar of the code that follows.
pub(crate) fn title(node: NodeRef<'_>, element: &Element) -> Option<String> {
    const LONGEST: usize = 120;
    let parent = node.parent().and_then(NodeRef::element);
    let around = || {
        parent.is_some_and(|parent| {
            classes(parent)
                .any(|class| ["code", "listing", "highlight", "src-container"].iter().any(|part| contains(class, part)))
        })
    };
    let is_title = |class: &str| {
        let class = class.to_ascii_lowercase();
        let has = |parts: &[&str]| parts.iter().any(|part| contains(&class, part));
        (code::TITLES.contains(&&*class) && (code::FILE_NAMES.contains(&&*class) || around()))
            || (has(&code::TITLED) && has(&code::TITLE_PARTS))
    };
    let named = element.attrs.iter().any(|(name, value)| {
        code::TITLE_MARKS.iter().any(|(known, start)| &*name.local == *known && value.starts_with(start))
    }) || (element.name() == "dt"
        && parent.is_some_and(|e| classes(e).any(|class| code::LISTS.contains(&class))));
    if !matches!(element.name(), "div" | "span" | "p" | "label" | "dt") || !(named || classes(element).any(is_title)) {
        return None;
    }
    let holds_pre = |node: NodeRef<'_>| {
        let mut elements = node.descendants().take(NEAR).filter_map(NodeRef::element);
        elements.any(|e| e.name() == "pre" || (e.name() == "table" && is_marked_table(e)))
    };
    let next = || [next_element(node), node.parent().and_then(next_element)];
    let text = short_text_below(node, LONGEST, |e| e.name() == "pre")?;
    // The sign is a link to the title.
    let text = text.trim_end_matches('¶').trim_end();
    (!text.is_empty() && next().into_iter().flatten().any(holds_pre)).then(|| text.to_owned())
}

fn is_marked_table(element: &Element) -> bool {
    classes(element).any(|class| code::TABLES.contains(&class))
}

/// The title in an attribute of code, of what is in it, or of what a highlighter put around it.
pub(crate) fn title_around(node: NodeRef<'_>) -> Option<String> {
    let said = |e: &Element| code::TITLE_ATTRIBUTES.iter().find_map(|name| attribute(e, name)).map(str::to_owned);
    let inner = node.children().find_map(NodeRef::element).filter(|e| e.name() == "code");
    let around = node.parent().and_then(NodeRef::element).filter(|e| {
        e.name() == "figure" || classes(e).any(|class| contains(class, "code") || contains(class, "highlight"))
    });
    node.element().and_then(said).or_else(|| inner.and_then(said)).or_else(|| around.and_then(said))
}

/// Whether blank text only stands between the parts of code, where nobody sees it.
pub(crate) fn is_between(node: NodeRef<'_>) -> bool {
    let Some(parent) = node.parent().and_then(NodeRef::element) else { return false };
    let block = |node: NodeRef<'_>| {
        node.element().is_some_and(|e| matches!(e.name(), "div" | "pre" | "table" | "ol" | "ul" | "li" | "tr" | "td"))
    };
    match parent.name() {
        "table" | "tbody" | "thead" | "tfoot" | "tr" => true,
        "div" | "td" | "figure" | "section" => {
            node.prev_sibling().is_some_and(block) || node.next_sibling().is_some_and(block)
        }
        _ => false,
    }
}

/// The language that a word names.
pub(crate) fn named(word: &str) -> Option<FieldText> {
    let word = word.to_ascii_lowercase();
    if is_language(&word) { FieldText::token(&word) } else { None }
}
