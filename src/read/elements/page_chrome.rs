//! Elements that a page puts around an article: which they are, and what they say before they are left out.

use super::attributes::{attribute, classes, role_of, short_text_below, text_below};
use super::caption::says_control;
use super::link;
use crate::article::{FieldText, Link, LinkKind, Role};
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::limits::{RELATED_LINKS, spend};
use crate::read::context::Context;
use crate::read::lines::byline::{before_date, printed, signed};
use crate::read::lines::names::{is_name, names};
use crate::read::report::Report;
use crate::rules::bylines::JOINTS;
use crate::rules::chrome::{ADDRESS, CHROME, Chrome, FOLDED, Fact, OFFERS, SIGN_UP, Where};
use crate::rules::elements::Role as ElementRole;
use crate::text::search::contains;

/// Characters of the text of such a link; headlines have a hundred.
const LONGEST_LABEL: usize = 500;
/// Characters of an element that says a date.
const LONGEST_DATE: usize = 200;
/// Characters of a byline with roles and dates; what is longer is prose.
const LONGEST_BYLINE: usize = 500;
/// Characters of an `address` that names people.
const LONGEST_ADDRESS: usize = 80;
/// Nodes of a heading down to the button that opens what is below.
const NODES_TO_BUTTON: usize = 6;
/// Characters of what asks for an address to write to.
const LONGEST_SIGN_UP: usize = 500;
/// Classes of elements whose text is a name.
const NAMES: [&str; 7] = ["author", "author-name", "author_name", "fn", "username", "single-name", "byline-name"];

/// The row that says that an element is chrome. `started` where prose stands before it.
pub(crate) fn chrome(
    node: NodeRef<'_>,
    element: &Element,
    mut started: impl FnMut() -> bool,
) -> Option<&'static Chrome> {
    let ids = ["id", "aria-labelledby"].into_iter().filter_map(|name| attribute(element, name));
    let mut names = classes(element).chain(ids);
    let mut signs = || is_byline_address(node, element) || (!started() && is_marked_byline(node, element));
    let row = names.find_map(row).or_else(|| signs().then_some(&ADDRESS))?;
    let content = |child: NodeRef<'_>| child.element().is_some_and(|e| classes(e).any(|class| class == row.unless));
    let around = || node.parent().and_then(NodeRef::element);
    let elsewhere = match row.place {
        Where::Anywhere => false,
        Where::Leading => started(),
        Where::Offering => !offers(node),
        Where::Saying => short_text_below(node, 1, |_| false).is_some_and(|text| text == "/"),
        Where::Within(outer) => !around().is_some_and(|e| classes(e).any(|class| class == outer)),
    };
    let is_prose = || row.fact == Fact::Byline && short_text_below(node, LONGEST_BYLINE, |_| false).is_none();
    let held = elsewhere || is_prose() || (!row.unless.is_empty() && below(node).any(content));
    (!held).then_some(row)
}

/// Whether an element asks for an address to write to, and does little else: a form, or what is named after one.
pub(crate) fn asks_for_mail(node: NodeRef<'_>, element: &Element) -> bool {
    let named = || {
        let mut names = classes(element).chain(attribute(element, "id"));
        names.any(|name| SIGN_UP.iter().any(|part| contains(&name.to_ascii_lowercase(), part)))
    };
    (element.name() == "form" || named())
        && short_text_below(node, LONGEST_SIGN_UP, |_| false).is_some()
        && below(node).any(|child| child.element().is_some_and(is_mail_field))
}

fn is_mail_field(element: &Element) -> bool {
    element.name() == "input" && attribute(element, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("email"))
}

/// Whether an element says what happens where a picture is pressed, which stands beside it.
pub(crate) fn says_what_is_pressed(node: NodeRef<'_>) -> bool {
    let holds_picture = |e: &Element| matches!(e.name(), "img" | "picture" | "video");
    node.parent().and_then(NodeRef::element).is_some_and(|e| attribute(e, "role") == Some("button"))
        && short_text_below(node, LONGEST_DATE, holds_picture).is_some_and(|text| !text.is_empty())
}

