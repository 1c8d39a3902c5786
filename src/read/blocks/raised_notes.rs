//! Notes that nothing links, or whose ids are lost: paragraphs that begin with a number which stands raised behind a word above, and lists
//! below a heading that says that they are notes. Their numbers become links, as those of other notes are.

use std::collections::HashSet;

use crate::article::visit::{content_of, each_block, each_inline, each_link, each_text, fragment, text_of, within};
use crate::article::{Block, BlockKind, FieldText, Inline, Mark, Marked, Note, SafeUrl};
use crate::limits::spend;
use crate::read::context::Context;
use crate::rules::notes::HEADINGS;
use crate::text::lowercase::lowercase_of;
use crate::text::measure::{fits, is_blank, one_line};
use crate::url::percent;

/// Most notes that are looked for.
const MOST: usize = 400;

/// A note: the places of its block and of the item in it that it is.
#[derive(Clone, Copy)]
struct Place {
    block: usize,
    item: Option<usize>,
}

/// Links the numbers of notes that nothing links, if they count from 1 and each of them stands in the text above.
pub(crate) fn link(blocks: &mut Vec<Block>, context: &Context<'_>) {
    part(blocks);
    let places = notes(blocks);
    let Some(first) = places.first().copied().filter(|_| places.len() <= MOST) else { return };
    let starts: Vec<usize> = places.iter().filter(|place| place.item.is_none()).map(|place| place.block).collect();
    let mut taken = HashSet::new();
    // By their numbers.
    let mut called = vec![false; places.len() + 1];
    let mut above = 0;
    let mut targets = Vec::new();
    for (at, block) in blocks.iter_mut().enumerate() {
        each_block(std::slice::from_mut(block), &mut |block| {
            taken.extend(block.id.as_deref().map(str::to_owned));
            if let BlockKind::Footnotes { items } = &block.kind {
                taken.extend(items.iter().map(|note| note.id.to_string()));
            }
        });
        each_text(std::slice::from_mut(block), &mut |line| {
            each_inline(line, &mut |inline| {
                if let Inline::Link { id: Some(id), .. } | Inline::Span { id: Some(id), .. } = inline {
                    taken.insert(id.to_string());
                }
            });
        });
        if starts.binary_search(&at).is_ok() {
            above += 1;
        } else if first.item.is_none() || at < first.block {
            // What stands below a note does not call it.
            let mut call = |number: usize, target: Option<&str>| {
                targets.extend(target.map(str::to_owned));
                if let Some(called) = called.get_mut(number) {
                    *called |= number > above;
                }
            };
            each_text(std::slice::from_mut(block), &mut |line| numbers(line, false, &mut call));
        }
    }
    let needed = if first.item.is_some() { places.len().div_ceil(2) } else { places.len() };
    if !called[1] || called.iter().filter(|called| **called).count() < needed {
        return;
    }
    // What leads to a note that has its id is found by that. An id that nothing leads to goes, as if it had never been there.
    let is_known = |target: &String| target.strip_prefix('#').is_some_and(|id| taken.contains(&*percent::decode(id)));
    let mut led_to = HashSet::new();
    each_link(blocks, &mut |url| led_to.extend(url.as_str().strip_prefix('#').map(str::to_owned)));
    if targets.iter().any(is_known) || places.iter().any(|place| is_found(blocks, *place, &led_to)) {
        return;
    }
    // Ids that nothing else has.
    let made = |number| context.local_id(&format!("note-{number}")).filter(|id| !taken.contains(&**id));
    let Some(ids) = (1..=places.len()).map(made).collect::<Option<Vec<_>>>() else { return };
    for (place, id) in places.iter().zip(&ids) {
        let Some(block) = block_at(blocks, *place) else { continue };
        block.id = Some(id.clone());
        if let BlockKind::Paragraph { content } = &mut block.kind
            && place.item.is_none()
        {
            if !is_raised(&content[0]) {
                let number = take_number(content);
                content.insert(0, raise(number));
            }
            match content.get_mut(1) {
                Some(Inline::Text(text)) => text.insert(0, ' '),
                _ => content.insert(1, Inline::Text(" ".to_owned())),
            }
        }
    }
    for (at, block) in blocks.iter_mut().enumerate() {
        if starts.binary_search(&at).is_err() {
            each_text(std::slice::from_mut(block), &mut |line| refer(line, false, &ids));
        }
    }
}

