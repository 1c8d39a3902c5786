//! Which tags of a title are markup and which its words: `Option<T> explained`, `On the <dl>`.

use std::ops::Range;

use html5ever::LocalName;

use crate::article::{FieldText, Removal, RemovalKind};
use crate::html::{self, Node};
use crate::limits::{Limits, spend};
use crate::read::elements::attributes::attribute;
use crate::read::elements::field_text::{decoded_again, plain, with_whole_references, without_cdata};
use crate::read::report::Report;
use crate::rules::elements::{Role, role};

/// One tag.
struct Tag {
    range: Range<usize>,
    name: String,
    closes: bool,
}

/// The words of a title: without its markup, with the names of elements that it speaks of, with what its pictures say.
pub(crate) fn words(raw: &str, report: &mut Report) -> Option<FieldText> {
    let raw = without_cdata(raw);
    if !raw.contains('<') {
        return plain(raw);
    }
    let raw = &*with_whole_references(raw);
    let tags = tags(raw);
    let markup = markup(raw, &tags);
    let mut out = String::new();
    let mut from = 0;
    let mut gone = 0;
    for (tag, _) in tags.iter().zip(&markup).filter(|(_, is_markup)| **is_markup) {
        if tag.range.start < from {
            continue;
        }
        out.push_str(&literal(&raw[from..tag.range.start]));
        from = tag.range.end;
        // What these hold is no text of a title, but the signs of a formula.
        if matches!(&*tag.name, "script" | "style" | "svg" | "math") {
            let end = tags.iter().find(|end| end.closes && end.name == tag.name && end.range.start >= from);
            let inner = end.map_or("", |end| &raw[from..end.range.start]);
            let signs = if tag.name == "math" { html::text(inner) } else { " ".to_owned() };
            out.push_str(&literal(&signs));
            from = end.map_or(from, |end| end.range.end);
            gone += 2;
            continue;
        }
        match role(&LocalName::from(&*tag.name)) {
            Role::Image => {
                out.push_str(&raw[tag.range.clone()]);
                continue;
            }
            Role::Span
            | Role::Link
            | Role::Marked(_)
            | Role::Abbreviation
            | Role::Time
            | Role::Transparent
            | Role::Ruby
            | Role::Reading
            | Role::ReadingBrackets => {}
            _ => out.push(' '),
        }
        gone += 1;
    }
    out.push_str(&literal(&raw[from..]));
    if gone > 0 {
        report.count_in(Removal::counted(RemovalKind::Element, "title-tags", gone));
    }
    FieldText::line(&decoded_again(&said(out, report)))
}

/// What is left, read once: text, and what pictures say.
fn said(html: String, report: &mut Report) -> String {
    let tree = html::parse(html, &Limits::default());
    let mut said = String::new();
    for node in tree.html.tree.root().descendants() {
        match node.value() {
            Node::Text(text) => said.push_str(text),
            Node::Element(element) if element.name() == "img" => {
                said.push_str(attribute(element, "alt").unwrap_or_default());
                report.remove(RemovalKind::Element, "title-picture", "", attribute(element, "src"));
            }
            _ => {}
        }
    }
    said
}

/// Text in which no tag begins; comments stay what they are, declarations are words.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('<');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        out.push_str(if part.starts_with("!--") { "<" } else { "&lt;" });
        out.push_str(part);
    }
    out
}

fn tags(raw: &str) -> Vec<Tag> {
    spend(raw.len());
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(start) = raw[at..].find('<').map(|start| at + start) {
        at = start + 1;
        let Some(end) = raw[at..].find(['<', '>']).map(|end| at + end) else { break };
        if raw[end..].starts_with('>')
            && let Some(tag) = tag(raw, start..end + 1)
        {
            out.push(tag);
        }
        at = end;
    }
    out
}

/// The tag of an element that HTML knows.
fn tag(raw: &str, range: Range<usize>) -> Option<Tag> {
    const TRANSPARENT: [&str; 5] = ["big", "label", "nobr", "picture", "wbr"];
    let inner = &raw[range.start + 1..range.end - 1];
    let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let (name, rest) = inner.split_at(end);
    let name = name.to_ascii_lowercase();
    let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/');
    let known = role(&LocalName::from(&*name)) != Role::Transparent || TRANSPARENT.contains(&&*name);
    (ends && known).then_some(Tag { range, name, closes })
}

/// For each tag whether it is markup: a line break, a picture with an address, or one of a pair with something between.
fn markup(raw: &str, tags: &[Tag]) -> Vec<bool> {
    let mut out = vec![false; tags.len()];
    // By name, of which HTML knows some hundred.
    let mut open: Vec<(&str, Vec<usize>)> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        match &*tag.name {
            "br" | "wbr" => out[at] = true,
            "img" => out[at] = !tag.closes && raw[tag.range.clone()].to_ascii_lowercase().contains("src"),
            name => {
                let known = open.iter_mut().find(|(known, _)| *known == name).map(|(_, places)| places);
                if !tag.closes {
                    match known {
                        Some(places) => places.push(at),
                        None => open.push((name, vec![at])),
                    }
                    continue;
                }
                let Some(begin) = known.and_then(Vec::pop) else { continue };
                let holds = !raw[tags[begin].range.end..tag.range.start].trim().is_empty();
                (out[begin], out[at]) = (holds, holds);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_a_title_go_and_names_of_elements_stay() {
        for (raw, title) in [
            ("Vec<u8> and Box<dyn Error>", "Vec<u8> and Box<dyn Error>"),
            ("When to use <section>, when <div>", "When to use <section>, when <div>"),
            ("<b></b> or <strong></strong>?", "<b></b> or <strong></strong>?"),
            ("The <img> without an alt", "The <img> without an alt"),
            ("HashMap<K, V> &amp; friends", "HashMap<K, V> & friends"),
            ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
            ("<i>Lutra</i> and <I class='x'>Mustela</I>", "Lutra and Mustela"),
            ("<p>One</p><p>Two</p>", "One Two"),
            ("One<br>Two<BR />Three", "One Two Three"),
            ("<a href='/x'>Linked</a> words", "Linked words"),
            ("Rain <img src='/r.png' alt='(heavy)'> today", "Rain (heavy) today"),
            ("Rain<img src='/r.png'> today", "Rain today"),
            ("A <!-- hidden --> title", "A title"),
            ("<!DOCTYPE html> explained", "<!DOCTYPE html> explained"),
            ("<?php echo 1; ?>", "<?php echo 1; ?>"),
            ("<script>x()</script>Title", "Title"),
            ("<math><mi>x</mi></math> marks", "x marks"),
            ("<svg><title>pin</title><path d='M0'/></svg>Pinned", "Pinned"),
            ("<![CDATA[<b>Big</b> news]]>", "Big news"),
            ("<b>Q</b>&amp;#38;A and more", "Q&A and more"),
        ] {
            assert_eq!(words(raw, &mut Report::default()).as_deref(), Some(title), "{raw}");
        }
    }
}
