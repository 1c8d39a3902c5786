//! Notices set apart from the text: which elements are one, and of which kind.

use super::attributes::{attribute, classes};
use crate::article::visit::{text_of, trim_start};
use crate::article::{Block, BlockKind, FieldText, Inline};
use crate::html::Element;
use crate::rules::callouts::{
    AMONG_OTHERS, BEFORE_A_KIND, BESIDE_NOTE, KIND_BESIDE, KINDS, KINDS_ALONE, OF_ASIDES, OF_NAVIGATION, OF_QUOTES,
    PART, SHORT, SURE, TITLES, WITH_A_KIND,
};
use crate::text::measure::{fits, is_blank};
use crate::text::search::contains;

/// The kind of a notice that says none.
const PLAIN: &str = "note";
/// Characters of a kind.
const LONGEST: usize = 32;
/// Columns of the title of a notice in a quotation, behind its mark.
const LONGEST_TITLE: usize = 60;

/// The kind of the notice that an element is; empty where it says none.
pub(crate) fn kind(element: &Element) -> Option<&str> {
    let is_quote = element.name() == "blockquote";
    let is_apart = is_quote || element.name() == "aside";
    let of_quotes = |class: &str| class.strip_prefix(OF_QUOTES).is_some_and(|kind| KINDS.contains(&kind));
    let is_one = |class: &str| {
        SURE.contains(&class)
            || class.starts_with(BEFORE_A_KIND)
            || (class == OF_ASIDES && element.name() == "aside")
            || (is_apart && KINDS_ALONE.contains(&class.strip_suffix("-title").unwrap_or(class)))
            || (is_quote && of_quotes(class))
    };
    let has_role = || attribute(element, "role") == Some("note") && !classes(element).any(|c| c == OF_NAVIGATION);
    let sure = classes(element).any(is_one) || has_role() || attribute(element, PART) == Some("callout");
    if !sure && !classes(element).any(|class| WITH_A_KIND.contains(&class)) {
        return None;
    }
    let own = attribute(element, "data-callout").filter(|own| is_kind(own) && *own != "true");
    let own = own.or_else(|| attribute(element, "data-callout-type").filter(|own| is_kind(own)));
    let says_none = |class: &str| class == AMONG_OTHERS || (class.contains('-') && SURE.contains(&class));
    let named = || {
        classes(element)
            .filter(|class| !says_none(class))
            .filter_map(|class| class.strip_suffix("-title").unwrap_or(class).rsplit(['-', '_']).next())
    };
    let kind =
        own.or_else(|| named().find_map(|word| KINDS.iter().find(|kind| kind.eq_ignore_ascii_case(word)).copied()));
    let has = |name: &str| classes(element).any(|class| class == name);
    kind.or_else(|| word_beside(element))
        .or_else(|| (has(AMONG_OTHERS) && has(BESIDE_NOTE)).then_some(BESIDE_NOTE))
        .or(sure.then_some(""))
}

/// The one other class of an element beside the name of a system whose other class is the kind: one that a page made up.
fn word_beside(element: &Element) -> Option<&str> {
    if !classes(element).any(|class| KIND_BESIDE.contains(&class)) {
        return None;
    }
    let mut others = classes(element).filter(|class| !KIND_BESIDE.contains(class));
    let (word, more) = (others.next()?, others.next());
    (more.is_none() && word.len() <= LONGEST && word.bytes().all(|b| b.is_ascii_lowercase())).then_some(word)
}

/// Whether an element is what stands above a notice.
pub(crate) fn is_title(element: &Element) -> bool {
    classes(element).chain(attribute(element, PART)).any(|class| {
        let class = class.to_ascii_lowercase();
        TITLES.iter().any(|part| contains(&class, part))
    })
}

fn is_kind(word: &str) -> bool {
    word.chars().count() <= LONGEST && word.chars().all(|c| c.is_alphanumeric() || c == '-')
}