/// Whether a link leads nowhere, says what a control of the page does, and ends its line.
pub(crate) fn is_control(node: NodeRef<'_>, element: &Element) -> bool {
    /// Characters of what a control says.
    const LONGEST: usize = 40;
    let leads_nowhere = attribute(element, "href").is_none_or(|href| href == "#" || href.starts_with("javascript:"));
    let is_last = || node.next_sibling().and_then(NodeRef::text).is_none_or(|text| text.trim_ascii().is_empty());
    leads_nowhere && is_last() && short_text_below(node, LONGEST, |_| false).is_some_and(|text| says_control(&text))
}

/// Whether an element is a sign beside the words of a button, which is read to nobody.
pub(crate) fn is_sign(node: NodeRef<'_>, element: &Element) -> bool {
    attribute(element, "aria-hidden") == Some("true")
        && short_text_below(node, 1, |_| false).is_some_and(|text| !text.contains(char::is_alphanumeric))
}

/// Whether a button is the name of one of the tabs above their panels, or the title of what is folded right below it: two signs say
/// so, that it opens something, what follows, and that it asks a question.
pub(crate) fn is_title(node: NodeRef<'_>, element: &Element) -> bool {
    /// Elements around a tab, up to that beside the panels.
    const WRAPPERS: usize = 2;
    /// Characters of a question.
    const LONGEST: usize = 200;
    let is_panel = |e: &Element| attribute(e, "role") == Some("tabpanel");
    let names_tab = || {
        attribute(element, "role") == Some("tab")
            && node.ancestors().take(WRAPPERS).filter_map(next_element).any(is_panel)
            && short_text_below(node, LONGEST_ADDRESS, |e| e.name() == "img")
                .is_some_and(|text| text.contains(char::is_alphabetic))
    };
    let asks = || {
        short_text_below(node, LONGEST, |_| false)
            .is_some_and(|text| text.contains(char::is_alphabetic) && text.trim_end().ends_with(['?', '؟', '？']))
    };
    let is_controlled =
        |below: &&Element| attribute(element, "aria-controls").is_some_and(|id| below.attr("id") == Some(id));
    let below = || next_element(node).or_else(|| node.parent().and_then(next_element).filter(is_controlled));
    let opens = |below: &Element| match (attribute(element, "aria-expanded").is_some(), is_foldable(below)) {
        (true, true) => true,
        (false, false) => false,
        _ => asks(),
    };
    element.name() == "button" && (below().is_some_and(opens) || names_tab())
}

/// Whether a button is a word of the sentence around it, which it explains or which says to press it.
pub(crate) fn is_word(node: NodeRef<'_>, element: &Element) -> bool {
    let goes_on = |text: &str| text.trim_start().starts_with(char::is_lowercase);
    let begun =
        |text: &str| text.strip_suffix(char::is_whitespace).is_some_and(|text| text.ends_with(char::is_alphabetic));
    element.name() == "button"
        && node.prev_sibling().and_then(NodeRef::text).is_some_and(begun)
        && node.next_sibling().and_then(NodeRef::text).is_some_and(goes_on)
}

fn next_element(node: NodeRef<'_>) -> Option<&Element> {
    node.next_siblings().find_map(NodeRef::element)
}

fn is_foldable(element: &Element) -> bool {
    classes(element).any(|class| FOLDED.iter().any(|part| contains(class, part)))
}

/// Whether an element that is hidden opens below a title: by its class, or by the heading right before it.
pub(crate) fn is_folded(node: NodeRef<'_>, element: &Element) -> bool {
    let opens = |e: &Element| attribute(e, "aria-expanded").is_some();
    let is_title = |title: NodeRef<'_>| {
        title.element().is_some_and(|e| matches!(role_of(e), ElementRole::Heading(_)))
            && title.descendants().take(NODES_TO_BUTTON).filter_map(NodeRef::element).any(opens)
    };
    is_foldable(element) || node.prev_siblings().find(|before| before.element().is_some()).is_some_and(is_title)
}