/// Makes paragraphs of the lines of one that begin with raised numbers, which count on.
fn part(blocks: &mut Vec<Block>) {
    let mut at = 0;
    while let Some(block) = blocks.get_mut(at) {
        at += 1;
        let BlockKind::Paragraph { content } = &mut block.kind else { continue };
        let Some(number) = content.first().and_then(raised) else { continue };
        spend(content.len());
        let next = |pair: &[Inline]| pair[0] == Inline::Break && raised(&pair[1]) == Some(number + 1);
        let Some(end) = content.windows(2).position(next) else { continue };
        let line = content.split_off(end + 1);
        content.pop();
        let kind = BlockKind::Paragraph { content: line };
        let (lang, dir, role) = (block.lang.clone(), block.dir, block.role);
        blocks.insert(at, Block { kind, id: None, lang, dir, role });
    }
}

/// The notes from the first to the last, if they count from 1.
fn notes(blocks: &[Block]) -> Vec<Place> {
    let mut paragraphs = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        spend(1);
        match &block.kind {
            BlockKind::Paragraph { content } if begins_with(content) == Some(paragraphs.len() + 1) => {
                paragraphs.push(Place { block: at, item: None });
            }
            BlockKind::List { ordered: true, start: None, reversed: false, items, .. }
                if paragraphs.is_empty() && at > 0 && is_heading(&blocks[at - 1]) =>
            {
                return (0..items.len()).map(|item| Place { block: at, item: Some(item) }).collect();
            }
            BlockKind::Footnotes { items } if paragraphs.is_empty() && count_from_one(items) => {
                return (0..items.len()).map(|item| Place { block: at, item: Some(item) }).collect();
            }
            _ => {}
        }
    }
    paragraphs
}

fn count_from_one(notes: &[Note]) -> bool {
    notes.iter().zip(1..).all(|(note, number)| note.label.is_empty() || *note.label == *number.to_string())
}

fn is_heading(block: &Block) -> bool {
    let BlockKind::Heading { content, .. } = &block.kind else { return false };
    let text = text_of(content);
    let label = |text: &str| lowercase_of(text.trim().trim_end_matches([':', '：']));
    fits(&text, 40) && HEADINGS.contains(&&*label(&one_line(&text)))
}

/// The number that a line begins with, where more follows.
fn begins_with(line: &[Inline]) -> Option<usize> {
    let (first, rest) = line.split_first()?;
    let says = || rest.iter().any(|inline| text_of(std::slice::from_ref(inline)).contains(char::is_alphabetic));
    match first {
        Inline::Text(text) => {
            let (number, behind) = bracketed(text)?;
            (behind.contains(char::is_alphabetic) || says()).then_some(number)
        }
        Inline::Marked(Marked { mark: mark @ (Mark::Strong | Mark::Emphasis), content, .. }) => begins_with(content)
            .or_else(|| if *mark == Mark::Strong && says() { number(&text_of(content)) } else { None }),
        _ => raised(first).filter(|_| says()),
    }
}

/// Takes the number off the beginning of such a line, with its brackets.
fn take_number(line: &mut Vec<Inline>) -> String {
    match &mut line[0] {
        Inline::Text(text) => {
            let behind = bracketed(text).map_or(0, |(_, behind)| behind.len());
            text.drain(..text.len() - behind).collect()
        }
        Inline::Marked(Marked { content, .. }) if begins_with(content).is_some() => take_number(content),
        _ => text_of(&[line.remove(0)]).trim().to_owned(),
    }
}

/// The number in brackets that a text begins with, and what is behind it.
fn bracketed(text: &str) -> Option<(usize, &str)> {
    let (digits, behind) = text.strip_prefix('[')?.split_at_checked(text[1..].find(']').filter(|end| *end <= 3)?)?;
    Some((number(digits)?, &behind[1..]))
}