/// A notice; its title says its kind where nothing else does, and is left out where it says no more.
pub(crate) fn callout(kind: &str, mut title: Vec<Inline>, content: Vec<Block>) -> Option<BlockKind> {
    let mut content = beside_its_icon(content, &mut title);
    // A heading right in it is its title, and so is a line that says no more than its kind.
    if title.is_empty() && content.len() > 1 {
        let says_kind = |line: &[Inline]| text_of(line).trim().eq_ignore_ascii_case(kind);
        match &mut content[0].kind {
            BlockKind::Heading { content: line, .. } => title = std::mem::take(line),
            BlockKind::Paragraph { content: line } if says_kind(line) => title = std::mem::take(line),
            _ => {}
        }
        if !title.is_empty() {
            content.remove(0);
        }
    }
    let words = text_of(&title);
    let words = words.trim().trim_end_matches(':').trim_end();
    let said = KINDS.iter().find(|kind| kind.eq_ignore_ascii_case(words)).copied();
    let kind = if kind.is_empty() { said.unwrap_or(PLAIN) } else { kind };
    let kind = SHORT.iter().find(|(short, _)| short.eq_ignore_ascii_case(kind)).map_or(kind, |(_, whole)| whole);
    if kind.eq_ignore_ascii_case(words) && !content.is_empty() {
        title.clear();
    }
    if content.is_empty() {
        if title.is_empty() {
            return None;
        }
        content.push(BlockKind::Paragraph { content: std::mem::take(&mut title) }.into());
    }
    let kind = FieldText::token(&kind.to_ascii_lowercase())?;
    Some(BlockKind::Callout { kind, title, content })
}

/// What stands beside the icon or label of a notice that is laid out as a table of one row.
fn beside_its_icon(mut content: Vec<Block>, title: &mut Vec<Inline>) -> Vec<Block> {
    if title.is_empty()
        && let [Block { kind: BlockKind::Table { caption, rows }, .. }] = &mut content[..]
        && let ([], [row]) = (&caption[..], &mut rows[..])
        && let [label, said] = &mut row[..]
        && let [] | [Block { kind: BlockKind::Paragraph { .. }, .. }] = &label.content[..]
    {
        if let Some(Block { kind: BlockKind::Paragraph { content }, .. }) = label.content.pop() {
            title.extend(content);
        }
        return std::mem::take(&mut said.content);
    }
    content
}

/// Whether a line begins with a mark, perhaps in spans that say nothing.
fn begins_with_mark(mut line: &[Inline]) -> bool {
    while let Some(Inline::Span { lang: None, dir: None, content, .. }) = line.first() {
        line = content;
    }
    matches!(line.first(), Some(Inline::Text(text)) if text.starts_with("[!"))
}

/// The notice that a quotation is which begins with `[!NOTE]`, as GitHub and Obsidian write it.
pub(crate) fn quoted(content: &mut Vec<Block>) -> Option<BlockKind> {
    let is_only = content.len() == 1;
    let Some(Block { kind: BlockKind::Paragraph { content: line }, id, .. }) = content.first_mut() else { return None };
    let says_more = !is_only || {
        let whole = text_of(line);
        whole.split_once(']').is_some_and(|(_, rest)| !rest.trim_start_matches(['+', '-']).chars().all(is_blank))
    };
    // Names of its own are nothing that the text says.
    while let Some(Inline::Span { lang: None, dir: None, content, id: own }) = line.first_mut()
        && begins_with_mark(content)
    {
        *id = id.take().or_else(|| own.take());
        let named = std::mem::take(content);
        line.splice(..1, named);
    }
    let Some(Inline::Text(text)) = line.first_mut() else { return None };
    let (kind, rest) = text.strip_prefix("[!")?.split_once(']')?;
    if kind.is_empty() || !is_kind(kind) || !says_more {
        return None;
    }
    let (kind, rest) = (kind.to_owned(), rest.trim_start_matches(['+', '-']).trim_start_matches(is_blank).to_owned());
    if rest.is_empty() {
        line.remove(0);
    } else {
        line[0] = Inline::Text(rest);
    }
    // What stands on the line of the mark is the title; a line end in the markup is lost, but a sentence ends with a point.
    let is_title = |line: &[Inline]| {
        let text = text_of(line);
        !is_only && fits(&text, LONGEST_TITLE) && text.trim_end().ends_with(char::is_alphanumeric)
    };
    let ends = if is_title(line) { Some(line.len()) } else { line.iter().position(|inline| *inline == Inline::Break) };
    let title = ends.map_or_else(Vec::new, |at| line.drain(..at).collect());
    if ends.is_some() && !line.is_empty() {
        line.remove(0);
    }
    trim_start(line);
    if line.is_empty() {
        content.remove(0);
    }
    callout(&kind, title, std::mem::take(content))
}