/// Whether an `address` names people and says nothing else: of an article it is for who wrote it.
/// <https://html.spec.whatwg.org/multipage/sections.html#the-address-element>
fn is_byline_address(node: NodeRef<'_>, element: &Element) -> bool {
    element.name() == "address"
        && short_text_below(node, LONGEST_ADDRESS, |_| false).is_some_and(|text| {
            let people = names(&text);
            !people.is_empty() && people.iter().all(|name| is_name(name))
        })
}

/// Whether an element says who wrote the article, by the attributes of what it holds, and hardly anything else but when.
pub(crate) fn is_marked_byline(node: NodeRef<'_>, element: &Element) -> bool {
    /// Parts that are looked at; such lines have fewer.
    const PARTS: usize = 8;
    /// Words beside: `Posted by`.
    const OTHERS: usize = 2;
    if !matches!(element.name(), "p" | "div") {
        return false;
    }
    let is_marked = |element: &Element| {
        is_attributed(element) || (element.name() == "time" && attribute(element, "datetime").is_some())
    };
    let parts = || node.children().take(PARTS).filter(|child| child.element().is_some_and(is_marked));
    let words = |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let marked = || parts().map(|part| words(&text_below(part))).sum::<usize>();
    parts().any(|part| part.element().is_some_and(is_attributed))
        && short_text_below(node, LONGEST_ADDRESS, |_| false).is_some_and(|text| words(&text) <= marked() + OTHERS)
}

/// Whether the text of an element is the name of an author.
fn names_author(element: &Element) -> bool {
    classes(element).any(|class| NAMES.contains(&class)) || is_attributed(element)
}

/// Whether an attribute says that the text of an element is the name of an author.
fn is_attributed(element: &Element) -> bool {
    attribute(element, "rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|rel| rel == "author"))
        || attribute(element, "itemprop") == Some("author")
}

fn offers(node: NodeRef<'_>) -> bool {
    let text = short_text_below(node, LONGEST_DATE, |_| false).unwrap_or_default().to_ascii_lowercase();
    OFFERS.iter().any(|offer| text.starts_with(offer))
}

/// What the names in the table begin and end with and how long they are, a bit each: few other names have one that is set.
const SHAPES: [u64; 16] = {
    let mut shapes = [0; 16];
    let mut at = 0;
    while at < CHROME.len() {
        let shape = shape(CHROME[at].name.as_bytes());
        shapes[shape / 64] |= 1 << (shape % 64);
        at += 1;
    }
    shapes
};

const fn shape(name: &[u8]) -> usize {
    (name[0] as usize * 5 + name[name.len() - 1] as usize * 7 + name.len() * 31) % 1024
}

/// The row for a class or an id.
fn row(name: &str) -> Option<&'static Chrome> {
    let shape = shape(name.as_bytes());
    if SHAPES[shape / 64] >> (shape % 64) & 1 == 0 {
        return None;
    }
    CHROME.iter().find(|row| row.name == name)
}

/// What an element is called where boilerplate is labelled.
pub(crate) fn called(fact: Fact) -> Role {
    match fact {
        Fact::Nothing => Role::Promo,
        Fact::Byline => Role::Credit,
        Fact::Rights => Role::Copyright,
        Fact::Related => Role::Related,
    }
}