fn number(text: &str) -> Option<usize> {
    let digits = text.trim_matches(|c| is_blank(c) || matches!(c, '[' | ']' | '(' | ')'));
    (digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// The number that a mark raises, or a link to a note of that number, which is elsewhere or lost.
fn raised(inline: &Inline) -> Option<usize> {
    match inline {
        Inline::Marked(Marked { mark: Mark::Superscript, content, .. }) => match lone(content)? {
            Inline::Text(text) => number(text),
            link => raised_by(link, false),
        },
        link => raised_by(link, true),
    }
}

fn raised_by(link: &Inline, bracketed: bool) -> Option<usize> {
    let Inline::Link { url, content, .. } = link else { return None };
    let (_, place) = url.as_str().split_once('#')?;
    let found = match lone(content)? {
        Inline::Text(text) => number(text).filter(|_| !bracketed || text.starts_with('[')),
        inner if is_raised(inner) => raised(inner),
        _ => None,
    };
    found.filter(|number| place.contains(&number.to_string()))
}

/// Where the link in a raised number leads.
fn target(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Link { url, .. } => Some(url.as_str()),
        other => target(within(other).first()?),
    }
}

/// Whether an inline is a mark that raises a text.
fn is_raised(inline: &Inline) -> bool {
    matches!(inline, Inline::Marked(Marked { mark: Mark::Superscript, content, .. }) if matches!(content[..], [Inline::Text(_)]))
}

/// The only inline of a line or of a span that is all of it, spaces behind aside.
fn lone(line: &[Inline]) -> Option<&Inline> {
    let (first, rest) = line.split_first()?;
    let is_last = rest.iter().all(|inline| matches!(inline, Inline::Text(text) if text.chars().all(is_blank)));
    match first {
        Inline::Span { content, .. } if is_last => lone(content),
        first => is_last.then_some(first),
    }
}

fn raise(number: String) -> Inline {
    let content = vec![Inline::Text(number)];
    Inline::Marked(Marked { mark: Mark::Superscript, id: None, content })
}

fn is_code(inline: &Inline) -> bool {
    matches!(inline, Inline::Marked(Marked { mark: Mark::Code | Mark::Keyboard, .. }))
}

/// Whether a word stands before a place of a line, at whose beginning it may stand before the line.
fn is_behind_word(line: &[Inline], at: usize, before: bool) -> bool {
    if at == 0 { before } else { is_word(&line[at - 1]) }
}

/// Calls `f` with each raised number that stands behind a word, and where it leads.
fn numbers(line: &[Inline], before: bool, f: &mut dyn FnMut(usize, Option<&str>)) {
    spend(line.len());
    for (at, inline) in line.iter().enumerate() {
        match (raised(inline), inline) {
            (Some(number), _) if is_behind_word(line, at, before) => f(number, target(inline)),
            (None, inline) if !is_link(inline) && !is_code(inline) => {
                numbers(within(inline), is_behind_word(line, at, before), f);
            }
            _ => {}
        }
    }
}

/// What leads elsewhere already leads to no note.
fn is_link(inline: &Inline) -> bool {
    matches!(inline, Inline::Link { .. })
}

/// Whether what is before a raised number ends like a word or a sentence, and not like a quantity: `km²`, `10³`.
fn is_word(before: &Inline) -> bool {
    match before {
        Inline::Text(text) => ends_word(text),
        other => ends_word(&text_of(within(other))),
    }
}

fn ends_word(text: &str) -> bool {
    // A space may stand before the number; of a quantity none does.
    let text = text.trim_end();
    let Some(last) = text.chars().next_back() else { return true };
    let end = |is: fn(char) -> bool| text.chars().rev().take(5).take_while(|c| is(*c)).count();
    if last.is_ascii_digit() {
        end(|c| c.is_ascii_digit()) == 4
    } else {
        !last.is_alphabetic() || last >= '\u{2e80}' || end(char::is_alphabetic) > 2
    }
}

/// Whether a note has an id that stays: as one that is known to be a note, or because something leads there.
fn is_found(blocks: &mut [Block], place: Place, led_to: &HashSet<String>) -> bool {
    let notes = if let BlockKind::Footnotes { items } = &blocks[place.block].kind { Some(items) } else { None };
    let (is_note, item) = (notes.is_some(), place.item.unwrap_or(0));
    let has_id = notes.and_then(|notes| notes.get(item)).is_some_and(|note| !note.id.is_empty());
    let id = block_at(blocks, place).and_then(|block| block.id.as_ref());
    has_id || id.is_some_and(|id| is_note || led_to.contains(&fragment(id)))
}

fn block_at(blocks: &mut [Block], place: Place) -> Option<&mut Block> {
    let block = &mut blocks[place.block];
    match place.item {
        None => Some(block),
        Some(at) => match &mut block.kind {
            BlockKind::List { items, .. } => items.get_mut(at)?.first_mut(),
            BlockKind::Footnotes { items } => items.get_mut(at)?.content.first_mut(),
            _ => None,
        },
    }
}

/// Makes links of the raised numbers that stand behind words.
fn refer(line: &mut [Inline], before: bool, ids: &[FieldText]) {
    spend(line.len());
    for at in 0..line.len() {
        let before = is_behind_word(line, at, before);
        let number = raised(&line[at]).filter(|_| before);
        let id = number.and_then(|number| ids.get(number.checked_sub(1)?));
        if let Inline::Link { url, .. } = &mut line[at] {
            if let Some(id) = id {
                *url = SafeUrl::fragment(id);
            }
            continue;
        }
        let Some(content) = content_of(&mut line[at]) else { continue };
        match id {
            Some(id) => {
                let mut text = std::mem::take(content);
                if let Some(Inline::Link { content, .. }) = text.first_mut() {
                    text = std::mem::take(content);
                }
                content.push(Inline::Link { url: SafeUrl::fragment(id), title: None, id: None, content: text });
            }
            None => refer(content, before, ids),
        }
    }
}