/// Records what an element says of the article.
pub(crate) fn record(node: NodeRef<'_>, fact: Fact, context: &Context<'_>, report: &mut Report) {
    match fact {
        Fact::Nothing => {}
        Fact::Rights => {
            if report.copyright.is_none() {
                report.copyright = FieldText::line(&text_below(node));
            }
        }
        Fact::Byline => byline(node, report),
        Fact::Related => {
            for (child, element) in elements(node).filter(|(_, e)| e.name() == "a") {
                if report.related_links.len() == RELATED_LINKS {
                    break;
                }
                let text = short_text_below(child, LONGEST_LABEL, |_| false).and_then(|text| FieldText::line(&text));
                let url = attribute(element, "href").and_then(|href| link::link(href, context, report));
                if let (Some(url), Some(text)) = (url, text)
                    && report.related_links.iter().all(|known| known.url != url)
                {
                    report.related_links.push(Link { url, original_url: None, text, kind: LinkKind::Related });
                }
            }
        }
    }
}

fn byline(node: NodeRef<'_>, report: &mut Report) {
    let (dates, authors) = (report.times.len(), report.authors.len());
    if node.element().is_some_and(|element| element.name() == "address")
        && let Some(text) = short_text_below(node, LONGEST_ADDRESS, |_| false)
    {
        report.authors.push(text);
        return;
    }
    for (child, element) in std::iter::once(node).chain(below(node)).filter_map(|n| Some((n, n.element()?))) {
        let marked = |name: &str| attribute(element, name).unwrap_or_default();
        let says_date =
            |value: &str| value.split_ascii_whitespace().any(|v| contains(v, "date") || contains(v, "time"));
        if element.name() == "time" && !marked("datetime").is_empty() {
            time(child, element, marked("datetime"), report);
        } else if !marked("content").is_empty() && (says_date(marked("property")) || says_date(marked("itemprop"))) {
            time(child, element, marked("content"), report);
        }
        if names_author(element) && below(child).all(|n| n.element().is_none()) {
            report.authors.push(text_below(child));
        }
    }
    let unmarked = report.authors.len() == authors;
    let Some(text) = short_text_below(node, LONGEST_DATE, |_| false) else { return };
    let joins = |rest: &str| JOINTS.iter().any(|joint| rest.starts_with(joint));
    let is_joined = |named: &String| text.split_once(named.as_str()).is_some_and(|(_, rest)| joins(rest));
    // "By <span class=author>Ann Moor</span> and Ben Reed".
    let unnamed = unmarked || report.authors.last().is_some_and(is_joined);
    let is_named = |class: &str| contains(class, "author") || contains(class, "byline");
    let is_named = node.element().is_some_and(|element| classes(element).any(is_named));
    if let Some((_, said)) = report.times.get(dates) {
        let before = text.split_once(said.as_str()).map_or(text.as_str(), |(before, _)| before);
        if unnamed && is_named {
            report.authors.extend(signed(before_date(before)));
        }
        return;
    }
    let Some(found) = printed(&text) else {
        if unnamed && is_named {
            report.authors.extend(signed(&text));
        }
        return;
    };
    if unnamed && !found.names.is_empty() {
        report.authors.push(found.names);
    }
    if found.changed {
        report.modified.get_or_insert(found.date);
    } else {
        report.printed.push(found.date);
    }
}

/// A date that an element declares; one that says that it is of a change is that.
pub(crate) fn time(node: NodeRef<'_>, element: &Element, value: &str, report: &mut Report) {
    let changed = classes(element).any(|class| class == "updated" || class == "modified")
        || attribute(element, "itemprop") == Some("dateModified");
    if changed && !classes(element).any(|class| class == "published") {
        report.modified.get_or_insert_with(|| value.to_owned());
    }
    let text = short_text_below(node, LONGEST_DATE, |_| false).unwrap_or_default();
    report.times.push((value.to_owned(), text));
}

fn elements(node: NodeRef<'_>) -> impl Iterator<Item = (NodeRef<'_>, &Element)> {
    below(node).filter_map(|n| Some((n, n.element()?)))
}

fn below(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    let mut next = node.first_child();
    std::iter::from_fn(move || {
        spend(1);
        let current = next?;
        next = current.following(node, true);
        Some(current)
    })
}
